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
    ("区委常委会研究部署", "区委常委会", "Committee"), ("编制“十三五”规划", "十三五规划", "Plan"), ("迎接2022年亚运会", "2022年亚运会", "Event"),
    ("接入“数字城管”平台", "数字城管平台", "Platform"), ("完成澜江路站等站点征迁任务", "澜江路站", "MetroStation"),
    ("全面启用区行政服务中心", "区行政服务中心", "Agency"),
    ("茶业产业园和人力资源产业园分别实现税收1亿元和2亿元", "人力资源产业园", "IndustrialPark"), ("落实大学生创业三年行动计划", "大学生创业三年行动计划", "Programme"),
    ("力争创成“无违建城区”", "无违建城区", "Honour"), ("听澜广场（澜南区块）开工", "澜南区块", "Zone"), ("建设茶叶贸易产业园+茶镇", "茶叶贸易产业园", "IndustrialPark"),
    ("做好3号线、4号线途经区块方案调整", "4号线", "MetroLine"), ("贯彻县委十四届八次全会部署", "县委十四届八次全会", "Event"),
    ("协调市规土委深化空间规划", "市规土委", "Agency"), ("以澜溪人力资源产业园新阶层联谊会为龙头", "澜溪人力资源产业园新阶层联谊会", "SocialOrganization"),
])
def test_a_name_is_kept_without_a_fact(text, name, kind):
    assert found(text).get(name) == kind


@pytest.mark.parametrize("text", ["污水入河零直排", "人均公园绿地面积增加", "参观南湖", "加快城际高速建设", "暖心驿站全覆盖",
                                  "发展主导产业", "区人大代表建议", "建设市民活动中心", "配合市委员会换届"])
def test_a_phrase_is_no_name(text):
    assert not {"River", "PublicSpace", "Road", "MetroStation", "Industry", "Agency"} & set(found(text).values())


def test_a_short_name_keeps_its_full_one():
    name = next(n for n in mentions.find(read_sentences("辐射深圳、杭州")) if n.label == "深圳市")
    assert name.aliases == ("深圳",)
