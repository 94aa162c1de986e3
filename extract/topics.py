"""What a clause or sentence is about: the name it opens with, or the one in force before it."""

from __future__ import annotations

import re
from functools import lru_cache

from extract import lexicon
from extract.lists import listing
from extract.nouns import Name, is_name, is_physical, type_of
from extract.predicates import NOMINAL, closing, opening
from extract.sentences import Clause, Sentence

SELF = re.compile("^(?:我们|我区|我县|我市|我省|全区|全县|全市|全省|辖区|区委区政府|县委县政府|全区上下)")
CIRCUMSTANCE = re.compile("^(?:获批|获准)|^(?:依托|借助|围绕|针对|按照|根据|为了|随着|结合|利用|借力|对标|立足|聚焦|紧扣|紧盯)|^在(?![建职编校线研岗册地])[^，]{2,30}?(?:上|中|方面|领域)")
GOVERNS = frozenset(("完成", "启动", "实现", "取得", "进入"))  # verbs that open no compound noun: 甲大桥 完成 方案论证
STOP = re.compile(r"^(?:结合(?!部)|依托|围绕|[被获荣入将把要以与同和在为由对使让已均都也并]|(?:春节|国庆|元旦)[前后]|\d{1,2}月(?:份|底|初)?|20\d\d年|[上下]半年|年[底内初]|第?[一二三四]季度|成功|连续|正式|率先|积极|加快|大力|全面|继续|首次|进一步)")


def leading_names(clause: Clause) -> tuple[Name, ...]:
    """The typed names a clause opens with before its first verb; empty when it opens with a verb."""
    return tuple(n.shifted(clause.start) for n in _leading(clause.text))


@lru_cache(maxsize=8192)
def _leading(text: str) -> tuple[Name, ...]:
    """As above, the places of the names counted from the start of the clause; many rules ask for the same clause."""
    if opening(text).verbs or CIRCUMSTANCE.match(text):
        return ()
    table, adverbs = lexicon.verbs(), lexicon.adverbs()
    shorter: tuple[Name, ...] = ()
    for i in range(2, min(len(text), 40)):
        word = next((text[i:i + n] for n in (4, 3, 2) if text[i:i + n] in table or text[i:i + n] in adverbs), "")
        stop = STOP.match(text[i:])
        if text[i - 1] == "等" and word in adverbs and not opening(text[i:]).verbs and not closing(text):
            return shorter  # 甲、乙等重点高校: the end of a list, no subject
        if word == "改革" and not stop:
            continue  # 甲制度改革(完成): its own name
        if word or stop:
            found = listing(text[:i]).names
            named = tuple(_object(n) for n in found if n.type and is_name(n.label) and "是" not in n.label)
            whole = named if len(named) == len(found) else ()
            if word and word not in GOVERNS and _inside_name(text, i + len(word)):
                shorter = shorter or whole
            elif whole or stop or word in GOVERNS:
                return whole or shorter
    return shorter


def _object(name: Name) -> Name:
    """The place itself for a place under construction: 茶香小镇建设 -> 茶香小镇."""
    base = re.sub("(?:规划|开发)?建设$", "", name.label)
    return Name(base, name.start, name.start + len(base), type_of(base), name.aliases) if base != name.label and is_physical(type_of(base)) else name


def _inside_name(text: str, end: int) -> bool:
    """Does the verb that ends here belong to a work's name (楚江路(改造)项目完成…)?"""
    after = text[end:]
    return bool(NOMINAL.match(after)) or (type_of(text[:end]) in ("Project", "Programme", "Plan")
                                          and any(after[:n] in lexicon.verbs() or after[:n] in lexicon.adverbs() for n in (4, 3, 2)))


def topic(sentence: Sentence, index: int) -> tuple[Name, ...]:
    """The names that a clause speaks of: its own, else the last given before it in the sentence, else the document's area."""
    for clause in reversed(sentence.clauses[:index + 1]):
        if SELF.match(clause.text):
            return (sentence.context.place,)
        if names := leading_names(clause):
            return names
    return (sentence.context.place,)


def explicit(sentence: Sentence, index: int) -> tuple[Name, ...]:
    """As topic, but empty when the sentence itself names none, or only before a semicolon past which other things are told."""
    for at in range(index, -1, -1):
        clause = sentence.clauses[at]
        if names := leading_names(clause):
            return names
        if at and "；" in sentence.text[sentence.clauses[at - 1].end - sentence.start:clause.start - sentence.start]:
            return ()
    return ()


MAKES = re.compile("成立|组建|筹建|设立|构建|建成|研发|推出|打造|搭建|创建|开发")


def made_before(sentence: Sentence, index: int) -> Name | None:
    """The one thing that the clause before makes, for a clause that says on of it: 成立甲协会，与乙协会合作."""
    if not index:
        return None
    clause = sentence.clauses[index - 1]
    head = opening(clause.text)
    if not head.verbs or not MAKES.search(head.verbs[-1]):
        return None
    names = listing(clause.text[head.body:], clause.start + head.body).names
    return names[0] if len(names) == 1 and names[0].type and is_name(names[0].label) else None


def typed(name: Name, default: str) -> Name:
    """The name with a class: its own, the one its ending gives, or the default."""
    return Name(name.label, name.start, name.end, name.type or type_of(name.label) or default, name.aliases)
