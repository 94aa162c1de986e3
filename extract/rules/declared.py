"""What a year is declared to be: 把2024年作为项目建设年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import Name, is_name
from extract.sentences import Claim, Sentence

YEAR_OF = re.compile("[把将](?:今年|明年|来年|(?:19|20)\\d\\d年)(?P<stage>作为|确定为|定为|确立为|列为)(?:我[区县市省]|全[区县市省])?的?“?(?P<name>[一-鿿、]{3,16}?年)”?$")


def declared_year(sentence: Sentence) -> Iterator[Claim]:
    """把今年作为“项目建设年” -> 项目建设年 is planned; not: 把今年作为重要一年 (what the year is like)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        found = YEAR_OF.search(clause.text)
        if not found or not is_name(found["name"]) or PRAISED.search(found["name"]):
            continue
        name = Name(found["name"].replace("、", ""), clause.start + found.start("name"), clause.start + found.end("name"), "Programme", (), True)
        status = "planned" if sentence.mood == "plan" else "inProgress"
        yield Claim(subject=name, predicate="hasStatus", value=status, qualifiers={**sentence.when(index), "stage": found["stage"]}, start=clause.start, end=clause.end, confidence=0.85)


PRAISED = re.compile("[一第]年$|关键年?$|的[一-鿿]{0,3}年$")
RULES = (declared_year,)
