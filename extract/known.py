"""The gazetteer as a source: areas that the document names get their parents, each with its gazetteer row as evidence."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from extract.gazetteer import Area
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting

HEADER = "name,type,parent,code,source\n"


def _row(area: Area) -> str:
    return ",".join((area.name, area.type, area.parent, area.code, area.source)) + "\n"


def parents(areas: Iterable[Area], named: dict[str, Entity], scope: str) -> Graph:
    """The areas among `named` (name -> entity) with partOf their parents; empty where the gazetteer knows none of them."""
    by_name = {a.name: a for a in areas}
    wanted = [by_name[n] for n in sorted(named) if n in by_name]
    for area in wanted:
        if area.parent in by_name and by_name[area.parent] not in wanted:
            wanted.append(by_name[area.parent])
    rows = sorted({a for a in wanted if a.parent}, key=lambda a: (a.code, a.name))
    if not rows:
        return Graph()
    source = HEADER + "".join(_row(a) for a in rows)
    digest = sha256(source.encode()).hexdigest()
    ident = f"gazetteer-{scope}"
    document = Document(id=ident, path=f"{ident}.csv", title=f"{scope}地名表", date="", sha256=digest, place=scope, source=source)
    entities: dict[str, Entity] = {}

    def entity(name: str, kind: str, code: str) -> Entity:
        if name in named:
            return named[name]
        key = name if name == scope else f"{scope}/{name}"
        return entities.setdefault(name, Entity(id=key, label=name, types=frozenset({kind}), code=code,
                                                sightings=frozenset({Sighting(document=ident, mentions=1, type=kind)})))

    facts, at = [], len(HEADER)
    for area in rows:
        line = _row(area)
        child, parent = entity(area.name, area.type, area.code), by_name.get(area.parent)
        above = entity(area.parent, parent.type if parent else "District", parent.code if parent else "")
        evidence = Evidence(document=ident, start=at, end=at + len(line) - 1, text=line[:-1], rule="gazetteer")
        facts.append(Fact(subject=child.id, predicate="partOf", object=above.id, evidence=(evidence,)))
        at += len(line)
    used = {i for f in facts for i in (f.subject, f.object)}
    return Graph.of([document], [e for e in [*entities.values(), *named.values()] if e.id in used], facts)
