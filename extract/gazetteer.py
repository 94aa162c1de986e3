"""Names known beforehand: administrative areas from csv files, loaded for the document's own district only."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import GazetteerError

COLUMNS = ("name", "type", "parent", "code", "valid_from", "valid_to", "source")
LEVELS = {"1": "Province", "2": "City", "3": "District", "4": "Subdistrict", "5": "Community"}
OFFICE = re.compile("(?:街道)?办事处$|(?:社区)?居(?:民)?委(?:员)?会$|村(?:民)?委(?:员)?会$")
SUFFIX = re.compile("(?:街道|社区|镇|乡|村|区|县|市|省)$")


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area or another known place: its name, class, parent's name, code, and the dates it is valid for."""

    name: str
    type: str
    parent: str
    code: str = ""
    valid_from: str = ""
    valid_to: str = ""
    source: str = ""

    @property
    def short(self) -> str:
        """The name without its class word: 石桥街道 -> 石桥."""
        return SUFFIX.sub("", self.name)

    def valid(self, date: str) -> bool:
        """Did the area exist at a date (ISO 8601, any precision; "" is always)?"""
        return not date or ((not self.valid_from or self.valid_from <= date) and (not self.valid_to or date[:len(self.valid_to)] <= self.valid_to))


def _divisions(row: dict[str, str], path: Path) -> Area:
    """A row of a division list (code, name, level, parent_name): the level gives the class."""
    level = LEVELS.get(row["level"], "AdministrativeArea")
    name = OFFICE.sub("", row["name"]) or row["name"]
    if level == "Community" and row["code"][9:12].isdigit() and 200 <= int(row["code"][9:12]) < 400:
        level = "Village"
    return Area(name, level, row["parent_name"], row["code"], source=path.name)


def load(path: Path) -> list[Area]:
    """The areas of a csv (name,type,parent,code,valid_from,valid_to,source, or a division list); GazetteerError says what is wrong."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            fields = reader.fieldnames or []
            if {"name", "level", "parent_name", "code"} <= set(fields):
                return [_divisions(row, path) for row in reader]
            missing = [c for c in ("name", "type") if c not in fields]
            if missing:
                raise GazetteerError(f"{path} lacks the column {missing[0]}: its first line must be {','.join(COLUMNS)}")
            return [Area(*(row.get(c) or "" for c in COLUMNS)) for row in reader if row["name"]]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise GazetteerError(f"cannot read the gazetteer {path} ({error}): give a csv in UTF-8") from error


def short_of(area: str) -> str:
    """An area's name without its kind: 云岭县 -> 云岭."""
    return re.sub("(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|新区|省|市|区|县)$", "", area)


def scope(areas: Iterable[Area], place: str, date: str) -> dict[str, Area]:
    """Name -> area for what lies in `place` at `date`, and `place` itself; streets before communities of the same name."""
    rows = [a for a in areas if a.valid(date)]
    inside, frontier = {place}, {place}
    while frontier:
        frontier = {a.name for a in rows if a.parent in frontier} - inside
        inside |= frontier
    order = ("Community", "Village", "Subdistrict", "District")
    found = [a for a in rows if (a.parent in inside or a.name == place or not a.parent) and a.name != short_of(place)]  # 光明 in 光明区 is the district
    return {a.name: a for a in sorted(found, key=lambda a: (order.index(a.type) if a.type in order else 9, a.code))}
