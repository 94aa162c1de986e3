"""Terms that are the numbers of their parts, digit by digit: “1125”, 三六八九."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import Name, split_at, told_type
from extract.periods import number
from extract.predicates import opening
from extract.rules.bundle import members, size_of
from extract.rules.glossary import explanation, headword
from extract.sentences import Claim, Sentence
from extract.told_lists import split_list

CODE = re.compile("(?P<code>\\d{3,8}|[一二两三四五六七八九]{3,6})(?:工程|模式|战略|行动|体系|思路|计划|部署|要求)?")
COUNTED = "(?P<n>[一二两三四五六七八九十])(?:个|条|项|大|件|场|类)?[一-鿿]{2,6}"
TOLD = re.compile(f"(?P<head>{COUNTED}?)(?P<by>，即|即|，|：|是指|指|为)(?P<list>.{{4,}})")
NAMED = re.compile(f"(?P<head>{COUNTED})$")


def coded_term(sentence: Sentence) -> Iterator[Claim]:
    """“125”：一个统领，…；两个抓手，A和B；五个高地，… -> its parts and theirs; not: “12345”：热线 (no part is told)."""
    term = headword(sentence)
    code = CODE.fullmatch(term.label) if term else None
    if not term or not code:
        return
    body, start = explanation(sentence)
    segments = [(text, start + at) for text, at in split_at(body, "；。") if text.strip()]
    told = [(match, at) for text, at in segments if (match := TOLD.match(text))]
    heads = told
    if not _spelt(code["code"], heads) and segments:
        heads = [(m, segments[0][1] + at) for part, at in split_at(segments[0][0], "、，") if (m := NAMED.search(part))]
    if not _spelt(code["code"], heads):
        return
    whole, end = Name(term.label, term.start, term.end, "Bundle"), start + len(body)
    names = tuple(Name(m["head"], at + m.start("head"), at + m.end("head"), "Bundle") for m, at in heads)
    yield from members(whole, names, term.start, end)
    for match, at in told:
        if match["by"] == "，" and (size := number(match["n"])) > 1 and (parts := _listed(match["list"], at + match.start("list"), size)):
            part = Name(match["head"], at, at + match.end("head"), "Bundle")
            yield from members(part, parts, at, at + match.end())
            yield size_of(part, size, "", at, at + match.end())


def _spelt(code: str, heads: list[tuple[re.Match[str], int]]) -> bool:
    """Do the numbers of the parts spell the term?"""
    return [int(c) if c.isdigit() else number(c) for c in code] == [number(m["n"]) for m, _ in heads]


def _listed(text: str, start: int, size: int) -> tuple[Name, ...]:
    """The members of a part, the first without the verb that governs them all: 加快建设创新甲、智造甲 -> 创新甲, 智造甲."""
    cuts = (0, *(w.end for w in opening(text).words))
    found = [tuple(Name(part, start + cut + at, start + cut + at + len(part), told_type(part)) for part, at in split_at(text[cut:], "、")) for cut in cuts if text.count("、") == size - 1 and "，" not in text]
    found = found or [names for cut in cuts if len(names := split_list(text[cut:], start + cut, size)) == size]
    return min(found, key=lambda names: abs(len(names[0].label) - len(names[1].label)), default=())


RULES = (coded_term,)
