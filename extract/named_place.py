"""Where a thing is by its name, what it is part of and what it joins: 开发区给水厂, 山湖绿道一期, 甲路南延至乙街."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract import lexicon
from extract.nouns import Name, is_generic, is_name, is_physical, type_of
from extract.sentences import Sentence
from ontology.terms import is_a

WORK = re.compile(f"(?:{lexicon.alternation(lexicon.works())})(?:项目|工程|行动|[一二三四]期(?:工程|项目)?|工作|移交|任务)?$")
PHASED = re.compile("[（(]?[一二三四]期[）)]?(?:工程|项目|建设)+$")
BRANCH = re.compile("(?:校区|院区|分校|分院|分部|分馆)$")  # 甲大学乙校区 is a part of 甲大学
WORK_FIRST = re.compile(lexicon.alternation(lexicon.works()))
SEATS = ("县城", "主城区", "老城区", "新城区", "中心城区")
PIECE = re.compile(r"^(?P<whole>.{2,}?)(?:(?P<phase>[（(]?(?:一|二|三|四)期[）)]?)|(?:城区|穿城|南延|北延|北沿|东延)?[东南西北中]?段|延长段|(?<=[路线道速铁])[一-鿿]{2,3}段|(?<=[区园城])[东南西北中][区园]|(?<=港)[东南西北中]港区|南延段|北沿段)$")
IN_PROVINCE = re.compile("^(?P<whole>.{2,}?(?:高铁|高速|铁路|公路))(?:河南|河北|湖南|湖北|山东|山西|江西|海南|云南|陕西|广东|广西)(?P<phase>\\0)?段$")
OWN = re.compile("开发区|高新区|经开区")  # a county has one, the report's own
BUILT = re.compile("(?:建设|工程|项目|设施|管网|道路|路网)(?:建设|工程|项目)?$")
JOINED = re.compile(r"^(?P<a>[一-鿿\d]{2,12}?)(?P<joint>—|－|-|至|与|和)(?P<b>[一-鿿]{2,10}?)(?:的)?(?P<link>水系连通|连通|连接|互通|特高压|快速|输气|输水|引水|城际|旅游专线|专线|旅游公路|[一-鿿]{0,4}通道|段[一-鿿（）]{2,10})[一-鿿]{0,4}$")


@dataclass(frozen=True, slots=True)
class Seen:
    """A name where it was first read, and the classes of all names of the document by label."""

    name: Name
    sentence: Sentence
    known: dict[str, str]

    def part(self, size: int, kind: str) -> Name:
        """The first characters of the name as a name of its own."""
        return Name(self.name.label[:size], self.name.start, self.name.start + size, kind)


Reading = Iterator[tuple[str, Name, dict[str, str | float | int], float]]
KIND_OF = re.compile("(?:[国省市区县乡镇][级外内]|国家级?|高水平|公立|民营|一流|好|\\d+个?|[一二三]级|基层|绿水)*(?:高水平|公立|重点|综合)?(?:大学|医院|中医院|中医医院|园区|城区|机场|新区|青山|旅游景区)$")
HEADS = re.compile("(?:[至到—-]|附属|城|园区?$|区|中心区|路(?!网)|街|站|新区|片区|村|社区|周边|沿线|核心|启动|拓展|起步|南|北|东|西|一期|二期|三期|段|分)")
HOSTS = re.compile("(?:校区|大学|医院|产业园区?|科技园区?|工业园区?|高新区|开发区|科学城|新城|小镇|新区|机场|保税区|港区|火车站|高铁站|景区|度假区|古镇)$")


HOSPITAL = re.compile("(?:[区县市]|中|[区县市]中|[区县市]?人民|[区县市]?第[一二三])医院(?=[一-鿿]{0,8}[楼区中心科]$)")  # a county's own: 中医院门诊楼
SCHOOL = re.compile("[一-鿿]{2,8}?(?:小学|中学|高中|初中|学校|职教中心|[一二三四五六]中)(?=(?:教学|综合|实验|办公|宿舍|学生公寓)楼$|食堂$|体育馆$|操场$)")  # 甲中学教学楼
IN_TOWN = re.compile("(?!美丽|农村|城乡|重点|街道|全)[一-鿿]{2,4}?(?:(?<!乡)镇(?!村)|乡(?![村镇土间])|街道|(?<!乡)村|社区)(?!社区|[区级庄容务民内集办街中委])")  # 甲镇垃圾中转站
TOWNS = ("Subdistrict", "Village", "Community")
FACILITIES = ("Site", "Building", "School", "HealthFacility", "CulturalVenue", "PublicSpace", "Market", "HousingEstate", "IndustrialPark")
ROAD_TO = re.compile("[路街线](?:县城|城区)$")  # 甲路县城至乙段


def _home(seen: Seen) -> Name | None:
    """The park, town or zone that a thing's name begins with: one the document names, else one of a kind that others stand in."""
    label = seen.name.label
    for size in range(len(label) - 2, 2, -1):
        kind = seen.known.get(label[:size], "")
        if ROAD_TO.search(label[:size]):
            continue
        if kind and (is_a(kind, "LayoutElement") or kind in ("Region", "Site")):
            return seen.part(size, kind)
    if own := HOSPITAL.match(label):
        return seen.part(own.end(), "HealthFacility")
    if (school := SCHOOL.match(label)) and is_name(school.group()) and not is_generic(school.group()) and "和" not in school.group():
        return seen.part(school.end(), "School")
    if (town := IN_TOWN.match(label)) and type_of(town.group()) in TOWNS and not is_generic(town.group()) and type_of(label[town.end():]) in FACILITIES:
        return seen.part(town.end(), type_of(town.group()))
    for size in range(len(label) - 2, 3, -1):
        kind = type_of(label[:size])
        if HOSTS.search(label[:size]) and is_physical(kind) and is_name(label[:size]) and not is_generic(label[:size]) and not HEADS.match(label[size:]):
            return seen.part(size, kind)
    return None


FITS = re.compile("符合|适应|满足|服务于|面向")
TO_PLACE = re.compile("[一-鿿]{2,}至[一-鿿]{2,}")


def located_named(seen: Seen) -> Reading:
    """开发区给水厂 -> located in 开发区; not: 开发区改造 (a work on it)."""
    seat = next((s for s in SEATS if seen.name.label.startswith(s)), "")
    home = seen.part(len(seat), "Region") if seat and len(seat) < len(seen.name.label) - 1 else _home(seen)
    rest = seen.name.label[len(home.label):] if home else ""
    if home and (("和" in home.label and rest.startswith("的")) or rest.startswith(("及", "和", "与", "至", "围绕", "以"))):
        return  # 甲和乙的护城河: for both; 甲厂及管网
    if home and BRANCH.search(BUILT.sub("", rest)):
        if BRANCH.search(rest):
            yield "partOf", home, {}, 0.8
        return
    if home and ("的" in rest or FITS.match(home.label)):
        return  # 符合新区发展需求的校区
    if home and TO_PLACE.search(home.label):
        return  # 甲山至乙园区供电工程: from one to the other
    if home and KIND_OF.match(home.label) and not HOSPITAL.match(seen.name.label):
        return  # 国家大学科技园, 县级医院综合楼: what kind
    if home and home.type == seen.name.type and home.type in ("HealthFacility", "School"):
        return  # 甲医院乙医院: a branch, named after it
    built = is_a(seen.name.type, "Project") or (is_a(seen.name.type, "Programme") and BUILT.search(rest))
    if home and not WORK_FIRST.match(rest) and (BUILT.sub("", rest) or is_physical(seen.name.type)) and not WORK.search(BUILT.sub("", rest)) and (is_physical(seen.name.type) or built) and (built or is_physical(type_of(rest) or seen.name.type)):
        yield "locatedIn", home, {}, 0.8
        if home.type in ("HealthFacility", "School") and seen.name.type == "Building":
            yield "partOf", home, {}, 0.8  # the building is the hospital's


def part_named(seen: Seen) -> Reading:
    """山湖绿道一期 -> part of 山湖绿道; not: 长期 (no phase of a thing)."""
    name, whole = seen.name, IN_PROVINCE.match(seen.name.label) or PIECE.match(seen.name.label)
    if not whole or (is_generic(whole["whole"]) and not (OWN.fullmatch(whole["whole"]) and not whole["phase"])):
        return
    base = type_of(whole["whole"])
    if is_a(base or "Thing", "AdministrativeArea") or (name.label.endswith("段") and base in ("HousingEstate", "School", "Building", "PublicSpace")):
        return  # 甲镇一期: the works are in the town, no part of it
    kind = seen.known.get(whole["whole"], "") or (name.type if is_physical(name.type) and is_physical(base) else base if whole["phase"] and is_physical(base) else "")
    if not kind and whole["phase"] and is_a(name.type, "Project") and len(whole["whole"]) > 3 and not WORK_FIRST.fullmatch(whole["whole"]):
        kind = "Project"
    same = bool(kind) and is_physical(kind) == is_physical(name.type) and (is_physical(kind) or is_a(kind, "PlanningInstrument") == is_a(name.type, "PlanningInstrument"))
    if kind and (same or (whole["phase"] and is_a(name.type, "Project"))):
        yield "partOf", Name(whole["whole"], name.start, name.start + len(whole["whole"]), kind), {}, 0.85


def joined_named(seen: Seen) -> Reading:
    """东河与西河水系连通工程 -> connects both; not: 改造与提升工程 (no places)."""
    match = JOINED.match(seen.name.label)
    if match and match["link"].startswith("段") and match["joint"] in "与和":
        return  # 甲路西段和乙路南段改造: two pieces
    if not match or not (is_a(seen.name.type, "Project") or is_a(seen.name.type, "Programme") or seen.name.type in ("Road", "Bridge")):
        return
    for group in ("a", "b"):
        place = ON_ROAD.sub("", MANY.sub("", match[group]))
        kind = type_of(place) or seen.known.get(place, "") or ("Region" if place in (*SEATS, "城区") or "—" in seen.name.label else "")
        if is_physical(kind) and is_name(place):
            yield "connects", Name(place, seen.name.start + match.start(group), seen.name.start + match.start(group) + len(place), kind), {}, 0.8


ON_ROAD = re.compile("^[一-鿿\\d]{1,5}?(?:路|街|线|大道|国道|省道|高速)(?=(?:县城|城区|主城区|[一-鿿]{1,6}(?:开发区|高新区|园区|镇|乡|村))$)")  # 甲线县城(至乙段)
MANY = re.compile("(?<=..)(?:[东南西北两]侧$|(?<![高中初])等.*|(?:两|[三四五六七八九十]|\\d+)[个条].*|并[一-鿿]{2,}.*|(?:高等级|高速)$)$")  # 甲至乙等7条(铁路)
EXTENDED = re.compile("^(?P<road>.{2,12}?(?:路|街|大道|公路|线))(?:[东西南北]{1,2}延(?:伸|长)?|延伸|延长)至(?P<end>.{2,10}?)(?:工程|项目)?$")


def extended_named(seen: Seen) -> Reading:
    """甲路南延至乙街 -> affects 甲路, connects 乙街; not: 甲路改造 (to nowhere)."""
    match = EXTENDED.match(seen.name.label)
    if not match or not is_a(seen.name.type, "Project"):
        return
    yield "affects", seen.part(len(match["road"]), "Road"), {}, 0.85
    end = match["end"]
    kind = type_of(end) or seen.known.get(end, "") or "Region"
    if is_physical(kind) and is_name(end):
        yield "connects", Name(end, seen.name.start + match.start("end"), seen.name.start + match.end("end"), kind), {}, 0.8
