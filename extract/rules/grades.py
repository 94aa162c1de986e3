"""Grades that are striven for: aimsAt of hospitals, scenic areas and parks (三级甲等, 4A级景区, 四星级)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing
from extract.nouns import Name, is_generic, is_name
from extract.predicates import opening
from extract.sentences import Claim, Clause, Sentence

GRADE = "(?:国家|省|国际版)?“?(?:[2-5]A级?|[一二三四五]星级?|[一二三]级(?:甲等|乙等)?|[一二三][甲乙])”?(?:旅游|公立|综合|文化)*(?:景区|医院|公园|街区|度假区|酒店|饭店|养老机构)?"  # GB/T 17775, 医院分级管理办法
STRIVES = re.compile(rf"^(?P<who>[^，。；]{{2,60}}?)(?:力争|争取|争|积极)*(?:争创|创建|申报|冲刺|升创|创成|创)(?P<grade>{GRADE})(?:创建)?$")
CREATED = re.compile(rf"^(?P<who>[^，。；]{{2,60}}?)(?P<grade>{GRADE})(?:的?(?:创建|创评|申报|评审申报)(?:工作|活动|步伐|任务)?|(?<=[A级星甲乙”])创)(?=$|进展|全面|持续|稳步|扎实|有序|正式|加快|提速)")
SOUGHT = re.compile(rf"^(?:积极|全力|力争)*(?:申报|争创|创建)(?P<who>[^，。；]{{2,40}}?)(?P<grade>{GRADE})$")


def striven_grade(sentence: Sentence) -> Iterator[Claim]:
    """推动甲陵争创5A级景区; 推进甲医院三级医院创建 -> aimsAt; not: 成功创建3A级景区 (an honour won)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        for part, start in _parts(clause):
            match = SOUGHT.match(part) or STRIVES.match(part) or CREATED.match(part)
            if not match or re.search("成功|顺利|圆满", match["who"]) or (sentence.mood == "result" and "创成" in part):
                continue
            a = start + match.start("grade")
            role = Name(re.sub("[“”]", "", match["grade"]), a, start + match.end("grade"), "FunctionalRole")
            for who in _striving(match["who"], start + match.start("who")):
                if "景区" in role.label and who.type in ("", "Programme"):
                    who = replace(who, type="Site")
                yield Claim(subject=who, predicate="aimsAt", object=role, start=clause.start, end=clause.end, confidence=0.8)


def _parts(clause: Clause) -> Iterator[tuple[str, int]]:
    """The clause, or its halves where 和 stands after a grade: 甲公园四星级和乙公园三星级创建."""
    joint = re.search(f"{GRADE}[和与、及](?=[^，。；]{{2,20}}?{GRADE})", clause.text)
    if joint and (done := re.search("(?:创建|申报)(?:工作|活动)?$", clause.text)):
        yield clause.text[:joint.end() - 1] + done.group(), clause.start
        yield clause.text[joint.end():], clause.start + joint.end()
    else:
        yield clause.text, clause.start


def _striving(text: str, start: int) -> Iterator[Name]:
    head = opening(text)
    cut = head.body if head.words and head.words[0].start == 0 else 0
    for name in listing(text[cut:], start + cut).names:
        if is_name(name.label) and (OWN.match(name.label) or not is_generic(name.label)) and not opening(name.label).verbs:
            yield name


OWN = re.compile("(?:[省市区县]|中)(?:中|人民)*医院$")
RULES = (striven_grade,)
