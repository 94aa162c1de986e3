"""`kg serve` as a user starts it: asked over HTTP and used in a real Chromium."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from io import BytesIO
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from tests_support import ROOT

from kg import facade, server
from kg.errors import CallError
from loaders import FORMATS

SHOTS = ROOT / "build" / "screenshots"
HOSTILE = ("", "a" * 10_000, "'\"{}[]()", "DROP GRAPH <x>", "澜溪区\x00", "{{7*7}}", "<script>window.__x=1</script>", "CREATE (n) RETURN n", "🚧" * 50)


@pytest.fixture(scope="module")
def address(sample_folder):
    command = [sys.executable, "-m", "kg", "serve", str(sample_folder), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, text=True) as process:
        assert process.stdout
        said = process.stdout.readline().split()[0]
        yield said.removeprefix("http://").rstrip("/")
        process.terminate()


def asked(address: str, path: str, method: str = "GET", **headers: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(address, timeout=60)
    connection.request(method, path, headers=headers)
    reply = connection.getresponse()
    body = reply.read()
    connection.close()
    return reply.status, body


def told(address: str, kind: str, text: str) -> dict:
    return json.loads(asked(address, f"/api/{kind}?q={quote(text)}")[1])


def test_an_answer_is_the_facades_and_each_piece_of_evidence_has_its_address(address, sample_folder):
    question = "澜溪新城覆盖哪些街道？"
    found, known = told(address, "ask", question), facade.open(sample_folder).ask(question)
    assert [a["label"] for a in found["answers"]] == [r.label for r in known.rows] and found["queries"] == known.queries
    path = found["answers"][0]["evidence"][0]["href"].partition("#")[0]
    assert asked(address, path)[0] == 200


@pytest.mark.parametrize("typed", ["澜溪新城", "lanxixincheng", "lxxc"])
def test_names_are_found_by_characters_and_pinyin(address, typed):
    assert told(address, "search", typed)[0]["label"] == "澜溪新城"


def test_the_consoles_give_the_facades_rows_and_refuse_writes(address, sample_folder):
    session = facade.open(sample_folder)
    for kind, query in (("sparql", "SELECT ?a ?b WHERE { ?a pk:covers ?b } ORDER BY ?a ?b"),
                        ("cypher", "MATCH (a)-[:COVERS]->(b) RETURN a.label, b.label ORDER BY b.label")):
        known = getattr(session, kind)(query)
        found = told(address, kind, query)
        assert found["columns"] == list(known.columns) and found["rows"] == [list(r) for r in known.rows] and found["rows"]
    for kind, query in (("sparql", "DELETE WHERE { ?s ?p ?o }"), ("cypher", "MATCH (n) DETACH DELETE n"), ("cypher", "CREATE (n:X)")):
        assert "error" in told(address, kind, query)
    assert told(address, "cypher", "MATCH (n:Entity) RETURN count(n) AS n")["rows"] == [[len(session.graph.entities)]]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("kind", ["ask", "search", "sparql", "cypher"])
def test_hostile_text_gets_an_answer_in_json(address, kind, text):
    assert isinstance(told(address, kind, text), dict | list)


def test_it_only_reads_and_only_answers_to_this_machines_names(address):
    assert [asked(address, "/api/ask?q=x", method)[0] for method in ("POST", "PUT", "DELETE")] == [405] * 3
    assert asked(address, "/", Host="evil.example")[0] == 400
    assert asked(address, "/read/..%2F..%2Fetc%2Fpasswd")[0] == 400 and asked(address, "/view/nope")[0] == 400 and asked(address, "/view/ego?hops=x")[0] == 400
    assert asked(address, "/api/ask?q=" + "a" * 21_000)[0] == 400 and asked(address, "/nothing")[0] == 404
    status, body = asked(address, "/view/ego?about=" + quote("火星"))
    assert status == 422 and "nearest names" in body.decode("utf-8")


@pytest.mark.parametrize("fmt", list(FORMATS))
def test_downloads_are_the_exports(address, sample_folder, fmt):
    made, (status, body) = facade.open(sample_folder).export(fmt), asked(address, f"/download/{fmt}")
    assert status == 200
    if isinstance(made, str):
        assert body.decode("utf-8") == made
    else:
        with ZipFile(BytesIO(body)) as box:
            assert {n: box.read(n).decode("utf-8") for n in box.namelist()} == made


def test_a_taken_port_is_said_to_be_taken(address):
    with pytest.raises(CallError, match="--port"):
        server.bound("127.0.0.1", int(address.rpartition(":")[2]))


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_a_person_asks_looks_reads_and_queries(chromium, address, width, scheme):
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    said, beyond = [], []
    context.on("console", lambda m: said.append(m.text))
    context.on("request", lambda r: beyond.append(r.url) if not r.url.startswith((f"http://{address}", "data:", "blob:")) else None)
    tab = context.new_page()
    tab.goto(f"http://{address}/")
    tab.fill("#question", "澜溪新城覆盖哪些街道？")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".answer")
    assert "柳浦街道" in tab.inner_text("#answer")
    tab.fill("#find", "lxxc")
    tab.wait_for_selector("#found a")
    for kind in ("sparql", "cypher"):
        tab.click(f"[data-run={kind}]")
        tab.wait_for_selector(f"#{kind}-out table")
    SHOTS.mkdir(parents=True, exist_ok=True)
    tab.screenshot(path=SHOTS / f"serve_{width}_{scheme}.png", full_page=True)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.fill("#sparql", "DROP ALL")
    tab.click("[data-run=sparql]")
    tab.wait_for_selector("#sparql-out .error")
    tab.click(".answer blockquote a >> nth=0")
    tab.wait_for_function("() => window.plankg && window.plankg.ready")
    assert tab.locator("#text mark.on").count()
    tab.select_option("#views", "/view/impact")
    tab.wait_for_selector("table.grid")
    tab.go_back()
    tab.goto(f"http://{address}/")
    tab.click("#language")
    assert tab.inner_text("#ask button") == "Ask"
    assert said == ["Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)"] and beyond == []
