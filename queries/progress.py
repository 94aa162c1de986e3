"""What was done with one thing in one year and what in the next: “2017年做到哪一步，2018年接着干什么”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.graph import Graph
from kg.model import Fact
from queries import rows
from queries.form import Form, when
from queries.index import JOINS, Index, Mention
from queries.lookup import plain
from queries.question import FIVE_YEARS, PERIOD, YEAR, Part
from queries.rows import Row
from queries.scene import Scene

SPAN = re.compile(r"(20\d\d)年?(?:到|至|—|-)(20\d\d)年")
PHASE = 4  # characters
WORKS = ("改造", "建设", "工程", "项目", "整治", "更新", "拆迁", "征迁", "拆除", "复建", "提升")
STEPS = ("hasStatus", "hasTarget")
MILESTONES = ("started", "completed", "opened", "demolished")  # they say how far a thing is; 推进 and 加快 only that it goes on


def times(question: str) -> tuple[str, ...]:
    """The years and five-year plans that a question speaks of, in order; a span stands for each of its years."""
    found = {m.start(): FIVE_YEARS.get(m[1], "") for m in PERIOD.finditer(question)}
    found |= {m.start(): m[0] for m in YEAR.finditer(question)}
    out = [t for _, t in sorted(found.items()) if t]
    for a, b in SPAN.findall(question):
        out += [str(y) for y in range(int(a), int(b) + 1)]
    return tuple(sorted(dict.fromkeys(out)))


def _at(fact: Fact, time: str) -> bool:
    """Is a fact of a year, or of just that five-year plan?"""
    said = when(fact)
    return said == time if "/" in time else "/" not in said and said.startswith(time)


def _of(graph: Graph, ident: str) -> Iterator[Fact]:
    """The steps of a thing, and of what bears its name with a phase or a part behind it."""
    names = [n for n in graph.entities[ident].names if len(n) > 2]
    for predicate in STEPS:
        for fact in graph.by_predicate.get(predicate, ()):
            if isinstance(fact.value, int | float):
                continue
            if fact.subject == ident or any(_phase(graph.entities[fact.subject].label, n) for n in names):
                yield fact


def _phase(label: str, name: str) -> bool:
    """Is a label the name with a phase or a part behind it: 新线一期 of 新线; behind a short name the work itself: 柳家庄改造?"""
    rest = label[len(name):]
    return label.startswith(name) and len(rest) <= PHASE and (len(name) > 3 or rest == "" or rest.endswith(WORKS))


def _best(graph: Graph, ident: str, time: str) -> list[Fact]:
    """The steps of one time: statuses before targets that say the same, the thing's own before those of its parts."""
    found = [f for f in _of(graph, ident) if _at(f, time)]
    own = [f for f in found if f.subject == ident] or found
    spots = {(e.document, e.start) for f in own if f.predicate == "hasStatus" for e in f.evidence}
    kept = [f for f in own if f.predicate == "hasStatus" or not any((e.document, e.start) in spots for e in f.evidence)]
    statuses = [f for f in kept if f.predicate == "hasStatus"] or kept
    statuses = [f for f in statuses if f.value in MILESTONES] or statuses
    return sorted(statuses, key=lambda f: (f.evidence[0].document, f.evidence[0].start, f.id) if f.evidence else ("", 0, f.id))


def asked(parts: Iterable[Part]) -> bool:
    """Do its parts ask how far something is and what comes next, and nothing else?"""
    return {p.asks for p in parts if p.asks} == {"status"}


def steps(graph: Graph, ident: str, question: str, least: int = 2) -> tuple[tuple[Row, ...], tuple[Form, ...]]:
    """The steps of a thing in each of `least` or more times that a question names; nothing where one of them has none."""
    wanted = times(question)
    if len(wanted) < least:
        return (), ()
    found = [_best(graph, ident, time) for time in wanted]
    if not all(found):
        return (), ()
    facts = [f for step in found for f in step]
    forms = tuple(dict.fromkeys(Form(f.predicate, "status", f.subject, year=time[:4]) for time, step in zip(wanted, found, strict=True) for f in step))
    return rows.distinct(r for f in facts for r in _told(graph, f, ident, question)), forms


def all_steps(graph: Graph, ident: str, question: str) -> tuple[tuple[Row, ...], tuple[Form, ...]]:
    """The steps of a thing at each time that its facts tell of, in order; nothing where they tell of one time only."""
    dated = {when(f) for f in _of(graph, ident)} - {""}
    found = [f for time in sorted(dated) for f in _best(graph, ident, time)]
    if len(dated) < 2:
        return (), ()
    forms = tuple(dict.fromkeys(Form(f.predicate, "status", f.subject) for f in found))
    return rows.distinct(r for f in found for r in _told(graph, f, ident, question)), forms


def read(scene: Scene) -> tuple[Form, tuple[Row, ...]] | None:
    """The steps of each of several coordinated things that a part asks of: T6和T7各到了哪一步; None for a part of another kind."""
    if scene.part.asks != "status" or not scene.part.plural or len(scene.years) != 1:
        return None
    said = f"{scene.years[0]}年{YEAR.sub('', '，'.join(p.text for p, _ in scene.parts))}"
    found = [next(filter(lambda s: s[1][0], ((i, steps(scene.graph, i, said, 1)) for i in m.entities)), None)
             for m in coordinated(scene.index, scene.text)]
    told = [f for f in found if f]
    if len(found) < 2 or not told:
        return None
    return told[0][1][1][0], rows.distinct(_of_one(scene.graph.entities[i].label, r) for i, (made, _) in told for r in made)


def _of_one(name: str, row: Row) -> Row:
    """A step of one of several things: its name stands before it, the words of the document behind where they tell of nothing else."""
    own = row.evidence[0].text if row.evidence else ""
    own = own if own.find(name) > 0 and len(own) <= rows.WHOLE and not re.search("[、，,；]", own) else row.value
    return replace(row, label=f"{name}：{row.label}", value=own)


def coordinated(index: Index, text: str) -> list[Mention]:
    """The first run of names in a text that stand side by side, joined by 和 or 、."""
    out: list[Mention] = []
    words = plain(text)
    for mention in index.mentions(text):
        joined = out and mention.start == out[-1].end + 1 and words[out[-1].end] in JOINS
        if out and not joined and len(out) > 1:
            break
        out = [*out, mention] if joined else [mention]
    return out if len(out) > 1 else []


NUMBERED = re.compile("[一二两三四五六七八九十]+[^一二两三四五六七八九十]{1,4}")


def strung(index: Index, text: str) -> list[Mention]:
    """The first run of numbered lists in a text with nothing between them, as slogans string them: 一廊, 二城, 三组团 of 一廊二城三组团."""
    out: list[Mention] = []
    words = plain(text)
    for mention in index.mentions(text):
        numbered = NUMBERED.fullmatch(words[mention.start:mention.end]) is not None
        if len(out) > 1 and not (numbered and mention.start == out[-1].end):
            break
        out = [*out, mention] if numbered and out and mention.start == out[-1].end else [mention] if numbered else []
    return out if len(out) > 1 else []


def _told(graph: Graph, fact: Fact, ident: str, question: str) -> tuple[Row, ...]:
    """A step as a row; of a phase it says which, in the words of the document where they speak of nothing else."""
    label, own = graph.entities[ident].label, fact.evidence[0].text if fact.evidence else ""
    if fact.subject != ident and label in own and not re.search("[、，,；]", own):
        done = own.replace(label, "")
        return (Row(rows.dated(fact, done), value=done, evidence=fact.evidence),)
    return rows.of(graph, Form(fact.predicate, "status", fact.subject), (fact,), question if fact.subject == ident else label)
