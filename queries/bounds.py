"""Numbers above or below a bound: “增速超过8%的指标有哪些”, in any unit that converts into the one that is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.graph import Graph
from kg.model import Fact
from queries import rows, wording
from queries.form import Form, fits, when
from queries.question import Part, grams
from queries.rows import Row
from queries.units import converted

BOUND = re.compile(r"(?:(?P<more>超过|大于|高于|多于|不低于|不少于|不小于)|(?P<less>低于|少于|小于|不足|不超过|不高于))"
                   r"(?P<n>\d+(?:\.\d+)?)(?P<unit>个百分点|[%万亿]?[元亩人户吨]|%|万?平方米|平方公里|公里|公顷|米|[个家所条座项])")
GROWTH = re.compile("增长|增速|增幅|下降|降幅")
SKIPPED = re.compile(f"{GROWTH.pattern}|目标|(?:19|20)\\d\\d年?")


@dataclass(frozen=True, slots=True)
class Bound:
    """More than (sign 1) or less than (−1) a number of a unit."""

    sign: int
    number: float
    unit: str

    def passes(self, value: float, unit: str) -> bool:
        number = converted(value, unit, self.unit)
        return number is not None and (number - self.number) * self.sign >= 0


def _bound(part: Part) -> Bound | None:
    found = BOUND.search(part.text) if part.plural and part.asks in ("thing", "count") else None
    return Bound(1 if found["more"] else -1, float(found["n"]), found["unit"]) if found else None


def read(graph: Graph, part: Part, years: tuple[str, ...]) -> tuple[tuple[Row, ...], tuple[Form, ...]]:
    """What has a number that passes the bound of a part, with the number, in the order of the documents; nothing for a part without a bound."""
    bound = _bound(part)
    found = sorted(_passed(graph, part, bound, years), key=lambda p: (p[0].evidence[0].document, p[0].evidence[0].start, p[0].id)) if bound else []
    made = [Row(graph.entities[f.subject].label, f.subject, value, unit, wording.support(graph, f)) for f, value, unit in found]
    return rows.distinct(made), tuple(dict.fromkeys(Form(f.predicate, "subject", unit=f.unit) for f, _, _ in found))


def _numbers(fact: Fact, growth: bool) -> Iterator[tuple[float | int, str]]:
    """The numbers of a fact, those of its growth alone where that is asked for."""
    if isinstance(fact.value, int | float) and (not growth or fact.q("measure") == "growth"):
        yield fact.value, fact.unit
    if isinstance(change := fact.q("change"), int | float):
        yield change, str(fact.q("change_unit") or "%")


def _passed(graph: Graph, part: Part, bound: Bound, years: tuple[str, ...]) -> Iterator[tuple[Fact, float | int, str]]:
    words = [g for g in grams(SKIPPED.sub("，", BOUND.sub("，", part.text))) if not any(g in n or n in g for n in part.nouns)]
    kinds = ("hasTarget",) if "目标" in part.text else ("hasValue", "hasTarget")
    for fact in (f for p in kinds for f in graph.by_predicate.get(p, ()) if f.evidence):
        dated = when(fact)
        entity = graph.entities[fact.subject]
        said = entity.label + "".join(e.text for e in fact.evidence)
        if (years and not dated.startswith(years)) or not all(w in said for w in words) or not fits(entity.types, part.wanted or {"Thing"}):
            continue
        yield from ((fact, value, unit) for value, unit in _numbers(fact, GROWTH.search(part.text) is not None) if bound.passes(value, unit))
