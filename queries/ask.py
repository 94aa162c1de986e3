"""A question in, an answer out: the reading in one sentence, rows with evidence, and the same question as SPARQL and Cypher."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from kg.model import Fact
from queries import compile, paths, rows, wording
from queries.form import ENDS, Form, fits
from queries.index import Index, Mention
from queries.narrow import narrow
from queries.question import Part, grams, parts
from queries.rows import Row
from queries.understand import Candidate, Reader

FLOOR = 0.45


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question was read as and what the graph says to it; not understood, it holds the nearest questions instead."""

    question: str
    rows: tuple[Row, ...] = ()
    forms: tuple[Form, ...] = ()
    interpretation: str = ""
    nearest: tuple[str, ...] = field(default=())

    @property
    def understood(self) -> bool:
        return bool(self.rows)

    def row(self) -> dict[str, Any]:
        """As contract: question, understood, answers, interpretation, queries."""
        made: dict[str, Any] = {"question": self.question, "understood": self.understood, "answers": [r.row() for r in self.rows],
                                "interpretation": self.interpretation,
                                "queries": {"sparql": "\n\n".join(map(compile.sparql, self.forms)),
                                            "cypher": "\n\n".join(map(compile.cypher, self.forms))}}
        return made if self.understood else made | {"nearest": list(self.nearest)}


class Asker:
    """Answers questions about one graph; holds its index."""

    def __init__(self, index: Index) -> None:
        self.index, self.graph = index, index.graph

    def ask(self, question: str) -> Answer:
        """The answer to one question, or the nearest questions that would be understood."""
        pieces = merged(parts(question[:400]))
        if any(p.asks == "path" for p in pieces):
            return self.link(question)
        found: list[Row] = []
        forms: list[Form] = []
        told: list[Fact] = []
        given: tuple[str, ...] = ()
        for i, part in enumerate(pieces):
            if not part.asks:
                continue
            chosen = self.choose(Reader(self.index, scene(pieces, i), part, given, tuple(told)))
            if chosen is None:
                continue
            form, made = chosen
            told += form.facts(self.graph)
            forms.append(form)
            if part.relative:
                given = tuple(r.id for r in made if r.id)
            else:
                found += made
        if not found:
            return self.decline(question)
        return Answer(question, rows.distinct(found), tuple(forms), "；".join(f.words(self.graph) for f in forms))

    def choose(self, reader: Reader) -> tuple[Form, tuple[Row, ...]] | None:
        """The winning form of a part with its rows; None where none wins by a margin."""
        tried = [(c, *self.read(reader, c)) for c in reader.candidates()[:8] if c.score >= FLOOR]
        if not tried:
            return None
        first = tried[0]
        agreed = [t for t in tried if reader.part.number and len(t[2]) == reader.part.number and t[0].score > first[0].score - 0.2]
        best = agreed[0] if agreed else first
        return best[1], self.shaped(reader.part, best[2])

    def read(self, reader: Reader, candidate: Candidate) -> tuple[Form, tuple[Row, ...]]:
        form = narrow(self.graph, candidate.form, candidate.fact, reader.part, text=reader.text, years=reader.years, cues=reader.cues,
                      within=reader.within)
        return form, self.expanded(reader.part, form, rows.of(self.graph, form, reader.text))

    def expanded(self, part: Part, form: Form, found: tuple[Row, ...]) -> tuple[Row, ...]:
        """Lists opened into their members where things of another kind are asked for; one predicate followed to the class asked for."""
        if form.slot not in ENDS or "Bundle" in part.wanted:
            return found
        lists = [r for r in found if "Bundle" in self.graph.entities[r.id].types]
        if len(lists) < len(found) and (part.wanted or any(m.id in {r.id for r in found} for m in self.below(tuple(lists), ""))):
            found = tuple(r for r in found if r not in lists)
        if not part.wanted or any(fits(self.graph.entities[r.id].types, part.wanted) for r in found if r not in lists):
            return found
        further = rows.distinct(self.below(found, form.predicate if form.predicate == "covers" else ""))
        return tuple(r for r in further if fits(self.graph.entities[r.id].types, part.wanted)) or found

    def below(self, found: tuple[Row, ...], predicate: str) -> Iterator[Row]:
        for row in found:
            for fact in self.graph.by_object.get(row.id, ()):
                if fact.predicate == "memberOf":
                    yield rows.thing(self.graph, fact.subject, (*row.evidence, *wording.support(self.graph, fact)))
            for fact in self.graph.by_subject.get(row.id, ()):
                if fact.predicate == predicate and fact.object:
                    yield rows.thing(self.graph, fact.object, (*row.evidence, *wording.support(self.graph, fact)))

    def shaped(self, part: Part, found: tuple[Row, ...]) -> tuple[Row, ...]:
        """Counted, or cut to the extreme, where the part asks for that."""
        if part.extreme and any(isinstance(r.value, int | float) for r in found):
            most = max((r for r in found if isinstance(r.value, int | float)), key=lambda r: part.extreme * float(r.value or 0))
            return replace(most, value=None, unit=""), replace(most, label=f"{most.value}{most.unit}", id="")
        if part.count and part.asks in ("count", "thing") and found and all(r.id for r in found):
            evidence = tuple(dict.fromkeys(e for r in found for e in r.evidence))
            count = Row(f"{len(found)}{part.count}", "", len(found), part.count, evidence)
            return (count, *found) if part.names else (count,)
        return found

    def link(self, question: str) -> Answer:
        """What two things have to do with each other: what stands between them on the cheapest path."""
        ends = self.ends(question)
        if len(ends) < 2:
            return self.decline(question)
        found = next(iter(paths.between(self.graph, ends[0], ends[1], 1)), None)
        if found is None:
            return self.decline(question)
        between = found.steps[:-1]
        nodes = [(s.to, wording.support(self.graph, s.fact)) for s in between]
        if len(between) != 1:
            nodes = [(ends[0], wording.support(self.graph, found.steps[0].fact)), *nodes, (ends[1], wording.support(self.graph, found.steps[-1].fact))]
        forms = tuple(Form(s.fact.predicate, "object", s.fact.subject, "") for s in found.steps)
        return Answer(question, tuple(rows.thing(self.graph, i, e) for i, e in nodes), forms, f"求“{self.graph.entities[ends[0]].label}”与“{self.graph.entities[ends[1]].label}”之间的路径")

    def ends(self, question: str) -> list[str]:
        """The two things that a question about a relation names: X和Y…."""
        found = re.match(r"(.+?)(?:和|与|跟|同)(.+?)(?:之间)?(?:又?是|有|怎)", question)
        sides = [s.strip() for s in found.groups()] if found else [question]
        out = [m.entities[0] for side in sides for m in self.named(side)[:3 - len(sides)]]
        if len(out) < 2:
            out = [m.entities[0] for m in self.index.mentions(question)]
        return list(dict.fromkeys(out))

    def named(self, side: str) -> list[Mention]:
        """The names in a side of the question, the longest first; one that is a character off where it says much more."""
        found = sorted(self.index.mentions(side), key=lambda m: m.start - m.end)
        close = self.index.misspelt(side)
        return close if close and (not found or close[0].end - close[0].start > found[0].end - found[0].start + 1) else found

    def decline(self, question: str) -> Answer:
        """Not understood: questions about the names it holds that would be."""
        named = [m.entities[0] for m in self.index.mentions(question)] or [m.entities[0] for m in self.index.misspelt(question)]
        return Answer(question, nearest=tuple(self.examples(named[:3])))

    def examples(self, named: list[str]) -> Iterator[str]:
        for ident in named:
            label = self.graph.entities[ident].label
            for predicate in sorted({f.predicate for f in self.graph.by_subject.get(ident, ())})[:2]:
                yield f"{label}{wording.predicate(predicate)}什么？"


def merged(pieces: tuple[Part, ...]) -> tuple[Part, ...]:
    """A part that only says “都是什么” or “分别是？” belongs to the asking part before it."""
    out: list[Part] = []
    for part in pieces:
        if out and out[-1].asks and not out[-1].relative and part.asks in ("thing", "value", "count", "") and not grams(part.text):
            out[-1] = replace(out[-1], names=out[-1].names or part.names, text=out[-1].text)
        else:
            out.append(part)
    return tuple(out)


def scene(pieces: tuple[Part, ...], i: int) -> list[tuple[Part, float]]:
    """The parts that a part is read with: its own and those that set the scene in full, other questions at half weight."""
    return [(p, 1.0 if j == i or not p.asks else 0.4) for j, p in enumerate(pieces) if j <= i and not (p.relative and j < i)]
