"""Glossary entries: definitions, other names, members of numbered terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import numerals
from extract.elements import SPATIAL, by_role, element
from extract.lists import listing
from extract.nouns import ACTS_AT, Name, is_physical, told_type, type_of
from extract.periods import number
from extract.rules.bundle import members, scheme_or_bundle, size_of
from extract.sentences import Claim, Sentence
from extract.told_lists import by_repeated, by_segment, first_words, listed_after, split_list, without_tail

MEANS = re.compile(r"^(?:是指|即是|即为|即|指的是|指|就是|主要是指|主要包括|包括|简称)?[：，]?")
ALSO = re.compile(r"^(?:即|全称|又称|也称|简称)(?P<name>[^，。；：、]{3,24})(?:[，。；]|$)")
ENGLISH = re.compile(r"^(?P<term>[^（(]{1,30})[（(](?P<other>[A-Za-z][A-Za-z .&-]{1,60}|[^）)]{2,20})[）)]$")
NUMBERED = re.compile(r"(?:(?<=[，；。：])|^)“?(?P<n>\d{1,2})”?(?:，)?(?:即|是指|指|为)(?P<what>(?:[^“”；]|“\D[^”]*”)+?)(?=[，；。]?“?\d{1,2}”?，?(?:即|是指|指|为)|[。；]?$)")
PART = re.compile(r"(?P<head>[一二两三四五六七八九十多][^，即、“”]{1,4})，?即(?P<list>[^；。]+?)(?=[，；。][一二两三四五六七八九十多][^，即、“”]{1,4}，?即|[；。]|$)")


def headword(sentence: Sentence) -> Name | None:
    """The term that a glossary line explains, None on other lines."""
    if sentence.mood != "glossary" or not sentence.section.headings:
        return None
    heading = sentence.section.headings[-1]
    at = sentence.text.find(heading)
    label = re.sub(r"[“”]", "", heading).strip()
    return Name(label, sentence.start + max(at, 0), sentence.start + max(at, 0) + len(heading), "Term") if at >= 0 else None


def explanation(sentence: Sentence) -> tuple[str, int]:
    """(what a glossary line says of its term, its start in the clean text)."""
    heading = sentence.section.headings[-1]
    at = sentence.text.find(heading) + len(heading)
    if sentence.text[at:at + 1] in "：:":
        at += 1
    return sentence.text[at:].rstrip("。； \n"), sentence.start + at


def _without_term(body: str, term: str) -> str:
    """An explanation without the term that ends it: 三权分置：所有权、资格权、使用权三权分置."""
    return body.removesuffix(term) if body.endswith(term) and "、" in body and body[-len(term) - 1:-len(term)] not in "的、和" else body


def definition(sentence: Sentence) -> Iterator[Claim]:
    """风暴行动：对违章建筑开展集中整治 -> its definition; not: a line without a headword."""
    term = headword(sentence)
    if not term:
        return
    body, start = explanation(sentence)
    english = ENGLISH.match(term.label)
    if english:
        term = Name(english["term"], term.start, term.end, "Term", (english["other"],))
        yield Claim(subject=term, predicate="alias", value=english["other"], start=term.start, end=start)
    heads = [h for h in re.split("、", term.label) if len(h) >= 3]
    for head in heads if len(heads) > 1 and not numerals.read(term.label) and len({len(h) for h in heads}) == 1 else [term.label]:
        yield Claim(subject=Name(head, term.start, term.end, "Term", term.aliases), predicate="definedAs", value=body, start=start, end=start + len(body))
    kind = type_of(term.label)
    if (other := ALSO.match(body)) and len(other["name"]) <= 20 and type_of(other["name"]) and not re.search("[的后时]|通过|按照", other["name"]) and not numerals.read(term.label):
        thing = Name(term.label, term.start, term.end, kind or "Policy")
        yield Claim(subject=thing, predicate="alias", value=other["name"], start=term.start, end=start + other.end("name"), confidence=0.7)


STEM = re.compile("“([^“”]{3,8})”.")  # “五位一体”总体布局


def term_members(sentence: Sentence) -> Iterator[Claim]:
    """四平台：指A平台、B平台、C平台、D平台 -> four members; not: a term whose text lists another number."""
    term = headword(sentence)
    if not term:
        return
    body, start = explanation(sentence)
    body = _without_term(_without_term(body, term.label), stem[1] if (stem := STEM.match(sentence.section.headings[-1])) else "\0")
    inner = [m for m in INNER.finditer(body) if m["term"][0] in numerals.NUM]
    held = [m for m in inner if m["term"] in term.label]
    if len(inner := held if held or numerals.leading(term.label) != len(inner) else inner) > 1:  # 三个三工作法: “三级”即…；“三专”即…；“三严”即…
        bundle = Name(term.label, term.start, term.end, scheme_or_bundle(term.label))
        yield from members(bundle, tuple(Name(m["term"], start + m.start("term"), start + m.end("term"), "Bundle") for m in inner), term.start, start + len(body))
        for m in inner:
            yield Claim(subject=Name(m["term"], start + m.start("term"), start + m.end("term"), "Bundle"), predicate="partOf", object=bundle, start=term.start, end=start + len(body))
        if (whole := numerals.read(term.label)) and len(whole.parts) == len(inner):
            yield size_of(bundle, whole.size, whole.expression, term.start, start + len(body))
        return
    found = numerals.read(re.sub("^新(?=.个一)", "", term.label)) or numerals.read_tail(term.label) or (numerals.Numeral(0, "", False) if len(NUMBERED.findall(body)) > 1 else None if numerals.CODED.match(term.label) else _told(body))
    lead = MEANS.match(body)
    cut_at = lead.end() if lead else 0
    if not found and numerals.pair(term.label) and "，" not in body and len(split_list(body[cut_at:], start + cut_at, 2)) == 2:
        found = numerals.Numeral(2, "", False)
    if not found and (size := numerals.leading(term.label)) > 1 and listed_after(body, start, cut_at, size):
        found = numerals.Numeral(size, "", False)
    if not found:
        return
    bundle = Name(term.label, term.start, term.end, scheme_or_bundle(term.label))
    end = start + len(body)
    if found.size > 1:
        yield size_of(bundle, found.size, found.expression, term.start, end)
    if bundle.type == "LayoutScheme" and not PART.search(body) and (drawn := by_role(body, start)):
        yield from (Claim(subject=n, predicate="partOf", object=bundle, start=start, end=end, confidence=0.85) for n in drawn)
        return
    numbered = tuple(Name(m["what"].strip("，；。"), start + m.start("what"), start + m.end("what"), told_type(m["what"]))
                     for m in NUMBERED.finditer(body) if len(m["what"]) < 60)
    if found.size > 1 and len(titles := tuple(_titles(body, start))) == found.size:
        yield from members(bundle, titles, term.start, end)
        return
    if "+" in found.expression and (counted := tuple(_summed(body, start))):
        yield from members(bundle, tuple(n for n, _ in counted), term.start, end)
        for name, size in counted:
            if size > 1:
                yield size_of(name, size, "", term.start, end)
        return
    if len(numbered) > 1:
        if "+" in found.expression or not found.size:
            numbered = tuple(n for m in NUMBERED.finditer(body) for n in _counted_part(m, start, found.expression))
        yield from members(bundle, numbered, term.start, end)
        return
    if names := by_repeated(body[cut_at:], start + cut_at, term.label):
        yield from members(bundle, names, term.start, end)
        return
    if not PART.search(body) and (names := by_segment(body[cut_at:], start + cut_at, found.expression)):
        yield from members(bundle, names, term.start, end)
        return
    if len(found.parts) > 1:
        told = list(_parts(bundle, body, start))
        yield from told
        flat = tuple(c.subject for c in told if c.predicate == "memberOf")
        if bundle.type == "Bundle" and len(flat) == found.size:
            yield from members(bundle, flat, term.start, end)
            return
        if all(part in body for part in found.parts):
            parts = tuple(Name(p, start + body.find(p), start + body.find(p) + len(p), "Bundle") for p in found.parts)
            yield from members(bundle, parts, term.start, end)
            return
    if names := _told_list(body, start, found.size) or _told_apart(body[cut_at:], start + cut_at, found.size) or first_words(listed_after(body, start, cut_at, found.size)):
        names = names if found.parts else without_tail(names, term.label)
        if any(n.label.endswith(("时", "以后", "之后")) for n in names):
            return  # 到甲时，使乙发展: when, no member
        names = tuple(replace(n, type=told_type(n.label)) if ACTS_AT.match(n.label) else n for n in names)
        yield from members(bundle, names, term.start, end)
        if bundle.type == "LayoutScheme":
            for name in names:
                yield Claim(subject=Name(name.label, name.start, name.end, type_of(name.label) or "Zone"), predicate="partOf", object=bundle,
                            start=term.start, end=end)


TITLE = re.compile("《([^《》]{4,60})》")


def _titles(body: str, start: int) -> Iterator[Name]:
    """The documents that an explanation names in 《》."""
    for m in TITLE.finditer(body):
        yield Name(m[1], start + m.start(1), start + m.end(1), told_type(m[1]))


def _told_apart(body: str, start: int, size: int) -> tuple[Name, ...]:
    """The members of a term whose explanation gives each a stretch of its own: A明确，不推诿；B讲明，不含糊 -> A明确, B讲明; () otherwise."""
    segments = list(re.finditer("[^；。]+", body))
    firsts = [m.group().split("，")[0] for m in segments]
    if size < 3 or len(segments) != size or not all(2 <= len(f) <= 20 and "、" not in f for f in firsts) or sum("，" in m.group() for m in segments) * 2 < size:
        return ()
    return tuple(Name(f, start + m.start(), start + m.start() + len(f), told_type(f)) for f, m in zip(firsts, segments, strict=True))


TERM_OF_SUM = re.compile(r"(?P<list>(?:[^，、和\d即包括]{1,8}、)+[^，、和\d]{1,8})?(?P<n>\d{1,2})个(?P<noun>[一-鿿]{2,12}?)(?=[，、和的。]|$)")


def _summed(body: str, start: int) -> Iterator[tuple[Name, int]]:
    """(member, its own size) of a sum told in words: 1个区级中心，甲、乙4个平台和8个分中心."""
    for m in TERM_OF_SUM.finditer(body):
        at, kind = start + m.start(), type_of(m["noun"]) or "Agency"
        if m["list"]:
            for name in listing(m["list"], at).names:
                yield Name(name.label, name.start, name.end, name.type or kind), 1
        elif m["n"] == "1":
            yield Name(m["noun"], start + m.start("noun"), start + m.end("noun"), kind), 1
        else:
            yield Name(m["noun"], start + m.start("noun"), start + m.end("noun"), "Bundle"), int(m["n"])


TOLD = re.compile(r"(?:包括|涵盖|包含|是指|指|即|分为|具体为|^(?!通过|在|以|根据|按照|把|将|依托|围绕))(?P<list>[^，。；“”]*、[^，。；]*?)等?(?<![一二三四五六七八九十第])(?P<n>十?[二两三四五六七八九十][一二三四五六七八九十]*)(?:大|个|项|类)[一-鿿]{2,6}(?=[，。；]|$)")


def _told(body: str) -> numerals.Numeral | None:
    """The size that an explanation itself tells at its end: 主要包括A、B…七大领域."""
    match = TOLD.search(body)
    return numerals.Numeral(number(match["n"]), "", False) if match else None


def _told_list(body: str, start: int, size: int) -> tuple[Name, ...]:
    """The members that stand before the size which an explanation tells; () where they are not as many."""
    match = TOLD.search(body)
    return split_list(match["list"], start + match.start("list"), size) if match else ()


def _counted_part(match: re.Match[str], start: int, expression: str) -> tuple[Name, ...]:
    """What one term of a sum stands for: “6”即A、B… -> six names, or the words as one name."""
    what, at = match["what"].strip("，；。"), start + match.start("what")
    size = int(match["n"]) if "+" in expression else 0
    names = split_list(what, at, size) if size > 1 else ()
    if names:
        return names
    listed = listing(what, at)
    if listed.count and (words := re.search(r"[一二两三四五六七八九十]+[大个项][一-鿿]+$", what)):
        return (Name(words.group(), at + words.start(), at + len(what), "Bundle"),)
    label = re.sub("项目$", "", what)
    return (Name(label, at, at + len(label), told_type(what)),)


def _parts(scheme: Name, body: str, start: int) -> Iterator[Claim]:
    """A scheme explained part by part: 一廊，即A；二城，即B和C."""
    for match in PART.finditer(body):
        found = numerals.read(match["head"]) or numerals.Numeral(1, "", False)
        many = match["head"].startswith("多")  # 多支点，即甲镇、乙镇等: as many as are named
        names = tuple(n for n in listing(match["list"], start + match.start("list")).names if is_physical(n.type)) if many else split_list(match["list"], start + match.start("list"), found.size)
        part = Name(match["head"], start + match.start(), start + match.end("head"), "Bundle")
        a, b = start + match.start(), start + match.end()
        drawn = scheme.type == "LayoutScheme" and SPATIAL.search(match["head"])
        names = tuple(element(n) for n in names) if drawn else names
        yield from members(part, names, a, b)
        if not many:
            yield size_of(part, found.size, "", a, b)
        for name in names:
            if drawn or type_of(name.label):
                yield Claim(subject=name, predicate="partOf", object=scheme, start=a, end=b, confidence=0.8)


INNER = re.compile("“(?P<term>[^“”]{2,14})”(?:，)?(?:即：?(?![时将可日刻墨席兴])|是指|就是|指的是|指)(?P<text>(?:[^“”。；]|“[^”]*”(?!，?(?:即|是指|就是|指(?!标|数))))+)")


def inner_definition(sentence: Sentence) -> Iterator[Claim]:
    """“全网”，即以河道为底板、形成网状系统… -> what the quoted term means; not: “全网”建设 (used, not explained)."""
    own = re.sub("[“”]", "", sentence.section.headings[-1]) if sentence.mood == "glossary" and sentence.section.headings else ""
    for match in INNER.finditer(sentence.text):
        text = match["text"].rstrip("，； ")
        if len(text) >= 6 and match["term"] != own and not match["term"].isdigit():
            a = sentence.start + match.start()
            yield Claim(subject=Name(match["term"], a + 1, a + 1 + len(match["term"]), "Term"), predicate="definedAs", value=text, start=a,
                        end=sentence.start + match.start("text") + len(text), confidence=0.8)


RULES = (inner_definition, definition, term_members)
