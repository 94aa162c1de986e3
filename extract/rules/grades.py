"""Grades: those striven for by hospitals, scenic areas and parks (三级甲等, 4A级景区, 四星级), those that a test gave (“好”的等次)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing
from extract.nouns import Name, is_generic, is_name, is_physical, split_at, type_of
from extract.predicates import opening
from extract.sentences import Claim, Clause, Sentence

GRADE = "(?:国家|省|国际版)?“?(?:[2-5]A级?|[一二三四五]星级?|[一二三]级(?:甲等|乙等)?|[一二三][甲乙])”?(?:旅游|公立|综合|文化)*(?:景区|医院|公园|街区|度假区|酒店|饭店|养老机构|管理医院|综合医院)?"  # GB/T 17775, 医院分级管理办法
GRADED = re.compile("[2-5]A|[一二三四五]星|[一二三](?:级|[甲乙])")
STRIVES = re.compile(rf"^(?P<who>[^，。；]{{2,60}}?)(?:力争|争取|争|积极)*(?:争创|创建(?:成为|为)?|申报|冲刺|升创|创成|建成|达到|晋升为?|晋级|升级为|创)(?P<grade>{GRADE})(?:创建|标准)?(?:步伐|工作)?$")
CREATED = re.compile(rf"^(?P<who>[^，。；]{{2,60}}?)(?P<grade>{GRADE})(?:的?(?:创建|创评|申报|评审申报)(?:工作|活动|步伐|任务)?|(?<=[A级星甲乙”])创)(?=$|进展|全面|持续|稳步|扎实|有序|正式|加快|提速)")
MADE = re.compile(rf"^(?:力争|争取|努力|全力|加快|推动)*[把将](?P<who>[^，。；]{{2,30}}?)(?:建成|打造成为?|创建为|创成|建设成为?|提升为)(?P<grade>{GRADE})$")
SOUGHT = re.compile(rf"^(?:积极|全力|力争)*(?:申报|争创|创建)(?P<who>[^，。；]{{2,40}}?)(?P<grade>{GRADE})$")


def striven_grade(sentence: Sentence) -> Iterator[Claim]:
    """推动甲陵争创5A级景区; 推进甲医院三级医院创建 -> aimsAt; not: 成功创建3A级景区 (an honour won)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        if not GRADED.search(clause.text):
            continue
        if index and (alone := ALONE.match(clause.text)) and sentence.mood == "plan":
            yield from _of_before(sentence.clauses[index - 1], alone, clause)
        for part, start in _parts(clause):
            match = SOUGHT.match(part) or MADE.match(part) or STRIVES.match(part) or CREATED.match(part)
            if not match or re.search("成功|顺利|圆满", match["who"]) or (sentence.mood == "result" and re.search("创成|建成|晋[升级]|升级为|达到|提升为", part)):
                continue
            a = start + match.start("grade")
            role = Name(re.sub("[“”]", "", match["grade"]), a, start + match.end("grade"), "FunctionalRole")
            for who in _striving(match["who"], start + match.start("who")):
                if "景区" in role.label and who.type in ("", "Programme"):
                    who = replace(who, type="Site")
                yield Claim(subject=who, predicate="aimsAt", object=role, start=clause.start, end=clause.end, confidence=0.8)


ALONE = re.compile(f"^(?:积极|全力|力争|努力)*(?:争创|创建|申报|冲刺)(?P<grade>{GRADE})$")


def _of_before(before: Clause, alone: re.Match[str], clause: Clause) -> Iterator[Claim]:
    """扮靓甲庙，争创5A级景区: the one place that the clause before betters."""
    head = opening(before.text)
    names = listing(before.text[head.body:], before.start + head.body).names if head.verbs else ()
    if len(names) == 1 and is_physical(names[0].type) and is_name(names[0].label) and not is_generic(names[0].label):
        a = clause.start + alone.start("grade")
        role = Name(re.sub("[“”]", "", alone["grade"]), a, clause.start + alone.end("grade"), "FunctionalRole")
        yield Claim(subject=names[0], predicate="aimsAt", object=role, start=before.start, end=clause.end, confidence=0.75)


def _parts(clause: Clause) -> Iterator[tuple[str, int]]:
    """The clause, or its halves where 和 stands after a grade: 甲公园四星级和乙公园三星级创建."""
    several = [(part, at) for part, at in split_at(clause.text, "、") if STRIVES.match(part)]
    if len(several) > 1 and len(several) == clause.text.count("、") + 1:
        yield from ((part, clause.start + at) for part, at in several)  # 甲医院创三级、乙医院创二甲
        return
    joint = re.search(f"{GRADE}[和与、及](?=[^，。；]{{2,20}}?{GRADE})", clause.text)
    if joint and (done := re.search("(?:创建|申报)(?:工作|活动)?$", clause.text)):
        yield clause.text[:joint.end() - 1] + done.group(), clause.start
        yield clause.text[joint.end():], clause.start + joint.end()
    else:
        yield clause.text, clause.start


def _striving(text: str, start: int) -> Iterator[Name]:
    head = opening(text)
    cut = head.body if not head.words or head.words[0].start == 0 else 0
    for name in listing(text[cut:], start + cut).names:
        if is_name(name.label) and (OWN.match(name.label) or not is_generic(name.label)) and not opening(name.label).verbs:
            yield name


OWN = re.compile("(?:[省市区县]|中)(?:中|人民)*医院$")
RATED = re.compile("^(?P<who>[^，。；“”]{2,30}?)(?:连续[一二两三四五六七八九十\\d]+年)?(?:在(?P<test>[^，。；“”]{2,20}?(?:考核|评价|评估|评议|考评)[一-鿿]{0,2})中)?(?:均|都)?(?:被[^，。；“”]{0,8}?)?(?:评价为|评定为|评为|位列|位居|取得了?|获得了?|荣获|获评|获|得到)(?:[全][国省市])?“(?P<grade>较?好|优秀|优|良好|优良|合格|[ABC]|[ABC]级|[一二三]等|一类|先进)”(?:的|这一)?(?:等次|等级|档次|评价|成绩)$")
IN_TEST = re.compile("^在(?P<test>[^，。；“”]{2,24}?(?:考核|评价|评估|评议|考评))中$")


def rated(sentence: Sentence) -> Iterator[Claim]:
    """扶贫工作被省评价为“好”的等次 -> the words of its place among others; not: 获得“好人”称号 (an honour)."""
    if sentence.mood != "result":
        return
    for index, clause in enumerate(sentence.clauses):
        match = RATED.match(clause.text)
        label = re.sub("[已均都]+$", "", match["who"]) if match else ""
        if match and (test := IN_TEST.match(match["who"])):
            label = test["test"]  # 在省甲考核中取得“好”的等次: of the test
        if match and is_name(label) and not opening(label).verbs:
            start = clause.start + clause.text.index(label)
            yield Claim(subject=Name(label, start, start + len(label), type_of(label) or "Programme"), predicate="hasValue", value=match["grade"],
                        qualifiers={**sentence.when(index), "measure": "rank"}, start=clause.start, end=clause.end, confidence=0.8)


RULES = (striven_grade, rated)
