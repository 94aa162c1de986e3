"""Names of indicators and counted things from the raw words around a number."""

from __future__ import annotations

import re
from dataclasses import replace

from extract import lexicon
from extract.nouns import GENERIC_HEADS, Name, is_name, is_physical, type_of
from extract.predicates import closing, opening

LINK = re.compile(r"(?:[两三四五]年来?|每立方米|发展到|发展至|壮大到|从|由|年均|(?<!水)平均|缩减|压缩|分别|均|已经?|预计|累计|合计|共计|总计|共有?|(?<![签条合预公解节制])约|大约|近|达到了?|达|为|是|实际|实现|完成|有|到|至|在|突破|首次突破|首次|再次|历史性|超过|超|跨越|连跨|迈上|稳定|保持|控制|维持|仅|只|力争|争取|确保|全部|不低于|不少于|将|新增至|形成|具备|净|拟|接连|连续|先后|持续|始终|每年|全年|每[日天]|每人每[月年]|每|恢复至?|最[多短快长]?|各|又|再|仍|就|要)+$")
ETC = re.compile("(?<![高平初中优])等(?!级|次|于|待|候)(?P<head>[^等]{2,16})$")
CHANGE_VERBS = re.compile("^新")
LEAD = re.compile(r"^(?:集[^，]{2,40}?[于为]一体的(?=..)|第[一二三四]步争取(?=..)|每个[一-鿿]{2,4}至少|(?:其中)?包[括含](?=..)|(?:高质量|高效|认真|按时)(?=办理|办结|办复)|其中|去年(?!同期)|目前|全年|预计|累计|共计|共(?![建享同用富赢治青振鸣产])|合计|今年|年内|同时|特别是|截至目前|截至年底|先后|现有|现已|力争|确保|争取|实现|完成|达到|努力|使(?![用馆命])|让|把|将|约(?![束定谈会])|近(?![期年日平代海岸视郊零])|我区|我县|我市|20\d\d年(?:底前?|末)?|一年来|五年来|上半年|下半年|春节前|\d{1,2}月底前|年底前|到20\d\d年|(?:与|比|较)?(?:20\d\d年|上年|去年)?(?:同期)?相比|“?十[一二三四五]五”?(?:期间|时期|末)|(?:，|、|和(?!美|谐|平|睦|田)|及|以及|分别|均))+")
INDICATOR_LIKE = re.compile("(?:率|额|值|量|数|入|出|积|(?<!制)度|金|税|资|款|本|比重|里程|人次|指数|规模|产值|能耗|天数|得分)$")


def named(text: str, start: int, verb: str = "") -> Name | None:
    """An indicator or countable thing from raw words; a verb of increase stays in the name (新增就业)."""
    raw = text
    text = LEAD.sub("", text[text.rfind("：") + 1:])
    start += len(raw) - len(text)
    text = LINK.sub("", text).rstrip("的：占")
    if "、" in text and text.rpartition("、")[2] in lexicon.verbs():
        return None
    text = re.sub(r"(?<=..)(?:到|至)?20\d\d年(?:底|末)?$", "", text)
    first, mark, rest = text.partition("、")
    if mark and "、" not in rest and first.endswith(("工程", "项目")) and type_of(first) and len(rest) > 3:
        text = rest  # 安全饮水工程、小流域治理(10平方公里)
    text = text[done.end():] if (done := OF_WORKS.match(text)) else text
    text = OVER_YEARS.sub("", NEXT_COUNT.sub("", text))
    label = _measured(JOINTS.sub("", text.replace("“", "").replace("”", "")))
    if CHANGE_VERBS.match(verb) and not label.endswith(("率", "占比", "比重")):
        label = verb + label
    if (etc := ETC.search(label)) and len(etc["head"]) >= 2 and (etc["head"] not in GENERIC_HEADS or ("、" in label and etc["head"] in ("项目", "工程", "企业", "活动", "重点项目", "重大项目", "重点工程"))):
        label = (verb if CHANGE_VERBS.match(verb) else "") + etc["head"]
    elif "、" in label and len(label) > 24:
        label = label.rsplit("、", 1)[1]
    if label in ("同比", "环比", "累计", "平均", "分别", "人均", "其中", "同口径", "可比口径", "按可比价", "按可比口径") or not is_name(label.replace("、", "")) or len(label) > 34 or label.startswith("、"):
        return None
    if OF_NUMBER.match(label) or label.endswith(("、总规模", "、总投资", "、总面积")) or SIGNED.search(label) or NO_MEASURE.search(label) or re.fullmatch("[全我本][国省市区县]", label):
        return None  # (6个乡镇)9个村的美丽乡村建设; 甲总部、总规模(达500亿元的乙基金)
    last = label.rpartition("、")[2]
    label = last if last != label and re.match("新增|新建|新改建|累计", last) else label
    if label.startswith("获批"):
        label = "" if label[2:] in lexicon.verbs() else label[2:]
    if len((head := opening(label)).verbs) > 1 and head.body >= len(label) and not WORKS.search(label):
        return None  # 重点培育打造(2家企业)
    if len(label) < 2 or label in BARE_VERBS or label in lexicon.adverbs() or (label in lexicon.verbs() and not WORKS.fullmatch(label)):
        return None
    kind = type_of(label) if not CHANGE_VERBS.match(verb) else "Indicator"
    return Name(label, start, start + len(text), kind if kind in ("Programme", "Project", "Policy") and not INDICATOR_LIKE.search(label) else "Indicator")


OVER_YEARS = re.compile("(?<=[量额值率数入资])[\\d一二三四五六七八九十]+年(?:间|来)?$")  # 吞吐量5年(增长1.6倍)
NEXT_COUNT = re.compile("(?<=..)[和及、与]\\d+[个条所座家项处].*$")  # 1个中心和8个街道
JOINTS = re.compile("^(?:[、，及]|和(?!美|谐|平|睦|田))+|[、和及与][国省市区县]{1,2}定$|[、，和及]+$|(?<=..)(?<![创更翻出推布全焕清革鲜高科刷上尝求常])新$")  # 5个地级市新(获评)
MOVES = re.compile("(?:推进|推动|开展|实施)$|^(?!新|再|累计|每).{3,}(?<!新)(?:开通|推出|举办|引进|启用)$")  # 计划分梯度推进(13片用地)
NO_MEASURE = re.compile("^[一-鿿]{2,6}可(?:自愿|以|凭)|^/|^年产$|条条|件件|个个|项项|^(?:稳步|明显|显著|全面|持续|大幅|新|大|历史性)?(?:提升|增长|突破|改善|提高|跃升)$|为(?:核心|主体|基础|支撑|龙头|依托|纽带|主线|底线)$|(?:厂|生产线)(?:建成)?(?:投用|投产|达产|竣工)+$|^每年(?:安排|拿出|列支|统筹|设立)$|^指|下属$|^一批|^[东南西北]{4}$|下达任务$|为(?:引领|代表|重点|抓手)的|累计提供$|(?:带领|培养|负责|配备|聘请|至少举办)$|^项目(?:进场)?(?:竣工|开工|投产|签约|落地|入驻|入库)(?:验收)?$")
SIGNED = re.compile("签[订约署]总?(?:投资|规模|金额)额?$")  # 签订总投资105亿元的协议: of the paper
OF_NUMBER = re.compile("(?:[^、]{1,6}、)?\\d+个[一-鿿]{1,5}的")
OF_WORKS = re.compile("^[^，]{4,}(?:工程|项目)(?:改造提升|新建|改造|安装)(?=[^项工][一-鿿]{2,})")  # 甲工程改造提升城区道路(13条)
WORKS = re.compile(lexicon.alternation(lexicon.works()))
BARE_VERBS = frozenset(("经过", "确定", "设定", "提出", "安排", "历经", "出动", "派出", "覆盖", "比重", "占比", "比例", "免费", "价格", "面积", "成绩", "目标", "筹措", "跃升", "促成", "承接", "处置", "启用", "开工改造", "腾出", "挖掘", "释放"))
ACHIEVED = re.compile(r"^(?P<of>.{2,}?)(?:全年|今年|分别|预计|累计|共)*(?:力争完成|力争实现|预计完成|预计实现|计划完成|完成|实现)(?P<what>.{2,10})$")


OF = re.compile("(?<=[一-鿿]{3})的(?=(?:总?投资额?|总?面积|[一-鿿]{0,2}(?:率|额|总量|产值|收入|比重|总数|规模))$)")


def _measured(label: str) -> str:
    """An indicator without the verb or the 的 inside it: 城北片区完成固定资产投资, 甲项目的总投资额 -> 城北片区固定资产投资, 甲项目总投资额."""
    label = OF.sub("", label)
    match = ACHIEVED.match(label)
    return match["of"] + match["what"] if match and (INDICATOR_LIKE.search(match["what"]) or match["what"].endswith("投资")) and is_name(match["of"]) else label


NUMBERED = re.compile("[两三四五六七八九十]大[一-鿿]{2,6}$")  # 甲、乙两大主导产业(分别实现产值)
OF_EACH = re.compile(r"^(?P<list>[^分等]+[、和与][^分等]+?)(?:等(?:企业|公司|项目|园区|产业|行业|片区|区域))?分别(?:实现|完成|达到|达|取得|贡献)?(?P<what>[^、和分]{2,9})$"
                     r"|^(?P<etc>[^等]+、[^等]+)等(?:企业|公司|项目|园区|产业|行业|片区|区域)(?P<of>[^、和]{2,9})$")
BRANCHES = re.compile("^一、?二、?三(?:次?产业|产)(?P<what>增加值|[一-鿿]{0,6})$")
SINGLES = re.compile("^(?P<list>(?:[一-鿿]、)+[一-鿿])(?P<what>总?产量|存栏量?|出栏量?)$")
OWN_RATE = re.compile("^(?P<list>[^的、]{2,12}(?:、[^的、]{2,12})+)的(?P<what>[一-鿿]{1,4}率)$")  # 基本养老、医疗保险的参保率
KIND_LAST = re.compile("(?<=..)(?:保险|案件|事故|企业)$")
RATES = re.compile(r"^(?P<a>[^、和]{2,12})和(?!美|谐|平)(?P<b>[^、和]{2,10}?)(?P<head>[一-鿿]{2}率)$")


def of_each(text: str, start: int) -> tuple[Name, ...]:
    """One measure of several things, or several rates with one head, each by its full name: A和B分别实现税收, 自来水和燃气普及率; () for other words."""
    if branches := BRANCHES.match(text):
        return tuple(Name(branch + branches["what"], start, start + len(text), "Indicator") for branch in ("第一产业", "第二产业", "第三产业"))
    if singles := SINGLES.match(text):
        return tuple(Name(one + singles["what"], start, start + len(text), "Indicator") for one in singles["list"].split("、"))
    if owned := OWN_RATE.match(text):
        parts = owned["list"].split("、")
        kind = KIND_LAST.search(parts[-1])
        parts = [p + kind.group() if kind and not p.endswith(kind.group()) else p for p in parts]
        return tuple(Name(p + owned["what"], start, start + len(text), "Indicator") for p in parts)
    if (rates := RATES.match(text)) and not is_physical(type_of(rates["a"])):
        first = rates["a"] if rates["a"].endswith("率") else rates["a"] + rates["head"]
        labels = [first, rates["b"] + rates["head"]]
    elif (found := OF_EACH.match(text)) and (INDICATOR_LIKE.search(what := found["what"] or found["of"]) or what.endswith(("投资", "税收"))):
        labels = [part.strip() + what for part in re.split("[、和与]", NUMBERED.sub("", found["list"] or found["etc"]))]
    else:
        return ()
    names = tuple(Name(label, start, start + len(text), "Indicator") for label in labels if is_name(label))
    return names if len(names) == len(labels) else ()


TAIL = re.compile("(?:限上|规上|网络|限额以上|规模以上)?(?:出口|进口|销量|销售|零售额|增加值|总产值|产值|销售额|销售收入|营业收入|出口额|产量|[一-鿿]{2}率)$")
ONE_BY_ONE = re.compile("(?:案件|警情|事故|率|占比|比重|增速|增幅|单产|浓度|产能|产量|规模|投资)$")
PER = re.compile("^(?:万元GDP|单位GDP|万元地区生产总值|单位(?:地区)?生产总值|万元工业增加值|人均|户均|亩均|地均)(?=.{2})")
RATED = re.compile("(?<=(?:建议|提案|议案|案件|事项|诉求|投诉|工单))(?:办[结复]|答复|结案|化解)率$")
STEM = re.compile("^(.+?)(?:总产值|总收入|产值|增加值|收入|利润|税收|销售额|总额|出口额)$")


def share_stem(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """规上工业产值和增加值 -> both of 规上工业; 万元GDP能耗、水耗 -> both by 万元GDP; 河湖、海湾建成率 -> both by 建成率."""
    if (tail := TAIL.search(names[-1].label if len(names) > 1 else "")) and tail.start() > 1 and not any(INDICATOR_LIKE.search(n.label) for n in names[:-1]):
        return (*(replace(n, label=n.label + tail[0]) for n in names[:-1]), names[-1])
    rated = next((m for n in names[1:] if (m := RATED.search(n.label))), None)
    if rated and not INDICATOR_LIKE.search(names[0].label):  # 甲建议、乙提案办结率、满意率
        return tuple(n if INDICATOR_LIKE.search(n.label) else replace(n, label=n.label + rated.group()) for n in names)
    size = len(names[0].label) if names else 0
    if len(names) > 1 and 2 <= size <= 4 and all(len(n.label) == size for n in names[:-1]) and len(names[-1].label) > size + 1 and ONE_BY_ONE.search(names[-1].label) \
            and not any(INDICATOR_LIKE.search(n.label) for n in names[:-1]):
        return (*(replace(n, label=n.label + names[-1].label[size:]) for n in names[:-1]), names[-1])
    if per := PER.match(names[0].label if len(names) > 1 else ""):
        return (names[0], *(n if PER.match(n.label) or len(n.label) > 4 else replace(n, label=per[0] + n.label) for n in names[1:]))
    stem = STEM.match(names[0].label) if len(names) > 1 else None
    if not stem:
        return names
    bare = re.compile("(?:总产值|总收入|产值|增加值|收入|利润|税收|销售额|总额|出口额)")
    return (names[0], *(replace(n, label=stem[1] + n.label) if bare.fullmatch(n.label) else n for n in names[1:]))


MODIFIER = re.compile("[、及和与](?:在建|续建|新建|拟建|待建|未开工)")


def governing(words: str) -> tuple[str, int]:
    """(the verb a number's noun hangs on, where the noun begins); a verb inside the noun is part of it: 建成回迁楼 -> 建成, 回迁楼."""
    head = opening(words)
    if not head.verbs:
        return "", 0
    if MODIFIER.match(words, head.body):
        return "", 0  # 竣工、在建项目: no verb of the number
    kept, body = list(head.words), head.body
    while kept and (len(LINK.sub("", words[body:])) == 1 or MEASURED.fullmatch(LINK.sub("", words[body:]))):
        body = kept.pop().start
    if words[body:] in lexicon.verbs():
        return words[body:], len(words)
    return kept[-1].text if kept else "", body


AREAS = frozenset(("县城", "城区", "主城区", "新城区", "老城区", "农村", "城乡", "乡镇", "园区", "开发区"))
OF_ALL = re.compile("(?:我|全|本|辖)[区县市省域内]|累计|至少|其中")


def forward(words: str, noun: str) -> str | None:
    """The verb, area or "" before a count whose noun follows it (梳理15个园区, 全县110家企业); None when the noun stands before."""
    bare = LINK.sub("", LEAD.sub("", words))
    if len(bare) > 1 and bare.endswith(("和", "与", "及")):
        return None
    if not noun or not (OF_ALL.fullmatch(bare) or (len(bare) <= 4 and bare and not type_of(bare) and not INDICATOR_LIKE.search(bare) and "、" not in bare)):
        return None
    return "" if OF_ALL.fullmatch(bare) or bare in AREAS else bare


def of_last(bare: str, last: tuple[Name, ...]) -> str:
    """What a total or a lone verb after a counted noun counts: 新建公园28个、改造提升23个 -> 改造提升公园; 总数 -> the noun itself."""
    noun = re.sub("^(?:新(?:增|建|改建)?|净增)(?=.{2})", "", last[-1].label) if last else ""
    noun = (noun[opening(noun).body:] or noun).rstrip("已均")
    done = closing(noun)
    noun = noun[:done[0].start] if done and done[0].start > 1 else noun
    if re.fullmatch("总数|总量|累计|总计|合计", bare):
        return noun
    return bare + noun if bare in SUPPLIED or (opening(bare).words and opening(bare).body >= len(bare)) or bare in lexicon.verbs() else ""


SUPPLIED = frozenset(("供应", "筹集", "竣工"))  # 筹集公共住房2030套、供应862套
MEASURED = re.compile("总?(?:率|里程|量|额|人数|天数|次数|得分|浓度|户数|长度)")


def verbs_before(words: str) -> str:
    """The verbs, without the adverbs before them, that govern what is counted: 共推荐申报甲 -> 推荐申报."""
    head = opening(words)
    first = next((w.start for w in head.words if w.verb), 0)
    return words[first:head.body] if head.verbs else ""
