"""Members of a list by their place in it: “紧跟在甲后面的那一项”, “排第三的是哪个”, “最后一项”, and the part that a sign of a slogan stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.graph import Graph
from kg.model import Fact
from queries import rows
from queries.form import Form
from queries.lookup import plain
from queries.question import number
from queries.rows import Row
from queries.scene import Scene

UNITS = "[项个条位家座类名份步片核廊轴带]"
NEXT = re.compile(rf"^[的]?(?:之后|后面|后边|下一{UNITS}|后一{UNITS}|下面一?{UNITS})")
PREVIOUS = re.compile(rf"^[的]?(?:之前|前面|前边|上一{UNITS}|前一{UNITS}|上面一?{UNITS})")
NTH = re.compile(rf"(?:排|列|位)(?:在|居)?第(?P<a>[一二三四五六七八九十\d]+)"
                 rf"|第(?P<b>[一二三四五六七八九十\d]+){UNITS}(?=[的是叫“，一-鿿]{{0,3}}(?:什么|哪|谁)|[是叫“，]|$)")
LAST = re.compile(rf"(?:最后|末尾?)(?:的?那)?一?{UNITS}|排在?最后|排在?末尾|压轴")
SIGN = re.compile(r"“(\d{1,2}|[一-鿿])”")


def read(scene: Scene) -> tuple[Form, tuple[Row, ...]] | None:
    """The form and the rows of a part that asks for members by their place, no rows where the list has no such place; None for a part of another kind."""
    if scene.part.asks not in ("thing", "count", "person", "place"):
        return None
    made = [(f, rows.of(scene.graph, f, f.facts(scene.graph))) for f in (*_placed(scene), *_signed(scene))]
    return next((m for m in made if m[1]), next(iter(made), None))


def _at(bundle: str, place: int) -> Form:
    return Form("memberOf", "subject", object=bundle, filters=(("order", str(place)),))


def _lists(scene: Scene) -> list[str]:
    """The lists that the part speaks of, those that its answer is to be found in first."""
    named = [e for e in (*scene.given, *scene.named) if "Bundle" in scene.graph.entities[e].types]
    return list(dict.fromkeys((*scene.within, *named)))


def _orders(graph: Graph, bundle: str) -> list[int]:
    return [int(f.q("order") or 0) for f in graph.by_object.get(bundle, ()) if f.predicate == "memberOf" and f.q("order")]


def _placed(scene: Scene) -> Iterator[Form]:
    text = plain(scene.part.text)
    for mention in scene.index.mentions(text):
        step = 1 if NEXT.match(text[mention.end:]) else -1 if PREVIOUS.match(text[mention.end:]) else 0
        member = step and _member(scene, mention.entities)
        if member and member.object:
            yield _at(member.object, int(member.q("order") or 0) + step)
    nth, last = NTH.search(text), LAST.search(text)
    for bundle in _lists(scene) if nth or last else ():
        place = max(_orders(scene.graph, bundle), default=0) if not nth else number(nth["a"] or nth["b"])
        yield _at(bundle, place)


def _member(scene: Scene, idents: tuple[str, ...]) -> Fact | None:
    """The membership, with its place, of a thing: in a list that is spoken of, else in any."""
    found = [f for i in idents for f in scene.graph.by_subject.get(i, ()) if f.predicate == "memberOf" and f.q("order")]
    lists = _lists(scene)
    return next((f for f in found if f.object in lists), next(iter(found), None))


def _signed(scene: Scene) -> Iterator[Form]:
    """The members of the list that a sign of a slogan stands for: “4” of 1+4+8, “心” of 三环两心."""
    for sign in SIGN.findall("，".join(p.text for p, weight in scene.parts if weight >= 1)):
        for fact in scene.graph.by_predicate.get("memberOf", ()):
            if fact.object and "Bundle" in scene.graph.entities[fact.subject].types and _stands_for(scene, fact, sign):
                yield Form("memberOf", "subject", object=fact.subject)


def _stands_for(scene: Scene, fact: Fact, sign: str) -> bool:
    """Is a list the part of a slogan that the sign names, and is the slogan spoken of?"""
    graph = scene.graph
    sizes = {str(f.value) for f in graph.by_subject.get(fact.subject, ()) if f.predicate == "declaredSize"}
    label = graph.entities[fact.subject].label
    if sign.isdigit() and (sign not in sizes if sizes else number(label[0]) != int(sign)):
        return False
    if not sign.isdigit() and not label.endswith(sign):
        return False
    return fact.object in scene.named or any(f.object in scene.named for f in graph.by_subject.get(str(fact.object), ()))
