"""Names of a list that are none without the end of its last member: 整治 权力集中、资金密集、资源富集领域腐败."""

from __future__ import annotations

import re
from dataclasses import replace

from extract import lexicon
from extract.lists import Listing
from extract.nouns import Name, is_physical, type_of

KEPT_UP = re.compile("(?:机制|体系|制度|平台|政策|网络|模式|功能|能力)$")
DEALT = re.compile(f"(?:{lexicon.alternation(lexicon.works())}|替代|监管|保护|培育|培养|培训|应用|研发应用|自主权|潜力|发展|共享|管控|升级)$")
ALTOGETHER = re.compile("(?:融合|协同|联动|一体|协调|错位|互动|同步|共赢|组团|抱团)发展$|(?:自主权|话语权|影响力|知名度|覆盖面)$")
RAISES = re.compile("加强|强化|加快|加大|推进|推动|促进|深化|严格|扩大|挖掘|提升|释放|激发|统筹")
TRANSFORMED = re.compile("(?:改革|转型)转?型?$")
APPLIED = re.compile("(?:研发|推广|示范)应用$")
THING = re.compile("(?:[物源塘车口气尘烟噪灰矿]|车辆|机械|垃圾|污水|废水|耕地|农田|林地|湿地|建筑|企业|园区|[市城港]群|地区|盆地|设施|流域|油烟|产品|工厂|设备|水源|数据|排污口|主产区|经营者|居民|农民|带头人|人才|队伍|大户|农场)$")  # what is dealt with, no work of its own
TURNED_TO = re.compile("[一-鿿]{2}(?<![绿亮硬净美])化(?:[一-鿿]{2})?")  # 推动甲模式实体化、市场化运营: how the first is to be
TURNED_SO = re.compile("[一-鿿]{2,}化(?:[一-鿿]{2})?$")
MAKES_UP = re.compile("完善|健全|构建|构筑|建立|打造|形成")


def whole_names(found: Listing, verb: str) -> tuple[Name, ...]:
    """The names of a list less those that are no names without the end of the last: 完善 甲评估和乙预警机制, 加强 甲类、乙类尾气治理."""
    names = found.names
    if len(names) < 2 or found.open or found.count or any(n.marked for n in names):
        return names
    names = tuple(n for i, n in enumerate(names) if not i or is_physical(n.type) or not TURNED_TO.fullmatch(n.label) or not TURNED_SO.search(names[i - 1].label))
    last = names[-1].label
    if _does(last):
        names = tuple(n for n in names if n is names[-1] or type_of(n.label) or len(last) < len(n.label) + 3 or _does(n.label))  # 整治权力集中、资金密集领域腐败
    if KEPT_UP.search(last) and (MAKES_UP.search(verb) or verb in ("落实", "建设", "搭建")):
        return tuple(n for n in names if n is names[-1] or type_of(n.label) not in ("", "Programme", "Event") or KEPT_UP.search(n.label))
    if APPLIED.search(last) and RAISES.search(verb):
        return tuple(n for n in names if APPLIED.search(n.label) or type_of(n.label) not in ("", "Industry"))  # 加快高端智能、丘陵适用农机研发应用
    if ALTOGETHER.search(last) and RAISES.search(verb):
        return tuple(n for n in names[:-1] if not is_physical(n.type) and not THING.search(n.label))  # 推动甲区、乙区融合发展, 扩大甲校、乙校办学自主权
    if TRANSFORMED.search(last) and RAISES.search(verb):
        return tuple(n for n in names if n is names[-1] or not (is_physical(n.type) or n.type in ("Platform", "Organization", "Enterprise", "StateEnterprise", "Industry")))  # 加快融资平台和城投公司改革转型
    if (deed := DEALT.search(last)) and RAISES.search(verb):
        shared = deed.group() if (THING.search(last[:deed.start()]) and deed.group() in DONE_TO_ALL) else ""
        names = tuple(replace(n, label=n.label + shared, type=type_of(n.label + shared)) if shared and _bare_thing(n) and n is not names[-1] else n for n in names)
        return tuple(n for n in names if n is names[-1] or type_of(n.label) or not THING.search(n.label))
    return names


DONE_TO_ALL = frozenset(("治理", "整治", "监管", "保护", "培育", "培养", "培训", "管控", "处置", "修复", "改造", "排查整治", "综合治理", "综合整治", "收集处理", "处理", "综合利用"))


def _bare_thing(name: Name) -> bool:
    """Is a name a thing to deal with, no deed: 新型职业农民, 工业废水?"""
    return len(name.label) > 3 and not type_of(name.label) and THING.search(name.label) is not None


def _does(label: str) -> bool:
    """Does a name end with what is done: 安全整治, 技术攻关, 领域腐败; not: 革命史料?"""
    return ENDS_IN_DEED.search(label) is not None or label[-2:] in lexicon.verbs()


ENDS_IN_DEED = re.compile(f"(?:{lexicon.alternation(lexicon.works())}|行动|工程|工作|任务|项目|攻关|应用|交流|腐败|利用|阐释|办学|进口|供应|替代|排查|监管|管理|管控|服务|培训|防治|创建|协作|协同|帮扶|压采|育林|造林|编制|建设|培育|推广|置换|普及|救治|救助)$")
