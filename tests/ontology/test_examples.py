"""The examples: good ones conform, every bad one breaks the shape that it names, and every shape of ours has a bad one."""

from __future__ import annotations

import re

import pytest
from pyoxigraph import RdfFormat, Store
from pyshacl import validate
from rdflib import RDF, SH, Graph, URIRef

from loaders import rdf
from ontology import chunks
from ontology import validate as validation
from ontology.shapes import CORE, SHAPES
from ontology.vocabulary import NS, TTL

EXAMPLES = TTL.parent / "examples"
BAD = sorted((EXAMPLES / "bad").glob("*.ttl"))


def broken(path):
    """The names of the shapes that the file breaks."""
    shapes = Graph().parse(SHAPES)
    _, report, _ = validate(Graph().parse(path), shacl_graph=shapes, ont_graph=Graph().parse(TTL), inference="none", advanced=True)
    names = set()
    for node in report.objects(None, SH.sourceShape):
        while not isinstance(node, URIRef):
            node = next(shapes.subjects(None, node))
        names.add(str(node).removeprefix(NS))
    return names


@pytest.mark.parametrize("path", sorted((EXAMPLES / "good").glob("*.ttl")), ids=lambda p: p.stem)
def test_a_good_example_conforms(path):
    assert broken(path) == set()


@pytest.mark.parametrize("path", BAD, ids=lambda p: p.stem)
def test_a_bad_example_breaks_the_shape_it_names(path):
    named = re.match(r"# breaks: pk:(\w+)\n", path.read_text(encoding="utf-8"))[1]
    assert named in broken(path)


def test_every_shape_written_by_hand_has_a_bad_example():
    ours = set(re.findall(r"^pk:(\w+) a sh:NodeShape", CORE.read_text(encoding="utf-8"), re.M))
    assert len(ours) > 10
    assert ours <= {re.match(r"# breaks: pk:(\w+)\n", p.read_text(encoding="utf-8"))[1] for p in BAD}


def test_the_closure_of_ontology_and_examples_holds_no_contradiction():
    from owlrl import DeductiveClosure, OWLRL_Semantics

    error = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")

    def contradictions(*paths):
        graph = Graph()
        for path in (TTL, *paths):
            graph.parse(path)
        DeductiveClosure(OWLRL_Semantics).expand(graph)
        return list(graph.subjects(RDF.type, error))

    good = sorted((EXAMPLES / "good").glob("*.ttl"))
    assert contradictions(*good) == []
    clash = EXAMPLES / "bad" / "wrong_class_of_object.ttl"
    assert contradictions(*good, clash), "a street that is an industry too must clash with the disjointness of places and industries"


@pytest.mark.parametrize("path", [*BAD, *sorted((EXAMPLES / "good").glob("*.ttl"))], ids=lambda p: p.stem)
def test_piece_by_piece_the_same_is_found(path):
    store = Store()
    store.load(path=str(path), format=RdfFormat.TURTLE)
    whole = {(v.focus, v.message) for v in validation.shapes(path.read_text(encoding="utf-8"))}
    assert {(v.focus, v.message) for v in validation.large(store, 5)} == whole


def test_every_triple_of_a_graph_is_in_a_piece(sample):
    store = Store()
    store.load(rdf.write(sample).encode("utf-8"), format=RdfFormat.TURTLE)
    made = list(chunks.pieces(store, 300))
    assert len(made) > 3
    assert {line for piece in made for line in piece.splitlines()} == {f"{q.triple} ." for q in store}
