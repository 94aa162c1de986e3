"""A user's decisions on facts, kept in a csv of his own and applied at every build: accept, reject, correct; evidence is never changed."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from extract.gate import reason_against
from kg.errors import DecisionError
from kg.graph import Graph, merge_entities
from kg.model import Entity, Evidence, Fact, Sighting, ident
from ontology.terms import CLASSES, PREDICATES

WORDS = ("accept", "reject", "correct")


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the decisions file: what it is about (a fact's id, or a place in a document) and what is to be done."""

    key: str
    kind: str
    word: str
    subject: str
    subject_type: str
    predicate: str
    object: str
    object_type: str
    value: str
    unit: str
    document: str
    start: int
    end: int


def load(path: Path) -> list[Decision]:
    """The decided lines of a review csv; lines without a decision are skipped. Raises DecisionError, which names the line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DecisionError(f"cannot read the decisions {path} ({error}): give the csv that kg review wrote, in UTF-8") from error
    out = []
    for number, row in enumerate(lines, 2):
        word = (row.get("decision") or "").strip().lower()
        if not word:
            continue
        if word not in WORDS:
            raise DecisionError(f"{path}, line {number}: {word!r} is no decision; write accept, reject or correct")
        if word == "correct":
            _check(row, path, number)
        out.append(Decision(row["key"], row["kind"], word, row["subject"], row["subject_type"], row["predicate"], row["object"], row["object_type"],
                            row["value"], row["unit"], row["document"], int(row["start"] or 0), int(row["end"] or 0)))
    return out


def _check(row: dict[str, str], path: Path, number: int) -> None:
    if row["predicate"] not in PREDICATES:
        raise DecisionError(f"{path}, line {number}: no predicate named {row['predicate']!r}")
    for column in ("subject_type", "object_type"):
        if row[column] and row[column] not in CLASSES:
            raise DecisionError(f"{path}, line {number}: no class named {row[column]!r}")
    if not row["subject"] or not (row["object"] or row["value"]):
        raise DecisionError(f"{path}, line {number}: a correction needs a subject and an object or a value")


def _entity(graph: Graph, label: str, kind: str, document: str, scope: str, made: dict[str, Entity]) -> Entity:
    """The entity of that name, or a new one with the class the user gave."""
    for found in (*graph.by_name.get(label, ()), *made.values()):
        if label in found.names and (not kind or kind in found.types):
            return found
    new = Entity(id=ident(scope, label), label=label, types=frozenset({kind or "Thing"}),
                 sightings=frozenset({Sighting(document=document, mentions=1, type=kind or "Thing")}))
    return made.setdefault(new.id, new)


def _number(text: str) -> str | float | int:
    try:
        value = float(text)
    except ValueError:
        return text
    return int(value) if value.is_integer() else value


def _corrected(graph: Graph, d: Decision, evidence: tuple[Evidence, ...], made: dict[str, Entity]) -> Fact:
    document = graph.documents[d.document]
    subject = _entity(graph, d.subject, d.subject_type, d.document, document.place, made)
    target = _entity(graph, d.object, d.object_type, d.document, document.place, made) if d.object else None
    return Fact(subject=subject.id, predicate=d.predicate, object=target.id if target else None, value=None if target else _number(d.value),
                unit=d.unit, evidence=evidence, confidence=1.0)


def _hold(d: Decision, fact: Fact, entities: Mapping[str, Entity]) -> None:
    """Raise DecisionError where the ontology refuses what a user decided, so that no build breaks the shapes."""
    if against := reason_against(fact, entities[fact.subject], entities[fact.object] if fact.object else None):
        raise DecisionError(f"decision {d.key} ({d.word}): {against}; write correct, with the names and classes that it needs")


def _words(graph: Graph, d: Decision) -> tuple[Evidence, ...]:
    source = graph.documents[d.document].source
    return (Evidence(document=d.document, start=d.start, end=d.end, text=source[d.start:d.end], rule="review"),)


def _merged(graph: Graph, pairs: Iterable[tuple[str, str]]) -> Graph:
    """The graph with the second of each pair made one with the first."""
    into = {b: a for a, b in pairs}
    entities = dict(graph.entities)
    for gone, kept in into.items():
        if gone in entities and kept in entities:
            other = entities.pop(gone)
            entities[kept] = merge_entities(entities[kept], replace(other, id=kept))
    facts = [replace(f, subject=into.get(f.subject, f.subject), object=into.get(f.object, f.object) if f.object else None)
             for f in graph.facts.values() if f.predicate != "coreferentWith" or (f.subject, f.object) not in {(a, b) for b, a in into.items()}]
    return Graph.of(graph.documents.values(), entities.values(), facts)


def apply(graph: Graph, decisions: Iterable[Decision]) -> tuple[Graph, list[str]]:
    """(the graph as decided, the keys of decisions that met nothing in it)."""
    facts, made, unmet, pairs = dict(graph.facts), dict[str, Entity](), list[str](), list[tuple[str, str]]()
    for d in decisions:
        old = facts.get(d.key)
        if d.document not in graph.documents or (old is None and d.kind in ("doubtful", "merge")):
            unmet.append(d.key)
        elif d.kind == "merge" and d.word == "accept" and old and old.object:
            pairs.append((old.subject, old.object))
        elif d.word == "reject":
            facts.pop(d.key, None)
        elif d.word == "accept" and old:
            facts[d.key] = replace(old, confidence=1.0)
        elif d.word == "correct" or d.kind == "refused":
            evidence = facts.pop(d.key).evidence if old else _words(graph, d)
            new = _corrected(graph, d, evidence, made)
            _hold(d, new, graph.entities | made)
            facts[new.id] = new
    changed = Graph.of(graph.documents.values(), [*graph.entities.values(), *made.values()], facts.values())
    return _merged(changed, pairs), unmet
