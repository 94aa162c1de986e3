"""Questions on a synthetic graph: `python -m bench.large [EDGES]`, one million edges unless told otherwise.

The districts, streets, projects and agencies are numbered words of our own; every third project touches a street that many touch.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from kg.facade import Session
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting

EDGES, SEED = 1_000_000, 7
FIRST = "东西南北中上下前后新"
SECOND = "柳桥塘河山湖溪港浦湾林园松竹梅兰菊荷桂榆槐杨桃李杏枫柏梧泉井池潭滩洲岛峰岭岗坡谷岩石沙田坪坝堤闸渡亭台楼阁庙寺塔城关镇庄屯寨堡营坊巷门铺集市店仓窑坞"
KINDS = (("改造工程", "Project"), ("中心", "Agency"), ("行动计划", "Programme"), ("小学", "School"), ("公园", "PublicSpace"))
QUESTIONS = (
    "{0}有什么进展？", "{0}涉及哪些地方？", "谁负责{0}？", "哪些项目涉及{1}？", "{1}有多少个项目？",
    "{0}是什么意思？", "{0}和{1}有什么关系？", "2018年{0}建成了吗？",
)


def name(number: int, tail: str) -> str:
    """A name of our own for a number: two syllables for the place, then the count in a base of so many syllables, then the kind."""
    digits = ""
    while number:
        number, rest = divmod(number, len(SECOND))
        digits += SECOND[rest]
    return f"{FIRST[len(digits) % len(FIRST)]}{digits}{tail}"


def graph(edges: int) -> Graph:
    """Streets, and things that touch them, in so many facts with a sentence each."""
    random = Random(SEED)
    streets = [Entity(id=f"区/街{i}", label=name(i + 1, "街道"), types=frozenset({"Subdistrict"}), sightings=_seen("Subdistrict")) for i in range(400)]
    things = [Entity(id=f"区/物{i}", label=name(i + 1, KINDS[i % 5][0]), types=frozenset({KINDS[i % 5][1]}), sightings=_seen(KINDS[i % 5][1])) for i in range(edges // 3)]
    source: list[str] = []
    return Graph.of([], [*streets, *things], ()) if not edges else _filled(streets, things, edges, random, source)


def _seen(kind: str) -> frozenset[Sighting]:
    return frozenset({Sighting(document="d", mentions=1, type=kind)})


def _filled(streets: list[Entity], things: list[Entity], edges: int, random: Random, source: list[str]) -> Graph:
    facts = list(_facts(streets, things, edges, random, source))
    document = Document(id="d", path="d.txt", title="synthetic", date="2018", sha256="0" * 64, place="柳区", source="".join(source))
    return Graph.of([document], [*streets, *things], facts)


def _facts(streets: list[Entity], things: list[Entity], edges: int, random: Random, source: list[str]) -> Iterator[Fact]:
    at = 0
    for number in range(edges):
        thing, street, year = things[number % len(things)], random.choice(streets), random.randrange(2015, 2025)
        made = (number + number // len(things)) % 3
        other = things[random.randrange(len(things))]
        text = (f"{year}年{thing.label}涉及{street.label}。", f"{year}年完成{thing.label}。", f"{other.label}牵头{thing.label}。")[made]
        evidence = (Evidence(document="d", start=at, end=at + len(text) - 1, text=text[:-1]),)
        source.append(text)
        at += len(text)
        period = ("period", str(year))
        if made == 0:
            yield Fact(subject=thing.id, predicate="affects", object=street.id, qualifiers=(period,), evidence=evidence)
        elif made == 1:
            yield Fact(subject=thing.id, predicate="hasStatus", value="completed", qualifiers=(period, ("stage", "完成")), evidence=evidence)
        else:
            yield Fact(subject=other.id, predicate="responsibleFor", object=thing.id, qualifiers=(period,), evidence=evidence)


def main() -> None:
    edges = int(sys.argv[1]) if len(sys.argv) > 1 else EDGES
    begin = perf_counter()
    session = Session(graph(edges), Path())
    print(f"made {len(session.graph.facts)} facts, {len(session.graph.entities)} things in {perf_counter() - begin:.1f} s")
    begin = perf_counter()
    session.ask("一共有哪些街道？")
    print(f"first question, with the index made: {perf_counter() - begin:.1f} s")
    random = Random(SEED)
    things = list(session.graph.entities.values())
    streets = [e for e in things if e.type == "Subdistrict"]
    spent, understood = [], 0
    for _ in range(25):
        for form in QUESTIONS:
            asked = form.format(random.choice(things).label, random.choice(streets).label)
            begin = perf_counter()
            understood += bool(session.ask(asked).row()["understood"])
            spent.append((perf_counter() - begin) * 1000)
    spent.sort()
    print(f"ask: median {median(spent):.1f} ms, p95 {spent[int(len(spent) * 0.95)]:.1f} ms, worst {spent[-1]:.1f} ms; {understood} of {len(spent)} understood; "
          f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
