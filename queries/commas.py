"""MATCH a, b as two MATCH clauses: the embedded engine plans a comma-joined pattern as a product, two clauses as a walk.

Cypher wants the relationships of one MATCH all different (openCypher 9, "Uniqueness"); where two parts could walk the same one, the split
says so with `<>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

CLAUSE = re.compile(r"\b(?:OPTIONAL\s+)?(MATCH|WHERE|RETURN|WITH|UNWIND|CALL|UNION|ORDER\s+BY|SKIP|LIMIT|CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH)\b", re.I)
RELATIONSHIP = re.compile(r"\[\s*(?P<name>\w+)?\s*(?P<types>:[^\]\*\{]*)?(?P<rest>[^\]]*)\]")
STRINGS = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.S)


def _masked(text: str) -> str:
    """The text with strings and comments blanked, place for place."""
    return STRINGS.sub(lambda m: "\u0000" * len(m.group()), text)


def _parts(text: str, masked: str) -> Iterator[str]:
    depth, begin = 0, 0
    for i, c in enumerate(masked):
        depth += (c in "([{") - (c in ")]}")
        if c == "," and depth == 0:
            yield text[begin:i].strip()
            begin = i + 1
    yield text[begin:].strip()


def _named(part: str, number: int) -> tuple[str, list[tuple[str, frozenset[str]]]]:
    """A part whose relationships all have names, and each name with its types; "" as a name marks one of variable length."""
    found: list[tuple[str, frozenset[str]]] = []

    def name(match: re.Match[str]) -> str:
        if "*" in match["rest"]:
            found.append(("", frozenset()))
            return match.group()
        label = match["name"] or f"_r{number}_{len(found)}"
        found.append((label, frozenset(t.strip(" :`") for t in (match["types"] or "").split("|") if t.strip(" :`"))))
        return f"[{label}{match['types'] or ''}{match['rest']}]"

    return RELATIONSHIP.sub(name, part.replace("-->", "-[]->").replace("<--", "<-[]-").replace(")--(", ")-[]-(")), found


def _split(body: str, optional: bool) -> str | None:
    parts = list(_parts(body, _masked(body)))
    if len(parts) < 2 or optional or any(re.match(r"\w+\s*=|shortestPath|allShortestPaths", p) for p in parts):
        return None
    named = [_named(p, i) for i, p in enumerate(parts)]
    clashes = [(a, b) for i, (_, left) in enumerate(named) for _, right in named[i + 1:] for a, x in left for b, y in right
               if a != b and (not x or not y or x & y)]
    if any(not a or not b for a, b in clashes):
        return None
    tests = " AND ".join(f"{a} <> {b}" for a, b in clashes)
    return " MATCH ".join(text for text, _ in named) + (f" WHERE {tests}" if tests else "")


def rewritten(query: str) -> str:
    """The query with every comma-joined MATCH that can be split, split; others stay as they are.

    >>> rewritten("MATCH (a)-[:X]->(b), (b)-[:Y]->(c) RETURN a")
    'MATCH (a)-[_r0_0:X]->(b) MATCH (b)-[_r1_0:Y]->(c) RETURN a'
    """
    masked = _masked(query)
    marks = [m for m in CLAUSE.finditer(masked) if masked[:m.start()].count("{") == masked[:m.start()].count("}")]
    out, at = [], 0
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        if mark.group(1).upper() != "MATCH":
            continue
        end = after.start() if after else len(query)
        made = _split(query[mark.end():end], mark.group().upper().startswith("OPTIONAL"))
        if made is None:
            continue
        if " WHERE " in made and after and after.group(1).upper() == "WHERE":
            made, end = made + " AND (", end
            close = marks[marks.index(after) + 1].start() if marks.index(after) + 1 < len(marks) else len(query)
            out += [query[at:mark.end()], " ", made, query[after.end():close].strip(), ") "]
            at = close
        else:
            out += [query[at:mark.end()], " ", made, " "]
            at = end
    return "".join([*out, query[at:]])
