"""From a question's part to its best logical form: candidates from the facts that share its words, scored."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from kg.model import Fact
from queries.form import ENDS, TIMES, Form, fits
from queries.index import Index
from queries.lookup import plain
from queries.question import WITHIN, Part, cued, grams

PLACING = frozenset(("locatedIn", "partOf", "covers", "boundedBy", "connects", "hosts", "affects"))
POOL, UNNAMED, BEYOND, NEAR = 400, 0.5, 0.3, 60
SLOTS = {
    "thing": ("subject", "object", "value", "office"),
    "person": ENDS, "place": ENDS, "value": ("value", "change"), "count": ("subject", "object", "value"), "time": ("time",),
    "status": ("status",), "definition": ("value",), "yesno": ("confirmed", "status"), "path": (), "": (),
}


def beside(a: Fact, b: Fact) -> bool:
    """Do the words of two facts stand in one sentence, or nearly?"""
    return any(x.document == y.document and abs(x.start - y.start) < NEAR for x in a.evidence for y in b.evidence)


def asked_for(noun: str, text: str) -> bool:
    """Does a wh-word stand right before the noun?"""
    return re.search(rf"(?:哪|什么|几|多少)[^，]{{0,2}}{re.escape(noun)}", text) is not None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form, how well it fits the part, and the fact that fits best."""

    form: Form
    score: float
    fact: Fact


class Reader:
    """Reads the parts of one question against one index; `given` are the entities that earlier parts found."""

    def __init__(self, index: Index, context: Iterable[tuple[Part, float]], part: Part, given: tuple[str, ...] = (),
                 told: tuple[Fact, ...] = ()) -> None:
        self.index, self.graph, self.part, self.given = index, index.graph, part, given
        self.told = told
        self.scene = [(p, w) for p, w in context]
        whole = "，".join(p.text for p, _ in self.scene)
        self.text = plain(whole)
        found = index.mentions(whole) or ([] if given else index.misspelt(whole))
        found += index.quoted(whole)
        self.named = {e: m.end - m.start for m in found for e in m.entities}
        self.firm = {e for m in found for e in m.entities if m.end - m.start > 3 and self.anchor(e) > 0.1}
        self.said = {g for p, _ in self.scene for g in grams(p.text)} | {g for e in given for g in grams(self.graph.entities[e].label)}
        self.places = {e for d in self.graph.documents.values() for e in index.names.get(d.place, ())}
        self.cues = cued("，".join(p.text for p, w in self.scene if w >= 1))
        self.predicates = {c.predicate for c in self.cues}
        self.years = part.years or next((p.years for p, w in reversed(self.scene) if p.years and w >= 1), ())
        if not part.nouns and part.asks in ("thing", "count"):
            heads = next((p.nouns for p, w in reversed(self.scene) if p is not part and w >= 1 and p.nouns), ())
            part = self.part = replace(part, nouns=heads)
        ends = tuple(self.text[m.start:m.end] for m in found)
        part = self.part = replace(part, nouns=tuple(n for n in part.nouns if asked_for(n, part.text) or not any(e.endswith(plain(n)) for e in ends)))
        self.wanted = part.wanted
        lists = [p.text for p, w in self.scene if p is not part and WITHIN.search(p.text)]
        self.within = tuple(e for text in lists for m in index.mentions(text) for e in m.entities if "Bundle" in self.graph.entities[e].types)

    @property
    def topic(self) -> str:
        """All that is spoken of: the words of the question and the names that its earlier parts found."""
        return self.text + "".join(self.graph.entities[e].label for e in self.given)

    @cached_property
    def elsewhere(self) -> bool:
        """Does the part itself name something besides the list that its answer is to be found in?"""
        return any(e not in self.within for m in self.index.mentions(self.part.text) for e in m.entities if self.anchor(e) > 0.1)

    def weighted(self) -> list[tuple[str, float]]:
        out: dict[str, float] = {}
        for part, weight in self.scene:
            for gram in grams(part.text):
                out[gram] = max(weight, out.get(gram, 0.0))
        for ident in self.given:
            for gram in grams(self.graph.entities[ident].label):
                out.setdefault(gram, 1.0)
        return list(out.items())

    def candidates(self) -> list[Candidate]:
        """Forms by falling score, each with its best fact."""
        shared, total = self.index.overlap(self.weighted())
        inside = {g for p, _ in self.scene for m in (*self.index.mentions(p.text), *self.index.quoted(p.text)) for g in grams(plain(p.text)[m.start:m.end])}
        inside |= {g for n in self.part.nouns for g in grams(n)}
        self.beyond, self.rest = self.index.overlap((g, w) for g, w in self.weighted() if g not in inside)
        pool = sorted(shared, key=lambda i: (-shared[i], i))[:POOL]
        best: dict[tuple[str, str, str], Candidate] = {}
        for i in pool:
            fact = self.index.facts[i]
            for slot in SLOTS[self.part.asks]:
                if slot == "time" and self.rest and self.beyond.get(i, 0.0) < BEYOND * self.rest:
                    continue
                score = self.score(fact, i, slot, shared[i] / max(total, 1e-9))
                if score is not None:
                    form = self.form(fact, slot)
                    key = (form.predicate, form.slot, form.subject + "|" + form.object)
                    if key not in best or best[key].score < score:
                        best[key] = Candidate(form, score, fact)
        return sorted(best.values(), key=lambda c: (-c.score, c.fact.id, c.form.slot))

    def score(self, fact: Fact, i: int, slot: str, share: float) -> float | None:
        """How well one slot of a fact answers the part; None where it cannot."""
        fit = self.slot_fit(fact, slot)
        if fit is None:
            return None
        others = [e for e in (fact.subject, fact.object) if e and e != self.answer(fact, slot)]
        given = any(e in self.given for e in others)
        anchors = max(map(self.anchor, others), default=0.0)
        told = slot in ("value", "change") and self.covered(fact.subject) >= 0.6
        known = told or given or anchors > 0.1 or (anchors > 0 and fact.predicate in self.predicates)
        if not known and self.beyond.get(i, 0.0) < UNNAMED * self.rest + 1e-9:
            return None
        score = 0.6 * share + fit
        if self.predicates:
            score += 0.2 if fact.predicate in self.predicates else -0.05
            slots = {c.slot for c in self.cues if c.predicate == fact.predicate and c.slot}
            score += 0.0 if not slots or slot not in ENDS else 0.1 if slot in slots else -0.15
        score += 0.3 if given else anchors
        if (self.given and not any(e in self.given for e in (fact.subject, fact.object))) or (self.firm and not self.firm & set(others)):
            score -= 0.2
        if self.elsewhere and set(others) & set(self.within):
            score -= 0.3
        return score + self.time_fit(fact)

    def anchor(self, ident: str) -> float:
        """What it is worth that a fact's known end is named in the question: the longer the name the more, little for an area."""
        if ident not in self.named:
            return 0.0
        area = fits(self.graph.entities[ident].types, ("District", "City", "Province"))
        return 0.05 if area else 0.15 + 0.02 * min(self.named[ident], 10)

    def covered(self, ident: str) -> float:
        """The share of a thing's name that the question says; the best of its names."""
        return max(sum(g in self.said for g in pairs) / len(pairs) for n in self.graph.entities[ident].names if (pairs := grams(n)) or (pairs := (n,)))

    def time_fit(self, fact: Fact) -> float:
        said = [str(fact.q(t)) for t in TIMES if fact.q(t)]
        if not self.years or not said:
            return 0.0
        return 0.15 if any(s.startswith(y) for s in said for y in self.years) else -0.3

    def answer(self, fact: Fact, slot: str) -> str | None:
        return fact.subject if slot == "subject" else fact.object if slot == "object" else None

    def slot_fit(self, fact: Fact, slot: str) -> float | None:
        if slot in ENDS:
            return self.end_fit(fact, slot)
        if slot == "value":
            return self.value_fit(fact)
        if slot == "change":
            return 0.25 if fact.q("change") is not None and any(w in self.part.text for w in ("涨", "增", "降", "比上年", "幅")) else None
        if slot == "time":
            told = any(fact.q(t) for t in TIMES) and (fact.subject in self.given or self.covered(fact.subject) >= 0.5)
            return 0.2 if told else None
        if slot == "confirmed":
            both = fact.object is not None and fact.subject in self.named and fact.object in self.named
            return 0.25 if both and fact.predicate in self.predicates else None
        if slot == "office":
            return 0.35 if fact.q("office") and any(n.startswith("职") for n in self.part.nouns) else None
        if self.part.asks == "yesno" and fact.predicate not in self.predicates:
            return None
        if fact.predicate in ("hasStatus", "hasTarget") and (fact.subject in self.given or self.covered(fact.subject) >= 0.5):
            return 0.1 if isinstance(fact.value, int | float) else 0.25
        return None

    def end_fit(self, fact: Fact, slot: str) -> float | None:
        end = self.answer(fact, slot)
        if end is None or end in self.given or (end in self.places and self.part.asks != "place"):
            return None
        if fact.predicate == "hasStatus" and not any(str(fact.q("stage") or "?")[-2:] in p.text for p, _ in self.scene):
            return None
        if self.part.asks == "place" and fact.predicate not in PLACING:
            return None
        entity = self.graph.entities[end]
        if any(plain(n) in self.text for n in entity.names if len(plain(n)) > 1):
            return None
        if not self.wanted and not self.part.nouns:
            return 0.05
        named = any(n.endswith(noun[-2:]) for n in entity.names for noun in self.part.nouns)
        typed = bool(self.wanted) and fits(entity.types, self.wanted)
        if (self.wanted or self.part.nouns) and not typed and not named:
            opens = "Bundle" in entity.types or fact.predicate == "covers"
            return -0.1 if opens else -0.25 if not self.wanted else None
        person = self.part.asks == "person" and "Person" in entity.types
        return 0.15 * typed + 0.15 * named + 0.1 * person

    def value_fit(self, fact: Fact) -> float | None:
        if self.part.asks == "definition":
            return 0.25 if fact.predicate == "definedAs" else None
        if self.part.asks in ("value", "count"):
            number = isinstance(fact.value, int | float)
            if not number or fact.predicate not in ("hasValue", "hasTarget") or f"{fact.value}{fact.unit}" in self.text:
                return None
            if fact in self.told and self.part.asks == "value":
                return None
            if self.covered(fact.subject) < 0.5 and fact.subject not in self.given and not any(beside(fact, t) for t in self.told):
                return -0.2
            unit = 0.0 if not self.part.unit else 0.15 if self.part.unit in fact.unit.replace("百分点", "%") else -0.3
            return (0.2 if self.part.asks == "value" else 0.05) + unit
        return 0.1 if fact.predicate == "aimsAt" and fact.object is None else None

    def form(self, fact: Fact, slot: str) -> Form:
        """The bare form that a fact and a slot stand for."""
        subject = "" if slot == "subject" else fact.subject
        return Form(fact.predicate, slot, subject, "" if slot in ("object", "office") else fact.object or "")
