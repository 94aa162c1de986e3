"""Every question of the catalogue on one graph: embedded SPARQL beside rdflib, embedded Cypher beside Neo4j where NEO4J_URI is set.

`python -m bench.catalogue [GRAPH]`; without GRAPH the bundled sample's.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from pathlib import Path
from statistics import median
from time import perf_counter

from rdflib import Graph as Peer
from rdflib import Literal, URIRef

from kg import facade
from kg.errors import PlanKGError
from kg.graph import Graph
from loaders import rdf
from queries import catalogue, sparql
from queries.catalogue import Question

ROOT = Path(__file__).parents[1]
TRIED, RUNS = 150, 5


def timed(work: Callable[[], object]) -> float:
    """Milliseconds, the median of RUNS runs."""
    spent = []
    for _ in range(RUNS):
        begin = perf_counter()
        work()
        spent.append((perf_counter() - begin) * 1000)
    return median(spent)


def values(graph: Graph, question: Question) -> Iterator[dict[str, str]]:
    """Values for the parameters, the most connected things first, and the words that qualifiers hold."""
    things = sorted(graph.entities, key=lambda i: (-len(graph.by_subject.get(i, ())) - len(graph.by_object.get(i, ())), i))[:TRIED]
    words = sorted({str(v) for f in graph.facts.values() for n, v in f.qualifiers if n in ("period", "stage", "unit", "deadline")} |
                   {str(f.value) for f in graph.by_predicate.get("hasStatus", ())} | {"街", "路", "中心", "2018", "2024"})[:TRIED]
    kinds = [things if kind == "entity" else words for kind in question.parameters.values()]
    for chosen in product(*(k[:TRIED if len(kinds) < 2 else 25] for k in kinds)):
        yield dict(zip(question.parameters, chosen, strict=True))


def chosen(graph: Graph, question: Question, run: catalogue.Engine) -> Mapping[str, str]:
    """The first values that give rows; the first of all where none do."""
    tried = list(values(graph, question))
    return next((v for v in tried if run(question, v).rows), tried[0] if tried else {})


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp()) / "graph"
    if len(sys.argv) < 2:
        facade.build([ROOT / "samples/澜溪区_2024.txt"], folder, gazetteers=[ROOT / "samples/澜溪区_地名.csv"])
    session = facade.open(folder)
    graph = session.graph
    peer = Peer().parse(data=rdf.write(graph))
    ours, cypher = catalogue.sparql_engine(graph), catalogue.cypher_engine(graph)
    server = None
    if os.environ.get("NEO4J_URI"):
        os.environ.setdefault("NEO4J_GRAPH", "bench")
        session.load()
        server = catalogue.neo4j_engine(graph)
    print(f"{folder.name}: {len(graph.facts)} facts, {len(graph.entities)} things; milliseconds, medians of {RUNS}")
    own: list[float] = []
    ratios: list[float] = []
    against: list[float] = []
    for question in catalogue.questions().values():
        given = chosen(graph, question, ours)
        terms = {p: URIRef(rdf.iri(v).value) if question.parameters[p] == "entity" else Literal(v) for p, v in given.items()}
        rows = len(ours(question, given).rows)
        mine = timed(lambda q=question, v=given: ours(q, v))
        theirs = timed(lambda q=question, t=terms: list(peer.query(sparql.PREFIXES + q.sparql, initBindings=t)))
        embedded = timed(lambda q=question, v=given: cypher(q, v))
        line = f"{question.id:28} {rows:5} rows  sparql {mine:8.2f}  rdflib {theirs:9.2f} (x{theirs / mine:6.1f})  cypher {embedded:8.2f}"
        if server:
            try:
                warm = timed(lambda q=question, v=given: server(q, v))
                against.append(warm / embedded)
                line += f"  neo4j {warm:8.2f} (x{warm / embedded:5.1f})"
            except PlanKGError as error:
                line += f"  neo4j {error}"
        own += [mine, embedded]
        ratios.append(theirs / mine)
        print(line)
    own.sort()
    print(f"ours: median {median(own):.2f} ms, p95 {own[int(len(own) * 0.95)]:.2f} ms; rdflib / ours: least {min(ratios):.1f}, median {median(ratios):.1f}"
          + (f"; neo4j / ours: least {min(against):.1f}, median {median(against):.1f}" if against else ""))


if __name__ == "__main__":
    main()
