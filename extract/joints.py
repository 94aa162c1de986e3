"""Where 和, 与, 及 part two names, and where they stand inside one: 甲路和乙路, 自然资源和规划局."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import lexicon
from extract.nouns import WORK, is_generic, is_name, is_physical, type_of

JOINT = re.compile(r"(?<=[^共总不中温饱柔缓祥附])(?<![心气态]平)(?<!人口)(?<!碳中)和(?!谐|平|睦|解|缓|气|善|美[乡丽家好满])|(?<=[^参涉影给])(?<!研究|人口)与(?![会时])|(?<=[^普涉以惠波触顾危遍])及(?![时格其]|零部件|(?:零)?配件)|以及|暨")
MUTUAL = re.compile("(?:互[评动认通补济]|交换|置换|补偿|联动|对接|衔接|共享|融合|协商|相结合)(?:发展|机制|制度|体系|平台|改革)?$")
LINKS = re.compile("(?:水系连通|试通水|连通|互联互通)(?:工程|项目|通道)?$")
MEETS = re.compile("(?:大会|论坛|博览会|展览会|洽谈会|座谈会|大赛|中期评估|终期评估)$")
WATCHES = re.compile("(?:监测|监控|预警|管理|调度|指挥|控制|救援)[一-鿿]{0,4}(?:系统|平台|体系)$")
ZONED = re.compile("^[一-鿿]{2,8}?(?:园区|开发区|高新区|新区|片区|小区|新城)(?P<has>[一-鿿]*)$")
OFFICE = re.compile("(?:局|委员会|厅|总队|办公室)$")
OF_SAME = re.compile("(?:质量|品质|品位|地力|综合)(?:提升|利用|改善)$")  # said on of the thing before
OF_BOTH = re.compile("(?:机制|制度|体系|政策|办法|平台)$")
SHAPED = re.compile("[一-鿿]{2,3}(?P<end>[式型])(?=[一-鿿]{2,})")
BARE_WORK = re.compile(f"(?:{lexicon.alternation(lexicon.works())})+(?:工程|项目)?")
COUNT_LAST = re.compile("(?<=..)\\d+[条项个]$")
TURNS = re.compile("(?:转化|研发|孵化|展示|检测|培育)$")
HANDLES = re.compile("(?:采集|监测|分析|处理|存储|计算|测试|检测)$")
RUN_BY = re.compile("^[一-鿿]{2,4}(?:平台|系统|中心)$")
REPAIRS = re.compile("(?:修复|利用|保护|管控|评估)[一-鿿]{2,}")
LINE = re.compile("[一-鿿]{2}(?:城际铁路|城际|高铁|高速公路|高速|铁路)$")  # 京石和津保城际铁路
INSTITUTE = re.compile("(?<=...)(?:实验室|研究院|研究所|研究中心|创新中心|学院)(?:[（(][^（）()]+[）)])?$")
APPLIED = re.compile("(?:应用|转化|推广|交易|展示|服务|孵化)(?:示范)?(?:基地|中心|平台|园)$")
OF_COUNT = re.compile("(?:\\d+|[两三四五六七八九十])[个项条所]")


def _of_both(left: str, right: str) -> str:
    """What the second of two places of one kind is told to have, where the first has it too: 甲园区和乙园区路网 -> 路网."""
    one, other = ZONED.match(left), ZONED.match(right)
    has = other["has"] if one and other and not one["has"] else ""
    return has if len(has) > 1 and is_physical(type_of("某某" + has)) else ""


def cut_joint(part: str, at: int, listed: bool) -> Iterator[tuple[str, int]]:
    """(name, start) of each of the names that a part of a list joins; `listed` where the part is one of several."""
    joints = sorted(JOINT.finditer(part), key=lambda m: (m.group() not in ("和", "以及"), m.start()))
    for m in joints:
        left, right = part[:m.start()], part[m.end():]
        if listed and m.group() == "与" and max(len(left), len(right)) <= 5 and not type_of(left) and not type_of(right):
            continue  # 合成生物、细胞与基因: one field
        if (told := COUNT_LAST.search(left)) and type_of(left[:told.start()]) and type_of(right) and not listed:
            yield left[:told.start()], at  # 优惠政策10条和奖励办法
            yield from cut_joint(right, at + m.end(), True)
            return
        if _broken(left, right, listed) or (not listed and _one_thing(m.group(), left, right)) or _one_work(m.group(), left, right):
            continue
        if listed or type_of(left) or (len(left) == 2 and LINE.match(right)) or (len(left) > 3 and WORK.search(left) and type_of(right) and not right.endswith(("工程", "行动", "计划"))) or type_of(right) == type_of(left) or abs(len(left) - len(right)) <= 3 or (left.endswith("”") and right.startswith("“")):
            yield left + _of_both(left, right), at
            yield from cut_joint(right, at + m.end(), True)
            return
    yield part, at


def _broken(left: str, right: str, listed: bool) -> bool:
    """Would a cut break a quote (新疆和静“甲产业园”), or leave what is no name?"""
    if any(left.count(o) > left.count(c) for o, c in ("“”", "《》", "（）", "()")) or right[1:2] == "“":
        return True
    return left == "重点领域" or not is_name(left) or not is_name(right) or ("的" in left[-6:] and not listed)


def _one_work(joint: str, left: str, right: str) -> bool:
    """甲分校及地下停车库, 甲2个医院改革与发展示范项目: one work, one kind of projects."""
    if OF_COUNT.search(left) and right.endswith(("项目", "工程")) and not OF_COUNT.search(right) and type_of(left) in ("Policy", "Programme"):
        return True
    if joint in ("及", "以及") and BARE_WORK.fullmatch(right) and WORK.search(left) and is_physical(type_of(left[:WORK.search(left).start()])):
        return True  # 甲湖生态修复及综合整治项目
    if OF_SAME.match(right):
        return True  # 耕地保护和质量提升, 矿业及综合利用
    if left.endswith("新能源") and right.startswith("智能网联汽车"):
        return True
    if left.endswith(("治理", "保护", "开发", "防治", "调查")) and REPAIRS.match(right):
        return True  # 土壤污染治理与修复试点工程
    if joint == "与" and LINKS.search(right) and left[-1:] in "河江湖渠库":
        return True  # 甲运河与乙河航道连通工程
    if INSTITUTE.search(right) and type_of(left) in ("Industry", "Programme") and is_name(right) and not WORK.search(left):
        return True  # 人工智能与数字经济实验室
    if HANDLES.search(left) and RUN_BY.search(right) and not type_of(left):
        return True  # 数据采集与运维平台
    if TURNS.search(left) and APPLIED.match(right):
        return True  # 成果转化与应用基地
    return joint in ("及", "以及") and is_generic(right) and is_physical(type_of(left)) and is_physical(type_of(right)) and not is_generic(left)


def _one_thing(joint: str, left: str, right: str) -> bool:
    """Do both sides make one name: 自然资源和规划局, 人才交流与项目合作大会, 甲河与乙河水系连通工程, 甲与乙互评机制, 展示和交易中心?"""
    kind = type_of(left)
    if (shape := SHAPED.match(right)) and left.endswith(shape["end"]):
        return True  # 集中式和分布式光伏项目
    if (head := OF_BOTH.search(right)) and right[:head.start()][-2:] == left[-2:]:
        return True  # 重点企业和外贸企业机制
    if (LINKS.search(right) or WATCHES.search(right)) and is_physical(kind):
        return True
    if not kind and ((MEETS.search(right) and not WORK.search(left)) or (OFFICE.search(right) and len(right) <= 8)):
        return True
    if joint == "及" and right.endswith(("项目", "工程", "基地")) and not kind and not WORK.search(left):
        return True  # 饲料生产及粮食收储基地项目
    if "”" in left or left[-2:] == right[-2:]:
        return False
    if right.endswith("平台") and not kind and len(left) > 3 and not WORK.search(left):
        return True  # 城市运行和治理平台
    if right.endswith("高地") and kind in ("Policy", "Programme") and left[-2:] in right:
        return True  # 科技创新和产业创新融合发展高地
    centred = right.endswith(("中心", "高地", "枢纽")) and kind in ("", "Industry", "Concept", *(("Programme",) if joint == "及" else ())) and not WORK.search(left)
    return centred or (MUTUAL.search(right) is not None and not is_physical(kind))
