"""Where things are: locatedIn, connects, parts of areas and lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import lexicon
from extract.heads import OWN_WAY
from extract.in_places import work_in_places
from extract.lists import listing
from extract.named_place import MANY
from extract.nouns import Name, is_generic, is_name, is_physical, type_of
from extract.predicates import opening
from extract.sentences import Claim, Clause, Sentence
from extract.topics import topic, typed
from ontology.terms import is_a

SETTLED = re.compile(r"^(?P<who>.+?)(?:等(?:[^，]{0,16}?))?(?:(?:正式|成功|顺利|相继|先后|签约)?(?:落户|入驻|落地|落子|落址))(?P<where>(?!进[程度]|[工步]作|速度|率|数量|条件|手续)[^，。；]{0,14}?)$")
SITED = re.compile(r"^(?P<what>[^，。；]{2,20}?)(?:坐落于|位于|坐落在|选址于?|设在|建在)(?P<where>[^，。；]{2,18}?)$")
HOME = re.compile(r"(?P<who>[^，。；]{2,20}?)等(?:[^，。；]{0,8})入驻的(?P<where>[^，。；]{3,16}?)(?:正式|建成|启用|投用|开园|$)")
BETWEEN = re.compile(r"(?P<road>[^，。；（(]{2,14})[（(](?P<a>[^（）()，。；—－\-至~]{2,10})(?:—|－|-|至|~|——)(?P<b>[^（）()，。；]{2,10}?)(?:段)?[）)]")
FROM_TO = re.compile(r"(?P<a>[^，。；、的]{2,8}?)至(?P<b>[^，。；、]{2,10}?)(?:段|区间|路段)?(?P<road>(?:高速公路|高速|铁路|公路|快速通道|快速路|大道|通道|连接线|引线|道路|绿道|改（扩）建|改扩建|城际))")
LINE_STATION = re.compile(r"(?P<line>(?:地铁|轨道(?:交通)?)?\d{1,2}号线)(?:的)?(?P<station>[一-鿿]{2,8}站)(?!点)")
PROVINCE = "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆"
INSIDE = re.compile(rf"(?:^|(?<=[、与和同对及赴援]))(?P<province>{PROVINCE})(?P<area>[一-鿿]{{2,3}})(?=[、等，和与及]|$)")
SECTION = re.compile(r"(?P<line>(?:地铁|轨道(?:交通)?)?\d{1,2}号线|[一-鿿]{2,5}(?:高铁|高速|铁路))(?P<area>[一-鿿]{2})段")


def _where(text: str, start: int, sentence: Sentence) -> Name | None:
    text = re.sub("^(?:于|在|到)", "", text)
    if text and is_generic(text):
        return None
    if not text or re.fullmatch("(?:我区|我县|我市|本区|本县|辖区)", text) or text in sentence.context.place.label:
        return sentence.context.place
    kind = type_of(text)
    if not kind and re.fullmatch("[一-鿿]{2,5}", text) and is_name(text) and not opening(text).words and not ABSTRACT.search(text):
        kind = "Region"
    return Name(text, start, start + len(text), kind) if is_physical(kind) and is_name(text) else None


OF_FIRMS = re.compile("^招引|[园区城街镇]\\d+[家个](?:企业|公司|商户|项目)$")
ABSTRACT = re.compile("时间|前的|载体|空间|准备|工作|阶段|发展|服务|市场|组团|生根|见效|投产|开花|实施|项目|企业|一线|基层|实处|签约|建设|落实|全国|全省|全市|前列|首位|现状|问题|障碍|加盟|难题|瓶颈|门槛")


FIRMS = re.compile("等[一-鿿]{0,6}企业(?:成功|正式|相继|先后|顺利)*(?:落户|落地|入驻)$")
STANDS = re.compile("落|入驻|位于|选址|设在|建在")


def located_in(sentence: Sentence) -> Iterator[Claim]:
    """某企业落户某小镇 -> locatedIn; not: 政策落地 (nothing that stands somewhere)."""
    if sentence.mood == "problem":
        return
    for clause in sentence.clauses:
        if not STANDS.search(clause.text):
            continue
        for pattern, group in ((HOME, "who"), (SETTLED, "who"), (SITED, "what")):
            match = pattern.search(clause.text)
            if not match:
                continue
            where = _where(match["where"], clause.start + match.start("where"), sentence)
            if where is None:
                break
            if match.re is SETTLED and (clause.text.endswith("落实落地") or OF_FIRMS.search(match[group])):
                break  # 甲园115家企业入驻: in that park; 招引配套项目落地
            settled = listing(match[group], clause.start + match.start(group))
            for name in settled.names:
                thing = typed(name, "Project" if name.label.endswith(("项目", "工程")) else "Enterprise")
                if not match["where"] and (settled.head.startswith("项目") or (not name.type and not FIRMS.search(clause.text)) or "即将" in clause.text):
                    continue
                if thing.type in ("Policy", "Programme", "Indicator", "Industry") or is_generic(thing.label) or not is_name(thing.label) or re.match(r"\d|总规模|一批|全面|引进|推动|加快|促进|争取|确保|上级|每年|更多|正式|特别是|培养|发展|首批|其中", thing.label) or thing.label.endswith(("大计", "大事", "永久")):
                    continue
                yield Claim(subject=thing, predicate="locatedIn", object=where, start=clause.start, end=clause.end, confidence=0.85)
            break


OWN_AREA = re.compile("^(?:位于|地处|坐落于|坐落在)(?:我|本)[区县市]")


def term_located(sentence: Sentence) -> Iterator[Claim]:
    """Glossary: 滨江新城：位于我区望江路以南 -> located in the district; not: an entry of a policy."""
    if sentence.mood != "glossary" or not sentence.section.headings:
        return
    label = re.sub("[“”]", "", sentence.section.headings[-1])
    body = sentence.text[sentence.text.find(sentence.section.headings[-1]) + len(sentence.section.headings[-1]):].lstrip("：:，即指是")
    if OWN_AREA.match(body) and is_physical(type_of(label)):
        yield Claim(subject=Name(label, sentence.start, sentence.start + len(label), type_of(label)), predicate="locatedIn", object=sentence.context.place,
                    start=sentence.start, end=sentence.clauses[0].end)


BRINGS = re.compile(r"^(?:成功|新)?(?:引进|引入|落户|入驻|创办|启用|新增|设立|开设)(?:了)?(?P<list>[^，。；]+)$")


NO_OWN = re.compile("(?:企业|区域|地区|公司)?(?:总部|研发中心|运营中心|分支机构|子公司|结算中心|研发机构)")


def brought(sentence: Sentence) -> Iterator[Claim]:
    """某小镇…，引进A、B等企业 -> A and B are located in the town; not: 引进人才96名 (a number, no name)."""
    for index, clause in enumerate(sentence.clauses):
        match = BRINGS.match(clause.text)
        if not match or any(not clause.text.startswith("的", q.end) for q in clause.quantities) or sentence.mood not in ("result", "plan"):
            continue
        home = next((n for n in topic(sentence, index) if is_physical(n.type) and n.label != sentence.context.place.label), None)
        if not home and re.match("成功|引进|引入", clause.text):
            home = sentence.context.place
        if not home:
            continue
        if re.match("更多|一批|优质|国内外|海内外|培[养育]", match["list"]):
            continue
        for name in listing(match["list"], clause.start + match.start("list")).names:
            thing = typed(name, "")
            if name.label.startswith(("一批", "更多")) or opening(name.label).verbs or NO_OWN.fullmatch(name.label):
                continue  # 引进集聚一批企业
            if thing.type and ((is_physical(thing.type) and home is not sentence.context.place) or thing.type in ("Enterprise", "Organization", "SocialOrganization", "StateEnterprise", "Agency")):
                yield Claim(subject=thing, predicate="locatedIn", object=home, start=sentence.start, end=clause.end, confidence=0.75)


def connects(sentence: Sentence) -> Iterator[Claim]:
    """华西路（石大路—康宁路） -> connects both; not: 由弱至强 (no places)."""
    for pattern, mark in ((BETWEEN, "（("), (FROM_TO, "至")):
        for match in pattern.finditer(sentence.text) if any(c in sentence.text for c in mark) else ():
            ends = [(match["a"], match.start("a")), (match["b"], match.start("b"))]
            label = match["road"] if pattern is BETWEEN else match.group()
            label = re.sub(r"^.*(?:[、，及]|推进|推动|完成|实施|启动|加快|打通|建设|”即)", "", label)
            kind = type_of(label)
            if kind not in ("Road", "Project", "MetroLine", "River", "Programme") or not is_name(label) or label in ("道路", "公路", "铁路", "高速"):
                continue
            road = Name(label, sentence.start + match.start("road"), sentence.start + match.end("road"), "Project" if kind == "Programme" else kind)
            for text, at in ends:
                text = re.sub(r"^.*(?:推进|推动|完成|实施|启动|加快|打通|建设|新建|、|线)(?=.{2})", "", text)
                text = MANY.sub("", text)
                if is_name(text) and (is_physical(type_of(text)) or pattern is FROM_TO):
                    place = Name(text, sentence.start + at, sentence.start + at + len(text), type_of(text) or "Region")
                    yield Claim(subject=road, predicate="connects", object=place, start=sentence.start + match.start(),
                                end=sentence.start + match.end(), confidence=0.8)


def station_of_line(sentence: Sentence) -> Iterator[Claim]:
    """5号线东新园站 -> part of the line; not: 5号线6个站点 (no station is named)."""
    for match in LINE_STATION.finditer(sentence.text):
        a, b = sentence.start + match.start(), sentence.start + match.end()
        yield Claim(subject=Name(match["station"], a, b, "MetroStation"), predicate="partOf", object=Name(match["line"], a, b, "MetroLine"), start=a, end=b)


def area_of_province(sentence: Sentence) -> Iterator[Claim]:
    """贵州黎平、湖北巴东等地 -> each part of its province; not: 河北大街 (a road)."""
    if not re.search("帮扶|协作|结对|对口|援", sentence.text):
        return
    for match in INSIDE.finditer(sentence.text):
        a = sentence.start + match.start()
        yield Claim(subject=Name(match["area"], a, a + 4, "AdministrativeArea"), predicate="partOf", object=Name(match["province"], a, a + 2, "Province"),
                    start=a, end=sentence.start + match.end(), confidence=0.85)


def section_of_line(sentence: Sentence) -> Iterator[Claim]:
    """2号线下城段 -> part of the line, located in the district; not: 前段, 主城段 (no name of an area)."""
    place = sentence.context.place.label
    for match in SECTION.finditer(sentence.text):
        if not place.startswith(match["area"]):
            continue
        a, b = sentence.start + match.start(), sentence.start + match.end()
        kind = "Road" if match["line"].endswith("高速") else "MetroLine"
        piece = Name(match.group(), a, b, kind)
        yield Claim(subject=piece, predicate="partOf", object=Name(match["line"], a, b, kind), start=a, end=b)
        yield Claim(subject=piece, predicate="locatedIn", object=sentence.context.place, start=a, end=b)


WORKED = re.compile(r"^(?P<list>[^，。；]{2,60}?)等(?P<count>(?:[\d一二两三四五六七八九十]+(?:个|条|处|项|片|座|所|家)|(?:重点|重大)?(?:项目|工程))?)(?P<work>[一-鿿“”]{2,16}?(?:改造|整治|治理|工程|提升|试点|修缮|绿化|亮化|征迁|拆迁|整备|清淤))(?:项目|工程|任务)?$")


WON = re.compile("获|入选|列入|纳入|被")  # 3个项目获评甲试点
OF_FIELDS = re.compile("(?:重点|主要)?(?:行业|领域)")


def works_on(sentence: Sentence) -> Iterator[Claim]:
    """实施甲巷、乙巷等背街小巷改造 -> the work affects both; not: 推进甲路、乙路等项目建设 (no work that is done to them)."""
    for clause in sentence.clauses:
        body = opening(clause.text).body
        if (placed := work_in_places(clause.text[body:], clause.start + body)) and sentence.mood in ("result", "plan"):
            places = map(placed.place, listing(placed.places, clause.start + body).names)
            yield from (Claim(subject=placed.work, predicate="covers" if placed.work.type == "Plan" else "affects", object=p, qualifiers={"extent": "whole"} if placed.work.type == "Plan" else {}, start=clause.start, end=clause.end, confidence=0.8) for p in places if is_physical(p.type))
            continue
        yield from _of_group(clause, body) if sentence.mood in ("result", "plan") else ()
        match = WORKED.match(clause.text[body:])
        if not match or sentence.mood not in ("result", "plan"):
            continue
        if OF_FIELDS.match(match["work"]) or WON.search(match["work"]) or match["work"].startswith(("一批", "多项", "多个")):
            continue  # 燃气、非煤矿山等重点行业领域排查整治, 甲馆等一批精品工程
        label = match["work"].replace("“", "").replace("”", "")
        at = clause.start + body
        work = Name(label, at + match.start("work"), at + match.end("work"), type_of(label) if is_a(type_of(label) or "Thing", "PlanningInstrument") else "Project")
        for name in listing(match["list"], at).names:
            if is_physical(name.type) and is_name(name.label):
                own = OWN_WAY.sub("", label) if name.type in ("Road", "River") else next((label[n:] for n in (4, 3, 2) if name.label.endswith(label[:n])), label)
                each = own in lexicon.works() or opening(own).body >= len(own)  # 改造提升: each place has its own
                subject = Name(name.label + own, name.start, name.end, "Project") if each else work
                yield Claim(subject=subject, predicate="affects", object=name, start=clause.start, end=clause.end, confidence=0.8)


GROUP = re.compile("^(?P<list>[^，。；的\\d]{2,60}?、[^，。；的\\d]{2,20}?)等?(?P<group>(?:\\d+|[两三四五六七八九十]+)[个条座处所片](?P<noun>[^的，。；、\\d]{1,6}?)(?P<work>(?:改造|整治|治理|提升|修缮|绿化|亮化|升级|拓宽|清淤|扩建|建设改造|提质){1,3})(?:项目|工程)?)$")


def _of_group(clause: Clause, body: int) -> Iterator[Claim]:
    """甲园、乙园等4个公园改造提升 -> the one work that is counted affects each."""
    told = GROUP.match(clause.text[body:])
    names = listing(told["list"], clause.start + body).names if told else ()
    if told and len(names) > 1 and all(is_physical(n.type) and is_name(n.label) for n in names):
        group = Name(told["group"], clause.start + body + told.start("group"), clause.end, "Project")
        yield from (Claim(subject=group, predicate="affects", object=n, start=clause.start, end=clause.end, confidence=0.75) for n in names)


RULES = (works_on, located_in, term_located, brought, connects, station_of_line, area_of_province, section_of_line)
