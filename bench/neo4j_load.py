"""A million relationships into Neo4j: by the driver, and by the bulk import; rates, memory of the loader, medians of three with spread."""

from __future__ import annotations

import argparse
import csv
import json
import resource
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[1] / "scripts" / "neo4j"), str(Path(__file__).parents[1] / "tests" / "support")]
import big_graph
import server

from loaders import neo4j_server, property_graph
from loaders.bulk import LIST, OPTIONS
from loaders.neo4j_server import Target
from loaders.property_graph import Edge, Node

MARK = "§"


def _template(make: Callable[..., Iterator[Any]]) -> str:
    """The rows of one copy as JSON with a mark where its number goes."""
    return json.dumps([asdict(x) for x in make(big_graph.copy(MARK), f"bench{MARK}")], ensure_ascii=False)


def nodes(copies: int) -> Iterator[Node]:
    text = _template(property_graph.nodes)
    for number in range(copies):
        for row in json.loads(text.replace(MARK, str(number))):
            yield Node(row["uid"], tuple(row["labels"]), row["properties"])


def edges(copies: int) -> Iterator[Edge]:
    text = _template(property_graph.edges)
    for number in range(copies):
        for row in json.loads(text.replace(MARK, str(number))):
            yield Edge(**row)


def spread(seconds: list[float], count: int, what: str) -> None:
    rates = sorted(count / s for s in seconds)
    print(f"{what}: {statistics.median(rates):,.0f}/s (from {rates[0]:,.0f} to {rates[-1]:,.0f}, n={len(rates)})", flush=True)


def drive(copies: int, runs: int) -> None:
    """The driver load, each run under an empty name on a warm server."""
    count = sum(1 for _ in edges(copies))
    running = server.start()
    try:
        target = Target(running.uri, running.user, running.password, graph="bench")
        neo4j_server.stream(lambda: nodes(50), lambda: edges(50), target)
        taken = []
        for _ in range(runs):
            with neo4j_server.connected(target) as driver, driver.session() as session:
                session.run("MATCH (n:Plankg) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()
            before = perf_counter()
            neo4j_server.stream(lambda: nodes(copies), lambda: edges(copies), target)
            taken.append(perf_counter() - before)
        spread(taken, count, f"driver load of {count:,} relationships with their nodes, relationships")
        print(f"memory of the loader: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")
    finally:
        server.stop(running)
        shutil.rmtree(running.home, ignore_errors=True)


def columns(sample: list[dict[str, property_graph.Value]]) -> list[str]:
    return sorted({k for row in sample for k in row if k not in ("uid", "value")})


def written(path: Path, rows: Iterator[tuple[list[str], dict[str, property_graph.Value]]], names: list[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for fixed, row in rows:
            writer.writerow([*fixed, *(LIST.join(map(str, v)) if isinstance(v := row.get(n, ""), list) else v for n in names)])


def imported(copies: int, runs: int) -> None:
    """The bulk import of the same relationships; every property as text, which asks the import for no less."""
    folder = Path(tempfile.mkdtemp())
    first = big_graph.copy(0)
    for what, make, fixed in (("nodes", property_graph.nodes, ["uid:ID", ":LABEL"]),
                              ("relationships", property_graph.edges, [":START_ID", ":END_ID", ":TYPE"])):
        names = columns([x.properties for x in make(first, "bench")])
        (folder / f"{what}_header.csv").write_text(",".join([*fixed, *names]) + "\n", encoding="utf-8")
    written(folder / "nodes.csv", (([n.uid, LIST.join(n.labels)], n.properties) for n in nodes(copies)),
            columns([n.properties for n in property_graph.nodes(first, "bench")]))
    written(folder / "relationships.csv", (([e.start, e.end, e.type], e.properties) for e in edges(copies)),
            columns([e.properties for e in property_graph.edges(first, "bench")]))
    count = sum(1 for _ in (folder / "relationships.csv").open(encoding="utf-8"))
    taken = []
    for run in range(runs):
        home = folder / f"home{run}"
        server.prepare(home, 0, 0)
        before = perf_counter()
        done = server.admin(home, "database", "import", "full", "neo4j", f"--nodes={folder}/nodes_header.csv,{folder}/nodes.csv",
                            f"--relationships={folder}/relationships_header.csv,{folder}/relationships.csv", *OPTIONS.split())
        taken.append(perf_counter() - before)
        if done.returncode:
            raise SystemExit(done.stderr[-800:])
        shutil.rmtree(home)
    spread(taken, count, f"bulk import of {count:,} relationships with their nodes (with the start of the JVM), relationships")
    shutil.rmtree(folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--relationships", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", choices=("driver", "bulk"), help="one of the two")
    asked = parser.parse_args()
    copies = max(1, asked.relationships // sum(1 for _ in property_graph.edges(big_graph.copy(0), "bench")))
    todo: dict[str, Callable[[int, int], None]] = {"driver": drive, "bulk": imported}
    for each in ([todo[asked.only]] if asked.only else todo.values()):
        each(copies, asked.runs)


if __name__ == "__main__":
    main()
