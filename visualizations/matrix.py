"""Streets across, projects down: how each touches each."""

from __future__ import annotations

from dataclasses import replace

from kg.graph import Graph
from queries import impact
from visualizations.scene import Scene
from visualizations.whole import title


def matrix(graph: Graph) -> Scene:
    """The cells of the street by project matrix as the query layer gives them, and the projects that no fact places."""
    grid = impact.grid(graph)
    loose = [e.id for e in impact.unplaced(graph) if e.id not in grid.cells]
    scene = Scene.of(graph, "impact", title(graph), {*grid.streets, *grid.cells, *loose, *_premises(graph, grid)})
    rows = [[scene.node[actor], [[scene.node[t.place.id], scene.fact[t.fact.id], t.strength] for t in grid.cells[actor].values()]] for actor in grid.cells]
    return replace(scene, data={"streets": [scene.node[s] for s in grid.streets], "rows": rows, "loose": [scene.node[i] for i in loose]})


def _premises(graph: Graph, grid: impact.Grid) -> set[str]:
    """What the chains behind derived cells pass through."""
    premises = {p for row in grid.cells.values() for t in row.values() for p in t.fact.derived_from}
    return {x for p in premises if (f := graph.facts.get(p)) for x in (f.subject, f.object) if x}
