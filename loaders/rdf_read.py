"""The graph of an RDF file that loaders.rdf wrote."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, parse

from kg.errors import GraphFolderError
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting
from loaders.rdf import ALT, DCT, FORMATS, ID, LABEL, NODES, NS, OA, TYPE, XSD

NUMERIC = ("integer", "decimal")
Node = NamedNode | Literal
OWN = frozenset(("subject", "predicate", "object", "value", "statusCode", "unit", "confidence", "evidence", "derivedFrom"))


def _value(term: Node) -> str | float | int:
    kind = "" if isinstance(term, NamedNode) else term.datatype.value.removeprefix(XSD)
    if kind not in NUMERIC:
        return term.value
    number = float(term.value)
    return int(term.value) if kind == "integer" else number


class _Index:
    """Subject -> predicate -> objects of a parsed file."""

    def __init__(self, data: str, fmt: str) -> None:
        self.rows: dict[str, dict[str, list[Node]]] = {}
        try:
            for quad in parse(data.encode("utf-8"), format=FORMATS[fmt]):
                row = self.rows.setdefault(quad.subject.value, {})
                row.setdefault(quad.predicate.value, []).append(quad.object)
        except SyntaxError as error:
            raise GraphFolderError(f"the RDF cannot be read ({error}): export it again with kg export") from error

    def all(self, node: str, name: str) -> list[Node]:
        return self.rows.get(node, {}).get(name if ":" in name else NS + name, [])

    def one(self, node: str, name: str) -> str:
        return next((o.value for o in self.all(node, name)), "")

    def typed(self, kind: str) -> list[str]:
        return [n for n, row in self.rows.items() if any(getattr(o, "value", "") == NS + kind for o in row.get(TYPE.value, []))]


def _read_evidence(index: _Index, node: str) -> Evidence:
    selectors = [o.value for o in index.all(node, OA + "hasSelector")]
    exact = next(index.one(s, OA + "exact") for s in selectors if index.one(s, OA + "exact"))
    start, end = next((int(index.one(s, OA + "start")), int(index.one(s, OA + "end"))) for s in selectors if index.one(s, OA + "end"))
    headings = sorted((o.value for o in index.all(node, "section")), key=lambda h: int(h.split(" ", 1)[0]))
    return Evidence(document=index.one(node, OA + "hasSource").removeprefix(ID + "document/"), start=start, end=end, text=exact,
                    section=tuple(h.split(" ", 1)[1] for h in headings), rule=index.one(node, "rule"))


def _read_fact(index: _Index, node: str) -> Fact:
    target = index.one(node, "object")
    values = index.all(node, "value") or index.all(node, "statusCode")
    qualifiers = sorted((name.removeprefix(NS), _value(objects[0])) for name, objects in index.rows[node].items()
                        if name.startswith(NS) and name.removeprefix(NS) not in OWN)
    return Fact(subject=index.one(node, "subject").removeprefix(ID), predicate=index.one(node, "predicate").removeprefix(NS),
                object=target.removeprefix(ID) if target else None, value=_value(values[0]) if values else None,
                unit=index.one(node, "unit"), qualifiers=tuple(qualifiers),
                evidence=tuple(sorted(_read_evidence(index, e.value) for e in index.all(node, "evidence"))),
                confidence=float(index.one(node, "confidence")),
                derived_from=tuple(sorted(p.value.removeprefix(ID + "fact/") for p in index.all(node, "derivedFrom"))))


def _read_entity(index: _Index, node: str) -> Entity:
    seen = [s.value for s in index.all(node, "sighting")]
    sightings = frozenset(Sighting(document=index.one(s, "inDocument").removeprefix(ID + "document/"), mentions=int(index.one(s, "mentions")),
                                   type=index.one(s, "asType")) for s in seen)
    return Entity(id=node.removeprefix(ID), label=index.one(node, LABEL.value), code=index.one(node, "code"), sightings=sightings,
                  types=frozenset(o.value.removeprefix(NS) for o in index.all(node, TYPE.value)),
                  aliases=frozenset(o.value for o in index.all(node, ALT.value)))


def read(data: str, fmt: str = "ttl") -> Graph:
    """The graph of an RDF text that `write` wrote; documents come without their source text, which RDF does not carry."""
    index = _Index(data, fmt)
    documents = [Document(id=n.removeprefix(ID + "document/"), path=index.one(n, "sourcePath"), title=index.one(n, DCT + "title"),
                          date=index.one(n, "date"), sha256=index.one(n, "sha256"), place=index.one(n, "place")) for n in index.typed("Document")]
    entities = [_read_entity(index, n) for n, row in index.rows.items() if NS + "sighting" in row]
    facts = [_read_fact(index, n) for kind in ("Fact", *NODES.values()) for n in index.typed(kind)]
    return Graph.of(documents, entities, facts)
