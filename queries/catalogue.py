"""The catalogue of competency questions: data with SPARQL and Cypher, asked with names of a graph, the same rows from every engine."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.errors import CallError
from kg.graph import Graph
from queries import lookup
from queries.sparql import Table

DATA = Path(__file__).parent / "data" / "catalogue.toml"
Engine = Callable[["Question", Mapping[str, str]], Table]


@dataclass(frozen=True, slots=True)
class Question:
    """A competency question: its words in Chinese and English with {parameters}, and what answers it."""

    id: str
    zh: str
    en: str
    parameters: Mapping[str, str]
    columns: tuple[str, ...]
    sparql: str
    cypher: str

    def words(self, names: Mapping[str, str], language: str = "zh") -> str:
        """The question with names in the place of its parameters."""
        return (self.zh if language == "zh" else self.en).format(**{p: names.get(p, f"〈{p}〉") for p in self.parameters})


@lru_cache(maxsize=1)
def questions() -> Mapping[str, Question]:
    """Every question by its id, in the order of the file."""
    rows = tomllib.loads(DATA.read_text(encoding="utf-8"))["question"]
    return {row["id"]: Question(**(row | {"columns": tuple(row["columns"])})) for row in rows}


def get(ident: str) -> Question:
    """A question by its id. Raises CallError."""
    if ident not in questions():
        raise CallError(f"the catalogue has no question {ident}: kg questions lists {len(questions())}")
    return questions()[ident]


def bound(graph: Graph, question: Question, names: Mapping[str, str]) -> dict[str, str]:
    """The parameters as ids and words. Raises CallError for one that is missing, NameNotFoundError for an unknown name."""
    missing = [p for p in question.parameters if p not in names]
    if missing:
        raise CallError(f"{question.id} asks for {', '.join(question.parameters)}: give --with {missing[0]}=NAME")
    return {p: lookup.entity(graph, names[p]).id if kind == "entity" else names[p] for p, kind in question.parameters.items()}


def sparql_engine(graph: Graph) -> Engine:
    """The SPARQL of a question on the embedded store."""
    from pyoxigraph import Literal

    from loaders import rdf
    from queries import sparql

    store = rdf.store(graph)

    def run(question: Question, values: Mapping[str, str]) -> Table:
        terms = {p: rdf.iri(v) if question.parameters[p] == "entity" else Literal(v) for p, v in values.items()}
        return sparql.run(store, question.sparql, bindings=terms)

    return run


def cypher_engine(graph: Graph) -> Engine:
    """The Cypher of a question on the embedded engine."""
    from queries.cypher import Engine as Embedded

    engine = Embedded(graph)
    return lambda question, values: engine.run(question.cypher, dict(values))


LABELLED = re.compile(r"\((?P<name>\w*):(?P<label>\w+)(?: \{(?P<map>[^}]*)\})?\)")


def scoped(cypher: str) -> str:
    """The query on one of several graphs in a database: every labelled node must stand under the name $graph.

    >>> scoped("MATCH (a:Entity {id: $x})-->(b:Road)")
    'MATCH (a:Entity {graph: $graph, id: $x})-->(b:Road {graph: $graph})'
    """
    return LABELLED.sub(lambda m: f"({m['name']}:{m['label']} {{graph: $graph{', ' + m['map'] if m['map'] else ''}}})", cypher)


def neo4j_engine(graph: Graph) -> Engine:
    """The Cypher of a question on the server of the NEO4J_… variables, on the graph that NEO4J_GRAPH names there."""
    from loaders import neo4j_server

    target = neo4j_server.Target.of_environment()
    reader = neo4j_server.Reader(target)

    def run(question: Question, values: Mapping[str, str]) -> Table:
        rows = reader.rows(scoped(question.cypher), {**values, "graph": target.graph})
        return Table(question.columns, tuple(tuple(row[c] for c in question.columns) for row in rows))

    return run


ENGINES: Mapping[str, Callable[[Graph], Engine]] = {"sparql": sparql_engine, "cypher": cypher_engine, "neo4j": neo4j_engine}


def order(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A key that sorts rows of mixed values the same way whatever engine gave them."""
    return tuple((v is None, isinstance(v, str), str(v) if isinstance(v, str) else float(v or 0)) for v in row)


def ask(graph: Graph, ident: str, names: Mapping[str, str], backend: str = "sparql") -> Table:
    """The rows of a question of the catalogue for names of a graph."""
    question = get(ident)
    table = ENGINES[backend](graph)(question, bound(graph, question, names))
    if "ORDER BY" in question.sparql:
        return table
    return Table(table.columns, tuple(sorted(table.rows, key=order)), table.cut)
