"""Steps over several times, and who gave the report: accepted questions and near misses."""

from __future__ import annotations

from dataclasses import replace

import pytest
import small_graph

from kg.graph import Graph
from queries import progress, reporter
from queries.ask import Asker
from queries.index import Index


@pytest.fixture(scope="module")
def asker():
    return Asker(Index(small_graph.graph()))


@pytest.mark.parametrize("question", ["望江路拓宽2023年做到哪一步，2024年又有什么进展？", "望江路拓宽从2023年到2024年是怎么推进的？"])
def test_each_year_has_its_step(asker, question):
    answer = asker.ask(question)
    assert [r.label for r in answer.rows] == ["2023年谋划", "2024年建成"] and all(r.evidence for r in answer.rows)
    assert {f.subject for f in answer.forms} == {"望江路拓宽"}


def test_a_year_without_a_step_leaves_the_question_to_the_others(asker):
    assert progress.steps(asker.graph, "望江路拓宽", "望江路拓宽2021年做到哪一步，2024年又有什么进展？") == ((), ())
    assert progress.steps(asker.graph, "望江路拓宽", "望江路拓宽2024年做到哪一步？") == ((), ())


def test_a_phase_says_which_it_is():
    graph = small_graph.graph()
    thing = graph.entities["望江路拓宽"]
    step = next(f for f in graph.facts.values() if f.subject == thing.id and f.q("period") == "2024")
    words = replace(step.evidence[0], text="全力配合望江路拓宽二期建设")
    phased = Graph.of(graph.documents.values(), [*graph.entities.values(), replace(thing, id="二期", label="望江路拓宽二期")],
                      [*(f for f in graph.facts.values() if f.id != step.id), replace(step, subject="二期", evidence=(words,))])
    found, _ = progress.steps(phased, thing.id, "望江路拓宽2023年走到了什么阶段，2024年是怎么安排的？")
    assert [r.label for r in found] == ["2023年谋划", "2024年全力配合二期建设"]


def test_five_year_plans_and_spans_are_times():
    assert progress.times("“十三五”时期怎样，2021年又怎样") == ("2016/2020", "2021")
    assert progress.times("从2016年到2018年") == ("2016", "2017", "2018")


def test_the_giver_of_the_report_is_named_at_its_head(sample):
    found, _ = reporter.read(sample, "这份报告是谁作的？他任什么职务？")
    heads = [f for f in sample.by_predicate.get("holdsOffice", ()) if f.evidence[0].start < reporter.HEAD]
    assert [r.id for r in found][:1] == [f.subject for f in heads][:1]
    assert reporter.read(sample, "报告里谁负责旧改？") == ((), ())
    assert reporter.read(sample, "2019年3月5日的报告是谁作的？") == ((), ())
