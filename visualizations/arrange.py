"""Where nodes stand: each connected part by a seeded spring layout, the parts packed in rows, single nodes in a grid below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, sqrt

Places = dict[int, tuple[float, float]]
ROOM = 105.0  # pixels a node needs around it


def _part(members: Sequence[int], edges: Sequence[tuple[int, int]]) -> Places:
    """One connected part in a square whose side grows with the root of its size."""
    import rustworkx

    index = {n: i for i, n in enumerate(members)}
    drawing = rustworkx.PyGraph()
    drawing.add_nodes_from(range(len(members)))
    drawing.add_edges_from_no_data([(index[a], index[b]) for a, b in edges])
    found = rustworkx.spring_layout(drawing, seed=7, num_iter=150 if len(members) < 800 else 60)
    xs, ys = [found[i][0] for i in range(len(members))], [found[i][1] for i in range(len(members))]
    side = ROOM * sqrt(len(members)) * 1.25
    width, height = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    return {n: ((found[i][0] - min(xs)) / width * side, (found[i][1] - min(ys)) / height * side) for n, i in index.items()}


def _components(count: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The connected parts, the largest first."""
    parent = list(range(count))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for a, b in edges:
        parent[root(a)] = root(b)
    groups: dict[int, list[int]] = {}
    for n in range(count):
        groups.setdefault(root(n), []).append(n)
    return sorted(groups.values(), key=lambda g: (-len(g), g[0]))


def arrange(count: int, edges: Sequence[tuple[int, int]]) -> Places:
    """Node number -> (x, y) in pixels; the same input gives the same places."""
    groups = _components(count, edges)
    out: Places = {}
    total = ROOM * sqrt(max(count, 1)) * 1.5
    x = y = row = 0.0
    for group in (g for g in groups if len(g) > 1):
        inside = set(group)
        part = _part(group, [(a, b) for a, b in edges if a in inside])
        width, height = (max(p[i] for p in part.values()) + ROOM for i in (0, 1))
        if x and x + width > total:
            x, y, row = 0.0, y + row, 0.0
        out |= {n: (round(a + x, 1), round(b + y, 1)) for n, (a, b) in part.items()}
        x, row = x + width, max(row, height)
    single = [g[0] for g in groups if len(g) == 1]
    columns = max(1, ceil(total / (ROOM * 1.5)))
    for rank, n in enumerate(single):
        out[n] = (round((rank % columns) * ROOM * 1.5, 1), round(y + row + ROOM + (rank // columns) * ROOM * 0.6, 1))
    return out
