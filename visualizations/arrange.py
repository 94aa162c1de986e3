"""Where nodes stand, computed here so that nothing moves in the page: by springs, by springs among groups, or in rings around one node."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import ceil, cos, pi, sin, sqrt

Point = tuple[float, float]
Places = dict[int, Point]
ROOM = 76.0  # pixels a node needs around it
RING, STEP, APART = 190.0, 46.0, 58.0  # first radius, step between crowded circles, pixels between neighbours on one
GOLDEN = pi * (3 - sqrt(5))


def springs(members: Sequence[int], edges: Iterable[tuple[int, int]], room: float = ROOM) -> Places:
    """One connected part in a square whose side grows with the root of its size (Fruchterman and Reingold 1991, seeded)."""
    import rustworkx

    index = {n: i for i, n in enumerate(members)}
    drawing = rustworkx.PyGraph()
    drawing.add_nodes_from(range(len(members)))
    drawing.add_edges_from_no_data([(index[a], index[b]) for a, b in edges])
    found = rustworkx.spring_layout(drawing, seed=7, num_iter=150 if len(members) < 800 else 60)
    xs, ys = (_spread([found[i][axis] for i in range(len(members))]) for axis in (0, 1))
    side = room * sqrt(len(members)) * 1.25
    return {n: (xs[i] * side, ys[i] * side) for n, i in index.items()}


def _spread(values: Sequence[float]) -> list[float]:
    """Values from 0 to 1, half by where they are and half by their rank: springs crowd the middle, ranks open it."""
    low, width = min(values), (max(values) - min(values)) or 1.0
    rank = {i: n for n, i in enumerate(sorted(range(len(values)), key=lambda i: (values[i], i)))}
    share = 0.6 if len(values) > 40 else 0.0
    return [(v - low) / width * (1 - share) + rank[i] / max(len(values) - 1, 1) * share for i, v in enumerate(values)]


def components(count: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
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
    """Node number -> (x, y) in pixels: each connected part by springs, the parts packed in rows, single nodes in a grid below."""
    groups = components(count, edges)
    out: Places = {}
    total = ROOM * sqrt(max(count, 1)) * 1.5
    x = y = row = 0.0
    for group in (g for g in groups if len(g) > 1):
        inside = set(group)
        part = springs(group, [(a, b) for a, b in edges if a in inside])
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


def clustered(count: int, edges: Sequence[tuple[int, int]], most: int = 700) -> Places:
    """As arrange, for graphs too large for springs at once: nodes gather around hubs until `most` groups are left, springs place the groups, circles their members."""
    leader = list(range(count))
    links = list(edges)
    while len(tops := sorted(set(leader))) > most:
        step = _gathered(tops, links)
        if len(set(step.values())) == len(tops):
            break
        leader = [step[n] for n in leader]
        links = sorted({(min(a, b), max(a, b)) for a, b in ((leader[a], leader[b]) for a, b in edges) if a != b})
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for n, top in enumerate(leader):
        groups[top].append(n)
    tops = sorted(groups)
    index = {top: i for i, top in enumerate(tops)}
    centres = arrange(len(tops), sorted({(index[leader[a]], index[leader[b]]) for a, b in edges if leader[a] != leader[b]}))
    spread = _apart([centres[i] for i in range(len(tops))], [ROOM / 2 * sqrt(len(groups[t])) for t in tops])
    return {n: (round(x + dx, 1), round(y + dy, 1)) for top, (x, y) in zip(tops, spread, strict=True)
            for n, (dx, dy) in zip(groups[top], _sunflower(len(groups[top])), strict=True)}


def _gathered(tops: Sequence[int], links: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Each node -> the neighbour with the most links that leads it, from the least linked node on; a leader follows nobody."""
    near: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in links:
        near[a].add(b)
        near[b].add(a)
    follows: dict[int, int] = {}
    leads: set[int] = set()
    for node in sorted(tops, key=lambda n: (len(near[n]), n)):
        choice = max(near[node], key=lambda n: (n in leads, len(near[n]), -n), default=node)
        if node in leads or choice in follows or len(near[choice]) < len(near[node]):
            continue
        follows[node] = choice
        leads.add(choice)
    return {n: follows.get(n, n) for n in tops}


def _sunflower(count: int) -> list[Point]:
    """Places around a middle, evenly dense (Vogel 1979)."""
    return [(ROOM / 2.2 * sqrt(i) * cos(i * GOLDEN), ROOM / 2.2 * sqrt(i) * sin(i * GOLDEN)) for i in range(count)]


def _apart(centres: Sequence[Point], radii: Sequence[float]) -> list[Point]:
    """The centres scaled out so that the circles have room: by the square root of the area they need over the area they have."""
    xs, ys = [x for x, _ in centres], [y for _, y in centres]
    area = max(1.0, (max(xs) - min(xs) + ROOM) * (max(ys) - min(ys) + ROOM))
    factor = max(1.0, sqrt(sum(4 * r * r for r in radii) * 1.6 / area))
    return [(x * factor, y * factor) for x, y in centres]


def radial(order: Sequence[str], parent: Mapping[str, str]) -> dict[str, Point]:
    """Nodes in rings around the first of them, each within its parent's sector; a crowded ring becomes several circles (Wills 1999, radial trees)."""
    children: defaultdict[str, list[str]] = defaultdict(list)
    for node in order[1:]:
        children[parent[node]].append(node)
    sector = _sectors(order, children)
    out = {order[0]: (0.0, 0.0)}
    ring, inner = [order[0]], 0.0
    while ring:
        crowd = max((len(children[n]) / sector[n][1] for n in ring), default=0.0)  # nodes a radian
        ring = [c for n in ring for c in children[n]]
        radius, circles = inner + RING, 1
        while sum(radius + STEP * c for c in range(circles)) < crowd * APART:
            circles += 1
        for rank, node in enumerate(ring):
            far, angle = radius + STEP * (rank % circles), sector[node][0] + sector[node][1] / 2
            out[node] = (round(far * cos(angle), 1), round(far * sin(angle), 1))
        inner = radius + STEP * (circles - 1)
    return out


def _sectors(order: Sequence[str], children: Mapping[str, Sequence[str]]) -> dict[str, tuple[float, float]]:
    """Node -> (where its sector starts, how wide it is), in radians; by the root of the leaves below, so that a hub leaves room for the others."""
    leaves: dict[str, int] = {}
    for node in reversed(order):
        leaves[node] = sum(leaves[c] for c in children.get(node, ())) or 1
    sector = {order[0]: (0.0, 2 * pi)}
    for node in order:
        below = children.get(node, ())
        (start, width), total = sector[node], sum(sqrt(leaves[c]) for c in below)
        for child in below:
            own = width * sqrt(leaves[child]) / total
            sector[child] = (start, own)
            start += own
    return sector
