"""Glossary entries (名词解释) in every layout met: headword, mark, explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extract.sentences import Context, Sentence
from kg.model import Section

ENTRY = re.compile(r"^(?:[（(\[［〔【]?\d{1,3}(?![\d+＋A-Za-z])[）)\]］〕】]?[.、．]?\s*)?(?P<term>“[^”]{1,30}”[^：，。]{0,12}|《[^》]{1,30}》|[^：。，；“”]{1,24}(?:“[^”]{1,20}”)?[^：。，；]{0,10}|[^：。；]{1,30}、[^：。；]{1,20})(?:[：:]|(?<=”)(?=是指|即|指))(?P<body>.+)$", re.S)


NEXT = re.compile(r"(?<=[。；])\s*(?=(?:[（(\[［〔【]?\d{1,3}[）)\]］〕】]?[.、．]?\s*)?“[^”]{2,24}”(?:[^：，。]{0,8})[：:])")


def entries(text: str, section: Section, context: Context) -> Iterator[Sentence]:
    """The entries of a glossary line as sentences headed by their term; other lines as nothing."""
    paragraph = text[section.start:section.end]
    cuts = [0, *(m.end() for m in NEXT.finditer(paragraph)), len(paragraph)]
    for begin, end in pairwise(cuts):
        part = paragraph[begin:end].rstrip(" 。；\n")
        match = ENTRY.match(part)
        if match and len(match["body"].strip()) > 3:
            headed = replace(section, headings=(*section.headings, match["term"].strip()))
            yield Sentence(section.start + begin, part, headed, context, part, section.start + begin)
