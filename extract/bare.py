"""What a bare measure is of: 投资, 面积 or 规模 that a number follows without a name."""

from __future__ import annotations

import re
from dataclasses import replace

from extract import lexicon
from extract.acts import MAKES
from extract.counted import BARE, LANDED, first_noun
from extract.lists import listing
from extract.nouns import Name, is_name, type_of
from extract.objects import with_group
from extract.predicates import closing, opening
from extract.quantities import Quantity
from extract.sentences import Clause, Sentence

OF_SEVERAL = re.compile(r"的(?:\d+|[一二两三四五六七八九十])[个只支项条家座套户处台栋](?P<noun>(?:省、市)?[一-鿿]{2,24})")  # 总规模200亿元的3个产业基金
TOTAL_OF = re.compile(r"的(?P<noun>[一-鿿、]{2,20}?(?:项目|工程|企业|产业链))\d+[个项家条]")  # 总投资9亿元的重大项目116个
COUNT_END = re.compile(r"\d[\d.]*(?:多|余)?(?:万|亿)?[一-鿿]{1,3}$")
MONEY_TOLD = re.compile("(?<=..)(?:总|计划|累计|完成|概算)?投资额?$|(?<=..)(?<!违法)(?<!违规)(?:总?(?:占地|建筑)面积|占地)$")  # 甲项目总投资, 计划投资: of 甲项目
BETTERED = re.compile("(?:能力|水平|环境|条件)$")


def _measure(bare: Name, of: str) -> Name:
    return Name(MONEY_TOLD.sub("", of.removesuffix(bare.label)) + bare.label, bare.start, bare.end, "Indicator")


def _several(bare: Name, noun: str) -> tuple[Name, ...]:
    """The measure of several things told by their number: 总规模200亿元的3个产业基金落户 -> 产业基金总规模."""
    label = first_noun(noun.replace("省、市", "省市"), True)
    done = closing(label)
    if landed := LANDED.match(label):
        label = landed["noun"]
    elif done and done[0].start > 1:
        label = label[:done[0].start]
    return (_measure(bare, label),) if type_of("某某" + label) else ()


def _built_next(bare: Name, clause: Clause, sentence: Sentence, q: Quantity) -> tuple[Name, ...] | None:
    """What the clause after says is built with it (投资5亿元，新建甲校); None where it says no such thing."""
    after = next((c for c in sentence.clauses if c.start > clause.start), None)
    alone = clause.text[:q.start].strip("，") in (bare.label, "累计" + bare.label, "计划" + bare.label, "总" + bare.label)
    if not after or not opening(after.text).verbs or not alone:
        return None
    body = opening(after.text).body
    found = listing(COUNT_END.sub("", after.text[body:]), after.start + body)
    names = with_group(found, after.text[body:], after.start + body)
    if found.open and names and names[-1].type == "Bundle":
        return (_measure(bare, names[-1].label),)  # 投资8亿元，完成甲路、乙街等10条道路改造
    if len(names) > 1 or _goes_on(sentence, after):
        return ()  # 投资9亿元，铺设甲62公里、乙44公里: the money is for all
    label = next((n.label.removesuffix(bare.label) for n in names if n.type and is_name(n.label)), "")
    return (_measure(bare, label),) if label and not label[0].isdigit() and not BETTERED.search(after.text) else ()


def _goes_on(sentence: Sentence, clause: Clause) -> bool:
    """Does the clause after one that tells a work tell of more that is built, with how much?"""
    after = next((c for c in sentence.clauses if c.start > clause.start), None)
    head = opening(after.text) if after and after.quantities else None
    return head is not None and any(verb in MAKES for verb in head.verbs)


def owners(bare: Name, clause: Clause, sentence: Sentence, q: Quantity, noun: str, at: int, last: tuple[Name, ...]) -> tuple[Name, ...]:
    """The named measure or the thing itself that a bare measure's number is of; `noun` stands at `at` behind the number, `last` is the last subject."""
    if not noun and (several := OF_SEVERAL.match(clause.text, q.end)):
        return _several(bare, several["noun"])
    if (told := TOTAL_OF.match(clause.text, q.end)) and is_name(told["noun"]):
        return (_measure(bare, told["noun"]),)
    if not noun and (built := _built_next(bare, clause, sentence, q)) is not None:
        return built
    head = opening(noun)
    found = listing(noun[head.body:], clause.start + at + head.body)
    if noun and found.open:  # 投资3亿元实施甲扩容等13项治理项目: the money is for all
        return tuple(n for n in with_group(found, noun[head.body:], clause.start + at + head.body) if n.type == "Bundle")[-1:]
    things = found.names if noun else ()
    named = tuple(n for n in things if n.type and is_name(n.label))
    if not named and len(things) == 1 and CENTRE.search(things[0].label) and clause.text.startswith("的", q.end):
        named = (replace(things[0], type="Building"),)
    if named:
        return named if len(named) == 1 and (len(things) == 1 or "、" not in noun) else ()
    return (_measure(bare, last[-1].label),) if last and not clause.text.startswith("的", q.end) else ()


CENTRE = re.compile("..(?:中心|大楼|之家)$")  # 总投资1亿元的甲服务中心: money is put into what is built


BARE_END = re.compile(f"(?:{BARE.pattern})$")


def measure_told(words: str, before_thing: bool) -> str:
    """The measure that words before a number end with: 累计完成投资 -> 完成投资; before 的 it is what a thing cost: 完成 投资(7亿元的甲)."""
    measure = BARE_END.search(words)
    told = measure.group() if measure else words
    return told.removeprefix("完成") if before_thing else told


PARK = re.compile("(?P<park>[一-鿿]{0,12}?(?:开发区|高新区|产业园区?|工业园区?|园区|保税区|科学城|工业区))(?!的|外|内(?![一-鿿]*投入)|管委会|域|域内)(?P<rest>[^，]*)")
OF_PARK = re.compile("(?:入园|入驻|落户|规上|规模以上)(?:工业)?企业|基础设施(?:建设)?(?:累计)?(?:投入|投资)|产值|利税|营业收入|主营业务收入|税收收入?")
COUNTED = re.compile("(?:总数|累计|已|共|发展|建设|达|到|有|为)*\\d+[个家处]")  # 园区达5个: how many there are
ELSEWHERE = re.compile("[全本我][区县市省镇]")


def of_park(names: tuple[Name, ...], sentence: Sentence, index: int) -> tuple[Name, ...]:
    """The measures of a park that the sentence spoke of before, by its name: 甲园区产值增长5%，税收增长9% -> 甲园区税收."""
    if not index or not all(n.type == "Indicator" and (n.label in lexicon.indicators() or OF_PARK.fullmatch(n.label)) for n in names):
        return names
    for clause in reversed(sentence.clauses[:index]):
        if "；" in sentence.text[clause.end - sentence.start:][:1] or ELSEWHERE.search(clause.text):
            return names
        if (told := PARK.match(clause.text)) and (OF_PARK.match(told["rest"]) or all(OF_PARK.fullmatch(n.label) for n in names)) and not opening(clause.text).verbs and type_of(told["park"]) and not COUNTED.match(told["rest"]):
            return tuple(replace(n, label=told["park"] + n.label) for n in names)
    return names


MONEY = "(?:实现|上缴|完成)?(?:利税|利润|税收|税金|产值|(?:主营业务|营业|销售)收入)"
BARE_MONEY = re.compile(MONEY)
OF_WHOM = re.compile(f"(?P<whose>(?![全我本地][区县市省方]|财政|年|规模)[一-鿿“”]{{2,}}?)(?:完成|实现)?(?:总产值|增加值|年?{MONEY})")


def of_owner(names: tuple[Name, ...], last: tuple[Name, ...]) -> tuple[Name, ...]:
    """A measure of money without a name is that of whom the one before it was: 甲公司产值8亿元，利税1亿元 -> 甲公司利税."""
    if len(names) == 1 and len(last) == 1 and STOCK.fullmatch(names[0].label) and (herd := STOCK.search(last[0].label)) and herd.start():
        return (replace(names[0], label=last[0].label[:herd.start()] + names[0].label),)  # 生猪存栏44万头、出栏60万头
    if len(names) == 1 and len(last) == 1 and names[0].label == "金额" and (many := MANY.match(last[0].label)):
        return (replace(names[0], label=many["of"] + "金额"),)  # 享受加计扣除户数149户，金额4亿元
    if len(names) == 1 and len(last) == 1 and YIELD.fullmatch(names[0].label) and (crop := CROP.match(last[0].label)):
        return (replace(names[0], label=crop["crop"] + names[0].label),)  # 果品年产量44万吨，产值17亿元
    if len(names) != 1 or len(last) != 1 or last[0].type != "Indicator" or not BARE_MONEY.fullmatch(names[0].label):
        return names
    whose = OF_WHOM.fullmatch(last[0].label)
    return (replace(names[0], label=whose["whose"] + names[0].label),) if whose else names


MANY = re.compile("(?P<of>.{2,}?)(?:户数|件数|笔数|项目)$")
YIELD = re.compile("(?:年|总)?产值")
CROP = re.compile("(?P<crop>[一-鿿]{2,8}?)(?:年|总)?产量$")
STOCK = re.compile("(?:存栏|出栏|年?产|总产|单产)量?$")
POINTS = re.compile("(?:主要|重点|具体|核心|反馈|创新|改革|典型|试点)*(?:指标|问题|任务|措施|举措|线索|经验|成果)")


def of_points(names: tuple[Name, ...], noun: str) -> tuple[Name, ...]:
    """The points of a work that a number counts, by the name of both: 法治政府建设10项主要指标达标 -> 法治政府建设主要指标."""
    points = POINTS.match(noun) if names else None
    if not points or len(names) != 1 or "、" in names[0].label or (names[0].type == "Indicator" and not names[0].label.endswith(("反馈", "交办", "转办", "督察", "巡察"))):
        return names
    return (replace(names[0], label=names[0].label + points.group(), type="Indicator"),)
