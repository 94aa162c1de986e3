"""Graph: documents, entities and facts, and the union of two of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from kg.model import Document, Entity, Fact


def merge_entities(a: Entity, b: Entity) -> Entity:
    """One entity out of two with the same id: every class and name, the longest name as label."""
    names = {*a.names, *b.names}
    label = max(names, key=lambda name: (name in (a.label, b.label), len(name), name))
    return Entity(id=a.id, label=label, types=a.types | b.types, aliases=frozenset(names - {label}),
                  sightings=a.sightings | b.sightings, code=max(a.code, b.code))


def merge_facts(same: Sequence[Fact]) -> Fact:
    """One fact out of those that say the same, with the evidence of all."""
    if len(same) == 1:
        return same[0]
    return replace(same[0], evidence=tuple(sorted({e for f in same for e in f.evidence})), confidence=max(f.confidence for f in same),
                   derived_from=tuple(sorted({d for f in same for d in f.derived_from})))


@dataclass(frozen=True)
class Graph:
    """What some documents say. `a | b` is their union: order does not matter, twice is once."""

    documents: Mapping[str, Document] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @classmethod
    def of(cls, documents: Iterable[Document], entities: Iterable[Entity], facts: Iterable[Fact]) -> Graph:
        """A graph in its one canonical order; what has the same id is joined."""
        return cls._joined(documents, entities, ((f.id, f) for f in facts))

    @classmethod
    def _joined(cls, documents: Iterable[Document], entities: Iterable[Entity], facts: Iterable[tuple[str, Fact]]) -> Graph:
        things: dict[str, Entity] = {}
        for entity in entities:
            things[entity.id] = merge_entities(things[entity.id], entity) if entity.id in things else entity
        said: dict[str, list[Fact]] = defaultdict(list)
        for key, fact in facts:
            said[key].append(fact)
        return cls(documents={d.id: d for d in sorted(documents, key=lambda d: d.id)}, entities=dict(sorted(things.items())),
                   facts={key: merge_facts(said[key]) for key in sorted(said)})

    def __or__(self, other: Graph) -> Graph:
        return Graph._joined([*self.documents.values(), *other.documents.values()], [*self.entities.values(), *other.entities.values()],
                             [*self.facts.items(), *other.facts.items()])

    @cached_property
    def by_subject(self) -> Mapping[str, list[Fact]]:
        out: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts.values():
            out[fact.subject].append(fact)
        return out

    @cached_property
    def by_object(self) -> Mapping[str, list[Fact]]:
        out: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts.values():
            if fact.object is not None:
                out[fact.object].append(fact)
        return out

    @cached_property
    def by_predicate(self) -> Mapping[str, list[Fact]]:
        out: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts.values():
            out[fact.predicate].append(fact)
        return out

    @cached_property
    def by_name(self) -> Mapping[str, list[Entity]]:
        """Name -> the entities that bear it as label or alias."""
        out: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.entities.values():
            for name in entity.names:
                out[name].append(entity)
        return out
