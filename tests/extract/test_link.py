"""The classes of a thing agree with each other, not with the main one alone."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from extract.link import Linker, _Draft
from ontology.terms import disjoint


def test_classes_that_exclude_each_other_are_never_kept_together():
    draft = _Draft(types=Counter({"Bundle": 5, "Village": 3, "Indicator": 1}))
    main, kept = Linker._types(None, draft)  # it looks at the draft alone
    assert main == "Bundle" and kept == {"Bundle", "Village"}


def test_no_thing_of_the_sample_has_two_classes_that_exclude_each_other(sample):
    pairs = [pair for e in sample.entities.values() for pair in combinations(sorted(e.types), 2)]
    assert pairs and not any(disjoint(a, b) for a, b in pairs)
