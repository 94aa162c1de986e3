"""What a verb's object lists: works and the places they are done to, counted lists, lists told by examples."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from extract import lexicon, numerals
from extract.in_places import work_in_places
from extract.listed_works import as_work, lists_works, shared_work, step_of_projects, worked
from extract.lists import CLASS_MEASURES, RELATIVE, Listing, listing, shifted
from extract.nouns import GENERIC_HEADS, MARKS, Name, head_noun, is_physical, type_of
from extract.predicates import opening
from extract.roles import HALL
from extract.uncounted import without_count
from ontology.terms import is_a

TAIL = re.compile(r"(?:的)?(?:各项|相关|有关|等|(?<=”)重点)?(?:年度|目标)*(?:工作|任务|步伐|进度|力度|进程|速度|事宜|规模|水平|(?<=服务)范围|前期工作|前期|(?<=规定)(?:及其?实施细则)?精神|(?<=[一-鿿]{3}[制度策划案])(?:落实|落地)(?:落细|见效|落地)?)+$")
WORK = re.compile(r"(?:(?<=[区楼院校园厂站馆桥房间道])的?主体(?:工程|结构|建设|施工)+|规划建设|开发建设|工程建设|项目建设|建设|打造|编制|修编)(?<!标准化建设)(?<!规范化建设)(?<!信息化建设)(?<!现代化建设)(?<!数字化建设)(?<!专业化建设)$")
BARE_WORK = re.compile(r"(?<=等项目|等工程)建设$|(?<=[个条所座处]项目)建设$")




TOWARDS = re.compile("对(?!外|口|标)(?P<whom>[^，；、的和]{2,24}?)的?(?P<care>(?:监管|监督|管理|监测|预警|保护|帮扶|扶持|培训|指导|救助|治理|整治|巡查|检查|排查|管控|执法|关爱|保障|服务)+)(?:力度|工作)?$")


def directed(body: str, start: int) -> tuple[Name, ...]:
    """The work that is directed at something: (加强)对小额贷款公司的监管 -> 小额贷款公司监管; () for any other object."""
    told = TOWARDS.match(body)
    return (Name((told["whom"] + told["care"]).translate(MARKS), start + told.start("whom"), start + told.end("care"), "Programme"),) if told else ()


TOO = re.compile("(?<=..)并(?:正式|全面|全部|及时)?(?P<then>投入使用|投入运营|投入运行|投用|启用|交付使用|交付|通车|对外开放|开放|运营|试运行|投产)$")


def done_too(body: str) -> tuple[str, str]:
    """(the object, what comes of it next): 殡管所迁建并投入使用 -> 殡管所迁建, 投入使用."""
    too = TOO.search(body)
    return (body[:too.start()], too["then"]) if too else (body, "")


IN_ONE = re.compile("(?:(?:\\d+|[一两三四五六])[座个处所条家])?集[^，。；]{2,40}?于?一[体身](?:化)?的")


def named_in_one(body: str, start: int) -> tuple[str, int]:
    """The object and where it starts, without what it holds in one: (集休闲、采摘于一体的)现代农业园."""
    held = IN_ONE.match(body)
    return (body[held.end():], start + held.end()) if held else (body, start)


COUNTED_WORK = re.compile(rf"^(?P<where>[^，。；\d]{{2,40}}?)(?P<n>\d[\d.]*(?:多|余)?(?:万|亿)?(?:多|余)?)(?P<unit>户|套|处|条|幢|栋|家|亩|平方米|平方公里|公里|座|所|名|人|米)(?P<noun>[一-鿿]{{0,6}}?)(?:的)?(?P<work>(?:{lexicon.alternation(lexicon.works())})+)(?:工作|任务|移交)?$")


def counted_work(text: str, start: int) -> Name | None:
    """A work told with how much it is, named by its place, its object and itself: 甲、乙、丙三村1810户农居拆除 -> 三村农居拆除."""
    match = COUNTED_WORK.match(text)
    if not match or match["where"].endswith("等"):
        return None  # 甲小学等3所小学改扩建: of each
    where = listing(match["where"], start)
    group = re.search(r"[一二两三四五六七八九十]+.$", match["where"]) if where.count and where.measure in CLASS_MEASURES else None
    if not group and not (len(where.names) == 1 and (is_physical(where.names[0].type) or numerals.read(where.names[0].label))):
        return None
    label = (group.group() if group else where.names[0].label) + match["noun"] + match["work"]
    return Name(label, start + (group.start() if group else 0), start + len(text), "Project")


GLOSSED = re.compile("^(?P<name>[^，。；（()]{2,12})[（(][^（）()]+、[^（）()]+[）)]$")  # 三大基地（甲、乙、丙）
LED_BY = re.compile(r"^以(?P<first>[^，]{2,20}?)为(?:代表|龙头|首|主)的(?P<rest>.{2,})$")


LINE_LED = re.compile("(?:产业|经济|业态|集群|体系|格局|布局)(?:(?:迈|加快|不断|提质|做大|发展)[^、]*)?$")


def object_names(text: str, start: int) -> tuple[Listing, str]:
    """As below, with the examples of a list before it (以甲中心为代表的“1+10”重点项目 -> both); many rules ask for the same words, which are read once."""
    found, work = _with_examples(text, 0)
    return shifted(found, start), work


@lru_cache(maxsize=8192)
def _with_examples(text: str, start: int) -> tuple[Listing, str]:
    if (glossed := GLOSSED.match(text)) and numerals.read(glossed["name"]):
        text = glossed["name"]
    if led := LED_BY.match(text):
        if LINE_LED.search(led["rest"]) or type_of(led["rest"]) == "Industry":
            return _object_names(led["rest"], start + led.start("rest"))  # 以甲公司为龙头的乙产业
        found, work = _object_names(led["rest"], start + led.start("rest"))
        first = tuple(n if n.type else replace(n, type="Project") for n in listing(led["first"], start + 1).names)
        return replace(found, names=(*first, *found.names), open=True), work
    return _object_names(text, start)


RANKED = re.compile("(?:重点|重大|民生|基础|配套|续建|新建|在建|标志性|支撑性)$")


def _object_names(text: str, start: int) -> tuple[Listing, str]:
    """(what a verb's object lists, the work noun cut from its end): 第三高中、易水初中建设 -> two schools, 建设."""
    if counted := counted_work(text, start):
        return Listing((counted,)), ""
    if placed := work_in_places(text, start):
        return Listing((placed.work,)), ""
    if (told := RELATIVE.match(text)) and "、" not in text and type_of(told["head"]):
        text, start = told["head"], start + told.start("head")
    body = UNSHAKEN.sub("", TAIL.sub("", text))
    if text[len(body):].startswith("等") and "、" in body:
        return replace(_members(body, start), open=True), ""
    work = BARE_WORK.search(body) or WORK.search(body)
    work = None if work and body[:work.start()] in GENERIC_HEADS else work
    base = body[:work.start()] if work else body
    if work and work.group() in ("项目建设", "工程建设") and lists_works(base):
        base += work.group()[:2]  # 甲等光伏发电(项目)建设
    if work and RANKED.search(base):
        base += work.group().removesuffix("建设")  # 甲等重点 of 重点项目建设 names nothing
    found = _siblings(_whole_work(listing(base, start), base, start))
    if work and work.group() in ("项目建设", "工程建设") and len(found.names) > 1 and not found.open and not found.count:
        found = replace(found, names=tuple(as_work(n, work.group()[:2]) for n in found.names))
    if work and work.group() == "工程建设" and len(found.names) > 1 and not found.open and not found.names[-1].type and len(found.names[-1].label) <= 3:
        last = found.names[-1]
        found = replace(found, names=(*found.names[:-1], replace(last, label=last.label + "工程", type="Project")))  # 甲厂和热力工程建设
    papers = ("Plan", "Policy") if work and work.group() in ("编制", "修编") else ("Platform",)
    physical = found.names and all(is_physical(n.type) or n.type in ("Project", *papers) or (not n.type and HALL.search(n.label)) for n in found.names)
    if work and (physical or found.open or len(found.names) > 1) and base:
        if len(found.names) > 1 and work.group() == "建设" and not found.open:
            found = replace(found, names=tuple(replace(n, label=n.label + "建设", type="Programme") if KIND_OF.fullmatch(n.label) else n for n in found.names))
        if len(found.names) == 1 and work.group().endswith("建设") and not found.open and text == body:
            found = replace(found, names=(replace(found.names[0], aliases=(*found.names[0].aliases, found.names[0].label + work.group())),))
        return found, work.group()
    if told := OF_EACH.match(body):
        names = listing(told["list"], start).names
        if len(names) > 1 and all(is_physical(n.type) for n in names):
            return Listing(tuple(worked(n, told["work"]) for n in names)), ""  # 甲街、乙路的亮化
    if prepared := _prepared(body, start):
        return prepared
    if of_projects := step_of_projects(listing(body, start)):
        return of_projects
    found = shared_work(_whole_work(listing(body, start), body, start))
    return _siblings(found) if found.open and found.head.endswith("设施") else found, ""


KIND_OF = re.compile("(?!基础|公共|配套)[一-鿿]{2,4}设施")  # 商贸设施和物流站点建设: what kind is built up
OF_EACH = re.compile(f"^(?P<list>[^的]+、[^的]+)的(?P<work>(?:{lexicon.alternation(lexicon.works())})+(?:工程|项目)?)$")
PREPARED = re.compile("^(?P<what>[^、]{3,}?)(?P<step>(?:建设|设计|规划|改造)?方案(?:初步|概念)?(?:设计|论证|评估|评审|编制|审查|审批|报批|比选)+|(?:可行性研究|可研|初步设计|施工图设计|选址|立项|环评)(?:报告)?(?:论证|评估|评审|编制|审查|审批|报批|批复)*)$")


def _prepared(body: str, start: int) -> tuple[Listing, str] | None:
    """A step before the works of one thing: 甲地道建设方案设计论证 -> 甲地道, the step."""
    found = PREPARED.match(body)
    kind = type_of(found["what"]) if found else ""
    if not found or not (is_physical(kind) or kind == "Project"):
        return None
    return Listing((Name(found["what"], start, start + len(found["what"]), kind),)), found["step"]


UNSHAKEN = re.compile("(?<=..)不[动放懈松][一-鿿](?:、不[动放懈松][一-鿿])*$")  # 坚持甲方针不动摇、不放松
def _members(body: str, start: int) -> Listing:
    """A list of works that 等工作 ends: those without a class are programmes."""
    found = listing(body, start)
    return replace(found, names=tuple(n if n.type else replace(n, type="Programme") for n in found.names if n.type or len(n.label) >= 4))


def _siblings(found: Listing) -> Listing:
    """A name without a class beside sites in one list is a site too: 供能站、污水处理厂."""
    if not any(is_a(n.type or "Thing", "Site") for n in found.names):
        return found
    return replace(found, names=tuple(n if n.type or len(n.label) < 3 or opening(n.label).words or DEED.search(n.label) else replace(n, type="Site") for n in found.names))


DEED = re.compile("(?:准备|管理|监管|服务|培训|保障|宣传|教育|治理|监测|帮扶|救助)$")  # what is done, no site
OF_ALL = re.compile("(?:网络|体系|格局)$")
MOVED = re.compile("提升|下降|增长|提高")
QUOTED_GROUP = re.compile("“(?P<group>[^“”]{2,8})”(?:[一-鿿]{2,6})?$")  # 甲高速、乙快速等“三纵三横”高快速路网


def with_group(found: Listing, text: str, start: int, names: tuple[Name, ...] | None = None) -> tuple[Name, ...]:
    """The names of a list, and the counted list itself: A、B等4条主干道 -> A, B and 4条主干道."""
    names = found.names if names is None else names
    if found.open and names and (told := QUOTED_GROUP.match(found.head)) and (size := numerals.read(told["group"])) and size.size >= max(len(names), 2) and (size.layout or found.head.endswith("”")) and not MOVED.search(told["group"]):
        return (*names, Name(told["group"], found.head_start + 1, found.head_start + told.end("group"), "LayoutScheme" if size.layout else "Bundle"))
    noun = head_noun(found.head)
    if not found.count or found.measure == "次" or not noun or noun in ("项目", "企业") or len(found.names) < 1 or not found.measure:
        return names
    if not found.open and OF_ALL.search(noun) and not any(n.label.endswith(noun[-2:]) or is_physical(n.type) for n in names):
        names = ()  # 甲资料、乙产品两大经营网络: the networks, not what they trade
    at = text.find(found.measure + found.head[:2])
    digits = re.search(r"(?:\d+|[一二两三四五六七八九十]+)$", text[:at]) if at > 0 else None
    if not digits:
        return names
    label = digits.group() + found.measure + noun
    return (*names, Name(label, start + digits.start(), start + digits.start() + len(label), "Bundle"))


def _whole_work(found: Listing, text: str, start: int) -> Listing:
    """A work on a counted list is one thing: 长木、草庵、沈家三村征迁 -> 三村征迁."""
    if found.count and found.measure in CLASS_MEASURES and len(found.head) > 1:
        at = found.head_start - start
        words = re.search(r"[一二两三四五六七八九十]+.$", text[:at])
        if words:
            label = without_count(found.head)[0]
            return Listing((Name(words.group() + label, start + words.start(), found.head_start + len(found.head), type_of(label) or "Project"),))
    return found
