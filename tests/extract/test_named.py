"""What names alone tell: extensions, provinces in sections, what parks have."""

from __future__ import annotations

import pytest
from tests_support import read_sentences

from extract import named
from extract.nouns import MARKS, Name, type_of
from extract.sentences import Claim


def _told(label: str, kind: str = "", known: dict[str, str] | None = None) -> set[tuple[str, str]]:
    name = Name(label, 0, len(label), kind or type_of(label))
    sentence = next(iter(read_sentences(f"建成{label}。")))
    evidence = Claim(subject=name, predicate="hasStatus", value="completed", start=0, end=len(label))
    return {(c.predicate, c.object.label) for c in named.claims(name, sentence, evidence, known or {}) if c.object}


@pytest.mark.parametrize(("label", "kind", "want"), [
    ("青湖大街南延至松亭大道", "", {("affects", "青湖大街"), ("connects", "松亭大道")}),
    ("云岭线大修工程", "", {("affects", "云岭线")}),
    ("青湖线、松亭路升级改造及绿化工程", "Project", {("affects", "青湖线"), ("affects", "松亭路")}),
    ("云岭路西段和松亭路南段道路新建工程", "Project", {("affects", "云岭路")}),
    ("云岭大街南延（至松亭外环）", "", {("affects", "云岭大街")}),
    ("云岭景观带二期工程", "", {("affects", "云岭景观带")}),
    ("云岭300亩公园建设一期工程", "Project", {("affects", "云岭公园")}),
    ("开发区北园", "", {("partOf", "开发区")}),
    ("县医院综合楼", "", {("locatedIn", "县医院"), ("partOf", "县医院")}),
    ("中医院门诊楼", "", {("locatedIn", "中医院"), ("partOf", "中医院")}),
    ("瑞禾股份利税", "Indicator", {("about", "瑞禾股份")}),
    ("旅游综合收入", "Indicator", {("about", "旅游"), ("about", "澜溪区")}),
    ("开发区固定资产投资", "Indicator", {("about", "开发区")}),
    ("松亭绿色建材产业园", "", {("hasIndustry", "绿色建材")}),
    ("松亭产业园", "IndustrialPark", set()),
    ("松亭塑料园区", "IndustrialPark", {("hasIndustry", "塑料")}),
    ("青湖草莓现代农业园区", "IndustrialPark", {("hasIndustry", "现代农业")}),
    ("富硒蔬菜种植基地", "FunctionalRole", {("hasIndustry", "富硒蔬菜种植")}),
    ("教师培训基地", "Site", set()),
    ("文旅康养产业带", "Belt", {("hasIndustry", "文旅"), ("hasIndustry", "康养")}),
    ("万亩桃产业带", "Belt", {("hasIndustry", "桃产业")}),
    ("开发区扩区调区", "", {("affects", "开发区")}),
    ("石浦工业区供水管网改造", "", {("affects", "石浦工业区")}),
    ("滨海旅游带", "Belt", {("hasIndustry", "旅游")}),
    ("富硒林果产业提升计划", "Programme", {("hasIndustry", "富硒林果产业")}),
    ("主导产业提升计划", "Programme", set()),
    ("云纹材料新兴产业强链行动", "Programme", {("hasIndustry", "云纹材料")}),
    ("三次产业强链行动", "Programme", set()),
    ("农业机械配件园", "IndustrialPark", {("hasIndustry", "农业机械配件")}),
    ("松亭红色旅游产业园", "IndustrialPark", {("hasIndustry", "红色旅游")}),
    ("平安社区创建", "Programme", set()),
    ("健康食品产业园", "", {("hasIndustry", "食品")}),
    ("雄商高铁河南段", "MetroLine", {("partOf", "雄商高铁")}),
    ("松阜高速公路澜溪段", "Road", {("partOf", "松阜高速公路")}),
    ("林果+旅游产业示范带", "Belt", {("hasIndustry", "林果"), ("hasIndustry", "旅游")}),
    ("互联网+医疗健康示范区", "Zone", {("hasIndustry", "互联网"), ("hasIndustry", "医疗健康")}),
    ("党建+网格示范区", "Zone", set()),
    ("云岭现代物流园", "IndustrialPark", {("hasIndustry", "现代物流")}),
    ("云岭中心公园", "PublicSpace", set()),
    ("石家沟城中村改造", "", {("affects", "石家沟")}),
    ("老旧城中村改造", "", set()),
    ("松亭产业园区路网", "Road", {("locatedIn", "松亭产业园区")}),
    ("加快青湖新城建设", "Programme", {("affects", "青湖新城")}),
    ("青湖康养旅游发展规划", "", {("covers", "青湖")}),
    ("云岭—松山旅游专线", "", {("connects", "云岭"), ("connects", "松山")}),
    ("青湖两岸绿化提升", "Programme", {("affects", "青湖")}),
    ("云岭景区游客中心", "Building", {("locatedIn", "云岭景区")}),
    ("“两重”建设".translate(MARKS), "Programme", set()),
    ("松亭镇垃圾中转站", "Site", {("locatedIn", "松亭镇")}),
    ("松亭乡村振兴示范点", "Site", set()),
    ("云岭中学教学楼", "Building", {("locatedIn", "云岭中学"), ("partOf", "云岭中学")}),
    ("殡管所迁建", "", {("affects", "殡管所")}),
    ("县污水处理厂扩容提标", "Project", {("affects", "县污水处理厂")}),
    ("县级医院改造", "", set()),
    ("美丽乡村建设", "Programme", set()),
    ("开发区产业发展规划", "", {("covers", "开发区")}),
    ("青湖线县城至开发区段拓宽改造", "Project", {("affects", "青湖线"), ("connects", "县城"), ("connects", "开发区")}),
    ("107国道青湖大桥北侧至县标段绿化工程", "Project", {("affects", "107国道"), ("connects", "107国道青湖大桥")}),
])
def test_a_name_tells_what_it_is_made_of(label, kind, want):
    assert _told(label, kind) == want


@pytest.mark.parametrize(("label", "kind"), [("青湖至松亭通道改造提升", "Programme"), ("服务提升", "Programme"), ("扁湖口至松堡省际大通道", "Road")])
def test_a_name_without_a_place_of_its_own_tells_no_place_it_stands_in(label, kind):
    assert not any(predicate in ("locatedIn", "partOf") for predicate, _ in _told(label, kind))
