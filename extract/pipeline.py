"""From a file to a graph: read, clean, cut, apply the rules, link, gate."""

from __future__ import annotations

import gc
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

from ahocorasick_rs import AhoCorasick, MatchKind

from extract import (
    clean,
    compose,
    divisions,
    gazetteer,
    glossaries,
    head,
    known,
    labels,
    mentions,
    numbered,
    outline,
    read,
    sections,
    sentences,
    tables,
    told_heads,
    told_next,
    within,
)
from extract.gate import reason_against
from extract.gazetteer import Area
from extract.link import Linker
from extract.nouns import Name
from extract.rules import RULES
from extract.sentences import Claim, Context, Sentence
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact

PLACE_TYPES = {"省": "Province", "区": "District", "县": "District", "旗": "District", "市": "City", "州": "City", "盟": "City"}


@dataclass(frozen=True, slots=True)
class Refused:
    """A claim that did not become a fact: what it said, which rule read it where, and the reason."""

    subject: str
    predicate: str
    object: str
    rule: str
    reason: str
    evidence: Evidence
    unit: str = ""


@dataclass(slots=True)
class Extraction:
    """What one document gave: its graph, the claims refused, the sentences that gave no fact, seconds by stage."""

    graph: Graph
    refused: list[Refused]
    silent: list[Evidence]
    sentences: int
    seconds: dict[str, float] = field(default_factory=dict)

    def refused_rows(self) -> Iterator[dict[str, object]]:
        """The lines of refused.jsonl."""
        for r in self.refused:
            yield {"s": r.subject, "p": r.predicate, "o": r.object, "unit": r.unit, "rule": r.rule, "reason": r.reason, "evidence": r.evidence.row()}


def document(path: Path, root: Path | None = None) -> Document:
    """Read and clean one file; the id is its name in plain letters (it names a file) with a digest of its content."""
    source, digest = read.read(path)
    text, origin = clean.clean(source)
    found = head.read(text, path.stem)
    parts = tuple(sections.split(text, found.year, found.month))
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", path.stem).strip("-_")[:40] or "report"
    shown = path.relative_to(root) if root and path.is_relative_to(root) else path
    return Document(id=f"{stem}-{digest[:8]}", path=str(shown), title=found.title, date=found.date, sha256=digest, place=divisions.in_full(found.place, text, found.date),
                    source=source, text=text, origin=origin, sections=parts)


def context(doc: Document, areas: dict[str, Area]) -> Context:
    """What holds for the whole document: its area, its government, its year."""
    label = doc.place or doc.title
    kind = PLACE_TYPES.get(label[-1:], "District") if doc.place else "AdministrativeArea"
    if label.endswith("自治区"):
        kind = "Province"
    place = Name(label, 0, 0, areas[label].type if label in areas else kind)
    government = Name(f"{label}人民政府", 0, 0, "Agency")
    return Context(place, government, int(doc.date[:4]) if doc.date else 0, int(doc.date[5:7]) if len(doc.date) > 6 else 1,
                   {n: Name(a.name, 0, 0, a.type) for n, a in areas.items()})


def view(doc: Document, ctx: Context) -> Iterator[Sentence]:
    """Every sentence of the document, in order."""
    for section in doc.sections:
        if section.mood == "table":
            continue
        if section.mood == "glossary":
            yield from glossaries.entries(doc.text, section, ctx)
        else:
            yield from sentences.sentences(doc.text, section, ctx)


def claims(found: Iterable[Sentence]) -> Iterator[tuple[Sentence, Claim]]:
    """What every rule reads in every sentence."""
    for sentence in found:
        for name, rule in RULES.items():
            for claim in rule(sentence):
                yield sentence, claim.by(name)


def _evidence(doc: Document, start: int, end: int, headings: tuple[str, ...], rule: str) -> Evidence:
    while start < end - 1 and doc.text[start] in " \n，；。":
        start += 1
    while end > start + 1 and doc.text[end - 1] in " \n，；。":
        end -= 1
    a, b = doc.span(start, end)
    return Evidence(document=doc.id, start=a, end=b, text=doc.source[a:b], section=headings, rule=rule)


def _counts(text: str, names: Sequence[str]) -> dict[str, int]:
    """How often each name stands in the text, the longest name at a place winning."""
    counts: dict[str, int] = defaultdict(int)
    if names:
        for index, _, _ in AhoCorasick(names, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(text):
            counts[names[index]] += 1
    return counts


def _plain(value: str | float | int | None) -> str | float | int | None:
    """A whole number as int, so that 8.0 and 8 are one value."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _fact(doc: Document, sentence: Sentence, claim: Claim, subject: Entity, target: Entity | None) -> Fact:
    evidence = _evidence(doc, claim.start, claim.end, sentence.section.headings, claim.rule)
    return Fact(subject=subject.id, predicate=claim.predicate, object=target.id if target else None,
                value=None if target else _plain(claim.value), unit=claim.unit, qualifiers=tuple(sorted(claim.qualifiers.items())),
                evidence=(evidence,), confidence=claim.confidence)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's search for cycles, which claims and names never make and which would walk over all of them again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@_uncollected()
def extract(doc: Document, gazetteers: Sequence[Area] = ()) -> Extraction:
    """Everything the rules read in one document."""
    begin = perf_counter()
    own = {a.name for a in gazetteers}
    bundled = (a for a in divisions.of(doc.place, doc.text, doc.date) if a.name not in own)
    areas = gazetteer.scope([*gazetteers, *bundled], doc.place, doc.date)
    ctx = context(doc, areas)
    view_sentences = list(view(doc, ctx))
    found = [*claims(view_sentences), *outline.claims(view_sentences), *numbered.claims(view_sentences), *told_next.claims(view_sentences), *told_heads.claims(view_sentences), *tables.claims(doc.text, doc.sections, ctx)]
    found, unnamed = labels.mend(found, doc.text)
    short = compose.short_names(found, ctx, areas)
    found = compose.own_goals(compose.in_full(compose.of_area(found, ctx), short), ctx, areas)
    found += compose.scheme_elements(found) + within.claims(found)
    found += compose.claims(found, areas)
    ruled = perf_counter()
    linker = Linker(ctx, areas)
    linker.add(replace(ctx.place, aliases=(linker.bare,)) if len(linker.bare) > 1 and linker.bare in doc.text else ctx.place)
    linker.gather(claim for _, claim in found)
    mentioned = [compose.whole(name, short) for name in mentions.find(view_sentences)]
    for name in mentioned:
        linker.add(name)
    names = sorted({n for d in linker.drafts.values() for n in (*d.labels, *d.aliases, d.fixed) if len(n) > 1})
    entities = linker.entities(doc.id, _counts(doc.text, names))
    facts, heard = [], set()
    refused = [Refused(c.subject.label, c.predicate, c.object.label if c.object else str(c.value), c.rule, f"name: {label} names no thing",
                       _evidence(doc, c.start, c.end, s.section.headings, c.rule), c.unit) for s, c, label in unnamed]
    for sentence, claim in found:
        subject = entities[linker.name_key(claim.subject)]
        target = entities[linker.name_key(claim.object)] if claim.object else None
        if reason := reason_against(claim, subject, target):
            evidence = _evidence(doc, claim.start, claim.end, sentence.section.headings, claim.rule)
            refused.append(Refused(subject.label, claim.predicate, target.label if target else str(claim.value), claim.rule, reason, evidence, claim.unit))
        else:
            facts.append(_fact(doc, sentence, claim, subject, target))
            heard.add(sentence.start)
    silent = [_evidence(doc, s.start, s.end, s.section.headings, "") for s in view_sentences if s.start not in heard]
    used = {i for f in facts for i in (f.subject, f.object) if i} | {linker.id_of(ctx.place.label, ctx.place.type)}
    used |= {entities[linker.name_key(name)].id for name in mentioned}
    graph = Graph.of([doc], [e for e in entities.values() if e.id in used], facts)
    graph |= known.parents(areas, {e.label: e for e in graph.entities.values()}, ctx.place.label)
    return Extraction(graph, refused, silent, len(view_sentences), {"rules": ruled - begin, "link": perf_counter() - ruled})


def union(graphs: Iterable[Graph]) -> Graph:
    """The union of many graphs at once."""
    rows = list(graphs)
    return Graph.of([d for g in rows for d in g.documents.values()], [e for g in rows for e in g.entities.values()],
                    [f for g in rows for f in g.facts.values()])
