"""What the commands share: arguments, options, and how rows are printed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click


def repaired(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """A word that came through a locale without Chinese, as the UTF-8 it was."""
    if value is None:
        return None
    return os.fsencode(value).decode("utf-8", errors="replace") if any("\ud800" <= c <= "\udfff" for c in value) else value


graph_argument = click.argument("graph", type=click.Path(path_type=Path))
json_option = click.option("--json", "as_json", is_flag=True, help="machine-readable output on stdout, and nothing else there")


def out(rows: Any, text: Iterable[str], as_json: bool) -> None:
    """Print the rows as JSON, or the text."""
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
    else:
        for line in text:
            click.echo(line)


def table_out(table: Any, limit: int, as_json: bool) -> None:
    """Print a table of rows, and say on stderr where the limit cut it."""
    if table.cut:
        click.echo(f"kg: cut at {limit} rows; give --limit for more", err=True)
    lines = ["\t".join(table.columns), *("\t".join("" if v is None else str(v).replace("\n", " ") for v in row) for row in table.rows)]
    out(table.records(), lines, as_json)


def rows_out(columns: Sequence[str], rows: Iterable[Sequence[Any]], records: Any, fmt: str) -> None:
    """Print rows as a table of tabs, csv or JSON."""
    from queries import tabular

    if fmt == "json":
        click.echo(json.dumps(records, ensure_ascii=False))
    elif fmt == "csv":
        click.echo(tabular.to_csv(columns, rows), nl=False)
    else:
        out(None, ("\t".join(tabular.cell(v).replace("\n", " ") for v in row) for row in (columns, *rows)), False)
