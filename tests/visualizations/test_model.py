"""What pages hold, against the graph and the query layer; no browser."""

from __future__ import annotations

import hashlib
import json
import re

import pytest
import small_graph
from pages import ATTACKS, hostile

from kg import facade
from kg.errors import CallError, NameNotFoundError
from kg.graph import Graph
from ontology.terms import CLASSES, PREDICATES
from queries import impact, pinyin
from queries.lookup import entity
from queries.paths import Network
from visualizations import board, drawing, layered, model, page, scene, views, whole
from visualizations.arrange import arrange, clustered, radial
from visualizations.ego import ego
from visualizations.views import VIEWS, Wish


def read(html: str) -> dict:
    """The data of a page, as the browser reads it."""
    return json.loads(re.search(r'<script type="application/json" id="model">(.*?)</script>', html, re.S)[1])


def made(graph: Graph, name: str, **wish) -> dict:
    return read(views.view(graph, name, Wish(**wish)).html)


@pytest.mark.parametrize("name", list(VIEWS))
def test_the_same_graph_gives_the_same_bytes(sample, name):
    assert views.view(sample, name, Wish()).html == views.view(sample, name, Wish()).html


def test_the_whole_graph_holds_every_thing_fact_and_word(sample):
    held = made(sample, "graph")
    assert {n["id"] for n in held["nodes"]} == set(sample.entities) and {f["i"] for f in held["facts"]} == set(sample.facts)
    cut = {d["id"]: d["pieces"] for d in held["documents"]}
    for fact in held["facts"]:
        said = sample.facts[fact["i"]]
        for number, evidence in zip(fact["e"], said.evidence, strict=False):
            document, start, end, section = held["evidence"][number]
            piece = next(p for p in cut[held["documents"][document]["id"]] if p[0] <= start < p[0] + len(p[1]))
            assert piece[1][start - piece[0]:end - piece[0]] == evidence.text and held["sections"][section] == list(evidence.section)


def test_long_sources_travel_as_the_sentences_that_facts_rest_on(sample, monkeypatch):
    monkeypatch.setattr(model, "WHOLE_SOURCES", 10)
    held = made(sample, "graph")
    pieces = [p for d in held["documents"] for p in d["pieces"]]
    assert len(pieces) > 5 and sum(len(p[1]) for p in pieces) < sum(d["length"] for d in held["documents"])
    for document, start, end, _ in held["evidence"]:
        assert any(p[0] <= start and end <= p[0] + len(p[1]) for p in held["documents"][document]["pieces"])


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_ego_rings_are_breadth_first_sets(sample, depth):
    start = entity(sample, "澜溪新城").id
    seen = {start}
    for _ in range(depth):
        seen |= {x for f in sample.facts.values() if f.object and {f.subject, f.object} & seen for x in (f.subject, f.object)}
    drawn = ego(sample, start, 1)
    assert {e.id for e, ring in zip(drawn.entities, drawn.data["ring"], strict=True) if ring <= depth} == seen
    places = [tuple(p) for p in drawn.data["places"][depth - 1] if p]
    assert len(set(places)) == len(places) == len(seen)


def test_a_crowded_neighbourhood_is_narrowed_and_says_so(sample, monkeypatch):
    from visualizations import ego as module

    monkeypatch.setattr(module, "LARGEST", 10)
    held = made(sample, "ego", about="澜溪新城")
    assert len(held["nodes"]) == 10 < held["whole"]


def test_the_layout_holds_every_structural_fact_and_parents_stand_before_their_parts(sample):
    drawn = layered.layout(sample)
    joined = {drawn.facts[k].id for k, _, _ in drawn.data["links"]}
    assert {f.id for p in ("partOf", "covers") for f in sample.by_predicate[p]} <= joined
    assert {sample.facts[i].predicate for i in joined} <= {"partOf", "covers", "memberOf", "locatedIn", "affects", "connects"}
    boxes = drawn.data["boxes"]
    assert len({(b["x"], b["y"]) for b in boxes}) == len(boxes)
    for k, upper, lower in drawn.data["links"]:
        if drawn.facts[k].predicate in ("partOf", "covers"):
            assert boxes[upper]["x"] < boxes[lower]["x"], drawn.facts[k]


def test_a_circle_of_parts_is_drawn_all_the_same():
    from dataclasses import replace

    graph = small_graph.graph()
    part = next(f for f in graph.facts.values() if f.predicate == "partOf")
    round_ = Graph.of(graph.documents.values(), graph.entities.values(), [*graph.facts.values(), replace(part, subject=str(part.object), object=part.subject)])
    assert len(layered.layout(round_).data["boxes"]) == len(layered.layout(graph).data["boxes"])


def test_the_matrix_is_the_query_layers(sample):
    held = made(sample, "impact")
    grid = impact.grid(sample)
    cells = {(held["nodes"][a]["id"], held["nodes"][s]["id"], held["facts"][k]["i"], how) for a, row in held["data"]["rows"] for s, k, how in row}
    assert cells == {(a, s, t.fact.id, t.strength) for a, row in grid.cells.items() for s, t in row.items()} and cells
    assert {held["nodes"][i]["id"] for i in held["data"]["loose"]} == {e.id for e in impact.unplaced(sample)} - set(grid.cells)


def test_every_status_and_target_is_one_card(sample):
    held = made(sample, "timeline")
    data = held["data"]
    cards = [held["facts"][k]["i"] for k, *_ in data["cards"]]
    assert sorted(cards) == sorted(f.id for p in ("hasStatus", "hasTarget") for f in sample.by_predicate[p])
    for k, column, lane, _ in data["cards"]:
        fact = sample.facts[held["facts"][k]["i"]]
        assert data["columns"][column][0] == ("target" if fact.predicate == "hasTarget" else fact.value) and data["lanes"][lane] == board.lane(fact)
    assert data["lanes"][-1] == ""


def test_a_period_stands_under_its_last_year_and_is_filtered_by_each():
    fact = next(f for f in small_graph.facts() if f.predicate == "hasStatus")
    from dataclasses import replace

    span = replace(fact, qualifiers=(("period", "2016/2020"),))
    assert model.years(span) == ["2016", "2017", "2018", "2019", "2020"] and board.lane(span) == "2020" and model.years(replace(fact, qualifiers=())) == []


def test_paths_are_the_query_layers(sample):
    held = made(sample, "path", about="三村征迁", to="柳浦街道")
    found = Network(sample).path("三村征迁", "柳浦街道", 5)
    assert [[held["facts"][k]["i"] for k, _, _ in p["steps"]] for p in held["data"]["paths"]] == [[s.fact.id for s in p.steps] for p in found] and found
    assert made(small_graph.graph(), "path", about="放心办", to="东河")["data"]["paths"] == []


def test_the_ontology_view_counts_what_the_graph_holds(sample):
    data = made(sample, "ontology")["data"]
    assert {c["name"] for c in data["tree"]} == set(CLASSES) and {p["name"] for p in data["predicates"]} == set(PREDICATES)
    session = facade.Session(sample, None)  # type: ignore[arg-type]
    for name in ("Project", "Subdistrict", "Indicator"):
        counted = session.sparql(f"SELECT (COUNT(?x) AS ?n) WHERE {{ ?x a pk:{name} }}").rows[0][0]
        own = sum(name in e.types for e in sample.entities.values())
        assert int(counted) == own and next(c for c in data["tree"] if c["name"] == name)["own"] == sum(e.type == name for e in sample.entities.values())
    for row in data["predicates"]:
        assert row["stated"] + row["derived"] == len(sample.by_predicate.get(row["name"], ())) == sum(n for *_, n in row["joins"])


def test_a_huge_graph_is_drawn_as_groups_that_add_up(sample, monkeypatch):
    monkeypatch.setattr(whole, "DRAWN", 20)
    monkeypatch.setattr(whole, "MEMBERS", 30)
    held = made(sample, "graph")
    groups = held["data"]["groups"]
    assert sum(g["size"] for g in groups) == len(sample.entities) == held["whole"] and len(held["nodes"]) == 30
    assert sorted(i for g in groups for i in g["members"]) == list(range(30))
    assert all(held["nodes"][i]["type"] == g["type"] for g in groups for i in g["members"])


def test_two_thousand_are_for_vis_and_more_for_force_graph(sample, monkeypatch):
    assert drawing.chosen(whole.whole(sample)) == "vis"
    monkeypatch.setattr(drawing, "LARGEST", 20)
    assert drawing.chosen(whole.whole(sample)) == "force" and "ForceGraph" in page.page(whole.whole(sample))


def test_the_vendored_library_is_the_one_that_its_note_names():
    note = (drawing.FORCE.parent / "SOURCE.md").read_text(encoding="utf-8")
    assert hashlib.sha256(drawing.FORCE.read_bytes()).hexdigest() in note and "MIT" in (drawing.FORCE.parent / "LICENSE").read_text(encoding="utf-8")


def test_pinyin_knows_words_with_more_than_one_reading():
    assert pinyin.spelt(("石桥街道", "重庆3号")) == "shi qiao jie dao|chong qing 3 hao"


def test_parts_do_not_overlap_and_nothing_shares_a_place():
    assert len(set(arrange(12, [(0, 1), (1, 2), (3, 4), (5, 6)]).values())) == 12
    star = [(0, i) for i in range(1, 900)] + [(1, i) for i in range(900, 3000)]
    assert len(set(clustered(3000, star).values())) == 3000
    many = ["x", *map(str, range(400))]
    assert len(set(radial(many, dict.fromkeys(many[1:], "x")).values())) == 401


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", list(VIEWS))
def test_no_text_becomes_markup(attack, name):
    html = views.view(hostile(attack), name, Wish()).html
    body = html.replace(drawing.library("vis"), "").replace(drawing.library("force"), "")
    assert attack not in body.replace("&#34;", '"') or attack == "{{7*7}}"
    assert "49建成" not in html


def test_wrong_wishes_are_said_to_be_wrong(sample):
    with pytest.raises(CallError, match="did you mean layout"):
        views.view(sample, "layuot", Wish())
    with pytest.raises(NameNotFoundError):
        views.view(sample, "ego", Wish(about="火星"))
    with pytest.raises(CallError, match="--hops"):
        views.view(sample, "ego", Wish(about="澜溪新城", hops=-1))
    with pytest.raises(CallError, match="nothing to look at"):
        views.view(Graph(), "graph", Wish())


def test_every_view_and_an_index_that_links_them(sample):
    files = views.every(sample, Wish())
    assert set(files) == {"index.html", *(f"{n}.html" for n in VIEWS)}
    assert all(f'href="{n}.html"' in files["index.html"] for n in VIEWS) and '"layout":"layout.html"' in files["ego.html"]


def test_scenes_are_in_a_fixed_order(sample):
    kept = scene.Scene.of(sample, "graph", "t", reversed(list(sample.entities)))
    assert [e.id for e in kept.entities] == sorted(sample.entities) and list(kept.fact) == list(sample.facts)


def test_a_scheme_counts_the_members_of_its_groups():
    from ontology import sizes

    graph = small_graph.graph()
    part = next(f for f in graph.facts.values() if f.predicate == "partOf")
    from dataclasses import replace

    grouped = Graph.of(graph.documents.values(), graph.entities.values(), [*graph.facts.values(), replace(part, subject="三大片区", object="一城两区")])
    assert sizes.members(grouped, "一城两区") == {"滨江新城", "柳浦片区", "竹坞片区"} and sizes.declared(grouped)["三大片区"] == 3
