"""From a logical form to answer rows: things, values, times, stages, each with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from kg.graph import Graph
from kg.model import Evidence, Fact
from queries import wording
from queries.form import ENDS, TIMES, Form

WHOLE = 24


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: a thing or a value, and the words it rests on."""

    label: str
    id: str = ""
    value: str | float | int | None = None
    unit: str = ""
    evidence: tuple[Evidence, ...] = ()

    def row(self) -> dict[str, Any]:
        return {"label": self.label, "id": self.id or None, "value": self.value, "unit": self.unit or None,
                "evidence": [e.row() for e in self.evidence]}

    def text(self) -> str:
        number = f"{self.value}{self.unit}" if self.value is not None else ""
        return self.label if not number or number in self.label else f"{self.label} {number}"


def distinct(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Each thing or value once, with the evidence of all its rows."""
    out: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        key = (row.id, row.value, row.unit) if row.id else (row.label, row.value, row.unit)
        have = out.get(key)
        out[key] = Row(row.label, row.id, row.value, row.unit, tuple(dict.fromkeys((*have.evidence, *row.evidence)))) if have else row
    return tuple(out.values())


def thing(graph: Graph, ident: str, evidence: tuple[Evidence, ...]) -> Row:
    return Row(graph.entities[ident].label, ident, evidence=evidence)


def time_words(when: str) -> str:
    """2018-06 as 2018年6月; an interval as 2016—2020年; other words as they are."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", when)
    if not found:
        spans = re.fullmatch(r"(\d{4})/(\d{4})", when)
        return f"{spans[1]}—{spans[2]}年" if spans else when
    year, month, day = found.groups()
    return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")


def when(fact: Fact) -> str:
    """The time a fact gives, in words; "" when it gives none."""
    return next((time_words(str(fact.q(t))) for t in TIMES if fact.q(t)), "")


def stage(fact: Fact) -> str:
    """What was or is to be done, with its time: 2018年加快建设."""
    said = str(fact.q("stage") or (wording.value(fact) if fact.predicate != "hasStatus" or not fact.q("stage") else ""))
    own = fact.evidence[0].text if fact.evidence else ""
    if fact.q("deadline") and said in own and len(own) <= WHOLE:
        return own
    time = when(fact)
    return said if time and time in said else time + said


def remainder(label: str, asked: str) -> str:
    """What a name says beyond the words of the question: its longest common stretch is taken out."""
    match = SequenceMatcher(None, label, asked, autojunk=False).find_longest_match()
    return (label[:match.a] + label[match.a + match.size:]).strip("的") if match.size > 1 else label


def of(graph: Graph, form: Form, asked: str = "") -> tuple[Row, ...]:
    """The rows that answer a form, each thing once; stages also say which part of the thing asked for they tell of."""
    return distinct(row for fact in form.facts(graph) for row in _rows(graph, form, fact, asked))


def _rows(graph: Graph, form: Form, fact: Fact, asked: str) -> Iterable[Row]:
    words = wording.support(graph, fact)
    if form.slot in ENDS:
        ident = str(fact.subject if form.slot == "subject" else fact.object)
        literal = fact.predicate in ("hasValue", "hasTarget") and isinstance(fact.value, int | float)
        yield Row(graph.entities[ident].label, ident, fact.value if literal else None, fact.unit if literal else "", words)
    elif form.slot == "change":
        yield Row(f"{fact.q('change')}{fact.q('change_unit') or '%'}", "", fact.q("change"), str(fact.q("change_unit") or "%"), words)
    elif form.slot == "time":
        yield Row(when(fact), evidence=words)
    elif form.slot == "status":
        yield Row(stage(fact) + remainder(graph.entities[fact.subject].label, asked), evidence=words)
    elif form.slot == "office":
        for office in re.split(r"[、，]", str(fact.q("office"))):
            yield Row(office, evidence=words)
    else:
        literal = isinstance(fact.value, int | float)
        yield Row(wording.value(fact), "", fact.value if literal else None, fact.unit, words)
