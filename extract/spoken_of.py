"""Numbers that are only spoken of: how much more, how long, how many there are of others."""

from __future__ import annotations

import re

from extract.quantities import Quantity

THAN = re.compile("^[、，]?(?:高于|低于|快于|优于|好于|多于|少于)")
BEYOND = re.compile("(?<!不)(?:高出|高于|低于|快于|多于|少于)(?:全[国省市区县]|上年|去年)?(?:平均(?:水平)?)?$")
LASTING = re.compile("(?:仅用|只用|用时|历时|屈指|连续|提前|推迟)了?$")
MOST = re.compile("(?:全[球国省]|世界|国内|亚洲)(?:最[高大长快深]|首台)$")  # 全球最高10米液压支架: what kind


def compares(before: str, q: Quantity) -> bool:
    """Do the words before a number only compare, tell how long or what kind: 高于全省(3个百分点), 提前(两个月), 全球最高(10米液压支架)?"""
    return bool(LASTING.search(before) or MOST.search(before) or THAN.match(before) or BEYOND.search(before)) or (q.counts and before.endswith(("占了", "占")))


AROUND = re.compile("(?:面向|对标|围绕|聚焦|针对|依托|瞄准|紧盯)(?:全[国省市区县])?$")
BECOMES = re.compile("(?:入选|成为|跻身|列入|纳入)[^，、]{0,8}$")
GOAL = re.compile("(?:全年|年度|年初|市定|省定)*(?:计划|目标|任务)")  # 完成全年计划的120%: of what is not told
SIGNED = re.compile("与.+(?:达成|签订|签署|签约)")  # 48家企业与银行达成意向签约16亿元: no firms


def of_others(text: str, named: bool) -> bool:
    """Do the words before a count only tell how many there are: 面向12个主导产业, 甲基地成为全省30家示范基地之一?"""
    return AROUND.search(text) is not None or (named and BECOMES.search(text) is not None)


SPOKEN_OF = re.compile("对(?!外|口|接)|为(?=.{4,}提供)")
LED_BY = re.compile("以.+为(?:龙头|重点|抓手|主导|依托|骨干|核心|载体|支撑)")


def only_spoken_of(text: str) -> bool:
    """Does a clause only speak of counted things, and say nothing of them: 对总投资5亿元的8个项目, 以4家企业为龙头?"""
    return bool((SPOKEN_OF.match(text) and "的" in text) or LED_BY.fullmatch(text)) or text.startswith(("依托", "借助", "借力", "凭借"))
