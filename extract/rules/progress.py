"""How far a thing is in words after it: 楚江路改造项目完成住户签约."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.acts import told_to
from extract.nouns import Name, is_physical, type_of
from extract.predicates import closing, opening
from extract.rules.placed import placed_works
from extract.sentences import Claim, Sentence
from extract.stages import EARLY, status_codes, step_claims
from extract.standing import PASSES
from extract.topics import explicit, leading_names

PROGRESS = re.compile("取得[^，]{0,8}(?:进展|成效|成果|突破|进步)")
DOES = frozenset(["完成", "启动", "通过", "实现", "加快", "推进", "开展", "正在进行", "取得", "顺利通过", "全面启动", "基本完成", "全面完成", "取消", "进入", "完成了", "实现了", "正式启动", "率先完成", "加快推进", "编制完成"])


WELL = re.compile("(?:进展|突破|成效|成果|佳绩|好成绩)$")


def status_with_scope(sentence: Sentence) -> Iterator[Claim]:
    """楚江路改造项目完成住户签约 -> the project, completed in that part; not: 全县完成投资5亿元 (an amount, no work)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        if placed_works(clause) or told_to(clause.text):
            continue  # 甲镇完成乙馆建设: the hall is done, no step of the town
        names = leading_names(clause) or _passing(sentence, index)
        if not names or names[-1].label.endswith("编制") or any(n.type in ("Indicator", "Industry") for n in names) or names[0].label == sentence.context.place.label:
            continue
        rest = clause.text[max(names[-1].end - clause.start, 0):]
        head = opening(rest)
        if not head.words or not (any(w.text in DOES for w in head.words) or GOING_ON.match(rest)) or head.words[0].start > 4 or head.body >= len(rest) - 1:
            continue
        scope = rest[head.body:]
        if MANY_MORE.search(scope):
            continue  # 甲平台实现倍增: how many, not how far
        if GOES_FURTHER.match(rest):
            continue  # 产业改造升级加快实施: the work's own name
        if CEREMONY.match(scope) or VISITS.search(clause.text[:names[-1].end - clause.start]):
            continue  # 甲市长出席乙园启动仪式
        if (tail := closing(rest)) and tail[0].start == head.words[0].start and not PROGRESS.search(rest):
            continue  # 甲园启动运营: one verb
        if any(w.text.endswith("通过") for w in head.words) and not PASSES.search(scope):
            continue  # 甲园通过优化服务: by means of it
        if len(scope) > 24 or re.search(r"\d+(?:\.\d+)?(?:亿|万)?元", scope):
            continue
        stage = rest[head.words[0].start:]
        part = re.match(r"(\d+(?:\.\d+)?)%", scope)
        codes = ["preparation"] if EARLY.search(rest) else ["inProgress"] if (part and float(part[1]) < 100) or SOME.fullmatch(scope) or PROGRESS.search(rest) else status_codes(head.words)
        yield from step_claims(sentence, index, names, codes, stage, "" if WELL.search(scope) else scope, clause.text)  # 取得重大进展: no part of it
        kind = type_of(scope)
        if kind in ("Plan", "Policy") and is_physical(names[0].type) and len(names) == 1:
            joined = Name(names[0].label + scope, names[0].start, clause.end, kind)
            yield from step_claims(sentence, index, (joined,), status_codes(head.words), stage, "", clause.text)


GOING_ON = re.compile("正在进行|正在(?:办理|开展|完善|跑办)前期")
GOES_FURTHER = re.compile("(?:升级|提升|改造|建设|治理|整治)(?:加快|全面|稳步|扎实|有序|顺利|持续)")
MANY_MORE = re.compile("居全[国省市区]|(?:倍增|翻[一两]?番)$")
CEREMONY = re.compile("仪式|大会|活动")
VISITS = re.compile("出席|莅临|视察|考察|调研")
SOME = re.compile("\\d+[件项个]")  # 35件实事已完成31件


def _passing(sentence: Sentence, index: int) -> tuple[Name, ...]:
    """The place of the sentence that a clause without a subject says passed a check: 甲园区优化服务，顺利通过复核."""
    text = sentence.clauses[index].text
    passes = PASSED.match(text) and PASSES.search(text)
    return tuple(n for n in explicit(sentence, index) if is_physical(n.type)) if passes and index else ()


PASSED = re.compile("(?:顺利|成功|高标准|高分|一次性|圆满)*通过")
RULES = (status_with_scope,)
