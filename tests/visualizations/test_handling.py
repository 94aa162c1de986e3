"""What a reader does on a page: search, links, depth, filters, years, the matrix, the words behind a fact."""

from __future__ import annotations

import pytest
import small_graph
from pages import opened

from queries import impact
from queries.lookup import entity
from visualizations import views
from visualizations.views import VIEWS, Wish

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("typed", ["澜溪新城", "lxxc", "lanxixin", "溪新"])
def test_search_finds_a_name_by_characters_and_by_pinyin(chromium, pages, typed):
    tab = opened(chromium, pages["graph"])
    tab.keyboard.press("/")
    tab.keyboard.type(typed)
    tab.keyboard.press("Enter")
    assert tab.inner_text("#panel h2") == "澜溪新城" and "#n=" in tab.url
    assert "涵盖柳浦街道" in tab.inner_text("#panel blockquote mark >> nth=0") + tab.inner_text("#panel")


def test_search_says_when_it_finds_nothing(chromium, pages):
    tab = opened(chromium, pages["graph"])
    tab.fill("#search", "火星")
    assert "没有找到" in tab.inner_text("#hits")


@pytest.mark.parametrize("name", list(VIEWS))
def test_a_deep_link_opens_its_thing(chromium, pages, name):
    wanted = "三村征迁" if name == "timeline" else "柳浦街道"
    tab = opened(chromium, pages[name], f"#n={wanted}")
    assert tab.inner_text("#panel h2") == wanted
    tab = opened(chromium, pages[name], "#n=火星")
    assert "火星" in tab.inner_text("#panel")


def test_a_deep_link_brings_its_node_to_the_middle(chromium, pages):
    tab = opened(chromium, pages["graph"], "#n=听澜广场")
    tab.wait_for_timeout(300)
    off = tab.evaluate("""() => {
      const {view, model} = plankg, box = document.getElementById("drawing").getBoundingClientRect();
      const i = model.nodes.findIndex((n) => n.label === "听澜广场"), seen = view.drawing.canvasToDOM(view.drawing.getPosition(i));
      return [seen.x - box.width / 2, seen.y - box.height / 2];
    }""")
    assert max(map(abs, off)) < 5, f"the node stands {off} pixels from the middle"


def shown(tab) -> set[str]:
    return set(tab.evaluate("() => plankg.model.nodes.filter((_, i) => plankg.visible.node[i]).map((n) => n.id)"))


def test_depth_is_kept_in_the_address_and_comes_back(chromium, pages, sample):
    tab = opened(chromium, pages["ego"])
    start, rings = entity(sample, "澜溪新城").id, []
    seen = {start}
    for _ in range(3):
        seen = seen | {x for f in sample.facts.values() if f.object and {f.subject, f.object} & seen for x in (f.subject, f.object)}
        rings.append(seen)
    for depth in (1, 2, 3):
        tab.click(f"#depth button[data-depth='{depth}']")
        assert shown(tab) == rings[depth - 1], depth
    tab.go_back()
    tab.wait_for_function("() => plankg.state.depth === 2")
    assert shown(tab) == rings[1]
    assert shown(opened(chromium, pages["ego"], "#d=3")) == rings[2]


def test_a_node_is_expanded_and_collapsed(chromium, pages, sample):
    tab = opened(chromium, pages["ego"], "#n=柳浦街道")
    before = shown(tab)
    ident = entity(sample, "柳浦街道").id
    near = {x for f in sample.facts.values() if f.object and ident in (f.subject, f.object) for x in (f.subject, f.object)}
    tab.click("#expand")
    assert shown(tab) == before | near and near - before
    tab.click("#collapse")
    assert shown(tab) == before


@pytest.mark.parametrize("name", list(VIEWS))
def test_filters_leave_the_same_in_the_view_and_in_the_table(chromium, pages, sample, name):
    tab = opened(chromium, pages[name], "#v=table")
    before = tab.locator("#twin tbody tr").count()
    assert before
    box = tab.locator("#filters details[data-group=type] input").first
    type_ = box.get_attribute("value")
    box.uncheck()
    rows = set(tab.eval_on_selector_all("#twin tbody tr", "all => all.map(r => r.dataset.fact)"))
    for ident in rows:
        fact = sample.facts[ident]
        assert sample.entities[fact.subject].type != type_ and (not fact.object or sample.entities[fact.object].type != type_)
    assert len(rows) <= before and "xt=" in tab.url
    tab.locator("#filters .bulk a").first.click()
    assert tab.locator("#twin tbody tr").count() == before


def test_years_leave_exactly_the_facts_of_those_years(chromium, pages, sample):
    tab = opened(chromium, pages["timeline"])
    tab.click("#filters details[data-group=year] summary")
    values = tab.eval_on_selector_all("#filters details[data-group=year] input", "all => all.map(i => i.value)")
    assert "2024" in values
    for value in values:
        if value != "2024":
            tab.uncheck(f"#filters details[data-group=year] input[value='{value}']")
    cards = set(tab.eval_on_selector_all(".card", "all => all.map(c => c.dataset.fact)"))
    from visualizations.model import years
    assert cards == {f.id for p in ("hasStatus", "hasTarget") for f in sample.by_predicate[p] if "2024" in years(f)} and cards


def test_the_matrix_tells_stated_from_derived_and_sorts(chromium, tmp_path):
    graph = small_graph.graph()
    tab = opened(chromium, views.view(graph, "impact", Wish()).save(tmp_path / "v.html"))
    found = {True: set(), False: set()}
    for row in impact.grid(graph).cells.values():
        for touch in row.values():
            found[touch.fact.derived].add(touch.fact.id)
    assert found[True] and found[False]
    for derived, chosen in ((True, ".cell.derived"), (False, ".cell:not(.derived)")):
        assert set(tab.eval_on_selector_all(chosen, "all => all.map(c => c.dataset.fact)")) == found[derived]
    tab.click(".grid thead th:nth-child(1) button")
    assert tab.get_attribute(".grid thead th:nth-child(1)", "aria-sort") == "ascending"
    names = tab.eval_on_selector_all(".grid tbody tr th[scope=row]", "all => all.map(t => t.textContent)")
    tab.click(".grid thead th:nth-child(1) button")
    assert tab.get_attribute(".grid thead th:nth-child(1)", "aria-sort") == "descending"
    assert tab.eval_on_selector_all(".grid tbody tr th[scope=row]", "all => all.map(t => t.textContent)") != names


def test_a_cell_of_the_matrix_shows_its_words(chromium, pages):
    tab = opened(chromium, pages["impact"])
    tab.locator(".cell.derived").first.click()
    assert "推导" in tab.inner_text("#panel") and "依据" in tab.inner_text("#panel") and tab.locator("#panel blockquote mark").count()


def test_from_a_fact_to_its_words_and_back(chromium, pages):
    tab = opened(chromium, pages["graph"], "#n=澜溪新城")
    words = tab.inner_text("#panel blockquote mark >> nth=0")
    tab.click("#panel blockquote >> nth=0")
    lit = "".join(tab.eval_on_selector_all("#text mark.on", "all => all.map(m => m.textContent)"))
    assert lit.replace("\n", "") == words.replace("\n", "") and tab.locator("#text").is_visible()
    tab.click("#text mark.on >> nth=0")
    assert tab.locator("#panel .fact").count() and "澜溪新城" in tab.inner_text("#panel")


def test_the_reader_holds_the_whole_source(chromium, pages, sample):
    tab = opened(chromium, pages["graph"], "#v=text")
    first = tab.evaluate("() => plankg.model.documents[0].id")
    assert tab.evaluate("document.querySelector('#text pre').textContent") == sample.documents[first].source


def test_groups_open_on_a_click(chromium, sample, monkeypatch, tmp_path):
    from visualizations import whole

    monkeypatch.setattr(whole, "DRAWN", 20)
    tab = opened(chromium, views.view(sample, "graph", Wish()).save(tmp_path / "v.html"))
    count = "() => plankg.view.drawing.graphData().nodes.length"
    before = tab.evaluate(count)
    group = tab.evaluate("() => plankg.model.data.groups.findIndex((g) => g.members.length > 2)")
    spot = tab.evaluate("""(n) => { const g = plankg.view.drawing.graphData().nodes.find((x) => x.group === n), p = plankg.view.drawing.graph2ScreenCoords(g.fx, g.fy),
        r = document.getElementById('drawing').getBoundingClientRect(); return [p.x + r.left, p.y + r.top]; }""", group)
    tab.mouse.click(*spot)
    assert tab.evaluate(count) > before and tab.locator("#panel a").count() > 2 and tab.said == []
