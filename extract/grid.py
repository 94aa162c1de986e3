"""Where a text holds tables: runs of lines cut into cells by tabs, or by bars as in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

BAR = re.compile(r"^[ \t]*\|.*\|[ \t]*$")
RULE = re.compile(r"^[\s|:\-—]+$")


def cells(line: str) -> list[tuple[str, int]]:
    """(cell, its place) of a line of the clean text; the rule under a Markdown header has none."""
    out: list[tuple[str, int]] = []
    at = 0
    for part in line.split("\t"):
        if part.strip():
            out.append((part.strip(), at + len(part) - len(part.lstrip())))
        else:
            out.append(("", at))
        at += len(part) + 1
    if out and not out[0][0] and line.startswith("\t"):
        out = out[1:]
    while out and not out[-1][0]:
        out.pop()
    return [] if all(RULE.match(c) or not c for c, _ in out) else out


def _width(line: str) -> int:
    """How many cells a source line has, 0 when it is no row."""
    if BAR.match(line):
        return line.count("|") - 1
    filled = [c for c in line.split("\t") if c.strip()]
    return len(line.strip("\n").split("\t")) if len(filled) > 1 else 0


def spans(source: str) -> Iterator[tuple[int, int]]:
    """The stretches of a source that are tables: two lines or more of two cells or more, three where the cells are two."""
    run: list[tuple[int, int, int]] = []
    at = 0
    for line in [*source.splitlines(keepends=True), ""]:
        width = _width(line.rstrip("\r\n"))
        if width > 1:
            run.append((at, at + len(line), width))
        else:
            if len(run) >= (2 if max((w for *_, w in run), default=0) > 2 else 3):
                yield run[0][0], run[-1][1]
            run = []
        at += len(line)


def marked(source: str) -> str:
    """The source with tabs between cells of tables, other tabs as blanks; as long as before."""
    out = list(source.replace("\t", " "))
    for begin, end in spans(source):
        for i in range(begin, end):
            if source[i] in "\t|":
                out[i] = "\t"
    return "".join(out)
