"""The graph as a labelled property graph: what Neo4j, its bulk import and the embedded Cypher engine all hold.

Entities carry their class and all classes above it as labels. A fact between entities is a relationship that carries its
qualifiers and words, and a Fact node for audit; a fact with a value is a node of its own at the end of its relationship.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b

from kg.errors import CallError
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact
from ontology.export import upper_snake
from ontology.terms import CLASSES, PREDICATES, ancestors

Scalar = str | float | int | bool
Value = Scalar | list[str] | list[int]
OWNED = "Plankg"
KINDS = {"hasValue": "Observation", "hasTarget": "Target", "hasStatus": "StatusReport", "declaredSize": "DeclaredSize", "definedAs": "Definition",
         "alias": "OtherName", "aimsAt": "Aim"}


@dataclass(frozen=True, slots=True)
class Node:
    """A node by its key in the database, with its labels (the first is that of all nodes of ours) and properties."""

    uid: str
    labels: tuple[str, ...]
    properties: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship from one node's key to another's; one that tells a fact has a key of its own, the others are known by type and ends."""

    type: str
    start: str
    end: str
    properties: dict[str, Value] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What no other relationship of the graph shares."""
        return str(self.properties.get("uid") or f"{self.type}|{self.start}|{self.end}")


def checked(name: str) -> str:
    """A name under which a graph may stand beside others. Raises CallError."""
    if not re.fullmatch(r"[\w.\-]{1,64}", name):
        raise CallError(f"{name!r} cannot name a graph in the database: give --graph letters, digits, . _ or - (at most 64)")
    return name


def _digest(*parts: object) -> str:
    return blake2b(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode(), digest_size=8).hexdigest()


def _node(name: str, ident: str, labels: tuple[str, ...], properties: dict[str, Value]) -> Node:
    uid = f"{name}|{ident}"
    kept = {k: v for k, v in properties.items() if v != "" and v != []}
    return Node(uid, (OWNED, *labels), kept | {"uid": uid, "graph": name, "digest": _digest(labels, kept)})


def _edge(name: str, fact: Fact, ends: tuple[str, str], properties: dict[str, Value]) -> Edge:
    uid = f"{name}|fact/{fact.id}"
    kept = {k: v for k, v in properties.items() if v != "" and v != []}
    return Edge(upper_snake(fact.predicate), f"{name}|{ends[0]}", f"{name}|{ends[1]}", kept | {"uid": uid, "graph": name, "digest": _digest(kept)})


def _plain(name: str, kind: str, start: str, end: str) -> Edge:
    return Edge(kind, f"{name}|{start}", f"{name}|{end}")


def _entity(name: str, entity: Entity) -> Node:
    classes = {c for t in entity.types for c in (t, *ancestors(t))} - {"Thing"}
    seen = sorted(entity.sightings)
    main = entity.type
    return _node(name, f"entity/{entity.id}", ("Entity", *sorted(classes)), {
        "id": entity.id, "label": entity.label, "aliases": sorted(entity.aliases), "names": " ".join(entity.names), "type": main, "typeZh": CLASSES[main].zh,
        "typeEn": CLASSES[main].en, "types": sorted(entity.types), "mentions": entity.mentions, "code": entity.code,
        "seenIn": [s.document for s in seen], "seenTimes": [s.mentions for s in seen], "seenAs": [s.type for s in seen]})


def _said(fact: Fact) -> dict[str, Value]:
    """What a fact carries wherever it stands: qualifiers, words with their places, confidence."""
    spans = fact.evidence
    value: dict[str, Value] = {} if fact.value is None else {"statusCode" if fact.predicate == "hasStatus" else "value": fact.value}
    return {"id": fact.id, "predicate": fact.predicate, **value, "unit": fact.unit, **dict(fact.qualifiers), "confidence": float(fact.confidence),
            "derived": fact.derived, "evidence": [e.text for e in spans], "documents": [e.document for e in spans],
            "starts": [e.start for e in spans], "ends": [e.end for e in spans]}


def _caption(graph: Graph, fact: Fact) -> str:
    """A fact in a few words, for those who look at the drawn graph."""
    end = graph.entities[fact.object].label if fact.object else f"{fact.value}{fact.unit}"
    return f"{graph.entities[fact.subject].label} {PREDICATES[fact.predicate].zh} {end}"[:60]


def span(evidence: Evidence) -> str:
    """The key of a span of words."""
    return f"span/{evidence.document}/{evidence.start}-{evidence.end}/{evidence.rule or 'none'}"


def _document(name: str, document: Document) -> Node:
    return _node(name, f"document/{document.id}", ("Document",), {
        "id": document.id, "label": document.title or document.id, "title": document.title, "date": document.date, "place": document.place,
        "path": document.path, "sha256": document.sha256, "source": document.source})


def _span(name: str, evidence: Evidence) -> Node:
    return _node(name, span(evidence), ("TextSpan",), {
        "id": span(evidence), "label": evidence.text[:40], "document": evidence.document, "start": evidence.start, "end": evidence.end,
        "text": evidence.text, "section": list(evidence.section), "rule": evidence.rule})


def nodes(graph: Graph, name: str) -> Iterator[Node]:
    """Every node, each once: documents, entities, facts, spans of words."""
    for document in graph.documents.values():
        yield _document(name, document)
    for entity in graph.entities.values():
        yield _entity(name, entity)
    seen: set[str] = set()
    for fact in graph.facts.values():
        kind = ("Fact",) if fact.object else ("Fact", KINDS[fact.predicate])
        yield _node(name, f"fact/{fact.id}", kind, _said(fact) | {"label": _caption(graph, fact)})
        for evidence in fact.evidence:
            if (key := span(evidence)) not in seen:
                seen.add(key)
                yield _span(name, evidence)


def edges(graph: Graph, name: str) -> Iterator[Edge]:
    """Every relationship, each once; both its nodes come from `nodes`."""
    seen: set[str] = set()
    for fact in graph.facts.values():
        own, subject = f"fact/{fact.id}", f"entity/{fact.subject}"
        if fact.object:
            yield _edge(name, fact, (subject, f"entity/{fact.object}"), _said(fact))
            yield _plain(name, "OBJECT", own, f"entity/{fact.object}")
        else:
            yield _edge(name, fact, (subject, own), {"id": fact.id})
        yield _plain(name, "SUBJECT", own, subject)
        for premise in fact.derived_from:
            yield _plain(name, "DERIVED_FROM", own, f"fact/{premise}")
        for evidence in fact.evidence:
            key = span(evidence)
            yield _plain(name, "EVIDENCE", own, key)
            if key not in seen:
                seen.add(key)
                yield _plain(name, "SOURCE", key, f"document/{evidence.document}")
