"""What is promised in words: a goal after its work, a deadline after its subject, full coverage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import lexicon
from extract.lists import listing
from extract.nouns import Name, is_name, is_physical, type_of
from extract.objects import object_names
from extract.predicates import closing, opening
from extract.sentences import Claim, Clause, Sentence
from extract.stages import pivot, untimed
from extract.standing import LETS, accepted, does_itself
from extract.topics import leading_names
from extract.uncounted import without_count
from ontology.terms import is_a

DAY = r"(?:20\d\d年)?(?:\d{1,2}月(?:份|底|[上中下]旬)?|年内|年底|年中|上半年|下半年|“?(?:春节|国庆|元旦|[五七十]一)”?|第?[一二三四]季度|[今明后]年|20\d\d年|用?[一两三四五]年(?=内|时间|之内)|[春夏秋冬]季(?:学期)?(?:开学)?(?=前|[投启开建完竣正])|(?:主?汛|暑|供暖|采暖|供热|雨)[期季]|入冬)(?:底|末|内|之内|时间)?(?!后)"
BY_DAY = f"(?:(?:计划|预计|有望|拟|将)于?)?(?:到|在)?(?:{DAY})+(?:之?前)?(?:要|争取|力争|确保|努力)?"
WILL = r"(?:并)?(?:力争|确保|争取|努力|做到|实现|力促|全力争取|努力实现|力争实现|确保实现)(?:在(?=[\d今明后年]))?"
TIMED = re.compile(f"^{BY_DAY}")
MODAL = re.compile(f"^{WILL}")
DUE = re.compile(f"(?:{WILL})?(?:主体(?:工程|结构)?)?{BY_DAY}")  # 确保5月底前

VAGUE = frozenset(("Policy", "Concept", "Programme", "FunctionalRole", "Indicator"))


def _of_another(goal: str) -> bool:
    """Does a goal speak of a thing of its own: 水质达到标准, 某高铁建成通车; not 早日投产, 通过验收?"""
    head, done = opening(goal), closing(goal)
    body = goal[head.body:] if head.verbs else ""
    if body and ("等" in body or "、" in body) and any(n.type for n in listing(body).names):
        return True  # 力争开工甲高铁、乙高速等项目
    kind = type_of(body) if len(body) > 6 and not head.verbs[0].startswith(("成为", "实现")) else ""
    if is_physical(kind) or kind in ("Project", "Enterprise"):
        return True  # 力争完成甲中心主体工程
    if OTHERS_DO.search(goal):
        return True  # 力促甲、乙等加快改造
    if does_itself(goal) or (head.verbs and head.verbs[0] in LETS and type_of(goal[head.body:].split("等")[0])):
        return True
    if not head.verbs and not goal.startswith(("成为", "作为", "入选")) and any(is_a(type_of(goal[:at]) or "Thing", kind) and is_name(goal[:at])
                                                                                      for at in range(5, len(goal) - 2) for kind in ("Event", "Project")):
        return True
    return not head.verbs and bool(done) and done[0].start > 1 and not any(goal[:done[0].start] == w for w in lexicon.adverbs())


def _is_step(rest: str) -> bool:
    """Is a goal of two characters a verb of progress: 力争年底前(投用)?"""
    done = closing(rest)
    return bool(done) and done[0].start == 0 and lexicon.verbs()[done[0].text].status != ""


OTHERS_DO = re.compile("、[^，]*等(?:加快|早日|尽快|推进|开工|建成|投产)")
QUOTE = re.compile("“[两二三四五六七八九十\\d]+个[^”]{1,6}”")  # 做到“两个维护”: a saying, no goal of the work before


WITH_IT = re.compile("^以.+为(?:统领|抓手|契机|牵引|引领|目标|载体|重点|核心)$")
SOONER = re.compile("^(?:早日|尽快|尽早)(?=[一-鿿]{4})")
UPHELD = frozenset(("落实", "贯彻", "引进", "招引", "坚持", "践行", "弘扬"))
PICTURED = re.compile("绘就|吸引|谱写|开创|走出|营造|推动|争取|让|使")


def promise(sentence: Sentence) -> Iterator[Claim]:
    """推进某试验区建设，确保4月底前通过验收 -> the zone's target in words; not: 力争增长8% (a number)."""
    if sentence.mood != "plan":
        return
    for index, clause in enumerate(sentence.clauses[1:], 1):
        modal = MODAL.match(clause.text)
        if not modal or clause.quantities or len(clause.text) - modal.end() < 2 or QUOTE.fullmatch(clause.text, modal.end()):
            continue
        before = _told(sentence, index)
        if "；" in sentence.text[before.end - sentence.start:clause.start - sentence.start]:
            continue  # 推动甲扩能；力促乙上市: of another work
        if WITH_IT.match(before.text):
            continue  # 以创建甲城市为统领，努力打造乙
        head = opening(before.text)
        works = _works(before) if head.verbs or closing(before.text) or not leading_names(before) else ()  # 沿甲路打造乙带，实现丙: not of the road
        rest = SOONER.sub("", TIMED.sub("", clause.text[modal.end():]))
        if (head.verbs and head.verbs[-1] in UPHELD) or (modal.group() == "努力" and PICTURED.match(rest)):
            continue  # 落实甲要求，努力绘就乙: of no work
        own, _ = object_names(untimed(rest), clause.start)
        if (modal.group() == "争取" and opening(clause.text).verbs[:1] == ("争取",) and own.names and own.names[0].type) or (pivot(rest, clause.start + modal.end()) and own.names and own.names[0].type) or (len(rest) < 3 and not _is_step(rest)) or _of_another(rest):
            continue
        when = sentence.when(index)
        for name in works:
            label, _ = without_count(name.label)
            kind = name.type or ("Programme" if name.marked else "")
            if kind and not (kind in VAGUE and len(works) > 1) and kind not in ("Industry", "Enterprise", "Person") and not label.startswith(("今年", "明年")) and not (opening(label).words and opening(label).words[0].start == 0 and not name.type) and accepted(Name(label, name.start, name.end, kind, marked=name.marked)):
                yield Claim(subject=Name(label, name.start, name.end, kind), predicate="hasTarget", value=modal.group() + rest if modal.group() == "实现" else rest, qualifiers=when,
                            start=before.start, end=clause.end, confidence=0.75)


def _works(before: Clause) -> tuple[Name, ...]:
    """What the clause before carries out, or tells of."""
    head = opening(before.text)
    return object_names(before.text[head.body:], before.start + head.body)[0].names if head.verbs else _subjects(before)


WHOLE = re.compile("^(?:面向(?:社会|群众|公众|市民|游客)|对外|主体|全部|全面|基本|整体|绝大多数|主体工程|力争|确保|实现)+")


def _subjects(clause: Clause) -> tuple[Name, ...]:
    """What a clause that ends with its verb speaks of, else what it opens with."""
    tail = closing(clause.text)
    alone = listing(clause.text, clause.start).names if not tail else ()
    if len(alone) == 1 and is_name(alone[0].label) and (is_physical(alone[0].type) or alone[0].type == "Project"):
        return alone  # (投资5亿元的)甲产业园项目，6月底前投产
    return object_names(untimed(clause.text[:tail[0].start]), clause.start)[0].names if tail and tail[0].start > 1 else leading_names(clause)


STEP = re.compile("按程序报[审批]|(?:力争|确保|争取)?(?:全面|基本|全部)?(?:完成[^，。；]{2,30}?前期(?:各项)?(?:工作|手续|程序|准备)|具备[^，。；]{2,12}条件|达到[^，。；]{2,8}(?:条件|要求|标准))|(?:力争|确保|争取)?(?:全面|基本|全部)?完成(?:主体|规划|设计|方案|立项|可研|环评|征地|征收|拆迁|土地|前期|招投标|招标|审批|手续|报批|施工|建设|工程|安装|调试|装修|任务|工作|程序|行业|审查|项目|等|[、和及])+")  # 年底前完成立项等前期手续: of the work before


PRESSES = re.compile("(?:早日|尽快|尽早|抓紧|及早)(?:开工|动工|启动|实施|建设|推进|施工|建成|完工)+|倒排工期|挂图作战|压茬推进|抢抓工期|(?:加快|抢抓)(?:施工)?(?:进度|步伐)|(?:强化|加强)(?:调度|督导|包联|要素保障)|攻坚克难|全力攻坚|全速推进|加大力度")  # 倒排工期: of the work before


def _is_deed(words: str) -> bool:
    """Do words tell only how far the work before is to be: 全面开工, 完成立项等前期手续; not: 开工建设乙路?"""
    bare = WHOLE.sub("", words)
    done = closing(bare)
    return (bool(done) and done[0].start == 0) or STEP.fullmatch(words) is not None


def _told(sentence: Sentence, index: int) -> Clause:
    """The clause before that names the work, past those that only tell its steps: 推进甲项目，确保5月底前开工，上半年完成主体，年底投产."""
    at = index - 1
    while at > 0 and (PRESSES.fullmatch(text := sentence.clauses[at].text) or ((timed := DUE.match(text)) and _is_deed(text[timed.end():]))):
        at -= 1
    return sentence.clauses[at]


def deadline_of_subject(sentence: Sentence) -> Iterator[Claim]:
    """甲路上半年动工，2020年4月前主体建成 -> the target of 甲路 with its deadline; not: 2020年4月前建成乙路 (an object of its own)."""
    if sentence.mood != "plan":
        return
    for index, clause in enumerate(sentence.clauses[1:], 1):
        timed = TIMED.match(clause.text)
        words = clause.text[timed.end():] if timed else ""
        if not _is_deed(words):
            continue
        before = _told(sentence, index)
        for name in _works(before):
            if name.type and accepted(name):
                yield Claim(subject=name, predicate="hasTarget", value=words, qualifiers=sentence.when(index), start=before.start, end=clause.end, confidence=0.75)


STATE = "(?:持续|全面|全部|始终|基本|全天候)?“?(?:(?:持续)?稳定达标(?:排放)?|(?:持续|全面)?达标(?:排放|运行)?|动态[清归]零|只[增减]不[减增]|零(?:发生|增长|事故|新增|死亡)|(?:应[一-鿿]尽[一-鿿]|愿[一-鿿]尽[一-鿿]|能[一-鿿]尽[一-鿿])(?:、应[一-鿿]尽[一-鿿])*)”?"
STATED = re.compile(f"^(?:力争|确保|努力|(?:全面)?(?:做好|抓好|保持)|做到|推动|保障|坚决|要|切实|实现|持续|全面)*(?P<what>(?:“[^”]{{2,6}}”)?[^，。；“”、]{{2,20}}?(?:等[一-鿿]{{2,6}})?)(?:实现|保持|做到)?(?P<state>{STATE})$")
ALONE = re.compile(f"^(?:力争|确保|努力)?(?:做到|实现)(?P<state>{STATE})$")


def stated_goal(sentence: Sentence) -> Iterator[Claim]:
    """确保出境断面水质稳定达标 -> its target in words; 推进电梯加装，做到愿装尽装 -> the target of the work before; not: 水质达标率100% (a number)."""
    if sentence.mood != "plan":
        return
    for index, clause in enumerate(sentence.clauses):
        own, alone = STATED.match(clause.text), ALONE.match(clause.text)
        if clause.quantities or not (own or alone):
            continue
        if alone:
            names, start, state = _of_work(sentence.clauses[index - 1]) if index else (), sentence.clauses[max(index - 1, 0)].start, alone["state"]
        else:
            found = listing(own["what"], clause.start + own.start("what"))
            whole = found.names if len(found.names) == 1 else (Name(own["what"], clause.start + own.start("what"), clause.start + own.end("what"), type_of(own["what"])),)
            names, start, state = whole if is_name(own["what"]) and not PASSING.search(own["what"]) and not opening(own["what"]).verbs else (), clause.start, own["state"]
        for name in names:
            if len(name.label) > 2:
                yield Claim(subject=replace(name, type=name.type or ("Programme" if "尽" in state else "Indicator")), predicate="hasTarget", value=state.strip("“”"),
                            qualifiers=sentence.when(index), start=start, end=clause.end, confidence=0.75)


AGAINST = re.compile("防|打击|遏制|禁|杜绝|查处")
PASSING = re.compile("20\\d\\d年|(?:验收|考核|检查|评估|任务|工作)$")


def _of_work(before: Clause) -> tuple[Name, ...]:
    """The works that a clause carries out: 推进既有住宅电梯加装 -> 既有住宅电梯加装."""
    head = opening(before.text)
    found = object_names(before.text[head.body:], before.start + head.body)[0].names if head.verbs and not AGAINST.search(head.verbs[-1]) else ()
    return tuple(n for n in found if accepted(n, head.verbs[-1]))


COVERED = re.compile("^(?:力争|确保|努力|全面|率先|基本|加快|加速|逐步)*实现(?:了)?(?P<what>“[^”]{2,14}”|[^，。；、“”]{2,16}?)(?P<aim>(?:县域|城乡|社区|全域|行政村)?(?:100%|基本|动态|全面|率先|应用|(?<=”)[一-鿿]{2,4}?)?(?:全覆盖|清零|零增长|全达标))$")
COVERS = re.compile("^(?P<what>“[^”]{2,14}”|[^，。；、“”]{2,16}?|[^，。；“”]{4,50}?[站点室所院馆](?:[（(][^（）()]{1,6}[）)])?)(?P<aim>(?:基本|全面|率先)?实现全覆盖)$")


def full_coverage(sentence: Sentence) -> Iterator[Claim]:
    """力争实现“甲服务”事项全覆盖 -> its target; 乙管理实现全覆盖 (a result) -> completed; not: 实现全覆盖 (of nothing named)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        text = re.sub("^在[全本][省市区县国](?:率先)?", "", TIMED.sub("", clause.text))
        at = clause.end - len(text)
        match = COVERED.match(text) or COVERS.match(text)
        label = match["what"].strip("“”") if match else ""
        if match and match["aim"].startswith("企业"):
            continue  # “散乱污”企业动态清零
        if not match or (len(label) <= 16 and not is_name(label)) or "实现" in label or opening(label).body >= len(label) or label in lexicon.adverbs() or label in ("动态", "基本") or re.search(r"\d", label):
            continue
        begin, when = at + match.start("what"), sentence.when(index)
        whole = (Name(label, begin, at + match.end("what"), type_of(label)),)
        for name in (n for n in listing(match["what"], begin).names if is_name(n.label)) if len(label) > 16 else whole:
            name = replace(name, type=name.type or "Programme")
            if sentence.mood == "plan":
                yield Claim(subject=name, predicate="hasTarget", value=match["aim"], qualifiers=when, start=clause.start, end=clause.end, confidence=0.8)
            else:
                q = {**when, "stage": match["aim"] if "实现" in match["aim"] else "实现" + match["aim"]}
                yield Claim(subject=name, predicate="hasStatus", value="completed", qualifiers=q, start=clause.start, end=clause.end, confidence=0.8)


RULES = (promise, deadline_of_subject, full_coverage, stated_goal)
