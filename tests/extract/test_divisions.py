"""The bundled areas: the right district, its own subtree, what holds at a date, nothing guessed."""

from __future__ import annotations

import pytest

from extract import divisions, gazetteer, known, pipeline
from kg.graph import Graph
from kg.model import Entity, ident


def test_a_district_brings_its_streets_communities_and_what_is_above_it():
    areas = {a.name: a for a in divisions.of("下城区", "浙江省杭州市", "2018-01-30")}
    assert areas["石桥街道"].code == "330103009" and areas["石桥街道"].parent == "下城区"
    assert areas["下城区"].parent == "杭州市" and areas["杭州市"].parent == "浙江省"
    assert areas["杨家社区"].parent == "石桥街道"


def test_a_merged_district_is_valid_in_its_time_only():
    area = next(a for a in divisions.of("下城区", "杭州", "2018") if a.name == "下城区")
    assert area.valid("2018-01-30") and not area.valid("2022-01-01")


def test_a_name_borne_by_many_districts_needs_the_text_to_tell():
    assert divisions.county("鼓楼区", "", "2020") is None
    found = divisions.county("鼓楼区", "江苏省南京市鼓楼区", "2020")
    assert found and found.code == "320106"


def test_an_unknown_place_brings_nothing():
    assert divisions.of("澜溪区", "", "2024") == ()


@pytest.mark.parametrize("word", ["新时代", "中央商务区", "城中村"])
def test_no_community_is_named_by_a_common_word_of_the_district(word):
    scope = gazetteer.scope(divisions.of("下城区", "杭州", "2018"), "下城区", "2018")
    assert word not in scope


def test_reports_of_one_place_keep_the_rows_that_each_rests_on():
    areas = {a.name: a for a in divisions.of("下城区", "浙江省杭州市", "2018-01-30")}

    def named(*names: str) -> Graph:
        return known.parents(areas, {n: Entity(id=ident(n), label=n, types=frozenset({areas[n].type})) for n in names}, "下城区")
    both = named("石桥街道") | named("文晖街道", "杨家社区")
    held = [both.documents[e.document].source[e.start:e.end] == e.text for f in both.facts.values() for e in f.evidence]
    assert len(held) > 3 and all(held)


@pytest.mark.parametrize(("place", "text", "date", "full"), [
    ("盐田", "新盐田", "2015", "盐田区"), ("清苑", "清苑，我县", "2010", "清苑县"), ("清苑", "清苑，我区", "2022", "清苑区"), ("澜溪", "澜溪，我区", "2020", "澜溪"),
    ("盐田", "", "2015", "盐田"), ("下城区", "下城区", "2018", "下城区")])
def test_a_district_told_without_its_kind_has_the_full_name_that_its_text_speaks_of(place, text, date, full):
    assert divisions.in_full(place, text, date) == full


def test_a_village_is_a_place_in_the_name_of_a_work_without_its_class_word(tmp_path):
    path = tmp_path / "涞源_2022.txt"
    path.write_text("涞源县人民政府工作报告\n2022年工作任务\n加快推进白石口红色旅游基础设施建设。\n推进甲石口红色旅游基础设施建设。\n", encoding="utf-8")
    graph = pipeline.extract(pipeline.document(path)).graph
    touched = {graph.entities[f.object].label for f in graph.facts.values() if f.predicate == "affects"}
    assert touched == {"白石口村"}
