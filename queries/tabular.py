"""Rows for notebooks and spreadsheets: as an HTML table, a pandas frame, csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any, TypeVar

from kg.errors import CallError

T = TypeVar("T")
SHOWN = 50


def cell(value: Any) -> str:
    """A value as a reader sees it; lists are joined."""
    if value is None:
        return ""
    return "；".join(cell(v.get("text", v) if isinstance(v, dict) else v) for v in value) if isinstance(value, list | tuple) else str(value)


def html(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """A table, every text escaped; says so where more rows are than are shown."""
    head = "".join(f"<th>{escape(c)}</th>" for c in columns)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell(v))}</td>" for v in row) + "</tr>" for row in rows[:SHOWN])
    more = f"<p>{SHOWN} / {len(rows)}</p>" if len(rows) > SHOWN else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """csv in UTF-8 with BOM, as spreadsheets want it; what a spreadsheet would run as a formula gets a quote before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([f"'{t}" if (t := cell(v)).startswith(("=", "+", "-", "@", "\t")) else t for v in row] for row in rows)
    return "\ufeff" + out.getvalue()


def frame(records: Sequence[dict[str, Any]]) -> Any:
    """A pandas DataFrame of the records. Raises CallError where pandas is not installed."""
    try:
        import pandas
    except ImportError as error:
        raise CallError("pandas is not installed: pip install pandas, or use records()") from error
    return pandas.DataFrame(list(records))


class Results(list[T]):
    """A list of results that also knows its rows.

    >>> found = Results([1, 2], [{"n": 1}, {"n": 2}])
    >>> found[0], found.records()[1]
    (1, {'n': 2})
    """

    def __init__(self, items: Iterable[T] = (), records: Iterable[dict[str, Any]] = ()) -> None:
        super().__init__(items)
        self._records = list(records)

    def records(self) -> list[dict[str, Any]]:
        """The results as plain rows."""
        return self._records

    def to_pandas(self) -> Any:
        """The rows as a pandas DataFrame."""
        return frame(self._records)

    def _repr_html_(self) -> str:
        columns = list(dict.fromkeys(k for r in self._records for k in r))
        return html(columns, [[r.get(c) for c in columns] for r in self._records])
