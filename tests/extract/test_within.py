"""What the subject of a sentence holds: numbers of a campaign, works in a park, pieces of a project."""

from __future__ import annotations

import pytest

from extract import pipeline

HEAD = "云岭县人民政府工作报告\n——2024年1月10日在云岭县第十七届人民代表大会第一次会议上\n一、2023年工作回顾\n"


@pytest.fixture
def told(tmp_path):
    """(subject, predicate, object) of every relation between things in a report of one sentence."""
    def read(text: str) -> set[tuple[str, str, str]]:
        path = tmp_path / "云岭_2024.txt"
        path.write_text(HEAD + text + "\n", encoding="utf-8")
        graph = pipeline.extract(pipeline.document(path)).graph
        label = {i: e.label for i, e in graph.entities.items()}
        return {(label[f.subject], f.predicate, label[f.object]) for f in graph.facts.values() if f.object}
    return read


@pytest.mark.parametrize(("text", "want"), [
    ("开展安全生产专项整治，检查企业300家，整改隐患500处。", [("检查企业", "about", "安全生产专项整治"), ("隐患", "about", "安全生产专项整治")]),
    ("松亭产业园区累计投入2亿元，供热站、污水处理厂建成投用。", [("供热站", "locatedIn", "松亭产业园区"), ("污水处理厂", "locatedIn", "松亭产业园区")]),
    ("松亭产业园区水厂、变电站建成投用。", [("变电站", "locatedIn", "松亭产业园区")]),
    ("瑞禾汽车项目完成投资5亿元，冲压车间投入使用。", [("冲压车间", "partOf", "瑞禾汽车项目")]),
    ("完成中医院门诊楼改造。", [("中医院门诊楼改造", "affects", "中医院门诊楼"), ("中医院门诊楼", "partOf", "中医院")]),
])
def test_a_sentence_holds_what_it_tells_on_of(told, text, want):
    assert set(want) <= told(text)


@pytest.mark.parametrize(("text", "predicate"), [
    ("推进安全生产专项整治，全县生产总值增长8%。", "counted"),  # the county's own number
    ("松亭产业园区通过验收，云岭热力站建成投用。", "locatedIn"),  # finished, as others beside it
    ("瑞禾汽车项目完成投资5亿元，金穗物流办公楼投入使用。", "partOf"),  # a building of another's
])
def test_what_stands_beside_it_is_not_held(told, text, predicate):
    assert not any(p == predicate or (p == "about" and o == "安全生产专项整治") for _, p, o in told(text))
