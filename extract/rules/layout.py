"""The map of a plan: what covers what, what bounds it, what belongs to a scheme, what it is to become."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import numerals
from extract.lists import listing
from extract.nouns import Name, is_name, is_physical, trim, type_of
from extract.predicates import opening
from extract.roles import ROLE
from extract.rules.bundle import scheme_or_bundle
from extract.sentences import Claim, Sentence
from extract.topics import explicit

COVERS = re.compile(r"(?:(?:辐射)?范围(?:覆盖|涵盖|包括)|涵盖|覆盖|包含|辐射|囊括)(?:了)?(?P<list>.+)$")
PART = re.compile(r"(?P<list>.+?)(?:的)?(?:部分区域|部分地区|部分|局部)$")
WHOLE = re.compile("^(?:整个|全部|全域)")
BOUND = re.compile(r"以(?P<border>[^，。；、以]{2,12}?)为界")
SIDE = re.compile(r"位于(?:我区|我县|我市|本区)?(?P<border>[^，。；]{2,12}?)(?:以)?(?P<side>[东南西北]{1,2})(?:侧|面|部|岸)?$")
LEADING = re.compile(r"^(?:[东南西北中]{1,2}部)?“(?P<quoted>[^”]{2,20})”|^(?P<plain>[^，。；：“”]{2,20}?)(?:辐射范围|范围)?$")
SPATIAL = ("AdministrativeArea", "LayoutElement", "Region", "Site", "Place")


def _subject(sentence: Sentence, index: int) -> Name | None:
    """The area whose extent a clause tells: a glossary headword, the clause's own opening, or the one before it."""
    if sentence.mood == "glossary" and sentence.section.headings:
        label = re.sub("[“”]", "", sentence.section.headings[-1])
        kind = type_of(label)
        return Name(label, sentence.start, sentence.start + len(label), kind) if is_physical(kind) else None
    for clause in reversed(sentence.clauses[:index + 1]):
        text = re.split("涵盖|覆盖|包含|辐射|以[^，]{2,10}为界|位于", clause.text)[0]
        match = LEADING.match(text)
        label = (match["quoted"] or match["plain"] or "") if match else ""
        if label and is_physical(type_of(label)) and is_name(label):
            return Name(label, clause.start, clause.start + len(text), type_of(label))
    return None


def _covered(text: str, start: int) -> Iterator[tuple[Name, str]]:
    part = PART.match(text)
    body = part["list"] if part else text
    for name in listing(WHOLE.sub("", body), start).names:
        label = name.label
        kind = name.type or type_of(label)
        if is_physical(kind):
            yield Name(label, name.start, name.end, kind, name.aliases), "partial" if part else "whole" if kind == "Subdistrict" or WHOLE.match(text) else ""


def covers(sentence: Sentence) -> Iterator[Claim]:
    """X涵盖A、B2个街道，C街道部分区域 -> whole, whole, partial; not: 服务覆盖全体居民 (no place covers a place)."""
    open_subject: Name | None = None
    for index, clause in enumerate(sentence.clauses):
        match = COVERS.search(clause.text)
        if match:
            open_subject = _subject(sentence, index)
            text, at = match["list"], clause.start + match.start("list")
        elif open_subject and PART.match(clause.text):
            text, at = clause.text, clause.start
        else:
            open_subject = None
            continue
        if not open_subject:
            continue
        for name, extent in _covered(text, at):
            q: dict[str, str | float | int] = {"extent": extent} if extent else {}
            yield Claim(subject=open_subject, predicate="covers", object=name, qualifiers=q, start=min(clause.start, open_subject.start)
                        if sentence.start <= open_subject.start else clause.start, end=clause.end)


def bounded_by(sentence: Sentence) -> Iterator[Claim]:
    """以德胜路为界 -> boundedBy; X位于某路以南 -> side 南; not: 以人民为中心 (no border)."""
    for index, clause in enumerate(sentence.clauses):
        match = BOUND.search(clause.text) or SIDE.search(clause.text)
        if not match or type_of(match["border"]) not in ("Road", "River", "MetroLine", "Bridge"):
            continue
        border = Name(match["border"], clause.start + match.start("border"), clause.start + match.end("border"), type_of(match["border"]))
        q: dict[str, str | float | int] = {"side": match["side"][-1]} if "side" in match.groupdict() else {}
        named = [Name(m.group(1), clause.start + m.start(1), clause.start + m.end(1), type_of(m.group(1)))
                 for earlier in sentence.clauses[:index] for m in re.finditer("“([^”]{2,12})”", earlier.text)]
        subject = _subject(sentence, index)
        subjects = [n for n in named if is_physical(n.type)] if "以" in match.group()[:1] and not subject else [subject] if subject else []
        for name in subjects:
            yield Claim(subject=name, predicate="boundedBy", object=border, qualifiers=q, start=min(sentence.start, clause.start), end=clause.end)


TOGETHER = re.compile(r"^(?P<list>.+?)等(?P<head>[^，]{0,10}?)(?:节点|片区|组团|板块)?(?:串珠成链|连点成线|串联|组成|构成)")
QUOTED = re.compile(r"“(?P<name>[^”]{2,16})”")


def part_of(sentence: Sentence) -> Iterator[Claim]:
    """A、B等节点串珠成链，一条“某某长廊”初现 -> parts of the corridor; not: A、B等项目开工 (a list, no whole)."""
    for index, clause in enumerate(sentence.clauses[:-1]):
        match = TOGETHER.match(clause.text)
        whole = QUOTED.search(sentence.clauses[index + 1].text)
        if match and whole and is_physical(type_of(whole["name"])):
            after = sentence.clauses[index + 1]
            target = Name(whole["name"], after.start + whole.start(1), after.start + whole.end(1), type_of(whole["name"]))
            for name in listing(match["list"], clause.start).names:
                yield Claim(subject=Name(name.label, name.start, name.end, name.type or "Site"), predicate="partOf", object=target,
                            start=clause.start, end=after.end)


SUPPORTED = re.compile(r"(?:以|依托)(?:现有)?(?P<whole>[^（(，]{2,10})[（(](?P<list>[^）)]+[+＋、][^）)]+)[）)]")
BASES = re.compile(r"(?P<whole>[^，。；“”]{2,14}?)(?:，)?以(?P<list>[^，。；]+?)为(?:主阵地|核心|支撑|载体|节点|主体|重点区域)")


def nodes(sentence: Sentence) -> Iterator[Claim]:
    """以某某长廊（A+B+C）为支撑 -> parts; 某小镇以A、B园为主阵地 -> parts; not: 以项目为支撑 (no place)."""
    for pattern in (SUPPORTED, BASES):
        for match in pattern.finditer(sentence.text):
            whole = match["whole"]
            if not is_physical(type_of(whole)) or not is_name(whole):
                continue
            target = Name(whole, sentence.start + match.start("whole"), sentence.start + match.end("whole"), type_of(whole))
            text = match["list"].replace("+", "、")
            for name in listing(text, sentence.start + match.start("list")).names:
                kind = name.type or ("Site" if pattern is SUPPORTED else "")
                if is_physical(kind):
                    yield Claim(subject=Name(name.label, name.start, name.end, kind), predicate="partOf", object=target,
                                start=sentence.start + match.start(), end=sentence.start + match.end(), confidence=0.85)


SCHEME = re.compile(r"“(?P<name>[^”]{3,30})”(?:的)?(?:空间|发展|城市|路网|产业|总体|规划)*(?:布局|格局|结构|框架|骨架)|“(?P<parts>[一二两三四五六七八九十][^”]{3,30})”")


def scheme_parts(sentence: Sentence) -> Iterator[Claim]:
    """“一廊、二城、三组团” -> a scheme whose numbered parts belong to it; not: “三纵四横” (its parts have no names of their own)."""
    for match in SCHEME.finditer(sentence.text):
        label = match["name"] or match["parts"]
        found = numerals.read(label)
        if not found or scheme_or_bundle(label) != "LayoutScheme" or len(found.parts) < 3:
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        scheme = Name(label, start, end, "LayoutScheme")
        for part in found.parts:
            yield Claim(subject=Name(part, start, end, "Bundle"), predicate="partOf", object=scheme, start=start, end=end, confidence=0.8)


ROW = re.compile("(?:“[一二两三四五六七八九十全多][^”]{1,4}”、?){3,}")
OWN_SCHEME = re.compile("(?P<whole>[一-鿿A-Za-z]{3,16})“(?P<name>[^”]{3,12})”(?:的)?(?:建设|布局|格局|规划|空间|发展|架构)")


def scheme_row(sentence: Sentence) -> Iterator[Claim]:
    """以“两轴”“三区”“四点”为抓手 -> parts of 两轴三区四点; 某园“一平台三中心”建设 -> part of the park; not: “两轴”“三区” (two quotes)."""
    for row in ROW.finditer(sentence.text):
        parts = re.findall("“([^”]+)”", row.group())
        start, end = sentence.start + row.start(), sentence.start + row.end()
        found = numerals.read("".join(parts))
        if found and len(found.parts) == len(parts):
            for part in parts:
                yield Claim(subject=Name(part, start, end, "Bundle"), predicate="partOf", object=Name("".join(parts), start, end, "LayoutScheme"),
                            start=start, end=end, confidence=0.8)
    for match in OWN_SCHEME.finditer(sentence.text):
        found, words = numerals.read(match["name"]), match["whole"]
        words = words[opening(words).body:]
        if found and len(found.parts) > 1 and is_physical(type_of(words)) and is_name(words):
            a, b = sentence.start + match.end("whole") - len(words), sentence.start + match.end("name")
            yield Claim(subject=Name(match["name"], a, b, "LayoutScheme"), predicate="partOf", object=Name(words, a, a + len(words), type_of(words)),
                        start=a, end=b + 1, confidence=0.8)


AIM = re.compile(r"(?:打造|建设|建成|创建|争创|争当|成为|构建|塑造|形成|打响|叫响|融入|奠定|强化)(?:成为?|为)?(?P<list>[^，。；]{4,60}?)(?:的?(?:目标|总目标|宏伟目标|良好基石|名号|地位|创建|上迈出[^，]{2,8})|为目标)?$")
INTO = re.compile(r"(?:将|把|让)(?P<what>[^，。；将把让]{2,20}?)(?:(?:打造|建设|建成|培育|塑造|作为|发展)(?P<into>成为?|为)?|成为)(?P<list>[^，。；]{3,70})$")
HELPED = re.compile(r"^(?:支持|推动|支撑|促进|助力|帮助|引导|鼓励)(?P<who>[^，。；]{2,40}?)(?:加快|申报|创建|建设|打造|建成|成为|争创)(?:成为?|为)?(?P<list>[^，。；]{4,60}?)$")
OCCASION = re.compile("^以.+为(?:契机|抓手|载体|牵引)$")
GOALS = re.compile(r"(?:发展目标|功能定位|战略定位|发展定位|定位)(?:是|为|：)(?P<list>[^。；]{4,80})")


SEVERAL = re.compile("等(?:\\d+|[一二两三四五六七八九十]+)(?:个|条|座|处|项|大)")
BECOMING = re.compile("成为|打造成|建成为")
STANDING = ("PublicSpace", "Housing", "Road", "Bridge", "Building", "Project")  # what is built, no role
BUILDABLE = ("NewTown", "Zone", "Cluster", "IndustrialPark", "CharacteristicTown", "Belt", "Corridor", "Road", "Bridge", "Building", "PublicSpace", "Organization", "Platform", "School", "HealthFacility", "Market")


def _roles(text: str, start: int, sure: bool = False) -> Iterator[Name]:
    for name in listing(text, start).names:
        label, a, _ = trim(name.label, name.start)
        label = re.sub(r"(?:的)?(?:“[^”]+”)?(?:目标|建设|步伐)$", "", label)
        if is_name(label) and (sure or ROLE.search(label)) and len(label) <= 30 and not re.match("[这该本其每]|以.*为", label):
            yield Name(label, a, a + len(label), "FunctionalRole")


def aims_at(sentence: Sentence) -> Iterator[Claim]:
    """着力打造新兴产业集聚新高地 -> aimsAt; not: 打造6条特色街区 (things to build, no role)."""
    if sentence.mood == "problem":
        return
    for index, clause in enumerate(sentence.clauses):
        if found := INTO.search(clause.text):
            what = _self(found["what"], clause.start + found.start("what"), sentence)
            sure = bool(found["into"]) or "成为" in found.group()
            for role in _roles(found["list"], clause.start + found.start("list"), sure):
                if what:
                    yield Claim(subject=what, predicate="aimsAt", object=role, start=clause.start, end=clause.end)
            continue
        match = AIM.search(clause.text) or GOALS.search(clause.text)
        if not match or OCCASION.search(clause.text):
            continue
        if helped := HELPED.match(clause.text):  # 支持甲市打造某中心 is that city's aim
            for who in listing(helped["who"], clause.start + helped.start("who")).names:
                for role in _roles(helped["list"], clause.start + helped.start("list")):
                    if who.type and is_name(who.label):
                        yield Claim(subject=who, predicate="aimsAt", object=role, start=clause.start, end=clause.end, confidence=0.75)
            continue
        if SEVERAL.search(match["list"]) or (match.group().startswith("强化") and not match.group().endswith(("地位", "名号"))):
            continue
        roles = list(_roles(match["list"], clause.start + match.start("list")))
        roles = [r for r in roles if type_of(r.label) not in STANDING or BECOMING.search(match.group())]
        if sentence.mood == "result" and match.group().startswith("建成") and not re.match("建成(?:成为|为)", match.group()):
            continue
        if re.match("建设", match.group()):  # 建设某新城 builds a thing; 建设魅力强县 sets a goal
            roles = [r for r in roles if type_of(r.label) not in BUILDABLE]
        if not roles or any(c.isdigit() for c in match["list"][:2]):
            continue
        for subject in _aiming(sentence, index):
            if all(r.label.endswith("政府") for r in roles) and subject.label == sentence.context.place.label:
                subject = sentence.context.government
            for role in roles:
                if role.label != subject.label:
                    yield Claim(subject=subject, predicate="aimsAt", object=role, start=clause.start, end=clause.end, confidence=0.8)


def _self(text: str, start: int, sentence: Sentence) -> Name | None:
    if re.fullmatch("(?:我区|我县|我市|全区|全县|全市|其)", text) or text in sentence.context.place.label:
        return sentence.context.place
    kind = type_of(text) or ("Place" if re.search("[站山湖港湾岛谷洲城岭]$", text) else "")
    return Name(text, start, start + len(text), kind) if is_name(text) and kind else None


def _aiming(sentence: Sentence, index: int) -> tuple[Name, ...]:
    if sentence.mood == "glossary":
        own = _subject(sentence, index)
        return (own,) if own else ()
    named = tuple(n for n in explicit(sentence, index) if is_physical(n.type) or n.type in ("Programme", "Project", "Industry"))
    return named or (sentence.context.place,)


TITLED = re.compile(r"^(?:着力|全面|加快|奋力|努力|聚力|全力)*(?:建设|打造|构建)(?P<role>[^，。；]{4,20})$")


def heading_aims(sentence: Sentence) -> Iterator[Claim]:
    """（一）优化发展环境，着力建设活力澜溪 -> the heading's work aims at it; not: 优化环境，建设望江路 (a road)."""
    if sentence.mood != "plan" or not sentence.number or len(sentence.clauses) < 2:
        return
    match = TITLED.match(sentence.clauses[1].text)
    short = re.sub("(?:省|市|区|县|新区)$", "", sentence.context.place.label)
    if not match or not (match["role"].endswith((short, "新" + short)) or ROLE.search(match["role"])):
        return
    first, second = sentence.clauses[0], sentence.clauses[1]
    work = Name(first.text, first.start, first.end, "Programme")
    role = Name(match["role"], second.start + match.start("role"), second.end, "FunctionalRole")
    if is_name(work.label) and len(work.label) <= 20:
        yield Claim(subject=work, predicate="aimsAt", object=role, start=first.start, end=second.end)


RULES = (heading_aims, covers, bounded_by, part_of, nodes, scheme_parts, scheme_row, aims_at)
