"""Lists with the name that numbers them before or after: “五大行动”：甲行动、乙行动…, 甲、乙、丙“三城同创”."""

from __future__ import annotations

import re
from dataclasses import replace

from extract import numerals
from extract.lists import listing
from extract.nouns import Name, is_generic, is_physical

HEADED = re.compile("“?(?P<name>[一二两三四五六七八九十\\d]+(?:大|项|个|类)[一-鿿]{2,6})”?：(?P<list>[^：]+、[^：]+)")
CLOSED = re.compile("(?P<list>[^，；：]+、[^，；：]+?)“(?P<name>[^“”]{2,8})”(?:建设|打造|(?P<tail>活动|工程|行动|计划))?")

ABSTRACT = re.compile("(?:升|增长|关键|重点|转变|突破|好|生态|水平|能力|效益|并重|支柱|必破)$")  # “三量齐升”: how things are to go


def titled_list(body: str, start: int) -> tuple[Name, ...]:
    """The members of a list and the name that says how many they are; () where that name tells another number or none."""
    found = HEADED.fullmatch(body) or CLOSED.fullmatch(body)
    size = numerals.read(found["name"]) if found else None
    if not found or not size or ABSTRACT.search(found["name"]):
        return ()
    told = listing(found["list"], start + found.start("list"))
    if told.open or len(told.names) != size.size:
        return ()
    at = start + found.start("name")
    kind = "LayoutScheme" if size.layout else "Bundle"
    if found.re is HEADED:
        names = tuple(n if n.type else replace(n, type="Programme") for n in told.names)
    else:
        names = tuple(n for n in told.names if n.type not in ("", "Industry") and (n.marked or not is_generic(n.label)) and (len(n.label) > 4 or not is_physical(n.type)))  # 饮用水源、黑臭水体“五水同治”: kinds of water
    label = found["name"] + (found.groupdict().get("tail") or "")
    return (*names, Name(label, at, at + len(found["name"]), kind))
