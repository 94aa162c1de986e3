"""The catalogue on a small graph made by hand: expected rows from every engine, other rows when the facts behind them go."""

from __future__ import annotations

import json

import pytest
import small_graph
from tests_support import ROOT

from kg.errors import CallError, NameNotFoundError
from queries import catalogue

CASES = [json.loads(line) for line in (ROOT / "tests" / "golden" / "catalogue.jsonl").read_text(encoding="utf-8").splitlines()]
LOCAL = ("sparql", "cypher")


def rows(graph, case, backend):
    return sorted((tuple(r) for r in catalogue.ask(graph, case["id"], case["names"], backend).rows), key=catalogue.order)


@pytest.mark.parametrize("backend", LOCAL)
@pytest.mark.parametrize("case", CASES, ids=lambda c: c["id"])
def test_a_question_gives_the_rows_that_were_written_by_hand(case, backend):
    assert rows(small_graph.graph(), case, backend) == sorted(map(tuple, case["rows"]), key=catalogue.order)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["id"])
def test_without_the_facts_behind_it_the_answer_is_another_and_the_same_everywhere(case):
    poorer = small_graph.graph(tuple(case["without"]))
    found = [rows(poorer, case, backend) for backend in LOCAL]
    assert found[0] == found[1] != sorted(map(tuple, case["rows"]), key=catalogue.order)


def test_every_question_is_tested_and_there_are_forty_or_more():
    assert [c["id"] for c in CASES] == list(catalogue.questions()) and len(CASES) >= 40


def test_every_parameter_stands_in_the_words_and_in_both_queries():
    for q in catalogue.questions().values():
        for name in q.parameters:
            assert f"{{{name}}}" in q.zh and f"{{{name}}}" in q.en and f"?{name}" in q.sparql and f"${name}" in q.cypher
        assert all(f"?{c}" in q.sparql for c in q.columns)


def test_hostile_names_are_names_and_no_query_text():
    graph = small_graph.graph()
    for bad in ("竹坞街道> } DELETE WHERE { ?s ?p ?o", "'}) DETACH DELETE n //", "$place"):
        with pytest.raises(NameNotFoundError):
            catalogue.ask(graph, "projects_of_place", {"place": bad})
        assert catalogue.ask(graph, "things_by_status", {"status": bad}, "cypher").rows == ()
        assert catalogue.ask(graph, "things_by_status", {"status": bad}).rows == ()


def test_a_missing_parameter_and_an_unknown_question_say_what_to_do():
    with pytest.raises(CallError, match="place"):
        catalogue.ask(small_graph.graph(), "projects_of_place", {})
    with pytest.raises(CallError, match="kg questions"):
        catalogue.get("nonsense")
