"""Names that the text merely mentions: found by how names of places and bodies end, kept although no rule read a fact on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from extract import divisions, lexicon
from extract.lists import listing
from extract.nouns import Name, is_generic, is_name, is_physical, type_of
from extract.predicates import opening
from extract.sentences import Sentence

BODY = re.compile("(?:省|市|区|县)(?P<standing>委常委会)|(?:省|市|区|县)(?:委(?![员托派内])|人大常委会|人大(?!代表|换|制)|政协(?!委员|提)|纪委|监委|法院|检察院)|国务院")
LINE = re.compile("(?:地铁|轻轨|轨道交通|城轨)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})号线")
ASKED = re.compile("(?:配合|协调|会同|依托|争取|联合|经|报)(?P<name>[国省市区县][一-鿿]{1,4}(?:委|局|厅))(?![员托派内会长限])")
CONGRESS = re.compile("(?:中共|党的|[省市区县]委)?(?:[一二三四五六七八九十]+届[一二三四五六七八九十]+次(?:全会|党代会|全体会议)|(?<=党的)(?:十九大|二十大|十八大))")
PLAN = re.compile("“?(?P<short>十[一二三四]?五)”?(?:发展)?规划(?!纲|目标|编)")
CONTEST = re.compile(r"(?:20\d\d年)?(?:(?:冬|青|夏)?(?:亚运会|奥运会)|全运会|世博会|进博会|广交会|服贸会|[Gg]20峰会|世界互联网大会)")
QUOTED = re.compile("“(?P<name>[^“”，。；、：]{2,12})”(?P<head>行动计划|平台|系统|工程|行动|计划|活动|品牌|热线|广场|公园|基地|学院|论坛|大赛)(?![一-鿿]*”)")
HONOUR = re.compile("(?:创成|创建|争创|获评|评为|按照)“(?P<name>[^“”，。；、]{2,12}(?:区|县|城|街道|社区|村|镇|乡|单位|基地|企业|园区))”(?=标准|称号|创建|要求|[，。；]|$)")
STATION = re.compile("(?:号线|期)?(?P<name>(?<![一-鿿])[一-鿿]{1,3}[路街桥门湖苑庄城]站|(?<=号线)[一-鿿]{2,5}站|(?<=期)[一-鿿]{2,4}路站)(?=等|、|及|相关|上盖|建设|征迁|开工|$)")
SEAT = re.compile("^[省市区县](?![级域民场区])[一-鿿]{2,8}中心$")
TAIL = re.compile(f"(?:{lexicon.alternation(lexicon.works())}|方案|设计|论证|征迁|收储|出让|上盖|周边|沿线|节点|站点|片区)+$")
FIRST = re.compile("^(?P<name>[一-鿿]{2,4}(?:路|街|大道|大街|高速|公路|水库|公园|广场|片区))(?=[一-鿿]{2,})(?![径线网口段灯面况牌])")
STRONG = re.compile(r"(?:大|科|师)学$|学院$|剧院$|书院$|纪念馆$|遗址$|(?<!水利风)景区$|商圈$|酒店$|(?<![小])银行$|湿地$|码头$|机场$|火车站$|高铁站$|地道$|行动计划$|实施细则$|条例$|(?<![主支传特优相新融][导柱统色势关型合])(?<![一二三四五六七八九十]大)产业$|^(?!入|污|跨|南水|山水)[一-鿿]{2}[河湖]$|片区$|(?<!途经)(?<!核心)(?<!重点)区块$|高速$|铁路$|水库$|栈道$|古城$|港区$|(?<![线思道公出铁水电网一])路$|大道$|(?<!各)街道$|(?<![各进老])社区$|公园$|(?<!众多)广场$|(?<!高楼)(?<!办事)大厦$|小学$|中学$|高中$|幼儿园$|医院$|博物馆$|图书馆$|美术馆$|体育馆$|文化馆$|产业园$|科技园$|小镇$|新城$|大桥$|立交$"
                    r"|号线$|(?<![各门布格当大开全新])局$|委员会$|集团$|有限公司$|协会$|商会$|联谊会$|促进会$|联合会$|指挥部$|研究院$|地块$|开发区$|长廊$|农贸市场$|大会$|峰会$|博览会$|(?<![南北东西中部分])地区$")
LONGEST = 16
CUT = re.compile(r"分别|正式|成功|顺利|荣获|获评|获得|入驻|落户|实现|完成|启用|投用|开工|竣工|开业|挂牌|揭牌|[，。；：、+＋！？（）()“”《》\s]|以及|和(?!谐|平)|与|及|的|等|以|在|由|将|把|对|为|从|至|向")
BEGINS = re.compile(r"^(?:如(?![意家东皋])|参观|瞻仰|走访|考察|赴|指|人均|城际|国省|即|现有|涵盖|位于|统一|重构|进|守|包括|首个|少|上级|我代表|我谨|[了着过是有其各每该本此这那全第新老旧多两]|所有|部分|一[个批条些]|\d)|^(?:我们|我区|我县|我市|他们|大家)")
ABOUT = re.compile("^(?:主动)?(?:依托|围绕|利用|借助|对接|辐射|紧邻|毗邻|途经|沿)")
PLAIN = re.compile("领导|群众|工作|建设|服务|发展|管理|推进|加强|完善|提升|实施|开展|落实|相关|有关|机关|单位|部门|各级|基层|党员|干部")


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    for match in CUT.finditer(text):
        yield text[at:match.start()], at
        at = match.end()
    yield text[at:], at


def _predicative(label: str) -> bool:
    """Does a verb stand inside the words, so that they are a phrase and no name?"""
    verbs = lexicon.verbs()
    return any(c.isdigit() for c in label[:-2]) or any(label[i:i + 2] in verbs for i in range(len(label) - 3))


FIRMS = re.compile(r"(?P<list>[^，。；：“”]{2,60}?、[^，。；：“”]{2,40}?)等(?:[一-鿿]{0,10}?)(?:企业|公司|机构)(?!家)")
WITHIN = re.compile("^(?P<name>.{2,10}?(?:医院|学校|中学|小学|服务中心|区块))(?=新院区|新大厅|分院|分校|托管|二期|一期|改造|扩建|综合楼|门诊)")


def _firms(sentence: Sentence) -> Iterator[Name]:
    """The members of a list told to be firms: 支持甲理财、乙科技等一批创新型企业."""
    for match in FIRMS.finditer(sentence.text):
        body = opening(match["list"]).body
        for name in listing(match["list"][body:], sentence.start + match.start() + body).names:
            if not name.type and is_name(name.label) and 2 <= len(name.label) <= 10 and not PLAIN.search(name.label) and not opening(name.label).words and not name.label[0].isdigit():
                yield Name(name.label, name.start, name.end, "Enterprise")


def _set_forms(sentence: Sentence) -> Iterator[Name]:
    """Names of a set form: committees, five-year plans, the great games and fairs, quoted names with a head."""
    for m in BODY.finditer(sentence.text):
        yield Name(m.group(), sentence.start + m.start(), sentence.start + m.end(), "Committee" if m["standing"] else "Agency")
    for m in LINE.finditer(sentence.text) if "号线" in sentence.text else ():
        yield Name(m.group(), sentence.start + m.start(), sentence.start + m.end(), "MetroLine")
    for m in ASKED.finditer(sentence.text):
        yield Name(m["name"], sentence.start + m.start("name"), sentence.start + m.end("name"), "Agency")
    for m in CONGRESS.finditer(sentence.text) if "届" in sentence.text else ():
        yield Name(m.group(), sentence.start + m.start(), sentence.start + m.end(), "Event")
    for m in PLAN.finditer(sentence.text):
        yield Name(m["short"] + "规划", sentence.start + m.start(), sentence.start + m.end(), "Plan", (m["short"],))
    for m in CONTEST.finditer(sentence.text):
        yield Name(m.group(), sentence.start + m.start(), sentence.start + m.end(), "Event")
    for m in HONOUR.finditer(sentence.text):
        yield Name(m["name"], sentence.start + m.start("name"), sentence.start + m.end("name"), "Honour")
    for m in QUOTED.finditer(sentence.text):
        label = m["name"] + m["head"]
        if is_name(label) and type_of(label):
            yield Name(label, sentence.start + m.start(), sentence.start + m.end(), type_of(label))


@lru_cache(maxsize=16384)
def _strong(label: str) -> Name | None:
    """A name by its strong ending alone; None for a class noun, a phrase or words of other endings."""
    seat = SEAT.match(label) is not None
    if not 3 <= len(label) <= LONGEST or BEGINS.match(label) or (PLAIN.search(label) and not seat):
        return None
    known = type_of(label)
    kind = "Agency" if seat and not is_physical(known) else known  # 甲县游客中心: a building, though the county's
    fits = is_name(label) and (seat or (STRONG.search(label) and kind and not is_generic(label) and not _predicative(label)))
    return Name(label, 0, len(label), kind) if fits else None


def find(view: Iterable[Sentence]) -> Iterator[Name]:
    """Names of places and bodies anywhere in the text, by their endings; class nouns alone and phrases are none."""
    for sentence in view:
        yield from _firms(sentence)
        yield from _set_forms(sentence)
        place = sentence.context.place.label
        for piece, at in _pieces(sentence.text):
            body = opening(piece).body
            label = ABOUT.sub("", piece[body:])
            start = sentence.start + at + len(piece) - len(label)
            if label in divisions.wide() and label not in place and not any(n.startswith(label) for n in sentence.context.known):
                full, kind = divisions.wide()[label]
                yield Name(full, start, start + len(label), kind, (label,) if label != full else ())
                continue
            if (first := FIRST.match(label)) and not BEGINS.match(label):
                label = first["name"]
            if inner := WITHIN.match(label):
                label = inner["name"]
            if station := STATION.search(label):
                yield Name(station["name"], start + station.start("name"), start + station.end("name"), "MetroStation")
            if name := _strong(label) or _strong(TAIL.sub("", label)):
                yield name.shifted(start)
