"""The verbs of a clause: those before an object (加快推进X建设) and those after a subject (X建成投用)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import lexicon

TIMES = re.compile("[年月]")
LONGEST = 10
LEAD = re.compile(
    r"^(?:集(?:中|聚)(?:各类|一切|优势|全部)*(?:要素|资源|力量|资金|、|和)+(?=[一-鿿]{4})|[一二三四五六七八九十]是要?|首先|其次|再次|同时|此外|另外|特别是|其中|目前|截至目前|截至年底|一年来|五年来|过去一年|今年以来|近年来|总的来看|"
    r"各位代表|同志们|我们|我区|我县|我市|全区|全县|全市|全省|(?:区|县|市|省)委(?:、(?:区|县|市|省)政府)?|(?:区|县|市|省)政府|到?20\d\d年(?:底|末)?前?|(?:积极|主动|全力)?(?:配合|协调|会同|协同|联合)(?:[国省市区县][一-鿿]{1,5}(?:委|局|办|部|厅|政府|部门|公司)|上级部门|相关部门|有关部门)(?=[^的、和与及]{2,4}[一-鿿]{4})|"
    r"(?:[东西南北]{1,2}|中)部(?=(?:重点)?(?:建设|打造|发展|布局|规划建设))|在[^，。；的]{2,14}?(?:周边|沿线|范围内|区域|两侧|部位|节点)(?=(?:设立|安装|新建|设置|布设|增设|新增)[一-鿿]{2})|以[^，、的]{1,10}为(?:轴线?|重点|龙头|载体|抓手|依托|核心|中心|主线|契机|引领|牵引)(?=[一-鿿]{4})|汛期?前|雨季前|入冬前|供暖季前|今年|明年|全年|每年|年内|年底前?|年后|节后|国庆[前后]|(?:上|下)半年|\d{1,2}月(?:份|底)?前?|春节[前后]|第?[一二三四]季度前?|“?十[一二三四五]五”?(?:时期|期间|末)|未来五年|今后五年|"
    r"(?:在)?(?:全市|全省|全国|全区|全县)率先|(?:仅用|只用|仅|用时)?\d+(?:个月|天)(?:时间)?(?=完成|建成)|利用[一二两三四五六\d]+(?:到[一二两三四五六\d]+)?(?:年|个月|天)(?:左右)?的?时间|继续|重点|主要|举全[区县市省]之力|集中力量|(?:总|累计|计划|共|先后)?投(?:资|入)(?:资金)?[约近超]?[\d.]+[多余]?[万亿]?[多余]?元(?:资金)?(?![的以]))+")
NOMINAL = re.compile(r"^(?:工程|行动|项目|工作|任务|计划|的|、|体系|机制|大会|战略|方案|资金|目标|力度|步伐|进度|进程|水平|能力|效率|质量|会议|局|部|率|额|量|系统|路线|模式|成果|政策|区|园|县(?![医中级域城乡委人第一二])|市(?![级民委区政])|站|者|员|队|大厅|中心|平台|活动|品牌|条件|环境|经验|法|权|制|型|期|年|月|日|基地|基金|示范|试点|局面|“)")
NOUNS = re.compile("开好局|建设用地|监督(?:执法|检查)|挂牌上市企业|监督执纪|创新人才|创新主体|创新要素|创新资源|创新成果(?!转)|规划引领|创新发展(?:平台|高地|示范|先导|试验)|已建成|创新(?:产出|能力|水平|指数)|复工复[产市学]|发展(?:动力|质量|效率|方式|势头|活力|动能|后劲|潜力)|规划(?:土地|审批)|构筑物|审批(?:制度|服务|事项|局|流程|权限|改革|效率|效能|时限|环节|速度|时间|提速|体制|系统|材料|窗口|手续)|规划(?:展馆|展览馆|面积|馆|用地)|发展蓝图|攻坚克难|规模以上|组织(?:部|人事|生活|领导)|(?:在建|续建|拟建)项目|在建设(?=.{2,}[上中])|创新药|发展事业|创新创造(?!性)|(?:征迁|拆迁|搬迁)(?:群众|居民|村|户)|要[素点件道]|创新驱动|创新(?:中国|大厦|港|谷)|高质量发展|高水平(?:开放|保护|安全)|高标准农田|(?:启动|拓展|示范|开发|试验|保护|控制|管控|引导|服务|改造|提升|保障|合作)区(?!域|块|委|级|政府|内|属|县|人民)|(?:回迁|安置|保障)+房|(?:创新|引领|示范|服务|生产|保障|开放)(?:型|性)|转型(?:发展|升级)(?:示范|先行|试验|引领)|(?:保障|服务|管理|监督|评价|培训|支撑|防控)体系|服务(?:零售|贸易|外包|消费|业|型企业|事项|热线)|开放空间|建设者|联合国|改革开放|发展改革")
OF_RESULTS = re.compile("防范化解[一-鿿]{0,6}风险攻坚战|巩固(?:拓展)?脱贫(?:攻坚)?成果(?=同|与|和|后评估)")  # 推动 巩固脱贫成果同甲衔接: its own verb
EARNED = re.compile("收入(?!群|支|差)|利润|场所|网点|成本|链")
RATE = re.compile("率(?!先|领)|额(?!外|定)|量(?!化|子|身)|值(?!得|班|守)|人数|数量|总数")
FIRM = frozenset(("健全", "建立", "设立", "成立", "完善", "制定", "制订", "出台", "构建", "打造", "形成", "搭建", "壮大", "做强", "做优", "做大", "抓好", "抓实", "推行", "实行", "建成", "构筑", "塑造",
                  "做好", "办好", "用好", "做到", "推出", "丰富", "弘扬", "筑牢", "建好", "补齐", "夯实", "擦亮", "激发", "深挖", "引进", "招引", "坚持"))  # verbs that open no compound noun
NOUNS_TOO = frozenset(("建设", "发展", "创新", "联合", "合作", "服务", "开发", "交流", "保护", "管理", "改革", "更新", "改造", "规划", "实验", "研究", "营业", "经营", "生产"))  # verbs that are as often nouns
PARTICLE = re.compile("出(?=一[个批套条])|了|好了|好(?![人事评转运氧])|成了|起了|出了|开了")
COMPOUND = ("成渝", "成都", "成果", "成效", "成本", "成长", "成片", "成熟", "成品", "成员", "成套", "成人", "成就")
BUILDS = frozenset(("打造", "建设", "构建", "搭建", "形成", "建成", "创建", "培育", "塑造", "加快打造", "加快建设", "着力打造"))
ISSUES = frozenset(("出台", "制定", "印发", "制定出台", "研究制定"))
PAPER = re.compile("(?:意见|办法|方案|政策|措施|决定|通知|规定|细则|条例)(?:[\\d一二三四五六七八九十]+条)?$")
FOUNDS = frozenset(("成立", "组建", "设立"))
TEAM = re.compile("(?:小组|专班|指挥部|委员会|联盟|专委会)$")
SERVES = frozenset(("承接", "对接", "服务", "支撑", "引领", "辐射", "联动"))
RELATIVE = re.compile("[^，。的]{1,14}的“?[一-鿿]{2,}")  # 打造贯通南北的产业带: the verb is the band's own
JOINERS = ("、", "并", "和", "及", "与", "再到", "好", "了", "好了", "成了", "起", "开", "出", "成")


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    verb: bool


STREET = re.compile("路(?!径|线|网)|大街|街(?!道办|区)|大道")  # 新建振兴路: the verb is a name

NAMED_STREET = re.compile("(?:路|大街|大道)(?=$|[、和与及至（(东西南北一二]|改|拓|升级|大修|建成|工程|等)")  # 振兴路、巨力大街改造: nor is the first


@dataclass(frozen=True, slots=True)
class Opening:
    """The words before an object, where the object begins, and which of the words are verbs."""

    words: tuple[Word, ...]
    body: int
    verbs: tuple[str, ...]


def _longest(text: str, at: int, verbs: bool, adverbs: bool) -> tuple[str, bool] | None:
    table, adverb_table = lexicon.verbs(), lexicon.adverbs()
    for size in range(min(LONGEST, len(text) - at), 0, -1):
        word = text[at:at + size]
        if verbs and (found := table.get(word)) and found.place in "ob":
            return word, True
        if adverbs and word in adverb_table:
            return word, False
    return None


PLANNED = ("目标", "战略", "思路", "定位", "方式", "理念", "历程", "势头", "态势")
TIME_IN = re.compile("汛期?前|雨季前|入冬前|供暖季?前|年内|年底前?|今年|明年|[上下]半年")
CARRIES = frozenset(("推进", "实施", "深入实施", "落实", "开展", "坚持", "执行", "启动", "推行", "全面实施", "着力实施"))
OF_PROGRAMME = re.compile("(?:战略|行动|计划|责任制|负责制)$")
WITH_IT = frozenset(("落实", "执行", "实施", "推行", "运行", "发展", "推进", "推动", "优化", "创新"))
CARRIED_ON = frozenset(("落实", "执行", "实施", "推行")) | ISSUES | {"完善", "修订", "修改", "健全", "公布", "发布", "执行", "推出"}
ENDURING = re.compile("(?:机制|制度|体系|体制)$")
QUOTING = re.compile("(?:行动|计划|工程|活动|方案|条例|办法|措施|机制|模式|改革|专项|试点|战略|政策|意见|规划|体系|要求|工作|项目|作用|品牌|制度)[一-鿿]{0,2}$")


def _compound(text: str, end: int) -> bool:
    """Does a verb that ends here, after another, open the name itself: 实施 打造“甲”行动, 开展 整治行动; not 鼓励 发展“甲”经济?"""
    return bool(QUOTING.search(text) if text[end] == "“" else NOMINAL.match(text[end:]))


def _named_so(before: Word, word: str, text: str) -> bool:
    """Does a verb straight after another open the name itself: 实施 扩大内需战略, 健全 清理欠款机制?"""
    carried = before.text in CARRIES and OF_PROGRAMME.search(text) is not None and "、" not in text[before.end:]
    return before.verb and word not in FIRM and (carried or (before.text in FIRM and word not in WITH_IT and ENDURING.search(text) is not None))


@lru_cache(maxsize=8192)
def opening(text: str) -> Opening:
    """The verbs and adverbs that a clause opens with, after time words and connectives.

    >>> o = opening("加快推进张元素健康公园建设")
    >>> o.verbs, o.body
    (('加快推进',), 4)
    """
    lead = LEAD.match(text)
    at = lead.end() if lead else 0
    words: list[Word] = []
    while at < len(text) and not NOUNS.match(text, at) and not (words and OF_RESULTS.match(text, at)):
        if words and (time := TIME_IN.match(text, at)) and _longest(text, time.end(), True, False):
            at = time.end()  # 确保 年内 启动甲工程
        found = _longest(text, at, True, True)
        if found and found[1] and not words and (RATE.match(text, at + len(found[0])) or (found[0] in NOUNS_TOO and EARNED.match(text, at + len(found[0])))):
            break
        if found is None:
            joiner = next((j for j in JOINERS if text.startswith(j, at)), "") if words and words[-1].verb else ""
            after = _longest(text, at + len(joiner), True, False) if joiner else None
            if joiner == "成" and text[at:at + 2] in COMPOUND:
                break
            if joiner in ("了", "好了", "好", "起", "成了", "出", "开", "成") and words and len(text) - at > 2:
                at += len(joiner)
                continue
            if after is None:
                break
            at += len(joiner)
            continue
        word, verb = found
        if verb and word[-1] == "成" and len(word) > 1 and text[at + len(word) - 1:at + len(word) + 1] in COMPOUND and word[:-1] in lexicon.verbs():
            word = word[:-1]  # 建设 成渝经济带
        end = at + len(word)
        if verb and (STREET if words else NAMED_STREET).match(text, end):
            break
        if verb and (word not in FIRM or word == "建成") and words and (words[-1].text in BUILDS or (word == "建成" and words[0].text in BUILDS)) and RELATIVE.match(text, end):
            break
        if words and words[-1].text in ISSUES and word not in CARRIED_ON and PAPER.search(text) and (verb or re.search("[的件]意见|若干|决定$", text)):
            break  # 出台 加快企业上市工作意见: the paper's own words
        if verb and words and words[-1].text in FOUNDS and TEAM.search(text):
            break  # 成立 推动甲产业发展领导小组: its own name
        if verb and word in SERVES and any(w.text in BUILDS or w.text == "打通" for w in words):
            break  # 打造 高质量承接产业转移首选地: what it is for
        if verb and not any(w.verb for w in words) and text[end:end + 1] == "的" and word not in FIRM:
            break  # 已建成的甲园: what it is
        if verb and not words and word in NOUNS_TOO and text[end:end + 2] in PLANNED:
            break  # 发展目标, 建设思路
        if verb and any(w.verb for w in words) and (end >= len(text) or (text[end] in "的者性" if word in FIRM else _compound(text, end))):
            break
        if verb and words and words[-1].end == at and _named_so(words[-1], word, text):
            break
        if verb and words and not words[-1].verb and words[-1].end == at and any(w.text in FIRM or w.text in ("优化", "创新") for w in words) and ENDURING.search(text):
            break  # 健全 常态化防止返贫机制
        if not verb and end >= len(text):
            break
        words.append(Word(at, end, word, verb))
        at = end
    while words and not words[-1].verb and words[-1].text not in lexicon.verbs():
        words.pop()
    said = tuple(Word(w.start, w.end, w.text, w.verb or w.text in lexicon.verbs()) for w in words)
    return Opening(said, _skip(text, words[-1].end) if words else at, tuple(w.text for w in said if w.verb))


def opens_with_deed(label: str) -> bool:
    """Does a label open with a verb that has an object: 新建公厕; not: 改造 (the verb alone), 甲路改造."""
    head = opening(label)
    return bool(head.verbs) and head.words[0].start == 0 and head.body < len(label)


def _skip(text: str, at: int) -> int:
    """Past the particle after a verb: 引进(了), 落实(好)."""
    particle = PARTICLE.match(text, at)
    return particle.end() if particle and particle.end() < len(text) else at


NO_VERB = re.compile("(?:光伏|风力|风电|火力|水力|焚烧|余热|垃圾|生物质|秸秆)发电$|(?:消耗|利用)上线$|资金使用$")  # 资源消耗上线: a limit


@lru_cache(maxsize=8192)
def closing(text: str) -> tuple[Word, ...]:
    """The verbs and adverbs that a clause ends with, in order; empty when it does not end with a verb.

    >>> [w.text for w in closing("科创中心正式开工建设")]
    ['正式', '开工建设']
    """
    table, adverb_table = lexicon.verbs(), lexicon.adverbs()
    at, words = len(text), []
    if NO_VERB.search(text):
        return ()
    while at > 0:
        for size in range(min(LONGEST, at), 1, -1):
            word = text[at - size:at]
            verb = table.get(word)
            if verb and verb.place in "sb":
                words.append(Word(at - size, at, word, True))
                break
            if words and word in adverb_table and word != "系统" and not TIMES.search(word):
                words.append(Word(at - size, at, word, False))
                break
        else:
            if words and text[at - 1] in "并、均已将正都全早":
                at -= 1
                continue
            break
        at = words[-1].start
    return tuple(reversed(words))
