"""The logical form of a question: one predicate, the ends that are known, what is asked for, and the filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.graph import Graph
from kg.model import Fact
from ontology.terms import CLASSES, PREDICATES, QUALIFIERS, is_a

SLOTS = {"subject": "主体", "object": "对象", "value": "数值", "change": "增减", "time": "时间", "status": "进展", "office": "职务", "confirmed": "有无"}
TIMES = ("deadline", "date", "period")
LATEST = tuple(reversed(TIMES))
ENDS = ("subject", "object")


@dataclass(frozen=True, slots=True)
class Form:
    """`slot` of the facts of one predicate whose ends and qualifiers are as given, a filter for "" meaning none; classes narrow an end that is asked for."""

    predicate: str
    slot: str
    subject: str = ""
    object: str = ""
    classes: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    quote: str = ""
    within: str = ""
    year: str = ""
    unit: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    stage: tuple[str, ...] = ()

    @property
    def firm(self) -> bool:
        """Is it more than a class and a year: an end, a quoted word, a stage or a unit narrows it?"""
        return bool(self.subject or self.object or self.quote or self.within or self.unit or self.stage or {n for n, _ in self.filters} - {"value"})

    def holds(self, graph: Graph, fact: Fact) -> bool:
        """Does a fact answer the form?"""
        if fact.predicate != self.predicate or (self.subject and fact.subject != self.subject) or (self.object and fact.object != self.object):
            return False
        end = fact.subject if self.slot == "subject" else fact.object if self.slot == "object" else None
        if self.classes and end and not fits(graph.entities[end].types, self.classes):
            return False
        if self.endings and end and not any(n.endswith(w) for n in graph.entities[end].names for w in self.endings):
            return False
        if self.within and not any(f.predicate in ("memberOf", "partOf") and f.object == self.within for f in graph.by_subject.get(end or "", ())):
            return False
        if self.quote and not any(self.quote in e.text for e in fact.evidence):
            return False
        if self.year and not any(str(fact.q(t) or "").startswith(self.year) for t in TIMES):
            return False
        if (self.unit and self.unit != fact.unit) or (self.stage and not any(w in str(fact.q("stage") or "") for w in self.stage)):
            return False
        return all(str("" if (given := said(fact, name)) is None else given) == wanted for name, wanted in self.filters)

    def facts(self, graph: Graph) -> Iterator[Fact]:
        """The facts that answer the form, by order in their list, then by time, then as the documents tell them."""
        yield from sorted(self.held(graph), key=order)

    def held(self, graph: Graph) -> Iterator[Fact]:
        """The facts that answer the form, in no order."""
        return (f for f in self._pool(graph) if self.holds(graph, f))

    def some(self, graph: Graph) -> bool:
        """Does any fact answer the form?"""
        return any(True for _ in self.held(graph))

    def _pool(self, graph: Graph) -> Iterable[Fact]:
        if self.subject:
            return graph.by_subject.get(self.subject, ())
        return graph.by_object.get(self.object, ()) if self.object else graph.by_predicate.get(self.predicate, ())

    def words(self, graph: Graph) -> str:
        """The reading in one Chinese sentence."""
        ends = [f"{zh}是“{graph.entities[i].label}”" for zh, i in (("主体", self.subject), ("对象", self.object)) if i]
        kinds = "、".join(CLASSES[c].zh for c in self.classes)
        more = [f"名称以{'或'.join(self.endings)}结尾"] if self.endings else []
        more += [f"属于“{graph.entities[self.within].label}”"] if self.within else []
        more += [f"原文有“{self.quote}”"] if self.quote else []
        more += [f"时间是{self.year}"] if self.year else []
        more += [f"{QUALIFIERS[n][0] if n in QUALIFIERS else '取值'}{'是' + v if v else '未说'}" for n, v in self.filters] + ([f"单位是{self.unit}"] if self.unit else [])
        more += [f"进展说到“{'”或“'.join(self.stage)}”"] if self.stage else []
        given = "，".join((*ends, *more))
        return f"求“{PREDICATES[self.predicate].zh}”的{SLOTS[self.slot]}{f'（{kinds}）' if kinds else ''}{f'，其中{given}' if given else ''}"


def order(fact: Fact) -> tuple[float, str, int]:
    """By order in the list, then by time, then as the document tells; facts come in the order of their ids, which decides the rest."""
    place, said = fact.evidence[0].start if fact.evidence else 0, dict(fact.qualifiers)
    return float(said.get("order") or 0), next((str(said[t]) for t in LATEST if said.get(t)), ""), place


def when(fact: Fact) -> str:
    """The time that a fact tells, as it stands: 2019-06, 2016/2020; "" for none."""
    return next((str(fact.q(t)) for t in TIMES if fact.q(t)), "")


def said(fact: Fact, name: str) -> str | float | int | None:
    """The value, the unit or a qualifier of a fact by name."""
    return getattr(fact, name) if name in ("value", "unit") else fact.q(name)


def fits(types: frozenset[str], classes: tuple[str, ...] | frozenset[str]) -> bool:
    """Is one of the types one of the classes or below it?"""
    return any(is_a(t, c) for t in types for c in classes)
