"""What an opening verb tells of that is no step of a thing: a verb that is a noun, a way of working, what others are to do."""

from __future__ import annotations

import re

from extract import lexicon
from extract.predicates import NOUNS_TOO, Opening, opening
from extract.roles import WILLED
from extract.stages import PIVOT

ABSTRACT = frozenset(("水平", "能力", "环境", "质量", "成效", "活力", "动能", "步伐", "创业环境", "效率", "氛围", "格局", "进程", "力度", "基础", "动力", "主体", "方式"))
GOES_ON = re.compile("(?<=..)(?:加快|不断|持续|日益|更加|逐步)(?:完善|健全|提升|增强|优化|壮大|形成|改善|显现)$")
WAY_OF = re.compile("(?:手段|模式|理念|方式|体系|机制|能力|水平|效能)")


def _of_quality(body: str) -> bool:
    """Does 水平, 能力, 环境 and the like stand before an adverb: (建设)水平不断提升?"""
    word = next((w for w in ABSTRACT if body.startswith(w)), "")
    return bool(word) and any(body[len(word):len(word) + n] in lexicon.adverbs() for n in (4, 3, 2))


def is_noun(head: Opening, body: str) -> bool:
    """Is the verb that a clause opens with a noun: 开放水平大幅提升, 创新平台加快完善, 推动治理手段创新?"""
    if len(head.words) == 1 and head.words[0].start == 0 and head.verbs[0] in NOUNS_TOO | {"开放", "治理"}:
        return _of_quality(body) or (head.verbs[0] in NOUNS_TOO and GOES_ON.search(body) is not None)
    return len(head.verbs) > 1 and head.verbs[-1] in ("治理", "服务", "监管", "管理") and WAY_OF.match(body) is not None


SAID_OF = re.compile("(?<![^、])[一-鿿]{2}(?:引领|集聚|带动|促进|支撑)[一-鿿]{2}(?=、|$)|(?:再?迈上|实现|跃上|更加|更为|取得|(?:全面|持续|不断|显著|明显|大幅|稳步)(?:提升|改善|增强|提高|优化))[^、]{2,}?(?=、|$)|(?:全面|持续|不断|显著|明显|大幅|稳步)(?:提升|改善|增强|提高|优化)(?=、|$)")
URGES = frozenset(("鼓励", "引导", "支持", "动员", "督促", "组织", "帮助"))
URGED = re.compile("[^，、]{0,8}?(?:集体|企业|农户|农民|群众|居民|高校|毕业生|机构|资本|党员|干部|医院|学校|商户|商家|市民)+(?=..)")
PAIRS = re.compile("[一-鿿]{4}(?:、[一-鿿]{4})+")
STRATEGIES = re.compile(f"[一-鿿]{{2}}{WILLED}(?:、[一-鿿]{{2}}{WILLED})+")  # 坚持工业立县、农业稳县: each is a strategy
RUNS_THROUGH = re.compile("[将把].+(?:贯穿|融入|体现)")
PRELIMINARY = re.compile("前期(?:规划|工作|手续|准备|测量|设计)")


PLAN_GOALS = re.compile("“?(?P<plan>十[一二三四五六]五)”?规划(?:纲要)?(?:确定|提出|明确)?的?(?P<scope>(?:主要|各项|预期|既定)*目标(?:任务)?)")  # “十四五”规划主要目标任务: a part of the plan


def no_thing(text: str, head: Opening, body: str) -> bool:
    """Does a clause with an opening verb speak of no thing that is carried out: 推动发展迈上新台阶、事业实现新进步, 鼓励村集体盘活闲置住宅?"""
    if len(head.verbs) > 1 and head.verbs[0] == "通过":
        return True  # 通过加大投入: by means of it
    if head.verbs[-1] in PIVOT and len(SAID_OF.findall(body)) > 1 and "、" in body:
        return True
    if head.verbs[-1] in URGES and (urged := URGED.match(body)) and (does := opening(body[urged.end():])).verbs and does.words[0].start == 0 and len(body) > urged.end() + does.body + 2:
        return True
    if head.verbs[0] == "坚持" and PAIRS.fullmatch(told := text[head.words[0].end:]) and not STRATEGIES.fullmatch(told):
        return True  # 坚持巩固拓展、共同富裕: a way of working
    if PAIRS.fullmatch(text) and sum(bool(opening(part).verbs) for part in text.split("、")) > 1:
        return True  # 对接甲京、联动乙安、协作丙定
    return bool(PLAN_GOALS.search(text) or RUNS_THROUGH.match(text) or PRELIMINARY.match(text))  # 将甲贯穿于全过程; 前期规划、征地测量工作已经完成
