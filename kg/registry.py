"""Visible tables of what exists: name -> "module:attribute", imported when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from importlib import import_module
from typing import Any

from kg.errors import CallError


class Table:
    """A named table of lazily imported things.

    >>> Table("codec", {"json": "json:dumps"}).get("json")([1])
    '[1]'
    """

    def __init__(self, title: str, rows: dict[str, str]) -> None:
        self.title = title
        self.rows = rows

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def get(self, name: str) -> Any:
        """The thing behind a name; CallError names the nearest rows when there is none."""
        if name not in self.rows:
            near = get_close_matches(name, self.rows, n=1)
            hint = f", did you mean {near[0]}?" if near else f"; known are {', '.join(self.rows)}"
            raise CallError(f"no {self.title} named {name!r}{hint}")
        module, attribute = self.rows[name].split(":")
        return getattr(import_module(module), attribute)
