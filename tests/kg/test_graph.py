"""Union laws, ids, and the folder: written whole, read back equal, old one kept when a build fails."""

from __future__ import annotations

import json
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import store
from kg.errors import GraphFolderError
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting

NAMES = ("望江路", "澜溪新城", "柳浦街道")
documents = st.builds(lambda i: Document(id=f"d{i}", path=f"{i}.txt", title="报告", date="2024", sha256="0", source="望江路改造完成。"), st.integers(0, 2))
sightings = st.builds(lambda i, n, t: Sighting(document=f"d{i}", mentions=n, type=t), st.integers(0, 2), st.integers(1, 3), st.sampled_from(("Road", "Project")))
entities = st.builds(lambda n, s, a: Entity(id=f"x/{n}", label=n, types=frozenset(x.type for x in s) or frozenset({"Road"}), aliases=frozenset(a) - {n},
                                            sightings=frozenset(s)),
                     st.sampled_from(NAMES), st.lists(sightings, max_size=3), st.lists(st.sampled_from(("江路", "新城")), max_size=2))
evidence = st.builds(lambda i, a: Evidence(document=f"d{i}", start=a, end=a + 1, text="望江路改造完成。"[a]), st.integers(0, 2), st.integers(0, 5))
facts = st.builds(lambda s, o, e: Fact(subject=f"x/{s}", predicate="affects", object=f"x/{o}", evidence=tuple(sorted(set(e)))),
                  st.sampled_from(NAMES), st.sampled_from(NAMES), st.lists(evidence, min_size=1, max_size=2))
graphs = st.builds(Graph.of, st.lists(documents, max_size=3), st.lists(entities, max_size=4), st.lists(facts, max_size=4))


def same(a: Graph, b: Graph) -> bool:
    return (a.documents, a.entities, a.facts) == (b.documents, b.entities, b.facts) and list(store.files(_closed(a))) == list(store.files(_closed(b)))


def _closed(graph: Graph) -> Graph:
    """The graph without facts on entities it does not hold, so that it can be written."""
    kept = [f for f in graph.facts.values() if f.subject in graph.entities and f.object in graph.entities]
    return Graph.of(graph.documents.values(), graph.entities.values(), kept)


@given(graphs, graphs)
def test_union_is_commutative(a, b):
    assert same(a | b, b | a)


@given(graphs, graphs, graphs)
def test_union_is_associative(a, b, c):
    assert same((a | b) | c, a | (b | c))


@given(graphs)
def test_union_with_itself_changes_nothing(a):
    assert same(a | a, a)


def test_the_longest_name_becomes_the_label():
    a = Entity(id="x/a", label="新城", types=frozenset({"NewTown"}))
    b = Entity(id="x/a", label="澜溪新城", types=frozenset({"NewTown"}))
    merged = (Graph.of([], [a], []) | Graph.of([], [b], [])).entities["x/a"]
    assert (merged.label, merged.aliases) == ("澜溪新城", {"新城"})


def test_a_fact_id_depends_on_what_it_says_only():
    a = Fact(subject="x", predicate="affects", object="y", confidence=0.5)
    b = Fact(subject="x", predicate="affects", object="y", evidence=(Evidence(document="d", start=0, end=1, text="a"),))
    assert a.id == b.id != Fact(subject="x", predicate="affects", object="z").id


def test_a_folder_is_read_back_as_it_was_written(sample, tmp_path):
    store.write(sample, tmp_path / "g", {})
    back = store.read(tmp_path / "g")
    assert (back.entities, back.facts) == (sample.entities, sample.facts)
    assert {d.id: d.source for d in back.documents.values()} == {d.id: d.source for d in sample.documents.values()}


def test_a_build_that_fails_leaves_the_old_folder_whole(sample, tmp_path, monkeypatch):
    target = tmp_path / "g"
    store.write(sample, target, {})
    before = {p.name: p.read_bytes() for p in target.iterdir() if p.is_file()}

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store, "_swap", full)
    with pytest.raises(GraphFolderError, match="No space left"):
        store.write(Graph(), target, {})
    assert {p.name: p.read_bytes() for p in target.iterdir() if p.is_file()} == before
    assert [p.name for p in tmp_path.iterdir()] == ["g"]


def test_a_build_killed_between_its_renames_is_mended(sample, tmp_path):
    target = tmp_path / "g"
    store.write(sample, target, {})
    target.rename(tmp_path / ".g.abc.old")
    assert store.read(target).facts == sample.facts


def test_a_folder_that_holds_other_files_is_never_replaced(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(GraphFolderError, match="holds other files"):
        store.check_target(tmp_path)


def test_an_unwritable_target_is_named(sample, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(GraphFolderError, match="cannot write"):
        store.write(sample, tmp_path / "file" / "g", {})


@pytest.mark.parametrize(("break_it", "says"), [
    (lambda g: (g / "facts.jsonl").unlink(), "cannot read"),
    (lambda g: (g / "facts.jsonl").write_text("{broken\n"), "line 1 is broken"),
    (lambda g: (g / "entities.jsonl").write_text(""), "names an entity that is not there"),
    (shutil.rmtree, "no graph folder"),
])
def test_a_broken_folder_is_named_with_what_to_do(sample_folder, tmp_path, break_it, says):
    folder = tmp_path / "g"
    shutil.copytree(sample_folder, folder)
    break_it(folder)
    with pytest.raises(GraphFolderError, match=says):
        store.read(folder)


def test_every_row_of_the_folder_is_as_the_contract_says(sample_folder):
    entity = json.loads((sample_folder / "entities.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert {"id", "label", "type", "types", "aliases", "mentions"} <= entity.keys()
    for line in (sample_folder / "facts.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert {"id", "s", "s_label", "s_type", "p", "o", "o_label", "o_type", "q", "evidence", "confidence", "derived"} <= row.keys()
        assert (row["o"] is None) == ("value" in row)
        assert not row["derived"] or row["from"]
    assert {p.name for p in sample_folder.iterdir()} == {"entities.jsonl", "facts.jsonl", "documents.jsonl", "graph.ttl", "refused.jsonl", "report.json",
                                                         "documents"}


def test_ids_hold_nothing_that_an_iri_forbids():
    from pyoxigraph import NamedNode

    from kg.model import ident

    every = "".join(chr(c) for c in range(1, 0x30000) if not 0xD800 <= c < 0xE000)
    NamedNode("https://w3id.org/plankg/id/" + ident(every))
    assert ident("澜溪区", "a/b [c]") == "澜溪区/a-b--c-" and ident("", "石桥街道") == "石桥街道"
