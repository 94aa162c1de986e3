"""Who holds a rank: “固定资产投资在全市排第一的是哪个片区”, from what documents say of the rank of an indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.graph import Graph
from kg.model import Fact
from queries import rows, wording
from queries.form import Form, fits, when
from queries.question import Part, grams, number
from queries.rows import Row

RANK = re.compile(r"(?:排名?|列|居|位|名列|位列|位居|位次)(?:在|于|全[一-鿿])?第(?P<n>[一二三四五六七八九十\d]+)|(?P<first>居首|首位|榜首|第一的)")
SAID = re.compile(r"第(?P<n>[一二三四五六七八九十\d]+)|(?P<first>首位|榜首|居首)")


def _place(found: re.Match[str] | None) -> int:
    if found is None:
        return 0
    return 1 if found["first"] or not found["n"] else number(found["n"])


def read(graph: Graph, part: Part, years: tuple[str, ...]) -> tuple[tuple[Row, ...], tuple[Form, ...]]:
    """The things of the class asked for whose indicator holds the rank that a part names; nothing for a part of another kind."""
    place = _place(RANK.search(part.text)) if part.asks in ("thing", "place") and part.wanted else 0
    found = [(f, e) for f in graph.by_predicate.get("hasValue", ()) if place and _ranked(graph, f, part, place, years) for e in _holders(graph, f, part)]
    made = rows.distinct(rows.thing(graph, e, wording.support(graph, f)) for f, e in found)
    return made, tuple(dict.fromkeys(Form("hasValue", "value", f.subject, filters=(("value", str(f.value)),)) for f, _ in found))


def _ranked(graph: Graph, fact: Fact, part: Part, place: int, years: tuple[str, ...]) -> bool:
    """Is a fact of this rank, of a year asked for, and of an indicator that the part names?"""
    if fact.q("measure") != "rank" or _place(SAID.search(str(fact.value))) != place:
        return False
    dated = when(fact)
    if years and dated and not dated.startswith(years):
        return False
    label = graph.entities[fact.subject].label
    holders = "".join(graph.entities[e].label for e in _holders(graph, fact, part))
    measured = [g for g in grams(label) if g not in grams(holders)]
    return bool(measured) and sum(g in part.text for g in measured) * 2 > len(measured)


def _holders(graph: Graph, fact: Fact, part: Part) -> Iterator[str]:
    """What an indicator is of, by what it is said to be about, else by the name that it begins with."""
    about = [f.object for f in graph.by_subject.get(fact.subject, ()) if f.predicate == "about" and f.object]
    label = graph.entities[fact.subject].label
    heads = [e.id for n in range(len(label) - 1, 1, -1) for e in graph.by_name.get(label[:n], ())]
    yield from [e for e in about if fits(graph.entities[e].types, part.wanted)] or [e for e in heads if fits(graph.entities[e].types, part.wanted)][:1]
