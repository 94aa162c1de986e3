"""The terms of an ontology file as plain rows, for pages, tables and comparisons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ontology.vocabulary import NS, parse

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

TERM_STATUS = "http://www.w3.org/2003/06/sw-vocab-status/ns#term_status"
KINDS = ("class", "predicate", "property", "annotation", "scheme", "code")


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its name, its kind (one of KINDS), and what the ontology says of it; names without a prefix are the ontology's own."""

    name: str
    kind: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    example: str
    parents: tuple[str, ...]
    domain: tuple[str, ...]
    range: tuple[str, ...]
    traits: tuple[str, ...]
    notation: str
    note: str
    scheme: str
    status: str
    source: str
    broader: str
    replaced_by: str


def _short(graph: Graph, node: Node) -> str:
    """A name of our own without prefix, another's as prefix:name."""
    text = str(node)
    return text.removeprefix(NS) if text.startswith(NS) else graph.namespace_manager.normalizeUri(text)


def _named(graph: Graph, node: Node | None) -> str:
    return "" if node is None else _short(graph, node)


def _text(graph: Graph, node: Node, properties: tuple[Node, ...], language: str) -> str:
    from rdflib import Literal

    found = (x for p in properties for x in graph.objects(node, p) if isinstance(x, Literal) and x.language in (language, None))
    return min((str(x) for x in found), default="")


def _kind(graph: Graph, node: Node) -> str:
    from rdflib import OWL, RDF, SKOS, Literal, URIRef

    types = set(graph.objects(node, RDF.type))
    if (node, URIRef(NS + "factPredicate"), Literal(True)) in graph:
        return "predicate"
    table = ((OWL.Class, "class"), (OWL.AnnotationProperty, "annotation"), (OWL.ObjectProperty, "property"), (OWL.DatatypeProperty, "property"),
             (SKOS.ConceptScheme, "scheme"), (SKOS.Concept, "code"))
    return next((kind for type_, kind in table if type_ in types), "")


def _classes(graph: Graph, node: Node, property_: Node) -> tuple[str, ...]:
    from rdflib import OWL, BNode
    from rdflib.collection import Collection

    out: list[str] = []
    for found in graph.objects(node, property_):
        union = graph.value(found, OWL.unionOf) if isinstance(found, BNode) else None
        out += [_short(graph, x) for x in (Collection(graph, union) if union else [found])]
    return tuple(sorted(out))


def _term(graph: Graph, node: Node, kind: str) -> Term:
    from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, URIRef

    labels, parents = (RDFS.label, SKOS.prefLabel), RDFS.subClassOf if kind == "class" else RDFS.subPropertyOf
    traits = (_short(graph, t) for t in graph.objects(node, RDF.type) if str(t).startswith(str(OWL)) and str(t).endswith("Property"))
    return Term(_short(graph, node), kind, _text(graph, node, labels, "zh"), _text(graph, node, labels, "en"),
                _text(graph, node, (SKOS.definition,), "zh"), _text(graph, node, (SKOS.definition,), "en"), _text(graph, node, (SKOS.example,), "zh"),
                _classes(graph, node, parents), _classes(graph, node, RDFS.domain), _classes(graph, node, RDFS.range),
                tuple(sorted(t.removeprefix("owl:") for t in traits)), str(graph.value(node, SKOS.notation) or ""),
                _text(graph, node, (SKOS.scopeNote,), "en"), _short(graph, graph.value(node, SKOS.inScheme) or node) if kind == "code" else "",
                str(graph.value(node, URIRef(TERM_STATUS)) or ""), _text(graph, node, (DCTERMS.source,), "zh"),
                _named(graph, graph.value(node, SKOS.broadMatch)), _named(graph, graph.value(node, DCTERMS.isReplacedBy)))


def terms(graph: Graph | None = None) -> tuple[Term, ...]:
    """All terms of the namespace, by kind in the order of KINDS, then by name; without a graph those of plankg.ttl."""
    from rdflib import RDF, URIRef

    graph = parse() if graph is None else graph
    nodes = {n for n in graph.subjects(RDF.type) if isinstance(n, URIRef) and str(n).startswith(NS)}
    found = [_term(graph, n, kind) for n in nodes if (kind := _kind(graph, n))]
    return tuple(sorted(found, key=lambda t: (KINDS.index(t.kind), t.name)))
