"""What stands once behind a row of quoted words belongs to each of them: “甲”“乙”服务品牌."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.nouns import GENERIC_HEADS, Name, type_of
from extract.predicates import closing

TAILED = re.compile("“[^“”]+”(?P<tail>[线路]|[^“”《》、，的]{2,10})")


QUOTED_LAST = re.compile("(?:国家级|省级|市级)?“[^“”]+”")


def with_quoted_tail(names: list[Name], parts: list[str]) -> list[Name]:
    """What stands behind the last of a row of quoted words belongs to each: “甲”“乙”服务品牌 -> 甲服务品牌, 乙服务品牌."""
    last = TAILED.fullmatch(parts[-1]) if len(parts) > 1 and len(names) == len(parts) else None
    if not last or (closing(last["tail"]) and last["tail"] != "创建") or not all(QUOTED_LAST.fullmatch(p) for p in parts[:-1]):
        return names
    if not type_of("某某" + last["tail"]) and not last["tail"].endswith((*GENERIC_HEADS, "创建")):
        return names
    return [*(replace(n, label=n.label + last["tail"], type=type_of(n.label + last["tail"]) or n.type, aliases=(n.label,)) for n in names[:-1]), names[-1]]
