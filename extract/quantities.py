"""Numbers with their units: what is counted or measured, how exactly, and in what words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from extract import lexicon
from extract.nouns import type_of
from extract.predicates import opening

NOT_AFTER = r"(?<![\d.A-Za-z+第“‘\-])"
QUALIFIER = {"约": "about", "近": "about", "左右": "about", "上下": "about", "超": "over", "超过": "over", "逾": "over", "突破": "over",
             "多": "over", "余": "over", "以上": "over", "不低于": "over", "不少于": "over", "至少": "over", "不超过": "under", "以内": "under", "以下": "under",
             "接近": "about", "大约": "about", "达到": "", "几": "over", "跨越": "over", "低于": "under"}


WIDE = re.compile("(?P<measure>个)(?P<place>社区|村|乡镇|街道)$")


FROM = re.compile("[从由]$|(?:下降|降低|减少|压减|缩减|缩短)了?$|每(?:一|两)?[个户县镇村乡家人]")
GRADED = ("吨", "千瓦", "千伏", "米", "座", "元", "亩", "兆瓦", "人")
EACH = re.compile("每(?:\\d+[一-鿿]{1,12})?$")
RANKS = re.compile("位次|名次|百分点")
AMONG = re.compile("(?<![年月节日底季度天周提目以])前$")
AGED = ("满", "—", "－", "-", "～", "至", "到")
WITHIN = re.compile("(?:范围)?内[一-鿿]{2,}(?:率|比例|占比|覆盖)")
KIND = re.compile(r"\d[多余]?[个项家种款]$")


HOUSED = frozenset(("School", "HealthFacility", "Site", "CulturalVenue", "PublicSpace", "Building", "Organization"))


FACILITY = re.compile("[一-鿿]{2,10}?(?:中心|服务站|驿站|卫生室|活动室|书房|食堂)")  # 3个社区服务中心


def _houses(place: str, rest: str) -> bool:
    """Is a facility counted that is named after where each stands: (18个)乡镇综合文化站全部达标?"""
    return FACILITY.match(rest) is not None or type_of(place + rest[:6]) not in ("", "Indicator", "Programme", "Project") or any(type_of(place + rest[:n]) in HOUSED for n in range(2, len(rest) + 1))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the text gives it: `number` in `unit` (the unit keeps its 万 or 亿), with a qualifier about, over or under; `span` is a range, "" for one number."""

    start: int
    end: int
    number: float | int
    unit: str
    qualifier: str
    counts: bool
    span: str = ""


@lru_cache(maxsize=1)
def pattern() -> re.Pattern[str]:
    before = "(?<![签条合预公解节制])约|" + lexicon.alternation(["近", "超过", "超", "逾", "突破", "不低于", "不少于", "至少", "不超过", "接近", "大约", "低于"])
    return re.compile(
        rf"(?P<before>{before})?{NOT_AFTER}(?:(?P<low>\d{{1,3}})[—－\-～~至到])?(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<vague>多|余|几)?(?P<scale>百万|千万|万亿|千亿|百亿|万|亿|千|百)?"
        rf"(?P<more>多|余)?(?P<unit>{lexicon.unit_pattern()})?(?P<extra>多|余)?(?P<after>左右|上下|以上|以内|以下)?")


def _how_often(text: str, end: int) -> bool:
    """Does a number of times stand before the verb it counts, and no noun: 省政府16次调度项目; not 3次活动?"""
    after = opening(text[end:])
    return after.verbs and after.body < len(text) - end


def _number(text: str) -> float | int:
    value = float(text.replace(",", ""))
    return int(value) if value.is_integer() and "." not in text else value


@lru_cache(maxsize=4096)
def find(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a clause; years, dates, versions, line numbers and parts of names are none.

    >>> [(q.number, q.unit) for q in find("完成投资1.2亿元，增长11.71%，5号线6个站点")]
    [(1.2, '亿元'), (11.71, '%'), (6, '个')]
    """
    found: list[Quantity] = []
    bare: list[re.Match[str]] = []
    for m in pattern().finditer(text):
        unit = (m["scale"] or "") + (m["unit"] or "")
        if not unit and text[m.end():m.end() + 1] in ("、", "和") and "分别" in text[:m.start()]:
            bare.append(m)
        rest = text[m.end():m.end() + 2]
        if not unit or (not m["scale"] and re.match("[年月日号版级]", text[m.end("number"):m.end("number") + 1])):
            continue
        if (WIDE.match(unit) and rest.startswith("的")) or (unit == "项" and rest[:1] == "目") or (m["unit"] == "部" and rest[:1] == "门"):
            continue
        if (m.start() > 1 and text[m.start() - 1] in "—－～~" and text[m.start() - 2].isdigit()) or text.startswith(("基础上", "的基础上"), m.end()):
            continue  # 1—2所: no one number; 在2.9平方千米基础上
        if m["unit"] == "岁" and (m["after"] or rest == "及以" or text[:m.start()].endswith(AGED)):
            continue  # 3岁以下婴幼儿, 0—6岁儿童: who, not how many
        if m["unit"] in ("米", "公里", "分钟", "小时", "天") and WITHIN.match(text, m.end()):
            continue  # 50米内换乘比例: how near, not how many
        if (text.startswith("级", m.end()) and m["unit"] in GRADED) or (m["scale"] and m["unit"] == "级"):
            continue  # 20万吨级泊位: what kind of thing
        if EACH.search(text[:m.start()]) or (m["unit"] in ("个月", "月", "天", "小时") and text.startswith("完成", m.end())):
            continue  # 每1位名师, 5个月完成甲建设: a rate, how soon
        if (m["unit"] == "个" and RANKS.match(text, m.end())) or (m["unit"] == "%" and text[m.start() - 1:m.start()] == "个"):
            continue  # 提高4个位次, 3个95%
        if AMONG.search(text[:m.start()]) or (m["unit"] in ("类", "级") and KIND.search(text[:m.start()])):
            continue  # 前1%, 2个1类新药: a place among others, a class
        if (m["unit"] == "周" and rest.startswith(("年", "岁"))) or (m["unit"] == "篇" and rest.startswith("文章")) or (m["unit"] == "次" and _how_often(text, m.end())):
            continue
        if (m["unit"] == "方" and rest[:1] in ("案", "面", "位", "向", "式", "案")) or (m["unit"] == "点" and rest) or (m["unit"] in ("村", "镇", "街", "园区", "站") and not rest):
            continue
        words = [m["before"], m["vague"], m["more"], m["extra"], m["after"]]
        qualifier = next((QUALIFIER[w] for w in words if w and QUALIFIER.get(w)), "")
        if ((wide := WIDE.match(unit)) and rest[:1] in ("庄", "民", "级", "委", "干")) or (wide and _houses(wide["place"], text[m.end():m.end() + 14].split("、")[0])):
            m_end, unit, m_unit = m.end() - len(wide["place"]), wide["measure"], "个"
        else:
            m_end, m_unit = m.end(), m["unit"]
        counts = m_unit in lexicon.measures()
        if bare and all(a.end() + 1 == b.start() for a, b in pairwise([*bare, m])):
            found += [Quantity(b.start(), b.end(), _number(b["number"]), unit, "", counts) for b in bare]  # 分别提高15、22个百分点
        bare = []
        if m["low"] and (int(m["low"]) >= _number(m["number"]) or m["unit"] == "岁" or FROM.search(text[:m.start()])):
            continue  # 由0到55所: no range; 下降5—10%: by how much is open; 0—6岁儿童: who
        found.append(Quantity(m.start(), m_end, _number(m["number"]), unit, qualifier, counts, f"{m['low']}-{m['number']}" if m["low"] else ""))
    return tuple(found)
