"""Tables of a report: indicators by year, projects with who answers for them, where they stand, what they cost, when they are due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract import grid, periods
from extract.lists import listing
from extract.nouns import Name, is_name, is_physical, type_of
from extract.predicates import closing, opening
from extract.sentences import Claim, Context, Sentence
from extract.stages import status_codes
from kg.model import Section

COLUMNS = (
    ("number", "^(?:序号|编号|No\\.?)$"), ("agent", "责任单位|责任部门|牵头|实施单位|主管部门|负责单位|负责人|责任领导"), ("developer", "建设单位|业主|投资主体|承建"),
    ("place", "地点|位置|所在|属地|镇街|^街道$|^区域$"), ("deadline", "时限|期限|完成时间|竣工时间|完工时间|建成时间"), ("status", "进展|进度|状态|完成情况"),
    ("unit", "^(?:计量)?单位$"), ("money", "投资|资金|概算"), ("target", "目标|计划|预期|任务数"), ("value", "实绩|实际|完成数?|数值|预计|^20\\d\\d年?$|本年|上年"), ("growth", "增长|增幅|增速|同比"),
    ("name", "指标|项目名称|名称|项目|工程|内容|任务|事项|企业"))
NUMBER = re.compile(r"^(?P<q>约|近|超过?|≥|≤|>|<|不低于|不超过)?(?P<n>-?\d[\d,]*(?:\.\d+)?)(?P<unit>[^\d\s（）()]{0,6})(?P<after>左右|以上|以内|以下)?$")
IN_HEADER = re.compile(r"[（(](?P<unit>[^（）()]{1,8})[）)]")
QUALIFIERS = {"约": "about", "近": "about", "超": "over", "超过": "over", "≥": "over", ">": "over", "不低于": "over", "≤": "under", "<": "under", "不超过": "under",
              "左右": "about", "以上": "over", "以内": "under", "以下": "under"}
YEAR = re.compile(r"(20\d\d)年?")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column tells, in which unit and of which year, by its header."""

    kind: str
    unit: str
    year: str


def _column(header: str) -> Column:
    unit, year = IN_HEADER.search(header), YEAR.search(header)
    bare = IN_HEADER.sub("", header).replace(" ", "")
    kind = next((k for k, pattern in COLUMNS if re.search(pattern, bare)), "")
    return Column(kind, unit["unit"] if unit else "", year[1] if year else "")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table with its header; places are those of the clean text."""

    sentence: Sentence
    columns: Sequence[Column]
    cells: Sequence[tuple[str, int]]

    def named(self) -> Name | None:
        """What the row is about: its name cell, an indicator where the table gives units or growth."""
        for column, (text, at) in zip(self.columns, self.cells, strict=False):
            if column.kind == "name" and is_name(re.sub("[、，]", "", text)):
                measured = any(c.kind in ("unit", "growth") for c in self.columns)
                kind = "Indicator" if measured else type_of(text) or "Project"
                return Name(text, self.sentence.start + at, self.sentence.start + at + len(text), kind)
        return None

    def unit(self) -> str:
        return next((t for c, (t, _) in zip(self.columns, self.cells, strict=False) if c.kind == "unit"), "")


def rows(text: str, sections: Sequence[Section], context: Context) -> Iterator[Row]:
    """The rows of every table, each with the header above it; a table whose header tells no name gives none."""
    columns: list[Column] = []
    before = -1
    for section in (s for s in sections if s.mood == "table"):
        line = text[section.start:section.end]
        found = grid.cells(line)
        if section.start > before + 2:
            columns = []
        before = section.end
        if not found:
            continue
        if not columns:
            columns = [_column(cell) for cell, _ in found]
            columns = columns if any(c.kind == "name" for c in columns) else []
            continue
        yield Row(Sentence(section.start, line, section, context), columns, found)


def _number(row: Row, name: Name, column: Column, text: str) -> Iterator[Claim]:
    match = NUMBER.match(text.replace(" ", ""))
    if not match:
        return
    value = float(match["n"].replace(",", ""))
    unit = match["unit"] or ("%" if column.kind == "growth" and not column.unit else column.unit or row.unit())
    q: dict[str, str | float | int] = {}
    if period := column.year or row.sentence.section.period:
        q["period"] = period
    if how := QUALIFIERS.get(match["q"] or match["after"] or ""):
        q["qualifier"] = how
    if column.kind == "growth":
        q["measure"] = "growth"
    if column.kind == "money":
        q["counted"] = "投资"
    target = column.kind == "target" or (column.kind == "money" and not column.year)
    yield Claim(subject=name, predicate="hasTarget" if target and column.kind == "target" else "hasValue", value=value, unit=unit, qualifiers=q,
                start=row.sentence.start, end=row.sentence.end, confidence=0.9)


def _told(row: Row, name: Name, column: Column, text: str, at: int) -> Iterator[Claim]:
    start, end = row.sentence.start, row.sentence.end
    if column.kind in ("agent", "developer"):
        for who in listing(text, start + at).names:
            agent = Name(who.label, who.start, who.end, who.type or ("Agency" if column.kind == "agent" else "Enterprise"))
            pair = (agent, name) if column.kind == "agent" else (name, agent)
            yield Claim(subject=pair[0], predicate="responsibleFor" if column.kind == "agent" else "developedBy", object=pair[1], start=start, end=end, confidence=0.9)
    elif column.kind == "place":
        for place in listing(text, start + at).names:
            if is_physical(place.type):
                yield Claim(subject=name, predicate="locatedIn", object=place, start=start, end=end, confidence=0.9)
    elif column.kind == "deadline":
        now = row.sentence.context.year
        for found in periods.find(text, now, now)[:1]:
            yield Claim(subject=name, predicate="hasTarget", value="完成", qualifiers={"deadline": found.iso}, start=start, end=end, confidence=0.85)
    elif column.kind == "status":
        words = opening(text).words or closing(text)
        if words:
            q: dict[str, str | float | int] = {"stage": text[:30]}
            if row.sentence.section.period:
                q["period"] = row.sentence.section.period
            for code in status_codes(words):
                yield Claim(subject=name, predicate="hasStatus", value=code, qualifiers=q, start=start, end=end, confidence=0.85)


def claims(text: str, sections: Sequence[Section], context: Context) -> Iterator[tuple[Sentence, Claim]]:
    """What every row of every table tells, with the row as its words."""
    for row in rows(text, sections, context):
        name = row.named()
        if not name:
            continue
        for column, (cell, at) in zip(row.columns, row.cells, strict=False):
            told = _number(row, name, column, cell) if column.kind in ("value", "target", "growth", "money") else _told(row, name, column, cell, at)
            for claim in told:
                yield row.sentence, claim.by("table")
