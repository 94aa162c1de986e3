"""Changes of the administrative map: towns, districts and neighbourhoods that take another rank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lists import listing
from extract.nouns import Name, is_name
from extract.predicates import opening
from extract.sentences import Claim, Sentence
from extract.stages import status_codes

RANKS = {"镇": "Subdistrict", "街道": "Subdistrict", "街": "Subdistrict", "区": "District", "市": "City", "社区": "Community", "居": "Community"}
CHANGE = re.compile(f"^(?P<who>[^，。；]{{2,40}}?)(?P<what>撤[乡镇县市村](?:设|建|改|并)(?P<rank>{'|'.join(sorted(RANKS, key=len, reverse=True))}))")


def rechartered(sentence: Sentence) -> Iterator[Claim]:
    """甲、乙撤乡设镇 -> both towns, completed; not: 撤乡设镇工作有序开展 (of which is not said)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        found = CHANGE.match(clause.text)
        head = opening(clause.text)
        if found and head.body >= found.end("who"):
            continue  # 加快推进撤乡建镇: of no town told
        begin = head.body if found and head.body < found.end("who") else 0
        for name in listing(found["who"][begin:], clause.start + begin).names if found else ():
            bare = name.label.rstrip("乡镇县村") if len(name.label) > 2 else name.label
            unit = {"街": "街道", "居": "社区"}.get(found["rank"], found["rank"]) if found else ""
            if not found or not is_name(bare) or len(bare) > 6:
                continue
            area = Name(bare + unit, name.start, name.end, RANKS[unit], tuple(sorted({bare, name.label})))
            code = "planned" if sentence.mood == "plan" else status_codes(head.words)[0] if head.verbs and begin else "completed"
            yield Claim(subject=area, predicate="hasStatus", value=code, qualifiers={**sentence.when(index), "stage": found["what"]}, start=clause.start, end=clause.end, confidence=0.85)


RULES = (rechartered,)
