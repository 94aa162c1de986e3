"""Look-ups, paths and impact on a graph made by hand."""

from __future__ import annotations

import networkx
import pytest

from kg.errors import NameNotFoundError, QueryError
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting
from loaders.tables import to_networkx
from ontology.infer import infer
from queries import lookup, sparql
from queries.impact import impact, near, unplaced
from queries.paths import Network
from queries.show import show

SOURCE = "甲路改造涉及甲路，甲路位于东片区，东片区覆盖柳浦街道、竹坞街道部分区域。"


def entity(label, kind, *aliases):
    return Entity(id=f"澜溪区/{label}", label=label, types=frozenset({kind}), aliases=frozenset(aliases),
                  sightings=frozenset({Sighting(document="d", mentions=1, type=kind)}))


def fact(s, p, o, **q):
    return Fact(subject=f"澜溪区/{s}", predicate=p, object=f"澜溪区/{o}", qualifiers=tuple(sorted(q.items())),
                evidence=(Evidence(document="d", start=0, end=2, text=SOURCE[:2]),))


@pytest.fixture
def graph():
    things = [entity("甲路改造", "Project"), entity("甲路", "Road"), entity("东片区", "Zone"), entity("柳浦街道", "Subdistrict", "柳浦"),
              entity("竹坞街道", "Subdistrict"), entity("乙楼", "Project"), entity("东江", "River")]
    facts = [fact("甲路改造", "affects", "甲路"), fact("甲路", "locatedIn", "东片区"), fact("东片区", "covers", "柳浦街道", extent="whole"),
             fact("东片区", "covers", "竹坞街道", extent="partial"), fact("东片区", "boundedBy", "东江")]
    document = Document(id="d", path="d.txt", title="报告", date="2024", sha256="0", source=SOURCE)
    return infer(Graph.of([document], things, facts))


def test_a_name_is_found_by_label_alias_and_part(graph):
    assert [lookup.entity(graph, n).label for n in ("柳浦街道", "柳浦", "“柳浦街道”", "竹坞")] == ["柳浦街道", "柳浦街道", "柳浦街道", "竹坞街道"]


def test_a_slogan_is_found_without_its_marks_and_by_its_beginning():
    slogan = Entity(id="s", label="一江、两城、三片、四区", types=frozenset({"LayoutScheme"}))
    document = Document(id="d", path="d.txt", title="报告", date="2024", sha256="0", source=SOURCE)
    graph = Graph.of([document], [slogan], [])
    assert [lookup.entity(graph, n).id for n in ("一江两城三片四区", "一江两城三片", "两城、三片")] == ["s", "s", "s"]
    with pytest.raises(NameNotFoundError, match="'一江、两城、三片、四区'"):
        lookup.entity(graph, "一江五城三片")


def test_an_unknown_name_offers_the_nearest(graph):
    with pytest.raises(NameNotFoundError, match="柳浦街道"):
        lookup.entity(graph, "柳蒲街道")


def test_impact_reaches_the_street_by_its_chain(graph):
    found = {(t.actor.label, t.fact.derived, t.strength) for t in impact(graph, "柳浦街道")}
    assert found == {("甲路改造", True, "zone-whole")}
    assert {t.strength for t in impact(graph, "竹坞街道")} == {"zone-part"}


def test_impact_works_both_ways(graph):
    assert {t.place.label for t in impact(graph, "甲路改造")} == {"甲路", "东片区", "柳浦街道", "竹坞街道"}


def test_a_border_is_only_a_border(graph):
    assert {t.strength for t in impact(graph, "东江")} == {"boundary"}


def test_without_its_link_the_street_is_not_reached(graph):
    cut = infer(Graph.of(graph.documents.values(), graph.entities.values(), [f for f in graph.facts.values() if f.predicate != "locatedIn"]))
    assert impact(cut, "柳浦街道") == []


def test_projects_without_a_place_are_listed(graph):
    assert [e.label for e in unplaced(graph)] == ["乙楼"]


def test_the_first_path_is_as_short_as_networkx_says(graph):
    found = Network(graph).path("甲路改造", "竹坞街道")
    stated = Graph.of(graph.documents.values(), graph.entities.values(), [f for f in graph.facts.values() if not f.derived])
    assert len(found[0].steps) == networkx.shortest_path_length(to_networkx(stated).to_undirected(), "澜溪区/甲路改造", "澜溪区/竹坞街道")


def test_paths_have_no_loops_and_come_cheapest_first(sample):
    found = Network(sample).path("青湖街道", "柳浦街道", 5)
    assert len(found) > 1 and [p.cost for p in found] == sorted(p.cost for p in found)
    for p in found:
        crossed = [p.start, *(s.to for s in p.steps)]
        assert len(crossed) == len(set(crossed))


def test_nothing_links_what_is_apart(graph):
    assert Network(graph).path("乙楼", "柳浦街道") == []


def test_a_profile_tells_both_sides(graph):
    profile = show(graph, "东片区")
    assert {f.predicate for f in profile.said} == {"covers", "boundedBy"} and "locatedIn" in {f.predicate for f in profile.named}
    assert "覆盖 竹坞街道（部分）" in profile.text(graph)


def test_sparql_gives_plain_values(graph):
    table = sparql.sparql(graph, "SELECT ?s ?c WHERE { ?f pk:subject ?s ; pk:predicate pk:covers ; pk:confidence ?c } ORDER BY ?f")
    assert table.columns == ("s", "c") and set(table.rows) == {("澜溪区/东片区", 1.0)}
    assert sparql.sparql(graph, "ASK { ?s pk:covers ?o }").rows == ((True,),)


def test_sparql_that_cannot_be_read_raises(graph):
    with pytest.raises(QueryError, match="cannot be read"):
        sparql.sparql(graph, "SELECT")


def test_a_street_without_projects_points_to_its_namesakes(sample):
    street = Entity(id="澜溪区/岭南街道", label="岭南街道", types=frozenset({"Subdistrict"}))
    region = Entity(id="澜溪区/岭南地区", label="岭南地区", types=frozenset({"Region"}))
    work = Entity(id="澜溪区/岭南地区改造", label="岭南地区改造", types=frozenset({"Project"}))
    fact = Fact(subject=work.id, predicate="affects", object=region.id)
    graph = sample | Graph.of([], [street, region, work], [fact])
    assert impact(graph, "岭南街道") == [] and [e.label for e in near(graph, "岭南街道")] == ["岭南地区"]


def test_the_matrix_has_a_row_a_project_and_a_column_a_street(sample):
    from queries.impact import impact, matrix, unplaced

    table = matrix(sample)
    streets = table.columns[2:]
    assert {"柳浦街道", "青湖街道"} <= set(streets)
    cells = {(row[0], street): cell for row in table.rows for street, cell in zip(streets, row[2:], strict=True) if cell}
    for touch in impact(sample, "柳浦街道"):
        if touch.place.label == "柳浦街道" and touch.strength != "boundary":
            assert (touch.actor.label, "柳浦街道") in cells
    assert {e.label for e in unplaced(sample)} <= {row[0] for row in table.rows}


def test_results_show_as_rows_escaped_and_as_frames(sample_folder):
    from kg import facade
    from queries import tabular

    session = facade.open(sample_folder)
    assert session.impact("柳浦街道").records()[0]["place"] and "<table>" in session.ask("澜溪新城覆盖哪些街道？")._repr_html_()
    assert "&lt;script&gt;" in tabular.html(("a",), [["<script>"]]) and "<table>" in session.cypher("MATCH (n:Document) RETURN n.id AS id")._repr_html_()
    assert tabular.to_csv(("a",), [["=1+1"]]).endswith("'=1+1\n")


def test_main_targets_and_dated_steps_are_read(sample_folder):
    from kg import facade

    session = facade.open(sample_folder)
    targets = session.ask("2024年定了哪几项主要预期目标，各是多少？")
    assert targets.understood and all("增长" in r.label or r.label for r in targets.rows) and "主要目标" in targets.interpretation
