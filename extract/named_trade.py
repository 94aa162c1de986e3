"""The business that a name tells: 食品产业园 grows 食品, 富硒林果产业提升计划 is for 富硒林果产业."""

from __future__ import annotations

import re

from extract import lexicon
from extract.named_place import Reading, Seen
from extract.nouns import Name, split_at, type_of
from ontology.terms import is_a

LINES_KNOWN = f"(?:新型)?(?:{lexicon.alternation(lexicon.lines('name'))})"
LINE = re.compile(LINES_KNOWN)
INDUSTRY_OF = re.compile(f"^(?:[一-鿿]{{2,4}}(?:省|市|区|县)级?)?(?:高品质|高水平|一流|大型|百里|十里|千亩|万亩)*(?P<line>(?:{LINES_KNOWN}|[桃梨枣柿杏菌菇姜蒜茶鱼虾蟹兔鸡猪牛羊花药酒瓷砚]产业|(?:[一-鿿]{{2,8}}、)?[一-鿿]{{2,6}}产业))(?:及[一-鿿]{{2,4}})?(?:产业)?(?:特色)?(?:园区?|产业园区?|集群|集聚区|示范园|创业园|产业带|示范带|基地|带|走廊)$")
PARK_OF = re.compile("^(?P<line>[一-鿿]{2,6})(?:特色)?(?:产业园区?|产业集群|产业带|产业基地|产业示范区|集聚区|加工园区?)$")
TRADE_OF = re.compile("(?<=[一-鿿]{2})(?P<line>(?:康养|商贸|生态|休闲|文化|工业|乡村|红色|滨海|体育)?旅游|康养|文旅|商贸物流|商贸|物流)(?:产业|经济|景观|示范|融合|发展)*(?:带|走廊|廊道|集聚区|聚集区|度假区|小镇)$")  # 甲海岸旅游带
NO_LINE = re.compile("(?:三次|期|店|镇|乡|村|区|县|市|街|路|山|河|湖|城|园|配套|创新|示范|重点|优势|特色|主导|支柱|新兴|传统|富民|龙头|级|中国)$")


def industry_named(seen: Seen) -> Reading:
    """食品产业园 -> has the industry 食品; not: 产业园 (none is named)."""
    name = seen.name
    if name.type in WORKS and (told := GROWN_BY.match(name.label)) and not NO_LINE.search(trade := (OF_AGE.sub("", told["line"]) or told["line"]).removesuffix("产业")) and trade not in NO_TRADE:
        line = OF_AGE.sub("", told["line"]) or told["line"]
        yield "hasIndustry", Name(line, name.start, name.start + len(line), "Industry"), {}, 0.8
        return
    if not (is_a(_drawn(name), "LayoutElement") or name.type in ("FunctionalRole", "Site")) or name.label == seen.sentence.context.place.label:
        return
    if (both := PLUS.match(name.label)) and is_a(_drawn(name), "LayoutElement"):
        yield from (("hasIndustry", Name(line, name.start, name.end, "Industry"), {}, 0.75) for line in _of_both(both["a"], both["rest"]))
        return
    if (park := PARK.search(name.label)) and (line := line_at_end(name.label[:park.start()], seen.known)):
        end = name.start + park.start()
        at = name.label.rfind(line, 0, park.start())
        if park.group().endswith("带") and (beside := _beside(name.label[:at], line)):
            yield "hasIndustry", Name(beside, name.start + at - 2, name.start + at, "Industry"), {}, 0.75
        yield "hasIndustry", Name(line, end - len(line), end, "Industry"), {}, 0.8
        return
    if not is_a(_drawn(name), "LayoutElement"):
        return
    grown = INDUSTRY_OF.match(name.label) or PARK_OF.match(name.label) or TRADE_OF.search(name.label)
    short = grown["line"].removesuffix("产业") if grown else ""
    if len(short) == 2 and short not in lexicon.lines("stem") and not LINE.fullmatch(short) and "Industry" not in (seen.known.get(short), seen.known.get(short + "产业")):
        return  # 许港产业带, 厦门产业园: of cities
    if grown and not NO_LINE.search(short) and not OF_KIND.search(short) and short not in NO_TRADE and not OF_RANK.match(short) and (grown.re is not PARK_OF or type_of(grown["line"]) == "Industry" or len(short) == 2):
        if name.label.endswith(("带", "廊", "廊道")) and (beside := _beside(name.label[:grown.start("line")], grown["line"])):
            yield "hasIndustry", Name(beside, name.start + grown.start("line") - 2, name.start + grown.start("line"), "Industry"), {}, 0.75
        for part, at in split_at(grown["line"], "、"):
            line, end = _own_line(part, seen.known), name.start + grown.start("line") + at + len(part)
            yield "hasIndustry", Name(line, end - len(line), end, "Industry"), {}, 0.8


PLUS = re.compile("(?P<a>[一-鿿]{2,5})\\+(?P<rest>[一-鿿]{4,})$")


SET_IN = re.compile("(?:融合|产业|发展|示范|综合|先行|试验|特色|一体化?|创新|集聚|楼宇|经济|基地|园区?|区|带|圈|走廊|廊道)+$")


def _of_both(first: str, rest: str) -> tuple[str, ...]:
    """The two lines of business that + joins in a name: 文旅+康养(融合发展示范带); () where none is known."""
    second = next((rest[:n] for n in (4, 3, 2) if _is_line(rest[:n])), "")
    own = second or SET_IN.sub("", rest) or rest[:2]
    return (first, own) if (_is_line(first) or second) and not {first, own} & NO_TRADE and len(own) <= 6 else ()


def _is_line(words: str) -> bool:
    return words in lexicon.lines("stem") or LINE.fullmatch(words) is not None or words in lexicon.lines("ending")


def _beside(words: str, line: str) -> str:
    """A second line that stands straight before one of two characters: 文旅(康养)产业带 -> 文旅, "" where none does."""
    own = words[-2:]
    return own if len(line) == 2 == len(own) and own not in WIDE_STEMS and own not in NO_TRADE and _is_line(own) else ""


WORKS = ("Project", "Programme", "Plan", "Policy")
GROWN_BY = re.compile(f"^(?P<line>(?:{LINES_KNOWN}|[一-鿿]{{2,8}})产业|{LINES_KNOWN})(?:转型升级|提升|提质|振兴|倍增|壮大|高质量发展|强链|补链|延链|小巨人|百千万)[一-鿿]{{0,10}}(?:计划|行动|工程|项目|方案|规划|意见)$")
OF_AGE = re.compile("(?:新兴|特色|优势|传统|主导)产业$")  # 云纹材料新兴产业强链计划: for 云纹材料
PARK = re.compile("(?:园区|产业园|(?<=生物科技)园|(?<!生物)科技园|(?<=配件)园|工业园|加工园|(?<![公花庄校茶果田菜乐幼儿老家桃梨陵游林农植物动])(?<=[一-鿿]{4})园|示范园|种植园|生产基地|基地|集群|集聚区|聚集区|集中区|产业带|经济带|示范带|种植带|(?<=[造工材流业游])区)$")
STEMS = f"(?:{lexicon.alternation(lexicon.lines('stem'))})"
MADE_OF = re.compile(f"(?:富硒|有机|绿色|高效|现代|新型|高端|特色|精品|优质|专用|智能)*{STEMS}(?:深加工|精深加工|加工|制造|种植|养殖|机械|制品|配件|装备|材料)+")


def line_at_end(words: str, known: dict[str, str]) -> str:
    """The line of business that words end with, "" where they end with none: 云岭循环塑料 -> 塑料, 云岭草莓现代农业 -> 现代农业."""
    words = words.removesuffix("示范").removesuffix("产业").removesuffix("特色")
    ends = [words[-n:] for n in range(min(len(words), 10), 1, -1)]
    plain = next((end for end in ends if MADE_OF.fullmatch(end) or LINE.fullmatch(end) or (len(end) > 2 and end in lexicon.lines("stem"))), "")
    plain = plain or next((end for end in ends if len(end) <= 6 and end not in NO_TRADE and not OF_RANK.match(end) and "Industry" in (known.get(end), known.get(end + "产业"))), "")
    own = words[-2:]
    return plain or (own if own in lexicon.lines("stem") and own not in WIDE_STEMS else "")


NO_TRADE = frozenset(("培训", "科技", "工业", "风口", "战略性新兴", "战略新兴", "新兴", "创新", "教育", "研发", "总部", "科研", "实训", "人才", "创业", "农业", "未来"))
OF_KIND = re.compile("等|共建|大型|专业化?$|[一二两三四五六七八九十]大|[蓝绿]色$|高优|核心$|标准化|国际$|小微|创新型|外向型|临空临港$")  # how a park is, no business
OF_RANK = re.compile("世界级?|国家级?|全国|省级?|市级|[东西南北]部|地区|[万千百]亿|一批|重大|重点")
WIDE_STEMS = frozenset(("健康", "体育", "信息", "养老", "建筑", "数据", "数智", "文化", "智能", "海洋", "生态", "电子", "直播", "文创", "影视", "动漫", "农业", "航空", "航天", "电力"))  # of parks that are no parks of a business


def _drawn(name: Name) -> str:
    """The class of a name, for what an area is to be that of what is drawn on the map: 夜经济集聚区."""
    return type_of(name.label) or name.type if name.type == "FunctionalRole" else name.type


def _own_line(words: str, known: dict[str, str]) -> str:
    """A line of business without the place before it: 云岭绿色建材 -> 绿色建材, where that is one by itself."""
    bare = words.removesuffix("产业")
    at = next((at for at in range(len(bare) - 1) if known.get(bare[at:]) == "Industry" or LINE.fullmatch(bare[at:])), 0)
    if not at and 3 < len(bare) < 6 and type_of(bare) == "Industry" and not RANKED_FIRST.match(bare):
        return bare  # 循环经济产业园: 循环经济
    return words if at == 1 or at > 3 or OF_LINE.match(bare) else bare[at:] if at else words


RANKED_FIRST = re.compile("级|国家|[省市区县]")
OF_LINE = re.compile(f"特色|健康|绿色|智慧|现代|高端|新型|优质|生态|休闲|先进|智能|数字|传统|优势|{LINES_KNOWN}")
