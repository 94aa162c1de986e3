"""What the words before a number name: one indicator, one for each of several numbers, town and country apart."""

from __future__ import annotations

import re
from dataclasses import replace

from extract import lexicon
from extract.counted import past_place
from extract.indicators import INDICATOR_LIKE, LEAD, LINK, governing, named, of_each, of_last, share_stem
from extract.lists import listing
from extract.nouns import Name, is_physical, type_of
from extract.predicates import closing, opening
from extract.quantities import Quantity
from extract.sentences import Clause

URBAN_RURAL = re.compile("(?:城乡|城镇(?:居民)?[和、]农村)(?=居民)")
OF_THEM = re.compile("(?:年)?(?:营收(?:入)?|营业收入|总产值|产值|增加值|收入|税收)$")  # 甲、乙两个集群年营收
LOANS = re.compile("^(?P<whose>[^、]*?)存、?贷款(?P<what>余额|总额|规模)")
BOTH = re.compile("^(?P<a>[^、和及与的]{3,})[和及与](?P<b>[^、和及与的]{3,})$")
EVEN = re.compile("分别|均|都|增长|递增|提高|下降|高于|低于")  # said of each, no sum
SUMMED = re.compile("(?<!平均)(?:产值|产量|收入|总额|总量|税收|营收|投资|面积)$")  # 甲、乙等产业产值达60亿元: all of them together
TOGETHER = re.compile(f"[^，]*[、和及与][^，、和]*?(?P<whole>(?:[一二两三四五六七八九十]+|\\d+)[大个家项种类][^、，的]{{2,8}}?)(?:完成|实现)?(?P<what>{OF_THEM.pattern})")  # 甲、乙两大产业(完成)产值
REACHED_BY = re.compile("(?<=..)(?:惠及|普惠)(?:约|近|超过?|逾|全[县区市省])*$")
TOTALS = re.compile("总数|总量|总计|合计")


ROW = re.compile("[\\d.]+[^\\d，；、和]{0,4}(?:[、和及][\\d.]+[^\\d，；、和]{0,4})+$")


def _numbers_in_row(text: str) -> int:
    """How many numbers end a clause one after another: 年均增长(7%、10%和8%) -> 3."""
    row = ROW.search(text)
    return len(re.findall("[\\d.]+", row.group())) if row else 0


def names_before(clause: Clause, words: str, begin: int, running: str) -> tuple[Name, ...]:
    """The indicators that words before a number name; a list gives one each when the numbers are several. `running` is the verb of the numbers before."""
    if REACHED_BY.search(words):
        return ()  # 甲工程惠及(28万人): of the work
    shown, body = governing(words)
    raw = words[body:]
    lead = re.match("(?:[、及与，]|和(?![美谐平]))+", raw) or LEAD.match(raw)
    cut = lead.end() if lead else 0
    raw, at = raw[cut:], clause.start + begin + body + cut
    raw, at = past_place(LINK.sub("", raw), at)
    first, mark, rest = raw.rpartition("、")
    if mark and len(rest) > 1 and "、" not in first and len(done := closing(first)) > 1 and done[0].start > 3:
        raw, at = rest, at + len(first) + 1  # 甲制度全面实施、开户(602万人)
    if not raw:
        return ()
    if each := of_each(raw, at):
        summed = SUMMED.search(each[-1].label) and not EVEN.search(words) and "分别" not in clause.text
        return (Name(raw, at, at + len(raw), "Indicator"),) if summed else each
    if "分别" in words and (loans := LOANS.match(raw)):
        return tuple(Name(loans["whose"] + kind + loans["what"], at, at + len(raw), "Indicator") for kind in ("存款", "贷款"))
    carried = "" if raw.startswith("占地") else shown if shown or TOTALS.fullmatch(raw) else (running if begin and running.startswith("新") and opening(raw).body < len(raw) else "")
    if ("分别" in words or (raw.startswith("城镇") and EVEN.search(words))) and (both := URBAN_RURAL.match(raw)) and "、" not in raw[both.end():]:
        return tuple(n for n in (named(area + raw[both.end():], at) for area in ("城镇", "农村")) if n)
    if "分别" in words or "、" in raw:
        found = [named(n.label, n.start, carried) for n in listing(raw, at).names]
        if (tail := OF_THEM.search(raw)) and (counted := listing(raw, at)).count:
            found = [replace(n, label=n.label + tail.group(), type="Indicator") if n and not n.label.endswith(tail.group()) else n for n in (named(x.label, x.start) for x in counted.names)]
        several = share_stem(tuple(n for n in found if n))
        if len(several) > 1 and ("分别" in words or len(several) == _numbers_in_row(clause.text[begin:])):
            return several
    if (both := BOTH.match(raw)) and EVEN.search(clause.text) and all(INDICATOR_LIKE.search(part) for part in (both["a"], both["b"])):
        two = named(both["a"], at, carried), named(both["b"], at + both.start("b"), carried)
        if all(two):
            return tuple(n for n in two if n)
    if whole := TOGETHER.fullmatch(raw):
        return (Name(whole["whole"] + whole["what"], at + whole.start("whole"), at + len(raw), "Indicator"),)
    one = named(raw, at, carried)
    if one and ("均" in words[-6:] or "都" in words[-4:]) and "、" in raw:
        return share_stem(tuple(n for n in (named(x.label, x.start, carried) for x in listing(raw, at).names) if n)) or (one,)
    return (one,) if one else ()


IN_NAME = re.compile(r"[一-鿿]{1,10}(?:、[^，]{2,50}?)?等(?:一批|[\d一二三四五六七八九十]+[个项]|[一-鿿]{0,4}(?:项目|工程))")
IN_WORK = re.compile("[一-鿿]{0,8}?(?:光伏|风电|风力|储能|生物质)(?:发电)?(?:项目)?(?=[、，等和]|$|升压站|配套|送出)|[一-鿿]{2,16}?(?:项目|工程)(?:\\d|开工|竣工|建成|投产|投用|建设|累计|完成|正在|已|进展|主体|基本|顺利|[一二三]期|$)")


CAMPAIGN = re.compile("会战|(?:攻坚|专项|大?提升|歼灭)(?:行动|战)")
POWER_OF = re.compile("的?[一-鿿]{1,4}[镇乡村山湖河库岭峪沟坡]")


def in_name(text: str, q: Quantity) -> bool:
    """Does a capacity stand in a name that 等 ends: 甲公司10万吨锌锭等一批项目?"""
    if not q.counts and CAMPAIGN.match(text, q.end):
        return True  # 0.1微克攻坚行动, 100天专项行动
    named = IN_NAME.match(text, q.end) if not q.counts and q.unit[-1:] != "元" and not LINK.search(text[:q.start]) else None
    if q.unit == "分" and text.startswith(("人数", "考生", "学生"), q.end):
        return True  # 中考430分以上人数
    if POWER_OF.match(text, q.end) and q.unit.endswith("瓦"):
        return False  # 100万千瓦甲镇电站项目: named after the place
    if q.unit.endswith(("吨", "只", "片", "千瓦", "兆瓦", "头", "标箱", "万辆")) and IN_WORK.match(text, q.end) and not LINK.search(text[:q.start]) and not closing(text[:q.start]):
        return True  # 甲集团30万吨粮食储运项目: how great it is
    return named is not None and ("、" in text[:q.start] + named.group() or not opening(text[:q.start]).verbs)


def of_work(label: str) -> str:
    """The class of what money is put into: its own where it is a place or a work, else a project."""
    kind = type_of(label)
    return kind if is_physical(kind) or kind == "Programme" else "Project"


ALL_DONE = re.compile("(?<=..)(?:已?全部|均已?|都已?)[一-鿿]{2}$")  # 甲提案全部办结


def of_listed(before: Clause, measure: Name, size: int) -> tuple[Name, ...]:
    """One measure of each of as many things as the clause before lists: 发展甲、乙两大产业，年产值分别达到…; () where it lists no such number."""
    body = opening(before.text).body
    listed = listing(before.text[body:], before.start + body).own
    return tuple(replace(measure, label=ALL_DONE.sub("", n.label) + measure.label) for n in listed) if len(listed) == size else ()


RISE_TO = frozenset(("实现", "完成", "达到", "增加", "新增", "累计", "突破", "提高", "提升", "扩大", "降至", "增至", "投资", "投入"))
EACH = re.compile("(?P<each>[人户亩]均)(?:达到?|为|约|近|超过?)*")
REACHED = re.compile("达到|总数|累计达")


def own_words(text: str) -> bool:
    """Do the words before a count speak of another thing than the last: 园区11个，在甲投资企业(325家)?"""
    bare = LINK.sub("", text.strip("、和及，"))
    return len(bare) > 5 and not (opening(bare).words and opening(bare).body >= len(bare)) and not bare.startswith(("其中", "比", "较"))


def further(last: tuple[Name, ...], clause: Clause, text: str, verb: str) -> tuple[Name, ...]:
    """What a number without a noun of its own counts: the last subject, or what else is done to it (清运垃圾5吨，处理3吨)."""
    if verb and LINK.sub("", verb) and text.strip("、和及，").endswith(verb) and verb not in RISE_TO:
        own = LINK.sub("", text.strip("、和及，").removesuffix(verb))
        if len(own) > 1:
            return ()  # 无设施站升级改造5座: of another thing than the last
        whole = of_last(verb, last) if verb in lexicon.verbs() and lexicon.verbs()[verb].status not in ("", "inProgress") else ""
        return (Name(whole, clause.start, clause.end, "Indicator"),) if whole else ()
    bare = LINK.sub("", text.strip("、和及，"))
    if (each := EACH.fullmatch(text.strip("，、"))) and last:
        return (replace(last[-1], label=each["each"] + last[-1].label, aliases=()),)
    if not bare and REACHED.search(text) and last[-1].label.startswith("新增") and len(last[-1].label) > 3:
        return (replace(last[-1], label=last[-1].label[2:], aliases=()),)  # 新增企业5家、达到40家
    if text.strip("，、").startswith(("向", "为", "对", "覆盖", "惠及", "涉及")):
        return ()  # 向甲报告专项工作27项: of another thing
    return last[-1:]


PASSED = re.compile("^(?P<what>[^，。；]{2,16}?)(?:首次|再次|成功|一举|历史性|双双|顺利|相继)*(?:突破|迈上|跨上|站上|跃上|迈入|跨入|迈过)")
DOUBLED = re.compile("^(?:[^，；]*：)?(?:到?20\\d\\d年底?)?(?P<what>[^，；\\d]{3,40}?)(?:确保|力争|争取|预计|努力|要|将|实现|均|都)*(?:[比较][^，；翻]{2,12})?翻(?:[一两三]番|番)")  # 甲和乙比上年翻两番，分别达到…


def told_of(clause: Clause) -> tuple[Name, ...]:
    """The indicators that a clause without a number speaks of, for the numbers of the clause after it; () where it names none."""
    if doubled := DOUBLED.match(clause.text):
        return tuple(n for n in (named(x.label, x.start) for x in listing(doubled["what"], clause.start + doubled.start("what")).names) if n)
    name = named(passed["what"], clause.start) if (passed := PASSED.match(clause.text)) else None
    return (name,) if name else ()
