"""Layout schemes explained part by part: “一城”指甲，“一区”为乙; 一山（丙）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import numerals
from extract.elements import SPATIAL, WAYS, by_parts, element
from extract.lists import listing
from extract.named_place import SEATS
from extract.nouns import Name, is_generic, is_name
from extract.predicates import opening
from extract.rules.bundle import members, scheme_or_bundle, size_of
from extract.rules.glossary import explanation, headword
from extract.sentences import Claim, Sentence
from extract.told_lists import split_list

NATURAL = re.compile("[山城谷湖河岭港湾镇村点]$")
MADE = re.compile("形成|并行|即|^沿|为核心|[两三四五六七八九十]条")


def _element(name: Name, head_of: str) -> Name | None:
    """The place that words of a part name, without what is to be done there; None where they name none."""
    head = opening(name.label)
    bare = name.label[head.body:] if head.verbs else name.label
    if seat := next((s for s in SEATS if bare.endswith(s)), ""):
        bare = seat
    found = element(Name(bare, name.end - len(bare), name.end))
    if WAYS.search(head_of) and found.type not in ("Road", "Bridge", "MetroLine", "River"):
        return None
    named = found.type != "LayoutElement" or (len(bare) <= 4 and NATURAL.search(head_of) and not opening(bare).words)
    return found if is_name(bare) and named and not MADE.search(bare) and (not is_generic(bare) or found.type in ("Region", "IndustrialPark")) else None


def scheme_by_parts(sentence: Sentence) -> Iterator[Claim]:
    """“一城”指县城，“一山”指云岭 -> both part of the scheme; not: “三转”指转观念 (no layout)."""
    term = headword(sentence)
    label = LAYOUT.sub("", term.label) if term else ""
    whole = numerals.read(label) if term else None
    if not term or not whole or len(whole.parts) < 2 or scheme_or_bundle(label) != "LayoutScheme":
        return
    body, start = explanation(sentence)
    scheme = Name(label, term.start, term.end, "LayoutScheme")
    told = [m for m in by_parts(whole.parts, body) if SPATIAL.search(_head(m)) or WAYS.search(_head(m))]
    yield from _drawn(scheme, told, start)


def _head(match: re.Match[str]) -> str:
    told = match.groupdict()
    return told.get("quoted") or told["head"]


def _drawn(scheme: Name, told: list[re.Match[str]], start: int) -> Iterator[Claim]:
    """The places of each part: of the scheme, and of the part where they are as many as it says."""
    for match in told:
        head = _head(match)
        begin, end, size = start + match.start(), start + match.end(), numerals.read(head)
        names = listing(match["list"], start + match.start("list")).names
        if size and len(names) != size.size == len(apart := split_list(match["list"], start + match.start("list"), size.size)):
            names = apart
        parts = [part for name in names if (part := _element(name, head))]
        if size and size.size == len(parts) > 1:
            bundle = Name(head, begin, end, "Bundle")
            yield from members(bundle, tuple(parts), begin, end)
            yield size_of(bundle, size.size, "", begin, end)
        yield from (Claim(subject=part, predicate="partOf", object=scheme, start=begin, end=end, confidence=0.8) for part in parts)


LAYOUT = re.compile("(?:的)?(?:空间|发展|产业|城市|城镇|总体|功能)*(?:布局|格局|结构|框架)$")
QUOTED = re.compile("“(?P<name>[^“”]{4,16})”")


def scheme_in_text(sentence: Sentence) -> Iterator[Claim]:
    """构建“一廊两区”格局，一廊即甲河廊道，两区即乙、丙片区 -> all part of the scheme; not: “一廊两区”的建设 (nothing is told of its parts)."""
    if sentence.mood not in ("plan", "result"):
        return
    for quoted in QUOTED.finditer(sentence.text):
        whole = numerals.read(quoted["name"])
        if not whole or len(whole.parts) < 2 or not whole.layout:
            continue
        body = sentence.text[quoted.end():]
        told = by_parts(whole.parts, body)
        if {_head(m) for m in told} == set(whole.parts):
            yield from _drawn(Name(quoted["name"], sentence.start + quoted.start() + 1, sentence.start + quoted.end() - 1, "LayoutScheme"), told, sentence.start + quoted.end())


RULES = (scheme_by_parts, scheme_in_text)
