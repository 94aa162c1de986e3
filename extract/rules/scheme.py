"""Layout schemes explained part by part: “一城”指甲，“一区”为乙; 一山（丙）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import numerals
from extract.elements import SPATIAL, element
from extract.lists import listing
from extract.named_place import SEATS
from extract.nouns import Name, is_generic, is_name
from extract.predicates import opening
from extract.rules.bundle import members, scheme_or_bundle
from extract.rules.glossary import explanation, headword
from extract.sentences import Claim, Sentence

MEANS = "，?(?:：?即是?|是指|指的是|指|就是|为|：|（)"


def _told(parts: tuple[str, ...], body: str) -> Iterator[re.Match[str]]:
    """The explanation of each part of a scheme, up to that of the next."""
    heads = "|".join(map(re.escape, parts))
    yield from re.finditer(f"“?(?P<head>{heads})”?{MEANS}(?P<list>[^；。）]+?)(?=）|[，；。、]?“?(?:{heads})”?{MEANS}|[；。]|$)", body)


def _taken(parts: tuple[str, ...], body: str) -> Iterator[re.Match[str]]:
    """The other way round: 以甲城为“一心”、以乙镇、丙镇为“两翼”."""
    yield from re.finditer(f"以(?P<list>[^，；。以]+?)为“?(?P<head>{'|'.join(map(re.escape, parts))})”?(?=[，；。、]|$)", body)


NATURAL = re.compile("[山城谷湖河岭港湾镇村点]$")
MADE = re.compile("形成|并行|即|^沿|为核心|[两三四五六七八九十]条")


def _element(name: Name, head_of: str) -> Name | None:
    """The place that words of a part name, without what is to be done there; None where they name none."""
    head = opening(name.label)
    bare = name.label[head.body:] if head.verbs else name.label
    if seat := next((s for s in SEATS if bare.endswith(s)), ""):
        bare = seat
    found = element(Name(bare, name.end - len(bare), name.end))
    named = found.type != "LayoutElement" or (len(bare) <= 4 and NATURAL.search(head_of) and not opening(bare).words)
    return found if is_name(bare) and named and not MADE.search(bare) and (not is_generic(bare) or found.type in ("Region", "IndustrialPark")) else None


def scheme_by_parts(sentence: Sentence) -> Iterator[Claim]:
    """“一城”指县城，“一山”指云岭 -> both part of the scheme; not: “三转”指转观念 (no layout)."""
    term = headword(sentence)
    whole = numerals.read(term.label) if term else None
    if not term or not whole or len(whole.parts) < 2 or scheme_or_bundle(term.label) != "LayoutScheme":
        return
    body, start = explanation(sentence)
    scheme = Name(term.label, term.start, term.end, "LayoutScheme")
    for match in (m for m in _told(tuple(whole.parts), body) if SPATIAL.search(m["head"])):
        for name in listing(match["list"], start + match.start("list")).names:
            if part := _element(name, match["head"]):
                yield Claim(subject=part, predicate="partOf", object=scheme, start=start + match.start(), end=start + match.end("list"), confidence=0.8)


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
        told = list(_told(whole.parts, body)) or list(_taken(whole.parts, body))
        if {m["head"] for m in told} != set(whole.parts):
            continue
        start = sentence.start + quoted.end()
        scheme = Name(quoted["name"], sentence.start + quoted.start() + 1, start - 1, "LayoutScheme")
        for match in told:
            begin, end, size = start + match.start(), start + match.end(), numerals.read(match["head"])
            parts = [part for name in listing(match["list"], start + match.start("list")).names if (part := _element(name, match["head"]))]
            if size and size.size == len(parts) > 1:
                yield from members(Name(match["head"], begin, end, "Bundle"), tuple(parts), begin, end)
            yield from (Claim(subject=part, predicate="partOf", object=scheme, start=begin, end=end, confidence=0.8) for part in parts)


RULES = (scheme_by_parts, scheme_in_text)
