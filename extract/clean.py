"""Source text to clean text, with a map that leads every character back to its place in the source."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from re import Match, Pattern

from extract import grid

FOLD = str.maketrans({chr(c): chr(c - 0xFEE0) for r in ((0xFF10, 0xFF1A), (0xFF21, 0xFF3B), (0xFF41, 0xFF5B)) for c in range(*r)}
                     | {"％": "%", "＋": "+", "－": "-", "．": ".", "—": "—", "\u00a0": " ", "\u3000": " ", "\f": "\n",
                        "「": "“", "」": "”", "『": "“", "』": "”", "﹐": "，", "﹒": "·", "•": "·", "・": "·", "\r": "\n", "\u2028": "\n"})
LONGEST_TITLE = 45
WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
HEAD = r"(?:第[一二三四五六七八九十]+[章节部]|[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.、．]|——|附[件：]|[\[［]\d+)"


class Mapped:
    """A text and where each of its characters came from."""

    def __init__(self, source: str) -> None:
        self.text = grid.marked(source).translate(FOLD)
        self.origin = array("I", range(len(source)))

    def sub(self, pattern: Pattern[str], replace: str | Callable[[Match[str]], str]) -> None:
        """Replace every match; a replacement is never longer than what it replaces."""
        parts: list[str] = []
        origin = array("I")
        at = 0
        for match in pattern.finditer(self.text):
            new = replace if isinstance(replace, str) else replace(match)
            start, end = match.span()
            parts += [self.text[at:start], new]
            origin += self.origin[at:start] + self.origin[start:start + len(new)]
            at = end
        if parts:
            self.text = "".join([*parts, self.text[at:]])
            self.origin = origin + self.origin[at:]


ESCAPED_BREAK = re.compile(r"\\r\\n|\\n|\\r|\r\n")
JUNK = re.compile(r"\?{2,}|[\u200b\ufeff\u00ad]+|&nbsp;|<br\s*/?>")
NOTE_MARK = re.compile(r"(?<=[^\n\s])[ ]*[［\[〔【]\d{1,3}[］\]〕】](?![：:])|(?<=[^\n\s])[①-⑳]|(?<=[一-鿿][线铁]|\d线)\d{1,2}(?=[和及、](?!\d))|(?<=[一-鿿]”)\d{1,2}(?=[和、，。；]|工程|行动|活动|机制)")
SPACES = re.compile(r"(?<![A-Za-z]) +(?=[^A-Za-z ])|(?<=[^A-Za-z ]) +(?![A-Za-z])| {2,}")
STRAIGHT = re.compile(r'"([^"\n]{1,40})"')
HALF = re.compile(r"(?<=[一-鿿”》）)])[,;:?!]|(?<=[%\d])[,;:?!](?=[^\d]|$)|[,;:?!](?=[一-鿿“《])")
ADDRESS = re.compile("各位(?:代表|委员|同志)|同志们")
OFFICE_ALONE = re.compile("(?:[省市区县旗州]长|主席)[ ?]*$")
PERSON_ALONE = re.compile("[ ?]*[一-鿿](?:[ ?]*[一-鿿]){1,3}[ ?]*$")
READER = re.compile("(?:人民政府|委员会|[区县市省]委|管委会).{0,3}(?:[区县市省]长|书记|主任|主席)")
WRAP = re.compile(r"(?<=[^\n。！？：；…—])\n+(?=[^\n])")
TITLE_END = re.compile(r"(?:回顾|任务|安排|目标|工作|要求|成效|措施|成绩|展望|报告|部署|解释|说明|思路)$")
DECIMAL = re.compile(r"(?<=\d)[ ]+(?=[.\d]\d*%)")


LISTED = re.compile("(?:[：:。]|^)[①⑴][^。\n]*$")


def _note(match: Match[str]) -> str:
    """A note mark goes; a circled number that numbers a list stays: 城建工程2项：①甲②乙."""
    sign = match.group()
    if not "①" <= sign <= "⑳":
        return ""
    before = match.string[match.start() - 1]
    return sign if before in "。；：:!！？?" or LISTED.search(match.string[max(0, match.start() - 600):match.end()]) else ""


def _spaces(match: Match[str]) -> str:
    """A space is kept only between two Chinese words, where it may part a post from a name."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[start - 1:start], text[end:end + 1]
    return " " if "一" <= before <= "鿿" and "一" <= after <= "鿿" else ""


def _unwrap(match: Match[str]) -> str:
    """Join a line that was broken inside a sentence: long, without an end mark, and the next is no heading."""
    text = match.string
    begin = text.rfind("\n", 0, match.start()) + 1
    line = text[begin:match.start()]
    rest = text[match.end():match.end() + 12]
    open_quote = line.count("“") > line.count("”") or line.count("（") > line.count("）") or line[-1:] in "、，"
    following = text[match.end():].split("\n", 1)[0]
    if "\t" in line or "\t" in following:
        return match.group()  # rows of a table stay apart
    if ADDRESS.match(following):
        return match.group()
    if OFFICE_ALONE.search(line) and len(line) <= 30 and PERSON_ALONE.match(following):
        return " "  # who reads the report, over two lines
    if READER.search(following) and len(following) <= 30 and not re.search("[，。；]", following):
        return match.group()
    if rest.startswith("  ") or (len(line) < LONGEST_TITLE and TITLE_END.search(line)):
        return match.group()
    if not re.search(r"[一-鿿、，%\d）)”]$", line) or (len(line) < 15 and not open_quote) or re.match(HEAD, rest) or (re.match(HEAD, line) and len(line) < 40 and not open_quote):
        return match.group()
    return "" if "\n\n\n\n\n" not in match.group() else match.group()


def clean(source: str) -> tuple[str, array[int]]:
    """(text, origin): `source[origin[i]]` is the character that `text[i]` stands for, up to width and quote folding."""
    mapped = Mapped(source)
    mapped.sub(ESCAPED_BREAK, "\n")
    mapped.sub(JUNK, " ")
    mapped.sub(re.compile(r"(?m) +$"), "")
    mapped.sub(NOTE_MARK, _note)
    mapped.sub(STRAIGHT, lambda m: f"“{m.group(1)}”")
    mapped.sub(HALF, lambda m: WIDE[m.group()])
    mapped.sub(WRAP, _unwrap)
    mapped.sub(re.compile(r"(?m)^ +"), "")
    mapped.sub(SPACES, _spaces)
    return mapped.text, mapped.origin
