"""The gazetteer as a source: areas that the document names get their parents, each with its gazetteer row as evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from extract.gazetteer import Area
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting, ident

HEADER = "name,type,parent,code,source\n"
VILLAGE = re.compile("村$")


def _row(area: Area) -> str:
    return ",".join((area.name, area.type, area.parent, area.code, area.source))


def _wanted(areas: Mapping[str, Area], named: Iterable[str]) -> dict[str, Area]:
    """Name in the text -> its area: the area of that name, or the community that a village became (沈家村 -> 沈家社区)."""
    short = {a.short: a for a in areas.values() if a.type in ("Community", "Village")}
    found = {}
    for name in sorted(named):
        area = areas.get(name) or (short.get(VILLAGE.sub("", name)) if VILLAGE.search(name) else None)
        if area and area.parent:
            found[name] = area
    return found


class _Source:
    """The rows of the gazetteer that were used, as one small document."""

    def __init__(self, areas: Mapping[str, Area], rows: Iterable[Area], scope: str) -> None:
        self.areas, self.scope = areas, scope
        self.places: dict[str, tuple[int, int]] = {}
        text = HEADER
        for area in sorted(set(rows), key=lambda a: (a.code, a.name)):
            line = _row(area)
            self.places[area.name] = (len(text), len(text) + len(line))
            text += line + "\n"
        self.text = text
        self.id = f"gazetteer-{sha256((scope + text).encode()).hexdigest()[:8]}"  # reports of one place may use other rows

    def document(self) -> Document:
        return Document(id=self.id, path=f"{self.scope}.csv", title=f"{self.scope}地名表", date="", place=self.scope, source=self.text,
                        sha256=sha256(self.text.encode()).hexdigest())

    def evidence(self, area: Area) -> Evidence:
        start, end = self.places[area.name]
        return Evidence(document=self.id, start=start, end=end, text=self.text[start:end], rule="gazetteer")

    def entity(self, name: str) -> Entity:
        area = self.areas.get(name)
        kind = area.type if area else "District"
        key = ident(name) if name == self.scope else ident(self.scope, name)
        return Entity(id=key, label=name, types=frozenset({kind}), code=area.code if area else "",
                      sightings=frozenset({Sighting(document=self.id, mentions=1, type=kind)}))


def parents(areas: Mapping[str, Area], named: Mapping[str, Entity], scope: str) -> Graph:
    """The named areas (name -> entity) with partOf their parents up to `scope`; empty where the gazetteer knows none of them."""
    wanted = _wanted(areas, named)
    rows = set(wanted.values())
    rows |= {areas[a.parent] for a in rows if a.parent in areas and areas[a.parent].parent}
    if not rows:
        return Graph()
    source = _Source(areas, rows, scope)
    entities = {name: entity for name, entity in named.items() if name in wanted}
    facts = []
    for name, area in [*wanted.items(), *((a.name, a) for a in rows if a.name not in wanted)]:
        child = entities.setdefault(name, source.entity(name))
        above = named.get(area.parent) or entities.setdefault(area.parent, source.entity(area.parent))
        entities[area.parent] = above
        facts.append(Fact(subject=child.id, predicate="partOf", object=above.id, evidence=(source.evidence(area),),
                          confidence=1.0 if name == area.name else 0.7))
    return Graph.of([source.document()], entities.values(), facts)
