"""A graph taken back from Neo4j: Fact nodes hold what each fact says, so that build, load and pull give the same folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kg.errors import ServerError
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting
from loaders.neo4j_server import Target, connected
from loaders.property_graph import OWNED

if TYPE_CHECKING:
    from neo4j import Session

OWN = frozenset(("id", "label", "uid", "graph", "digest", "predicate", "value", "statusCode", "unit", "confidence", "derived", "evidence", "documents", "starts", "ends"))


def _nodes(session: Session, label: str, name: str) -> Iterator[Mapping[str, Any]]:
    for row in session.run(f"MATCH (n:{OWNED}:{label} {{graph: $graph}}) RETURN n ORDER BY n.uid", graph=name):
        yield row["n"]


def _linked(session: Session, kind: str, name: str) -> dict[str, list[str]]:
    """Key of a node -> keys of the nodes that its relationships of one type lead to."""
    out: dict[str, list[str]] = defaultdict(list)
    for row in session.run(f"MATCH (a:{OWNED} {{graph: $graph}})-[:{kind}]->(b) RETURN a.uid AS a, b.uid AS b", graph=name):
        out[row["a"]].append(row["b"])
    return out


def _document(node: Mapping[str, Any]) -> Document:
    return Document(id=node["id"], path=node.get("path", ""), title=node.get("title", ""), date=node.get("date", ""), sha256=node["sha256"],
                    place=node.get("place", ""), source=node.get("source", ""))


def _entity(node: Mapping[str, Any]) -> Entity:
    seen = zip(node["seenIn"], node["seenTimes"], node["seenAs"], strict=True) if "seenIn" in node else ()
    return Entity(id=node["id"], label=node["label"], types=frozenset(node["types"]), aliases=frozenset(node.get("aliases", ())), code=node.get("code", ""),
                  sightings=frozenset(Sighting(document=d, mentions=n, type=t) for d, n, t in seen))


def _evidence(node: Mapping[str, Any]) -> Evidence:
    return Evidence(document=node["document"], start=node["start"], end=node["end"], text=node["text"], section=tuple(node.get("section", ())),
                    rule=node.get("rule", ""))


def _fact(node: Mapping[str, Any], ends: Mapping[str, Mapping[str, list[str]]], spans: Mapping[str, Evidence], cut: int) -> Fact:
    uid = node["uid"]
    target = ends["OBJECT"].get(uid)
    return Fact(subject=ends["SUBJECT"][uid][0][cut + len("entity/"):], predicate=node["predicate"],
                object=target[0][cut + len("entity/"):] if target else None,
                value=None if target else node.get("statusCode", node.get("value")), unit=node.get("unit", ""),
                qualifiers=tuple(sorted((k, v) for k, v in node.items() if k not in OWN)),
                evidence=tuple(sorted(spans[s] for s in ends["EVIDENCE"].get(uid, ()))), confidence=node["confidence"],
                derived_from=tuple(sorted(p[cut + len("fact/"):] for p in ends["DERIVED_FROM"].get(uid, ()))))


def pull(target: Target) -> Graph:
    """The graph that stands under a name in a database. Raises ServerError where there is none."""
    name = target.graph
    cut = len(name) + 1
    with connected(target) as driver, driver.session(database=target.database) as session:
        documents = [_document(n) for n in _nodes(session, "Document", name)]
        entities = [_entity(n) for n in _nodes(session, "Entity", name)]
        spans = {n["uid"]: _evidence(n) for n in _nodes(session, "TextSpan", name)}
        ends = {kind: _linked(session, kind, name) for kind in ("SUBJECT", "OBJECT", "EVIDENCE", "DERIVED_FROM")}
        facts = [_fact(n, ends, spans, cut) for n in _nodes(session, "Fact", name)]
        if not entities:
            held = [row["graph"] for row in session.run(f"MATCH (n:{OWNED}:Entity) RETURN DISTINCT n.graph AS graph ORDER BY graph LIMIT 10")]
            raise ServerError(f"{target.uri} holds no graph named {name}: " + (f"it holds {', '.join(held)}; name one with --graph" if held else "load one with kg load"))
    return Graph.of(documents, entities, facts)
