"""Derived facts: what a project or programme touches through the places and lists it is tied to, each naming the facts it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.graph import Graph
from kg.model import Fact
from ontology.terms import is_a

LONGEST = 4
WEIGHT = 0.9
ACTORS = ("Project", "Programme", "Plan", "Policy", "Bundle")
WIDE = ("District", "City", "Province")


@dataclass(frozen=True, slots=True)
class Step:
    """One move from a thing to a place: along which fact, in which direction, and how strongly it still holds after it."""

    fact: Fact
    to: str
    word: str
    strength: str


def _is(graph: Graph, ident: str, classes: tuple[str, ...]) -> bool:
    return any(is_a(t, c) for t in graph.entities[ident].types for c in classes)


def _first(graph: Graph, ident: str) -> Iterator[Step]:
    """What an actor touches by its own facts: affects, locatedIn, connects, the layout element it serves."""
    for fact in graph.by_subject.get(ident, ()):
        if fact.derived:
            continue
        if fact.object and (fact.predicate in ("affects", "locatedIn", "connects")
                            or (fact.predicate == "implements" and _is(graph, fact.object, ("LayoutElement",)))):
            yield Step(fact, fact.object, fact.predicate, "direct")


def _onward(graph: Graph, ident: str) -> Iterator[Step]:
    """From a place or list outward: up to what it lies in, down to the streets its zone covers, to a list's members."""
    for fact in graph.by_subject.get(ident, ()):
        if not fact.object or fact.derived:
            continue
        if fact.predicate in ("partOf", "locatedIn") and _is(graph, fact.object, ("Place",)):
            yield Step(fact, fact.object, fact.predicate, "direct")
        elif fact.predicate == "covers":
            yield Step(fact, fact.object, "covers", "zone-part" if fact.q("extent") == "partial" else "zone-whole")
    for fact in graph.by_object.get(ident, ()):
        if fact.predicate == "memberOf" and not fact.derived and _is(graph, fact.subject, ("Place",)):
            yield Step(fact, fact.subject, "member", "member")


def _weaker(a: str, b: str) -> str:
    order = ("direct", "member", "zone-whole", "zone-part")
    return max(a, b, key=order.index)


def _walk(graph: Graph, actor: str) -> Iterator[tuple[str, tuple[Step, ...], str]]:
    """(place reached, the steps to it, strength) breadth first, each place once, by its shortest chain."""
    frontier = [((step,), step.strength) for step in _first(graph, actor)]
    seen = {actor, *(steps[-1].to for steps, _ in frontier)}
    while frontier:
        following = []
        for steps, strength in frontier:
            yield steps[-1].to, steps, strength
            if len(steps) == LONGEST or _is(graph, steps[-1].to, WIDE):
                continue
            for step in _onward(graph, steps[-1].to):
                if step.to not in seen:
                    seen.add(step.to)
                    following.append(((*steps, step), _weaker(strength, step.strength)))
        frontier = following


def derive(graph: Graph) -> Iterator[Fact]:
    """Every affects that follows from stated facts, with its chain as qualifier `path` and its premises."""
    for ident in graph.entities:
        if not _is(graph, ident, ACTORS):
            continue
        stated = {f.object for f in graph.by_subject.get(ident, ()) if f.predicate == "affects"}
        for place, steps, strength in _walk(graph, ident):
            if place in stated or place == ident or not _is(graph, place, ("Place",)) or _is(graph, place, WIDE):
                continue
            sure = min(s.fact.confidence for s in steps) * WEIGHT ** (len(steps) - 1)
            yield Fact(subject=ident, predicate="affects", object=place, confidence=round(sure, 3),
                       qualifiers=(("path", " > ".join(s.word for s in steps)), ("strength", strength)),
                       derived_from=tuple(sorted({s.fact.id for s in steps})))


def infer(graph: Graph) -> Graph:
    """The graph with its derived facts; what was derived before is derived anew."""
    stated = Graph.of(graph.documents.values(), graph.entities.values(), [f for f in graph.facts.values() if not f.derived])
    return Graph.of(stated.documents.values(), stated.entities.values(), [*stated.facts.values(), *derive(stated)])
