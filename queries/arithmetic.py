"""Differences and sums: the sides of a question that compares or adds numbers, and how their numbers combine."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.model import Fact
from queries.rows import Row

Number = tuple[float, str]
COMPARED = re.compile(r"^(?P<a>.{4,}?)，?比(?P<b>[^，]{2,}?)(?:还|要)?(?:高|低|多|少|大|小|增加|减少|提高|下降)出?了?(?:多少|几)(?P<unit>个?百分点|[^，。？?]{0,3})")
ADDED = re.compile(r"(?P<list>[^，]*?[、和与][^，]*?)(?:合起来|加起来|合计|相加|总计|一共|总共)(?P<verb>[^，。？?]{0,6}?)多少(?P<unit>[^，。？?]{0,12})")
EACH = re.compile("[，,；？?](?:各|分别)(?:是|有|为|占)?(?:几|多少)")
MEASURED = re.compile("[个项条处座所家户套栋幢](?=[一-鿿]{2})")


@dataclass(frozen=True, slots=True)
class Combine:
    """What is done to the numbers, and its name."""

    words: str
    apply: Callable[[list[float]], float]

    def __call__(self, numbers: list[Number]) -> Number | None:
        """One number with its unit; None where the units differ."""
        units = {unit for _, unit in numbers}
        if len(units) != 1:
            return None
        unit = units.pop()
        made = round(self.apply([value for value, _ in numbers]), 6)
        return (int(made) if made == int(made) else made), "个百分点" if unit in ("%", "个百分点") and self is DIFFERENCE else unit


DIFFERENCE = Combine("求两数之差", lambda values: abs(abs(values[0]) - abs(values[1])))
SUM = Combine("求各数之和", sum)


TOTAL = re.compile("(?:合计|一共|总共|加起来|合起来|相加|总计)(?:是|有|为|达)?(?:多少|几)")
UNDONE = re.compile(r"(?:倒推|推算|反推|上年|前一年|上一年|去年|(?P<year>(?:19|20)\d\d)年)[^，]{0,6}(?:是|为)多少")


def from_told(text: str, found: Sequence[Row], told: Sequence[Fact]) -> Row | None:
    """A number made of those just found: their sum (两年合计多少), or the level before a growth that was told; None for a part of another kind."""
    numbers = [r for r in found if isinstance(r.value, int | float)]
    if TOTAL.search(text) and len(numbers) > 1 and (made := SUM([(float(r.value or 0), r.unit) for r in numbers])):
        return _made(made, numbers)
    undone = UNDONE.search(text)
    level = next((f for f in reversed(told) if isinstance(f.value, int | float) and isinstance(f.q("change"), int | float)), None)
    if not undone or level is None or not numbers or (undone["year"] and not str(level.q("period") or "").startswith(str(int(undone["year"]) + 1))):
        return None
    change, unit = float(level.q("change") or 0), str(level.q("change_unit") or "%")
    value = float(level.value or 0)
    before = value / (1 + change / 100) if unit == "%" else value - change if unit == level.unit else None
    return None if before is None else _made((_round(before), level.unit), numbers[-1:])


def _made(number: Number, rows: Sequence[Row]) -> Row:
    evidence = tuple(dict.fromkeys(e for r in rows for e in r.evidence))
    value = _round(number[0])
    return Row(f"{value}{number[1]}", "", value, number[1], evidence)


def _round(value: float) -> float | int:
    made = round(value, 2)
    return int(made) if made == int(made) else made


def sides(question: str) -> tuple[tuple[str, ...], Combine] | None:
    """The texts whose numbers are asked for, and how to combine them; None for a question of another kind."""
    if found := COMPARED.search(question):
        unit = "百分点" if found["unit"].endswith("百分点") else found["unit"]
        return (f"{found['a']}多少{unit}", f"{found['b']}多少{unit}"), DIFFERENCE
    if found := ADDED.search(question):
        parts = [p for p in re.split("[、和与]", found["list"]) if len(p) > 1]
        if len(parts) > 1 and MEASURED.match(found["unit"]):  # of things, each side has the year and the thing counted
            year = next(iter(re.findall(r"^20\d\d年", parts[0])), "")
            return tuple(f"{p if p.startswith(year) else year + p}{found['verb']}多少{found['unit']}" for p in parts), SUM
        if len(parts) > 1:
            return tuple(f"{p}多少{found['unit'][:3]}" for p in parts), SUM
    return None
