"""The last check before a claim becomes a fact: domain, range, values; what fails is kept with the reason."""

from __future__ import annotations

import re

from extract import lexicon
from extract.nouns import is_physical
from extract.predicates import NOUNS_TOO, opening
from extract.sentences import Claim
from kg.model import Entity, Fact
from ontology.terms import PREDICATES, is_a

STATUS = frozenset(("planned", "preparation", "started", "inProgress", "completed", "opened", "demolished"))


def _fits(entity: Entity, classes: tuple[str, ...]) -> bool:
    return not classes or any(is_a(t, c) for t in entity.types for c in classes)


PHRASE = re.compile("(?<=[一-鿿]{2})(?:强化|深化|聚焦|加快|推动|推进|大力|坚持)(?=[一-鿿]{2})")
SETTLED = frozenset(("locatedIn", "hosts", "hasIndustry", "receives", "cooperatesWith", "developedBy", "connects", "partOf", "covers"))


def _acts(label: str) -> bool:
    """Does a name open with a verb or adverb that says what is done, so that it names no thing?"""
    first = next(iter(opening(label).words), None)
    return first is not None and first.start == 0 and first.text not in NOUNS_TOO and (not first.verb or first.text in lexicon.verbs())


def reason_against(claim: Claim | Fact, subject: Entity, target: Entity | None) -> str:
    """Why the ontology refuses a claim, "" when it does not."""
    term = PREDICATES.get(claim.predicate)
    if term is None:
        return f"no predicate named {claim.predicate}"
    if not _fits(subject, term.domain):
        return f"domain: {subject.label} is {subject.type}, {claim.predicate} takes {' or '.join(term.domain)}"
    if target is None:
        if not term.literal:
            return f"range: {claim.predicate} takes an entity, not a value"
        if claim.value is None or claim.value == "":
            return "value: none given"
        if claim.predicate == "hasStatus" and claim.value not in STATUS:
            return f"value: {claim.value} is no status"
        return ""
    if not _fits(target, term.range):
        return f"range: {target.label} is {target.type}, {claim.predicate} takes {' or '.join(term.range)}"
    if phrase := next((n for n in (subject, target) if is_physical(n.type) and PHRASE.search(n.label)), None):
        return f"name: {phrase.label} is a clause, no place"
    if claim.predicate in SETTLED and (acting := next((n for n in (subject.label, target.label) if _acts(n)), "")):
        return f"name: {acting} says what is done, it names no thing"
    if subject.id == target.id:
        return "a thing cannot stand in this relation to itself"
    return ""
