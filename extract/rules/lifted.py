"""Households and people lifted out of poverty that are told by their number alone: 906户1559人实现稳定脱贫."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import Name
from extract.sentences import Claim, Sentence
from extract.values import value_claim

LIFTED = re.compile(r"^(?:[全我本][县市区省]|剩余|其余|最后|现有|目前|共|累计)*(?:\d[\d.]*万?余?户)?(?:\d[\d.]*万?余?人)?(?:全部|均|已|实现|如期|顺利|圆满)*(?P<done>(?:稳定)?脱贫(?:出列|退出|摘帽)?)$")


def lifted(sentence: Sentence) -> Iterator[Claim]:
    """906户1559人实现稳定脱贫 -> both numbers of 稳定脱贫人口; not: 贫困人口906户脱贫 (the number has a noun)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        if clause.quantities and (found := LIFTED.match(clause.text)):
            start = clause.start + found.start("done")
            people = Name(found["done"] + "人口", start, clause.end, "Indicator")
            yield from (value_claim(sentence, index, people, q, {}, start=clause.start) for q in clause.quantities)


RULES = (lifted,)
