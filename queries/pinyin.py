"""Names as they are typed on a Latin keyboard."""

from __future__ import annotations

from collections.abc import Iterable


def spelt(names: Iterable[str]) -> str:
    """The pinyin of names, syllables apart, a name apart from the next by a bar: "shi qiao jie dao|shi qiao"; Hanyu Pinyin without tones."""
    from pypinyin import Style, lazy_pinyin

    return "|".join(" ".join(lazy_pinyin(n, style=Style.NORMAL, errors=lambda other: list(other.lower().replace("|", " ")))) for n in names)
