"""The head that a list of names shares: what it gives each of them, a class, a place's kind, a work."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.nouns import GENERIC_HEADS, WORK, Name, is_physical, type_of


def with_head(names: list[Name], head: str, counted: bool = False) -> list[Name]:
    """Give each member the class of the shared head, and the head itself where a name needs it (天水 -> 天水街道);
    a counted work on places is one work for each (甲路、乙街等2个绿化提升工程)."""
    kind = type_of("某某" + head) if head else ""
    doubled = next((n for n in (4, 3, 2) if len(head) > n and names and names[-1].label.endswith(head[:n])), 0)
    head = head[doubled:] if doubled and kind == "Project" else head  # 甲学校等4所学校改扩建
    head = OF_AREAS.sub("", head) if kind == "Plan" else head
    if head.startswith("方面"):
        return names  # 甲、乙等方面的项目: fields
    out = []
    for name in names:
        own = type_of(name.label)
        admin = kind in ("Subdistrict", "Community", "Village") and own != kind and not name.label.endswith(head)
        bare = counted and is_physical(own) and kind == "Project" and bool(WORK.search(head.removesuffix("工程").removesuffix("项目"))) and not WORK.search(name.label)
        bare = bare or (counted and kind == "Programme" and (is_physical(own) or own == "Industry") and head.endswith(("治理行动", "整治行动", "治理")))
        bare = bare or (own in ("River", "Village") and kind == "Site" and len(head) <= 4 and not name.label.endswith(head))  # 平山湖等煤矿
        bare = bare or (kind == "Plan" and head.endswith(("规划", "方案", "设计")) and is_physical(own))  # 管线等专项规划: a plan of it
        bare = bare or (len(name.label) <= 2 and is_physical(kind) and head not in GENERIC_HEADS and not name.label.endswith(head))
        bare = bare or (head in SHARED_HEADS and len(name.label) <= 3 and bool(kind) and not name.label.endswith(head))
        if bare and head in SHARED_HEADS:
            out.append(replace(name, label=name.label + head, type=kind, aliases=(name.label,)))
        elif own and not admin and not bare:
            also = (*name.aliases, name.label + head) if head in PAPERS and not name.label.endswith(head) and not is_physical(own) else name.aliases
            out.append(replace(name, type=own, aliases=also))
        elif kind == "Project" and head.endswith(("项目", "工程")) and not is_physical(own) and all(len(n.label) > 2 and n.label[-1] not in "县市区镇乡村" for n in names) and (not WORK.search(head[:-2]) or WORK.search(name.label)):
            out.append(replace(name, type=kind))  # 甲化纤等战略支撑项目, 甲厂扩容等治理项目: called by its own name
        elif head and head not in GENERIC_HEADS and kind and kind not in ("Industry", "Enterprise") and not STAGED.match(head) and len(head) <= 8 and not name.label.endswith(head):
            alias = (name.label,) if kind in ("Subdistrict", "Community", "Village") or len(name.label) > 3 else ()
            out.append(replace(name, label=name.label + head, type=kind, aliases=alias))
        else:
            out.append(replace(name, type=own or kind))
    return out


OF_AREAS = re.compile("^(?:(?:重点|相关|主要)?(?:片区|区域|地区|地块|板块)|[镇乡村区县])(?=..)")
STAGED = re.compile("(?:国际|国内|国内外|高端|知名|优质|标志性|大型|在谈|在建|签约|在手|新建|续建|重大|重点|优质|高端|龙头|产业)+(?:外资|产业|民生|科技)?(?:项目|工程)$")  # how far or how great they are, no part of a name
PAPERS = frozenset(("行动计划", "行动", "计划", "专项行动", "攻坚行动", "政策", "措施", "制度", "改革", "工程", "机制"))
SHARED_HEADS = frozenset(("计划", "规划", "方案", "平台", "体系", "机制", "分指挥部", "指挥部", "专班", "基金"))
