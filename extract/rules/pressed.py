"""Works told by how they are pressed or what they count for: 保持甲整治高压态势, 把乙治理作为重中之重, 率先实现丙一体化."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.nouns import MARKS, WORK, Name, is_generic, is_name, type_of
from extract.predicates import opens_with_deed
from extract.sentences import Claim, Sentence
from extract.stages import step_claims

PRESSED = re.compile("^(?:始终|持续|继续|坚决|严格)*(?P<verb>保持)对?(?P<what>[^，。；“”、]{4,14}?)的?(?P<how>(?:严打|严查|严管)?(?:高压|严打|严管)(?:严打)?态势)$")
WEIGHED = re.compile("^(?:要|始终|坚持|继续)*[把将](?P<what>[^，。；“”]{6,24}?)(?:工作)?(?P<how>作为(?:全[县市区]|当前|今年|政府)?(?:各项|经济|政府)?(?:工作)?的?“?(?:重中之重|首要任务|头等大事|第一要务|重点工作|中心工作|[一头]号工程|主攻方向|突破口|总抓手|主抓手)”?)(?:来抓)?$")
ATTAINED = re.compile("^(?:在?全[国省市区县](?:范围内)?)?(?P<how>(?:率先|基本|全面|全部|已|成功)+实现)了?(?P<what>[^，。；“”、\\d]{2,14}?(?:无煤化|一体化|电气化|互联互通|一张网))$")
MANNER = re.compile("^(?:经济|产业|发展|全面|高质量)")


def _is_work(label: str) -> bool:
    """Is a label the name of a work: 白洋淀上游综合治理, 查违控违; not 人才 (a thing), 优化环境 (what is done)?"""
    pair = len(label) == 4 and label[1] == label[3]  # 查违控违
    done = bool(WORK.search(label)) or type_of(label) in ("Programme", "Project")
    return is_name(label) and not is_generic(label) and (pair or (done and not opens_with_deed(label)))


def pressed(sentence: Sentence) -> Iterator[Claim]:
    """保持查违控违高压态势 -> under way; 把甲治理作为重中之重 -> the same; not: 把人才作为第一资源 (no work)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        if not (found := PRESSED.match(clause.text) or WEIGHED.match(clause.text)):
            continue
        label = found["what"]
        if _is_work(label):
            start = clause.start + found.start("what")
            stage = (found.groupdict().get("verb") or "") + found["how"].translate(MARKS)
            yield from step_claims(sentence, index, (Name(label, start, start + len(label), type_of(label) or "Programme", marked=True),), ["inProgress"], stage, "", "")


def attained(sentence: Sentence) -> Iterator[Claim]:
    """率先实现公交一体化 -> completed; not: 实现高质量发展 (no state of one thing)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        found = ATTAINED.match(clause.text)
        if found and is_name(found["what"]) and not MANNER.match(found["what"]):
            start = clause.start + found.start("what")
            yield from step_claims(sentence, index, (Name(found["what"], start, start + len(found["what"]), "Programme", marked=True),), ["completed"], found["how"], "", "")


RULES = (pressed, attained)
