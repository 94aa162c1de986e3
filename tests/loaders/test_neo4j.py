"""A real Neo4j: load, load again, update, prune, pull, bulk, break off, ask; each graph under a name of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import big_graph
import pytest
import small_graph
from tests_support import ROOT

from kg import facade, store
from kg.errors import CallError, ServerError
from kg.graph import Graph
from loaders import bulk, neo4j_pull, neo4j_server, property_graph
from loaders.neo4j_server import Target
from queries import catalogue

sys.path.insert(0, str(ROOT / "scripts" / "neo4j"))
import server as local

pytestmark = pytest.mark.neo4j
NO_SERVER = f"no NEO4J_URI: {local.MISSING}; make test starts one"


@pytest.fixture
def target(request) -> Target:
    if not os.environ.get("NEO4J_URI"):
        pytest.skip(NO_SERVER)
    name = "test_" + "".join(c if c.isalnum() else "_" for c in request.node.name)[:40]
    made = Target.of_environment(graph=name)
    yield made
    with neo4j_server.connected(made) as driver:
        driver.execute_query("MATCH (n:Plankg {graph: $graph}) DETACH DELETE n", graph=name)


def counted(target: Target, text: str) -> int:
    reader = neo4j_server.Reader(target)
    try:
        return int(reader.rows(text, {"graph": target.graph})[0]["n"])
    finally:
        reader.close()


def same_files(a: Graph, b: Graph) -> bool:
    return dict(store.files(a)) == dict(store.files(b))


@pytest.fixture(scope="session")
def kept(sample_folder) -> Graph:
    return facade.open(sample_folder).graph


def test_a_load_holds_all_and_a_second_changes_nothing(target, sample):
    first = neo4j_server.load(sample, target)
    assert first.nodes_created == sum(1 for _ in property_graph.nodes(sample, "x"))
    assert first.relationships_created == sum(1 for _ in property_graph.edges(sample, "x"))
    assert not neo4j_server.load(sample, target) and not neo4j_server.load(sample, target, prune=True)


def test_what_is_loaded_can_be_pulled_and_is_equal(target, kept):
    neo4j_server.load(kept, target)
    back = neo4j_pull.pull(target)
    assert back == kept and same_files(back, kept)


def test_a_changed_graph_is_updated_in_place_and_pruned_on_demand(target):
    graph = small_graph.graph()
    neo4j_server.load(graph, target)
    things = [replace(e, aliases=frozenset({"别名"}), types=frozenset({"Site"})) if e.id == "滨江广场" else e for e in graph.entities.values()]
    changed = Graph.of(graph.documents.values(), things, [f for f in graph.facts.values() if f.predicate != "hosts"])
    first = neo4j_server.load(changed, target)
    assert (first.nodes_created, first.nodes_deleted) == (0, 0) and first.properties_set
    assert counted(target, "MATCH (n:Entity:Site {graph: $graph, id: '滨江广场'}) WHERE NOT n:PublicSpace RETURN count(n) AS n") == 1
    pruned = neo4j_server.load(changed, target, prune=True)
    assert pruned.nodes_deleted == 2 and neo4j_pull.pull(target) == changed


def test_graphs_stand_side_by_side_and_nodes_of_others_are_never_touched(target):
    other = replace(target, graph=target.graph + "_b")
    with neo4j_server.connected(target) as driver:
        driver.execute_query("CREATE (:Entity {id: 'theirs', graph: $graph})", graph=target.graph)
        neo4j_server.load(small_graph.graph(), target)
        neo4j_server.load(small_graph.graph(("hosts",)), other)
        neo4j_server.load(small_graph.graph(("covers", "affects")), target, prune=True)
        assert neo4j_pull.pull(other) == small_graph.graph(("hosts",))
        records, _, _ = driver.execute_query("MATCH (n:Entity {id: 'theirs'}) DETACH DELETE n RETURN count(n) AS n")
        assert records[0]["n"] == 1
        driver.execute_query("MATCH (n:Plankg {graph: $graph}) DETACH DELETE n", graph=other.graph)


def test_a_loader_killed_in_the_middle_is_made_whole_by_the_next(target, tmp_path):
    graph = big_graph.joined(150)
    store.write(graph, tmp_path / "graph", {})
    command = [sys.executable, "-m", "kg", "load", str(tmp_path / "graph"), "--graph", target.graph]
    loader = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        time.sleep(0.02)
        if loader.poll() is not None or counted(target, "MATCH (n:Plankg {graph: $graph}) RETURN count(n) AS n"):
            break
    os.kill(loader.pid, signal.SIGKILL)
    loader.wait()
    neo4j_server.load(graph, target)
    assert neo4j_pull.pull(target) == graph


def test_names_in_chinese_are_found_by_the_full_text_index(target):
    neo4j_server.load(small_graph.graph(), target)
    with neo4j_server.connected(target) as driver:
        driver.execute_query("CALL db.awaitIndexes(60)")
        records, _, _ = driver.execute_query("CALL db.index.fulltext.queryNodes('plankg_names', '柳浦') YIELD node WHERE node.graph = $graph "
                                             "RETURN node.label AS label", graph=target.graph)
    assert {r["label"] for r in records} == {"柳浦街道", "柳浦片区", "柳浦旧改"}


def test_classes_above_are_labels_and_relationships_carry_words(target):
    neo4j_server.load(small_graph.graph(), target)
    assert counted(target, "MATCH (n:Place:LayoutElement:NewTown {graph: $graph}) RETURN count(n) AS n") == 1
    covers = "MATCH (:NewTown {graph: $graph})-[r:COVERS {extent: 'partial'}]->(:Subdistrict) WHERE r.evidence[0] CONTAINS '竹坞' RETURN count(r) AS n"
    assert counted(target, covers) == 1


def test_the_catalogue_gives_the_rows_of_the_embedded_engines(target, monkeypatch):
    monkeypatch.setenv("NEO4J_GRAPH", target.graph)
    graph = small_graph.graph()
    neo4j_server.load(graph, target)
    engine = catalogue.neo4j_engine(graph)
    for case in catalogue_cases():
        question = catalogue.get(case["id"])
        found = engine(question, catalogue.bound(graph, question, case["names"])).rows
        assert sorted(found, key=catalogue.order) == sorted(map(tuple, case["rows"]), key=catalogue.order), case["id"]


def catalogue_cases():
    import json

    return [json.loads(line) for line in (ROOT / "tests" / "golden" / "catalogue.jsonl").read_text(encoding="utf-8").splitlines()]


def test_questions_in_words_give_the_same_answers(target, sample_folder, monkeypatch):
    monkeypatch.setenv("NEO4J_GRAPH", target.graph)
    session = facade.open(sample_folder)
    neo4j_server.load(session.graph, target)
    for question in ("澜溪新城覆盖哪些街道？", "2023年GDP是多少，涨了几个点？", "听澜广场由谁开发建设？", "“三片”是哪三个片区？", "谁是区长？"):
        asked = session.ask(question).row()
        assert asked["understood"] and session.ask(question, "neo4j").row() == asked


def run_script(target: Target, text: str) -> None:
    with neo4j_server.connected(target) as driver, driver.session(database=target.database) as session:
        for statement in text.split(";\n"):
            if statement.strip():
                session.run(statement).consume()


def test_the_cypher_script_loads_the_same_and_twice_changes_nothing(target):
    graph = small_graph.graph()
    for _ in range(2):
        run_script(target, bulk.cypher(graph, target.graph))
        assert neo4j_pull.pull(target) == graph
    assert not neo4j_server.load(graph, target)


@pytest.mark.slow
def test_the_bulk_import_gives_what_the_driver_load_gives(tmp_path, kept):
    if not local.able():
        pytest.skip(NO_SERVER)
    for name, text in bulk.neo4j_csv(kept, "bulk").items():
        (tmp_path / name).write_bytes(text.encode("utf-8"))
    command = (tmp_path / "import.txt").read_text(encoding="utf-8").splitlines()[0].split()[1:]
    home = tmp_path / "home"
    local.prepare(home, 0, 0)
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        done = local.admin(home, *command)
    finally:
        os.chdir(here)
    assert done.returncode == 0, done.stderr[-500:]
    running = local.start(home)
    try:
        target = Target(running.uri, running.user, running.password, graph="bulk")
        assert neo4j_pull.pull(target) == kept and not neo4j_server.load(kept, target)
    finally:
        local.stop(running)


def test_each_failure_of_a_server_says_what_to_do(target):
    graph = small_graph.graph()
    for broken, words in ((replace(target, uri="bolt://127.0.0.1:1"), "start the server"), (replace(target, password="wrong"), "NEO4J_PASSWORD"),
                          (replace(target, database="nowhere"), "--database"), (replace(target, uri="nonsense"), "no address")):
        with pytest.raises(ServerError, match=words):
            neo4j_server.load(graph, broken)
    with pytest.raises(ServerError, match=r"kg load|--graph"):
        neo4j_pull.pull(replace(target, graph="never_loaded"))
    with pytest.raises(CallError, match="--graph"):
        neo4j_server.load(graph, replace(target, graph="a b; c"))


def test_old_servers_and_missing_rights_are_told_apart(target, monkeypatch):
    from neo4j import exceptions

    monkeypatch.setattr(neo4j_server, "_version", lambda driver: (4, 4))
    with pytest.raises(ServerError, match="needs Neo4j 5"):
        neo4j_server.load(small_graph.graph(), target)
    assert "publisher" in str(neo4j_server.explained(exceptions.Forbidden("no"), target))
    assert "running it again" in str(neo4j_server.explained(exceptions.ServiceUnavailable("gone"), target))
