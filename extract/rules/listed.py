"""Firms that are to go public: 推动甲、乙上市."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lists import listing
from extract.nouns import Name, is_name
from extract.predicates import opening
from extract.sentences import Claim, Sentence

LISTED = re.compile("^(?:积极|大力|全力|重点)*(?:支持|推动|力促|助推|鼓励|培育|加快|力争|确保|争取|推进)(?P<firms>[^，。；]{2,40}?)(?:等[一-鿿\\d]{0,6}企业)?(?:在[^，。；]{2,10}?)?(?P<what>(?:成功|挂牌|主板|北交所)?上市(?:融资)?|挂牌(?:上市)?)(?:步伐|进程)?$")
FIRMS = ("", "Enterprise", "StateEnterprise", "Industry")


def listed(sentence: Sentence) -> Iterator[Claim]:
    """推动甲机械、乙阀门等企业上市 -> both planned; not: 推动企业上市 (no firm is named)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        found = LISTED.match(clause.text)
        for name in listing(found["firms"], clause.start + found.start("firms")).names if found else ():
            if found and name.type in FIRMS and is_name(name.label) and len(name.label) > 2 and not re.search("企业|公司$|产业$|项目$", name.label) and not opening(name.label).words and not re.search("\\d", name.label):
                firm = Name(name.label, name.start, name.end, "Enterprise", name.aliases)
                yield Claim(subject=firm, predicate="hasStatus", value="planned" if sentence.mood == "plan" else "inProgress",
                            qualifiers={**sentence.when(index), "stage": found["what"]}, start=clause.start, end=clause.end, confidence=0.8)


RULES = (listed,)
