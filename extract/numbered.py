"""Lists numbered inside a sentence: 其中交通工程4项：（1）甲（2）乙…, part by part of a larger list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract import lexicon
from extract.lists import listing
from extract.nouns import Name, is_name, type_of
from extract.periods import number
from extract.predicates import Opening, closing, opening
from extract.sentences import BEGINS, MARK, Claim, Sentence
from extract.stages import status_codes, step_claims

NUMBER = "\\d{1,3}|[一二三四五六七八九十]{1,3}"
CLASS = "[一-鿿]{0,8}?(?:工程|项目|实事|任务|工作|行动|措施|举措|活动|改革|政策|事项)"
HEAD = re.compile(f"(?:(?P<noun>{CLASS})(?P<n>{NUMBER})(?P<m>[项个件条])|(?P<count>{NUMBER})(?P<unit>[项个件条大])(?P<class>{CLASS}))[：:，]?$")
PARENT = re.compile(f"(?<![\\d第一二三四五六七八九十])(?P<n>{NUMBER})(?P<m>[项件个大])(?P<noun>{CLASS})(?=，其中|，包括|：)")
ONE = re.compile(f"(?:^|其中|[；，])(?P<noun>{CLASS})(?P<count>[1一][项个件条])：(?P<item>[^；：]{{4,40}})$")
INTRODUCES = re.compile("^(?:其中|包括|主要|分别)?(?:是|有|为)?")


@dataclass(frozen=True, slots=True)
class _Act:
    """What is to become of all items of a list: 年内完成5项民生工程：."""

    sentence: Sentence
    clause: int
    opening: Opening

    @property
    def verb(self) -> str:
        return self.opening.verbs[-1]


@dataclass(slots=True)
class _Whole:
    """A list told first as a whole, then part by part: 15项民生工程，其中交通工程4项."""

    bundle: Name
    left: int
    paragraph: int
    act: _Act | None
    found: int = 0


def _order(mark: re.Match[str]) -> int:
    if mark["digits"]:
        return int(mark["digits"])
    return ord(mark["sign"]) - ord("⑴" if mark["sign"] >= "⑴" else "①") + 1


def _lists(text: str) -> Iterator[tuple[re.Match[str] | None, list[tuple[str, int]]]]:
    """(head, its items with their starts) of every list in a sentence that is numbered 1, 2, 3 …"""
    marks = list(MARK.finditer(text)) if BEGINS.search(text) else []
    ends = [*(m.start() for m in marks[1:]), len(text)]
    head: re.Match[str] | None = None
    items: list[tuple[str, int]] = []
    end = 0
    for mark, after in zip(marks, ends, strict=False):
        order = _order(mark)
        if order == 1:
            if items:
                yield head, items
            head, items = HEAD.search(text[end:mark.start()]), []
        elif order != len(items) + 1:
            head = None
        items.append((re.split("[；。]", text[mark.end():after])[0].strip("，、 "), mark.end()))
        end = mark.end()
    if items:
        yield head, items


def _named(item: str, start: int) -> tuple[tuple[Name, ...], bool]:
    """What an item of a list names, without the verb that says what is to become of it, and whether it has one."""
    words = re.split("[，：]", item)[0]
    begin = opening(words).body if opening(words).verbs and len(words) - opening(words).body > 3 else 0
    tail = closing(words[begin:])
    done = bool(tail) and tail[0].start > 2 and words[begin + tail[0].start:] not in ("建设", "改造", "修复", "整治", "扩建", "改建")
    label = words[begin:begin + tail[0].start] if done else words[begin:]
    if done and len(names := listing(label, start + begin).names) > 1:
        return names, True
    whole = "、" in label and type_of(label) in ("Project", "Programme")  # 甲线、乙路改造工程: one item, one work
    name = Name(label.strip("“”"), start + begin, start + begin + len(label), type_of(label) or "Project", marked=whole)
    return ((name,) if is_name(label.replace("、", "") if whole else label) else ()), done or begin > 0


def _act(sentence: Sentence, at: int) -> _Act | None:
    """What the clause at a place of the sentence says is done, None where it has no verb of progress."""
    for index, clause in enumerate(sentence.clauses):
        if clause.start <= at < clause.end:
            head = opening(clause.text)
            return _Act(sentence, index, head) if head.verbs and lexicon.verbs()[head.verbs[-1]].status else None
    return None


def _statuses(sentence: Sentence, act: _Act | None, items: Sequence[tuple[tuple[Name, ...], bool]]) -> Iterator[tuple[Sentence, Claim]]:
    """How far the items of a list are that have no verb of their own: as far as the verb of the whole list says."""
    if not act:
        return
    words = act.opening.words
    for name in (n for names, told in items if not told for n in names):
        for claim in step_claims(act.sentence, act.clause, (name,), status_codes(words), "".join(w.text for w in words), "", "", act.verb):
            yield sentence, replace(claim, start=name.start, end=name.end, rule="numbered")
            yield act.sentence, claim.by("numbered")  # the item and the verb each stand in words of their own


def _bundle(head: re.Match[str], start: int, sentence: Sentence) -> tuple[Name, int]:
    if head["noun"]:
        noun = INTRODUCES.sub("", head["noun"])
        label, size = noun + head["n"] + head["m"], number(head["n"])
    else:
        label, size = head["count"] + head["unit"] + head["class"], number(head["count"])
    return Name(label, start, sentence.end, "Bundle"), size


def _members(sentence: Sentence, bundle: Name, names: Sequence[tuple[int, Name]], end: int) -> Iterator[tuple[Sentence, Claim]]:
    for order, name in names:
        yield sentence, Claim(subject=name, predicate="memberOf", object=bundle, qualifiers={"order": order}, start=sentence.start, end=end, rule="numbered")


def _whole(sentence: Sentence) -> _Whole | None:
    """The larger list that a sentence announces."""
    match = PARENT.search(sentence.text)
    if not match or not 2 <= number(match["n"]) <= 60:
        return None
    label = match["n"] + match["m"] + match["noun"]
    return _Whole(Name(label, sentence.start + match.start(), sentence.start + match.end(), "Bundle"), number(match["n"]), sentence.paragraph_start,
                  _act(sentence, sentence.start + match.start()))


def claims(view: Sequence[Sentence]) -> Iterator[tuple[Sentence, Claim]]:
    """declaredSize and memberOf of every list numbered inside a sentence, for its own class and for the larger list that it is part of, and how far the items are."""
    whole: _Whole | None = None
    for sentence in view:
        if sentence.mood not in ("result", "plan"):
            continue
        whole = _whole(sentence) or (whole if whole and whole.paragraph == sentence.paragraph_start else None)
        for head, items in _lists(sentence.text):
            if head is None or len(items) < 2:
                continue
            bundle, size = _bundle(head, sentence.start, sentence)
            if size != len(items):
                continue
            act = whole.act if whole else _act(sentence, sentence.start + head.start())
            named = [_named(item, sentence.start + at) for item, at in items]
            names = [(order, name) for order, (found, _) in enumerate(named, 1) for name in found]
            yield from _statuses(sentence, act, named)
            yield sentence, Claim(subject=bundle, predicate="declaredSize", value=size, start=sentence.start, end=sentence.end, rule="numbered")
            yield from _members(sentence, bundle, names, sentence.end)
            if whole and bundle.label != whole.bundle.label:
                yield from _part(sentence, whole, bundle, names, size)
        if whole and (one := ONE.search(sentence.text)):
            single = _named(one["item"], sentence.start + one.start("item"))
            names = [(1, n) for n in single[0]]
            yield from _statuses(sentence, whole.act, [single])
            alone = Name(one["noun"] + one["count"], sentence.start + one.start("noun"), sentence.start + one.end("count"), "Bundle")
            yield sentence, Claim(subject=alone, predicate="declaredSize", value=1, start=sentence.start, end=sentence.end, rule="numbered")
            yield from _members(sentence, alone, names, sentence.end)
            yield from _part(sentence, whole, alone, names, 1)


def _part(sentence: Sentence, whole: _Whole, part: Name, names: Sequence[tuple[int, Name]], size: int) -> Iterator[tuple[Sentence, Claim]]:
    """One part of the whole, and its members as members of it, as long as the parts are no more than it."""
    whole.left -= size
    if whole.left >= 0:
        yield sentence, Claim(subject=part, predicate="memberOf", object=whole.bundle, start=sentence.start, end=sentence.end, rule="numbered")
        yield from _members(sentence, whole.bundle, [(whole.found + order, name) for order, name in names], sentence.end)
        whole.found += size
