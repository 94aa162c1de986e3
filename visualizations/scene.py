"""What a view shows: things and facts of a graph in a fixed order, and what the view adds of its own as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kg.graph import Graph
from kg.model import Entity, Fact

LARGEST = 2_000


@dataclass(frozen=True)
class Scene:
    """A view's content. `data` speaks of things and facts by their numbers here; `whole` is how many things there were before it was narrowed."""

    graph: Graph
    kind: str
    title: str
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    whole: int
    focus: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, graph: Graph, kind: str, title: str, ids: Iterable[str], *, whole: int = 0, focus: str = "") -> Scene:
        """The things with some ids and every fact among them."""
        kept = frozenset(ids)
        entities = tuple(graph.entities[i] for i in sorted(kept))
        facts = tuple(f for f in graph.facts.values() if f.subject in kept and (f.object is None or f.object in kept))
        return cls(graph, kind, title, entities, facts, max(whole, len(entities)), focus)

    @cached_property
    def node(self) -> dict[str, int]:
        """Entity id -> its number in the page."""
        return {e.id: i for i, e in enumerate(self.entities)}

    @cached_property
    def fact(self) -> dict[str, int]:
        """Fact id -> its number in the page."""
        return {f.id: i for i, f in enumerate(self.facts)}

    @cached_property
    def edges(self) -> tuple[Fact, ...]:
        return tuple(f for f in self.facts if f.object)

    @cached_property
    def degree(self) -> dict[str, int]:
        """Entity id -> how many of the scene's facts between things touch it."""
        found = dict.fromkeys(self.node, 0)
        for fact in self.edges:
            found[fact.subject] += 1
            found[str(fact.object)] += 1
        return found


def connected(graph: Graph) -> list[str]:
    """The ids of all things, those with the most facts first."""
    degree = {i: len(graph.by_subject.get(i, ())) + len(graph.by_object.get(i, ())) for i in graph.entities}
    return sorted(graph.entities, key=lambda i: (-degree[i], i))
