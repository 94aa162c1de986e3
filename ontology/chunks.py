"""A large graph cut into pieces that can be checked one by one: each thing with its facts, their words and premises, and the names of what they point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ontology.vocabulary import NS

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Quad, Store

SIZE = 40_000  # triples
OA, RDF, RDFS = "http://www.w3.org/ns/oa#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#"
RECORDS = frozenset((*(NS + n for n in ("Fact", "Observation", "Target", "StatusReport", "TextSpan", "Document", "Sighting")),
                     OA + "TextQuoteSelector", OA + "TextPositionSelector"))


class Piece:
    """A part of a store in the making: `add` takes a node with everything that a shape may look at from it."""

    def __init__(self, store: Store) -> None:
        from pyoxigraph import NamedNode

        self.store = store
        self.rows: dict[str, Quad] = {}
        self.done: set[str] = set()
        self.type, self.label = NamedNode(RDF + "type"), NamedNode(RDFS + "label")
        self.subject, self.predicate, self.object = (NamedNode(NS + n) for n in ("subject", "predicate", "object"))

    def is_record(self, node: NamedNode) -> bool:
        """Is a node a fact, a span, a document or a sighting, rather than a thing?"""
        return any(q.object.value in RECORDS for q in self.store.quads_for_pattern(node, self.type, None))

    def take(self, quads: Iterable[Quad]) -> list[Quad]:
        """Quads that are now part of the piece."""
        found = list(quads)
        self.rows.update((str(q), q) for q in found)
        return found

    def add(self, node: NamedNode) -> None:
        """A thing with its facts, or a record, and all that these rest on."""
        waiting = [node]
        if not self.is_record(node):
            waiting += [q.subject for q in self.store.quads_for_pattern(None, self.subject, node)]
        while waiting:
            at = waiting.pop()
            if at.value not in self.done:
                self.done.add(at.value)
                waiting += self._outgoing(at)

    def _outgoing(self, node: NamedNode) -> Iterator[NamedNode]:
        """The records that a node leads to; of things it leads to, class and label are taken, of a fact also its edge."""
        from pyoxigraph import NamedNode

        known: dict[str, NamedNode] = {}
        for quad in self.take(self.store.quads_for_pattern(node, None, None)):
            if isinstance(quad.object, NamedNode) and quad.predicate != self.type and not quad.object.value.startswith(NS):
                if self.is_record(quad.object):
                    yield quad.object
                else:
                    self._context(quad.object)
            known[quad.predicate.value] = quad.object
        ends = [known.get(p.value) for p in (self.subject, self.predicate)]
        if all(isinstance(e, NamedNode) for e in ends):
            self.take(self.store.quads_for_pattern(*ends, known.get(self.object.value, node)))

    def _context(self, thing: NamedNode) -> None:
        self.take(self.store.quads_for_pattern(thing, self.type, None))
        self.take(self.store.quads_for_pattern(thing, self.label, None))

    def turtle(self) -> str:
        """The piece as N-Triples, which is Turtle."""
        from pyoxigraph import RdfFormat, serialize

        return serialize((q.triple for q in self.rows.values()), format=RdfFormat.N_TRIPLES).decode("utf-8")


def pieces(store: Store, size: int = SIZE) -> Iterator[str]:
    """The graph of a store as pieces of about `size` triples: every subject is whole in one of them; things first, then records that no thing leads to."""
    from pyoxigraph import NamedNode

    seen: set[str] = set()
    for records in (False, True):
        piece = Piece(store)
        for quad in store.quads_for_pattern(None, None, None):
            node = quad.subject
            if not isinstance(node, NamedNode) or node.value in piece.done or node.value in seen or piece.is_record(node) != records:
                continue
            piece.add(node)
            if len(piece.rows) >= size:
                seen |= piece.done
                yield piece.turtle()
                piece = Piece(store)
        seen |= piece.done
        if piece.rows:
            yield piece.turtle()
