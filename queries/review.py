"""What a person should look at: refused facts, doubtful facts, names that may be one, sentences that gave nothing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import GraphFolderError
from kg.graph import Graph
from kg.model import Evidence, Fact
from kg.store import REFUSED, REPORT
from ontology.terms import PREDICATES

COLUMNS = ("key", "kind", "decision", "subject", "subject_type", "predicate", "object", "object_type", "value", "unit", "reason", "confidence",
           "document", "start", "end", "evidence", "note")
DOUBTFUL = 0.75


def _row(kind: str, key: str, evidence: Evidence | dict[str, Any], **more: Any) -> dict[str, Any]:
    e = evidence.row() if isinstance(evidence, Evidence) else evidence
    return dict.fromkeys(COLUMNS, "") | {"kind": kind, "key": key, "document": e["document"], "start": e["start"], "end": e["end"],
                                         "evidence": e["text"].replace("\n", "")} | more


def _fact(graph: Graph, fact: Fact, kind: str) -> dict[str, Any]:
    subject, target = graph.entities[fact.subject], graph.entities.get(fact.object or "")
    return _row(kind, fact.id, fact.evidence[0], subject=subject.label, subject_type=subject.type, predicate=fact.predicate,
                object=target.label if target else "", object_type=target.type if target else "", value="" if target else fact.value, unit=fact.unit,
                confidence=fact.confidence)


def _json(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())
    except (OSError, ValueError) as error:
        raise GraphFolderError(f"{path} cannot be read ({error}): build the graph again with kg build") from error


def rows(graph: Graph, folder: Path) -> list[dict[str, Any]]:
    """One row a matter for review, with an empty decision: accept, reject or correct."""
    out = []
    for number, r in enumerate(_json(folder / REFUSED)):
        term = PREDICATES.get(r["p"])
        end = "value" if term and term.literal and not term.range else "object"
        out.append(_row("refused", f"refused-{number}", r["evidence"], subject=r["s"], predicate=r["p"], unit=r.get("unit", ""), reason=r["reason"], **{end: r["o"]}))
    for fact in graph.facts.values():
        if fact.predicate == "coreferentWith":
            out.append(_fact(graph, fact, "merge"))
        elif fact.evidence and fact.confidence < DOUBTFUL:
            out.append(_fact(graph, fact, "doubtful"))
    report = json.loads((folder / REPORT).read_text(encoding="utf-8"))
    out += [_row("silent", f"silent-{e['document']}-{e['start']}", e) for e in report["silent_sentences"]]
    return out


def table(found: list[dict[str, Any]]) -> str:
    """The rows as csv text (UTF-8 with BOM): fill the column decision and give the file to kg build --decisions."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(found)
    return "\ufeff" + out.getvalue()
