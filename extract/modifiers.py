"""Lists of attributes before one noun, which are one phrase and no list of things: 干支相连、城乡一体的路网体系."""

from __future__ import annotations

import re

from extract.nouns import GENERIC_HEADS, is_physical, split_at, type_of

MAIN = re.compile("^(?:首条|一条|[一-鿿]{0,4}?)(?:直通|通往|直达|连接|联通|通达|串联)[^，的]*、[^，的]*的(?P<way>[^的、]{3,})$|^以?[^，]+?为[一-鿿]{1,4}(?:、[^，]+)?的(?P<rest>[^的、]{3,})$")  # 以甲为主体、乙为补充的体系
GRADED = re.compile("[^的]*(?:[和、]|以及)(?:高(?:科技|附加值|技术|端|成长|质量|产出|效益|税收)[^、的]{0,4}|[^、的]{2,4}[大强高好])的(?P<rest>[一-鿿]{0,6}(?:企业|项目|人才|产品|产业))")  # 引进科技含量高、带动力强的项目
REACHES = re.compile("覆盖|贯通|连接|服务|辐射|面向|立足")
SQUAD = re.compile("^一[支批个套条种项](?:懂|有|会|能|贯彻|具有|拥有|符合|体现)[^，]*、[^，]*的(?P<rest>[^的、]{2,})$")  # 一支懂甲、会乙的队伍
PRAISE = re.compile("最[一-鿿]{1,3}$|[大强足高好优多快新广]$|合理|完善|优化|完备|明确|有序|规范|健全|统一|顺畅|宜居|鲜明|突出|彰显|凸显|分明|清晰|优美|雄厚|繁荣|活跃|齐全|发达|便捷|高效|便利|舒适|优良|协调$|(?:交织|贯通|相连|融合|联动)$")


LIVABLE = re.compile("(?:宜[居业游学养商乐行购创])+")  # 宜居、宜业、宜游的新城
MADE = re.compile("[^的、]{1,3}(?<![绿亮硬净美])化(?P<rest>(?!的)[一-鿿]{4,})$")  # 科技化、数字化、网格化社会治理体系: one system


def without_modifiers(text: str, start: int) -> tuple[str, int]:
    """A list of bare attributes before 的 is one phrase: 干支相连、城乡一体的路网体系 -> 路网体系."""
    if main := MAIN.match(text) or SQUAD.match(text):
        rest = next(g for g in ("way", "rest") if g in main.re.groupindex and main[g])
        return main[rest], start + main.start(rest)
    if graded := GRADED.fullmatch(text):
        return graded["rest"], start + graded.start("rest")
    cut = list(split_at(text, "、"))
    last, at = cut[-1]
    if len(cut) > 1 and all(p.endswith("化") for p, _ in cut[:-1]) and (made := MADE.match(last)) and type_of(made["rest"]):
        return made["rest"], start + at + made.start("rest")
    head = last.rpartition("的")[2]
    head = last if len(head) < 3 and head not in GENERIC_HEADS and type_of("某某" + head) else head  # 人民满意的政府
    bare = not any(type_of(p) for p, _ in cut[:-1] if not LIVABLE.fullmatch(p)) or (len(cut) > 3 and all(len(p) <= 5 and not is_physical(type_of(p)) for p, _ in cut[:-1]))
    bare = bare or ("的" in last and all(len(p) == 4 == len(last.partition("的")[0]) and (not is_physical(type_of(p)) or REACHES.match(p)) for p, _ in cut[:-1]))  # 统一规范、信息共享的平台
    bare = bare or (len(cut) > 4 and all(len(p) == 4 for p, _ in cut[:-1]))  # 政府主导、科学规划、整治河道、…的模式
    if len(cut) > 1 and 2 <= len(head) <= len(last) and "的" in last and ("“" not in last or head.count("“") == head.count("”") > 0) and bare and all(len(p) <= 6 or PRAISE.search(p) for p, _ in cut[:-1]):
        return head, start + at + len(last) - len(head)
    return text, start
