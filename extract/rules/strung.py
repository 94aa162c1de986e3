"""What a belt strings together: 串联甲湖、乙景区、丙园，打造丁旅游带; 以甲乡、乙乡为核心的丙产业带."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.lists import listing
from extract.nouns import Name, is_generic, is_name, is_physical, type_of
from extract.predicates import opening
from extract.rules.layout import covered
from extract.sentences import Claim, Sentence

LEAD = "(?:[^，。；]{0,6}?)(?:以[^，。；]{1,8}为[^，。；]{1,4})?"
STRINGS = re.compile(f"^{LEAD}(?:串联起?|串起|连点成线|有机串联|有效串联|联动|贯穿)(?P<list>[^，。；]{{4,80}}?)(?:等(?:[一-鿿]{{0,4}}(?:景区|景点|资源|节点|村庄|村|乡镇|园区|片区))?)?$")
NODES = re.compile(f"^{LEAD}以(?P<list>[^，。；]{{4,80}}?)(?:等(?:[一-鿿]{{0,6}}))?为(?:[一-鿿]{{0,2}})(?:节点|支点|重点|核心|载体|依托|龙头)$")
RESTS = re.compile(f"^{LEAD}(?:依托|整合|利用)(?P<list>[^，。；]*?、[^，。；]{{2,60}}?)(?:等(?:[一-鿿]{{0,4}}(?:景区|景点|资源|节点|村庄|村|乡镇|园区))?)?$")
LINED = re.compile("^[将把](?P<list>[^，。；]*?、[^，。；]{2,60}?)(?:等[一-鿿]{0,6})?(?:串联起来|串珠成链|连点成线|串点成线|连线成片|连成一线)$")
INSIDE = re.compile("(?:打造|建设|构建|形成|培育)(?:一?条)?(?:(?:串联|连接|贯穿|贯通|覆盖)(?P<strung>[^，。；]*?、[^，。；]{2,60}?)|以(?P<list>[^，。；]*?、[^，。；]{2,60}?)为(?:节点|支点|重点|核心|载体|主体))的(?P<whole>[^，。；、的]{3,18})$")
MAKES = frozenset(("打造", "建设", "构建", "形成", "培育", "建成", "推进", "规划", "谋划", "规划建设"))
LONG = ("Belt", "Corridor")


def _whole(text: str, start: int) -> Name | None:
    """The one belt or corridor that a clause makes."""
    head = opening(text)
    made = bool(head.verbs) and head.verbs[-1].removeprefix("加快").removeprefix("着力").removeprefix("全力") in MAKES
    found = listing(text[head.body:], start + head.body) if made else None
    one = found.names[0] if found and len(found.names) == 1 and not found.count else None
    return one if one and one.type in LONG and is_name(one.label) and not is_generic(one.label) else None


def _places(text: str, start: int) -> list[Name]:
    names = [name for name, _ in covered(text, start)]
    return [n for n in names if is_physical(n.type) and is_name(n.label) and not is_generic(n.label)] if len(names) > 1 else []


def strung(sentence: Sentence) -> Iterator[Claim]:
    """串联甲湖、乙景区，打造丙旅游带 -> the belt covers both; not: 整合甲湖、乙景区资源，提升服务 (no belt)."""
    if sentence.mood not in ("plan", "result"):
        return
    for clause in sentence.clauses:
        if (inside := INSIDE.search(clause.text)) and type_of(inside["whole"]) in LONG:
            told = "strung" if inside["strung"] else "list"
            whole = Name(inside["whole"], clause.start + inside.start("whole"), clause.start + inside.end("whole"), type_of(inside["whole"]))
            for place in _places(inside[told], clause.start + inside.start(told)):
                yield Claim(subject=whole, predicate="covers", object=place, start=clause.start, end=clause.end, confidence=0.8)
    for before, after in pairwise(sentence.clauses):
        match = next((m for p in (STRINGS, NODES, RESTS, LINED) if (m := p.match(before.text))), None)
        belt = _whole(after.text, after.start) if match else None
        if not match or not belt:
            continue
        for place in _places(match["list"], before.start + match.start("list")):
            yield Claim(subject=belt, predicate="covers", object=place, start=before.start, end=after.end, confidence=0.8)


RULES = (strung,)
