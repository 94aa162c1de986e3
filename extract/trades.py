"""Lines of business in a list: which of its members are trades that an area, a park or a firm can grow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import lexicon, numerals
from extract.lists import listing
from extract.named_trade import WIDE_STEMS
from extract.nouns import Name, is_name, type_of
from extract.predicates import opening

LINE = re.compile(f"(?:{lexicon.alternation(lexicon.lines('ending'))})$")
NOT_A_LINE = re.compile(r"一[乡村县镇]一业|^(?:农业|农村|乡村|县域特色)产业$|^各|^全民|(?:兴|富|强|活)(?:业|民|县|区|市|农)$|^(?:迈出|实现|加速|助推|赋能|撬动)|职业$|成为|^区(?!块链)|(?<=..)项目$|化(?:种植|养殖|生产)$|^(?:好|多|赋能|集(?![成装])|\d+[—-]?\d*个)|^现代化?产业$|(?:主导|支柱|优势|龙头)产业$|^(?:特色|传统|新兴|未来|扶贫|朝阳)产业$|带动|需求|投放|大力度|^(?:投入|大抓|兴业$|社区$|新业态$|高质量)|影院|剧场|产业体系$|[万千百]亿|级(?:农业|新兴|优势|特色|重点)产业|(?:河北|北京|天津|上海|雄安|京津冀|中国|湾区|区域|地区|地方)经济$|\d{2}|^(?:[一-鿿]{2,3}省|国家级|省级)|\d\+|\+$|[和与]高|^[二三四一]产业$|(?:事务|业务)所$|^(?:国家|全国|世界|全球|国际)经济|制定|逐行业|^(?:健康|平稳|快速|持续|协调|公平|创新|全面)$|^[区县市省]产业$|^[\d一二两三四五六七八九十]+[个大]|^发放|^新产业$|^(?:人防|社保|计生|教育|企业|项目|工业|农业|产业|经济|发展|社会|我|民营|县域|实体|优势|市场主体|主导|市场)$|就业|创业|毕业|企业$|行业$|作业|农业农村|商业$|物业|专业$|事业|失业|停业|开业|开放型经济|产业结构|国民经济|县域经济|农业产业化|体系|格局|产业链|城市经济|集体经济|实体经济|民营经济|经济社会|市场经济|产业发展|产业基础|在产业$|影响|必须|主业$|宜业|制造体系|行业协会|产业园|产业带|项目$|^.{0,6}[一二三四五六七八九十\\d]+大")
MONEY = re.compile(r"投资[\d.]")
PUBLIC = frozenset(("医疗", "教育", "交通", "水利", "能源", "信息", "市政", "环保", "卫生", "就业", "养老", "城市", "海洋", "农业"))
NO_LINES = re.compile("事业$|设施(?!农业)|环境”?$|企业|公司|^(?:重点|重大|优质|标志性|支撑性|在建|续建|签约|谋划|高端|好|大)*项目|工程|园区|领域(?:风险|战略|重组)|资源(?!型)|配套(?!产业)|地区")  # 甲乳业、乙牧业等企业
SAID = re.compile("赋能|(?<=..)新业态$|优质产业$|^(?:撬动|拉动|抢[占抓]|靶向|盯紧|坚定|懂|到户|[达形]?成(?!套)|争当|预留|自觉|面对|适应|打开|点燃|开创|切实|更好|全年|[上下]半年|用抓|重构|具[有备]|引领|支撑|立[区县市]|特别是|一支|时|金角|标志性|展示|提升|一?批)|用于|[将把]|以[^，]*为|^(?:周边|领域|重大|国家|一期|首位|实体|潜力|先进|[一大兴]|朝阳|民生|世界级|细分|创新型|临矿|立县|国资)产业$|^(?:我国|全[国省市区县]|(?:非?公有)?制|国有|工业|资源|面对|农村|独家)经济$"
                  "|(?:基金|博览会|交易会|矿业大会|中心|项目|增加值|零售总额|城市设计|规划设计|全要素设计|体系|产业前沿信息|公共信用信息|安居乐业|身心健康|环境健康|乡投资兴业|全县域)$")
DEED = re.compile("[进上下].|化$")  # 车间进农村, 农业产业化: no lines of business


TURNED = re.compile("(?<=[一-鿿]业)(?:[一-鿿]{2}化、)+[一-鿿]{2}化$")  # 促进服务业专业化、规模化(发展)


SOWN = re.compile("(?:(?<=种植)|(?<=养殖))[\\d.]+万?[一-鿿]{1,2}(?:以上)?$")  # 中药材种植2万亩
REARING = re.compile("(?<=..)(?:养殖|种植|加工)(?:业|产业)?$")


GROWN = f"(?:(?:设施|山地|精品|绿色|高端|优质|富硒|有机|冷凉|道地|高效|特色|无公害|反季节|高山|生态)*(?:{lexicon.alternation(lexicon.lines('produce'))}))"  # what farms grow: 设施草莓
GROWN_LINE = re.compile(GROWN)
PRODUCE = lexicon.lines("stem") - PUBLIC - WIDE_STEMS - {"绿电", "电力", "算力", "储能"}


def lines_of(text: str, start: int, told: bool = False, stressed: bool = False) -> Iterator[Name]:
    """The lines of business that a list names; of the kind of 业态 where `told`, each a line beside others where `stressed` (重点发展)."""
    text = SOWN.sub("", TURNED.sub("", text))
    found = listing(text, start)
    kind = type_of("某某" + found.head) if found.head else ""
    if text.endswith(("中心建设", "基地建设", "园建设", "设施建设")):
        return
    if kind == "Project" or "项目" in found.head or NO_LINES.search(found.head) or MONEY.search(text) or any(n.label in ("人流", "信息流", "资金流", "商流") for n in found.names):
        return  # 甲科技、乙电子等项目; 人流、物流
    if "领域" in found.head and sum(n.label in PUBLIC for n in found.names) > 1:
        return  # 聚焦医疗、教育、交通、文旅等领域
    tail = REARING.search(found.names[-1].label) if len(found.names) > 1 and not found.open else None
    led = len(found.names) > 1 and not found.open and OF_TRADE.fullmatch(found.names[-1].label) and all(len(n.label) <= 4 for n in found.names[:-1])  # 车饰、酵母产业
    for name in found.names:
        if name.label.endswith("项目") and len(name.label) > 8:
            continue  # 推进甲文旅康养项目: one work
        name = replace(name, label=name.label + tail.group()) if tail and len(name.label) <= 3 else name  # 生猪、奶牛养殖
        label = re.sub(r"^.*(?:发展|培育|壮大|聚焦|做强|做优|推进|推动|打好|引进|布局|打造|构建|加快)(?=.{2})", "", name.label)
        label = re.sub("(?:等)?(?:项目|集群|发展|[两三四五六七八九十]大(?:产业|行业))$", "", label)
        if opening(label).words or "的" in label or "等" in label or TOWARDS.search(label) or ((read := numerals.read(label)) and read.size > 1 and len(read.parts) > 1) or label.startswith(("所需", "聚力", "大力", "全力", "以", "与", "和", "向", "为", "从", "重点", "未来")):
            continue
        beside = stressed and len(found.names) > 1 and not name.type and not NO_TRADE.search(label) and any(n.type == "Industry" for n in found.names)
        if is_name(label) and not NOT_A_LINE.search(label) and not SAID.search(label) and (beside or LINE.search(label) or kind == "Industry" or label in PRODUCE or label in lexicon.lines("name") or GROWN_LINE.fullmatch(label) or ((led or (told and len(label) == 4 and len(found.names) > 1)) and not name.type and not NO_TRADE.search(label))) and 2 <= len(label) <= 14:
            yield Name(label, max(name.end - len(label), start), name.end, "Industry", (label.removesuffix(tail.group()),) if tail and label != tail.group() else ())
    head = re.sub("^(?:优势|特色|主导|重点)", "", found.head)
    if kind == "Industry" and found.open and not found.count and 4 <= len(head) <= 10 and not NOT_A_LINE.search(head) and head not in ("产业", "新兴产业", "未来产业"):
        yield Name(head, found.head_start, found.head_start + len(found.head), "Industry")


TOWARDS = re.compile("(?<=[一-鿿])向(?!日葵|型|海|阳)(?=..)")  # 甲公司向新能源(转型)
OF_TRADE = re.compile("(?!特色|高端|传统|新兴|优势|主导|未来|支柱|低端|相关|上下游|推动|战略)[一-鿿]{2,4}产业")
NO_TRADE = re.compile("要素|资源|人才|技术|功能|转型|经营|[提优增]..?$")
