"""How many members a scheme or bundle declares, and which the documents name."""

from __future__ import annotations

from kg.graph import Graph

MEMBERSHIP = ("memberOf", "partOf")


def declared(graph: Graph) -> dict[str, int]:
    """Entity id -> the number of members it declares."""
    return {f.subject: int(f.value) for f in graph.by_predicate.get("declaredSize", ()) if isinstance(f.value, int | float)}


def members(graph: Graph, ident: str) -> set[str]:
    """The ids of what is said to belong to a scheme or bundle; a part that declares a size of its own (三组团 of 一廊二城三组团) stands for its members."""
    parts = {f.subject for f in graph.by_object.get(ident, ()) if f.predicate in MEMBERSHIP and not f.derived}
    sized = declared(graph)
    groups = {p for p in parts if p in sized and p != ident}
    within = {g: {f.subject for f in graph.by_object.get(g, ()) if f.predicate in MEMBERSHIP and not f.derived} for g in groups}
    return (parts - {g for g in groups if within[g]}).union(*within.values())
