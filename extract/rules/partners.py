"""Bodies an area links up with: 深度对接甲医院, 密切与乙协会联系, 牵手丙集团."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.lists import listing
from extract.nouns import Name, is_generic, is_name, type_of
from extract.predicates import opening
from extract.rules.organisation import NOT_A_PARTNER
from extract.sentences import Claim, Sentence

HOW = "(?:深度|紧密|积极|主动|精准|全面|密切|加强|成功|携手|深化|强化|推进|持续|[\\d一二三四五六七八九十]+天)*"
LINKS = re.compile(f"^{HOW}(?:对接|牵手|联姻)(?:用好|好|合作)?(?P<who>[^，。；对]{{4,60}})$")
WITH = re.compile(f"^{HOW}(?:与|同)(?P<who>[^，。；与]{{4,60}}?)(?:的)?(?:常态|常态化|全面|深度|沟通|交流|密切|紧密)*(?:对接|联系|交流|联合建立[^，。；]{{2,20}}|联合共建[^，。；]{{2,20}})$")
JOINS = re.compile(f"^{HOW}与[^，。；]+(?:合作|协作|签约|签订|签署)")
BODY = re.compile("(?:协会|商会|学会|联盟|科学院|农科院|航天院|研究院|研究所|设计院|大学|[农师工财林科]大|学院|医院|[一二三四五六七八九十]院|[一二三四五六七八九十]中|集团|公司|厂|交所|实验室)$")
UNNAMED = re.compile("三甲|三级|[一两三]家|^(?:知名|重点|著名|[央国名京民外]企|高等|科研|专科|高校|综合|大型|龙头|骨干|[省市区县]级|[省市区县]属|一[家所]|[名大]医|名院|名校|院所|优质|头部)")
KINDS = frozenset(("School", "HealthFacility", "Organization", "SocialOrganization", "Enterprise", "StateEnterprise"))
BEYOND = re.compile("(?<=..)等(?!级).*$")


def _bodies(text: str, start: int) -> Iterator[Name]:
    """The bodies that a list names, () where it lists anything else."""
    text = BEYOND.sub("", text)
    names = listing(text, start).names
    named = [n for n in names if BODY.search(n.label) and is_name(n.label) and len(n.label) > 3 and not is_generic(n.label) and not UNNAMED.search(n.label) and not NOT_A_PARTNER.search(n.label) and not opening(n.label).verbs]
    if len(named) == len(names):
        yield from (replace(n, type=kind if (kind := n.type or type_of(n.label)) in KINDS else "Organization") for n in named)


def linked_with(sentence: Sentence) -> Iterator[Claim]:
    """深度对接甲医院、乙医院 -> cooperatesWith each; not: 对接央企、国企 (none is named), 对接甲规划 (no body)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        match = None if JOINS.match(clause.text) else LINKS.match(clause.text) or WITH.match(clause.text)
        for body in _bodies(match["who"], clause.start + match.start("who")) if match else ():
            yield Claim(subject=sentence.context.place, predicate="cooperatesWith", object=body, qualifiers=sentence.when(index), start=clause.start, end=clause.end, confidence=0.7)


RULES = (linked_with,)
