"""Numbered lists: who belongs to them, how many they say they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import lexicon, numerals
from extract.counted import ACTED, BUILT_IN, PREDICATED, by_measure
from extract.in_places import work_in_places
from extract.lists import CLASS_MEASURES, DEED, Listing, counted_halves, listing
from extract.nouns import Name, head_noun, is_name, is_physical, type_of
from extract.periods import number
from extract.predicates import opening
from extract.sentences import LEAD, Claim, Clause, Sentence

NUMERAL = re.compile(r"[一二两三四五六七八九十\d]")
TITLE = r"(?P<tail>重点工程|项目|工程|行动|产业集群|产业体系|体系|战略|平台|格局|布局|工作|建设|改造|改革|产业|任务|机制|要求|重点项目|招商体系|企业服务体系)?"
QUOTED = re.compile("“([^“”]{2,24})”" + TITLE)
LOOSE_TAILS = ("工作", "建设", "要求", "任务", "格局", "布局", "战略")  # no part of a bundle's name
GRADE = re.compile(r"\dA")  # 4A: a grade of sights, no list
TALK = re.compile("(?:，|。|；)?(?:提出|实现|要求|坚持|重点抓好)?$")


def scheme_or_bundle(label: str) -> str:
    found = numerals.read(label)
    return "LayoutScheme" if found and found.layout else "Bundle"


def layout_or_bundle(label: str, start: int, end: int) -> Name:
    return Name(label, start, end, scheme_or_bundle(label))


def size_of(bundle: Name, size: int, expression: str, start: int, end: int) -> Claim:
    q: dict[str, str | float | int] = {"expression": expression} if expression else {}
    return Claim(subject=bundle, predicate="declaredSize", value=size, qualifiers=q, start=start, end=end)


TOGETHER = re.compile("(?<=..)(?:签订|签署|开展|进行|达成|建立|深化|多次)?(?:战略)?(?:合作|交流|对接|协作|洽谈)[一-鿿]{0,6}$")
BY_WAY_OF = re.compile("^(?:坚持)?以(?P<what>.{2,20})为(?:依托|统领|重点|抓手|主线|牵引|引领|目标|核心|基础|动力|支撑|载体|契机|突破口|着力点|根本|中心|导向|保障)$")


def members(bundle: Name, names: tuple[Name, ...], start: int, end: int, sure: float = 0.9) -> Iterator[Claim]:
    for order, name in enumerate(names, 1):
        if (led := BY_WAY_OF.match(name.label)) and is_name(led["what"].replace("、", "")):
            name = replace(name, aliases=(*name.aliases, led["what"]))  # 以甲为依托 is told of as 甲 too
        typed = name if name.type else Name(name.label, name.start, name.end, "Concept", name.aliases)
        yield Claim(subject=typed, predicate="memberOf", object=bundle, qualifiers={"order": order}, start=start, end=end, confidence=sure)


def _with_class(found: Listing) -> tuple[Name, ...]:
    kind = type_of("某某" + head_noun(found.head)) if found.head else ""
    return tuple(n if n.type else Name(n.label, n.start, n.end, kind, n.aliases) for n in found.names)


def enumerated(sentence: Sentence) -> Iterator[Claim]:
    """商贸、金融、文创三大产业 -> three members of 三大产业; not: 推进3个项目 (nothing is listed)."""
    for index, clause in enumerate(sentence.clauses):
        if not NUMERAL.search(clause.text):
            continue
        body = clause.text.find("：") + 1 if sentence.mood == "glossary" and index == 0 else 0
        lead = LEAD.match(clause.text[body:])
        body += lead.end() if lead else 0
        body += opening(clause.text[body:]).body
        body += won.end() if (won := WON.match(clause.text[body:])) else 0
        body += 2 * clause.text.startswith("借助", body) + (sentence.mood in ("result", "plan") and clause.text[body:body + 1] in ("与", "同"))
        body += clause.text.startswith("在", body) and bool(BUILT_IN.search(clause.text))
        text = clause.text[body:]
        if clause.text[max(body - 1, 0):body] in ("与", "同"):
            text = TOGETHER.sub("", text)
        if fields := IN_FIELDS.match(text):
            body, text = body + fields.start("list"), fields["list"]
        if singles := SINGLES.match(text):
            bundle = layout_or_bundle(singles["label"], clause.start + body + singles.start("label"), clause.start + body + singles.end("label"))
            parts = tuple(Name(c, clause.start + body + 1 + 2 * i, clause.start + body + 2 + 2 * i, "Concept") for i, c in enumerate(singles["list"].split("、")))
            if len(parts) == number(singles["n"]):
                yield from members(bundle, parts, clause.start, clause.end)
                yield size_of(bundle, len(parts), "", clause.start, clause.end)
            continue
        if len(QUOTED_SIZE.findall(text)) > 1:
            continue  # 增强“四个意识”、做到“两个维护”: each has its own
        for part, at in counted_halves(text):
            yield from _counted(part, clause.start + body + at, clause)


def _counted(text: str, start: int, clause: Clause) -> Iterator[Claim]:
    """The members and the size of one counted list that stands at `start`."""
    if each := EACH_OF.match(text):
        text = each["list"]
    if placed := work_in_places(text, start):
        text = text[:placed.kind_end]
    told = listing(text, start)
    found = replace(told, names=told.own, further=0)
    text = AND_MORE.sub(r"\1", text)
    quoted_head = QUOTED_HEAD.search(text) or _bare_head(text)
    if quoted_head and not ROW.fullmatch(text[:quoted_head.start()]):
        whole = QUOTED.search(text, quoted_head.start()) if "“" in quoted_head.group() else quoted_head
        tail = whole["tail"] or "" if whole and whole["tail"] not in LOOSE_TAILS else ""
        inside = tuple(_quoted_members(text[:quoted_head.start()], start, quoted_head["name"], tail, clause.start, clause.end))
        yield from inside
        if inside:
            yield from (size_of(c.object, len(inside), "", clause.start, clause.end) for c in inside[:whole is quoted_head] if c.object)
            return
    if not found.count or found.count < 2 or len(found.names) > found.count or (len(found.names) == 1 and found.count > 60):
        return
    if any((own := numerals.read(n.label)) and own.size == found.count for n in found.names):
        return  # 两个基地、两个枢纽、两个网络 stand side by side
    found = replace(found, names=tuple(n for n in found.names if not OTHERS.match(n.label)))  # 3家医院与甲、乙等8家医院签约
    noun = _class_noun(by_measure(BUILT_IN.split(head_noun(found.head))[0], found.measure, 2), found.names)
    if noun.startswith(("以上", "以下")) or (not noun and found.measure not in CLASS_MEASURES):
        return
    number = _numeral_words(text, found)
    noun = "" if found.measure in CLASS_MEASURES else noun
    label = number + noun if found.measure in number else number + found.measure + noun
    if (noun in ("街道", "社区", "村") and found.measure == "个") or re.fullmatch(r"\d+[余多][个处家项]", label):
        return
    bundle = layout_or_bundle(label, found.head_start, found.head_start + len(noun))
    if len(noun) < 4 and label in text and len(whole := text[:text.index(label) + len(label)]) <= 20 and "“" not in whole:
        bundle = replace(bundle, aliases=(whole,))  # 做地、储备和出让三个计划
    yield from members(bundle, _with_class(found), clause.start, clause.end)
    yield size_of(bundle, found.count, "", clause.start, clause.end)


def _bare_head(text: str) -> re.Match[str] | None:
    """A numeral of the word that all members of a list share: 改水、改厕、改路三改(工程)."""
    head = BARE_HEAD.search(text)
    return head if head and "、" in text[:head.start()] and all(head["each"] in part for part in text[:head.start()].split("、")) else None


EACH_OF = re.compile("(?P<list>[^，]+、[^，]+[一二两三四五六七八九十\\d](?:大|个|项|条|家)[一-鿿]{2,8}?)分别")  # 甲、乙两大产业分别实现产值
OTHERS = re.compile("\\d+[家所个][一-鿿]{2,}")
DONE = re.compile(f"(?:的.+|(?:路面|路域|环境|面貌|品质|综合|景观|显著|年度|扩户|标准化|更新|升级|雨污分流|核准|进行|动工|实施|新)*(?:{lexicon.alternation(lexicon.works())}|开工|建设)+(?:工程|任务|工作)?|(?<=产业|集群)发展|前期工作|(?:总体|控制性详细|的)?规划(?:编制)?|土地征收)$")


def _class_noun(noun: str, names: tuple[Name, ...]) -> str:
    """The class that is counted, without what is said or done of its members: (6条)道路改造提升 -> 道路; not where the work is theirs: 甲路改造、乙路改造."""
    noun = next((told[0] for p in (PREDICATED, ACTED) if len(told := p.split(noun, maxsplit=1)) > 1 and len(told[0]) > 1), noun)
    done = DONE.search(noun) if not noun.endswith("项目") else None
    left = noun[:done.start()] if done else ""
    theirs = done and any(n.label.endswith(done.group().lstrip("的")) for n in names)
    return left if len(left) > 1 and not theirs and (is_physical(type_of("某某" + left)) or left in ("项目", "企业") or left.endswith("项目") or done.group() == "发展") else noun


IN_FIELDS = re.compile(f"在(?P<list>“[^“”]*、[^“”]*”{NUMERAL.pattern}+(?:个|大)(?:方面|领域|环节|重点))")
WON = re.compile("(?:先后|相继|累计|共|分别)*(?:荣获|获得|斩获|获评|入选|摘得|捧回)了?")
ROW = re.compile("(?:“[^“”]+”)+")  # “甲”“乙”“两令两信”等机制: side by side
QUOTED_SIZE = re.compile("“[一二两三四五六七八九十]个")
AND_MORE = re.compile("(?<=的)(“[^”]+”建设)和[^、，]+$")  # 甲、乙、丙的“三中心”建设和丁
QUOTED_HEAD = re.compile(r"(?:等)?“(?P<name>[^”]{2,16})”(?P<tail>[一-鿿]{0,10})$")
QUOTED_NUMERAL = re.compile("“[^”]*[一二三四五六七八九十][^”]*”")
SINGLES = re.compile("“(?P<list>(?:[一-鿿]、)+[一-鿿])”(?P<label>(?P<n>[二三四五六七八九十])篇(?:大)?文章)")  # “山、水、绿”三篇文章
BARE_HEAD = re.compile(f"(?<=[一-鿿])(?<!第)(?P<name>[二三四五六七八九十](?P<each>[一-鿿])){TITLE}$")  # 绿化、亮化、净化三化工程


def _quoted_members(text: str, start: int, label: str, tail: str, a: int, b: int) -> Iterator[Claim]:
    """What stands before a quoted numeral belongs to it: 甲河、乙河、丙河“三河两岸”, A、B等“三纵三横”."""
    found = numerals.read(label)
    lead = re.match("依托|围绕|利用|以", text)
    cut = lead.end() if lead else 0
    names = listing(re.sub("等$", "", text[cut:]), start + cut).names
    if QUOTED_NUMERAL.search(text) or text.endswith(("对", "以", "为", "把", "将")):
        return  # 甲“七横一纵”和乙“四横六纵”: each its own
    if found and text.endswith("的") and len(names) != found.size:
        return  # 特色突出、效益明显的“一带八区”: what it is like
    if any("“" in n.label or "”" in n.label or (opening(n.label).verbs and len(n.label) > 2) for n in names):
        return
    if found and found.size > 1 and not any((own := numerals.read(n.label)) and own.size == found.size for n in names) and 2 <= len(names) <= found.size and (text.endswith("等") or len(names) == found.size or found.parts):
        yield from members(layout_or_bundle(label + tail, a, b), names, a, b, 0.8)


def _numeral_words(text: str, found: Listing) -> str:
    """The number and measure as the text has them: 五大, 4条, 三."""
    pattern = rf"(?:[一二两三四五六七八九十]+|\d+){re.escape(found.measure)}(?=[^，。]{{0,4}}{re.escape(found.head[:2])})" if found.head else r"[一二两三四五六七八九十]+.$"
    matches = [m for m in re.finditer(pattern, text) if not found.head or text.startswith(found.head, m.end())] or list(re.finditer(pattern, text))
    return matches[-1].group() if matches else f"{found.count}{found.measure}"


def quoted(sentence: Sentence) -> Iterator[Claim]:
    """“1+10”重点项目 -> a bundle of 11; not: “一带一路” (the numeral counts nothing listed here)."""
    for match in QUOTED.finditer(sentence.text):
        found = numerals.read(match.group(1))
        if not found or (not found.size and not found.expression) or GRADE.fullmatch(match.group(1)):
            continue
        label = match.group(1) + (match["tail"] or "" if match["tail"] not in LOOSE_TAILS else "")
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if found.size > 1:
            yield size_of(layout_or_bundle(label, start, end), found.size, found.expression, start, end)


DEEDS = re.compile(f"(?<![\\d.第])(?P<n>\\d{{1,2}}|[一二三四五六七八九十]{{1,3}})(?:件|项|个|条)(?:(?<=条)(?!等)[一-鿿]{{2,6}}?(?:政策|新政|措施|举措)|(?:[国省市区县]{{1,2}}级?)?(?:{DEED}|重点项目))(?:项目)?(?![一-鿿]{{0,3}}(?:之一|进展))")


def sized(sentence: Sentence) -> Iterator[Claim]:
    """推动三大传统产业转型 -> a list of three; not: 两大变化 (no class of things)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        for match in re.finditer(r"(?<![一二三四五六七八九十百第])(?P<n>[两三四五六七八九十])大(?P<noun>[一-鿿]{2,10})", clause.text):
            noun = re.split("(?<![平高初中均同优])等(?!级)|共(?:涉及|有|计)|(?<=..)合作|(?<=产业)占", head_noun(match["noun"]))[0].removesuffix("化发展")
            if not noun or len(noun) > 8 or noun in ("方面", "变化", "问题", "类") or noun.startswith(("为", "是")):
                continue
            a, b = clause.start + match.start(), clause.start + match.start("noun") + len(noun)
            yield size_of(layout_or_bundle(match["n"] + "大" + noun, a, b), number(match["n"]), "", a, b)
        for match in DEEDS.finditer(clause.text):
            a, b = clause.start + match.start(), clause.start + match.end()
            yield size_of(layout_or_bundle(match.group(), a, b), int(match["n"]) if match["n"].isdigit() else number(match["n"]), "", a, b)


RULES = (enumerated, quoted, sized)
