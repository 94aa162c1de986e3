"""A number as a claim: what was measured or what is promised, when it holds, how exactly."""

from __future__ import annotations

import re

from extract.nouns import Name
from extract.quantities import Quantity
from extract.sentences import Claim, Clause, Sentence

MONEY = re.compile("(?:产值|增加值|总值|收入|投资|投资额|税收|总额|零售额|出口额|进出口|资金|预算|贷款|存款|利润)$")
STOCK = re.compile(r"(?:达到?了?|完成|为|升至|增至|降至|到|至|超过|突破|总数|总量|累计达)(?:约|近)?$|(?:比|较)20\d\d年[^，]{0,14}$")
PROMISES = re.compile("(?:努力)?(?:确保|力争|争取)")


def _predicate(sentence: Sentence, clause: Clause) -> str:
    promised = sentence.mood == "plan" or (sentence.mood == "glossary" and PROMISES.match(clause.text))
    return "hasTarget" if promised else "hasValue"


def value_claim(sentence: Sentence, index: int, name: Name, q: Quantity, extra: dict[str, str | float | int], sign: int = 1,
           start: int | None = None) -> Claim:
    """The number that a sentence tells of a name: hasValue, or hasTarget for what is promised; a stock after five years holds at their end."""
    clause = sentence.clauses[index]
    qualifiers: dict[str, str | float | int] = {**sentence.when(index), **extra}
    if "/" in str(qualifiers.get("period", "")) and STOCK.search(re.sub(r"[\d.万亿%个元人户、和]+$", "", clause.text[:q.start])) and sentence.mood == "result":
        qualifiers["period"] = str(qualifiers["period"])[-4:]  # what five years led to holds at their end
    if q.qualifier:
        qualifiers["qualifier"] = q.qualifier
    if "预计" in sentence.text[:clause.end - sentence.start][-40:] and sentence.mood == "result":
        qualifiers["valueType"] = "expected"
    unit = q.unit + "元" if q.unit in ("亿", "万", "万亿") and MONEY.search(name.label) else q.unit
    return Claim(subject=name, predicate=_predicate(sentence, clause), value=q.span or q.number * sign, unit=unit, qualifiers=qualifiers,
                 start=clause.start if start is None else start, end=clause.end, confidence=0.9)
