"""What a sentence that only names a business says of those after it: 做强装备制造。支持甲机械扩能，打造智能制造基地。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.lists import listing
from extract.nouns import Name, is_generic, is_name, type_of
from extract.predicates import opening
from extract.rules.aims import aims_at
from extract.rules.grown_by import FIRM, FIRMS
from extract.rules.industry import has_industry
from extract.sentences import Claim, Clause, Sentence
from extract.trades import lines_of

REACH = 2  # how many sentences a head speaks for
HEAD = re.compile("(?:[一二三四五六七八九十]+是|\\d+[.、])?(?:持续|不断|着力|积极|大力|全力|重点|加快|要)*(?:做[优精强大]|做大做强|做强做优|做优做强|壮大|培育壮大|培优|发展|提升|巩固|聚焦)(?P<line>[^，。；、的]{2,10}?)(?:产业)?(?:的?核心竞争力|集群|发展|提质增效|提档升级)?")
NO_FIRM = re.compile("企业|上档?$|[化量链体]$|(?<![铝药酒实乳纸木钢矿牧渔置物])业$|[由向]|公司$|产业$|行业|单位|机构|群众|农户|资本|项目|园区|发展|[县市区镇乡村]$")


GENERAL = re.compile("(?:乡村|特色|传统|主导|新兴|优势|未来|开放型经济|实体经济|行业|事业|乡村产业|特色产业|工业|农业产业)$")  # of no one business


def _head(sentence: Sentence) -> Name | None:
    """The one line of business that a sentence of one clause is about."""
    clause = sentence.clauses[0] if len(sentence.clauses) == 1 and sentence.mood == "plan" else None
    told = HEAD.fullmatch(clause.text) if clause else None
    if not clause or not told or GENERAL.search(told["line"]):
        return None
    lines = {c.object.label: c.object for c in has_industry(sentence) if c.object}
    if not lines and type_of(told["line"]) == "Industry" and not is_generic(told["line"]):
        return Name(told["line"], clause.start + told.start("line"), clause.start + told.end("line"), "Industry")
    return next(iter(lines.values())) if len(lines) == 1 else None


def _of_firms(clauses: Sequence[Clause], line: Name, start: int) -> Iterator[Claim]:
    for clause in clauses:
        told = FIRMS.search(clause.text)
        for name in listing(told["who"], clause.start + told.start("who")).names if told else ():
            if is_name(name.label) and not NO_FIRM.search(name.label) and not is_generic(name.label) and not opening(name.label).words and (name.type in ("", "Enterprise", "StateEnterprise") or FIRM.fullmatch(name.label)):
                yield Claim(subject=replace(name, type=name.type if name.type == "StateEnterprise" else "Enterprise"), predicate="hasIndustry", object=line, start=start, end=clause.end, rule="told_heads", confidence=0.7)


AROUND = re.compile("(?:紧紧)?(?:围绕|聚焦|立足|突出|紧盯)(?P<line>[^，。；、的]{2,8}?)(?:产业)?(?:集群|发展|提质增效|提档升级)?")


def _within(sentence: Sentence) -> Iterator[Claim]:
    """The firms of the line of business that a clause before them names: 壮大机械制造，支持甲精工、乙机械等企业扩能."""
    heads = {c.start: told for c in sentence.clauses[:-1] if (told := HEAD.fullmatch(c.text) or AROUND.fullmatch(c.text))} if sentence.mood == "plan" else {}
    lines = {c.start: c.object for c in has_industry(sentence) if c.object} if heads and any(FIRMS.search(c.text) for c in sentence.clauses[1:]) else {}
    line: Name | None = None
    begin = 0
    for clause in sentence.clauses if heads else ():
        if told := heads.get(clause.start):
            own = lines_of(told["line"], clause.start + told.start("line")) if not GENERAL.search(told["line"]) else iter(())
            line, begin = lines.get(clause.start) or next(own, None), clause.start
        elif line and (firms := FIRMS.search(clause.text)) and (firms["head"] or all(FIRM.fullmatch(n.label) for n in listing(firms["who"]).names)):
            yield from _of_firms((clause,), line, begin)


def claims(view: Sequence[Sentence]) -> Iterator[tuple[Sentence, Claim]]:
    """The firms that a head's business holds and what it aims at; not: 做强品牌。支持甲机械扩能 (no line of business)."""
    for sentence in view:
        yield from ((sentence, claim) for claim in _within(sentence))
    for at, head in enumerate(view):
        line = _head(head)
        for sentence in view[at + 1:at + 1 + REACH] if line else ():
            if line is None or sentence.mood != "plan" or sentence.paragraph_start != head.paragraph_start or _head(sentence):
                break
            yield from ((sentence, claim) for claim in _of_firms(sentence.clauses, line, head.start))
            for claim in aims_at(sentence):
                if claim.subject.label == sentence.context.place.label:
                    yield sentence, replace(claim, subject=line, start=head.start, rule="told_heads", confidence=0.7)
