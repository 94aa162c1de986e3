"""The ontology itself in the formats that others load."""

from __future__ import annotations

from typing import Any

from kg.registry import Table
from ontology.terms import CLASSES, PREDICATES
from ontology.vocabulary import NS, TTL

PREFIXES = {"pk": NS, "owl": "http://www.w3.org/2002/07/owl#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "skos": "http://www.w3.org/2004/02/skos/core#", "dct": "http://purl.org/dc/terms/"}

FORMATS = Table("ontology format", {
    "ttl": "ontology.export:ttl", "jsonld": "ontology.export:jsonld", "rdfxml": "ontology.export:rdfxml",
    "cypher": "ontology.export:cypher"})


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
