"""Numbers without a unit: the shares of the three sectors (三次产业结构由20:40:40调整为15:40:45), an index (空气质量综合指数3.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import Name, is_name
from extract.predicates import opening
from extract.sentences import Claim, Sentence

SHARES = r"\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?){2}"
TOLD = re.compile(rf"(?P<what>三次产业(?:增加值)?(?:结构|比例|比重|占比|之?比)*)(?:由|从)?(?:(?P<then>20\d\d)年(?:[底末])?的?)?(?:(?P<was>{SHARES}))?"
                  rf"(?:[一-鿿]{{0,8}}?(?:到|至)(?P<by>20\d\d)年(?:[底末])?的?)?(?:进一步|持续|不断|逐步)*(?:调整|优化|变化|转变|演变|升级)*[为到至成是：]*(?P<now>{SHARES})")


def sector_structure(sentence: Sentence) -> Iterator[Claim]:
    """三次产业结构由20:40:40调整为15:40:45 -> the shares now and before; not: 三次产业结构持续优化 (no shares)."""
    if sentence.mood not in ("result", "plan"):
        return
    predicate = "hasTarget" if sentence.mood == "plan" else "hasValue"
    for index, clause in enumerate(sentence.clauses):
        if not (told := TOLD.search(clause.text)):
            continue
        subject = Name(told["what"], clause.start + told.start("what"), clause.start + told.end("what"), "Indicator", ("三次产业结构",) * (told["what"] != "三次产业结构"))
        when = sentence.when(index)
        first, _, last = str(when.get("period", "")).partition("/")
        now = {**when, "period": told["by"] or last or first} if when.get("period") else when
        shares = {"measure": "share", "base": told["was"]} if told["was"] else {"measure": "share"}
        yield Claim(subject=subject, predicate=predicate, value=told["now"], qualifiers={**now, **shares}, start=clause.start, end=clause.end, confidence=0.9)
        before = told["then"] or (str(int(first) - 1) if first.isdigit() else "")
        if told["was"] and before and predicate == "hasValue":
            yield Claim(subject=subject, predicate=predicate, value=told["was"], qualifiers={"period": before, "measure": "share"}, start=clause.start, end=clause.end, confidence=0.9)


INDEX = re.compile(r"(?P<what>(?!年)[^，。；、\d]{2,16}?(?:指数|系数|容积率))(?:下降|降低|上升|提高|改善|降|升)?(?P<to>为|达到?|至|到)?(?P<value>\d+(?:\.\d+)?)(?=$|[、（(])")


def index_level(sentence: Sentence) -> Iterator[Claim]:
    """空气质量综合指数3.9 -> its level; not: 综合指数下降3.9% (a change with its unit)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        if not (told := INDEX.search(clause.text)) or (re.search("[降升提改]", clause.text[told.end("what"):told.start("value")]) and not told["to"]):
            continue
        body = opening(told["what"]).body
        subject = Name(told["what"][body:], clause.start + told.start("what") + body, clause.start + told.end("what"), "Indicator")
        if is_name(subject.label):
            yield Claim(subject=subject, predicate="hasTarget" if sentence.mood == "plan" else "hasValue", value=float(told["value"]), qualifiers=sentence.when(index),
                        start=clause.start, end=clause.end, confidence=0.85)


RULES = (sector_structure, index_level)
