"""Across documents: names that may mean one thing are tied by coreferentWith, values that differ by conflictsWith; nothing is merged."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from kg.graph import Graph
from kg.model import Entity, Fact
from ontology.terms import disjoint, is_a

WORK_NOUN = re.compile(
    r"(?:(?:重点|重大|专项|系列|品牌|工作|新|综合性)*(?:项目|工程|计划|规划|行动|活动|制度|机制|模式|政策|要求|战略|理念|问题|建设|创建|格局))+$"
)
TELLING = frozenset("新老旧古东南西北上下中前后左右内外小大高低长短再双单非不未第年总省市县区镇乡村级公私主次支雨污改扩建拆甲乙丙丁一二三四五六七八九十百两及和与、·的0123456789ABCD")
SITE_NOUN = re.compile(r"(?:社区|街道|市场|项目|工程)$")
SECTOR_NOUN = re.compile(r"(?:产业|行业|平台)$")


def _scope(entity: Entity) -> str:
    return entity.id.partition("/")[0]


def _works(entity: Entity) -> bool:
    return any(is_a(entity.type, root) for root in ("PlanningInstrument", "Bundle", "Event"))


def _body(entity: Entity) -> bool:
    return is_a(entity.type, "Organization") or entity.type == "Platform"  # 国投, 国投平台


def _core(entity: Entity) -> str:
    """The label without the noun of its class: 十百千万工程 gives 十百千万, 新能源产业 gives 新能源."""
    noun = WORK_NOUN if _works(entity) else SITE_NOUN if is_a(entity.type, "Place") else SECTOR_NOUN
    return noun.sub("", entity.label) or entity.label


def _may_be_one(a: Entity, b: Entity) -> bool:
    """Of one kind, and apart from the noun of the class one name, or two names that do not build on one stem.

    A street and the works on it, a sector and the plan for it, a stock and what is added to it share a name and are two things.
    """
    kin = is_a(a.type, b.type) or is_a(b.type, a.type) or (_works(a) and _works(b)) or (_core(a) == _core(b) and _body(a) and _body(b))
    if not kin or any(disjoint(x, y) for x in a.types for y in b.types):
        return False
    added = is_a(a.type, "Indicator") and (a.label.endswith(b.label) or b.label.endswith(a.label))  # 新增X beside X
    return _core(a) == _core(b) or not (added or a.label[:2] == b.label[:2])


def _first(graph: Graph, ident: str) -> Fact | None:
    facts = [f for f in (*graph.by_subject.get(ident, ()), *graph.by_object.get(ident, ())) if f.evidence]
    return min(facts, key=lambda f: f.evidence[0]) if facts else None


def coreferent(graph: Graph) -> Iterator[Fact]:
    """Two entities of one area where an alias of one is a name of the other, and which no class keeps apart."""
    by_name: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in graph.entities.values():
        for name in entity.names:
            by_name[_scope(entity), name].append(entity)
    done: set[tuple[str, str]] = set()
    for group in by_name.values():
        for a, b in combinations(sorted(group, key=lambda e: e.id), 2):
            if (a.id, b.id) not in done and _may_be_one(a, b):
                done.add((a.id, b.id))
                yield from _tie(graph, a, b, 0.6)


def _tie(graph: Graph, a: Entity, b: Entity, confidence: float) -> Iterator[Fact]:
    """That two entities may be one, on the first words of each; nothing where one has none."""
    first, second = _first(graph, a.id), _first(graph, b.id)
    if first and second:
        evidence = tuple(sorted({first.evidence[0], second.evidence[0]}))
        yield Fact(subject=a.id, predicate="coreferentWith", object=b.id, evidence=evidence, confidence=confidence)


def slips(graph: Graph) -> Iterator[Fact]:
    """Two places or bodies of one area and class whose names differ by one character inside, where one is told once: 云岭机械市场, 云机械市场.

    A character that tells two things apart (新, 东, 一, 市) is no slip, but where it stands twice (科技技园).
    """
    by_label = {(_scope(e), e.type, e.label): e for e in graph.entities.values() if any(is_a(e.type, root) for root in ("Place", "Organization")) and len(e.label) > 4}
    for (scope, kind, label), whole in sorted(by_label.items()):
        for at in range(1, len(label) - 1):
            short = by_label.get((scope, kind, label[:at] + label[at + 1:]))
            doubled = label[at] in (label[at - 1], label[at + 1])
            if short and min(whole.mentions, short.mentions) == 1 and (doubled or (len(short.label) > 5 and label[at] not in TELLING)):
                yield from _tie(graph, *sorted((whole, short), key=lambda e: e.id), 0.5)
                break


def conflicting(graph: Graph) -> Iterator[Fact]:
    """Indicators to which one period gives two levels in one unit: the two values conflict, and both are kept."""
    for entity in graph.entities.values():
        if not is_a(entity.type, "Indicator"):
            continue
        groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
        for fact in graph.by_subject.get(entity.id, ()):
            if fact.predicate == "hasValue" and not isinstance(fact.value, str) and not fact.q("counted") and not fact.q("measure"):
                groups[fact.unit, fact.q("period")].append(fact)
        for (_, period), facts in groups.items():
            values = {f.value for f in facts}
            sections = {(f.evidence[0].document, f.evidence[0].section[:1]) for f in facts}
            if period and len(values) > 1 and len(sections) > 1:
                evidence = tuple(sorted({f.evidence[0] for f in facts}))
                yield Fact(subject=entity.id, predicate="conflictsWith", object=entity.id, evidence=evidence, confidence=0.7,
                           qualifiers=(("period", str(period)), ("values", " / ".join(sorted(f"{f.value}{f.unit}" for f in facts)))))


def resolve(graph: Graph) -> Graph:
    """The graph with what its documents say of the same things tied together."""
    return Graph.of(graph.documents.values(), graph.entities.values(), [*graph.facts.values(), *coreferent(graph), *slips(graph), *conflicting(graph)])
