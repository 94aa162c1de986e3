"""The map of a plan: what covers what, what bounds it, what belongs to a scheme, what it is to become."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import numerals
from extract.lists import listing
from extract.nouns import Name, is_name, is_physical, type_of
from extract.predicates import opening
from extract.rules.bundle import scheme_or_bundle
from extract.sentences import Claim, Sentence

COVERS = re.compile(r"(?:(?:辐射)?范围(?:覆盖|涵盖|包括)|涵盖|覆盖|包含|辐射|囊括|串联起?)(?:了)?(?!全国|全省|全市|周边|全球)(?P<list>.+)$")
PART = re.compile(r"(?P<list>.+?)(?:的)?(?:部分区域|部分地区|部分|局部)$")
WHOLE = re.compile("^(?:整个|全部|全域)")
BOUND = re.compile(r"以(?P<border>[^，。；、以]{2,12}?)为界")
SIDE = re.compile(r"位于(?:我区|我县|我市|本区)?(?P<border>[^，。；]{2,12}?)(?:以)?(?P<side>[东南西北]{1,2})(?:侧|面|部|岸)?$")
LEADING = re.compile(r"^(?:[东南西北中]{1,2}部)?“(?P<quoted>[^”]{2,20})”|^(?P<plain>[^，。；：“”]{2,20}?)(?:辐射范围|范围)?$")
SPATIAL = ("AdministrativeArea", "LayoutElement", "Region", "Site", "Place")


def extent_of(sentence: Sentence, index: int) -> Name | None:
    """The area whose extent a clause tells: a glossary headword, the clause's own opening, or the one before it."""
    if sentence.mood == "glossary" and sentence.section.headings:
        label = re.sub("[“”]", "", sentence.section.headings[-1])
        kind = type_of(label)
        return Name(label, sentence.start, sentence.start + len(label), kind) if is_physical(kind) else None
    for clause in reversed(sentence.clauses[:index + 1]):
        text = re.split("涵盖|覆盖|包含|辐射|串联|以[^，]{2,10}为界|位于", clause.text)[0]
        match = LEADING.match(text)
        label = (match["quoted"] or match["plain"] or "") if match else ""
        label = label[opening(label).body:] if match and match["plain"] and opening(label).verbs else label
        if label and is_physical(type_of(label)) and is_name(label):
            return Name(label, clause.start + len(text) - len(label) if match and match["plain"] else clause.start, clause.start + len(text), type_of(label))
    return None


def covered(text: str, start: int) -> Iterator[tuple[Name, str]]:
    """(place, how much of it: whole, partial or "") of each place that a list names."""
    part = PART.match(text)
    body = part["list"] if part else text
    names = listing(WHOLE.sub("", body), start).names
    beside = len(names) > 2 and any(is_physical(n.type) for n in names)  # what a list of places names is a place
    for name in names:
        label = name.label
        kind = name.type or type_of(label) or ("Site" if beside and len(label) > 2 else "")
        if is_physical(kind):
            yield Name(label, name.start, name.end, kind, name.aliases), "partial" if part else "whole" if kind == "Subdistrict" or WHOLE.match(text) else ""


def covers(sentence: Sentence) -> Iterator[Claim]:
    """X涵盖A、B2个街道，C街道部分区域 -> whole, whole, partial; not: 服务覆盖全体居民 (no place covers a place)."""
    if not COVERS.search(sentence.text):
        return
    open_subject: Name | None = None
    for index, clause in enumerate(sentence.clauses):
        match = COVERS.search(clause.text)
        if match:
            open_subject = extent_of(sentence, index)
            text, at = match["list"], clause.start + match.start("list")
        elif open_subject and PART.match(clause.text):
            text, at = clause.text, clause.start
        else:
            open_subject = None
            continue
        if not open_subject:
            continue
        for name, extent in covered(text, at):
            q: dict[str, str | float | int] = {"extent": extent} if extent else {}
            yield Claim(subject=open_subject, predicate="covers", object=name, qualifiers=q, start=min(clause.start, open_subject.start)
                        if sentence.start <= open_subject.start else clause.start, end=clause.end)


def bounded_by(sentence: Sentence) -> Iterator[Claim]:
    """以德胜路为界 -> boundedBy; X位于某路以南 -> side 南; not: 以人民为中心 (no border)."""
    if "为界" not in sentence.text and "位于" not in sentence.text:
        return
    for index, clause in enumerate(sentence.clauses):
        match = BOUND.search(clause.text) or SIDE.search(clause.text)
        if not match or type_of(match["border"]) not in ("Road", "River", "MetroLine", "Bridge"):
            continue
        border = Name(match["border"], clause.start + match.start("border"), clause.start + match.end("border"), type_of(match["border"]))
        q: dict[str, str | float | int] = {"side": match["side"][-1]} if "side" in match.groupdict() else {}
        named = [Name(m.group(1), clause.start + m.start(1), clause.start + m.end(1), type_of(m.group(1)))
                 for earlier in sentence.clauses[:index] for m in re.finditer("“([^”]{2,12})”", earlier.text)]
        subject = extent_of(sentence, index)
        subjects = [n for n in named if is_physical(n.type)] if "以" in match.group()[:1] and not subject else [subject] if subject else []
        for name in subjects:
            yield Claim(subject=name, predicate="boundedBy", object=border, qualifiers=q, start=min(sentence.start, clause.start), end=clause.end)


TOGETHER = re.compile(r"^(?P<list>.+?)等(?P<head>[^，]{0,10}?)(?:节点|片区|组团|板块)?(?:串珠成链|连点成线|串联|组成|构成)")
QUOTED = re.compile(r"“(?P<name>[^”]{2,16})”")


JOINED = re.compile("串珠成链|连点成线|串联|组成|构成")


def part_of(sentence: Sentence) -> Iterator[Claim]:
    """A、B等节点串珠成链，一条“某某长廊”初现 -> parts of the corridor; not: A、B等项目开工 (a list, no whole)."""
    if not JOINED.search(sentence.text):
        return
    for index, clause in enumerate(sentence.clauses[:-1]):
        match = TOGETHER.match(clause.text)
        whole = QUOTED.search(sentence.clauses[index + 1].text)
        if match and whole and is_physical(type_of(whole["name"])):
            after = sentence.clauses[index + 1]
            target = Name(whole["name"], after.start + whole.start(1), after.start + whole.end(1), type_of(whole["name"]))
            for name in listing(match["list"], clause.start).names:
                yield Claim(subject=Name(name.label, name.start, name.end, name.type or "Site"), predicate="partOf", object=target,
                            start=clause.start, end=after.end)


SUPPORTED = re.compile(r"(?:以|依托)(?:现有)?(?P<whole>[^（(，]{2,10})[（(](?P<list>[^）)]+[+＋、][^）)]+)[）)]")
BASES = re.compile(r"(?P<whole>[^，。；“”]{2,14}?)(?:，)?以(?P<list>[^，。；]+?)为(?:主阵地|核心|支撑|载体|节点|主体|重点区域)")


def nodes(sentence: Sentence) -> Iterator[Claim]:
    """以某某长廊（A+B+C）为支撑 -> parts; 某小镇以A、B园为主阵地 -> parts; not: 以项目为支撑 (no place)."""
    if "以" not in sentence.text and "依托" not in sentence.text:
        return
    for pattern in (SUPPORTED, BASES):
        for match in pattern.finditer(sentence.text):
            whole = match["whole"]
            if not is_physical(type_of(whole)) or not is_name(whole):
                continue
            target = Name(whole, sentence.start + match.start("whole"), sentence.start + match.end("whole"), type_of(whole))
            text = match["list"].replace("+", "、")
            for name in listing(text, sentence.start + match.start("list")).names:
                kind = name.type or ("Site" if pattern is SUPPORTED else "")
                if is_physical(kind):
                    yield Claim(subject=Name(name.label, name.start, name.end, kind), predicate="partOf", object=target,
                                start=sentence.start + match.start(), end=sentence.start + match.end(), confidence=0.85)


SCHEME = re.compile(r"“(?P<name>[^”]{3,30})”(?:的)?(?:空间|发展|城市|路网|产业|总体|规划)*(?:布局|格局|结构|框架|骨架)|“(?P<parts>[一二两三四五六七八九十][^”]{3,30})”")


def scheme_parts(sentence: Sentence) -> Iterator[Claim]:
    """“一廊、二城、三组团” -> a scheme whose numbered parts belong to it; not: “三纵四横” (its parts have no names of their own)."""
    for match in SCHEME.finditer(sentence.text):
        label = match["name"] or match["parts"]
        found = numerals.read(label)
        if not found or scheme_or_bundle(label) != "LayoutScheme" or len(found.parts) < 3:
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        scheme = Name(label, start, end, "LayoutScheme")
        for part in found.parts:
            yield Claim(subject=Name(part, start, end, "Bundle"), predicate="partOf", object=scheme, start=start, end=end, confidence=0.8)


ROW = re.compile("(?:“[一二两三四五六七八九十全多][^”]{1,4}”、?){3,}")
OWN_SCHEME = re.compile("(?P<whole>[一-鿿A-Za-z]{3,16})“(?P<name>[^”]{3,12})”(?:的)?(?:建设|布局|格局|规划|空间|发展|架构)")


def scheme_row(sentence: Sentence) -> Iterator[Claim]:
    """以“两轴”“三区”“四点”为抓手 -> parts of 两轴三区四点; 某园“一平台三中心”建设 -> part of the park; not: “两轴”“三区” (two quotes)."""
    for row in ROW.finditer(sentence.text):
        parts = re.findall("“([^”]+)”", row.group())
        start, end = sentence.start + row.start(), sentence.start + row.end()
        found = numerals.read("".join(parts))
        if found and len(found.parts) == len(parts):
            for part in parts:
                yield Claim(subject=Name(part, start, end, "Bundle"), predicate="partOf", object=Name("".join(parts), start, end, "LayoutScheme"),
                            start=start, end=end, confidence=0.8)
    for match in OWN_SCHEME.finditer(sentence.text):
        found, words = numerals.read(match["name"]), match["whole"]
        words = words[opening(words).body:]
        if found and len(found.parts) > 1 and is_physical(type_of(words)) and is_name(words):
            a, b = sentence.start + match.end("whole") - len(words), sentence.start + match.end("name")
            yield Claim(subject=Name(match["name"], a, b, "LayoutScheme"), predicate="partOf", object=Name(words, a, a + len(words), type_of(words)),
                        start=a, end=b + 1, confidence=0.8)


RULES = (covers, bounded_by, part_of, nodes, scheme_parts, scheme_row)
