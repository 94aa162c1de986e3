"""What the head of a report says of itself: its title, date, place and who reads it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

HAN = "一-鿿"
AREA = rf"[{HAN}]{{2,12}}?(?:自治区|自治县|自治州|新区|省|市|区|县|旗|盟|州)"
CONGRESS = re.compile(rf"在?(?P<place>{AREA})(?:第?[一二三四五六七八九十]+)?届人(?:民代表大会|大)|在?(?P<area>{AREA})第[一二三四五六七八九十]+届")
GOVERNMENT = re.compile(rf"(?P<place>{AREA})人民政府(?:代理?|副)?(?:省长|市长|区长|县长|主席|旗长|州长)")
PARTY = re.compile(rf"中共(?P<place>{AREA})委")
TITLE = re.compile(rf"(?P<year>(?:19|20)\d\d)年?(?P<place>{AREA})(?:人民)?政府工作报告|(?P<place2>{AREA})(?:人民)?政府工作报告")
FILE = re.compile(r"([一-鿿]{2,10})_((?:19|20)\d\d)")
DATE = re.compile(r"((?:19|20)\d\d)年\s?(\d{1,2})月\s?(\d{1,2})日")
YEAR = re.compile(r"((?:19|20)\d\d)年")


@dataclass(frozen=True, slots=True)
class Head:
    """title, date (ISO 8601, as coarse as known, "" when unknown), place (its name as the text has it, "" when unknown)."""

    title: str
    date: str
    place: str

    @property
    def year(self) -> int:
        return int(self.date[:4]) if self.date else 0

    @property
    def month(self) -> int:
        return int(self.date[5:7]) if len(self.date) >= 7 else 1


def _candidates(text: str) -> Iterator[str]:
    for pattern in (CONGRESS, GOVERNMENT, TITLE, PARTY):
        for match in pattern.finditer(text):
            found = next(g for name, g in match.groupdict().items() if g and name.startswith(("place", "area")))
            found = re.sub(r"^.*(?:在|日|年|于|的|向|代表|报告|会议)", "", found)
            found = re.sub(rf"^[{HAN}]{{2,6}}省(?=.)|^[{HAN}]{{2,4}}市(?=[{HAN}]{{1,6}}[区县])", "", found)
            found = re.sub("^上(?![海饶杭林犹高栗思蔡街虞城])", "", found)
            if len(found) > 1 and not re.search("[了全本该]|完成|举办|顺利|一次", found):
                yield found


def _place(text: str, stem: str) -> str:
    """The area that most of the head's titles name; the file's name decides where the text says it too."""
    found = Counter(_candidates(text[:4000])) or Counter(_candidates(text))
    if named := FILE.search(stem):
        if named.group(1)[-1] in "县区市省旗" and named.group(1) in text and not any(named.group(1) in place for place in found):
            return named.group(1)
        if not any(named.group(1) in place for place in found):
            full = Counter(re.findall(rf"{named.group(1)}(?:自治区|自治县|新区|区|县|市|省)(?![域位间块])", text))
            return full.most_common(1)[0][0] if full else named.group(1)
        found = Counter({place: n for place, n in found.items() if named.group(1) in place}) or found
    if not found:
        return named.group(1) if named else ""
    return min(found, key=lambda place: (-found[place], len(place), place))


def _date(text: str, stem: str) -> str:
    for match in DATE.finditer(text[:3000]):
        around = text[max(0, match.start() - 60):match.end() + 60]
        if re.search(r"大会|会议|全会|人大|届|报告", around) and not re.search(r"时间：|发布|来源", text[max(0, match.start() - 8):match.start()]):
            return f"{match.group(1)}-{int(match.group(2)):02}-{int(match.group(3)):02}"
    if named := FILE.search(stem):
        return named.group(2)
    years = [int(y) for y in YEAR.findall(text[:4000])]
    return str(max(set(years), key=lambda y: (years.count(y), y))) if years else ""


def read(text: str, stem: str) -> Head:
    """The head of a report from its text; `stem` is the name of its file without the ending, asked only where the text is silent."""
    start, place, date = text[:4000], _place(text, stem), _date(text, stem)
    match = TITLE.search(start)
    named = next((line.strip() for line in start.splitlines()
                  if re.search("报告$|报告》|规划$|年鉴$|纲要$|方案$", line.strip()) and 6 <= len(line.strip()) <= 40), "")
    title = match.group() if match else named or (f"{place}{date[:4]}年报告" if place and date else stem)
    return Head(title=title, date=date, place=place)
