"""Several acts in one clause, each verb with its own object: 建成甲园、改造乙馆."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from extract import lexicon
from extract.nouns import is_generic, is_name, is_physical, split_at, type_of
from extract.predicates import NOMINAL, opening
from extract.sentences import Clause
from extract.uncounted import without_count

CARRIED = re.compile("(?:项目|工程|工作|任务|行动|活动|举措|方式|功能|[一二三四五六七八九十\\d]+[个大项类件][一-鿿]{0,6})(?:建设)?$|等")  # 推进新建甲、改建乙等项目: one act
MAKES = frozenset(("建成", "建设", "新建", "改建", "扩建", "改造", "改造提升", "修缮", "修复", "打通", "疏通", "扮靓", "畅通", "硬化", "启用", "开通", "投用", "提升", "整治", "加固", "装修", "续建", "完工", "开工建设", "开放", "拓宽", "升级", "完善", "建好", "搬迁", "引进", "优化", "加装", "增设", "拆除", "绿化", "改扩建", "清淤", "贯通", "新改扩建", "新改建", "新修"))


def acts(clause: Clause) -> Iterator[Clause]:
    """The clause, or each of its acts: 扩建东市场、改造西市场 -> two; not: 推进扩建甲路、改造乙路等项目 (one act on two works)."""
    if topic := TOPIC.match(clause.text) or ROUND.match(clause.text) or told_to(clause.text):
        clause = replace(clause, start=clause.start + topic.end(), text=clause.text[topic.end():])
    parts = list(split_at(clause.text, "、"))
    first = opening(parts[0][0])
    if len(parts) > 1 and all(QUOTED.match(part) for part, _ in parts):
        parts = parts if all(opening(part).verbs and opening(part).words[0].start == 0 for part, _ in parts) else parts[:1]
        yield from _cut(clause, [at for _, at in parts])
        return
    if len(parts) < 2 or not first.verbs or first.body >= len(parts[0][0]) or first.verbs[-1] not in MAKES or CARRIED.search(parts[-1][0]):
        yield clause
        return
    begins = [0, *(at for part, at in parts[1:] if _acts(part))]
    if len(begins) < 2:
        yield clause
        return
    yield from _cut(clause, begins)


TOLD_TO = re.compile("(?P<who>[一-鿿]{3,14}?)(?:要(?![素求点件道])|：)(?!力争|争取|确保|尽快|早日)(?=[一-鿿]{4})")


@lru_cache(maxsize=8192)
def told_to(text: str) -> re.Match[str] | None:
    """The opening that says who is to do what follows: 甲产业园区要(加快乙项目建设); None for others."""
    told = TOLD_TO.match(text)
    return told if told and is_physical(type_of(told["who"])) and not opening(text).verbs and opening(text[told.end():]).verbs else None


TOPIC = re.compile("(?![把将在为以推促加让使])[一-鿿、]{2,14}产业(?=(?:加快|做[大强优]做?[大强优]?|深化|加速|积极|大力|推进|启动|实施|完成|引进|打造(?!成))[一-鿿]{5,})")  # 橡胶产业(推进园区托管)
ROUND = re.compile("(?:围绕|针对)[^，。；“”、]{3,16}?(?=(?:大力|积极|深入|全面)?(?:开展|实施|推进|启动)(?!了?的)[一-鿿“A-Z]{4,})")  # 围绕甲站开展乙研究
QUOTED = re.compile("[一-鿿]{2,6}“[^“”]{2,}”$")  # 深化“甲”、推行“乙”


def _cut(clause: Clause, begins: list[int]) -> Iterator[Clause]:
    for begin, end in zip(begins, [*(b - 1 for b in begins[1:]), len(clause.text)], strict=True):
        yield replace(clause, start=clause.start + begin, text=clause.text[begin:end])


def _acts(part: str) -> bool:
    head = opening(part)
    thing = without_count(part[head.body:])[0]
    if not head.verbs or head.words[0].start or head.verbs[-1] not in MAKES or len(thing) < 3 or NOMINAL.match(thing):
        return False
    return is_name(thing) and is_physical(type_of(thing)) and (not is_generic(thing) or len(thing) > 3) and lexicon.verbs()[head.verbs[-1]].status != ""
