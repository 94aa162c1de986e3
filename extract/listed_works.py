"""Works that a list shares or that a project is named by: 甲山、乙山等资源开发, 甲、乙等项目土地征迁, (甲光伏、乙光伏)项目建设."""

from __future__ import annotations

import re
from dataclasses import replace

from extract import lexicon
from extract.fields import fields
from extract.heads import OWN_WAY
from extract.lists import Listing, listing
from extract.nouns import Name, is_generic, is_physical, type_of
from extract.predicates import opening
from extract.uncounted import without_count

OF_LISTED = re.compile("[^平高中初]等(?P<head>[^、，]{2,})$")


def lists_works(text: str) -> bool:
    """Does a list with a head name works by themselves: 甲、乙等光伏发电; not 教育、医疗等民生, 学校、医院等示范, 甲等商业综合体?"""
    told = OF_LISTED.search(text)
    names = listing(text[:told.start() + 1]).names if told else ()
    return told is not None and not is_physical(type_of(told["head"])) and "和" not in told["head"] and not fields(names) and not any(is_generic(n.label) for n in names)


def as_work(name: Name, head: str) -> Name:
    """A name that only 项目 makes a thing to build, with it: (甲光伏发电、乙光伏发电)项目建设."""
    if name.label.endswith("中心"):
        return replace(name, type="Building")
    return name if is_physical(name.type) or name.type not in ("", "Programme", "Industry") or len(name.label) < 4 or name.label.endswith(("工程", "项目", "行动", "设施")) else replace(name, label=name.label + head, type="Project")

DONE_TO = re.compile(rf"(?:整体|连片|全面|综合|有机|土地|资源|环境|道路|农居|立面|景观|水环境)*(?:{lexicon.alternation(lexicon.works())})+(?:项目|工程)?$")


RENEWS = re.compile("(?:城市)?更新(?:改造)?|拆迁|征迁")
OF_FIELDS = re.compile("(?:重点|关键|重要)*(?:领域|方面)的?(?P<work>改革)")
LAID = re.compile("管廊|管网|管线|路灯|绿道|停车[场位]|设施")  # 甲路等地下管廊建设: not the road
OF_STREETS = re.compile(f"^(?:街道|道路|路段|街巷|公园|广场|河道|小区|学校|村庄)?(?P<work>(?:绿化|景观|亮化|美化|管网|雨污|安防|安全防护|生命防护|照明|{lexicon.alternation(lexicon.works())})+(?:工程|项目))$")


def shared_work(found: Listing) -> Listing:
    """A work told once for a list that 等 ends belongs to each: 甲山、乙山等资源开发, 甲街、乙街等街道绿化工程 -> two works."""
    head = without_count(found.head)[0] if found.open or (found.count and len(found.names) == found.count > 1) else ""
    work = DONE_TO.search(head) or OF_STREETS.match(head) if head and len(head) <= 10 else None
    if head and len(found.names) > 1 and RENEWS.fullmatch(head) and not any(opening(n.label).words for n in found.names):
        return replace(found, names=tuple(replace(n, label=n.label + head, type="Project", aliases=()) for n in found.names))  # 甲区、乙片区等更新
    if head and (reform := OF_FIELDS.fullmatch(head)) and len(found.names) > 1 and not any(is_physical(n.type) or n.marked or opening(n.label).words for n in found.names):
        return replace(found, names=tuple(replace(n, label=n.label.removesuffix(reform["work"]) + reform["work"], type="Policy", aliases=()) for n in found.names))  # 行政审批、财税等领域改革
    if not work or not all(is_physical(n.type) for n in found.names) or LAID.search(head, 0, work.start()):
        return found
    if work.re is OF_STREETS:
        return replace(found, names=tuple(worked(n, work["work"]) for n in found.names))
    return replace(found, names=tuple(worked(n, work.group()) for n in found.names))

OF_PROJECTS = re.compile("(?:项目|工程)(?:用地)?|项目土地|(?:重大|重点)?(?:项目|工程)的(?:用地)?")


def step_of_projects(found: Listing) -> tuple[Listing, str] | None:
    """What is done of projects is a step of each: 完成 甲二期、乙等项目土地征迁 -> the projects, 土地征迁."""
    work = DONE_TO.search(found.head) if found.open and len(found.head) <= 10 else None
    if not work or not OF_PROJECTS.fullmatch(found.head[:work.start()]):
        return None
    names = (replace(n, label=n.label.removesuffix(found.head), aliases=()) for n in found.names)
    return replace(found, names=tuple(replace(n, type=type_of(n.label) or "Project") for n in names), head="项目"), work.group()


def worked(name: Name, work: str) -> Name:
    work = next((work[n:] for n in (4, 3, 2) if len(work) > n + 1 and name.label.endswith(work[:n])), work)  # 甲小学等3所小学改扩建
    name = replace(name, label=name.label.removesuffix("河流")) if name.label.endswith("河河流") else name
    label = name.label + (OWN_WAY.sub("", work) if name.type in ("Road", "River") else work)
    kind = type_of(label)
    return replace(name, label=label, type="Project" if not kind or (kind == "Programme" and is_physical(name.type)) else kind, aliases=())
