"""How great a work is by its own name: 甲公司150兆瓦风电项目, 年产5万吨饲料项目."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.nouns import is_name
from extract.objects import object_names
from extract.predicates import closing, opening
from extract.sentences import Claim, Clause, Sentence
from extract.stages import untimed

POWER = re.compile("(?P<number>\\d[\\d.]*)(?P<unit>兆瓦|万千瓦|MW)(?!时|以下)(?P<rest>[一-鿿“”（）]{2,})")
DONE = re.compile("(?<=项目)建设$")
LISTED = re.compile("、|[和与及]\\d")


def _words(clause: Clause) -> tuple[str, int]:
    """(what a clause is done to or says something of, its start)."""
    head = opening(clause.text)
    if head.verbs:
        return clause.text[head.body:], clause.start + head.body
    tail = closing(clause.text)
    return untimed(clause.text[:tail[0].start]) if tail and tail[0].start > 4 else clause.text, clause.start


def sized_by_name(sentence: Sentence) -> Iterator[Claim]:
    """启动甲公司150兆瓦风电项目 -> the work has 150兆瓦, in a plan as its target; not: 装机达到150兆瓦 (no work with a name)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        if not POWER.search(clause.text):
            continue
        for name in object_names(*_words(clause))[0].names:
            name = replace(name, label=DONE.sub("", name.label))
            power = POWER.search(name.label)
            if power and name.type in ("Project", "Programme") and is_name(name.label) and name.label.endswith(("项目", "工程", "电站", "基地")) and not LISTED.search(name.label):
                yield Claim(subject=replace(name, type="Project"), predicate="hasTarget" if sentence.mood == "plan" else "hasValue", value=float(power["number"]) if "." in power["number"] else int(power["number"]),
                            unit=power["unit"], qualifiers={"counted": "装机"}, start=clause.start, end=clause.end, confidence=0.8)


RULES = (sized_by_name,)
