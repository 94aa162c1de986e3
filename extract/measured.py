"""What the words before a number name: one indicator, one for each of several numbers, town and country apart."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.counted import past_place
from extract.indicators import INDICATOR_LIKE, LEAD, LINK, governing, named, of_each, share_stem
from extract.lists import listing
from extract.nouns import Name
from extract.predicates import opening
from extract.sentences import Clause

URBAN_RURAL = re.compile("(?:城乡|城镇(?:居民)?[和、]农村)(?=居民)")
OF_THEM = re.compile("(?:年)?(?:营收(?:入)?|营业收入|总产值|产值|增加值|收入|税收)$")  # 甲、乙两个集群年营收
BOTH = re.compile("^(?P<a>[^、和及与的]{3,})[和及与](?P<b>[^、和及与的]{3,})$")
EVEN = re.compile("分别|均|都|增长|递增|提高|下降|高于|低于")  # said of each, no sum
TOTALS = re.compile("总数|总量|总计|合计")


def names_before(clause: Clause, words: str, begin: int, running: str) -> tuple[Name, ...]:
    """The indicators that words before a number name; a list gives one each when the numbers are several. `running` is the verb of the numbers before."""
    shown, body = governing(words)
    raw = words[body:]
    lead = re.match(r"[、和及与，]+", raw) or LEAD.match(raw)
    cut = lead.end() if lead else 0
    raw, at = raw[cut:], clause.start + begin + body + cut
    raw, at = past_place(LINK.sub("", raw), at)
    if not raw:
        return ()
    if each := of_each(raw, at):
        return each
    carried = shown if shown or TOTALS.fullmatch(raw) else (running if begin and running.startswith("新") and opening(raw).body < len(raw) else "")
    if "分别" in words and (both := URBAN_RURAL.match(raw)) and "、" not in raw[both.end():]:
        return tuple(n for n in (named(area + raw[both.end():], at) for area in ("城镇", "农村")) if n)
    if "分别" in words or "、" in raw:
        found = [named(n.label, n.start, carried) for n in listing(raw, at).names]
        if (tail := OF_THEM.search(raw)) and (counted := listing(raw, at)).count:
            found = [replace(n, label=n.label + tail.group(), type="Indicator") if n and not n.label.endswith(tail.group()) else n for n in (named(x.label, x.start) for x in counted.names)]
        several = share_stem(tuple(n for n in found if n))
        if "分别" in words and len(several) > 1:
            return several
    if (both := BOTH.match(raw)) and EVEN.search(clause.text) and all(INDICATOR_LIKE.search(part) for part in (both["a"], both["b"])):
        two = named(both["a"], at, carried), named(both["b"], at + both.start("b"), carried)
        if all(two):
            return tuple(n for n in two if n)
    one = named(raw, at, carried)
    if one and ("均" in words[-6:] or "都" in words[-4:]) and "、" in raw:
        return tuple(n for n in (named(x.label, x.start, carried) for x in listing(raw, at).names) if n) or (one,)
    return (one,) if one else ()
