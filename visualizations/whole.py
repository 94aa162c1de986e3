"""All of a graph: drawn whole where it can be looked at, by class and street above that."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kg.graph import Graph
from ontology.terms import is_a
from visualizations import arrange
from visualizations.scene import LARGEST, Scene, connected

DRAWN = 10_000
MEMBERS = 5_000
LEADS = ("locatedIn", "partOf", "affects", "covers")
NOWHERE = ""


def title(graph: Graph) -> str:
    """The places that the documents are of."""
    return "、".join(dict.fromkeys(d.place or d.title for d in graph.documents.values()))[:40]


def whole(graph: Graph) -> Scene:
    """Every thing and fact; above DRAWN things, groups by class and street and the most connected MEMBERS of them."""
    if len(graph.entities) > DRAWN:
        return aggregated(graph)
    scene = Scene.of(graph, "graph", title(graph), graph.entities)
    links = sorted({(scene.node[f.subject], scene.node[str(f.object)]) for f in scene.edges})
    places = arrange.arrange(len(scene.entities), links) if len(scene.entities) <= LARGEST else arrange.clustered(len(scene.entities), links)
    return replace(scene, data={"places": [places[i] for i in range(len(places))]})


def _streets(graph: Graph) -> dict[str, str]:
    """Entity id -> the street that it is or that a fact leads to, "" where none does."""
    streets = {i for i, e in graph.entities.items() if any(is_a(t, "Subdistrict") for t in e.types)}
    out = {i: i for i in streets}
    for predicate in LEADS:
        for fact in graph.by_predicate.get(predicate, ()):
            if fact.object in streets:
                out.setdefault(fact.subject, str(fact.object))
    return {i: out.get(i, NOWHERE) for i in graph.entities}


def aggregated(graph: Graph) -> Scene:
    """Groups of things of one class on one street, with the facts between groups counted."""
    street = _streets(graph)
    key = {i: (e.type, street[i]) for i, e in graph.entities.items()}
    sizes = Counter(key.values())
    groups = {k: n for n, k in enumerate(sorted(sizes))}
    between: Counter[tuple[int, int]] = Counter()
    for fact in graph.facts.values():
        if fact.object and key[fact.subject] != key[fact.object]:
            a, b = sorted((groups[key[fact.subject]], groups[key[fact.object]]))
            between[a, b] += 1
    scene = Scene.of(graph, "graph", title(graph), connected(graph)[:MEMBERS], whole=len(graph.entities))
    places = arrange.clustered(len(groups), sorted(between))
    return replace(scene, data={"groups": _groups(graph, scene, groups, sizes, key, places), "between": [[a, b, n] for (a, b), n in sorted(between.items())],
                                "classes": sorted({k[0] for k in groups})})


def _groups(graph: Graph, scene: Scene, groups: Mapping[tuple[str, str], int], sizes: Mapping[tuple[str, str], int],
            key: Mapping[str, tuple[str, str]], places: Mapping[int, tuple[float, float]]) -> list[dict[str, Any]]:
    members: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for entity in scene.entities:
        members[key[entity.id]].append(scene.node[entity.id])
    return [{"type": t, "street": graph.entities[s].label if s else "", "size": sizes[t, s], "members": members[t, s], "at": places[n]}
            for (t, s), n in groups.items()]
