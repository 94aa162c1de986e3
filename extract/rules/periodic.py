"""What is to be done again and again: 每月开展一次送政策上门行动 -> once a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing, number
from extract.nouns import is_generic, is_name
from extract.predicates import opening
from extract.rules.event import EVENTISH
from extract.sentences import Claim, Sentence

DOES = "(?:组织|开展|举办|举行|召开|进行|实施)"
EACH = re.compile(f"^(?:坚持)?(?P<each>每(?P<span>半?年|季度|半月|两月|月|周|日|天))(?:至少)?(?P<does>{DOES}+)(?:不少于)?(?P<n>\\d+|[一两二三四五六七八九十]+)(?P<unit>[次场轮])(?P<what>[^，；]{{3,40}}?)(?=、{DOES}|$)")
ALSO = re.compile(f"、(?P<does>{DOES})(?P<n>\\d+|[一两二三四五六七八九十]+)(?P<unit>[次场轮])(?P<what>[^，；]{{3,40}}?)(?=、{DOES}|$)")


def each_time(sentence: Sentence) -> Iterator[Claim]:
    """每月开展一次送政策上门行动 -> target 1 次/月 and planned; not: 每年接待一批客人 (no times are counted)."""
    if sentence.mood != "plan":
        return
    for index, clause in enumerate(sentence.clauses):
        first = EACH.match(clause.text)
        for told in (first, *ALSO.finditer(clause.text, first.end())) if first else ():
            span, when = first["span"] if first else "", sentence.when(index)
            for name in listing(told["what"], clause.start + told.start("what")).names:
                if not is_name(name.label) or is_generic(name.label) or (opening(name.label).body >= len(name.label) and len(name.label) < 4):
                    continue
                work = replace(name, type=name.type or ("Event" if EVENTISH.search(name.label) else "Programme"))
                yield Claim(subject=work, predicate="hasTarget", value=number(told["n"]), unit=f"{told['unit']}/{span}", qualifiers={**when, "counted": "每" + span},
                            start=clause.start, end=clause.end, confidence=0.8)
                yield Claim(subject=work, predicate="hasStatus", value="planned", qualifiers={**when, "stage": told["does"]}, start=clause.start, end=clause.end, confidence=0.8)


RULES = (each_time,)
