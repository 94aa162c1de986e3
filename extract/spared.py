"""What a verb governs in words, but tells no step of: 加强与甲的合作, 推动甲企业开展乙, 发展丙等租赁业务."""

from __future__ import annotations

import re

from extract import lexicon
from extract.fields import fields
from extract.listed_works import OF_FIELDS
from extract.lists import Listing
from extract.nouns import WORK, Name, head_noun, is_physical, type_of
from extract.predicates import ISSUES, NOUNS_TOO, PAPER, opening
from extract.standing import AREAS, HELPS, LETS, OUTSIDE, acts, beyond, does_itself, elsewhere, works_at_end
from extract.tails import MAKES_UP

WITH = re.compile("同[^、，的]{2,16}(?:的|合作|对接|交流|联系|联动|衔接|共建)|同[^，的]+(?:合作|协作)$")  # 深化同甲市的合作, not 同兴街
FOR = re.compile("对(?![外口])[^，]{3,}(?:的)?(?:支持|扶持|帮扶|监管|保护|管理|服务|投入|引导|指导|培训)$")  # 加强 对甲、乙等支持
TIES = re.compile("(?<=...)与.{4,}(?<!区域)(?:合作|协作)$|(?<=...)[与和].{3,}结[成为对]")  # 深化甲企业与乙高校、丙学校合作
PLENUM = re.compile("届[一二三四五六七]中(?:、[一二三四五六七]中)*全会|届[一二三四五六七]中、")  # 党的十九届二中、三中全会: no schools
FOR_WORK = re.compile("^[^，]{2,10}对(?![外口])[^，]{3,}进行")  # 协调甲局对乙方案进行优化
ELSEWHERE = re.compile("在(?!线|建|谈|校|职|园|岗|外|册|编)[^的]{2,}(?:建设|新建|建成|开展|推广|实施|打造|布局)")  # 优先在甲、乙新建丙
IN_FIELDS = re.compile("在(?!线|建|谈|校|职|园|岗|外|册|编)[^的]*、[^的]*的")  # 强化在甲、乙的顶层设计


def of_another(body: str) -> bool:
    """加快 将甲、乙打造成丙, 深化 与甲、乙的合作: it is not they that have the status."""
    joined = body.startswith(("将", "把", "与")) or WITH.match(body) is not None or IN_FIELDS.match(body) is not None or ELSEWHERE.match(body) is not None or (body.startswith("和") and not type_of(body[:4]))
    joined = joined or TIES.search(body) is not None
    return (joined and len(body) > 4) or PLENUM.search(body) is not None or FOR.match(body) is not None or FOR_WORK.match(body) is not None


HELPED = re.compile("^[一-鿿]{0,4}?(?:企业|公司|单位|群众|居民|农民|市民|村民|人员|职工|农户|商户|家庭|学生|干部|高校|院所)")
GENERAL = re.compile("(?:重点|重大|民生|基础|专项|配套|一批)*(?:项目|工程|设施|基础设施|领域|资源)")
OF_THEM = re.compile("的[^的]{3,10}$")


PLANS = re.compile("(?:重点|传统|优势|主导|新兴|特色|支柱)*(?:产业|行业|领域|区域|片区)[^，]{2,}(?:方案|规划|计划|意见|条例|指引|标准)$")
QUALITY = re.compile("(?:潜力|潜能|需求|自主权|优势|品质|服务业配套)$")
OF_TOWNS = re.compile("(?:城市|[市县区州]|地区)[一-鿿]{0,8}(?:发展|推进|开展|加快|探索|实施)")
CLEARED = re.compile("(?:专项|集中)?(?:整治|清理|整改|排查)")
FOR_CITIES = re.compile("(?:城市|地区|区域|县区)[一-鿿]{0,8}“")
BODIES = re.compile("[一-鿿]{0,6}?(?:企业|公司|商超|商场|机构|高校|院校|院所|单位|部门|协会)")
DRAWN = re.compile("(?:设计|规划|方案)$")
ALL_ALONG = re.compile("(?:各?环节)?全(?:产业链|链条|过程|流程|方位|要素|环节)")
OF_PEOPLE = re.compile("(?:知名|国内外)*(?:高校|院校|院所|科研院所|医院)?(?:专家|教授|人才|师资|技术支持)")
FIRMS = re.compile("(?:企业|机构)")
SERVING = re.compile("(?<=.)(?:服务|管理|咨询|代理|检测|培训)$")
SERVICES = re.compile("(?:服务|服务业)(?:企业|机构|组织)")
OF_PART = re.compile(f"^(?:重点)?(?:片区|区域|地块|小区|园区|街道|乡镇|社区)[一-鿿]{{2,8}}(?:{lexicon.alternation(lexicon.works())}|清拆)(?:工程|项目)?$")
INSIDE = re.compile("[一-鿿]{0,3}[域区县市镇村园街][内间]")
SLOGAN = re.compile("^做[一-鿿]{3}$|^[上抓促稳调惠防保强优扩增补降去引育转治][一-鿿]{2}(?:各?项?工作)?$")
PART_DONE = re.compile(f"^重点领域|(?:设施|场所|区域)(?:智能|安全|日常)?(?:监管|管理|管护|运维|维护|防护)$|的[^的]*(?:工程|项目|洽谈合作|对接|跟踪|{lexicon.alternation(lexicon.works())})$|^[街镇乡村区](?=.{4,}工程$)")
SYSTEM = re.compile("(?:体系|网络|格局|矩阵|生态)$")
ATTRIBUTE = re.compile("(?:能级|水质|内涵|(?<!高)标准|服务配套|业态|档次|功能|品质|环境|水平|能力|质量|形象|风貌|权益|利益|待遇|成果|成效|需求)$")
HELD = re.compile("(?:会议|会|座谈会|推进会|调度会)$")
BUSINESS = re.compile("(?<=..)(?:业务|服务)$")
JOINTLY = re.compile("、.*“[一二两三四五六七八九十][^“”]{2,6}”[一-鿿]{0,6}(?:布局|格局|体系)$|、.+的“[一二两三四五六七八九十][^“”]{2,4}”(?:建设)?$|、[^“”]+“[一二两三四五六七八九十][^“”]{2,4}”$")
GROWN = re.compile("(?:增长|下降|提高|上升|减少|增加)(?:约|近)?\\d")  # 带动甲消费增长5%
TOGETHER = re.compile("、.+(?:贯通|衔接)(?:协同|融合|联动)?$|、.+一体(?:规划|推进|谋划|部署|管理)$|[和与、].+(?:深度|有机)?融合(?:发展)?(?:路径|模式|机制|场景|方式)$|[和与].+对口(?:合作|协作|帮扶|支援)$|[和与].+(?:匹配|对接|沟通)(?:渠道|通道)$|、.+(?:高效|有效|无缝|精准)(?:衔接|对接)$|(?:互促共进|双向奔赴|良性互动|相互促进|协同联动|同频共振)(?:、[一-鿿]{4})*$|、.+(?:统筹|协调|同步|均衡)(?:发展|推进)$|[和与同].+(?:深度|有机|协同|联动|互动|一体化?|全面)(?:创新)?(?:融合|发展)(?:发展)?$|[和与、].+相结合$|[和与、].+的(?:深度|有机|有效)?(?:融合|联动|衔接|合作|统一)(?:发展)?$")
IDIOM = re.compile("(?:.(?:则|尽|必|即).|先.后.|能.则.)$")
DOES = re.compile("^[^、“]{2,10}?(?:(?:加快|努力|积极)?(?:打造|争创|申报|申创|参加|融入|参与)|加快建设)(?=..)")
RUNS = re.compile("(?:管理|制度|模式|机制|运营|服务)$")
BACKING = re.compile("(?:资金|补贴|补助|支持|指标|额度|贷款|政策)(?:[\\d.]+[万亿]?元)?$")
TURNED = re.compile("[一-鿿]{3,}(?<![绿亮硬净美])(?<!一体)化$")
FUNDS = re.compile("(?:资金|额度|奖励|补助)(?:[\\d.]+[万亿]?元)?(?:以上)?$")
QUALIFIED = re.compile("^[一-鿿]{2}的?(?:政府|机关|队伍|形象|环境|氛围|社会)$")
FIRMS_AT = re.compile("(?:企业|公司|集团|机构|高校|院所|强)在[^，、的]{2,8}(?:建设|设立|布局|开设|落户|投资|建立|新建)")
SETS_UP = re.compile("^[一-鿿]{0,8}(?:站|场|港口?|码头|口岸|厂|园|区|店|院|校|馆|公司|企业)(?:建设|设置|设立|增设|配备|配置|安装|开展|开设)(?!项目|工程|用地)[一-鿿]{2,}")
TAKES = re.compile("(?<=..)(?:参加|穿越|赴|前往)(?=..)")


def _bare(name: Name) -> bool:
    """A place, or words without a class of their own, that an attribute told later may be of."""
    return not name.marked and not ATTRIBUTE.search(name.label) and (not type_of(name.label) or is_physical(name.type))


SELF_BUILT = re.compile("(?:建设|工作|体系|机制|制度|平台|队伍|能力|工程|项目|行动|计划)$")


def _attribute(names: tuple[Name, ...]) -> bool:
    """完善甲社区和乙中心功能: the last is an attribute of all."""
    if len(names) < 2 or not ATTRIBUTE.search(names[-1].label):
        return False
    if names[-1].label.endswith("能力") and not any(n.marked or SELF_BUILT.search(n.label) for n in names[:-1]):
        return True  # 加强疫情防控和应急处置能力建设
    return all(_bare(n) or n.label.endswith(("热线", "信箱")) for n in names[:-1]) or (is_physical(names[0].type) and any(ATTRIBUTE.search(n.label) for n in names[1:-1]))


OF_LINES = re.compile("(?:基地|平台|实验室|研究院|孵化器|研发机构)$")
TALKED_OF = re.compile("项目的?(?:洽谈|对接|跟踪|合作|争取|申报)")
KEPT_READY = re.compile("(?:物资)?(?:储备|供应|保供|调配|采购|巡查|管护|看护)")
MEANS = re.compile("(?:举措|方式|措施|途径|渠道|手段|形式)")
OFFENCES = re.compile("(?:案件|违法行为|违法活动)$")
WAYS = re.compile("(?:多种|多样)?(?:形式|方式|模式|办法|措施)")


def _by_head(found: Listing, verb: str) -> bool:
    """Does what stands behind a list say that its members are not what the verb is done to?"""
    head, names = found.head, found.names
    if found.open and OF_FIELDS.fullmatch(head):
        return False  # 深化行政审批、财税等领域改革
    if found.open and verb.endswith(("采取", "用好", "运用", "采用")) and len(names) > 1 and WAYS.fullmatch(head):
        return False  # 采取甲、乙等多种形式: ways are what is taken
    if (found.open or found.count) and PART_DONE.search(head) and all(is_physical(n.type) for n in names):
        return True  # 启动甲街等3条街的路面改造工程: not the street
    if (found.open or found.count) and OF_THEM.search(head) and all(n.type in AREAS or n.type in ("Village", "Community") for n in names):
        return True  # 实施甲镇、乙镇等6个乡镇的美丽乡村建设
    if (found.open or (found.count and head)) and (beyond(head) or elsewhere({n.type for n in names}, head)):
        return True
    if found.count and (OUTSIDE.match(head_noun(head) or head) or OUTSIDE.match(head)):
        return True  # 抓住甲、乙四个关键环节
    if found.open and OF_LINES.search(head) and all(type_of(n.label) in ("Industry", "Concept", "") and not n.marked for n in names):
        return True  # 布局甲生物、乙基因等成果转化基地: what they are for
    if found.open and TALKED_OF.search(head):
        return True  # 推进甲、乙等谋划项目的洽谈合作
    if found.open and KEPT_READY.fullmatch(head):
        return True  # 做好医疗资源、隔离场所等储备
    if FIRMS.match(head) and any(SERVING.search(n.label) for n in names):
        return True  # 引进碳资产管理、碳金融服务等企业机构
    if SERVICES.search(head) and fields(names):
        return True  # 引进律师、会计等服务企业: what they do
    if found.open and (does := BODIES.match(head)) and (said := opening(head[does.end():])).verbs and said.words[0].text not in NOUNS_TOO and not works_at_end(head):
        return True  # 推动甲、乙等商超做优平台
    if found.open and (head.startswith("事项") or "赋能" in head[2:-2]):
        return True  # 办结甲、乙等事项, 推动甲、乙等新技术赋能传统产业
    if found.open and FOR_CITIES.match(head):
        return True  # 打造甲和乙等城市农产品供应站
    if found.open and OF_TOWNS.match(head):
        return True  # 推动甲、乙等城市差异化发展
    if found.open and CLEARED.match(head) and any(n.type == "Project" for n in names):
        return True  # 开展违建项目、开发项目等专项整治
    if found.open and not found.count and PLANS.match(head) and not any(n.marked for n in names):
        return True  # 制定甲、乙等重点产业升级方案: what the plans are of
    if found.open and QUALITY.search(head):
        return True  # 挖掘甲、乙等增长潜力
    if (found.open or found.count) and head.endswith(("问题", "难题")) and any(is_physical(n.type) for n in names):
        return True  # 解决甲社区等17个地块遗留问题
    if (found.open or found.count) and OF_PART.search(head) and all(is_physical(n.type) for n in names):
        return True  # 完成甲园、乙园等片区违法建筑清拆
    if found.count and INSIDE.match(head):
        return True  # 推动甲河、乙河两大流域内城市协同推进
    if not found.open:
        return False
    if verb in LETS | {"加快", "推进", "加速"} and TURNED.search(head):
        return True  # 推动甲、乙等商用车电动化
    if len(head) > 4 and ATTRIBUTE.search(head) and any(is_physical(n.type) for n in names):
        return True  # 提升甲园、乙园等承载功能
    if verb in ("组建", "成立", "设立") and FIRMS.search(head) and not any(n.marked or n.label.endswith(("集团", "公司", "企业", "银行", "股份")) for n in names):
        return True  # 组建能源发展、数据等主业企业: their lines
    if FUNDS.search(head) and not verb.startswith("用") and not any(FUNDS.search(n.label.removesuffix(head)) or n.marked for n in names):
        return True  # 申报甲、乙等奖励资金
    if FIRMS.search(head) and all(n.type == "Industry" for n in names):
        return True  # 引进甲医药、乙信息等领军企业
    if verb.endswith("延伸"):
        return True  # 延伸茶叶、药材等产业链
    if WORK.search(head) and len(head) > 6 and not found.count and all(is_physical(n.type) and not n.label.endswith(head) for n in names):
        return True  # 实施甲河等乙流域综合治理: the work on a wider place
    if fields(names) and GENERAL.match(head):
        return True  # 推进防洪、交通等重点项目建设: what kinds of works
    if SYSTEM.search(head) and MAKES_UP.search(verb) and not all(n.type == "Policy" for n in names):
        return True  # 完善甲、乙等多层级创新体系: it is the system that is bettered
    if HELD.search(head) or (BUSINESS.search(head) and not any(type_of(n.label) for n in names)):
        return True  # 召开甲、乙等会议, 发展甲、乙等租赁业务
    return acts(head) or OUTSIDE.match(head_noun(head) or head) is not None or OUTSIDE.match(head) is not None


OF_BOTH = re.compile("[^的“]{2,}的[^的”]{2,8}$")
PRODUCTS = re.compile("(?:特色|优势|重点|地方|名优|农特)+产品[一-鿿]{2,}(?:平台|市场|基地|品牌)")


def spared(found: Listing, body: str, verb: str) -> bool:
    """Has what a verb's object lists no status of its own, by the words of the object?"""
    names = found.names
    if verb in HELPS and HELPED.match(body) and found.head and opening(HELPED.sub("", body)).verbs and not works_at_end(body):
        return True  # 支持企业发展甲、乙等业态
    if verb in HELPS and HELPED.match(found.head or body) and (found.head or opening(HELPED.sub("", body)).verbs):
        return True  # 支持企业开拓市场
    if len(names) > 1 and not found.open and verb in ("加大", "加强", "强化") and OF_BOTH.search(names[-1].label):
        return True  # 加大甲开采和乙加工的技改投入
    if verb == "坚持" and "、" in body and (told := opening(body)).verbs and told.words[0].start == 0 and not body.startswith("“"):
        return True  # 坚持统筹推进、一体落实“甲”: how it is done
    if verb in HELPS and verb != "加大" and len(names) == body.count("、") + 1 > 1 and all(len(n.label) > 4 and (told := opening(n.label)).verbs and told.words[0].start == 0 and not n.marked for n in names[1:]):
        return True  # 支持建设甲、置换乙、消化丙: what is to be done
    if verb in ("坚持", "维护", "忠于") and body.count("、" + verb) > 1:
        return True  # 坚持甲、坚持乙、坚持丙: a creed
    if verb in ("完善", "优化", "深化", "细化") and len(names) > 1 and DRAWN.search(names[-1].label) and any(is_physical(n.type) for n in names[:-1]):
        return True  # 完善甲站、乙站上盖物业及地下空间设计: of all of them
    if len(names) > 1 and found.open is False and verb.endswith(("整改", "解决", "处置")) and names[-1].label.endswith("问题"):
        return True  # 整改甲督察、乙警示片交办问题
    if found.open and ALL_ALONG.match(found.head):
        return True  # 推动生产、加工、流通等全链条升级
    if verb == "一体推进" and "、" in body:
        return True  # 一体推进兴业、强县、富民: what is done with all
    if found.open and OF_PEOPLE.match(found.head):
        return True  # 吸引甲大学、乙大学等高校专家教授入驻
    if found.open and PRODUCTS.match(found.head):
        return True  # 推动雕塑、定瓷等特色产品平台建设
    if len(names) > 1 and verb in ISSUES and opening(body).verbs and opening(body).words[0].start == 0 and PAPER.search(body) and not found.count:
        return True  # 出台支持甲、乙发展若干措施: of both
    if body.startswith("让") and "、" in body:
        return True  # 探索让群众能看病、少生病的模式
    if len(names) > 2 and all(SLOGAN.match(n.label) and not n.marked for n in names[1:]):
        return True  # 抓投资、上项目、优环境: what is to be done, three characters each
    if JOINTLY.search(body) or GROWN.search(body) or TOGETHER.search(body):
        return True  # 推进甲、乙“两物共治”, 推动线上和线下的融合发展: what is done with all
    if verb in ("召开", "举办", "举行") and len(names) > 1 and re.search("(?:对接|座谈|恳谈|洽谈|联席)会", names[-1].label) and not any("会" in n.label for n in names[:-1]):
        return True  # 召开甲、乙、丙高层对接会
    if len(names) > 1 and names[-1].label.endswith("创建成果"):
        return True  # 巩固园林城市、卫生城市创建成果
    if found.open and verb.startswith("通过") and MEANS.match(found.head):
        return True  # 通过发展产业、以工代赈等举措带动增收
    if found.open and OFFENCES.search(found.head):
        return True  # 查处侵占土地、耕地等违法案件
    if len(names) > 1 and not names[0].marked and TAKES.search(names[0].label):
        return True  # 组织企业参加甲会、乙会
    if len(names) > 2 and all(len(n.label) == 4 and not n.type for n in names[1:]) and any(IDIOM.search(n.label) for n in names):
        return True  # 推动事项能减则减、应放尽放、先减后放
    if verb in ("实行", "推行") and len(names) > 1 and is_physical(names[0].type) and RUNS.search(names[-1].label):
        return True  # 实行县级医院、乡镇卫生院一体化管理
    if verb == "争取" and len(names) > 1 and BACKING.search(names[-1].label):
        return True  # 争取农业、水利专项资金
    if len(names) > 2 and all(len(n.label) == 2 and not n.marked and not n.type.startswith("P") for n in names[:-1]) and QUALIFIED.search(names[-1].label):
        return True  # 建设诚信、敬业、廉洁政府: what it is to be
    if verb in LETS and DOES.search(body) and not works_at_end(body) and "的" not in body:
        return True  # 支持甲光电加快打造乙工厂, 推动甲机构参加认证
    if verb in LETS and FIRMS_AT.search(body):
        return True  # 支持甲企业在乙建设丙
    if verb in LETS and len(names) > 1 and SETS_UP.search(names[-1].label) and is_physical(names[0].type):
        return True  # 推动甲站、乙港建设专用停车区
    return _by_head(found, verb) or (not found.open and _attribute(names)) or (verb in LETS and does_itself(body))
