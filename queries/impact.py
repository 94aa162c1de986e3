"""Which projects and programmes touch a place, or which places a project touches: stated or derived, and by which chain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from kg.graph import Graph
from kg.model import Entity, Fact
from ontology.terms import is_a
from queries import lookup, wording
from queries.sparql import Table

STRENGTH = {"direct": "直接", "member": "成员", "zone-whole": "全区域", "zone-part": "部分区域", "boundary": "边界"}
DIRECT = ("affects", "locatedIn", "connects")
CLASS_WORD = re.compile("(?:街道|社区|镇|乡|村|区|县|市)$")
ACTORS = ("Project", "Programme", "Plan", "Policy", "Bundle")


@dataclass(frozen=True, slots=True)
class Touch:
    """One actor touching one place by one fact; `strength` is direct, member, zone-whole, zone-part or boundary."""

    actor: Entity
    place: Entity
    fact: Fact
    strength: str

    def row(self, graph: Graph) -> dict[str, Any]:
        return {"actor": self.actor.label, "actor_id": self.actor.id, "actor_type": self.actor.type, "place": self.place.label,
                "place_id": self.place.id, "derived": self.fact.derived, "path": self.fact.q("path") or self.fact.predicate,
                "strength": self.strength, "confidence": self.fact.confidence, "statuses": statuses(graph, self.actor),
                "evidence": [e.row() for e in wording.support(graph, self.fact)]}

    def text(self, graph: Graph) -> str:
        how = "推导" if self.fact.derived else "直述"
        chain = f"，途径 {self.fact.q('path')}" if self.fact.derived else ""
        head = f"  · {self.actor.label}（{self.actor.type}） → {self.place.label}  [{how}，{STRENGTH[self.strength]}{chain}]"
        return "\n".join([head, *(f"      {wording.line(graph, e)}" for e in wording.support(graph, self.fact)[:2])])


def statuses(graph: Graph, entity: Entity) -> list[str]:
    """What is said of its progress, by period: 2017 启动."""
    said = [f for f in graph.by_subject.get(entity.id, ()) if f.predicate == "hasStatus"]
    return sorted({f"{f.q('period') or f.q('deadline') or ''} {wording.value(f)}".strip() for f in said})


def _is(entity: Entity, classes: tuple[str, ...]) -> bool:
    return any(is_a(t, c) for t in entity.types for c in classes)


def _touch(graph: Graph, fact: Fact) -> Touch | None:
    actor, place = graph.entities[fact.subject], graph.entities.get(fact.object or "")
    if place is None:
        return None
    if fact.predicate == "boundedBy":
        return Touch(actor, place, fact, "boundary")
    if fact.predicate in DIRECT and _is(actor, ACTORS):
        return Touch(actor, place, fact, str(fact.q("strength") or "direct"))
    return None


def impact(graph: Graph, name: str) -> list[Touch]:
    """Every touch of the entity that a name means, as place and as actor; stated before derived, the surest first."""
    entity = lookup.entity(graph, name)
    facts = [*graph.by_object.get(entity.id, ()), *graph.by_subject.get(entity.id, ())]
    found = [t for t in (_touch(graph, f) for f in facts) if t]
    return sorted(found, key=lambda t: (t.fact.derived, -t.fact.confidence, t.actor.id, t.place.id, t.fact.id))


STREETS = ("Subdistrict", "Community", "Village")


@dataclass(frozen=True, slots=True)
class Grid:
    """The ids of the streets, and actor id -> street id -> the one touch that says most: stated before derived, the surer before the less sure."""

    streets: tuple[str, ...]
    cells: dict[str, dict[str, Touch]]


def grid(graph: Graph) -> Grid:
    """How projects and programmes touch streets and what lies below them; every street has its column."""
    touches = [t for f in graph.facts.values() if (t := _touch(graph, f)) and _is(t.place, STREETS) and t.strength != "boundary"]
    streets = sorted({t.place.id for t in touches} | {e.id for e in graph.entities.values() if "Subdistrict" in e.types})
    cells: dict[str, dict[str, Touch]] = {}
    for touch in sorted(touches, key=lambda t: (not t.fact.derived, t.fact.confidence, t.fact.id)):
        cells.setdefault(touch.actor.id, {})[touch.place.id] = touch
    return Grid(tuple(streets), dict(sorted(cells.items())))


def matrix(graph: Graph) -> Table:
    """Streets and what lies below them as columns, projects and programmes as rows: how each touches each, * for derived; unplaced projects at the end."""
    found = grid(graph)
    rows = [(graph.entities[a].label, graph.entities[a].type,
             *(f"{STRENGTH[t.strength]}{'*' if t.fact.derived else ''}" if (t := row.get(s)) else "" for s in found.streets)) for a, row in found.cells.items()]
    rows += [(e.label, e.type, *("" for _ in found.streets)) for e in unplaced(graph) if e.id not in found.cells]
    return Table(("项目", "类别", *(graph.entities[s].label for s in found.streets)), tuple(rows))


def near(graph: Graph, name: str) -> list[Entity]:
    """Other places of the same stem that projects do touch: 石桥地区 for 石桥街道, where nothing says that one lies in the other."""
    entity = lookup.entity(graph, name)
    stem = CLASS_WORD.sub("", entity.label)
    return [e for e in graph.entities.values() if e.id != entity.id and len(stem) > 1 and stem in e.label and _is(e, ("Place",)) and impact(graph, e.id)]


def unplaced(graph: Graph) -> list[Entity]:
    """The projects that no fact ties to a place: impact cannot be told for them."""
    return [e for e in graph.entities.values() if "Project" in e.types
            and not any(f.predicate in DIRECT for f in graph.by_subject.get(e.id, ()))]
