"""Fields that works belong to, which are no works themselves: 防洪、交通、供电."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.nouns import Name

FIELD = re.compile("(?:律师|会计|法律|金融|人力资源|审计|咨询|评估|检测|设计|培训|家政)$|(?:涉[一-鿿]{2}|综合|现代)?(?:[外内东西南北中]环|交通|物流|供水|供电|供热|供气|供暖|水电|电力|通信|管网|殡葬|防洪|排水|教育|医疗|水利|能源|环保|绿化|亮化|文化|体育|卫生|农业|工业|旅游|民生|生态|城建|市政|园区|产业|科技|养老|住房|环卫|美化|净化|学校|医院)$")


def fields(names: Sequence[Name]) -> bool:
    """Are these fields that works belong to, no works: 防洪、交通、供电等(重点项目)?"""
    return len(names) > 1 and sum(bool(FIELD.match(n.label)) and not n.marked for n in names) * 2 > len(names)
