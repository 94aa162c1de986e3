"""Units that convert into one another: money, area, length, weight, people and households."""

from __future__ import annotations

# 1 亩 = 2000/3 m² (State Council order on the measurement of land, 1984)
KINDS = (
    {"万亿元": 1e12, "亿元": 1e8, "万元": 1e4, "元": 1.0},
    {"平方公里": 1e6, "平方千米": 1e6, "公顷": 1e4, "万平方米": 1e4, "平方米": 1.0, "万亩": 2e7 / 3, "亩": 2000 / 3},
    {"公里": 1e3, "千米": 1e3, "米": 1.0}, {"万吨": 1e4, "吨": 1.0}, {"万人": 1e4, "人": 1.0}, {"万户": 1e4, "户": 1.0}, {"万人次": 1e4, "人次": 1.0},
)
DIGITS = 6  # significant ones; documents give fewer


def converted(value: float, unit: str, wanted: str) -> float | int | None:
    """A number of one unit in another; None where they measure different things."""
    if unit == wanted:
        return value
    kind = next((k for k in KINDS if unit in k and wanted in k), None)
    if kind is None:
        return None
    made = float(f"{value * kind[unit] / kind[wanted]:.{DIGITS}g}")
    return int(made) if made == int(made) else made
