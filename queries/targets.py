"""The main targets of a year: the sentence that sets them out, as a list or its highest or lowest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.graph import Graph
from kg.model import Evidence, Fact
from queries import wording
from queries.form import Form
from queries.question import number
from queries.rows import Row
from queries.timeline import bounds

ASKED = re.compile("(?:主要|预期|重点|经济|发展)(?:经济|社会|发展|预期|奋斗)*目标")
SETS_OUT = re.compile("(?:主要|预期|奋斗|总体)(?:经济|社会|发展|预期)*目标")
LISTED = re.compile("哪[几些]|几项|各是|分别|哪一项|最")
NUMBER = re.compile("(?P<n>[两三四五六七八九十]|\\d+)[项个大](?:主要|预期|重点)")
GROWS = {True: "增长", False: ""}


def _sentence(graph: Graph, own: Evidence) -> str:
    source = graph.documents[own.document].source
    begin, end = bounds(source, own.start)
    return source[begin:end]


def _targets(graph: Graph, years: tuple[str, ...]) -> Iterator[Fact]:
    """The numbers promised for a year."""
    for fact in graph.by_predicate.get("hasTarget", ()):
        when = str(fact.q("period") or fact.q("deadline") or "")
        if isinstance(fact.value, int | float) and (not years or when[:4] in years):
            yield fact


def _row(graph: Graph, fact: Fact, whole: bool) -> Row:
    label = graph.entities[fact.subject].label
    value = wording.value(fact)
    words = f"{label}{GROWS[fact.q('measure') == 'growth']}{value}" if whole else value
    return Row(words, "", None if whole else fact.value, "" if whole else fact.unit, fact.evidence)


def read(graph: Graph, question: str, years: tuple[str, ...], extreme: int) -> tuple[tuple[Row, ...], tuple[Form, ...]]:
    """The targets that a question asks for, in percent where it says so; with `extreme`, the highest or lowest one and its number."""
    if not ASKED.search(question) or not LISTED.search(question):
        return (), ()
    found = list(_targets(graph, years))
    if re.search("百分比|增速|增幅|增长", question):
        found = [f for f in found if f.unit == "%"]
    sentences: dict[str, list[Fact]] = {}
    for fact in found:
        for place in fact.evidence:
            if SETS_OUT.search(text := _sentence(graph, place)):
                sentences.setdefault(text, []).append(fact)
    said = NUMBER.search(question)
    wanted = number(said["n"]) if said else 0
    if not sentences:
        return (), ()
    text, found = max(sentences.items(), key=lambda p: (len(p[1]) == wanted, len(p[1])))
    found = sorted(found, key=lambda f: next(e.start for e in f.evidence if _sentence(graph, e) == text))
    forms = (Form("hasTarget", "subject", year=years[0] if years else "", unit="%" if all(f.unit == "%" for f in found) else ""),)
    if extreme:
        best = max(found, key=lambda f: extreme * float(f.value or 0))
        return (Row(graph.entities[best.subject].label, best.subject, evidence=best.evidence), _row(graph, best, False)), forms
    return tuple(dict.fromkeys(_row(graph, f, True) for f in found)), forms
