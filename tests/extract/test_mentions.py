"""Names that the text merely mentions; sentences of our own."""

from __future__ import annotations

import pytest
from tests_support import read_sentences

from extract import mentions


def found(text: str) -> dict[str, str]:
    return {n.label: n.type for n in mentions.find(read_sentences(text))}


@pytest.mark.parametrize(("text", "name", "kind"), [
    ("学习北京、上海等地的做法", "北京市", "City"), ("与宝安区对接", "宝安区", "District"), ("按照市委十二届全会部署", "市委", "Agency"),
    ("依托清塘河和城北体育公园", "清塘河", "River"), ("完成环城北路过街地道方案", "环城北路", "Road"), ("推进西岸片区开发", "西岸片区", "Zone"),
])
def test_a_name_is_kept_without_a_fact(text, name, kind):
    assert found(text).get(name) == kind


@pytest.mark.parametrize("text", ["污水入河零直排", "人均公园绿地面积增加", "参观南湖", "加快城际高速建设", "暖心驿站全覆盖", "发展主导产业", "区人大代表建议"])
def test_a_phrase_is_no_name(text):
    assert not {"River", "PublicSpace", "Road", "MetroStation", "Industry", "Agency"} & set(found(text).values())


def test_a_short_name_keeps_its_full_one():
    name = next(n for n in mentions.find(read_sentences("辐射深圳、杭州")) if n.label == "深圳市")
    assert name.aliases == ("深圳",)
