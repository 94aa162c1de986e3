"""Policies that a government goes by: 以“三创四建”活动为抓手, 按照“九通一平”标准, 抢抓甲协同发展机遇."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import numerals
from extract.lists import listing
from extract.nouns import Name, is_name, type_of
from extract.predicates import opening
from extract.sentences import Claim, Sentence
from ontology.terms import is_a

GUIDE = re.compile("^以(?:实施|开展|推进|落实)?(?P<what>(?:“[^“”]{3,14}”)+)(?P<tail>活动|行动|工程|战略|机制|计划|改革)?为(?:总?抓手|统领|引领|载体|牵引|主线|支撑|遵循|重点)$")
STANDARD = re.compile("(?:按照|聚焦|围绕|紧扣|对照|履行|坚持|紧紧围绕)(?:省委|市委|县委|区委)?(?P<what>(?:“[^“”]{3,14}”[、和]?)+)(?:的?(?:标准|要求|思路|发展思路|总体思路|目标|部署|原则|工作法|布局))?$")
SEIZED = re.compile("(?:抢抓|抓住|紧抓(?!住)|用好|把握)(?P<list>[^，。；]{4,40}?)(?:等|的)?(?:重大|重要|历史|历史性|战略|发展|宝贵|难得|新|政策|叠加)*(?:机遇|契机)(?:期)?$")
STRATEGY = re.compile("(?:协同发展|一体化|战略|倡议|先行示范区|大湾区|自贸区|自由贸易试验区|新区(?:规划)?建设|经济带|都市圈|振兴)$")
QUOTED = re.compile("“(?P<label>[^“”]{3,14})”")


def _numbered(label: str) -> bool:
    """Is a quoted saying a list by its number: 三创四建, 九通一平; not 以人为本?"""
    found = numerals.read(label)
    return found is not None and found.size > 1 and is_name(label.replace("、", ""))


def _class(label: str) -> str:
    """The class of a quoted policy: by its numeral a layout or a bundle, else a programme."""
    read, kind = numerals.read(label), type_of(label)
    if read and read.layout:
        return "LayoutScheme"
    return kind if kind and is_a(kind, "PlanningInstrument") else "Bundle" if read else "Programme"


def guided_by(sentence: Sentence) -> Iterator[Claim]:
    """以“三创四建”活动为抓手 -> the government implements it; 按照“九通一平”标准 -> the same; not: 以“实干”为荣 (no list, no campaign)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        found = GUIDE.match(clause.text) or STANDARD.search(clause.text)
        for told in QUOTED.finditer(found["what"]) if found else ():
            label, at = told["label"], clause.start + found.start("what") + told.start("label")
            if _numbered(label) or (found.re is GUIDE and (found["tail"] or label.endswith("年"))):
                yield Claim(subject=sentence.context.government, predicate="implements", object=Name(label, at, at + len(label), _class(label)), start=clause.start, end=clause.end, confidence=0.75)


def seizes(sentence: Sentence) -> Iterator[Claim]:
    """抢抓甲协同发展和乙新区建设机遇 -> both implemented; not: 抢抓政策机遇 (no strategy with a name)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        found = SEIZED.search(clause.text)
        for name in listing(found["list"], clause.start + found.start("list")).names if found else ():
            if STRATEGY.search(name.label) and is_name(name.label) and len(name.label) > 3 and not opening(name.label).words:
                kind = name.type if name.type and is_a(name.type, "PlanningInstrument") else "Policy"
                yield Claim(subject=sentence.context.government, predicate="implements", object=Name(name.label, name.start, name.end, kind), start=clause.start, end=clause.end, confidence=0.75)


RULES = (guided_by, seizes)
