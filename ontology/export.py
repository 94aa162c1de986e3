"""The ontology itself in the formats that others load."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import Any

from ontology.outline import Term, terms
from ontology.shapes import SHAPES
from ontology.terms import CLASSES, PREDICATES
from ontology.vocabulary import NS, TTL

PREFIXES = {"pk": NS, "owl": "http://www.w3.org/2002/07/owl#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "skos": "http://www.w3.org/2004/02/skos/core#", "dct": "http://purl.org/dc/terms/"}


def ttl() -> str:
    """The Turtle file as it is kept."""
    return TTL.read_text(encoding="utf-8")


def _converted(fmt: str) -> str:
    """The ontology in another RDF syntax; blank nodes are numbered as they come, so that the bytes are always the same."""
    from pyoxigraph import BlankNode, RdfFormat, Triple, parse, serialize

    numbers: dict[str, BlankNode] = {}

    def steady(term: Any) -> Any:
        return numbers.setdefault(term.value, BlankNode(f"b{len(numbers)}")) if isinstance(term, BlankNode) else term

    triples = [Triple(steady(q.subject), q.predicate, steady(q.object)) for q in parse(path=str(TTL), format=RdfFormat.TURTLE)]
    chosen = {"jsonld": RdfFormat.JSON_LD, "rdfxml": RdfFormat.RDF_XML}[fmt]
    return serialize(triples, format=chosen, prefixes=PREFIXES).decode("utf-8") + "\n"


def jsonld() -> str:
    return _converted("jsonld")


def rdfxml() -> str:
    return _converted("rdfxml")


def _entry(term: Term) -> dict[str, str]:
    """A term's line of the context: nodes as IRIs, numbers and dates by their datatype."""
    if term.kind == "class":
        return {"@id": f"pk:{term.name}"}
    if "ObjectProperty" in term.traits:
        return {"@id": f"pk:{term.name}", "@type": "@id"}
    plain = len(term.range) != 1 or term.range[0] == "xsd:string" or not term.range[0].startswith("xsd:")
    return {"@id": f"pk:{term.name}"} if plain else {"@id": f"pk:{term.name}", "@type": term.range[0]}


def context_names() -> dict[str, Any]:
    """The JSON-LD 1.1 context: every class, predicate and property by its bare name, and what evidence needs (W3C JSON-LD 1.1, section 3.1)."""
    names: dict[str, Any] = {"@version": 1.1, **PREFIXES, "xsd": "http://www.w3.org/2001/XMLSchema#", "oa": "http://www.w3.org/ns/oa#",
                             "pid": "https://w3id.org/plankg/id/", "id": "@id", "type": "@type"}
    names |= {t.name: _entry(t) for t in terms() if t.kind in ("class", "predicate", "property")}
    return names | {
        "predicate": {"@id": "pk:predicate", "@type": "@vocab"}, "facts": {"@reverse": "pk:subject"}, "title": {"@id": "dct:title"},
        "label": {"@id": "rdfs:label", "@language": "zh"}, "altLabel": {"@id": "skos:altLabel", "@language": "zh"},
        "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "exact": {"@id": "oa:exact"}, "start": {"@id": "oa:start"}, "end": {"@id": "oa:end"},
        **{name: {"@id": f"oa:{name}"} for name in ("TextQuoteSelector", "TextPositionSelector")}}


def context() -> str:
    """The context as a JSON document of its own."""
    return json.dumps({"@context": context_names()}, ensure_ascii=False, indent=1) + "\n"


def shacl() -> str:
    """The shapes, as they are kept."""
    return SHAPES.read_text(encoding="utf-8")


COLUMNS = ("name", "kind", "zh", "en", "definition_zh", "definition_en", "example", "parents", "domain", "range", "scheme", "notation", "note",
           "status", "source", "broader", "replaced_by")


def table() -> str:
    """One row a term as csv (RFC 4180), several names in a cell joined by "|"."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for term in terms():
        cells = (getattr(term, column) for column in COLUMNS)
        writer.writerow("|".join(cell) if isinstance(cell, tuple) else cell for cell in cells)
    return out.getvalue()


def upper_snake(name: str) -> str:
    """A predicate as a Neo4j relationship type: locatedIn -> LOCATED_IN."""
    return "".join(f"_{c}" if c.isupper() else c.upper() for c in name)


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def cypher() -> str:
    """Classes and predicates as a Cypher script: (:Class)-[:SUBCLASS_OF]->(:Class), (:Predicate)-[:DOMAIN|RANGE]->(:Class)."""
    lines = [f"MERGE (c:Class {{name: {_quoted(n)}}}) SET c.zh = {_quoted(c.zh)}, c.en = {_quoted(c.en)};" for n, c in CLASSES.items()]
    lines += [f"MATCH (a:Class {{name: {_quoted(n)}}}), (b:Class {{name: {_quoted(c.parent)}}}) MERGE (a)-[:SUBCLASS_OF]->(b);"
              for n, c in CLASSES.items() if c.parent]
    for name, term in PREDICATES.items():
        lines.append(f"MERGE (p:Predicate {{name: {_quoted(name)}}}) SET p.type = {_quoted(upper_snake(name))}, p.zh = {_quoted(term.zh)}, "
                     f"p.en = {_quoted(term.en)};")
        for word, classes in (("DOMAIN", term.domain), ("RANGE", term.range)):
            lines += [f"MATCH (p:Predicate {{name: {_quoted(name)}}}), (c:Class {{name: {_quoted(c)}}}) MERGE (p)-[:{word}]->(c);" for c in classes]
    return "\n".join(lines) + "\n"
