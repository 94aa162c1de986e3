"""Names that the text merely mentions: found by how names of places and bodies end, kept although no rule read a fact on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract import lexicon
from extract.nouns import Name, is_generic, is_name, type_of
from extract.predicates import opening
from extract.sentences import Sentence

STRONG = re.compile(r"(?<![线思道公出铁水电网一])路$|大道$|(?<!各)街道$|(?<![各进老])社区$|公园$|(?<!众多)广场$|(?<!高楼)(?<!办事)大厦$|小学$|中学$|高中$|幼儿园$|医院$|博物馆$|图书馆$|美术馆$|体育馆$|文化馆$|产业园$|科技园$|小镇$|新城$|大桥$|立交$"
                    r"|号线$|(?<![各门布格当大开全新])局$|委员会$|集团$|有限公司$|协会$|商会$|联合会$|指挥部$|研究院$|地块$|开发区$|长廊$|农贸市场$|大会$|峰会$|博览会$|(?<![南北东西中部分])地区$")
LONGEST = 12
CUT = re.compile(r"[，。；：、！？（）()“”《》\s]|以及|和(?!谐|平)|与|及|的|等|以|在|由|将|把|对|为|从|至|向")
BEGINS = re.compile(r"^(?:即|现有|涵盖|位于|统一|重构|进|守|包括|首个|少|上级|我代表|我谨|[了着过是有其各每该本此这那全第新老旧多两]|所有|部分|一[个批条些]|\d)|^(?:我们|我区|我县|我市|他们|大家)")
PLAIN = re.compile("领导|群众|工作|建设|服务|发展|管理|推进|加强|完善|提升|实施|开展|落实|相关|有关|机关|单位|部门|各级|基层|党员|干部")


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    for match in CUT.finditer(text):
        yield text[at:match.start()], at
        at = match.end()
    yield text[at:], at


def _predicative(label: str) -> bool:
    """Does a verb stand inside the words, so that they are a phrase and no name?"""
    verbs = lexicon.verbs()
    return any(c.isdigit() for c in label[:-2]) or any(label[i:i + 2] in verbs for i in range(len(label) - 3))


def find(view: Iterable[Sentence]) -> Iterator[Name]:
    """Names of places and bodies anywhere in the text, by their endings; class nouns alone and phrases are none."""
    for sentence in view:
        for piece, at in _pieces(sentence.text):
            body = opening(piece).body
            label = piece[body:]
            if not 3 <= len(label) <= LONGEST or BEGINS.match(label) or PLAIN.search(label):
                continue
            kind = type_of(label)
            if STRONG.search(label) and kind and is_name(label) and not is_generic(label) and not _predicative(label):
                start = sentence.start + at + body
                yield Name(label, start, start + len(label), kind)
