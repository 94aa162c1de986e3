"""What one look-up cannot say, on a small graph made by hand: ranks, sums of things apart, things to choose from, signs of a slogan, steps of several things."""

from __future__ import annotations

import pytest

from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting
from queries import units
from queries.ask import Asker
from queries.index import Index

THINGS = {
    "柳江区": "District", "青岩片区": "Zone", "金滩片区": "Zone", "固定资产投资": "Indicator", "青岩片区固定资产投资": "Indicator",
   
    "金滩片区固定资产投资": "Indicator",
    "南港东作业区万吨级泊位": "Project", "南港西作业区千吨级泊位": "Project", "南港东作业区": "Zone", "南港西作业区": "Zone",
    "和丰食品": "Enterprise", "远山机械": "Enterprise", "海川饮料": "Enterprise", "新星T6": "Project", "新星T7": "Project",
    "总体要求234": "Bundle", "三大战役": "Bundle", "两大支撑": "Bundle", "区委十次全会": "Event", "交通会战": "Programme", "园区会战": "Programme",
    "生态会战": "Programme",
    "空气优良天数": "Indicator", "上岭村泵站": "Site", "下岭村泵站": "Site", "北环路东延": "Project", "湖心岛整修": "Project",
}
SENTENCES: list[tuple[str, str, str | int, dict[str, str | int], str]] = [
    ("固定资产投资", "about", "柳江区", {}, "固定资产投资增长"),
    ("固定资产投资", "hasValue", 210, {"unit": "亿元", "period": "2021"}, "固定资产投资210亿元"),
    ("青岩片区固定资产投资", "hasValue", "在全市居第一", {"measure": "rank", "period": "2021"}, "青岩片区固定资产投资在全市居第一"),
    ("青岩片区固定资产投资", "about", "青岩片区", {}, "青岩片区固定资产投资"),
    ("金滩片区固定资产投资", "hasValue", "在全市居第三", {"measure": "rank", "period": "2021"}, "金滩片区固定资产投资在全市居第三"),
    ("南港东作业区万吨级泊位", "hasTarget", 2, {"unit": "个", "period": "2022"}, "建成南港东作业区2个万吨级泊位"),
    ("南港东作业区万吨级泊位", "locatedIn", "南港东作业区", {}, "南港东作业区2个万吨级泊位"),
    ("南港西作业区千吨级泊位", "hasTarget", 3, {"unit": "个", "period": "2022"}, "南港西作业区3个千吨级泊位"),
    ("南港西作业区千吨级泊位", "locatedIn", "南港西作业区", {}, "南港西作业区3个千吨级泊位"),
    ("和丰食品", "hasStatus", "completed", {"period": "2021", "stage": "引进"}, "引进和丰食品等企业"),
    ("远山机械", "hasStatus", "completed", {"period": "2021", "stage": "引进"}, "引进远山机械等企业"),
    ("柳江区", "cooperatesWith", "和丰食品", {"period": "2022"}, "推进与和丰食品、海川饮料合作"),
    ("柳江区", "cooperatesWith", "海川饮料", {"period": "2022"}, "推进与和丰食品、海川饮料合作"),
    ("新星T6", "hasStatus", "opened", {"period": "2021", "stage": "投产"}, "新星T6投产"),
    ("新星T6", "hasStatus", "inProgress", {"period": "2021", "stage": "取得进展"}, "新星T6、T7取得进展"),
    ("新星T7", "hasStatus", "started", {"period": "2021", "stage": "开工"}, "T7开工"),
    ("总体要求234", "proposedBy", "区委十次全会", {}, "区委十次全会提出总体要求"),
    ("三大战役", "memberOf", "总体要求234", {"order": 2}, "“3”即打好交通会战、园区会战、生态会战三大战役"),
    ("两大支撑", "memberOf", "总体要求234", {"order": 1}, "“2”即强化两大支撑"),
    ("三大战役", "declaredSize", 3, {}, "三大战役"), ("两大支撑", "declaredSize", 2, {}, "两大支撑"),
    ("交通会战", "memberOf", "三大战役", {"order": 1}, "交通会战、园区会战、生态会战三大战役"),
    ("园区会战", "memberOf", "三大战役", {"order": 2}, "交通会战、园区会战、生态会战三大战役"),
    ("生态会战", "memberOf", "三大战役", {"order": 3}, "交通会战、园区会战、生态会战三大战役"),
    ("空气优良天数", "hasValue", 290, {"unit": "天", "period": "2021"}, "空气优良天数290天"),
    ("空气优良天数", "hasValue", 31, {"unit": "天", "period": "2021", "measure": "growth"}, "空气优良天数比2016年增加31天"),
    ("上岭村泵站", "hasStatus", "planned", {"period": "2022", "stage": "完成建设"}, "完成上岭村、下岭村泵站建设"),
    ("下岭村泵站", "hasStatus", "planned", {"period": "2022", "stage": "完成建设"}, "完成上岭村、下岭村泵站建设"),
    ("北环路东延", "hasStatus", "planned", {"period": "2022", "stage": "实施"}, "实施北环路东延等路网建设"),
    ("湖心岛整修", "hasStatus", "planned", {"period": "2022", "stage": "实施"}, "实施湖心岛整修"),
]
ASKED = {
    "2021年固定资产投资在全市排第一的是哪个片区？": ["青岩片区"],
    "2021年固定资产投资在全市排第三的是哪个片区？": ["金滩片区"],
    "2022年南港东作业区和南港西作业区一共要建成多少个泊位？各是几个？": ["5个", "南港东作业区万吨级泊位 2个", "南港西作业区千吨级泊位 3个"],
    "2021年引进的企业里，有哪一家还列在2022年要合作的名单中？": ["和丰食品"],
    "新星T6和T7两个项目2021年各到了哪一步？": ["新星T6：2021年投产", "新星T7：2021年开工"],
    "区委十次全会提出的总体要求中，“3”具体是哪几个会战？": ["交通会战", "园区会战", "生态会战"],
    "“三大战役”里排在交通会战后面的一项是什么？": ["园区会战"],
    "“三大战役”里排在生态会战后面的一项是什么？": [],
    "2021年空气优良天数是多少天？": ["290天"],
    "2022年要建成的泵站有几座，分别在哪里？": ["2座", "上岭村泵站", "下岭村泵站"],
    "2022年的路网建设里，要实施的项目有哪些？": ["北环路东延"],
    "2020年固定资产投资在全市排第一的是哪个片区？": [],
}


@pytest.fixture(scope="module")
def graph() -> Graph:
    things = {n: Entity(id=n, label=n, types=frozenset({t}), sightings=frozenset({Sighting(document="d", mentions=1, type=t)})) for n, t in THINGS.items()}
    facts, source = [], ""
    for s, p, o, said, words in SENTENCES:
        given = dict(said)
        unit = str(given.pop("unit", ""))
        evidence = (Evidence(document="d", start=len(source), end=len(source) + len(words), text=words),)
        source += words + "。"
        end = {"object": o} if o in things else {"value": o}
        facts.append(Fact(subject=s, predicate=p, unit=unit, qualifiers=tuple(sorted(given.items())), evidence=evidence, **end))
    return Graph.of([Document(id="d", path="d.txt", title="d", date="2022", sha256="0" * 64, place="柳江区", source=source)], things.values(), facts)


@pytest.mark.parametrize("backend", ["embedded", "sparql", "cypher"])
@pytest.mark.parametrize("question", ASKED)
def test_an_operator_is_read(graph, question, backend):
    answer = Asker(Index(graph), backend).ask(question)
    assert sorted(r.label for r in answer.rows) == sorted(ASKED[question]), answer.interpretation
    assert all(r.evidence for r in answer.rows)


@pytest.mark.parametrize(("value", "unit", "wanted", "made"), [
    (412.6, "亿元", "万元", 4126000), (15, "亩", "平方米", 10000), (3, "公顷", "亩", 45), (2, "亿元", "亩", None), (1, "座", "座", 1)])
def test_units_convert_within_a_kind(value, unit, wanted, made):
    assert units.converted(value, unit, wanted) == made
