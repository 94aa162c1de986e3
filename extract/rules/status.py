"""What is planned, started, under way, done, open or gone: hasStatus, and the promise in words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import lexicon
from extract.lists import Listing, listing
from extract.nouns import GENERIC_HEADS, Name, head_noun, is_generic, is_name, is_physical, type_of
from extract.objects import WORK, object_names, with_group, without_count
from extract.predicates import NOMINAL, NOUNS_TOO, Opening, Word, closing, opening
from extract.roles import ROLE
from extract.sentences import Claim, Clause, Sentence
from extract.topics import leading_names

PIVOT = frozenset(["推动", "促进", "确保", "实现", "力争", "争取", "推进", "支持", "加快", "加快推进", "加快推动", "做到", "完成", "积极推动", "全力推动", "保证", "努力实现", "力促", "支持保障", "保障", "配合", "全力配合", "力保"])
STRONG = frozenset(["建成", "竣工", "完工", "封顶", "落成", "主体封顶", "主体结构封顶", "顺利竣工", "基本完工", "全面铺轨", "拔地而起", "基本建成", "加快建设", "取得突破性进展", "进展顺利", "顺利通过"])
NAMED = ("Project", "Policy", "Plan", "Bundle", "LayoutScheme", "Platform", "Event", "Honour", "Organization", "StateEnterprise")
OUTSIDE = re.compile("(?:[^，]{0,6})(?:领域|方面|行为|红利|优势|机遇|环节|部门|渠道|方式|形式|手段|问题|因素|区域|群体|人群)")
AIMING = re.compile("锻造|打造|建设|创建|争创|构建|形成|成为|塑造|建成|推动|加快")
FOUNDED = re.compile("成立|组建|设立|组织|重组|挂牌|引进|签约|落户|创建|巩固")
NOT_A_THING = re.compile(r"逐步|更加|成为|各项|向.+覆盖|^其|参与|创建国家|最后一公里|共$|向.+(?:转变|转型|集聚|延伸|倾斜|发展)|从.+向|(?<!开)通过|在.+建设|升格为|所[盼需]|早落地|突破一批|正在|项目开工$|到.+办学|.{3,}落户.{2,}|\d%|(?:企业|群众|居民|单位)(?:加快|开展|参与|实施|进行|推进)|^(?:早日|尽快|如期|按期|参观|瞻仰)|^[一-鿿]{2,4}有(?:方向|遵循|标尺|抓手|章法|目标|力度|温度)$")
VERBAL = re.compile("^(?:" + "|".join(w for w, v in lexicon.verbs().items() if v.place == "o" and len(w) == 2) + ")(?!工程|行动|项目|计划|方案|改革|试点|机制|制度|条例|办法|体系)")
CLAUSE = re.compile("(?<=..)在(?!线|建|地|校|职|园|岗|谈|外|册|编)|作为|进入|按照|即将|达到|[也将就把被使让]|要(?!素|闻|点|道|件|求|塞)|^(?:坚定|坚持|增强|聚焦|抓住|把握)|力$|^.?强的")
UPHELD = re.compile("贯彻|落实|学习|宣传|宣讲")
PROGRESS = re.compile("取得[^，]{0,8}(?:进展|成效|成果|突破|进步)")
FUTURE = re.compile("即将|将|拟|计划|预计")
ONGOING = re.compile("积极|全面|加快|持续|深入|扎实|大力|不断|稳步|着力|全力|努力|加速|有序")
MAKES = re.compile("创建|构建|打造|争创")
FINAL = ("opened", "completed", "demolished", "started", "preparation", "planned", "inProgress")
BUILT = re.compile("建成|竣工|落成|完工|建好")
WEAK = re.compile(f"(?:{lexicon.alternation(lexicon.abstract())})$")
NOT_THINGS = frozenset(("Indicator", "FunctionalRole", "Agency", "SocialOrganization", "Person", "AdministrativeArea", "Province", "City", "District"))
CONTROL = re.compile(r"^(?:到|至|为|于|自|由|按|因|对|在|从|以|向|把|将|同|与|和|的|了|让|使|更|最|很|较|不|没|未|非|无|其|某|各|每|该|此|这|那|有|是)")
PLACED = re.compile("^(?:到|至|为|于|由|按|对|在|从|以|把|让|使|的|了)")
BUILDS = re.compile("建成|建设|新建|开工|竣工|启用|投用|改造|落成")
WORKED = re.compile(f"(?:{lexicon.alternation(lexicon.works())})(?:项目|工程|任务)?$")
AREAS = ("AdministrativeArea", "Province", "City", "District", "Subdistrict")
HELPED = re.compile("^[一-鿿]{0,4}?(?:企业|公司|单位|群众|居民|人员|职工|农户|商户|家庭|学生|干部|高校|院所)")
ABSTRACT = frozenset(("水平", "能力", "环境", "质量", "成效", "活力", "动能", "步伐", "创业环境", "效率", "氛围", "格局", "进程", "力度", "基础"))
SHARED = re.compile("(?<=[一-鿿]{2})(?:任务|监督|服务|保障|安保)$")  # 完成甲、乙等安保任务: it is not they that are completed
EARLY = re.compile("前期(?:工作|准备|手续|研究|论证)?$")  # what is done is only its preparation
HELPS = frozenset(("支持", "鼓励", "引导", "帮助", "助力", "扶持", "推动", "组织", "帮扶", "指导", "加大"))
DRAFTS = frozenset(("制定", "出台", "编制", "印发", "修订", "制订", "制定出台", "制定实施", "研究制定", "起草", "编制完成", "修编"))
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
    if best == "opened" and any(BUILT.search(w.text) for w in words):
        return ["completed", "opened"]
    return [best]


def _stands(label: str, verb: str) -> bool:
    """Is a centre or base spoken of as a building: 建成市民服务中心, 科创中心开工?"""
    return bool(DONE.search(verb)) and label.endswith(("中心", "基地", "枢纽"))


def accepted(name: Name, verb: str = "") -> bool:
    """Is this name a thing that can have a status? A general verb (提升, 加强) asks for more than a specific one (开工, 实施)."""
    if name.type in NOT_THINGS and not FOUNDED.search(verb) and not (name.label.endswith("中心") and (BUILDS.search(verb) or _stands(name.label, verb))):
        return False
    if verb in DRAFTS and is_physical(name.type):
        return False  # 制定甲园区建筑指引: what is written is no place
    if verb in HELPS and name.type in (*AREAS, "Enterprise", "StateEnterprise", "Organization", "Person"):
        return False  # 支持甲企业拓展市场: not what becomes of the company
    named = name.marked or is_physical(name.type) or name.type in NAMED
    general = verb in lexicon.verbs() and lexicon.verbs()[verb].general
    if not named and (general or (not name.type and (VERBAL.match(name.label) or len(name.label) < 4))):
        return False
    role = ROLE.search(name.label) and name.type in ("", "FunctionalRole") and (not verb or AIMING.search(verb)) and not _stands(name.label, verb)
    if name.label in GENERIC_HEADS or role:
        return False
    head = opening(name.label)
    acting = head.verbs and head.words[0].verb and head.words[0].text not in NOUNS_TOO
    if acting and name.type in ("", "Event") and not name.marked and head.body < len(name.label):
        return False  # 查禁违法活动: what is done, no thing
    if head.words and head.body >= len(name.label) and not name.marked:
        return False
    settled = is_physical(name.type) or name.type in ("Policy", "Plan")
    label = name.label.replace("、", "") if name.marked else name.label
    if (not name.marked and NOT_A_THING.search(label)) or (not name.type and CLAUSE.search(label)) or (name.type == "Event" and UPHELD.search(verb)):
        return False
    return is_name(label) and (name.marked or not WEAK.search(label)) and not (PLACED if settled else CONTROL).match(label) and len(label) <= (34 if name.type in NAMED else 24)


def _claims(sentence: Sentence, index: int, names: tuple[Name, ...], codes: list[str], stage: str, scope: str, words: str, verb: str = "") -> Iterator[Claim]:
    clause = sentence.clauses[index]
    when = sentence.when(index)
    for name in names:
        label, count = (name.label, "") if name.type == "Bundle" else without_count(name.label)
        thing = Name(label, name.start + len(name.label) - len(label) if label != name.label else name.start, name.end,
                     name.type, name.aliases, name.marked)
        if not accepted(thing, verb) or (count and (thing.type == "Indicator" or (stage in RISE and not WORKED.search(label)))):
            continue
        thing = thing if thing.type else replace(thing, type="Programme")
        q: dict[str, str | float | int] = {**when, "stage": stage}
        if count or scope:
            q["scope"] = count or scope
        sure = 0.9 if name.type else 0.6
        if sentence.mood == "plan":
            yield Claim(subject=thing, predicate="hasStatus", value="planned", qualifiers=q, start=clause.start, end=clause.end, confidence=sure)
            if "deadline" in when:
                target = {k: v for k, v in q.items() if k in ("deadline", "period", "scope")}
                yield Claim(subject=thing, predicate="hasTarget", value=words, qualifiers=target, start=clause.start, end=clause.end, confidence=sure)
        else:
            for code in codes:
                yield Claim(subject=thing, predicate="hasStatus", value=code, qualifiers=q, start=clause.start, end=clause.end, confidence=sure)


BODY = ("Organization", "Agency", "Enterprise", "StateEnterprise", "School", "HealthFacility", "IndustrialPark", "Zone", "Platform", "Person")
LETS = HELPS - {"加大"} | {"促进", "确保", "力争", "争取", "推荐", "保证"}
NOUNS_LAST = (*GENERIC_HEADS, "配套", "示范点", "标杆", "样板", "场景", "名品", "主体", "新政", "名片", "力量", "队伍")
MORE = re.compile(r"^(?:[约近超]?\d[\d.,]*[多余]?[万亿]?[一-鿿]{1,2}(?:以上|左右)?|的)+")


def beyond(head: str) -> bool:
    """Does more than a class noun and a work stand after 等, so that the list is not what the verb is done to: 等企业上市, 等运输工具新能源化?"""
    noun = head_noun(head)
    rest = MORE.sub("", head[len(noun):]) if noun and not type_of("某某" + head) else ""
    return len(rest) > 1 and rest[0] not in "到在于" and not rest.endswith(NOUNS_LAST) and not works_at_end(rest) and not closing(rest)


def works_at_end(text: str) -> bool:
    return WORKED.search(without_count(text)[0]) is not None or WORK.search(text) is not None


def does_itself(body: str, least: int = 3) -> bool:
    """Is the object a body that does something to another: 推动甲集团加快建设乙平台; not 推动甲园区建设?"""
    for at in range(3, min(len(body) - 3, 16)):
        kind = type_of(body[:at])
        if kind in BODY or (at > 3 and body[:at].endswith(("企业", "资本", "机构", "院所", "高校"))):
            head = opening(body[at:])
            if head.verbs and head.words[0].start == 0 and len(body) - at - head.body >= least and type_of(body[at + head.body:]) \
                    and not NOMINAL.match(body[at + head.words[0].end:]) and not works_at_end(body):
                return True
    return False


def pivot(text: str, start: int) -> tuple[Listing, tuple[Word, ...]] | None:
    """A subject with its own verb inside an object: 推动(X)(建成运营)."""
    tail = closing(text)
    if not tail or not any(w.verb for w in tail) or (len(tail) == 1 and WORK.fullmatch(tail[0].text)):
        return None
    found = listing(untimed(text[:tail[0].start]), start)
    if not found.names or not all(n.type or found.open for n in found.names):
        return None
    return found, tail


UNTIMED = re.compile(r"(?:(?:20\d\d年)?(?:\d{1,2}月(?:份)?|年|季度)?(?:底|末|内)?(?:之)?前|年内|年底|上半年|下半年|今年|全年|\d{1,2}月底?|春节前|国庆前|第[一二三四]季度)+(?:要|争取|力争|确保|努力)?$")


WHERE = re.compile("(?<=...)在(?!线|建|谈|校|职|园|岗|外|册|编)[一-鿿]{2,12}$")  # 甲装置在乙市建成运行


def untimed(text: str) -> str:
    """A subject without the time words and modals after it."""
    text = WHERE.sub("", text)
    return re.sub(r"(?:(?<![纲摘概提需重主])要|争取|力争|确保|努力|已经?|正在|也|均|都|将|得到|得以|实现|取得)+$", "", UNTIMED.sub("", text))


def _stage(clause: Clause, head: Opening, work: str) -> str:
    if not head.words:
        return work
    return clause.text[head.words[0].start:head.body] + work


def status_of_object(sentence: Sentence) -> Iterator[Claim]:
    """加快推进张元素健康公园建设 -> 张元素健康公园 is under way; not: 提升服务水平 (no thing that can be built or run)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        head = opening(clause.text)
        if not head.verbs or head.body >= len(clause.text) - 1:
            continue
        body = clause.text[head.body:]
        if len(head.words) == 1 and head.words[0].start == 0 and head.verbs[0] in NOUNS_TOO | {"开放", "治理"} and (done := closing(body)) and done[0].start < len(body) - 2 and body[:done[0].start] in ABSTRACT:
            continue  # 开放水平大幅提升: the verb is a noun
        if body.startswith(("将", "把", "与", "同")) and len(body) > 4:
            continue  # 加快将甲、乙打造成丙, 深化与甲、乙的合作: it is not they that have the status
        if body.startswith("集") and "一体" in body:
            continue  # 打造集甲、乙于一体的丙: what it is to hold
        if head.verbs[-1] in PIVOT and (shared := pivot(body, clause.start + head.body)):
            found, tail = shared
            stage = "".join(w.text for w in tail)
            codes = status_codes(tail)
            yield from _claims(sentence, index, found.names, codes, stage, "", clause.text[head.words[0].start:])
            continue
        if not lexicon.verbs()[head.verbs[-1]].status:  # 严禁, 防范: what is not to be
            continue
        found, work = object_names(body, clause.start + head.body)
        if head.verbs[-1] in HELPS and HELPED.match(found.head):
            continue
        if found.open and SHARED.search(found.head):
            found = replace(found, names=tuple(n for n in found.names if n.type not in ("", "Event", "Industry")))
        if found.open and beyond(found.head):
            continue
        if head.verbs[-1] in LETS and does_itself(body):
            continue
        if found.open and (OUTSIDE.match(head_noun(found.head) or found.head) or OUTSIDE.match(found.head)):
            continue
        if any(q.start < 2 for q in clause.quantities if q.start >= head.body) and not found.names:
            continue
        names, stage = with_group(found, body, clause.start + head.body), _stage(clause, head, work)
        codes = ["preparation"] if EARLY.search(clause.text) else status_codes(head.words)
        yield from _claims(sentence, index, names, codes, stage + "前期工作" * (codes == ["preparation"] and "前期" not in stage and bool(EARLY.search(clause.text))), "",
                           clause.text[head.words[0].start:], head.verbs[-1])


def status_of_subject(sentence: Sentence) -> Iterator[Claim]:
    """华星光电T6正式投产 -> 华星光电T6 is open; not: 经济总量再上新台阶 (no verb of progress)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        if opening(clause.text).verbs:
            continue
        for text, at in _coordinated(clause.text):
            text = REMARK.sub("", text)
            tail = closing(text)
            if not tail or tail[0].start < 2:
                continue
            found, _ = object_names(untimed(_unled(text[:tail[0].start])), clause.start + at + _led(text))
            if len(tail) > 1 and tail[0].text == "建设" and len(found.names) == 1 and is_generic(found.names[0].label):
                name = found.names[0]
                found = replace(found, names=(replace(name, label=name.label + "建设", end=name.end + 2, type="Programme"),))
                tail = tail[1:]
            codes, stage = status_codes(tail), "".join(w.text for w in tail)
            built = tail[0].text == "建设" and len(tail) > 1
            strong = built or codes[0] in ("opened", "started", "demolished") or any(w.text in STRONG for w in tail)
            names = tuple(n for n in found.names if n.type or found.open or "“" in text or (strong and len(n.label) <= 18))
            yield from _claims(sentence, index, with_group(found, text, clause.start + at, names), codes, stage, "", text, "开工" + stage if built else stage if DONE.search(stage) else "")


REMARK = re.compile("、(?:成效|效果|进展|势头|成果)[一-鿿]{2}$")
DONE = re.compile("建成|开工|动工|竣工|完工|封顶|落成|启用|投用|开业|运营|揭牌")
LEAD = re.compile(r"^(?:特别是|其中|目前|同时|此外|今年|全年|年内|20\d\d年|(?:上|下)半年)+")


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


DOES = frozenset(["完成", "启动", "通过", "实现", "加快", "推进", "开展", "正在进行", "取得", "顺利通过", "全面启动", "基本完成", "全面完成", "取消", "进入", "完成了", "实现了", "正式启动", "率先完成", "加快推进"])


def status_with_scope(sentence: Sentence) -> Iterator[Claim]:
    """楚江路改造项目完成住户签约 -> the project, completed in that part; not: 全县完成投资5亿元 (an amount, no work)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        names = leading_names(clause)
        if not names or any(n.type in ("Indicator", "Industry") for n in names) or names[0].label == sentence.context.place.label:
            continue
        rest = clause.text[names[-1].end - clause.start:]
        head = opening(rest)
        if not head.words or not any(w.text in DOES for w in head.words) or head.words[0].start > 4 or head.body >= len(rest) - 1:
            continue
        scope = rest[head.body:]
        if len(scope) > 24 or re.search(r"\d+(?:\.\d+)?(?:亿|万)?元", scope):
            continue
        stage = rest[head.words[0].start:]
        part = re.match(r"(\d+(?:\.\d+)?)%", scope)
        codes = ["inProgress"] if (part and float(part[1]) < 100) or PROGRESS.search(rest) else status_codes(head.words)
        yield from _claims(sentence, index, names, codes, stage, scope, clause.text)
        kind = type_of(scope)
        if kind in ("Plan", "Policy") and is_physical(names[0].type) and len(names) == 1:
            joined = Name(names[0].label + scope, names[0].start, clause.end, kind)
            yield from _claims(sentence, index, (joined,), status_codes(head.words), stage, "", clause.text)


RULES = (status_of_object, status_of_subject, status_with_scope)
