"""All that is known of one entity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.graph import Graph
from kg.model import Entity, Fact
from queries import lookup, wording


@dataclass(frozen=True, slots=True)
class Profile:
    """An entity with the facts it is the subject of, those it is the object of, and others of the same name."""

    entity: Entity
    said: tuple[Fact, ...]
    named: tuple[Fact, ...]
    others: tuple[Entity, ...]

    def rows(self, graph: Graph) -> dict[str, Any]:
        return {"entity": self.entity.row(), "facts": [wording.row(graph, f) for f in (*self.said, *self.named)],
                "others": [e.row() for e in self.others]}

    def text(self, graph: Graph) -> str:
        head = f"{self.entity.label}（{self.entity.type}）"
        names = f"又名 {'、'.join(self.entity.names[1:])}" if self.entity.aliases else ""
        lines = [f"{head} {names}".rstrip(), f"提及 {self.entity.mentions} 次"]
        for fact in (*self.said, *self.named):
            mark = "  推 " if fact.derived else "  · "
            lines.append(mark + wording.sentence(graph, fact))
            lines += [f"      {wording.line(graph, e)}" for e in wording.support(graph, fact)[:2]]
        if self.others:
            lines.append(f"另有同名：{'、'.join(e.id for e in self.others)}")
        return "\n".join(lines)


def show(graph: Graph, name: str) -> Profile:
    """The profile of the entity that a name means; NameNotFoundError offers the nearest names."""
    entity = lookup.entity(graph, name)
    others = tuple(e for e in lookup.candidates(graph, name)[1:] if lookup.plain(e.label) == lookup.plain(name))

    def order(fact: Fact) -> tuple[bool, str, str]:
        return fact.derived, fact.predicate, fact.id

    return Profile(entity, tuple(sorted(graph.by_subject.get(entity.id, ()), key=order)),
                   tuple(sorted(graph.by_object.get(entity.id, ()), key=order)), others)
