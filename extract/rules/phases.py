"""Phases of one thing told together: 甲项目二期投产、三期建成; 乙产业园一期、二期全部达产."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import Name, is_generic, is_name, type_of
from extract.periods import find
from extract.predicates import closing, opening
from extract.sentences import Claim, Sentence
from extract.stages import status_codes

PHASE = "(?:[一二三四五六七八]期|首期)"
LEAD = re.compile("^(?:年内|今年|全年|力争|确保|争取|努力|其中|同时|实现|推动|加快|并)+")
EACH = re.compile(rf"^(?P<head>[^，。；、]{{2,24}}?)(?P<list>{PHASE}[^，。；、期]{{2,8}}(?:、{PHASE}[^，。；、期]{{2,8}})+)$")
ALL = re.compile(rf"^(?P<head>[^，。；、]{{2,24}}?)(?P<list>{PHASE}(?:[、和及]{PHASE})+|[一二三四五六](?:[、和及][一二三四五六])+期)(?P<does>[^，。；、期]{{2,8}})$")


def _steps(text: str) -> Iterator[tuple[str, str, str]]:
    """(head, phase, what is said of it) for each phase that a clause tells of."""
    if each := EACH.match(text):
        for part in each["list"].split("、"):
            yield each["head"], part[:2], part[2:]
    elif every := ALL.match(text):
        for phase in re.findall("[一二三四五六七八首]", every["list"]):
            yield every["head"], phase + "期", every["does"]


ALONE = re.compile(f"^(?:项目|工程|其中)?(?P<phase>{PHASE})(?:工程|项目)?(?P<does>[^期]{{2,10}})$")
WHOLE = re.compile("^(?:[年全]年?内?|其中|投资[^的]{2,12}的)?(?P<head>[^，。；、“”]{2,24}?(?:项目|工程|产业园区?|工业园区?|基地|小区|学校|医院|广场|公园|电站|安置房))")


def _opens_at(text: str) -> int:
    """Where a clause opens after words of time and of will: 确保甲路3月开工 -> 2."""
    lead = LEAD.match(text)
    return lead.end() if lead else 0


def _is_thing(head: str) -> bool:
    """Does a head name one thing of which phases are told, no kind of thing and no deed?"""
    return is_name(head) and not is_generic(head) and not opening(head).verbs


def _whole_before(sentence: Sentence, index: int) -> Name | None:
    """The thing that an earlier clause of the sentence opens with, of which a phase may be told on."""
    for clause in sentence.clauses[:index]:
        at = _opens_at(clause.text)
        if (found := WHOLE.match(clause.text[at:])) and _is_thing(found["head"]):
            start = clause.start + at + found.start("head")
            return Name(re.sub(f"{PHASE}$", "", found["head"]), start, start + len(found["head"]), type_of(found["head"]) or "Project")
    return None


def status_of_later_phase(sentence: Sentence) -> Iterator[Claim]:
    """甲厂项目完成投资5亿元，一期投产，二期主体施工 -> each phase of 甲厂项目; not: 一期投产 (of nothing named before)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        told = ALONE.match(clause.text)
        tail = closing(told["does"]) if told else ()
        whole = _whole_before(sentence, index) if tail and tail[0].start == 0 else None
        if not told or whole is None:
            continue
        name = Name(whole.label + told["phase"], clause.start, clause.end, whole.type)
        for code in ["planned"] if sentence.mood == "plan" else status_codes(tail):
            yield Claim(subject=name, predicate="hasStatus", value=code, qualifiers={**sentence.when(index), "stage": told["does"]},
                        start=whole.start, end=clause.end, confidence=0.85)


def told_by_phases(text: str) -> bool:
    """Does a clause tell of several phases or steps of one thing: 甲项目一、二、三期投产; 甲路3月开工、年底竣工?"""
    return any(told.match(LEAD.sub("", text)) for told in (ALL, EACH, STAGES))


def status_of_phases(sentence: Sentence) -> Iterator[Claim]:
    """甲厂项目二期投产、三期建成 -> each phase its status; not: 甲厂项目二期投产 (one phase, read as a subject)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        at = _opens_at(clause.text)
        for head, phase, does in _steps(clause.text[at:]):
            if _is_thing(head):
                yield from _staged(Name(head + phase, clause.start + at, clause.end, type_of(head) or "Project"), does, sentence, index)


TIME = "(?:20\\d\\d年)?(?:\\d{1,2}月(?:份|底|初|中旬)?|年内|年底|[上下]半年|第?[一二三四]季度|国庆节?|春节)(?:之?前)?"
TIMED = re.compile(TIME)
STAGES = re.compile(f"^(?P<head>[^，。；、]{{2,24}}?)(?P<list>{TIME}[^，。；、]{{2,8}}(?:、{TIME}[^，。；、]{{2,8}})+)$")


def _staged(name: Name, does: str, sentence: Sentence, index: int) -> Iterator[Claim]:
    """The status, and in a plan the dated target, of what is to happen to a thing: 年底前投产."""
    clause, timed = sentence.clauses[index], TIMED.match(does)
    words = does[timed.end():] if timed else does
    tail = closing(words)
    if not tail or tail[0].start > (2 if words.startswith("主体") else 0):
        return
    own = find(timed.group(), sentence.year, sentence.context.year or sentence.year) if timed else ()
    when = {"deadline" if own[-1].deadline and sentence.mood == "plan" else "period": own[-1].iso} if own else {"period": sentence.period} if TIMED.search(LEAD.sub("", clause.text)) and sentence.period else sentence.when(index)
    for code in ["planned"] if sentence.mood == "plan" else status_codes(tail):
        yield Claim(subject=name, predicate="hasStatus", value=code, qualifiers={**when, "stage": words}, start=clause.start, end=clause.end, confidence=0.85)
    if sentence.mood == "plan" and (timed or "deadline" in when):
        yield Claim(subject=name, predicate="hasTarget", value=words, qualifiers=dict(when), start=clause.start, end=clause.end, confidence=0.8)


def status_by_stages(sentence: Sentence) -> Iterator[Claim]:
    """确保甲路3月份开工、年底竣工 -> both of 甲路, each at its time; not: 甲路年底竣工 (one verb, read as a subject)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        at = _opens_at(clause.text)
        told = STAGES.match(clause.text[at:])
        if told and _is_thing(told["head"]):
            thing = Name(told["head"], clause.start + at, clause.start + at + len(told["head"]), type_of(told["head"]) or "Project")
            for does in told["list"].split("、"):
                yield from _staged(thing, does, sentence, index)


RULES = (status_of_phases, status_of_later_phase, status_by_stages)
