"""Questions on a graph of several areas: an area's own reports answer, by its full and its bare name."""

from __future__ import annotations

import pytest

from extract import pipeline
from queries.ask import Asker
from queries.index import Index

LANXI = ("一、2022年工作回顾\n澜溪成功创建全国双拥模范区。松柏等4个社区获评“省级安全社区”。公共财政预算收入26.4亿元，增长8%。\n"
         "—2023年1月12日在澜溪区第十届人民代表大会第三次会议上\n")
YUNLING = ("一、2022年工作回顾\n云岭成功创建省级园林县城。一般公共预算收入9.3亿元，增长5%。\n"
           "—2023年1月15日在云岭县第十届人民代表大会第三次会议上\n")


@pytest.fixture(scope="module")
def asker(tmp_path_factory):
    folder = tmp_path_factory.mktemp("areas")
    graphs = []
    for name, text in (("澜溪区_2023", LANXI), ("云岭县_2023", YUNLING)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        graphs.append(pipeline.extract(pipeline.document(folder / f"{name}.txt")).graph)
    return Asker(Index(pipeline.union(graphs)))


@pytest.mark.parametrize(("question", "answers"), [
    ("澜溪区获得了哪些荣誉？", {"全国双拥模范区"}), ("澜溪获得了哪些荣誉？", {"全国双拥模范区"}), ("云岭县获得了哪些荣誉？", {"省级园林县城"}),
    ("松柏社区获得了什么荣誉？", {"省级安全社区"}), ("澜溪2022年公共财政预算收入是多少？", {"26.4亿元"}), ("云岭县2022年一般公共预算收入是多少？", {"9.3亿元"})])
def test_an_areas_own_reports_answer(asker, question, answers):
    assert {row.label for row in asker.ask(question).rows} == answers


def test_another_areas_figure_is_no_answer(asker):
    assert "9.3亿元" not in {row.label for row in asker.ask("澜溪区2022年一般公共预算收入是多少？").rows}
