"""The graph as JSON-LD for the web: plain names by the published context, each thing with its facts, each fact with its words."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.graph import Graph
from loaders import rdf
from loaders.rdf import ID, NS, OA, TYPE, XSD
from ontology.export import context_names

SUBJECT, FACTS = NS + "subject", "facts"
LISTS = (FACTS, "evidence", "altLabel")
NESTED = frozenset({NS + "evidence", NS + "sighting", OA + "hasSelector"})


class _Names:
    """The names of the context, by IRI."""

    def __init__(self, context: dict[str, Any]) -> None:
        self.prefixes = {k: v for k, v in context.items() if isinstance(v, str) and v.startswith("http")}
        terms = {k: v for k, v in context.items() if isinstance(v, dict) and "@id" in v}
        self.terms = {self.expand(v["@id"]): (k, v) for k, v in terms.items()}

    def expand(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        return self.prefixes[prefix] + local

    def vocab(self, iri: str) -> str:
        """An IRI as a term of the context, or whole."""
        return self.terms[iri][0] if iri in self.terms else iri

    def value(self, predicate: str, term: Literal) -> Any:
        """A literal as the context reads it back: a bare value where that is enough."""
        entry = self.terms.get(predicate, ("", {}))[1]
        kind = term.datatype.value
        if term.language:
            return term.value if entry.get("@language") == term.language else {"@value": term.value, "@language": term.language}
        typed = self.expand(entry["@type"]) if "@type" in entry else ""
        if kind == XSD + "integer" and typed in ("", kind):
            return int(term.value)
        if typed == kind:
            return term.value
        return term.value if kind == XSD + "string" and "@type" not in entry and "@language" not in entry else {"@value": term.value, "@type": kind}


def short(iri: str) -> str:
    """An IRI of our own as pid:…, another's whole."""
    return "pid:" + iri.removeprefix(ID) if iri.startswith(ID) else iri


class _Writer:
    def __init__(self, triples: Iterable[Triple], names: _Names) -> None:
        self.names = names
        self.rows: defaultdict[str, list[Triple]] = defaultdict(list)
        self.facts: defaultdict[str, list[str]] = defaultdict(list)
        for triple in triples:
            self.rows[_iri(triple.subject)].append(triple)
            if triple.predicate.value == SUBJECT:
                self.facts[_iri(triple.object)].append(_iri(triple.subject))
        self.told: set[str] = set()

    def node(self, iri: str) -> dict[str, Any]:
        """A node with all that is said of it; what belongs to it alone stands inside."""
        out: dict[str, Any] = {"id": short(iri)}
        self.told.add(iri)
        groups: defaultdict[str, list[Any]] = defaultdict(list)
        for triple in self.rows[iri]:
            predicate = triple.predicate.value
            if triple.predicate == TYPE:
                groups["type"].append(self.names.vocab(_iri(triple.object)))
            elif predicate != SUBJECT:
                groups[self.names.vocab(predicate)].append(self._object(predicate, triple.object))
        groups[FACTS] = [self.node(f) for f in self.facts[iri]]
        return out | {name: found[0] if len(found) == 1 and name not in LISTS else found for name, found in groups.items() if found}

    def _object(self, predicate: str, term: Any) -> Any:
        if isinstance(term, Literal):
            return self.names.value(predicate, term)
        iri = _iri(term)
        if predicate == NS + "predicate":
            return self.names.vocab(iri)
        return self.node(iri) if predicate in NESTED and iri not in self.told else short(iri)


def _iri(term: NamedNode | BlankNode | Literal | Triple) -> str:
    assert isinstance(term, NamedNode)
    return term.value


def web(graph: Graph) -> str:
    """JSON-LD 1.1, {"@context", "@graph"}: documents, then things with their facts inside; the same triples as the ttl export."""
    context = context_names()
    triples = list({str(t): t for t in rdf.triples(graph)}.values())
    writer = _Writer(triples, _Names(context))
    heads = [rdf.iri(f"document/{d}").value for d in graph.documents] + [rdf.iri(e).value for e in graph.entities]
    nodes = [writer.node(iri) for iri in heads]
    nodes += [writer.node(iri) for iri in writer.rows if iri not in writer.told]
    return json.dumps({"@context": context, "@graph": nodes}, ensure_ascii=False, indent=1) + "\n"
