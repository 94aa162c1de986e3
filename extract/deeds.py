"""Deeds and sayings that a report tells of without a class word: 国防动员扎实推进, 换届选举顺利完成, “过紧日子”的思想."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.lists import Listing
from extract.nouns import Name, is_generic, is_name
from extract.predicates import opening

GOES_ON = re.compile("(?:扎实|稳步|深入|有序|全面|强力|纵深|持续|顺利|积极|统筹|有力|高效|全力|蓬勃|普遍|深入扎实|扎实有序|扎实有效|有序有力)+(?:推进|开展|推开|铺开|启动|完成|落地|获批|运行)|(?:圆满|顺利|全部|全面|如期|基本|按期|提前)+(?:完成|收官|结束|告捷|落地)|圆满收官|全线告捷|落地见效|顺利获批|(?:进入|接近)?(?:收尾|扫尾|尾声)(?:阶段)?")
NO_DEED = re.compile("\\d|必须|尚有|第一时间|[向未已将]$|^(?:全面|深入|各|其他|其它|所有|重点|主要|一批|全部|许多|新一轮|相关|有关|该|其|上述|总体|整体)|[的了]|(?:步伐|结构|功能|水平|能力|经济|产业|业|形势|大局|格局|成效|问题|任务|设施|环境|经验|进度|项目|发展|转型|转换|升级|势头|政府|局面|趋势|效应|动能|活力|力量|条件|目标|指标|收入|增长|面貌|质量|魅力|转变|调整|问题整改|工业|农业|城镇|乡村|城市|农村|社会|生态|民生|文化|现代化|城镇化|工业化|信息化|市场化|产业化|重心|现代|因素|机遇|业态|消费|需求|投资|程度|优势)$")


def told(label: str, stage: str) -> bool:
    """Is a label without a class a deed that a verb of progress says how far it is: 对口帮扶协作(扎实推进); not 动能转换, 各项工作."""
    return GOES_ON.fullmatch(stage) is not None and 4 <= len(label) <= 16 and is_name(label) and not is_generic(label) and not NO_DEED.search(label) and not opening(label).verbs


def of_work(found: Listing, words: str) -> Listing:
    """A list that ends with 工作, with the word where a name is short without it, and the class that all then have: 双拥(工作), 信访、审计等工作."""
    if found.open and found.head != "工作":
        return found
    if not words.endswith("工作") or (len(found.names) == 1 and len(found.names[0].label) < 2) or any(n.type or is_generic(n.label + "工作") or NO_DEED.search(n.label) for n in found.names):
        return found
    return replace(found, names=tuple(replace(n, label=n.label if len(n.label) > 3 else n.label + "工作", type="Programme", aliases=(n.label + "工作",) if len(n.label) > 3 else (n.label,)) for n in found.names))


OF_ONE = re.compile("(?!京津|各|其|全年|今年|明年|去年|本年|以上|上述|[一二三四五六七八九十]+方面|下步|前期|后续|收尾|配合|准备|筹备|善后|日常|相关|有关|重点|中心|本职|基础|各项|群众|思想|政府|具体|推进|落实|协调|谋划|经济|社会|业务|衔接|服务|保障|[一-鿿]+[区县市镇])(?P<what>[一-鿿]{2,3})工作")


def of_one(body: str, start: int) -> tuple[Listing, str] | None:
    """(the one work that a short 工作 names, no part of it): 做好(双拥工作); None for other words (做好各项工作)."""
    if not (told_of := OF_ONE.fullmatch(body)) or NO_DEED.search(told_of["what"]) or opening(told_of["what"]).words:
        return None
    return Listing((Name(body, start, start + len(body), "Programme", (told_of["what"],)),)), ""


SAYING = re.compile("“(?P<said>[^“”、，]{2,10})”的?(?:思想|理念|意识|观念|作风|导向|定位|要求|精神|原则)")
CREED = re.compile("(?P<said>[^“”，、的]{4,14}(?:理念|安全观|政绩观|发展观))")


def saying(body: str, start: int) -> tuple[Name, ...]:
    """The policy that a quoted saying is: 牢固树立(“过紧日子”的思想) -> 过紧日子; a creed with its word: 安全发展理念; () for other words."""
    told_of = SAYING.fullmatch(body) or CREED.fullmatch(body)
    return (Name(told_of["said"], start + told_of.start("said"), start + told_of.end("said"), "Policy", (), True),) if told_of and is_name(told_of["said"]) else ()
