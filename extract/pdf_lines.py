"""The text of a PDF page: as the library gives it, column by column where it has two, or line by line with tabs between cells where it holds a table."""

from __future__ import annotations

import itertools
from typing import Any

from extract import pdf_columns
from extract.pdf_columns import Piece, lines

GAP = 0.9  # of the height of the characters: wider than any space between words
COLUMNS, ROWS = 3, 2


def _stretches(page: Any) -> list[Piece]:
    """Every stretch of text that the page draws, by the outline of its glyphs."""
    out = []
    for i in range(page.count_rects()):
        left, bottom, right, top = page.get_rect(i)
        if words := page.get_text_bounded(left, bottom, right, top).strip():
            out.append((bottom, top, left, right, words))
    return out


def _characters(page: Any) -> list[Piece]:
    """Every character in the box that its font gives it, so that a line's characters are equally high."""
    out = []
    for i in range(page.count_chars()):
        letter = page.get_text_range(i, 1)
        if letter.strip():
            left, bottom, right, top = page.get_charbox(i, loose=True)
            out.append((bottom, top, left, right, letter))
    return out


def _joined(line: list[Piece]) -> str:
    out = line[0][4]
    for before, piece in itertools.pairwise(line):
        out += ("\t" if piece[2] - before[3] > GAP * (before[1] - before[0]) else "") + piece[4]
    return out


def _in_table(rows: list[str]) -> list[bool]:
    """Which lines stand in a run of rows with enough columns."""
    wide = [row.count("\t") + 1 >= COLUMNS for row in rows]
    return [w and any(all(wide[max(0, j):j + ROWS]) for j in range(i - ROWS + 1, i + 1) if j >= 0 and j + ROWS <= len(wide)) for i, w in enumerate(wide)]


def text(page: Any) -> str:
    """The page's text; rows of a table as lines of cells with tabs between them."""
    plain: str = page.get_text_bounded()
    stretches = _stretches(page)
    if (middle := pdf_columns.gutter(stretches)) is not None:
        return "\n".join(_joined(line).replace("\t", "") for column in pdf_columns.by_column(_characters(page), middle) for line in lines(column))
    if not any(_in_table([_joined(line) for line in lines(stretches)])):
        return plain
    rows = [_joined(line) for line in lines(_characters(page))]
    return "\n".join(row if held else row.replace("\t", "") for row, held in zip(rows, _in_table(rows), strict=True))
