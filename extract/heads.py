"""The head that a list of names shares: what it gives each of them, a class, a place's kind, a work."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.nouns import GENERIC_HEADS, WORK, Name, is_physical, type_of


def _said_again(names: list[Name], head: str, kind: str) -> str:
    """The head without what the names end with too, without the kind of area a plan is of: 甲学校等4所学校改扩建 -> 改扩建."""
    doubled = next((n for n in (4, 3, 2) if len(head) > n and names and names[-1].label.endswith(head[:n])), 0)
    if doubled and kind == "Project":
        return head[doubled:]
    return OF_AREAS.sub("", head) if kind == "Plan" else head


INSIDE = re.compile("(?:实验室|检测点|病房|食堂|宿舍|操场|门诊)$")
HOMES = re.compile("(?:安置区|安置房|安置小区|回迁房|回迁小区)$")
HOUSES = ("Organization", "School", "HealthFacility", "Platform", "IndustrialPark")


def _takes(label: str, own: str, head: str, kind: str, counted: bool) -> bool:
    """Does a name with a class of its own need the head all the same: 甲路 of 绿化提升工程, 平山湖 of 煤矿, 管线 of 专项规划?"""
    if kind == "Project":
        work = bool(WORK.search(head.removesuffix("工程").removesuffix("项目")))
        return counted and is_physical(own) and work and not WORK.search(label)
    if kind == "Programme":
        return counted and (is_physical(own) or own == "Industry") and head.endswith(("治理行动", "整治行动", "治理", "创建"))
    if kind == "Plan":
        return head.endswith(("规划", "方案", "设计")) and is_physical(own)
    if own in ("Programme", "Policy", "Event") and head in ("队伍", "专班", "工作组", "专家组"):
        return True  # 数据排查、核酸检测2支队伍
    if own in ("Village", "Subdistrict", "Community", "Road") and HOMES.search(head):
        return True  # 甲村、乙村两个片区安置区
    if counted and own in ("HealthFacility", "School", "Organization", "Agency") and INSIDE.search(head):
        return True  # 县医院、疾控中心2个核酸实验室
    return own in ("River", "Village") and ((kind == "Site" and len(head) <= 4) or (counted and kind in HOUSES and len(head) <= 5)) and not label.endswith(head)


def _short(label: str, head: str, kind: str) -> bool:
    """Is a name so short that it is none without the head?"""
    if label.endswith(head):
        return False
    return (len(label) <= 2 and is_physical(kind) and head not in GENERIC_HEADS) or (head in SHARED_HEADS and len(label) <= 3 and bool(kind))


def _by_itself(names: list[Name], label: str, own: str, head: str) -> bool:
    """Is a project called by its own name: 甲化纤 of 战略支撑项目, 甲厂扩容 of 治理项目; not 甲县 of 储能项目?"""
    placed = any(len(n.label) < 3 or n.label[-1] in "县市区镇乡村" for n in names)
    return not is_physical(own) and not placed and (not WORK.search(head[:-2]) or WORK.search(label) is not None)


def with_head(names: list[Name], head: str, counted: bool = False) -> list[Name]:
    """Give each member the class of the shared head, and the head itself where a name needs it (天水 -> 天水街道);
    a counted work on places is one work for each (甲路、乙街等2个绿化提升工程)."""
    kind = type_of("某某" + head) if head else ""
    head = _said_again(names, head, kind)
    head = OF_RANK.sub("", head) if kind in ("Subdistrict", "Village", "Community") else head
    if kind == "Industry" and head.endswith("社会事业"):
        return [replace(n, type=type_of(n.label) or "Programme") for n in names]  # 甲、乙等社会事业: no business
    if head.endswith("材料") and all(n.label.endswith("基") for n in names):
        return [replace(n, label=n.label + "材料", type="Industry", aliases=(n.label,)) for n in names]  # 铜基、钛基等新材料
    if head.startswith("方面"):
        return names  # 甲、乙等方面的项目: fields
    return [_headed(name, names, head, kind, counted) for name in names]


def _headed(name: Name, names: list[Name], head: str, kind: str, counted: bool) -> Name:
    label, own = name.label, type_of(name.label)
    admin = kind in ("Subdistrict", "Community", "Village") and own != kind and not label.endswith(head)
    if kind == "Cluster" and not own and any(type_of(n.label) == "Industry" for n in names):
        return replace(name, type="Industry")  # 都市农业、文旅2个产业集群
    if head in BOTH_KINDS and not own:
        return replace(name, type=kind)  # 何桥、李庄等6个乡镇: towns or townships
    if head in ("村庄", "行政村", "自然村") and own in ("", "Site", "Place", "River", "Community"):
        return replace(name, type="Village")  # 甲山、乙岭等10个村庄
    if kind == "Project" and own in ("Road", "River"):
        head = OWN_WAY.sub("", head)
    if name.marked and kind in ("Policy", "Programme") and is_physical(own) and head.endswith(("模式", "行动", "活动", "机制")):
        return replace(name, label=label + head, type=kind)  # “信用村”等信贷模式
    if kind == "Policy" and LASTING.fullmatch(head) and own in ("", "Programme", "Event", "Concept") and not name.marked:
        return replace(name, label=label + head, type=kind, aliases=(label,))  # 行业监管、基层治理等长效机制
    bare = _takes(label, own, head, kind, counted) or _short(label, head, kind)
    if bare and head in SHARED_HEADS:
        return replace(name, label=label + head, type=kind, aliases=(label,))
    if counted and not bare and own == "Community" and head.endswith(("项目", "工程")) and not label.endswith(head):
        return replace(name, type="Project")  # 甲园、乙社区等19个更新项目
    if kind == "Industry" and own == "Enterprise" and len(label) <= 5 and not label.endswith(("集团", "公司", "股份")):
        return replace(name, type=kind, aliases=(*name.aliases, label + head) if head in PAPERS else name.aliases)  # 生物制药 of 主导产业
    if own in ("Subdistrict", "Village", "Community") and kind and FACILITY.search(head) and not label.endswith(head) and head not in GENERIC_HEADS:
        return replace(name, label=label + OF_AREAS.sub("", head), type=kind, aliases=())  # 甲镇等一批养老服务中心项目
    if STREETS.match(head) and label.endswith(("路", "街", "道", "巷", "胡同", "延")):
        return replace(name, type=own or "Road")  # 甲道等15条道路, 甲路、乙街东延等一批城市街道
    if own and not admin and not bare:
        also = (label + head,) if head in PAPERS and not label.endswith(head) and not is_physical(own) else ()
        return replace(name, type=own, aliases=(*name.aliases, *also))
    if len(label) > 4 and label.endswith("中心") and kind == "Organization":
        return replace(name, type=kind)
    if kind == "Project" and head.endswith(("项目", "工程")) and _by_itself(names, label, own, head):
        return replace(name, type=kind)
    if head and head not in GENERIC_HEADS and kind and kind not in ("Industry", "Enterprise") and not STAGED.match(head) and len(head) <= (10 if kind == "Project" and not own and len(label) < 4 else 8) and not label.endswith(head):
        alias = (label,) if kind in ("Subdistrict", "Community", "Village") or len(label) > 3 else ()
        return replace(name, label=label + head, type=kind, aliases=alias)
    return replace(name, type=own or kind)


FACILITY = re.compile("(?:服务|活动|文化|养老|卫生|便民|供水|污水处理|垃圾处理|污水|水质)[一-鿿]{0,4}(?:中心|站|厂|院|广场|室)(?:项目|工程)?$|^(?:棚改|棚户区改造|城中村改造|旧村改造|拆迁改造|征迁|回迁安置|片区改造)(?:项目|工程)?$")
OF_RANK = re.compile("^(?:重点|中心|特色|试点|示范|边远|偏远)(?=[镇村乡]|社区)")  # 甲、乙等重点镇: 甲镇
STREETS = re.compile("(?:城市|城区|市政|主干|县城|园区)?(?:道路|街道)(?:$|、)")
BOTH_KINDS = frozenset(("乡镇", "镇街", "街镇", "县区", "县市", "区县"))
LASTING = re.compile("(?:[一-鿿]{2})?机制|[一-鿿]{2}制度")
OWN_WAY = re.compile("^(?:道路|街道|河道|河流)(?=..)")  # 甲路等10条道路改造: 甲路改造
OF_AREAS = re.compile("^(?:(?:重点|相关|主要)?(?:片区|区域|地区|地块|板块)|[镇乡村区县])(?=..)")
STAGED = re.compile("(?:重要|系列|国际|国内|国内外|高端|知名|优质|标志性|大型|在谈|在建|签约|在手|新建|续建|重大|重点|优质|高端|龙头|产业)+(?:外资|产业|民生|科技)?(?:项目|工程|(?:会议|会展|体育|文化|文体|赛事|学术)*活动|(?<=重要|系列|大型)会议)$")  # how far or how great they are, no part of a name
PAPERS = frozenset(("行动计划", "行动", "计划", "专项行动", "攻坚行动", "政策", "措施", "制度", "改革", "工程", "机制"))
SHARED_HEADS = frozenset(("计划", "规划", "方案", "平台", "体系", "机制", "分指挥部", "指挥部", "专班", "基金"))
