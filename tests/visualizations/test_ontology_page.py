"""The ontology's page in a real Chromium: search, deep links, no request, no error, narrow screens."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ontology import outline
from visualizations import ontology_page


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    path = tmp_path_factory.mktemp("ontology") / "ontology.html"
    path.write_text(ontology_page.html(), encoding="utf-8")
    return path


def opened(chromium, path, fragment="", width=1280, scheme="light"):
    tab = chromium.new_context(offline=True, viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    tab.asked, tab.said = [], []
    tab.on("request", lambda r: tab.asked.append(r.url))
    tab.on("console", lambda m: tab.said.append(m.text))
    tab.on("pageerror", lambda e: tab.said.append(str(e)))
    tab.goto(path.as_uri() + fragment)
    return tab


def test_the_page_holds_every_term_once_and_is_the_same_each_time(written):
    text = written.read_text(encoding="utf-8")
    assert all(text.count(f'<article id="{t.name}"') == 1 for t in outline.terms())
    assert text == ontology_page.html() and text.startswith("<!DOCTYPE html>")
    assert "https://w3id.org/plankg/ns/" in text and "geosparql:ehCovers" in text


def test_text_of_the_ontology_is_never_markup(monkeypatch):
    bad = tuple(replace(t, zh="<script>alert(1)</script>") if t.name == "Road" else t for t in outline.terms())
    monkeypatch.setattr(ontology_page, "terms", lambda: bad)
    assert "<script>alert" not in ontology_page.html() and "&lt;script&gt;alert" in ontology_page.html()


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_search_and_deep_links_work_without_a_request(chromium, written, width, scheme):
    tab = opened(chromium, written, "#covers", width, scheme)
    assert 0 <= tab.locator("#covers").bounding_box()["y"] < 400
    tab.keyboard.press("/")
    tab.keyboard.type("街道 covers")
    assert tab.locator("article:visible").count() == 1 and not tab.locator("#none").is_visible()
    tab.fill("#find", "没有这样的词")
    assert tab.locator("#none").is_visible()
    tab.press("#find", "Escape")
    assert tab.locator("article:visible").count() == len(outline.terms())
    tab.click("#covers a[href='#LayoutScheme']")
    assert 0 <= tab.locator("#LayoutScheme").bounding_box()["y"] < 400
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.asked == [written.as_uri()] and tab.said == []
