"""What a name says by how it is made: a work named after its object affects it, a thing named after its park lies in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extract import lexicon
from extract.lists import listing
from extract.named_place import OWN, PHASED, SEATS, WORK, Reading, Seen, extended_named, joined_named, located_named, part_named
from extract.named_trade import industry_named
from extract.nouns import REMARK, Name, is_generic, is_name, is_physical, type_of
from extract.predicates import opening
from extract.sentences import Claim, Sentence
from ontology.terms import is_a

INNER = re.compile("(?:(?:红色|乡村|文化|康养|生态|休闲|观光|民俗|民宿)+(?:旅游)?|城中村|(?:供水|供热|供气|供电|排水|污水|雨污|雨水|燃气|热力|电力|通信|给排水)+(?:管网|管线)|强弱电|弱电|线缆|管线|主体工程|[0-9]+个站点|站点|旅游|市政化|下沉式|整体|连片|局部|部分|穿城段|沿线|沿岸|两侧|两岸|周边|范围(?:内)?|农居|居民|企业|住户|商户|楼房|环境|基础设施|主干路网|综合|生态|资源|土地|景观|风貌|道路|路域|全域|全线|城市(?!群)|海绵化|配套设施|水质|水生态|岸线|[左右]堤|河道|路面|护坡|水环境|立面|亮化|段|二期|一期|三期|北段|南段|东段|西段|城区段|片区二期|内城市|范围内的?|地上地下|[0-9]A级景区|市政|配套|历史文化|[一-鿿]{2,6}区段|地块房屋)+$")
FILLED = re.compile("(?:城中村|民宿|管网|管线|(?<![一-鿿]路)(?<!街)道路|交通|旅游|[0-9]A级景区|区段|基础设施|全线)$")
COUNT = re.compile(r"(?<=[一-鿿])\d[\d.]*(?:万|亿)?(?:平方公里|平方米|公里|个|条|处|户|亩|幢|栋|家|座|所)(?:的)?(?=[一-鿿])(?!站点)")
ROAD_FIRST = re.compile(r"^(?P<road>[GS]\d{1,3}(?:[一-鿿]{0,4}?(?:国道|省道|高速|线))?|[一-鿿\d]{1,6}?(?:国道|省道|高速公路|高速(?!公路)|路|街|大道|河|线))(?=[一-鿿\d]{2,}段)")
GRADE = re.compile("(?<=[一-鿿]{3})(?:[一二三特]级(?:[甲乙丙]等)?|国家级|省级|市级|[1-5]A级?|[一二三四五]星级)[一-鿿]{0,4}$")
OF_GRADE = re.compile("(?:国家|[省市县])级|[1-5]A级")
VALUE_OF = re.compile(r"^(?:规模以上|规上|限额以上)?(?P<line>[一-鿿、]{2,16}?)(?:增加值|总产值|年?产值|(?:综合|总|销售)?收入|年?营业收入|主营业务收入)$")
TWO_LINES = re.compile("[一-鿿]*业、")  # 农业、工业增加值: of no one line
OF_AREA = re.compile("^(?:全年|预计|本区|全区|全县|全市|全省|本级|辖区|年均)+")
PLANNED = re.compile(r"^(?P<area>.{2,}?)(?:\d+[\d.]*平方公里(?:范围)?)?(?:总体|详细|控制性详细|空间|概念性?|城市|城市更新|城乡|综合交通|产业|发展|土地处置|土地利用|修建性详细|专项|国土空间|改造|康养|文旅|全域|布局|旅游|整体|分区|保护|建设|市政化改造|整治|景观|综合|开发|国民经济和社会发展.{0,24})*(?:规划研究|规划纲要|规划设计|规划方案|规划|城市设计|法定图则|设计方案|方案|纲要|图则|设计|[总控详]规)(?:[（(][^（）()]{2,12}[）)])?(?:编制|修编|调整)?$")
OWN_PLAN = re.compile("^(?:全(?P<kind>[区县市省])|县域)")


DOES = frozenset(("加快", "深入推进", "聚焦", "突出", "注重", "推进", "推动", "加强", "加快推进", "全面推进", "大力推进"))
WITHIN = re.compile(f"^(?P<place>[一-鿿]{{2,10}}?(?:片区|社区|园区|开发区|保税区|街道|镇|村|新城))(?:内|部分|局部)(?:的)?(?:城市更新|地块|区域|道路|土地|用地)*(?:规划调整|{lexicon.alternation(lexicon.works())})+$")


def _objects(label: str, start: int, known: dict[str, str]) -> Iterator[Name]:
    """The places that a work's name begins with: 白石路拓宽改建 -> 白石路."""
    label = COUNT.sub("", REMARK.sub("", label))
    if TO_VILLAGES.match(label):
        return
    if within := WITHIN.match(label):
        yield Name(within["place"], start, start + len(within["place"]), type_of(within["place"]))
        return
    match = PHASED.search(label) or WORK.search(label)
    if not match or match.start() < 2:
        return
    head = opening(label)
    if head.verbs and head.words[0].text in DOES and head.body < match.start() - 1:
        label, start, match = label[head.body:], start + head.body, WORK.search(label[head.body:])
        if not match or match.start() < 2:
            return
    base = label[:match.start()].rstrip("及和与、")
    while (inner := WORK.search(base)) and inner.start() >= 2:
        base = base[:inner.start()].rstrip("及和与、")
    if OF_GRADE.match(base):
        return  # 省级美丽乡村创建: of no village told
    if (grade := GRADE.search(base)) and (is_physical(type_of(base[:grade.start()])) or base.endswith(("乡村", "村庄", "示范村"))):
        base = base[:grade.start()]
        known = known if is_physical(type_of(base)) or is_physical(known.get(base, "")) else {**known, base: "Village"}
    if road := ROAD_FIRST.match(base):
        base = road["road"]
    if CODED.fullmatch(base):
        yield Name(base, start, start + len(base), "Road")
        return
    if (old := OLD_QUARTER.fullmatch(base)) and not type_of(old["village"]):
        yield Name(old["village"], start, start + old.end("village"), "Village")
        return
    for _ in range(3):
        bare = INNER.sub("", base)
        if bare in SEATS:
            yield Name(bare, start, start + len(bare), "Region")
            return
        if bare != base and (is_physical(type_of(bare)) or is_physical(known.get(bare, ""))) and not is_generic(bare) and FILLED.search(base):
            base = bare
        found = listing(base, start)
        names = [Name(n.label, n.start, n.end, n.type or known.get(n.label, ""), n.aliases) for n in found.names]
        named = [n for n in names if is_physical(n.type) and is_name(n.label)]
        if named and len(named) == len(names):
            yield from (n for n in named if (ONE.fullmatch(n.label) or OWN.fullmatch(n.label) or not is_generic(n.label)) and not TO_VILLAGES.search(n.label))
            return
        if bare == base or len(bare) < 2:
            break
        base = bare
    if village := next((label[:n] for n in range(min(len(label) - 2, 6), 2, -1) if known.get(label[:n]) == "Village" and not is_generic(label[:n])), ""):
        yield Name(village, start, start + len(village), "Village")  # 石道沟地质文化展示区建设


OLD_QUARTER = re.compile("(?P<village>[一-鿿]{2,4}(?<![区城旧点批县]))城中村")  # 甲家沟城中村改造
ONE = re.compile("[县区市](?!级|[直区县域])[一-鿿]{0,6}(?:厂|医院|馆|站|学校)|殡管所|殡仪馆")  # an area has one of it: 县污水处理厂
CODED = re.compile("[GS]\\d{1,3}线?")  # GB/T 917: a road by its number
TO_VILLAGES = re.compile("^美丽乡村$|^村?[通连进的]村|的村$")  # 通村道路硬化: which roads


def _list_worked_on(seen: Seen) -> Name | None:
    """The numbered list that a work's name begins with: 三村征迁 -> 三村."""
    label = seen.name.label
    for size in range(len(label) - 2, 1, -1):
        if seen.known.get(label[:size]) == "Bundle" and WORK.search(label[size:]) and len(label) - size <= 6:
            return seen.part(size, "Bundle")
    return None


OF_HONOUR = re.compile("^(?:国家|全国|省级?|市级|平安|美丽|文明|卫生|智慧|绿色|无[讼访疫]|健康|法治|节水|信用|洁净|园林|森林|海绵|宜居)|[甲乙]等|[2-5]A|星级|示范[区县市村镇]$")


def affects_named(seen: Seen) -> Reading:
    """城北公园改造 -> affects 城北公园; not: 服务提升 (no place)."""
    if is_a(seen.name.type, "Project") or is_a(seen.name.type, "Programme"):
        listed = _list_worked_on(seen)
        touched = [listed] if listed else list(_objects(seen.name.label, seen.name.start, seen.known))
        seat = next((s for s in SEATS if seen.name.label.startswith(s) and WORK.search(seen.name.label)), "")
        if seat and not any(place.label == seat for place in touched):
            touched.append(seen.part(len(seat), "Region"))
        for place in touched:
            if re.fullmatch("[\\d+]+|[一二两三四五六七八九十](?![村中镇乡园馆])[一-鿿]", place.label) or (place.type == "Bundle" and "、" in place.label) or (place.label.startswith(("狠抓", "抓好", "加强")) and place.label not in seen.known):
                continue  # “1+5”专项整治: how many, no place
            if "创建" in seen.name.label and OF_HONOUR.search(place.label):
                continue  # 平安社区创建, 三级甲等医院创建: what a place is to be, no place
            yield "affects", place, {}, 0.85


def covers_named(seen: Seen) -> Reading:
    """城北片区控制性详细规划 -> covers 城北片区; not: 发展规划 (no area)."""
    planned = PLANNED.match(seen.name.label)
    if not planned or not is_a(seen.name.type, "Plan"):
        return
    if own := OWN_PLAN.match(seen.name.label):
        if seen.sentence.context.place.label.endswith(own["kind"] or "县"):
            yield "covers", seen.sentence.context.place, {"extent": "whole"}, 0.85
        return
    for area in listing(planned["area"], seen.name.start).names:
        kind = area.type or seen.known.get(area.label, "") or ("Region" if area.label in SEATS else "")
        if is_physical(kind) and (OWN.fullmatch(area.label) or not is_generic(area.label)):
            yield "covers", Name(area.label, area.start, area.end, kind), {"extent": "whole"}, 0.85


MEASURED = re.compile("(?:投资|产值|增加值|收入|税收|利税|利润|税金|总额|额|率|面积|里程|总量|人口|数|金额|规模|比重|占比|人次|投入|资金|(?:入园|入驻|落户)企业)$")
MEASURABLE = ("Zone", "Plot", "NewTown", "IndustrialPark", "Enterprise", "StateEnterprise", "Bundle", "Subdistrict", "Village")
OF_WORK = re.compile("(?:总|计划|完成|年度|带动|累计)*(?:投资额?|投资完成率|完成率|产值|销售额|销售收入|税收)")
PLURAL = re.compile("[、（(]|^(?:年度|全年|全部|全[区县市省]|帮助|主要|新增|新建|各|重点|城镇|乡镇|推广|享受)|[占：:]|带动|(?:核心|城镇|城区)$")


def about_named(seen: Seen) -> Reading:
    """文创产业增加值 -> about 文创产业; 全区常住人口 -> about the district; not: 增加值."""
    if not is_a(seen.name.type, "Indicator"):
        return
    label, place = seen.name.label, seen.sentence.context.place
    if (made := VALUE_OF.match(label)) and not TWO_LINES.match(made["line"]) and made["line"] not in lexicon.verbs() and (made["line"] in lexicon.lines("measured") or "Industry" in (type_of(made["line"]), seen.known.get(made["line"]))):
        yield "about", Name(made["line"], seen.name.start, seen.name.start + len(made["line"]), "Industry"), {}, 0.8
    for size in range(len(label) - 2, 2, -1):
        held, kind = label[:size], seen.known.get(label[:size], "")
        made = type_of(held)
        stands = (is_a(made or "Thing", "LayoutElement") and not is_generic(held)) or OWN.fullmatch(held) or made in ("Enterprise", "StateEnterprise")
        kind = kind or (made if stands and is_name(held) and not PLURAL.search(held) and not opening(held).verbs else "")
        if (MEASURED.search(label[size:]) and (is_a(kind or "Thing", "LayoutElement") or kind in MEASURABLE)) or (kind in ("Project", "Programme") and OF_WORK.fullmatch(label[size:])):
            yield "about", seen.part(size, kind), {}, 0.8
            return
    match = re.match("(?:全[区县市省]|本区|本县|辖区)", label)
    if (match and len(label) > match.end()) or OF_AREA.sub("", label) in lexicon.indicators():
        yield "about", place, {}, 0.85


READINGS: tuple[Callable[[Seen], Reading], ...] = (affects_named, located_named, part_named, covers_named, industry_named, about_named, joined_named, extended_named)


def claims(name: Name, sentence: Sentence, evidence: Claim, known: dict[str, str]) -> Iterator[Claim]:
    """Every relation that the name alone tells, resting on the words where it was first read."""
    seen = Seen(name, sentence, known)
    for reading in READINGS:
        for predicate, target, qualifiers, sure in reading(seen):
            if target.label != name.label:
                yield Claim(subject=name, predicate=predicate, object=target, qualifiers=qualifiers, start=evidence.start, end=evidence.end,
                            rule=reading.__name__, confidence=sure)
