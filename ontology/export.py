"""The ontology itself in the formats that others load."""

from __future__ import annotations

from kg.registry import Table
from ontology.terms import CLASSES, PREDICATES
from ontology.vocabulary import TTL, parse

FORMATS = Table("ontology format", {
    "ttl": "ontology.export:ttl", "jsonld": "ontology.export:jsonld", "rdfxml": "ontology.export:rdfxml",
    "cypher": "ontology.export:cypher"})


def ttl() -> str:
    """The Turtle file as it is kept."""
    return TTL.read_text(encoding="utf-8")


def jsonld() -> str:
    return parse().serialize(format="json-ld", sort_keys=True, indent=2) + "\n"


def rdfxml() -> str:
    return parse().serialize(format="pretty-xml")


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
