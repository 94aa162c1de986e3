"""How two things are linked, hop by hop, in words and with evidence."""

from __future__ import annotations

from dataclasses import replace

from kg.graph import Graph
from queries.paths import Network
from visualizations.scene import Scene

PATHS = 5


def path(graph: Graph, start: str, goal: str) -> Scene:
    """Up to PATHS shortest meaningful paths between two things, an empty list when nothing links them."""
    found = Network(graph).between(start, goal, PATHS)
    crossed = {start, goal, *(step.to for p in found for step in p.steps)}
    scene = Scene.of(graph, "path", f"{graph.entities[start].label} → {graph.entities[goal].label}", crossed, focus=start)
    rows = [{"cost": round(p.cost, 2), "steps": [[scene.fact[s.fact.id], int(s.forward), scene.node[s.to]] for s in p.steps]} for p in found]
    return replace(scene, data={"start": scene.node[start], "goal": scene.node[goal], "paths": rows})
