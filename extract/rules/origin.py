"""When a thing began: 始建于1998年, 诞生于1963年, told of the headword of a gloss or of the name that the clause opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import Name, is_generic
from extract.rules.glossary import headword
from extract.sentences import Claim, Sentence
from extract.topics import leading_names

BEGAN = re.compile(r"^(?P<what>.{0,24}?)(?P<stage>诞生|成立|创办|创立|创建|始建|组建|设立|发端|起源|首创|建成|落成|开通|挂牌)于(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月)?")
DONE = {"建成": "completed", "落成": "completed", "开通": "opened", "挂牌": "opened"}


def began(sentence: Sentence) -> Iterator[Claim]:
    """“枫桥经验”：诞生于1963年 -> started in 1963; not: 主要成立于改革开放以后 (no year)."""
    term = headword(sentence) if sentence.mood == "glossary" else None
    for clause in sentence.clauses:
        match = BEGAN.search(clause.text)
        if not match:
            continue
        own = leading_names(clause) if match["what"] else ()
        name = own[-1] if own else term
        if name is None or is_generic(name.label):
            continue
        when = match["year"] + (f"-{int(match['month']):02}" if match["month"] else "")
        thing = name if name.type != "Term" else Name(name.label, name.start, name.end, "Policy")
        yield Claim(subject=thing, predicate="hasStatus", value=DONE.get(match["stage"], "started"), qualifiers={"period": when, "stage": match["stage"]},
                    start=clause.start, end=clause.end, confidence=0.8)


RULES = (began,)
