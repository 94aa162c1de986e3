"""Lists told by the sentence after their name: 把握“三个着力点”。把“甲、乙、丙”作为…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract import numerals
from extract.nouns import Name, is_name, split_at, told_type
from extract.rules.bundle import layout_or_bundle, members
from extract.sentences import Claim, Sentence

NAMED = re.compile("[^“”，；]{0,12}“(?P<label>[^“”，、]{2,10})”[一-鿿]{0,4}")
QUOTED = re.compile("[^“”，]{0,4}“(?P<list>[^“”，]+、[^“”，]+)”")
OPENING = re.compile("(?:把|将|以|在)?(?P<list>[^“”，]+、[^“”，]+)")


def _listed(sentence: Sentence, size: int) -> tuple[Name, ...]:
    """The names that a sentence opens with, where they are as many; () where they are not."""
    clause = sentence.clauses[0] if sentence.clauses else None
    told = len(sentence.clauses) > 1 and sentence.clauses[1].text.startswith(("是", "都是", "均是", "作为", "构成"))
    match = clause and (QUOTED.match(clause.text) or (OPENING.fullmatch(clause.text) if told else None))
    if not clause or not match:
        return ()
    at = clause.start + match.start("list")
    parts = [(part, begin) for whole, begin in split_at(match["list"], "、") for part, begin in _joined(whole, begin, match.re is OPENING)]
    names = tuple(Name(part, at + begin, at + begin + len(part), told_type(part)) for part, begin in parts)
    return names if len(names) == size and all(is_name(n.label) and len(n.label) <= 12 for n in names) else ()


def _joined(whole: str, at: int, free: bool) -> Iterator[tuple[str, int]]:
    """The parts that 和 joins outside quotes: 规划馆和活动中心 -> both."""
    left, joint, right = whole.partition("和") if free else (whole, "", "")
    yield left, at
    if joint:
        yield right, at + len(left) + 1


def claims(view: Sequence[Sentence]) -> Iterator[tuple[Sentence, Claim]]:
    """memberOf for what a short sentence names in quotes and counts, when the next opens with as many names; not: 推进“三馆”建设。甲馆开工 (one)."""
    for sentence, after in pairwise(view):
        named = NAMED.fullmatch(sentence.text) if sentence.mood in ("plan", "result") else None
        found = numerals.read(named["label"]) if named else None
        if not named or not found or not 3 <= found.size <= 15:
            continue
        start = sentence.start + named.start("label")
        names = _listed(after, found.size)
        for claim in members(layout_or_bundle(named["label"], start, start + len(named["label"])), names, sentence.start, after.clauses[0].end if names else 0, 0.8):
            yield after, replace(claim, rule="told_next")
