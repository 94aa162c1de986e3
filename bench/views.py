"""Pages in Chromium without a GPU beside plain pyvis in the same run: `python -m bench.views [GRAPH]`; without GRAPH the bundled sample's."""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from playwright.sync_api import Page, sync_playwright

from kg import facade
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting
from visualizations import views
from visualizations.views import VIEWS, Wish

ROOT = Path(__file__).parents[1]
FLAGS = ["--no-sandbox", "--disable-gpu"]
TYPES = ("Project", "Programme", "Indicator", "Agency", "Road", "Policy", "School", "Zone", "Enterprise", "Subdistrict")
WAIT = 45_000  # milliseconds that plain pyvis gets for its first frame
FRAMES = """() => { const n = window.__frames = []; window.__run = true;
    const tick = (t) => { n.push(t); if (window.__run) requestAnimationFrame(tick); }; requestAnimationFrame(tick); }"""
RUNS = 3


def synthetic(count: int, links: int = 2, seed: int = 1) -> Graph:
    """A graph of a few hubs and many leaves (Barabási and Albert 1999), about 60 characters of evidence on each link."""
    chance = random.Random(seed)
    things = [Entity(id=f"区/{n}", label=f"{'东西南北中'[n % 5]}湖{n}号工程", types=frozenset({t}), sightings=frozenset({Sighting(document="d", mentions=1, type=t)}))
              for n, t in ((n, TYPES[n % 10] if n % 10 != 9 or n < 400 else "Project") for n in range(count))]
    facts, texts, at, targets = [], [], 0, [0, 1]
    for n in range(2, count):
        for other in {chance.choice(targets) for _ in range(links)}:
            text = f"推进{things[n].label}涉及{things[other].label}的改造提升，完善配套设施，按期完成年度任务，形成长效管理机制。"
            facts.append(Fact(subject=things[n].id, predicate="affects", object=things[other].id, qualifiers=(("period", "2018"),),
                              evidence=(Evidence(document="d", start=at, end=at + len(text), text=text),)))
            texts.append(text)
            at += len(text)
            targets += [n, other]
    document = Document(id="d", path="d.txt", title="合成报告", date="2018", sha256="0" * 64, place="合成区", source="".join(texts))
    return Graph.of([document], things, facts)


def plain(graph: Graph, path: Path) -> None:
    """The same graph as pyvis draws it when nothing is told to it."""
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    for entity in graph.entities.values():
        net.add_node(entity.id, label=entity.label, title=entity.type)
    for fact in graph.facts.values():
        if fact.object:
            net.add_edge(fact.subject, fact.object, title=fact.evidence[0].text if fact.evidence else "")
    path.write_bytes(net.generate_html().encode("utf-8"))


def rate(tab: Page, move: Any) -> tuple[float, float]:
    """(frames a second, the longest frame in ms) while something moves for two seconds."""
    tab.evaluate(FRAMES)
    begin, n = perf_counter(), 0
    while perf_counter() - begin < 2:
        n += 1
        move(n)
    times = tab.evaluate("() => { window.__run = false; return window.__frames; }")
    gaps = [b - a for a, b in pairwise(times)]
    return (1000 * len(gaps) / (times[-1] - times[0]), max(gaps)) if len(gaps) > 1 else (0.0, 2000.0)


def ours(browser: Any, path: Path) -> tuple[float, float, float, int]:
    """(seconds to the first full frame, frames a second while panning, the longest frame, requests and console lines)."""
    tab = browser.new_context(offline=True, viewport={"width": 1280, "height": 800}).new_page()
    noise: list[str] = []
    tab.on("console", lambda m: noise.append(m.text))
    tab.on("request", lambda r: noise.append(r.url) if r.url != path.as_uri() else None)
    begin = perf_counter()
    tab.goto(path.as_uri())
    tab.wait_for_function("() => window.plankg && window.plankg.ready")
    ready = perf_counter() - begin
    tab.mouse.move(600, 400)
    tab.mouse.down()
    frames, longest = rate(tab, lambda n: tab.mouse.move(500 + n % 40 * 5, 340 + n % 30 * 4))
    tab.mouse.up()
    tab.context.close()
    return ready, frames, longest, len(noise)


def peer(browser: Any, path: Path) -> str:
    """What plain pyvis does with the same graph: its first frame, and frames a second while panning."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 800})
    tab = context.new_page()
    begin = perf_counter()
    try:
        tab.goto(path.as_uri(), timeout=WAIT)
        tab.evaluate("() => new Promise((done) => { window.network ? window.network.once('afterDrawing', () => done()) : done(); })")
        ready = perf_counter() - begin
        tab.mouse.move(600, 300)
        tab.mouse.down()
        frames, longest = rate(tab, lambda n: tab.mouse.move(500 + n % 40 * 5, 240 + n % 30 * 4))
        return f"first frame {ready:.1f} s, panning {frames:.1f} frames/s, longest {longest:.0f} ms"
    except Exception as error:  # a page that hangs is a result, not a failure of the benchmark
        return f"nothing usable in {perf_counter() - begin:.0f} s ({type(error).__name__})"


def spread(values: list[float], unit: str) -> str:
    return f"{median(values):7.2f} {unit} ({min(values):.2f} to {max(values):.2f}, n={len(values)})"


def main() -> None:
    folder = Path(tempfile.mkdtemp())
    own = Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "graph"
    if len(sys.argv) < 2:
        facade.build([ROOT / "samples/澜溪区_2024.txt"], own, gazetteers=[ROOT / "samples/澜溪区_地名.csv"])
    graph = facade.open(own).graph
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for title, made, names in ((f"{own.name}, {len(graph.entities)} things", graph, list(VIEWS)), ("2,000 things", synthetic(2_000), ["graph"]),
                                   ("10,000 things", synthetic(10_000), ["graph"]), ("50,000 things", synthetic(50_000), ["graph"])):
            print(title)
            for name in names:
                begin = perf_counter()
                page = views.view(made, name, Wish()).save(folder / "v.html")
                spent = perf_counter() - begin
                runs = [ours(browser, page) for _ in range(RUNS)]
                print(f"  {name:9} {page.stat().st_size / 1e6:6.2f} MB, written in {spent:.2f} s, {sum(r[3] for r in runs)} requests and messages")
                print(f"            first full frame {spread([r[0] for r in runs], 's')}")
                print(f"            panning          {spread([r[1] for r in runs], 'frames/s')}, longest frame {max(r[2] for r in runs):.0f} ms")
            if len(made.entities) <= 10_000:
                plain(made, folder / "peer.html")
                print(f"  plain pyvis {(folder / 'peer.html').stat().st_size / 1e6:.2f} MB: {peer(browser, folder / 'peer.html')}")
        browser.close()


if __name__ == "__main__":
    main()
