"""Numbers: hasValue for what was measured, hasTarget for what is promised; levels, growth, shares, ranks, lists with 分别 and 各."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import lexicon
from extract.bare import measure_told, of_owner, of_park, of_points, owners
from extract.changes import FROM, MOVED, growth
from extract.counted import BARE, VOLTAGE, after, also_called, by_measure, first_noun, is_seat, modifies, of_seat, paired, told_before
from extract.governed import LETS, governed
from extract.indicators import LINK, MOVES, SUPPLIED, forward, governing, named, of_last, verbs_before
from extract.lists import OF_LINES as LINES
from extract.measured import TOTALS, further, in_name, names_before, of_listed, of_work, own_words, told_of
from extract.nouns import Name
from extract.objects import counted_work
from extract.predicates import opening
from extract.quantities import Quantity
from extract.sentences import Claim, Clause, Sentence
from extract.spoken_of import GOAL, SIGNED, compares, of_others, only_spoken_of
from extract.values import MONEY, value_claim

SHARE = re.compile(r"(?<![圈侵独抢霸强])占(?!比|地)(?:到)?(?:了)?(?P<base>[^，。；占]{2,20}?)(?:的)?(?:比重|比例|比)?(?:的)?(?:已)?(?:达到|达|为|超过|超|提高[到至]|提升[到至]|上升[到至]|升至|降至)?(?:约|近)?$")
SHARED = re.compile("的?(?:比重|比例)?分别$")
RISING = re.compile("(?:以上|左右|以内)?的?(?:较快|快速|高速)?(?:速度)?增长")
WORKS = re.compile(lexicon.alternation(lexicon.works()))
BEFORE = re.compile("[比较](?:上年|去年)(?:同期)?的?")
MULTIPLE = re.compile(r"(?:，)?(?:分别)?(?:是|为|相当于)(?P<base>20\d\d年)的?$")
WHOLE_AREA = re.compile("[全我本][区县市省镇]|辖区")
OWN = re.compile("^[^\\d，]{4,}(?:占|由|从)[^，]{0,16}\\d")  # 平台100个；投入占比由3%提高至6%
OTHER = re.compile("[^，]{3,}(?:[和及与、]|好)(?=(?:总|计划)?投资(?:约|近|超)?$)")  # 甲治理和投资(1亿元的乙)
TO_YEAR = re.compile("(?<=[长加高升降少大][到至])20\\d\\d年(?:底|末)?的?$")
INVESTED = re.compile("投资额?(?:约|近|超|达)*$")
RATIO = re.compile(f"(?:占比|比重|比例|[一-鿿]率)$|{MONEY.pattern}")


class _Reader:
    """Reads the quantities of one sentence from left to right, remembering the last subject and verb."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.last: tuple[Name, ...] = ()
        self.levels: list[Claim] = []
        self.history: list[Claim] = []
        self.verb = ""
        self.forward = ""
        self.counted = ""
        self.seat: Name | None = None

    def read(self) -> Iterator[Claim]:
        for index, clause in enumerate(self.sentence.clauses):
            if index and "；" in self.sentence.text[self.sentence.clauses[index - 1].end - self.sentence.start:clause.start - self.sentence.start] and OWN.search(clause.text):
                self.last = ()
            if not clause.quantities:
                self._topic(clause)
                continue
            yield from self._clause(index, clause)

    def _topic(self, clause: Clause) -> None:
        head = opening(clause.text)
        if head.verbs:
            self.verb = ""
        elif told := told_of(clause):
            self.last = told

    def _clause(self, index: int, clause: Clause) -> Iterator[Claim]:
        if only_spoken_of(clause.text):
            return
        groups = self._groups(clause)
        begin, self.forward, self.counted = 0, "", ""
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
            if q.unit in VOLTAGE or in_name(clause.text, q) or modifies(clause, q):
                continue  # 110千伏变电站: what kind of thing, not how much of it
            if out and re.fullmatch("[、和及与]", clause.text[out[-1][-1].end:q.start]):
                out[-1].append(q)
            else:
                out.append([q])
        return out

    def _group(self, index: int, clause: Clause, begin: int, group: list[Quantity]) -> Iterator[Claim]:
        q = group[0]
        before = TO_YEAR.sub("", clause.text[begin:q.start])
        if compares(before, q):
            return
        if BEFORE.fullmatch(before.strip("，、")) and self.last and self.sentence.period[:4].isdigit():
            yield value_claim(self.sentence, index, self.last[-1], q, {"period": str(int(self.sentence.period[:4]) - 1)}, start=clause.start)
            return  # 比上年190天(增加19天)
        if share := SHARE.search(before):
            yield from self._share(index, clause, before[:share.start()], begin, share["base"], group)
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

    def _share(self, index: int, clause: Clause, words: str, begin: int, base: str, group: list[Quantity]) -> Iterator[Claim]:
        own = names_before(clause, words, begin, self.verb)
        if not own and base.endswith("任务") and self.last and self.last[-1].label.endswith("率"):
            return  # 开工率达90%；投资5亿元，占任务的(60%)
        several = own if 1 < len(own) == len(group) else (own or self.last)[-1:]
        extra = {"measure": "share", "base": SHARED.sub("", base.strip("的"))}
        self.levels = [value_claim(self.sentence, index, name, q, extra, start=min(name.start, clause.start)) for name, q in zip(several, group, strict=False)] or self.levels
        yield from self.levels if several else ()

    def _grown(self, index: int, clause: Clause, begin: int, before: str, grown: tuple[str, int, str, bool],
               group: list[Quantity]) -> Iterator[Claim]:
        words, sign, base, _ = grown
        names = names_before(clause, words + ("分别" if "分别" in before and "分别" not in words else ""), begin, self.verb)
        if not names and self.levels and "年均" not in before:
            yield from self._attach(index, clause, sign, group)
            return
        names = of_park(names, self.sentence, index) or self.last
        extra: dict[str, str | float | int] = {"measure": "growth", "base": base} if base else {"measure": "growth"}
        for name, q in paired(names, group):
            yield value_claim(self.sentence, index, name, q, extra, sign, min(name.start, clause.start))
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
        verb = "" if begin and text.endswith(("、", "和", "及", "与")) else governing(text)[0]
        names = of_owner(of_park(names_before(clause, text, begin, self.verb), self.sentence, index), self.last)
        if len(names) == 1 and len(group) > 1 and "分别" in text and index:
            names = of_listed(self.sentence.clauses[index - 1], names[0], len(group)) or names
        q = group[-1]
        noun, at = after(clause, q)
        if noun and q.counts and of_others(text, bool(names)):
            return
        extra: dict[str, str | float | int] = {}
        names = of_points(names, noun) if q.counts else names
        if names and noun and q.counts and (MOVES.search(names[0].label) or (len(names) > 1 and LINES.search(noun) and "分别" not in text)):
            names = ()  # 甲、乙和丙7个主导产业: of the kind
        seat = names[-1] if names and noun and q.counts and (is_seat(names[-1].label) or told_before(names[-1].label, noun)) else None
        if seat or (names and noun and WHOLE_AREA.fullmatch(names[0].label)) or (names and noun and text.endswith(("、", "等", "的", "和", "及", "与"))):
            names = ()
        if q.counts and names and not names[0].type.startswith("P") and (does := forward(text[governing(text)[1]:], noun)) is not None:
            names, verb = (), does or verb
        elif q.counts and names and begin and self.forward and noun and self.forward in text:
            names = ()
        elif q.counts and names and (begin or TOTALS.fullmatch(names[0].label) or names[0].label in SUPPLIED) and not noun and self.last and (whole := of_last(names[0].label, self.last)):
            names = (Name(whole, names[0].start, names[0].end, "Indicator"),)
        self.forward = noun if not names and noun else ""
        if names and BARE.fullmatch(names[0].label):
            names = owners(names[0], clause, self.sentence, q, noun, at, self.last)
            if not names:
                return
            if names[0].type != "Indicator":
                extra["counted"] = measure_told(LINK.sub("", text), clause.text.startswith("的", q.end))
        if (not names and q.counts) or (not names and noun):
            counted = named(by_measure(first_noun(noun, q.counts), q.unit), clause.start + at, verb or (self.verb if self.verb.startswith("新") and begin else ""))
            self.seat = seat if not begin else self.seat if text.endswith("、") else None
            names = (of_seat(counted, self.seat),) if counted else ()
            if names and q.unit.endswith("元") and names[0].type == "Indicator" and INVESTED.search(text) and clause.text.startswith("的", q.end) and not RATIO.search(names[0].label):
                names, verb = (replace(names[0], type=of_work(names[0].label)),), "投资"
            if verb and not verb.startswith("新") and names:
                extra["counted"] = verb
        elif verb and not verb.startswith("新") and names and q.counts:
            extra["counted"] = verb
        if names and "counted" not in extra and (does := governed(text, q, self.counted if begin and not verb else "")):
            extra["counted"] = does
        self.counted = str(extra.get("counted", "")) if verb not in LETS and (verb or begin) else ""
        if not names and not noun and verb and WORKS.fullmatch(verb) and text.endswith(verb):
            at = clause.start + begin + len(text) - len(verb)
            whole = of_last(verb, self.last) if self.last and text.strip("，、已") == verb else ""  # 新建农田3万亩，改造提升6万亩
            names = (Name(whole or verb, at, at + len(verb), "Indicator"),)
        if not names and self.last and not noun and not SIGNED.search(text) and not (q.counts and own_words(text)):
            names = self.last if 1 < len(self.last) == len(group) and ("分别" in text or not LINK.sub("", text.lstrip("，"))) else further(self.last, clause, text, verb)
        names = tuple(also_called(n, verbs_before(text) or (self.verb if begin else "")) for n in names) if q.counts else names
        if verb:
            self.verb = verb
        if q.unit == "%" and RISING.match(clause.text, q.end):
            extra["measure"] = "growth"
        if names and q.unit == "%" and GOAL.fullmatch(names[0].label):
            return
        if names and ((q.counts and RATIO.search(names[0].label)) or (names[0].label.endswith("占地") and clause.text.startswith("的", q.end))):
            return
        made = [value_claim(self.sentence, index, name, each, extra, start=min(name.start, clause.start)) for name, each in paired(names, group)]
        if made:
            if begin == 0 and not clause.text.startswith("其中"):
                self.levels = []
            self.levels += made
            self.history += made
            self.last = names
        yield from made


def quantity(sentence: Sentence) -> Iterator[Claim]:
    """地区生产总值903.48亿元，增长7.6% -> a level with its change; not: 5号线, 2018年 (names and dates)."""
    if sentence.mood not in ("result", "plan", "glossary"):
        return
    yield from list(_Reader(sentence).read())


RULES = (quantity,)
