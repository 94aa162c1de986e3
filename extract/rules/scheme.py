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
from extract.rules.bundle import scheme_or_bundle
from extract.rules.glossary import explanation, headword
from extract.sentences import Claim, Sentence

MEANS = "，?(?:即是?|是指|指的是|指|就是|为|：|（)"


def _told(parts: tuple[str, ...], body: str) -> Iterator[re.Match[str]]:
    """The explanation of each part of a scheme, up to that of the next."""
    heads = "|".join(map(re.escape, parts))
    yield from re.finditer(f"“?(?P<head>{heads})”?{MEANS}(?P<list>[^；。）]+?)(?=）|[，；。、]?“?(?:{heads})”?{MEANS}|[；。]|$)", body)


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


RULES = (scheme_by_parts,)
