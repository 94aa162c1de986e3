"""Phases of one thing told together: 甲项目二期投产、三期建成; 乙产业园一期、二期全部达产."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import Name, is_generic, is_name, type_of
from extract.predicates import closing, opening
from extract.sentences import Claim, Sentence
from extract.stages import status_codes

PHASE = "(?:[一二三四五六七八]期|首期)"
LEAD = re.compile("^(?:年内|今年|全年|力争|确保|争取|努力|其中|同时|实现|推动|加快|并)+")
EACH = re.compile(rf"^(?P<head>[^，。；、]{{2,24}}?)(?P<list>{PHASE}[^，。；、期]{{2,8}}(?:、{PHASE}[^，。；、期]{{2,8}})+)$")
ALL = re.compile(rf"^(?P<head>[^，。；、]{{2,24}}?)(?P<list>{PHASE}(?:[、和及]{PHASE})+)(?P<does>[^，。；、期]{{2,8}})$")


def _steps(text: str) -> Iterator[tuple[str, str, str]]:
    """(head, phase, what is said of it) for each phase that a clause tells of."""
    if each := EACH.match(text):
        for part in each["list"].split("、"):
            yield each["head"], part[:2], part[2:]
    elif every := ALL.match(text):
        for phase in re.findall(PHASE, every["list"]):
            yield every["head"], phase, every["does"]


def status_of_phases(sentence: Sentence) -> Iterator[Claim]:
    """甲厂项目二期投产、三期建成 -> each phase its status; not: 甲厂项目二期投产 (one phase, read as a subject)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        lead = LEAD.match(clause.text)
        at = lead.end() if lead else 0
        for head, phase, does in _steps(clause.text[at:]):
            tail = closing(does)
            if not is_name(head) or is_generic(head) or opening(head).verbs or not tail or tail[0].start != 0:
                continue
            name = Name(head + phase, clause.start + at, clause.end, type_of(head) or "Project")
            stage = "".join(w.text for w in tail)
            for code in ["planned"] if sentence.mood == "plan" else status_codes(tail):
                yield Claim(subject=name, predicate="hasStatus", value=code, qualifiers={**sentence.when(index), "stage": stage},
                            start=clause.start, end=clause.end, confidence=0.85)


RULES = (status_of_phases,)
