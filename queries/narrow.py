"""A bare form narrowed by what the question says: its year, the class of what is asked, the words of qualifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from kg.graph import Graph
from kg.model import Fact
from queries.form import ENDS, TIMES, Form
from queries.question import Cue, Part, ending

WORDED = ("stage", "counted", "scope", "office", "measure", "expression")


def narrow(graph: Graph, form: Form, best: Fact, part: Part, *, text: str, years: tuple[str, ...], cues: frozenset[Cue],
           within: tuple[str, ...] = ()) -> Form:
    """The form with each filter that the question names and that leaves something; `best` is the fact that led to it."""
    if form.slot in ("value", "change", "time"):
        return _pinned(form, best)
    made = next((tried for e in within if form.slot in ENDS and (tried := replace(form, within=e)).some(graph)), form)
    for more in _filters(graph, form, best, part, text, years, cues):
        tried = replace(made, **more) if "filters" not in more else replace(made, filters=(*made.filters, *more["filters"]))
        if tried.some(graph):
            made = tried
    return made


def _pinned(form: Form, best: Fact) -> Form:
    """One reading among several of the same thing: the qualifiers of the best fact pin it down."""
    said = tuple((k, str(v)) for k, v in best.qualifiers if k in (*WORDED, *TIMES))
    return replace(form, filters=said, unit=best.unit)


def _words(best: Fact, part: Part, known: str) -> Iterator[dict[str, Any]]:
    """One thing is asked for: the longest words of the part that the best fact's evidence says."""
    own = " ".join(e.text for e in best.evidence)
    match = SequenceMatcher(None, part.text, own, autojunk=False).find_longest_match()
    word = part.text[match.a:match.a + match.size]
    if match.size > 1 and word not in known:
        yield {"quote": word}


def _kinds(part: Part) -> Iterator[dict[str, Any]]:
    """The class asked for, and the ending of its names; the members of a list are what the list says they are."""
    endings = tuple(ending(n) for n in part.nouns if not n.isascii())
    yield from ({"quote": n} for n in part.nouns if len(n) > 3 and part.plural)  # the document's own word: 重大赛事
    if part.wanted:
        yield {"classes": tuple(sorted(part.wanted))}
    if endings and (len(endings) == 1 or not part.wanted):
        yield {"endings": endings}


def _filters(graph: Graph, form: Form, best: Fact, part: Part, text: str, years: tuple[str, ...], cues: frozenset[Cue]) -> Iterator[dict[str, Any]]:
    if form.slot in ENDS and best.object is None and (form.predicate == "hasStatus" or str(best.value) in text):
        yield {"filters": (("value", str(best.value)),)}
    verb = str(best.q("stage") or "")[-2:]
    if form.slot == "subject" and form.predicate == "hasStatus" and len(verb) == 2 and verb in text:
        yield {"stage": verb}
    if form.slot in ENDS:
        yield from ({"quote": q} for q in re.findall(r"“([^”]{2,8})”", part.text))
        for more in _kinds(part):
            if form.predicate != "memberOf" or form.slot == "object" or part.number == sum(1 for _ in replace(form, **more).held(graph)):
                yield more
    if best.unit and part.unit == best.unit and form.slot in ENDS:
        yield {"unit": best.unit}
    for year in years if len(years) == 1 or form.slot in ENDS else ():
        yield {"year": year}
    for cue in sorted((c for c in cues if c.predicate == form.predicate and c.qualifier and c.qualifier != "value"), key=lambda c: c.word):
        yield {"filters": ((cue.qualifier, cue.value),)}
    if form.slot in ENDS and not part.plural and not part.count:
        yield from _words(best, part, " ".join(n for i in (form.subject, form.object) if i for n in graph.entities[i].names))
    for name in WORDED[form.slot == "subject" and form.predicate == "hasStatus":]:
        said = {str(f.q(name)) for f in form.held(graph) if f.q(name)}
        for value in sorted(said, key=lambda v: (-len(v), v)):
            if len(value) > 1 and value in text:
                yield {"filters": ((name, value),)}
                break
