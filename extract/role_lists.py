"""The roles that a list names: 生态名城、旅游强县和创新高地, 创新、活力、美丽甲."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing
from extract.nouns import MARKS, Name, is_name, split_at, trim
from extract.predicates import opening
from extract.roles import CARD, CENTRE, ROLE, WILLED

NO_ROLE = re.compile("^(?:创新|事业|产业)?发展平台$|^中?(?:争创|争当|走在)?(?:先锋|前列|一流)$|^中(?:争|走在)|^(?:投用|运营|启用|建设|内容为|工业区向|由|果由|复的|好(?=现代))|(?<=..)创建|行动$|项目落地|更加[一-鿿]{2}$|(?:局|公司|集团|大学)[一-鿿]{2,10}中心$|^[多微]中心$|[馆园]两?中心$|[2-5]A级?(?:旅游)?景区$|^(?:中心|基地|城市|品牌|传统|支点|示范区|核心区|高新区|人民政府|[一-鿿]{1,2}城|[一-鿿]{2}港)$")
WIDE = re.compile("世界|全球|国际|全国|区域|具有|面向|周边|华南|华北")  # 世界级售后服务中心: what a place is to be
INSIDE = re.compile("[一-鿿]{2,8}[区省市县]内(?=[一-鿿]{4})")  # 甲大湾区内乙承载区
DOES = re.compile("贡献|展示|拱卫|服务|\\d|化$|保护$|创新$|生活$|产品$")  # what is done, no role
STRATEGY = re.compile(f"{WILLED}$")
KINDS = ("", "Platform", "Programme", "Concept", "Honour", "FunctionalRole")
ALIKE = re.compile("(?<=..)(?:之[城区都乡县市]|新城|县城)$")  # 精致、宜居、活力之城


QUOTED = re.compile(f"“(?P<list>[^“”]+)”|“(?P<several>[^“”]+、[^“”]+)”{CARD}")


def roles_of(text: str, start: int, sure: bool = False, short: str = "\0") -> Iterator[Name]:
    """What a list says that a place is to be; each of the names where `sure`, else those that end as roles do and those beside them."""
    if (quoted := QUOTED.fullmatch(text)) and quoted["several"]:
        names = [Name(part, start + 1 + at, start + 1 + at + len(part), "FunctionalRole") for part, at in split_at(quoted["several"], "、")]
        yield from names if any(ROLE.search(n.label) or n.label.endswith(short) for n in names) else ()  # “果品之乡、长寿之乡”名片; not “产品丰、服务优”品牌
        return
    if quoted:
        text, start = quoted["list"], start + 1  # “繁荣甲、创新甲”: each is one
    if re.fullmatch(f"(?:[一-鿿]{{2,4}}、)+[一-鿿]{{2,4}}的(?:社会主义)?(?:现代化)?新?{short}", text):
        yield Name(text, start, start + len(text), "FunctionalRole")  # 富裕、文明、和谐的新甲
        return
    found = listing(text, start)
    last = found.names[-1].label if len(found.names) > 2 else ""
    tail = short if last.endswith(short) else told.group() if (told := ALIKE.search(last)) else ""
    if tail and all(len(n.label) <= 4 and not n.type and not n.label.endswith(tail) for n in found.names[:-1]):
        found = replace(found, names=tuple(n if n.label.endswith(tail) else replace(n, label=n.label + tail) for n in found.names))  # 创新、活力、美丽甲
    many = sum(bool(ROLE.search(n.label)) for n in found.names)
    beside = ("的" not in text or ("和" not in text and "的" not in text.partition("、")[2])) and ((many > 1 and 2 * many >= len(found.names)) or (many > 0 and len(found.names) > 1 and all(len(n.label) == 4 for n in found.names)))
    for name in found.names if not (found.count and found.measure in "家条座所处") else ():
        label, a, _ = trim(name.label, name.start)
        label = re.sub(r"(?:的)?(?:“[^”]+”)?(?:目标|建设|步伐)$", "", label)
        if inside := INSIDE.match(label):
            label, a = label[inside.end():], a + inside.end()
        if NO_ROLE.search(label) or (CENTRE.search(label) and not WIDE.search(label)):
            continue
        if label.endswith(("新时尚", "新风尚", "时尚", "常态", "自觉", "共识", "习惯", "风尚")):
            continue
        if len(label) <= 3 and "的" in text and "、" not in text and len(found.names) == 1:
            label, a = text.translate(MARKS).rstrip("”"), start  # 农业增效的“新引擎”
        if is_name(label) and (sure or ROLE.search(label) or (beside and _role_beside(name)) or (label.endswith(short) and len(label) > len(short) + 1)) and len(label) <= 30 and not re.match("[这该本其每]|以.*为|.{2,}打造", label):
            yield Name(label, a, a + len(label), "FunctionalRole")


def _role_beside(name: Name) -> bool:
    """Can a name that does not end as roles do be one in a list of roles: (度假驿站) beside 文化名城、康养胜地?"""
    return (name.type in KINDS or STRATEGY.search(name.label) is not None) and 2 < len(name.label) <= 10 and not name.marked and not opening(name.label).words and not DOES.search(name.label)
