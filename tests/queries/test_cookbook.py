"""Every query of the cookbook runs on the sample and finds something."""

from __future__ import annotations

import re

import pytest
from tests_support import ROOT

from queries import sparql

TEXT = (ROOT / "docs" / "sparql.md").read_text(encoding="utf-8")
QUERIES = dict(re.findall(r"^## (\d+)\..*?```sparql\n(.*?)```", TEXT, re.M | re.S))


def test_there_are_fifteen():
    assert list(QUERIES) == [str(n) for n in range(1, 16)]


@pytest.mark.parametrize("number", QUERIES)
def test_the_query_finds_something(sample, number):
    assert sparql.sparql(sample, QUERIES[number]).rows
