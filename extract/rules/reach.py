"""Whom a work reaches: 甲置换工程惠及28万人口 -> of the work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing
from extract.nouns import is_generic, is_name
from extract.predicates import opening
from extract.sentences import Claim, Sentence
from extract.values import value_claim

REACHES = re.compile("(?<=..)(?:预计|累计|可|将|已|共|分别)*(?P<does>惠及|普惠)(?P<whom>[一-鿿]{0,6}?)(?:约|近|超过?|逾|全[县区市省])*$")
PEOPLE = re.compile("[人户名家口万]")
WHOM = re.compile("(?:人口|群众|居民|村民|市民|人|户|家庭|儿童|学生|老人|企业|婴幼儿|用户)?(?:以上|左右)?(?=$|[、，])")


def reaches(sentence: Sentence) -> Iterator[Claim]:
    """甲工程惠及28万人口 -> a value of 甲工程; not: 惠及困难群众4000人 (of no work), 群众惠及3000人 (whom, no work)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        for q in clause.quantities:
            told = REACHES.search(clause.text[:q.start])
            if not told or not PEOPLE.search(q.unit) or not WHOM.match(clause.text, q.end):
                continue
            text = clause.text[:told.start()].rpartition("、")[2]
            body = opening(text).body
            names = listing(text[body:], clause.start + told.start() - len(text) + body).names
            if len(names) == 1 and is_name(names[0].label) and not is_generic(names[0].label) and len(names[0].label) > 3:
                work = replace(names[0], type=names[0].type or "Programme")
                yield value_claim(sentence, index, work, q, {"counted": told["does"]})


RULES = (reaches,)
