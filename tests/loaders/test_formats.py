"""Every export format holds the whole graph and can be read by others' tools."""

from __future__ import annotations

import csv
import io

import pytest

from loaders import FORMATS, dataset, jsonld_web, rdf, rdf_read, tables
from ontology.terms import CLASSES


@pytest.mark.parametrize("fmt", list(rdf.FORMATS))
def test_rdf_round_trips(sample, fmt):
    back = rdf_read.read(rdf.write(sample, fmt), fmt)
    assert (back.entities, back.facts) == (sample.entities, sample.facts)
    assert {d.sha256 for d in back.documents.values()} == {d.sha256 for d in sample.documents.values()}


@pytest.mark.parametrize(("fmt", "name"), [("ttl", "turtle"), ("nt", "nt"), ("rdfxml", "xml"), ("jsonld", "json-ld")])
def test_rdflib_reads_the_same_triples(sample, fmt, name):
    from rdflib import Graph

    assert len(Graph().parse(data=rdf.write(sample, fmt), format=name)) == len({str(t) for t in rdf.triples(sample)})


def test_every_class_and_property_of_the_rdf_is_in_the_ontology(sample):
    from ontology.vocabulary import TTL

    known = TTL.read_text(encoding="utf-8")
    used = {t.value.removeprefix(rdf.NS) for x in rdf.triples(sample) for t in (x.predicate, x.object) if getattr(t, "value", "").startswith(rdf.NS)}
    assert {name for name in used if f"pk:{name} a " not in known} == set()


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")
def test_the_named_graphs_of_trig_are_the_documents_and_lose_nothing(sample):
    from rdflib import Dataset

    read = Dataset()
    read.parse(data=dataset.trig(sample), format="trig")
    named = {str(g.identifier) for g in read.graphs() if len(g) and "default" not in str(g.identifier)}
    assert named == {rdf.ID + f"document/{d}" for d in sample.documents}
    union = {(s, p, o) for s, p, o, _ in read.quads()}
    assert len(union) == len({str(t) for t in rdf.triples(sample)})


def test_json_for_the_web_uses_plain_names_and_holds_the_same_triples(sample):
    import json

    from rdflib import Graph

    text = jsonld_web.web(sample)
    assert set(Graph().parse(data=text, format="json-ld")) == set(Graph().parse(data=rdf.write(sample)))
    town = next(n for n in json.loads(text)["@graph"] if n.get("label") == "澜溪新城")
    fact = next(f for f in town["facts"] if f["predicate"] == "covers")
    words = json.dumps(fact["evidence"], ensure_ascii=False)
    assert "NewTown" in town["type"] and fact["type"] == "Fact" and "涵盖柳浦街道" in words and "http" not in words.replace("https://w3id.org", "")


def test_rdf_12_reifies_every_fact_between_entities(sample):
    from pyoxigraph import RdfFormat, Triple, parse

    rows = list(parse(dataset.turtle12(sample).encode(), format=RdfFormat.TURTLE))
    reified = {q.subject.value.rpartition("/")[2]: q.object for q in rows if q.predicate == dataset.REIFIES}
    assert set(reified) == {f.id for f in sample.facts.values() if f.object}
    assert all(isinstance(t, Triple) for t in reified.values())
    assert any(q.predicate == rdf.pk("evidence") and q.subject.value.rpartition("/")[2] in reified for q in rows)


def test_the_description_counts_what_is_there(sample):
    from rdflib import Graph, URIRef
    from rdflib.namespace import DCTERMS, VOID

    read, node = Graph().parse(data=dataset.description(sample)), URIRef(rdf.ID + "dataset")
    assert int(read.value(node, VOID.entities)) == len(sample.entities)
    assert int(read.value(node, VOID.triples)) == len({str(t) for t in rdf.triples(sample)})
    assert {str(o).rpartition("/")[2] for o in read.objects(node, DCTERMS.source)} == set(sample.documents)
    streets = next(p for p in read.objects(node, VOID.classPartition) if read.value(p, VOID["class"]) == URIRef(rdf.NS + "Subdistrict"))
    assert int(read.value(streets, VOID.entities)) == sum("Subdistrict" in e.types for e in sample.entities.values())


def test_graphml_is_read_by_networkx(sample):
    import networkx

    back = networkx.parse_graphml(tables.graphml(sample), force_multigraph=True)
    assert back.number_of_nodes() == len(sample.entities)
    assert back.number_of_edges() == sum(1 for f in sample.facts.values() if f.object)


def test_csv_holds_every_fact_and_no_formula(sample):
    made = tables.tables(sample)
    rows = list(csv.DictReader(io.StringIO(made["facts.csv"].lstrip("\ufeff"))))
    assert {r["id"] for r in rows} == set(sample.facts)
    assert not any(v.startswith(("=", "@", "+")) for text in made.values() for r in csv.reader(io.StringIO(text)) for v in r)


@pytest.mark.parametrize("fmt", list(FORMATS))
def test_every_format_gives_the_same_bytes_twice(sample, fmt):
    assert FORMATS.get(fmt)(sample) == FORMATS.get(fmt)(sample)


def test_every_class_has_a_colour():
    from visualizations.palette import colour

    assert all(colour(c).startswith("#") for c in CLASSES if CLASSES[c].parent or c == "Thing")


def test_the_description_names_its_licence_or_says_that_there_is_none(sample):
    from rdflib import DCTERMS, PROV, Graph, URIRef

    from kg.errors import CallError
    from kg.facade import Session

    node = URIRef("https://w3id.org/plankg/id/dataset")
    session = Session(sample, None)  # type: ignore[arg-type]
    licence = "https://creativecommons.org/licenses/by/4.0/"
    told = Graph().parse(data=session.export("dcat", licence))
    assert told.value(node, DCTERMS.license) == URIRef(licence) and told.value(node, DCTERMS.rights) is None
    plain = Graph().parse(data=session.export("dcat"))
    assert plain.value(node, DCTERMS.license) is None and len(list(plain.objects(node, DCTERMS.rights))) == 2
    assert len(list(plain.objects(plain.value(node, PROV.wasGeneratedBy), PROV.used))) == len(sample.documents)
    for fmt, given in (("ttl", licence), ("dcat", "no address")):
        with pytest.raises(CallError):
            session.export(fmt, given)
