"""Phrases with several parts that are one name: levels, the steps of one mechanism, two guards in one."""

from __future__ import annotations

import re

from extract.nouns import WORK, split_at

LEVELS = re.compile("(?:(?:部门|政府|企业|楼[栋门宇]|网格|[国省市区县镇乡村街道社组户]{1,2})、)+(?:网格|[国省市区县镇乡村街道社组户]{1,2}(?:[（(][国省市区县镇乡村街道社组户]{1,2}[）)])?)[两三四五]级")
WORKINGS = re.compile("[一-鿿]{2,8}(?:、(?:收集|办理|反馈|回访|交办|受理|运输|转运|处置|清运|收运|回收|处理|谋划|储备|引进|签约|开工|投产|建设|管理|监督|考核|评价|调度|会商|预警|研判|处置|推进|落实|督导|激励|引导|使用|培养|发现|选拔)){2,}(?:和[一-鿿]{2})?(?:闭环|全程)?(?:工作|管理)?(?:机制|制度|体系)")  # 项目谋划、引进、开工、储备工作机制: one
DOUBLE = re.compile("[^、和“]{2,10}与[^、“]{2,6}、[^、“]{2,12}(?:联合|合作|共建|结对)[一-鿿]{2,8}|[^、和“]{4,10}(?:、|和)[^、和“]{4,10}双重[一-鿿]{4,8}|[^、和“]{2,20}一体化保护和(?:系统|生态)?(?:修复|治理)(?:工程|项目)?")  # 风险管控和隐患治理双重预防机制: one
DRESSED = re.compile("[^、“”\\d]{0,16}?(?:[绿亮美净硬彩香序畅]化、)+[绿亮美净硬彩香序畅]化(?:改造|提升|综合|整治)*(?:工程|项目|行动)")  # 甲路绿化、亮化、美化工程: one
RUN = re.compile("[一-鿿]{3,}(?P<word>[一-鿿])[一-鿿](?:、(?P=word)[一-鿿]){2,}")
STAYS = re.compile(r"(?:^|个|项|轮|级|条|和)(?:党?中央|国家|省|市|区|县|镇|乡)$")
AGAIN = re.compile("(?:新建|改建|扩建|改扩建|重建|修缮|维修|改造|提升|装修|迁建)+(?:工程|项目)")  # 甲学校新建、扩建工程
SINGLE = frozenset("水土气路电林田湖草山海沙煤车油企尘热讯网产学研政银京津冀国省市部县乡镇大小风光储氢")  # what stands for a word in 产、学、研共同体
TWOFOLD = re.compile("[^、和“]{4,10}双重[一-鿿]{4}")
PHASE = re.compile("^[一二三四五六七八九十](?:期|标段)")


def one_name(text: str) -> list[tuple[str, int]]:
    """The parts between 、, those of one name together: 省、市决策部署 -> 省市决策部署; 岸电三、四期项目."""
    out: list[tuple[str, int]] = []
    for part, at in split_at(text, "、"):
        last = out[-1][0] if out else ""
        levels = STAYS.search(last.rpartition("、")[2]) and re.match("(?:省|市|区|县|镇|乡|村|街道)(?!级)[一-鿿]{3}", part)
        if last and len(part) > 2 and all(p in SINGLE for p in last.split("、")):
            out[-1] = (last.replace("、", "") + part, out[-1][1])  # 产、学、研共同体
            continue
        if last and part in SINGLE and last.split("、")[-1] in SINGLE:
            out[-1] = (last + "、" + part, out[-1][1])
            continue
        single = re.search("的[水土林田山路气电热]$", last)  # 最严格的水、土资源管理制度
        worked = AGAIN.fullmatch(part) and WORK.search(last)
        if last and TWOFOLD.match(part):
            out[-1] = (last + "、" + part, out[-1][1])  # 甲管控、乙治理双重机制
            continue
        if last and (worked or levels or (single and len(part) > 3) or (last[-1] in "一二三四五六七八九十" and PHASE.match(part))):
            out[-1] = (last + part, out[-1][1])
        else:
            out.append((part, at))
    return out
