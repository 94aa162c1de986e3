"""What is planned, started, under way, done, open or gone: hasStatus, and the promise in words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import deeds, lexicon
from extract.acts import acts, told_to
from extract.lists import INVESTED, listing
from extract.no_steps import PLAN_GOALS, is_noun, no_thing
from extract.nouns import Name, is_generic, split_at, type_of
from extract.objects import PREPARED, WORK, directed, done_too, named_in_one, object_names, with_group
from extract.predicates import Opening, Word, closing, opening
from extract.rules.phases import told_by_phases
from extract.sentences import Claim, Clause, Sentence
from extract.shared import given_to_all
from extract.spared import of_another, spared
from extract.stages import EARLY, PIVOT, SOON, pivot, status_codes, step_claims, untimed
from extract.standing import DONE, LETS, WORKED, accepted, elsewhere
from extract.tails import whole_names
from extract.titled_lists import titled_list
from extract.topics import leading_names

NEW = frozenset(("新建", "改建", "扩建", "改扩建"))  # 新建甲厂投入试运行
STRONG = frozenset(["建成", "竣工", "完工", "封顶", "落成", "主体封顶", "主体结构封顶", "顺利竣工", "基本完工", "全面铺轨", "拔地而起", "基本建成", "主体完工", "主体竣工", "建设完成", "加快建设", "取得突破性进展", "进展顺利", "顺利通过"])
SHARED = re.compile("(?<=[一-鿿]{2})(?:任务|监督|服务|保障|安保|维稳)$")  # 完成甲、乙等安保任务: it is not they that are completed
GUARDED = re.compile("(?:安保|维稳)(?:任务|工作)?$")  # 完成甲庆典和重大活动安保任务
ENTERS = re.compile("^(?P<what>[^的，]{2,24}?)(?:等(?:项目|工程)?)?(?P<into>(?:纳入|列入|入选|进入)[^，]{3,24}(?:规划|计划|名录|名单|清单|目录|盘子|试点|范围|体系|笼子))$")  # 争取甲线纳入乙规划


def _stage(clause: Clause, head: Opening, work: str) -> str:
    if not head.words:
        return work
    return clause.text[head.words[0].start:head.words[-1].end] + work


ACTS_ON = re.compile("[^，]{2,10}?(?:依托|开展|落地更多|全面推进|参与|拓展|扩大|借助|围绕)(?=..)")
REACHES = re.compile("^(?:约|近)?[\\d一二三四五六七八九十半]+(?:分钟|小时|公里)[^的]{0,8}(?:通达|直达|到达|覆盖|可达)")  # 实现30分钟通达甲、乙


def _each_with_verb(body: str, start: int) -> list[tuple[tuple[Name, ...], tuple[Word, ...]]]:
    """(names, verbs) of each of several things with a verb of its own: 推动 甲T6量产、T7加快建设; [] where one has none."""
    parts = list(split_at(body, "、"))
    found = [shared for text, at in parts if (shared := pivot(text, start + at))] if len(parts) > 1 else []
    if len(found) < max(len(parts), 2):
        return []
    out: list[tuple[tuple[Name, ...], tuple[Word, ...]]] = []
    last: tuple[Name, ...] = ()
    for shared, tail in found:
        last = _after(last, shared.names)
        out.append((last, tail))
    return out


def _after(before: tuple[Name, ...], names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names with the stem of the name before them: 甲T6…、T7 -> 甲T7."""
    return tuple(given_to_all([before[-1], *names])[1:]) if before and names else names


GROWN = re.compile("(?P<list>.{4,}?)(?P<how>(?:加快|快速|健康|蓬勃|持续|高质量|规模化|产业化|品牌化|集群|集聚|创新)*发展|做大做强|做优做强|做强做大|做强做优|做大做优做强|提质增效|提质升级|提档升级|转型升级)")


def _lines_grown(body: str, start: int) -> tuple[tuple[Name, ...], str]:
    """(the lines of business that are to grow, how): 推动(夜经济、网红经济)快速发展; () for other things (推动企业发展)."""
    grown = GROWN.fullmatch(body)
    names = listing(grown["list"], start).names if grown else ()
    lines = all(n.type == "Industry" == type_of(n.label) and not n.label.endswith("事业") and accepted(n) for n in names)
    return (names, grown["how"]) if grown and lines else ((), "")


def status_of_object(sentence: Sentence) -> Iterator[Claim]:
    """加快推进张元素健康公园建设 -> 张元素健康公园 is under way; not: 提升服务水平 (no thing that can be built or run)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in ((i, act) for i, whole in enumerate(sentence.clauses) for act in acts(whole)):
        head = opening(clause.text)
        if not head.verbs or head.body >= len(clause.text) - 1 or ABLE.match(clause.text):
            continue
        body, at = named_in_one(clause.text[head.body:], clause.start + head.body)
        body, then = done_too(body) if head.verbs[-1] not in PIVOT or head.verbs[-1] == "完成" else (body, "")
        if is_noun(head, body) or no_thing(clause.text, head, body):
            continue
        if titled := titled_list(body, at) or deeds.saying(body, at):
            yield from step_claims(sentence, index, titled, status_codes(head.words), clause.text[head.words[0].start:head.body], "", clause.text[head.words[0].start:], head.verbs[-1])
            continue
        if towards := directed(body, at):
            yield from step_claims(sentence, index, towards, status_codes(head.words), clause.text[head.words[0].start:head.body], "", clause.text[head.words[0].start:])
            continue
        if head.verbs[-1] in KEPT and (won := WON.fullmatch(body)):
            works = tuple(replace(n, label=n.label + won["work"], type="Programme", aliases=(n.label,)) for n in listing(won["what"], at).names)
            yield from step_claims(sentence, index, works, status_codes(head.words), clause.text[head.words[0].start:head.body], "", clause.text[head.words[0].start:])
            continue
        if (ways := WAYS.fullmatch(body)) and head.verbs[-1] in FOLLOWED:
            parts = list(split_at(ways[1], "、")) if head.verbs[-1] in CREEDS else [(ways[1], 0)]
            told = tuple(Name(part, at + 1 + begin, at + 1 + begin + len(part), "Policy", marked=True) for part, begin in parts)
            yield from step_claims(sentence, index, told, status_codes(head.words), clause.text[head.words[0].start:head.body], "", clause.text[head.words[0].start:], head.verbs[-1])
            continue
        if of_another(SOON.sub("", body)) or REACHES.match(body) or NO_STEP.search(body) or ("发挥" in clause.text[:head.body] and body.endswith("作用")):
            continue
        if head.verbs[-1] in PIVOT and (entering := ENTERS.match(body)):
            what = listing(entering["what"], at)
            yield from step_claims(sentence, index, tuple(n for n in what.names if n.type), ["inProgress"], clause.text[head.words[0].start:head.body] + entering["into"], "",
                                   clause.text[head.words[0].start:])
            continue
        if head.verbs[-1] in PIVOT and (several := _each_with_verb(body, at)):
            for names, tail in several:
                stage = "".join(w.text for w in tail)
                yield from step_claims(sentence, index, names, status_codes(tail), stage, "", clause.text[head.words[0].start:])
            continue
        if head.verbs[-1] == "实现" and body.endswith("全覆盖") and sentence.mood == "result":
            continue  # of full coverage
        if head.verbs[-1] in PIVOT | NEW and (shared := pivot(body, at)):
            found, tail = shared
            stage = "".join(w.text for w in tail)
            codes = status_codes(tail)
            yield from step_claims(sentence, index, with_group(found, body, at), codes, stage, "", clause.text[head.words[0].start:])
            continue
        lines, how = _lines_grown(body, at) if head.verbs[-1] in PIVOT else ((), "")
        if lines:
            yield from step_claims(sentence, index, lines, status_codes(head.words), clause.text[head.words[0].start:head.body] + how, "", clause.text[head.words[0].start:], head.verbs[-1])
            continue
        if not lexicon.verbs()[head.verbs[-1]].status:  # 严禁, 防范: what is not to be
            continue
        if head.verbs[-1] in LETS and "、" in body and ACTS_ON.match(body.rpartition("、")[2]):
            continue  # 推动甲、乙集团依托丙开展丁: what they are to do
        found, work = deeds.of_one(body, at) or object_names(body, at)
        if found.open and GUARDED.search(found.head) and not any(GUARDED.search(n.label) for n in found.names):
            continue  # 完成全国两会、甲大会等系列安保任务
        if (found.open and SHARED.search(found.head)) or (len(found.names) > 1 and GUARDED.search(found.names[-1].label)):
            found = replace(found, names=tuple(n for n in found.names if n.type not in ("", "Event", "Industry") or GUARDED.search(n.label)))
        if spared(found, body, head.verbs[-1]) or (not found.names and any(q.start < 2 for q in clause.quantities if q.start >= head.body)):
            continue
        found = replace(found, names=whole_names(found, head.verbs[-1]))
        names, stage = with_group(found, body, at), _stage(clause, head, work) + "并" * bool(then) + then
        part = work if (WORKED.fullmatch(work) and not WORK.fullmatch(work)) or PREPARED.match("某项目" + work) else ""
        codes = ["preparation"] if EARLY.search(clause.text) or PREPARED.match("某项目" + work) else status_codes(head.words)
        codes += ["opened"] if then and "opened" not in codes else []
        yield from step_claims(sentence, index, names, codes, stage + "前期工作" * (codes == ["preparation"] and "前期" not in stage and bool(EARLY.search(clause.text))), part,
                           clause.text[head.words[0].start:], head.verbs[-1], clause.text.startswith("了", head.words[-1].end))


def status_of_subject(sentence: Sentence) -> Iterator[Claim]:
    """华星光电T6正式投产 -> 华星光电T6 is open; not: 经济总量再上新台阶 (no verb of progress)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        if opening(clause.text).verbs or told_to(clause.text) or clause.text.startswith(("与", "随着")) or told_by_phases(clause.text) or PLAN_GOALS.search(clause.text):
            continue
        last: tuple[Name, ...] = ()
        for text, at in _coordinated(clause.text):
            text = REMARK.sub("", text)
            tail = closing(text)
            if not tail or tail[0].start < 2 or (WORK.fullmatch("".join(w.text for w in tail)) and DONE_TO.search(text[:tail[0].start]) and leading_names(clause)):
                continue
            if THROUGH.search(text[:tail[0].start]):
                continue  # 甲、乙通过了某级景区验收
            words, scope = _parted(untimed(_unled(text[:tail[0].start])))
            found, cut = object_names(words, clause.start + at + _led(text))
            if INVESTED.match(words):
                found = replace(found, names=tuple(replace(n, type="Project") if n.type in PUT_IN else n for n in found.names))
            scope = scope or (cut if found.open and STEPS.search(cut) else "")
            if len(found.names) > 1 and not found.open and ABILITY.search(found.names[-1].label):
                continue  # 甲、乙和丙能力得到加强
            if len(found.names) > 1 and SHARED_WAY.search(words):
                continue  # 甲、乙建设和丙的经验做法推广: the ways of doing it, not they
            if found.open and FUNCTIONS.search(found.head):
                continue  # 智慧商业、智慧金融等功能完善
            if found.open and OF_TOWNS.search(found.head):
                continue  # 甲、乙等6个乡镇的土地整治项目推进: not the towns
            if found.count and found.head and elsewhere({n.type for n in found.names}, found.head):
                continue  # 甲村、乙村两个安置区封顶: not the villages
            if len(tail) > 1 and tail[0].text == "建设" and len(found.names) == 1 and (is_generic(found.names[0].label) or not found.names[0].type):
                name = found.names[0]
                found = replace(found, names=(replace(name, label=name.label + "建设", end=name.end + 2, type="Programme"),))
                tail = tail[1:]
            found = replace(found, names=_after(last, found.names))
            found = deeds.of_work(found, words)
            last = found.names
            codes, stage = ["planned"] if TO_COME.search(text[:tail[0].start]) else status_codes(tail), "".join(w.text for w in tail)
            built = tail[0].text == "建设" and len(tail) > 1
            strong = built or not EVENTS.isdisjoint(codes) or any(w.text in STRONG for w in tail)
            if strong and any(n.type in ("Project", "IndustrialPark", "Enterprise") for n in found.names):
                found = replace(found, names=tuple(n if n.type or len(n.label) < 3 or NO_WORK.search(n.label) else replace(n, type="Project") for n in found.names))  # 甲二期、乙康开工
            names = tuple(n for n in found.names if n.type or found.open or "“" in text or (len(n.label) <= 18 and (strong or deeds.told(n.label, stage) or (len(n.label) > 5 and n.label.endswith(("中心", "基地", "总部"))))))
            yield from step_claims(sentence, index, with_group(found, text, clause.start + at, names), codes, stage, scope, text, "开工" + stage if built else stage if DONE.search(stage) or stage.endswith(("成立", "挂牌")) else "")


THROUGH = re.compile("通过了?[^，]*(?:[1-5]A|景区|星级|文明[县城村镇])[^，]*$")
PUT_IN = ("", "Enterprise", "StateEnterprise", "Industry")  # 投资3亿元的甲食品(加快推进): the works
KEPT = frozenset(("巩固", "巩固提升", "巩固拓展", "拓展", "提升", "深化"))
WON = re.compile("(?P<what>[^，。；]{3,40}?)(?P<work>创建|建设|整治|治理)成果")  # 巩固(省级森林城市创建)成果
WAYS = re.compile("“([^“”、]{3,8}(?:、[^“”、]{3,8}){1,4})”(?:的?(?:方式|办法))?")  # “施工零干扰、行政零收费”: one way of working
CREEDS = frozenset(("践行", "倡导", "弘扬", "力行", "发扬", "大兴", "恪守"))  # each of “马上就办、真抓实干” is one
FOLLOWED = CREEDS | frozenset(("推行", "推广", "采取", "实行", "落实", "坚持", "运用", "实施", "建立", "探索", "创新"))
EVENTS = frozenset(("opened", "started", "demolished"))
NO_WORK = re.compile("(?:中心|化|额|配套|地标|安全)$")
SHARED_WAY = re.compile("的?(?:经验|做法|典型经验|经验做法)$")
FUNCTIONS = re.compile("(?:功能|能力|水平|质量|环境|条件|体验)$")
OF_TOWNS = re.compile("[镇乡村庄区街][^，]{0,8}的[^的]{2,}(?:项目|工程|建设|改造|整治|治理)$")
STEPS = re.compile("土地|征收|征迁|拆迁|搬迁|签约|报批|选址|立项")
ABILITY = re.compile("(?:能力|水平|质量|效率)$")
DONE_TO = re.compile("(?<=..)(?:完成|启动|进行|开展|实施)(?=..)")  # 甲路完成主路(建设): what is done to it
PART = re.compile("^(?P<whole>.{2,}?(?:项目|工程|改造|车间|大桥|隧道|大道|路|街|公园|学校|医院|中心|大厦|广场|高速|铁路|产业园|水库))(?P<part>(?:堤防|主塔|站房|厂房|场馆)$|(?:堤防|主塔|站房|场馆)?(?:主体结构|主体工程|主体|桩基|基础工程|路基|路面|主线|地下室|幕墙|外立面|厂房|管网|征收|征迁|拆迁|前期工作|前期手续|立项|选址|可研|环评|初步设计|施工图设计|方案设计|招投标|招标|装修|装饰))$")


def _parted(words: str) -> tuple[str, str]:
    """(a work, the part or step of it that is spoken of): 甲工程堤防主体(完工) -> 甲工程, 堤防主体."""
    part = PART.match(words)
    return (part["whole"], part["part"]) if part and (type_of(part["whole"]) or part["part"].startswith("主体")) else (words, "")


TO_COME = re.compile("(?:将|拟|预计|计划|有望)于?(?:今年|明年|年内|年底|20\\d\\d年|\\d{1,2}月)[^，]{0,6}$")  # 甲铁路将于今年10月通车
# Managed, bettered, weighty or turned to something: nothing of how far a thing is.
NO_STEP = re.compile("[一-鿿]到[一-鿿]{2,4}(?:开展|进行|从事)(?:工作|服务|活动|实践)?$|^经得起|^“[^“”]+、[^“”]+”(?:新?名片|品牌|名号)$|(?:创建|争创|申报|冲刺|晋升|达到)(?:国家|全国|省级|“?[2-5]A|[一二三](?:级|甲)).*步伐$|(?<=..)(?:晋升|晋级|升格|达到)为?“?(?:[一二三](?:级|甲)|国家级|省级|市级)|^[^\\d]*、[^\\d]+全覆盖$|、[^、]*(?:违法|犯罪|违规)[^、]*(?:行为|犯罪|活动)$|上“[^“”]{2,4}”、|的(?:机遇|契机|机会)$|而(?:努力|不懈|共同)*奋斗$|共同(?:申报|开展|建设|打造|推进|实施)|变“|(?:不足|不够|偏[低少弱]|滞后|薄弱|较[少低弱])$|^废除|[和与].+的(?:整体|综合|联动|统筹|一体化)(?:开发|建设|利用)$|与.+一体化打造|(?<=..)成为(?=..)|(?:体现|突出)“[^”]{1,4}”$|^瓶颈重|^工作(?:捷报|全面|扎实|稳步|顺利|有序|取得|成效|进展|不断|持续)|和.+的使用管理$|、.+的(?:使用|日常|规范|安全|运行)*(?:管理|监管|监督|管控|管护)$|得到(?:有效|进一步|显著|明显|全面|切实)?[一-鿿]{2}$|(?:责任重大|使命光荣|任务艰巨|意义深远|至关重要|刻不容缓)$|向.+方向发展$|向.+(?:延伸覆盖|延伸|转变|转型|迈进|攀升|集聚|集中|拓展|跃升|倾斜)$")
ABLE = re.compile("可(?!视化|再生|持续|信|控)|能够|有利于|有助于|有望")  # 可有力支持甲建设: what may be
REMARK = re.compile("、(?:成效|效果|进展|势头|成果)[一-鿿]{2}$")
LEAD = re.compile(r"^(?:力争|力促|争取|确保|年底前?|\d{1,2}月(?:份|底|初|[上中下]旬)?(?:之?前)?|第?[一二三四]季度前?|(?:春节|国庆|汛期|入冬|供暖季?|雨季)前|特别是|其中|目前|同时|此外|今年|全年|年内|20\d\d年(?:[底末]|\d{1,2}月(?:底|份)?)?(?:之?前)?|(?:上|下)半年|全部)+")


def _led(text: str) -> int:
    match = LEAD.match(text)
    return match.end() if match else 0


def _unled(text: str) -> str:
    return text[_led(text):]


def _coordinated(text: str) -> Iterator[tuple[str, int]]:
    """Clauses joined by 、 that each have a verb of their own: A正式投产、B正式开工."""
    parts, begin = text.split("、"), 0
    if len(parts) > 1 and sum(bool(closing(p)) and type_of(p) not in ("Programme", "Project") for p in parts) > 1:
        at, pending = 0, ""
        for part in parts:
            pending = f"{pending}、{part}" if pending else part
            if closing(part):
                yield pending, begin
                pending = ""
                begin = at + len(part) + 1
            at += len(part) + 1
        if pending:
            yield pending, begin
        return
    yield text, 0


RULES = (status_of_object, status_of_subject)
