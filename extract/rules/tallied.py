"""Works told by their class and its number: 谋划甲改造、乙工程等水利项目15个, 实施省市重点项目12个."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing
from extract.nouns import Name, is_name
from extract.predicates import opening
from extract.rules.bundle import members, size_of
from extract.sentences import Claim, Sentence
from extract.stages import status_codes, step_claims

NUMBER = "(?P<n>\\d+)(?:个|项|件)(?![百多余])"
TALLY = re.compile(f"(?P<list>[^，。；]{{2,60}}?)等(?P<class>(?!\\d)[一-鿿]{{2,8}}?(?:项目|工程)){NUMBER}$")
RANKED = re.compile(f"(?P<class>(?:国家级|省市?级?|市级?|县级?|区级?)[一-鿿]{{0,4}}?(?:重点|储备|前期|民生|示范)[一-鿿]{{0,4}}项目|(?:储备|前期)[一-鿿]{{0,4}}项目){NUMBER}")


def tallied(sentence: Sentence) -> Iterator[Claim]:
    """谋划甲改造、乙工程等水利项目15个 -> two members of 水利项目, their status, its size; not: 完成投资项目审批15个 (no works are named)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        head = opening(clause.text)
        found = TALLY.match(clause.text[head.body:]) if head.verbs else None
        if not found:
            continue
        at = clause.start + head.body
        names = tuple(n if n.type else replace(n, type="Project") for n in listing(found["list"], at).names)
        if not names or not all(is_name(n.label) and len(n.label) > 3 and not opening(n.label).verbs for n in names):
            continue
        whole = Name(found["class"], at + found.start("class"), at + found.end("class"), "Bundle")
        yield from members(whole, names, clause.start, clause.end, 0.8)
        yield size_of(whole, int(found["n"]), "", clause.start, clause.end)
        yield from step_claims(sentence, index, names, status_codes(head.words), clause.text[head.words[0].start:head.body], "", clause.text, head.verbs[-1])


def ranked(sentence: Sentence) -> Iterator[Claim]:
    """实施省市重点项目12个 -> as many they are; not: 重点项目12个月 (no number of them)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        for found in RANKED.finditer(clause.text) if opening(clause.text).verbs else ():
            if int(found["n"]) > 1 and clause.text[found.end():found.end() + 1] != "月":
                whole = Name(found["class"], clause.start + found.start("class"), clause.start + found.end("class"), "Bundle")
                yield size_of(whole, int(found["n"]), "", clause.start + found.start(), clause.start + found.end())


RULES = (tallied, ranked)
