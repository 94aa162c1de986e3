"""What the members of a list share: a work, a class, a stem with serial numbers, a head; what places share is in shared_places."""

from __future__ import annotations

import re
from dataclasses import replace

from extract import lexicon
from extract.fields import FIELD
from extract.nouns import WORK, Name, is_generic, is_physical, type_of
from extract.predicates import closing
from extract.shared_places import share_area, share_built, share_facility, share_land, share_plan, share_site, share_voltage, share_wing, share_zone

REMOVES = re.compile("征迁|征收|拆迁|搬迁|整村|拆除")  # done to any place: 甲片区和乙庄拆迁
WIDENS = re.compile("拓宽|延伸|贯通|打通|白改黑|疏浚|清淤|加装")  # done to one kind of thing


WORKS = re.compile(f"(?:市政化|综合|整体|景观|环境|连片|有机|全面)*(?:{lexicon.alternation(lexicon.works())})+(?:工程|项目)$")
KIND_OF_WORK = re.compile("(?<=..)(?:(?:地质|生态|水|周边)?环境|消防|立面|外立面|屋面|节能|无障碍|绿化|亮化|雨污|标准化)$")
STUDY = re.compile(f"(?:{lexicon.alternation(lexicon.works())})+[一-鿿]{{0,4}}(?:规划|方案)?(?:研究|设计|论证)$")


EXTENDS = re.compile("[东西南北]{1,2}延")
EXTENDED = re.compile("[东西南北]{1,2}延|段$")
BESIDE = re.compile("(?<=..[路街道])(?:两侧|沿线|两旁|便道|人行道|路面|路灯|护栏|(?:污水|雨污|供水|供热|燃气)?管网)$")
SIDES = re.compile("^(?:两侧|沿线|两旁)")
CLEANED = re.compile("整治|治理|清理")
FOUL = re.compile("(?:坑塘|水体|垃圾|污水|排口|渗坑)$")
BETTERS = re.compile("(?:救治|诊疗|服务|办学|接待|综合)*能力(?:提升|建设)(?:项目|工程)$")
ELECTED = re.compile("(?<=[委会])换届(?:选举)?(?:工作)?$")


def _share_work(names: list[Name]) -> list[Name]:
    """A work named with the last place of a list is done to all of its kind: 甲片区、乙片区土地整备 -> two works; not: 甲公园和乙路拓宽."""
    if len(names) > 1 and (elected := ELECTED.search(names[-1].label)) and all(n.label.endswith(("委会", "监会", "会")) for n in names[:-1]):
        return [*(replace(n, label=n.label + elected.group(), type="Programme") for n in names[:-1]), names[-1]]
    ends = [m for p in (STUDY, WORK, WORKS, BETTERS) if (m := p.search(names[-1].label))] if len(names) > 1 else []
    last = min(ends, key=lambda m: m.start(), default=None)
    if last and EXTENDS.match(last.group()) and any(EXTENDED.search(n.label) for n in names[:-1]):
        return names  # 甲大街南延丙县段、乙街西延
    if last and EXTENDS.match(last.group()) and len({n.label[-1] in "路街道线段" for n in names[:-1]} | {names[-1].label[last.start() - 1] in "路街道线段"}) > 1:
        return names  # 甲高速、乙大道北延: the last alone
    base = names[-1].label[:last.start()] if last else ""
    base = KIND_OF_WORK.sub("", base)
    kind = type_of(base) or type_of(BESIDE.sub("", base))
    base = BESIDE.sub("", base) if kind == "Road" else base
    kind = "Building" if kind and base.endswith("中心") and all(is_physical(n.type) for n in names[:-1]) else kind or ("Place" if last and REMOVES.match(last.group()) and 2 <= len(base) <= 6 else "")
    narrow = last and (last.re is WORKS or WIDENS.search(last.group()))
    alike = last and len(base) > 2 and all(not n.type and not n.marked and n.label[-2:] == base[-2:] != "设施" for n in names[:-1])  # 生活垃圾、建筑垃圾治理
    alike = alike or bool(last and not kind and 2 < len(base) <= 5 and base[-1] != "化" and is_physical(names[0].type) and not any(n.marked or len(n.label) > 5 or not (is_physical(n.type) or not n.type) for n in names[:-1]))
    cleared = last and CLEANED.match(last.group()) and len(base) == 2 and all(3 < len(n.label) <= 8 and not n.marked and (is_physical(n.type) or FOUL.search(n.label)) for n in names[:-1])
    if cleared:
        kind = "Place"  # 黑臭水体和渗坑整治
    if not last or not (alike or is_physical(kind)) or not (alike or cleared or all((is_physical(n.type) or PHASE.match(n.label)) and (n.type == kind or not narrow) for n in names[:-1])):
        return names
    work = names[-1].label[len(base):]
    own = SIDES.sub("", work)  # 甲游园、乙路两侧绿化: the garden has no sides
    sort = type_of(work) or names[-1].type or "Project"
    return [*(replace(n, label=n.label + (work if n.type == "Road" else own), type=sort) for n in names[:-1]), names[-1] if names[-1].marked else replace(names[-1], type=sort)]


INSIDE = re.compile(r"^(?P<place>(?:县城|主城区|老城区|新城区|[一-鿿]{2,8}?(?:开发区|工业园区?|产业园区?|高新区|科学城|新城|园区|片区)))(?=[一-鿿]{2,})")


def _share_place(names: list[Name]) -> list[Name]:
    """What a list opens with places its class nouns too: 新城区酒店和商贸综合体 -> 新城区商贸综合体."""
    first = INSIDE.match(names[0].label) if len(names) > 1 else None
    if not first or not is_physical(names[0].type) or type_of(names[0].label[first.end():]) == "":
        return names
    return [names[0], *(replace(n, label=first["place"] + n.label, aliases=(n.label,)) if is_physical(n.type) and is_generic(n.label) else n for n in names[1:])]


CLASSED = re.compile("^[一-鿿]{2,3}?(?P<kind>高速连接线|通道|城际铁路|城际|高铁|高速公路|高速|铁路|快速路|大道|隧道|立交|大桥|水库|车间|生产线|(?<![思出门之线网])路(?![网径线])|街(?!道)|河|渠)(?![一-鿿]{0,2}口|连接线|引线|互通|服务区|收费站)")


def _share_class(names: list[Name]) -> list[Name]:
    """Two-character stems before a way are ways of its kind: 甲沙、乙沙通道 -> 甲沙通道; not: 水电、甲路 (words of the language)."""
    first = next((i for i, n in enumerate(names) if n.type), 0)
    found = CLASSED.match(names[first].label) if 0 < first < 4 else None
    if not found or not all(len(n.label) == 2 and n.label not in lexicon.verbs() and not n.marked and not FIELD.match(n.label) for n in names[:first]):
        return names
    return [*(replace(n, label=n.label + found["kind"], type=type_of(n.label + found["kind"]), aliases=(n.label,)) for n in names[:first]), *names[first:]]


SERIAL = re.compile(r"^(?P<stem>.*?)(?P<mark>[A-Z]\d+|\d+号[一-鿿]{0,3}|[一二三四五六七八九十]+[期村区]|\d+)$")


PHASE = re.compile("^(?P<stem>.*?)(?P<mark>[一二三四五六七八九十]+期)$")  # 8号线二期、三期: of the line
UNMARKED = re.compile("^(?P<stem>.{2,})[一二三四五六七八九十]$")
MARKED = re.compile("^[一二三四五六七八九十](?P<mark>期|村|区|号线|段)")


SIDE = re.compile("(?P<stem>.{2,}?)(?P<side>[东南西北中])(?P<kind>园|区|片区|组团|校区|院区|港区|厂区)$")
OTHER_SIDE = re.compile("[东南西北中](?P<kind>园|区|片区|组团|校区|院区|港区|厂区)$")
APPOSED = re.compile("(?<=[路街道])(?:断头路|瓶颈路|卡脖子?路|主干道|次干道|支路)$")


def _apposed(names: list[Name]) -> list[Name]:
    """甲路、乙大街断头路 -> the streets themselves."""
    said = APPOSED.search(names[-1].label) if len(names) > 1 and all(n.type == "Road" for n in names) else None
    return [*names[:-1], replace(names[-1], label=names[-1].label[:said.start()])] if said else names


def _share_side(names: list[Name]) -> list[Name]:
    """开发区南园、北园 -> both of 开发区."""
    first = SIDE.fullmatch(names[0].label) if len(names) > 1 and is_physical(names[0].type) else None
    if not first:
        return names
    return [n if not (own := OTHER_SIDE.fullmatch(n.label)) or own["kind"] != first["kind"] else replace(n, label=first["stem"] + n.label, type=names[0].type, aliases=(n.label,)) for n in names]


WORK_TOO = re.compile("(?:项目|工程)$")


def _share_stem(names: list[Name]) -> list[Name]:
    """A bare serial number after a name is of the same series: 甲光电T6、T7; 东河三村、四村."""
    out = names[:1]
    for name in names[1:]:
        if (first := UNMARKED.match(out[-1].label)) and (mark := MARKED.match(name.label)):
            out[-1] = replace(out[-1], label=out[-1].label + mark["mark"], type=type_of(out[-1].label + mark["mark"]))
            name = replace(name, label=first["stem"] + name.label)
        shape = PHASE if PHASE.fullmatch(WORK_TOO.sub("", name.label)) else SERIAL
        before, own = shape.match(WORK_TOO.sub("", out[-1].label)), shape.match(WORK_TOO.sub("", name.label))
        same = before and own and not own["stem"] and before["stem"] and re.sub(r"[\d一二三四五六七八九十]+", "", before["mark"]) == re.sub(r"[\d一二三四五六七八九十]+", "", own["mark"])
        out.append(replace(name, label=before["stem"] + name.label, type=out[-1].type or name.type, aliases=(name.label,)) if same and before else name)
    return out


DRAWN = ("Zone", "Region", "NewTown", "IndustrialPark", "Cluster", "Belt", "CharacteristicTown")
JOINED_HEAD = re.compile("(?:(?:技术|制造业|产业)创新中心|模式|功能|(?<=..)(?<!公共)服务体系|(?:改革)?(?:实施|行动|工作|总体)方案|改革方案|规划|基地|产业集群|集群|产业园|农业园区|体系|机制|制度|方案|示范区|示范基地|预案|现代化|空间|(?:专项|综合|集中)(?:整治|治理|行动)|大排查|大检查|(?<=行为)整治|创建)$")


def _share_head(names: list[Name]) -> list[Name]:
    """产业发展和乡村振兴规划 -> 产业发展规划, 乡村振兴规划; not: 甲公园和乙规划 (the first has its own head)."""
    head = JOINED_HEAD.search(names[-1].label) if len(names) > 1 else None
    if head and head.group() == "创建" and head.start() > 1 and all((n.marked and len(n.label) <= 6) or n.type in ("Honour", "FunctionalRole") for n in names[:-1]):
        return [*(n if n.label.endswith("创建") else replace(n, label=n.label + "创建", type="Programme") for n in names[:-1]), names[-1]]  # “平安村”“无访村”创建
    if head and head.group() == "规划" and type_of(names[-1].label[:head.start()]) in DRAWN and all(n.type in DRAWN for n in names[:-1]):
        return [*(replace(n, label=n.label + "规划", type="Plan") for n in names[:-1]), names[-1]]  # 中心城区和西部片区规划
    if not head or head.start() < 2 or any((is_physical(n.type) and not (len(n.label) < 4 and head.group()[:2] in ("专项", "综合", "集中"))) or n.marked or len(n.label) < 2 for n in names[:-1]):
        return names
    if head.group() in ("模式", "机制", "体系") and names[-1].label[:head.start()].endswith(("协同", "联动", "衔接", "贯通")) and all(len(n.label) == 4 for n in names[:-1]):
        return [replace(names[-1], label="、".join(n.label for n in names), start=names[0].start, marked=True)]  # 科研、教学、产业协同模式: one
    owner, of, own = names[-1].label.rpartition("的")
    if of and len(owner) > 3 and len(own) > 3 and head.start() > len(owner):
        return [replace(names[-1], label=own, start=names[-1].end - len(own))]  # 自主申报、日常排查、数据预警的监测体系
    kinds = ("", "Programme", "Industry", "Concept", *(("Honour",) if head.group() == "创建" else ()))
    bare = [n for n in names[:-1] if (n.type in kinds or is_physical(n.type)) and not n.label.endswith(("方式", "形式", "手段")) and not (head.group() == "现代化" and n.label.endswith("化")) and (not WORK.search(n.label) or head.group() in ("机制", "体系", "制度", "模式", "功能"))]
    repeats = head.group() != "整治" and ((head.group() == "创建" and any(closing(n.label) for n in bare)) or (head.group()[-2:] in ("整治", "治理", "行动", "创建") and any(n.label.endswith(("整治", "治理", "行动")) or n.label.startswith(names[-1].label[:head.start()]) or len(n.label) + 4 < head.start() for n in bare)))
    if all(len(n.label) == 2 for n in bare) and head.start() > 3 and head.group() in ("方案", "规划", "预案", "模式"):
        return names  # 科技、绿色、品牌农业方案: of what each is, is not told
    if len(bare) < len(names) - 1 or repeats or (head.group()[-1] in "园地" and any(n.label.endswith((head.group()[-1], "屏障", "花园")) for n in bare)):
        return names
    return [*(replace(n, label=n.label + head.group(), type=names[-1].type or "Programme") for n in bare), names[-1]]


def _share_rest(names: list[Name]) -> list[Name]:
    """甲新能源、乙新能源光伏发电项目 -> two works; not: 甲公园、乙公园停车场 (the first stands by itself)."""
    size = len(names[0].label) if len(names) > 1 else 0
    last, stem = names[-1].label if names else "", names[0].label[2:] if size else ""
    alike = size > 4 and len(last) > size + 1 and last[2:size] == stem and all(len(n.label) == size and n.label[2:] == stem and not is_physical(n.type) and not n.marked for n in names[:-1])
    if not alike or is_physical(kind := type_of(last)) or (not kind and len(last) < size + 4):
        return names
    return [*(replace(n, label=n.label + last[size:], type=names[-1].type, aliases=(n.label,)) for n in names[:-1]), names[-1]]


OF_GRADE = re.compile("(?:\\d+[个家处])?(?:国家|[省市区县])级(?P<rest>.*)")


def _share_grade(names: list[Name]) -> list[Name]:
    """国家级、省级森林乡村 -> both are 森林乡村; not: 国家级、甲园."""
    last = OF_GRADE.fullmatch(names[-1].label) if len(names) > 1 else None
    if not last or not all((bare := OF_GRADE.fullmatch(n.label)) and not bare["rest"] for n in names[:-1]):
        return names
    return [*(replace(n, label=n.label + last["rest"], type=names[-1].type) for n in names[:-1]), names[-1]]


ROAD_FIRST = re.compile(r"^(?P<road>[一-鿿\d]{2,8}?(?:国道\d*线?|省道\d*线?|高速|公路|大道|路|街|线))(?=[一-鿿]{2,})")
DONE_TO_ROAD = re.compile("^(?:新建|改建|扩建|改扩建|大修|中修|延伸|绕城)[一-鿿]{0,6}$")


def _share_road(names: list[Name]) -> list[Name]:
    """甲线穿城段大修、新建绕城 -> both of 甲线; not: 甲路、新建学校."""
    first = ROAD_FIRST.match(names[0].label) if len(names) > 1 else None
    if not first:
        return names
    return [n if not DONE_TO_ROAD.match(n.label) or is_physical(n.type) else replace(n, label=first["road"] + n.label, type="Project", aliases=(n.label,)) for n in names]


SHARES = (share_land, share_plan, _share_grade, _share_class, _apposed, _share_side, _share_stem, _share_road, share_site, share_facility, share_area, share_zone, share_wing, _share_rest, _share_work, share_built, share_voltage, _share_head, _share_place)


def given_to_all(names: list[Name]) -> list[Name]:
    """The members of a list, each with what they share: 甲镇、乙镇污水处理厂 -> 甲镇污水处理厂, 乙镇污水处理厂."""
    for share in SHARES:
        names = share(names)
    return names
