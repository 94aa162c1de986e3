"""Periods and deadlines to ISO 8601, as coarse as the text has them, resolved against the year a part speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2, "〇": 0, "○": 0}
FIVE_YEAR = {"八五": 1991, "九五": 1996, "十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
# The day of each Spring Festival (lunar new year's day): "before the festival" ends the day before it.
SPRING_FESTIVAL = {2001: "01-24", 2002: "02-12", 2003: "02-01", 2004: "01-22", 2005: "02-09", 2006: "01-29", 2007: "02-18", 2008: "02-07",
                   2009: "01-26", 2010: "02-14", 2011: "02-03", 2012: "01-23", 2013: "02-10", 2014: "01-31", 2015: "02-19", 2016: "02-08",
                   2017: "01-28", 2018: "02-16", 2019: "02-05", 2020: "01-25", 2021: "02-12", 2022: "02-01", 2023: "01-22", 2024: "02-10",
                   2025: "01-29", 2026: "02-17", 2027: "02-06", 2028: "01-26", 2029: "02-13", 2030: "02-03"}
HINT = re.compile("[年月]|季度|春节|国庆|岁末|[八九十一二三四]五")  # no time is told without one of these
YEAR = r"(?P<year>(?:19|20)\d\d)年"
TIME = re.compile(
    r"“?(?P<plan>十[一二三四五]五|[八九十]五)”?(?:(?P<plan_end>末|期末|规划期末)|时期|期间|规划期)"
    rf"|(?:(?:到|在|于|自|从|截至)?(?:{YEAR}|(?P<rel>今年|去年|明年|上年|本年|当年|年内|全年|年底前?|年末|岁末)))?(?:的)?"
    r"(?P<part>(?P<month>1[0-2]|[1-9])月份?(?P<day>\d{1,2}日)?|(?P<quarter>第?[一二三四1-4]季度)|(?P<half>上半年|下半年)"
    r"|(?P<festival>春节)|(?P<mid>年中|国庆|年底|年末|岁末))?(?P<edge>底前|前|末前|之前|以前|底|末|初|以内|内|后|起|以来)?"
    r"|(?P<span>未来|今后|过去|近)?(?P<years>[一二两三四五六七八九十\d]+)年(?P<span_edge>内|时间|来)")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of text that names a time: `iso` is ISO 8601 with reduced precision, `deadline` says it is a latest date."""

    start: int
    end: int
    iso: str
    deadline: bool
    words: str


def number(word: str) -> int:
    """The value of a small Chinese or Arabic numeral: 十二 -> 12.

    >>> [number(w) for w in ("两", "十二", "三十", "21")]
    [2, 12, 30, 21]
    """
    if word.isdigit():
        return int(word)
    if "百" in word:
        hundreds, _, rest = word.partition("百")
        return DIGITS.get(hundreds, 1) * 100 + (number(rest.lstrip("零")) if rest else 0)
    if "十" in word:
        tens, _, ones = word.partition("十")
        return DIGITS.get(tens, 1) * 10 + DIGITS.get(ones, 0)
    value = 0
    for c in word:
        value = value * 10 + DIGITS.get(c, 0)
    return value


def five_years(name: str) -> str:
    """The years of a five-year plan: 十三五 -> 2016/2020."""
    first = FIVE_YEAR[name]
    return f"{first}/{first + 4}"


def _day_before_festival(year: int) -> str:
    month_day = SPRING_FESTIVAL.get(year)
    if not month_day:
        return f"{year}-02"
    month, day = (int(x) for x in month_day.split("-"))
    return f"{year}-{month:02}-{day - 1:02}" if day > 1 else f"{year}-01-31"


def _within_year(match: re.Match[str], year: int) -> str:
    if match["month"]:
        day = match["day"]
        return f"{year}-{int(match['month']):02}" + (f"-{int(day[:-1]):02}" if day else "")
    if match["quarter"]:
        return f"{year}-Q{number(match['quarter'].strip('第').removesuffix('季度'))}"
    if match["half"]:
        return f"{year}-H{1 if match['half'] == '上半年' else 2}"
    if match["festival"]:
        return _day_before_festival(year) if match["edge"] in ("前", "之前") else f"{year}"
    if match["mid"] == "年中":
        return f"{year}-06"
    if match["mid"] == "国庆":
        return f"{year}-10-01" if match["edge"] != "后" else f"{year}-10"
    return str(year)


def _year(match: re.Match[str], year: int, now: int) -> int:
    if match["year"]:
        return int(match["year"])
    relative = match["rel"] or ""
    if relative in ("去年", "上年"):
        return now - 1
    if relative == "明年":
        return now + 1
    return now if relative in ("今年", "本年") else year


def _period(match: re.Match[str], year: int, now: int) -> Period | None:
    words = match.group()
    if match["plan"]:
        iso = five_years(match["plan"])
        return Period(match.start(), match.end(), iso[5:] if match["plan_end"] else iso, bool(match["plan_end"]), words)
    if match["years"]:
        count = number(match["years"])
        if match["span_edge"] != "内" or not 0 < count < 40:
            return None
        return Period(match.start(), match.end(), str(now + count - 1), True, words)
    if not (match["year"] or match["rel"] or match["part"]):
        return None
    iso = _within_year(match, _year(match, year, now))
    edge = match["edge"] or ""
    late = edge in ("前", "底前", "末前", "之前", "以前", "底", "末", "内", "以内") or "底" in words or words.startswith("到") or words == "年内"
    late = late or (match["rel"] == "年内" and not match["part"])
    return Period(match.start(), match.end(), iso, late, words)


TITLE = re.compile("《[^《》]*》")


@lru_cache(maxsize=4096)
def find(text: str, year: int, now: int) -> tuple[Period, ...]:
    """Every time named in `text`; `year` is the year its part speaks of, `now` the document's own.

    >>> [p.iso for p in find("6月底前完成，上半年开工，到2020年建成", 2018, 2018)]
    ['2018-06', '2018-H1', '2020']
    """
    if not HINT.search(text):
        return ()
    titles = [m.span() for m in TITLE.finditer(text)]  # 《甲计划（2019—2022年）》: when the paper holds, not what is told of it
    return tuple(period for match in TIME.finditer(text) if match.group() and not any(a < match.start() < b for a, b in titles) and (period := _period(match, year, now)))
