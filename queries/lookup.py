"""From a name to an entity of the graph: label, alias, a short form, or the nearest names when there is none."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache

from kg.errors import NameNotFoundError
from kg.graph import Graph
from kg.model import Entity

MARKS = re.compile(r"[\s“”\"'‘’《》]")


@lru_cache(maxsize=262_144)
def plain(name: str) -> str:
    """A name as it is compared: no quotes, no spaces, half-width brackets, lower case."""
    return MARKS.sub("", name).replace("（", "(").replace("）", ")").lower()


def candidates(graph: Graph, name: str) -> list[Entity]:
    """The entities that bear a name, the most mentioned first; those that merely contain it, with 、 or without, when none bears it."""
    wanted = plain(name)
    exact = [e for e in graph.entities.values() if name == e.id or any(plain(n) == wanted for n in e.names)]
    held = exact or [e for e in graph.entities.values() if len(wanted) > 1 and any(wanted in plain(n) for n in e.names)]
    # 一江两城三区 of 一江、两城、三区
    found = held or [e for e in graph.entities.values() if len(wanted) > 3 and any(wanted in plain(n).replace("、", "") for n in e.names)]
    return sorted(found, key=lambda e: (plain(e.label) != wanted, -e.mentions, len(e.label), e.id))


def entity(graph: Graph, name: str) -> Entity:
    """The one entity that a name means; NameNotFoundError offers the nearest names."""
    found = candidates(graph, name)
    if found:
        return found[0]
    near = get_close_matches(name, graph.by_name, n=3, cutoff=0.4) or sorted(graph.by_name, key=lambda n: -len(set(n) & set(name)))[:3]
    raise NameNotFoundError(f"no {name!r} in the graph; the nearest names are {', '.join(map(repr, near)) or 'none'}")
