"""Firms told as examples of their class: 甲、乙等农业龙头企业."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lists import listing
from extract.nouns import Name, is_name
from extract.predicates import opening
from extract.sentences import Claim, Sentence

CLASSED = re.compile("(?P<list>[^，。；等]{2,24}、[^，。；等]{2,40})等(?:一批|一大批)?(?P<class>(?!一)[^，。；、和及]{0,8}?(?:龙头|骨干|高新技术|领军|知名|科技型|规上|成长型|出口|专精特新)(?:型|中小)?企业)")
BEFORE = re.compile("^(?:在|以|对|由|与|和|将|依托|通过)+")
FIRMS = ("", "Enterprise", "StateEnterprise")


def classed(sentence: Sentence) -> Iterator[Claim]:
    """扶持甲、乙等农业龙头企业 -> both members of 农业龙头企业; not: 甲、乙等企业 (no class), 甲、乙等3家龙头企业 (a counted list)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        found = CLASSED.search(clause.text)
        if not found:
            continue
        lead = BEFORE.match(found["list"])
        cut = lead.end() if lead else 0
        cut += opening(found["list"][cut:]).body
        names = listing(found["list"][cut:], clause.start + found.start("list") + cut).names
        if len(names) < 2 or not all(n.type in FIRMS and is_name(n.label) and not opening(n.label).words for n in names):
            continue
        whole = Name(found["class"], clause.start + found.start("class"), clause.start + found.end("class"), "Bundle")
        for order, name in enumerate(names, 1):
            firm = Name(name.label, name.start, name.end, name.type or "Enterprise", name.aliases)
            yield Claim(subject=firm, predicate="memberOf", object=whole, qualifiers={"order": order}, start=clause.start, end=clause.end, confidence=0.8)


RULES = (classed,)
