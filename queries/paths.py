"""How two things are linked: the k shortest meaningful paths, hubs penalised, a fact on every step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from math import log2
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

    @property
    def to(self) -> str:
        return str(self.fact.object) if self.forward else self.fact.subject


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
    """Entity -> the facts that touch it, for stated facts between entities."""

    def __init__(self, graph: Graph) -> None:
        self.near: dict[str, list[Step]] = defaultdict(list)
        for fact in graph.facts.values():
            if fact.object and not fact.derived and fact.predicate not in WEAK:
                self.near[fact.subject].append(Step(fact, True))
                self.near[fact.object].append(Step(fact, False))

    def toll(self, ident: str) -> float:
        """What it costs to pass through a node: little for most, much for a hub such as the district itself."""
        return 1.0 + max(0.0, log2(len(self.near[ident]) / 8)) if len(self.near[ident]) > 8 else 1.0

    def cheapest(self, start: str, goal: str, banned_nodes: frozenset[str], banned_steps: frozenset[tuple[str, str]]) -> Path | None:
        """The cheapest path (Dijkstra), without the banned nodes and the banned (node, fact id) moves."""
        queue: list[tuple[float, int, str, tuple[Step, ...]]] = [(0.0, 0, start, ())]
        done: set[str] = set()
        pushed = 0
        while queue:
            cost, _, at, steps = heappop(queue)
            if at == goal:
                return Path(start, steps, cost)
            if at in done:
                continue
            done.add(at)
            for step in self.near[at]:
                if step.to in done or step.to in banned_nodes or (at, step.fact.id) in banned_steps:
                    continue
                pushed += 1
                heappush(queue, (cost + self.toll(step.to), pushed, step.to, (*steps, step)))
        return None

    def paths(self, start: str, goal: str, k: int) -> Iterator[Path]:
        """Up to k paths without loops, cheapest first (Yen 1971)."""
        first = self.cheapest(start, goal, frozenset(), frozenset())
        found, waiting = [first] if first else [], list[tuple[float, int, Path]]()
        seen = {tuple(s.fact.id for s in first.steps)} if first else set()
        while found and len(found) <= k:
            yield found[-1]
            last = found[-1]
            for i in range(len(last.steps)):
                root = last.steps[:i]
                at = root[-1].to if root else start
                banned = frozenset((at, p.steps[i].fact.id) for p in found if len(p.steps) > i and p.steps[:i] == root)
                crossed = frozenset((start, *(s.to for s in root)))
                spur = self.cheapest(at, goal, crossed - {at}, banned)
                if spur:
                    steps = (*root, *spur.steps)
                    key = tuple(s.fact.id for s in steps)
                    if key not in seen:
                        seen.add(key)
                        cost = sum(self.toll(s.to) for s in steps)
                        heappush(waiting, (cost, len(seen), Path(start, steps, cost)))
            if not waiting:
                return
            found.append(heappop(waiting)[2])


def path(graph: Graph, a: str, b: str, k: int = 3) -> list[Path]:
    """Up to k paths between the entities that two names mean; an empty list when nothing links them."""
    return between(graph, lookup.entity(graph, a).id, lookup.entity(graph, b).id, k)


def between(graph: Graph, start: str, goal: str, k: int) -> list[Path]:
    """As path, for two entity ids."""
    return list(Network(graph).paths(start, goal, k))[:k]
