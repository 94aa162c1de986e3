"""Which policy or plan something serves, and who put it forward."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import numerals
from extract.lists import listing
from extract.nouns import Name, is_name, type_of
from extract.predicates import opening
from extract.rules.proposal import agent
from extract.sentences import Claim, Clause, Sentence
from extract.topics import explicit, made_before
from ontology.terms import is_a

CARRIES_OUT = re.compile(r"(?:按照|落实|围绕|贯彻|深入实施|坚决落实|全面落实|对照)(?P<who>(?:省|市|区|县)委|中央|国家|(?:省|市)政府)?(?:提出的|[省市区县])?“(?P<what>[^”]{3,24})”(?:(?:、|和|与)[省市区县]?“(?P<also>[^”]{3,24})”)?的?(?P<tail>要求|部署|目标|战略|总要求|发展格局|工作要求|思路|战略部署|总体布局)?")
KEEPS = re.compile(r"^(?:认真|严格|全面|坚决|扎实|深入|持续|积极)?(?:落实|执行|贯彻落实|贯彻|做好|落细)+(?:好)?(?P<what>“[^”]{2,14}”(?:政策|机制|制度|战略|改革)?|[^，。；“”]{2,30}?(?:制|战略|政策|管控措施|制度))(?:工作|任务|要求|部署|新要求|精神)?$")
PRACTISES = re.compile("^(?:在?全[国省市区县](?:范围内)?)?(?:首家|首个|全面|率先|积极|正式|已)*(?:实行|推行|执行|实施|启动|开展|试行|施行|推广)+了?“(?P<what>[^”]{3,16})”(?:改革|制度|模式|机制)?$")
AGAINST = re.compile("纠治|纠正|惩治|查处|整治|打击|反对|治理|防范|[过是为把将以]$")
FIRST_TO = re.compile("^在?全[国省市区县](?:范围内)?(?:首家|首个|率先)")
OF_FIELD = re.compile("^(?:认真|严格|全面|坚决|扎实|深入|持续|积极)?(?:落实|执行|贯彻|推行|实行|深化|坚持|健全)+(?P<of>[一-鿿]{2,6})“(?P<what>[^”]{2,8})”(?:制度|机制|要求|责任|原则|规定|政策|改革|模式)?$")
IN_NAME_OF = re.compile(r"为“(?P<what>[^”]{3,20})”(?P<tail>行动|工程|计划)?(?:做出|作出|贡献)")
SERVES = re.compile(r"以(?P<what>[^，。；]{3,16}?)为(?:重点|抓手|契机|统领|牵引|突破口|载体)，(?:[一-鿿]{0,4})?(?:建设|打造)(?P<goal>[^，。；]{3,14})$")
SAID = re.compile(r"(?P<who>(?:省|市|区|县)委(?:、?(?:省|市|区|县)政府)?|[^，。；“”]{2,12}?(?:全会|会议|大会|党代会))(?:进一步)?(?:明确|提出|确定|作出)(?:的|了)?“(?P<what>[^”]{3,30})”")
REFORM = re.compile(r"是(?:富有)?[^，。；“”]{0,12}“(?P<what>[^”]{2,14})”[^，。；]{0,6}?(?:改革)?(?:的)?(?:再深化|深化|组成部分|延伸|重要内容|改革)")


def _policy(label: str, start: int, end: int) -> Name:
    found = numerals.read(label)
    kind = "LayoutScheme" if found and found.layout else type_of(label)
    return Name(label, start, end, kind if (kind and is_a(kind, "PlanningInstrument")) or kind == "LayoutScheme" else "Policy")


def _kept(text: str, start: int) -> Iterator[Name]:
    """The policies that are kept: one in quotes, or each of a list that all are of the kind: 林长制、河湖长制."""
    parts = list(re.finditer(".+" if "“" in text else "[^、和及]+", text))
    if len(parts) > 1 and not all(LASTING.search(p.group()) for p in parts):
        parts = list(re.finditer("^[^、]{1,16}$", text))  # 领导包联和清单管理制度: one
    for part in parts:
        yield _policy(re.sub("[“”]", "", part.group()), start + part.start(), start + part.end())


STRATEGIES = re.compile("^(?:深入|全面|大力|坚持|扎实|持续|加快)*(?:实施|推进)(?P<list>[^，。；“”]{2,30}?战略)$")
OF_BODY = re.compile("^(?:深化|推进|推行|实行|实施|优化|完善|加快|实现|推动|创新|完成|建成)(?P<who>[^，。；“”]{3,14}?(?:局|中心|大厅|平台|热线|系统|窗口|专区|服务网))“(?P<what>[^”]{3,12})”(?:改革|服务|机制|模式|制度)?(?:建设)?$")
LASTING = re.compile("(?:制|战略|政策|措施|制度)$")
BODY_KEEPS = re.compile("^(?P<who>[^，。；“”]{3,16}?(?:局|中心|大厅|委|办|站|所|公司|集团))(?:全面|率先|严格|积极)*(?:推行|实行|落实|执行|实施)“(?P<what>[^”]{3,16})”(?:改革|制度|服务|机制|模式|政策)?$")
ENTERS = re.compile("^(?:主动|深度|全面|积极|加快|加速|抢抓|更好)*(?:融入|参与|服务|对接)(?:[和与]?(?:服务|融入|对接|参与))*(?P<what>“[^”]{3,14}”|[^，。；、“”]{2,14}?(?:国家战略|战略|倡议|协同发展))(?:建设|倡议|战略|大局|新发展格局)?$")


def _strategies(clause: Clause) -> Iterator[Name]:
    """The strategies that a government carries out: 实施质量强县、标准化战略 -> both."""
    told = STRATEGIES.match(clause.text)
    for name in listing(told["list"], clause.start + told.start("list")).names if told else ():
        if is_name(name.label) and len(name.label) > 2 and not opening(name.label).verbs:
            yield _policy(name.label, name.start, name.end)


def kept_by(sentence: Sentence) -> Iterator[Claim]:
    """行政审批局实行“一窗受理” -> the bureau implements it; 深度融入甲协同发展 -> the area; not: 服务大厅提升服务 (no policy)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        for strategy in _strategies(clause):
            yield Claim(subject=sentence.context.government, predicate="implements", object=strategy, start=clause.start, end=clause.end, confidence=0.7)
        body, entered = BODY_KEEPS.match(clause.text) or OF_BODY.match(clause.text), ENTERS.match(clause.text)
        if body and is_name(body["who"]) and not opening(body["who"]).verbs:
            who = Name(body["who"], clause.start + body.start("who"), clause.start + body.end("who"), type_of(body["who"]) or "Organization")
            what = _policy(body["what"], clause.start + body.start("what"), clause.start + body.end("what"))
            yield Claim(subject=who, predicate="implements", object=what, start=clause.start, end=clause.end, confidence=0.75)
        if entered and is_name(label := re.sub("[“”]", "", entered["what"])) and (LASTING.search(label) or label.endswith(("倡议", "协同发展")) or entered["what"][0] == "“"):
            what = _policy(label, clause.start + entered.start("what"), clause.start + entered.end("what"))
            yield Claim(subject=sentence.context.place, predicate="implements", object=what, start=clause.start, end=clause.end, confidence=0.7)


def implements(sentence: Sentence) -> Iterator[Claim]:
    """按照省委“某某战略”要求 -> the government implements it; not: 按照“三有”标准 (no policy with a name)."""
    for index, clause in enumerate(sentence.clauses):
        if match := CARRIES_OUT.search(clause.text):
            a, b = clause.start + match.start(), clause.start + match.end()
            what, *more = (_policy(match[g], clause.start + match.start(g), clause.start + match.end(g)) for g in ("what", "also") if match[g])
            if is_name(what.label.replace("、", "")) and (match["tail"] or match["who"] or match.group().startswith(("落实", "坚决落实", "全面落实"))):
                for one in (what, *more):
                    yield Claim(subject=sentence.context.government, predicate="implements", object=one, start=a, end=b, confidence=0.75)
                if match["who"]:
                    who = Name(match["who"], clause.start + match.start("who"), clause.start + match.end("who"), "Agency")
                    yield Claim(subject=what, predicate="proposedBy", object=who, start=a, end=b, confidence=0.75)
        if (kept := PRACTISES.match(clause.text)) and (body := made_before(sentence, index)) and is_a(body.type, "Organization"):
            a, b = clause.start + kept.start("what"), clause.start + kept.end("what")
            yield Claim(subject=body, predicate="implements", object=_policy(kept["what"], a, b), start=sentence.clauses[index - 1].start, end=clause.end, confidence=0.75)
        first, field = FIRST_TO.match(clause.text) and PRACTISES.match(clause.text), OF_FIELD.match(clause.text)
        field = field if field and not opening(field["of"]).verbs and not AGAINST.search(field["of"]) else None
        if (told := first or field) and sentence.mood in ("result", "plan"):
            a, b = clause.start + told.start("what"), clause.start + told.end("what")
            yield Claim(subject=sentence.context.place if first else sentence.context.government, predicate="implements", object=_policy(told["what"], a, b), start=clause.start, end=clause.end, confidence=0.7)
        if (match := KEEPS.match(clause.text)) and sentence.mood in ("result", "plan"):
            told = CARRIES_OUT.search(clause.text)
            for what in _kept(match["what"], clause.start + match.start("what")):
                if is_name(what.label) and not re.search("责任(?!制)|要求$|任务$", what.label) and (not told or what.label == told["what"]):
                    yield Claim(subject=sentence.context.government, predicate="implements", object=what, start=clause.start, end=clause.end, confidence=0.75)
        if match := IN_NAME_OF.search(clause.text):
            for name in explicit(sentence, len(sentence.clauses) - 1):
                what = _policy(match["what"], clause.start + match.start("what"), clause.start + match.end("what"))
                yield Claim(subject=name, predicate="implements", object=what, start=sentence.start, end=clause.end, confidence=0.7)


def implements_goal(sentence: Sentence) -> Iterator[Claim]:
    """以“城中村改造”为重点，加快建设某新城 -> the programme serves the town; not: 以人民为中心 (no programme)."""
    for match in SERVES.finditer(sentence.text):
        what, goal = re.sub("[“”]", "", match["what"]), match["goal"]
        kind, aim = type_of(what), type_of(goal)
        if kind and is_a(kind, "PlanningInstrument") and aim and is_a(aim, "LayoutElement"):
            a, b = sentence.start + match.start(), sentence.start + match.end()
            yield Claim(subject=Name(what, a, b, kind), predicate="implements", object=Name(goal, a, b, aim), start=a, end=b)


def reform_of(sentence: Sentence) -> Iterator[Claim]:
    """是某省“放管服”改革的再深化 (of a glossary term) -> implements; not: 是重要的一步."""
    if sentence.mood != "glossary" or not sentence.section.headings:
        return
    label = re.sub("[“”]", "", sentence.section.headings[-1])
    for match in REFORM.finditer(sentence.text):
        a, b = sentence.start + match.start(), sentence.start + match.end()
        yield Claim(subject=_policy(label, a, b), predicate="implements", object=_policy(match["what"], a, b), start=a, end=b, confidence=0.8)


def proposed_by(sentence: Sentence) -> Iterator[Claim]:
    """市委提出的“某某”目标 -> proposedBy; not: 群众提出的意见 (no body)."""
    if sentence.mood == "glossary" or "“" not in sentence.text:
        return
    for match in SAID.finditer(sentence.text):
        a, b = sentence.start + match.start(), sentence.start + match.end()
        who = re.sub("^.*(?:落实|按照|贯彻|围绕|根据|对照)", "", match["who"])
        yield Claim(subject=_policy(match["what"], a, b), predicate="proposedBy", object=agent(who, a, sentence), start=a, end=b, confidence=0.8)


RULES = (implements, kept_by, implements_goal, reform_of, proposed_by)
