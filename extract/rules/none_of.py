"""What did not happen once: 无一人返贫致贫, 没有一例感染, 未发生一起重大事故."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import Name, is_name
from extract.predicates import opening
from extract.sentences import Claim, Sentence

NONE = re.compile("(?:无|没有|未发生|未出现|零发生|没有发生|没有出现)[一1](?P<unit>人|户|例|起|家|名|件|宗)(?P<what>[一-鿿]{2,14}?)(?:现象|情况|事件)?$")
MERE = re.compile("掉队|落下|不|参加|例外|反映|投诉$|[的了]")


def none_of(sentence: Sentence) -> Iterator[Claim]:
    """无一人返贫致贫 -> 返贫致贫 was 0人; not: 无一例外 (nothing that is counted)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        told = NONE.search(clause.text)
        if not told or MERE.search(told["what"]) or not is_name(told["what"]) or opening(told["what"]).body >= len(told["what"]):
            continue
        at = clause.start + told.start("what")
        yield Claim(subject=Name(told["what"], at, at + len(told["what"]), "Indicator"), predicate="hasTarget" if sentence.mood == "plan" else "hasValue", value=0, unit=told["unit"],
                    qualifiers=sentence.when(index), start=clause.start, end=clause.end, confidence=0.8)


RULES = (none_of,)
