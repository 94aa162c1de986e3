"""What can have a status: a thing with a name of its own, not a place told of in passing, nor a body that does something to another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from extract import lexicon
from extract.nouns import GENERIC_HEADS, Name, head_noun, is_name, is_physical, type_of
from extract.objects import WORK
from extract.predicates import NOMINAL, NOUNS_TOO, closing, opening
from extract.roles import HALL, ROLE
from extract.uncounted import without_count

NAMED = ("Project", "Policy", "Plan", "Bundle", "LayoutScheme", "Platform", "Event", "Honour", "Organization", "StateEnterprise")
OUTSIDE = re.compile("(?:[^，]{0,6})(?:风险|隐患|短板(?!项目|工程)|漏洞|领域|方面|行为|红利|优势(?!产业|企业|行业)|机遇|环节|部门|渠道|方式|形式|手段|问题|因素|区域|群体|人群)")
AIMING = re.compile("锻造|打造|建设|创建|争创|构建|形成|成为|塑造|建成|推动|加快")
FOUNDED = re.compile("成立|组建|设立|组织|重组|挂牌|引进|引入|招引|签约|落户|创建|巩固")
NOT_A_THING = re.compile(r"的事情?$|主要$|目标(?:任务)?胜利$|重要(?:讲话|指示|批示|论述|思想|要求)|这个|我们|[拓扩][宽大][至到]|(?<![线路期街段道])延伸[至到]|^对口.+[县区市]$|^和谐稳定$|^(?:建设|打造)具有|元(?:加快|推动|推进|支持|用于|实施)|(?<=..)(?:增进|造福)(?=..)|(?:充盈|充足)$|会(?:进行)?传达学习$|^[拼闯干跑走]出(?!口)|^\d+大类$|(?<=..)做[大优强](?:做[大优强])+$|(?:销售面积|总面积|总额|产值)$|[和及]\d+[个家条座]|^[一-鿿]{2}[有可][一-鿿]{2}$|^可[一-鿿]{2}$|达\d|(?<=..)入选|(?<=..)创建(?:全国|国家|省级|[2-5]A)|^多点开花|^纵深|[座处个家]共\d|绽放|焕发|^好的|的结果$|全会精神|精神和|的重点$|用[于作](?=..)|[跑闯走干交]出(?=..)|不动摇$|分别排名|最[大高短长多快]$|增(?:后劲|动力|活力)$|^做[优强美大实精活细足](?=..)|^达成|(?:乘风破浪|行稳致远|走深走实|走在前列|落到实处|见到实效|落细落实|再创佳绩|再上新台阶)$|^主体(?:竣工|完工|封顶|建成)|不出|^(?:工程|项目).*(?:完成|竣工|开工)$|与.+对接$|(?<!自治)[市县区镇乡]实施(?!细则|方案|办法|意见|条例|.*(?:办法|条例|细则)$)|产值(?:超|突破|达)|(?<=..)(?:力促|力争)|迈[向好]|大?提速$|再上台阶$|向[上好优强]$|列入.+(?:名单|目录)|(?<=..)实现.{2,}的|三位一体$|有所[一-鿿]$|(?:称号|荣誉)$|迈出|新(?:步伐|突破|进展|台阶|局面)$|逐步|更加|成为|各项|向.+覆盖|^其|^(?:事关|关乎|攸关)|参与|创建国家|最后一公里|共$|向.+(?:转变|转型|集聚|延伸|倾斜|发展)|从.+向|(?<!开)通过|在.+建设|升格为|所[盼需]|早落地|突破一批|正在|项目开工$|到.+办学|.{3,}落户.{2,}|\d%|(?:企业|群众|居民|单位)(?:加快|开展|参与|实施|进行|推进)|^(?:早日|尽快|如期|按期|参观|瞻仰)|^[一-鿿]{2,4}有(?:方向|遵循|标尺|抓手|章法|目标|力度|温度)$")
VERBAL = re.compile("^(?:" + "|".join(w for w, v in lexicon.verbs().items() if v.place == "o" and len(w) == 2) + ")(?!工程|行动|项目|计划|方案|改革|试点|机制|制度|条例|办法|体系)")
SAID = re.compile("(?<=..)(?:开展|打造|完成|纳入|参加(?!保)|进入|融入|走向|切实|逐步|跻身|早日|尽快|增加(?!值)|构建(?!筑)|得到|获评|申报为|更多|转向|正式|(?<!可)持续(?!照料)|加快|推动|推进|加强|扩大|助力|进一步|把(?!关|手))(?!的)(?=..)")
HASTE = re.compile("(?<=..)(?:尽快|早日|尽早|逐步)$")
HASTY = frozenset(("尽快", "早日", "尽早"))
NAMING = re.compile("(?:机制|行动|计划|工程|方案|办法|措施|模式|意见|试点|条例|体系|制度|项目|要求|理念|战略|原则|路径|平台|政策|评估|活动|决定|规划|格局|细则|部署|案例|经验|整治|治理|举措|规定|联盟|品牌|指标|系统|产业带|走廊|县|区|市|城|园|中心|基地|路|街|厂|馆|公园|广场|渠道|举措|资金|基金|保险|服务|建设|工作|接种|实验室|大会|论坛|峰会)$")
CLAUSE = re.compile("(?<=..)在(?!线|建|地|校|职|园|岗|谈|外|册|编)|作为|进入|按照|即将|达到|[也将把被]|就(?!业|读|医|学|餐|诊|近)|使(?!用(?:管控|管理|$))|(?<![转出])让|(?<![主重必需])要(?!素|闻|点|道|件|求|塞)|^(?:坚定|坚持|增强|聚焦|抓住|把握)|力$|^.?强的")
UPHELD = re.compile("贯彻|落实|学习|宣传|宣讲|减少|精简|压缩|压减")
CONGRESS = re.compile("党代会$|党的[一二三四五六七八九十]+大$|全会$|会议$")
GIVEN = re.compile("(?<=...)赋予[^的一二三四五]{2,6}$")
UNNAMED = frozenset(("乡镇", "县城", "农村", "城区", "街道", "社区", "村庄", "城乡", "集镇", "园区"))
HARM = re.compile("厚葬|陋习$|慢性病$|降雨$|违法(?:犯罪)?(?:活动|行为)$|^(?:乱[一-鿿])+$|^(?:PM2\\.5|臭氧|VOCs|工地|泥头车)$|(?:危险废物|固体废物|欺凌|拍脑袋决策|(?<!气象)(?<!防)地震|山体滑坡|(?<!防)(?:火灾|干旱|暴雨|台风)|极端天气|诈骗|污染|瓶颈|犯罪|违法|违规|流感|疫情|传染病|灾害|洪涝|泥石流|事故|隐患|乱象|行为|顽疾|腐败|赌博|毒品|债务|欠薪|账款|违章停车|主义(?:为基层减负)?|不正之风|歪风|壁垒|内卷式竞争|不正当竞争|通病|散乱污|高空抛物)$")
WEAK = re.compile(f"(?:{lexicon.alternation(lexicon.abstract())}|(?<![车泊])位)$")
PAPER = re.compile("(?:计划|规划|方案|办法|意见|条例|报告|纲要|规定|细则)(?:[(（][^()（）]*[)）])?$")  # a title: 《甲计划（2019—2022年）》
BUILT_ON = re.compile("(?!.*(?:[与和及走等]|完成|实现|向))[一-鿿]{2,}(?:基础|公共|照明|环卫|消防|停车|体育|文化|服务|配套|健身|充电|养老|交通|水利|灌溉|防洪|充换电|换电|冷链|仓储|商贸|物流|供水|排水|供热|供气|燃气|电力|通信|环保|治污|无障碍|文旅|旅游|教育|医疗|卫生|农业|便民|市政|附属|防护|娱乐|农机|处理|殡葬|储能|算力)[一-鿿]{0,2}设施|[一-鿿]{3,}(?<!发展)道路")  # weak nouns with what they serve
BARE = frozenset(("Programme", "LayoutScheme", "Policy", "Event", "Concept", "Plan", "FunctionalRole"))  # classes that two characters name nothing of
LINE = re.compile("(?!.*(?:国民|实体|外向型|开放型|市场|城市|城区|区域|社会|县域|农村|农业|工业|民营|园区|国有|对外|镇域|放开|调度|扶持)经济)[一-鿿]{1,6}(?:经济|旅游)")  # 数字经济, 乡村旅游: a line of business; not: 县域经济
CALLS = re.compile("[抓促攻谋引稳优提干聚懂争强招][一-鿿]{2}$|(?:之|思|理念|出)路$|新思路$")
NOT_THINGS = frozenset(("Indicator", "FunctionalRole", "Agency", "SocialOrganization", "Person", "AdministrativeArea", "Province", "City", "District"))
CONTROL = re.compile(r"^(?:到|至|为(?!农[综服])|于|自(?![备来然治行主动贸驾助建有]|由贸易)|由|按|因|对(?!外|口)|在(?!线|建)|从|以(?!.[招引换代])|向|把|将|同(?!城)|与|和(?!美|谐|平)|的|了|让|使|更|最(?!严格|多跑)|很|较|不(?!动产|见面)|没|未(?!来(?:产业|社区|学校|工厂|科技)|成年)|非(?!遗|公(?!开)|机动|煤|税|首都|物质|洲)|无(?!纸化|感|接触|证明|差别|水港|障碍|废|公害|害化|人|线|烟|讼|疫|访|违建|偿|忧)|其|某|各|每|该|此|这|那|有(?![机色])|是)")
PLACED = re.compile("^(?:到|至|为(?!农[综服])|于|由|按|对|在|从|以(?!.[招引换代论促带评])|把|让|使|的|了)")
QUOTED_CONTROL = re.compile(f"{PLACED.pattern}|^(?:更|最(?=严格|优质|[大强好高低新])|各(?!民族)|自给|因|同|是|将|未来支撑|无(?!废|人|障碍|讼|疫|烟|毒|访|诈|黑|线))")
BUILDS = re.compile("建成|建设|新建|开工|竣工|启用|投用|改造|落成")
WORKED = re.compile(f"(?:{lexicon.alternation(lexicon.works())})(?:项目|工程|任务)?$")
AREAS = ("AdministrativeArea", "Province", "City", "District", "Subdistrict")
HELPS = frozenset(("支持", "鼓励", "引导", "帮助", "助力", "扶持", "推动", "组织", "帮扶", "指导", "加大"))
PASSES = re.compile("验收|普查|督[查察导]|巡[视察]|创建|评审|审[核查批议定计]|考核|认[证定]|评[估定选价]|检查|督察|测评|复[审核评]|备案|鉴定|决定|规划|方案|条例|办法|意见|论证|审定|复验|验证|国考|省考|评议")
TEST = re.compile("(?:评[价估]|考核|验收|评审|督导|复审|复核|复检)$")  # 通过省履职评价
DRAFTS = frozenset(("制定", "出台", "编制", "印发", "修订", "制订", "制定出台", "制定实施", "研究制定", "起草", "编制完成", "修编"))
HOLDS = re.compile("举办|办好|举行|召开|承办")
EVENT_WORDS = re.compile("[年夜秀班课汇走荟集会节赛展坛周季日月演典游跑杯营]|活动|行动|马拉松|嘉年华|讲堂|论坛|博览")
HOLIDAYS = frozenset(("五一", "十一", "元旦", "春节", "国庆", "中秋", "端午", "清明", "七一", "八一"))
PEOPLE = re.compile("^(?:[一-鿿]{0,4}(?:军人军属|军烈属|优抚对象|军人|残疾人|农民工|老年人|妇女儿童|妇女|儿童|老人|学生|职工|群众|居民|党员|干部|青年|青少年|高校毕业生|企业家|市民|农民|群体|人员))$|(?:总书记|党中央)$|总书记(?:对|在)[一-鿿]{2,4}$")
AIMS_AT = frozenset(("聚焦", "瞄准", "锚定", "紧盯"))
DONE = re.compile("建成|建设完成|开工|动工|竣工|完工|封顶|落成|启用|投用|开业|运营|揭牌|投入使用|投入运行|投运|通车|投产|落地建设|落地投用")


def stands(label: str, verb: str) -> bool:
    """Is a centre or base spoken of as a building: 建成市民服务中心, 科创中心开工?"""
    return bool(DONE.search(verb) and label.endswith(("中心", "基地", "枢纽", "教育城", "商贸城", "轻纺城", "建材城", "总部", "客厅", "示范园"))) or bool(BUILDS.search(verb) and HALL.search(label))


STEP_ALONE = re.compile("(?:项目|工程)?主体(?:工程|结构)?(?:建设|施工)?|(?:项目|工程)?前期(?:手续|工作|准备)(?:工作|办理)?")


STATE = re.compile("^乘.?而[上起]$|动态[清归]零$|零记录$|[零0](?:发生|增长|事故|新增)$|^[应愿能][一-鿿]尽[一-鿿]$|稳定达标$|只[增减]不[减增]$")


def counts_things(name: Name) -> bool:
    """13条主干道路, 41个历史遗留问题: so many of them, each a thing; not: 三大优势."""
    return name.type == "Bundle" and COUNTED.match(name.label) is not None


COUNTED = re.compile("[\\d一二两三四五六七八九十]+(?:[条座处所]|个[一-鿿]{2,}问题$|大[一-鿿]{2,6}产业$)")


def accepted(name: Name, verb: str = "") -> bool:
    """Is this name a thing that can have a status? A general verb (提升, 加强) asks for more than a specific one (开工, 实施)."""
    return _accepted(Name(name.label, 0, 0, name.type, (), name.marked), verb)


@lru_cache(maxsize=16384)
def _accepted(name: Name, verb: str) -> bool:
    if name.type in NOT_THINGS and not FOUNDED.search(verb) and not (name.label.endswith("中心") and (BUILDS.search(verb) or stands(name.label, verb))):
        return False
    if verb == "营造" and is_physical(name.type):
        return False  # 营造主干道、支路三级“风景线”
    if verb.endswith("通过") and not PASSES.search(name.label):
        return False  # 通过要素服务破瓶颈: by means of it
    if GIVEN.search(name.label):
        return False  # 落实甲规划赋予乙的任务
    if name.label in UNNAMED:
        return False  # 推进县城、乡镇、农村建设
    if HARM.search(name.label) and not name.marked:
        return False  # 打击电信诈骗, 做好污染、废物监管工作: the harm is no work
    if name.type == "Event" and HOLDS.search(verb) and not type_of(name.label) and not name.marked and not EVENT_WORDS.search(name.label):
        return False  # 举办甲电池、乙能等展会: what they are about
    if verb.endswith("融入") and is_physical(name.type):
        return False  # 加速融入甲城区: what it comes nearer to
    if name.label in HOLIDAYS or verb in AIMS_AT:
        return False  # 聚焦甲市场
    if PEOPLE.search(name.label) and not name.marked:
        return False  # 做好退役军人和甲保障工作: for whom
    if verb == "用好" and not name.type and name.label.endswith(("院", "校", "大")):
        return False  # 对接用好甲航天院: a partner
    if verb.endswith("对接") and (name.type in (*AREAS, *BODY) or (not name.type and name.label.endswith(("厂", "院", "校", "大", "部委")))):
        return False  # 对接甲大学
    if UPHELD.search(verb) and CONGRESS.search(name.label):
        return False  # 贯彻落实党的二十大(精神)
    if verb in DRAFTS and is_physical(name.type):
        return False  # 制定甲园区建筑指引: what is written is no place
    if verb in HELPS and name.type in (*AREAS, "Enterprise", "StateEnterprise", "Organization", "Person"):
        return False  # 支持甲企业拓展市场: not what becomes of the company
    if name.type in ("Enterprise", "StateEnterprise") and not type_of(name.label) and not FOUNDED.search(verb):
        return False  # 对接甲、乙等头部企业: nothing of how far a firm is
    if not name.marked and ((len(name.label) < 3 and name.type in BARE) or CALLS.match(name.label)):
        return False  # 地质、气象等灾害, 抓项目: no name of one work
    if STATE.search(name.label):
        return False  # 确保甲隐患“动态清零”: how it is to stand
    if STEP_ALONE.fullmatch(name.label):
        return False  # 完成主体建设: a step of the work told before
    named = name.marked or (verb.endswith("通过") and TEST.search(name.label) is not None) or is_physical(name.type) or name.type in NAMED or (not name.type and len(name.label) > 4 and stands(name.label, verb))
    general = verb in lexicon.verbs() and lexicon.verbs()[verb].general
    if not named and (general or (not name.type and (VERBAL.match(name.label) or len(name.label) < 4))):
        return False
    role = ROLE.search(name.label) and name.type in ("", "FunctionalRole") and (not verb or AIMING.search(verb)) and not stands(name.label, verb)
    if name.label in GENERIC_HEADS or role:
        return False
    head = opening(name.label)
    acting = head.verbs and head.words[0].verb and head.words[0].text not in NOUNS_TOO
    if acting and name.type in ("", "Event") and not name.marked and head.body < len(name.label) and not (verb.endswith("通过") and TEST.search(name.label)):
        return False  # 查禁违法活动: what is done, no thing
    if head.words and head.body >= len(name.label) and not name.marked:
        return False
    settled = is_physical(name.type) or name.type in ("Policy", "Plan") or (name.type == "Project" and "项目" in name.label)
    label = name.label.replace("、", "").replace("，", "") if name.marked else name.label
    if (not name.marked and NOT_A_THING.search(label)) or (not name.type and CLAUSE.search(label)) or (name.type == "Event" and UPHELD.search(verb)):
        return False
    bare = label[:tail[0].start] if (tail := closing(label)) else label
    if tail and tail[0].text in HASTY and not name.marked:
        return False  # 甲产线尽快投入运行
    if not name.marked and (HASTE.search(bare) or (SAID.search(bare) and not NAMING.search(label))):
        return False  # 推动甲大学开展人才培养, 推动乙更多融入丙: a clause, no thing
    return is_name(label) and (name.marked or counts_things(name) or (name.type == "Industry" and LINE.fullmatch(label)) or BUILT_ON.fullmatch(label) or not WEAK.search(label)) and not (PLACED if settled else QUOTED_CONTROL if name.marked else CONTROL).match(label) and len(label) <= (48 if PAPER.search(label) and name.marked else 34 if name.type in NAMED else 24)


BODY = ("Organization", "Agency", "Enterprise", "StateEnterprise", "School", "HealthFacility", "IndustrialPark", "Zone", "Platform", "Person")
LETS = HELPS - {"加大"} | {"促进", "确保", "力争", "争取", "推荐", "保证"}
NOUNS_LAST = (*GENERIC_HEADS, "配套", "板块", "示范点", "标杆", "样板", "场景", "名品", "主体", "新政", "名片", "力量", "队伍")
MORE = re.compile(r"^(?:[约近超]?\d[\d.,]*[多余]?[万亿]?[一-鿿]{1,2}(?:以上|左右)?|的)+")

ENTERS = re.compile("(?:纳入|列入|进入|入选|跻身)(?=..)")


WAYS = ("Road", "River", "AdministrativeArea", "Subdistrict", "Community", "Village", "District")


def elsewhere(kinds: Iterable[str], head: str) -> bool:
    """Do ways and areas before 等 only say where another thing is: 完成甲路、乙路等地下管廊?"""
    kind = type_of("某某" + (head_noun(head) or head)) if head else ""
    return is_physical(kind) and kind not in (*WAYS, "Region", "Zone", "Place") and all(k in WAYS for k in kinds)


ACTS = frozenset(("开展", "进行", "加快", "推进", "实施", "加强", "参与", "参加", "打造", "建立"))


def acts(head: str) -> bool:
    """Does a verb with its object stand after 等: 甲、乙等开展合作; not 甲、乙等治理, 等宣传品牌?"""
    found = opening(head)
    if not found.words or found.words[0].start or found.body >= len(head):
        return False
    noun = type_of(head) or works_at_end(head) or head.endswith(tuple(GENERIC_HEADS))
    return found.words[0].text in ACTS or (found.words[0].text not in NOUNS_TOO and not noun)


def beyond(head: str) -> bool:
    """Does more than a class noun and a work stand after 等, so that the list is not what the verb is done to: 等企业上市, 等运输工具新能源化?"""
    noun = head_noun(head)
    rest = MORE.sub("", head[len(noun):]) if noun and not type_of("某某" + head) else ""
    return bool(ENTERS.search(head)) or (len(rest) > 1 and rest[0] not in "到在于" and not rest.endswith(NOUNS_LAST) and not works_at_end(rest) and not _ends(rest))


DONE_TO = ("completed", "opened", "started", "demolished")


def _ends(text: str) -> bool:
    """Does a verb that says how far a thing is end the words: 项目竣工投产?"""
    tail = closing(text)
    return bool(tail) and tail[-1].text in lexicon.verbs() and lexicon.verbs()[tail[-1].text].status in DONE_TO


BETTERED = re.compile("(?:做[优强大]|提质|壮大|发展|升级|转型)$")


def works_at_end(text: str) -> bool:
    return BETTERED.search(text) is not None or WORKED.search(without_count(text)[0]) is not None or WORK.search(text) is not None


def does_itself(body: str, least: int = 3) -> bool:
    """Is the object a body that does something to another: 推动甲集团加快建设乙平台; not 推动甲园区建设?"""
    for at in range(3, min(len(body) - 3, 16)):
        kind = type_of(body[:at])
        if kind in BODY or (at > 3 and body[:at].endswith(("企业", "资本", "机构", "院所", "高校"))):
            head = opening(body[at:])
            if head.verbs and head.words[0].start == 0 and len(body) - at - head.body >= least and type_of(body[at + head.body:]) \
                    and not NOMINAL.match(body[at + head.words[0].end:]) and not works_at_end(body) and not body.endswith(("改革", "划转")):
                return True
    return False
