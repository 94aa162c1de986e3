"""What needs the whole document: names that tell a relation, short names for long ones, lists inside schemes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extract import divisions, named
from extract.elements import SPATIAL, element
from extract.gazetteer import Area, short_of
from extract.labels import mended
from extract.named_place import SEATS
from extract.nouns import Name, is_generic, is_physical, type_of
from extract.sentences import Claim, Context, Sentence
from ontology.terms import is_a

Found = Sequence[tuple[Sentence, Claim]]


def scheme_elements(found: Found) -> list[tuple[Sentence, Claim]]:
    """What is listed under a part of a scheme is part of the scheme: A memberOf 两城, 两城 partOf 一江两城 -> A partOf 一江两城;
    lines of business under it are the scheme's own."""
    whole = {c.subject.label: c.object for _, c in found if c.predicate == "partOf" and c.object and c.object.type == "LayoutScheme"}
    stated = {(c.subject.label, c.object.label) for _, c in found if c.predicate == "partOf" and c.object}
    out = []
    for sentence, claim in found:
        place = _base(claim.subject) if claim.predicate == "partOf" and claim.object and claim.object.type == "LayoutScheme" else None
        if place and claim.object and (place.label, claim.object.label) not in stated:
            stated.add((place.label, claim.object.label))
            out.append((sentence, Claim(subject=place, predicate="partOf", object=claim.object, start=claim.start, end=claim.end, rule="scheme_elements", confidence=0.7)))
        scheme = whole.get(claim.object.label) if claim.predicate == "memberOf" and claim.object else None
        drawn = claim.object and SPATIAL.search(claim.object.label) and claim.subject.type in ("Concept", "Policy")
        if scheme and (claim.subject.label, scheme.label) not in stated and (is_physical(claim.subject.type) or claim.subject.type == "Bundle" or drawn):
            stated.add((claim.subject.label, scheme.label))
            out.append((sentence, Claim(subject=element(claim.subject) if drawn else claim.subject, predicate="partOf", object=scheme, start=claim.start, end=claim.end,
                                        rule="scheme_elements", confidence=0.85)))
        if scheme and claim.object and claim.object.label.endswith("业"):
            out.append((sentence, Claim(subject=scheme, predicate="hasIndustry", object=replace(claim.subject, type="Industry"), start=claim.start, end=claim.end,
                                        rule="scheme_elements", confidence=0.8)))
    return out


OWN_ZONE = re.compile("开发区|高新区|经开区")  # a county has one
BASED = re.compile(f"(?P<place>{'|'.join(SEATS)}|开发区|高新区|经开区|[一-鿿\\d]{{2,8}}?(?:高速公路|高速(?!公路)|(?<![乡农]村)公路|国道|省道|(?<!高速)铁路|大道|镇(?!区)|(?<!城)乡(?!村)|街道))[一-鿿]{{2,10}}?(?:核心区?|核|轴线?|带|极|走廊|长廊|廊道|组团|园区?|片区|区|中心|节点|支点)$")


def _base(part: Name) -> Name | None:
    """The place that a part of a scheme is named after: 县城综合服务核心 -> 县城, 望江公路经济带 -> 望江公路; None for a class of places."""
    told = BASED.match(part.label)
    label = told["place"] if told else ""
    if not told or (is_generic(label) and label not in SEATS and not OWN_ZONE.fullmatch(label)):
        return None
    return Name(label, part.start, part.start + told.end("place"), "Region" if label in SEATS else type_of(label) or "IndustrialPark")


def kinds(found: Found) -> dict[str, str]:
    """The class that most claims give each name of the document."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for _, claim in found:
        for name in (claim.subject, claim.object):
            if name and name.type:
                votes[name.label][name.type] += 1
    return {label: max(sorted(count), key=lambda kind: (count[kind], kind != "Indicator")) for label, count in votes.items()}


PLACES_BY_CHANCE = ("HousingEstate", "Housing", "River", "Village", "Road", "Plot", "Community", "Site", "Region", "Place")


def of_area(found: Found, context: Context) -> list[tuple[Sentence, Claim]]:
    """Claims in which what an area is to be, named after it, is a role whatever kind of place its name ends like: 法治清苑 is no estate."""
    short = short_of(context.place.label)

    def role(name: Name) -> Name:
        by_chance = name.type in PLACES_BY_CHANCE and name.label.endswith(short) and len(short) + 2 <= len(name.label) <= len(short) + 10
        return replace(name, type="FunctionalRole") if by_chance else name
    def told(claim: Claim) -> Claim:
        subject, target = role(claim.subject), role(claim.object) if claim.object else None
        return claim if subject is claim.subject and target is claim.object else replace(claim, subject=subject, object=target)
    out = ((s, told(c)) for s, c in found)
    return [(s, c) for s, c in out if not (c.predicate == "aimsAt" and c.subject.type == "FunctionalRole")]


MADE = re.compile("(?:加快|全力|着力|奋力|努力)?(?:打造|建设|建成|构建)")
OWN = re.compile("[一二两三四五六七八九十]个(?P<short>[一-鿿]{2,4})")


def own_goals(found: Found, context: Context, areas: Mapping[str, Area]) -> list[tuple[Sentence, Claim]]:
    """What a list named after an area holds is what that area is to be: 开放甲 memberOf 五个甲 -> 甲县 aimsAt 开放甲; its members are roles."""
    above = {a.parent: Name(a.parent, 0, 0, "City" if a.parent.endswith("市") else "Province") for a in areas.values() if a.parent.endswith(("市", "省"))}
    own = {context.place.label: context.place}
    named = {short_of(label): area for label, area in (above | own).items()} | own
    out: list[tuple[Sentence, Claim]] = []
    for sentence, claim in found:
        told = OWN.fullmatch(claim.object.label) if claim.predicate == "memberOf" and claim.object else None
        if not told or told["short"] not in named or not claim.subject.label.endswith(told["short"]) or len(claim.subject.label) < len(told["short"]) + 2:
            out.append((sentence, claim))
            continue
        made = MADE.match(claim.subject.label)
        bare = claim.subject.label[made.end():] if made and len(claim.subject.label) - made.end() > len(told["short"]) + 1 else claim.subject.label
        role = replace(claim.subject, label=bare, start=claim.subject.end - len(bare), type="FunctionalRole")
        out.append((sentence, replace(claim, subject=role)))
        out.append((sentence, Claim(subject=named[told["short"]], predicate="aimsAt", object=role, start=claim.start, end=claim.end, rule="own_goals", confidence=0.75)))
    return out


def villages(areas: Mapping[str, Area]) -> dict[str, str]:
    """The area's villages, also as reports write them in the names of works (石道沟 for 石道沟村) where that is of three characters or more and of no other meaning."""
    bare = {a.short: a.type for a in areas.values() if a.type == "Village" and len(a.short) > 2 and not type_of(a.short) and a.short not in areas and a.short not in divisions.wide()}
    return bare | {a.name: a.type for a in areas.values() if a.type == "Village"}


def claims(found: Found, areas: Mapping[str, Area]) -> list[tuple[Sentence, Claim]]:
    """Relations told by names alone, each once for a name, with the evidence of its first claim."""
    out: list[tuple[Sentence, Claim]] = []
    done: set[str] = set()
    known = kinds(found)
    known |= {label: kind for label, kind in villages(areas).items() if not is_physical(known.get(label, ""))}
    for sentence, claim in found:
        names = [claim.subject, *([claim.object] if claim.object else ())]
        for name in names:  # grows by what a name tells of: 甲医院门诊楼改造 -> 甲医院门诊楼 -> 甲医院
            if name.type and name.label not in done and known.get(name.label, name.type) == name.type and (name.marked or mended(name.label, True) == name.label):
                done.add(name.label)
                told = list(named.claims(name, sentence, claim, known))
                names += [c.object for c in told if c.object and c.predicate == "affects"]
                out += [(sentence, c) for c in told]
    return out


def short_names(found: Found, context: Context, areas: Iterable[str]) -> dict[str, str]:
    """Bare name -> the one full name that ends with it after the area's name, or after that of a place told before it: 启动区 -> 星湖科学城启动区."""
    known, first = kinds(found), _first_told(found)
    reserved = {*areas, context.place.label}
    places = {label for label, kind in known.items() if is_a(kind, "LayoutElement") or kind in ("Site", "Region")}
    own = (context.place.label[:-1], context.place.label)
    places |= set(own)
    full: dict[str, set[str]] = defaultdict(set)
    for label, kind in known.items():
        if is_physical(kind):
            for at in range(2, len(label) - 2):
                if label[:at] in places:
                    full[label[at:]].add(label)
    party, bare = f"中共{own[1]}委", own[1][-1:] + "委"
    committee = {bare: party} if party in known else {}  # 区委 -> 中共某区委
    return committee | {bare: next(iter(wholes)) for bare, wholes in full.items()
            if len(wholes) == 1 and bare in known and is_physical(known[bare]) and len(bare) <= 5 and bare not in reserved
            and ((whole := next(iter(wholes))).removesuffix(bare) in own or first[bare] >= first[whole])}


def _first_told(found: Found) -> dict[str, int]:
    """Where in the document each name is first told of."""
    first: dict[str, int] = {}
    for _, claim in found:
        for name in (claim.subject, claim.object):
            if name:
                first[name.label] = min(first.get(name.label, claim.start), claim.start)
    return first


def whole(name: Name, short: dict[str, str]) -> Name:
    """The name in full where it is a bare one, which it keeps as its alias."""
    return replace(name, label=short[name.label], aliases=(*name.aliases, name.label)) if name.label in short else name


def in_full(found: Found, short: dict[str, str]) -> list[tuple[Sentence, Claim]]:
    """The claims with every bare name in full."""
    return [(s, replace(c, subject=whole(c.subject, short), object=c.object and whole(c.object, short))
             if c.subject.label in short or (c.object and c.object.label in short) else c) for s, c in found]
