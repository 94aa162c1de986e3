"""How two things are linked: the k shortest meaningful paths, hubs penalised, a fact on every step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from math import inf, log2
from typing import Any

from kg.graph import Graph
from kg.model import Fact
from queries import lookup, wording

WEAK = frozenset(("hasStatus", "coreferentWith", "conflictsWith"))


@dataclass(frozen=True, slots=True)
class Step:
    """One step along a fact, forward when it leads from subject to object."""

    fact: Fact
    forward: bool
    to: str
    id: str  # the fact's; a digest, so made once


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of steps from `start`; `cost` grows with its length and with the hubs it crosses."""

    start: str
    steps: tuple[Step, ...]
    cost: float

    def rows(self, graph: Graph) -> dict[str, Any]:
        return {"cost": round(self.cost, 3), "steps": [wording.row(graph, s.fact) | {"forward": s.forward} for s in self.steps]}

    def text(self, graph: Graph) -> str:
        lines = [graph.entities[self.start].label]
        for step in self.steps:
            arrow = "→" if step.forward else "←"
            word = wording.predicate(step.fact.predicate) + wording.qualifiers(step.fact)
            lines.append(f"  {arrow} {word} {arrow} {graph.entities[step.to].label}")
            lines += [f"      {wording.line(graph, e)}" for e in wording.support(graph, step.fact)[:1]]
        return "\n".join(lines)


class Network:
    """Entity -> the steps from it, for stated facts between entities."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.near: dict[str, list[Step]] = defaultdict(list)
        for ident, fact in graph.facts.items():
            if fact.object and not fact.derived and fact.predicate not in WEAK:
                self.near[fact.subject].append(Step(fact, True, fact.object, ident))
                self.near[fact.object].append(Step(fact, False, fact.subject, ident))
        # What it costs to pass through a node: little for most, much for a hub such as the district itself.
        self.toll = {i: 1.0 + max(0.0, log2(len(steps) / 8)) for i, steps in self.near.items()}

    def path(self, a: str, b: str, k: int = 3) -> list[Path]:
        """Up to k paths between the entities that two names mean; an empty list when nothing links them. Raises NameNotFoundError."""
        return self.between(lookup.entity(self.graph, a).id, lookup.entity(self.graph, b).id, k)

    def between(self, start: str, goal: str, k: int) -> list[Path]:
        """As path, for two entity ids."""
        return list(self.paths(start, goal, k))

    def distances(self, start: str, goal: str) -> tuple[dict[str, float], float] | None:
        """Cost to the goal of the nodes nearest to it, and a bound below that of all others; None when no way leads there (Pohl 1971, from both ends)."""
        ways = (({start: 0.0}, [(0.0, start)], dict[str, float]()), ({goal: 0.0}, [(0.0, goal)], dict[str, float]()))
        best = inf
        while ways[0][1] and ways[1][1] and ways[0][1][0][0] + ways[1][1][0][0] < best:
            back = len(ways[1][1]) <= len(ways[0][1])
            (seen, queue, done), other = ways[back], ways[not back][0]
            cost, at = heappop(queue)
            if at in done:
                continue
            done[at] = cost
            best = min(best, cost + other.get(at, inf))
            for step in self.near.get(at, ()):
                beyond = cost + self.toll[at if back else step.to]
                if beyond < seen.get(step.to, inf):
                    seen[step.to] = beyond
                    best = min(best, beyond + other.get(step.to, inf))
                    heappush(queue, (beyond, step.to))
        return None if best == inf else (ways[1][2], ways[1][1][0][0] if ways[1][1] else inf)

    def cheapest(self, start: str, goal: str, left: tuple[dict[str, float], float], banned_nodes: frozenset[str],
                 banned_steps: frozenset[tuple[str, str]]) -> Path | None:
        """The cheapest path without the banned nodes and the banned (node, fact id) moves (A*, Hart 1968, led by `distances`)."""
        known, farthest = left
        queue: list[tuple[float, int, float, str, tuple[Step, ...]]] = [(0.0, 0, 0.0, start, ())]
        done: set[str] = set(banned_nodes)
        pushed = 0
        while queue:
            _, _, cost, at, steps = heappop(queue)
            if at == goal:
                return Path(start, steps, cost)
            if at in done:
                continue
            done.add(at)
            for step in self.near.get(at, ()):
                if step.to in done or (at, step.id) in banned_steps:
                    continue
                pushed += 1
                spent = cost + self.toll[step.to]
                heappush(queue, (spent + known.get(step.to, farthest), pushed, spent, step.to, (*steps, step)))
        return None

    def paths(self, start: str, goal: str, k: int) -> Iterator[Path]:
        """Up to k paths without loops, cheapest first (Yen 1971)."""
        left = self.distances(start, goal)
        first = left and self.cheapest(start, goal, left, frozenset(), frozenset())
        found, waiting = [first] if first else [], list[tuple[float, int, Path]]()
        seen = {tuple(s.id for s in first.steps)} if first else set()
        while found:
            yield found[-1]
            if len(found) == k:
                return
            last = found[-1]
            for i in range(len(last.steps)):
                root = last.steps[:i]
                at = root[-1].to if root else start
                banned = frozenset((at, p.steps[i].id) for p in found if len(p.steps) > i and p.steps[:i] == root)
                crossed = frozenset((start, *(s.to for s in root)))
                spur = self.cheapest(at, goal, left, crossed - {at}, banned)
                if spur:
                    steps = (*root, *spur.steps)
                    key = tuple(s.id for s in steps)
                    if key not in seen:
                        seen.add(key)
                        cost = sum(self.toll[s.to] for s in steps)
                        heappush(waiting, (cost, len(seen), Path(start, steps, cost)))
            if not waiting:
                return
            found.append(heappop(waiting)[2])
