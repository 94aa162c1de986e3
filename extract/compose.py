"""What a name says by how it is made: a work named after its object affects it, a thing named after its park lies in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract import lexicon
from extract.nouns import Name, is_generic, is_name, is_physical, listing, type_of
from extract.sentences import Claim, Sentence
from ontology.terms import is_a

WORK = re.compile(f"(?:{lexicon.alternation(lexicon.works())})(?:项目|工程|行动|一期|二期|三期|工作|移交)?$")
INNER = re.compile("(?:城中村|主体工程|[0-9]+个站点|站点|旅游|市政化|下沉式|整体|连片|局部|部分|穿城段|沿线|两侧|周边|范围(?:内)?|农居|居民|企业|住户|商户|楼房|环境|基础设施|主干路网|综合|生态|资源|土地|景观|风貌|道路|水环境|立面|亮化|段|二期|一期|三期|北段|南段|东段|西段|城区段|片区二期|内城市|范围内的?|地上地下|[0-9]A级景区)+$")


FILLED = re.compile("(?:城中村|(?<![一-鿿]路)(?<!街)道路|交通|旅游)$")
INDUSTRY_OF = re.compile(r"^(?:[一-鿿]{2,4}(?:省|市|区|县))?(?P<line>(?:新型)?(?:食品|新材料|新能源|生物医药|生命健康|汽车|文化创意|数字经济|人工智能|装备制造|绿色建材|新型建材|电子信息|现代农业|现代物流|跨境电商|农产品加工|休闲食品|影视文化|茶文化|中医药|氢能|光伏|夜经济|旅游|文化休闲|集成电路|低空经济|新兴产业|金融|物流|[一-鿿]{2,6}产业))(?:及[一-鿿]{2,4})?(?:产业)?(?:园区?|产业园区?|集群|集聚区|示范园|创业园|产业带|示范带|基地|带|走廊)$")
VALUE_OF = re.compile(r"^(?:规模以上|规上|限额以上)?(?P<line>[一-鿿、]{2,16}?)(?:增加值|总产值|产值|总收入|营业收入|主营业务收入)$")
OF_AREA = re.compile("^(?:全年|预计|本区|全区|全县|全市|全省|本级|辖区|年均)+")
PIECE = re.compile(r"^(?P<whole>.{2,}?)(?:[（(]?(?:一|二|三|四)期[）)]?|(?:城区|穿城|南延|北延|北沿|东延)?[东南西北中]?段|延长段|(?<=区)[东南西北中]区|(?<=港)[东南西北中]港区|南延段|北沿段)$")
PLANNED = re.compile(r"^(?P<area>.{2,}?)(?:总体|详细|控制性详细|空间|概念性?|城市|综合交通|产业发展|发展|土地处置|修建性详细|专项|国土空间|改造|旅游|整体|分区|保护|建设|市政化改造|整治)*(?:规划研究|规划纲要|规划设计|规划|城市设计|法定图则|设计方案|方案|纲要|图则|设计)(?:编制|修编)?$")


def _same_branch(a: str, b: str) -> bool:
    """Both places, or both works."""
    return is_physical(a) == is_physical(b) and (is_physical(a) or is_a(a, "PlanningInstrument") == is_a(b, "PlanningInstrument"))


def _objects(label: str, start: int) -> Iterator[Name]:
    """The places that a work's name begins with: 白石路拓宽改建 -> 白石路."""
    match = WORK.search(label)
    if not match or match.start() < 2:
        return
    base = label[:match.start()]
    while (inner := WORK.search(base)) and inner.start() >= 2:
        base = base[:inner.start()]
    for _ in range(3):
        if (bare := INNER.sub("", base)) != base and is_physical(type_of(bare)) and not is_generic(bare) and FILLED.search(base):
            base = bare
        found = listing(base, start)
        names = [n for n in found.names if is_physical(n.type) and is_name(n.label)]
        if names and len(names) == len(found.names):
            yield from (n for n in names if not is_generic(n.label))
            return
        shorter = INNER.sub("", base)
        if shorter == base or len(shorter) < 2:
            return
        base = shorter


def _list_worked_on(name: Name, known: dict[str, str]) -> Name | None:
    """The numbered list that a work's name begins with: 三村征迁 -> 三村."""
    for size in range(len(name.label) - 2, 1, -1):
        if known.get(name.label[:size]) == "Bundle" and WORK.search(name.label[size:]):
            return Name(name.label[:size], name.start, name.start + size, "Bundle")
    return None


def scheme_elements(found: Sequence[tuple[Sentence, Claim]]) -> list[tuple[Sentence, Claim]]:
    """What is listed under a part of a scheme is part of the scheme: A memberOf 两城, 两城 partOf 一江两城 -> A partOf 一江两城."""
    whole = {c.subject.label: c.object for _, c in found if c.predicate == "partOf" and c.object and c.object.type == "LayoutScheme"}
    stated = {(c.subject.label, c.object.label) for _, c in found if c.predicate == "partOf" and c.object}
    out = []
    for sentence, claim in found:
        scheme = whole.get(claim.object.label) if claim.predicate == "memberOf" and claim.object else None
        if scheme and (claim.subject.label, scheme.label) not in stated and (is_physical(claim.subject.type) or claim.subject.type == "Bundle"):
            stated.add((claim.subject.label, scheme.label))
            out.append((sentence, Claim(subject=claim.subject, predicate="partOf", object=scheme, start=claim.start, end=claim.end,
                                        rule="scheme_elements", confidence=0.85)))
    return out


def _homes(label: str, known: dict[str, str]) -> str:
    """The park, town or zone that a thing's name begins with, "" when there is none."""
    for size in range(len(label) - 2, 2, -1):
        kind = known.get(label[:size], "")
        if kind and is_a(kind, "LayoutElement"):
            return label[:size]
    return ""


def claims(found: Sequence[tuple[Sentence, Claim]]) -> list[tuple[Sentence, Claim]]:
    """affects and locatedIn told by names alone, each once for a name, with the evidence of its first claim."""
    out: list[tuple[Sentence, Claim]] = []
    done: set[str] = set()
    known = {n.label: n.type for _, c in found for n in (c.subject, c.object) if n and n.type}
    for sentence, claim in found:
        for name in (claim.subject, claim.object):
            if not name or name.label in done or not name.type:
                continue
            done.add(name.label)
            if is_a(name.type, "Project") or is_a(name.type, "Programme"):
                listed = _list_worked_on(name, known)
                for place in (listed,) if listed else _objects(name.label, name.start):
                    out.append((sentence, Claim(subject=name, predicate="affects", object=place, start=claim.start, end=claim.end,
                                                rule="affects_named", confidence=0.85)))
            home = _homes(name.label, known)
            rest = name.label[len(home):]
            if home and not WORK.search(rest) and (is_physical(name.type) or is_a(name.type, "Project")) and is_physical(type_of(rest) or name.type):
                out.append((sentence, Claim(subject=name, predicate="locatedIn", object=Name(home, name.start, name.start + len(home), known[home]),
                                            start=claim.start, end=claim.end, rule="located_named", confidence=0.8)))
            if (whole := PIECE.match(name.label)) and (known.get(whole["whole"]) or (is_physical(name.type) and is_physical(type_of(whole["whole"])))):
                kind = known.get(whole["whole"]) or name.type
                if whole["whole"] != name.label and not is_generic(whole["whole"]) and _same_branch(kind, name.type):
                    out.append((sentence, Claim(subject=name, predicate="partOf", object=Name(whole["whole"], name.start, name.start + len(whole["whole"]), kind),
                                                start=claim.start, end=claim.end, rule="part_named", confidence=0.85)))
            if is_a(name.type, "Plan") and (planned := PLANNED.match(name.label)) and is_physical(type_of(planned["area"])) and not is_generic(planned["area"]):
                out.append((sentence, Claim(subject=name, predicate="covers", qualifiers={"extent": "whole"}, start=claim.start, end=claim.end,
                                            object=Name(planned["area"], name.start, name.start + len(planned["area"]), type_of(planned["area"])),
                                            rule="covers_named", confidence=0.85)))
            grown = INDUSTRY_OF.match(name.label)
            if grown and is_a(name.type, "LayoutElement") and name.label != sentence.context.place.label:
                out.append((sentence, Claim(subject=name, predicate="hasIndustry", object=Name(grown["line"], name.start, name.start + len(grown["line"]), "Industry"),
                                            start=claim.start, end=claim.end, rule="industry_named", confidence=0.8)))
            if is_a(name.type, "Indicator") and (made := VALUE_OF.match(name.label)) and type_of(made["line"]) == "Industry":
                out.append((sentence, Claim(subject=name, predicate="about", object=Name(made["line"], name.start, name.start + len(made["line"]), "Industry"),
                                            start=claim.start, end=claim.end, rule="about_named", confidence=0.8)))
            if is_a(name.type, "Indicator") and (((match := re.match("(?:全[区县市省]|本区|本县|辖区)", name.label)) and len(name.label) > match.end())
                                                 or OF_AREA.sub("", name.label) in lexicon.indicators()):
                out.append((sentence, Claim(subject=name, predicate="about", object=sentence.context.place, start=claim.start, end=claim.end,
                                            rule="about_named", confidence=0.85)))
    return out
