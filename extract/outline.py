"""Lists told by the layout: “重点做好六个方面工作” and the six headings below it, numbered items below an announcement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from extract.nouns import Name, type_of
from extract.periods import number
from extract.sentences import Claim, Sentence
from ontology.terms import is_a

ANNOUNCED = re.compile(r"(?P<label>(?:“)?(?:以下)?(?P<n>(?<!第)[一二两三四五六七八九十]+|(?<!\d)\d{1,2})(?![期年])(?P<measure>个|大|件|项|方面|条)?(?:方面)?(?:的)?(?P<noun>(?![座所家处栋户])[一-鿿]{0,6}?(?:工作|任务|项目|重点|实事|着力|行动|举措|工程|攻坚|突破|提升|坚持|必须|新|方面|委员会|机构|平台|中心|政策|体系|文章|硬仗|战役|转变|战略|更|亮点)|(?:个)?方面)(?:”)?)(?:[：。，；！]|$)")
BODIES = re.compile("(?:委员会|机构|平台|中心|政策|体系)$")
NUMBER = re.compile(r"^(?:[（(](?P<paren>[一二三四五六七八九十]+)[）)]|(?P<han>[一二三四五六七八九十]+)、|(?P<digit>\d{1,2})[.、．]|(?P<shi>[一二三四五六七八九十]+)是|(?P<sign>[①-⑳]))")
IN_TEXT = ("shi", "sign")  # numberings that may stand inside a paragraph


NEAR = 3  # paragraphs between an announcement and its first item, at most


def _index(heading: str) -> tuple[str, int] | None:
    """(kind of numbering, number) of a heading or item."""
    match = NUMBER.match(heading)
    if not match:
        return None
    kind = match.lastgroup or ""
    return kind, ord(match[kind]) - ord("①") + 1 if kind == "sign" else number(match[kind])


def _items(view: Sequence[Sentence], at: int, kind: str) -> list[Sentence]:
    """The numbered paragraphs that follow sentence `at`, 1, 2, 3 …, each by its first sentence; the first stands within a few paragraphs."""
    items: list[Sentence] = []
    seen, between = -1, 0
    for sentence in islice(view, at + 1, None):
        if not items and sentence.paragraph_start not in (seen, view[at].paragraph_start):
            between += 1
            if between > (1 if kind in IN_TEXT else NEAR + 1):
                break
        if kind not in IN_TEXT and sentence.paragraph_start == seen:
            continue
        seen = sentence.paragraph_start
        found = _index(sentence.number if kind in IN_TEXT else sentence.paragraph)
        if found and found[0] == kind:
            if found[1] == len(items) + 1:
                items.append(sentence)
            elif found[1] == 1 and items:
                break
        elif found and kind == "paren" and found[0] == "han":
            break
    return items


def _label(sentence: Sentence) -> str:
    first = re.split("[，；。：]", sentence.text)[0]
    first = re.sub("^(?:全力|积极|大力|持续|扎实|加快|全面|深入)?(?:实施|完成|落实|加强|推进|开展|做好|启动|建设|继续|深化)(?=.{4})", "", first)
    return re.sub("[“”]", "", first)


def _member(sentence: Sentence) -> Name:
    label = _label(sentence)
    label = re.sub(r"^以(.{2,16})为(?:重点|抓手|标准|主线|牵引|引领|统领|目标|核心|基础|动力|支撑|载体|契机|突破口|着力点|根本|中心|导向|保障)$", r"\1", label)
    kind = type_of(label)
    kept = kind in ("Project", "Programme", "Policy") or is_a(kind or "Thing", "Organization")
    return Name(label, sentence.start, sentence.start + len(label), kind if kept else "Programme")


MEETING = re.compile("[一二三四五六七八九十]+次(?:会议|全会|党代会|党代表大会)")
QUOTED = re.compile("(?<!以)(?<!做到)“([^”]{3,14})”(?=(?:专项)?(?:行动|工程|计划|活动|项目|改革|平台|体系|品牌|建设|创建|服务)|[，。；、]|$)")


def _marked(item: Sentence) -> Iterator[Name]:
    """What an item names in quotes belongs to the list too."""
    for match in QUOTED.finditer(item.text):
        at = item.start + match.start(1)
        yield Name(match.group(1), at, at + len(match.group(1)), type_of(match.group(1)) or "Programme")


def _whole(found: int, size: int, kind: str) -> bool:
    """Are these all items of the list, or, where circled numbers leave no doubt, most of them?"""
    return found == size or (kind == "sign" and size * 0.8 <= found < size)


def _announced(view: Sequence[Sentence]) -> Iterator[tuple[Sentence, re.Match[str], list[Sentence]]]:
    """(sentence, announcement, its numbered items); items belong to the last announcement of their number before them."""
    found: dict[int, tuple[Sentence, re.Match[str], list[Sentence]]] = {}
    for at, sentence in enumerate(view):
        if sentence.mood not in ("plan", "result"):
            continue
        for match in ANNOUNCED.finditer(sentence.text):
            size = number(match["n"])
            if not 2 <= size <= 20:
                continue
            items = next((i for kind in ("paren", "digit", "shi", "sign", "han") if _whole(len(i := _items(view, at, kind)), size, kind)), [])
            if items and not (BODIES.search(match["noun"] or "") and items[0] is not view[at + 1]):
                found[items[0].start] = (sentence, match, items)
                break
    yield from found.values()


def claims(view: Sequence[Sentence]) -> Iterator[tuple[Sentence, Claim]]:
    """memberOf and declaredSize for every announced list whose numbered paragraphs follow it in full."""
    for sentence, match, items in _announced(view):
        label = re.sub("[“”]|^以下", "", match["label"])
        if MEETING.match(label):
            continue  # 四次会议确定的任务: the fourth meeting, no four
        start, end = sentence.start + match.start("label"), sentence.start + match.end("label")
        bundle = Name(label, start, end, "Bundle")
        yield sentence, Claim(subject=bundle, predicate="declaredSize", value=number(match["n"]), start=start, end=end, rule="outline")
        for order, item in enumerate(items, 1):
            parts = [] if "①" <= item.number[:1] <= "⑳" else list(_marked(item))
            for part in parts:
                yield item, Claim(subject=part, predicate="memberOf", object=bundle, qualifiers={"order": order}, start=item.start, end=item.end,
                                  rule="outline", confidence=0.75)
            if parts and _member(item).label.endswith(parts[0].label):
                continue  # 着力实施“甲工程”: the quoted name itself
            yield item, Claim(subject=_member(item), predicate="memberOf", object=bundle, qualifiers={"order": order}, start=item.start,
                              end=item.start + len(re.split("[。]", item.text)[0]), rule="outline", confidence=0.85)
