"""A graph of any size: the hand-made one again and again under other ids, in pieces that need no memory of the whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import small_graph

from kg.graph import Graph
from kg.model import Document


def copy(number: int | str) -> Graph:
    """The small graph with every id and document of its own."""
    small = small_graph.graph()
    renamed = {i: f"{i}{number}" for i in small.entities}
    doc = f"doc{number}"
    entities = [replace(e, id=renamed[e.id], sightings=frozenset(replace(s, document=doc) for s in e.sightings)) for e in small.entities.values()]
    ids: dict[str, str] = {}
    facts = []
    for fact in sorted(small_graph.facts(), key=lambda f: f.derived):
        made = replace(fact, subject=renamed[fact.subject], object=renamed[fact.object] if fact.object else None,
                       evidence=tuple(replace(e, document=doc) for e in fact.evidence), derived_from=tuple(sorted(ids[p] for p in fact.derived_from)))
        ids[fact.id] = made.id
        facts.append(made)
    return Graph.of([Document(id=doc, path=f"{doc}.txt", title=doc, date="2024", sha256="0" * 64, source=" " * 2000)], entities, facts)


def copies(count: int) -> Iterator[Graph]:
    return (copy(number) for number in range(count))


def joined(count: int) -> Graph:
    """Copies as one graph."""
    parts = list(copies(count))
    return Graph.of([d for g in parts for d in g.documents.values()], [e for g in parts for e in g.entities.values()],
                    [f for g in parts for f in g.facts.values()])
