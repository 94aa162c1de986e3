"""A list named after an area holds what the area is to be."""

from __future__ import annotations

import pytest

from extract import pipeline

HEAD = "云岭县人民政府工作报告\n——2024年1月10日在云岭县第十七届人民代表大会第一次会议上\n二、2024年工作安排\n"


@pytest.fixture
def told(tmp_path):
    """(subject, predicate, object, the object's class) of every relation in a report of one sentence."""
    def read(text: str) -> set[tuple[str, str, str, str]]:
        path = tmp_path / "云岭_2024.txt"
        path.write_text(HEAD + text + "\n", encoding="utf-8")
        graph = pipeline.extract(pipeline.document(path)).graph
        return {(graph.entities[f.subject].label, f.predicate, graph.entities[f.object].label, graph.entities[f.object].type) for f in graph.facts.values() if f.object}
    return read


def test_the_members_of_a_list_named_after_the_county_are_what_it_aims_at(told):
    found = told("深入落实“三个云岭”（创新云岭、开放云岭、平安云岭）部署。")
    assert {("云岭县", "aimsAt", f"{kind}云岭", "FunctionalRole") for kind in ("创新", "开放", "平安")} <= found
    assert ("创新云岭", "memberOf", "三个云岭", "Bundle") in found


def test_a_list_of_other_things_is_no_ones_aim(told):
    assert not any(predicate == "aimsAt" for _, predicate, _, _ in told("牢固树立“三个意识”（大局意识、服务意识、责任意识）。"))
