"""Numbers: hasValue for what was measured, hasTarget for what is promised; levels, growth, shares, ranks, lists with 分别 and 各."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import lexicon
from extract.bare import owners
from extract.changes import FROM, MOVED, growth
from extract.counted import BARE, VOLTAGE, after, also_called, first_noun, is_seat, modifies, of_seat, paired, told_before
from extract.indicators import LINK, forward, governing, named, of_last
from extract.measured import TOTALS, names_before
from extract.nouns import Name, is_physical, type_of
from extract.objects import counted_work
from extract.predicates import closing, opening
from extract.quantities import Quantity
from extract.sentences import Claim, Clause, Sentence
from extract.values import MONEY, value_claim

SHARE = re.compile(r"占(?!比|地)(?:到)?(?:了)?(?P<base>[^，。；占]{2,20}?)(?:的)?(?:比重|比例|比)?(?:的)?(?:已)?(?:达到|达|为|超过|超|提高[到至]|提升[到至]|上升[到至]|升至|降至)?(?:约|近)?$")


RISING = re.compile("(?:以上|左右|以内)?的?(?:较快|快速|高速)?(?:速度)?增长")
WORKS = re.compile(lexicon.alternation(lexicon.works()))
THAN = re.compile("^[、，]?(?:高于|低于|快于|优于|好于|多于|少于)")
PASSED = re.compile("^(?P<what>[^，。；]{2,16}?)(?:首次|再次|成功|一举|历史性|双双|顺利|相继)*(?:突破|迈上|跨上|站上|跃上|迈入|跨入|迈过)")
IN_NAME = re.compile(r"[一-鿿]{1,10}(?:、[^，]{2,50}?)?等(?:一批|[\d一二三四五六七八九十]+[个项])")
IN_WORK = re.compile("[一-鿿]{3,16}?(?:项目|工程)(?:开工|竣工|建成|投产|投用|建设|累计|完成|正在|已|进展|主体|基本|顺利|[一二三]期|$)")
MULTIPLE = re.compile(r"(?:，)?(?:分别)?(?:是|为|相当于)(?P<base>20\d\d年)的?$")
WHOLE_AREA = re.compile("[全我本][区县市省镇]|辖区")
LASTING = re.compile("(?:仅用|只用|用时|历时|屈指|连续)了?$")
BECOMES = re.compile("(?:入选|成为|跻身|列入|纳入)[^，、]{0,8}$")
RISE_TO = frozenset(("实现", "完成", "达到", "增加", "新增", "累计", "突破", "提高", "提升", "扩大", "降至", "增至", "投资", "投入"))
BARE_END = re.compile(f"(?:{BARE.pattern})$")
OTHER = re.compile("[^，]{3,}[和及与、](?=(?:总|计划)?投资(?:约|近|超)?$)")  # 甲治理和投资(1亿元的乙)
EACH = re.compile("(?P<each>[人户亩]均)(?:达到?|为|约|近|超过?)*")
REACHED = re.compile("达到|总数|累计达")
INVESTED = re.compile("投资额?(?:约|近|超|达)*$")
RATIO = re.compile(f"(?:占比|比重|比例|[一-鿿]率)$|{MONEY.pattern}")


def _in_name(text: str, q: Quantity) -> bool:
    """Does a capacity stand in a name that 等 ends: 甲公司10万吨锌锭等一批项目?"""
    named = IN_NAME.match(text, q.end) if not q.counts and q.unit[-1:] != "元" and not LINK.search(text[:q.start]) else None
    if q.unit.endswith(("吨", "只", "千瓦", "兆瓦", "头", "标箱", "万辆")) and IN_WORK.match(text, q.end) and not LINK.search(text[:q.start]) and not closing(text[:q.start]):
        return True  # 甲集团30万吨粮食储运项目: how great it is
    return named is not None and ("、" in text[:q.start] + named.group() or not opening(text[:q.start]).verbs)


class _Reader:
    """Reads the quantities of one sentence from left to right, remembering the last subject and verb."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.last: tuple[Name, ...] = ()
        self.levels: list[Claim] = []
        self.history: list[Claim] = []
        self.verb = ""
        self.forward = ""
        self.seat: Name | None = None

    def read(self) -> Iterator[Claim]:
        for index, clause in enumerate(self.sentence.clauses):
            if not clause.quantities:
                self._topic(clause)
                continue
            yield from self._clause(index, clause)

    def _topic(self, clause: Clause) -> None:
        head = opening(clause.text)
        if head.verbs:
            self.verb = ""
        elif (passed := PASSED.match(clause.text)) and (name := named(passed["what"], clause.start)):
            self.last = (name,)

    def _clause(self, index: int, clause: Clause) -> Iterator[Claim]:
        if (re.match("对(?!外|口|接)|为(?=.{4,}提供)", clause.text) and "的" in clause.text) or clause.text.startswith(("依托", "借助", "借力", "凭借")):
            return  # 对总投资5亿元的8个项目: what is spoken of, not what is said
        groups = self._groups(clause)
        begin, self.forward = 0, ""
        body = opening(clause.text).body
        if len(groups) == 1 and (work := counted_work(clause.text[body:], clause.start + body)):
            self.levels = [value_claim(self.sentence, index, work, groups[0][0], {})]
            self.last = (work,)
            yield from self.levels
            return
        for group in groups:
            yield from self._group(index, clause, begin, group)
            begin = group[-1].end

    def _groups(self, clause: Clause) -> list[list[Quantity]]:
        """Quantities joined by 、 or 和 alone belong together: 分别增长8%、9%和10%."""
        out: list[list[Quantity]] = []
        for q in clause.quantities:
            if q.unit in VOLTAGE or _in_name(clause.text, q) or modifies(clause, q):
                continue  # 110千伏变电站: what kind of thing, not how much of it
            if out and re.fullmatch("[、和及与]", clause.text[out[-1][-1].end:q.start]):
                out[-1].append(q)
            else:
                out.append([q])
        return out

    def _group(self, index: int, clause: Clause, begin: int, group: list[Quantity]) -> Iterator[Claim]:
        q = group[0]
        before = clause.text[begin:q.start]
        if LASTING.search(before) or THAN.match(before) or (q.counts and before.endswith(("占了", "占"))):
            return
        if share := SHARE.search(before):
            yield from self._share(index, clause, before[:share.start()], begin, share["base"], q)
            return
        if (multiple := MULTIPLE.search(before)) and q.unit == "倍":
            whose = names_before(clause, before[:multiple.start()], begin, self.verb) or self._of_each(len(group))
            for name, each in paired(whose, group):
                claim = value_claim(self.sentence, index, name, each, {"measure": "level", "base": multiple["base"]}, start=min(name.start, clause.start))
                claim.qualifiers["period"] = self.sentence.period
                yield claim
            return
        grown = growth(before)
        if grown and grown[3]:
            yield from self._grown(index, clause, begin, before, grown, group)
            return
        text = grown[0] if grown else before
        if moved := MOVED.search(before):
            text = before[:moved.start()]
        if from_year := FROM.search(text):
            yield from self._first(index, clause, begin, text[:from_year.start()], from_year["year"], group)
            return
        yield from self._level(index, clause, begin, text, group)

    def _of_each(self, size: int) -> tuple[Name, ...]:
        """The subjects of as many numbers as there are, told one by one before; else the last subject."""
        told = tuple(level.subject for level in self.history[-size:])
        if len(self.last) == size:
            return self.last
        return told if len({n.label for n in told}) == size > 1 else self.last[-1:]

    def _first(self, index: int, clause: Clause, begin: int, words: str, year: str | None, group: list[Quantity]) -> Iterator[Claim]:
        """The value a change began from: 从2015年的87亿元增长到… holds in 2015, else in the year before the period."""
        names = names_before(clause, words, begin, self.verb)
        when = year or (str(int(self.sentence.period[:4]) - 1) if self.sentence.period[:4].isdigit() else "")
        for name, q in paired(names, group):
            yield value_claim(self.sentence, index, name, q, {"period": when} if when else {}, start=min(name.start, clause.start))
        self.last, self.levels = names, []

    def _share(self, index: int, clause: Clause, words: str, begin: int, base: str, q: Quantity) -> Iterator[Claim]:
        own = names_before(clause, words, begin, self.verb)
        for name in (own or self.last)[-1:]:
            self.levels = [value_claim(self.sentence, index, name, q, {"measure": "share", "base": base.strip("的")}, start=min(name.start, clause.start))]
            yield from self.levels

    def _grown(self, index: int, clause: Clause, begin: int, before: str, grown: tuple[str, int, str, bool],
               group: list[Quantity]) -> Iterator[Claim]:
        words, sign, base, _ = grown
        names = names_before(clause, words + ("分别" if "分别" in before and "分别" not in words else ""), begin, self.verb)
        if not names and self.levels and "年均" not in before:
            yield from self._attach(index, clause, sign, group)
            return
        names = names or self.last
        extra: dict[str, str | float | int] = {"measure": "growth"} if group[0].unit in ("%", "‰", "个百分点", "百分点", "倍", "位", "个位次") else {}
        if base:
            extra["base"] = base
        for name, q in paired(names, group):
            claim = value_claim(self.sentence, index, name, q, extra, sign, min(name.start, clause.start))
            yield claim
        if names:
            self.last, self.levels = names, []

    def _attach(self, index: int, clause: Clause, sign: int, group: list[Quantity]) -> Iterator[Claim]:
        """A growth without a subject of its own belongs to the levels just read; those claims are given again with it."""
        enough = self.levels if len(self.levels) >= len(group) else self.history
        levels = enough[-len(group):] if len(group) > 1 else self.levels[-1:]
        for level, q in zip(levels, group if len(group) > 1 else group * len(levels), strict=False):
            level.qualifiers["change"] = q.number * sign
            level.qualifiers["change_unit"] = q.unit
        self.last = tuple(level.subject for level in self.levels)
        self.levels = []
        yield from ()

    def _level(self, index: int, clause: Clause, begin: int, text: str, group: list[Quantity]) -> Iterator[Claim]:
        text = text[OTHER.match(text).end():] if OTHER.match(text) and clause.text.startswith("的", group[0].end) else text
        verb, _ = governing(text)
        names = names_before(clause, text, begin, self.verb)
        q = group[-1]
        noun, at = after(clause, q)
        if names and noun and q.counts and BECOMES.search(text):
            return  # 甲基地成为全省30家示范基地之一: how many there are, not how many it is
        extra: dict[str, str | float | int] = {}
        seat = names[-1] if names and noun and q.counts and (is_seat(names[-1].label) or told_before(names[-1].label, noun)) else None
        if seat or (names and noun and WHOLE_AREA.fullmatch(names[0].label)) or (names and noun and text.endswith(("、", "等", "的", "和", "及", "与"))):
            names = ()
        if q.counts and names and not names[0].type.startswith("P") and (does := forward(text[governing(text)[1]:], noun)) is not None:
            names, verb = (), does or verb
        elif q.counts and names and begin and self.forward and noun and self.forward in text:
            names = ()
        elif q.counts and names and (begin or TOTALS.fullmatch(names[0].label)) and not noun and self.last and (whole := of_last(names[0].label, self.last)):
            names = (Name(whole, names[0].start, names[0].end, "Indicator"),)
        self.forward = noun if not names and noun else ""
        if names and BARE.fullmatch(names[0].label):
            names = owners(names[0], clause, self.sentence, q, noun, at, self.last)
            if not names:
                return
            if names[0].type != "Indicator":
                measure = BARE_END.search(LINK.sub("", text))
                extra["counted"] = measure.group() if measure else LINK.sub("", text)
        if (not names and q.counts) or (not names and noun):
            counted = named(first_noun(noun, q.counts), clause.start + at, verb or (self.verb if self.verb.startswith("新") and begin else ""))
            self.seat = seat if not begin else self.seat if text.endswith("、") else None
            names = (of_seat(counted, self.seat),) if counted else ()
            if names and q.unit.endswith("元") and names[0].type == "Indicator" and INVESTED.search(text) and clause.text.startswith("的", q.end) and not RATIO.search(names[0].label):
                names, verb = (replace(names[0], type=of_work(names[0].label)),), "投资"
            if verb and not verb.startswith("新") and names:
                extra["counted"] = verb
        elif verb and not verb.startswith("新") and names and q.counts:
            extra["counted"] = verb
        if not names and not noun and verb and WORKS.fullmatch(verb) and text.endswith(verb):
            at = clause.start + begin + len(text) - len(verb)
            names = (Name(verb, at, at + len(verb), "Indicator"),)
        if not names and self.last and not noun:
            names = self.last if 1 < len(self.last) == len(group) and ("分别" in text or not LINK.sub("", text.lstrip("，"))) else self._further(clause, text, verb)
        names = tuple(also_called(n, _verbs(text) or (self.verb if begin else "")) for n in names) if q.counts else names
        if verb:
            self.verb = verb
        if q.unit == "%" and RISING.match(clause.text, q.end):
            extra["measure"] = "growth"
        if names and q.counts and RATIO.search(names[0].label):
            return
        made = [value_claim(self.sentence, index, name, each, extra, start=min(name.start, clause.start)) for name, each in paired(names, group)]
        if made:
            if begin == 0 and not clause.text.startswith("其中"):
                self.levels = []
            self.levels += made
            self.history += made
            self.last = names
        yield from made

    def _further(self, clause: Clause, text: str, verb: str) -> tuple[Name, ...]:
        """What a number without a noun of its own counts: the last subject, or what else is done to it (清运垃圾5吨，处理3吨)."""
        if verb and LINK.sub("", verb) and text.strip("、和及，").endswith(verb) and verb not in RISE_TO:
            own = LINK.sub("", text.strip("、和及，").removesuffix(verb))
            if len(own) > 1:
                return ()  # 无设施站升级改造5座: of another thing than the last
            whole = of_last(verb, self.last) if verb in lexicon.verbs() and lexicon.verbs()[verb].status not in ("", "inProgress") else ""
            return (Name(whole, clause.start, clause.end, "Indicator"),) if whole else ()
        bare = LINK.sub("", text.strip("、和及，"))
        if (each := EACH.fullmatch(text.strip("，、"))) and self.last:
            return (replace(self.last[-1], label=each["each"] + self.last[-1].label, aliases=()),)
        if not bare and REACHED.search(text) and self.last[-1].label.startswith("新增") and len(self.last[-1].label) > 3:
            return (replace(self.last[-1], label=self.last[-1].label[2:], aliases=()),)  # 新增企业5家、达到40家
        if text.strip("，、").startswith(("向", "为", "对")):
            return ()  # 向甲报告专项工作27项: of another thing
        return self.last[-1:]


def of_work(label: str) -> str:
    """The class of what money is put into: its own where it is a place or a work, else a project."""
    kind = type_of(label)
    return kind if is_physical(kind) or kind == "Programme" else "Project"


def _verbs(words: str) -> str:
    """The verbs, without the adverbs before them, that govern what is counted: 共推荐申报甲 -> 推荐申报."""
    head = opening(words)
    first = next((w.start for w in head.words if w.verb), 0)
    return words[first:head.body] if head.verbs else ""


def quantity(sentence: Sentence) -> Iterator[Claim]:
    """地区生产总值903.48亿元，增长7.6% -> a level with its change; not: 5号线, 2018年 (names and dates)."""
    if sentence.mood not in ("result", "plan", "glossary"):
        return
    yield from list(_Reader(sentence).read())


RULES = (quantity,)
