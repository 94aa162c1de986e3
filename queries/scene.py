"""What a part of a question is read against: the names, words, cues, years and classes that it and the parts before it give."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from kg.model import Fact
from queries.form import fits
from queries.index import Index, Mention, near
from queries.lookup import plain
from queries.question import WITHIN, YEAR, Cue, Part, cued, grams

AREAS = ("District", "City", "Province")
LONG, SENTENCE = 3, 8  # characters of a name that leaves no doubt, of one that may hold a verb
STRETCH = 4  # pairs in a row: five characters
AREA, NAME, CHARACTER, LONGEST = 0.05, 0.15, 0.02, 10


def asked_for(noun: str, text: str) -> bool:
    """Does a wh-word stand right before the noun?"""
    return re.search(rf"(?:哪|什么|几|多少)[^，]{{0,2}}{re.escape(noun)}", text) is not None


class Scene:
    """One part with its context: `parts` and their weights, `given` the entities and `told` the facts that earlier parts found.

    `among` are the things that the answer is to be found among, where a part before says so without naming a list.
    """

    def __init__(self, index: Index, parts: Iterable[tuple[Part, float]], part: Part, given: tuple[str, ...] = (),
                 told: tuple[Fact, ...] = (), among: frozenset[str] = frozenset()) -> None:
        self.index, self.graph, self.given, self.told, self.among = index, index.graph, given, told, among
        self.parts = list(parts)
        self.part = self._without_names(self._with_nouns(part))

    @cached_property
    def text(self) -> str:
        return plain("，".join(p.text for p, _ in self.parts))

    @cached_property
    def mentions(self) -> list[Mention]:
        """Names as they stand, else one character off where nothing else is known; then what quotation marks hold."""
        whole = "，".join(p.text for p, _ in self.parts)
        exact = self.index.mentions(whole)
        if self.given or not all(e in self.places for m in exact for e in m.entities):
            return [*exact, *self.index.quoted(whole)]
        close = [m for m in self.index.misspelt(whole) if not exact or any(x.start == m.start and x.end + 2 <= m.end for x in exact)]  # 某某新成: 某某新城, not 某某
        return [*(x for x in exact if not any(m.start == x.start for m in close)), *close, *self.index.quoted(whole)]

    @cached_property
    def named(self) -> dict[str, int]:
        """Entity -> how many characters of the question name it."""
        return {e: m.end - m.start for m in self.mentions for e in m.entities}

    @cached_property
    def firm(self) -> frozenset[str]:
        """Things whose long names leave no doubt."""
        return frozenset(e for m in self.mentions for e in m.entities if m.end - m.start > LONG and self.anchor(e) > AREA)

    @cached_property
    def said(self) -> frozenset[str]:
        return frozenset(g for g, _ in self.weighted)

    @cached_property
    def places(self) -> frozenset[str]:
        """The areas that the documents are about; they are seldom what is asked for."""
        return frozenset(e for d in self.graph.documents.values() for e in self.index.names.get(d.place, ()))

    @cached_property
    def cues(self) -> frozenset[Cue]:
        """The cue words of the parts, those inside long names left out: 领衔 in 由区领导领衔的项目 asks for nobody."""
        texts = [plain(p.text) for p, w in self.parts if w >= 1]
        return cued("，".join(self._outside(t) for t in texts))

    def _outside(self, text: str) -> str:
        """A text without its long names."""
        for mention in reversed(self.index.mentions(text)):
            if mention.end - mention.start >= SENTENCE:
                text = text[:mention.start] + "，" + text[mention.end:]
        return text

    @cached_property
    def predicates(self) -> frozenset[str]:
        return frozenset(c.predicate for c in self.cues)

    @cached_property
    def years(self) -> tuple[str, ...]:
        return self.part.years or next((p.years for p, w in reversed(self.parts) if p.years and w >= 1), ())

    @cached_property
    def within(self) -> tuple[str, ...]:
        """The lists, named by a part before, that the answer is to be found in: 三大平台中，哪几家…."""
        texts = [p.text for p, _ in self.parts[:-1] if WITHIN.search(p.text)]
        return tuple(e for t in texts for m in self.index.mentions(t) for e in m.entities if "Bundle" in self.graph.entities[e].types)

    @cached_property
    def setting(self) -> tuple[str, ...]:
        """What parts before say of the words that the answer is to be found among, where they name no list: 2021年的路网建设里."""
        texts = [YEAR.sub("", p.text) for p, _ in self.parts[:-1] if WITHIN.search(p.text)]
        return tuple(t for t in texts if not self.within)

    @cached_property
    def doing(self) -> str:
        """The words that may name a stage: the part's own where they do, else all."""
        own = plain(self.part.text)
        return own if any(c.predicate == "hasStatus" for c in cued(own)) else self.text

    @cached_property
    def areas(self) -> frozenset[str]:
        """The areas that the question names: districts, cities, provinces."""
        return frozenset(e for e in self.named if fits(self.graph.entities[e].types, AREAS))

    @cached_property
    def reports(self) -> frozenset[str]:
        """The documents of the areas that the question names, where the graph holds reports of several areas and some of theirs; else none."""
        names = {n for e in self.areas for n in self.graph.entities[e].names}
        own = frozenset(d.id for d in self.graph.documents.values() if d.place in names)
        return own if len({d.place for d in self.graph.documents.values()}) > 1 else frozenset()

    @property
    def topic(self) -> str:
        """All that is spoken of: the words of the question and the names that its earlier parts found."""
        return self.text + "".join(self.graph.entities[e].label for e in self.given)

    @cached_property
    def elsewhere(self) -> bool:
        """Does the part itself name something besides the list that its answer is to be found in?"""
        return any(e not in self.within for m in self.index.mentions(self.part.text) for e in m.entities if self.anchor(e) > AREA)

    @cached_property
    def weighted(self) -> tuple[tuple[str, float], ...]:
        """The character pairs of the question and of what is given, each with the weight of its part."""
        out: dict[str, float] = {}
        for part, weight in self.parts:
            for gram in grams(part.text):
                out[gram] = max(weight, out.get(gram, 0.0))
        for ident in self.given:
            for gram in grams(self.graph.entities[ident].label):
                out.setdefault(gram, 1.0)
        return tuple(out.items())

    @cached_property
    def shared(self) -> tuple[dict[int, float], float]:
        """Fact -> the weight of the question's words it shares, and the weight of all."""
        return self.index.overlap(self.weighted)

    @cached_property
    def beyond(self) -> tuple[dict[int, float], float]:
        """As shared, without the words of names and of the noun asked for."""
        names = {g for p, _ in self.parts for m in (*self.index.mentions(p.text), *self.index.quoted(p.text)) for g in grams(plain(p.text)[m.start:m.end])}
        names |= {g for n in self.part.nouns for g in grams(n)}
        return self.index.overlap((g, w) for g, w in self.weighted if g not in names)

    def anchor(self, ident: str) -> float:
        """What it is worth that a fact's known end is named in the question: the longer the name the more, little for an area."""
        if ident not in self.named:
            return 0.0
        return AREA if fits(self.graph.entities[ident].types, AREAS) else NAME + CHARACTER * min(self.named[ident], LONGEST)

    @cached_property
    def spelt(self) -> tuple[str, ...]:
        """The names of LONG characters or more that the question spells out as they stand."""
        return tuple(self.text[m.start:m.end] for m in self.mentions if m.exact and m.end - m.start >= LONG)

    def rival(self, ident: str) -> bool:
        """Is a thing's name one character off a name that the question spells out? 第一小学 is not 第二小学."""
        if ident in self.named or not self.spelt:
            return False
        return any(near(plain(n), s) for n in self.graph.entities[ident].names for s in self.spelt)

    def covered(self, ident: str) -> float:
        """The share of a thing's name that the question says, by its best name; 1 for what is given."""
        if ident in self.given:
            return 1.0
        return max(self._share(n) for n in self.graph.entities[ident].names)

    def _share(self, name: str) -> float:
        """The share of a name's pairs that the question says; half for a stretch of it that is long enough to mean it."""
        pairs = grams(name) or (name,)
        said = "".join("x" if g in self.said else " " for g in pairs)
        return max(said.count("x") / len(pairs), 0.5 if max(map(len, said.split()), default=0) >= STRETCH else 0.0)

    def _with_nouns(self, part: Part) -> Part:
        """A part that names no noun takes the head noun of the scene before it."""
        if part.nouns or part.asks not in ("thing", "count"):
            return part
        return replace(part, nouns=next((p.nouns for p, w in reversed(self.parts) if p is not part and w >= 1 and p.nouns), ()))

    def _without_names(self, part: Part) -> Part:
        """The end of a name is not the noun asked for: 十大工程一共几项 asks for no 工程; that 地块 are counted makes it no name."""
        return replace(part, nouns=tuple(n for n in part.nouns if asked_for(n, part.text) or not any(self._ends(m, plain(n)) for m in self.mentions)))

    def _ends(self, mention: Mention, noun: str) -> bool:
        name = self.text[mention.start:mention.end]
        counted = name == noun and all("Indicator" in self.graph.entities[e].types for e in mention.entities)
        return name.endswith(noun) and not counted
