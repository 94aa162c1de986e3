"""Speed and memory, peers beside it in the same run: `make bench`, or `python -m bench REPORT` for a report of your own."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import spacy
from rdflib import Graph as Peer

from extract import pipeline
from kg import facade
from loaders import rdf
from queries import sparql

ROOT = Path(__file__).parents[1]
SAMPLE, PLACES = ROOT / "samples/澜溪区_2024.txt", ROOT / "samples/澜溪区_地名.csv"
QUERIES = {
    "list of statuses": "SELECT ?s ?code WHERE { ?f a pk:StatusReport ; pk:subject ?s ; pk:statusCode ?code }",
    "members and where they lie": "SELECT ?m ?b ?p WHERE { ?m pk:memberOf ?b . OPTIONAL { ?m pk:locatedIn ?p } }",
    "label holds 街": "SELECT ?s ?l WHERE { ?s rdfs:label ?l FILTER(CONTAINS(STR(?l), '街')) }",
    "below, any depth": "SELECT ?a ?b WHERE { ?a pk:partOf+ ?b }",
}
QUESTIONS = ("{0}有什么进展？", "{0}覆盖哪些街道？", "谁负责{0}？", "{0}包括哪些项目？", "{0}是什么意思？", "{0}是多少？")


def timed(work: Callable[[], object], times: int = 7) -> str:
    """The median and the spread (least to most) of some runs, in milliseconds."""
    runs = []
    for _ in range(times):
        begin = perf_counter()
        work()
        runs.append((perf_counter() - begin) * 1000)
    return f"{median(runs):9.2f} ms  ({min(runs):.2f} to {max(runs):.2f}, n={times})"


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """The median of some runs, in seconds."""
    runs = []
    for _ in range(times):
        begin = perf_counter()
        work()
        runs.append(perf_counter() - begin)
    return median(runs)


def run(*words: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "kg", *map(str, words)], check=True, capture_output=True, cwd=ROOT)


def building(report: Path, folder: Path) -> None:
    """Cold starts: the command as a user calls it."""
    places = ("--gazetteer", PLACES) if report == SAMPLE else ()
    print("cold  kg --help    ", timed(lambda: run("--help")))
    print("cold  kg build     ", timed(lambda: run("build", report, "-o", folder, *places), 5))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"      peak memory   {peak:9.1f} MB (the largest child so far)")
    print("cold  kg ask       ", timed(lambda: run("ask", folder, "有哪些项目？"), 5))


def reading(report: Path) -> None:
    """Warm extraction beside spaCy's blank Chinese tokenizer, which only cuts characters."""
    document = pipeline.document(report)
    tokenizer = spacy.blank("zh")
    ours, theirs = seconds(lambda: pipeline.extract(document, [])), seconds(lambda: tokenizer(document.text))
    size = len(document.text)
    stages = pipeline.extract(document, []).seconds
    print(f"warm  extraction    {size / ours:9.0f} characters/s, all stages ({size} characters)")
    print(f"      spaCy blank zh{size / theirs:9.0f} characters/s, tokens only (ratio {theirs / ours:.2f})")
    print("      by stage      ", ", ".join(f"{name} {spent * 1000:.0f} ms" for name, spent in stages.items()))


def querying(folder: Path) -> None:
    """One process, graph open: SPARQL beside rdflib on the same graph, then questions and paths."""
    session = facade.open(folder)
    store, peer = rdf.store(session.graph), Peer()
    peer.parse(folder / "graph.ttl")
    print(f"graph {len(session.graph.facts)} facts, {len(session.graph.entities)} things, {len(store)} triples")
    for name, query in QUERIES.items():
        rows = len(sparql.run(store, query, 10**7).rows)
        same = rows == len(list(peer.query(sparql.PREFIXES + query)))
        ours, theirs = seconds(lambda q=query: sparql.run(store, q, 10**7)), seconds(lambda q=query: list(peer.query(sparql.PREFIXES + q)), 3)
        print(f"warm  {name:28} {ours * 1000:8.2f} ms, rdflib {theirs * 1000:8.2f} ms (ratio {theirs / ours:.1f}), {rows} rows{'' if same else ', NOT THE SAME'}")
    names = sorted(session.graph.entities.values(), key=lambda e: (-e.mentions, e.id))[:40]
    asked = [form.format(e.label) for e in names for form in QUESTIONS]
    session.ask(asked[0])
    spent = sorted(seconds(lambda q=q: session.ask(q), 1) for q in asked)
    print(f"warm  ask           {median(spent) * 1000:9.2f} ms median, {spent[int(len(spent) * 0.95)] * 1000:.2f} ms p95 ({len(asked)} questions)")
    print("warm  path          ", timed(lambda: session.path(names[1].label, names[2].label)))


def main() -> None:
    """Everything, in one run."""
    report = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    scratch = Path(tempfile.mkdtemp(prefix="plankg-bench-"))
    try:
        building(report, scratch / "graph")
        reading(report)
        querying(scratch / "graph")
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
