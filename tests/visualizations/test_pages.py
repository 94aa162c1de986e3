"""Every view in a real Chromium: it asks nothing of the network, shows what the graph holds, and runs no text of a document."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import pytest
from pages import ATTACKS, hostile, opened
from tests_support import ROOT

from visualizations import views
from visualizations.views import VIEWS, Wish

pytestmark = pytest.mark.browser
SHOTS = ROOT / "build" / "screenshots"
CANVAS = ("graph", "ego")


@pytest.mark.parametrize("name", list(VIEWS))
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_a_view_fits_its_window_and_asks_nothing(chromium, pages, name, width, scheme):
    tab = opened(chromium, pages[name], viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    for key in "123l1":
        tab.keyboard.press(key)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, key
    tab.wait_for_timeout(150)
    SHOTS.mkdir(parents=True, exist_ok=True)
    tab.screenshot(path=SHOTS / f"view_{name}_{width}_{scheme}.png")
    assert tab.asked == [] and tab.said == []


@pytest.mark.parametrize("name", list(VIEWS))
def test_a_network_that_swallows_everything_changes_nothing(chromium, pages, name):
    context = chromium.new_context()
    context.route(lambda url: not url.startswith("file:"), lambda _: None)
    tab = context.new_page()
    tab.goto(pages[name].as_uri())
    tab.wait_for_function("() => window.plankg && window.plankg.ready", timeout=5_000)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", list(VIEWS))
def test_hostile_text_never_runs(chromium, tmp_path, attack, name):
    path = views.view(hostile(attack), name, Wish()).save(tmp_path / "v.html")
    tab = opened(chromium, path)
    tab.fill("#search", attack[:5])
    tab.press("#search", "Enter")
    assert attack in tab.inner_text("#panel")
    tab.mouse.move(500, 400)
    for key in "23l":
        tab.press("body", key)
    assert attack.split("<")[0] in tab.inner_text("#text") and attack in tab.evaluate("document.getElementById('text').textContent")
    tab.evaluate("plankg.vector()")
    tab.wait_for_timeout(60)
    assert tab.evaluate("window.__x") is None and tab.asked == [] and tab.said == []


@pytest.mark.parametrize("name", CANVAS)
def test_no_label_lies_over_another(chromium, pages, name):
    tab = opened(chromium, pages[name])
    tab.wait_for_timeout(200)
    boxes = tab.evaluate("() => plankg.view.boxes()")
    assert len(boxes) > 5
    for i, (text, x0, y0, x1, y1) in enumerate(boxes):
        for other, u0, v0, u1, v1 in boxes[i + 1:]:
            assert not (x0 < u1 and u0 < x1 and y0 < v1 and v0 < y1), (text, other)


def test_no_box_of_the_layout_lies_over_another(chromium, pages):
    tab = opened(chromium, pages["layout"])
    boxes = tab.eval_on_selector_all("#drawing .box", """all => all.map(b => {
        const r = b.firstChild.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; })""")
    assert len(boxes) > 5
    for i, (x0, y0, x1, y1) in enumerate(boxes):
        assert not any(x0 < u1 and u0 < x1 and y0 < v1 and v0 < y1 for u0, v0, u1, v1 in boxes[i + 1:])
    cut = tab.eval_on_selector_all("#drawing .box", "all => all.map(b => b.querySelector('text').getBBox().x + b.querySelector('text').getBBox().width - 164)")
    assert max(cut) < 0


@pytest.mark.parametrize("name", list(VIEWS))
def test_pictures_are_not_blank(chromium, pages, name, tmp_path):
    tab = opened(chromium, pages[name])
    with tab.expect_download() as png:
        tab.click("#png")
    png.value.save_as(tmp_path / "v.png")
    with tab.expect_download() as svg:
        tab.click("#svg")
    svg.value.save_as(tmp_path / "v.svg")
    ElementTree.parse(tmp_path / "v.svg")
    sheet = chromium.new_page()
    for kind in ("png", "svg"):
        (tmp_path / "see.html").write_text(f"<img src='v.{kind}'>", encoding="utf-8")
        sheet.goto((tmp_path / "see.html").as_uri())
        sheet.wait_for_function("() => document.images[0].complete && document.images[0].naturalWidth > 50")
        shot = sheet.locator("img").screenshot()
        assert len(shot) > 4000, kind  # a blank picture packs into less
    assert png.value.suggested_filename == f"plankg-{name}.png"


def test_everything_is_reached_by_keys(chromium, pages):
    tab = opened(chromium, pages["graph"])
    tab.keyboard.press("/")
    tab.keyboard.type("柳浦")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("Enter")
    assert tab.inner_text("#panel h2").startswith("柳浦")
    tab.focus("#panel a >> nth=0")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('#panel') !== null")
    tab.focus("#panel blockquote >> nth=0")
    tab.keyboard.press("Enter")
    assert tab.locator("#text mark.on").count()
    tab.keyboard.press("Escape")
    assert tab.locator("#drawing").is_visible()
    tab.keyboard.press("2")
    assert tab.locator("#twin tbody tr").count()
    tab.keyboard.press("1")
    tab.focus("#drawing")
    before = tab.evaluate("() => plankg.view.drawing.getViewPosition().x")
    tab.keyboard.press("ArrowRight")
    assert tab.evaluate("() => plankg.view.drawing.getViewPosition().x") != before
    tab.keyboard.press("?")
    assert "Enter" in tab.inner_text("#panel")


def test_the_page_speaks_english_too(chromium, pages):
    tab = opened(chromium, pages["impact"])
    tab.click("#language")
    assert tab.get_attribute("html", "lang") == "en" and "derived" in tab.inner_text("#legend") and "l=en" in tab.url
    assert tab.inner_text("#tab-table") == "Table" and tab.get_attribute("#search", "placeholder").startswith("Search")
    assert "项目" not in tab.inner_text("#filters")


def test_a_large_graph_is_drawn_by_force_graph(chromium, sample, monkeypatch, tmp_path):
    from visualizations import drawing

    monkeypatch.setattr(drawing, "LARGEST", 20)
    tab = opened(chromium, views.view(sample, "graph", Wish()).save(tmp_path / "v.html"))
    tab.fill("#search", "澜溪新城")
    tab.press("#search", "Enter")
    tab.wait_for_timeout(300)
    assert any(b[0] == "澜溪新城" for b in tab.evaluate("() => plankg.view.boxes()")) and tab.said == []
    tab.uncheck("#filters input[value=Indicator]")
    assert not any("Indicator" in x for x in tab.evaluate("() => plankg.view.drawing.graphData().nodes.map((n) => plankg.model.nodes[n.id].type)"))


def test_a_notebook_shows_the_view_in_place(chromium, sample, tmp_path):
    from kg import facade

    shown_in = facade.Session(sample, tmp_path).view("ego", about="柳浦街道")._repr_html_()
    (tmp_path / "notebook.html").write_text(f"<!DOCTYPE html><meta charset='utf-8'><body>{shown_in}", encoding="utf-8")
    tab = chromium.new_context(offline=True).new_page()
    tab.goto((tmp_path / "notebook.html").as_uri())
    frame = tab.wait_for_selector("iframe").content_frame()
    frame.wait_for_function("() => window.plankg && window.plankg.ready")
    frame.fill("#search", "澜溪新城")
    frame.press("#search", "Enter")
    assert frame.inner_text("#panel h2") == "澜溪新城"


def test_pages_are_utf8_under_a_chinese_code_page(chromium, sample_folder, tmp_path):
    out = tmp_path / "all"
    environment = os.environ | {"LC_ALL": "zh_CN.GBK", "PYTHONUTF8": "0", "PYTHONIOENCODING": "gbk"}
    subprocess.run([sys.executable, "-m", "kg", "view", str(sample_folder), "--all", "-o", str(out)], check=True, env=environment, cwd=ROOT, capture_output=True)
    assert "布局图" in (out / "index.html").read_bytes().decode("utf-8")
    tab = chromium.new_context(offline=True).new_page()
    tab.goto((out / "index.html").as_uri())
    tab.click("text=布局图")
    tab.wait_for_function("() => window.plankg && window.plankg.ready")
    assert "澜溪" in tab.inner_text("h1")
    tab.select_option("#views", "impact.html")
    tab.wait_for_url("**/impact.html")
