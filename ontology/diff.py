"""Two versions of the ontology compared: terms added, removed, probably renamed, and those whose meaning changed."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

from kg.errors import ReadError
from ontology.outline import Term, terms

MEANING = tuple(f.name for f in fields(Term) if f.name not in ("name", "example", "note", "source"))


class Change(NamedTuple):
    """kind (added, removed, renamed, changed), the term's name, what differs in words."""

    kind: str
    name: str
    detail: str


def read(path: Path) -> tuple[Term, ...]:
    """The terms of an ontology file (.ttl, .jsonld, .rdf); raises ReadError when it is not one."""
    from rdflib import Graph

    if not path.is_file():
        raise ReadError(f"there is no file {path}: give an ontology file, such as kg ontology -o writes")
    form = {".jsonld": "json-ld", ".rdf": "xml", ".xml": "xml", ".nt": "nt"}.get(path.suffix, "turtle")
    try:
        found = terms(Graph().parse(path, format=form))
    except Exception as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ReadError(f"{path} cannot be read as an ontology ({form}): {reason}; export one with kg ontology") from error
    if not found:
        raise ReadError(f"{path} holds no term of plankg; export one with kg ontology")
    return found


def _differs(old: Term, new: Term) -> list[str]:
    return [f"{name}: {getattr(old, name)!r} → {getattr(new, name)!r}" for name in MEANING if getattr(old, name) != getattr(new, name)]


def _same(old: Term, new: Term) -> bool:
    """A removed and an added term are one renamed where kind and a label or the definition are the same."""
    return old.kind == new.kind and bool({old.zh, old.en, old.definition_zh} & {new.zh, new.en, new.definition_zh} - {""})


def compare(old: tuple[Term, ...], new: tuple[Term, ...]) -> list[Change]:
    """The changes from old to new, by kind and name."""
    before, after = {t.name: t for t in old}, {t.name: t for t in new}
    gone, come = [t for n, t in before.items() if n not in after], [t for n, t in after.items() if n not in before]
    out = []
    for term in list(gone):
        twin = next((t for t in come if _same(term, t)), None)
        if twin:
            gone.remove(term)
            come.remove(twin)
            out.append(Change("renamed", term.name, "; ".join([f"→ {twin.name}", *_differs(term, twin)])))
    out += [Change("removed", t.name, t.zh) for t in gone] + [Change("added", t.name, t.zh) for t in come]
    out += [Change("changed", n, "; ".join(d)) for n in before.keys() & after.keys() if (d := _differs(before[n], after[n]))]
    return sorted(out)
