"""One thing and what lies around it, ring by ring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.graph import Graph
from visualizations import arrange
from visualizations.scene import LARGEST, Scene

DEEPEST = 3


def rings(graph: Graph, ident: str, hops: int) -> Iterator[list[str]]:
    """The ids at each distance along facts: the thing itself, its neighbours, theirs, in the order of their parents."""
    seen, ring = {ident}, [ident]
    yield ring
    for _ in range(hops):
        found: dict[str, None] = {}
        for at in ring:
            touching = (*graph.by_subject.get(at, ()), *graph.by_object.get(at, ()))
            for other in sorted(x for f in touching for x in (f.subject, f.object) if x and x not in seen):
                found[other] = None
                seen.add(other)
        ring = list(found)
        yield ring


def ego(graph: Graph, ident: str, hops: int) -> Scene:
    """What lies within some hops of a thing, the page opened at that depth and able to go to DEEPEST; the nearest LARGEST where there are more."""
    ring: dict[str, int] = {}
    whole = 0
    for depth, ids in enumerate(rings(graph, ident, max(hops, DEEPEST))):
        whole += len(ids)
        ring |= dict.fromkeys(ids[:LARGEST - len(ring)], depth)
    scene = Scene.of(graph, "ego", graph.entities[ident].label, ring, whole=whole, focus=ident)
    places = [_places(scene, ring, depth) for depth in range(1, max(ring.values(), default=0) + 1)]
    return replace(scene, data={"hops": hops, "ring": [ring[e.id] for e in scene.entities], "places": places})


def _places(scene: Scene, ring: Mapping[str, int], depth: int) -> list[tuple[float, float] | None]:
    """Where each thing stands when the page shows some rings; None for those further out."""
    inside = [i for i in ring if ring[i] <= depth]
    parent: dict[str, str] = {}
    for fact in scene.edges:
        for a, b in ((fact.subject, str(fact.object)), (str(fact.object), fact.subject)):
            if a in ring and ring.get(b, 0) == ring[a] + 1:
                parent[b] = min(a, parent.get(b, a))
    found = arrange.radial(inside, {i: parent[i] for i in inside if i in parent})
    return [found.get(e.id) for e in scene.entities]
