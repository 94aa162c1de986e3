"""The loaded graph in the real Neo4j Browser: Chinese captions are drawn, the guide plays, its queries run; the rest without a server."""

from __future__ import annotations

import os
import re
import urllib.error
import urllib.request

import pytest
import small_graph
from tests_support import ROOT

from kg.errors import CallError
from kg.serve_files import served
from loaders import neo4j_server
from loaders.neo4j_server import Target
from ontology.terms import CLASSES, ancestors
from visualizations import browser

SHOTS = ROOT / "build" / "screenshots"


def test_every_class_has_a_colour_and_a_caption():
    text = browser.grass()
    for name in CLASSES:
        if name != "Thing" and "Thing" in ancestors(name):
            assert re.search(rf"^node\.{name} {{ color: #[0-9a-f]{{6}};.*caption: '{{label}}'", text, re.M), name
    assert text.index("node.Term ") < text.index("node.Place ") < text.index("node.Subdistrict ")


def test_the_guide_asks_ten_questions_of_this_graph_and_escapes_names():
    graph = small_graph.graph()
    steps = browser.steps(graph)
    assert len(steps) >= 10 and "竹坞街道" in browser.guide(graph)
    assert len(browser.saved(graph)) == len(steps)
    hostile = '"}) DETACH DELETE n //<script>'
    quoted = browser.literal(hostile)
    assert quoted.startswith('"\\"') and "<script>" not in browser.environment().from_string("{{ x }}").render(x=hostile)


def test_files_are_served_to_the_browser_and_nothing_else_is():
    with served({"guide.html": "甲"}, 0) as (address, _):
        with urllib.request.urlopen(f"{address}/guide.html") as answer:
            assert answer.read().decode("utf-8") == "甲" and answer.headers["Access-Control-Allow-Origin"] == "*"
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(f"{address}/../pyproject.toml")
        with pytest.raises(CallError, match="--port"), served({}, int(address.rpartition(":")[2])):
            pass


@pytest.fixture
def loaded():
    if not os.environ.get("NEO4J_URI") or not os.environ.get("NEO4J_HTTP"):
        pytest.skip("no Neo4j with its Browser: make test starts one where Java and Maven are, or set NEO4J_URI, NEO4J_PASSWORD and NEO4J_HTTP")
    target = Target.of_environment(graph="test_browser")
    neo4j_server.load(small_graph.graph(), target)
    yield target
    with neo4j_server.connected(target) as driver:
        driver.execute_query("MATCH (n:Plankg {graph: $graph}) DETACH DELETE n", graph=target.graph)


@pytest.mark.neo4j
def test_every_query_of_the_guide_runs_and_finds_something(loaded):
    reader = neo4j_server.Reader(loaded)
    for step in browser.steps(small_graph.graph()):
        assert reader.rows(step.query), step.title
    reader.close()


@pytest.mark.neo4j
@pytest.mark.browser
def test_the_real_browser_draws_chinese_captions_in_our_colours(loaded, chromium):
    graph = small_graph.graph()
    drawn = [s for s in browser.steps(graph) if s.query.startswith("MATCH p")][:3]
    SHOTS.mkdir(parents=True, exist_ok=True)
    with served(browser.files(graph), 0) as (address, _):
        tab = chromium.new_page(viewport={"width": 1400, "height": 1000})
        tab.goto(f"{os.environ['NEO4J_HTTP']}/browser/?dbms={loaded.uri}&db={loaded.database}")
        tab.fill("[data-testid=username]", loaded.user, timeout=60_000)
        tab.fill("[data-testid=password]", loaded.password)
        tab.click("[data-testid=connect]")
        tab.wait_for_selector("text=You are connected", timeout=30_000)

        def run(text: str, wait: str) -> None:
            tab.click(".monaco-editor")
            tab.keyboard.insert_text(text)
            tab.keyboard.press("Control+Enter")
            tab.wait_for_selector(wait, timeout=30_000)

        run(f":style {address}/plankg.grass", "text=node.Subdistrict")
        for number, step in enumerate(drawn):
            run(":clear", ".monaco-editor")
            run(step.query, "svg g.node text")
            tab.wait_for_timeout(1500)
            captions = tab.eval_on_selector_all("svg g.node text", "all => all.map(t => t.textContent)")
            assert any(any("一" <= c <= "鿿" for c in caption) for caption in captions), step.title
            tab.screenshot(path=SHOTS / f"neo4j_browser_{number}.png")
        run(f":play {address}/guide.html", "text=个问题")
        tab.screenshot(path=SHOTS / "neo4j_browser_guide.png")
        tab.close()
