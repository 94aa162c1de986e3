"""What the graph can say: classes and predicates of the ontology with how often this graph uses each."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import Any

from kg.graph import Graph
from ontology.terms import CLASSES, PREDICATES, ancestors
from visualizations.scene import LARGEST, Scene, connected
from visualizations.whole import title

LITERAL = ""


def classes(graph: Graph) -> list[dict[str, Any]]:
    """The class tree line by line: depth, things of the class itself, things of it and of all below."""
    own = Counter(e.type for e in graph.entities.values())
    below: Counter[str] = Counter()
    for type_, n in own.items():
        below.update(dict.fromkeys({type_, *ancestors(type_)}, n))
    children: defaultdict[str, list[str]] = defaultdict(list)
    for name, term in CLASSES.items():
        children[term.parent].append(name)
    out: list[dict[str, Any]] = []

    def line(name: str, depth: int) -> None:
        out.append({"name": name, "depth": depth, "own": own[name], "all": below[name]})
        for child in sorted(children[name], key=lambda c: (-below[c], c)):
            line(child, depth + 1)

    for root in sorted(children[""], key=lambda c: (c != "Thing", c)):
        line(root, 0)
    return out


def predicates(graph: Graph) -> list[dict[str, Any]]:
    """Every predicate with its facts, stated and derived, and the classes that it joins here; a value's class is ""."""
    out = []
    for name in PREDICATES:
        found = graph.by_predicate.get(name, ())
        joined = Counter((graph.entities[f.subject].type, graph.entities[f.object].type if f.object else LITERAL) for f in found)
        out.append({"name": name, "stated": sum(not f.derived for f in found), "derived": sum(f.derived for f in found),
                    "joins": [[a, b, n] for (a, b), n in sorted(joined.items(), key=lambda x: (-x[1], x[0]))]})
    return sorted(out, key=lambda p: (-p["stated"] - p["derived"], p["name"]))


def ontology(graph: Graph) -> Scene:
    """Classes and predicates with counts over the whole graph; the page holds the most connected things to look at."""
    scene = Scene.of(graph, "ontology", title(graph), connected(graph)[:LARGEST], whole=len(graph.entities))
    return replace(scene, data={"tree": classes(graph), "predicates": predicates(graph), "classes": sorted(CLASSES)})
