"""The graph as RDF 1.1 (pyoxigraph): direct triples for traversal, one node a fact for its words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from hashlib import blake2b

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact

NS, ID = "https://w3id.org/plankg/ns#", "https://w3id.org/plankg/id/"
RDF, RDFS, SKOS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#", "http://www.w3.org/2004/02/skos/core#"
OA, DCT, XSD = "http://www.w3.org/ns/oa#", "http://purl.org/dc/terms/", "http://www.w3.org/2001/XMLSchema#"
PREFIXES = {"pk": NS, "id": ID, "rdf": RDF, "rdfs": RDFS, "skos": SKOS, "oa": OA, "dct": DCT, "xsd": XSD}
FORMATS = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdfxml": RdfFormat.RDF_XML, "jsonld": RdfFormat.JSON_LD}
TYPE, LABEL, ALT = NamedNode(RDF + "type"), NamedNode(RDFS + "label"), NamedNode(SKOS + "altLabel")
NODES = {"hasValue": "Observation", "hasTarget": "Target", "hasStatus": "StatusReport"}


def pk(name: str) -> NamedNode:
    return NamedNode(NS + name)


def iri(ident: str) -> NamedNode:
    """The IRI of an entity, fact or document id; ids hold no character an IRI forbids."""
    return NamedNode(ID + ident)


def literal(value: str | float | int) -> Literal:
    """A number as xsd:integer or xsd:decimal, a text as a plain literal."""
    if isinstance(value, int):
        return Literal(str(value), datatype=NamedNode(XSD + "integer"))
    if isinstance(value, float):
        return Literal(format(Decimal(repr(value)), "f"), datatype=NamedNode(XSD + "decimal"))
    return Literal(value)


def _span(evidence: Evidence) -> NamedNode:
    return iri(f"span/{evidence.document}/{evidence.start}-{evidence.end}/{evidence.rule or 'none'}")


def evidence_triples(evidence: Evidence) -> Iterator[Triple]:
    """A span of text with its quote and its position (W3C Web Annotation, section 4.2)."""
    node = _span(evidence)
    yield Triple(node, TYPE, pk("TextSpan"))
    yield Triple(node, NamedNode(OA + "hasSource"), iri(f"document/{evidence.document}"))
    quote, position = NamedNode(node.value + "/quote"), NamedNode(node.value + "/position")
    yield Triple(node, NamedNode(OA + "hasSelector"), quote)
    yield Triple(quote, TYPE, NamedNode(OA + "TextQuoteSelector"))
    yield Triple(quote, NamedNode(OA + "exact"), Literal(evidence.text))
    yield Triple(node, NamedNode(OA + "hasSelector"), position)
    yield Triple(position, TYPE, NamedNode(OA + "TextPositionSelector"))
    yield Triple(position, NamedNode(OA + "start"), literal(evidence.start))
    yield Triple(position, NamedNode(OA + "end"), literal(evidence.end))
    if evidence.rule:
        yield Triple(node, pk("rule"), Literal(evidence.rule))
    for depth, heading in enumerate(evidence.section):
        yield Triple(node, pk("section"), Literal(f"{depth} {heading}"))


def fact_triples(fact: Fact) -> Iterator[Triple]:
    """The direct edge or value, and the node that carries qualifiers, confidence, evidence and premises."""
    node, subject, predicate = iri(f"fact/{fact.id}"), iri(fact.subject), pk(fact.predicate)
    yield Triple(node, TYPE, pk(NODES.get(fact.predicate, "Fact") if fact.object is None else "Fact"))
    yield Triple(node, pk("subject"), subject)
    yield Triple(node, pk("predicate"), predicate)
    if fact.object is not None:
        yield Triple(subject, predicate, iri(fact.object))
        yield Triple(node, pk("object"), iri(fact.object))
    elif fact.value is not None:
        code = fact.predicate == "hasStatus"
        yield Triple(subject, predicate, node if fact.predicate in NODES else literal(fact.value))
        yield Triple(node, pk("statusCode" if code else "value"), literal(fact.value))
    if fact.unit:
        yield Triple(node, pk("unit"), Literal(fact.unit))
    for name, value in fact.qualifiers:
        yield Triple(node, pk(name), literal(value))
    yield Triple(node, pk("confidence"), literal(fact.confidence))
    for evidence in fact.evidence:
        yield Triple(node, pk("evidence"), _span(evidence))
    for premise in fact.derived_from:
        yield Triple(node, pk("derivedFrom"), iri(f"fact/{premise}"))


def entity_triples(entity: Entity) -> Iterator[Triple]:
    """An entity with classes, names, code, and how each document names it."""
    node = iri(entity.id)
    for kind in sorted(entity.types):
        yield Triple(node, TYPE, pk(kind))
    yield Triple(node, LABEL, Literal(entity.label, language="zh"))
    for alias in sorted(entity.aliases):
        yield Triple(node, ALT, Literal(alias, language="zh"))
    if entity.code:
        yield Triple(node, pk("code"), Literal(entity.code))
    for s in sorted(entity.sightings):
        seen = iri("sighting/" + blake2b(f"{entity.id}\n{s.document}\n{s.type}".encode(), digest_size=8).hexdigest())
        yield Triple(node, pk("sighting"), seen)
        yield Triple(seen, TYPE, pk("Sighting"))
        yield Triple(seen, pk("inDocument"), iri(f"document/{s.document}"))
        yield Triple(seen, pk("mentions"), literal(s.mentions))
        yield Triple(seen, pk("asType"), Literal(s.type))


def document_triples(document: Document) -> Iterator[Triple]:
    """A document with title, date, area, path and digest."""
    node = iri(f"document/{document.id}")
    yield Triple(node, TYPE, pk("Document"))
    yield Triple(node, NamedNode(DCT + "title"), Literal(document.title))
    for name, value in (("sourcePath", document.path), ("sha256", document.sha256), ("place", document.place), ("date", document.date)):
        if value:
            yield Triple(node, pk(name), Literal(value))


def triples(graph: Graph) -> Iterator[Triple]:
    """Every triple of the graph, in a fixed order, each once."""
    for document in graph.documents.values():
        yield from document_triples(document)
    for entity in graph.entities.values():
        yield from entity_triples(entity)
    spans: dict[str, Evidence] = {}
    for fact in graph.facts.values():
        yield from fact_triples(fact)
        for evidence in fact.evidence:
            spans.setdefault(_span(evidence).value, evidence)
    for evidence in spans.values():
        yield from evidence_triples(evidence)


def write(graph: Graph, fmt: str = "ttl") -> str:
    """The graph in one of ttl, nt, rdfxml, jsonld; the same graph gives the same bytes."""
    seen: dict[str, Triple] = {}
    for triple in triples(graph):
        seen.setdefault(str(triple), triple)
    data = serialize(seen.values(), format=FORMATS[fmt], prefixes=None if fmt == "nt" else PREFIXES)
    return data.decode("utf-8") + ("\n" if fmt == "jsonld" else "")


def store(graph: Graph) -> Store:
    """The graph in an in-memory SPARQL store."""
    out = Store()
    out.bulk_extend(_quads(graph))
    return out


def _quads(graph: Graph) -> Iterator[Quad]:
    for t in triples(graph):
        yield Quad(t.subject, t.predicate, t.object)
