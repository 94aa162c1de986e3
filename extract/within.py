"""What the subject of a sentence holds: numbers counted within a campaign, works that stand in a park."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extract import lexicon
from extract.bare import PARK
from extract.named import OF_AREA
from extract.named_place import OWN, PHASED, SEATS
from extract.nouns import Name, is_generic, is_physical, type_of
from extract.predicates import opening
from extract.sentences import Claim, Clause, Sentence
from extract.topics import leading_names

Found = Sequence[tuple[Sentence, Claim]]
CAMPAIGN = re.compile("(?:行动|专项整治|整治|斗争|活动|工程|大会战|革命|攻坚战?)$")
RUNS = re.compile("(?:开展|实施|推进|启动|打响|发起)$")


def claims(found: Found) -> list[tuple[Sentence, Claim]]:
    """Every relation below."""
    return counted_within(found) + within_grounds(found) + beside_in_grounds(found) + pieces_of_project(found)


def counted_within(found: Found) -> list[tuple[Sentence, Claim]]:
    """What the clauses after a programme count is counted within it: 开展甲行动，检查企业50家 -> 检查企业 about 甲行动; not after a clause with a subject of its own."""
    run: dict[int, list[Claim]] = defaultdict(list)
    for _, claim in found:
        if claim.rule == "status_of_object" and claim.predicate == "hasStatus":
            run[claim.start].append(claim)
    out = []
    for sentence, claim in found:
        if claim.rule != "quantity" or claim.subject.type != "Indicator" or OF_AREA.match(claim.subject.label) or claim.subject.label in lexicon.indicators():
            continue
        if claim.qualifiers.get("measure") == "growth" or re.search("[、和]", claim.subject.label):
            continue  # a statistic of its own, several things
        at = next((i for i, c in enumerate(sentence.clauses) if c.start <= claim.start < c.end), 0)
        before = _run_before(sentence, at, run)
        told = run[before.start] if before else []
        works = {c.subject.label: c.subject for c in told if not is_physical(c.subject.type) and CAMPAIGN.search(c.subject.label) and (c.subject.marked or not c.subject.label.endswith("工程")) and RUNS.search(str(c.qualifiers["stage"]))}
        if before and len(works) == 1 == len({c.subject.label for c in told}):
            out.append((sentence, Claim(subject=replace(claim.subject, type=""), predicate="about", object=next(iter(works.values())), start=before.start, end=sentence.clauses[at].end,
                                        rule="counted_within", confidence=0.75)))
    return out


GROUNDS = ("IndustrialPark", "NewTown", "Zone")
STANDS = ("Project", "Site", "Building", "Road", "School", "HealthFacility", "CulturalVenue", "PublicSpace")


def within_grounds(found: Found) -> list[tuple[Sentence, Claim]]:
    """What a sentence that opens with a park tells on of is there: 甲园区累计投资3亿元，热力站、污水厂投入使用 -> both located in 甲园区."""
    out = []
    for sentence, claim in found:
        if claim.rule != "status_of_subject" or claim.predicate != "hasStatus" or claim.subject.type not in STANDS:
            continue
        stretch = _stretch(sentence, claim.start)
        park = _grounds(stretch)
        if park and claim.start >= stretch[0].end and not _placed(claim.subject, park):
            out.append((sentence, Claim(subject=claim.subject, predicate="locatedIn", object=park, start=stretch[0].start, end=claim.end, rule="within_grounds", confidence=0.75)))
    return out


def beside_in_grounds(found: Found) -> list[tuple[Sentence, Claim]]:
    """What is listed after a thing named by its park is there too: 甲园区路网、水厂、热力站建成 -> 水厂, 热力站 located in 甲园区."""
    listed: dict[int, list[tuple[Sentence, Claim]]] = defaultdict(list)
    for sentence, claim in found:
        if claim.rule in ("status_of_subject", "status_of_object") and claim.predicate == "hasStatus" and claim.subject.type in STANDS:
            listed[claim.start].append((sentence, claim))
    out = []
    for group in listed.values():
        first = min((c.subject for _, c in group), key=lambda n: n.start)
        told = PARK.match(first.label)
        if not told or not 1 < len(told["rest"]) <= 8 or is_generic(told["park"]) or first.type not in ("Site", "Road") or PHASED.search(first.label + "建设"):
            continue
        park = Name(told["park"], first.start, first.start + len(told["park"]), type_of(told["park"]))
        out += [(s, Claim(subject=c.subject, predicate="locatedIn", object=park, start=c.start, end=c.end, rule="beside_in_grounds", confidence=0.75))
                for s, c in group if c.subject.start > first.start and not _placed(c.subject, park)]
    return out


def _stretch(sentence: Sentence, at: int) -> list[Clause]:
    """The clauses between the semicolons around a place of a sentence."""
    begin = sentence.text.rfind("；", 0, at - sentence.start) + 1 + sentence.start
    end = sentence.text.find("；", at - sentence.start) + sentence.start
    return [c for c in sentence.clauses if c.start >= begin and (end < at or c.start < end)]


INSIDE = re.compile("在?(?P<park>[一-鿿]{2,14}?)(?:内|中)?$")  # 甲园区内，乙厂建成
FINISHED = re.compile("建成|投用|投产|启用|竣工|验收|开工|完工|封顶|等[\\d一二三四五六七八九十]")  # a park that is done, as others beside it


def _grounds(stretch: Sequence[Clause]) -> Name | None:
    """The one park or quarter that a stretch of clauses opens with and tells on of; None where others follow it as subjects."""
    first = stretch[0]
    opened = leading_names(first)
    inside = INSIDE.match(first.text)
    if inside and type_of(inside["park"]) in GROUNDS and (not is_generic(inside["park"]) or OWN.fullmatch(inside["park"])):
        at = first.start + inside.start("park")
        return Name(inside["park"], at, at + len(inside["park"]), type_of(inside["park"])) if not any(n.type in GROUNDS for clause in stretch[1:] for n in leading_names(clause)) else None
    told = PARK.match(first.text) if not any(n.type in GROUNDS for n in opened) and not opening(first.text).verbs else None
    if told and type_of(told["park"]):
        opened = (Name(told["park"], first.start, first.start + len(told["park"]), type_of(told["park"])),)
    others = any(n.type in GROUNDS for clause in stretch[1:] for n in leading_names(clause))
    alone = len(opened) == 1 and opened[0].type in GROUNDS and (not is_generic(opened[0].label) or opened[0].label.startswith(SEATS))
    return opened[0] if alone and not others and not FINISHED.search(first.text) else None


PIECE = re.compile("(?:车间|厂房|生产线|产线|机组|站房|试验场|试车场)$")


def pieces_of_project(found: Found) -> list[tuple[Sentence, Claim]]:
    """What a sentence that opens with a project tells on of is a piece of it: 甲项目投资5亿元，冲压车间完工 -> 冲压车间 part of 甲项目."""
    out = []
    for sentence, claim in found:
        if claim.rule != "status_of_subject" or claim.predicate != "hasStatus" or not PIECE.search(claim.subject.label) or len(claim.subject.label) > 5:
            continue
        stretch = _stretch(sentence, claim.start)
        opened = leading_names(stretch[0])
        alone = len(opened) == 1 and opened[0].type == "Project" and opened[0].label.endswith(("项目", "工程")) and not is_generic(opened[0].label)
        if alone and claim.start >= stretch[0].end and not any(n.label.endswith(("项目", "工程")) for c in stretch[1:] if c.start < claim.start for n in leading_names(c)):
            out.append((sentence, Claim(subject=claim.subject, predicate="partOf", object=opened[0], start=stretch[0].start, end=claim.end, rule="pieces_of_project", confidence=0.75)))
    return out


def _placed(name: Name, park: Name) -> bool:
    """Does a name say itself where it is, or is it the park's own?"""
    return name.label.startswith(park.label) or any(is_physical(type_of(name.label[:size])) for size in range(2, len(name.label) - 2))


def _run_before(sentence: Sentence, at: int, run: dict[int, list[Claim]]) -> Clause | None:
    """The last clause before that says what is run, unless another subject is told after it."""
    for i in range(at, max(at - 3, -1), -1):
        clause = sentence.clauses[i]
        if i < at and clause.start in run:
            return clause
        if leading_names(clause) or (i < at and not clause.quantities):
            return None
    return None
