"""A scene as the data of a page: things, facts with their words in both languages, and every source once, whole or in the parts that facts rest on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any

from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact
from ontology.terms import CLASSES, PREDICATES
from queries import pinyin, wording
from visualizations import palette
from visualizations.scene import Scene

WHOLE_SOURCES = 400_000  # characters; above, only the sentences that facts rest on travel with the page
TIMES = ("deadline", "date", "period")
STOP = re.compile("[。！？]")
YEAR = re.compile(r"(?:19|20)\d\d")
LANGUAGES = ("zh", "en")


def years(fact: Fact) -> list[str]:
    """The years that a fact speaks of, none when it is not dated; an ISO 8601 interval stands for each of its years."""
    said = next((str(fact.q(t)) for t in TIMES if fact.q(t)), "")
    found = [int(y) for y in YEAR.findall(said)]
    if "/" in said and len(found) == 2:
        return [str(y) for y in range(found[0], min(found[1], found[0] + 30) + 1)]
    return [str(y) for y in found[:1]]


class Evidences:
    """The stretches of sources that a page needs, each once."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.documents: dict[str, int] = {}
        self.sections: dict[tuple[str, ...], int] = {}
        self.numbers: dict[tuple[str, int, int], int] = {}
        self.rows: list[list[int]] = []

    def number(self, e: Evidence) -> int:
        """The number of one piece of evidence in the page."""
        key = (e.document, e.start, e.end)
        if key not in self.numbers:
            self.numbers[key] = len(self.rows)
            document = self.documents.setdefault(e.document, len(self.documents))
            self.rows.append([document, e.start, e.end, self.sections.setdefault(e.section, len(self.sections))])
        return self.numbers[key]

    def sources(self) -> list[dict[str, Any]]:
        """The documents with their text as [place, words] pieces."""
        whole = sum(len(self.graph.documents[d].source) for d in self.documents) <= WHOLE_SOURCES
        return [self._source(self.graph.documents[ident], n, whole) for ident, n in self.documents.items()]

    def _source(self, document: Document, number: int, whole: bool) -> dict[str, Any]:
        spans = [(0, len(document.source))] if whole else _sentences(document.source, sorted((a, b) for d, a, b, _ in self.rows if d == number))
        return {"id": document.id, "title": document.title or document.path, "date": document.date, "place": document.place,
                "length": len(document.source), "lines": document.path.endswith(".csv"), "pieces": [[a, document.source[a:b]] for a, b in spans]}


def _sentences(source: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences that stretches of a source stand in, those that touch made one."""
    stops = [m.end() for m in STOP.finditer(source)]
    out: list[tuple[int, int]] = []
    for a, b in spans:
        before, after = bisect_right(stops, a), bisect_left(stops, b)
        start, end = stops[before - 1] if before else 0, stops[after] if after < len(stops) else len(source)
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _pair(words: dict[str, str]) -> list[str] | str:
    return words["zh"] if words["zh"] == words["en"] else [words["zh"], words["en"]]


def _fact(fact: Fact, scene: Scene, evidences: Evidences) -> dict[str, Any]:
    """One fact: subject, predicate, object or value, qualifiers in words, years, evidence, premises."""
    row: dict[str, Any] = {"i": fact.id, "s": scene.node[fact.subject], "p": fact.predicate}
    if fact.object:
        row["o"] = scene.node[fact.object]
    else:
        row["v"] = _pair({x: wording.value(fact, x) for x in LANGUAGES})
    said = {x: wording.qualifiers(fact, x) for x in LANGUAGES}
    if said["zh"]:
        row["q"] = _pair(said)
    row |= {"y": years(fact), "e": [evidences.number(e) for e in wording.support(scene.graph, fact)]}
    return row | ({"d": [scene.fact[p] for p in fact.derived_from if p in scene.fact]} if fact.derived else {})


def _node(entity: Entity) -> dict[str, Any]:
    row: dict[str, Any] = {"id": entity.id, "label": entity.label, "type": entity.type, "mentions": entity.mentions, "pinyin": pinyin.spelt(entity.names)}
    return row | ({"aliases": sorted(entity.aliases)} if entity.aliases else {})


def model(scene: Scene) -> dict[str, Any]:
    """The page's data as plain values, the same for the same scene."""
    evidences = Evidences(scene.graph)
    facts = [_fact(f, scene, evidences) for f in scene.facts]
    used = sorted({e.type for e in scene.entities} | set(scene.data.get("classes", ())), key=lambda t: (palette.colour(t), t))
    predicates = sorted({f.predicate for f in scene.facts})
    return {"view": scene.kind, "title": scene.title, "whole": scene.whole, "focus": scene.node.get(scene.focus, -1),
            "nodes": [_node(e) for e in scene.entities], "facts": facts, "evidence": evidences.rows, "sections": [list(s) for s in evidences.sections],
            "documents": evidences.sources(), "types": {t: [CLASSES[t].zh, CLASSES[t].en, palette.colour(t)] for t in used},
            "predicates": {p: [PREDICATES[p].zh, PREDICATES[p].en] for p in predicates}, "data": scene.data}
