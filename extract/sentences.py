"""The view that rules read: sentences cut into clauses, each with its year, mood, headings and place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from extract import periods, quantities
from extract.nouns import Name, split_at
from extract.periods import Period
from extract.quantities import Quantity
from kg.model import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a rule read, before names become entities: the range of the clean text it rests on is [start, end)."""

    subject: Name
    predicate: str
    object: Name | None = None
    value: str | float | int | None = None
    unit: str = ""
    qualifiers: dict[str, str | float | int] = field(default_factory=dict)
    start: int
    end: int
    confidence: float = 0.9
    rule: str = ""

    def by(self, rule: str) -> Claim:
        """The same claim, read by a rule of this name."""
        return Claim(subject=self.subject, predicate=self.predicate, object=self.object, value=self.value, unit=self.unit,
                     qualifiers=self.qualifiers, start=self.start, end=self.end, confidence=self.confidence, rule=rule)


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for a whole document: its own area and government, its year, and the names known beforehand."""

    place: Name
    government: Name
    year: int
    month: int
    known: dict[str, Name] = field(default_factory=dict)


@dataclass(frozen=True)
class Clause:
    """A stretch between commas; places are those of the document's clean text."""

    start: int
    text: str
    year: int
    now: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        return periods.find(self.text, self.year, self.now)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return quantities.find(self.text)


@dataclass(frozen=True)
class Sentence:
    """A sentence with its clauses and all that its place in the document says about it."""

    start: int
    text: str
    section: Section
    context: Context
    paragraph: str = ""
    paragraph_start: int = 0
    number: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @cached_property
    def mood(self) -> str:
        """The section's, but for a sentence that weighs the times: 也要看到… tells of no plan."""
        return "other" if self.section.mood == "plan" and WEIGHS.match(self.text) else self.section.mood

    @cached_property
    def period(self) -> str:
        """The year the sentence speaks of: its own where its first clause names one, else its section's."""
        return self.section.period or (str(self.context.year) if self.context.year else "")

    @cached_property
    def year(self) -> int:
        return int(self.period[-4:]) if self.period[-4:].isdigit() else self.context.year

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        now = self.context.year or self.year
        cut = split_at(self.text, "，；,;") if not BEGINS.search(self.text) else _between_marks(self.text)
        return tuple(Clause(self.start + at, text, self.year, now) for text, at in cut if text.strip())

    def clause_period(self, index: int) -> tuple[str, bool]:
        """(period or deadline in force at a clause, whether it is a deadline): the clause's own, else one set earlier, else the section's."""
        text = self.clauses[index].text
        own = [p for p in self.clauses[index].periods if text[p.start - 1:p.start] not in BASES and p.words[:1] not in BASES]
        if own and own[-1].words.endswith("今年") and self.mood == "plan" and self.section.period:
            return self.section.period, False  # what a plan promises for this year is for the year it plans
        if own:
            return own[-1].iso, own[-1].deadline
        for clause in reversed(self.clauses[:index]):
            if clause.periods and clause.periods[-1].end >= len(clause.text) - 1:
                return clause.periods[-1].iso, clause.periods[-1].deadline
        for clause in self.clauses[:index]:
            if clause.periods and clause.periods[0].start == 0 and not clause.periods[0].deadline:
                return clause.periods[0].iso, False
        return self.period, False

    def when(self, index: int) -> dict[str, str | float | int]:
        """The qualifier period or deadline for a fact of a clause."""
        iso, deadline = self.clause_period(index)
        if not iso:
            return {}
        return {"deadline" if deadline and self.mood == "plan" else "period": iso}


WEIGHS = re.compile("(?:同时，?|但)?(?:我们)?(?:也|又|更|还|既)?(?:要|应|必须)?(?:清醒地?|充分)?(?:看到|认识到)|我们(?:坚信|深信)|综合分析|放眼|从[^，。]{2,8}看，")
MARK = re.compile("[（(](?P<digits>\\d{1,2})[）)]|(?P<sign>[①-⒇])")
BEGINS = re.compile("(?:^|[：:])(?:[（(]1[）)]|[①⑴])")  # not 三大战役（1）, a note


def _between_marks(text: str) -> Iterator[tuple[str, int]]:
    """Clauses of a sentence that numbers its items: （1）甲（2）乙."""
    begin = 0
    for end in [*(m.start() for m in MARK.finditer(text)), len(text)]:
        mark = MARK.match(text, begin)
        begin = mark.end() if mark else begin
        for part, at in split_at(text[begin:end], "，；,;"):
            yield part, begin + at
        begin = end


BASES = ("比", "较", "从", "由", "自")
NUMBERED_CLAUSE = re.compile(r"[；，：](?=[一二三四五六七八九十]+是[^，]{4})")
LEAD = re.compile(r"^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、(?!二、三(?:次)?产)|\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]+是(?:要)?|[①-⑳]|——)\s*")


def sentences(text: str, section: Section, context: Context) -> Iterator[Sentence]:
    """The sentences of one section's text, without their numbering."""
    paragraph = text[section.start:section.end]
    for part, at in _parts(paragraph):
        lead = LEAD.match(part)
        skip = lead.end() if lead else 0
        body = part[skip:]
        stripped = body.lstrip(" ")
        skip += len(body) - len(stripped)
        if len(stripped) > 1:
            yield Sentence(section.start + at + skip, stripped, section, context, paragraph, section.start, lead.group().strip() if lead else "")


def _parts(paragraph: str) -> Iterator[tuple[str, int]]:
    """Sentences by their end marks; a numbered clause (；二是…) begins a sentence too."""
    for part, at in split_at(paragraph, "。！？!?\n"):
        begin = 0
        for mark in NUMBERED_CLAUSE.finditer(part):
            yield part[begin:mark.start()], at + begin
            begin = mark.start() + 1
        yield part[begin:], at + begin
