"""The Cypher that loads the property graph; class names alone stand in a text, everything else is a parameter.

A server from 5.26 on takes labels and types as parameters too, so that one text does for all; for older ones and for the
embedded engine there is a text for each set of labels and each type.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from loaders.property_graph import OWNED, Edge, Node
from ontology.terms import CLASSES

Batch = tuple[str, list[Any]]
NAMES_INDEX = "plankg_names"
CONSTRAINT = f"CREATE CONSTRAINT plankg_uid IF NOT EXISTS FOR (n:{OWNED}) REQUIRE n.uid IS UNIQUE"
INDEXES = (
    f"CREATE INDEX plankg_graph IF NOT EXISTS FOR (n:{OWNED}) ON (n.graph)",
    "CREATE INDEX plankg_entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)",
    "CREATE INDEX plankg_entity_label IF NOT EXISTS FOR (n:Entity) ON (n.label)",
    "CREATE INDEX plankg_fact_id IF NOT EXISTS FOR (n:Fact) ON (n.id)",
    f"CREATE FULLTEXT INDEX {NAMES_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.label, n.names] OPTIONS {{indexConfig: {{`fulltext.analyzer`: 'cjk'}}}}",
)
SCHEMA = (CONSTRAINT, *INDEXES)
ENTERPRISE = tuple(f"CREATE CONSTRAINT plankg_{label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{name} IS NOT NULL"
                   for label, names in (("Entity", ("id", "label", "type")), ("Fact", ("id", "predicate", "confidence")),
                                        ("TextSpan", ("text", "start", "end", "document")), ("Document", ("id", "sha256"))) for name in names)
MERGED = f"MERGE (n:{OWNED} {{uid: row.set.uid}}) WITH n, row WHERE n.digest IS NULL OR n.digest <> row.set.digest"
ENDS = f"MATCH (a:{OWNED} {{uid: row.a}}) MATCH (b:{OWNED} {{uid: row.b}})"
CHANGED = "WITH r, row WHERE r.digest IS NULL OR r.digest <> row.set.digest SET r = row.set"
DELETE_NODES = f"UNWIND $rows AS row MATCH (n:{OWNED} {{uid: row}}) DETACH DELETE n"
DELETE_EDGES = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row DELETE r"


def _labels(names: Iterable[str]) -> str:
    return "".join(f":{name}" for name in names)


@dataclass(frozen=True, slots=True)
class Statements:
    """How to write: `fresh` creates without looking for what is there, `dynamic` gives labels and types as parameters."""

    fresh: bool
    dynamic: bool
    size: int = 5_000

    def _node(self, labels: tuple[str, ...]) -> str:
        new = ":$(row.labels)" if self.dynamic else _labels(labels)
        if self.fresh:
            return f"UNWIND $rows AS row CREATE (n{new}) SET n = row.set"
        others = ":$(labels(n))" if self.dynamic else _labels(c for c in CLASSES if c not in labels and c != "Thing")
        return f"UNWIND $rows AS row {MERGED} REMOVE n{others} SET n = row.set SET n{new}"

    def _edge(self, kind: str, plain: bool) -> str:
        new = ":$(row.type)" if self.dynamic else f":{kind}"
        keyed = "" if plain else " {uid: row.set.uid}"
        if self.fresh:
            return f"UNWIND $rows AS row {ENDS} CREATE (a)-[r{new}]->(b){'' if plain else ' SET r = row.set'}"
        return f"UNWIND $rows AS row {ENDS} MERGE (a)-[r{new}{keyed}]->(b)" + ("" if plain else f" {CHANGED}")

    def nodes(self, nodes: Iterable[Node]) -> Iterator[Batch]:
        """(text, at most `size` rows) for nodes; a batch goes out as soon as it is full."""
        waiting: defaultdict[tuple[str, ...], list[Any]] = defaultdict(list)
        for node in nodes:
            key = () if self.dynamic else node.labels
            waiting[key].append({"labels": list(node.labels), "set": node.properties})
            if len(waiting[key]) == self.size:
                yield self._node(key), waiting.pop(key)
        for key, rows in waiting.items():
            yield self._node(key), rows

    def edges(self, edges: Iterable[Edge]) -> Iterator[Batch]:
        """(text, at most `size` rows) for relationships; those without properties go apart from those with."""
        waiting: defaultdict[tuple[str, bool], list[Any]] = defaultdict(list)
        for edge in edges:
            plain = not edge.properties
            key = ("", plain) if self.dynamic else (edge.type, plain)
            row = {"type": edge.type, "a": edge.start, "b": edge.end}
            waiting[key].append(row if plain else row | {"set": edge.properties})
            if len(waiting[key]) == self.size:
                yield self._edge(*key), waiting.pop(key)
        for key, rows in waiting.items():
            yield self._edge(*key), rows


def chunks(rows: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """Lists of at most `size` rows, in order."""
    chunk: list[Any] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
