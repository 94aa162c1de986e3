"""The commands as a user calls them: answers on stdout, one sentence on stderr, the right exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from time import perf_counter

import pytest
from tests_support import ROOT, SAMPLE, SAMPLE_PLACES


def kg(*words, **env):
    return subprocess.run([sys.executable, "-m", "kg", *map(str, words)], capture_output=True, text=True, encoding="utf-8", cwd=ROOT,
                          env=os.environ | {"PYTHONIOENCODING": "utf-8"} | env)


COMMANDS = ("build", "serve", "ask", "show", "sparql", "cypher", "questions", "path", "impact", "view", "export", "load", "pull", "browser-guide", "ontology", "review",
            "validate")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command):
    run = kg(command, "--help")
    assert run.returncode == 0 and "Example: kg " + command in run.stdout.replace("\n", " ").replace("  ", " ")


def test_no_command_is_without_a_test():
    from kg.cli import main

    assert set(main.commands) == set(COMMANDS)


def test_show_gives_json_and_nothing_else(sample_folder):
    run = kg("show", sample_folder, "澜溪新城", "--json")
    row = json.loads(run.stdout)
    assert row["entity"]["label"] == "澜溪新城" and all(f["evidence"] for f in row["facts"])


def test_show_offers_the_nearest_names(sample_folder):
    run = kg("show", sample_folder, "澜溪心城")
    assert run.returncode == 1 and "澜溪新城" in run.stderr and run.stdout == ""


def test_sparql_reads_the_graph(sample_folder):
    run = kg("sparql", sample_folder, "SELECT ?n WHERE { ?t rdfs:label '澜溪新城'@zh ; pk:covers ?s . ?s rdfs:label ?n } ORDER BY ?n", "--json")
    assert [r["n"] for r in json.loads(run.stdout)] == sorted(["柳浦街道", "石梁街道", "竹坞街道", "青湖街道"])


@pytest.mark.parametrize("query", ["INSERT DATA { <a:b> <a:c> <a:d> }", "SELECT WHERE", "DROP ALL", "'); DROP"])
def test_sparql_refuses_updates_and_nonsense(sample_folder, query):
    run = kg("sparql", sample_folder, query)
    assert run.returncode == 1 and "cannot be read" in run.stderr


def test_sparql_says_when_it_takes_too_long(sample_folder):
    run = kg("sparql", sample_folder, "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--timeout", 0.3)
    assert run.returncode == 1 and "ran past 0.3 s" in run.stderr


def test_a_large_graph_is_asked_on_disk_and_gives_the_same_rows(sample_folder, tmp_path, monkeypatch):
    import shutil

    from kg import facade
    from loaders import rdf_disk

    folder = tmp_path / "graph"
    shutil.copytree(sample_folder, folder)
    query = "SELECT ?s ?n WHERE { ?s rdfs:label ?n } ORDER BY ?s ?n"
    small = facade.sparql(folder, query)
    monkeypatch.setattr(rdf_disk, "LARGE", 1)
    assert facade.sparql(folder, query) == small and rdf_disk.made(folder)
    for name in ("entities.jsonl", "facts.jsonl"):
        (folder / name).unlink()
    assert facade.sparql(folder, query) == small  # nothing but the store is read
    (folder / "graph.ttl").write_text("@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . <urn:a> rdfs:label '甲' .", encoding="utf-8")
    assert len(facade.sparql(folder, query).rows) == 1


def test_sparql_says_when_it_cuts(sample_folder):
    run = kg("sparql", sample_folder, "SELECT ?s WHERE { ?s ?p ?o }", "--limit", 5, "--json")
    assert len(json.loads(run.stdout)) == 5 and "cut at 5" in run.stderr


def test_path_gives_evidence_on_every_step(sample_folder):
    found = json.loads(kg("path", sample_folder, "三村征迁", "柳浦街道", "--json").stdout)
    assert found and all(step["evidence"] for p in found for step in p["steps"])


def test_impact_tells_stated_from_derived(sample_folder):
    rows = json.loads(kg("impact", sample_folder, "柳浦街道", "--json").stdout)
    assert rows and all(r["derived"] and r["path"] and r["evidence"] for r in rows if r["actor"] == "三村征迁")


def test_validate_passes_on_what_build_wrote(sample_folder):
    run = kg("validate", sample_folder)
    assert run.returncode == 0 and "conforms" in run.stdout


@pytest.mark.parametrize("fmt", ["ttl", "nt", "jsonld", "rdfxml", "graphml", "csv"])
def test_export_writes_every_format(sample_folder, tmp_path, fmt):
    run = kg("export", sample_folder, "--format", fmt, "-o", tmp_path / "out")
    assert run.returncode == 0 and (tmp_path / "out").exists()
    assert not list(tmp_path.glob("**/*.part"))


def test_view_writes_every_page_or_says_why_not(sample_folder, tmp_path):
    run = kg("view", sample_folder, "--all", "-o", tmp_path / "all")
    assert run.returncode == 0 and len(list((tmp_path / "all").glob("*.html"))) == 8
    assert kg("view", sample_folder, "layout", "--all", "-o", tmp_path / "all").returncode == 2
    run = kg("view", sample_folder, "nope", "-o", tmp_path / "v.html")
    assert run.returncode == 2 and "layout" in run.stderr and not (tmp_path / "v.html").exists()
    run = kg("view", sample_folder, "--all", "-o", tmp_path / "all" / "index.html")
    assert run.returncode == 1 and "-o" in run.stderr


def test_view_writes_a_page(sample_folder, tmp_path):
    run = kg("view", sample_folder, "-o", tmp_path / "v.html", "--about", "澜溪新城", LC_ALL="zh_CN.GBK", PYTHONUTF8="0")
    assert run.returncode == 0 and "澜溪新城" in (tmp_path / "v.html").read_bytes().decode("utf-8")


@pytest.mark.parametrize(("words", "status", "says"), [
    (("build", "absent.txt", "-o", "x"), 1, "no file at"),
    (("build",), 2, "Missing argument"),
    (("show", "nowhere", "x"), 1, "no graph folder"),
    (("export", "nowhere", "--format", "xls", "-o", "x"), 2, "xls"),
    (("nonsense",), 2, "No such command"),
])
def test_a_wrong_call_says_what_to_do(tmp_path, words, status, says):
    run = subprocess.run([sys.executable, "-m", "kg", *words], capture_output=True, text=True, encoding="utf-8", cwd=tmp_path)
    assert run.returncode == status and says in run.stderr and "Traceback" not in run.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_text_without_a_fact_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("hello world", encoding="utf-8")
    run = kg("build", tmp_path / "a.txt", "-o", tmp_path / "g")
    assert run.returncode == 1 and "no fact was found" in run.stderr and not (tmp_path / "g").exists()


def test_build_prints_its_report_as_json(tmp_path):
    run = kg("build", SAMPLE, "--gazetteer", SAMPLE_PLACES, "-o", tmp_path / "g", "--json")
    assert json.loads(run.stdout)["facts"] > 100


def test_two_builds_are_byte_identical_under_any_hash_seed(tmp_path):
    folders = []
    for seed in ("0", "1", "4242"):
        folder = tmp_path / seed / "g"
        assert kg("build", SAMPLE, "--gazetteer", SAMPLE_PLACES, "-o", folder, PYTHONHASHSEED=seed).returncode == 0
        assert kg("view", folder, "-o", folder.parent / "v.html", PYTHONHASHSEED=seed).returncode == 0
        folders.append({str(p.relative_to(folder.parent)): p.read_bytes() for p in sorted(folder.parent.rglob("*")) if p.is_file()})
    assert folders[0] == folders[1] == folders[2]


def test_the_order_of_files_changes_nothing(tmp_path):
    text = SAMPLE.read_text(encoding="utf-8")
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(text.replace("412.6", "412.6" if name == "a" else "413.6"), encoding="utf-8")
    for order in ("ab", "ba"):
        assert kg("build", *(tmp_path / f"{n}.txt" for n in order), "-o", tmp_path / order).returncode == 0
    left, right = ({p.name: p.read_bytes() for p in (tmp_path / o).iterdir() if p.name in ("facts.jsonl", "entities.jsonl", "graph.ttl")} for o in ("ab", "ba"))
    assert left == right


def test_help_loads_no_heavy_library():
    code = "import sys; from kg.cli import main; heavy = {'spacy','rdflib','networkx','neo4j','pyvis','pyoxigraph','lxml','pyshacl'} & set(sys.modules); print(heavy)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.stdout.strip() == "set()"


def test_building_the_real_report_stays_small(seed, tmp_path):
    code = "import resource, sys; from kg import facade; facade.build(sys.argv[1:2], sys.argv[2]); print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    begin = perf_counter()
    run = subprocess.run([sys.executable, "-c", code, str(seed), str(tmp_path / "g")], capture_output=True, text=True, check=True, cwd=ROOT)
    assert perf_counter() - begin < 30  # a guard against runaway; bench/ measures
    assert int(run.stdout) < 400_000  # kilobytes
