"""Noun phrases of the genre: the class a name's ending gives it, and lists with shared heads and tails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from extract import lexicon, numerals
from extract.periods import number
from extract.predicates import closing, opening
from ontology.terms import ancestors

OPEN, CLOSE = "“《（(〈【", "”》）)〉】"
GENERIC_HEADS = frozenset(["项目", "工程", "企业", "产业", "单位", "平台", "活动", "行动", "制度", "政策", "机制", "问题", "工作", "任务", "措施", "计划", "领域", "方面", "部门", "地区", "节点", "载体", "品牌", "设施", "专项", "形式", "方式", "环节", "重点项目", "重大项目", "重点工程", "重点工作", "内容", "指标", "业态", "新业态", "行业", "事项", "服务", "专项行动", "模式", "荣誉", "称号", "城市", "地", "建设", "配套项目", "民生工程", "续建项目", "前期项目", "新产业", "公建配套", "基础设施", "公共设施", "重点企业", "龙头企业", "知名企业", "优质项目", "机构", "国家", "资源", "要素", "产品", "学科", "功能", "基础建设", "专业服务业", "区域", "场所", "团体", "群团组织", "改革", "力量", "等级"])
NOT_A_NAME = re.compile(r"^[的了着过是在以从把将与为被让使向由给并且也都还不]|^更加|^力促|^或(?!者)|^可使|^起(?!步|点|源|重|义)|^无(?!线|障碍|人机|公害|废|土)|^有(?!效|机|轨|线|色)|^对(?!外|口|接)|[，。；！？：、]|^\d+$|[的了在是和与及]$|^等")
DETERMINER = re.compile(r"^(?:“?\d+”?即|如(?![意家东皋])|(?:新一|新|第?[一二三四五六七八九十\d]+)(?:轮|批|期(?!工程))|一批|一系列|各类|各项|各级|各种|全部|所有|多个|多项|多所|多条|一个|若干|部分|相关|其他|其中|这些|该|本|全市首个|全省首个|全国首个|首个|首批|首届|首家|"
                        r"原有|现有|剩余|更多|大批|一大批|当前|目前|下一步|省市|等)+(?=.{2})")
GENERIC_LEAD = re.compile("^(?:老旧|农村|城市|城区|城乡|县城|乡村|重点|部分|社区|街道|新建|公共|市政|主要|现有|各|全|背街|中小|老|旧|危|农贸|住宅|城镇|基层|镇|村|区|县|市|省|级|主|次|小|大|高标准|大型|精品|现代|特色|标准化|智慧|地下|专业|相关|优质|居民)+(?=.{1})")
COUNTED = re.compile("^“?[二三四五六七八九十两]+(?:大|项|件|类)")
RELATIVE = re.compile(r"^.*(?:入驻|建设|打造|投资|举办|(?:面积|投资|规模)?(?:为|达|约|近)[\d.]+[一-鿿]{1,5}|近?[\d.]+(?:亿|万)?元|下达|领衔|实施|开发|组织|承办|设立|最大|确定|提出|引进)的(?P<head>[^的]{3,24})$")
CLASS_MEASURES = frozenset("村镇乡园带城馆区廊轴网核环")
WORK = re.compile(f"(?:{lexicon.alternation(lexicon.works())})$")
MARKS = str.maketrans("", "", "“”‘’《》")
SECTION = re.compile("^(.{2,}(?:号线|高铁|铁路|城际|高速|国道|省道|公路|绿道|大道|路|街|河|渠|江|支线|栈道|环线))[^路街河]{1,6}段$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in the text at [start, end); the label may be fuller than the words (天水街道 from 天水); marked when quotes name it."""

    label: str
    start: int
    end: int
    type: str = ""
    aliases: tuple[str, ...] = ()
    marked: bool = False

    def shifted(self, by: int) -> Name:
        return replace(self, start=self.start + by, end=self.end + by)


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


@lru_cache(maxsize=65536)
def type_of(label: str) -> str:
    """The class that the ending of a name gives it, "" when its ending is not known.

    >>> [type_of(n) for n in ("石祥路", "城北体育公园", "区招商中心", "问题")]
    ['Road', 'PublicSpace', 'Agency', '']
    """
    plain = re.sub(r"[（(][^（）()]*[）)]$", "", label.translate(MARKS))
    if section := SECTION.match(plain):
        plain = section.group(1)
    table = lexicon.forms()
    for start in range(max(0, len(plain) - 9), len(plain)):
        if (found := table.get(plain[start:])) and (start > 0 or len(plain) > 2):
            return "Project" if found == "Programme" and plain.endswith("工程") and _builds(plain[:-2]) else found
    return ""


def _builds(label: str) -> bool:
    """Is a 工程 of this name built or done at a place: 防洪治理工程, 特高压工程, not 民心工程?"""
    return bool(WORK.search(label)) or is_physical(type_of(label)) or label.endswith(("特高压", "管道", "复线", "枢纽", "库容", "干渠"))


@lru_cache(maxsize=65536)
def is_physical(type_: str) -> bool:
    return type_ == "Place" or "Place" in ancestors(type_) if type_ else False


@lru_cache(maxsize=65536)
def is_generic(label: str) -> bool:
    """Is this a class noun alone (道路, 老旧小区), the name of no one thing?"""
    plain = GENERIC_LEAD.sub("", label.translate(MARKS))
    return len(plain) < 2 or plain in ("农村", "乡村", "城乡", "城市", "城区", "全区", "全县", "全市") or plain in lexicon.forms() or plain in GENERIC_HEADS or GENERIC_LEAD.sub("", plain) in lexicon.forms()


QUOTE = re.compile("“[^“”]*、[^“”]*”")


def is_name(label: str) -> bool:
    """Can these words stand as the name of a thing?"""
    plain = QUOTE.sub("某某", label).translate(MARKS)
    if any(plain.count(o) != plain.count(c) for o, c in ("（）", "()")):
        return False
    return 2 <= len(plain) <= 30 and not NOT_A_NAME.search(plain) and any("一" <= c <= "鿿" or c.isalpha() for c in plain)


def trim(text: str, start: int) -> tuple[str, int, int]:
    """(words without outer determiners and marks, their start, their end) for `text` that stands at `start`."""
    end = start + len(text)
    lead = DETERMINER.match(text)
    cut = lead.end() if lead else 0
    text, start = text[cut:], start + cut
    for tail in ("分别", "等", "的"):
        if text.endswith(tail) and not text.endswith(("平等", "高等", "目的")) and len(text) > len(tail):
            text, end = text[:-len(tail)], end - len(tail)
    if len(text) > 2 and text[0] in "“《" and text[-1] in "”》" and not any(c in OPEN + CLOSE for c in text[1:-1]):
        text, start, end = text[1:-1], start + 1, end - 1
    return text, start, end


def pieces(text: str, separators: str) -> Iterator[tuple[str, int]]:
    """(part, start) of `text` cut at the separators that stand outside quotes and brackets."""
    depth, begin = 0, 0
    for i, c in enumerate(text):
        if c in OPEN:
            depth += 1
        elif c in CLOSE:
            depth = max(0, depth - 1)
            if c == "”" and text[i + 1:i + 2] == "“" and "、" in separators:
                yield text[begin:i + 1], begin
                begin = i + 1
        elif depth == 0 and c in separators:
            yield text[begin:i], begin
            begin = i + 1
    yield text[begin:], begin


JOINT = re.compile(r"(?<=[^共总不中温饱柔缓祥平附])和(?![谐平睦解缓气善美])|(?<=[^参涉影给])与(?![会时])|(?<=[^普涉以])及(?![时格其])|以及|暨")
LAST = re.compile(r"(?P<number>[一二两三四五六七八九十]+|\d+)(?P<measure>大|个|条|所|座|项|类|种|家|方面|片|镇|乡|处|宗|幅|带|园|馆|支|级|方|村|城|批|区|网|廊|轴|核|环|件|幢|栋|名|场|台|户|次|辆|套|张|株|亩)(?P<head>[^，。、]{0,18})$")
ETC = re.compile(r"等(?!级|待|候|于|同|次|比|额)(?:(?P<number>[一二两三四五六七八九十]+(?!批|系列)|\d+)(?P<measure>大类|余个|多个|大|个方面|个|条|所|座|项|类|种|家|方面|片|名|处|宗|件|支|幢|镇|村|场|余项|余家|多项|多家)?|(?P<some>一批|多个|多项|多所|多家|多条|系列|一系列|各类|一大批))?(?:的)?(?P<head>.*)$")


def _and(part: str, at: int, listed: bool) -> Iterator[tuple[str, int]]:
    """Cut a part at 和, 与, 及 where both sides can be names."""
    joints = sorted(JOINT.finditer(part), key=lambda m: (m.group() not in ("和", "以及"), m.start()))
    for m in joints:
        left, right = part[:m.start()], part[m.end():]
        if any(left.count(o) > left.count(c) for o, c in ("“”", "《》", "（）", "()")):
            continue
        if not is_name(left) or not is_name(right) or ("的" in left[-6:] and not listed):
            continue
        if listed or type_of(left) or type_of(right) == type_of(left) or abs(len(left) - len(right)) <= 3:
            yield left, at
            yield from _and(right, at + m.end(), True)
            return
    yield part, at


def _parts(text: str) -> list[tuple[str, int]]:
    cut = list(pieces(text, "、"))
    out: list[tuple[str, int]] = []
    for i, (part, at) in enumerate(cut):
        last = i == len(cut) - 1
        out += _and(part, at, listed=len(cut) > 1) if last or len(part) > 12 else [(part, at)]
    return [(p, a) for p, a in out if p.strip()]


def _with_head(names: list[Name], head: str, counted: bool = False) -> list[Name]:
    """Give each member the class of the shared head, and the head itself where a name needs it (天水 -> 天水街道);
    a counted work on places is one work for each (甲路、乙街等2个绿化提升工程)."""
    kind = type_of("某某" + head) if head else ""
    out = []
    for name in names:
        own = type_of(name.label)
        admin = kind in ("Subdistrict", "Community", "Village") and not name.label.endswith(head)
        bare = counted and is_physical(own) and kind == "Project" and bool(WORK.search(head.removesuffix("工程").removesuffix("项目"))) and not WORK.search(name.label)
        bare = bare or len(name.label) <= 2 and is_physical(kind) and head not in GENERIC_HEADS and not name.label.endswith(head)
        bare = bare or (head in SHARED_HEADS and len(name.label) <= 3 and bool(kind) and not name.label.endswith(head))
        if bare and head in SHARED_HEADS:
            out.append(replace(name, label=name.label + head, type=kind, aliases=(name.label,)))
        elif own and not admin and not bare:
            out.append(replace(name, type=own))
        elif head and head not in GENERIC_HEADS and kind and kind != "Industry" and len(head) <= 8 and not name.label.endswith(head):
            alias = (name.label,) if kind in ("Subdistrict", "Community", "Village") else ()
            out.append(replace(name, label=name.label + head, type=kind, aliases=alias))
        else:
            out.append(replace(name, type=own or kind))
    return out


SHARED_HEADS = frozenset(("计划", "规划", "方案", "平台", "体系", "机制", "分指挥部", "指挥部", "专班", "基金"))
HEAD_NOUN = re.compile(r"^[一-鿿]{1,14}")


@lru_cache(maxsize=8192)
def head_noun(text: str) -> str:
    """The head of a counted list without the predicate after it: 产业同比增长 -> 产业; "" when no noun of the genre stands there."""
    match = HEAD_NOUN.match(text.translate(MARKS))
    words = match.group() if match else ""
    sizes = [n for n in range(1, len(words) + 1) if type_of("某某" + words[:n]) not in ("", "Indicator") or words[:n] in GENERIC_HEADS]
    for n in sizes:
        tail = closing(words[n:])
        if words[n:] and tail and tail[0].start == 0:
            return words[:n]
    if sizes:
        return words[:sizes[-1]]
    return words if len(words) <= 4 and len(words) == len(text) else ""


LISTED = re.compile(r"^(?:[一二两三四五六七八九十][一-鿿]{1,3}即|每个?[县区市镇乡村]|(?:也)?就是|即|指的是|是指|指(?!数|标|南|挥)|主要包括|包括|分别[是为])?(?:以(?!色))?")


def verbless(label: str, begin: int, others: list[tuple[str, int]]) -> tuple[str, int]:
    """The first of a list without the verb that governs the whole list: 聚焦陶艺、茶业 -> 陶艺."""
    cut = LISTED.match(label)
    at = cut.end() if cut else 0
    found = opening(label[at:])
    if found.verbs and not any(opening(o).verbs for o, _ in others):
        at += found.body
    rest = label[at:]
    kind = not is_generic(rest) or (others and all(len(o) <= 4 for o, _ in others))
    return (rest, begin + at) if len(rest) > 1 and kind and is_name(rest) else (label, begin)


def _names(text: str, start: int) -> list[Name]:
    found = []
    cut = _parts(text)
    for i, (part, at) in enumerate(cut):
        label, begin, end = trim(part, start + at)
        if i == 0 and len(cut) > 1:
            label, begin = verbless(label, begin, cut[1:])
        if (clause := RELATIVE.match(label)) and type_of(clause["head"]) and len(clause["head"]) >= 3:
            begin, label = begin + clause.start("head"), clause["head"]
        if is_name(label):
            counted = numerals.read(label) if COUNTED.match(label) else None
            kind = "Bundle" if counted and counted.size > 1 else type_of(label)
            found.append(Name(label.translate(MARKS), begin, end, kind, marked="“" in part or "《" in part))
    return found


def _without_modifiers(text: str, start: int) -> tuple[str, int]:
    """A list of bare attributes before 的 is one phrase: 干支相连、城乡一体的路网体系 -> 路网体系."""
    cut = list(pieces(text, "、"))
    last, at = cut[-1]
    head = last.rpartition("的")[2]
    if len(cut) > 1 and 2 <= len(head) < len(last) and "“" not in text and not any(type_of(p) for p, _ in cut[:-1]) and all(len(p) <= 6 for p, _ in cut[:-1]):
        return head, start + at + len(last) - len(head)
    return text, start


def _share_work(names: list[Name]) -> list[Name]:
    """A work named with the last place of a list is done to all: 甲片区、乙片区土地整备 -> two works."""
    last = WORK.search(names[-1].label) if len(names) > 1 else None
    if not last or not is_physical(type_of(names[-1].label[:last.start()])) or not all(is_physical(n.type) for n in names[:-1]):
        return names
    work = last.group()
    return [*(replace(n, label=n.label + work, type=type_of(work) or "Project") for n in names[:-1]), names[-1]]


INSIDE = re.compile(r"^(?P<place>(?:县城|主城区|老城区|新城区|[一-鿿]{2,8}?(?:开发区|工业园区?|产业园区?|高新区|科学城|新城|园区|片区)))(?=[一-鿿]{2,})")


def _share_place(names: list[Name]) -> list[Name]:
    """What a list opens with places its class nouns too: 新城区酒店和商贸综合体 -> 新城区商贸综合体."""
    first = INSIDE.match(names[0].label) if len(names) > 1 else None
    if not first or not is_physical(names[0].type) or type_of(names[0].label[first.end():]) == "":
        return names
    return [names[0], *(replace(n, label=first["place"] + n.label, aliases=(n.label,)) if is_physical(n.type) and is_generic(n.label) else n for n in names[1:])]


QUOTED_LIST = re.compile("“(?P<list>[^“”]*、[^“”]*)”(?P<rest>[一二两三四五六七八九十\\d]+(?:大|个|项|场|类)[一-鿿]{2,8})")
SERIAL = re.compile(r"^(?P<stem>.*?)(?P<mark>[A-Z]\d+|\d+号[一-鿿]{0,3}|[一二三四五六七八九十]+[期村区]|\d+)$")


def _share_stem(names: list[Name]) -> list[Name]:
    """A bare serial number after a name is of the same series: 甲光电T6、T7; 东河三村、四村."""
    out = names[:1]
    for name in names[1:]:
        before, own = SERIAL.match(out[-1].label), SERIAL.match(name.label)
        same = before and own and not own["stem"] and before["stem"] and re.sub(r"[\d一二三四五六七八九十]+", "", before["mark"]) == re.sub(r"[\d一二三四五六七八九十]+", "", own["mark"])
        out.append(replace(name, label=before["stem"] + name.label, type=out[-1].type or name.type, aliases=(name.label,)) if same and before else name)
    return out


def listing(text: str, start: int = 0) -> Listing:
    """Take an enumeration apart: A、B、C等N个X; A、B和C三大X; A、B; a single name is a list of one.

    >>> found = listing("天水、武林、长庆3个街道")
    >>> [n.label for n in found.names], found.count
    (['天水街道', '武林街道', '长庆街道'], 3)
    """
    for m in ETC.finditer(text):
        before = text[:m.start()]
        if not before or any(before.count(o) > before.count(c) for o, c in ("“”", "《》", "（）", "()")) or before[-1] in "平高初中优":
            continue
        names = _names(before, start)
        if not names:
            continue
        head = m["head"].strip()
        first, mark, rest = head.partition("、")
        more: tuple[Name, ...] = ()
        if mark and m["number"] and (again := ETC.search(rest)) and again["number"]:
            head = first
            more = listing(rest, start + m.start("head") + len(first) + 1).names
        short = head_noun(trim(head, 0)[0]) or trim(head, 0)[0]
        return Listing((*_with_head(names, short, bool(m["number"])), *more), number(m["number"]) if m["number"] else None, m["measure"] or "", head,
                       start + m.start("head"), True, len(more))
    cut = _parts(text)
    if cut and (m := LAST.search(cut[-1][0])) and m.start() >= 2 and (len(cut) > 1 or m["head"]):
        edge = cut[-1][1] + m.start()
        count, head = number(m["number"]), m["head"]
        names = _names(text[:edge], start)
        if len(names) == count and count > 1:
            if m["measure"] in ("大", "项", "类", "种") and m["measure"] not in CLASS_MEASURES:
                kind = type_of("某某" + (head_noun(head) or head))
                return Listing(tuple(n if n.type else replace(n, type=kind) for n in names), count, m["measure"], head, start + cut[-1][1] + m.start("head"))
            shared = m["measure"] if m["measure"] in CLASS_MEASURES else head_noun(head) or head
            return Listing(tuple(_with_head(names, shared)), count, m["measure"], head, start + cut[-1][1] + m.start("head"))
    if quoted := QUOTED_LIST.fullmatch(text):
        inner = listing(quoted["list"] + quoted["rest"], start + 1)
        return replace(inner, names=tuple(replace(n, marked=True) for n in inner.names), head_start=inner.head_start + 1)
    names = _share_place(_share_work(_share_stem(_names(*_without_modifiers(text, start)))))
    if len(names) > 1 and not names[0].type and names[-1].type in ("Subdistrict", "Community", "Road"):
        tail = next((f for f in ("街道", "社区", "村", "路", "镇", "乡") if names[-1].label.endswith(f)), "")
        names = [*_with_head(names[:-1], tail), names[-1]] if tail and all(len(n.label) <= 3 for n in names[:-1]) else names
    return Listing(tuple(names))
