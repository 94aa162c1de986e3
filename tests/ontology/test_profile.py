"""The ontology's own quality: the profile finds every planted fault, alignments name what exists, each format loads elsewhere."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from click.testing import CliRunner
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib import namespace as known

from kg.cli import main
from kg.facade import ONTOLOGY
from ontology import diff, meta, outline, quality, vocabulary
from visualizations.ontology_page import ALIGNMENTS, alignments

PK = vocabulary.NS
VS = Namespace("http://www.w3.org/2003/06/sw-vocab-status/ns#")
CLOSED = {"prov": known.PROV, "org": known.ORG, "geosparql": known.GEO, "skos": known.SKOS, "time": known.TIME, "datacube": known.QB, "schema": known.SDO}


def pk(name):
    return URIRef(PK + name)


def test_the_ontology_has_no_breach_of_the_profile():
    assert quality.report(vocabulary.parse()) == []


def swap(graph, subject, predicate, old, new):
    graph.remove((subject, predicate, old))
    if new is not None:
        graph.add((subject, predicate, new))


def lang(graph, name, predicate, language):
    return next(o for o in graph.objects(pk(name), predicate) if o.language == language)


FAULTS = {
    "missing_label_zh": lambda g: swap(g, pk("Road"), RDFS.label, lang(g, "Road", RDFS.label, "zh"), None),
    "missing_label_en": lambda g: swap(g, pk("covers"), RDFS.label, lang(g, "covers", RDFS.label, "en"), None),
    "missing_definition_zh": lambda g: swap(g, pk("unit"), SKOS.definition, lang(g, "unit", SKOS.definition, "zh"), None),
    "missing_definition_en": lambda g: swap(g, pk("Road"), SKOS.definition, lang(g, "Road", SKOS.definition, "en"), None),
    "missing_example": lambda g: g.remove((pk("Road"), SKOS.example, None)),
    "missing_status": lambda g: g.remove((pk("Road"), VS.term_status, None)),
    "missing_source": lambda g: g.remove((pk("covers"), DCTERMS.source, None)),
    "duplicate_label": lambda g: swap(g, pk("Road"), RDFS.label, lang(g, "Road", RDFS.label, "zh"), lang(g, "River", RDFS.label, "zh")),
    "duplicate_definition": lambda g: g.add((pk("Road"), SKOS.definition, lang(g, "River", SKOS.definition, "zh"))),
    "several_labels": lambda g: g.add((pk("Road"), RDFS.label, Literal("马路", lang="zh"))),
    "label_whitespace": lambda g: g.add((pk("Road"), SKOS.definition, Literal("路 ", lang="zh"))),
    "undefined_parent": lambda g: g.add((pk("Road"), RDFS.subClassOf, pk("Way"))),
    "undefined_domain_or_range": lambda g: g.set((pk("memberOf"), RDFS.range, pk("Heap"))),
    "several_domains_or_ranges": lambda g: g.add((pk("memberOf"), RDFS.range, pk("Road"))),
    "subclass_cycle": lambda g: g.add((pk("Place"), RDFS.subClassOf, pk("Road"))),
    "missing_domain": lambda g: g.remove((pk("covers"), RDFS.domain, None)),
    "unconnected_class": lambda g: [g.add((pk("Lone"), RDF.type, OWL.Class))],
    "code_without_scheme": lambda g: g.remove((pk("Extent-whole"), SKOS.inScheme, None)),
    "code_without_notation": lambda g: g.remove((pk("Extent-whole"), SKOS.notation, None)),
    "deprecated_without_replacement": lambda g: g.add((pk("Road"), OWL.deprecated, Literal(True))),
    "missing_title_licence_version": lambda g: g.remove((None, OWL.versionIRI, None)),
    "built_in_vocabulary": lambda g: g.add((OWL.Thing, RDF.type, OWL.Class)),
}


@pytest.mark.parametrize("check", list(quality.CHECKS))
def test_every_check_finds_the_fault_planted_for_it(check):
    graph = vocabulary.parse()
    FAULTS[check](graph)
    assert check in {name for name, _ in quality.report(graph)}


def test_alignments_join_our_terms_with_terms_that_exist():
    ours = {PK + t.name for t in outline.terms()}
    codes = {(r["codelist"], r["code"]) for r in csv.DictReader((ALIGNMENTS / "oc4ids_codelists.csv").read_text(encoding="utf-8").splitlines())}
    for path in sorted(ALIGNMENTS.glob("*.ttl")):
        rows = [(s, o) for s, _, o in Graph().parse(path) if str(s).startswith(PK)]
        assert rows, path
        for subject, target in rows:
            assert str(subject) in ours, (path, subject)
            if path.stem in CLOSED:
                space = CLOSED[path.stem]
                assert str(target).startswith(str(space)) and str(target).removeprefix(str(space)) in space, (path, target)
            elif path.stem == "oc4ids":
                assert (str(target.datatype).rpartition("#")[2], str(target)) in codes, (path, target)
    assert {p.stem for p in ALIGNMENTS.glob("*.ttl")} == {*CLOSED, "wikidata", "oc4ids"}
    assert ("closeMatch", "geosparql:ehCovers", "http://www.opengis.net/ont/geosparql#ehCovers") in alignments()["covers"]


META_FAULTS = {
    "OntologyShape": lambda g: g.remove((None, SKOS.changeNote, None)), "TermShape": lambda g: g.remove((pk("Road"), VS.term_status, None)),
    "DescribedShape": lambda g: g.remove((pk("Road"), SKOS.example, None)), "PredicateShape": lambda g: g.remove((pk("covers"), RDFS.range, None)),
    "TransitiveShape": lambda g: [g.add((pk("partOf"), RDF.type, k)) for k in (OWL.TransitiveProperty, OWL.IrreflexiveProperty)],
    "CodeShape": lambda g: g.remove((pk("Extent-whole"), SKOS.inScheme, None)), "StageShape": lambda g: g.set((pk("Stage-tender"), SKOS.broadMatch, pk("Extent-whole"))),
    "DeprecatedShape": lambda g: g.add((pk("Road"), OWL.deprecated, Literal(True)))}


def test_the_ontology_conforms_to_its_own_shapes():
    assert meta.report(vocabulary.parse()) == []


@pytest.mark.parametrize("shape", list(META_FAULTS))
def test_each_shape_of_the_ontology_finds_its_fault(shape):
    graph = vocabulary.parse()
    META_FAULTS[shape](graph)
    assert shape in {name for name, _, _ in meta.report(graph)}


def test_every_area_class_has_its_level_and_every_stage_its_status():
    graph = vocabulary.parse()
    areas = {t.name for t in outline.terms() if "AdministrativeArea" in t.parents}
    assert {str(s).removeprefix(PK) for s in graph.subjects(pk("placeLevel"))} == areas
    stages = [t for t in outline.terms() if t.scheme == "Stage"]
    schemes = {"StatusCode", "Stage", "AgencyLevel", "PlaceLevel", "Measure", "Extent", "ValueType"}
    assert len(stages) > 15 and schemes == {t.name for t in outline.terms() if t.kind == "scheme"}


def test_the_closure_of_ontology_and_alignments_makes_nothing_a_place_and_an_agent():
    graph = vocabulary.parse()
    for path in ALIGNMENTS.glob("*.ttl"):
        graph.parse(path)
    places, agents = set(graph.transitive_subjects(RDFS.subClassOf, pk("Place"))), set(graph.transitive_subjects(RDFS.subClassOf, pk("Agent")))
    assert len(places) > 20 and len(agents) > 5 and not places & agents


def test_the_context_reads_plain_names_as_our_terms():
    document = json.loads(ONTOLOGY.get("jsonld-context")()) | {"id": "https://w3id.org/plankg/id/a", "type": "NewTown", "label": "澜溪新城",
                                                               "covers": "https://w3id.org/plankg/id/b", "confidence": 0.9}
    graph = Graph().parse(data=json.dumps(document), format="json-ld")
    node = URIRef("https://w3id.org/plankg/id/a")
    assert (node, RDF.type, pk("NewTown")) in graph
    assert (node, pk("covers"), URIRef("https://w3id.org/plankg/id/b")) in graph
    assert (node, RDFS.label, Literal("澜溪新城", lang="zh")) in graph
    assert graph.value(node, pk("confidence")) is not None


def test_the_csv_has_a_row_a_term_and_the_shapes_load():
    rows = list(csv.DictReader(StringIO(ONTOLOGY.get("csv")())))
    assert [r["name"] for r in rows] == [t.name for t in outline.terms()]
    assert next(r for r in rows if r["name"] == "covers")["range"] == "Place"
    assert len(Graph().parse(data=ONTOLOGY.get("shacl")())) > 200
    assert "relationship.LOCATED_IN" in ONTOLOGY.get("grass")()


def changed(tmp_path, *swaps):
    text = vocabulary.TTL.read_text(encoding="utf-8")
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "new.ttl"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_difference_names_what_was_added_removed_renamed_and_changed(tmp_path):
    new = changed(tmp_path, ("pk:Belt", "pk:DevelopmentBelt"), ('"覆盖"@zh', '"涵盖"@zh'), ("pk:Bridge", "pk:Viaduct"),
                  ('"桥梁"@zh, "bridge"@en', '"高架"@zh, "viaduct"@en'), ('"桥、立交、隧道、通道。"@zh', '"高架道路。"@zh'))
    found = {(c.kind, c.name) for c in diff.compare(diff.read(vocabulary.TTL), diff.read(new))}
    assert {("renamed", "Belt"), ("changed", "covers"), ("removed", "Bridge"), ("added", "Viaduct")} <= found
    assert diff.compare(diff.read(vocabulary.TTL), diff.read(vocabulary.TTL)) == []


def test_kg_ontology_diff_prints_rows_and_refuses_what_is_no_ontology(tmp_path):
    new = changed(tmp_path, ('"覆盖"@zh', '"涵盖"@zh'))
    made = CliRunner().invoke(main, ["ontology", "diff", str(vocabulary.TTL), str(new), "--json"])
    assert made.exit_code == 0 and json.loads(made.output) == [{"kind": "changed", "name": "covers", "detail": "zh: '覆盖' → '涵盖'"}]
    (tmp_path / "no.ttl").write_text("not turtle", encoding="utf-8")
    assert "cannot be read as an ontology" in CliRunner().invoke(main, ["ontology", "diff", str(vocabulary.TTL), str(tmp_path / "no.ttl")]).output
    assert "there is no file" in CliRunner().invoke(main, ["ontology", "diff", str(tmp_path / "gone.ttl"), str(new)]).output
    assert CliRunner().invoke(main, ["ontology", "--format", "html", "diff", "a", "b"]).exit_code == 2
