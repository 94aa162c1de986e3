"""A Neo4j server by the official driver: connect with clear errors, load a graph, take it back."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import ServerError
from kg.graph import Graph
from loaders import property_graph, statements

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session

OLDEST, DYNAMIC = (5, 0), (5, 26)
BATCH, WORKERS = 2_000, 3  # measured best on two cores
Progress = Callable[[int], None]


@dataclass(frozen=True)
class Target:
    """Where a graph goes: a server, a user, a database, and the name under which it stands beside others."""

    uri: str
    user: str = "neo4j"
    password: str = ""
    database: str = "neo4j"
    graph: str = "plankg"

    @classmethod
    def of_environment(cls, **given: str) -> Target:
        """What NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE and NEO4J_GRAPH say, unless given here."""
        told = {name: os.environ[f"NEO4J_{name.upper()}"] for name in ("uri", "user", "password", "database", "graph") if os.environ.get(f"NEO4J_{name.upper()}")}
        return cls(**({"uri": "bolt://127.0.0.1:7687"} | told | {k: v for k, v in given.items() if v}))


@dataclass
class Changes:
    """What a load or prune changed, as the server counted it."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0
    properties_set: int = 0

    def add(self, counters: Any) -> None:
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(counters, name))

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__dataclass_fields__)


def explained(error: Exception, target: Target) -> ServerError:
    """What went wrong with a server and what to do next."""
    from neo4j import exceptions as x

    code = str(getattr(error, "code", "") or "")
    if isinstance(error, x.AuthError) or "Unauthorized" in code or "AuthenticationRateLimit" in code:
        return ServerError(f"{target.uri} refuses the user {target.user}: set NEO4J_PASSWORD to its password, or name another --user")
    if "DatabaseNotFound" in code or "DatabaseUnavailable" in code:
        return ServerError(f"{target.uri} has no database {target.database}: name one that SHOW DATABASES lists with --database")
    if isinstance(error, x.Forbidden) or "Forbidden" in code:
        return ServerError(f"the user {target.user} has no right to do this on {target.uri}: give it the publisher role, or name another --user ({code})")
    if isinstance(error, x.ConfigurationError | ValueError):
        return ServerError(f"{target.uri} is no address of a Neo4j server: give bolt://HOST:7687 or neo4j+s://HOST")
    if isinstance(error, x.ServiceUnavailable | x.SessionExpired | OSError):
        return ServerError(f"no answer from {target.uri} ({str(error)[:120]}): start the server or check --uri; a load that broke off is made whole by running it again")
    return ServerError(f"{target.uri} answered: {str(error)[:300]}")


@contextmanager
def connected(target: Target) -> Iterator[Driver]:
    """A driver on a server of version 5 or newer; what the server says in error comes out as ServerError."""
    from neo4j import GraphDatabase
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        driver = GraphDatabase.driver(target.uri, auth=(target.user, target.password), connection_timeout=10, max_transaction_retry_time=20,
                                      notifications_min_severity="OFF")
    except Exception as error:
        raise explained(error, target) from error
    try:
        with driver:
            if _version(driver) < OLDEST:
                raise ServerError(f"{target.uri} runs {driver.get_server_info().agent}: plankg needs Neo4j {OLDEST[0]} or newer")
            yield driver
    except (DriverError, Neo4jError, OSError) as error:
        raise explained(error, target) from error


def _version(driver: Driver) -> tuple[int, int]:
    """The server's version as (major, minor); (0, 0) for what is no Neo4j."""
    found = re.search(r"(\d+)\.(\d+)", str(driver.get_server_info().agent))
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _run(transaction: ManagedTransaction, text: str, parameters: dict[str, Any]) -> Any:
    return transaction.run(text, parameters).consume().counters


def _write(session: Session, text: str, rows: list[Any], changes: Changes) -> None:
    changes.add(session.execute_write(_run, text, {"rows": rows}))


def _pump(driver: Driver, database: str, batches: Iterable[statements.Batch], workers: int) -> Iterator[tuple[Any, int]]:
    """(what the server counted, rows) for each batch, written by some connections at once; few batches are in memory at a time."""
    def write(batch: statements.Batch) -> tuple[Any, int]:
        with driver.session(database=database) as session:
            return session.execute_write(_run, batch[0], {"rows": batch[1]}), len(batch[1])

    waiting: deque[Future[tuple[Any, int]]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for batch in batches:
            waiting.append(pool.submit(write, batch))
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _empty(session: Session, name: str) -> bool:
    return session.run(f"MATCH (n:{property_graph.OWNED} {{graph: $graph}}) RETURN n LIMIT 1", graph=name).peek() is None


def load(graph: Graph, target: Target, *, prune: bool = False, progress: Progress = lambda _: None) -> Changes:
    """Load a graph so that the database holds it: constraints, indexes, then nodes and relationships in batches; what is there
    and equal stays untouched, what differs is set anew; with `prune`, what the graph no longer holds goes. Raises ServerError."""
    name = property_graph.checked(target.graph)
    return stream(lambda: property_graph.nodes(graph, name), lambda: property_graph.edges(graph, name), target, prune=prune, progress=progress)


def stream(nodes: Callable[[], Iterable[property_graph.Node]], edges: Callable[[], Iterable[property_graph.Edge]], target: Target, *,
           prune: bool = False, progress: Progress = lambda _: None) -> Changes:
    """As load, from iterators, so that a graph of any size takes the memory of a few batches."""
    changes = Changes()
    with connected(target) as driver, driver.session(database=target.database) as session:
        session.run(statements.CONSTRAINT).consume()
        how = statements.Statements(fresh=_empty(session, target.graph), dynamic=_version(driver) >= DYNAMIC, size=BATCH)
        for batches in (how.nodes(nodes()), how.edges(edges())):
            for counted, rows in _pump(driver, target.database, batches, WORKERS if how.fresh else 1):
                changes.add(counted)
                progress(rows)
        for statement in statements.INDEXES:  # after the data: filled at once, not row by row
            session.run(statement).consume()
        session.run("CALL db.awaitIndexes(300)").consume()
        if prune:
            _prune(session, target.graph, nodes(), edges(), changes)
    return changes


def _prune(session: Session, name: str, nodes: Iterable[property_graph.Node], edges: Iterable[property_graph.Edge], changes: Changes) -> None:
    """Delete what stands under the graph's name and is no longer in it; nodes of others are never looked at."""
    owned = property_graph.OWNED
    kept = {hash(e.key) for e in edges}
    there = session.run(f"MATCH (a:{owned} {{graph: $graph}})-[r]->(b:{owned}) "
                        "RETURN elementId(r) AS id, coalesce(r.uid, type(r) + '|' + a.uid + '|' + b.uid) AS key", graph=name)
    stale = [row["id"] for row in there if hash(row["key"]) not in kept]
    for chunk in statements.chunks(stale, BATCH):
        _write(session, statements.DELETE_EDGES, chunk, changes)
    kept = {hash(n.uid) for n in nodes}
    found = session.run(f"MATCH (n:{owned} {{graph: $graph}}) RETURN n.uid AS uid", graph=name)
    gone = [row["uid"] for row in found if hash(row["uid"]) not in kept]
    for chunk in statements.chunks(gone, BATCH):
        _write(session, statements.DELETE_NODES, chunk, changes)


class Reader:
    """Reading queries on a database, on one connection; closed with the process or by close()."""

    def __init__(self, target: Target) -> None:
        self.target = target
        self._open = connected(target)
        self._driver = self._open.__enter__()

    def rows(self, text: str, parameters: dict[str, Any] | None = None) -> list[dict[str, Any]]:
        """The rows of a query. Raises ServerError."""
        from neo4j import RoutingControl
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            records, _, _ = self._driver.execute_query(text, parameters or {}, database_=self.target.database, routing_=RoutingControl.READ)
        except (DriverError, Neo4jError) as error:
            raise explained(error, self.target) from error
        return [record.data() for record in records]

    def close(self) -> None:
        self._open.__exit__(None, None, None)
