"""The works that aim at something: a heading's own, those that the clause before carries out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extract.gazetteer import short_of
from extract.lists import listing
from extract.nouns import WORK, Name, is_generic, is_name, is_physical, type_of
from extract.predicates import opening
from extract.roles import ROLE
from extract.sentences import Claim, Clause, Sentence

RUN = re.compile("(?:实施|推进|推动|开展|启动|抓好|加快|完成|谋划)$")
CAMPAIGN = re.compile("(?:战略|工程|(?<=[一-鿿]{4})(?<!等)项目|行动|计划|改革|活动|升级|更新改造|资源开发|旅游开发|综合开发|综合整治|综合治理|攻坚战?|三年行动|同创|联创|共创|齐创|(?<=[路街巷山河湖园村镇区城])(?:改造提升|提升改造|改造|整治|(?:康养|文化|生态)?(?:旅游)?开发|重建))$")


def carried_out(sentence: Sentence, index: int, own: bool) -> tuple[Name, ...]:
    """The works that a clause before carries out: 实施某战略 -> 某战略; for a goal named after the area, any: 加强生态建设，打造美丽甲."""
    if sentence.mood not in ("plan", "result"):
        return ()
    served: tuple[Name, ...] = ()
    for back in range(index - 1, max(index - (4 if own else 6), -1), -1):
        if own and "；" in sentence.text[sentence.clauses[back].end - sentence.start:sentence.clauses[back + 1].start - sentence.start]:
            break
        works = _works(sentence.clauses[back], own)
        served += works
        if (works and not own) or not (works or own or EFFECT.match(sentence.clauses[back].text)):
            break  # all that is done before 打造平安甲 serves it, of other goals the next before
    return served


EFFECT = re.compile("(?:推动|促进|加快|努力|积极|不断|全面|持续)*(?:丰富|实现|提升|完善|增强|激发|释放|带动|延长|拓展|优化|彰显|挖掘|围绕|精准|打通|优|补齐|擦亮|深挖)")  # what the works bring about


def _works(before: Clause, own: bool) -> tuple[Name, ...]:
    """The works that a clause carries out."""
    if made := AS_WORK.search(before.text) or LEVER.match(before.text):
        work = listing(made["work"], before.start + made.start("work")).names
        return work if len(work) == 1 and CAMPAIGN.search(work[0].label) and is_name(work[0].label) else ()
    if (ended := IN_USE.match(before.text)) and not own:
        found = listing(ended["work"], before.start + ended.start("work")).names
        return found if len(found) == 1 and is_name(found[0].label) and not is_generic(found[0].label) and not opening(found[0].label).words else ()
    head = opening(before.text)
    if not own and head.verbs and RUN.search(head.verbs[-1]) and before.text.endswith("建设") and (areas := _areas(before.text[head.body:-2], before.start + head.body, AREAS)):
        return areas
    if not own and head.verbs and BUILDS.search(head.verbs[-1]) and (area := _area_bettered(before.text[head.body:], before.start + head.body)):
        return area
    body = DONE.sub("", before.text[head.body:])
    body = bare if CAMPAIGN.search(bare := body.removesuffix("工作")) else body
    names = listing(body, before.start + head.body).names if head.verbs and (own or RUN.search(head.verbs[-1])) else ()
    if own and head.verbs:
        names = tuple(replace(n, type="Policy" if n.marked else "Programme") if not n.type and (n.marked or (RUN.search(head.verbs[-1]) and len(n.label) > 3)) else n for n in names)
    works = tuple(n for n in names if CAMPAIGN.search(n.label + "行动" * (own and n.type in SERVES)) and is_name(n.label) and not is_physical(n.type) and (not is_generic(n.label) or (own and len(n.label) > 3)) and not SAID_OF.search(n.label) and n.label[0] not in "各该" and not opening(n.label).words)
    return works if len(works) == len(names) and (len(works) == 1 or all(WORK.search(n.label) and _on_place(n.label) for n in works)) else ()


SAID_OF = re.compile("迈上|开局$|取得|进入|向.+转型$|更加|的教育$")  # 治理迈上新台阶: what becomes of it
SERVES = ("Programme", "Project", "Policy", "Platform")
DONE = re.compile("(?<=项目)(?:早日|尽快|年内|全面)*(?:建成(?:运营|投用|投产)?|开工(?:建设)?|落地(?:见效)?|投产(?:达效)?|建设)$")
IN_USE = re.compile("^(?P<work>[^，。；、]{3,16}?)(?:正式|全面|建成|竣工|年内)*(?:投入(?:使用|运营)|投用|启用|开园|开馆)$")
LEVER = re.compile("^以“?(?P<work>[^“”，。；、]{3,12}?)”?(?P<kind>活动|行动|工程|工作|战略)?为(?:总?抓手|载体|契机|引领|统领|牵引|龙头|主线)$")
AS_WORK = re.compile("[把将](?P<work>[^，。；]{2,16}?(?:开发|改造|提升|建设|整治|保护|创建))作为[^，]{2,}")


COUNT = re.compile("[\\d一二两三四五六七八九十]+[个条大]")
AREAS = ("IndustrialPark", "Zone", "NewTown", "CharacteristicTown", "Belt", "Corridor", "Cluster")


BUILT = ("IndustrialPark", "Zone", "NewTown", "CharacteristicTown", "Site", "PublicSpace")
BUILDS = re.compile("(?:建设|建好|提升|做优|做强|扮靓|开发|改造|改造提升|完善|整合|唱响|叫响)$")


def _areas(text: str, start: int, kinds: tuple[str, ...]) -> tuple[Name, ...]:
    """The names of a list that is all areas of these kinds; () where anything else is in it."""
    found = listing(text, start)
    named = all(n.type in kinds and is_name(n.label) and not is_generic(n.label) and not opening(n.label).words and not COUNT.match(n.label) for n in found.names)
    return found.names if named and not found.count else ()


def _area_bettered(text: str, start: int) -> tuple[Name, ...]:
    """The one area that is built or bettered: 做优(甲湿地公园); () for several, and for what an area is to be (提升甲中心)."""
    names = () if text.startswith(("一批", "区级")) else _areas(text, start, BUILT)
    return names if len(names) == 1 and not ROLE.search(names[0].label) else ()


def _on_place(label: str) -> bool:
    """Is a work one on a place: 甲山开发, 乙街改造?"""
    base = WORK.sub("", label)
    return len(base) > 1 and (is_physical(type_of(base)) or type_of(base) == "Site")


MAKES = frozenset(("建设", "打造", "构建", "建成", "争创", "创建", "塑造", "锻造", "构筑", "加快打造", "加快建设", "全力打造", "着力打造", "着力建设"))
QUOTED_WORK = re.compile("“([^”]{4,20})”$")


def heading_aims(sentence: Sentence) -> Iterator[Claim]:
    """（一）优化发展环境，着力建设活力澜溪 -> the heading's work aims at it; not: 优化环境，建设望江路 (a road)."""
    if sentence.mood != "plan" or not sentence.number or len(sentence.clauses) < 2:
        return
    first, short = sentence.clauses[0], short_of(sentence.context.place.label)
    quoted = QUOTED_WORK.search(first.text)
    work = Name(quoted[1] if quoted else FOCUSED.sub("", re.sub("[“”]", "", first.text)), first.start, first.end, "Programme")
    for clause in sentence.clauses[1:3]:
        if told := ON_THE_WAY.match(clause.text):
            label, made = told["role"], told.start("role")
        else:
            made = next((w.end for w in opening(clause.text).words if w.text in MAKES), 0)
            label = clause.text[made:]
        if made and 4 <= len(label) <= 24 and (label.endswith(short) or ROLE.search(label) or OUTLOOK.search(label)) and not re.search("[和与](?:建设|构建|打造)", label) and is_name(work.label.removeprefix("着力")) and len(work.label) <= 20:
            role = Name(label, clause.start + made, clause.start + made + len(label), "FunctionalRole")
            subject = sentence.context.place if ANCHORED.match(first.text) else work
            yield Claim(subject=subject, predicate="aimsAt", object=role, start=first.start, end=clause.end)


ANCHORED = re.compile("^(?:锚定|瞄准|锁定)“?(?P<role>[^，；。“”、的]{2,10}?(?:强[国省市区县]|示范[区县市]|先行区|高地|名[城县市]))”?(?:目标|定位)?$")  # 锚定农业强县
FOCUSED = re.compile("^(?:着眼|围绕|立足|紧扣|紧盯)(?:于)?")
ON_THE_WAY = re.compile("(?:奋力|努力)?在(?:加快|全力)?(?:打造|建设|构建)(?P<role>[^，；]{4,24}?)上[^，；]{2,10}$")  # 在打造新颜值城市上取得突破
OUTLOOK = re.compile("(?:场景|格局|升级版|乡村|城区|发展核心|营商环境|服务体系|产业体系)$")


PARTED = re.compile("(?:打造|建设|建成)(?:成为?|为)?(?P<praise>(?:[一-鿿]{2,4}、)*(?:[一-鿿]而[一-鿿]))$")


def parted_aims(sentence: Sentence) -> Iterator[Claim]:
    """打造小而精、秀而美，宜居宜业的品质之城 -> the area aims at 品质之城; not: 打造小而精，推进甲项目 (another clause)."""
    for clause, after in pairwise(sentence.clauses) if sentence.mood in ("plan", "result") else ():
        role = after.text.rpartition("的")[2]
        if PARTED.search(clause.text) and "的" in after.text and not opening(after.text).words and ROLE.search(role) and is_name(role):
            yield Claim(subject=sentence.context.place, predicate="aimsAt", object=Name(role, after.end - len(role), after.end, "FunctionalRole"), start=clause.start, end=after.end, confidence=0.75)


RULES = (heading_aims, parted_aims)
