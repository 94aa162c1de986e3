"""The goals that a glossary's own words tell of its term: what it is to reach, by which year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import Name, is_name, type_of
from extract.predicates import opening
from extract.rules.promise import QUOTE
from extract.sentences import Claim, Sentence

ENSURES = re.compile("^(?:努力)?(?:确保|力争|实现)(?P<goal>[^，。；]{3,40})$")


def term_target(sentence: Sentence) -> Iterator[Claim]:
    """Glossary: …加快建设，确保建成8所校园，开工7所校园 -> targets of the term; not: 确保安全 in a report's body."""
    if sentence.mood != "glossary" or not sentence.section.headings:
        return
    label = re.sub("[“”]", "", sentence.section.headings[-1])
    term = Name(label, sentence.start, sentence.start + len(label), type_of(label) or "Programme")
    period = next((p.iso for c in sentence.clauses for p in c.periods), "")
    open_goal = False
    for clause in sentence.clauses:
        match = ENSURES.match(clause.text)
        counted = bool(clause.quantities) and bool(opening(clause.text).verbs)
        if match and QUOTE.fullmatch(match["goal"]):
            continue  # 确保“六个目标”: a list of its own
        if match or (open_goal and counted):
            yield Claim(subject=term, predicate="hasTarget", value=match["goal"] if match else clause.text, qualifiers={"period": period} if period else {},
                        start=clause.start, end=clause.end, confidence=0.7)
        open_goal = bool(match) or (open_goal and counted)


BY_YEAR = re.compile(r"^(?P<what>[^，。；]*?)(?:力争|争取|确保|努力|计划|将)(?:于|在|到)?(?P<year>20\d\d)年(?:底|末)?之?前?(?P<goal>(?:达到|实现|完成|建成)[^，。；]{2,20})$")
SAYS = re.compile("^.*?(?:提出|宣布|明确|承诺|要求)(?=..)")


def by_year(sentence: Sentence) -> Iterator[Claim]:
    """Glossary: 某排放力争2030年前达到峰值，力争2060年前实现中和 -> two targets of it with their years; not: 2030年前后 (no goal)."""
    if sentence.mood != "glossary":
        return
    last: Name | None = None
    for clause in sentence.clauses:
        match = BY_YEAR.match(clause.text)
        if not match:
            continue
        own = SAYS.sub("", match["what"])
        at = clause.start + len(match["what"]) - len(own)
        last = Name(own, at, at + len(own), type_of(own) or "Indicator") if is_name(own) else last
        if last:
            yield Claim(subject=last, predicate="hasTarget", value=match["goal"], qualifiers={"deadline": match["year"]}, start=clause.start, end=clause.end,
                        confidence=0.8)


RULES = (term_target, by_year)
