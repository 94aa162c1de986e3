"""A bare form narrowed by what the question says: its year, the class of what is asked, the words of qualifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import islice
from typing import Any

from kg.graph import Graph
from kg.model import Fact
from queries.form import ENDS, TIMES, Form
from queries.question import Part, ending, stages, synonyms
from queries.scene import Scene

BUILT = frozenset(("completed", "opened"))
WORDED = ("stage", "counted", "scope", "office", "measure", "expression")


def narrow(scene: Scene, form: Form, best: Fact) -> Form:
    """The form with each filter that the question names and that leaves something; `best` is the fact that led to it."""
    graph = scene.graph
    if form.slot in ("value", "change", "time"):
        return _told_so(scene, _pinned(graph, form, best))
    bare = list(form.held(graph))
    made, facts = form, bare
    for more in _filters(scene, form, best, bare):
        tried = replace(made, **more) if "filters" not in more else replace(made, filters=(*made.filters, *more["filters"]))
        left = [f for f in facts if tried.holds(graph, f)]
        if left or ("year" in more and all(any(f.q(t) for t in TIMES) for f in facts)):
            made, facts = tried, left  # what is told of another year answers nothing
    return made


def _pinned(graph: Graph, form: Form, best: Fact) -> Form:
    """One reading among several of the same thing: the qualifiers of the best fact pin it down; a level is no growth."""
    said = tuple((k, str(v)) for k, v in best.qualifiers if k in (*WORDED, *TIMES))
    made = replace(form, filters=said, unit=best.unit)
    level = best.q("measure") is None and any(f.q("measure") for f in made.held(graph))
    return replace(made, filters=(*said, ("measure", ""))) if level else made


def _told_so(scene: Scene, form: Form) -> Form:
    """Of several numbers of one thing those that the question's own words are told with: (19个项目)实现投用; all where no words tell them apart."""
    found = list(form.held(scene.graph))
    if form.slot != "value" or len({(f.value, f.unit) for f in found}) < 2:
        return form
    names = sorted(scene.graph.entities[form.subject].names, key=len, reverse=True) if form.subject else []
    pieces = re.split("|".join(map(re.escape, names)), scene.part.text) if names else [scene.part.text]
    pieces += [piece.replace(word, said) for piece in pieces for said, word in synonyms() if word in piece]  # as the document may say it
    words = (text[at:at + size] for size in range(12, 1, -1) for text in pieces for at in range(len(text) - size + 1))
    for word in words:
        if 0 < sum(any(word in e.text for e in f.evidence) for f in found) < len(found):
            return replace(form, quote=word)
    return form


def _common(text: str, best: Fact) -> Iterator[dict[str, Any]]:
    """The longest words of a text that the best fact's evidence says."""
    own = " ".join(e.text for e in best.evidence)
    match = SequenceMatcher(None, text, own, autojunk=False).find_longest_match()
    word = text[match.a:match.a + match.size]
    if match.size > 1:
        yield {"quote": word}


def _set_by(text: str, facts: Iterable[Fact]) -> Iterator[dict[str, Any]]:
    """The longest words of a setting that the evidence of some fact says: 路网建设 of 2021年的路网建设里."""
    said = [e.text for f in facts for e in f.evidence]
    words = (text[at:at + size] for size in range(len(text), 1, -1) for at in range(len(text) - size + 1))
    yield from ({"quote": w} for w in islice((w for w in words if any(w in t for t in said)), 1))


def _kinds(part: Part) -> Iterator[dict[str, Any]]:
    """The class asked for, and the ending of its names; the members of a list are what the list says they are."""
    endings = tuple(ending(n) for n in part.nouns if not n.isascii())
    for noun in part.nouns if part.plural else ():  # the document's own word: 重大赛事, 城市更新 of 城市更新类项目
        yield from ({"quote": word} for word in (noun, re.sub("类?(?:项目|工程)$", "", noun)) if len(word) > 3)
    if part.wanted:
        yield {"classes": tuple(sorted(part.wanted))}
    if endings and not (part.plural and part.wanted) and (len(endings) == 1 or not part.wanted):
        yield {"endings": endings}


def _filters(scene: Scene, form: Form, best: Fact, bare: Sequence[Fact]) -> Iterator[dict[str, Any]]:
    """What may narrow a form, in order; `bare` are the facts that it holds without any."""
    graph, part = scene.graph, scene.part
    if form.slot in ENDS:
        yield from ({"within": e} for e in islice((e for e in scene.within if any(replace(form, within=e).holds(graph, f) for f in bare)), 1))
    if form.slot in ENDS and best.object is None and (form.predicate == "hasStatus" or str(best.value) in scene.text):
        yield {"filters": (("value", _built(scene, best, bare)),)}
    if form.slot == "subject" and form.predicate == "hasStatus" and (done := stages(str(best.q("stage") or ""), scene.doing)):
        yield {"stage": _worded_stage(scene, best, done)}
    if form.slot in ENDS:
        yield from ({"quote": q} for q in re.findall(r"“([^”]{2,8})”", part.text))
        for more in _kinds(part):
            if form.predicate != "memberOf" or form.slot == "object" or part.number == sum(replace(form, **more).holds(graph, f) for f in bare):
                yield more
        yield from (more for text in scene.setting if part.plural for more in _set_by(text, bare))
    if best.unit and part.unit == best.unit and form.slot in ENDS:
        yield {"unit": best.unit}
    for year in scene.years if len(scene.years) == 1 or form.slot in ENDS else ():
        yield {"year": year}
    for cue in sorted((c for c in scene.cues if c.predicate == form.predicate and c.qualifier and c.qualifier != "value"), key=lambda c: c.word):
        yield {"filters": ((cue.qualifier, cue.value),)}
    if form.slot in ENDS and not part.plural and not part.count:
        known = " ".join(n for i in (form.subject, form.object) if i for n in graph.entities[i].names)
        yield from (more for more in _common(part.text, best) if more["quote"] not in known)
    yield from _worded(scene, form, bare)


def _built(scene: Scene, best: Fact, bare: Sequence[Fact]) -> str:
    """The status that the best fact tells; of what is built and put to use (竣工投用) the one of both that the question asks for."""
    asked = {c.value for c in scene.cues if c.predicate == best.predicate} & BUILT - {str(best.value)}
    return next((v for v in asked if any(f.value == v for f in bare)), str(best.value)) if len(asked) == 1 and best.value in BUILT else str(best.value)


def _worded_stage(scene: Scene, best: Fact, done: tuple[str, ...]) -> tuple[str, ...]:
    """The words for a stage that the question itself says, where the document says them too; else all that mean the same."""
    said = tuple(w for w in done if w in scene.doing)
    return said if any(w in str(best.q("stage")) for w in said) else done


def _worded(scene: Scene, form: Form, bare: Sequence[Fact]) -> Iterator[dict[str, Any]]:
    """For each qualifier in words, its longest value that the question says."""
    for name in WORDED[form.slot == "subject" and form.predicate == "hasStatus":]:
        said = {str(f.q(name)) for f in bare if f.q(name)}
        found = next((v for v in sorted(said, key=lambda v: (-len(v), v)) if len(v) > 1 and v in scene.text), "")
        if found:
            yield {"filters": ((name, found),)}
