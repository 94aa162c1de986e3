"""From documents to a graph folder: read, extract, resolve, infer, write, each stage timed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from kg import store
from kg.errors import ReadError

if TYPE_CHECKING:
    from extract.pipeline import Extraction

Progress = Callable[[str], None]


def _quiet(_: str) -> None:
    return None


def build(paths: Iterable[str | Path], output: str | Path, *, gazetteers: Iterable[str | Path] = (),
          decisions: str | Path | None = None, progress: Progress = _quiet) -> dict[str, Any]:
    """Read documents and folders into one graph folder; the report (counts, seconds by stage, findings) comes back as a dict.

    Raises ReadError, GazetteerError, GraphFolderError; on any of them the folder is as it was before.
    """
    from extract import decisions as decided
    from extract import findings, gazetteer, pipeline, read, resolve
    from loaders import rdf
    from ontology import infer

    target = Path(output)
    store.check_target(target)
    begin = perf_counter()
    areas = [area for path in gazetteers for area in gazetteer.load(Path(path))]
    verdicts = decided.load(Path(decisions)) if decisions else []
    roots = [Path(p) for p in paths]
    done: list[Extraction] = []
    seconds: defaultdict[str, float] = defaultdict(float)
    for path in read.find(roots):
        progress(str(path))
        started = perf_counter()
        document = pipeline.document(path, next((r for r in roots if r.is_dir() and path.is_relative_to(r)), None))
        seconds["read"] += perf_counter() - started
        done.append(pipeline.extract(document, areas))
        for stage, spent in done[-1].seconds.items():
            seconds[stage] += spent
    started = perf_counter()
    stated, unmet = decided.apply(resolve.resolve(pipeline.union(e.graph for e in done)), verdicts)
    graph = infer.infer(stated)
    if not any(f for f in graph.facts.values() if not f.derived):
        raise ReadError("no fact was found in what was given: is it a work report, plan or yearbook in Chinese?")
    seconds["infer"] = perf_counter() - started
    started = perf_counter()
    report = findings.report(graph, done) | {"decisions_unmet": unmet}
    turtle = rdf.write(graph, "ttl")
    refused = "".join(store.dump(r) + "\n" for e in done for r in e.refused_rows())
    extra = {"graph.ttl": turtle, store.REFUSED: refused, store.REPORT: json.dumps(report, ensure_ascii=False, indent=1) + "\n"}
    store.write(graph, target, extra)
    seconds["write"] = perf_counter() - started
    seconds["total"] = perf_counter() - begin
    return report | {"seconds": {k: round(v, 3) for k, v in seconds.items()},
                     "characters_a_second": round(report["characters"] / max(seconds["total"], 1e-6))}
