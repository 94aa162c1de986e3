"""The property graph as files: csv for neo4j-admin's full import, and a script for cypher-shell."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.graph import Graph
from loaders import property_graph, statements
from loaders.property_graph import Value

LIST = "\u001f"
TYPES: Mapping[type, str] = {str: "string", bool: "boolean", int: "long", float: "double"}
OPTIONS = "--array-delimiter=U+001F --multiline-fields=true --ignore-empty-strings=true --overwrite-destination"
Row = tuple[dict[str, str], Mapping[str, Value]]


def _kind(value: Value) -> str:
    """The import type of a value, of a list by what it holds."""
    return TYPES[type(value[0])] + "[]" if isinstance(value, list) else TYPES[type(value)]


def _cell(value: Value) -> str:
    if isinstance(value, list):
        return LIST.join(str(v).replace(LIST, " ") for v in value)
    return str(value).lower() if isinstance(value, bool) else repr(value) if isinstance(value, float) else str(value)


def _parted(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows in groups in each of which a property has one type only: a header names each property once."""
    rows = list(rows)
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for _, properties in rows:
        for name, value in properties.items():
            kinds[name].add(_kind(value))
    mixed = sorted(n for n, k in kinds.items() if len(k) > 1)
    groups: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[tuple(_kind(row[1][n]) if n in row[1] else "" for n in mixed)].append(row)
    yield from (groups[key] for key in sorted(groups))


def _table(rows: list[Row]) -> tuple[str, str]:
    """(header, body) of one group; the fixed columns come first."""
    kinds = {n: _kind(v) for _, properties in rows for n, v in properties.items()}
    names = sorted(kinds)
    head, body = io.StringIO(), io.StringIO()
    csv.writer(head, lineterminator="\n").writerow([*rows[0][0], *(f"{n}:{kinds[n]}" for n in names)])
    csv.writer(body, lineterminator="\n").writerows([*fixed.values(), *(_cell(p[n]) if n in p else "" for n in names)] for fixed, p in rows)
    return head.getvalue(), body.getvalue()


def neo4j_csv(graph: Graph, name: str = "plankg") -> dict[str, str]:
    """File name -> text for `neo4j-admin database import full`; the exact command stands in import.txt."""
    nodes = (({"uid:ID(plankg)": n.uid, ":LABEL": LIST.join(n.labels)}, {k: v for k, v in n.properties.items() if k != "uid"})
             for n in property_graph.nodes(graph, name))
    edges = (({":START_ID(plankg)": e.start, ":END_ID(plankg)": e.end, ":TYPE": e.type}, e.properties) for e in property_graph.edges(graph, name))
    files: dict[str, str] = {}
    groups: list[str] = []
    for what, rows in (("nodes", nodes), ("relationships", edges)):
        for number, group in enumerate(_parted(rows), 1):
            files[f"{what}_{number}_header.csv"], files[f"{what}_{number}.csv"] = _table(group)
            groups.append(f"--{what}={what}_{number}_header.csv,{what}_{number}.csv")
    return files | {
        "constraints.cypher": ";\n".join(statements.SCHEMA) + ";\n",
        "constraints_enterprise.cypher": ";\n".join(statements.ENTERPRISE) + ";\n",
        "import.txt": f"neo4j-admin database import full neo4j {' '.join(groups)} {OPTIONS}\ncypher-shell -f constraints.cypher\n"}


def literal(value: Any) -> str:
    """A value as Cypher writes it; texts are JSON strings, which Cypher reads alike."""
    if isinstance(value, list):
        return "[" + ", ".join(literal(v) for v in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"`{k}`: {literal(v)}" for k, v in value.items()) + "}"
    if isinstance(value, bool):
        return str(value).lower()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def cypher(graph: Graph, name: str = "plankg") -> str:
    """A script that cypher-shell runs on any Neo4j 5; running it twice changes nothing."""
    how = statements.Statements(fresh=False, dynamic=False, size=200)
    batches = [*how.nodes(property_graph.nodes(graph, name)), *how.edges(property_graph.edges(graph, name))]
    lines = [f"{s};" for s in statements.SCHEMA] + [text.replace("$rows", literal(rows), 1) + ";" for text, rows in batches]
    return "\n".join(lines) + "\n"
