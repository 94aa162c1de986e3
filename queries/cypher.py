"""Cypher on the embedded engine (kglite), read-only, with a time limit and a row limit that say when they cut; the graph is the one that
the Neo4j loader writes."""

from __future__ import annotations

from typing import Any

from kg.errors import QueryError
from kg.graph import Graph
from loaders import property_graph, statements
from queries.commas import rewritten
from queries.sparql import Table

NAME = "plankg"
SECONDS, ROWS = 20.0, 10_000


class Engine:
    """The property graph of a graph, ready for Cypher."""

    def __init__(self, graph: Graph, name: str = NAME) -> None:
        import kglite

        kglite.set_query_warning_policy("silent")
        self._graph = kglite.KnowledgeGraph()
        how = statements.Statements(fresh=True, dynamic=False, size=20_000)
        for text, rows in how.nodes(property_graph.nodes(graph, name)):
            self._graph.cypher(text, params={"rows": rows})
        self._graph.cypher(f"CREATE INDEX plankg_uid FOR (n:{property_graph.OWNED}) ON (n.uid)")
        for text, rows in how.edges(property_graph.edges(graph, name)):
            self._graph.cypher(text, params={"rows": rows})
        self._graph.read_only(True)

    def run(self, query: str, parameters: dict[str, Any] | None = None, *, limit: int = ROWS, seconds: float = SECONDS) -> Table:
        """The rows of a reading query. Raises QueryError: not readable, a write, or past its time."""
        import kglite

        try:
            found = self._graph.cypher(rewritten(query), params=parameters or {}, timeout_ms=round(seconds * 1000), row_limit=limit + 1)
            columns = tuple(found.columns)
            rows = [tuple(row[c] for c in columns) for row in found]
        except kglite.ReadOnlyError as error:
            raise QueryError("this Cypher writes: kg cypher only reads; correct facts with kg review and kg build --decisions") from error
        except kglite.CypherTimeoutError as error:
            raise QueryError(f"the Cypher ran past {seconds:g} s: narrow it, add LIMIT, or give --timeout") from error
        except (kglite.KgError, ValueError, RuntimeError, TypeError) as error:
            raise QueryError(f"the Cypher cannot be run: {str(error)[:400]}") from error
        return Table(columns, tuple(rows[:limit]), cut=len(rows) > limit)
