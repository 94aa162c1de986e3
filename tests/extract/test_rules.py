"""Every rule accepts its example and refuses its near miss."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from tests_support import ROOT, read_sentences, said

from extract.rules import RULES

CASES = [json.loads(line) for line in (ROOT / "tests" / "golden" / "rules.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['rule']}-{'no' if c.get('no') else 'yes'}")
def test_a_rule_reads_its_example_and_refuses_its_near_miss(case):
    found = [said(c) for s in read_sentences(case["text"], case["mood"], tuple(case.get("headings", ()))) for c in RULES[case["rule"]](s)]
    if case.get("no"):
        assert found == []
    else:
        missing = [tuple(want) for want in case["yes"] if tuple(want) not in found]
        assert not missing, f"read {found}"
        assert not [tuple(unsaid) for unsaid in case.get("not", ()) if tuple(unsaid) in found]


def test_every_rule_has_an_example_and_a_near_miss():
    yes, no = (Counter(c["rule"] for c in CASES if bool(c.get("no")) is miss) for miss in (False, True))
    assert {rule for rule in RULES if not yes[rule] or not no[rule]} == set()


def test_no_rule_is_named_twice():
    assert len(RULES) == len({id(rule) for rule in RULES.values()})
