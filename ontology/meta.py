"""Does the ontology file carry what each kind of term must carry? Its own shapes (SHACL) over it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdflib import Graph

SHAPES = Path(__file__).parent / "meta_shapes.ttl"


def report(graph: Graph) -> list[tuple[str, str, str]]:
    """(shape, term, what is wanted) for every breach, sorted; empty when the ontology conforms."""
    from pyshacl import validate
    from rdflib import SH, BNode
    from rdflib import Graph as RdfGraph

    shapes = RdfGraph().parse(SHAPES, format="turtle")
    _, found, _ = validate(graph, shacl_graph=shapes, inference="none", advanced=True)
    assert isinstance(found, RdfGraph)
    rows = []
    for result in found.subjects(SH.resultSeverity, None):
        source = found.value(result, SH.sourceShape)
        shape = next(shapes.subjects(SH.property, source), source) if isinstance(source, BNode) else source
        rows.append((str(shape).rpartition("#")[2], str(found.value(result, SH.focusNode)), "; ".join(sorted(map(str, found.objects(result, SH.resultMessage))))))
    return sorted(rows)
