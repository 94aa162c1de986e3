"""Names that count themselves: 三村, 五大产业, 一廊二城三组团, 1+4+8, 三纵四横."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.periods import number

NUM = "一二两三四五六七八九十"
LAYOUT_NOUNS = ["廊", "城", "组团", "轴", "带", "区", "核", "心", "园", "镇", "环", "纵", "横", "星", "淀", "体", "翼", "谷", "高地", "山", "路", "支点", "多支点", "片", "片区", "圈", "廊道", "极", "中心", "通道", "走廊", "湖", "湾", "港", "网", "点", "节点", "板块", "群", "干", "翼", "射", "联", "线", "河", "山", "水", "岸"]
DRAWN = ("核", "轴", "廊", "心", "环", "极", "带")  # what a scheme draws once: 一核一带; 一镇一园 is one for each
SUM = re.compile(r"^(?P<sum>\d{1,3}(?:\+(?:\d{1,3}|[NnXx]))+)(?P<head>.*)$")
PARTS = re.compile(rf"(?P<n>[{NUM}多全])(?P<noun>(?:大|个|条|项)?[^{NUM}、，多全第\s]{{1,4}})[、，]?")
WHOLE = re.compile(rf"^(?:新)?(?P<n>(?:[{NUM}]|[{NUM}]?十[{NUM}]?)|\d{{1,3}})(?P<measure>大类|大|个|项|条|类|件|种|所|座|场|级|位)?(?P<noun>[^{NUM}\d].*)?$")
NOT_COUNTED = re.compile(r"^(?:[一二三四五六七八九十]+(?:经普|人普|农普|冬会?$|年|连[A-Z冠击])|十[五六七八九]大|二十大|四梁八柱|新三板|[一二三四五]星级?$|三方|[一二三][甲乙](?:医院)?$|[一二三四五六七八九十]+连(?:[冠增优丰胜升快降涨跌跳]|续)|\d+[·.]\d+|[一二两三四五六七八九十]+(?:日游|日|天|小时|分钟|周)|[一二三四五]级$|[一二三四五]级(?:及|以上|以下|甲|乙|医|公立|综合|响应)|[一两二三四五六七八九]成|一(?:体化|流|批|些|定|般|致|直|起|旦|样|手|律|带一路|站|窗|次|张|件|键|把手|户|揽子|系列|号|期|中(?!心)|对|卡|码|[线网城心路](?![两二三四五六七八九十][一-鿿]))|[二三四五六七八九十]次(?:全会|党代会|会议|全体)|十(?:分|足)|两(?:手|岸|会$|委|高)|三(?:产|农$|月)|四(?:季|月)|五(?:金|月|一)|六月|七月|八月|九月|(?:第?十?[一二三四五六七八九])(?:五规划|五时期|五期间|五)|二(?:手|胎|孩|维|线|期)|百|千|万)")


CODED = re.compile(f"(?:\\d{{4,}}|[{NUM}]{{3,}}|\\d{{2,}}[A-Za-z])")  # “11258”, 三六八九, 123N1: a number for each part
DOING = re.compile(f"^([{NUM}])个(?:在|到|进|向|上)[{NUM}]")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A self-counting name: its size (0 when it cannot be told), its own sum, whether it lays out space, and its parts."""

    size: int
    expression: str
    layout: bool
    parts: tuple[str, ...] = ()


def _value(word: str) -> int:
    return number(word) if word not in "多全" else 1


CODE = re.compile("\\d+[GA](?![a-zA-Z])")  # 5G, 4A: no number of things


@lru_cache(maxsize=16384)
def read(label: str) -> Numeral | None:
    """What a name says of its own size, None when it says nothing.

    >>> read("1+10重点项目").size, read("三纵四横").expression, read("五大产业").size
    (11, '3+4', 5)
    """
    plain = re.sub(r"[“”\s]", "", label)
    if CODE.match(plain):
        return None
    if match := SUM.match(plain):
        terms = match["sum"].split("+")
        known = [int(t) for t in terms if t.isdigit()]
        return Numeral(sum(known) if len(known) == len(terms) else 0, match["sum"], False)
    if united := re.fullmatch(rf"([{NUM}])位一体(?:.{{0,6}})", plain):
        return Numeral(number(united[1]), "", False)
    if ones := re.fullmatch(rf"([{NUM}])个一[^{NUM}]{{0,4}}", plain):
        return Numeral(number(ones[1]), "", False)  # 六个一批: six, not seven
    if tens := re.fullmatch(rf"([{NUM}])个(?:十大|十佳|百强)", plain):
        return Numeral(number(tens[1]), "", False)  # 五个十大: five lists of ten
    if each := re.fullmatch(rf"([{NUM}])个全[^{NUM}\d]{{1,4}}", plain):
        return Numeral(number(each[1]), "", False)  # 四个全面: four, 全 counts nothing
    if doing := DOING.match(plain):
        return Numeral(number(doing[1]), "", False)  # 五个在一线: five, not six
    if "，" in plain and all(told := [re.fullmatch(rf"([{NUM}])个[^{NUM}，]{{1,6}}", p) for p in plain.split("，")]):
        sizes = [number(m[1]) for m in told if m]
        return Numeral(sum(sizes), "+".join(map(str, sizes)), False, tuple(plain.split("，")))  # 一个全面，三个高于
    parts = list(PARTS.finditer(plain))
    several = len(parts) > 2 and "".join(p.group() for p in parts) == plain and not all(p["noun"].startswith("年") for p in parts)
    if (NOT_COUNTED.match(plain) and not several) or len(plain) > 24 or CODED.match(plain):
        return None
    if len(parts) >= 2 and "".join(p.group() for p in parts) == plain and not re.fullmatch(rf"[{NUM}]+", plain):
        nouns = [p["noun"] for p in parts]
        sizes = [_value(p["n"]) for p in parts]
        if set(sizes) == {1} and len(sizes) > 2 and (nouns[0] == nouns[2] or ("、" in plain and all(part.count("一") == 2 for part in plain.split("、")))):
            return None  # 一月一领域、一月一重点, 一街一主题、一巷一特色: one for each
        drawn = nouns[0] in DRAWN and nouns[-1] in LAYOUT_NOUNS
        if set(sizes) == {1} and ((len(sizes) == 2 and not drawn) or any(re.fullmatch("[一-鿿]{3,}", n) and n not in LAYOUT_NOUNS for n in nouns)):
            return None  # 一窗受理一站办理, 一村一品: one for each, not two
        if len(sizes) == 2 and sizes[0] == 1 and not any(n.lstrip("大个条项") in LAYOUT_NOUNS for n in nouns) and nouns[0] not in ("主", "平台"):
            return None  # 一案三查: three of each, no sum
        spatial = sum(n.lstrip("大个条项") in LAYOUT_NOUNS for n in nouns)
        return Numeral(sum(sizes), "+".join(map(str, sizes)), spatial * 2 >= len(nouns), tuple(p["n"] + p["noun"] for p in parts))
    match = WHOLE.match(plain)
    if match and not match["measure"] and len(match["noun"] or "") > 3:
        return None
    if match and (match["noun"] or match["measure"]) and "".join(match.groups("")) and len(plain) >= 2:
        size = number(match["n"])
        return Numeral(size, "", False) if 1 < size < 1000 or (size == 1 and match["measure"]) else None
    return None


TAIL = re.compile(rf"^(?P<lead>[^{NUM}\d]{{2,10}})(?P<tail>[{NUM}](?:个|大|项)?[一-鿿]{{1,3}})$")


def read_tail(label: str) -> Numeral | None:
    """As read, for a name whose end counts: 政校合作五个一, 国务院约法三章."""
    match = TAIL.match(re.sub(r"[“”\s]", "", label))
    return read(match["tail"]) if match else None


def leading(label: str) -> int:
    """The number a name opens with, 双 counting two; 0 when it opens with none: 四医联动 -> 4."""
    word = label.strip("“")[:1]
    if label.strip("“")[1:2] in NUM:
        return 0  # 二三三三工作任务
    return 2 if word == "双" else number(word) if word in "二两三四五六七八九" else 0


def pair(label: str) -> int:
    """Two for a name of two single parts (一带一路), which counts only where just two are listed; 0 for others."""
    parts = list(PARTS.finditer(label))
    ones = len(parts) == 2 and "".join(p.group() for p in parts) == label and all(p["n"] == "一" for p in parts)
    return 2 if ones else 0
