"""The first page of a served graph: ask box, search, views, consoles, downloads."""

from __future__ import annotations

from markupsafe import Markup

from kg.graph import Graph
from ontology.terms import CLASSES
from visualizations.page import TEMPLATES, embed, environment, script_hash, words
from visualizations.views import VIEWS
from visualizations.whole import title

QUERIES = {"sparql": "SELECT ?project ?place WHERE {\n  ?p pk:affects ?s ; rdfs:label ?project .\n  ?s rdfs:label ?place\n} LIMIT 20",
           "cypher": "MATCH (p:Project)-[:AFFECTS]->(s:Place)\nRETURN p.label, s.label LIMIT 20"}


def html(graph: Graph, formats: tuple[str, ...]) -> str:
    """The page; it speaks with its own server alone."""
    code = (TEMPLATES / "home.js").read_text(encoding="utf-8")
    policy = f"default-src 'none'; script-src {script_hash(code)}; style-src 'unsafe-inline'; connect-src 'self'; form-action 'self'; img-src data:"
    counts = {"documentscount": len(graph.documents), "things": len(graph.entities), "factscount": len(graph.facts)}
    examples = _examples(graph)
    return environment().get_template("home.html").render(
        title=title(graph), policy=policy, words=words(), views=list(VIEWS), formats=formats, counts=counts, examples=examples, queries=QUERIES,
        documents=list(graph.documents.values()), script=Markup(code), style=Markup((TEMPLATES / "base.css").read_text(encoding="utf-8")),
        model=Markup(embed({"words": words(), "types": {t: [c.zh, c.en] for t, c in CLASSES.items()}})))


def _examples(graph: Graph) -> list[str]:
    """Questions that this graph can answer, one a predicate, about the thing with the most facts of it."""
    asks = {"covers": "{}覆盖哪些街道？", "memberOf": "{}属于哪个组合？", "hasStatus": "{}有什么进展？", "responsibleFor": "{}负责什么？",
            "hasValue": "{}是多少？", "definedAs": "什么是{}？"}
    out = []
    for predicate, form in asks.items():
        subjects = [f.subject for f in graph.by_predicate.get(predicate, ())]
        if subjects:
            best = max(sorted(set(subjects)), key=lambda s: (subjects.count(s), graph.entities[s].mentions))
            out.append(form.format(graph.entities[best].label))
    return out
