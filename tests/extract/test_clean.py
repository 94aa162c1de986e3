"""The cleaner joins what layout broke, folds widths, and never loses the way back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.clean import clean


@pytest.mark.parametrize(("source", "text"), [
    ("我们全面推进区级重点领域和关键环节改\n\n革，成效明显。", "我们全面推进区级重点领域和关键环节改革，成效明显。"),
    ("落实资金 3880 万元", "落实资金3880万元"),
    ("完成１２个项目，增长５％", "完成12个项目，增长5%"),
    ("推进三减三少[9]和一网通办", "推进三减三少和一网通办"),
    ("第一段。\\r\\n第二段。", "第一段。\n第二段。"),
    ('打造"澜溪新城"', "打造“澜溪新城”"),
    ("区长 林亦舟", "区长 林亦舟"),
    ("一、工作回顾\n全区经济平稳。", "一、工作回顾\n全区经济平稳。"),
    ("实施行动,254家企业换证", "实施行动，254家企业换证"),
])
def test_clean_mends_the_layout(source, text):
    assert clean(source)[0] == text


FOLDED = {"，": ",", "；": ";", "：": ":", "？": "?", "！": "!", "“": '"', "”": '"'}


@given(st.text(alphabet="推进项目建设，。；“”《》（）、 \n\t\r12３４.%％,;:\"?AＢ[9]第一年—", max_size=120))
def test_every_character_leads_back_to_its_place_in_the_source(source):
    text, origin = clean(source)
    assert len(text) == len(origin)
    assert all(a <= b for a, b in pairwise(origin))
    for i, char in enumerate(text):
        there = source[origin[i]]
        same = there == char or FOLDED.get(char) == there or char in " \n" or ord(there) - ord(char) == 0xFEE0
        assert same or char in "%+-." , (char, there)
