"""Names of the genre: the class a name's ending gives it, what can be a name at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract import lexicon
from extract.predicates import closing
from ontology.terms import ancestors

OPEN, CLOSE = "“《（(〈【", "”》）)〉】"
GENERIC_HEADS = frozenset(["项目", "体制机制", "工程", "企业", "产业", "单位", "平台", "活动", "行动", "制度", "政策", "机制", "问题", "工作", "任务", "措施", "计划", "领域", "方面", "部门", "地区", "节点", "载体", "品牌", "设施", "专项", "形式", "方式", "环节", "重点项目", "重大项目", "重大产业", "重点产业", "传统产业", "相关产业", "重点工程", "重点工作", "内容", "指标", "业态", "新业态", "行业", "事项", "服务", "专项行动", "模式", "荣誉", "称号", "城市", "地", "建设", "配套项目", "民生工程", "续建项目", "前期项目", "新产业", "公建配套", "基础设施", "公共设施", "重点企业", "龙头企业", "知名企业", "优质项目", "机构", "县市", "区县", "国家", "资源", "要素", "产品", "学科", "功能", "基础建设", "专业服务业", "区域", "场所", "团体", "群团组织", "改革", "力量", "等级", "乡村", "农村"])
NOT_A_NAME = re.compile(r"^每\d(?!\d*万?(?:常住)?(?:人口|人(?!次)))|^共治|^去(?!年|产能|库存|杠杆|向|噪|化|除|污)|^一年内|^能[上进]能|^我们|^代表(?![团队性处大作人])|^(?:国家|[省市区县])级$|^(?:建设|开发|完善|实施)并|^过(?![\d渡亿千百十万夜紧])|^(?!在[建职校编册线研岗]|被动式|不动产|不见面|为[农民老企](?!民|村)[一-鿿]{0,2}服务|以.[招引换代][一-鿿](?:政策|项目|工程|补贴|机制|模式|资金|活动|行动|方式|消费)?$)[的了着是在以从把将与为被让使向由给且也还不](?<!给(?=水|排水))|^都(?!市|会|江|柳|匀|安|兰|昌)|^并(?![联网购轨线])|^更加|^(?:既|又)要|^用[^，]*时间|^这[一]?[条个座项种]|^力促|^或(?!者)|^可使|^起(?!步|点|源|重|义)|^无(?!线|界|物业|还本|障碍|人|公害|废|土|违建|传销|疫|烟|偿|毒|讼|欠薪|诈|上访|黑|邪教|信访|访|案|害化|接触|感)|^有(?!效|机|轨|线|色|证)|^对(?!外|口|接)|^始终|^型(?!材|号)|^连续\d|^进(?!出|口|程|度|修|士|化|步)|^未(?!来|成年)|^\d{1,2}月|^即(?!墨|时|将|期)|^用于|^(?:涵盖|依托|按照|围绕|针对|根据|结合(?!部))|^(?:全面|动态|基本|彻底)?清零$|^(?:力争|争取|确保|力促)|^新(?:改造|改建|扩建|开工|竣工|投用|启用|认定|建成)$|^已下$|^(?:新增)?[一-鿿]{2,6}与[一-鿿]{2,10}(?:达成|签订|签署|签约)|^批(?!发|零|次|复|评|文|而未供)|^[（(]|^(?:居|位居|位列|排名?|列)[^，]{0,8}第[一二三四五六七八九十\d]|^\d+$|^等")
STOPS = re.compile("[，。；！？：、]|[—－-]$|[的了在是与及]$|(?<![行作华有人])为$|(?<!碳中)和$")
DETERMINER = re.compile(r"^(?:至少(?=\d)|[^，、。“”的]{0,8}(?:多年|已久)的|(?:省|市|县|区)委(?=“)|以[^，、。的]{2,12}为主题的|(?:[一-鿿]{2,4})?(?:历史上)?第一[个座条家批]|(?:覆盖|涉及|惠及)[^，、的]*\d[^，、的]*的|[\d.]+万?(?:千瓦|兆瓦)的?(?=[一-鿿]{1,4}[镇乡村山湖河库岭峪沟坡])|(?:第?[一二三四]个)?“?\d”?(?:即|(?:是|为)指?(?:重点发展|提升发展|积极培育|推进|推动|打造|建设)?)|“?\d+”?即|如(?![意家东皋])|(?:新一|新|第?[一二三四五六七八九十\d]+)(?:轮|批|期(?!工程|间))|(?:世界|中国|全球|民营)?(?:企业)?500强(?:企业)?(?=[一-鿿]{4})|以?及(?!时|格|早)(?=..)|(?:[全广][一-鿿]{1,3}(?:人民|群众|市民)?)?(?:期待|期盼|翘首以盼|关注|瞩目|关心)(?:已久|多年)?的|[县区市省镇]域内|一批|一系列|一[座支套所](?=[一-鿿]{4})|[省市区县]定(?=\d)|各类|各项|各级|各种|全部|所有|多个|多项|多所|多条|一个|若干|部分|相关|其他|其中|这些|该|本[轮届次]|本|全市首个|全省首个|全国首个|首个|首批|首届|首家|"
                        r"原有|现有|剩余|更多|大批|一大批|当前|目前|下一步|省市(?![县区乡镇级])|等|已?建成的|在建的|(?:全[球国省市区县]|国内|省内|市内|我[国省市])首[家座条所批套次例]|(?<![一-鿿])(?!一)[一-鿿]{2}首[个家座条所](?!创))+(?=.{2})")
GENERIC_LEAD = re.compile("^(?:老旧|农村|城市|城区|城乡|县城|乡村|重点|部分|社区|街道|新建|公共|市政|主要|现有|各|全|背街|中小|老|旧|危|农贸|住宅|城镇|基层|镇|村|区|县|市|省|级|主|次|小|大|高标准|大型|精品|现代|特色|标准化|智慧|地下|专业|相关|优质|高质量|高水平|高品质|一流|居民|好)+(?=.{1})")
WORK = re.compile(f"(?:{lexicon.alternation(lexicon.works())})$")
REMARK = re.compile(r"[（(][^（）()]*[）)]$")
MARKS = str.maketrans("", "", "“”‘’《》")
EXTENDED = re.compile("(?:路|街|道|线|公路)(?:[东西南北]{1,2}延(?:伸|长)?|延伸|延长)至")  # 甲路南延至乙街: a work
SECTION = re.compile("^([一-鿿]河|\\d{1,2}号线|.{2,}(?:号线|高铁|铁路|城际|高速|国道|省道|公路|绿道|大道|路|街|河|渠|江|支线|栈道|环线))[^路街河]{1,6}段$")
QUARTER = re.compile("^(.*(?:开发区|高新区|经开区|工业区|园区|产业园|科技园|新城|新区))[东南西北中][区园]$")  # a park's eastern part is a park


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in the text at [start, end); the label may be fuller than the words (天水街道 from 天水); marked when quotes name it."""

    label: str
    start: int
    end: int
    type: str = ""
    aliases: tuple[str, ...] = ()
    marked: bool = False

    def shifted(self, by: int) -> Name:
        return Name(self.label, self.start + by, self.end + by, self.type, self.aliases, self.marked)


RING = re.compile("[东南西北]{1,2}[一二三四五六]?环|[大新](?:东|南|西|北)?[一二三四五六]?环|[一二三四五六七]环")  # 东二环, 大北环
SCHOOL = re.compile("(?:[一-鿿]{2,4})?(?:第[一二三四五六七八九十]{1,2}|[一二三四五六七八九十]{1,2})中")  # 三中, 保定十七中


@lru_cache(maxsize=65536)
def type_of(label: str) -> str:
    """The class that the ending of a name gives it, "" when its ending is not known.

    >>> [type_of(n) for n in ("石祥路", "城北体育公园", "区招商中心", "问题")]
    ['Road', 'PublicSpace', 'Agency', '']
    """
    plain = REMARK.sub("", label.translate(MARKS))
    if EXTENDED.search(plain):
        return "Project"
    if section := SECTION.match(plain) or QUARTER.match(plain):
        plain = section.group(1)
    if RING.fullmatch(plain):
        return "Road"
    if SCHOOL.fullmatch(plain):
        return "School"
    table = lexicon.forms()
    for start in range(max(0, len(plain) - 9), len(plain)):
        if (found := table.get(plain[start:])) is not None and (start > 0 or len(plain) > 2):
            if len(plain) == 2 and is_physical(found) and not is_physical(table.get(plain, found)):
                return ""  # 防线: no road, though 线 alone is
            return "Project" if found == "Programme" and plain.endswith("工程") and _builds(plain[:-2]) else found
    return ""


def told_type(label: str) -> str:
    """The class of a thing that a list or an explanation tells: by its ending, a centre by its name, a concept where it is a mere word (绿色, 资产), else a policy."""
    if not (kind := type_of(label)) and GOAL.search(label) and not DOES.search(label):
        return "FunctionalRole"
    if kind == "Indicator" and label[0] in "高低零" and len(label) <= 4:
        return "Concept"  # 高耗能、高排放
    if ACTS_AT.match(label) and (is_physical(kind) or kind in ("Agency", "Organization")):
        return "Policy"
    if kind or label.endswith("中心"):
        return kind or ("Organization" if len(label) > 7 else "FunctionalRole")
    return "Concept" if len(label) <= 4 and not DOES.search(label) else "Policy"


ACTS_AT = re.compile("在(?!建|校|线).{4,}|[建管护用办运][一-鿿]?好.{3,}|通(?!道|信|讯|州|辽|化|江).{2,}路$")  # 在一线考察干部, 运营好农村公路: what is done
GOAL = re.compile("(?<=..)(?:高地|先行区|示范区|试验区|引领区|样板区|承载区|涵养区|康养区|目的地|首选地|承接地|供应地|策源地|集散地|样板|标杆|引擎|强[区县市省]|之[城都乡]|名[城县]|典范)$")  # what an area is to be
# What is done or willed, in a word or four: 减环节, 生态立县, 少提交, 全面深化.
DOES = re.compile("^(?:全面|重大|最|坚|不忘)|^[减少稳保促抓强优提降防控严建创兴立治惠扩增补学做办管守聚拓转调育引招争][一-鿿]|[立兴强富][国省市区县]|化$|(?:公开|决议|提议|商议|审议|衔接)$")


def _builds(label: str) -> bool:
    """Is a 工程 of this name built or done at a place: 防洪治理工程, 特高压工程, not 民心工程?"""
    return bool(WORK.search(label)) or is_physical(type_of(label)) or label.endswith(("特高压", "管道", "复线", "枢纽", "库容", "干渠"))


@lru_cache(maxsize=65536)
def is_physical(type_: str) -> bool:
    return type_ == "Place" or "Place" in ancestors(type_) if type_ else False


@lru_cache(maxsize=65536)
def is_generic(label: str) -> bool:
    """Is this a class noun alone (道路, 老旧小区), the name of no one thing?"""
    plain = GENERIC_LEAD.sub("", label.translate(MARKS))
    return len(plain) < 2 or plain in ("农村", "新农村", "乡村", "城乡", "城市", "城区", "全区", "全县", "全市") or plain in lexicon.forms() or plain in GENERIC_HEADS or GENERIC_LEAD.sub("", plain) in lexicon.forms()


@lru_cache(maxsize=1)
def _quantity() -> re.Pattern[str]:
    """A number with its unit and nothing else: 46万平方米."""
    return re.compile(rf"[约近超逾]?\d[\d.,]*[多余]?[万亿]*(?:{lexicon.unit_pattern()})?[多余]?(?:以上|左右)?")


QUOTE = re.compile("“[^“”]*[、，][^“”]*”")


@lru_cache(maxsize=65536)
def is_name(label: str) -> bool:
    """Can these words stand as the name of a thing?"""
    plain = QUOTE.sub("某某", label).translate(MARKS)
    if any(plain.count(o) != plain.count(c) for o, c in ("（）", "()")):
        return False
    if _quantity().fullmatch(plain):
        return False
    return 2 <= len(plain) <= 30 and not NOT_A_NAME.match(plain) and not STOPS.search(plain) and any("一" <= c <= "鿿" or c.isalpha() for c in plain)


ITS = re.compile("(?<=...)及其(?!常委会|常务)[^及、]{2,10}$")  # 甲方案及其行动计划


def trim(text: str, start: int) -> tuple[str, int, int]:
    """(words without outer determiners and marks, their start, their end) for `text` that stands at `start`."""
    end = start + len(text)
    lead = DETERMINER.match(text) or re.match("[及和与](?=《)", text)
    cut = lead.end() if lead else 0
    text, start = text[cut:], start + cut
    if "及其" in text and (also := ITS.search(text)):
        text, end = text[:also.start()], end - len(text) + also.start()
    for tail in ("分别", "等", "的"):
        if text.endswith(tail) and not text.endswith(("平等", "高等", "目的", "坐等")) and len(text) > len(tail):
            text, end = text[:-len(tail)], end - len(tail)
    if len(text) > 2 and text[0] in "“《" and text[-1] in "”》" and not any(c in OPEN + CLOSE for c in text[1:-1]):
        text, start, end = text[1:-1], start + 1, end - 1
    return text, start, end


SAID_OF = re.compile("(?<=..)(?:超额|基本(?=完成|实现|建成)|(?:全部|均|都)(?=[一-鿿]{2})|(?:如期|顺利|圆满|按期|提前|按时)(?=完成|实现|建成|交付|开工|竣工|投产))")
HEAD_NOUN = re.compile(r"^[一-鿿]{1,14}")


JOINT = re.compile("^(.{2,10}?)(?:和|及|与)(?=..)")
PREDICATES = re.compile("成功(?=签约|创建|获|入选|申报)|串珠成|星罗棋布|干净整洁|全线(?=贯通|通车|开工)|开工建设|超额|对(?![外口虾])|为“|转型|担任|作为|取得|通过|入选|获|荣获|进入|完成|实现|达到|参加|被评|列入|建设(?!项目|工程|用地)|落户|开工|竣工|投产|投用|启动")


@lru_cache(maxsize=8192)
def head_noun(text: str) -> str:
    """The head of a counted list without the predicate after it: 产业同比增长 -> 产业; "" when no noun of the genre stands there."""
    match = HEAD_NOUN.match(text.translate(MARKS))
    words = SAID_OF.split(match.group(), maxsplit=1)[0] if match else ""
    if (joint := JOINT.match(words)) and (type_of("某某" + joint[1]) or joint[1].endswith(tuple(GENERIC_HEADS))):
        words = joint[1]
    sizes = [n for n in range(1, len(words) + 1) if type_of("某某" + words[:n]) not in ("", "Indicator") or words[:n] in GENERIC_HEADS or (n > 3 and words[:n].endswith("设施"))]
    for n in sizes:
        tail = closing(words[n:])
        if words[n:] and ((tail and tail[0].start == 0) or (n > 1 and (any(words[n:n + k] in lexicon.adverbs() for k in (3, 2)) or PREDICATES.match(words, n)))):
            return words[:n]
    sizes = [n for n in sizes if n > 1 or len(words) == 1]
    if sizes and sizes[-1] < len(words) and words[-2:] in GENERIC_HEADS:
        return words
    if sizes:
        return words[:sizes[-1] + 2 * words.startswith("中心", sizes[-1])]  # a centre is of no class by its name, yet no part of one
    return words if len(words) <= 4 and len(words) == len(text) else ""


def split_at(text: str, separators: str) -> Iterator[tuple[str, int]]:
    """(part, start) of `text` cut at the separators that stand outside quotes and brackets."""
    if "”“" not in text and not any(c in text for c in separators):
        yield text, 0
        return
    depth, begin = 0, 0
    for i, c in enumerate(text):
        if c in OPEN:
            depth += 1
        elif c in CLOSE:
            depth = max(0, depth - 1)
            if c == "”" and text[i + 1:i + 2] == "“" and "、" in separators and text[i - 2:i - 1] != "“":  # “亲”“清”型 stays one
                yield text[begin:i + 1], begin
                begin = i + 1
        elif depth == 0 and c in separators:
            yield text[begin:i], begin
            begin = i + 1
    yield text[begin:], begin
