"""The ontology as one bilingual page: a diagram of its classes, every term with example and alignments, search and deep links."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from ontology.outline import Term, terms
from ontology.vocabulary import NS, TTL, parse
from visualizations import palette
from visualizations.page import TEMPLATES, environment, script_hash

ALIGNMENTS = TTL.parent / "alignments"
ROW, STEP, BOX = 26, 210, 190


class Box(NamedTuple):
    """A class in the diagram: pixels from the left and the top, and the middle of its parent's right edge where it has one."""

    term: Term
    x: int
    y: int
    colour: str
    parent: tuple[int, int] | None


def _tree(classes: list[Term]) -> list[Box]:
    """The class tree drawn from left to right, one line a class, children in the order of their names."""
    own = {t.name for t in classes}
    children: defaultdict[str, list[Term]] = defaultdict(list)
    for term in classes:
        children[next((p for p in term.parents if p in own), "")].append(term)
    out: list[Box] = []

    def draw(term: Term, depth: int, parent: tuple[int, int] | None) -> None:
        x, y = depth * STEP, len(out) * ROW
        out.append(Box(term, x, y, palette.colour(term.name), parent))
        for child in children[term.name]:
            draw(child, depth + 1, (x + 12, y + ROW - 4))

    for root in sorted(children[""], key=lambda t: (t.name != "Thing", t.name)):
        draw(root, 0, None)
    return out


@lru_cache(maxsize=1)
def alignments() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """term -> (relation, the other vocabulary's term in short, its IRI), read from the files of ontology/alignments."""
    from rdflib import Graph

    found: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for path in sorted(ALIGNMENTS.glob("*.ttl")):
        for subject, relation, target in Graph().parse(path, format="turtle"):
            if str(subject).startswith(NS):
                local = str(target).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
                word = str(relation).rsplit("#", 1)[-1]
                found[str(subject).removeprefix(NS)].append((word, f"{path.stem}:{local}", str(target)))
    return {name: tuple(sorted(rows)) for name, rows in found.items()}


def _header() -> dict[str, str]:
    from rdflib import DCTERMS, OWL, RDF

    graph = parse()
    node = next(graph.subjects(RDF.type, OWL.Ontology))
    texts = {(p, getattr(o, "language", None)): str(o) for p in (DCTERMS.title, DCTERMS.description) for o in graph.objects(node, p)}
    return {"zh": texts[DCTERMS.title, "zh"], "en": texts[DCTERMS.title, "en"], "about_zh": texts[DCTERMS.description, "zh"],
            "about_en": texts[DCTERMS.description, "en"], "iri": NS, "version": str(graph.value(node, OWL.versionIRI)),
            "licence": str(graph.value(node, DCTERMS.license))}


def html() -> str:
    """The page, self-contained and the same bytes each time; it asks nothing of the network."""
    from markupsafe import Markup

    all_terms = terms()
    kinds = {kind: [t for t in all_terms if t.kind == kind] for kind in dict.fromkeys(t.kind for t in all_terms)}
    boxes, links = _tree(kinds["class"]), alignments()
    users: defaultdict[str, list[str]] = defaultdict(list)
    for term in (*kinds["predicate"], *kinds["property"]):
        for name in {*term.domain, *term.range}:
            users[name].append(term.name)
    script = (TEMPLATES / "ontology.js").read_text(encoding="utf-8")
    policy = f"default-src 'none'; script-src {script_hash(script)}; style-src 'unsafe-inline'"
    return environment().get_template("ontology.html").render(
        head=_header(), policy=policy, kinds=kinds, boxes=boxes, row=ROW, box=BOX, width=max(b.x for b in boxes) + BOX + 8, height=len(boxes) * ROW + 8,
        names={t.name for t in all_terms}, colours={b.term.name: b.colour for b in boxes}, users=users, alignments=links, script=Markup(script),
        style=Markup((TEMPLATES / "ontology.css").read_text(encoding="utf-8")))
