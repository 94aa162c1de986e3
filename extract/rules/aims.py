"""What something is to become: aimsAt, from goals, headings and 把甲打造成乙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.gazetteer import short_of
from extract.lists import listing
from extract.named_place import OWN, SEATS
from extract.nouns import Name, is_generic, is_name, is_physical, type_of
from extract.objects import named_in_one
from extract.predicates import opening
from extract.role_lists import NO_ROLE, WIDE, roles_of
from extract.roles import CARD, ROLE
from extract.rules.aims_of_works import ANCHORED, MAKES, carried_out
from extract.rules.layout import extent_of
from extract.sentences import Claim, Clause, Sentence
from extract.topics import explicit

AIM = re.compile(r"(?:打造|建设|建成|创建|争创|创成|跻身|申报(?=国家|全国|省级)|争当|成为|构建|塑造|形成|打响|叫响|唱响|擦亮(?=“[^“”]+、)|融入|奠定|强化|构筑)(?:成为?|为)?(?P<list>[^，。；]{4,60}?)(?:的?(?:奋斗目标|建设目标|目标|总目标|宏伟目标|宏伟蓝图|美好愿景|(?<=”)(?:崭?新)?篇章|(?<=”)新征程|良好基石|名号|地位|创建|上迈出[^，]{2,8}|要求|定位|总体要求)|为目标|而(?:努力|不懈|共同)*奋斗)?$")
INTO = re.compile(r"(?:将|把|让|(?<![促即行大天])使)(?P<what>[^，。；将把让使]{2,20}?)(?:(?:打造|建设|建成|培育|塑造|作为|发展)(?P<into>成为?|为)?|成为)(?P<list>[^，。；]{3,70})$")
HELPED = re.compile(r"^(?:支持|推动|支撑|促进|助力|帮助|引导|鼓励)(?P<who>[^，。；]{2,40}?)(?:加快|申报|创建|建设|打造|建成|成为|争创)(?:成为?|为)?(?P<list>[^，。；]{4,60}?)$")
WORKS = re.compile("等[一-鿿]{0,4}(?:项目|工程)$")  # 建设甲水库、乙基地等项目
FOR_ABOVE = re.compile("(?:助力|支持|服务|支撑|保障|推动|融入)(?:我[市省]|全[市省国]|省|市)(?:加快)?(?:建设|打造|创建)")
OCCASION = re.compile("^以.+为(?:契机|抓手|载体|牵引)$")
POSITION = re.compile("“(?P<list>[^“”，。；]{4,40})”的?(?:发展|城市|功能|战略|目标)?(?:定位|发展目标|奋斗目标|建设目标)(?:要求)?$")
GOALS = re.compile(r"(?:发展目标|功能定位|战略定位|发展定位|定位)(?:是|为|：)(?P<list>[^。；]{4,80})")


TOWARDS = re.compile("(?:努力|加快|奋力|全力|坚定)*[向朝]着?“?(?P<list>[^“”，。；]{4,20}?)”?的?(?:(?:宏伟|奋斗|美好|发展)*目标)?(?:阔步|加快|奋力|稳步)?(?:迈进|前进|挺进)$")
WRITES = re.compile("(?:谱写|续写|书写|开创|绘就|奏响)(?:好)?(?:新时代)?(?!中国式|新的|新征程)(?P<list>[^，。；]{4,40}?)(?:建设|发展)?的?(?:崭新|全新|精彩|壮丽|华美|绚丽|绚烂|美好|新)?(?:篇章|局面|画卷|图景|华章|乐章)$")  # 谱写经济强县、美丽甲新篇章
COUNTED = re.compile("[两三四五六七八九十]+[个座条处](?!功能)")
SEVERAL = re.compile("等(?:\\d+|[一二两三四五六七八九十]+)(?:个|条|座|处|项|大)")
ELSEWHERE = re.compile("(?<=..)在[^，、]{2,8}$")  # 支持甲企业在乙建设丙
BECOMING = re.compile("成为|打造成|建成为")
STANDING = ("PublicSpace", "Housing", "Road", "Bridge", "Building", "Project")  # what is built, no role
BUILDABLE = ("NewTown", "Zone", "Cluster", "IndustrialPark", "CharacteristicTown", "Belt", "Corridor", "Road", "Bridge", "Building", "PublicSpace", "Organization", "Platform", "School", "HealthFacility", "Market", "CulturalVenue")


OTHER_CITY = re.compile("(?!.*(?:[要快力在为以更]|标准|水平|质量))(?!我|全|各|本|围绕|聚焦|着眼|立足|依托|按照|紧扣|锚定|紧盯|突出|坚持|对标|大力|加快|共同|携手|努力|着力|全力|精心|倾力|高标准|高水平)[一-鿿]{2,5}")
def aims_at(sentence: Sentence) -> Iterator[Claim]:
    """着力打造新兴产业集聚新高地 -> aimsAt; not: 打造6条特色街区 (things to build, no role)."""
    if sentence.mood == "problem":
        return
    for index, clause in enumerate(sentence.clauses):
        if glossed := GLOSSED.search(clause.text):
            yield from _glossed(glossed, clause, sentence)
            clause = replace(clause, text=clause.text[:glossed.start()])
        if found := INTO.search(clause.text):
            if "成为" in found["list"]:
                continue  # 让珍视甲、建设甲成为潮流
            sure = bool(found["into"]) or "成为" in found.group() or ("建成" in found.group() and not re.search("[、和]|建成.+建成", found.group()))
            for role in roles_of(found["list"], clause.start + found.start("list"), sure):
                for what in _selves(found["what"], clause.start + found.start("what"), sentence):
                    yield Claim(subject=what, predicate="aimsAt", object=role, start=clause.start, end=clause.end)
            continue
        if FOR_ABOVE.search(clause.text):
            continue  # 助力我市建设甲中心: the city's
        if (helped := HELPED.match(clause.text)) and ELSEWHERE.search(helped["who"]):
            continue
        if helped:  # 支持甲市打造某中心 is that city's aim
            for who in listing(helped["who"], clause.start + helped.start("who")).names:
                for role in roles_of(helped["list"], clause.start + helped.start("list")):
                    if who.type and is_name(who.label) and not is_generic(who.label):
                        yield Claim(subject=who, predicate="aimsAt", object=role, start=clause.start, end=clause.end, confidence=0.75)
            continue
        if each := EACH.search(clause.text):
            yield from _for_each(each, clause)
            continue
        if (fixed := ANCHORED.match(clause.text)) and sentence.mood == "plan":
            role = Name(fixed["role"], clause.start + fixed.start("role"), clause.start + fixed.end("role"), "FunctionalRole")
            if is_name(role.label) and ROLE.search(role.label) and not NO_ROLE.search(role.label):
                yield Claim(subject=sentence.context.place, predicate="aimsAt", object=role, start=clause.start, end=clause.end, confidence=0.75)
            continue
        if (created := CREATED.match(clause.text) or JOINTLY.match(clause.text) or RESTING.match(clause.text)) and sentence.mood != "glossary":
            for role in roles_of(created["list"], clause.start + created.start("list"), sure=True):
                if GRADED.search(role.label) and not role.label[0].isdigit():
                    yield Claim(subject=sentence.context.place, predicate="aimsAt", object=role, start=clause.start, end=clause.end, confidence=0.75)
            continue
        if turned := TURNS.search(clause.text):
            yield from _turned(turned, sentence, index)
            continue
        match = AIM.search(clause.text) or WRITES.search(clause.text) or TOWARDS.fullmatch(clause.text) or POSITION.search(clause.text) or GOALS.search(clause.text)
        if match and sentence.mood == "result" and WON.search(clause.text[:match.start() + 4]):
            continue  # 成功争创甲示范县: an honour won
        if not match or OCCASION.search(clause.text):
            continue
        if sentence.context.place.type == "Province" and OTHER_CITY.fullmatch(clause.text[:match.start()]) and not opening(clause.text).words and not explicit(sentence, index):
            continue  # 鄂尔多斯打造甲基地: the city's
        roles = _own(match, clause, sentence)
        placed = explicit(sentence, index) if not roles and "打造" in match.group()[:4] else ()
        if len(placed) == 1 and placed[0].type in PLACED:
            roles = _areas(match, clause)
        own = re.sub("(?:已经?|正)$", "", clause.text[:match.start()]) if match.group().startswith("成为") else ""
        told = _selves(own, clause.start, sentence) if len(own) > 1 and not opening(own).words else None
        aiming = _aiming(sentence, index) if told is None else told
        if roles and any(OF_AREA.search(r.label) for r in roles) and aiming and aiming[0].type in NO_AREAS:
            aiming = (sentence.context.place,)  # 成功创建甲示范县: no work and no river becomes a county
        if aiming == (sentence.context.place,) and roles and all(TOWNLY.search(r.label) for r in roles) and match.group().startswith(("打造", "建设", "建成", "塑造")) and (seat := _seat_before(sentence, clause)):
            aiming = (seat,)
        if sentence.context.place.type != "Province":
            roles = [] if any(r.label.endswith("强省") for r in roles) else roles  # 甲县为建设经济强省、美丽乙作贡献
        for subject in aiming:
            if all(r.label.endswith("政府") for r in roles) and subject.label == sentence.context.place.label:
                subject = sentence.context.government
            for role in roles:
                if role.label != subject.label:
                    yield Claim(subject=subject, predicate="aimsAt", object=role, start=clause.start, end=clause.end, confidence=0.8)
        if (head := opening(clause.text)).words and head.words[-1].text in MAKES:
            yield from _work_aims(sentence, index, match, roles)


GLOSSED = re.compile("(?<=[一-鿿])[（(](?P<list>[一-鿿]{3,10}(?:、[一-鿿]{3,10})+)[）)]$")
SETS_OUT = re.compile("打造|建设|建成|创建|争创|构建|塑造")


def _glossed(told: re.Match[str], clause: Clause, sentence: Sentence) -> Iterator[Claim]:
    """What an area is to be, part by part in brackets: 建设美丽甲（实力甲、活力甲、幸福甲）."""
    roles = list(roles_of(told["list"], clause.start + told.start("list"), short=short_of(sentence.context.place.label))) if SETS_OUT.search(clause.text[:told.start()]) else []
    for role in roles if len(roles) == told["list"].count("、") + 1 else ():
        yield Claim(subject=sentence.context.place, predicate="aimsAt", object=role, start=clause.start, end=clause.end, confidence=0.8)


def _areas(match: re.Match[str], clause: Clause) -> list[Name]:
    """The one kind of area that a goal makes: 打造特色夜经济街区; [] for several, or for what is counted."""
    told, at = named_in_one(match["list"], clause.start + match.start("list"))
    found = listing(told, at)
    one = len(found.names) == 1 and not found.count and not SEVERAL.search(told) and not told.startswith(("一批", "多个", "若干"))
    return [replace(n, type="FunctionalRole") for n in found.names if n.type in AREAS and len(n.label) > 3 and not re.search("和|\\d", n.label)] if one else []


TURNS = re.compile("^(?:加快|推动|实现|推进|促进|奋力)*(?P<what>[^，。；由]{0,12}?)由(?P<was>[^，。；由向]{2,10})向(?P<role>[^，。；向]{2,12}?)(?:的)?(?:历史性|根本性)?(?:转型|跨越|转变|迈进|蝶变|嬗变|升级)$")


def _turned(turned: re.Match[str], sentence: Sentence, index: int) -> Iterator[Claim]:
    """推动甲县由农业大县向农业强县跨越 -> aims at 农业强县; not: 由要我做向我要做转变 (no role)."""
    clause = sentence.clauses[index]
    role = Name(turned["role"], clause.start + turned.start("role"), clause.start + turned.end("role"), "FunctionalRole")
    subject = _self(turned["what"], clause.start + turned.start("what"), sentence) if len(turned["what"]) > 1 else sentence.context.place
    if subject and ROLE.search(role.label) and ROLE.search(turned["was"]) and is_name(role.label):
        yield Claim(subject=subject, predicate="aimsAt", object=role, start=clause.start, end=clause.end, confidence=0.75)


def _work_aims(sentence: Sentence, index: int, match: re.Match[str], roles: list[Name]) -> Iterator[Claim]:
    """实施甲战略，打造乙高地 -> 甲战略 aims at it; 推进甲山开发、乙湖开发，打造丙街区 -> each, whatever the area is to be."""
    clause, own = sentence.clauses[index], bool(roles) and all(r.label.endswith(short_of(sentence.context.place.label)) for r in roles)
    works = carried_out(sentence, index, own)
    roles = roles or (_areas(match, clause) if works and "打造" in match.group()[:4] else [])
    yield from (Claim(subject=work, predicate="aimsAt", object=role, start=next(c.start for c in sentence.clauses if work.start < c.end), end=clause.end, confidence=0.75)
                for work in works for role in roles if role.label != work.label)


AREAS = ("Zone", "Belt", "Cluster", "IndustrialPark", "Corridor", "CharacteristicTown")
PLACED = ("Subdistrict", "Village", "Community", "Zone", "IndustrialPark", "Region", "Site", "CharacteristicTown", "NewTown", "District", "City")
WON = re.compile("申报|创成|跻身|荣获|获评|被评|获得|授予|获批(?:创建|建设)|成功(?:创建|争创|创成)")
OF_AREA = re.compile("(?:示范县|[一-鿿]县|城市|城区|(?:强|大|名|示范)[县市])$")
NO_AREAS = ("Project", "Programme", "Industry", "River", "Road", "School", "HealthFacility", "Building", "Site", "PublicSpace", "Enterprise", "Village")
EACH = re.compile("针对(?P<whom>[^，。；]{2,20}(?:、[^，。；、]{2,20})+?)分别(?:实施|推出|开展|出台|设立)(?P<what>[^，。；]{4,60})")
CREATED = re.compile("^(?:[^，。；]{0,8}?)(?:启动|推进|开展|加快|深化|抓好|做好|完成)(?P<list>[^，。；的]{4,40}?)创建(?:工作|活动|步伐)?$")
JOINTLY = re.compile("^(?:[^，。；]{0,8}?)(?:启动|推进|开展|加快|深化|抓好|做好|统筹|全力|实施)(?P<list>[^，。；“”]{4,60}?)“[两三四五六]城(?:联创|同创|共创|齐创)”")  # 文明城市、卫生城市“两城联创”
RESTING = re.compile("^以(?:创建|争创)(?P<list>[^，。；]{4,30}?)为(?:总?抓手|契机|统领|载体|牵引|龙头|引领|主线)$")  # 以创建全国文明城市为抓手
GRADED_PARK = re.compile("(?:国家|省|市)级(?!.*[、和])[一-鿿]{2,12}(?:开发区|高新区|聚集区|集聚区|产业园区?|工业园区?|产业基地|示范基地|示范园区?)")  # 争创省级经济开发区: what a park is to be
GRADED = re.compile("(?:示范[区县市镇]|文明[城县]|城市|县城|城区|先行区|试验区)$")


NAME_CARD = re.compile(f"[地都乡城]”{CARD}$")  # “药都、养生地”的旅游品牌: what it is to be
PRAISED = re.compile("“[^“”]{4,}”的(?=[^“”、]{4,}$)")  # 打造“产品丰、服务优”的旅游品牌


def _for_each(match: re.Match[str], clause: Clause) -> Iterator[Claim]:
    """针对甲、乙分别实施丙、丁两大工程: 丙 is for 甲, 丁 for 乙."""
    whom = listing(match["whom"], clause.start + match.start("whom")).names
    what = listing(match["what"], clause.start + match.start("what")).names
    for target, work in zip(whom, what, strict=True) if len(whom) == len(what) else ():
        yield Claim(subject=work if work.type else replace(work, type="Programme"), predicate="aimsAt", value=target.label, start=clause.start, end=clause.end, confidence=0.8)


def _own(match: re.Match[str], clause: Clause, sentence: Sentence) -> list[Name]:
    """The roles of a goal; what is built, and what is one of several, is none."""
    words, told = match.group(), match["list"]
    if SEVERAL.search(told) or WORKS.search(told) or told.startswith(("一批", "多个", "若干")) or (words.startswith("融入") and not told.rstrip("”").endswith("圈")) or (words.startswith("强化") and not words.endswith(("地位", "名号"))) or any(c.isdigit() for c in told[:2]) or COUNTED.match(told):
        return []
    told, at = named_in_one(told, clause.start + match.start("list"))
    if (praised := PRAISED.match(told)) and not NAME_CARD.search(told):
        told, at = told[praised.end():], at + praised.end()
    if sentence.mood == "result" and words.startswith("建成") and not re.match("建成(?:成为|为)", words):
        return []
    if words.startswith(("争创", "创建", "申报")) and GRADED_PARK.fullmatch(told):
        return [Name(told, at, at + len(told), "FunctionalRole")]
    built = BUILDABLE if words.startswith(("建设", "建成")) else STANDING  # 建设某新城 builds a thing; 建设魅力强县 sets a goal
    if words.startswith("建成") and told.endswith("中心") and not BECOMING.search(words) and not WIDE.search(told):
        return []  # 建成城市运营中心: a thing that is built
    return [r for r in roles_of(told, at, words.startswith("融入"), short_of(sentence.context.place.label)) if type_of(r.label) not in built or (built is STANDING and BECOMING.search(words))]


def _selves(text: str, start: int, sentence: Sentence) -> tuple[Name, ...]:
    """What is to become something: one thing, or each of several places."""
    several = listing(text, start).names
    if len(several) > 1 and all(is_physical(n.type) and is_name(n.label) and not opening(n.label).verbs for n in several):
        return several
    one = _self(text, start, sentence)
    return (one,) if one else ()


def _self(text: str, start: int, sentence: Sentence) -> Name | None:
    if re.fullmatch("(?:我区|我县|我市|全区|全县|全市|其)", text) or text in sentence.context.place.label:
        return sentence.context.place
    if text in SEATS:
        return Name(text, start, start + len(text), "Region")
    if is_generic(text) and not OWN.fullmatch(text):
        return None
    kind = type_of(text) or ("Place" if re.search("[站山湖港湾岛谷洲城岭]$", text) else "")
    return Name(text, start, start + len(text), kind) if is_name(text) and kind and not (opening(text).words and opening(text).words[0].start == 0 and not opening(text).body >= len(text)) else None


def _aiming(sentence: Sentence, index: int) -> tuple[Name, ...]:
    if sentence.mood == "glossary":
        own = extent_of(sentence, index)
        return (own,) if own else ()
    if part := PART.match(sentence.clauses[index].text) or SEAT.match(sentence.clauses[0].text):
        begin = sentence.clauses[index].start if part.re is PART else sentence.start
        return (Name(part["part"], begin, begin + len(part["part"]), "Region"),)  # 县城要突出特色，打造甲; 东部打造乙
    named = tuple(n for n in explicit(sentence, index) if "依托" not in n.label and not n.label.startswith(("聚力", "聚焦", "围绕", "抢抓", "紧扣", "立足", "锚定")) and (len(n.label) > 3 or is_physical(n.type)) and "经济社会" not in n.label and (not is_generic(n.label) or OWN.fullmatch(n.label)) and (is_physical(n.type) or n.type in ("Programme", "Project", "Industry")))
    return named or (sentence.context.place,)


TOWNLY = re.compile("(?:县城|小城|宜居.{0,6}城市?|园林城市?|生态城|山水城|之城)$")


def _seat_before(sentence: Sentence, clause: Clause) -> Name | None:
    """The county seat that a sentence spoke of before: 提升县城品质，打造宜居县城."""
    at = sentence.text.find("县城", 0, clause.start - sentence.start)
    return Name("县城", sentence.start + at, sentence.start + at + 2, "Region") if at >= 0 else None


SEAT = re.compile(f"(?P<part>{'|'.join(SEATS)})(?=要|突出|坚持|围绕|着力|重点|聚焦|打造|建设[一-鿿、]{{5,}}$|以)")
PART = re.compile(f"(?P<part>{'|'.join(SEATS)}|(?:县城|城区|城市|县域)?[东南西北中]{{1,2}}部(?:山区|平原区?|丘陵区?|片区|乡镇)?|城[东南西北]|山区|平原区?|丘陵区)(?:要|以[^，]{{2,10}}为[^，]{{2,3}})?(?:重点|着力|全力|主要)?(?=打造|建设|建成|构建|形成)")


RULES = (aims_at,)
