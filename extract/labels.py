"""The last look at a name before it becomes a thing: what a clause left on it is cut off, what is no name at all is refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from extract import lexicon
from extract.nouns import GENERIC_HEADS, Name, is_generic, is_name, is_physical, type_of
from extract.predicates import BUILDS, FIRM, QUOTING, closing, opening
from extract.sentences import Claim, Sentence

Found = Sequence[tuple[Sentence, Claim]]

AMOUNT = r"(?:约|近|超过?|达到?|为)?(?:\d[\d.]*[多余]?[万亿千百]*|[亿万])(?:元|平方米|平米|平方公里|公里|米|亩|公顷|千瓦|张床位)(?:以上|左右)?"
MEASURED = re.compile(rf"^(?:(?:(?:计划|概算|累计|新增)?(?:总|年)?(?:投资|融资|投入|规模|长度?|全长|里程|占地|建筑面积|面积|造价)(?:面积)?{AMOUNT}(?:、?{AMOUNT})*、?)+的?|{AMOUNT}的|\d[\d.]*公里的?|(?:[一-鿿]{{1,3}})?(?:共计|累计|总计|合计)\d[\d.]*[万亿]?[一-鿿]{{1,2}}的)(?=[一-鿿A-Za-z])")
WHEN = re.compile(r"^标志着(?=..)|^[和并](?:完善|实施|落实|执行|推进|修订|优化|推广|健全)(?=...)|^[①-⑳]|^[一-鿿]{0,12}目标(?:任务)?[是为](?=...)|^[东西南北中]有(?=.{4,}区$)|^发展(?=[一-鿿]{3,}模式$)|^洽谈(?=.{2,}项目)|^(?:以?及)?第[一二三四五]批\d+[项个家](?=..)|^(?:达产|投产|建成)?后预计(?=..)|^(?:到|至)?(?:20\d\d年|年)(?:底|末)前?(?:力争|争取|确保|预计|努力)+(?=..)|^年内(?=..)|^(?:力争|争取|确保|预计)+(?=..)|^(?:积极|大力|努力|加快)?促成(?=..)")
ALREADY = re.compile("(?<=..)(?:已|正在|即将|实现|完成|年内|春节前|年底前|加快|加速|顺利|全面|稳步|有序|扎实|如期|按期)[一-鿿]{2,6}$")
DOING = re.compile("^(?P<what>.{2,}?)(?<![推举促践执先履])进行了?(?:彻底|全面|集中|统一)?(?P<work>[一-鿿]{2,8})$")
LEFT = re.compile("(?<=..)这[一个](?:首要|最大的?)?[一-鿿]{2,8}$|(?<=..)(?:顺利|成功)?通过(?!能力|率)[一-鿿]{2,6}$|(?<=..)实现双$|(?<=学)[春秋]季$|(?<=..)(?:投产|投入使用)?[或、]$|(?<=..)(?<![合归兼吞])并$|(?<=..)(?:进展)?(?:顺利|圆满)$|(?<=..)的(?:光荣|历史|重要|重大)使命$|(?<=..)(?:再获|入围|跻身|荣登|位列)$|(?<=..)全面$|(?<=大[一-鿿]{2}(?:项目|工程))\\d+[项个家]$|(?<=..)(?:实现|取得)?(?:的)?(?<!创)(?:新|大|重大|更大)(?:突破|跨越|作为)$|(?<=..)(?<!价值)(?:实现|(?<!水土)保持|获得)$|(?<=..)(?:率先|首次|成功|并)*(?<!价值)实现(?![机路形方程度率]|再?就业|脱贫|增收|分红|转移)[^的、]{2,}$|(?<=..)(?<!各)各$|(?<=..)(?:再|更)上(?:一层楼|一?个?新?(?:台阶|水平))$|(?<=..)并(?:开工|启动|完成|投入|投用|建成|实施|交付|通车|运营|推进)[一-鿿]*$|(?<=..)在[一-鿿]{2,8}(?:开设|设立|布局|落户|投资|建厂)[一-鿿]+$|(?<=..)(?:连续[\\d一二两三四五六七八九十]+(?:年|个月|个季度)稳?|(?:建设)?并确保|、增长|、同比|以及|[以及与]|逆势|先后|双双|连续|再次|累计|共计|分别|全部)$|(?<=..)(?<![平高初中均同优特此])等$")
OVER = re.compile("(?<=..)(?:超过?|近|逾|达到?|突破)[千百万亿\\d.]+(?:元|人|个|亩)$")  # 争取政策性资金超千亿元
NOTE = re.compile("[（(]\\d{1,3}[）)]$")
EFFECT = re.compile("(?<=..)(?:落地见效|走深走实|落实落地|见行见效|蔚然成风|深入人心|落地生根|取得实效)$")
APPOSED = re.compile("^(?:子基金|子公司|(?:龙头|骨干|知名|头部|领军|独角兽|500强)企业|上市公司)(?=[一-鿿A-Za-z]{2,}(?:基金|集团|公司|股份|科技|药业|银行)$)")
APPOSITION = re.compile("^[^“]{2,24}——(?=[一-鿿A-Za-z0-9“]{3,20}$)")  # 甲县第一个园区——乙园区
WISHED = re.compile("^(?:[一-鿿]{2,6})?(?:盼望|期盼|关心|关注|反映|呼声)(?:多年|已久|强烈|最?高)?的(?=..)")
FOR_BODY = re.compile("^(?:[国省市区县][一-鿿]{0,6}|[一-鿿]{2,8})(?:政府|部门|单位|公司|局|委)(?:谋划)?(?:做好|抓好|推进|推动|开展|完成|实施|加快)(?=...)")
OURS = re.compile("^我[区县市省]的?(?=[一-鿿A-Za-z0-9]{2})")
KIND = re.compile("(?<=...)等(?:项目|工程|企业|单位|机构|平台|产业|活动)$")
HEADED = re.compile("(?<=项目|工程|企业|小区)的(?:建设|改造|实施|工作)$")
SAYS = re.compile("^超额$|^(?:最后|其余|剩余)$|^每年为|组织开展$|^成功(?:应对|牵手|战胜|处置|化解|抵御)|^(?:防微杜渐|抓早抓小)$|^要(?:始终|一如既往|坚持|敢于)|挂职锻炼$|(?:投产|建成|开工)、总|^库容$|^处理好|^(?:稳步|持续|不断|显著|明显)(?:提升|增长|改善|提高)$|^(?:总长度?|全长)$|(?:单次|期限)?最[长短高低]$|来抓$|^借[势力](?=..)|有.{4,}的新?格局$|\\+$|^[一-鿿]{2,4}实施[一-鿿]{2,4}[路街桥]$|^(?:世界|国家|区域|省|市)级$|(?:末梢|直达.+)一线$|^城乡$|^紧紧?围绕|^(?:首|第[一二三四五六七八九十\\d]+)批次?$|(?:最大|重大|历史|发展|战略|难得|宝贵)机遇$|^产品有|^创业$|^提(?:效能|质量|气|速度)$|的关键[一二三四五六七八九十]年$|^(?:奋力|勇于|敢于|善于|注入|破除)|催人|迅速反应|调整为|不够$|保持增长$|(?<=..)同步$|零距离$|企业(?:形成|集聚)|成效显著$|超额完成$|(?:初步|尽早|加速)[一-鿿]{2,4}$|先行(?:落户|开工|启动)$|持续[一-鿿]{2,4}(?:改善|恢复|提升|好转)$|(?<=..)惠及|^(?:率先|大抓|废除|妨碍|制约)|(?:关键|窗口|攻坚)期$|(?:会议|大会|[区县市省]委|规划|计划)(?:确定|部署|明确)$|不降低$|^发生|^互[促补通]|^优势互补$|(?<!目)的[^的者]$|^(?:能够|近乎|如何|怎样)|当年(?:签约|启动|投产|开工)|竞相|(?<=..)新征程$|的状态$|作出|^“?十[一二三四五]五”?$|势不可挡|空前|只[增升]不[减降]|捷报频传|(?<=..)(?:顺利|和谐|如期)(?:搬迁|征迁|拆迁)$|又一[场个件次批]|(?<=...)(?<![转典类模小大中新微巨])型$|的?基础上$|^所有|^(?:总?面积|建筑面积|占地)[约近达]?\\d|^(?:[一-鿿]{0,4}手续)$|^[一-鿿]{2}抓[一-鿿]{2}$|^(?:链(?![主接条式])|化(?![解工学妆肥石])|性(?![别能格])|率(?!先|领)|力(?![争量学促])|度(?![假夏])|级(?!别)|类(?!脑|别)|端(?![牢正午])|侧(?!重)|者)(?=..)|(?:进一步|不断|持续|逐步|日益|显著|明显)[一-鿿]{2}$|较[^的]{2,}(?:翻|增长?|提高|下降)[^的]*$|为(?:主体|导向|依托|基础|主导|支撑|龙头|牵引|引领|骨干|[先重要本基])$|^进行|^(?:熟悉|懂得|掌握|了解)|连续\\d|居全[国省市]|由.及.$|^.{0,3}得到|^(?:让|时间)|^部门[和与]|之间和|除.+外$|为先$|^(?!每年|年均|免费|累计|全[国省市区县])[一-鿿]{2}开展(?=..)|(?:责任|任务|意义)(?:重大|艰巨|深远)$|(?<!工)提供.*(?:最长|最短|最低|最高|单次)$|(?:提出|指出|强调)$|^(?:只要|只有|如果|凡是|无论|即使|尽管|由于|因为|为了)|(?:下达|交办)$|.了(?![解结])|(?:增长到|增加到|[是比较于到从]|预计)20\\d\\d年|届[一二三四五六七]中$|届[一二三四五六七八九十]+次$|^(?:今年|明年|年内|20\\d\\d年)?(?:\\d{1,2}月)?(?:份|底|初|中旬|上旬|下旬)?$|有待|取得.{0,6}(?:进展|成效|突破|实效|成绩|成果|胜利)$|^(?:五一|十一|元旦|春节|国庆|中秋|端午|清明)$|^[一-鿿]{2}促[一-鿿]{2}$")
BARRED = FIRM | {"完成"}
DONE = re.compile("^(.{2,}?)(?:已|全面)?完成[一-鿿]{2,4}$")  # 甲馆完成布展、对外开放
PAPERS = re.compile("(?:实施|若干|指导)(?:意见|方案|措施|办法|细则)$")
AGAIN = frozenset(("扩大", "深化", "推进", "加强", "增强", "强化", "放大", "坚定", "树牢", "加快推进", "规划建设", "全面推进", "提升", "拓宽", "畅通"))  # each item of a list with its own: 深化甲、扩大乙
CARRIES = frozenset(("实施", "启动", "推广", "编制", "践行", "落实", "开展"))  # verbs that carry a whole name: 实施甲计划
PAPER = re.compile("(?:实施|落实|推广)(?:意见|细则|方案|办法|路径|机制|条例|标准|情况|运用)")
LISTS = frozenset(("memberOf", "definedAs", "declaredSize", "alias", "coreferentWith", "conflictsWith"))


@lru_cache(maxsize=16384)
def mended(label: str, free: bool) -> str:
    """A label less what is no part of the name, "" where no name is left; `free` where it may open with no verb.

    >>> mended("总投资1.7亿元的甲化纤", True), mended("燃油取暖学校进行改气改电", True), mended("进行整治", True)
    ('甲化纤', '燃油取暖学校改气改电', '')
    """
    if label.count("“") != label.count("”"):
        label = label.replace("“", "").replace("”", "")
    label = FOR_BODY.sub("", OURS.sub("", WISHED.sub("", APPOSITION.sub("", label))))
    label = APPOSED.sub("", _without_result(_without_amount(label)))
    label = _without_verb(label) if free else label
    return "" if SAYS.search(label) or not is_name(label.replace("、", "")) else label


def _without_amount(label: str) -> str:
    """投入4亿元完成甲大道亮化, 甲学校进行改气 -> 甲大道亮化, 甲学校改气."""
    if (measured := MEASURED.match(label)) and is_name(label[measured.end():]):
        rest = label[measured.end():]
        body = opening(rest).body
        label = rest[body:] if 0 < body < len(rest) - 1 else rest
    return done["what"] + done["work"] if (done := DOING.match(label)) else label


def _without_result(label: str) -> str:
    """甲水厂已启动建设, 甲政策落地见效, 到2025年底前力争甲工程 -> 甲水厂, 甲政策, 甲工程; 工作落地见效 -> "" (of nothing named)."""
    if (done := ALREADY.search(label)) and closing(label) and closing(label)[0].start <= done.start() + 2:
        label = label[:done.start()]
    label = NOTE.sub("", WHEN.sub("", label))
    if (effect := EFFECT.search(label)) and (label := label[:effect.start()]) in GENERIC_HEADS:
        return ""
    return HEADED.sub("", LEFT.sub("", label if "、" in label else KIND.sub("", label)))


def _without_verb(label: str) -> str:
    """健全甲机制 -> 甲机制; 完善治理 -> "" (of nothing named)."""
    head = opening(label)
    if head.words and head.words[0].text in BUILDS and PAPERS.search(label):
        return label  # 构建甲体系实施意见: the paper's own words
    firm = all(w.text in BARRED or not w.verb for w in head.words)
    again = bool(head.verbs) and head.verbs[0] in AGAIN and not QUOTING.search(label) and head.body < len(label) - 3
    carried = bool(head.verbs) and head.verbs[0] in CARRIES and head.words[0].text == head.verbs[0] and len(label) - head.words[0].end > 3 and not PAPER.match(label)
    if not head.verbs or head.words[0].start or not (firm or again or carried) or head.body >= len(label) - 1:
        return label
    rest = label[head.words[0].end if carried else head.body:]
    return "" if rest in lexicon.verbs() and rest in lexicon.works() else rest


def _mended(name: Name, text: str, free: bool) -> Name | None:
    """A name mended; as it is where the text sets it in marks, None where it is none."""
    opens = text[name.start:name.start + 1] in "“《〈" or text[max(0, name.start - 1):name.start] in ("“", "《", "〈")
    if opens and (text[name.end - 1:name.end] in "”》〉" or text[name.end:name.end + 1] in ("”", "》", "〉")):
        return name
    if name.marked and "，" in name.label:
        return name  # “甲，乙”主题活动
    label = mended(name.label, free)
    if label and is_physical(name.type) and "实现" in name.label[len(label):]:
        return replace(name, label=label, type=type_of(label) or "Programme")  # 甲机构实现街道(全覆盖): no street
    return name if label == name.label else replace(name, label=label) if label else None


def mend(found: Found, text: str) -> tuple[list[tuple[Sentence, Claim]], list[tuple[Sentence, Claim, str]]]:
    """(the claims with their names mended, those refused with the label that is no name)."""
    kept, refused = [], []
    for sentence, claim in found:
        listed = claim.predicate in LISTS
        if sentence.mood == "glossary" and claim.predicate in ("hasValue", "hasTarget") and SAYS.search(claim.subject.label):
            refused.append((sentence, claim, claim.subject.label))
            continue
        if claim.rule == "outline" or sentence.mood == "glossary" or (listed and claim.object is None):
            kept.append((sentence, claim))
            continue
        subject = _mended(claim.subject, text, not listed)
        target = _mended(claim.object, text, not listed) if claim.object else None
        if listed:
            subject, target = subject or claim.subject, target or claim.object
        if subject and claim.predicate == "hasStatus" and (over := OVER.search(subject.label)):
            subject = replace(subject, label=subject.label[:over.start()]) if over.start() > 3 else None
        if subject and claim.predicate == "hasStatus" and (done := DONE.match(subject.label)) and is_physical(type_of(done[1])):
            subject = replace(subject, label=done[1], type=type_of(done[1]))
        if subject and claim.predicate == "hasStatus" and subject is not claim.subject and subject.label in GENERIC_HEADS:
            subject = None  # 项目顺利实施: of nothing named
        if subject and claim.value is not None and subject is not claim.subject and is_generic(subject.label):
            subject = replace(subject, type="Indicator")  # 地块完成出让: how many, no one of them
        if subject is None or (claim.object and target is None):
            refused.append((sentence, claim, (claim.subject if subject is None else claim.object or claim.subject).label))
        else:
            kept.append((sentence, claim if subject is claim.subject and target is claim.object else replace(claim, subject=subject, object=target)))
    return kept, refused

