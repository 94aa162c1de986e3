"""One function for each thing a user can do; the command line and notebooks call these and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import store
from kg.errors import CallError, ConformanceError, GraphFolderError, ReadError
from kg.graph import Graph
from kg.making import build
from kg.registry import Table

if TYPE_CHECKING:
    from kg.model import Entity
    from loaders.neo4j_server import Changes
    from ontology.diff import Change
    from ontology.validate import Violation
    from queries.answer import Answer
    from queries.ask import Asker
    from queries.cypher import Engine
    from queries.impact import Touch
    from queries.index import Index
    from queries.paths import Path as Chain
    from queries.show import Profile
    from queries.sparql import Table as SparqlTable
    from queries.tabular import Results
    from visualizations.views import View


def open(folder: str | Path) -> Session:
    """A graph folder, ready to be asked; raises GraphFolderError."""
    return Session(store.read(Path(folder)), Path(folder))


@dataclass(frozen=True)
class Session:
    """An open graph with all that can be done with it."""

    graph: Graph
    folder: Path

    def show(self, name: str) -> Profile:
        """All that is known of one entity, with evidence."""
        from queries.show import show

        return show(self.graph, name)

    def path(self, a: str, b: str, k: int = 3) -> Results[Chain]:
        """How two things are linked: up to k paths, a fact with evidence on each step."""
        from queries.tabular import Results

        found = self._index.network.path(a, b, k)
        return Results(found, (step | {"path": n} for n, p in enumerate(found, 1) for step in p.rows(self.graph)["steps"]))

    def impact(self, name: str) -> Results[Touch]:
        """Which projects touch a place, or which places a project touches, and by which path."""
        from queries.impact import impact
        from queries.tabular import Results

        found = impact(self.graph, name)
        return Results(found, (t.row(self.graph) for t in found))

    def matrix(self) -> SparqlTable:
        """Streets as columns, projects as rows: how each touches each; projects without a place at the end."""
        from queries.impact import matrix

        return matrix(self.graph)

    def ask(self, question: str, backend: str = "embedded") -> Answer:
        """The answer to a question in words, with evidence; not understood, the nearest questions that would be."""
        from queries.ask import Asker

        if backend not in self._askers:
            self._askers[backend] = Asker(self._index, backend)
        return self._askers[backend].ask(question)

    @cached_property
    def _askers(self) -> dict[str, Asker]:
        return {}

    @cached_property
    def _index(self) -> Index:
        from queries.index import Index

        return Index(self.graph)

    def near(self, name: str) -> list[Entity]:
        """Places of the same stem as a name that projects do touch, to look at where the place itself has none."""
        from queries.impact import near

        return near(self.graph, name)

    def sparql(self, query: str, limit: int = 10_000, timeout: float = 0) -> SparqlTable:
        """The rows of a SPARQL query."""
        from queries.sparql import sparql

        return sparql(self.graph, query, limit, timeout)

    def cypher(self, query: str, parameters: dict[str, Any] | None = None, limit: int = 10_000, timeout: float = 20.0) -> SparqlTable:
        """The rows of a Cypher query, on the same labels, types and properties as in Neo4j, without a server."""
        return self._engine.run(query, parameters, limit=limit, seconds=timeout)

    @cached_property
    def _engine(self) -> Engine:
        from queries.cypher import Engine

        return Engine(self.graph)

    def load(self, *, uri: str = "", user: str = "", password: str = "", database: str = "", name: str = "", prune: bool = False,
             progress: Callable[[int], None] = lambda _: None) -> Changes:
        """Load into Neo4j under a name; what is not given here the NEO4J_… variables say. Raises ServerError."""
        from loaders import neo4j_server

        target = neo4j_server.Target.of_environment(uri=uri, user=user, password=password, database=database, graph=name)
        return neo4j_server.load(self.graph, target, prune=prune, progress=progress)

    def size(self) -> int:
        """How many nodes and relationships a load writes."""
        from loaders import property_graph

        return sum(1 for _ in property_graph.nodes(self.graph, "n")) + sum(1 for _ in property_graph.edges(self.graph, "n"))

    def export(self, fmt: str, licence: str = "") -> str | dict[str, str]:
        """The graph in a format: one text, or several by file name; the description (dcat) names the licence that is given."""
        from loaders import FORMATS

        if licence and fmt != "dcat":
            raise CallError("a licence stands in the description: export it with --format dcat")
        write = FORMATS.get(fmt)
        made: str | dict[str, str] = write(self.graph, licence) if licence else write(self.graph)
        return made

    def view(self, name: str = "", about: str = "", to: str = "", hops: int = 1) -> View:
        """One view as a self-contained HTML page that a notebook shows in place: a name of VIEWS, else all of the graph, or what lies around a name.

        Raises CallError, NameNotFoundError.
        """
        from visualizations import views

        return views.view(self.graph, name or ("ego" if about else "graph"), views.Wish(about, to, hops))

    def views(self, about: str = "", to: str = "", hops: int = 1) -> dict[str, str]:
        """Every view as a file of its own by name, and index.html that links them."""
        from visualizations import views

        return views.every(self.graph, views.Wish(about, to, hops))

    def browser_guide(self) -> dict[str, str]:
        """Files for Neo4j Browser by name: a style sheet, a guide for :play, queries to save."""
        from visualizations import browser

        return browser.files(self.graph)

    def question(self, ident: str, backend: str = "sparql", **names: str) -> SparqlTable:
        """The rows of a question of the catalogue, its parameters given by name."""
        from queries import catalogue

        return catalogue.ask(self.graph, ident, names, backend)

    def review(self, fmt: str = "csv") -> str:
        """What a person should decide, as csv or as a page that saves such a csv."""
        from queries import review

        rows = review.rows(self.graph, self.folder)
        if fmt == "csv":
            return review.table(rows)
        from visualizations import page

        return page.review(rows, review.COLUMNS, f"{self.folder.name} · 审阅")

    def validate(self) -> list[Violation]:
        """What breaks the shapes or the evidence checks; an empty list when all conforms."""
        from loaders import rdf_disk
        from ontology import validate

        turtle = self.folder / "graph.ttl"
        if not turtle.is_file():
            raise GraphFolderError(f"{turtle} is missing: build the graph again with kg build")
        if turtle.stat().st_size < rdf_disk.PIECEMEAL:
            return [*validate.evidence(self.graph), *validate.shapes(turtle.read_text(encoding="utf-8"))]
        return [*validate.evidence(self.graph), *validate.large(rdf_disk.opened(self.folder))]


def sparql(folder: str | Path, query: str, limit: int = 10_000, timeout: float = 60.0) -> SparqlTable:
    """The rows of a SPARQL query on a graph folder; a large graph is asked in a store on disk, made once, without being read."""
    from loaders import rdf_disk
    from queries import sparql as engine

    target = Path(folder)
    if rdf_disk.made(target) or rdf_disk.large(target):
        return engine.run(rdf_disk.opened(target), query, limit, seconds=timeout)
    return open(target).sparql(query, limit, timeout)


def pull(output: str | Path, *, uri: str = "", user: str = "", password: str = "", database: str = "", name: str = "") -> Graph:
    """A graph folder again from what stands under a name in Neo4j. Raises ServerError, GraphFolderError."""
    from loaders import neo4j_pull, neo4j_server, rdf

    folder = Path(output)
    store.check_target(folder)
    graph = neo4j_pull.pull(neo4j_server.Target.of_environment(uri=uri, user=user, password=password, database=database, graph=name))
    store.write(graph, folder, {"graph.ttl": rdf.write(graph, "ttl")})
    return graph


ONTOLOGY = Table("ontology format", {
    "ttl": "ontology.export:ttl", "jsonld": "ontology.export:jsonld", "rdfxml": "ontology.export:rdfxml",
    "html": "visualizations.ontology_page:html", "cypher": "ontology.export:cypher", "shacl": "ontology.export:shacl",
    "jsonld-context": "ontology.export:context", "csv": "ontology.export:table", "grass": "visualizations.browser:grass"})


def ontology(fmt: str) -> str:
    """The ontology itself in a format of ONTOLOGY."""
    made: str = ONTOLOGY.get(fmt)()
    return made


def ontology_changes(old: Path, new: Path) -> list[Change]:
    """What differs between two ontology files; raises ReadError."""
    from ontology import diff

    return diff.compare(diff.read(old), diff.read(new))


def lines(path: Path) -> list[str]:
    """The lines of a text file of questions; raises ReadError."""
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"cannot read {path}: give a UTF-8 text with one question a line") from error


def save(made: str | dict[str, str], output: Path) -> None:
    """Write an export: one text to a file, several to a folder; nothing half-written is left."""
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        targets = {output: made} if isinstance(made, str) else {output / name: text for name, text in made.items()}
        if not isinstance(made, str):
            output.mkdir(exist_ok=True)
        for path, text in targets.items():
            part = path.with_name(path.name + ".part")
            part.write_bytes(text.encode("utf-8"))
            part.replace(path)
    except OSError as error:
        raise GraphFolderError(f"cannot write {output}: {error.strerror}; choose another place with -o") from error


__all__ = ["ConformanceError", "Session", "build", "ontology", "open", "pull", "save", "sparql"]
