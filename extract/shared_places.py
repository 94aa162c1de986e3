"""What the members of a list of places share: a site in each town, an area's kind, a zone, a facility, a line's voltage."""

from __future__ import annotations

import re
from dataclasses import replace

from extract import lexicon
from extract.fields import FIELD
from extract.nouns import Name, is_generic, type_of

PIECE = re.compile("(?<=..)[一-鿿]{2,3}段$")
TOWNS = ("街道", "社区", "镇", "乡", "村", "河", "[江河湖]")
ROADS = "(?:路|街|大道|巷)"
PARKS = "(?:景区|度假区|园区|园(?!区)|开发区|工业区|集聚区|聚集区|高新区)"
LAID_WORK = re.compile(f"(?:{lexicon.alternation(lexicon.works())})*(?:工程|项目)?$")
LAID_IN = re.compile(f"(?!线|网|径|道)[一-鿿]{{2,10}}(?:{lexicon.alternation(lexicon.works())}|工程|项目)$")


LAID_ALONG = re.compile("绿化带|路灯|人行道|景观带|(?:供水|供热|燃气|雨污|污水|排水)?管网")


def share_site(names: list[Name]) -> list[Name]:
    """甲镇、乙镇污水处理厂 -> one in each town, 甲路、乙路管网改造 -> a work in each road; not: 甲镇、乙厂 (one town alone)."""
    forms = (PARKS,) if all(n.type in ("IndustrialPark", "Zone") for n in names[:-1]) else (*TOWNS, ROADS)
    form = next((f for f in forms if all(re.search(f + "$", n.label) for n in names[:-1])), "") if len(names) > 1 else ""
    last = re.match(f"[一-鿿]{{1,9}}?{form}(?P<rest>[一-鿿](?:[一-鿿]|\\d+号){{1,13}})$", names[-1].label) if form else None
    if form == ROADS and last and not LAID_ALONG.fullmatch(last["rest"]) and (not LAID_IN.match(last["rest"]) or not ("设施" in last["rest"] or type_of(LAID_WORK.sub("", last["rest"])))):
        return names
    if not last or any(len(n.label) > 9 for n in names[:-1]) or type_of(PIECE.sub("", last["rest"])) in ("", "Indicator"):
        return names
    return [*(replace(n, label=n.label + last["rest"], type=type_of(n.label + last["rest"]) or "Site") for n in names[:-1]), names[-1]]


AREA = re.compile("(?P<own>[一-鿿]{2,4}?)(?P<rest>(?:片区|地块|安置区|小区|工业园区?|工业区)(?!化)[一-鿿]{0,12})$")


def share_area(names: list[Name]) -> list[Name]:
    """甲山、乙阳片区安置区 -> 甲山片区安置区; not: 交通、乙阳片区 (a field)."""
    last = AREA.fullmatch(names[-1].label) if len(names) > 1 else None
    bare = last and all(2 <= len(n.label) <= 4 and (n.type in ("", "CulturalVenue") or (len(n.label) == 2 and n.type == "Platform")) and not n.marked and not FIELD.match(n.label) and not is_generic(n.label) and n.label not in lexicon.verbs() for n in names[:-1])
    if not last or not bare or type_of(last["own"]) == "Programme" or (last["rest"].startswith("工业") and any(len(n.label) > 3 for n in names[:-1])):
        return names
    return [*(replace(n, label=n.label + last["rest"], type=type_of(n.label + last["rest"]), aliases=(n.label,)) for n in names[:-1]), names[-1]]


ZONE = re.compile("(?P<own>[一-鿿]{2,4}?[山湖岭河沟镇乡村])(?P<rest>[一-鿿]{0,6}(?:示范区|示范片|先行区|产业园|旅游区|景区))$")


def share_zone(names: list[Name]) -> list[Name]:
    """甲镇、乙山振兴示范区 -> a zone at each; not: 甲镇、乙村 (places alone)."""
    last = ZONE.fullmatch(names[-1].label) if len(names) > 1 else None
    if not last or any(n.type not in ("Subdistrict", "Village", "Site") or len(n.label) > 5 or ZONE.fullmatch(n.label) for n in names[:-1]):
        return names
    return [*(replace(n, label=n.label + last["rest"], type=names[-1].type, aliases=()) for n in names[:-1]), names[-1]]


WING = re.compile("(?P<own>.{2,}?(?:学校|小学|中学|[一二三四五六七八九十]中|幼儿园|医院|卫生院))(?P<wing>(?:宿舍|教学|综合|实验|办公|门诊|病房|住院|学生公寓)楼|食堂|操场|学生公寓)$")


PLANNED = re.compile("(?P<area>[一-鿿]{2,10}?(?:片区|城区|新城|新区|园区|开发区|中心区|[区镇乡村城]))(?=(?:总体|控制性详细|详细|产业|城市|空间|国土空间|综合|专项|发展|交通|概念性?)*(?:规划|设计|控规|方案))")
PLAN = re.compile("(?:总体|控制性详细|详细|产业|产业发展|城市|空间|综合|专项|交通|概念性?|景观|公共空间)+(?:规划|设计|控规)")


def share_plan(names: list[Name]) -> list[Name]:
    """甲区产业发展规划和城市设计 -> both of 甲区; not: 甲区规划和乙镇设计 (an area of its own)."""
    first = PLANNED.match(names[0].label) if len(names) > 1 and names[0].type == "Plan" else None
    if not first or (is_generic(first["area"]) and first["area"] not in ("开发区", "高新区", "经开区")):
        return names
    return [names[0], *(replace(n, label=first["area"] + n.label, type="Plan", aliases=(n.label,)) if PLAN.fullmatch(n.label) else n for n in names[1:])]


LAND = re.compile("(?:批而未供|供而未用|闲置|低效(?:利用)?|存量)(?P<land>土地|用地|建设用地)?")  # 闲置土地处置办法 and the like


def share_land(names: list[Name]) -> list[Name]:
    """批而未供和闲置土地 -> land in each state; not: 闲置厂房 (no land)."""
    last = LAND.fullmatch(names[-1].label) if len(names) > 1 else None
    if not last or not last["land"] or not all(LAND.fullmatch(n.label) for n in names[:-1]):
        return names
    return [*(replace(n, label=n.label.removesuffix(last["land"]) + last["land"], type=names[-1].type) for n in names[:-1]), names[-1]]


def share_wing(names: list[Name]) -> list[Name]:
    """甲中学和乙中学宿舍楼 -> one of each; not: 甲中学、乙楼."""
    last = WING.fullmatch(names[-1].label) if len(names) > 1 else None
    kind = type_of(last["own"]) if last else ""
    if not last or any(n.type != kind or WING.fullmatch(n.label) for n in names[:-1]):
        return names
    return [*(replace(n, label=n.label + last["wing"], type=names[-1].type) for n in names[:-1]), names[-1]]


VOLTAGE = re.compile("\\d{2,3}(?:千伏|kV)(?P<what>[一-鿿]{2,8})$")


def share_voltage(names: list[Name]) -> list[Name]:
    """甲220千伏、乙110千伏输变电工程 -> two works."""
    out: list[Name] = []
    for i, name in enumerate(names):
        told = next((m for n in names[i + 1:] if (m := VOLTAGE.search(n.label))), None) if name.label.endswith(("千伏", "kV")) else None
        out.append(replace(name, label=name.label + told["what"], type=type_of(name.label + told["what"])) if told else name)
    return out


BUILT_LAST = re.compile(f"(?<=..)(?P<built>车间|生产线|厂房|实验楼|办公楼|综合楼|市场|专业户|示范园|养殖场|培训中心)(?P<work>(?:退城)?(?:{lexicon.alternation(lexicon.works())}))?$")


def share_built(names: list[Name]) -> list[Name]:
    """总装、涂装、焊接车间 -> three workshops, 甲马、乙庄市场搬迁 -> two works; not: 甲公司、乙市场 (the first is a thing of its own)."""
    head = BUILT_LAST.search(names[-1].label) if len(names) > 1 else None
    stems = names[:-1]
    if not head or any(n.marked or n.type not in ("", "Industry", "Concept") or len(n.label) > 3 or n.label in lexicon.verbs() for n in stems):
        return names
    noun = ("楼" if head["built"].endswith("楼") else head["built"]) + (head["work"] or "")
    return [*(replace(n, label=n.label + noun, type=names[-1].type, aliases=(n.label,)) for n in stems), names[-1]]


FACILITY = re.compile("(?:排涝泵站|泵站|污水处理厂|污水处理站|水厂|变电站|垃圾中转站|卫生室|幸福院|文化广场|停车场|农贸市场|养老服务中心|服务中心|服务站)$")


def share_facility(names: list[Name]) -> list[Name]:
    """甲村、乙工业园、丙头排涝泵站 -> a station at each place; not: 甲公园、乙泵站 (things to build of their own)."""
    last = FACILITY.search(names[-1].label) if len(names) > 1 else None
    if not last or last.start() < 2 or names[0].type not in ("Village", "Community", "Subdistrict") or any(FACILITY.search(n.label) for n in names[:-1]):
        return names
    return [*(replace(n, label=n.label + last.group(), type=names[-1].type or "Site") for n in names[:-1]), names[-1]]
