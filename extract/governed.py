"""The verb that governs a counted thing told without one: 引进甲1个、乙30家 brings in both; 降低成本65亿元 tells by how much less."""

from __future__ import annotations

import re

from extract.predicates import opening
from extract.quantities import Quantity

NEXT = re.compile("[、和及]")
OWN = re.compile("^[、和及](?:栽种|突破|孵化|供应|分配|转化|攻克|新|补栽|惠及|服务|带动|吸引|解决|发放|收缴|查处|销售|受理|化解)|[达至到]了?$")  # a verb of its own
LESS = re.compile("(?:累计|全年|共|直接|有效|预计|再|[一-鿿]{0,4}为企业)*(?P<verb>降低|压减|压缩|节约|节省|减免|核减|削减|缩减|减少)")
LETS = ("推动", "促进", "支持")  # of what others do


def governed(text: str, q: Quantity, before: str) -> str:
    """The verb of the list that `text`, the words before a number, goes on with, `before` being that of its last item; "" where there is none."""
    if before and "%" not in q.unit and q.unit.endswith("元") == (LESS.match(before) is not None) and NEXT.match(text) and not (opening(text[1:]).words or OWN.search(text)):
        return before
    less = LESS.match(text) if q.unit.endswith("元") else None
    return less["verb"] if less else ""
