"""How the names of roles end: what a place is to become (高地, 示范区, 名城, 魅力 with its own name)."""

from __future__ import annotations

import re

ROLE = re.compile("(?:高地|中心|城区|城市|强区|强县|强市|名城|名县|名区|示范区|先行区|样板|标杆|枢纽|门户|典范|新城|新区|福地|基地|新高地|示范县|示范城市|先锋|新家园|新都市|目的地|品牌|引擎|增长极|主阵地|桥头堡|集聚区|度假区|花园|后花园|首选地|窗口|县|高峰|城|家园|之城|强镇|重镇|名镇|政府|新貌|腹地|支点|重地|地标|走廊|范例|尖兵|样板区|引领区|核心区|大市|大县|大区|先导区|新标杆|新地标|新引擎|总部|生态圈|文化带|会客厅|港|承载区|承载地|转化区|聚集区|试验区|通勤圈|交通圈|之都|之乡|胜地|策源地|旅游景区|样板间)$")


def short_of(area: str) -> str:
    """An area's name without its kind: 云岭县 -> 云岭."""
    return re.sub("(?:特别行政区|自治区|新区|省|市|区|县)$", "", area)
