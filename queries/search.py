"""Names that a few typed characters may mean: by characters, else by pinyin in full or by initials."""

from __future__ import annotations

from functools import lru_cache

from kg.graph import Graph
from kg.model import Entity
from queries import lookup, pinyin


@lru_cache(maxsize=200_000)
def _typed(names: tuple[str, ...]) -> tuple[str, ...]:
    """The initials and the full pinyin of each name."""
    said = [name.split(" ") for name in pinyin.spelt(names).split("|")]
    return tuple(form for s in said for form in ("".join(x[:1] for x in s), "".join(s)))


def names(graph: Graph, text: str) -> list[Entity]:
    """The things whose name is or holds the text, the most mentioned first; where there are none, those whose pinyin begins with it."""
    wanted = lookup.plain(text)
    if not wanted:
        return []
    found = lookup.candidates(graph, text)
    if found or not (wanted.isascii() and wanted.isalnum()):
        return found
    matches = [(min(len(t) for t in hits), -e.mentions, e.id) for e in graph.entities.values() if (hits := [t for t in _typed(e.names) if t.startswith(wanted)])]
    return [graph.entities[ident] for _, _, ident in sorted(matches)]
