"""The ontology as one bilingual page: a diagram of its classes, every term with example and alignments, search and deep links."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Any

from ontology.outline import terms
from ontology.vocabulary import NS, TTL, parse
from visualizations import ontology_diagram
from visualizations.page import TEMPLATES, environment, script_hash

ALIGNMENTS = TTL.parent / "alignments"


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


def _header() -> dict[str, Any]:
    from rdflib import DCTERMS, OWL, RDF, SKOS

    graph = parse()
    node = next(graph.subjects(RDF.type, OWL.Ontology))
    texts = {(p, getattr(o, "language", None)): str(o) for p in (DCTERMS.title, DCTERMS.description) for o in graph.objects(node, p)}
    return {"zh": texts[DCTERMS.title, "zh"], "en": texts[DCTERMS.title, "en"], "about_zh": texts[DCTERMS.description, "zh"],
            "about_en": texts[DCTERMS.description, "en"], "iri": NS, "version": str(graph.value(node, OWL.versionIRI)),
            "licence": str(graph.value(node, DCTERMS.license)), "modified": str(graph.value(node, DCTERMS.modified)),
            "changes": sorted(str(o) for o in graph.objects(node, SKOS.changeNote) if o.language == "zh"),
            "changes_en": sorted(str(o) for o in graph.objects(node, SKOS.changeNote) if o.language == "en")}


def html() -> str:
    """The page, self-contained and the same bytes each time; it asks nothing of the network."""
    from markupsafe import Markup

    all_terms = terms()
    kinds = {kind: [t for t in all_terms if t.kind == kind] for kind in dict.fromkeys(t.kind for t in all_terms)}
    boxes, links = ontology_diagram.tree(kinds["class"]), alignments()
    users: defaultdict[str, list[str]] = defaultdict(list)
    for term in (*kinds["predicate"], *kinds["property"]):
        for name in {*term.domain, *term.range}:
            users[name].append(term.name)
    script = (TEMPLATES / "ontology.js").read_text(encoding="utf-8")
    policy = f"default-src 'none'; script-src {script_hash(script)}; style-src 'unsafe-inline'"
    return environment().get_template("ontology.html").render(
        head=_header(), policy=policy, kinds=kinds, boxes=boxes, row=ontology_diagram.ROW, width=max(b.x for b in boxes) + ontology_diagram.BOX + 8,
        height=len(boxes) * ontology_diagram.ROW + 8, joined=ontology_diagram.predicates(kinds["class"], kinds["predicate"]),
        replaced=[t for t in all_terms if t.replaced_by],
        names={t.name for t in all_terms}, colours={b.term.name: b.colour for b in boxes}, users=users, alignments=links, script=Markup(script),
        style=Markup((TEMPLATES / "ontology.css").read_text(encoding="utf-8")))
