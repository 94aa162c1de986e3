"""The quality profile of an ontology file: the error checks of ROBOT's report and of OOPS! that apply here, as SPARQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdflib import Graph

PREFIX = """PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX vs: <http://www.w3.org/2003/06/sw-vocab-status/ns#>
PREFIX dct: <http://purl.org/dc/terms/> PREFIX pk: <https://w3id.org/plankg/ns#>
"""
TERM = "VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty } ?term a ?kind . FILTER(isIRI(?term) && strstarts(str(?term), str(pk:)))"


def _missing(property_: str, language: str) -> str:
    return f'SELECT ?term WHERE {{ {TERM} FILTER NOT EXISTS {{ ?term {property_} ?x FILTER(lang(?x) = "{language}") }} }}'


CHECKS = {
    "missing_label_zh": _missing("rdfs:label", "zh"), "missing_label_en": _missing("rdfs:label", "en"),
    "missing_definition_zh": _missing("skos:definition", "zh"), "missing_definition_en": _missing("skos:definition", "en"),
    "missing_example": f"SELECT ?term WHERE {{ {TERM} FILTER NOT EXISTS {{ ?term skos:example ?x }} }}",
    "missing_status": f"SELECT ?term WHERE {{ {TERM} FILTER NOT EXISTS {{ ?term vs:term_status ?x }} }}",
    "missing_source": f"SELECT ?term WHERE {{ {TERM} FILTER NOT EXISTS {{ ?term dct:source ?x }} }}",
    "duplicate_label": "SELECT ?term WHERE { ?term rdfs:label ?l . ?other rdfs:label ?l . FILTER(?term != ?other) }",
    "duplicate_definition": "SELECT ?term WHERE { ?term skos:definition ?d . ?other skos:definition ?d . FILTER(?term != ?other) }",
    "several_labels": "SELECT ?term WHERE { ?term rdfs:label ?a, ?b . FILTER(?a != ?b && lang(?a) = lang(?b)) }",
    "label_whitespace": r'SELECT ?term WHERE { ?term rdfs:label|skos:definition|skos:prefLabel ?l . FILTER(regex(str(?l), "^\\s|\\s$|\\s\\s")) }',
    "undefined_parent": "SELECT ?term WHERE { ?term rdfs:subClassOf ?p . FILTER(strstarts(str(?p), str(pk:))) FILTER NOT EXISTS { ?p a owl:Class } }",
    "undefined_domain_or_range": "SELECT ?term WHERE { ?term (rdfs:domain|rdfs:range)/(owl:unionOf/rdf:rest*/rdf:first)? ?c . "
                                 "FILTER(isIRI(?c) && strstarts(str(?c), str(pk:))) FILTER NOT EXISTS { ?c a owl:Class } }",
    "several_domains_or_ranges": "SELECT ?term WHERE { VALUES ?p { rdfs:domain rdfs:range } ?term ?p ?a, ?b . FILTER(str(?a) < str(?b)) }",
    "subclass_cycle": "SELECT ?term WHERE { ?term rdfs:subClassOf+ ?term }",
    "missing_domain": "SELECT ?term WHERE { ?term pk:factPredicate true . FILTER NOT EXISTS { ?term rdfs:domain ?x } }",
    "unconnected_class": "SELECT ?term WHERE { ?term a owl:Class . FILTER(isIRI(?term) && strstarts(str(?term), str(pk:)) && ?term != pk:Thing) "
                         "FILTER NOT EXISTS { ?term rdfs:subClassOf ?p } "
                         "FILTER NOT EXISTS { ?p rdfs:domain|rdfs:range|owl:members|owl:unionOf ?n . ?n rdf:rest*/rdf:first ?term } "
                         "FILTER NOT EXISTS { ?p rdfs:domain|rdfs:range ?term } }",
    "code_without_scheme": "SELECT ?term WHERE { ?term a skos:Concept . FILTER NOT EXISTS { ?term skos:inScheme/rdf:type skos:ConceptScheme } }",
    "code_without_notation": "SELECT ?term WHERE { ?term a skos:Concept . FILTER NOT EXISTS { ?term skos:notation ?n } }",
    "deprecated_without_replacement": "SELECT ?term WHERE { ?term owl:deprecated true . FILTER NOT EXISTS { ?term dct:isReplacedBy ?r } }",
    "missing_title_licence_version": "SELECT ?term WHERE { ?term a owl:Ontology . FILTER NOT EXISTS { ?term dct:title ?t ; dct:license ?l ; "
                                     "dct:description ?d ; owl:versionIRI ?v } }",
    "built_in_vocabulary": "SELECT ?term WHERE { ?term a ?kind . FILTER(strstarts(str(?term), str(owl:)) || strstarts(str(?term), str(rdfs:))) }",
}


def report(graph: Graph) -> list[tuple[str, str]]:
    """(check, term) for every breach, sorted; empty when the ontology is sound."""
    rows = {(name, str(row["term"])) for name, query in CHECKS.items() for row in graph.query(PREFIX + query)}  # type: ignore[index]
    return sorted(rows)
