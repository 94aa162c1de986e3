"""Who answers for what: 由…负责, bodies set up for a purpose, headquarters of a work, those who run a campaign together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.joints import JOINT
from extract.lists import listing
from extract.nouns import Name, is_name, type_of
from extract.objects import object_names
from extract.predicates import opening
from extract.sentences import Claim, Sentence
from extract.topics import explicit, typed
from ontology.terms import is_a

DUTY = re.compile(r"^(?:在[^，]{2,8}上)?(?:主动作为，)?(?:负责|统筹|专门负责|具体负责|统一负责|承担|牵头)(?:抓好|编制|推进|管理|协调|负责|实施)?(?P<what>[^，。；]{3,30})$")


def founded_for(sentence: Sentence, index: int, label: str, body: Name) -> Iterator[Claim]:
    """The clause after a founding may say what the new body is for."""
    if index + 1 >= len(sentence.clauses) or not is_a(body.type, "Organization"):
        return
    clause = sentence.clauses[index + 1]
    match = DUTY.match(clause.text)
    if not match:
        return
    for name in listing(match["what"], clause.start + match.start("what")).names:
        yield Claim(subject=Name(label, body.start, body.end, body.type), predicate="responsibleFor", object=typed(name, "Programme"),
                    start=sentence.clauses[index].start, end=clause.end, confidence=0.75)


BY = re.compile(r"(?<!自)由(?P<who>[^，。；由]{2,30}?)(?:负责|牵头|承办|组织实施|领衔|主导|主管|包干|组织开展|分管|领办)(?P<what>[^，。；]{0,30})")
ITEM = re.compile(r"(?P<who>[^，。；]{3,20}?(?:委员会|中心|局|办|指挥部|小组|专班))，")
LEADS = re.compile(r"^以(?P<who>[^，。；]{3,16}?(?:中心|局|委员会|办|专班|指挥部))(?:统筹|强化|精准|推进|负责|牵头)(?P<what>[^，。；]{3,30})")


def _next_objects(sentence: Sentence, index: int) -> tuple[Name, ...]:
    """What the clause after 由某局牵头 does: 实施老旧小区改造22个 -> 老旧小区改造."""
    if index + 1 >= len(sentence.clauses):
        return ()
    clause = sentence.clauses[index + 1]
    done = opening(clause.text)
    if not done.verbs:
        return ()
    names = listing(clause.text[done.body:], clause.start + done.body).names
    return tuple(replace(n, label=re.sub(r"[\d一二两三四五六七八九十]+[个项处条所座]$", "", n.label)) for n in names)


def responsible_for(sentence: Sentence) -> Iterator[Claim]:
    """由区财政局牵头 -> responsibleFor; not: 由拆到建 (no body)."""
    for index, clause in enumerate(sentence.clauses):
        match = BY.search(clause.text)
        if not match:
            continue
        rest = re.sub("^(?:的)", "", match["what"])
        before = clause.text[:match.start()]
        targets = listing(rest, clause.start + match.start("what")).names or tuple(explicit(sentence, index)) if rest or before == "" else \
            listing(before, clause.start).names
        targets = targets or _next_objects(sentence, index)
        for who in listing(match["who"], clause.start + match.start("who")).names:
            agent = typed(who, "Agency")
            if not is_a(agent.type, "Agent"):
                continue
            for what in targets:
                if is_name(what.label) and what.label not in ("建设", "发展", "管理", "实施"):
                    yield Claim(subject=agent, predicate="responsibleFor", object=typed(what, "Programme"), start=clause.start, end=clause.end,
                                confidence=0.8)
    yield from _numbered_duties(sentence)
    for clause in sentence.clauses:
        if match := LEADS.match(clause.text):
            who = Name(match["who"], clause.start + 1, clause.start + 1 + len(match["who"]), type_of(match["who"]) or "Agency")
            for what in listing(match["what"], clause.start + match.start("what")).names:
                yield Claim(subject=who, predicate="responsibleFor", object=typed(what, "Programme"), start=clause.start, end=clause.end, confidence=0.7)


DECIDES = re.compile("(?P<who>(?:区|县|市|省)(?:委|政府))(?:、(?:区|县|市|省)政府)?(?:研究|会议)?决定")


def founder(sentence: Sentence) -> Name:
    """Who decided to set up what a paragraph lists: the committee it names, else the document's area."""
    match = DECIDES.search(sentence.paragraph)
    at = sentence.paragraph_start + (match.start() if match else 0)
    return Name(match["who"], at, at + len(match["who"]), "Agency") if match else sentence.context.place


def _numbered_duties(sentence: Sentence) -> Iterator[Claim]:
    """组建3个委员会：一是某委员会，统筹某事；二是… -> each founded, with its duty."""
    match = ITEM.match(sentence.text)
    if not match or not sentence.number.endswith("是") or not re.search("成立|组建|设立", sentence.paragraph):
        return
    body = Name(match["who"], sentence.start, sentence.start + len(match["who"]), type_of(match["who"]) or "Agency")
    yield Claim(subject=founder(sentence), predicate="establishes", object=body, start=sentence.start, end=sentence.end,
                qualifiers={"period": sentence.period} if sentence.period else {})
    for clause in sentence.clauses[1:]:
        duty = re.match(r"(?:科学合理)?(?:统筹|推进|整合|规范|负责|抓好|管理|强化)(?:抓好)?(?P<what>.{2,40})$", clause.text)
        if duty:
            label = re.sub(r"等?(?:各类)?工作$", "", duty["what"])
            for name in listing(label, clause.start + duty.start("what")).names:
                yield Claim(subject=body, predicate="responsibleFor", object=typed(name, "Programme"), start=sentence.start, end=clause.end, confidence=0.7)


HEADQUARTERS = re.compile("^(?P<list>[^，。；]{2,50}?(?:指挥部|专班|工作组|领导小组))(?:全面|正式|全部|均|已)*(?:进入|启动|开展|实行|实体化|入驻|集中|挂牌|成立)")


def headquarters(sentence: Sentence) -> Iterator[Claim]:
    """启动某村改造，区指挥部和甲、乙2个分指挥部进入实体化运作 -> each answers for the work; not: 指挥部 without a work before it."""
    for index, clause in enumerate(sentence.clauses[1:], 1):
        match, before = HEADQUARTERS.match(clause.text), sentence.clauses[index - 1]
        head = opening(before.text)
        if not match or not head.verbs:
            continue
        works = [n for n in object_names(before.text[head.body:], before.start + head.body)[0].names if n.type and is_a(n.type, "PlanningInstrument")]
        first = JOINT.search(match["list"])
        lead = first.start() if first and type_of(match["list"][:first.start()]) == "Agency" else 0
        bodies = [Name(match["list"][:lead], clause.start, clause.start + lead, "Agency")] if lead else []
        rest = lead + 1 if lead else 0
        bodies += listing(match["list"][rest:], clause.start + rest).names
        for body in bodies:
            for work in works:
                if is_name(body.label) and re.search("指挥部|专班|工作组|领导小组", body.label):
                    yield Claim(subject=replace(body, type="Agency"), predicate="responsibleFor", object=work, start=before.start, end=clause.end, confidence=0.8)


RUN_BY = re.compile(r"(?:^|[：，])(?:由)?(?P<list>[^，。；：]{3,50}?)(?:在(?P<area>[^，。；]{2,8}?)(?:范围(?:内)?)?)?(?:联合|共同)?(?:开展|实施|推行|建立|发起|主办|推出|组织|牵头)的")


def run_by(sentence: Sentence) -> Iterator[Claim]:
    """Glossary: 甲局、乙局在本区共同实施的整治活动 -> each body answers for it; not: 为方便群众开展的活动."""
    if sentence.mood != "glossary" or not sentence.section.headings:
        return
    label = re.sub("[“”]", "", sentence.section.headings[-1])
    term = Name(label, sentence.start, sentence.start + len(label), type_of(label) or "Programme")
    for match in RUN_BY.finditer(sentence.text):
        names = listing(match["list"], sentence.start + match.start("list")).names
        bodies = [n for n in names if n.type == "Agency" or re.search("(?:税|委|办)$", n.label)]
        if not bodies or len(bodies) * 2 < len(names):
            continue
        for body in bodies:
            yield Claim(subject=replace(body, type="Agency"), predicate="responsibleFor", object=term, start=sentence.start + match.start(),
                        end=sentence.start + match.end(), confidence=0.8)
        if match["area"] and re.match("[全我][区县市]", match["area"]):
            yield Claim(subject=term, predicate="affects", object=sentence.context.place, start=sentence.start + match.start(),
                        end=sentence.start + match.end(), confidence=0.75)


RULES = (responsible_for, headquarters, run_by)
