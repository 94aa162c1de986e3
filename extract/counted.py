"""What a number counts: the noun after it, whether a place or body stands before it, names and numbers in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import lexicon
from extract.nouns import Name, is_generic, is_physical, type_of
from extract.predicates import closing, opening
from extract.quantities import Quantity
from extract.sentences import Clause
from extract.stages import untimed
from extract.standing import DONE
from ontology.terms import is_a

AREA = re.compile("(?:[东南西北中]部|(?:区|市|县|港|园|镇)[内外]|境内|周边|沿线|附近|两级|三级|剩余|其余|现有)$")
PREDICATED = re.compile("(?<=[一-鿿”]{2})(?:对(?=[我全本][国省市区县])|为(?=[一-鿿]{2,8}(?:团|员|单位|伙伴|顾问)$)|从无到有|如期|通了|与[一-鿿]{2,10}(?:达成|签订|签署|签约)|超额(?=完成)|从小到大|出台(?:施行|实施)|落地实施|、居|全线(?=贯通|通车)|落[地实]落[细地实]|串珠成|星罗棋布|干净整洁|结成|享受(?=..)|正式(?:启动|开工|投用|运营|挂牌|签约)|主体(?:封顶|完工|竣工)|多次|享誉|亮相|荣登|(?:签约)?(?:入驻|落户)(?=[一-鿿]{3})|(?:成功|顺利)?接入(?![点率网口工])|迁入|入住|搬入|喜迁|(?:全部|均|已)?实现(?!了?[产增价]值)|占(?![地用比有道补])|除(?=.{2,}外)|均(?!衡|价|等)|都(?!市|会)|(?<![纵横面定意志导方转])向(?!导|日)|由(?=[一-鿿]{2,6}(?:实施|负责|承担|行使))|被|取得|(?:免费)?开展|(?:基本)?(?:具备|达到)(?=[一-鿿]{2,6}条件)|入选|提供(?!商|者)|带动|撬动|拉动|全部|先后|陆续|首批$|位列|基本(?=完成|建成|实现|解决|消除)|(?:全面|稳定|如期)?(?:稳定脱贫|脱贫(?:摘帽|出列))|(?:冲锋|奋战|战斗|坚守|奔赴|投身|下沉|出征|驰援)|(?:顺利|加快|全面|扎实|稳步|有序|快速)(?:推进|实施|进行))")
ACTED = re.compile("(?<=[一-鿿]{2})(?:(?:相继|先后|陆续|成功|顺利)(?:落户|入驻)|获评|荣获|获(?![奖批得取])|(?:聚集|集聚|发行|通过|报道|率先|延伸|设立|高于|低于)(?=..)|在(?=[^的]+(?:推广|上市|挂牌|设立|开设))|更多纳入|纳入(?=..))")  # what counted things did
SAID = re.compile("时间|已|按期|如期|全部|分别|获得|均|都|被|启用|竣工|开工")
REACHED = re.compile("(?:快速|便捷)?(?:通达|直达|到达|可达)|(?:全部|均|实现|如期|顺利)*(?:稳定)?脱贫(?:出列|退出|摘帽)?$")  # 30分钟通达甲地: how soon, no number of places
STEP = re.compile("的?(?:[十百千万]+亿级?)?新?(?:台阶|大关|关口|门槛|规模)(?:$|[、，])")  # 迈上3万亿元台阶: no thing that is counted
WORKED = re.compile(f"^(?P<first>[^、]{{3,}}(?:{lexicon.alternation(lexicon.works())}))(?:和|及|与|以及)[^、]{{3,}}(?:建设|发展|改造|工作)$")
VOLTAGE = frozenset(["千伏", "万伏", "伏", "kV", "KV"])
BARE = re.compile("(?:[一二三四]期)?(?:计划|累计|总|概算|完成)?(?:投资额?|占地面积|占地|面积|建筑面积|规模|投入|资金|总投资|长度|全长|里程)")


MONEY = re.compile("(?:产值|增加值|总值|收入|营收|税收|总额|零售额|出口额|销售额|存款|贷款|利润)$")
GRADES = re.compile("(?:产值|营收|收入|税收|投资|销售额)$")
GRADED = re.compile("(?:以[上下])?的?[一-鿿]{0,4}(?:企业|项目|园区)(?:从|由|增至|增加|达|超)")  # 年产值10亿元以上企业从19家增至39家
MODIFIES = re.compile("以[上下]的[一-鿿]{1,6}$|(?:以上|以下)?(?:[一-鿿]{0,4}企业|项目)(?:分别|达到?|共|有|不少于|不低于|超过?|突破|力争|确保)*\\d|(?:以上|以下)?的[一-鿿]{2,8}?\\d")


ALL = re.compile("的?[一-鿿]{2,6}(?:全部|均|都)")


PEOPLE = re.compile("[一-鿿]{0,4}(?:人民|儿女|群众|干群|百姓|父老)")
POORER = re.compile("的(?:[行政]*村|户|农户|家庭)(?=$|[，、])")
LASTING = re.compile("[一-鿿]{2,6}(?:机制|制度|服务|热线|值班|模式|响应)")
OF_PLACES = re.compile("(?:片区|区域|乡镇|街道|社区|村|县区)的[一-鿿]{2,8}(?:工程|项目|建设|改造|整治|治理)$")


def modifies(clause: Clause, q: Quantity) -> bool:
    """Does an amount only say which things are counted: 超3000万元的项目25个, 20户以上自然村全部通路?"""
    if clause.text[q.end - 1:q.end + 1] == "片区" or (clause.text[q.start - 1:q.start] == "双" and q.counts):
        return True  # “双20条”政策
    if q.unit in ("", "万", "亿") and PEOPLE.match(clause.text, q.end):
        return True  # 65万甲县人民
    if q.unit.endswith("元") and clause.text[q.end - 2:q.end] in ("以上", "以下") and POORER.match(clause.text, q.end):
        return True  # 收入5万元以下的村
    if q.unit in ("小时", "分钟", "天") and LASTING.match(clause.text, q.end):
        return True  # 24小时保洁机制
    if clause.text[q.end - 2:q.end] == "以上" and ALL.match(clause.text, q.end):
        return True
    return q.unit.endswith("元") and bool(MODIFIES.match(clause.text, q.end) or (GRADED.match(clause.text, q.end) and GRADES.search(clause.text[:q.start])))


def after(clause: Clause, q: Quantity) -> tuple[str, int]:
    """(the noun counted after a quantity, its start): 24个项目竣工 -> 项目."""
    beside = next((o for o in clause.quantities if o.start == q.end and o.unit not in VOLTAGE), None)
    if q.counts and beside:
        return after(clause, beside)  # 3座35万千瓦电站: the power is no count
    rest = clause.text[q.end:]
    stop = len(rest)
    for other in clause.quantities:
        if other.start == q.end + 1 and not other.counts and q.unit.endswith("元") and clause.text[q.end] == "的":
            continue  # 总投资6亿元的100万千瓦电站: how great it is
        if other.start >= q.end and other.unit not in VOLTAGE:
            stop = min(stop, other.start - q.end)
    rest, cut_short = "" if q.counts and ALONGSIDE.match(rest) else rest[:stop], stop < len(rest)
    if q.counts and cut_short and "完成" in rest[2:] and not rest.endswith(("、", "，")):
        rest = rest[:rest.index("完成", 2)]  # 23个项目完成投资28亿元
    if q.counts and cut_short and not rest.endswith("、") and (joint := AND.search(rest)) and type_of(rest[:joint.start()]):
        rest = rest[:joint.start()]  # 6个全国项目和甲治理(2个省级项目)
    if q.counts and cut_short and (whole := OF_WHOLE.search(rest)):
        rest = rest[:whole.start()]  # 20件民心工程和全县(30项实事)
    if q.counts and cut_short and (grade := GRADE_ALONE.fullmatch(rest)) and (beside := next((o for o in clause.quantities if o.start >= q.end), None)) and (shared := OF_GRADE.match(clause.text, beside.end)):
        return grade["grade"] + shared["what"], q.end  # 1个省级和1个市级产业园区
    if cut_short and (joint := NEXT_SEAT.search(rest)) and is_seat(joint["place"]):
        rest = rest[:joint.start()]  # 1个泊位和西港区(3个泊位)
    if q.unit.endswith("元") and rest.startswith("的") and "等" not in rest and (done := closing(rest)) and done[0].start > 2:
        rest = untimed(rest[:done[0].start])  # 投资1亿元的甲小镇(年内)初具规模
    if q.unit.endswith("元") and rest.startswith("的") and "等" in rest:
        rest = rest[:rest.index("等")]  # 投资2亿元的甲搬迁等项目投产
    elif q.unit.endswith("元") and (work := WORK_TOLD.match(rest)):
        rest = work.group()  # 投资33亿元的甲工业园项目正在建设
    if clause.text[:q.start].endswith("在") and (does := opening(rest)).verbs and does.words[0].start == 0:
        return "", q.end  # 在28个社区启动甲整治: where, not how many
    rest = ALSO.split(rest, maxsplit=1)[0]
    rest = NEXT_LIST.split(rest, maxsplit=1)[0]
    if rest.endswith("等") and "、" in rest:
        rest = rest[:rest.index("、")]  # 6条道路、甲小学等4所校园: the next item begins
    if rest.startswith(("、", "，")) or STEP.match(rest) or OF_PLACES.match(rest) or (rest.startswith("民") and q.unit.endswith("人")):
        return "", q.end  # the next item of a list, not what is counted
    if REACHED.match(rest):
        return "", q.end
    if (quality := QUALITY.match(rest)) and len(rest) - quality.end() > 1:
        return rest[quality.end():].rstrip("、和及，"), q.end + quality.end()
    if q.unit.endswith("元"):
        rest = MORE_MONEY.split(rest, maxsplit=1)[0]
    lead = re.match("的?", rest)
    cut = lead.end() if lead else 0
    return rest[cut:].rstrip("、和及，"), q.end + cut


NEXT_LIST = re.compile("、(?=每(?:年|月|周|季度?|半[月年])|[^、]{2,16}等[\\d一二两三四五六七八九十]+[大个条座项])")  # 6条“甲廊”、乙等3大公园群
ALSO = re.compile("、(?=惠及|受益|涉及|覆盖|带动|服务)")  # 10个小区、惠及(1767户)
OF_WHOLE = re.compile("(?:[和及与、]|以及)[全我本][县市区省国]$")
QUALITY = re.compile("(?:具有|富有|拥有|体现)[^的，]{2,16}的")  # 10条具有国际优势的产业链
ALONGSIDE = re.compile("并(?!联|网|列|购|轨|行)")  # 招聘教师340名并充实一线
AND = re.compile("和(?!美|谐|平|睦)")
MORE_MONEY = re.compile("(?<=..)[和及与、](?=总?投资$)")  # 甲项目和投资(65亿元的乙)
WORK_TOLD = re.compile(r"的[^，。、]{2,24}?(?:项目|工程)(?=20\d\d年|累计|正在|已|完成|进展|开工|基本|主体|建成|竣工|投产|顺利|全面|加快|启动)")
GRADE_ALONE = re.compile("(?P<grade>(?:国家|[省市县])级)[和及与、]")
OF_GRADE = re.compile("(?:(?:国家|[省市县])级[和及与、]\\d+[个家处项条所])*(?:国家|[省市县])级(?P<what>[一-鿿]{2,14})$")
NEXT_SEAT = re.compile("(?:和|以及|、)(?P<place>[^和、]{2,8})$")
BUILT_IN = re.compile("(?<=(?:重点|试点|示范|山区|贫困|沿海|平原|边境)[县镇乡村区市])(?:建设|开展|实施|推广)(?!项目|工程|用地|区)(?=..)")  # 8个县建设甲基地


def past_place(words: str, start: int) -> tuple[str, int]:
    """(what is built, its start) where the words tell first in how many places: (8个)重点县建设甲基地."""
    built = BUILT_IN.search(words[:10])
    return (words[built.end():], start + built.end()) if built and len(words) > built.end() + 2 else (words, start)


DEALT = re.compile(f"(?:{lexicon.alternation(lexicon.works())}|整合|换届|改制|办学|联网|评估|工作|任务|建设|补偿|食堂|改革|重组|分表记电)$")
COUNTED_BY = {"家": re.compile("^[一-鿿]{0,6}?(?:企业|公司|媒体|单位|机构|银行|医院)"), "所": re.compile("^[一-鿿]{0,6}?(?:学校|高校|院校|中小学校?|小学|中学|幼儿园|医院|卫生院|卫生室|福利院|敬老院)")}


def by_measure(noun: str, measure: str, least: int = 3) -> str:
    """A counted noun without what is said or done of it, by the class that its measure counts: (4家)骨干企业上市辅导工作 -> 骨干企业; not: (5家)企业上市."""
    own = COUNTED_BY[measure].match(noun) if measure in COUNTED_BY else None
    rest = noun[own.end():] if own else ""
    if not own or len(rest) < 2 or len(own.group()) < least or (least > 2 and (DEALT.search(rest) or opening(rest).body >= len(rest))):
        return noun
    return own.group() if type_of(rest) in ("", "Programme", "Policy", "Event") or (measure == "所" and least == 2) or opening(rest).words else noun


def is_seat(label: str) -> bool:
    """Is this a place or a body, where what is counted comes after: 试验区3项成果?"""
    if "、" in label and not any(type_of(part) for part in label.split("、")) and all(2 <= len(part) <= 4 for part in label.split("、")):
        return True  # 格尔木、德令哈3座电站
    kind = type_of(label)
    if kind in ("Plot", "Region", "MetroLine") or (kind == "Site" and label.endswith("区")):
        return True
    return AREA.search(label) is not None or (is_a(kind, "LayoutElement") or is_a(kind, "AdministrativeArea") or is_a(kind, "Agency") if kind else False)


def told_before(label: str, noun: str) -> bool:
    """Is this a list of what the noun after the number counts: 甲、乙、丙(3座)水厂?"""
    kinds = (type_of("某某" + noun[:n]) for n in range(2, min(len(noun) + 1, 11) if len(noun) < 11 else 7))
    return "、" in label and not noun.startswith(("和", "与", "及")) and not MONEY.search(label) and any(is_a(k or "Thing", "Place") or is_a(k or "Thing", "Organization") or k in ("Project", "Industry", "Cluster") for k in kinds)


def of_seat(counted: Name, seat: Name | None) -> Name:
    """What is counted in a plot or a zone, by the name of both: 甲地块(24户)居民完成征迁 -> 甲地块居民完成征迁."""
    named = seat and "、" not in seat.label and type_of(seat.label) in ("Plot", "Zone", "Site", "Region") and not is_generic(seat.label) and not AREA.search(seat.label)
    label = seat.label + counted.label if seat and named else counted.label
    return replace(counted, label=label) if len(label) <= 24 else counted


OWNED = re.compile("(?P<thing>[^的、，]{2,12}?(?:项目|企业|小区|社区|地块|街道|学校|医院))的(?=[一-鿿]{2,})")


PLACE_DID = re.compile("[县区村镇乡](?:被|获|入选|通过|成为)")  # 13个县被命名为甲
WORKED_FIRST = re.compile(f"(?P<a>(?:道路|公路|街道|河道|桥梁|小区|学校|管网)[一-鿿]{{0,4}}?(?:{lexicon.alternation(lexicon.works())}|大修|中修|大中修|养护|大中修养护))(?:和|及|与|以及)(?=[一-鿿]{{2,}}[、])")
TWO = re.compile("(?P<a>[^、和]{3,})和(?P<b>[^、和]{4,})$")


def first_noun(text: str, counts: bool = False) -> str:
    """The noun of a counted phrase: 项目竣工交付 stays one name, 中心均获评优秀 and 项目向纵深推进 end before what is said of them."""
    if PLACE_DID.match(text) or SAID.match(text) or BARE.fullmatch(text):
        return ""
    head = opening(text)
    if counts and head.words and head.words[0].start == 0 and not head.words[0].verb and head.verbs and "的" not in text:
        text = text[head.body:]  # (4个街道)成功创建无违建街道
    if counts and (owner := OWNED.match(text)):
        return owner["thing"]  # (133个)改造项目的清单: the projects are counted
    if counts and (example := EXAMPLE.match(text)):
        return example["noun"]  # (6处)截污纳管等项目
    if counts and (two := TWO.match(text)) and is_physical(type_of(two["a"])) and is_physical(type_of(two["b"])) and not is_generic(two["b"].removesuffix("建设")):
        return two["a"]  # (27个)口袋公园和甲路步道
    if counts and (worked := WORKED_FIRST.match(text)):
        return worked["a"]  # (3条)道路大中修和甲路、乙路配套工程
    if counts and "、" in text and "和" in text and re.search("沿线|周边|两侧", text):
        text = text[:text.index("、")]  # (10条)道路、甲区和乙线沿线(200个节点)
    noun = PREDICATED.split(text[:30], maxsplit=1)[0]
    noun = OF_LINE.sub("", ACTED.split(noun, maxsplit=1)[0]) if counts else noun
    noun = text[:30] if noun in ("企业", "项目") and ASIDE.search(text[:30]) else noun
    noun = BUILT_IN.split(noun)[0] if counts else noun
    if counts and MONEY.search(noun):
        return ""  # 14个产业产值: not the output is 14
    return works["first"] if (works := WORKED.match(noun)) else noun


EXAMPLE = re.compile("(?P<noun>[一-鿿]{3,10}?)等(?:[一-鿿]{0,4}(?:项目|工程|工作|任务|设施))$")
OF_LINE = re.compile("(?<=..产业|..集群)(?:化?发展|集群化发展)$")  # 2个富民产业集群发展
ASIDE = re.compile("^(?:企业|项目)(?:获|荣获|聚集|集聚|通过|报道|在|更多纳入|纳入)")  # 企业在多层次市场上市: no name without it
SLIGHT = re.compile("完成|实现|确保|开展|(?:全面)?落实|做好|抓好|建好|全覆盖|保持|达到|增加|累计|加快|推进|施工|全面")
LANDED = re.compile("^(?P<noun>.{2,12}?)(?P<verb>落户|入驻|落地)(?:我|本|全)?[区县市]?$")


REACHES = re.compile(f"{DONE.pattern}|启动|落地|交付|开放|上线运行|签约|通水|贯通|挂牌|上市|复工|销号|招生|并网")
ENTERS = re.compile("^(?P<noun>[一-鿿]{0,10}?(?:项目|企业|工程|学校|医院|公司|单位|事项|案例|案件|成果|产品|机构|集团|居民|村民|家庭|农户|实验室|中心|基地|园区))(?:分别|先后|陆续|成功|相继|顺利)*(?:(?:进入|完成|列入|纳入|入选)(?P<into>[^，]{2,12})|在[^，]{2,14}(?P<at>开工|投产|建成|挂牌|上市|落户)|(?P<did>获批(?:建设|创建|立项)?|(?:挂牌|启动|取得|参加|换领|参与)[^，]{2,12}|(?:揭牌|挂牌)成立))$")
BEFORE_DONE = re.compile("(?<=..)(?:早日|尽快|新|分别|相继|陆续|集中|如期|按期|全面|高标准|提前|满员)+$")


def done_to(label: str) -> tuple[str, str]:
    """(a counted noun, what it did or what became of it): 重点项目开工建设 -> 重点项目, 开工建设; not: 老旧小区改造 (a work's name)."""
    if entered := ENTERS.match(label):
        return entered["noun"], entered["into"] or entered["at"] or entered["did"]
    done = closing(label)
    at = done[0].start if done else 0
    if at < 2 or not REACHES.search(label, at) or "、" in label[at:]:
        return label, ""
    noun = BEFORE_DONE.sub("", label[:at])
    return (noun, label[at:]) if len(noun) > 1 else (label, "")


PLAIN = re.compile("[一-鿿]{0,4}(?:项目|企业|工程|学校|医院|公司|单位|事项|案例|机构)")


def also_called(name: Name, verbs: str) -> Name:
    """A counted thing by what is done to it too: (创建6条)美丽河道 -> 创建美丽河道; 项目竣工 -> 竣工项目; a thing of a name of its own without it: 甲公园开放 -> 甲公园."""
    landed, done = LANDED.match(name.label), closing(name.label)
    noun, did = done_to(name.label)
    if did and not landed:
        label = did + noun if PLAIN.fullmatch(noun) or is_generic(noun) else noun
        kind = type_of(noun) if type_of(noun) in ("Project", "Programme") and label == noun else "Indicator"
        return replace(name, label=label, type=kind, aliases=tuple(a for a in (name.label, did + noun) if a != label and len(a) <= 24))
    if landed:
        name, other = replace(name, label=landed["noun"], aliases=(name.label,)), landed["verb"] + landed["noun"]
    elif done and done[0].start > 1 and any(w.verb for w in done) and not SLIGHT.match(name.label[done[0].start:]):
        other = name.label[done[0].start:] + name.label[:done[0].start]
    else:
        other = verbs + name.label if verbs and not SLIGHT.match(verbs.removeprefix("完成")) and not name.label.startswith(verbs) and not opening(name.label).verbs else ""
    return replace(name, aliases=(*name.aliases, other)) if 4 <= len(other) <= 16 and name.type == "Indicator" else name


def paired(names: tuple[Name, ...], group: list[Quantity]) -> Iterator[tuple[Name, Quantity]]:
    """Names and numbers in order; one number goes to every name, several numbers go to one name."""
    if len(group) == 1:
        for name in names:
            yield name, group[0]
    elif len(names) == 1:
        for q in group:
            yield names[0], q
    else:
        yield from zip(names, group, strict=False)
