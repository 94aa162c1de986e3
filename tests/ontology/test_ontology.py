"""The ontology is complete, its Python form is fresh, its shapes catch what they should."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests_support import SHARED

from kg.facade import ONTOLOGY
from kg.graph import Graph
from loaders import rdf
from ontology import infer, shapes, validate, vocabulary
from ontology.terms import CLASSES, PREDICATES


def test_terms_are_what_the_turtle_says():
    assert vocabulary.TERMS.read_text(encoding="utf-8") == vocabulary.generate(), "run python -m ontology.vocabulary"


def test_shapes_are_what_the_ontology_says():
    assert shapes.SHAPES.read_text(encoding="utf-8") == shapes.generate(), "run python -m ontology.shapes"


def test_every_name_of_the_contract_is_there():
    contract = SHARED / "contract" / "vocabulary.md"
    if not contract.exists():
        pytest.skip("the contract is not here: it lies in ../shared, outside the project")
    text = contract.read_text(encoding="utf-8")
    predicates = set(re.findall(r"^\| ([a-z]\w+(?:, [a-z]\w+)?) \|", text, re.M))
    names = {n.strip() for row in predicates for n in row.split(",")} - {"class", "predicate"}
    assert names <= set(PREDICATES)
    first = text[text.index("## Classes"):text.index("One thing may have several classes")]
    classes = {n.strip() for row in re.findall(r"^\| ([A-Z][\w, ]+?) \|", first, re.M) for n in row.split(",")}
    assert classes <= set(CLASSES)


def test_every_term_has_labels_and_definitions_in_both_languages():
    from rdflib import OWL, RDF, RDFS, SKOS, URIRef

    graph = vocabulary.parse()
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        for node in graph.subjects(RDF.type, kind):
            if isinstance(node, URIRef) and node.startswith(vocabulary.NS):
                for prop in (RDFS.label, SKOS.definition):
                    assert {x.language for x in graph.objects(node, prop)} == {"zh", "en"}, node


def test_no_two_terms_share_a_label():
    from rdflib import RDFS

    labels = [(str(o), o.language) for o in vocabulary.parse().objects(None, RDFS.label)]
    assert sorted(x for x in labels if labels.count(x) > 1) == []


@pytest.mark.parametrize("fmt", ["ttl", "jsonld", "rdfxml"])
def test_every_format_parses_back_to_the_same_number_of_triples(fmt):
    from rdflib import Graph

    name = {"ttl": "turtle", "jsonld": "json-ld", "rdfxml": "xml"}[fmt]
    assert len(Graph().parse(data=ONTOLOGY.get(fmt)(), format=name)) == len(vocabulary.parse())


def test_the_cypher_form_holds_every_class_and_predicate():
    text = ONTOLOGY.get("cypher")()
    assert all(f"'{name}'" in text for name in (*CLASSES, *PREDICATES)) and "LOCATED_IN" in text


def broken(sample, change):
    fact = next(f for f in sample.facts.values() if f.predicate == "covers")
    return Graph.of(sample.documents.values(), sample.entities.values(), [*(f for f in sample.facts.values() if f.id != fact.id), change(fact, sample)])


def test_the_sample_conforms(sample):
    assert list(validate.evidence(sample)) == []
    assert list(validate.shapes(rdf.write(sample))) == []


@pytest.mark.parametrize(("change", "says"), [
    (lambda f, g: replace(f, object=next(e.id for e in g.entities.values() if e.type == "Person")), "Wrong class of object for covers"),
    (lambda f, g: replace(f, qualifiers=(("extent", "most"),)), "Extent is whole or partial"),
    (lambda f, g: replace(f, confidence=1.5), "between 0 and 1"),
    (lambda f, g: replace(f, evidence=()), "has evidence or premises"),
    (lambda f, g: replace(f, predicate="hasStatus", object=None, value="finished", qualifiers=()), "status code is not in the vocabulary"),
    (lambda f, g: replace(f, predicate="hasValue", object=None, value=1, qualifiers=(("period", "last year"),)), "period is ISO 8601"),
])
def test_a_broken_fact_is_caught_by_the_shapes(sample, change, says):
    assert any(says in v.message for v in validate.shapes(rdf.write(broken(sample, change))))


@pytest.mark.parametrize(("change", "says"), [
    (lambda f, g: replace(f, evidence=(replace(f.evidence[0], text="别的话"),)), "does not hold the quoted words"),
    (lambda f, g: replace(f, evidence=(replace(f.evidence[0], document="gone"),)), "is not in the graph"),
    (lambda f, g: replace(f, evidence=()), "without evidence"),
    (lambda f, g: replace(f, evidence=(), derived_from=("fgone",)), "premise fgone"),
])
def test_a_broken_evidence_is_caught(sample, change, says):
    assert any(says in v.message for v in validate.evidence(broken(sample, change)))


def test_derived_facts_name_their_premises_and_their_path(sample):
    derived = [f for f in sample.facts.values() if f.derived]
    assert derived and all(p in sample.facts for f in derived for p in f.derived_from)
    assert all(f.q("path") and f.q("strength") and not f.evidence for f in derived)


def test_inference_run_twice_changes_nothing(sample):
    assert infer.infer(sample).facts == sample.facts
