"""What is planned, begun and done, and what is promised by when: statuses and targets by stage and year."""

from __future__ import annotations

from dataclasses import replace

from kg.graph import Graph
from kg.model import Fact
from queries.wording import STATUS
from visualizations.model import years
from visualizations.scene import Scene
from visualizations.whole import title

TARGET = "target"


def facts(graph: Graph) -> list[Fact]:
    """Every status and every target."""
    return [f for p in ("hasStatus", "hasTarget") for f in graph.by_predicate.get(p, ())]


def column(fact: Fact) -> str:
    """The stage that a fact stands under: its status code, or target."""
    return TARGET if fact.predicate == "hasTarget" else str(fact.value)


def lane(fact: Fact) -> str:
    """The year that a fact stands in, the last one of a period, "" when it is undated."""
    return max(years(fact), default="")


def said(fact: Fact) -> str:
    """The document's own words for a step: its scope and stage."""
    return " ".join(str(fact.q(name)) for name in ("scope", "stage") if fact.q(name))


def timeline(graph: Graph) -> Scene:
    """Cards by year and stage, each status and target once; what has no date has a lane of its own."""
    shown = facts(graph)
    scene = Scene.of(graph, "timeline", title(graph), {i for f in shown for i in (f.subject, f.object) if i})
    columns = [*STATUS, *sorted({column(f) for f in shown} - {*STATUS, TARGET}), TARGET]
    lanes = [*sorted({lane(f) for f in shown} - {""}), ""]
    cards = [[scene.fact[f.id], columns.index(column(f)), lanes.index(lane(f)), said(f)] for f in sorted(shown, key=lambda f: (f.subject, f.id))]
    return replace(scene, data={"columns": [[c, STATUS.get(c, c)] for c in columns], "lanes": lanes, "cards": cards})
