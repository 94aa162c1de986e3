"""How an indicator moves or stands, told in words: hasValue without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import lexicon
from extract.indicators import INDICATOR_LIKE, LEAD
from extract.nouns import Name, is_name
from extract.predicates import opening
from extract.sentences import Claim, Sentence

HOW = "(?:实现)?(?:持续|稳步|逐年|不断|明显|显著|大幅|稳中有|进一步|平稳|较快|快速|总体|基本|始终|继续|逐步|连年|全面|均|都)+"
MOVES = re.compile(rf"^(?P<what>[^，。；“”]{{2,20}}?)(?P<value>{HOW}(?:增长|提高|上升|提升|下降|降低|减少|改善|优化|向好|回升|增加|扩大|好转|回落|攀升|稳定|保持稳定)|由负转正|稳中(?:有进|向好|有升|有降)|动态清零|(?:实现)?零增长)$")
STANDS = re.compile(r"^(?P<what>[^，。；“”]{2,20}?)(?P<value>(?:均|都|超额|稳定|持续|连续[一-鿿\d]{1,3}年|始终|继续)*(?:高于|低于|快于|优于|好于|超过|达到|完成)(?:全国|全省|全市|全区|国家|省|市|同期|上级|年度)[^，。；\d]{0,12}(?:平均水平|平均值|平均|增速|水平|标准|目标|任务|要求|指标))$")
KEEPS = re.compile("^(?:确保|力争|努力)?(?P<what>[^，。；“”]{2,20}?)(?:增长|增速)?(?P<value>[与和](?:[一-鿿]{2,8})(?:基本)?(?:保持)?同步|(?:实现|成功)?翻(?:了?[一两])?番|(?:高于|低于|快于|不低于|不高于)(?:经济|GDP|城镇居民|财政|上年)[一-鿿]{0,8}|(?:控制|稳定|保持)在[^，。；\\d]{2,12}(?:以内|之内|范围内|区间)|(?:坚决|力争)?退出(?:全[国省市]|重点)[^，。；]{0,6}后[一二三四五六七八九十\\d]+(?:位|名)?|保持(?:基本)?稳定|再创(?:历史)?新高|(?:超额)?完成[国省市上][^，。；]{0,6}(?:任务|目标|指标))$")
ZERO = re.compile("^(?:确保|力争|努力|基本|全面|坚决)*(?:实现|保持|做到)了?(?P<what>[^，。；零“”]{2,14}?)(?P<value>零[一-鿿]{2}(?:、零[一-鿿]{2})+)(?:的?(?:目标|战果|成绩))?$")  # 实现疫情防控零输入、零感染
RUN = re.compile("^(?P<what>[^，。；“”]{0,10}?(?:生产|产量|粮食|夏粮|秋粮|丰收|成绩|考核|工作|收入|投资|数))(?:实现|喜获|再获|夺取|迎来)(?P<value>“?[一二三四五六七八九十]+连[丰增冠降升优]”?)$")  # 粮食生产实现“十九连丰”
MORE = re.compile("(?:产量|水位|浓度|增速|增幅|空气质量|水质|存量|库存|储备|满意度|安全感|获得感|覆盖面|失业率|蓄积|单产|占比|里程|人口)$")
LOOSE = re.compile("(?:能力|水平|环境|力度|力量|质量|效率|效益|活力|程度|数量|容量)$|^(?:各项|主要|有关|相关)|[的了]")


BARE = frozenset(("投资", "增加值", "产值", "营收", "覆盖面", "规模", "总量", "占比", "增速", "增幅", "里程", "存量", "储备", "满意度", "投入", "收入", "质量"))


def trend(sentence: Sentence) -> Iterator[Claim]:
    """地下水位持续上升 -> the value of 地下水位 in words; not: 服务水平不断提升 (nothing that is measured)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        match = None if clause.quantities else MOVES.match(clause.text) or STANDS.match(clause.text) or KEEPS.match(clause.text)
        if not match and (free := ZERO.match(clause.text) or RUN.match(clause.text)):
            what = Name(free["what"], clause.start + free.start("what"), clause.start + free.end("what"), "Indicator")
            if is_name(what.label) and not opening(what.label).verbs:
                yield Claim(subject=what, predicate="hasTarget" if sentence.mood == "plan" else "hasValue", value=free["value"].strip("“”"), qualifiers=sentence.when(index), start=clause.start, end=clause.end, confidence=0.8)
        if not match:
            continue
        lead = LEAD.match(match["what"])
        at = lead.end() if lead else 0
        label = match["what"][at:]
        measured = label in lexicon.indicators() or INDICATOR_LIKE.search(label) or MORE.search(label)
        if not measured or (len(label) < 4 and label not in lexicon.indicators() and label in BARE) or not is_name(label.replace("、", "")) or opening(label).verbs or (LOOSE.search(label) and not MORE.search(label)):
            continue
        predicate = "hasTarget" if sentence.mood == "plan" else "hasValue"
        parts = label.split("、")
        each = parts if all(p in lexicon.indicators() or INDICATOR_LIKE.search(p) or MORE.search(p) for p in parts) else [label]
        for part in each:
            name = Name(part, clause.start + match.start("what") + at, clause.start + match.end("what"), "Indicator")
            yield Claim(subject=name, predicate=predicate, value=match["value"], qualifiers=sentence.when(index), start=clause.start, end=clause.end, confidence=0.8)


RULES = (trend,)
