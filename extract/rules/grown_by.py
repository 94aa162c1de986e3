"""Who grows a line of business: 鼓励甲、乙等企业发展丙, 推动甲村发展乡村旅游, 构建以丙为主导的“一核两翼”产业格局."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract import numerals
from extract.lists import listing
from extract.nouns import Name, is_generic, is_name
from extract.predicates import opening
from extract.rules.industry import BESIDE, FOCUS, GROWS, PUSHED
from extract.sentences import Claim, Clause, Sentence
from extract.stages import status_codes, step_claims
from extract.trades import lines_of

HELPED = re.compile("^(?:[一-鿿]{0,4}?)(?:(?:支持|鼓励|引导|推动|扶持|帮助|助力|指导|带动|促进|引进|引入)[和、并]?)+(?P<who>[^，。；]{2,40}?)(?:等(?P<head>[^，。；]{0,8}?))?(?:大力|加快|重点|积极|因地制宜)*(?:发展壮大|发展|做大做强|做强做优|做优做强|做[优精强大]|培育|壮大|布局|拓展)(?P<list>[^，。；]{2,40})$")
TURNS = re.compile("^(?:支持|鼓励|引导|推动|促进)(?P<who>[^，。；]{2,40}?)(?:等(?P<head>[^，。；]{0,8}?))?(?:加快)?向(?P<list>[^，。；]{2,30}?)(?:转型|转产|延伸|拓展|迈进)$")
LED = re.compile("^(?:依托|发挥|以|借助|用好)(?P<who>[^，。；]{2,40}?)(?:等(?P<head>[^，。；]{0,8}?))?(?:为(?:龙头|引领|骨干|核心|重点|主体|依托)|(?:的?(?:龙头|带动|引领|示范|骨干)+(?:带动|引领)?作用))?$")
FIRMS = re.compile("(?:支持|扶持|鼓励|引导|推动|帮助|助力|促进|引进|发挥|依托|培育|紧盯|围绕)(?P<who>[^，。；]{3,40}?)(?:等(?P<head>(?:一批|[\\d一二三四五六七八九十]+[家个])?(?:龙头|骨干|重点|规模|优势|本土)*(?:企业|公司))|(?=做大做强|做强做大|做优做强|做优做精|做强做优|扩能|扩产|扩大|技改|技术改造|提升|加快|加大|开展|扩大|上市|“?数字化|转型|升级|增资|发展壮大|提档|提质))")
FIRM_HEAD = re.compile("(?:一批)?(?:[\\d一二三四五六七八九十]+[家个])?(?:龙头|骨干|重点|知名|本土|优势|规上|农业|产业化)*(?:企业|公司|集团|合作社)")
PLACE_HEAD = re.compile("(?:[\\d一二三四五六七八九十]+个)?(?:村|村庄|乡镇|乡|镇|街道|地)")
TITLE = re.compile("^(?:龙头|骨干|重点|知名)企业(?=[一-鿿]{2})")
FIRM = re.compile("[一-鿿]{2,3}(?:科技|能源|食品|机械|包装|制药|药业|股份|实业|电子|新材|新材料|光伏|汽配|塑业|饲料|乳业|牧业|生物|化工|重工|重机|建材|制造|装备|电气|电缆|纺织|服饰|玻璃|纸业|酒业|铝业|线缆|农牧|铸造|仪器|器械|家具|门业|塑胶|橡胶)")
GROWERS = ("Enterprise", "StateEnterprise", "Village", "Subdistrict", "Community")
KINDLESS = re.compile("[化量链体]$|公司$|企业$|到|重要|优质|产业$|行业|单位|机构|群众|农户|农民|项目|资源|优势|传统|特色|民间|社会|各|全|工商|资本|大户|经济|主体|[由向的]")


def _growers(text: str, start: int, head: str) -> list[Name]:
    """The firms or the places that grow it: each by its class, or by that of the word after 等."""
    title = TITLE.match(text)
    text, start = (text[title.end():], start + title.end()) if title else (text, start)
    kind = "Enterprise" if title or FIRM_HEAD.fullmatch(head) else "Village" if head.endswith(("村", "村庄")) else "Subdistrict" if PLACE_HEAD.fullmatch(head) else ""
    out = []
    for name in listing(text, start).names:
        own = name.type if name.type in GROWERS else "Enterprise" if name.type in ("", "Industry", "Project") and FIRM.fullmatch(name.label) else ""
        if not (own or kind) or not is_name(name.label) or is_generic(name.label) or KINDLESS.search(name.label.removesuffix("公司")) or opening(name.label).verbs:
            return []
        out.append(replace(name, type=own if own in ("Village", "Subdistrict") and kind != "Enterprise" else kind or own))
    return out


def _grown(who: re.Match[str], at: int, lines: list[Name], clause: Clause, end: int) -> Iterator[Claim]:
    head = "龙头企业" if "龙头" in who.group() or "骨干" in who.group() else who["head"] or ""
    for grower in _growers(who["who"], at + who.start("who"), head) if 0 < len(lines) < 4 else ():
        for line in lines:
            yield Claim(subject=grower, predicate="hasIndustry", object=line, start=clause.start, end=end, confidence=0.75)


def grown_by(sentence: Sentence) -> Iterator[Claim]:
    """鼓励甲、乙等企业发展丙 -> both grow 丙; 依托甲集团，壮大丙产业 -> 甲集团; not: 支持企业发展新能源 (no firm with a name)."""
    if sentence.mood not in ("result", "plan"):
        return
    for clause in sentence.clauses:
        if helped := HELPED.match(clause.text) or TURNS.match(clause.text):
            yield from _grown(helped, clause.start, list(lines_of(helped["list"], clause.start + helped.start("list"))), clause, clause.end)
    for index, before in enumerate(sentence.clauses):
        led = LED.match(before.text)
        if led or (helps := HELPS.match(before.text)):
            yield from _later(led or helps, _together(sentence, index, REACH if led else 3))


HELPS = re.compile(f"(?:重点|大力|积极)?{FIRMS.pattern}(?!.*(?:发展(?!壮大)|壮大(?<!发展壮大)|做[优强大精](?!做)|布局|拓展))")  # 支持甲、乙等企业加大投入(，做精丙)
REACH = 5  # how many clauses those that lead speak for


def _together(sentence: Sentence, index: int, reach: int) -> list[Clause]:
    """A clause and those after it, as far as commas join them."""
    told = [sentence.clauses[index]]
    for clause in sentence.clauses[index + 1:index + reach]:
        if "；" in sentence.text[told[-1].end - sentence.start:clause.start - sentence.start]:
            break
        told.append(clause)
    return told


OTHERS = re.compile("(?:重点|主要|积极|大力|充分)*(?:依托|紧盯|借助|发挥|引进|招引)")


def _later(led: re.Match[str], clauses: Sequence[Clause]) -> Iterator[Claim]:
    """What those whom a clause builds on grow by the clauses after it, up to the next that builds on others."""
    before, *after = clauses
    for clause in after:
        if LED.match(clause.text):
            return
        if FIRMS.match(clause.text) or OTHERS.match(clause.text):
            return
        lines = [line for pattern in (GROWS, PUSHED) for grown in [pattern.search(clause.text)] if grown and opening(clause.text).verbs for line in lines_of(grown["list"], clause.start + grown.start("list"))]
        if lines := list({line.label: line for line in lines}.values()):
            yield from _grown(led, before.start, lines, before, clause.end)


SCHEME = re.compile("“(?P<name>[^“”，。；]{2,10})”(?:的)?(?P<head>(?:现代|主导|特色|农业|工业)*产业(?:发展)?(?:新?格局|布局|体系|结构))")
ONES = re.compile("(?:一[一-鿿]){2,}")  # 一主一副
NEXT = re.compile("^(?:重点|着力|大力|主要|加快|持续)*(?:发展|做强|做大做强|做优做强|主攻|培育|壮大)(?P<list>[^，。；]{2,40})$")


def industry_of_scheme(sentence: Sentence) -> Iterator[Claim]:
    """构建以甲、乙为主导的“一主一副”产业格局 -> the scheme grows both; not: 构建“一主一副”空间格局 (no business)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        yield from _of_pattern(sentence, index)
        told = SCHEME.search(clause.text)
        read = numerals.read(told["name"]) if told else None
        if not told or ((not read or read.size < 2) and not ONES.fullmatch(told["name"])):
            continue
        at = clause.start + told.start("name")
        scheme = Name(told["name"] + told["head"], at, clause.start + told.end("head"), "LayoutScheme", (told["name"],))
        for match, where in _stressed(told, *sentence.clauses[index:index + 2]):
            for line in lines_of(match["list"], where.start + match.start("list"), stressed=True):
                yield Claim(subject=scheme, predicate="hasIndustry", object=line, start=clause.start, end=where.end, confidence=0.7)


def _stressed(scheme: re.Match[str], clause: Clause, after: Clause | None = None) -> list[tuple[re.Match[str], Clause]]:
    """What a scheme stresses and the clause that says so: the words before its name, else the clause after it."""
    focus = [(m, clause) for m in FOCUS.finditer(clause.text[:scheme.start()])]
    going = NEXT.match(after.text) if after else None
    return focus or ([(going, after)] if going and after else [])


PATTERN = re.compile("的(?P<name>[^，。；的“”]{0,6}(?:产业|工业|农业|林果|种植业?|养殖业?|经济)(?:发展|空间|产业|生产)*(?:新?格局|布局|体系))$")
SHARED = re.compile("^(?:[一-鿿]{0,6}(?:形成|构建|确立|打造|构筑|建立))了?(?P<list>[^，。；以]{2,40}?)(?:为(?:主导|支撑|主体?|特色|重点)|多元支撑|多点支撑|竞相发展|协同发展|共同发展|齐头并进|多业并举|并举)(?=的)")  # 形成甲、乙多元支撑的格局


def _of_pattern(sentence: Sentence, index: int) -> Iterator[Claim]:
    """谋划以甲、乙为主导的特色产业格局 -> the pattern grows both, and how far it is."""
    clause = sentence.clauses[index]
    told, head = PATTERN.search(clause.text), opening(clause.text)
    if not told:
        return
    scheme = Name(told["name"], clause.start + told.start("name"), clause.end, "LayoutScheme")
    grown = [line for match in (*FOCUS.finditer(clause.text), *BESIDE.finditer(clause.text), *SHARED.finditer(clause.text))
             for line in lines_of(match["list"], clause.start + match.start("list"), stressed=True)]
    for line in {line.label: line for line in grown}.values():
        yield Claim(subject=scheme, predicate="hasIndustry", object=line, start=clause.start, end=clause.end, confidence=0.7)
    if head.verbs and grown:
        yield from step_claims(sentence, index, (replace(scheme, marked=True),), status_codes(head.words), clause.text[head.words[0].start:head.body].removesuffix("了"), "", clause.text)


RULES = (grown_by, industry_of_scheme)
