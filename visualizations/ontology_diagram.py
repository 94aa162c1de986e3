"""The ontology drawn: the class tree, and predicates between the classes of their domain and range."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from ontology.outline import Term
from visualizations import palette

ROW, STEP, BOX = 26, 210, 190
LINE, WIDE, GAP, NARROW = 24, 190, 150, 170
LITERAL = "literal"


class Box(NamedTuple):
    """A class in the tree: pixels from the left and the top, and the middle of its parent's right edge where it has one."""

    term: Term
    x: int
    y: int
    colour: str
    parent: tuple[int, int] | None


def tree(classes: list[Term]) -> list[Box]:
    """The class tree drawn from left to right, one line a class, children in the order of their names."""
    own = {t.name for t in classes}
    children: defaultdict[str, list[Term]] = defaultdict(list)
    for term in classes:
        children[next((p for p in term.parents if p in own), "")].append(term)
    out: list[Box] = []

    def draw(term: Term, depth: int, parent: tuple[int, int] | None) -> None:
        x, y = depth * STEP, len(out) * ROW
        out.append(Box(term, x, y, palette.colour(term.name), parent))
        for child in children[term.name]:
            draw(child, depth + 1, (x + 12, y + ROW - 4))

    for root in sorted(children[""], key=lambda t: (t.name != "Thing", t.name)):
        draw(root, 0, None)
    return out


class Item(NamedTuple):
    """A name in a column of the predicate diagram: its term's name, labels, place and colour."""

    name: str
    zh: str
    x: int
    y: int
    width: int
    colour: str


class Joined(NamedTuple):
    """The predicate diagram: items, curves as (path, predicate), and its size in pixels."""

    items: list[Item]
    curves: list[tuple[str, str]]
    width: int
    height: int


def _curve(x: int, y: int, u: int, v: int) -> str:
    middle = (x + u) // 2
    return f"M{x} {y}C{middle} {y} {middle} {v} {u} {v}"


def predicates(classes: list[Term], found: list[Term]) -> Joined:
    """Classes of domains on the left, predicates in the middle, classes of ranges and values on the right, each in the tree's order."""
    order = [b.term for b in tree(classes)]
    starts = [t for t in order if any(t.name in p.domain for p in found)]
    ends = [t for t in order if any(t.name in p.range for p in found)]
    height = max(len(starts), len(found), len(ends) + 1) * LINE + 12
    middle, right = WIDE + GAP, WIDE + 2 * GAP + NARROW

    def rows(count: int) -> list[int]:
        return [round((n + 0.5) * (height - 12) / max(count, 1)) + 6 for n in range(count)]

    left_at = {t.name: y for t, y in zip(starts, rows(len(starts)), strict=True)}
    ends_at = dict(zip([*(t.name for t in ends), LITERAL], rows(len(ends) + 1), strict=True))
    middle_at = {p.name: y for p, y in zip(found, rows(len(found)), strict=True)}
    items = [Item(t.name, t.zh, 0, left_at[t.name], WIDE, palette.colour(t.name)) for t in starts]
    items += [Item(p.name, p.zh, middle, middle_at[p.name], NARROW, "#777777") for p in found]
    items += [Item(t.name, t.zh, right, ends_at[t.name], WIDE, palette.colour(t.name)) for t in ends]
    items.append(Item(LITERAL, "值", right, ends_at[LITERAL], WIDE, "#777777"))
    curves = [(_curve(WIDE, left_at[c], middle, middle_at[p.name]), p.name) for p in found for c in p.domain if c in left_at]
    curves += [(_curve(middle + NARROW, middle_at[p.name], right, ends_at[c]), p.name)
               for p in found for c in dict.fromkeys(r if r in ends_at else LITERAL for r in p.range)]
    return Joined(items, curves, right + WIDE, height)
