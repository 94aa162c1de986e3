"""A graph's triples in a store on disk, made once from graph.ttl, so that a large graph is asked without being read."""

from __future__ import annotations

import shutil
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from kg.errors import GraphFolderError

LARGE = 64 * 2**20  # bytes of graph.ttl from which on a store on disk is worth its room
PIECEMEAL = 8 * 2**20  # bytes from which on shapes look at it piece by piece
FOLDER, STAMP = "store", "store.stamp"


def _stamp(turtle: Path) -> str:
    told = turtle.stat()
    return f"{told.st_size} {told.st_mtime_ns}"


def made(folder: Path) -> bool:
    """Does a store stand beside the graph that was made from its graph.ttl as it is now?"""
    stamp, turtle = folder / STAMP, folder / "graph.ttl"
    return stamp.is_file() and turtle.is_file() and stamp.read_text(encoding="utf-8") == _stamp(turtle)


def large(folder: Path) -> bool:
    """Is the graph so large that it should be asked on disk?"""
    turtle = folder / "graph.ttl"
    return turtle.is_file() and turtle.stat().st_size >= LARGE


def make(folder: Path) -> None:
    """Fill the store from graph.ttl; what is half done when it breaks off is made anew the next time. Raises GraphFolderError."""
    turtle = folder / "graph.ttl"
    try:
        (folder / STAMP).unlink(missing_ok=True)
        shutil.rmtree(folder / FOLDER, ignore_errors=True)
        store = Store(str(folder / FOLDER))
        store.bulk_load(path=str(turtle), format=RdfFormat.TURTLE)
        store.optimize()
        del store
        (folder / STAMP).write_text(_stamp(turtle), encoding="utf-8")
    except (OSError, SyntaxError) as error:
        raise GraphFolderError(f"no store could be made of {turtle} ({error}): free some space, or build the graph again") from error


def opened(folder: Path) -> Store:
    """The store, read-only; made first where it is missing or old."""
    if not made(folder):
        make(folder)
    return Store.read_only(str(folder / FOLDER))
