"""SPARQL 1.1 on the embedded store, read-only, with a row limit that says when it cuts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Thread
from typing import Any

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import QueryError
from kg.graph import Graph
from loaders import rdf
from queries import tabular

PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in rdf.PREFIXES.items())


@dataclass(frozen=True, slots=True)
class Table:
    """The answer of a query: column names, rows of plain values, and whether the limit cut it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    cut: bool = False

    def records(self) -> list[dict[str, Any]]:
        """The rows as dicts by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_pandas(self) -> Any:
        """The rows as a pandas DataFrame."""
        return tabular.frame(self.records())

    def _repr_html_(self) -> str:
        return tabular.html(self.columns, self.rows)


def _plain(term: Any) -> Any:
    if term is None:
        return None
    value = term.value
    kind = getattr(getattr(term, "datatype", None), "value", "")
    if kind.endswith("#boolean"):
        return value == "true"
    if kind.endswith("#integer"):
        return int(value)
    if kind.endswith(("#decimal", "#double", "#float")):
        return float(value)
    return value.removeprefix(rdf.ID).removeprefix(rdf.NS)


def run(store: Store, query: str, limit: int = 10_000, bindings: Mapping[str, NamedNode | Literal] | None = None, seconds: float = 0) -> Table:
    """The rows of a SELECT, ASK, CONSTRUCT or DESCRIBE; the prefixes pk, id, rdfs, skos, oa are known; `bindings`
    give variables their values as terms, never as text; after `seconds` (0: never) it gives up. Raises QueryError."""
    if not seconds:
        return _rows(store, query, limit, bindings)
    told: list[Table | BaseException] = []

    def work() -> None:
        try:
            told.append(_rows(store, query, limit, bindings))
        except BaseException as error:
            told.append(error)

    worker = Thread(target=work, daemon=True)  # the engine cannot be interrupted; it ends with the process
    worker.start()
    worker.join(seconds)
    if not told:
        raise QueryError(f"the SPARQL ran past {seconds:g} s: narrow it, add LIMIT, or give --timeout")
    if isinstance(told[0], BaseException):
        raise told[0]
    return told[0]


def _rows(store: Store, query: str, limit: int, bindings: Mapping[str, NamedNode | Literal] | None) -> Table:
    text = query if "prefix" in query.lower() else PREFIXES + query
    for name, term in (bindings or {}).items():
        text = text.replace("WHERE {", f"WHERE {{ VALUES ?{name} {{ {term} }}", 1)
    try:
        found = store.query(text)
    except SyntaxError as error:
        raise QueryError(f"the SPARQL cannot be read: {error}. Updates are refused; the prefixes pk, id, rdfs, skos, oa are known") from error
    if isinstance(found, QueryBoolean):
        return Table(("answer",), ((bool(found),),))
    rows: list[tuple[Any, ...]] = []
    for row in found:
        if len(rows) == limit:
            return Table(_columns(found), tuple(rows), cut=True)
        rows.append(tuple(_plain(x) for x in row))
    return Table(_columns(found), tuple(rows))


def _columns(found: QuerySolutions | QueryTriples) -> tuple[str, ...]:
    return tuple(v.value for v in found.variables) if isinstance(found, QuerySolutions) else ("subject", "predicate", "object")


def sparql(graph: Graph, query: str, limit: int = 10_000, seconds: float = 0) -> Table:
    """As run, on a graph."""
    return run(rdf.store(graph), query, limit, seconds=seconds)
