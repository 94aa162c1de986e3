"""The classes of a thing agree with each other, not with the main one alone."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from extract import pipeline
from extract.link import Linker, _Draft
from ontology.terms import disjoint


def test_classes_that_exclude_each_other_are_never_kept_together():
    draft = _Draft(types=Counter({"Bundle": 5, "Village": 3, "Indicator": 1}))
    main, kept = Linker._types(None, draft)  # it looks at the draft alone
    assert main == "Bundle" and kept == {"Bundle", "Village"}


def test_no_thing_of_the_sample_has_two_classes_that_exclude_each_other(sample):
    pairs = [pair for e in sample.entities.values() for pair in combinations(sorted(e.types), 2)]
    assert pairs and not any(disjoint(a, b) for a, b in pairs)


PARTY = "在中国共产党澜溪区第三次代表大会上的报告\n\n中共澜溪区委书记 王明远\n一、2017年工作回顾\n区委深化作风建设。云岭公园开工建设。\n"


def test_the_committee_of_the_area_is_one_body_by_its_short_name_too(tmp_path):
    path = tmp_path / "澜溪区_2018.txt"
    path.write_text(PARTY, encoding="utf-8")
    bodies = {e.label: e.aliases for e in pipeline.extract(pipeline.document(path)).graph.entities.values()}
    assert "区委" in bodies["中共澜溪区委"] and "区委" not in bodies


BARE = "一、2023年工作回顾\n澜苑被命名为“民间文化艺术之乡”。云岭公园开工建设。\n—2024年1月12日在澜苑县第十届人民代表大会第三次会议上\n"


def test_the_area_without_its_kind_is_the_area_and_no_estate_of_that_name(tmp_path):
    path = tmp_path / "澜苑_2024.txt"
    path.write_text(BARE, encoding="utf-8")
    graph = pipeline.extract(pipeline.document(path)).graph
    area = next(e for e in graph.entities.values() if e.label == "澜苑县")
    assert "澜苑" in area.aliases and not any(e.label == "澜苑" for e in graph.entities.values())
    assert any(f.subject == area.id and f.predicate == "receives" for f in graph.facts.values())
