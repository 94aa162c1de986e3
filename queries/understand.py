"""From a scene to its logical forms: candidates from the facts that share its words, scored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from kg.model import Fact
from queries.form import ENDS, TIMES, Form, fits
from queries.question import AIM, grams, stages
from queries.scene import AREA, AREAS, NAME, Scene

PLACING = frozenset(("locatedIn", "partOf", "covers", "boundedBy", "connects", "hosts", "affects"))
HELD = frozenset(("receives", "hosts", "hasIndustry", "aimsAt"))  # what an area has itself
RISES = ("涨", "增", "降", "比上年", "幅")
SLOTS = {
    "thing": ("subject", "object", "value", "office"), "person": ENDS, "place": ENDS, "value": ("value", "change"),
    "count": ("subject", "object", "value"), "time": ("time",), "status": ("status",), "definition": ("value",),
    "yesno": ("confirmed", "status"), "path": (), "": (),
}
EXACT = ("元", "%", "平方米", "公里", "亩", "公顷", "吨", "人次", "天")  # units that nothing else answers
POOL = 400  # facts looked at, those that share most words first
UNNAMED, BEYOND = 0.5, 0.3  # the share of the other words that a fact must have where the question names none of its ends; for a time always
NUMBERS = ("value", "change")
SAID, CLEARLY, WHOLLY, NEAR = 0.5, 0.6, 0.9, 60  # the share of a name that counts as said; characters between words of one sentence
# What each sign is worth; tuned on the questions of five reports, checked on two others.
SHARED, CUED, NOT_CUED, WAY, WRONG_WAY, GIVEN = 0.6, 0.2, -0.05, 0.1, -0.15, 0.3
LISTED, NAMELESS = 0.15, -0.3  # a number alone where names are asked for too
UNANCHORED, FROM_LIST, RIGHT_TIME, WRONG_TIME = -0.2, -0.3, 0.15, -0.3
FIT, TYPED, PERSON, PLAIN, OPENED, OTHER = 0.25, 0.15, 0.1, 0.05, -0.1, -0.25
TIMED, OFFICE, NUMBER, COUNTED, UNIT, WRONG_UNIT, UNSAID, TEXT = 0.2, 0.35, 0.2, 0.05, 0.15, -0.3, -0.2, 0.1


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form, how well it fits the scene, and the fact that fits best."""

    form: Form
    score: float
    fact: Fact


def candidates(scene: Scene) -> list[Candidate]:
    """Forms by falling score, each with its best fact."""
    best: dict[tuple[str, str, str, str], Candidate] = {}
    for found in _scored(scene):
        key = (found.form.predicate, found.form.slot, found.form.subject, found.form.object)
        if key not in best or best[key].score < found.score:
            best[key] = found
    return sorted(best.values(), key=lambda c: (-c.score, c.fact.id, c.form.slot))


def _scored(scene: Scene) -> Iterator[Candidate]:
    shared, total = scene.shared
    for i in nsmallest(POOL, shared, key=lambda i: (-shared[i], i)):
        fact = scene.index.facts[i]
        if scene.reports and not any(e.document in scene.reports for e in fact.evidence):
            continue  # of another area's report
        for slot in SLOTS[scene.part.asks]:
            fit = slot_fit(scene, fact, slot)
            if fit is not None and _enough(scene, i, fact, slot):
                yield Candidate(form(fact, slot), SHARED * shared[i] / max(total, 1e-9) + fit + context_fit(scene, fact, slot), fact)


def form(fact: Fact, slot: str) -> Form:
    """The bare form that a fact and a slot stand for."""
    return Form(fact.predicate, slot, "" if slot == "subject" else fact.subject, "" if slot in ("object", "office") else fact.object or "")


def answer(fact: Fact, slot: str) -> str | None:
    """The end of a fact that a slot asks for."""
    return fact.subject if slot == "subject" else fact.object if slot == "object" else None


def others(fact: Fact, slot: str) -> list[str]:
    """The ends of a fact that a slot does not ask for."""
    return [e for e in (fact.subject, fact.object) if e and e != answer(fact, slot)]


def _holders(scene: Scene, fact: Fact, slot: str) -> list[str]:
    """What the subject of a number is about or lies in."""
    if slot not in NUMBERS:
        return []
    return [f.object for f in scene.graph.by_subject.get(fact.subject, ()) if f.predicate in ("about", "locatedIn") and f.object]


def _anchored(scene: Scene, fact: Fact, slot: str) -> float:
    """What the known ends of a fact are worth; a number also knows what its subject is about or lies in."""
    known, held = others(fact, slot), _holders(scene, fact, slot)
    spoken = NAME if any(scene.covered(e) >= WHOLLY for e in held) else 0.0
    return max((*map(scene.anchor, (*known, *held)), spoken), default=0.0)


def _enough(scene: Scene, i: int, fact: Fact, slot: str) -> bool:
    """Does the question say enough of a fact: a known end by name, else its other words?"""
    beyond, rest = scene.beyond
    if any(map(scene.rival, others(fact, slot))) or (scene.given and not scene.firm and not set(scene.given) & {fact.subject, fact.object, *_holders(scene, fact, slot)}):
        return False  # what 那家企业 or 它 stands for must be in the fact where nothing else is named
    if AIM.search(scene.part.text) and fact.predicate not in ("aimsAt", "hasTarget"):
        return False
    if _listed(scene, fact, slot) or (answer(fact, slot) in scene.among and fact.predicate in scene.predicates):
        return True
    if slot == "time" and rest and beyond.get(i, 0.0) < BEYOND * rest and (fact.object is None or fact.predicate not in scene.predicates):
        return False
    anchor = _anchored(scene, fact, slot)
    if anchor > AREA or (anchor and fact.predicate in scene.predicates) or any(e in scene.given for e in others(fact, slot)):
        return True
    if str(fact.q("office") or "") and str(fact.q("office")) in scene.text and slot == "subject":
        return True
    if scene.covered(fact.subject) >= (CLEARLY if slot in (*NUMBERS, "status") else WHOLLY if slot == "time" else 2):
        return True
    return beyond.get(i, 0.0) >= UNNAMED * rest + 1e-9


def _listed(scene: Scene, fact: Fact, slot: str) -> bool:
    """Does the question list what is at a stage in a year, by class: 2018年要开工的学校有哪些?"""
    if fact.predicate != "hasStatus" or slot != "subject" or not scene.part.plural or not scene.part.nouns or len(scene.years) != 1:
        return False
    entity = scene.graph.entities[fact.subject]
    kind = fits(entity.types, scene.part.wanted) or any(len(noun) > 1 and n.endswith(noun) for n in entity.names for noun in scene.part.nouns)
    return kind and any(str(fact.q(t) or "").startswith(scene.years[0]) for t in TIMES) and bool(stages(str(fact.q("stage") or ""), scene.doing))


def context_fit(scene: Scene, fact: Fact, slot: str) -> float:
    """What the predicate, the known ends and the time of a fact are worth."""
    score, ends = LISTED * _listed(scene, fact, slot), set(others(fact, slot))
    if scene.predicates:
        score += CUED if fact.predicate in scene.predicates else NOT_CUED
        ways = {c.slot for c in scene.cues if c.predicate == fact.predicate and c.slot}
        score += 0.0 if not ways or slot not in ENDS else WAY if slot in ways else WRONG_WAY
    if not scene.predicates and scene.part.plural and fact.predicate in ("memberOf", "partOf"):
        score += WAY if slot == "subject" else WRONG_WAY  # 二城有哪些？ asks for its members, not for what it belongs to
    score += GIVEN if ends & set(scene.given) else _anchored(scene, fact, slot)
    if (scene.given and not {fact.subject, fact.object} & set(scene.given)) or (scene.firm and not scene.firm & ends):
        score += UNANCHORED
    if scene.areas and fact.predicate in HELD and slot == "object" and not _anchored(scene, fact, slot):
        score += UNANCHORED
    if scene.elsewhere and ends & set(scene.within):
        score += FROM_LIST
    said = [str(fact.q(t)) for t in TIMES if fact.q(t)]
    if scene.years and said:
        score += RIGHT_TIME if any(s.startswith(y) for s in said for y in scene.years) else WRONG_TIME
    return score


def slot_fit(scene: Scene, fact: Fact, slot: str) -> float | None:
    """How well one slot of a fact answers what the part asks for; None where it cannot."""
    if slot in ENDS:
        return _end_fit(scene, fact, slot)
    if slot == "value":
        return _value_fit(scene, fact)
    if slot == "change":
        return FIT if fact.q("change") is not None and any(w in scene.part.text for w in RISES) else None
    if slot == "time":
        return TIMED if not _told_when(scene, fact) and any(fact.q(t) for t in TIMES) and scene.covered(fact.subject) >= SAID else None
    if slot == "office":
        return OFFICE if fact.q("office") and any(n.startswith("职") for n in scene.part.nouns) else None
    if slot == "confirmed":
        return FIT if fact.predicate in scene.predicates and fact.subject in scene.named and fact.object in scene.named else None
    if scene.part.asks == "yesno" and fact.predicate not in scene.predicates:
        return None
    told = fact.predicate in ("hasStatus", "hasTarget") and scene.covered(fact.subject) >= SAID
    return (TEXT if isinstance(fact.value, int | float) else FIT) if told else None


def _told_when(scene: Scene, fact: Fact) -> bool:
    """Has an earlier part been told this time of this thing?"""
    times = {fact.q(n) for n in TIMES} - {None}
    return any(t.subject == fact.subject and times & {t.q(n) for n in TIMES} for t in scene.told)


def _asks_area(scene: Scene, fact: Fact, end: str) -> bool:
    """May the area that a document is about be what is asked for: 哪里, 那个区, or 谁 of an honour?"""
    entity, part = scene.graph.entities[end], scene.part
    if not fits(entity.types, AREAS):
        return False
    whose = part.asks == "person" and fact.predicate == "receives"
    return part.asks == "place" or whose or any(len(noun) == 1 and n.endswith(noun) for n in entity.names for noun in part.nouns)


def _end_fit(scene: Scene, fact: Fact, slot: str) -> float | None:
    part, end = scene.part, answer(fact, slot)
    if end is None or end in scene.given or (end in scene.places and not _asks_area(scene, fact, end)):
        return None
    if fact.predicate == "hasStatus" and not stages(str(fact.q("stage") or ""), scene.doing):
        return None
    entity = scene.graph.entities[end]
    if (part.asks == "place" and fact.predicate not in PLACING and fact.predicate not in scene.predicates) or end in scene.named:
        return None
    if not part.wanted and not part.nouns:
        return PLAIN
    named = any(n.endswith(noun[-2:]) for n in entity.names for noun in part.nouns)
    typed = bool(part.wanted) and (fits(entity.types, part.wanted) or _asks_area(scene, fact, end))
    if not typed and not named:
        return OPENED if part.asks != "person" and ("Bundle" in entity.types or fact.predicate == "covers") else OTHER if not part.wanted else None
    return TYPED * typed + TYPED * named + PERSON * (part.asks == "person" and "Person" in entity.types)


def _value_fit(scene: Scene, fact: Fact) -> float | None:
    part = scene.part
    if part.asks == "definition":
        return FIT if fact.predicate == "definedAs" else None
    if part.asks not in ("value", "count"):
        return TEXT if fact.predicate == "aimsAt" and fact.object is None else None
    number = isinstance(fact.value, int | float) and (fact.predicate in ("hasValue", "hasTarget") or (fact.predicate == "declaredSize" and part.count != ""))
    if not number or f"{fact.value}{fact.unit}" in scene.text or (fact in scene.told and part.asks == "value"):
        return None
    if (part.unit in EXACT and part.unit not in fact.unit.replace("百分点", "%")) or (part.count and fact.unit.endswith(("元", "%"))):
        return None  # 多少亿元 is not answered by 39个
    if scene.covered(fact.subject) < SAID and not any(_beside(fact, t) for t in scene.told):
        return UNSAID
    unit = 0.0 if not part.unit else UNIT if part.unit in fact.unit.replace("百分点", "%") else WRONG_UNIT
    said = set(grams(str(fact.q("counted") or "")))
    told = 0.0 if not said else TEXT if said & scene.said else UNSAID
    return (NUMBER if part.asks == "value" else NAMELESS if part.names else COUNTED) + unit + told


def _beside(a: Fact, b: Fact) -> bool:
    """Do the words of two facts stand in one sentence, or nearly?"""
    return any(x.document == y.document and abs(x.start - y.start) < NEAR for x in a.evidence for y in b.evidence)
