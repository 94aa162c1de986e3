"""One work in several places told by examples: 甲、乙等8个社区土地整备试点, 甲镇、乙镇等6个乡镇41个村的土地整治项目."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.nouns import MARKS, Name, is_name, type_of

IN_PLACES = re.compile(r"^(?P<list>[^，。；\d的和]{2,40}?)(?:(?<![高中初])等|(?<=、[^、][乡镇村])|(?<=、[^、]{2}[乡镇村]))(?:\d+|[两三四五六七八九十]+)个(?P<kind>社区|街道|行政村|乡镇|镇街|镇|村(?![级庄容务民内集办街])|小区)"
                       r"(?:\d+个(?:行政村|村|社区))?(?P<of>的)?(?P<work>[^，。；、\d的]{4,20})$")
WORKS = re.compile("(?:改造|整治|治理|试点|修缮|建设|项目|工程|规划|规划编制|创建|整备|行动|绿化|亮化|落实)$")
EDITED = re.compile("(?<=规划)编制$")
BOTH = frozenset(("乡镇", "镇街"))  # towns or townships: their own kind is not told


@dataclass(frozen=True, slots=True)
class WorkInPlaces:
    """A work, the words that list its places, the kind of place that those are, and where that kind's word ends."""

    work: Name
    places: str
    kind: str
    kind_end: int

    def place(self, name: Name) -> Name:
        """One of its places with the kind that they share: 甲 -> 甲社区."""
        short = self.kind not in BOTH and not name.label.endswith(self.kind)
        label = name.label + self.kind.removeprefix("行政") if short else name.label
        return Name(label, name.start, name.end, type_of(label) or type_of("某某" + self.kind), (name.label,) if short else ())


def work_in_places(text: str, start: int) -> WorkInPlaces | None:
    """The one work in places that are told by examples; None for short works, which each place has (甲、乙等3个村征迁)."""
    found = IN_PLACES.match(text)
    if not found or not WORKS.search(found["work"]) or (not found["of"] and len(found["work"]) < (5 if "村" in found["kind"] else 4)):
        return None
    label = EDITED.sub("", found["work"]).translate(MARKS)
    if not is_name(label) or len(label) < 4:
        return None
    at = start + found.start("work")
    return WorkInPlaces(Name(label, at, at + len(found["work"]), type_of(label) or "Project"), found["list"], found["kind"], found.end("kind"))
