"""Pages set in two columns: where the gutter is, and the text column by column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

Piece = tuple[float, float, float, float, str]  # bottom, top, left, right, words
MIDDLE = (0.35, 0.65)  # of the width of the text: where a gutter may be
CROSSING = 0.12  # how many pieces for each line may lie across it: titles, page numbers
SIDE, FEWEST = 0.25, 8  # the share and the number of pieces that each column has at the least
ROOM = 0.9  # of the height of the characters: how wide a gutter is at the least
WIDE = 0.6  # of half the width: how wide the lines of a column are at the least
STEPS = 60


def lines(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces that share a line, from top to bottom, each line from left to right."""
    out: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (-(p[0] + p[1]), p[2])):
        middle = (piece[0] + piece[1]) / 2
        if out and any(p[0] <= middle <= p[1] or piece[0] <= (p[0] + p[1]) / 2 <= piece[1] for p in out[-1]):
            out[-1].append(piece)
        else:
            out.append([piece])
    return [sorted(line, key=lambda p: p[2]) for line in out]


def gutter(pieces: Sequence[Piece]) -> float | None:
    """The x that hardly anything crosses between two columns; None where the page has one column."""
    if len(pieces) < 2 * FEWEST:
        return None
    left, right = min(p[2] for p in pieces), max(p[3] for p in pieces)
    low, high = (left + share * (right - left) for share in MIDDLE)
    places = [low + (high - low) * i / STEPS for i in range(STEPS + 1)]
    room = median(p[1] - p[0] for p in pieces) * ROOM / 2  # glyphs on a grid leave seams that are no gutter
    crossing = {x: sum(p[2] < x + room and p[3] > x - room for p in pieces) for x in places}
    fewest = min(crossing.values())
    best = [x for x in places if crossing[x] == fewest]
    x = best[len(best) // 2]
    sides = [sum(p[3] <= x for p in pieces), sum(p[2] >= x for p in pieces)]
    many = min(sides) >= max(FEWEST, SIDE * len(pieces)) and fewest <= CROSSING * len(lines(pieces))
    return x if many and _side_by_side(pieces, x) else None


def _side_by_side(pieces: Iterable[Piece], x: float) -> bool:
    """Are the lines on both sides about as wide as half the text, as columns are and cells of a table seldom?"""
    pieces = list(pieces)
    half = (max(p[3] for p in pieces) - min(p[2] for p in pieces)) / 2
    sides = ([p for p in pieces if p[3] <= x], [p for p in pieces if p[2] >= x])
    widths = [median(max(p[3] for p in line) - min(p[2] for p in line) for line in lines(side)) for side in sides]
    return min(widths) > WIDE * half


def by_column(pieces: Sequence[Piece], x: float) -> Iterable[list[Piece]]:
    """The pieces in reading order: between lines that cross the gutter, the left column and then the right one."""
    across = sorted((p for p in pieces if p[2] < x < p[3]), key=lambda p: -p[1])
    top = float("inf")
    for bar in (*across, None):
        bottom = bar[1] if bar else float("-inf")
        band = [p for p in pieces if bottom <= p[0] < top and not p[2] < x < p[3]]
        yield [p for p in band if p[3] <= x]
        yield [p for p in band if p[2] >= x]
        if bar:
            yield [bar]
            top = bar[0]
