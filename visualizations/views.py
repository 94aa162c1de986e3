"""The views that there are: one table, what each needs to be told, and the pages made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from kg.errors import CallError
from kg.graph import Graph
from kg.model import Entity
from kg.registry import Table
from ontology.terms import is_a
from queries import lookup
from queries.paths import Network
from visualizations import page, whole
from visualizations.scene import Scene, connected

TRIED = 30  # how many candidates for an end that nobody named

VIEWS = Table("view", {
    "layout": "visualizations.layered:layout", "impact": "visualizations.matrix:matrix", "ego": "visualizations.ego:ego",
    "timeline": "visualizations.board:timeline", "path": "visualizations.chain:path", "ontology": "visualizations.census:ontology",
    "graph": "visualizations.whole:whole"})


@dataclass(frozen=True, slots=True)
class Wish:
    """What a view is asked about: a name, a second one for a path, and how many hops."""

    about: str = ""
    to: str = ""
    hops: int = 1


@dataclass(frozen=True, slots=True)
class View:
    """A finished page; a notebook shows it in a frame of its own."""

    title: str
    html: str
    height: int = 640

    def _repr_html_(self) -> str:
        return f'<iframe title="{escape(self.title)}" srcdoc="{escape(self.html)}" style="width:100%;height:{self.height}px;border:1px solid #ccc"></iframe>'

    def save(self, path: str | Path) -> Path:
        """Write the page in UTF-8 and give its path."""
        target = Path(path)
        target.write_bytes(self.html.encode("utf-8"))
        return target


def _most(graph: Graph, *classes: str, but: str = "") -> str:
    """The id of the most connected thing of some classes; of any where there is none."""
    ids = [i for i in connected(graph) if i != but]
    return next((i for i in ids if any(is_a(t, c) for t in graph.entities[i].types for c in classes)), ids[0] if ids else but)


def _named(graph: Graph, name: str, otherwise: Callable[[], str]) -> Entity:
    return lookup.entity(graph, name) if name else graph.entities[otherwise()]


def _ends(graph: Graph, wish: Wish) -> tuple[str, str]:
    """Where a path begins and ends; an end that is not named is the most connected project or street, one that the other reaches if there is any."""
    def choices(name: str, *classes: str) -> list[str]:
        return [lookup.entity(graph, name).id] if name else [i for i in connected(graph) if any(is_a(t, c) for t in graph.entities[i].types for c in classes)][:TRIED]

    starts = choices(wish.about, "Project") or [_most(graph)]
    goals = choices(wish.to, "Subdistrict") or [_most(graph, but=starts[0])]
    network = Network(graph)
    pairs = [(a, b) for a in starts for b in goals[:1 if len(starts) > 1 else TRIED] if a != b] or [(starts[0], goals[0])]
    return next(((a, b) for a, b in pairs if network.between(a, b, 1)), pairs[0])


def scene(graph: Graph, name: str, wish: Wish) -> Scene:
    """The view of a name, of the most connected street or project where the wish names none. Raises CallError, NameNotFoundError."""
    if wish.hops < 0:
        raise CallError("--hops takes a number from 0 on")
    make: Callable[..., Scene] = VIEWS.get(name)
    if not graph.entities:
        raise CallError("the graph holds nothing to look at: build it from a document first")
    if name == "ego":
        return make(graph, _named(graph, wish.about, lambda: _most(graph, "Subdistrict")).id, wish.hops)
    if name == "path":
        return make(graph, *_ends(graph, wish))
    return make(graph)


def view(graph: Graph, name: str, wish: Wish, links: Mapping[str, str] | None = None) -> View:
    """The page of a view, with links to others where they are given."""
    made = scene(graph, name, wish)
    return View(made.title, page.page(made, links))


def document(graph: Graph, ident: str, links: Mapping[str, str] | None = None) -> View:
    """The page of one document: what it says, and its text to read. Raises CallError."""
    if ident not in graph.documents:
        raise CallError(f"no document {ident!r} in the graph")
    made = whole.whole(_of_document(graph, ident))
    return View(graph.documents[ident].title, page.page(made, links))


def _of_document(graph: Graph, ident: str) -> Graph:
    """The part of a graph that one document says."""
    facts = [f for f in graph.facts.values() if any(e.document == ident for e in f.evidence)]
    ids = {i for f in facts for i in (f.subject, f.object) if i}
    return Graph.of(graph.documents.values(), (graph.entities[i] for i in ids), facts)


def every(graph: Graph, wish: Wish) -> dict[str, str]:
    """File name -> page for every view, and index.html."""
    links = {"index": "index.html"} | {name: f"{name}.html" for name in VIEWS}
    made = {name: view(graph, name, wish, links) for name in VIEWS}
    counts = {"documentscount": len(graph.documents), "things": len(graph.entities), "factscount": len(graph.facts)}
    pages = [(name, links[name], v.title if name in ("ego", "path") else "") for name, v in made.items()]
    return {"index.html": page.index(made["graph"].title, pages, counts)} | {links[name]: v.html for name, v in made.items()}
