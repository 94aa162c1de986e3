"""What a view shows: nodes, edges, literal facts, and each sentence of evidence once, as plain data in a fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.graph import Graph
from kg.model import Entity, Fact
from ontology.terms import CLASSES
from queries import wording
from visualizations import palette
from visualizations.arrange import arrange

LARGEST = 2_000


@dataclass(frozen=True, slots=True)
class Scene:
    """A view's model: entities and facts to draw, and how many the graph has of which it draws the most connected."""

    graph: Graph
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    total: int
    focus: str = ""

    def places(self) -> dict[str, tuple[float, float]]:
        """Entity id -> (x, y) in pixels, the same for the same scene."""
        index = {e.id: i for i, e in enumerate(self.entities)}
        found = arrange(len(index), sorted({(index[f.subject], index[str(f.object)]) for f in self.edges}))
        return {ident: found[i] for ident, i in index.items()}

    @property
    def edges(self) -> tuple[Fact, ...]:
        return tuple(f for f in self.facts if f.object)

    def model(self) -> dict[str, Any]:
        """The page's data: nodes, facts with their words, evidence stored once, legend, counts."""
        numbers = {e.id: i for i, e in enumerate(self.entities)}
        quotes: dict[tuple[str, int, int], int] = {}
        evidence: list[dict[str, Any]] = []
        facts = [self._fact(f, numbers, quotes, evidence) for f in self.facts]
        nodes = [{"id": e.id, "label": e.label, "type": e.type, "aliases": sorted(e.aliases), "mentions": e.mentions} for e in self.entities]
        return {"nodes": nodes, "facts": facts, "evidence": evidence, "legend": palette.legend({e.type for e in self.entities}),
                "types": {t: CLASSES[t].zh for t in sorted({t for e in self.entities for t in e.types})}, "total": self.total, "focus": self.focus,
                "documents": {d.id: d.title for d in self.graph.documents.values()}}

    def _fact(self, fact: Fact, numbers: Mapping[str, int], quotes: dict[tuple[str, int, int], int], evidence: list[dict[str, Any]]) -> dict[str, Any]:
        refs = []
        for e in wording.support(self.graph, fact)[:4]:
            key = (e.document, e.start, e.end)
            if key not in quotes:
                quotes[key] = len(evidence)
                evidence.append({"d": e.document, "s": list(e.section[-2:]), "a": e.start, "b": e.end, "t": e.text})
            refs.append(quotes[key])
        row: dict[str, Any] = {"s": numbers[fact.subject], "p": wording.predicate(fact.predicate), "q": wording.qualifiers(fact), "e": refs, "d": fact.derived}
        return row | ({"o": numbers[fact.object]} if fact.object else {"v": wording.value(fact)})


def _scene(graph: Graph, ids: set[str], focus: str = "") -> Scene:
    entities = tuple(graph.entities[i] for i in sorted(ids))
    facts = tuple(f for f in graph.facts.values() if f.subject in ids and (f.object is None or f.object in ids))
    return Scene(graph, entities, facts, len(graph.entities), focus)


def whole(graph: Graph) -> Scene:
    """All of the graph; above LARGEST entities, the most connected ones."""
    degree = {i: len(graph.by_subject.get(i, ())) + len(graph.by_object.get(i, ())) for i in graph.entities}
    kept = sorted(graph.entities, key=lambda i: (-degree[i], i))[:LARGEST]
    return _scene(graph, set(kept))


def ego(graph: Graph, ident: str, hops: int) -> Scene:
    """An entity and all within some hops along facts; the nearest LARGEST when there are more."""
    seen, frontier = {ident}, {ident}
    for _ in range(hops):
        near = {x for i in frontier for f in (*graph.by_subject.get(i, ()), *graph.by_object.get(i, ())) for x in (f.subject, f.object) if x}
        frontier = near - seen
        room = LARGEST - len(seen)
        frontier = set(sorted(frontier)[:room])
        seen |= frontier
    return _scene(graph, seen, ident)
