"""Differences and sums: the sides of a question that compares or adds numbers, and how their numbers combine."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Number = tuple[float, str]
COMPARED = re.compile(r"^(?P<a>.{4,}?)，?比(?P<b>[^，]{2,}?)(?:还|要)?(?:高|低|多|少|大|小|增加|减少|提高|下降)出?了?(?:多少|几)(?P<unit>个?百分点|[^，。？?]{0,3})")
ADDED = re.compile(r"(?P<list>[^，]*?[、和与][^，]*?)(?:合起来|加起来|合计|相加|总计|一共|总共)(?:是|有|为|达)?多少(?P<unit>[^，。？?]{0,3})")


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


def sides(question: str) -> tuple[tuple[str, ...], Combine] | None:
    """The texts whose numbers are asked for, and how to combine them; None for a question of another kind."""
    if found := COMPARED.search(question):
        unit = found["unit"].removeprefix("个")
        return (f"{found['a']}多少{unit}", f"{found['b']}多少{unit}"), DIFFERENCE
    if found := ADDED.search(question):
        parts = [p for p in re.split("[、和与]", found["list"]) if len(p) > 1]
        if len(parts) > 1:
            return tuple(f"{p}多少{found['unit']}" for p in parts), SUM
    return None
