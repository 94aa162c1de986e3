"""Meetings, contests and titles: hosts and receives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing
from extract.nouns import Name, is_name, is_physical, trim, type_of
from extract.predicates import opening
from extract.sentences import Claim, Sentence
from extract.standing import EVENT_WORDS
from extract.topics import made_before, topic, typed
from ontology.terms import is_a

HOLDS = re.compile(r"(?:成功|圆满|连续|精心|高标准|高质量|高水平|隆重)*(?:举办|承办|召开|举行|协办|主办|办好|继续办好)(?:好|了)?(?P<list>[^，。；]{3,160})$")
HELD = re.compile(r"^(?P<list>[^，。；]{3,50}?)(?:在(?P<where>[^，。；在全]{2,14}?))?(?:成功|圆满|顺利|如期|隆重)?(?:举办|召开|举行|开幕|落幕)$")
EVENTISH = re.compile("(?:节|赛|会|展|论坛|大赛|活动|峰会|仪式|马拉松|日|周|年|之夜|市集|比赛|大会|博览会|演出|培训班|巡展|季)$")


def hosts(sentence: Sentence) -> Iterator[Claim]:
    """成功举办某某峰会 -> hosts; not: 举办各类活动24场 (a count, no name)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        match = HOLDS.search(clause.text) or HELD.match(clause.text)
        if match and ABOVE.search(clause.text[:match.start("list")]) and sentence.context.place.type != "Province":
            continue  # 省委、省政府召开甲大会
        if not match or re.match(r"(?:各类|各种|\d+[场次个届项余多]|多场|一系列|系列)", match["list"]):
            continue
        where = match["where"] if match.re is HELD else ""
        seat = Name(where, clause.start + match.start("where"), clause.start + match.end("where"), type_of(where) or "Site") if where and is_name(where) and not OURS.match(where) else None
        host = seat or next((n for n in topic(sentence, index) if is_a(n.type, "Place") or is_a(n.type, "Organization")), sentence.context.place)
        times = ONCE.match(match["list"])
        at = match.start("list") + (times.end() if times else 0)
        for name in listing(clause.text[at:match.end("list")], clause.start + at).names:
            event = typed(name, "Event" if EVENTISH.search(name.label) else "")
            if not (is_a(event.type or "Concept", "Event") or EVENTISH.search(event.label)) or re.search(r"\d+(?:场|次|余场)|^(?:如此|这样)|(?:规模|规格|层次|水平|主题)的[一-鿿]{2,3}$", event.label):
                continue
            if not name.marked and not type_of(name.label) and not EVENT_WORDS.search(name.label):
                continue  # 举办甲电池、乙能等展会: what they are about
            event = Name(event.label, event.start, event.end, "Event", event.aliases)
            if event.label in host.label:
                host = sentence.context.place
            yield Claim(subject=host, predicate="hosts", object=event, qualifiers=sentence.when(index), start=clause.start, end=clause.end,
                        confidence=0.85)


ONCE = re.compile("[一两三四五](?:次|场次?)(?!性)")  # 召开一次恳谈会
ABOVE = re.compile("省委|省政府|党中央|国务院|中央")
MEETING = re.compile(r"^[（(—]*(?:20\d\d年\d{1,2}月\d{1,2}日)?在?(?P<name>(?P<place>[一-鿿]{2,12}?(?:省|市|区|县|旗|州|镇|乡))第?[一二三四五六七八九十]+届人民代表大会第[一二三四五六七八九十]+次会议)上?[）)]?$")


def assembly(sentence: Sentence) -> Iterator[Claim]:
    """（2021年2月5日在某县第十五届人民代表大会第五次会议上） -> the area hosts it; not: a line of the report itself."""
    match = MEETING.match(sentence.text.strip()) if sentence.mood == "other" else None
    if match and sentence.context.place.label.endswith(match["place"]):
        date = next((p.iso for c in sentence.clauses for p in c.periods), "") or sentence.period
        event = Name(match["name"], sentence.start + match.start("name"), sentence.start + match.end("name"), "Event")
        yield Claim(subject=sentence.context.place, predicate="hosts", object=event, qualifiers={"period": date} if date else {}, start=sentence.start,
                    end=sentence.end, confidence=0.9)


WINS = re.compile(r"(?P<lead>(?:连续[^，。；]{1,6}年)?(?:先后|成功|再次|首次|顺利|双双|正式|均|又|荣|新(?=获|入选|列入|当选)|更是)*)(?:获得|荣获|获评|获选|获(?!批)|夺得|被评为|评为|入选|被授予|荣膺|被[^，。；被]{0,16}?(?:评为|授予|命名为|确定为|认定为|表彰为|评选为)|获批(?:建设|创建)?|成功注册(?=[^，。；]{0,8}(?:地理标志|商标))|跻身|入围|当选|创成|被列为|被列入|列入|成功(?:创建|争创|申报|备案)(?:为|成为)?|创建成为?|升级为|摘得|斩获|蝉联|晋级|晋升为?|喜获|晋位|获准|成为|保持)(?:了|为)?(?P<list>[^，。；]{3,60}|“[^，。；]{3,160})$")
VERIFIED = re.compile("^(?P<lead>)(?P<list>[^，。；]{4,30}?)(?:验收|复审|评审|认定|复检|考核)(?:全部|顺利|高分|圆满|一次性)*通过$")  # 省级甲县验收通过
PASSED = re.compile(r"(?P<lead>(?:成功|顺利)*)通过了?(?P<list>[^，。；]{4,40}?)(?:考核验收|复检|复查|评定|评审验收|复审验收|验收|评选|命名|认定|复审|考核|评审)$")
NO_HOLDERS = frozenset(("Honour", "Indicator", "Programme", "Policy", "Event", "Industry", "Concept"))
PEOPLE = re.compile("^\\d+名|^(?:教师|校长|学生|运动员|干部|民警|选手|职工|企业|单位|集体)$")
GRADES = re.compile("^(?P<what>[^、]{2,}?)(?P<a>[一二三])、(?P<b>[一二三])等奖$")
LEVELS = re.compile("^(?P<a>国家|省|市|自治区)级?[、和](?P<b>省|市|[区县])级(?P<what>[^、“”和]{3,})$")
AMONG = re.compile("(?:在全[国省市区县])?(?:率先|首批|首家|唯一)?")
OURS = re.compile("(?:我|全|本)[区县市省镇]")
TIME = re.compile("20|全年|年内|今年|连续")
TITLE = re.compile("(?:优秀|先进|模范)[一-鿿]{2,8}$|(?:称号|商标|奖|示范(?:县|区|市|城区|城市|基地|园区|单位|项目|点|乡镇|村|社区|街道)?|目录|先进(?:县|区|市|集体|单位)|文明(?:县城|城市|单位|城区)|强(?:县|区|市|企业)|百强(?:县|区|企业|市)?|名单|荣誉|试点|基地|城市|之乡|名[城镇村]|景区|小镇|品牌|模范(?:县|区|城)|连冠|企业|园区|试验区|县城|示范区|度假区|金名片|卫生县城|平安县|街道|社区|乡镇|[名强镇]镇|学校|优秀|乡村|强镇|五强|十强|三甲|标志|认证|县|工程|项目|案例|中心|[金银铜]牌|\\d+强|码头|单位|机构|公园|(?:亿元|专业|特色|文明|示范|名|旅游)村|(?:考察|观测|监测|示范)点|民宿|产品|农品|河湖|河道|校园|名录|[甲乙]等(?:[一-鿿]{0,2}医院)?|(?:园林|文明|示范|卫生|平安|绿色)式?[一-鿿]{0,4}小区|“.+”)$")


LISTED_BY = re.compile("[一-鿿]{4,16}?(?:组织|部|厅|局|委)(?:批准|公布)?列入")  # 获某组织批准列入某名录
OF_YEAR = re.compile("“?20\\d\\d年度?(?=[一-鿿“]{4})")  # 2021年度全国亿元村


def _listed(text: str, start: int) -> tuple[Name, ...]:
    """The titles of a list; 甲改革与管理示范县 is one, its first part ends as no title does."""
    names = listing(text, start).names
    broken = len(names) == 2 and "、" not in text and not TITLE.search(names[0].label) and "“" not in text
    return (Name(text, start, start + len(text), "Honour"),) if broken else names


def _honours(text: str, start: int) -> Iterator[Name]:
    if grades := GRADES.match(text):
        text = "、".join(f"{grades['what']}{grade}等奖" for grade in (grades["a"], grades["b"]))  # 甲大赛一、二等奖
    if levels := LEVELS.match(text):
        text = "、".join(f"{levels[level]}级{levels['what']}" for level in ("a", "b"))  # 国家、省级典型案例
    text = re.sub("(?<=”)这一[^“”]*$", "", text)  # “甲”这一最高荣誉
    if by := LISTED_BY.match(text):
        text, start = text[by.end():], start + by.end()
    if year := OF_YEAR.match(text):
        text, start = text[year.end():], start + year.end()
    short = re.sub(r"(?:等)?(?:国家级|省级|市级)?(?:荣誉)?(?:称号|荣誉|名单)$", "", text)
    text = short if TITLE.search(short) or not text.endswith("名单") else text
    for name in _listed(text, start):
        label, a, b = trim(name.label, name.start)
        label = re.sub(r"[“”]|\d+[个家处所条项]$", "", label)
        if is_name(label) and not re.search(r"^\d(?!A级|\d{3}(?!年))|国家(?:验收|评估)|^全[国省市](?:首批|首个|首家)$|检查|验收|评估|审议|考核$|督查|中央.*资金|资金|贷款|支持", label):
            yield Name(label, a, b, "Honour")


def _holders(sentence: Sentence, index: int) -> tuple[Name, ...]:
    """Whom an earlier clause speaks of, but for numbers of things and indicators, which hold no titles."""
    names = topic(sentence, index)
    return (sentence.context.place,) if any(n.type in NO_HOLDERS or n.label[:1].isdigit() for n in names) else names


OF_EVENT = re.compile("^(?P<event>(?:第[一二三四五六七八九十\\d]+届)?[一-鿿]{2,12}?(?:节|赛|会|展|论坛)(?:[一-鿿]{1,4}组)?)(?=[一-鿿]{1,6}奖)")


def _of_one_event(honours: tuple[Name, ...]) -> Iterator[Name]:
    """甲音乐节器乐金奖和声乐金奖 -> both of 甲音乐节."""
    event = OF_EVENT.match(honours[0].label)
    for honour in honours:
        bare = honour.label.removeprefix(event["event"]) if event else honour.label
        yield replace(honour, label=event["event"] + bare, aliases=(bare,)) if event and len(bare) <= 6 else honour


ADVERB = re.compile("(?:再度|唯一|高标准|第[一二三四五六七八九十]+次|全[国省市区](?:率先|唯一)|逐步|顺利)")
ONLY = re.compile("(?<=..)全[国省市区](?:唯一|率先)$")
NO_HOLDER = re.compile("^(?:分别|全国|全省|主要指标[一-鿿]*|(?:全国)?乡村|基层先进典型)$")
NO_TITLE = re.compile("^(?:博士|硕士|全[国省市]|国家|国家级|高质量发展|多项[一-鿿]*|[一-鿿]{2}框架)$|(?:案|抢劫|抢夺|零抢建|零增量|零发案|必破|督导|良好态势)$|\\d+[个名万升]+$")
KEPT = re.compile("(?:称号|荣誉)$")
OF_AREA = re.compile("(?:区|县|市|镇|乡|街道|单位|城市|之乡)$")
WINNERS = ("Platform", "Project", "Programme", "Policy", "Organization", "SocialOrganization", "Enterprise")  # what may win for itself, told in the clause before


def receives(sentence: Sentence) -> Iterator[Claim]:
    """被评为全国生猪调出大县 -> receives; not: 获得群众好评 (no title)."""
    if sentence.mood != "result":
        return
    own: list[Name] = []
    for index, clause in enumerate(sentence.clauses):
        won, own = own, []
        match = WINS.search(clause.text) or PASSED.search(clause.text) or VERIFIED.match(clause.text)
        if not match or (not TITLE.search(match["list"]) and "“" not in match["list"]):
            continue
        if ("通过" in match.group() and match.re is WINS) or re.match(r"\d(?!A级|\d{3}(?!年))", OF_YEAR.sub("", match["list"], count=1)):
            continue
        before = clause.text[:match.start()]
        before = re.sub(r"(?:20\d\d年|全年|年内|连续[^，]{1,5}|和|持续|继续|全部|均|都|双双|一举|并|又|被[一-鿿、]{2,12})+$", "", before)
        own = [sentence.context.place] if OURS.fullmatch(before) else [n for n in listing(before, clause.start).names if is_name(n.label) and (n.type or len(n.label) <= 10) and (not opening(n.label).verbs or is_physical(n.type))
               and not TIME.match(n.label) and not PEOPLE.search(n.label)] if len(before) >= 2 else []
        if len(before) > 2 and not own and not TIME.match(before) and not opening(before).words and not AMONG.fullmatch(before):
            continue  # 47名教师被评为甲: of others than the area
        kept = match.group().startswith("保持") and KEPT.search(match["list"])
        if not match["lead"] and match.group().startswith(("成为", "保持")) and not kept and not (own and re.search("称号|先进|示范|强|百强|模范|试点单位", match["list"])):
            continue
        honours = tuple(_honours(match["list"], clause.start + match.start("list")))
        if before == "分别" and index:
            own = [n for n in listing(sentence.clauses[index - 1].text, sentence.clauses[index - 1].start).names if is_name(n.label) and n.type]  # 甲、乙，分别入选丙、丁
        if before.endswith("分别") and len(own) == len(honours) > 1:
            for holder, honour in zip(own, _of_one_event(honours), strict=True):
                yield Claim(subject=typed(holder, "Organization"), predicate="receives", object=honour, qualifiers=sentence.when(index),
                            start=clause.start, end=clause.end, confidence=0.8)
            continue
        if any(NO_HOLDER.search(n.label) for n in own):
            continue
        own = [replace(n, label=ONLY.sub("", n.label)) for n in own if not ADVERB.fullmatch(n.label)]
        honours = tuple(h for h in honours if not NO_TITLE.search(h.label))
        for honour in honours:
            made = None if own or before or OF_AREA.search(honour.label) else made_before(sentence, index)
            made = made if made and made.type in WINNERS else None
            holders = own or ((made,) if made else (won if won and not before and not OF_AREA.search(honour.label) else _holders(sentence, index if before else index - 1)))
            for holder in holders:
                yield Claim(subject=typed(holder, "Concept" if BRAND.search(honour.label) or re.search("非物质|非遗", honour.label) else "Organization"), predicate="receives", object=honour, qualifiers=sentence.when(index),
                            start=clause.start, end=clause.end, confidence=0.8)


BRAND = re.compile("(?:公[用共]品牌|地理标志|农产品品牌|名[优特]产品|特色农产品)")  # what a product is honoured as


RULES = (hosts, assembly, receives)
