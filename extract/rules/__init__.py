"""The rule table: every rule of every family, in the order they run."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extract.rules import (
    aims,
    aims_of_works,
    attributed,
    bundle,
    classed,
    coded,
    declared,
    duty,
    event,
    explained,
    glossary,
    grades,
    grown_by,
    guided,
    industry,
    layout,
    lifted,
    listed,
    none_of,
    organisation,
    origin,
    partners,
    periodic,
    phases,
    place,
    placed,
    policy,
    pressed,
    progress,
    promise,
    proposal,
    quantity,
    rank,
    reach,
    rechartered,
    scheme,
    sized,
    staged,
    status,
    strung,
    tallied,
    term_goals,
    treated,
    trend,
    unitless,
    willed,
)
from extract.sentences import Claim, Sentence

Rule = Callable[[Sentence], Iterator[Claim]]

RULES: dict[str, Rule] = {
    rule.__name__: rule
    for family in (aims_of_works, aims, grades, layout, strung, bundle, explained, classed, tallied, glossary, coded, scheme, proposal, quantity, sized, attributed, lifted, none_of, rank, unitless, trend, status, progress, staged, treated, pressed, reach, rechartered, listed, phases, partners, periodic, declared, origin, promise, term_goals, willed, place, placed, organisation, duty, event, industry, grown_by, policy, guided)
    for rule in family.RULES
}
