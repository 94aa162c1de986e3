"""A question in: its parts read one after the other, each against what the parts before it found; an answer out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from kg.model import Fact
from queries import arithmetic, progress, rows, sequence, shape, special, wording
from queries.answer import Answer
from queries.backends import BACKENDS
from queries.form import TIMES, Form, fits
from queries.index import Index
from queries.lookup import plain
from queries.narrow import narrow
from queries.progress import coordinated, strung
from queries.question import WITHIN, Part, classes, grams, names_a_class, part, parts, standard
from queries.rows import Row
from queries.scene import AREAS, Scene
from queries.understand import Candidate, candidates

LONGEST, TRIED = 400, 8
STEPS = re.compile("(?<!通过)(?:怎么|怎样|如何|经由(?!什么|哪)|一步)")
EACH = re.compile("分别|各自")
MORE = re.compile("还有|其他|其它|另外|其余|除了")
BACK = re.compile(r"^(?:(?:19|20)\d\d年(?:当年|内)?)?(?:对|给|为|把|在|由)?(?:它|他|她|其(?![他中余])|该|这[一-鿿]{1,4}|此)")
FLOOR = 0.45


class Asker:
    """Answers questions about one graph; holds its index."""

    def __init__(self, index: Index, backend: str = "embedded") -> None:
        self.index, self.graph, self.backend = index, index.graph, backend
        self.facts = BACKENDS.get(backend)(index.graph)

    def ask(self, question: str) -> Answer:
        """The answer to one question, or the nearest questions that would be; a kind of firm is taken for its list where nothing else is understood."""
        made = self.read_question(question)
        if made.rows or self.index.classes or "企业" not in question:
            return made
        return self.by_classes.read_question(question)

    @cached_property
    def by_classes(self) -> Asker:
        """One that takes kinds of firms for lists of that name."""
        return Asker(Index(self.graph, classes=True), self.backend)

    def read_question(self, question: str) -> Answer:
        """The answer of what the question says alone."""
        pieces = tuple(p for piece in merged(parts(question[:LONGEST])) for p in self.apart(piece))
        if any(p.asks == "path" for p in pieces):
            return self.link(question)
        if sides := arithmetic.sides(standard(question)):
            return self.with_rest(self.calculate(question, *sides))
        if all(map(classes, grams(question[:LONGEST]))) and not self.index.mentions(question[:LONGEST]):
            return self.decline(question)  # 谁街道？ a class alone asks nothing
        if made := special.read(self.index, question, pieces):
            return made
        found: list[Row] = []
        forms: list[Form] = []
        told: list[Fact] = []
        missed: list[str] = []
        given: tuple[str, ...] = ()
        for i, piece in enumerate(pieces):
            if not piece.asks:
                continue
            if made := arithmetic.from_told(piece.text, found, told):
                found.append(made)
                continue
            scene = Scene(self.index, context(pieces, i), piece, given, tuple(told), self.among(pieces[:i]))
            chosen = sequence.read(scene) or progress.read(scene) or self.choose(scene)
            if (chosen is None or not chosen[1]) and piece.relative:
                return self.decline(question)
            if chosen is None or not chosen[1]:
                missed.append(piece.text)
                continue
            form, made = chosen[0], self.besides(question, chosen[1]) if MORE.search(piece.text) else chosen[1]
            told += self.facts(form)
            forms.append(form)
            found += () if piece.relative else made
            if self.hands_on(piece, made, pieces[i + 1:]):
                given = tuple(r.id for r in made if r.id)
        if not found:
            return self.decline(question)
        return Answer(question, rows.distinct(found), tuple(forms), "；".join([*(f.words(self.graph) for f in forms), *(f"未读懂“{m}”" for m in missed)]))

    def besides(self, question: str, made: tuple[Row, ...]) -> tuple[Row, ...]:
        """What an answer holds besides the things that the question names: 还有哪些…."""
        said = {e for m in self.index.mentions(question) for e in m.entities}
        return tuple(r for r in made if r.id not in said) or made

    def hands_on(self, piece: Part, made: tuple[Row, ...], rest: tuple[Part, ...]) -> bool:
        """Do the parts after speak of what a part found: by a pronoun, or by asking a number or a stage of nothing named?"""
        one = sum(bool(r.id) for r in made) == 1
        bare = one and any(p.asks in ("value", "status") and not self.index.mentions(p.text) for p in rest[:1])
        return piece.relative or bare or any(BACK.match(p.text) for p in rest)

    def apart(self, piece: Part) -> tuple[Part, ...]:
        """A part that asks of several things, each for itself (甲和乙分别获得什么奖, 一廊二城包括哪些), as one part for each."""
        if piece.asks in ("", "path", "status") or piece.relative:
            return (piece,)
        each, words = EACH.search(plain(piece.text)), plain(piece.text)
        run = coordinated(self.index, piece.text) if each else strung(self.index, piece.text)
        if not run or (each and run[-1].end > each.start()):
            return (piece,)
        names = (self.graph.entities[m.entities[0]].label for m in run)
        return tuple(part(EACH.sub("", f"{words[:run[0].start]}{name}{words[run[-1].end:]}", count=1)) for name in names)

    def among(self, before: tuple[Part, ...]) -> frozenset[str]:
        """The things that a part right before sets as those to choose from, where it names no list: 2020年引进的企业里，哪家…."""
        setting = before[-1] if before and not before[-1].asks and before[-1].nouns and WITHIN.search(before[-1].text) else None
        if setting is None or any("Bundle" in self.graph.entities[e].types for m in self.index.mentions(setting.text) for e in m.entities):
            return frozenset()
        asked = replace(setting, asks="thing", plural=True)
        chosen = self.choose(Scene(self.index, [(asked, 1.0)], asked))
        return frozenset(r.id for r in chosen[1] if r.id) if chosen else frozenset()

    def choose(self, scene: Scene) -> tuple[Form, tuple[Row, ...]] | None:
        """The form of a part that scores best, or best among those with the number asked for, and its rows; None where none reaches the floor."""
        tried = [(c, *self.read(scene, c)) for c in candidates(scene)[:TRIED] if c.score >= FLOOR]
        tried = [(c, f, tuple(r for r in made if r.id in scene.among) or made) for c, f, made in tried] if scene.among else tried
        tried = [t for t in tried if t[1].firm and t[2] and (t[1].slot not in ("status", "time") or self.in_time(scene, t[1]))]
        if not tried:
            return None
        first = tried[0]
        agreed = [t for t in tried if scene.part.number and len(t[2]) == scene.part.number and t[0].score > first[0].score - 0.2]
        best = agreed[0] if agreed else first
        return best[1], shape.shaped(scene.part, best[2])

    def in_time(self, scene: Scene, form: Form) -> bool:
        """Does the form tell of the one year asked for, or of none?"""
        said = [str(f.q(t)) for f in self.facts(form) for t in TIMES if f.q(t)]
        return len(scene.years) != 1 or not said or any(scene.years[0] in s for s in said)

    def read(self, scene: Scene, candidate: Candidate) -> tuple[Form, tuple[Row, ...]]:
        form = narrow(scene, candidate.form, candidate.fact)
        return form, shape.expanded(self.graph, scene.part, form, rows.of(self.graph, form, self.facts(form), scene.topic))

    def calculate(self, question: str, texts: tuple[str, ...], combine: arithmetic.Combine) -> Answer:
        """A difference or a sum of numbers, each found as an answer of its own; declined where one is missing or units differ."""
        found: list[tuple[Form, Row]] = []
        before: list[tuple[Part, float]] = []
        told: list[Fact] = []
        for text in texts:
            piece = replace(part(text), asks="value")
            given = (found[0][0].subject,) if found and not self.index.mentions(text) else ()  # 比去年多几个: of the same thing
            chosen = self.choose(Scene(self.index, [*before, (piece, 1.0)], piece, given, tuple(told)))
            number = next((r for r in chosen[1] if isinstance(r.value, int | float)), None) if chosen else None
            if chosen is None or number is None:
                return self.decline(question)
            if chosen[0] in [f for f, _ in found]:
                return self.decline(question)  # one number for two sides
            told += self.facts(chosen[0])
            found.append((chosen[0], number))
            before.append((piece, 0.5))
        made = combine([(float(r.value or 0), r.unit) for _, r in found])
        if made is None:
            return self.decline(question)
        evidence = tuple(dict.fromkeys(e for _, r in found for e in r.evidence))
        words = "；".join(f"{f.words(self.graph)}，得{r.text()}" for f, r in found)
        total = Row(f"{made[0]}{made[1]}", "", made[0], made[1], evidence)
        each = [replace(r, label=f"{self.graph.entities[f.subject].label} {r.text()}") for f, r in found if f.subject and arithmetic.EACH.search(question)]
        return Answer(question, (total, *each), tuple(f for f, _ in found), f"{combine.words}：{words}")

    def with_rest(self, answer: Answer) -> Answer:
        """A comparison with what the sentences after it ask of the same thing."""
        rest = re.split("[？?]", answer.question.strip("？? "), maxsplit=1)[1:]
        if not rest or not answer.understood or arithmetic.EACH.search(answer.question):
            return answer
        subject = self.graph.entities[answer.forms[0].subject].label if answer.forms[0].subject else ""
        more = self.ask(rest[0] if self.index.mentions(rest[0]) else subject + rest[0])
        return replace(answer, rows=rows.distinct((*answer.rows, *more.rows)), forms=(*answer.forms, *more.forms),
                       interpretation="；".join(filter(None, (answer.interpretation, more.interpretation or f"未读懂“{rest[0]}”"))))

    def link(self, question: str) -> Answer:
        """What two things have to do with each other: what stands between them on the cheapest path."""
        ends = self.ends(question)
        if len(ends) < 2:
            return self.decline(question)
        found = next(iter(self.index.network.between(ends[0], ends[1], 1)), None)
        between = found.steps[:-1] if found else ()
        if found is None or any(fits(self.graph.entities[s.to].types, AREAS) for s in between):
            return self.decline(question)  # that both lie in one district links everything
        nodes = [(s.to, wording.support(self.graph, s.fact)) for s in between]
        if len(between) != 1 or STEPS.search(question):
            nodes = [(ends[0], wording.support(self.graph, found.steps[0].fact)), *nodes, (ends[1], wording.support(self.graph, found.steps[-1].fact))]
        names = [self.graph.entities[e].label for e in ends[:2]]
        forms = tuple(Form(s.fact.predicate, "object", s.fact.subject, "") for s in found.steps)
        return Answer(question, tuple(rows.thing(self.graph, i, e) for i, e in nodes), forms, f"求“{names[0]}”与“{names[1]}”之间的路径")

    def ends(self, question: str) -> list[str]:
        """The two things that a question about a relation names: X和Y…."""
        found = re.match(r"(.+?)(?:和|与|跟|同)(.+?)(?:之间)?(?:又?是|有|怎)", question)
        sides = [s.strip() for s in found.groups()] if found else [question]
        out = [m.entities[0] for side in sides for m in sorted(self.index.named(side)[:3 - len(sides)], key=lambda m: m.start)]
        if len(out) < 2:
            out = [m.entities[0] for m in self.index.mentions(question)]
        return list(dict.fromkeys(out))

    def decline(self, question: str) -> Answer:
        """Not understood: questions about the names it holds that would be."""
        named = [m.entities[0] for m in self.index.mentions(question)] or [m.entities[0] for m in self.index.misspelt(question)]
        named = [i for i in named if not names_a_class(self.graph.entities[i].label)]
        return Answer(question, nearest=tuple(self.examples(named[:3])))

    def examples(self, named: list[str]) -> Iterator[str]:
        for ident in named:
            label = self.graph.entities[ident].label
            for predicate in sorted({f.predicate for f in self.graph.by_subject.get(ident, ())})[:2]:
                yield f"{label}{wording.predicate(predicate)}什么？"


def merged(pieces: tuple[Part, ...]) -> tuple[Part, ...]:
    """A part that only says “都是什么” or “分别是？” belongs to the asking part before it, as “分别在哪里” does to a count."""
    out: list[Part] = []
    for piece in pieces:
        before = out[-1] if out and out[-1].asks and not out[-1].relative and not grams(piece.text) else None
        if before and (piece.asks in ("thing", "value", "count", "") or (piece.asks == "place" and before.count)):
            out[-1] = replace(before, names=before.names or piece.names)
        else:
            out.append(piece)
    return tuple(out)


def context(pieces: tuple[Part, ...], i: int) -> list[tuple[Part, float]]:
    """The parts that a part is read with: its own and those that set the scene in full, other questions at half weight."""
    return [(p, 1.0 if j == i or not p.asks else 0.4) for j, p in enumerate(pieces) if j <= i and not (p.relative and j < i)]
