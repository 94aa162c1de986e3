"""A scene as one self-contained HTML page: pyvis builds the network, our own autoescaping template draws the page."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from visualizations import palette
from visualizations.scene import Scene

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
VIS = "lib/vis-9.1.2/vis-network.min.js"
FONT = "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif"


def embed(value: object) -> str:
    """JSON that may stand inside a script element: no markup can start in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for mark, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        text = text.replace(mark, code)
    return text


@lru_cache(maxsize=1)
def _vis() -> str:
    import pyvis

    return (Path(pyvis.__file__).parent / "templates" / VIS).read_text(encoding="utf-8").replace("</script", "<\\/script")


def script_hash(script: str) -> str:
    """A Content-Security-Policy source for one inline script (CSP Level 3, section 2.3.1)."""
    return "'sha256-" + b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii") + "'"


def environment() -> Environment:
    """The templates, every value escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _network(scene: Scene) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """(nodes, edges) as pyvis makes them, with fixed places and no physics."""
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    places = scene.places()
    numbers = {e.id: i for i, e in enumerate(scene.entities)}
    degree = {e.id: 0 for e in scene.entities}
    for fact in scene.edges:
        degree[fact.subject] += 1
        degree[str(fact.object)] += 1
    for entity in scene.entities:
        x, y = places[entity.id]
        size = 7 + min(22.0, 2.2 * degree[entity.id] ** 0.7)
        net.add_node(numbers[entity.id], label=entity.label[:24], x=x, y=y, size=round(size, 1), shape="dot", color=palette.colour(entity.type))
    nodes = net.nodes
    edges: list[dict[str, object]] = []
    for number, fact in enumerate(scene.facts):
        if fact.object:
            edges.append({"id": number, "from": numbers[fact.subject], "to": numbers[fact.object], "dashes": fact.derived})
    for node in nodes:
        node.pop("font", None)
    return nodes, edges


def review(rows: list[dict[str, object]], columns: tuple[str, ...], title: str) -> str:
    """The review rows as a page on which a person decides and saves a csv."""
    from markupsafe import Markup

    script = (TEMPLATES / "review.js").read_text(encoding="utf-8")
    policy = f"default-src 'none'; script-src {script_hash(script)}; style-src 'unsafe-inline'"
    return environment().get_template("review.html").render(
        title=title, policy=policy, script=Markup(script), style=Markup((TEMPLATES / "graph.css").read_text(encoding="utf-8")),
        model=Markup(embed({"rows": rows, "columns": columns})))


def page(scene: Scene, title: str) -> str:
    """The page's HTML, in UTF-8, the same bytes for the same scene; it asks nothing of the network."""
    from markupsafe import Markup

    nodes, edges = _network(scene)
    script = (TEMPLATES / "graph.js").read_text(encoding="utf-8")
    policy = f"default-src 'none'; script-src {script_hash(_vis())} {script_hash(script)}; style-src 'unsafe-inline'; img-src data: blob:"
    return environment().get_template("graph.html").render(
        title=title, policy=policy, vis=Markup(_vis()), script=Markup(script), style=Markup((TEMPLATES / "graph.css").read_text(encoding="utf-8")),
        model=Markup(embed(scene.model())), network=Markup(embed({"nodes": nodes, "edges": edges})))
