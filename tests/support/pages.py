"""Pages in a real Chromium without a network: opened from disk, with a log of what they ask and say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact, Sighting

ATTACKS = ("<script>window.__x=1</script>", "<img src=x onerror='window.__x=1'>", "<a href='javascript:window.__x=1'>a</a><img src=x onerror=window.__x=1>",
           "</script><script>window.__x=1</script>", "{{7*7}}", "'\"><svg onload=window.__x=1>")


def opened(chromium: Any, path: Path, fragment: str = "", **context: Any) -> Any:
    """A tab that shows the page, ready; `tab.asked` and `tab.said` are its requests beyond the page itself and its console."""
    tab = chromium.new_context(**{"offline": True, "viewport": {"width": 1280, "height": 800}} | context).new_page()
    tab.asked, tab.said = [], []
    tab.on("request", lambda r: tab.asked.append(r.url) if r.url.partition("#")[0] != path.as_uri() and not r.url.startswith(("data:", "blob:")) else None)
    tab.on("console", lambda m: tab.said.append(m.text))
    tab.on("pageerror", lambda e: tab.said.append(str(e)))
    tab.goto(path.as_uri() + fragment)
    tab.wait_for_function("() => window.plankg && window.plankg.ready")
    return tab


def hostile(attack: str) -> Graph:
    """A graph whose every text is an attack: ids, labels, aliases, values, qualifiers, titles, headings, words."""
    source = f"{attack}建成。"
    document = Document(id="d" + attack, path="d.txt", title=attack, date=attack, sha256="0", source=source, place=attack)

    def thing(ident: str, type_: str) -> Entity:
        return Entity(id=ident + attack, label=attack + ident, types=frozenset({type_}), aliases=frozenset({attack}), sightings=frozenset(
            {Sighting(document=document.id, mentions=1, type=type_)}))

    project, street, scheme = thing("a", "Project"), thing("b", "Subdistrict"), thing("c", "LayoutScheme")
    evidence = (Evidence(document=document.id, start=0, end=len(source), text=source, section=(attack,)),)
    facts = [Fact(subject=project.id, predicate="affects", object=street.id, evidence=evidence, qualifiers=(("stage", attack),)),
             Fact(subject=street.id, predicate="partOf", object=scheme.id, evidence=evidence),
             Fact(subject=scheme.id, predicate="declaredSize", value=attack, evidence=evidence),
             Fact(subject=project.id, predicate="hasStatus", value="planned", evidence=evidence, qualifiers=(("stage", attack),)),
             Fact(subject=project.id, predicate="hasTarget", value=attack, evidence=evidence)]
    return Graph.of([document], [project, street, scheme], facts)
