"""From a report to facts: exact evidence, plan against result, what is refused and what is silent."""

from __future__ import annotations

import json
from itertools import chain

import pytest
from tests_support import SAMPLE, SAMPLE_PLACES

from extract import gazetteer, pipeline
from kg.errors import GazetteerError


def triples(graph):
    names = {i: e.names for i, e in graph.entities.items()}
    return {(s, f.predicate, o) for f in graph.facts.values() for s in names[f.subject] for o in (names[f.object] if f.object else (f.value,))}


@pytest.mark.parametrize("want", [
    ("澜溪新城", "covers", "柳浦街道"), ("澜溪新城", "boundedBy", "望江路"), ("青湖科学城", "partOf", "一江两城三片"), ("澜溪新城", "memberOf", "两城"),
    ("梅坞村", "memberOf", "三村"), ("三村", "declaredSize", 3), ("区产业促进中心", "hasStatus", "completed"), ("澜溪区人民政府", "establishes", "区产业促进中心"),

    ("地区生产总值", "hasValue", 412.6), ("地区生产总值", "hasTarget", 6.5), ("听澜广场", "developedBy", "澜溪城市建设集团"), ("周氏茶庄", "locatedIn", "听澜广场"),

    ("林亦舟", "holdsOffice", "澜溪区人民政府"), ("澜溪区", "receives", "全国茶旅融合示范区"), ("澜溪区", "hosts", "第三届澜溪茶文化节"),
    ("青湖站", "partOf", "地铁7号线"),
    ("澜溪区", "cooperatesWith", "青山大学"), ("拿地即开工", "definedAs", "指企业取得土地后，通过并联审批，当天即可办齐手续、开工建设的审批模式"),
    ("澜溪区", "hasIndustry", "数字文创"), ("智谷产业园", "memberOf", "1+6重点工程"),
    ("望江路拓宽改造", "affects", "望江路"), ("三村征迁", "affects", "三村"), ("梅坞村", "partOf", "柳浦街道"),
])
def test_the_sample_says(sample, want):
    assert want in triples(sample)


def test_every_quote_is_the_slice_of_its_source(sample):
    spans = list(chain.from_iterable(f.evidence for f in sample.facts.values()))
    assert spans and all(sample.documents[e.document].source[e.start:e.end] == e.text != "" for e in spans)


def test_every_fact_has_words_or_premises(sample):
    assert all(f.evidence or f.derived_from for f in sample.facts.values())


def test_what_next_year_promises_is_planned_whatever_its_verb(sample):
    facts = [f for f in sample.facts.values() if f.predicate == "hasStatus" and sample.entities[f.subject].label == "青湖中试基地"]
    assert [(f.value, f.q("deadline") or f.q("period")) for f in facts] == [("planned", "2024-H1")]


def test_problems_give_no_status(sample):
    assert not any("停车难" in e.text for f in sample.facts.values() for e in f.evidence)


def test_a_claim_against_the_ontology_is_refused_with_its_reason():
    doc = pipeline.document(SAMPLE)
    done = pipeline.extract(doc)
    rows = list(done.refused_rows())
    assert all(r["reason"] and r["evidence"]["text"] for r in rows)
    assert done.silent and all(doc.source[s.start:s.end] == s.text for s in done.silent)


def test_two_documents_build_one_graph(tmp_path):
    from kg import facade

    text = SAMPLE.read_text(encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "澜溪区_2024.txt").write_text(text, encoding="utf-8")
    (tmp_path / "in" / "柳城县_2022.txt").write_text(text.replace("澜溪区", "柳城县").replace("2024", "2022").replace("2023", "2021"), encoding="utf-8")
    report = facade.build([tmp_path / "in"], tmp_path / "g")
    ids = {json.loads(line)["id"] for line in (tmp_path / "g" / "entities.jsonl").read_text(encoding="utf-8").splitlines()}
    assert len(report["documents"]) == 2
    assert {"澜溪区/地区生产总值", "柳城县/地区生产总值"} <= ids


def test_a_gazetteer_without_its_columns_is_refused(tmp_path):
    path = tmp_path / "g.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match="lacks the column name"):
        gazetteer.load(path)


def test_only_the_documents_own_district_is_loaded():
    areas = [*gazetteer.load(SAMPLE_PLACES), gazetteer.Area("远山街道", "Subdistrict", "远山区")]
    scope = gazetteer.scope(areas, "澜溪区", "2024")
    assert "柳浦街道" in scope and "远山街道" not in scope


def test_an_area_counts_only_in_its_time():
    area = gazetteer.Area("旧街道", "Subdistrict", "澜溪区", valid_to="2021-04")
    assert area.valid("2018-01-30") and not area.valid("2022")


def test_the_evidence_of_every_report_is_exact(reports):
    wrong = []
    for path in reports:
        doc = pipeline.document(path)
        for fact in pipeline.extract(doc).graph.facts.values():
            wrong += [(path.name, e.text) for e in fact.evidence if e.document == doc.id and (doc.source[e.start:e.end] != e.text or not e.text)]
            wrong += [(path.name, fact.id)] if not fact.evidence else []
    assert wrong == []
