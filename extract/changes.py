"""Words of change before a number: 同比增长, 从…增长到, and what they compare with."""

from __future__ import annotations

import re

from extract.indicators import LINK

GROWTH = re.compile(r"(?P<way>递增|增长|增加|提高|上升|(?<!改造|整治|优化|品质|升级|更新|改建)提升|上涨|(?<!新)增|升高|回升|攀升|增幅|增速|快|高|扩大|多)(?P<to>到|至|为|达)?$|(?P<down>递减|下降|减少|降低|回落|(?<![一-鿿])下降率|缩短|压减|削减|下浮|降幅|收窄|降|缩减|减)(?P<down_to>到|至|为|达)?$")
COMPARED = re.compile(r"(?:，)?(?:(?:同口径|可比口径|按可比口径|可比价|可比|名义|实际)?(?:同比|环比)(?:（下同）)?|(?:比|较)(?:（下同）)?(?P<base>上年(?:同期)?(?:（下同）)?|去年(?:同期)?|20\d\d年(?:同期|底|末)?|“?十[一二三四]五”?(?:期)?末|“?十[一二三四]五”?(?:时期|期间)|全国|全省|全市)[^增下减提降]{0,6}|年均|平均每年|同口径|按可比口径|可比口径|可比|平均|累计|增速|净)+$")
MOVED = re.compile(r"(?:由|从)(?P<first>.{0,14}?)(?P<verb>增长|增加|提高|提升|上升|下降|降低|减少|扩大|压减|降|缩短|增)(?:到|至|为)")
FROM = re.compile(r"(?:从|由)(?:(?P<year>20\d\d)年)?(?:年?底)?(?:的)?$")


def growth(words: str) -> tuple[str, int, str, bool] | None:
    """(words before the growth verb, sign, base, is a growth): 同比增长 -> +1; 增长到 is a level."""
    match = GROWTH.search(LINK.sub("", words) if GROWTH.search(words) is None else words)
    if not match:
        return None
    rest = (words if GROWTH.search(words) else LINK.sub("", words))[:match.start()]
    base = ""
    while compared := COMPARED.search(rest):
        base = compared["base"] or base
        rest = rest[:compared.start()]
        if not compared.group():
            break
    level = bool(match["to"] or match["down_to"]) and (match["to"] or match["down_to"]) not in ("达", "为")
    return rest, -1 if match["down"] else 1, base, not level
