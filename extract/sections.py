"""Headings, years and moods: which part of a document tells results, which promises, which explains words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.periods import five_years
from kg.model import Section

LEVEL1 = re.compile(r"(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+(?:部分|章)[ 、]?)")
LEVEL2 = re.compile(r"[（(][一二三四五六七八九十]+[）)]")
LEVEL3 = re.compile(r"(?:\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]+是|——)")
LONGEST_HEADING = 64
RUN_ON = 30  # characters in which a part says what it is
RESULT = re.compile(r"回顾|成绩|工作总结|主要工作情况|(?:过去|上|去|这|五|(?<![二〇○零一-九])三)[一二三四五]?年(?:来)?(?:的)?(?:工作|发展)|完成情况|主要成效|工作情况|历程")
PLAN = re.compile(r"安排|任务|目标|重点工作|总体要求|部署|思路|建议|打算|展望|要求|举措|今年工作|今后|未来|工作重点|谱写|聚焦|加强政府自身建设|保证|全面从严治党")
PROBLEM = re.compile(r"(?:清醒|也要?看到|同时要看到|深知|正视).{0,80}(?:问题|不足|困难|短板|差距|挑战)|面临的?困难和问题|存在.{0,20}(?:问题|不足|困难)")
GLOSSARY = re.compile(r"名词解释|名词注释|名词释义|有关名词|注释|相关名词|用语说明|词语解释|有关用语")
REPORT_DATE = re.compile(r"((?:19|20)\d\d)年\s?(\d{1,2})月\s?(\d{1,2})日")
TITLE_LINE = re.compile(r"工作报告$|的报告$|情况报告$")
CLOSING = re.compile(r"各位代表[！，!,]|同志们[！，!,]")
YEAR = re.compile(r"((?:19|20)\d\d)年")
HAN_YEAR = re.compile("二[〇○零Ｏ][〇○零Ｏ一二三][〇○零Ｏ一二三四五六七八九]年")
SELF = re.compile("加强政府自身建设|全面从严治党")  # told of the year that the part before it tells of
OPENS = re.compile("开好局|起好步|开局|收官|决胜")  # a year of a five-year plan, not all five
TURN = re.compile("^[^。]{0,40}(?:今后五年|未来五年|展望)")
LESSONS = re.compile("体会|经验|认识|问题|启示")
FIVE = re.compile(r"“?(十[一二三四五]五|[八九十]五)”?(?:时期|期间|规划期)?")


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    text: str


def lines(text: str) -> Iterator[Line]:
    """The lines of a text that are not blank."""
    for match in re.finditer(r"[^\n]+", text):
        if match.group().strip():
            yield Line(match.start(), match.end(), match.group().strip())


@dataclass(slots=True)
class _State:
    """What is in force while the lines are read from top to bottom."""

    year: int
    month: int
    headings: tuple[str, str, str] = ("", "", "")
    mood: str = "other"
    period: str = ""
    promised: str = ""

    def past(self) -> str:
        """The year a review speaks of: last year for a report held early in a year."""
        return str(self.year - 1 if self.month < 10 else self.year)

    def coming(self) -> str:
        return str(self.year if self.month < 10 else self.year + 1)


def _heading(line: Line) -> tuple[int, str] | None:
    """(level, heading) when the line is one, or opens with one that ends at its first full stop."""
    for level, pattern in ((1, LEVEL1), (2, LEVEL2), (3, LEVEL3)):
        if pattern.match(line.text):
            head = re.split("[。；]", line.text, maxsplit=1)[0]
            if len(head) > LONGEST_HEADING and level == 1 and any(p.search(head[:RUN_ON]) for p in (RESULT, PLAN, FIVE, YEAR)):
                return level, re.split("[，：]", head[:LONGEST_HEADING], maxsplit=1)[0]  # a heading that runs on into its first paragraph
            return (level, head) if len(head) <= LONGEST_HEADING else None
    bare = not re.search("[。；：，！、]", line.text) and len(line.text) <= 30
    if bare and HAN_YEAR.search(line.text) and (RESULT.search(line.text) or PLAN.search(line.text)):
        return 1, line.text
    if bare and (RESULT.search(line.text) or (PLAN.search(line.text) and re.search(r"\d{4}年|今年|今后", line.text))):
        return 1, line.text
    if GLOSSARY.search(line.text) and len(line.text) <= 30:
        return 1, line.text
    return None


def _mood(heading: str, before: str, state: _State) -> str:
    if GLOSSARY.search(heading):
        return "glossary"
    if RESULT.search(heading) and not re.search("今后|未来|任务|目标", heading):
        return "result"
    if SELF.search(heading) and not YEAR.search(heading) and before in ("result", "plan"):
        return before
    if PLAN.search(heading):
        return "plan"
    if five := FIVE.search(heading):
        return "result" if int(five_years(five.group(1))[5:]) <= int(state.past()) else "plan"
    if year := YEAR.search(heading):
        return "result" if year.group(1) <= state.past() else "plan"
    return before if before in ("result", "plan") else "result"  # a report opens with its review


def _period(heading: str, mood: str, state: _State) -> str:
    year, five = YEAR.search(heading), FIVE.search(heading)
    if five and not (mood == "plan" and (OPENS.search(heading) or (year and year.start() < five.start()))):
        return five_years(five.group(1))
    if re.search("过去五年|五年来|过去的五年|(?<![二〇○零一三])五年(?:工作|回顾)|本届政府", heading) and mood == "result":
        last = int(state.past())
        return f"{last - 4}/{last}"
    if re.search("今后五年|未来五年", heading):
        first = int(state.coming())
        return f"{first}/{first + 4}"
    if year:
        return year.group(1)
    return state.past() if mood == "result" else state.coming() if mood == "plan" else ""


def _both_plans(heading: str, state: _State) -> tuple[str, str] | None:
    """(the five years told of, those promised) by a heading that names both: “十四五”时期成就和“十五五”时期任务."""
    terms = [five_years(f) for f in FIVE.findall(heading)]
    return (terms[0], terms[1]) if len(terms) == 2 and int(terms[0][5:]) <= int(state.past()) < int(terms[1][5:]) else None


def _after_review(heading: str, state: _State) -> bool:
    """Does a part numbered 二 follow 一、…回顾, so that the review is over?"""
    first, explicit = state.headings[0], any(p.search(heading) for p in (RESULT, PLAN, GLOSSARY, FIVE, YEAR))
    return state.mood == "result" and first.startswith("一、") and bool(RESULT.search(first)) and heading.startswith("二、") and not explicit and not LESSONS.search(heading)


def _enter(state: _State, level: int, heading: str) -> None:
    h1, h2, _ = state.headings
    state.promised = ""
    if level == 1 and (both := _both_plans(heading, state)):
        state.mood, state.period, state.promised = "result", *both
        state.headings = (heading, "", "")
    elif level == 1 and _after_review(heading, state):
        state.mood, state.period, state.headings = "plan", state.coming(), (heading, "", "")
    elif level == 1:
        explicit = any(p.search(heading) for p in (RESULT, PLAN, GLOSSARY, FIVE, YEAR))
        if explicit or state.mood in ("other", "glossary"):
            state.mood = _mood(heading, state.mood, state)
            state.period = _period(heading, state.mood, state)
        state.headings = (heading, "", "")
    elif level == 2:
        if YEAR.search(heading) and (RESULT.search(heading) or PLAN.search(heading)):
            state.mood = _mood(heading, state.mood, state)
            state.period = _period(heading, state.mood, state)
        state.headings = (h1, heading, "")
    else:
        state.headings = (h1, h2, heading)


def _lead(line: Line, state: _State) -> tuple[str, str]:
    """(mood, period) of one paragraph: its opening words may set another year, or tell of problems."""
    head = line.text[:60]
    if state.promised and (TURN.match(head) or state.promised in [five_years(f) for f in FIVE.findall(head)]) and line.text != state.headings[0]:
        state.mood, state.period, state.promised = "plan", state.promised, ""
    if PROBLEM.search(line.text[:140]):
        return "problem", state.period
    if state.mood == "result":
        if re.search("过去的?五年|五年来", head):
            last = int(state.past())
            return "result", state.period if "/" in state.period else f"{last - 4}/{last}"
        if "/" in state.period and re.match(rf"(?:各位代表[！，!,])?(?:刚刚过去的|过去的)?(?:这一年|一年来|过去一年|{state.past()}年)", head):
            state.period = state.past()
    if state.mood == "plan" and "/" in state.period and state.coming() in state.headings[0] and re.match(rf"(?:各位代表[！，!,])?(?:做好)?(?:{state.coming()}年|今年)", head):
        state.period = state.coming()
    if state.mood == "other" and state.period == "" and re.search(r"^(?:一年来|\d{4}年，)", head):
        return "result", state.past()
    return state.mood, state.period


def split(text: str, year: int, month: int) -> Iterator[Section]:
    """The text as stretches of one line each with headings, mood and period; `year` and `month` are the document's own."""
    state = _State(year, month)
    seen_title = False
    for line in lines(text):
        if "\t" in line.text:
            yield Section(start=line.start, end=line.end, headings=tuple(h for h in state.headings if h), mood="table", period=state.period)
            continue
        if (date := REPORT_DATE.search(line.text)) and len(line.text) < 60 and state.mood in ("other", "glossary"):
            state.year, state.month = int(date.group(1)), int(date.group(2))
            state.mood, state.period, state.headings = "other", "", ("", "", "")
        if TITLE_LINE.search(line.text) and len(line.text) < 30:
            if seen_title:
                state.mood, state.period, state.headings = "other", "", ("", "", "")
            seen_title = True
        if found := _heading(line):
            _enter(state, *found)
        mood, period = _lead(line, state)
        headings = tuple(h for h in state.headings if h)
        yield Section(start=line.start, end=line.end, headings=headings, mood=mood, period=period)
        if CLOSING.match(line.text) and state.headings[2]:
            state.headings = (*state.headings[:2], "")
