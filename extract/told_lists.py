"""A list told after a name: its members by their own words, cut by whatever marks give the number that the name declares."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.joints import JOINT
from extract.lists import listing, verbless
from extract.nouns import Name, is_physical, split_at, told_type, trim, type_of
from extract.periods import number


def _typed_list(text: str, start: int) -> tuple[Name, ...]:
    whole = listing(text, start) if COUNTED_TAIL.search(text) else None
    if whole and whole.count == len(whole.names) > 1 and all(is_physical(n.type) for n in whole.names):
        return whole.names  # 城北、城南两个片区: quarters both
    names = listing(COUNTED_TAIL.sub("", text), start).names
    if len(names) > 1 and all(BY_ORDER.match(n.label) for n in names):  # 一是甲、二是乙
        names = tuple(replace(n, label=n.label[m.end():], start=n.start + m.end(), type="") for n in names if (m := BY_ORDER.match(n.label)))
    return _without_work(tuple(n if n.type else replace(n, type=told_type(n.label)) for n in names))


BY_ORDER = re.compile("[一二三四五六七八九十]{1,3}是(?=..)")
COUNTED_TAIL = re.compile(r"(?:等|共)?[一二两三四五六七八九十\d]+[大个类项][一-鿿]{0,10}$")


def _without_work(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """A 工作 that stands once after a whole list is no part of its last member."""
    if len(names) > 2 and names[-1].label.endswith("工作") and not any(n.label.endswith("工作") for n in names[:-1]):
        return (*names[:-1], replace(names[-1], label=names[-1].label.removesuffix("工作")))
    return names


def _cut_list(text: str, start: int, marks: str) -> tuple[Name, ...]:
    names: list[Name] = []
    parts = [(part, at) for part, at in split_at(COUNTED_TAIL.sub("", text) if "、" in marks else text, marks) if part.strip()]
    for part, at in parts:
        label, a, b = trim(part.strip(), start + at)
        label = re.sub("等(?:项目|工程)$", "", NUMBERING.sub("", label.lstrip("：:")))
        label, a = verbless(label, a, [p for p in parts if p != (part, at)])
        if not 1 <= len(label) <= 40 or ("、" in marks and re.search("[，。；：]", label)):
            return ()
        names.append(Name(label.replace("“", "").replace("”", ""), a, b, told_type(label)))
    return _without_work(tuple(names))


APART = re.compile(f"(?P<left>.{{2,}}?)(?:{JOINT.pattern})(?P<right>.{{2,}})$")


def _last_apart(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """A list whose last two members 和 joins: 甲、乙、丙和干部的丁."""
    cut = APART.match(names[-1].label) if names else None
    if not cut:
        return ()
    left, right = cut["left"], cut["right"]
    last = names[-1]
    return (*names[:-1], replace(last, label=left, end=last.start + len(left), type=told_type(left)),
            replace(last, label=right, start=last.end - len(right), type=told_type(right)))


OTHERS = re.compile(r"[，；].*等\d+[个项]")  # a list of its own, further on
NUMBERING = re.compile(r"^(?:“?\d+”?，?即|“?\d+”?[：.]|\d[.、]|[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]种?[：:]|[一二两三四五六七八九十][一-鿿]{1,2}(?:即|指)|和|以及|及|与)")


TOLD_BY = re.compile("^[^、]{2,}?(?:提出|要求|强调|指出|明确)(?:的|了|要|，)*(?:用(?=最)|以)?(?=..)|^(?:打造|建设|构建)?[一-鿿]{2,8}乃至[一-鿿]{2,10}的(?=..)|^(?:用(?=最)|领导干部)(?=..)")
DOES = re.compile("^(?:[一-鿿]{2,8})?要?(?:增强|提高|具备|做到|坚持|树立|强化|实行)(?=...)")
WAY = re.compile("(?<=..)的(?:工作|新发展|发展|总体)?(?:方法|制度|机制|要求|原则|模式|标准|体系|行动|活动|理念|方针|格局|目标)$")
LEADS = re.compile("(?:指|即)?(?:贯彻|践行|推进|推动|实现|加强|抓好|促进|全面推进)(?P<own>[一-鿿]{2})")
OF_ALL = re.compile("(?<=^..)(?:全面|协同|共同|融合|同步|一体|整体|协调|全方位|高质量)(?:推进|振兴|发展|提升|进步|建设)$")
IS = re.compile("^(.{3,16}?)是(?=.{4})")


def _own_words(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The members of a list without what introduces the list, without what each is said to be: 会议提出的用最严谨的标准 -> 最严谨的标准."""
    if len(names) < 3:
        return names
    first = TOLD_BY.sub("", names[0].label)
    if not any(DOES.match(n.label) for n in names[1:]) and len(rest := DOES.sub("", first)) <= max(len(n.label) for n in names[1:]):
        first = rest
    size = len(names[1].label)
    if size == 2 and (led := LEADS.fullmatch(first)):
        first = led["own"]  # 推进产业、人才、文化
    if len(first) > 8 and size <= 3 and first[-1] in "好强优实" and all(n.label[-1] == first[-1] and len(n.label) <= 4 for n in names[1:]):
        first = first[-size:]  # 要进一步把农村公路建好、管好、护好
    if (way := WAY.search(names[-1].label)) and not any("的" in n.label for n in names[:-1]):
        names = (*names[:-1], replace(names[-1], label=names[-1].label[:way.start()]))  # 甲、乙、丙的工作方法: of all
    if size == 2 and len(first) == 2 and all(len(n.label) == 2 for n in names[1:-1]) and (whole := OF_ALL.search(names[-1].label)):
        names = (*names[:-1], replace(names[-1], label=names[-1].label[:whole.start()], type=""))  # 产业、人才、组织全面振兴: of all
    owner, of, own = first.rpartition("的")
    if of and len(owner) > 2 and not any("的" in n.label for n in names[1:]) and {len(n.label) for n in names[1:]} == {len(own)}:
        first = own  # 甲公司的资产、资金、资源
    if len(first) > 1 and first != names[0].label:
        names = (replace(names[0], label=first, start=names[0].end - len(first), type=told_type(first)), *names[1:])
    said = [IS.match(n.label) for n in names]
    return tuple(replace(n, label=m[1], end=n.start + len(m[1]), type=told_type(m[1])) for n, m in zip(names, said, strict=True) if m) if all(said) else names


BY_WHEN = re.compile("^(?:力争|争取|计划|确保)?(?:利?用|在|到|从)[^，]{1,8}(?:年|月|时间|期间|内|底|末)$")
MADE_OF = re.compile("^(?:沿|依托|围绕)(?P<list>[^的]+)(?:形成|打造|建设|布局)的(?P<head>[^的，；、]{2,12})$")


def split_list(text: str, start: int, size: int) -> tuple[Name, ...]:
    """The members of a list given after a name, by their own words."""
    if made := MADE_OF.match(text.rstrip("；，。”")):  # 沿甲河、乙河形成的休闲带: one belt by each
        return tuple(Name(n.label + made["head"], start, start + len(text), type_of(made["head"]) or told_type(made["head"])) for n in listing(made["list"], start + made.start("list")).names)
    return _own_words(_split(text, start, size))


def _split(text: str, start: int, size: int) -> tuple[Name, ...]:
    """A list given after a name: by its first clause, else by whatever marks give the declared number."""
    text = re.split("。", text)[0].rstrip("；，、。”")
    clauses = [c for c in re.split("[，；]", text) if c]
    if len(clauses) == size > 1 and len({c[:2] for c in clauses}) == 1 and len(names := _cut_list(text, start, "，；")) == size:
        return names  # 坚决维护甲、乙，坚决维护丙: the clauses are the list
    for stretch in dict.fromkeys(s for s in (re.split("[，；]", text)[0], text) if not OTHERS.search(s)):
        for names in (_typed_list(stretch, start), cut := _cut_list(stretch, start, "、"), _last_apart(cut) if len(cut) == size - 1 else ()):
            if len(names) == size and not any(re.search("[，。；：]", n.label) for n in names):
                return names
    for marks in ("；", "，", "、，", "，；"):
        names = _cut_list(text, start, marks)
        if len(names) == size and not any(BY_WHEN.search(n.label) for n in names):
            return names
    return _cut_list(text, start, "、") if size == 0 else ()


IN_DETAIL = re.compile("，具体(?:为|是|包括)")


CREATES = re.compile("^(?P<first>.+?)(?:和|、)(?P<last>(?:创建|争创|打造)[^，；。]+、[^，；。]+)$")
LED = re.compile("以(?P<list>[^，；。]+?)为(?:代表|主导?|龙头|重点)的")
ORDINAL = re.compile("^，?[一二三四]是")


def _of_size(text: str, start: int, size: int) -> tuple[Name, ...]:
    """A stretch's own list; its last item may list what is created (创新、创业和创建甲、乙), or several lists lead what they stand for."""
    lead = ORDINAL.match(text)
    text, start = (text[lead.end():], start + lead.end()) if lead else (text, start)
    if (creating := CREATES.match(text)) and len(first := listing(creating["first"], start).names) == size - 1:
        last = creating["last"]
        at = start + creating.start("last")
        return (*(replace(n, type=n.type or told_type(n.label)) for n in first), Name(last, at, at + len(last), told_type(last)))
    if len(names := split_list(text, start, size)) == size and not LED.search(text):
        return names
    led = tuple(n for m in LED.finditer(text) for n in listing(m["list"], start + m.start("list")).names)
    return tuple(replace(n, type=n.type or "Industry") for n in led) if len(led) == size else ()


REPEATED = re.compile("(?P<n>[一二两双三四五六七八九十])(?P<word>(?!个)[一-鿿]{2})")


def by_repeated(body: str, start: int, label: str) -> tuple[Name, ...]:
    """The members of a numeral name by the word that it counts: 三深化三提升 -> 深化甲, 深化乙, 深化丙, 提升丁…; () where they are not as many."""
    parts = list(REPEATED.finditer(label))
    if not parts or (len(parts) == 1 and parts[0]["n"] != "双") or "".join(m.group() for m in parts) != label or any(type_of("某某" + m["word"]) not in ("", "Programme", "Project", "Policy") for m in parts):
        return ()
    words = "|".join(m["word"] for m in parts)
    names: list[Name] = []
    for part in parts:
        found = [m for m in re.finditer(f"{part['word']}[^，；。;]+?(?=[，；。;]|、(?:{words})|$)", body) if body[m.start() - 1:m.start()] != part["n"]]
        if len(found) != (2 if part["n"] == "双" else number(part["n"])):
            return ()
        names += [Name(re.sub("[“”]", "", m.group()), start + m.start(), start + m.end(), "Policy") for m in found]
    return tuple(names)


def by_segment(body: str, start: int, expression: str) -> tuple[Name, ...]:
    """The members of a sum whose explanation has one stretch for each of its terms: 三创四建：创新、创业和创优；建设A，建设B…; () otherwise."""
    sizes = [int(t) for t in expression.split("+") if t.isdigit()]
    told = IN_DETAIL.search(body)
    at = told.end() if told else 0
    segments = list(re.compile("[^；。，]+" if told else "(?:(?!，二是)[^；。])+").finditer(body, at))
    clauses = list(re.finditer("[^；。，]+", body))
    if len(sizes) == 2 and len(segments) == 1 and len(clauses) == 1 + sizes[1] and len({m.group()[:2] for m in clauses[1:]}) == 1:  # 三创四建：创新、创业和创优，建设A，建设B…
        first = _of_size(clauses[0].group(), start, sizes[0])
        return (*first, *(Name(m.group(), start + m.start(), start + m.end(), told_type(m.group())) for m in clauses[1:])) if len(first) == sizes[0] else ()
    if len(sizes) < 2 or len(segments) != len(sizes):
        return ()
    found = [_of_size(m.group(), start + m.start(), size) for m, size in zip(segments, sizes, strict=True)]
    return tuple(n for names in found for n in names) if all(len(f) == s for f, s in zip(found, sizes, strict=True)) else ()


def without_tail(names: tuple[Name, ...], term: str) -> tuple[Name, ...]:
    """Members without the words that end the term and, once for all, their list: 四医联动改革: 医疗、医保、医药、医价联动改革."""
    tail = next((term[-n:] for n in range(len(term) - 2, 1, -1) if names and names[-1].label.endswith(term[-n:])), "")
    if len(names) < 3 or not tail or len(names[-1].label) < len(tail) + 2 or any(n.label.endswith(tail) for n in names[:-1]):
        return names
    last = names[-1]
    label = JOINS.sub("", last.label[:-len(tail)])
    return (*names[:-1], replace(last, label=label, end=last.start + len(label))) if len(label) > 1 else names


JOINS = re.compile("(?:为(?:支撑|重点|主导|主体|核心|基础)|的|相|有|[两三四五六七八九][一-鿿])$")  # 智治相(融合), 生态文明建设五位(一体)


def first_words(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Members told with their purpose by their first words: 提升产业水平，持续增收 -> 提升产业水平, where most are told so."""
    cut = [n.label.find("，") for n in names]
    if sum(c > 1 for c in cut) * 2 <= len(names):
        return names
    return tuple(replace(n, label=n.label[:c], end=n.start + c, type="Policy" if n.type == "Indicator" else type_of(n.label[:c])) if c > 1 else n for n, c in zip(names, cut, strict=True))


CUE = re.compile(r"即|包括|是指|指|为|建设|提高|增强|坚持|：|“|做到|要|落实|，")


def listed_after(body: str, start: int, lead: int, size: int) -> tuple[Name, ...]:
    """The list in an explanation that has the declared number of members: after its opening words, else after a later cue."""
    if (names := split_list(body[lead:], start + lead, size)) and not any(CLAUSE.match(n.label) for n in names):
        return names
    if not 2 <= size <= 20:
        return ()
    for cue in CUE.finditer(body):
        rest = re.split("[。；]", body[cue.end():])[0].strip("“”")
        for text in (rest, re.split("，", rest)[0]):
            names = split_list(re.split("”", text)[0], start + cue.end(), size)
            if len(names) == size and all(2 <= len(n.label) <= 24 for n in names) and _sound(names):
                return names
    return ()


CLAUSE = re.compile("经过|把|将|所(?!有)|最终|要(?!素)")
REMARK = re.compile("不|所|相关|各(?!类)|把|将|经过|使|让|通过|要|进一步")


def _sound(names: tuple[Name, ...]) -> bool:
    """Are these names, and not words of a sentence (效率低下，不作为; 所涉乡镇、相关部门)?"""
    said = sum(bool(REMARK.match(n.label)) for n in names)
    return said in (0, len(names))
