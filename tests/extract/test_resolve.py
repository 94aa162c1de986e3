"""What two names of one place are tied as one thing, and what stay two."""

from __future__ import annotations

import pytest

from extract import resolve
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting

DOC = Document(id="doc", path="doc.txt", title="手写报告", date="2024-01-10", sha256="0" * 64, place="澜溪区", source="　" * 99)


def thing(label, kind, alias=""):
    return Entity(id=f"330199/{kind}/{label}", label=label, types=frozenset((kind,)), aliases=frozenset(filter(None, (alias,))),
                  sightings=frozenset((Sighting(document="doc", mentions=1, type=kind),)))


def ties(*pair):
    """The coreferentWith facts of a graph where each thing has one status."""
    facts = [Fact(subject=e.id, predicate="hasStatus", object=None, value="planned", confidence=0.9,
                  evidence=(Evidence(document="doc", start=at * 9, end=at * 9 + len(e.label), text=e.label),)) for at, e in enumerate(pair)]
    graph = Graph.of([DOC], pair, facts)
    return [*resolve.coreferent(graph), *resolve.slips(graph)]


@pytest.mark.parametrize(("a", "b"), [
    (thing("望江路东延", "Project", "望江路东延工程"), thing("望江路东延工程", "Project")),
    (thing("先看病后付费", "Policy", "先看病后付费模式"), thing("先看病后付费模式", "Programme")),
    (thing("两减一增", "Bundle"), thing("两减一增行动", "Programme", "两减一增")),
    (thing("竹坞", "Community", "竹坞社区"), thing("竹坞社区", "Community")),
    (thing("澜溪综保区", "IndustrialPark", "综保区"), thing("综保区", "IndustrialPark")),
    (thing("澜投", "StateEnterprise"), thing("澜投平台", "Platform", "澜投")),
])
def test_names_that_differ_by_the_noun_of_their_class_are_tied(a, b):
    found = ties(a, b)
    assert [{f.subject, f.object} for f in found] == [{a.id, b.id}]
    assert {e.text for e in found[0].evidence} == {a.label, b.label}


@pytest.mark.parametrize(("a", "b"), [
    (thing("云岭机械市场群", "Cluster"), thing("云机械市场群", "Cluster")),
    (thing("望江科技技园", "IndustrialPark"), thing("望江科技园", "IndustrialPark")),
])
def test_a_form_written_wrong_once_is_tied_and_not_merged(a, b):
    found = ties(a, b)
    assert [{f.subject, f.object} for f in found] == [{a.id, b.id}]
    assert found[0].confidence == 0.5


@pytest.mark.parametrize(("a", "b"), [
    (thing("柳浦西城湿地公园", "PublicSpace"), thing("柳浦城湿地公园", "PublicSpace")),
    (thing("竹坞新医院大楼", "Building"), thing("竹坞医院大楼", "Building")),
    (thing("云岭机械市场群", "Cluster"), thing("云机械市场群", "Zone")),
    (thing("望江路", "Road"), thing("望江路工程", "Project", "望江路")),
    (thing("平安社区", "Community"), thing("平安社区创建", "Programme", "平安社区")),
    (thing("青湖小学", "School"), thing("青湖小学扩建项目", "Project", "青湖小学")),
    (thing("基层治理", "Programme"), thing("基层治理体系", "Policy", "基层治理")),
    (thing("上市企业", "Indicator"), thing("新增上市企业", "Indicator", "上市企业")),
    (thing("茶艺专项补助", "Policy", "茶艺"), thing("茶艺市级基金", "Policy", "茶艺")),
    (thing("石桥", "Bridge"), thing("石桥镇", "Subdistrict", "石桥")),
])
def test_a_thing_and_what_is_named_after_it_stay_two(a, b):
    assert ties(a, b) == []
