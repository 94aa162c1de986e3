"""How far a thing is: the codes of verbs, the claims of a stage, a subject with its own verb inside an object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import lexicon
from extract.lists import Listing, listing
from extract.nouns import Name, is_physical, type_of
from extract.objects import WORK
from extract.predicates import Word, closing, opens_with_deed
from extract.sentences import Claim, Sentence
from extract.standing import EVENT_WORDS, OUTSIDE, WORKED, accepted, stands
from extract.uncounted import without_count

EARLY = re.compile("前期(?:工作|准备|手续|研究|论证)?$")  # what is done is only its preparation
FUTURE = re.compile("即将|将|拟|计划|预计")
ONGOING = re.compile("积极|全面|加快|持续|深入|扎实|大力|不断|稳步|着力|全力|努力|加速|有序")
MAKES = re.compile("创建|构建|打造|争创")
FINAL = ("opened", "completed", "demolished", "started", "preparation", "planned", "inProgress")
HURRIED = frozenset(("加快", "加速", "持续", "不断"))
BEGUN = re.compile("[^，]{0,4}(?:启动|着手|开始|部署)(?:编制|制定|制订|起草|修订|编修|建立|研究制定)了?")
ENDED = re.compile("完成|建成|落地|清退|引进|解决")
BUILT = re.compile("建成|竣工|落成|完工|建好")
ACTS = frozenset(("淘汰", "清理", "清理规范", "整治", "治理", "承接", "对接", "盘活", "查处", "打击", "化解", "补齐", "保护", "修复", "改造", "拆除", "创建", "争创", "解决", "清退", "处置"))
SPOKEN_OF = re.compile("(?:支持|加强|强化|深化|开展|落实|做好|统筹|发挥|加大|巩固|维护|提倡|弘扬|倡导)$")
RISE = frozenset(["实现", "新增", "达到", "完成", "累计", "净增", "增加"])


def status_codes(words: tuple[Word, ...]) -> list[str]:
    """The codes that verbs in the indicative say, with their adverbs: 建成投用 says two, 即将开工 is planned, 积极创建 under way."""
    table = lexicon.verbs()
    if any(FUTURE.fullmatch(w.text) for w in words):
        return ["planned"]
    codes = [table[w.text].status for w in words if w.verb and w.text in table and table[w.text].status]
    if any(MAKES.fullmatch(w.text) for w in words) and len(set(codes)) == 1:
        codes = ["completed"] if any(w.text == "成功" for w in words) else ["inProgress"] if any(ONGOING.fullmatch(w.text) for w in words) else codes
    best = min(codes, key=FINAL.index) if codes else "inProgress"
    if best == "completed" and any(w.text in HURRIED for w in words) and not any(ENDED.search(w.text) for w in words):
        return ["inProgress"]  # 加快构建, 持续完善
    if best == "completed" and BEGUN.fullmatch("".join(w.text for w in words)):
        return ["started"]  # 启动编制
    if best == "opened" and any(BUILT.search(w.text) for w in words):
        return ["completed", "opened"]
    return [best]


RUNS = re.compile("并网|投产|试运行|点火|开工")  # what runs or is begun was a project, whatever its ending
HELD = re.compile("举办|举行|召开|承办")
LISTED = re.compile("(?<!投产)上市(?:成功)?$|挂牌$")


def _class(label: str, stage: str) -> str:
    """The class of a thing without one, by what becomes of it: a firm goes public, a centre is built, what else is built was a project."""
    if LISTED.search(stage):
        return "Enterprise"
    if HELD.search(stage) and EVENT_WORDS.search(label):
        return "Event"
    return "Building" if label.endswith("中心") and stands(label, stage) else "Project" if BUILT.search(stage) or RUNS.search(stage) or label.endswith("设施") else "Programme"


MANY_WORKS = re.compile("[一-鿿]{0,6}(?:重点|重大|亿元以上|产业|民生)(?:建设)?(?:项目|工程)")  # so many of them, without a name
AMOUNT = re.compile("\\d(?:公里|亩|米|平方米|吨)(?:以上|左右)?$")  # “四类管线”2000公里以上
INNER = re.compile("(?<=[区镇乡村园港市县城])\\d+[个座处条](?=\\d|[一-鿿]{2})|(?<=[上下侧岸段山])[\\d.]+(?:公里|米|亩)(?=[一-鿿]{2})")  # 甲港区3个5万吨级泊位


def step_claims(sentence: Sentence, index: int, names: tuple[Name, ...], codes: list[str], stage: str, scope: str, words: str, verb: str = "", done: bool = False) -> Iterator[Claim]:
    """The statuses of names at one stage, in a plan with the target of a deadline, but for what is `done` (编制了); names that cannot have a status give none."""
    clause = sentence.clauses[index]
    planned = sentence.mood == "plan" and not done
    when = {} if done and sentence.mood == "plan" else sentence.when(index)
    for name in names:
        label, count = (name.label, "") if name.type == "Bundle" and not AMOUNT.search(name.label) else without_count(name.label)
        if name.type != "Bundle" and not count and (inner := INNER.search(label)):
            label, count = label[:inner.start()] + label[inner.end():], inner.group()
        thing = Name(label, name.start + len(name.label) - len(label) if label != name.label else name.start, name.end,
                     type_of(label) if (name.type == "Village" and count.endswith(("村", "村庄"))) or (count and not name.type and not opens_with_deed(label)) else name.type, name.aliases, name.marked)
        if not (accepted(thing, verb) or (count and MANY_WORKS.fullmatch(label))) or (count and (thing.type == "Indicator" or (stage in RISE and not WORKED.search(label)))):
            continue
        if is_physical(thing.type) and SPOKEN_OF.search(verb) and not WORK.search(stage) and not scope and "前期" not in stage:
            if not name.marked:
                continue  # 加强甲湖、乙河等生态治理: not the lake
            thing = replace(thing, type="Programme")  # 开展“礼让斑马线”: no road
        if not thing.type and count.rstrip("以上左右内").endswith("元"):
            continue  # 年度计划投资7150亿元: an amount, no work
        thing = thing if thing.type else replace(thing, type=_class(label, stage))
        if thing.type == "Industry" and "并网" in stage:
            thing = replace(thing, type="Project")  # 甲洋光伏并网发电
        if len(names) == 1 and verb in ACTS and len(verb + label) <= 16 and not name.marked:
            thing = replace(thing, aliases=(*thing.aliases, verb + label))  # 淘汰落后产能 is told of as a work
        q: dict[str, str | float | int] = {**when, "stage": stage}
        if count or scope:
            q["scope"] = count or scope
        sure = 0.9 if name.type else 0.6
        if planned:
            yield Claim(subject=thing, predicate="hasStatus", value="planned", qualifiers=q, start=clause.start, end=clause.end, confidence=sure)
            if "deadline" in when:
                target = {k: v for k, v in q.items() if k in ("deadline", "period", "scope")}
                yield Claim(subject=thing, predicate="hasTarget", value=words, qualifiers=target, start=clause.start, end=clause.end, confidence=sure)
        else:
            for code in codes:
                yield Claim(subject=thing, predicate="hasStatus", value=code, qualifiers=q, start=clause.start, end=clause.end, confidence=sure)


PIVOT = frozenset(["推动", "促进", "确保", "实现", "力争", "争取", "推进", "支持", "加快", "加快推进", "加快推动", "做到", "完成", "积极推动", "全力推动", "保证", "努力实现", "力促", "支持保障", "保障", "配合", "全力配合", "力保"])
SOON = re.compile("(?<=..)(?<!尽)(?<!更)(?<!及)(?:、?早[一-鿿]{2}){1,4}$")


def pivot(text: str, start: int) -> tuple[Listing, tuple[Word, ...]] | None:
    """A subject with its own verb inside an object: 推动(X)(建成运营), 力促(X)(早投产、早达效)."""
    if soon := SOON.search(text):
        found = listing(text[:soon.start()], start)
        return (found, (Word(soon.start(), soon.end(), soon.group().strip("、"), True),)) if found.names and all(n.type or found.open for n in found.names) else None
    tail = closing(text)
    if not tail or not any(w.verb for w in tail) or (len(tail) == 1 and WORK.fullmatch(tail[0].text)):
        return None
    found = listing(untimed(text[:tail[0].start]), start)
    over = OVER_ALL.search(text)
    if over and (over["area"] or not all(n.type for n in found.names)):
        found = listing(text[:over.start()], start)
    if len(found.names) == 1 and not found.names[0].type and not found.open and tail[-1].text in LANDED and 4 <= len(found.names[0].label) <= 14:
        return found, tail  # 力促甲生物(上市成功)
    if not found.names or not all(n.type or found.open for n in found.names) or (found.open and OUTSIDE.match(found.head)):
        return None
    return found, tail


OVER_ALL = re.compile("(?P<area>县域|盟市|设区市|行政村)?(?:建设)?(?:全域|全面|基本|应用|率先|动态|100%)*全覆盖$")
LANDED = frozenset(("全覆盖", "上市成功", "成功上市", "挂牌上市", "主板上市", "投产", "建成投产", "竣工投产", "并网发电"))
UNTIMED = re.compile(r"(?:(?<=..)(?:将|拟|有望|预计|计划)?于)?(?:(?:20\d\d年)?(?:\d{1,2}月(?:份)?|年|季度)?(?:底|末|内)?(?:之)?前|20\d\d年(?:\d{1,2}月)?|年内|[春秋]季(?:学期)?|年底|上半年|下半年|今年|全年|\d{1,2}月(?:份|底|初|[上中下]旬|\d{1,2}日)?|提前(?:[一二两三四五六七八九十半\d]+(?:天|个月|年|个半月))?|春节前|国庆前|(?:主?汛期|雨季|入冬|供暖季?|采暖季?)前|第[一二三四]季度)+(?:要|争取|力争|确保|努力)?$")


SPENT = re.compile("(?<=..)(?:仅|只)?用了?[一二三四五六七八九十两半\\d]+(?:天|周|个月|年|个半月)(?:左右)?(?:的?时间)?(?:就|便|全部|基本)*$")
WHERE = re.compile("(?<=...)[向在]全[国省市区县]$|(?<=...)在(?!线|建|谈|校|职|园|岗|外|册|编)[一-鿿]{2,12}$")  # 甲装置在乙市建成运行


def untimed(text: str) -> str:
    """A subject without the time words and modals after it."""
    text = SPENT.sub("", WHERE.sub("", text)).removesuffix("实现")
    return re.sub(r"(?:(?:获批[一-鿿]{0,4})?并|(?<![纲摘概提需重主])要(?:在|于)?|争取|力争|确保|努力|已经?|正在|也|均|都|将|(?<![高创更革])新|得到|得以|实现|取得)+$", "", UNTIMED.sub("", text))
