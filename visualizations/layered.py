"""The layout of a place: scheme, elements, streets and projects in columns, every part right of what it is part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.graph import Graph
from kg.model import Fact
from ontology import sizes
from ontology.terms import is_a
from visualizations.scene import Scene
from visualizations.whole import title

STRUCTURE = ("partOf", "covers")
PLACING = ("locatedIn", "affects", "connects")
COLUMNS = (("LayoutScheme", 0), ("Project", 3), ("Programme", 3), ("Subdistrict", 2), ("Community", 2), ("Village", 2))
ACTORS = ("Project", "Programme")
ROW, COLUMN = 32, 216


def ends(fact: Fact) -> tuple[str, str]:
    """(the whole or the place, the part or the actor) of a structural or placing fact."""
    return (fact.subject, str(fact.object)) if fact.predicate == "covers" else (str(fact.object), fact.subject)


def _is(graph: Graph, ident: str, *classes: str) -> bool:
    return any(is_a(t, c) for t in graph.entities[ident].types for c in classes)


def facts(graph: Graph) -> list[Fact]:
    """Every partOf and covers fact, the members of what is part of a scheme, then what places a project or programme on something of that structure."""
    structure = [f for p in STRUCTURE for f in graph.by_predicate.get(p, ()) if f.object]
    parts = {f.subject for f in structure if f.object and _is(graph, f.object, "LayoutScheme")}
    structure += [f for f in graph.by_predicate.get("memberOf", ()) if f.object in parts]
    inside = {i for f in structure for i in ends(f)} | {i for i in graph.entities if _is(graph, i, "LayoutScheme", "Subdistrict")}
    placing = [f for p in PLACING for f in graph.by_predicate.get(p, ()) if f.object in inside and _is(graph, f.subject, *ACTORS)]
    return [*structure, *placing]


def depths(graph: Graph, shown: Iterable[Fact]) -> dict[str, int]:
    """Entity id -> its column: at least its class's, and right of every whole it is part of; a circle of parts is cut where it closes."""
    above: defaultdict[str, list[str]] = defaultdict(list)
    for fact in shown:
        upper, lower = ends(fact)
        above[lower].append(upper)
        above.setdefault(upper, [])
    out: dict[str, int] = {}

    def depth(ident: str, path: frozenset[str]) -> int:
        if ident not in out:
            least = next((column for cls, column in COLUMNS if _is(graph, ident, cls)), 1)
            out[ident] = max([least, *(depth(u, path | {ident}) + 1 for u in sorted(above[ident]) if u not in path and u != ident)])
        return out[ident]

    for ident in sorted(above):
        depth(ident, frozenset())
    return out


def rows(shown: Iterable[Fact], column: Mapping[str, int]) -> dict[str, int]:
    """Entity id -> its row: the parts of one whole together, the whole beside the first of them, the largest first; no two share a place."""
    children: defaultdict[str, list[str]] = defaultdict(list)
    taken: set[str] = set()
    for fact in sorted(shown, key=lambda f: (f.predicate in PLACING, f.predicate != "memberOf", f.derived, f.id)):
        upper, lower = ends(fact)
        if lower not in taken and column[lower] > column[upper]:
            children[upper].append(lower)
            taken.add(lower)
    sizes: dict[str, int] = {}
    for ident in sorted(column, key=lambda i: -column[i]):
        sizes[ident] = sum(sizes[c] for c in children[ident]) or 1
    out: dict[str, int] = {}
    free = 0

    def place(ident: str) -> None:
        nonlocal free
        below = sorted(children[ident], key=lambda c: (column[c], -sizes[c], c))
        for child in below:
            place(child)
        if below:
            out[ident] = out[below[0]]
        else:
            out[ident] = free
            free += 1

    for root in sorted((i for i in column if i not in taken), key=lambda i: (column[i] > 0, -sizes[i], i)):
        place(root)
    return out


def layout(graph: Graph) -> Scene:
    """Boxes with column and row, and the facts that join them; a scheme tells how many parts it declares."""
    shown = facts(graph)
    column = depths(graph, shown)
    row = rows(shown, column)
    scene = Scene.of(graph, "layout", title(graph), column)
    declared = sizes.declared(graph)
    boxes = [{"x": column[e.id] * COLUMN, "y": row[e.id] * ROW} | ({"size": [len(sizes.members(graph, e.id)), declared[e.id]]} if e.id in declared else {})
             for e in scene.entities]
    links = [[scene.fact[f.id], *(scene.node[i] for i in ends(f))] for f in shown]
    return replace(scene, data={"boxes": boxes, "links": links})
