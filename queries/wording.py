"""A fact in words, and where its words stand."""

from __future__ import annotations

from typing import Any

from kg.graph import Graph
from kg.model import Evidence, Fact
from ontology.terms import PREDICATES, QUALIFIERS

STATUS = {"planned": "计划", "preparation": "前期", "started": "启动", "inProgress": "推进", "completed": "完成", "opened": "投用", "demolished": "拆除"}
EXTENT = {"whole": "全部", "partial": "部分"}
MARKS = {"zh": {"about": "约", "over": "超过", "under": "不超过"}, "en": {"about": "about ", "over": "over ", "under": "at most "}}
SKIPPED = ("extent", "path", "strength")


def predicate(name: str) -> str:
    return PREDICATES[name].zh


def value(fact: Fact, language: str = "zh") -> str:
    """The value of a literal fact as people write it; in English a status by its code."""
    if fact.predicate == "hasStatus":
        return STATUS.get(str(fact.value), str(fact.value)) if language == "zh" else str(fact.value)
    mark = MARKS[language].get(str(fact.q("qualifier") or ""), "")
    return f"{mark}{fact.value}{fact.unit}"


def qualifiers(fact: Fact, language: str = "zh") -> str:
    """The qualifiers in brackets, "" when there are none."""
    chinese = language == "zh"
    extent = str(fact.q("extent"))
    parts = [EXTENT[extent] if chinese else extent] if extent in EXTENT else []
    parts += [f"{QUALIFIERS[name][not chinese]} {given}" for name, given in fact.qualifiers if name not in SKIPPED and name != "qualifier"]
    if not parts:
        return ""
    return f"（{'，'.join(parts)}）" if chinese else f" ({', '.join(parts)})"


def sentence(graph: Graph, fact: Fact) -> str:
    """武林新城 覆盖 文晖街道（部分）."""
    target = graph.entities[fact.object].label if fact.object else value(fact)
    return f"{graph.entities[fact.subject].label} {predicate(fact.predicate)} {target}{qualifiers(fact)}"


def support(graph: Graph, fact: Fact) -> tuple[Evidence, ...]:
    """The words a fact rests on: its own, or those of all the facts it comes from."""
    if fact.evidence:
        return fact.evidence
    found = [e for premise in fact.derived_from if premise in graph.facts for e in graph.facts[premise].evidence]
    return tuple(dict.fromkeys(found))


def line(graph: Graph, evidence: Evidence) -> str:
    """“words” (document, section)."""
    title = graph.documents[evidence.document].title if evidence.document in graph.documents else evidence.document
    place = " > ".join((title, *evidence.section[-1:]))
    return f"“{evidence.text.replace(chr(10), '')}”（{place}，{evidence.start}–{evidence.end}）"


def row(graph: Graph, fact: Fact) -> dict[str, Any]:
    """A fact with its words and its evidence, for JSON."""
    return fact.row(graph.entities) | {"words": sentence(graph, fact), "evidence": [e.row() for e in support(graph, fact)]}
