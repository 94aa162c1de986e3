"""What is willed for works that a sentence turns to: 对甲、乙等在建项目，…，力促早日竣工投产."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing
from extract.nouns import is_name
from extract.rules.promise import MODAL
from extract.sentences import Claim, Sentence

TURNS_TO = re.compile("^(?:对|针对|围绕)(?P<list>[^，。；]{2,80}?)等(?:[\\d一二两三四五六七八九十]+[个项])?(?P<state>在建|续建|已?建成|新?签约|拟建|新开工|意向|谋划|储备)?(?:重点|重大)?(?:项目|工程)$")
STATES = {"在建": "inProgress", "续建": "inProgress", "建成": "completed", "已建成": "completed", "新开工": "started"}


def willed_for(sentence: Sentence) -> Iterator[Claim]:
    """对甲、乙等在建项目，…，力促早日竣工投产 -> both under way, with that target; not: 对甲等问题，力争解决 (no works)."""
    turned = TURNS_TO.match(sentence.clauses[0].text) if sentence.mood == "plan" and sentence.clauses else None
    if not turned:
        return
    first = sentence.clauses[0]
    works = [replace(n, type="Project") for n in listing(turned["list"], first.start + turned.start("list")).names if is_name(n.label)]
    if code := STATES.get(turned["state"] or ""):
        for work in works:
            yield Claim(subject=work, predicate="hasStatus", value=code, qualifiers={"stage": turned["state"]}, start=first.start, end=first.end, confidence=0.8)
    for index, clause in enumerate(sentence.clauses[1:], 1):
        if "；" in sentence.text[first.end - sentence.start:clause.start - sentence.start]:
            return
        modal = MODAL.match(clause.text)
        for work in works if modal and len(clause.text) - modal.end() > 3 else ():
            yield Claim(subject=work, predicate="hasTarget", value=clause.text[modal.end():], qualifiers=sentence.when(index), start=first.start, end=clause.end, confidence=0.75)


RULES = (willed_for,)
