"""A scene as nodes and edges of a canvas drawing: pyvis builds them, with fixed places and no physics."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from visualizations import palette
from visualizations.scene import LARGEST, Scene

VIS = "lib/vis-9.1.2/vis-network.min.js"
FORCE = Path(__file__).parent / "vendor" / "force-graph" / "force-graph.min.js"
CANVAS = ("graph", "ego")


@lru_cache(maxsize=2)
def library(name: str) -> str:
    """The source of a drawing library: vis, which pyvis brings, or force, kept in vendor/."""
    if name == "force":
        return FORCE.read_text(encoding="utf-8").replace("</script", "<\\/script")
    import pyvis

    return (Path(pyvis.__file__).parent / "templates" / VIS).read_text(encoding="utf-8").replace("</script", "<\\/script")


def chosen(scene: Scene) -> str:
    """The library that draws a scene: vis up to LARGEST things, force above and for groups, none for views without a canvas."""
    if scene.kind not in CANVAS:
        return ""
    return "force" if len(scene.entities) > LARGEST or "groups" in scene.data else "vis"


def _size(degree: int) -> float:
    return round(7 + min(22.0, 2.2 * degree ** 0.7), 1)


def nodes(scene: Scene) -> list[dict[str, Any]]:
    """The nodes of a drawing with place, size and colour; an ego view opens at its first depth."""
    places = scene.data.get("places") or []
    if scene.kind == "ego":
        places = places[min(max(scene.data["hops"], 1), len(places)) - 1] if places else [(0.0, 0.0)]
    if chosen(scene) == "vis":
        return _pyvis(scene, places)
    return [{"size": _size(scene.degree[e.id])} | ({"x": places[n][0], "y": places[n][1]} if n < len(places) and places[n] else {})
            for n, e in enumerate(scene.entities)]


def _pyvis(scene: Scene, places: Any) -> list[dict[str, Any]]:
    """Nodes for vis-network; the page itself writes their labels, where they do not cover each other."""
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    for n, entity in enumerate(scene.entities):
        x, y = places[n] or (0.0, 0.0)
        net.add_node(n, label=" ", x=x, y=y, size=_size(scene.degree[entity.id]), shape="dot", color=palette.colour(entity.type))
    return [{k: v for k, v in node.items() if k not in ("font", "label")} for node in net.nodes]
