"""The value types that all parts share. Standard library only; places are half-open character ranges."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any
from unicodedata import category

UNSAFE = frozenset('<>"{}|^`\\/?#%[]\ufffc\ufffd')


def ident(*names: str) -> str:
    """An id of names, scope first: readable, and free of all that an IRI path segment may not hold (RFC 3987, section 2.2)."""
    def safe(name: str) -> str:
        return "".join("-" if c in UNSAFE or c.isspace() or category(c) in ("Cc", "Cf", "Cn", "Co", "Cs") else c for c in name)

    return "/".join(safe(name) for name in names if name)


Qualifiers = tuple[tuple[str, str | float | int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of a document's text under one chain of headings, with its year and mood.

    mood is "result" (what was done), "plan" (what is promised), "problem", "glossary" or "other";
    period is ISO 8601 with reduced precision ("2018", "2016/2020") or "" when the text does not say.
    """

    start: int
    end: int
    headings: tuple[str, ...]
    mood: str
    period: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source as it was read, and the cleaned text made from it.

    `origin[i]` is the place in `source` of `text[i]`; `source` is never altered.
    """

    id: str
    path: str
    title: str
    date: str
    sha256: str
    place: str = ""
    source: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    origin: Sequence[int] = field(default=(), repr=False)
    sections: tuple[Section, ...] = field(default=(), repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of `source` that the range of `text` was made from."""
        return self.origin[start], self.origin[end - 1] + 1

    def row(self) -> dict[str, Any]:
        """The document as a line of documents.jsonl."""
        return {"id": self.id, "path": self.path, "title": self.title, "date": self.date, "sha256": self.sha256,
                "place": self.place, "characters": len(self.source)}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Evidence:
    """The exact words a fact rests on: `source[start:end] == text`, always."""

    document: str
    start: int
    end: int
    text: str
    section: tuple[str, ...] = ()
    rule: str = ""

    def row(self) -> dict[str, Any]:
        return {"document": self.document, "section": list(self.section), "start": self.start, "end": self.end,
                "text": self.text, "rule": self.rule}

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Evidence:
        return cls(document=row["document"], section=tuple(row.get("section", ())), start=row["start"], end=row["end"],
                   text=row["text"], rule=row.get("rule", ""))


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Sighting:
    """How often one document names an entity, and as what class."""

    document: str
    mentions: int
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing the documents speak of; the id is made from its content and can be read by people."""

    id: str
    label: str
    types: frozenset[str]
    aliases: frozenset[str] = frozenset()
    sightings: frozenset[Sighting] = frozenset()
    code: str = ""

    @property
    def type(self) -> str:
        """The class that most mentions gave it."""
        votes: dict[str, int] = {}
        for s in self.sightings:
            votes[s.type] = votes.get(s.type, 0) + s.mentions
        return min(votes, key=lambda t: (-votes[t], t)) if votes else min(self.types)

    @property
    def mentions(self) -> int:
        return sum(s.mentions for s in self.sightings)

    @property
    def names(self) -> tuple[str, ...]:
        """The label, then the aliases in order."""
        return (self.label, *sorted(self.aliases))

    def row(self) -> dict[str, Any]:
        main = self.type
        row: dict[str, Any] = {"id": self.id, "label": self.label, "type": main, "types": [main, *sorted(self.types - {main})],
                               "aliases": sorted(self.aliases), "mentions": self.mentions}
        if self.code:
            row["code"] = self.code
        return row | {"documents": [[s.document, s.mentions, s.type] for s in sorted(self.sightings)]}

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Entity:
        sightings = frozenset(Sighting(document=d, mentions=n, type=t) for d, n, t in row["documents"])
        return cls(id=row["id"], label=row["label"], types=frozenset(row["types"]), aliases=frozenset(row["aliases"]),
                   sightings=sightings, code=row.get("code", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One statement: subject, predicate, and an object (an entity's id) or a value (a number or text with its unit)."""

    subject: str
    predicate: str
    object: str | None = None
    value: str | float | int | None = None
    unit: str = ""
    qualifiers: Qualifiers = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    derived_from: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """A digest of what the fact says; the same statement always has the same id."""
        says = [self.subject, self.predicate, self.object, self.value, self.unit, [list(q) for q in self.qualifiers]]
        text = json.dumps(says, ensure_ascii=False, sort_keys=True)
        return "f" + blake2b(text.encode(), digest_size=8).hexdigest()

    @property
    def derived(self) -> bool:
        return bool(self.derived_from)

    def q(self, name: str) -> str | float | int | None:
        """The value of one qualifier, None when it is not stated."""
        for said, value in self.qualifiers:
            if said == name:
                return value
        return None

    def row(self, entities: Mapping[str, Entity]) -> dict[str, Any]:
        subject, target = entities[self.subject], entities.get(self.object or "")
        row: dict[str, Any] = {"id": self.id, "s": self.subject, "s_label": subject.label, "s_type": subject.type, "p": self.predicate,
                               "o": self.object, "o_label": target.label if target else None, "o_type": target.type if target else None}
        if self.object is None:
            row |= {"value": self.value, "unit": self.unit or None}
        row |= {"q": dict(self.qualifiers), "evidence": [e.row() for e in self.evidence], "confidence": self.confidence,
                "derived": self.derived}
        return row | {"from": list(self.derived_from)} if self.derived else row

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Fact:
        return cls(subject=row["s"], predicate=row["p"], object=row["o"], value=row.get("value"), unit=row.get("unit") or "",
                   qualifiers=tuple(sorted(row["q"].items())), evidence=tuple(Evidence.from_row(e) for e in row["evidence"]),
                   confidence=row["confidence"], derived_from=tuple(sorted(row.get("from", ()))))
