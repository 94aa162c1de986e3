"""Who proposed what a glossary explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import Name, type_of
from extract.rules.glossary import explanation, headword
from extract.sentences import Claim, Sentence

PROPOSED = re.compile(r"(?:在)?(?:(?P<year>20\d\d)年(?P<month>\d{1,2}月)?[，,]?)?(?:由)?(?:时任)?(?P<who>(?:习近平总书记|习近平主席|习近平|[^，。；：“”由在]{2,24}?(?:会议|全会|大会|工作会|党代会|报告|委|政府|厅|局|部|国务院|中央|省|市|区|县|党的十九大|党的二十大|书记[一-鿿]{2,3}|[一-鿿]{2,3}书记|省长[一-鿿]{2,3}|我区|我县|我市)))"
                      r"(?:上|中|首次|率先|明确|正式|时)?(?:[，,])?(?:在[^，。；]{2,30}(?:上|时|中)(?:首次|明确)?)?提出(?:的|了)?")


OFFICIAL = re.compile(r"(?:时任)?[一-鿿]{1,8}(?:书记|主席|省长|市长|区长|县长|主任|总理)(?:、[一-鿿]{0,4}(?:书记|省长|市长|区长|县长|主任))?(?P<name>[一-鿿]{2,3})")


def agent(who: str, start: int, sentence: Sentence) -> Name:
    """The person, meeting, body or area that `who` names, for what stands at `start` in the clean text."""
    label = re.sub(r"^(?:由|在|是|根据|按照)", "", who)
    label = re.sub(r"(?:报告|上|中)$", "", label)
    if label in ("我区", "我县", "我市", "区", "县", "市"):
        return sentence.context.place
    if label.startswith("习近平"):
        return Name("习近平", start, start + 3, "Person", (label,) if label != "习近平" else ())
    if official := OFFICIAL.fullmatch(label):
        return Name(official["name"], start + official.start("name"), start + len(who), "Person")
    meeting = re.search("会$|大$|会议$", label)
    return Name(label, start, start + len(who), "Event" if meeting else "Agency")


AT_MEETING = re.compile("^(?P<meeting>[^，。；]{2,20}?(?:全会|会议|大会))上?(?P<name>[一-鿿]{2,3})(?:书记|主席|省长|市长|区长|县长)$")


def agents(who: str, start: int, sentence: Sentence) -> tuple[Name, ...]:
    """As agent; a person who speaks at a meeting proposes with it: 县委全会上某某书记."""
    if spoken := AT_MEETING.match(who):
        meeting = Name(spoken["meeting"], start, start + spoken.end("meeting"), "Event")
        return meeting, Name(spoken["name"], start + spoken.start("name"), start + spoken.end("name"), "Person")
    return (agent(who, start, sentence),)


def term_proposed(sentence: Sentence) -> Iterator[Claim]:
    """“五干”：县委十届全会提出的… -> proposedBy; not: 针对群众提出的问题 (no body or congress speaks)."""
    term = headword(sentence)
    if not term:
        return
    body, start = explanation(sentence)
    match = PROPOSED.search(body)
    if not match or match.start() > 40:
        return
    kind = type_of(term.label)
    subject = Name(term.label, term.start, term.end, kind if kind in ("Policy", "Programme", "Plan", "Project") else "Policy")
    q: dict[str, str | float | int] = {}
    if match["year"]:
        q["period"] = match["year"] + (f"-{int(match['month'][:-1]):02}" if match["month"] else "")
    for proposer in agents(match["who"], start + match.start("who"), sentence):
        yield Claim(subject=subject, predicate="proposedBy", object=proposer, qualifiers=q, start=term.start, end=start + match.end())


RULES = (term_proposed,)
