"""A number as a claim: what was measured or what is promised, when it holds, how exactly."""

from __future__ import annotations

import re

from extract.nouns import Name
from extract.quantities import Quantity
from extract.sentences import Claim, Clause, Sentence

MONEY = re.compile("(?:产值|增加值|总值|收入|投资|投资额|税收|总额|零售额|出口额|进出口|资金|预算|贷款|存款|利润)$")
STOCK = re.compile(r"(?:达到?了?|完成|为|升至|增至|降至|到|至|超过|突破|总数|总量|累计达)(?:约|近)?$|(?:比|较)20\d\d年[^，]{0,14}$")
PROMISES = re.compile("(?:努力)?(?:确保|力争|争取)")


GOALS = re.compile("(?:^|[：:]|提出|是?指|即|，)(?:到?20\\d\\d年[底末]?前?，?|每年|计划|重点|大力)*(?:打造|培育|创建|建设|建成|组建|引进|培训|培养|带动|支持|发展|新增|实施|完成|达到|筛选|选派|新建)[^，。；]{0,6}$|[：:]?(?:即|是?指)$")
GOAL_TERM = re.compile("(?:工程|行动|计划|战略|目标)$|^[十百千万亿两]{2,}$")


def _is_goal(sentence: Sentence, clause: Clause, q: Quantity) -> bool:
    """Does an entry of a glossary say with a number what its programme is to bring: “十百千”工程：建设10个甲？"""
    if PROMISES.match(clause.text):
        return True
    term = sentence.section.headings[-1].replace("“", "").replace("”", "") if sentence.section.headings else ""
    return GOAL_TERM.search(term) is not None and (GOALS.search(clause.text[:q.start]) is not None or "、" in clause.text[:q.start])


def _predicate(sentence: Sentence, clause: Clause, q: Quantity) -> str:
    promised = sentence.mood == "plan" or (sentence.mood == "glossary" and _is_goal(sentence, clause, q))
    return "hasTarget" if promised else "hasValue"


OWN = re.compile("(?:计划|概算|预计|总)*投资额?|全长|总长度?|总?占地(?:面积)?|(?:总)?(?:建筑|规划)面积|总?装机(?:容量)?")  # what a thing costs and how great it is


def value_claim(sentence: Sentence, index: int, name: Name, q: Quantity, extra: dict[str, str | float | int], sign: int = 1,
           start: int | None = None, own: bool = False) -> Claim:
    """The number that a sentence tells of a name: hasValue, or hasTarget for what is promised; a stock after five years holds at their end,
    and what a thing costs, told before it (`own`: 投资3亿元的甲项目), is its own and no promise of the year."""
    clause = sentence.clauses[index]
    own = sentence.mood == "plan" and (own or (name.type != "Indicator" and OWN.fullmatch(str(extra.get("counted", ""))) is not None and clause.text.startswith("的", q.end)))
    qualifiers: dict[str, str | float | int] = {**({} if own else sentence.when(index)), **extra}
    if "/" in str(qualifiers.get("period", "")) and STOCK.search(re.sub(r"[\d.万亿%个元人户、和]+$", "", clause.text[:q.start])) and sentence.mood == "result":
        qualifiers["period"] = str(qualifiers["period"])[-4:]  # what five years led to holds at their end
    if q.qualifier:
        qualifiers["qualifier"] = q.qualifier
    if "预计" in sentence.text[:clause.end - sentence.start][-40:] and sentence.mood == "result":
        qualifiers["valueType"] = "expected"
    unit = q.unit + "元" if q.unit in ("亿", "万", "万亿") and MONEY.search(name.label) else q.unit
    return Claim(subject=name, predicate="hasValue" if own else _predicate(sentence, clause, q), value=q.span or q.number * sign, unit=unit, qualifiers=qualifiers,
                 start=clause.start if start is None else start, end=clause.end, confidence=0.9)
