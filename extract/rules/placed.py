"""Works that a place is said to do: 甲镇完成乙馆、丙广场建设."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.nouns import Name, is_generic, is_physical, type_of
from extract.objects import object_names
from extract.predicates import opening
from extract.sentences import Claim, Clause, Sentence
from extract.stages import status_codes, step_claims
from extract.topics import leading_names
from extract.uncounted import without_count

AREAS = ("Subdistrict", "Village", "Community", "IndustrialPark", "Zone", "NewTown", "CharacteristicTown")
UNNAMED = re.compile("\\d|[到各每]|^(?:乡镇|其余)")
RUNS = re.compile("(?:完成|启动|实施|建设|新建|建成|开工|推进|谋划)$")
IN_PLACE = re.compile("在[一-鿿]{2,10}?(?:镇|乡|街道|社区|村|园区|开发区|片区|新区|新城)(?:高标准|规划|谋划|启动|集中|分别|重点)*(?:建设|新建|建成|实施|开工|推进)")  # 在甲镇建设乙厂
LETTERED = re.compile("[A-Z]区")
BUILT = ("Building", "Site", "Road", "Bridge", "School", "HealthFacility", "CulturalVenue", "PublicSpace", "Project", "Housing", "HousingEstate", "Market", "Programme")


def placed_works(clause: Clause) -> tuple[Name, tuple[Name, ...], str] | None:
    """(place, works, stage) of a clause in which a place builds named works; None where it does no such thing."""
    if there := IN_PLACE.match(clause.text):
        clause = replace(clause, start=clause.start + 1, text=clause.text[1:])
    lettered = LETTERED.match(clause.text)
    opened = (Name(lettered.group(), clause.start, clause.start + lettered.end(), "Zone"),) if lettered else leading_names(clause)
    if len(opened) != 1 or opened[0].type not in AREAS or is_generic(opened[0].label) or UNNAMED.search(opened[0].label):
        return None
    rest = clause.text[opened[0].end - clause.start:]
    shift = len(rest) - len(rest.lstrip("要")) + opened[0].end - clause.start
    head = opening(rest.lstrip("要"))
    if not head.verbs or not RUNS.search(head.verbs[-1]):
        return None
    at = shift + head.body
    found, work = object_names(clause.text[at:], clause.start + at)
    if there and len(found.names) == 1 and is_generic(found.names[0].label) and is_physical(found.names[0].type) and not without_count(found.names[0].label)[1]:
        one = found.names[0]
        return opened[0], (replace(one, label=opened[0].label + one.label, type=type_of(opened[0].label + one.label) or one.type),), clause.text[shift + head.words[0].start:at] + work  # 在甲镇建设水厂: 甲镇水厂
    named = found.names and all(n.type in BUILT and n.label[0] not in "和及0123456789" for n in found.names) and not (len(found.names) == 1 and is_generic(found.names[0].label))
    return (opened[0], found.names, clause.text[shift + head.words[0].start:at] + work) if named else None


def works_of_place(sentence: Sentence) -> Iterator[Claim]:
    """石门镇完成文化馆、青湖广场建设 -> both, with their status, in 石门镇; not: 石门镇完成征收 (a step of the town's own)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        told = placed_works(clause)
        if not told:
            continue
        place, works, stage = told
        yield from step_claims(sentence, index, works, status_codes(opening(stage).words), stage, "", clause.text[place.end - clause.start:].lstrip("要"))
        for work in works:
            if is_physical(work.type) or work.type == "Project":
                yield Claim(subject=work, predicate="locatedIn", object=place, start=clause.start, end=clause.end, confidence=0.75)


RULES = (works_of_place,)
