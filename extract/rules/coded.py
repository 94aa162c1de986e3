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

CODE = re.compile("(?P<code>\\d{3,8}|[一二两三四五六七八九]{3,6})(?:(?:工作|发展|战略|总体)?(?:工程|模式|战略|行动|体系|思路|计划|部署|要求|任务|布局|格局))?")
COUNTED = "(?P<n>[一二两三四五六七八九十])(?:个|条|项|大|件|场|类)?[一-鿿]{2,6}"
TOLD = re.compile(f"(?P<head>{COUNTED}?)(?P<by>，即|即|，|：|是指|指|为)(?P<list>.{{4,}})")
NAMED = re.compile(f"(?P<head>{COUNTED})$")
QUOTED = re.compile(f"“(?P<head>{COUNTED})”")
EXPLAINED = re.compile(f"(?P<head>{COUNTED}?)(?:，|：)?即")
PIECE = re.compile("^[一-鿿]{0,8}?(?P<head>(?P<n>\\d{1,3}|[一二两三四五六七八九十])(?:个|条|项|大|家|座|所|处|件|类|支|套|片|只)(?P<what>[^，；。、和\\d]{2,24}))$")


def coded_term(sentence: Sentence) -> Iterator[Claim]:
    """“125”：一个统领，…；两个抓手，A和B；五个高地，… -> its parts and theirs; not: “12345”：热线 (no part is told)."""
    term = headword(sentence)
    code = CODE.fullmatch(term.label) if term else None
    if not term or not code:
        return
    body, start = explanation(sentence)
    told = [(match, start + at) for text, at in split_at(body, "；。") if text.strip() and (match := TOLD.match(text))]
    heads = next((found for found in (told, *_ways(body, start)) if _spelt(code["code"], found)), [])
    if not heads:
        return
    whole, end = Name(term.label, term.start, term.end, "Bundle"), start + len(body)
    yield from members(whole, tuple(_part(m, at) for m, at in heads), term.start, end)
    for match, at in told:
        if match["by"] == "，" and (size := number(match["n"])) > 1 and (parts := _listed(match["list"], at + match.start("list"), size)):
            part = Name(match["head"], at, at + match.end("head"), "Bundle")
            yield from members(part, parts, at, at + match.end())
            yield size_of(part, size, "", at, at + match.end())


def _ways(body: str, start: int) -> Iterator[list[tuple[re.Match[str], int]]]:
    """The parts of an explanation in each way they may be told: 抓好三件大事、打好六场硬仗; “一个统领”…“五大战略”; 两项任务，即…; 3个集群、4个园区."""
    first = next(((text, at) for text, at in split_at(body, "；。") if text.strip()), ("", 0))
    yield [(m, start + first[1] + at) for part, at in split_at(first[0], "、，") if (m := NAMED.search(part))]
    yield [(m, start) for m in QUOTED.finditer(body)]
    yield [(m, start) for m in EXPLAINED.finditer(body)]
    yield [(m, start + at) for part, at in split_at(body, "、，；。和") if (m := PIECE.match(part))]


def _part(match: re.Match[str], at: int) -> Name:
    """One part by its own words; a single thing that a figure counts goes without it: 1个枢纽 -> 枢纽."""
    if match["n"] == "1":
        return Name(match["what"], at + match.start("what"), at + match.end("what"), told_type(match["what"]))
    return Name(match["head"], at + match.start("head"), at + match.end("head"), "Bundle")


def _spelt(code: str, heads: list[tuple[re.Match[str], int]]) -> bool:
    """Do the numbers of the parts spell the term?"""
    return bool(heads) and "".join(c if c.isdigit() else str(number(c)) for c in code) == "".join(str(number(m["n"])) for m, _ in heads)


def _listed(text: str, start: int, size: int) -> tuple[Name, ...]:
    """The members of a part, the first without the verb that governs them all: 加快建设创新甲、智造甲 -> 创新甲, 智造甲."""
    cuts = (0, *(w.end for w in opening(text).words))
    found = [tuple(Name(part, start + cut + at, start + cut + at + len(part), told_type(part)) for part, at in split_at(text[cut:], "、")) for cut in cuts if text.count("、") == size - 1 and "，" not in text]
    found = found or [names for cut in cuts if len(names := split_list(text[cut:], start + cut, size)) == size]
    return min(found, key=lambda names: abs(len(names[0].label) - len(names[1].label)), default=())


RULES = (coded_term,)
