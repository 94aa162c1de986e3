"""What the parts of a layout scheme stand for: places and lines on the plan, whatever their names end like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing
from extract.named_place import SEATS
from extract.nouns import Name, is_name, is_physical, type_of

SPATIAL = re.compile("[核带轴廊翼极环区园城镇乡山路河湖港湾点谷岛街团组片]$")
WAYS = re.compile("[横纵射]$")  # of these the ways alone are parts
ROLE = re.compile("以(?P<list>[^，；。]{2,30}?)为(?:[一二两三四五六七八九十]+)?(?:核心?|中心|翼|主?轴线?|极|骨架|支撑|支点|龙头|节点|纽带)(?=[，；。]|$)")


MEANS = "，?(?:：?即是?|是指|指的是|指|就是|分别是|分别为|是|为|：|（)"


def told_parts(parts: tuple[str, ...], body: str) -> list[re.Match[str]]:
    """The explanation (head, list) of each part of a scheme, up to that of the next: 一核为甲城，两轴为乙路、丙路; “两轴”乙路、丙路."""
    heads = "|".join(map(re.escape, parts))
    return list(re.finditer(f"(?:“(?P<quoted>{heads})”(?:{MEANS})?|(?P<head>{heads}){MEANS})(?P<list>[^；。）]+?)(?=）|[，；。、]?(?:“(?:{heads})”|(?:{heads}){MEANS})|[；。]|$)", body))


def taken_parts(parts: tuple[str, ...], body: str) -> list[re.Match[str]]:
    """The other way round: 以甲城为“一心”、以乙镇、丙镇为“两翼”."""
    return list(re.finditer(f"以(?P<list>[^，；。以]+?)为“?(?P<head>{'|'.join(map(re.escape, parts))})”?(?=[，；。、]|$)", body))


def ended_parts(parts: tuple[str, ...], body: str) -> list[re.Match[str]]:
    """The part told last: 甲城一核，乙路、丙河两轴; [] where not every part ends a clause."""
    told = list(re.finditer(f"(?:(?<=[，；])|^)(?!以)(?P<list>[^，；。]+?)“?(?P<head>{'|'.join(map(re.escape, parts))})”?(?=[，；。]|$)", body))
    return told if {m["head"] for m in told} == set(parts) else []


def by_parts(parts: tuple[str, ...], body: str) -> list[re.Match[str]]:
    """The explanation (head, list) of each part of a scheme, whichever way round it is told; [] where none is."""
    if len(parts) < 2:
        return []
    taken = taken_parts(parts, body)
    return taken if {m["head"] for m in taken} == set(parts) else told_parts(parts, body) or taken or ended_parts(parts, body)


def element(name: Name) -> Name:
    """The name as a part of a plan: a place of its own class, else a region or an element."""
    kind = type_of(name.label)
    return name if is_physical(name.type) else replace(name, type=kind if is_physical(kind) else "Region" if name.label in SEATS else "LayoutElement")


def by_role(body: str, start: int) -> tuple[Name, ...]:
    """The elements that an explanation tells by what they are: 以甲城为核心，以乙路、丙河为两轴 -> 甲城, 乙路, 丙河; () where fewer than two roles are told."""
    told = list(ROLE.finditer(body))
    return tuple(_elements(told, start)) if len(told) > 1 else ()


def _elements(told: list[re.Match[str]], start: int) -> Iterator[Name]:
    for match in told:
        for name in listing(match["list"], start + match.start("list")).names:
            if is_name(name.label):
                yield element(name)
