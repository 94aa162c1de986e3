"""The graph as a dataset: a named graph for each document, RDF 1.2 reifiers, and its own description."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from kg.errors import CallError
from kg.graph import Graph
from kg.model import Evidence, Fact
from loaders import rdf
from loaders.rdf import DCT, ID, LABEL, NS, PREFIXES, TYPE, iri, literal, pk
from ontology.terms import CLASSES

VOID, DCAT, PROV = "http://rdfs.org/ns/void#", "http://www.w3.org/ns/dcat#", "http://www.w3.org/ns/prov#"
REIFIES = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies")
DATASET = NamedNode(ID + "dataset")


def _quads(graph: Graph) -> Iterator[Quad]:
    """What a document says stands in its own graph; entities, documents and what was derived stand in the default one."""
    for document in graph.documents.values():
        for triple in rdf.document_triples(document):
            yield Quad(triple.subject, triple.predicate, triple.object, DefaultGraph())
    for entity in graph.entities.values():
        for triple in rdf.entity_triples(entity):
            yield Quad(triple.subject, triple.predicate, triple.object, DefaultGraph())
    for fact in graph.facts.values():
        homes: list[NamedNode | DefaultGraph] = [iri(f"document/{d}") for d in dict.fromkeys(e.document for e in fact.evidence)]
        for home in homes or [DefaultGraph()]:
            for triple in rdf.fact_triples(fact):
                yield Quad(triple.subject, triple.predicate, triple.object, home)
        for evidence in fact.evidence:
            for triple in rdf.evidence_triples(evidence):
                yield Quad(triple.subject, triple.predicate, triple.object, iri(f"document/{evidence.document}"))


def trig(graph: Graph) -> str:
    """TriG with a named graph for each document (RDF 1.1 TriG); all graphs together hold the triples of the ttl export."""
    seen = {str(quad): quad for quad in _quads(graph)}
    by_graph = sorted(seen.values(), key=lambda q: "" if isinstance(q.graph_name, DefaultGraph) else str(q.graph_name))
    return _text(serialize(by_graph, format=RdfFormat.TRIG, prefixes=PREFIXES))


def _text(data: bytes | None) -> str:
    assert data is not None
    return data.decode("utf-8")


def _reifier(fact: Fact) -> Iterator[Triple]:
    """The edge, a reifier that stands for it, and what is known of it."""
    node, subject, predicate = iri(f"fact/{fact.id}"), iri(fact.subject), pk(fact.predicate)
    yield Triple(subject, predicate, iri(str(fact.object)))
    yield Triple(node, REIFIES, Triple(subject, predicate, iri(str(fact.object))))
    replaced = (pk("subject"), pk("predicate"), pk("object"))
    yield from (t for t in rdf.fact_triples(fact) if t.subject == node and t.predicate not in replaced)


def turtle12(graph: Graph) -> str:
    """Turtle of RDF 1.2: facts between entities as reifiers of their edges; readers of RDF 1.1 cannot open it."""
    rows: list[Triple] = []
    for document in graph.documents.values():
        rows += rdf.document_triples(document)
    for entity in graph.entities.values():
        rows += rdf.entity_triples(entity)
    spans: dict[Evidence, None] = {}
    for fact in graph.facts.values():
        rows += _reifier(fact) if fact.object is not None else rdf.fact_triples(fact)
        spans.update(dict.fromkeys(fact.evidence))
    for evidence in spans:
        rows += rdf.evidence_triples(evidence)
    return _text(serialize({str(t): t for t in rows}.values(), format=RdfFormat.TURTLE, prefixes=PREFIXES))


def _partitions(graph: Graph) -> Iterator[Triple]:
    """How many entities of each class and how many edges or records of each predicate (VoID, sections 4.4 and 4.5)."""
    classes = Counter(kind for e in graph.entities.values() for kind in e.types if kind in CLASSES)
    predicates = Counter(f.predicate for f in graph.facts.values())
    for number, (word, count, key, unit) in enumerate((
            *(("class", n, name, "entities") for name, n in sorted(classes.items())),
            *(("property", n, name, "triples") for name, n in sorted(predicates.items())))):
        node = BlankNode(f"p{number}")
        yield Triple(DATASET, NamedNode(VOID + word + "Partition"), node)
        yield Triple(node, NamedNode(VOID + word), pk(key))
        yield Triple(node, NamedNode(VOID + unit), literal(count))


def _terms_of_use(licence: str) -> Iterator[Triple]:
    """The licence that the user gives; without one, that none is declared and that quoted words stay their authors' (DCAT 3, section 8)."""
    if licence:
        try:
            yield Triple(DATASET, NamedNode(DCT + "license"), NamedNode(licence))
        except ValueError as error:
            raise CallError(f"{licence!r} is no IRI: give a licence as its address, such as https://creativecommons.org/licenses/by/4.0/") from error
    else:
        yield Triple(DATASET, NamedNode(DCT + "rights"), Literal("未声明许可；所引原文的权利归其作者。", language="zh"))
        yield Triple(DATASET, NamedNode(DCT + "rights"), Literal("No licence is declared; quoted words remain their authors'.", language="en"))


def _making(graph: Graph) -> Iterator[Triple]:
    """How the dataset came about: an activity of this software that used the sources (PROV-O, sections 3.1 and 3.3)."""
    activity, software = BlankNode("extraction"), BlankNode("plankg")
    yield Triple(DATASET, NamedNode(PROV + "wasGeneratedBy"), activity)
    yield Triple(activity, TYPE, NamedNode(PROV + "Activity"))
    yield Triple(activity, NamedNode(PROV + "wasAssociatedWith"), software)
    yield Triple(software, TYPE, NamedNode(PROV + "SoftwareAgent"))
    yield Triple(software, LABEL, Literal(f"plankg {version('plankg')}"))
    for document in graph.documents.values():
        yield Triple(activity, NamedNode(PROV + "used"), iri(f"document/{document.id}"))


def description(graph: Graph, licence: str = "") -> str:
    """What the dataset is, as Turtle: sources, counts, vocabulary, licence and provenance (W3C DCAT 3, VoID, PROV-O). Raises CallError."""
    documents = list(graph.documents.values())
    rows = [Triple(DATASET, TYPE, NamedNode(DCAT + "Dataset")), Triple(DATASET, TYPE, NamedNode(VOID + "Dataset")),
            Triple(DATASET, NamedNode(DCT + "title"), Literal("；".join(d.title for d in documents[:3]) + ("等" if len(documents) > 3 else ""), language="zh")),
            Triple(DATASET, NamedNode(DCT + "language"), Literal("zh")),
            Triple(DATASET, NamedNode(DCT + "conformsTo"), NamedNode(NS.rstrip("#"))), Triple(DATASET, NamedNode(VOID + "vocabulary"), NamedNode(NS)),
            Triple(DATASET, NamedNode(VOID + "uriSpace"), Literal(ID)),
            Triple(DATASET, NamedNode(VOID + "triples"), literal(len({str(t) for t in rdf.triples(graph)}))),
            Triple(DATASET, NamedNode(VOID + "entities"), literal(len(graph.entities))),
            Triple(DATASET, NamedNode(VOID + "documents"), literal(len(documents)))]
    for document in documents:
        node = iri(f"document/{document.id}")
        rows += [Triple(DATASET, NamedNode(PROV + "wasDerivedFrom"), node), Triple(DATASET, NamedNode(DCT + "source"), node)]
        rows += rdf.document_triples(document)
        if document.place:
            rows.append(Triple(DATASET, NamedNode(DCT + "spatial"), Literal(document.place, language="zh")))
    rows += [*_terms_of_use(licence), *_making(graph), *_partitions(graph)]
    known = PREFIXES | {"void": VOID, "dcat": DCAT, "prov": PROV}
    return _text(serialize({str(t): t for t in rows}.values(), format=RdfFormat.TURTLE, prefixes=known))
