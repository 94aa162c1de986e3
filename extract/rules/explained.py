"""Numbered names explained in the text: “四化”即甲、乙、丙、丁."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extract import numerals
from extract.elements import SPATIAL, WAYS, by_parts, by_role
from extract.nouns import Name, is_physical, split_at, type_of
from extract.periods import number
from extract.rules.bundle import NUMERAL, layout_or_bundle, members, size_of
from extract.sentences import Claim, Sentence
from extract.told_lists import by_repeated, by_segment, split_list

MEANS = re.compile(r"(?P<name>“[^“”]{1,24}”|(?<!第)[一二两三四五六七八九十][^“”，。；：、的]{1,10})(?:，)?(?:是指|即是|即为|既|即(?![时将可日刻])|指(?![标导挥数定示])|就是|包括|(?<![作成])为(?!抓手|重点|目标|主|契机|牵引|统领|载体|引领|核心|基础|导向)|：)(?P<list>.+)$")
PAREN = re.compile(r"(?P<name>[一二两三四五六七八九十]+[个大项类]?[一-鿿]{1,8})”?(?:[一-鿿]{2})?[（(](?P<list>[^（）()]{4,90})[）)]")
COLON = re.compile(r"(?P<name>[一二两三四五六七八九十]+(?:个|大|项|类)?[一-鿿]{1,8})(?:：|，即)(?P<list>[^：]{6,200})$")


def explained(sentence: Sentence) -> Iterator[Claim]:
    """“四化”即洁化、序化、美化、文化 -> four members; not: “四风”是大敌 (a remark, no list of four)."""
    text = sentence.text
    if not NUMERAL.search(text):
        return
    own = re.sub("[“”]", "", sentence.section.headings[-1]) if sentence.mood == "glossary" and sentence.section.headings and len(PARTED.findall(text)) > 1 else ""
    done: set[str] = {own} if (whole := numerals.read(own)) and not whole.layout else set()  # “甲通”指…，“乙平”指…: its parts are explained, not it
    parts = [(text, 0)] if len(text) < 60 else []
    parts += list(split_at(text, "；")) + list(_openings(text)) + (list(split_at(text, "。")) if "。" in text[:-1] else [])
    for part, at in parts:
        for pattern in (MEANS, PAREN, COLON):
            for match in pattern.finditer(part):
                label = re.sub(r"[“”]", "", match["name"])
                if ORDINAL.fullmatch(label):
                    continue
                if DIGITS.fullmatch(label):
                    yield from _by_digits(label, match["list"], sentence, at, match)
                    continue
                found = numerals.read(label)
                begin = sentence.start + at + match.start("list")
                if not found or found.size < 2 or label in done or found.size > 20 or re.search("有$|为|的", label) or by_role(match["list"], begin) or (found.layout and all(SPATIAL.search(p) or WAYS.search(p) for p in found.parts) and len(by_parts(found.parts, match["list"])) > 1):
                    continue
                told = match["list"].rstrip("。")
                told = told.removesuffix(label) if told.endswith(label) and not is_physical(type_of(label)) and told[-len(label) - 1:-len(label)] not in ("的", "、", "和") else told
                names = by_repeated(told, begin, label) or split_list(told, begin, found.size) or by_segment(told, begin, found.expression)
                if len(names) != found.size or any(re.search("即|；|视察.*时$|^(?:要求|使之)", n.label) for n in names):
                    continue  # explained part by part
                done.add(label)
                names = tuple(replace(n, label=PART_OF.sub("", n.label)) for n in names)
                label = _headword(sentence, label, found.size)
                start, end = sentence.start + at + match.start(), sentence.start + at + match.end()
                bundle = layout_or_bundle(label, start, start + len(match["name"]))
                if label.endswith("产业"):
                    names = tuple(replace(n, type="Industry") if n.type in ("", "Policy", "Concept") else n for n in names)
                yield from members(bundle, names, start, end)
                yield size_of(bundle, found.size, found.expression, start, end)


PARTED = re.compile("“[一二两三四五六七八九十][^“”]{1,6}”，?(?:即|是指|就是|指)")
PART_OF = re.compile("^“?[一二两三四五六七八九十][一-鿿]{1,3}”?(?:是?指|即|为)(?=..)")  # “六馆”指甲馆、乙馆
ORDINAL = re.compile("[一二三四五六七八九]种")  # 第二种：甲和乙
DIGITS = re.compile("\\d{3,8}")


def _by_digits(label: str, told: str, sentence: Sentence, at: int, match: re.Match[str]) -> Iterator[Claim]:
    """“1357”，即“甲一条主线、乙三个着力点…”: a list of as many as there are digits, each with the number of its digit."""
    begin = sentence.start + at + match.start("list")
    shift = len(told) - len(told.lstrip("“"))
    names = split_list(told.lstrip("“"), begin + shift, len(label))
    each = re.findall("“?(\\d)”?，?即", told) == list(label)  # “1”，即…；“3”，即…
    if len(names) == len(label) and all(each or digit in n.label or any(number(c) == int(digit) for c in n.label) for digit, n in zip(label, names, strict=True)):
        start, end = sentence.start + at + match.start(), sentence.start + at + match.end()
        yield from members(Name(label, start, start + len(label), "Bundle"), names, start, end)


def _headword(sentence: Sentence, label: str, size: int) -> str:
    """The whole headword of a glossary entry where the numeral is its end: 五个一 of 政校合作五个一."""
    words = sentence.section.headings[-1].strip("“”") if sentence.mood == "glossary" and sentence.section.headings else ""
    if not words.endswith(label) or len(words) > 16 or "、" in words:
        return label
    whole = numerals.read(words)
    return words if whole is None or whole.size == size else label


def _openings(text: str) -> Iterator[tuple[str, int]]:
    """Stretches that run from one quoted numeral to the next."""
    starts = [m.start() for m in re.finditer(r"“[^“”]{1,12}”(?:是指|即|既|指|就是|：)", text)]
    for a, b in pairwise([*starts, len(text)]):
        yield text[a:b].rstrip("，；"), a


RULES = (explained,)
