"""The graph folder: read it, and write it whole or not at all."""

from __future__ import annotations

import glob
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import GraphFolderError
from kg.graph import Graph
from kg.model import Document, Entity, Fact

T = TypeVar("T")
OLD = ".old"
ENTITIES, FACTS, DOCUMENTS, REFUSED, REPORT = "entities.jsonl", "facts.jsonl", "documents.jsonl", "refused.jsonl", "report.json"


def dump(row: Mapping[str, Any]) -> str:
    """One line of JSON, Chinese as it is."""
    return json.dumps(row, ensure_ascii=False)


def _lines(rows: Iterable[Mapping[str, Any]]) -> str:
    return "".join(dump(row) + "\n" for row in rows)


def files(graph: Graph) -> Iterator[tuple[str, str]]:
    """Every file of the folder that the graph itself gives: (relative path, text)."""
    yield ENTITIES, _lines(e.row() for e in graph.entities.values())
    yield FACTS, _lines(f.row(graph.entities) for f in graph.facts.values())
    yield DOCUMENTS, _lines(d.row() for d in graph.documents.values())
    for document in graph.documents.values():
        yield f"documents/{document.id}.txt", document.source


def _is_graph(folder: Path) -> bool:
    return (folder / FACTS).is_file() and (folder / ENTITIES).is_file()


def check_target(folder: Path) -> None:
    """Raise unless `folder` is free, empty, or a graph folder that may be replaced."""
    _recover(folder)
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise GraphFolderError(f"{folder} is not a folder: name another target")
    if folder.exists() and any(folder.iterdir()) and not _is_graph(folder):
        raise GraphFolderError(f"{folder} holds other files than a graph: name an empty or new folder")


def write(graph: Graph, folder: Path, extra: Mapping[str, str]) -> None:
    """Write the folder beside its place, then swap it in: a reader sees the old one whole or the new one whole.

    `extra` are further files by relative path. Raises GraphFolderError, the old folder untouched.
    """
    check_target(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise GraphFolderError(f"cannot write to {folder.parent}: {error.strerror}; choose another place with -o") from error
    try:
        for name, text in [*files(graph), *extra.items()]:
            path = made / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        made.chmod(0o755)
        _swap(made, folder)
    except OSError as error:
        raise GraphFolderError(f"cannot write {folder}: {error.strerror}; free some space or choose another place") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _swap(made: Path, folder: Path) -> None:
    old = made.with_name(made.name + OLD)
    if folder.exists():
        folder.rename(old)
    try:
        made.rename(folder)
    except BaseException:
        _recover(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _recover(folder: Path) -> None:
    """Put the old folder back where a build was killed between its two renames."""
    if not folder.exists():
        for old in sorted(folder.parent.glob(f".{glob.escape(folder.name)}.*{OLD}")):
            old.rename(folder)
            return


def _read_rows(path: Path, make: Callable[[Any], T]) -> Iterator[T]:
    number = 0
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                number += 1
                if line.strip():
                    yield make(json.loads(line))
    except (ValueError, KeyError, TypeError) as error:
        raise GraphFolderError(f"{path}, line {number} is broken ({error}): build the graph again with kg build") from error
    except OSError as error:
        raise GraphFolderError(f"cannot read {path}: {error.strerror}; is this a folder that kg build wrote?") from error


def _document(folder: Path, row: Mapping[str, Any]) -> Document:
    source = (folder / "documents" / f"{row['id']}.txt").read_bytes().decode("utf-8")
    return Document(id=row["id"], path=row["path"], title=row["title"], date=row["date"], sha256=row["sha256"],
                    place=row.get("place", ""), source=source)


def read(folder: Path) -> Graph:
    """The graph of a folder that `write` wrote; GraphFolderError says what is missing or broken."""
    _recover(folder)
    if not folder.is_dir():
        raise GraphFolderError(f"no graph folder at {folder}: build one with kg build FILE -o {folder}")
    documents = list(_read_rows(folder / DOCUMENTS, lambda row: _document(folder, row)))
    entities = list(_read_rows(folder / ENTITIES, Entity.from_row))
    facts = list(_read_rows(folder / FACTS, Fact.from_row))
    graph = Graph.of(documents, entities, facts)
    for fact in facts:
        if fact.subject not in graph.entities or (fact.object is not None and fact.object not in graph.entities):
            raise GraphFolderError(f"{folder}: fact {fact.id} names an entity that is not there: build the graph again")
    return graph
