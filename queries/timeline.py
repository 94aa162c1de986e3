"""Dated steps of one thing: what a document promises or tells of it, sentence by sentence, in the order of time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.graph import Graph
from kg.model import Fact
from queries import rows, wording
from queries.form import Form, when
from queries.lookup import plain
from queries.rows import Row

ASKED = re.compile(
    "时间(?:节点|点|表|安排)|时间是?(?:怎么|如何|怎样)|各?阶段的|关键(?:时间|节点)|(?:怎么|如何|怎样)(?:排|安排)的|节奏"
    "|历程|经历|先后|(?:分|哪)[几两三四]步|进度(?:安排|计划|要求)|(?:各年|逐年|历年)的?(?:进展|安排)|时间(?:要求|目标)|(?:各|分别)要?在什么时[候间](?:之?前)?(?:要)?(?:实现|完成|做|达到)|timeline|schedule")
STOPS = "。！？"  # a source may break its lines anywhere
LONGEST = 30
TIMED = re.compile(r"(?:20\d\d年)?(?:\d{1,2}月|春节|国庆|节后|年后|第?[一二三四]季度|[上下]半年|年[底内中初])|20\d\d年")
LEAD = re.compile("^(?:其中|同时|并|再|又|力争|确保|争取|要|将|在|，)+")
FILLER = re.compile("努力实现|力争实现|确保实现|努力|力争|确保")


def bounds(source: str, start: int) -> tuple[int, int]:
    """The sentence of a source that a place stands in."""
    begin = max(source.rfind(c, 0, start) for c in STOPS) + 1
    ends = [e for c in STOPS if (e := source.find(c, start)) >= 0]
    return begin, min(ends, default=len(source))


def _in_its_sentences(graph: Graph, ident: str) -> Iterator[tuple[tuple[str, int], Fact]]:
    """(sentence, step) for the steps that stand on a thing itself and those told in a sentence that names it, where their words tell a time."""
    names = [n for n in graph.entities[ident].names if len(n) > 1]
    for fact in graph.facts.values():
        if fact.predicate not in ("hasStatus", "hasTarget") or not when(fact) or not fact.evidence:
            continue
        own = fact.evidence[0]
        source = graph.documents[own.document].source
        begin, end = bounds(source, own.start)
        timed = TIMED.search(own.text) is not None
        if (fact.subject == ident and (timed or len(when(fact)) > 4)) or (timed and any(n in source[begin:end] for n in names)):
            yield (own.document, begin), fact


def _words(graph: Graph, fact: Fact, ident: str) -> str:
    """A step in the words of the document where they are short, else its time and stage."""
    own = _own(graph, fact, ident)
    own = own if len(own) <= LONGEST else re.split("[，；]", own)[0]
    return own if len(own) <= LONGEST and TIMED.match(own) else rows.when(fact) + str(fact.q("stage") or wording.value(fact))


def _own(graph: Graph, fact: Fact, ident: str) -> str:
    """The words of a step without the thing's name and without fillers."""
    own = re.sub(r"\s", "", fact.evidence[0].text)
    name = next((n for n in graph.entities[ident].names if own.startswith(n)), "")
    return FILLER.sub("", LEAD.sub("", own[len(name):]))


def steps(graph: Graph, ident: str, years: tuple[str, ...]) -> tuple[tuple[Row, ...], tuple[Form, ...]]:
    """The steps of a thing in some years (in all, where none is given): those of the sentence that tells most, else all; and the forms behind them."""
    found = sorted((p for p in _in_its_sentences(graph, ident) if not years or when(p[1])[:4] in years),
                   key=lambda p: (p[0], p[1].evidence[0].start, p[1].id))
    told = Counter(place for place, _ in {(p, f.evidence[0].start) for p, f in found})
    richest = max(sorted(told), key=lambda p: told[p], default=None)
    if richest and told[richest] > 1:
        found = [p for p in found if p[0] == richest or p[1].subject == ident]
        found = [p for p in found if p[1].subject == ident or TIMED.match(_own(graph, p[1], ident))]
    made: dict[str, tuple[Row, Form]] = {}
    for _, fact in found:
        label = _words(graph, fact, ident)
        if not any(plain(label) in plain(other) for other in made):
            made[label] = (Row(label, "", evidence=fact.evidence), Form(fact.predicate, "status", fact.subject))
    return tuple(r for r, _ in made.values()), tuple(dict.fromkeys(f for _, f in made.values()))
