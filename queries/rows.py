"""From a logical form to answer rows: things, values, times, stages, each with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from kg.graph import Graph
from kg.model import Evidence, Fact
from queries import wording
from queries.form import ENDS, TIMES, Form

WHOLE = 24
TIME = re.compile(
    r"(?:20\d\d年|今年|明年|年)?(?:[\d一二三四五六七八九十]+月(?:[\d一二三四五六七八九十]+日|底|上旬|中旬|下旬)?|上半年|下半年|春节|国庆|五一|元旦|年[内底中初]|[一二三四]季度)"
    r"(?:节)?(?:之?[前后内])?|20\d\d年(?:底|内|初)?(?:之?[前后])?")
HALVES = {"H1": "上半年", "H2": "下半年", "Q1": "一季度", "Q2": "二季度", "Q3": "三季度", "Q4": "四季度"}


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: a thing or a value, and the words it rests on."""

    label: str
    id: str = ""
    value: str | float | int | None = None
    unit: str = ""
    evidence: tuple[Evidence, ...] = ()
    aliases: tuple[str, ...] = ()

    def row(self) -> dict[str, Any]:
        return {"label": self.label, "id": self.id or None, "value": self.value, "unit": self.unit or None, "aliases": list(self.aliases),
                "evidence": [e.row() for e in self.evidence]}

    def text(self) -> str:
        number = f"{self.value}{self.unit}" if isinstance(self.value, int | float) else ""
        return self.label if not number or number in self.label else f"{self.label} {number}"


def distinct(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Each thing or value once, with the evidence of all its rows."""
    out: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        key = (row.id, row.value, row.unit) if row.id else (row.label, row.value, row.unit)
        have = out.get(key)
        out[key] = replace(row, evidence=tuple(dict.fromkeys((*have.evidence, *row.evidence)))) if have else row
    return tuple(out.values())


def thing(graph: Graph, ident: str, evidence: tuple[Evidence, ...]) -> Row:
    entity = graph.entities[ident]
    return Row(entity.label, ident, evidence=evidence, aliases=entity.names[1:])


def time_words(when: str) -> str:
    """2018-06 as 2018年6月; an interval as 2016—2020年; other words as they are."""
    part = re.fullmatch(r"(\d{4})-([HQ]\d)", when)
    if part and part[2] in HALVES:
        return f"{part[1]}年{HALVES[part[2]]}"
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", when)
    if not found:
        spans = re.fullmatch(r"(\d{4})/(\d{4})", when)
        return f"{spans[1]}—{spans[2]}年" if spans else when
    year, month, day = found.groups()
    return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")


def when(fact: Fact) -> str:
    """The time a fact gives, in words; "" when it gives none."""
    return next((time_words(str(fact.q(t))) for t in TIMES if fact.q(t)), "")


def stage(fact: Fact, label: str, asked: str) -> str:
    """What was or is to be done, in the order of the document: the verb, and what the thing's name says beyond the question."""
    said = str(fact.q("stage") or wording.value(fact))
    said = said.replace(label, "") if label in asked and len(said) > len(label) + 1 else said
    rest = remainder(label, asked)
    own = fact.evidence[0].text if fact.evidence else ""
    return said if not rest or rest in said else said + rest if own.find(said) < own.find(rest) else rest + said


def own_time(fact: Fact) -> str:
    """The time of a fact in the words of its evidence: those of its own year where several stand there; "" where none does."""
    said = [m[0] for m in TIME.finditer(" ".join(e.text for e in fact.evidence))]
    year = next((str(fact.q(t))[:4] for t in TIMES if fact.q(t)), "")
    return next((s for s in said if year and year in s), next((s for s in said if not re.search(r"20\d\d", s)), ""))


def in_year(own: str, fact: Fact) -> str:
    """A time in the words of the document, with its year: 国庆后 -> 2018年国庆后."""
    year = next((str(fact.q(t))[:4] for t in TIMES if fact.q(t)), "")
    bare = re.sub("^(?:今年|明年|去年)", "", own)
    return bare if re.match(r"\d{4}年", bare) or not year else f"{year}年{bare.removeprefix('年')}"


def dated(fact: Fact, done: str) -> str:
    """A stage with its time before it, as the document words the time where it is short."""
    own = fact.evidence[0].text if fact.evidence else ""
    if fact.q("deadline") and str(fact.q("stage") or "") in own and len(own) <= WHOLE:
        return own
    time = when(fact)
    return done if time and time in done else time + done


def remainder(label: str, asked: str) -> str:
    """What a name says beyond the characters of the question, cut at its start and at its end; a lone character says nothing."""
    start = next((i for i, c in enumerate(label) if c not in asked), len(label))
    end = next((i for i in range(len(label), start, -1) if label[i - 1] not in asked), start)
    rest = label[start:] if start > 1 else label[:end]
    return rest.strip("的") if len(rest) > 1 else ""


def of(graph: Graph, form: Form, facts: Iterable[Fact], asked: str = "") -> tuple[Row, ...]:
    """The rows that a form's facts make, each thing once; stages also say which part of the thing asked for they tell of."""
    return distinct(row for fact in facts for row in _rows(graph, form, fact, asked))


def _rows(graph: Graph, form: Form, fact: Fact, asked: str) -> Iterable[Row]:
    words = wording.support(graph, fact)
    if form.slot in ENDS:
        ident = str(fact.subject if form.slot == "subject" else fact.object)
        literal = fact.predicate in ("hasValue", "hasTarget") and isinstance(fact.value, int | float)
        yield replace(thing(graph, ident, words), value=fact.value if literal else None, unit=fact.unit if literal else "")
    elif form.slot == "confirmed":
        yield Row("是", evidence=words)
    elif form.slot == "change":
        yield Row(f"{fact.q('change')}{fact.q('change_unit') or '%'}", "", fact.q("change"), str(fact.q("change_unit") or "%"), words)
    elif form.slot == "time":
        own = own_time(fact)
        yield Row(in_year(own, fact) if own else when(fact), value=own or None, evidence=words)
    elif form.slot == "status":
        done = stage(fact, graph.entities[fact.subject].label, asked)
        yield Row(dated(fact, done), value=done, evidence=words)
    elif form.slot == "office":
        for office in re.split(r"[、，]", str(fact.q("office"))):
            body = graph.entities[fact.object].label if fact.object else ""
            yield Row(office if office.startswith(body[-2:]) else body + office, value=office, evidence=words)
    else:
        literal = isinstance(fact.value, int | float)
        yield Row(wording.value(fact), "", fact.value if literal else None, fact.unit, words)
