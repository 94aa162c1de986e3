"""The places that the parts of a layout scheme are named after."""

from __future__ import annotations

import pytest

from extract import pipeline

HEAD = "澜溪县人民政府工作报告\n2022年工作任务\n加快建设“一核、一带、一园”。\n名词解释\n"


def _parts(tmp_path, told: str) -> set[str]:
    path = tmp_path / "澜溪_2022.txt"
    path.write_text(f"{HEAD}[1]“一核、一带、一园”：{told}。\n", encoding="utf-8")
    graph = pipeline.extract(pipeline.document(path)).graph
    return {graph.entities[f.subject].label for f in graph.facts.values() if f.predicate == "partOf"}


def test_a_part_named_after_a_place_brings_the_place(tmp_path):
    assert {"县城", "望江公路", "开发区"} <= _parts(tmp_path, "一核，即县城综合服务核心；一带，即望江公路经济发展带；一园，即开发区产业聚集园")


@pytest.mark.parametrize("told", ["一核，即城乡融合发展核心；一带，即高速铁路经济带；一园，即环松安乡村振兴示范园"])
def test_a_class_word_in_a_part_is_no_place(tmp_path, told):
    assert not {"城乡", "高速铁路", "环松安乡"} & _parts(tmp_path, told)
