"""The page in a real Chromium: what it shows, what it asks of the network (nothing), what hostile text can do (nothing)."""

from __future__ import annotations

import pytest

from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting
from visualizations import page, scene
from visualizations.arrange import arrange

ATTACKS = ["<script>window.__x=1</script>", "<img src=x onerror='window.__x=1'>", "<a href='javascript:window.__x=1'>a</a><img src=x onerror=window.__x=1>",
           "</script><script>window.__x=1</script>", "{{7*7}}", "'\"><svg onload=window.__x=1>"]


def test_the_same_scene_gives_the_same_bytes(sample):
    assert page.page(scene.whole(sample), "t") == page.page(scene.whole(sample), "t")


def test_the_model_holds_every_entity_and_fact(sample):
    model = scene.whole(sample).model()
    assert len(model["nodes"]) == len(sample.entities) and len(model["facts"]) == len(sample.facts)


@pytest.mark.parametrize("hops", [0, 1, 2])
def test_ego_holds_exactly_what_lies_within_its_hops(sample, hops):
    start = next(e.id for e in sample.entities.values() if e.label == "澜溪新城")
    seen = {start}
    for _ in range(hops):
        seen |= {x for f in sample.facts.values() if f.object and {f.subject, f.object} & seen for x in (f.subject, f.object)}
    assert {e.id for e in scene.ego(sample, start, hops).entities} == seen


def test_a_large_graph_is_narrowed_and_says_so(sample, monkeypatch):
    monkeypatch.setattr(scene, "LARGEST", 10)
    narrowed = scene.whole(sample)
    assert len(narrowed.entities) == 10 and narrowed.total == len(sample.entities)


def test_parts_do_not_overlap_and_nothing_shares_a_place():
    places = arrange(12, [(0, 1), (1, 2), (3, 4), (5, 6)])
    assert len(set(places.values())) == 12


def open_page(chromium, path, fragment="", **context):
    made = chromium.new_context(offline=True, **context)
    tab = made.new_page()
    tab.asked, tab.said = [], []
    tab.on("request", lambda r: tab.asked.append(r.url))
    tab.on("console", lambda m: tab.said.append(m.text))
    tab.on("pageerror", lambda e: tab.said.append(str(e)))
    tab.goto(path.as_uri() + fragment)
    tab.wait_for_function("window.plankg && window.plankg.ready")
    return tab


@pytest.fixture(scope="module")
def sample_page(sample, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "v.html"
    path.write_bytes(page.page(scene.whole(sample), "澜溪区").encode("utf-8"))
    return path


@pytest.mark.browser
def test_the_page_asks_nothing_and_reports_no_error(chromium, sample_page):
    tab = open_page(chromium, sample_page)
    assert tab.asked == [sample_page.as_uri()] and tab.said == []


@pytest.mark.browser
def test_search_shows_the_evidence_panel(chromium, sample_page):
    tab = open_page(chromium, sample_page)
    tab.fill("#search", "澜溪新城")
    tab.press("#search", "Enter")
    assert "覆盖" in tab.inner_text("#panel") and "涵盖柳浦街道" in tab.inner_text("#panel blockquote >> nth=0") + tab.inner_text("#panel")
    assert "#n=" in tab.url


@pytest.mark.browser
def test_a_deep_link_opens_its_node(chromium, sample_page):
    tab = open_page(chromium, sample_page, "#n=听澜广场")
    assert tab.inner_text("#panel h2") == "听澜广场"
    tab.wait_for_timeout(300)
    off = tab.evaluate("""() => {
      const {drawing, model} = plankg, box = document.getElementById("drawing").getBoundingClientRect();
      const i = model.nodes.findIndex((n) => n.label === "听澜广场"), seen = drawing.canvasToDOM(drawing.getPosition(i));
      return [seen.x - box.width / 2, seen.y - box.height / 2];
    }""")
    assert max(map(abs, off)) < 5, f"the node stands {off} pixels from the middle"


@pytest.mark.browser
def test_the_legend_filters_the_drawing_and_the_table(chromium, sample_page):
    tab = open_page(chromium, sample_page)
    tab.click("#table")
    before = tab.locator("#twin tbody tr").count()
    tab.uncheck("#legend input[value=Indicator]")
    assert 0 < tab.locator("#twin tbody tr").count() < before


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_sideways_scroll_at_any_width(chromium, sample_page, width, scheme):
    tab = open_page(chromium, sample_page, viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_the_png_is_not_blank(chromium, sample_page):
    tab = open_page(chromium, sample_page)
    with tab.expect_download() as download:
        tab.click("#png")
    assert download.value.suggested_filename == "plankg.png"
    drawn = tab.evaluate("""() => { const c = document.querySelector('#drawing canvas');
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0;
        for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n; }""")
    assert drawn > 500


@pytest.mark.browser
@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_never_runs(chromium, tmp_path, attack):
    source = f"{attack}建成。"
    document = Document(id="d", path="d.txt", title=attack, date="2024", sha256="0", source=source)
    seen = frozenset({Sighting(document="d", mentions=1, type="Project")})
    a = Entity(id=f"x/{attack}", label=attack, types=frozenset({"Project"}), aliases=frozenset({attack + "别名"}), sightings=seen)
    b = Entity(id="x/b", label="b" + attack, types=frozenset({"Road"}), sightings=seen)
    evidence = (Evidence(document="d", start=0, end=len(source), text=source, section=(attack,)),)
    facts = [Fact(subject=a.id, predicate="affects", object=b.id, evidence=evidence, qualifiers=(("stage", attack),)),
             Fact(subject=a.id, predicate="hasTarget", value=attack, evidence=evidence)]
    path = tmp_path / "v.html"
    path.write_bytes(page.page(scene.whole(Graph.of([document], [a, b], facts)), attack).encode("utf-8"))
    tab = open_page(chromium, path)
    tab.fill("#search", attack[:5])
    tab.press("#search", "Enter")
    tab.click("#table")
    tab.wait_for_timeout(150)
    assert tab.evaluate("window.__x") is None and tab.asked == [path.as_uri()]
    assert attack in tab.inner_text("#twin")
