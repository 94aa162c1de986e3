"""Word lists of the genre, read once from extract/data: forms of names, verbs, adverbs, units."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the genre: `place` is o (before its object), s (after its subject) or b; `status` is what it says when done;
    a general verb (提升) says little of its object."""

    word: str
    place: str
    status: str
    general: bool


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=1)
def forms() -> dict[str, str]:
    """How names of each class end, "" for an ending that only looks like one: 街道 -> Subdistrict, 新局 -> "" (no 局)."""
    return {row["form"]: row["type"] for row in _rows("forms.csv")}


@lru_cache(maxsize=1)
def verbs() -> dict[str, Verb]:
    return {row["verb"]: Verb(row["verb"], row["place"], row["status"], row["general"] == "yes") for row in _rows("verbs.csv")}


@lru_cache(maxsize=1)
def adverbs() -> frozenset[str]:
    return frozenset(row["adverb"] for row in _rows("adverbs.csv"))


@lru_cache(maxsize=1)
def abstract() -> list[str]:
    """How nouns end that name no thing with a progress of its own: 水平, 能力."""
    return [row["ending"] for row in _rows("abstract.csv")]


@lru_cache(maxsize=1)
def indicators() -> frozenset[str]:
    """Statistical indicators that every area reports of itself."""
    return frozenset(row["indicator"] for row in _rows("indicators.csv"))


@lru_cache(maxsize=4)
def lines(use: str) -> frozenset[str]:
    """Lines of business by how a text tells them: a `name` by itself, the `stem` of a park's name (橡胶产业园), `measured` without 业 (旅游收入), the `ending` of a name."""
    return frozenset(row["line"] for row in _rows("lines.csv") if use in row["uses"].split())


@lru_cache(maxsize=1)
def works() -> list[str]:
    """What is done to an object and names the work after it: 拓宽改造, 征迁."""
    return [row["work"] for row in _rows("works.csv")]


@lru_cache(maxsize=1)
def measures() -> frozenset[str]:
    """Measure words that count things: 个, 家, 条, 万人."""
    return frozenset(row["unit"] for row in _rows("units.csv") if row["kind"] == "count")


def alternation(words: frozenset[str] | list[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


@lru_cache(maxsize=1)
def unit_pattern() -> str:
    return alternation([row["unit"] for row in _rows("units.csv")])


@lru_cache(maxsize=1)
def measure_pattern() -> str:
    return alternation(measures())
