"""Places among others: hasValue with the words of a rank (全省第一)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import lexicon
from extract.indicators import LEAD, LINK, named
from extract.lists import listing
from extract.measured import share_stem
from extract.nouns import Name
from extract.predicates import opening
from extract.sentences import Claim, Clause, Sentence

AMONG = r"(?:全国|世界|全省|全市|全区|同类|省|市|[一-鿿]{2,8}?)?(?:[一-鿿]{0,8}?)"
PLACE = (r"(?:第一(?:方阵|梯队|平台|档次)|第[一二三四五六七八九十\d]+(?:名|位)?(?![批个家所项条届期轮次代梯])|首位|前列|前茅|榜首|前[一二三四五六七八九十\d]+(?:名|位|强)?(?![个家所项条]|批)|三甲|中上游|上游"
         r"|[ABCD](?:类|级)$|领先(?!地位|优势|水平)|最高$|最低$|最优$)")
VERB = "(?:获评|位居|位列|名列|排名|(?<![位安宜定移群])居(?!民)|列|获得?|取得|排在?|跃居|跻身|荣获|位于|进入|保持|均居|(?:[提上跃前晋攀]?[升移]|进位?)(?:至|到)(?=(?:全[国省市县区]|世界|省|市)?(?:第|[ABCD][类级])))"
RANK = re.compile(rf"{VERB}(?P<rank>{AMONG}{PLACE})|(?<![从由])(?P<bare>(?:全国|全省|全市|世界|国内)[一-鿿]{{0,6}}?{PLACE})"
                  r"|(?:达到?|创)(?P<level>[^，。；]{0,6}(?:年来|以来|近年|年|同期|历史)?(?:最[好低高优]水平|新高|新低))$")


LASTED = re.compile("(?:(?:连续|蝉联|已)+(?:[\\d一二三四五六七八九十多数]+(?:年|个月|个季度|届|次))?)?(?:(?:继续|持续|仍|连年)?(?:稳|仍|走))?$")


def _clean(text: str) -> str:
    """The indicator's words without time words before and linking words after them."""
    plain = AMONG_ALL.sub("", LASTED.sub("", LINK.sub("", FORMER.sub("", LEAD.sub("", text))))).strip("的 ：“”")
    return "" if plain in lexicon.adverbs() or EACH_FORMER.search(text) else plain


FORMER = re.compile(f"(?:(?:增长|达到?|为)?[\\d.]+[^，、\\d]{{1,4}}、)?[从由](?:原来的)?{AMONG}第[^，。；第]{{1,4}}$")  # 总量由全省第8位上(升至第4位)
EACH_FORMER = re.compile("分别[从由]|[从由][^，。；]*第[^，。；、]+、第")  # 甲、乙分别从第8位、第4位升至第1位、第2位
AMONG_ALL = re.compile("(?<=..)在[^，、]{2,14}中$")  # 总量在十三个区县中名列前茅
RISEN = re.compile("(?:增加?|升|降|扩大|提高|提升)(?:至|到)$")


def _before(clause: Clause, end: int) -> str:
    """The words that a rank is said of, those before a level that the clause gives first: 总量达N亿元、居全省第一 -> 总量."""
    level = next((q for q in clause.quantities if q.end < end and set(clause.text[q.end:end]) <= set("、，")), None)
    words = clause.text[:level.start if level else end]
    words = SHARE.sub("", words)
    return RISEN.sub("", words[opening(words).body:]) if level else words


SHARE = re.compile("(?<=..)占全[国省市区县](?:[\\d.]+%)?(?:以上|左右)?[、，]?$")  # 增量占全国18.7%、居首位
GROWN = re.compile("(?:同比)?(?:增长|提高|上升|下降)")
RISE = re.compile("(?:同比)?(?:（下同）)?(?:增长|提高|下降|上升)?(?:到|至|达)?$")
AFTER_FIGURE = re.compile("(?P<topic>[^、\\d]{2,}?)(?:年均)?(?:增长|提高|达到?)[\\d.]+%?、(?P<what>[^、\\d]{2,}?)[升降]?$")  # 甲年均增长6%、规模升(至全省第7位)
REACHES = re.compile("完成|实现|达|增|引进|获|争取|利用|落实|签约|突破|拥有|培育|认定")  # what was reached has a place among others; what was put up has none
SET_DOWN = re.compile("修剪|栽植|种植|悬挂|摆放|粉刷|清理")
OF_TOPIC = frozenset(("总额", "改善幅度", "降幅", "涨幅", "增速", "增幅", "总量", "规模", "占比", "增长率"))  # of what the clause before gives


AT_END = re.compile("水平|位次|位置|行列|的?(?:行列|位次)|")


def _promised(name: Name | None) -> Name | None:
    """What a plan promises a place among others for, without the verb that promises it: 推动营商环境(居全国前列) -> 营商环境."""
    body = opening(name.label).body if name else 0
    label = RUNS_ON.sub("", name.label[body:]) if name else ""
    return replace(name, label=label, start=name.start + body) if name and len(label) > 2 else None


RUNS_ON = re.compile("(?:继续|成功|持续|始终|实现|跃升|[^，]*在全[国省市].*)+$")


IN_TEST = re.compile("^在(?P<test>[^，。；]{4,24}?(?:考核|评比|评价|测评|考评|评估|督查|检查))中$")  # 在甲考核中(名列第二)


def rank(sentence: Sentence) -> Iterator[Claim]:
    """总量位居全省第一 -> a rank of 总量, in a plan a target; not: 把安全放在第一位 (no place among others)."""
    if sentence.mood not in ("result", "plan"):
        return
    predicate = "hasTarget" if sentence.mood == "plan" else "hasValue"
    topic: Name | None = None
    ranked: Name | None = None  # the topic, where it is one that has a place among others
    for index, clause in enumerate(sentence.clauses):
        match = RANK.search(clause.text)
        words = _clean(_before(clause, match.start())) if match else ""
        if figure := AFTER_FIGURE.match(words):
            words, topic = figure["what"], named(RISE.sub("", figure["topic"]), clause.start) or topic
            ranked = topic
        if match and (test := IN_TEST.match(clause.text[:match.start()])):
            words = test["test"]
        own = named(words, clause.start) if words and not GROWN.fullmatch(words) else None
        if own and topic and own.label in OF_TOPIC:
            own = Name(RISE.sub("", topic.label) + own.label, own.start, own.end, "Indicator")
        if match and sentence.mood == "plan":
            own = _promised(own) if AT_END.fullmatch(clause.text, match.end()) else None
            ranked = None
        if match and own and "分别" in clause.text and "“" not in clause.text and (each := list(_each(clause, own, match))):
            yield from (Claim(subject=n, predicate=predicate, value=value, qualifiers={**sentence.when(index), "measure": "rank"}, start=clause.start, end=clause.end, confidence=0.8) for n, value in each)
        elif match:
            name = own or ranked
            for found in RANK.finditer(clause.text) if name else ():
                yield Claim(subject=name, predicate=predicate, value=found["rank"] or found["bare"] or found["level"], qualifiers={**sentence.when(index), "measure": "rank"},
                            start=min(name.start, clause.start) if own is None else clause.start, end=clause.end, confidence=0.8)
        elif clause.quantities:
            words = clause.text[:clause.quantities[0].start]
            head = opening(words)
            topic = named(words[head.body:], clause.start) or topic
            ranked = None if SET_DOWN.match(words) or (head.verbs and not REACHES.search(head.verbs[-1])) else topic


RATE = re.compile("(?:增速|增幅|增长率|总量)$")
SERIES = re.compile(f"(?P<among>[一-鿿]{{0,4}}?)(?P<places>{PLACE}(?:[、和]{PLACE})+)")


def _each(clause: Clause, own: Name, match: re.Match[str]) -> Iterator[tuple[Name, str]]:
    """Each of several indicators with its own place: 甲、乙增速分别居全市第2位、第3位."""
    told = SERIES.match(clause.text, match.start("rank")) if match["rank"] else None
    names = share_stem(listing(own.label, own.start).names)
    places = re.split("[、和]", told["places"]) if told else []
    tail = found.group() if (found := RATE.search(names[-1].label)) and names[-1].label != found.group() else ""
    if told and len(names) == len(places):
        yield from ((Name(n.label if n.label.endswith(tail) else n.label + tail, n.start, n.end, "Indicator"), told["among"] + place) for n, place in zip(names, places, strict=True))


RULES = (rank,)
