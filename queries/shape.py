"""Rows shaped to what is asked for: lists opened into members, one predicate followed on, counts, extremes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.graph import Graph
from queries import rows, wording
from queries.form import ENDS, Form, fits
from queries.question import Part
from queries.rows import Row
from queries.units import converted


def expanded(graph: Graph, part: Part, form: Form, found: tuple[Row, ...]) -> tuple[Row, ...]:
    """A list among its own members is dropped; where things of another kind are asked for, a list is opened, a coverage followed on."""
    if form.slot not in ENDS or "Bundle" in part.wanted:
        return found
    if marked := MARKED.search(part.text):
        found = tuple(r for r in found if any(_counts(graph.entities[f.object].label, marked[1]) for f in graph.by_subject.get(r.id, ())
                                              if f.predicate == "memberOf" and f.object)) or found
    lists = tuple(r for r in found if "Bundle" in graph.entities[r.id].types)
    members = {m.id for m in _below(graph, lists, "")}
    if len(lists) < len(found) and (part.wanted or members & {r.id for r in found}):
        found = tuple(r for r in found if r not in lists)
    if not part.wanted or any(fits(graph.entities[r.id].types, part.wanted) for r in found if r not in lists):
        return found
    further = rows.distinct(_below(graph, found, form.predicate if form.predicate == "covers" else ""))
    return tuple(r for r in further if fits(graph.entities[r.id].types, part.wanted)) or found


def _in_unit(unit: str, row: Row) -> Row:
    number = converted(float(row.value), row.unit, unit) if isinstance(row.value, int | float) and row.unit != unit else None
    return row if number is None else replace(row, label=row.label if row.id else f"{number}{unit}", value=number, unit=unit)


MARKED = re.compile("[那这][个条座]“([^”]{1,3})”")  # 三环两心中的那个“心”


def _counts(label: str, noun: str) -> bool:
    """Is a label a numeral with this noun: 两心 for 心?"""
    return label.endswith(noun) and len(label) == len(noun) + 1


def _below(graph: Graph, found: tuple[Row, ...], predicate: str) -> Iterator[Row]:
    for row in found:
        below = [(f, f.subject) for f in graph.by_object.get(row.id, ()) if f.predicate == "memberOf"]
        below += [(f, f.object) for f in graph.by_subject.get(row.id, ()) if f.predicate == predicate and f.object]
        for fact, ident in below:
            yield rows.thing(graph, ident, (*row.evidence, *wording.support(graph, fact)))


def shaped(part: Part, found: tuple[Row, ...]) -> tuple[Row, ...]:
    """Cut to the extreme, counted, or in another unit, where the part asks for that."""
    found = tuple(_in_unit(part.scale, r) for r in found) if part.scale else found
    numbers = [r for r in found if isinstance(r.value, int | float)]
    if part.extreme and numbers:
        most = max(numbers, key=lambda r: part.extreme * float(r.value or 0))
        return replace(most, value=None, unit=""), replace(most, label=f"{most.value}{most.unit}", id="")
    if part.count and part.asks in ("count", "thing") and found and all(r.id for r in found):
        evidence = tuple(dict.fromkeys(e for r in found for e in r.evidence))
        count = Row(f"{len(found)}{part.count}", "", len(found), part.count, evidence)
        return (count, *found) if part.names else (count,)
    return found
