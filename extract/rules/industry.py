"""Lines of business: what an area, park or programme grows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.acts import TOPIC
from extract.lists import counted_halves, listing
from extract.named_trade import PARK, line_at_end
from extract.nouns import Name, is_name, type_of
from extract.predicates import opening
from extract.rules.explained import PAREN
from extract.sentences import LEAD, Claim, Sentence
from extract.topics import explicit
from extract.trades import DEED, GROWN, LINE, NOT_A_LINE, SAID, lines_of
from ontology.terms import is_a

GROWS = re.compile(r"(?:主攻|发展|培育|壮大|做大做强|做强|做优|做精做深|做精|聚焦|布局|集聚|引进|培育壮大|做大|扶持|构建|打造|推进|促进|加快|做好|探索开发(?!区)|开发(?!区)|拓展|延伸)(?![与同])(?P<list>[^，。；]{2,60}?)(?:发展|集聚|壮大|做大做强|上规模上水平|体系|集群|加快发展|融合发展|(?<=产业)布局|提质增效|健康发展|建链|补链|强链|延链|等?(?:(?:新型?|新兴|特色|消费)?业态|业务)$|$)")
FOCUS = re.compile(r"以(?P<list>[^，。；]{2,40}?)(?:为(?:重点|主导|龙头|主|特色)(?!的(?:[^，；业]{2,8}(?:综合体|项目|城市|园区|中心|小镇)))|为核心(?=的[^，；]{2,12}产业)|为支撑(?=的[^，；]{0,8}产业(?:体系|格局))|为代表(?=的(?:新|战略性)?(?:兴)?(?:产业|业态|经济)))")
CLUSTER = re.compile("以(?P<list>[^，。；]{2,40}?)(?:为主导|为特色|为支撑|为主体|为重点|为主)的(?P<owner>[^，。；、的]{2,12}?(?:产业集群|集群|产业园区?|产业带|集聚区|产业基地))")
LINES = re.compile(r"^(?P<list>[^，。；]{2,50}?(?:产业|业态|经济|业))(?:加快|加速|快速|蓬勃|持续|进一步|发展|规模|初具|不断|提质|转型|壮大|稳步|迅速|日益|健康)")
TOPICS = re.compile("^(?P<list>[^，。；]{2,40}?(?:产业|业态|业))(?:深化|做[大强优精]|打造|推进|推动|加强|依托|围绕|聚焦|服务保障|着力|重点(?=推动|抓好|发展|围绕|推进)|大力|积极)(?!区|化)")  # 橡胶产业加快破解难题


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
        for pattern in (GROWS, FOCUS, LINES, *(() if opening(clause.text).verbs else (TOPICS,)), PUSHED, BESIDE, LED, HOLDS, BETTERED, *(OF_TRADES if "产业" in clause.text or "行业" in clause.text else ()), *((FARMED,) if FARMS.search(clause.text) else ())):
            for match in pattern.finditer(clause.text):
                told = match.lastgroup or "list"
                for name in lines_of(match[told], clause.start + match.start(told), match.group().endswith("业态"), clause.text[:match.start()].endswith(("重点", "主要", "着重"))):
                    if name.label not in seen:
                        seen.add(name.label)
                        for owner in _owners(sentence, index):
                            yield Claim(subject=owner, predicate="hasIndustry", object=name, start=clause.start, end=clause.end, confidence=0.75)


FARMS = re.compile("农产品|农特产品|果品|瓜果|水果|林果|经济林|作物|品种|种植|养殖|栽培|畜禽|农业|加工|附加值|产业链|提质增效")
FARMED = re.compile(f"(?P<list>(?:{GROWN}(?:、|和))+{GROWN})(?:等?(?:特色|优质|优势|高效|高产|经济|名优|地方|主导|名特优|主栽)*(?:农产品|农特产品|果品|瓜果|水果|林果|经济林果?|作物|品种|畜禽|农业)|(?:标准化|规模化|生态)?(?:种植|养殖|栽培)|(?:精|精深|深)加工|附加值|产业链|提质增效)(?![^，]*(?:供应|供给|保供|价格|质量安全|储备))")  # 扩大谷子、甘薯种植面积
PUSHED = re.compile("^[一-鿿]{0,4}(?:推动|推进|带动|促进|助推|加快)(?P<list>[^，。；与和]{2,40}?)(?:集群)?(?:[一-鿿]{2}化、?)*(?:高质量|集聚|集群|创新|快速|健康|有序|加快)*(?:发展|壮大|(?:转型|提档|提质|改造|技改|优化)升级|提质增效|技术改造|振兴)$")  # 推动塑料产业绿色化、高端化发展
BESIDE = re.compile("为(?:主导|主体|主|核心|龙头)、(?P<list>[^，。；、为]{2,12}?)为(?:支撑|辅助|辅|补充|特色|配套|两翼)(?=的)")  # 以甲为主导、乙为支撑的格局
HOLDS = re.compile("^(?:继续|进一步|持续|不断|积极|稳妥)*(?:巩固|扩大|做大|壮大|提升)(?P<list>[^，。；]{2,40}?(?:业|等产业|等[一-鿿]{2}产业))(?:的?(?:优势|规模))$")  # 巩固蔬菜、林果等产业优势
LIFTS = re.compile("^(?:积极|着力|大力|加快|持续|规范|改造|优化|全面|推动|推进)*(?:巩固|提升|升级|改造|盘活|整合|振兴|做强|做优|壮大)+(?P<list>[^，。；]{2,40}?等(?:传统|特色|优势|主导|支柱|重点)+(?:产业|行业))(?:优势)?$|^(?:加快|推动|推进|促进)(?P<trades>[^，。；]{2,40}?等(?:传统|特色|优势|主导|支柱|重点)+(?:产业|行业))(?:的?(?:技改|技术改造|改造|升级|转型|提升|优化|整合)+)(?:步伐|进程)?$|^(?:着力|加快|努力)?(?:塑造|构筑|形成)(?P<line>[^，。；、]{2,8}产业)(?:发展)?新优势$")
TOWARDS = re.compile("(?:推动|促进|引导|推进|加快)(?P<list>[^，。；]{2,30}?产业)(?:向|由)[^，。；]{2,}")  # 推动甲、乙产业向高端迈进
OF_KIND = "(?:主导|特色|优势|重点|新兴|战略性|未来|支柱|强县|富民|高新技术|绿色|先进制造)+产业"
AROUND = re.compile(f"^(?:[一-鿿]{{0,4}})?(?:围绕|聚焦|立足|依托|锚定|瞄准|紧盯|紧扣|突出)(?P<list>[^，。；]{{2,50}}?等(?:[一二三四五六七八九十\\d]+大)?{OF_KIND})")  # 围绕甲、乙等主导产业招商
IN_WORKS = re.compile(f"(?:引进|招引|培育|谋划|布局|争取|实施|储备|推进)(?:一批)?(?P<list>[^，。；]{{2,40}}?等{OF_KIND})(?:重大|重点|优质|标志性)*项目")
CHAIN = re.compile("(?:延伸|拉长|延长|完善|做强|做优|打造|健全|构建|培育|补齐|壮大|形成)(?:以[^，。；]{2,12}为[^，。；的]{2,4}的|集[^，。；]{4,20}于一[体身]的)?(?P<line>(?!上下游|农业|特色|主导|优势|传统|新兴|现代|各|全|多条|完整|跨境|做长|[^，]*(?:重点|创新链)|\\d|[一二三四五六七八九十]+[个大条])[一-鿿]{2,8}?)(?:全)?产业链(?:条)?(?=$|[，。；、和])")  # 延伸肠衣产业链条
BECOMES = re.compile("[让使](?P<list>[^，。；、]{2,8}产业)(?:真正|逐步|加快)?成为")
TREATED = re.compile("[把将](?P<list>[^，。；]{2,12}?)作为[^，。；]{0,20}产业(?:来?(?:打造|发展|培育|抓)|$)")
BETTERED = re.compile("^(?:改造|优化|全面|加快|着力|巩固)*(?:提升|振兴|激活|繁荣|盘活|搞活)(?P<list>[^，。；的]{2,12}?(?:产业|经济|旅游))(?:活力)?$")  # 提升肠衣产业, 激活夜经济
OF_TRADES = (TREATED, LIFTS, TOWARDS, AROUND, IN_WORKS, BECOMES)
LED = re.compile(r"以[^，。；]{2,40}?为代表的(?P<list>[^，。；]{2,40}?)(?:产业|业)?(?:发展|壮大|集聚|加快|不断|$)")


BY_FIRM = re.compile(r"以(?P<firms>[^，。；]{2,40}?)为(?:代表|龙头|骨干|首)的(?P<list>[^，。；等]{2,40})(?:等)?(?:(?:战略性?)?(?:新兴|特色|优势|主导|重点)?产业|业)")
OF_FIRMS = re.compile(r"以(?P<firms>[^，。；]{2,40}?)为(?:代表|龙头|骨干|首)的(?P<list>[^，。；等]{2,40}?)(?=(?:加快|快速|蓬勃|持续|不断|迅速|做大|健康|集群|集聚)*(?:发展|壮大|升级|崛起|兴起|集聚))")  # 以甲、乙为代表的机械制造加快发展
FIRMS = re.compile(r"(?:支持|鼓励|推动|引导|引进|培育)?(?P<firms>[^，。；]{2,40}?)等(?P<line>[一-鿿]{2,8}?)(?:龙头|骨干|重点|知名|行业)*(?:企业|项目)")


def industry_of_firm(sentence: Sentence) -> Iterator[Claim]:
    """以甲晶体、乙锂电为代表的新材料、新能源等产业 -> each firm its line; 甲、乙等生物科技企业 -> both; not: 甲、乙等重点企业 (no line)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        if match := BY_FIRM.search(clause.text) or OF_FIRMS.search(clause.text):
            firms = listing(match["firms"], clause.start + match.start("firms")).names
            lines = list(lines_of(match["list"], clause.start + match.start("list")))
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
NO_OWNERS = ("Road", "Market", "River", "Building", "School", "HealthFacility", "Site", "PublicSpace", "CulturalVenue", "MetroLine", "Bridge")


def _owners(sentence: Sentence, index: int) -> tuple[Name, ...]:
    named = tuple(n for n in explicit(sentence, index) if n.label[0] not in "每各" and ((is_a(n.type, "Place") and n.type not in NO_OWNERS) or (is_a(n.type, "Organization") and not is_a(n.type, "Agency") and n.type != "SocialOrganization") or n.type == "Project"))
    return named or (sentence.context.place,)


RULES = (has_industry, industry_of_firm, industry_of_parks)
