"""Lines of business: what an area, park or programme grows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extract import lexicon
from extract.acts import TOPIC
from extract.lists import counted_halves, listing
from extract.named_trade import PARK, WIDE_STEMS, line_at_end
from extract.nouns import Name, is_name, type_of
from extract.predicates import opening
from extract.rules.explained import PAREN
from extract.sentences import LEAD, Claim, Sentence
from extract.topics import explicit
from ontology.terms import is_a

GROWS = re.compile(r"(?:主攻|发展|培育|壮大|做大做强|做强|做优|做精做深|做精|聚焦|布局|集聚|引进|培育壮大|做大|扶持|构建|打造|推进|促进|加快|做好|探索开发(?!区)|开发(?!区)|拓展|延伸)(?![与同])(?P<list>[^，。；]{2,60}?)(?:发展|集聚|壮大|做大做强|上规模上水平|体系|集群|加快发展|融合发展|(?<=产业)布局|提质增效|健康发展|建链|补链|强链|延链|等?(?:(?:新型?|新兴|特色|消费)?业态|业务)$|$)")
FOCUS = re.compile(r"以(?P<list>[^，。；]{2,40}?)(?:为(?:重点|主导|龙头|主|特色)(?!的(?:[^，；业]{2,8}(?:综合体|项目|城市|园区|中心|小镇)))|为核心(?=的[^，；]{2,12}产业)|为支撑(?=的[^，；]{0,8}产业(?:体系|格局))|为代表(?=的(?:新|战略性)?(?:兴)?(?:产业|业态|经济)))")
CLUSTER = re.compile("以(?P<list>[^，。；]{2,40}?)(?:为主导|为特色|为支撑|为主体|为重点|为主)的(?P<owner>[^，。；、的]{2,12}?(?:产业集群|集群|产业园区?|产业带|集聚区|产业基地))")
LINES = re.compile(r"^(?P<list>[^，。；]{2,50}?(?:产业|业态|经济|业))(?:加快|加速|快速|蓬勃|持续|进一步|发展|规模|初具|不断|提质|转型|壮大|稳步|迅速|日益|健康)")
TOPICS = re.compile("^(?P<list>[^，。；]{2,40}?(?:产业|业态|业))(?:深化|做[大强优精]|打造|推进|推动|加强|依托|围绕|聚焦|服务保障|着力|重点(?=推动|抓好|发展|围绕|推进)|大力|积极)(?!区|化)")  # 橡胶产业加快破解难题
LINE = re.compile(f"(?:{lexicon.alternation(lexicon.lines('ending'))})$")
NOT_A_LINE = re.compile(r"^(?:迈出|实现|加速|助推|赋能|撬动)|职业$|成为|^区(?!块链)|(?<=..)项目$|化(?:种植|养殖|生产)$|^(?:好|多|赋能|集(?![成装])|\d+[—-]?\d*个)|^现代化?产业$|(?:主导|支柱|优势|龙头)产业$|^(?:特色|传统|新兴|未来|扶贫|朝阳)产业$|带动|需求|投放|大力度|^(?:投入|大抓|兴业$|社区$|新业态$|高质量)|影院|剧场|产业体系$|[万千百]亿|级(?:农业|新兴|优势|特色|重点)产业|(?:河北|北京|天津|上海|雄安|京津冀|中国|湾区|区域|地区|地方)经济$|\d{2}|^(?:[一-鿿]{2,3}省|国家级|省级)|\d\+|\+$|[和与]高|^[二三四一]产业$|(?:事务|业务)所$|^(?:国家|全国|世界|全球|国际)经济|制定|逐行业|^(?:健康|平稳|快速|持续|协调|公平|创新|全面)$|^[区县市省]产业$|^[\d一二两三四五六七八九十]+[个大]|^发放|^新产业$|^(?:人防|社保|计生|教育|企业|项目|工业|农业|产业|经济|发展|社会|我|民营|县域|实体|优势|市场主体|主导|市场)$|就业|创业|毕业|企业$|行业$|作业|农业农村|商业$|物业|专业$|事业|失业|停业|开业|开放型经济|产业结构|国民经济|县域经济|农业产业化|体系|格局|产业链|城市经济|集体经济|实体经济|民营经济|经济社会|市场经济|产业发展|产业基础|在产业$|影响|必须|主业$|宜业|制造体系|行业协会|产业园|产业带|项目$|^.{0,6}[一二三四五六七八九十\\d]+大")


def has_industry(sentence: Sentence) -> Iterator[Claim]:
    """大力发展人工智能、大数据等新兴产业 -> lines of business; not: 促进企业发展 (no line of business)."""
    if sentence.mood in ("result", "plan", "glossary"):
        yield from _counted(sentence)
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        seen: set[str] = set()
        for match in CLUSTER.finditer(clause.text):
            start = clause.start + match.start("list")
            owner = Name(match["owner"], clause.start + match.start("owner"), clause.start + match.end("owner"), type_of(match["owner"]))
            for name in listing(match["list"], start).names:
                if is_name(name.label) and len(name.label) <= 10 and not opening(name.label).words:
                    yield Claim(subject=owner, predicate="hasIndustry", object=Name(name.label, name.start, name.end, "Industry"), start=clause.start, end=clause.end, confidence=0.8)
        for chain in CHAIN.finditer(clause.text) if "产业链" in clause.text else ():
            line = chain["line"].removesuffix("产业") + "产业"
            if is_name(line) and not NOT_A_LINE.search(line) and not SAID.search(line) and not opening(chain["line"]).words and line not in seen:
                seen.add(line)
                at = clause.start + chain.start("line")
                yield from (Claim(subject=owner, predicate="hasIndustry", object=Name(line, at, at + len(line), "Industry", (chain["line"],)), start=clause.start, end=clause.end, confidence=0.75)
                            for owner in _owners(sentence, index))
        for pattern in (GROWS, FOCUS, LINES, *(() if opening(clause.text).verbs else (TOPICS,)), LED, HOLDS, *(OF_TRADES if "产业" in clause.text or "行业" in clause.text else ())):
            for match in pattern.finditer(clause.text):
                told = match.lastgroup or "list"
                for name in _lines(match[told], clause.start + match.start(told), match.group().endswith("业态"), clause.text[:match.start()].endswith(("重点", "主要", "着重"))):
                    if name.label not in seen:
                        seen.add(name.label)
                        for owner in _owners(sentence, index):
                            yield Claim(subject=owner, predicate="hasIndustry", object=name, start=clause.start, end=clause.end, confidence=0.75)


HOLDS = re.compile("^(?:继续|进一步|持续|不断|积极|稳妥)*(?:巩固|扩大|做大|壮大|提升)(?P<list>[^，。；]{2,40}?(?:业|等产业|等[一-鿿]{2}产业))(?:的?(?:优势|规模))$")  # 巩固蔬菜、林果等产业优势
LIFTS = re.compile("^(?:积极|着力|大力|加快|持续|规范|改造|优化|全面|推动|推进)*(?:巩固|提升|升级|改造|盘活|整合|振兴|做强|做优|壮大)+(?P<list>[^，。；]{2,40}?等(?:传统|特色|优势|主导|支柱|重点)+(?:产业|行业))(?:优势)?$|^(?:加快|推动|推进|促进)(?P<trades>[^，。；]{2,40}?等(?:传统|特色|优势|主导|支柱|重点)+(?:产业|行业))(?:的?(?:技改|技术改造|改造|升级|转型|提升|优化|整合)+)(?:步伐|进程)?$|^(?:着力|加快|努力)?(?:塑造|构筑|形成)(?P<line>[^，。；、]{2,8}产业)(?:发展)?新优势$")
TOWARDS = re.compile("(?:推动|促进|引导|推进|加快)(?P<list>[^，。；]{2,30}?产业)(?:向|由)[^，。；]{2,}")  # 推动甲、乙产业向高端迈进
OF_KIND = "(?:主导|特色|优势|重点|新兴|战略性|未来|支柱|强县|富民|高新技术|绿色|先进制造)+产业"
AROUND = re.compile(f"^(?:[一-鿿]{{0,4}})?(?:围绕|聚焦|立足|依托|锚定|瞄准|紧盯|紧扣|突出)(?P<list>[^，。；]{{2,50}}?等(?:[一二三四五六七八九十\\d]+大)?{OF_KIND})")  # 围绕甲、乙等主导产业招商
IN_WORKS = re.compile(f"(?:引进|招引|培育|谋划|布局|争取|实施|储备|推进)(?:一批)?(?P<list>[^，。；]{{2,40}}?等{OF_KIND})(?:重大|重点|优质|标志性)*项目")
CHAIN = re.compile("(?:延伸|拉长|延长|完善|做强|做优|打造|健全|构建|培育|补齐|壮大|形成)(?:以[^，。；]{2,12}为[^，。；的]{2,4}的|集[^，。；]{4,20}于一[体身]的)?(?P<line>(?!上下游|农业|特色|主导|优势|传统|新兴|现代|各|全|多条|完整|跨境|做长|[^，]*(?:重点|创新链)|\\d|[一二三四五六七八九十]+[个大条])[一-鿿]{2,8}?)(?:全)?产业链(?:条)?(?=$|[，。；、和])")  # 延伸肠衣产业链条
BECOMES = re.compile("[让使](?P<list>[^，。；、]{2,8}产业)(?:真正|逐步|加快)?成为")
TREATED = re.compile("[把将](?P<list>[^，。；]{2,12}?)作为[^，。；]{0,20}产业(?:来?(?:打造|发展|培育|抓)|$)")
OF_TRADES = (TREATED, LIFTS, TOWARDS, AROUND, IN_WORKS, BECOMES)
LED = re.compile(r"以[^，。；]{2,40}?为代表的(?P<list>[^，。；]{2,40}?)(?:产业|业)?(?:发展|壮大|集聚|加快|不断|$)")


BY_FIRM = re.compile(r"以(?P<firms>[^，。；]{2,40}?)为(?:代表|龙头|骨干|首)的(?P<list>[^，。；等]{2,40})(?:等)?(?:(?:战略性?)?(?:新兴|特色|优势|主导|重点)?产业|业)")
FIRMS = re.compile(r"(?:支持|鼓励|推动|引导|引进|培育)?(?P<firms>[^，。；]{2,40}?)等(?P<line>[一-鿿]{2,8}?)(?:龙头|骨干|重点|知名|行业)*(?:企业|项目)")


def industry_of_firm(sentence: Sentence) -> Iterator[Claim]:
    """以甲晶体、乙锂电为代表的新材料、新能源等产业 -> each firm its line; 甲、乙等生物科技企业 -> both; not: 甲、乙等重点企业 (no line)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        if match := BY_FIRM.search(clause.text):
            firms = listing(match["firms"], clause.start + match.start("firms")).names
            lines = list(_lines(match["list"], clause.start + match.start("list")))
            if not lines and match.group().endswith("产业") and len(match["list"]) <= 8 and not re.search("[、的]", match["list"]):
                lines = [Name(match["list"].removesuffix("产") + "产业", clause.start + match.start("list"), clause.start + match.end(), "Industry")]
            pairs = list(zip(firms, lines, strict=False)) if len(firms) == len(lines) else [(f, lines[0]) for f in firms] if len(lines) == 1 else []
        elif (topic := TOPIC.match(clause.text)) and (match := OF_TOPIC.match(clause.text, topic.end())):
            firms = listing(match["firms"], clause.start + match.start("firms")).names
            pairs = [(f, Name(topic.group(), clause.start, clause.start + topic.end(), "Industry")) for f in firms] if "、" not in topic.group() and not NOT_A_LINE.search(topic.group()) else []
        elif match := FIRMS.search(clause.text, opening(clause.text).body):
            line = Name(match["line"], clause.start + match.start("line"), clause.start + match.end("line"), "Industry")
            pairs = [(f, line) for f in listing(match["firms"], clause.start + match.start("firms")).names] if LINE.search(match["line"]) and not NOT_A_LINE.search(match["line"]) and not RANKED.match(match["line"]) else []
        else:
            continue
        for firm, line in pairs:
            named = "Project" if clause.text.find("项目", match.end() - 2) == match.end() - 2 else "Enterprise"
            kind = firm.type if firm.type and (is_a(firm.type, "Organization") or firm.type == "Project") else named
            if is_name(firm.label) and not is_a(firm.type or "Thing", "Industry") and not opening(firm.label).words:
                yield Claim(subject=Name(firm.label, firm.start, firm.end, kind), predicate="hasIndustry", object=line, start=clause.start, end=clause.end, confidence=0.75)


OF_TOPIC = re.compile("(?:积极|大力|加快|全力|加速)*(?:做[大强优]做?[大强优]?|推进|启动|实施|引进|加快)(?P<firms>[^，。；]{2,60}?)等(?:一批|[\\d一二三四五六七八九十]+[家个])?[一-鿿]{0,4}(?:企业|项目)$")  # 汽车电子产业做大做强甲、乙等项目
RANKED = re.compile("[一-鿿]{0,4}支持|一批|重大|重点|前沿|高端|优质|优势|先进|新兴|传统|标志性|龙头|主导|产业")
RESTS = re.compile("^(?:依托|发挥|借助|用好)(?P<parks>[^，。；]{2,40}?(?:园区?|基地|集群|集聚区))(?:的?(?:作用|优势|平台|资源|建设)|等.{0,8})?$")


def industry_of_parks(sentence: Sentence) -> Iterator[Claim]:
    """依托塑料产业园、肠衣基地，引导散户进园 -> each park its line; not: 依托工业园区 (no line)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        rests = RESTS.match(clause.text)
        for park in listing(rests["parks"], clause.start + rests.start("parks")).names if rests else ():
            end = PARK.search(park.label)
            if end and is_name(park.label) and (line := line_at_end(park.label[:end.start()], {})):
                at = park.start + end.start()
                yield Claim(subject=replace(park, type=park.type or "IndustrialPark"), predicate="hasIndustry", object=Name(line, at - len(line), at, "Industry"),
                            start=clause.start, end=clause.end, confidence=0.75)


LEADERS = re.compile("^(?:依托|支持|鼓励|引导|发挥|以|依靠|扶持)(?P<firms>[^，。；]{2,40}?)等(?:一批|[\\d一二三四五六七八九十]+[家个])?(?:龙头|骨干|重点|知名|核心|大型|规上)+(?:型)?企业")


def industry_of_leaders(sentence: Sentence) -> Iterator[Claim]:
    """依托甲、乙等龙头企业，做强丙产业 -> both grow 丙产业; not: 依托甲等企业，加大投入 (no line of business)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause, after in pairwise(sentence.clauses):
        led, grown = LEADERS.match(clause.text), GROWS.search(after.text)
        lines = list(_lines(grown["list"], after.start + grown.start("list"))) if led and grown else []
        for firm in listing(led["firms"], clause.start + led.start("firms")).names if led and len(lines) == 1 else ():
            if is_name(firm.label) and not opening(firm.label).words and firm.type in ("", "Enterprise", "StateEnterprise"):
                yield Claim(subject=replace(firm, type=firm.type or "Enterprise"), predicate="hasIndustry", object=lines[0], start=clause.start, end=after.end, confidence=0.75)


def _counted(sentence: Sentence) -> Iterator[Claim]:
    """甲、乙、丙三大产业, “三大产业”（甲、乙、丙） name the area's own lines of business."""
    for match in PAREN.finditer(sentence.text) if sentence.mood == "plan" else ():
        if match["name"].endswith(("产业", "主导产业")):
            for name in listing(match["list"], sentence.start + match.start("list")).names:
                if is_name(name.label) and len(name.label) <= 12:
                    yield Claim(subject=sentence.context.place, predicate="hasIndustry", object=Name(name.label, name.start, name.end, "Industry"),
                                start=sentence.start + match.start(), end=sentence.start + match.end(), confidence=0.8)
    if told := MADE_UP_OF.search(sentence.text):
        for name in listing(told["list"], sentence.start + told.start("list")).names:
            if is_name(name.label) and len(name.label) <= 12 and not DEED.search(name.label) and not opening(name.label).verbs:
                yield Claim(subject=sentence.context.place, predicate="hasIndustry", object=Name(name.label, name.start, name.end, "Industry"),
                            start=sentence.start + told.start(), end=sentence.start + told.end(), confidence=0.8)
    for clause in sentence.clauses:
        if "产业" not in clause.text and "行业" not in clause.text:
            continue
        told = clause.text.find("：") + 1 if sentence.mood == "glossary" else 0
        lead = LEAD.match(clause.text[told:])
        body = told + (lead.end() if lead else 0)
        body += around.end() if (around := ROUND.match(clause.text[body:])) else 0
        body += opening(clause.text[body:]).body
        for part, at in counted_halves(clause.text[body:]):
            found = listing(part, clause.start + body + at)
            if not found.count or found.count < 2 or len(found.names) != found.count or not re.search("产业|行业", found.head[:6]):
                continue
            for name in found.names:
                if is_name(name.label) and len(name.label) <= 12 and not DEED.search(name.label):
                    yield Claim(subject=sentence.context.place, predicate="hasIndustry", object=Name(name.label, name.start, name.end, "Industry"),
                                start=clause.start, end=clause.end, confidence=0.8)


ROUND = re.compile("(?:围绕|聚焦|立足|依托|锚定|瞄准|紧盯|紧扣|突出)")
MADE_UP_OF = re.compile("[一二三四五六七八九十]大(?:主导|支柱|特色|优势|传统|新兴|强县|富民|重点)*产业”?，?(?:即是?|是指|指|：|分别是|分别为|包括)(?P<list>[^。；，：“”]{4,80})")  # “四大产业”即甲、乙、丙、丁
MONEY = re.compile(r"投资[\d.]")
PUBLIC = frozenset(("医疗", "教育", "交通", "水利", "能源", "信息", "市政", "环保", "卫生", "就业", "养老", "城市", "海洋", "农业"))
NO_LINES = re.compile("事业$|设施(?!农业)|环境”?$|企业|公司|^(?:重点|重大|优质|标志性|支撑性|在建|续建|签约|谋划|高端|好|大)*项目|工程|园区|领域(?:风险|战略|重组)|资源(?!型)|配套(?!产业)|地区")  # 甲乳业、乙牧业等企业
SAID = re.compile("赋能|(?<=..)新业态$|优质产业$|^(?:撬动|拉动|抢[占抓]|靶向|盯紧|坚定|懂|到户|[达形]?成(?!套)|争当|预留|自觉|面对|适应|打开|点燃|开创|切实|更好|全年|[上下]半年|用抓|重构|具[有备]|引领|支撑|立[区县市]|特别是|一支|时|金角|标志性|展示|提升|一?批)|用于|[将把]|以[^，]*为|^(?:周边|领域|重大|国家|一期|首位|实体|潜力|先进|[一大兴]|朝阳|民生|世界级|细分|创新型|临矿|立县|国资)产业$|^(?:我国|全[国省市区县]|(?:非?公有)?制|国有|工业|资源|面对|农村|独家)经济$"
                  "|(?:基金|博览会|交易会|矿业大会|中心|项目|增加值|零售总额|城市设计|规划设计|全要素设计|体系|产业前沿信息|公共信用信息|安居乐业|身心健康|环境健康|乡投资兴业|全县域)$")
DEED = re.compile("[进上下].|化$")  # 车间进农村, 农业产业化: no lines of business


TURNED = re.compile("(?<=[一-鿿]业)(?:[一-鿿]{2}化、)+[一-鿿]{2}化$")  # 促进服务业专业化、规模化(发展)


SOWN = re.compile("(?:(?<=种植)|(?<=养殖))[\\d.]+万?[一-鿿]{1,2}(?:以上)?$")  # 中药材种植2万亩
REARING = re.compile("(?<=..)(?:养殖|种植|加工)(?:业|产业)?$")


PRODUCE = lexicon.lines("stem") - PUBLIC - WIDE_STEMS - {"绿电", "电力", "算力", "储能"}


def _lines(text: str, start: int, told: bool = False, stressed: bool = False) -> Iterator[Name]:
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
        if opening(label).words or "的" in label or "等" in label or label.startswith(("所需", "聚力", "大力", "全力", "以", "与", "和", "向", "为", "从", "重点", "未来")):
            continue
        beside = stressed and len(found.names) > 1 and not name.type and not NO_TRADE.search(label) and any(n.type == "Industry" for n in found.names)
        if is_name(label) and not NOT_A_LINE.search(label) and not SAID.search(label) and (beside or LINE.search(label) or kind == "Industry" or label in PRODUCE or ((led or (told and len(label) == 4 and len(found.names) > 1)) and not name.type and not NO_TRADE.search(label))) and 2 <= len(label) <= 14:
            yield Name(label, max(name.end - len(label), start), name.end, "Industry", (label.removesuffix(tail.group()),) if tail and label != tail.group() else ())
    head = re.sub("^(?:优势|特色|主导|重点)", "", found.head)
    if kind == "Industry" and found.open and not found.count and 4 <= len(head) <= 10 and not NOT_A_LINE.search(head) and head not in ("产业", "新兴产业", "未来产业"):
        yield Name(head, found.head_start, found.head_start + len(found.head), "Industry")


OF_TRADE = re.compile("(?!特色|高端|传统|新兴|优势|主导|未来|支柱|低端|相关|上下游|推动|战略)[一-鿿]{2,4}产业")
NO_TRADE = re.compile("要素|资源|人才|技术|功能|转型|经营|[提优增]..?$")
NO_OWNERS = ("Road", "Market", "River", "Building", "School", "HealthFacility", "Site", "PublicSpace", "CulturalVenue", "MetroLine", "Bridge")


def _owners(sentence: Sentence, index: int) -> tuple[Name, ...]:
    named = tuple(n for n in explicit(sentence, index) if n.label[0] not in "每各" and ((is_a(n.type, "Place") and n.type not in NO_OWNERS) or (is_a(n.type, "Organization") and not is_a(n.type, "Agency") and n.type != "SocialOrganization") or n.type == "Project"))
    return named or (sentence.context.place,)


RULES = (has_industry, industry_of_firm, industry_of_parks, industry_of_leaders)
