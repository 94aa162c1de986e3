"""Where the facts of a form are looked up: in memory, or by the SPARQL or Cypher that the form compiles to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from kg.graph import Graph
from kg.model import Fact
from kg.registry import Table
from queries import compile, form
from queries.form import Form

Backend = Callable[[Form], Iterable[Fact]]
Run = Callable[[str, dict[str, Any]], Iterable[str]]


def embedded(graph: Graph) -> Backend:
    """Look-ups on the graph in memory."""
    return lambda asked: asked.facts(graph)


def _told(graph: Graph, ids: Iterable[str]) -> list[Fact]:
    """The facts of some ids in the one order of answers; what a database holds beyond the graph is left out."""
    return sorted((graph.facts[i] for i in sorted(set(ids)) if i in graph.facts), key=form.order)


def by_sparql(graph: Graph) -> Backend:
    """The compiled SPARQL on the embedded store."""
    from loaders import rdf
    from queries import sparql

    store = rdf.store(graph)
    return lambda asked: _told(graph, (str(row[0]).removeprefix("fact/") for row in sparql.run(store, compile.sparql(asked)).rows))


def by_cypher(graph: Graph) -> Backend:
    """The compiled Cypher on the embedded engine."""
    from queries.cypher import Engine

    engine = Engine(graph)

    def facts(asked: Form) -> Iterable[Fact]:
        query = compile.cypher(asked)
        return _told(graph, (row[0] for row in engine.run(query.text, query.parameters).rows))

    return facts


def by_neo4j(graph: Graph) -> Backend:
    """The compiled Cypher on the server that NEO4J_URI names, in the graph that NEO4J_GRAPH names there (else plankg)."""
    from loaders import neo4j_server

    target = neo4j_server.Target.of_environment()
    reader = neo4j_server.Reader(target)

    def facts(asked: Form) -> Iterable[Fact]:
        query = compile.cypher(asked, target.graph)
        return _told(graph, (row["fact"] for row in reader.rows(query.text, query.parameters)))

    return facts


BACKENDS = Table("backend", {"embedded": "queries.backends:embedded", "sparql": "queries.backends:by_sparql", "cypher": "queries.backends:by_cypher",
                             "neo4j": "queries.backends:by_neo4j"})
NAMES = ("embedded", "sparql", "cypher", "neo4j")
