"""Generates terms.py from plankg.ttl, the one truth: `python -m ontology.vocabulary` rewrites it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

HERE = Path(__file__).parent
TTL, TERMS = HERE / "plankg.ttl", HERE / "terms.py"
NS = "https://w3id.org/plankg/ns#"


def parse() -> Graph:
    """The ontology as an rdflib graph."""
    from rdflib import Graph

    return Graph().parse(TTL, format="turtle")


def _local(node: Node) -> str:
    return str(node).removeprefix(NS)


def _label(graph: Graph, node: Node, language: str) -> str:
    from rdflib import RDFS, Literal

    return next(str(x) for x in graph.objects(node, RDFS.label) if isinstance(x, Literal) and x.language == language)


def _members(graph: Graph, node: Node | None) -> tuple[str, ...]:
    """The classes of a domain or range: one, or those of an owl:unionOf."""
    from rdflib import OWL, BNode
    from rdflib.collection import Collection

    if node is None:
        return ()
    if not isinstance(node, BNode) and not node.startswith(NS):
        return ()
    if isinstance(node, BNode):
        return tuple(_local(x) for x in Collection(graph, graph.value(node, OWL.unionOf)))
    return (_local(node),)


def _disjoint(graph: Graph) -> list[tuple[str, ...]]:
    from rdflib import OWL, RDF
    from rdflib.collection import Collection

    nodes = graph.subjects(RDF.type, OWL.AllDisjointClasses)
    return sorted(tuple(sorted(_local(x) for x in Collection(graph, graph.value(n, OWL.members)))) for n in nodes)


def generate() -> str:
    """The text of terms.py: classes with parents and labels, predicates with domain, range and labels, disjoint sets."""
    from rdflib import OWL, RDF, RDFS, Literal, URIRef

    graph = parse()
    lines = ['"""The vocabulary as Python data. Generated from plankg.ttl by `python -m ontology.vocabulary`: do not edit."""', "",
             "from __future__ import annotations", "", "from functools import lru_cache", "from typing import NamedTuple", "", "",
             "class ClassTerm(NamedTuple):", "    parent: str", "    zh: str", "    en: str", "", "",
             "class PredicateTerm(NamedTuple):", "    domain: tuple[str, ...]", "    range: tuple[str, ...]", "    literal: bool",
             "    symmetric: bool", "    zh: str", "    en: str", "", "", "CLASSES: dict[str, ClassTerm] = {"]
    for node in sorted(graph.subjects(RDF.type, OWL.Class)):
        if isinstance(node, URIRef) and node.startswith(NS):
            parent = next((_local(x) for x in graph.objects(node, RDFS.subClassOf) if str(x).startswith(NS)), "")
            lines.append(f"    {_local(node)!r}: ClassTerm({parent!r}, {_label(graph, node, 'zh')!r}, {_label(graph, node, 'en')!r}),")
    lines += ["}", "", "PREDICATES: dict[str, PredicateTerm] = {"]
    literal_mark, core = URIRef(NS + "literalFact"), URIRef(NS + "factPredicate")
    for node in sorted(graph.subjects(core, Literal(True))):
        literal = (node, literal_mark, Literal(True)) in graph
        ranges = () if graph.value(node, literal_mark) and str(graph.value(node, RDFS.range)) in SUPPORT else _members(graph, graph.value(node, RDFS.range))
        symmetric = (node, RDF.type, OWL.SymmetricProperty) in graph
        lines.append(f"    {_local(node)!r}: PredicateTerm({_members(graph, graph.value(node, RDFS.domain))!r}, {ranges!r}, {literal}, "
                     f"{symmetric}, {_label(graph, node, 'zh')!r}, {_label(graph, node, 'en')!r}),")
    lines += ["}", "", "QUALIFIERS: dict[str, tuple[str, str]] = {"]
    for node in sorted(graph.subjects(RDF.type, OWL.DatatypeProperty)):
        if (node, core, Literal(True)) not in graph:
            lines.append(f"    {_local(node)!r}: ({_label(graph, node, 'zh')!r}, {_label(graph, node, 'en')!r}),")
    lines += ["}", "", f"DISJOINT: tuple[tuple[str, ...], ...] = {tuple(_disjoint(graph))!r}", "", "",
              "@lru_cache(maxsize=1024)", "def ancestors(name: str) -> tuple[str, ...]:", '    """The class\'s ancestors, the nearest first.', "",
              "    >>> ancestors('Corridor')", "    ('LayoutElement', 'Place', 'Thing')", '    """',
              "    out: list[str] = []", "    while name := CLASSES[name].parent:", "        out.append(name)", "    return tuple(out)", "", "",
              "@lru_cache(maxsize=16384)", "def is_a(name: str, wanted: str) -> bool:", '    """Is the class the wanted one or below it?"""',
              "    return name == wanted or wanted in ancestors(name)", "", "",
             "@lru_cache(maxsize=16384)", "def disjoint(a: str, b: str) -> bool:", '    """May no thing be of both classes?"""',
             "    above_a, above_b = {a, *ancestors(a)}, {b, *ancestors(b)}",
             "    return any(x in above_a and y in above_b for row in DISJOINT for x in row for y in row if x != y)"]
    return "\n".join(lines) + "\n"


SUPPORT = frozenset(NS + name for name in ("Observation", "Target", "StatusReport"))

if __name__ == "__main__":
    TERMS.write_text(generate(), encoding="utf-8")
