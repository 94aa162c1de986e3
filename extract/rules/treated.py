"""What is done to things told before the verb, and with what money: 投资2000万元对甲路进行改造."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import lexicon
from extract.lists import listing
from extract.nouns import Name, is_name, is_physical, type_of
from extract.sentences import Claim, Sentence
from extract.stages import step_claims
from extract.uncounted import without_count
from extract.values import value_claim

LEAD = "(?:重点|先后|集中|分别|陆续|相继|继续|着力|全面|(?:总|累计|共)?投(?:资|入)[约近超]?[\\d.]+[多余]?[万亿]?元)*"
WORKS = lexicon.alternation(lexicon.works())
TREATED = re.compile(f"^{LEAD}对(?P<what>[^，对]{{3,40}}?)(?:进行|实施|开展)(?P<done>了)?(?P<how>[一-鿿]{{0,8}}?)(?P<work>(?:{WORKS})+)(?:工作)?$")
WAYS = frozenset(("专项", "综合", "集中", "重点", "系统", "整体", "统一"))


def _work(found: re.Match[str]) -> str:
    """The work with what kind of it is done: 排水改造, 绿化提升, 综合整治; an adverb of the verb is none (高标准改造)."""
    return (found["how"] if found["how"] in WAYS or found["how"] not in lexicon.adverbs() else "") + found["work"]


def treated(sentence: Sentence) -> Iterator[Claim]:
    """对甲路、乙街进行改造 -> 甲路改造, 乙街改造, the money of one alone; not: 对情况进行调查 (nothing that stands somewhere)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        found = TREATED.match(clause.text)
        if not found:
            continue
        work = _work(found)
        names = listing(found["what"], clause.start + found.start("what")).names
        money = [q for q in clause.quantities if q.unit.endswith("元") and q.end <= found.start("what") and len(names) == 1]
        for name in names:
            label = without_count(name.label)[0] + work
            if is_physical(name.type) and is_name(label):
                thing = Name(label, name.start, name.end, type_of(label) or "Project")
                yield from step_claims(sentence, index, (thing,), ["completed" if found["done"] else "inProgress"], work, "", "")
                yield from (value_claim(sentence, index, thing, q, {"counted": "投资"}, start=clause.start) for q in money)


RULES = (treated,)
