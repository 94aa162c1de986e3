"""A scene as one self-contained HTML page: our own autoescaping template, scripts under a policy by hash, no request."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from visualizations import drawing
from visualizations.model import model
from visualizations.scene import Scene

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
PARTS = ("core", "state", "search", "filters", "panel", "reader", "table", "export", "keys")
DRAWS = {"graph": ("labels", "canvas"), "ego": ("labels", "canvas"), "layout": ("boxes", "layout"), "impact": ("impact",), "timeline": ("timeline",),
         "path": ("path",), "ontology": ("boxes", "census")}


def embed(value: object) -> str:
    """JSON that may stand inside a script element: no markup can start in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for mark, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        text = text.replace(mark, code)
    return text


def script_hash(script: str) -> str:
    """A Content-Security-Policy source for one inline script (CSP Level 3, section 2.3.1)."""
    return "'sha256-" + b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii") + "'"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates, every value escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@lru_cache(maxsize=1)
def words() -> dict[str, list[str]]:
    """What the pages say, by key: [Chinese, English]."""
    found: dict[str, list[str]] = json.loads((TEMPLATES / "words.json").read_text(encoding="utf-8"))
    return found


def script(kind: str, library: str) -> str:
    """The page's own script: what all views share, then the view's own drawing, one scope around them."""
    parts = [*PARTS, *DRAWS[kind], *([library] if library else []), "start"]
    body = "\n".join((TEMPLATES / "js" / f"{part}.js").read_text(encoding="utf-8") for part in parts)
    return f'"use strict";\n(() => {{\n{body}}})();\n'


def review(rows: list[dict[str, object]], columns: tuple[str, ...], title: str) -> str:
    """The review rows as a page on which a person decides and saves a csv."""
    from markupsafe import Markup

    code = (TEMPLATES / "review.js").read_text(encoding="utf-8")
    policy = f"default-src 'none'; script-src {script_hash(code)}; style-src 'unsafe-inline'"
    return environment().get_template("review.html").render(
        title=title, policy=policy, script=Markup(code), style=Markup((TEMPLATES / "base.css").read_text(encoding="utf-8")),
        model=Markup(embed({"rows": rows, "columns": columns})))


def page(scene: Scene, links: Mapping[str, str] | None = None) -> str:
    """The page's HTML, the same text for the same scene; `links` are the addresses of other views by name."""
    from markupsafe import Markup

    library = drawing.chosen(scene)
    code, engine = script(scene.kind, library), drawing.library(library) if library else ""
    policy = f"default-src 'none'; script-src {' '.join(script_hash(s) for s in (engine, code) if s)}; style-src 'unsafe-inline'; img-src data: blob:"
    data: dict[str, Any] = model(scene) | {"words": words(), "links": dict(links or {})}
    if library:
        data["drawn"] = drawing.nodes(scene)
    style = "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in ("base.css", "view.css"))
    return environment().get_template("view.html").render(
        title=f"{scene.title} · plankg", words=words(), view=scene.kind, policy=policy, engine=Markup(engine), script=Markup(code), style=Markup(style),
        model=Markup(embed(data)))


def index(title: str, pages: list[tuple[str, str, str]], counts: Mapping[str, int]) -> str:
    """A page that links other pages: (view, address, what it is about)."""
    from markupsafe import Markup

    return environment().get_template("index.html").render(
        title=title, pages=pages, words=words(), counts=counts, policy="default-src 'none'; style-src 'unsafe-inline'",
        style=Markup((TEMPLATES / "base.css").read_text(encoding="utf-8")))
