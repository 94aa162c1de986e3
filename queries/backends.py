"""Where the facts of a form are looked up: in memory, or by the SPARQL that the form compiles to."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.graph import Graph
from kg.model import Fact
from kg.registry import Table
from queries import compile, form, sparql
from queries.form import Form

Backend = Callable[[Form], Iterable[Fact]]


def embedded(graph: Graph) -> Backend:
    """Look-ups on the graph in memory."""
    return lambda asked: asked.facts(graph)


def by_sparql(graph: Graph) -> Backend:
    """The compiled SPARQL on the embedded store; the same facts in the same order."""
    from loaders import rdf

    store = rdf.store(graph)

    def facts(asked: Form) -> Iterable[Fact]:
        ids = {str(row[0]).removeprefix("fact/") for row in sparql.run(store, compile.sparql(asked)).rows}
        return sorted((graph.facts[i] for i in sorted(ids)), key=form.order)

    return facts


BACKENDS = Table("backend", {"embedded": "queries.backends:embedded", "sparql": "queries.backends:by_sparql"})
