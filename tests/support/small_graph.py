"""A small graph made by hand: one fact or more for every predicate, each with words of its own."""

from __future__ import annotations

from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting

DOC = Document(id="doc", path="doc.txt", title="手写报告", date="2024-01-10", sha256="0" * 64, place="澜溪区", source="　" * 2000)
TYPES = {
    "澜溪区": "District", "柳浦街道": "Subdistrict", "竹坞街道": "Subdistrict", "青湖街道": "Subdistrict", "滨江新城": "NewTown", "望江路": "Road",
    "东河": "River", "滨江广场": "PublicSpace", "望江路拓宽": "Project", "柳浦旧改": "Project", "一城两区": "LayoutScheme", "三大片区": "Bundle",
    "柳浦片区": "Zone", "竹坞片区": "Zone", "远帆科技": "Enterprise", "新材料": "Industry", "地区生产总值": "Indicator", "停车位": "Indicator", "区住建局": "Agency",
    "区政府": "Agency", "区产业中心": "Agency", "林某": "Person", "青山大学": "Organization", "城建集团": "StateEnterprise", "放心办": "Policy", "省委": "Agency",
    "示范区": "Honour", "茶文化节": "Event", "滨水客厅": "FunctionalRole", "地区生产总值（年初）": "Indicator"}
ROWS: tuple[tuple[str, str, str | float, dict[str, str | float | int]], ...] = (
    ("望江路拓宽", "affects", "望江路", {}), ("柳浦旧改", "affects", "柳浦街道", {}), ("柳浦旧改", "affects", "竹坞街道", {}),
    ("滨江新城", "covers", "柳浦街道", {"extent": "whole"}), ("滨江新城", "covers", "竹坞街道", {"extent": "partial"}),
    ("滨江新城", "boundedBy", "望江路", {"side": "南"}), ("滨江新城", "partOf", "一城两区", {}), ("柳浦片区", "partOf", "滨江新城", {}),
    ("柳浦片区", "memberOf", "三大片区", {"order": 1}), ("竹坞片区", "memberOf", "三大片区", {"order": 2}), ("三大片区", "declaredSize", 3, {}),
    ("远帆科技", "locatedIn", "滨江广场", {}), ("滨江广场", "locatedIn", "柳浦街道", {}), ("望江路", "connects", "东河", {}), ("望江路", "connects", "滨江广场", {}),
    ("滨江新城", "aimsAt", "滨水客厅", {}), ("澜溪区", "hasIndustry", "新材料", {}), ("远帆科技", "hasIndustry", "新材料", {}),
    ("望江路拓宽", "hasStatus", "planned", {"period": "2023", "stage": "谋划"}), ("望江路拓宽", "hasStatus", "completed", {"period": "2024", "stage": "建成"}),
    ("柳浦旧改", "hasStatus", "inProgress", {"period": "2024", "stage": "推进"}),
    ("柳浦旧改", "hasTarget", "完成签约", {"deadline": "2024-06"}), ("停车位", "hasTarget", 500, {"unit": "个", "deadline": "2024-12"}),
    ("地区生产总值", "hasValue", 412.6, {"unit": "亿元", "period": "2023", "change": 6.2, "change_unit": "%"}),
    ("停车位", "hasValue", 320, {"unit": "个", "period": "2023"}),
    ("地区生产总值", "about", "澜溪区", {}), ("地区生产总值", "conflictsWith", "地区生产总值（年初）", {}),
    ("地区生产总值（年初）", "hasValue", 410, {"unit": "亿元", "period": "2023"}),
    ("区住建局", "responsibleFor", "柳浦旧改", {}), ("区政府", "establishes", "区产业中心", {"period": "2023"}), ("林某", "holdsOffice", "区政府", {"office": "区长"}),
    ("澜溪区", "cooperatesWith", "青山大学", {}), ("滨江广场", "developedBy", "城建集团", {}), ("放心办", "definedAs", "办事只跑一次", {}),
    ("放心办", "proposedBy", "省委", {"period": "2022"}), ("区政府", "implements", "放心办", {}), ("澜溪区", "receives", "示范区", {"period": "2023"}),
    ("澜溪区", "hosts", "茶文化节", {}))


def facts() -> list[Fact]:
    """The facts in the order of ROWS, with words at places of their own, and one derived fact."""
    out = []
    for at, (subject, predicate, target, qualifiers) in enumerate(ROWS):
        words = f"{subject}{predicate}{target}"
        literal = target not in TYPES
        q = dict(qualifiers)
        unit = str(q.pop("unit", ""))
        out.append(Fact(subject=subject, predicate=predicate, object=None if literal else str(target), value=target if literal else None, unit=unit,
                        qualifiers=tuple(sorted(q.items())), confidence=0.6 if predicate == "cooperatesWith" else 0.9,
                        evidence=(Evidence(document="doc", start=at * 40, end=at * 40 + len(words), text=words, section=("手写",), rule="hand"),)))
    covers = next(f for f in out if f.predicate == "covers" and f.object == "竹坞街道")
    located = next(f for f in out if f.predicate == "partOf" and f.subject == "柳浦片区")
    out.append(Fact(subject="望江路拓宽", predicate="affects", object="竹坞街道", confidence=0.8, derived_from=tuple(sorted((covers.id, located.id)))))
    return out


def graph(without: tuple[str, ...] = ()) -> Graph:
    """The graph, or a mutation of it without every fact of some predicates."""
    things = [Entity(id=label, label=label, types=frozenset({kind}), sightings=frozenset({Sighting(document="doc", mentions=1, type=kind)}))
              for label, kind in TYPES.items()]
    return Graph.of([DOC], things, [f for f in facts() if f.predicate not in without])
