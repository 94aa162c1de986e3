"""Enumerations: A、B、C等N个X; A和B两大X; lists with shared heads, stems and places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from extract import numerals
from extract.heads import with_head
from extract.in_places import work_in_places
from extract.joints import cut_joint
from extract.modifiers import without_modifiers
from extract.nouns import MARKS, WORK, Name, head_noun, is_generic, is_name, is_physical, split_at, trim, type_of
from extract.periods import number
from extract.predicates import opening
from extract.quoted_tails import with_quoted_tail
from extract.shared import given_to_all
from extract.wholes import DOUBLE, DRESSED, LEVELS, RUN, WORKINGS, one_name

RELATIVE = re.compile(r"^.*(?:入驻|建设|打造|投资|举办|(?:面积|投资|规模)?(?:为|达|约|近)[\d.]+[一-鿿]{1,5}|近?[\d.]+(?:亿|万)?元|下达|领衔|实施|开发|组织|承办|设立|最大|确定|提出|引进)的(?P<head>[^的]{3,24})$")
INVESTED = re.compile(r"^(?:(?:总|计划|共|累计)?投资|总投资额?)(?:约|近|超|达)?[\d.]+(?:亿|万)?元的(?P<head>.{2,})$")
POWER = re.compile("[\\d.]+万?(?:千瓦|兆瓦|吨)的?(?=[一-鿿]{2})")  # 50万千瓦氢能、储能项目: of all
COUNTED = re.compile("^“?[二三四五六七八九十两]+(?:大|项|件|类)")
EACH_OF = re.compile("[二三四五六七八九十两]+[个种]")  # “八种本领”
OF_LINES = re.compile("(?:产业|行业)(?:发展)?$")
DEED = "(?:重点)?(?:(?:民生|惠民|为民|利民)(?:实事|工程)|民心工程|实事)"
DEEDS = re.compile(f"\\d{{1,2}}[项件个]{DEED}(?:项目)?")  # so many as were promised, by their number
CLASS_MEASURES = frozenset("村镇乡园带城馆区廊轴网核环")


@dataclass(frozen=True, slots=True)
class Listing:
    """An enumeration: its members, the number it claims with its measure word, and the head noun they share."""

    names: tuple[Name, ...]
    count: int | None = None
    measure: str = ""
    head: str = ""
    head_start: int = 0
    open: bool = False
    further: int = 0

    @property
    def own(self) -> tuple[Name, ...]:
        """The names that the number counts, without those of further lists: 甲等3个园、乙等2条路."""
        return self.names[:len(self.names) - self.further]


LAST = re.compile(r"(?<![\d.])(?P<number>[一二两三四五六七八九十]+|\d+)(?P<measure>大|个(?!百分点)|条|所|座|项|类|种|家|方面|片|镇|乡|处|宗|幅|带|园|馆|支|级(?![甲乙丙]等)|方|村|城|批|区|网|廊|轴|核|环|件|幢|栋|名|场|台|户|次(?!全会|会议|党代会|全体|代表)|辆|套|张|株|亩)(?P<head>[^，。、]{0,18})$")
ETC = re.compile(r"等(?!级|待|候|于|同|次|比|额|化|式|价|距|效|值)(?:首批(?=\d))?(?:(?P<number>(?!一大批)[一二两三四五六七八九十]+(?!批|系列|甲|乙|级|星)|\d+)(?P<measure>大类|余个|多个|大|个方面|个|条|所|座|项|类|种|家|方面|片|名|处|宗|件|支|幢|镇|村|场|余项|余家|多项|多家)?|(?P<some>一批|多个|多项|多所|多家|多条|系列|一系列|各类|一大批))?(?:的)?(?P<head>.*)$")



def _two_places(part: str) -> bool:
    """Are two places joined inside one part of a list: 甲南站和乙高铁、丙线?"""
    left, joint, right = part.partition("和")
    return bool(joint) and len(left) > 2 and len(right) > 2 and is_physical(type_of(left)) and is_physical(type_of(right)) and not is_generic(left) and not is_generic(right)


def _parts(text: str) -> list[tuple[str, int]]:
    cut = one_name(text)
    out: list[tuple[str, int]] = []
    for i, (part, at) in enumerate(cut):
        last = i == len(cut) - 1
        out += cut_joint(part, at, listed=len(cut) > 1) if last or len(part) > 12 or "以及" in part or _two_places(part) else [(part, at)]
    return [(p, a) for p, a in out if p.strip()]


LISTED = re.compile(r"^(?:[一二两三四五六七八九十][一-鿿]{1,3}即|每个?[县区市镇乡村]|(?:也)?就是|即(?![时墨将期])|指的是|是指|指(?!数|标|南|挥)|主要包括|包括|分别[是为]|具体[为是]|(?:重点)?(?:串联|贯穿))?(?:以(?![色人商]))?")


LED = re.compile("^[一-鿿]{2,6}(?:重点(?:抓好|围绕|突出)|聚焦)(?=[一-鿿]{2})")


def verbless(label: str, begin: int, others: list[tuple[str, int]]) -> tuple[str, int]:
    """The first of a list without the verb that governs the whole list: 聚焦陶艺、茶业 -> 陶艺."""
    if label.endswith("一批") or (len(label) == 4 and others and all(len(o) == 4 and o[-2:] == label[-2:] for o, _ in others)):
        return label, begin  # 创新甲乙、开放甲乙: of what kind each is
    cut = LISTED.match(label)
    at = cut.end() if cut else 0
    if (led := LED.match(label)) and not any(LED.match(o) for o, _ in others):
        return label[led.end():], begin + led.end()
    found = opening(label[at:])
    if found.verbs and not any(opening(o).verbs for o, _ in others):
        at += found.body
    rest = label[at:]
    kind = not is_generic(rest) or (others and all(len(o) <= 4 for o, _ in others))
    return (rest, begin + at) if len(rest) > 1 and kind and is_name(rest) else (label, begin)


LENGTH = re.compile("[多余]?(?:平方)?(?:公里|米)(?=[一-鿿]{3})")  # 甲至乙等30公里公路: how long, no number of them
GRADE = re.compile("国家级?|[省市区县]级")
OF_GRADE = re.compile("(?:国家|[省市区县])级(?P<rest>[^级\\d]{3,})")
QUOTED_NAME = re.compile("“[^”\\d]{2,}”")  # “美化家园” opens with no verb of the list


OF_DEEDS = re.compile("^(?:[^的\\d]{2,12}的|全?[国省市区县])(?P<head>\\d.+)$")  # 县人大票决的6项民生实事, 全县30项民生实事


def _names(text: str, start: int, coded: bool = False) -> list[Name]:
    found = []
    cut = _parts(text)
    for i, (part, at) in enumerate(cut):
        label, begin, end = trim(part, start + at)
        if GRADE.fullmatch(part) and (shared := next((m for p, _ in cut[i + 1:] if (m := OF_GRADE.fullmatch(p))), None)):
            label = part + shared["rest"]  # 国家级、省级示范县
        if i == 0 and len(cut) > 1 and not QUOTED_NAME.match(part):
            label, begin = verbless(label, begin, cut[1:])
        if i == 0 and len(cut) > 1:
            power = POWER.match(label)
            label, begin = (label[power.end():], begin + power.end()) if power else (label, begin)
        if invested := INVESTED.match(label):
            begin, label = begin + invested.start("head"), invested["head"]
        if (promised := OF_DEEDS.match(label)) and (deeds := DEEDS.fullmatch(promised["head"])):
            begin, label = begin + promised.start("head"), deeds.group()
        if (clause := RELATIVE.match(label)) and type_of(clause["head"]) and len(clause["head"]) >= 3:
            begin, label = begin + clause.start("head"), clause["head"]
        if is_name(label) or (len(cut) > 1 and part[0] == "“" and label.isdigit()):
            counted = numerals.read(label) if COUNTED.match(label) else None
            counted = numerals.read(label) if part == f"“{label}”" and EACH_OF.match(label) else counted
            kind = "Bundle" if (counted and counted.size > 1) or DEEDS.fullmatch(label) else type_of(label)
            also = ("首届" + label,) if part.startswith("首届") else ()
            found.append(Name(label.translate(MARKS), begin, end, kind, also, QUOTED.search(part) is not None))
    return [n for n in with_quoted_tail(found, [part for part, _ in cut]) if coded or not n.label.isdigit()]


QUOTED = re.compile("“[^“”]{2,}|《|”“")  # “新” in 向“新”发展 names nothing
OF_PLACES = re.compile("^[一-鿿、]{2,20}等地(?![块区段铁下标方质])(?:的)?(?P<thing>[一-鿿]{3,})$")  # 甲等地产业园: places it is at
UNITED = re.compile("^集[^成装].+于一[体身]的(?P<rest>[一-鿿]{2,})")
TITLED = re.compile("(?P<list>[^“”，]+、[^“”，]+?)(?:“(?P<group>[^“”]{2,8})”|(?<!第)(?P<bare>[二三四五六七八九十](?P<each>[一-鿿])))(?P<head>[一-鿿]{2,10})")  # 古色、红色、绿色“三色旅游”精品线路
NEEDED = re.compile("(?:保卫战|攻坚战|教育集团|医共体|产业带|经济带)$")  # 蓝天、碧水两大保卫战: no name without it
QUOTED_LIST = re.compile("“(?P<list>[^“”]*、[^“”]*)”(?P<rest>[一二两三四五六七八九十\\d]+(?:大|个|项|场|类)[一-鿿]{2,8})")


def _lined(name: Name, kind: str) -> Name:
    """A line of business named short in a list of 产业 is also called with that word: 商贸 -> 商贸产业."""
    return replace(name, aliases=(*name.aliases, name.label + "产业")) if kind == "Industry" and not name.label.endswith(("业", "经济")) else name


def listing(text: str, start: int = 0) -> Listing:
    """An enumeration taken apart, as below, its places counted from `start`; many rules ask for the same words, which are read once."""
    return shifted(_listing(text), start)


def shifted(found: Listing, start: int) -> Listing:
    """A list read from its own beginning, as it stands at `start`."""
    if not start:
        return found
    return Listing(tuple(n.shifted(start) for n in found.names), found.count, found.measure, found.head, found.head_start + start if found.head else 0,
                   found.open, found.further)


OF_HOSPITALS = re.compile("[一二三]级[甲乙丙]$")  # 三级甲等医院
HALF = re.compile("(?<![\\d.])(?:[一二两三四五六七八九十]|\\d+)(?:个|大|项|条|家|所|座|类)[^和及与、，\\d]{2,10}(?:和|及|与|以及)(?=[^和、，]{2,}[、和]|\\d+[个条座项家处])")


def counted_halves(text: str) -> list[tuple[str, int]]:
    """(words, start) of two lists that are joined, each as long as it says: 甲、乙2个产业和丙、丁2个集群; else the text alone."""
    joint = HALF.search(text) if "、" in text else None
    if not joint or not (NUMBERED.search(text, joint.end()) or text.endswith(("工程", "项目"))):
        return [(text, 0)]
    end = joint.end() - 1 - text.startswith("以及", joint.end() - 2)
    halves = [(text[:end], 0), (text[joint.end():], joint.end())]
    one, other = (_listing(part) for part, _ in halves)
    whole = bool(one.count) and one.count == len(one.names) > 1
    whole = whole and (other.count == len(other.names) > 1 or NUMBERED.match(text, joint.end()) is not None or (not other.count and WORK.search(one.head) is not None))  # 甲、乙2条路大修和丙路、丁路配套工程
    return halves if whole else [(text, 0)]


NUMBERED = re.compile("[一二两三四五六七八九十\\d](?:个|大|项|条|家|所|座|类)")


@lru_cache(maxsize=8192)
def _listing(text: str, start: int = 0) -> Listing:
    """Take an enumeration apart: A、B、C等N个X; A、B和C三大X; A、B; a single name is a list of one.

    >>> found = _listing("天水、武林、长庆3个街道")
    >>> [n.label for n in found.names], found.count
    (['天水街道', '武林街道', '长庆街道'], 3)
    """
    if (titled := TITLED.fullmatch(text)) and (not titled["each"] or all(titled["each"] in p for p in titled["list"].split("、"))) and (size := numerals.read(group := titled["group"] or titled["bare"])) and size.size == len(list(split_at(titled["list"], "、"))) and (kind := type_of("某某" + titled["head"])):
        return Listing((Name(group + titled["head"], start + text.index(group, titled.end("list")), start + len(text), kind),))
    if LEVELS.match(text) or WORKINGS.fullmatch(text) or DOUBLE.fullmatch(text) or DRESSED.fullmatch(text):
        return Listing((Name(text, start, start + len(text), type_of(text), marked=True),)) if is_name(text.replace("、", "")) else Listing(())
    if placed := work_in_places(text, start):
        return Listing((placed.work,))
    if united := UNITED.match(text):
        return _listing(united["rest"], start + united.start("rest"))
    if at_places := OF_PLACES.match(text):
        return _listing(at_places["thing"], start + at_places.start("thing"))
    for m in ETC.finditer(text):
        before = text[:m.start()]
        if not before or OF_HOSPITALS.search(before) or any(before.count(o) > before.count(c) for o, c in ("“”", "《》", "（）", "()")) or (before[-1] in "平高初中优差" and not text[m.end("number"):].startswith(("公里", "个", "条")) if m["number"] else before[-1] in "平高初中优差") or (before[-1] in "一二三特" and text[m.start() + 1:m.start() + 2] == "奖"):
            continue
        names = _names(before, start, len(m["head"]) > 3)
        if not names:
            continue
        long = LENGTH.match(m["head"]) if m["number"] and not m["measure"] else None
        head = m["head"][long.end() if long else 0:].strip()
        first, mark, rest = head.partition("、")
        more: tuple[Name, ...] = ()
        if mark and m["number"] and (again := ETC.search(rest)) and again["number"]:
            head = first
            more = listing(rest, start + m.start("head") + len(first) + 1).names
        if RUN.fullmatch(before) and names[0].label == before.split("、")[0] and head in ("制度", "机制", "体系", "模式"):
            return Listing((Name(before + head, start, start + len(text), "Policy", marked=True),))  # 项目民提、民议、民决等制度
        short = head_noun(trim(head, 0)[0]) or trim(head, 0)[0]
        return Listing((*with_head(names, short, bool(m["number"])), *more), number(m["number"]) if m["number"] and not long else None, m["measure"] or "", head,
                       start + m.end("head") - len(head), True, len(more))
    if len(halves := counted_halves(text)) > 1:
        one, other = (_listing(part, start + at) for part, at in halves)
        return replace(one, names=one.names + other.names, further=len(other.names))
    cut = _parts(text)
    if len(cut) > 2 and is_generic(cut[-1][0]) and (told := LAST.search(cut[-2][0])) and number(told["number"]) == len(cut) - 1 and type_of("某某" + told["head"]) == type_of("某某" + cut[-1][0]) != "":
        text, cut = text[:cut[-1][1] - 1], cut[:-1]  # 甲路、乙街3条断头路、卡脖路
    if cut and (m := LAST.search(cut[-1][0])) and m.start() >= 2 and (len(cut) > 1 or m["head"]) and not re.search("”[^”]", m["head"]):
        if (later := LAST.search(cut[-1][0], m.start("head"))) and m["measure"] == "次":
            m = later  # 最多跑一次四项清单
        edge = cut[-1][1] + m.start()
        count, head = number(m["number"]), m["head"]
        names = _names(text[:edge], start)
        if len(names) == count + 1 and (kept := _names(text[:edge].replace("及", "\0"), start)) and len(kept) == count:
            names = [replace(n, label=n.label.replace("\0", "及"), type=n.type or type_of(n.label.replace("\0", "及"))) for n in kept]
        if len(names) == count and count > 1 and "和" in names[0].label:
            body, _, own = names[0].label.partition("和")
            if type_of(body) and 1 < len(own) <= max(len(n.label) for n in names[1:]):
                names[0] = replace(names[0], label=own, start=names[0].end - len(own), type="")  # 总部和甲、乙、丙3个分部
        if len(names) == count and count > 1:
            lines = OF_LINES.search(head_noun(head) or head)
            if lines or (m["measure"] in ("大", "项", "类", "种") and m["measure"] not in CLASS_MEASURES):
                kind = type_of("某某" + (head_noun(head) or head))
                if (named := NEEDED.search(head)) or (is_physical(kind) and all(len(n.label) <= 2 for n in names)):
                    shared = named.group() if named else head_noun(head) or head
                    names = [n if n.label.endswith(shared) else replace(n, label=n.label + shared, type=kind) for n in names]
                return Listing(tuple(_lined(n if n.type else replace(n, type=kind), kind) for n in names), count, m["measure"], head, start + cut[-1][1] + m.start("head"))
            shared = m["measure"] if m["measure"] in CLASS_MEASURES else re.sub("(?<=产业|集群)发展$", "", head_noun(head) or head)
            return Listing(tuple(with_head(names, shared)), count, m["measure"], head, start + cut[-1][1] + m.start("head"))
    if quoted := QUOTED_LIST.fullmatch(text):
        if any(len(part) < 2 for part in quoted["list"].split("、")):
            return Listing(())  # “粮、菜、果”3大产业: single characters name nothing
        inner = listing(quoted["list"] + quoted["rest"], start + 1)
        return replace(inner, names=tuple(replace(n, marked=True) for n in inner.names), head_start=inner.head_start + 1)
    names = given_to_all(_names(*without_modifiers(text, start)))
    if len(names) > 1 and not names[0].type and len({n.label[:1] for n in names}) > 1 and names[-1].type in ("Subdistrict", "Community", "Road"):
        tail = next((f for f in ("街道", "社区", "村", "路", "镇", "乡") if names[-1].label.endswith(f) and not names[-1].label.endswith(("线路", "道路", "公路", "网路"))), "")
        names = [*with_head(names[:-1], tail), names[-1]] if tail and all(len(n.label) <= 3 and not n.label.endswith("城") for n in names[:-1]) else names
    return Listing(tuple(names))
