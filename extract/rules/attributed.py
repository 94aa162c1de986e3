"""How great and how dear a thing is, told before it: 总投资6亿元、全长8公里的甲大道; 投资2亿元的甲、投资3亿元的乙等项目."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing
from extract.nouns import Name, is_generic, is_name, is_physical, type_of
from extract.objects import object_names
from extract.predicates import closing, opening
from extract.quantities import Quantity
from extract.rules.bundle import enumerated
from extract.sentences import Claim, Clause, Sentence
from extract.stages import untimed
from extract.uncounted import without_count
from extract.values import value_claim

MEASURE = "(?P<measure>(?:[一二三]期)?(?:计划|概算|预计|完成|总)*投资额?|全长|总长度?|总?占地(?:面积)?|(?:总)?(?:建筑|规划|建设)面积|总?装机(?:容量)?)"
BEFORE = re.compile(f"{MEASURE}(?:约|近|超过?|达到?|为|共)*$")
JOINS = re.compile(f"[、，]?{MEASURE}(?:约|近|超过?|达到?|为|共)*")
NEXT = re.compile(f"、(?={MEASURE}(?:约|近|超过?|达到?)*\\d)")
ALL = re.compile("等(?:一批|[\\d一二三四五六七八九十]+[个项])?[一-鿿]{0,6}(?:项目|工程)")


def _chains(clause: Clause) -> Iterator[list[tuple[str, Quantity]]]:
    """Measures with their numbers that follow one another before 的: 总投资6亿元、全长8公里(的)."""
    chain: list[tuple[str, Quantity]] = []
    for q in clause.quantities:
        begin = chain[-1][1].end if chain else 0
        joined = JOINS.fullmatch(clause.text, begin, q.start) if chain else None
        first = None if joined else BEFORE.search(clause.text[:q.start])
        if not joined:
            chain = []
        if found := joined or first:
            chain = [*chain, (found["measure"].removeprefix("完成"), q)]
        if chain and clause.text.startswith("的", q.end):
            yield chain
            chain = []


def _thing(clause: Clause, end: int) -> tuple[Name | None, bool]:
    """(the one thing that measures before 的 are told of, whether 等项目 ends the list it is in)."""
    rest = clause.text[end + 1:]
    listed = ALL.search(rest) is not None
    own = NEXT.split(rest, maxsplit=1)[0]
    more = len(own) < len(rest)
    own = own.split("等", maxsplit=1)[0] if listed and not more else own
    tail = closing(own)
    own = untimed(own[:tail[0].start]) if tail and tail[0].start > 2 and not type_of(own) else own
    found = listing(own, clause.start + end + 1)
    name = found.names[0] if len(found.names) == 1 and not found.count and not found.open else None
    if name and listed and not name.type:
        name = replace(name, type="Project")
    return name, listed or more


def attributed(sentence: Sentence) -> Iterator[Claim]:
    """总投资6亿元、全长8公里的甲大道建成 -> both of 甲大道; not: 总投资6亿元的12个项目 (things that are counted)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        for chain in _chains(clause) if len(clause.quantities) > 1 else ():
            name, listed = _thing(clause, chain[-1][1].end)
            if not name or not name.type or not is_name(name.label) or is_generic(name.label) or (len(chain) < 2 and not listed):
                continue
            for measure, q in chain:
                yield value_claim(sentence, index, name, q, {"counted": measure}, start=clause.start, own=True)


MONEY = re.compile("(?P<measure>(?:总|计划|概算|预计|累计)*投资额?)(?:约|近|超过?|达到?|为|共)*$")


def attributed_to_all(sentence: Sentence) -> Iterator[Claim]:
    """总投资53亿元的甲、乙等10个项目 -> the money of 10个项目; not: 总投资53亿元的甲项目、乙等3个园 (of the first alone)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        money = [q for q in clause.quantities if q.unit.endswith("元")]
        told = MONEY.search(clause.text[:money[0].start]) if len(money) == 1 else None
        rest = clause.text[money[0].end:] if told else ""
        first = rest.split("、", maxsplit=1)[0]
        if not told or not (rest.startswith(("的", "用于")) or (opening(rest).words[:1] and opening(rest).words[0].start == 0)) or ("、" in rest and type_of(first) == "Project" and first.endswith(("项目", "工程"))):
            continue
        if rest[:1] != "的" and (thing := _with_count(rest, clause.start + money[0].end)):
            yield value_claim(sentence, index, thing, money[0], {"counted": told["measure"]}, start=clause.start)
            continue
        groups = [c.subject for c in enumerated(sentence) if c.predicate == "declaredSize" and c.start == clause.start and c.subject.start >= clause.start + money[0].end]
        if len({g.label for g in groups}) == 1:
            yield value_claim(sentence, index, groups[0], money[0], {"counted": told["measure"]}, start=clause.start, own=rest.startswith("的"))


PUT_TO = re.compile("(?:全部|重点|主要)?用于(?P<what>[^，。；、]{4,24})")


def _with_count(text: str, start: int) -> Name | None:
    """The one work that a verb after an amount tells with how much it is, or that the money is put to: 完成(93所)学校改善工程, 用于甲园建设."""
    if put := PUT_TO.fullmatch(text):
        name = Name(put["what"], start + put.start("what"), start + put.end("what"), type_of(put["what"]))
        return name if name.type in ("Project", "Programme") and is_name(name.label) and not is_generic(name.label) and not opening(name.label).words else None
    head = opening(text)
    if not head.verbs or not COUNT.match(text, head.body):
        return None
    found, _ = object_names(text[head.body:], start + head.body)
    if len(found.names) != 1 or found.open or found.count:
        return None
    label = without_count(found.names[0].label)[0]
    kind = type_of(label)
    return replace(found.names[0], label=label, type=kind) if kind in ("Project", "Programme") or is_physical(kind) else None


COUNT = re.compile("\\d[\\d.]*[多余]?万?")
RULES = (attributed, attributed_to_all)
