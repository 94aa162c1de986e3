"""The graph as csv tables and GraphML, for spreadsheets, Gephi and networkx."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kg.graph import Graph

if TYPE_CHECKING:
    import networkx

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _cell(value: Any) -> Any:
    """A text that a spreadsheet would run as a formula gets a quote before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _csv(header: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(v) for v in row] for row in rows)
    return "\ufeff" + out.getvalue()


def tables(graph: Graph) -> dict[str, str]:
    """File name -> csv text (UTF-8 with BOM, as spreadsheets want it): entities, facts, evidence, documents."""
    entities = ((e.id, e.label, e.type, ";".join(sorted(e.types)), ";".join(sorted(e.aliases)), e.mentions, e.code) for e in graph.entities.values())
    facts = ((f.id, f.subject, graph.entities[f.subject].label, f.predicate, f.object or "", graph.entities[f.object].label if f.object else "",
              "" if f.value is None else f.value, f.unit, ";".join(f"{k}={v}" for k, v in f.qualifiers), f.confidence, f.derived,
              ";".join(f.derived_from)) for f in graph.facts.values())
    evidence = ((f.id, e.document, e.start, e.end, e.text, " > ".join(e.section), e.rule) for f in graph.facts.values() for e in f.evidence)
    documents = ((d.id, d.path, d.title, d.date, d.place, d.sha256) for d in graph.documents.values())
    return {"entities.csv": _csv(("id", "label", "type", "types", "aliases", "mentions", "code"), entities),
            "facts.csv": _csv(("id", "subject", "subject_label", "predicate", "object", "object_label", "value", "unit", "qualifiers",
                               "confidence", "derived", "derived_from"), facts),
            "evidence.csv": _csv(("fact", "document", "start", "end", "text", "section", "rule"), evidence),
            "documents.csv": _csv(("id", "path", "title", "date", "place", "sha256"), documents)}


def to_networkx(graph: Graph) -> networkx.MultiDiGraph:
    """The entities and the facts between them as a networkx MultiDiGraph; literal facts are left out."""
    import networkx

    nx_graph = networkx.MultiDiGraph()
    for e in graph.entities.values():
        nx_graph.add_node(e.id, label=e.label, type=e.type, aliases=";".join(sorted(e.aliases)), mentions=e.mentions)
    for f in graph.facts.values():
        if f.object:
            quotes = " / ".join(e.text for e in f.evidence)
            nx_graph.add_edge(f.subject, f.object, key=f.id, predicate=f.predicate, confidence=f.confidence, derived=f.derived, evidence=quotes,
                              qualifiers=";".join(f"{k}={v}" for k, v in f.qualifiers))
    return nx_graph


def graphml(graph: Graph) -> str:
    """The same as GraphML text."""
    import networkx

    return "\n".join(networkx.generate_graphml(to_networkx(graph), named_key_ids=True)) + "\n"
