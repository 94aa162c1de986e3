"""Works told by the stage that they are in (甲项目进入实质性施工阶段), five-year plans by their goals (完成“十三五”规划主要目标)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.no_steps import PLAN_GOALS
from extract.nouns import Name, is_generic, is_name
from extract.objects import object_names
from extract.predicates import opening
from extract.sentences import Claim, Sentence
from extract.stages import step_claims, untimed

IN_STAGE = re.compile("^(?P<what>[^，。；]{3,60}?)(?P<stage>(?:已经?|正|均|全部|基本|陆续|相继|全面|即将)*(?:进入|处于|转入|步入)了?(?:实质性|全面|最后|正式|实质)?(?P<which>[一-鿿、]{2,10}?)阶段)$")
EARLY = re.compile("招标|招投标|审批|评审|前期|论证|设计|报批|立项|选址|可研|环评|征收|征拆|征迁|申报")
UNDER_WAY = re.compile("施工|实施|建设|安装|调试|主体|基础|装修|装饰|收尾|扫尾|冲刺|攻坚|试点|试运行|试生产|试产")
LED = re.compile("^(?:投资|总投资)[^，的]{2,14}的|^(?:目前|其中|现)")


def in_stage(sentence: Sentence) -> Iterator[Claim]:
    """甲项目进入施工阶段 -> under way; 乙项目处于招标阶段 -> in preparation; not: 发展进入新阶段 (no work)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        found = IN_STAGE.match(clause.text)
        code = "" if not found else "preparation" if EARLY.search(found["which"]) else "inProgress" if UNDER_WAY.search(found["which"]) else ""
        if not found or not code or opening(clause.text).verbs:
            continue
        lead = LED.match(found["what"])
        at = lead.end() if lead else 0
        named, _ = object_names(untimed(found["what"][at:]), clause.start + at)
        names = tuple(n if n.type else replace(n, type="Project") for n in named.names if n.type or len(n.label) > 3)
        if all(is_name(n.label) and not is_generic(n.label) for n in names):
            yield from step_claims(sentence, index, names, [code], found["stage"], "", clause.text)


ATTAINED = re.compile(f"^(?:[一-鿿]{{0,6}}?(?P<before>完成|实现)了?)?{PLAN_GOALS.pattern}(?P<after>(?:如期|胜利|全面|顺利|圆满|基本|总体|提前)*(?:完成|实现))?$")


def plan_attained(sentence: Sentence) -> Iterator[Claim]:
    """较好完成“十三五”规划主要目标任务 -> the plan, completed in that part; not: 紧扣“十三五”规划目标 (nothing is done)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        found = ATTAINED.match(clause.text)
        if found and (found["before"] or found["after"]):
            start = clause.start + found.start("plan")
            plan = Name(found["plan"] + "规划", start, start + len(found["plan"]) + 3, "Plan")
            stage = found["after"] or clause.text[:found.end("before")]
            yield from step_claims(sentence, index, (plan,), ["completed"], stage, found["scope"], clause.text)


RULES = (in_stage, plan_attained)
