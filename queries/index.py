"""What a graph is searched by: names in running text, and the character pairs of each fact's words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import log

from kg.graph import Graph
from kg.model import Fact
from queries import wording
from queries.lookup import plain
from queries.paths import Network
from queries.question import grams, names_a_class

JOINS = "和与及、"
CLASS = re.compile("[^\\d一二三四五六七八九十两]{2,10}企业")
READ = 6_000  # the facts of the rarest pairs of characters are read up to here; beyond, commoner pairs only weigh what these found


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a question: where, and the entities it may mean."""

    start: int
    end: int
    entities: tuple[str, ...]
    exact: bool = True


def deletions(word: str) -> set[str]:
    """The word itself and the word less any one character."""
    return {word, *(word[:i] + word[i + 1:] for i in range(len(word)))}


def near(a: str, b: str) -> bool:
    """Is the edit distance one at the most, where deletions already agree?"""
    if abs(len(a) - len(b)) == 1:
        longer, shorter = (a, b) if len(a) > len(b) else (b, a)
        return shorter in deletions(longer)
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _short(name: str) -> tuple[str, ...]:
    """How people call a people's government: 柳江区政府."""
    return (name.replace("人民政府", "政府"),) if name.endswith("人民政府") else ()


class Index:
    """Names and words of one graph; built once for a session, in time linear in its text."""

    def __init__(self, graph: Graph, classes: bool = False) -> None:
        """`classes` says whether a list named by a kind of firm alone (龙头企业) counts as a name."""
        self.graph, self.classes = graph, classes
        self.facts = [f for f in graph.facts.values() if f.predicate not in ("coreferentWith", "conflictsWith")]

    @cached_property
    def names(self) -> dict[str, tuple[str, ...]]:
        """Plain name of two characters or more -> entity ids, the most mentioned first."""
        out: dict[str, set[str]] = defaultdict(set)
        for entity in self.graph.entities.values():
            if not self.classes and entity.type == "Bundle" and CLASS.fullmatch(entity.label):
                continue  # 龙头企业: a kind of firm before it is a list
            for name in {n for given in map(plain, entity.names) for n in (given, *_short(given))}:
                if len(name) > 1 and not (names_a_class(name) and entity.type == "Indicator"):
                    out[name].add(entity.id)  # 项目 counted: a class before it is a number's name
        rank = {e.id: (-e.mentions, e.id) for e in self.graph.entities.values()}
        return {name: tuple(sorted(ids, key=rank.__getitem__)) for name, ids in out.items()}

    @cached_property
    def longest(self) -> int:
        return max(map(len, self.names), default=0)

    @cached_property
    def shortened(self) -> dict[str, list[str]]:
        """A name of three characters or more, and the name less any one character -> names (SymSpell, Garbe 2012)."""
        out: dict[str, list[str]] = defaultdict(list)
        for name in self.names:
            if len(name) > 2:
                for key in deletions(name):
                    out[key].append(name)
        return out

    def mentions(self, text: str) -> list[Mention]:
        """The names in a text, longest first from the left; those one character off where nothing else stands."""
        words = plain(text)
        out: list[Mention] = []
        at = 0
        while at < len(words):
            size = next((n for n in range(min(self.longest, len(words) - at), 1, -1) if words[at:at + n] in self.names), 0)
            if size:
                out.append(Mention(at, at + size, self.names[words[at:at + size]]))
            elif out and out[-1].end == at - 1 and words[at - 1] in JOINS and (shared := self._shared_head(words[out[-1].start:at - 1], words[at:])):
                size = shared.end
                out.append(Mention(at, at + size, shared.entities))
            at += size or 1
        return out

    def _shared_head(self, name: str, rest: str) -> Mention | None:
        """The name that a text begins with where it leaves out the head of the name it is coordinated with: T7 in 新星T6和T7."""
        for head in range(len(name) - 1, 1, -1):
            for size in range(min(len(rest), len(name) - head + 1), 0, -1):
                if name[:head] + rest[:size] in self.names:
                    return Mention(0, size, self.names[name[:head] + rest[:size]])
        return None

    def misspelt(self, text: str) -> list[Mention]:
        """The names that a stretch of the text misses by one character more, less or other (three characters or more)."""
        words = plain(text)
        for size in range(min(12, len(words)), 2, -1):
            out = []
            for at in range(len(words) - size + 1):
                piece = words[at:at + size]
                hits = {n for key in deletions(piece) for n in self.shortened.get(key, ()) if near(n, piece)}
                if hits:
                    out.append(Mention(at, at + size, tuple(i for n in sorted(hits) for i in self.names[n]), exact=False))
            if out:
                return out
        return []

    def named(self, side: str) -> list[Mention]:
        """The names in a side of the question, the longest first; one that is a character off where it says much more."""
        found = sorted(self.mentions(side), key=lambda m: m.start - m.end)
        close = self.misspelt(side)
        return close if close and (not found or close[0].end - close[0].start > found[0].end - found[0].start + 1) else found

    def quoted(self, text: str) -> list[Mention]:
        """The few things whose names hold a stretch in quotation marks that is no name itself."""
        out = []
        for found in re.finditer(r"“([^”]{2,20})”", text):
            word = plain(found[1])
            holders = [] if word in self.names else sorted({i for name, ids in self.names.items() if word in name for i in ids})
            if 0 < len(holders) < 4:
                out.append(Mention(0, len(word), tuple(holders), exact=False))
        return out

    @cached_property
    def network(self) -> Network:
        """What paths are looked for in."""
        return Network(self.graph)

    def words(self, fact: Fact) -> str:
        """The words of a fact that a question may use."""
        ends = [*self.graph.entities[fact.subject].names, *(self.graph.entities[fact.object].names if fact.object else ())]
        said = [str(v) for k, v in fact.qualifiers if k in ("stage", "counted", "scope", "office", "measure", "period", "deadline", "expression")]
        return " ".join((*ends, *said, wording.value(fact) if fact.object is None else "", *(e.text for e in wording.support(self.graph, fact))))

    @cached_property
    def postings(self) -> dict[str, list[int]]:
        out: dict[str, list[int]] = defaultdict(list)
        for i, fact in enumerate(self.facts):
            for gram in grams(self.words(fact)):
                out[gram].append(i)
        return out

    def weight(self, gram: str) -> float:
        """Inverse document frequency over facts, 1 for a pair that no fact has."""
        found = len(self.postings.get(gram, ()))
        return log(1 + len(self.facts) / (1 + found)) if found else log(1 + len(self.facts)) * 0.5

    def overlap(self, weighted: Iterable[tuple[str, float]]) -> tuple[dict[int, float], float]:
        """Fact index -> summed weight of the pairs it shares, and the sum of all weights."""
        out: dict[int, float] = defaultdict(float)
        total, read = 0.0, 0
        for gram, factor in sorted(weighted, key=lambda w: (len(self.postings.get(w[0], ())), w[0])):
            weight = self.weight(gram) * factor
            total += weight
            found = self.postings.get(gram, [])
            read += len(found)
            for i in found if read <= READ or not out else _both(found, out):
                out[i] += weight
        return out, total


def _both(numbers: list[int], known: dict[int, float]) -> list[int]:
    """The keys of a mapping that a sorted list holds, found without reading the list through."""
    return [i for i in known if (at := bisect_left(numbers, i)) < len(numbers) and numbers[at] == i]
