"""Numbers, periods, lists, headings, heads of reports: each reads what it should and nothing else."""

from __future__ import annotations

import doctest
import importlib

import pytest

from extract import head, numerals, periods, quantities, sections
from extract.lists import listing
from extract.nouns import is_generic, type_of
from extract.told_lists import by_segment, split_list


@pytest.mark.parametrize("module", ["extract.periods", "extract.quantities", "extract.nouns", "extract.numerals", "extract.predicates", "kg.registry",
                                    "ontology.terms"])
def test_the_examples_in_docstrings_run(module):
    result = doctest.testmod(importlib.import_module(module))
    assert result.attempted and not result.failed


@pytest.mark.parametrize(("text", "iso", "deadline"), [
    ("6月底前完成", "2018-06", True), ("上半年开工", "2018-H1", False), ("第一季度前完成", "2018-Q1", True), ("到2020年建成", "2020", True),
    ("年底前建成", "2018", True), ("2018年12月底前", "2018-12", True), ("春节前开业", "2018-02-15", True), ("“十三五”期间建成", "2016/2020", False),
    ("三年内建成", "2020", True), ("去年开工", "2017", False), ("“十四五”末达到", "2025", True), ("7月份启动", "2018-07", False),
])
def test_a_time_is_resolved_against_the_year_of_its_part(text, iso, deadline):
    found = periods.find(text, 2018, 2018)
    assert [(p.iso, p.deadline) for p in found][:1] == [(iso, deadline)]


@pytest.mark.parametrize("text", ["2个项目", "三年行动计划", "四村连片改造", "一核两轴", "五年来", "千年古城"])
def test_what_is_no_time_is_not_read_as_one(text):
    assert periods.find(text, 2018, 2018) == ()


@pytest.mark.parametrize(("text", "number", "unit", "qualifier"), [
    ("增长11.71%", 11.71, "%", ""), ("达到82亿元,分别增长", 82, "亿元", ""), ("约1.5万平方米", 1.5, "万平方米", "about"), ("10%以上", 10, "%", "over"),
    ("9700多人", 9700, "人", "over"), ("4%以内", 4, "%", "under"), ("55.12亿，", 55.12, "亿", ""), ("1,280亩", 1280, "亩", ""), ("2300多公里", 2300, "公里", "over"),
])
def test_a_quantity_keeps_number_unit_and_vagueness(text, number, unit, qualifier):
    q = quantities.find(text)[0]
    assert (q.number, q.unit, q.qualifier) == (number, unit, qualifier)


@pytest.mark.parametrize("text", ["5号线", "2018年", "6月底", "PM2.5浓度", "1+10重点", "四村", "一核两轴", "三塘", "5G", "第3次"])
def test_numbers_inside_names_and_dates_are_no_quantities(text):
    assert quantities.find(text) == ()


@pytest.mark.parametrize(("text", "labels", "count"), [
    ("柳浦、竹坞、青湖3个街道", ["柳浦街道", "竹坞街道", "青湖街道"], 3), ("石梁、青湖街道", ["石梁街道", "青湖街道"], None),
    ("梅坞、松亭、石牌三村", ["梅坞村", "松亭村", "石牌村"], 3), ("松亭路、梅溪路等5条道路", ["松亭路", "梅溪路"], 5),
    ("周氏茶庄、远帆科技等企业", ["周氏茶庄", "远帆科技"], None), ("“一网通办”“一站通办”", ["一网通办", "一站通办"], None),
    ("环湖路和百花路", ["环湖路", "百花路"], None), ("和谐社区", ["和谐社区"], None),
])
def test_a_list_gives_its_members_their_shared_head(text, labels, count):
    found = listing(text)
    assert ([n.label for n in found.names], found.count) == (labels, count)


@pytest.mark.parametrize(("label", "size", "expression", "layout"), [
    ("一江两城三片", 6, "1+2+3", True), ("1+4+8", 13, "1+4+8", False), ("五大产业", 5, "", False), ("三村", 3, "", False), ("三纵四横", 7, "3+4", True),
    ("十大工程", 10, "", False), ("22+3", 25, "22+3", False),
])
def test_a_name_that_counts_itself_is_taken_apart(label, size, expression, layout):
    found = numerals.read(label)
    assert found and (found.size, found.expression, found.layout) == (size, expression, layout)


@pytest.mark.parametrize("label", ["一带一路", "一体化发展", "十分重要", "两会", "澜溪新城", "十四五规划", "一网通办"])
def test_a_name_that_does_not_count_is_left_alone(label):
    assert numerals.read(label) is None


@pytest.mark.parametrize(("name", "kind"), [("望江路", "Road"), ("听澜公园", "PublicSpace"), ("青湖科学城", "NewTown"), ("区人民医院", "HealthFacility"),
                                            ("望江路拓宽改造", "Project"), ("拿地即开工改革", "Policy"), ("问题", ""), ("澜溪区住建局", "Agency")])
def test_the_ending_of_a_name_gives_its_class(name, kind):
    assert type_of(name) == kind


@pytest.mark.parametrize(("name", "generic"), [("道路", True), ("老旧小区", True), ("农村公路", True), ("望江路", False), ("听澜公园", False)])
def test_a_class_noun_alone_is_generic(name, generic):
    assert is_generic(name) is generic


REPORT = """澜溪区2024年政府工作报告
——在澜溪区第八届人民代表大会第四次会议上
(2024年1月18日)
澜溪区人民政府区长 林亦舟
各位代表：
一、2023年工作回顾
（一）经济平稳。全区实现生产总值400亿元。
同时，我们也清醒地看到，发展还存在不少困难和问题。
二、2024年主要任务
（一）加快建设新城。
名词解释
拿地即开工：指一种审批模式。"""


def test_sections_tell_results_from_promises_and_problems():
    parts = list(sections.split(REPORT, 2024, 1))
    moods = {REPORT[p.start:p.end][:6]: (p.mood, p.period) for p in parts}
    assert moods["（一）经济平"] == ("result", "2023")
    assert moods["同时，我们也"][0] == "problem"
    assert moods["（一）加快建"] == ("plan", "2024")
    assert moods["拿地即开工："][0] == "glossary"


def test_a_report_held_in_december_reviews_its_own_year():
    text = "一、工作回顾\n完成项目。\n二、重点工作\n推进项目。"
    assert [p.period for p in sections.split(text, 2017, 12)] == ["2017", "2017", "2018", "2018"]


@pytest.mark.parametrize(("text", "told"), [
    ("一、“十四五”时期成就和“十五五”时期任务\n五年来建成项目。\n“十五五”时期推进项目。", ["result 2021/2025", "result 2021/2025", "plan 2026/2030"]),
    ("一、2025年工作回顾\n完成项目。\n二、深入学习贯彻全会精神\n推进项目。", ["result 2025", "result 2025", "plan 2026", "plan 2026"]),
    ("二、一鼓作气，推动“十五五”开好局\n推进项目。", ["plan 2026", "plan 2026"]),
    ("二、“十五五”时期目标任务和2026年工作安排\n推进项目。\n今年是开局之年。\n建设公园。", ["plan 2026/2030", "plan 2026/2030", "plan 2026", "plan 2026"]),
    ("2025年工作回顾\n六、做优民生\n七、全面加强政府自身建设\n完成改革。", ["result 2025", "result 2025", "result 2025", "result 2025"]),
    ("二〇二五年工作回顾\n完成项目。\n二〇二六年主要目标任务\n推进项目。", ["result 2025", "result 2025", "plan 2026", "plan 2026"]),
])
def test_a_part_tells_of_the_years_that_its_heading_means(text, told):
    assert [f"{p.mood} {p.period}" for p in sections.split(text, 2026, 1)] == told


def test_the_head_names_place_and_date():
    found = head.read(REPORT, "x")
    assert (found.place, found.date) == ("澜溪区", "2024-01-18")


def test_the_file_name_helps_where_the_text_is_silent():
    found = head.read("各位代表：\n现在报告工作。澜溪县经济平稳。", "澜溪_2019")
    assert (found.place, found.date) == ("澜溪县", "2019")


def test_members_told_by_order_lose_their_numbers():
    names = split_list("一是狠抓项目园区、二是狠抓城镇建设、十一是狠抓平安稳定", 0, 3)
    assert [n.label for n in names] == ["狠抓项目园区", "狠抓城镇建设", "狠抓平安稳定"]


def test_a_sum_told_by_clauses_gives_the_members_of_both_terms():
    names = by_segment("创新、创业、创优，建设甲体系，建设乙体系，建设丙体系，建设丁体系", 0, "3+4")
    assert [n.label for n in names] == ["创新", "创业", "创优", "建设甲体系", "建设乙体系", "建设丙体系", "建设丁体系"]
    assert by_segment("创新、创业，建设甲体系，建设乙体系", 0, "3+4") == ()
