"""report.json: what was read, what gave no fact, and lists whose declared and found numbers differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kg.graph import Graph
from ontology import sizes

if TYPE_CHECKING:
    from extract.pipeline import Extraction


def mismatches(graph: Graph) -> list[dict[str, Any]]:
    """Every bundle that says how many members it has, and names another number of them."""
    out = []
    for fact in graph.facts.values():
        if fact.predicate != "declaredSize":
            continue
        found = sizes.members(graph, fact.subject)
        if found and len(found) != fact.value:
            out.append({"bundle": graph.entities[fact.subject].label, "declared": fact.value, "found": len(found),
                        "expression": fact.q("expression"), "evidence": fact.evidence[0].row()})
    return sorted(out, key=lambda row: (row["bundle"], row["evidence"]["start"]))


def report(graph: Graph, done: Sequence[Extraction]) -> dict[str, Any]:
    """Counts by document, class, predicate and rule, sentences without a fact, size findings; no times, so that two builds are equal."""
    stated = [f for f in graph.facts.values() if not f.derived]
    by_document = [{"document": d.id, "title": d.title, "characters": len(d.source), "sentences": e.sentences, "silent": len(e.silent),
                    "refused": len(e.refused)} for e in done for d in e.graph.documents.values() if d.text]
    return {"documents": by_document, "characters": sum(int(str(d["characters"])) for d in by_document),
            "entities": len(graph.entities), "facts": len(stated), "derived": len(graph.facts) - len(stated),
            "refused": sum(len(e.refused) for e in done),
            "classes": dict(sorted(Counter(e.type for e in graph.entities.values()).items())),
            "predicates": dict(sorted(Counter(f.predicate for f in stated).items())),
            "rules": dict(sorted(Counter(e.rule for f in stated for e in f.evidence).items())),
            "size_mismatches": mismatches(graph),
            "silent_sentences": [s.row() for e in done for s in e.silent]}
