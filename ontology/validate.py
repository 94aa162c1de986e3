"""Does a graph conform? The shapes (SHACL) over its RDF, and every span of evidence against its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph import Graph
from ontology import chunks
from ontology.shapes import SHAPES
from ontology.vocabulary import TTL

if TYPE_CHECKING:
    from pyoxigraph import Store
    from rdflib import Graph as RdfGraph


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that does not conform: which check, on what, and why."""

    check: str
    focus: str
    message: str


def evidence(graph: Graph) -> Iterator[Violation]:
    """Every span that is not its source's slice, every fact without words or premises, every premise that is not there."""
    for fact in graph.facts.values():
        if not fact.evidence and not fact.derived_from:
            yield Violation("evidence", fact.id, "a fact without evidence")
        for premise in fact.derived_from:
            if premise not in graph.facts:
                yield Violation("evidence", fact.id, f"its premise {premise} is not in the graph")
        for span in fact.evidence:
            document = graph.documents.get(span.document)
            if document is None:
                yield Violation("evidence", fact.id, f"its document {span.document} is not in the graph")
            elif document.source[span.start:span.end] != span.text or not span.text:
                yield Violation("evidence", fact.id, f"{span.document} {span.start}-{span.end} does not hold the quoted words")


@lru_cache(maxsize=2)
def _parsed(path: Path) -> RdfGraph:
    from rdflib import Graph as RdfGraph

    return RdfGraph().parse(path, format="turtle")


def large(store: Store, size: int = chunks.SIZE) -> Iterator[Violation]:
    """What the SHACL shapes find in a graph that is looked at piece by piece; memory grows with a piece, not with the graph."""
    told: set[Violation] = set()
    for piece in chunks.pieces(store, size):
        found = set(shapes(piece)) - told
        told |= found
        yield from sorted(found, key=lambda v: (v.focus, v.message))


def shapes(turtle: str) -> Iterator[Violation]:
    """What the SHACL shapes find in a graph's Turtle."""
    from pyshacl import validate
    from rdflib import SH
    from rdflib import Graph as RdfGraph

    _, report, _ = validate(RdfGraph().parse(data=turtle, format="turtle"), shacl_graph=_parsed(SHAPES), ont_graph=_parsed(TTL), inference="none", advanced=True)
    if not isinstance(report, RdfGraph):
        yield Violation("shapes", "", f"the shapes could not be run: {report}")
        return
    for result in sorted(report.subjects(SH.resultSeverity, None)):
        message = "; ".join(sorted(str(m) for m in report.objects(result, SH.resultMessage)))
        yield Violation("shapes", str(report.value(result, SH.focusNode)), message)
