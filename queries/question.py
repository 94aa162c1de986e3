"""A question in words: its parts, what each part asks for, and the words and years it narrows the answer by."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from queries.lookup import plain

FIVE_YEARS = {"十一五": "2006/2010", "十二五": "2011/2015", "十三五": "2016/2020", "十四五": "2021/2025", "十五五": "2026/2030"}
PERIOD = re.compile("[“\"]?(十[一二三四]?五)[”\"]?(?!规划)")
NUMBERS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
MEASURE = "个家项条处座所类块种位件份届名期幢栋套部本支场张次组批"
STOP = re.compile(
    r"到底|究竟|最[早先初]|明确写着?|打算|准备|具体|大致|分别|一共|总共|共有|各自|报告里|报告中|报告|正文|说的|提到的?|点名|点到名|请问|请|列出来|列全|逐个|名字|名称|名单上?|截至|截止|同时"
    r"|哪一?[" + MEASURE + r"]|哪[些里年天]|哪|什么|怎么|怎样|多少|多高|多大|几[" + MEASURE + r"]|几|谁|何时|何处|是否|有没有|是不是"
    r"|的|了|是|在|要|被|吗|呢|把|有|那[" + MEASURE + r"]|这[" + MEASURE + r"]|它|他|都|又|也|各|年|之间|叫|为|和|与|跟|同|及|时候")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年|\D|$)")
ASKS = (
    ("path", r"(关系|联系|连|串|关联|挂上?钩)(起来|上|在一起)?的?$|(什么|何|哪些)(样的)?(关系|联系|关联)|(中间|之间)(隔|经过|经由)|扯上关系"
             r"|(通过|经过|经由)(什么|哪[^，]{1,6}?)(和|与|跟|同|归到|连到|通到)|how .*(related|linked|connected)"),
    ("yesno", r"吗$|是不是|有没有|是否|^(is|are|does|did|was|were) "),
    ("definition", r"什么意思|指的?是?什么|含义|何谓|怎么解释|如何定义|定义是|what does .* mean|what is (?!.*(status|progress))"),
    ("status", r"(什么|哪个|哪一)(阶段|程度|状态|地步)|哪一?步|进展|进度|(怎么|如何|怎样)(安排|排|推进|部署)|做了(什么|哪些)"
               r"|(接着|要|又|还要)(干|做)(些)?什么|做什么(?!产业|行业|生意)|什么(安排|打算|改造|动作)"
               r"|时间(节点|点|表)|完成什么|status|progress"),
    ("time", r"什么时候|何时|哪一?年|哪一?天|几月|什么时间|多久|when|what year"),
    ("value", r"多少|多大|多高|多长|几个?(百分)?点|几成|百分之几|(占比|比重|增幅|增速|总投资|规模)(是|有|为)?(多少|多高|如何|怎样|怎么样)|如何$|how (much|many)"),
    ("person", r"谁|哪位|什么人|who"),
    ("place", r"哪里|哪儿|什么地方|何处|where"),
    ("thing", r"哪|什么|叫啥|几[" + MEASURE + r"]|名字|列(出|全)|which|what|list"),
)
BEFORE = re.compile(r"(?:一共|总共|共|名单上|各)?(?:分别)?(?:有|是|叫)?(?:几|多少|什么|哪[些几一二三四五六七八九十两]?)[" + MEASURE + r"]?(?:[，,]|$)")
SETS = "组套批份"  # 那组行动 is one thing, a list
OF_WHICH = re.compile(r"(所[在属]的)(?!那|这)([\u4e00-\u9fff]{1,5}?)(?=由|被|要|又|还|有哪|有什么|是谁|覆盖|获得|20\d\d年)")
AIM = re.compile("目标(?:是|为)(?:什么|啥|哪)")
WITHIN = re.compile(r"(?:里|里面|中|当中|之中|中间)$")
AREA_ENDS = ("区", "县", "市", "城", "地", "带", "圈", "谷", "高地")  # 产业强区 asks for no 产业
SETTING = re.compile(r"(?<!哪)几[" + MEASURE + r"][\u4e00-\u9fff]{0,6}(?:之中|当中|中|(?<!公)里面?)$")
FOCUS = re.compile(r"(?:哪|什么|几|多少)(?P<n>[几一二两三四五六七八九十\d]*)(?P<m>[些" + MEASURE + r"]?)(?P<noun>[\u4e00-\u9fff]{0,8})")
ENGLISH = re.compile(r"(?:which|what|how many) (?P<noun>[a-z]{3,}) ", re.I)
RELATIVE = re.compile(r"那(?P<m>[" + MEASURE + r"])(?P<noun>[\u4e00-\u9fff]{1,6}?)(?:里面?|[当之]?中)?$")
COUNT = re.compile(r"(?<!哪)(?<!这)(?<!那)(?:几|多少)(?P<m>[" + MEASURE + r"])(?!百分|点)")
NAMES = re.compile(r"哪|都是什么|叫什么|分别|名字|列|点名|是什么|各是")
AGENTS = {"person": frozenset(("Agent",)), "place": frozenset(("Place",))}
UNIT = re.compile(r"(?:多少|几)(?P<unit>个百分点|亿元|万元|万?人次|平方米|公里|亩|户|套|天|万?人|元|公顷|辆|所|座|吨)")
SCALE = re.compile(r"(?:多少|几)(万亿元|亿元|万元|万平方米|平方公里|公顷|万?亩|公里|万吨|万人次|万人|万户)")
PERCENT = re.compile(r"百分之几|百分点|占比|比重|增幅|增速|增长率|比例|几个点|增长了?几|增长多少$")
MONEY = re.compile(r"多少钱|多少资金|(?:总?投资|支出|收入|产值|总额)(?:额)?(?:是|有|达|为)?多少")
PLURAL = re.compile(r"哪些|哪[几二两三四五六七八九十]|分别|几[" + MEASURE + r"]|都|列|各|which .*s |what are")
EXTREME = re.compile(r"最[高大多快长]|排第一|第一的|most|highest|largest")
LEAST = re.compile(r"最[低小少慢短]|least|lowest|smallest")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that speaks for a predicate, at times for one value of a qualifier."""

    word: str
    predicate: str
    qualifier: str
    value: str
    slot: str


@lru_cache(maxsize=4096)
def _wanted(asks: str, nouns: tuple[str, ...]) -> frozenset[str]:
    return AGENTS[asks] if asks in AGENTS else frozenset(c for n in nouns for c in classes(n))


@dataclass(frozen=True, slots=True)
class Part:
    """One clause of a question; `asks` is "" where it only sets the scene."""

    text: str
    asks: str
    nouns: tuple[str, ...] = ()
    number: int = 0
    count: str = ""
    names: bool = True
    relative: bool = False
    extreme: int = 0
    plural: bool = False

    @property
    def wanted(self) -> frozenset[str]:
        """The classes of what is asked for."""
        return _wanted(self.asks, self.nouns)

    @property
    def unit(self) -> str:
        """A piece of the unit that the part asks for: 元, %, 户; "" when it does not say."""
        found = UNIT.search(self.text)
        return "%" if PERCENT.search(self.text) else "元" if MONEY.search(self.text) else found["unit"].lstrip("万亿") if found else ""

    @property
    def scale(self) -> str:
        """The unit that the answer is wanted in, where it is more than the plain one: 多少万元, 多少公顷."""
        found = SCALE.search(self.text)
        return found[1] if found else ""

    @property
    def years(self) -> tuple[str, ...]:
        """The years that the part speaks of, and the five-year plans as intervals."""
        spans = (FIVE_YEARS[p] for p in PERIOD.findall(self.text) if p in FIVE_YEARS)
        return tuple(dict.fromkeys((*YEAR.findall(self.text), *spans)))


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table in queries/data."""
    with files("queries").joinpath("data", name).open(encoding="utf-8", newline="") as f:
        return tuple(csv.DictReader(f))


@cache
def cues() -> tuple[Cue, ...]:
    """queries/data/cues.csv, the longest words first."""
    rows = [Cue(r["cue"], r["predicate"], r["qualifier"], r["value"], r["slot"]) for r in _rows("cues.csv")]
    return tuple(sorted(rows, key=lambda c: (-len(c.word), c.word, c.predicate)))


@cache
def classes(noun: str) -> frozenset[str]:
    """The classes that a focus noun names (queries/data/focus.csv): the longest word that it ends with decides."""
    ends = [r for r in _rows("focus.csv") if noun.endswith(r["word"])]
    longest = max((len(r["word"]) for r in ends), default=0)
    return frozenset(r["class"] for r in ends if len(r["word"]) == longest)


def names_a_class(word: str) -> bool:
    """Is a word itself one of those that name a class: 街道, not 柳浦街道?"""
    return any(r["word"] == word for r in _rows("focus.csv"))


def ending(noun: str) -> str:
    """How the names of what a noun asks for end: 重大赛事 -> 赛, else the noun itself."""
    return next((r["ending"] for r in _rows("focus.csv") if r["ending"] and noun.endswith(r["word"])), noun)


def cued(text: str) -> frozenset[Cue]:
    return frozenset(c for c in cues() if c.word in text.lower())


def number(text: str) -> int:
    """A small number in figures or in Chinese, 0 for other words."""
    return int(text) if text.isdigit() else NUMBERS.get(text, 0)


def _nouns(text: str) -> tuple[str, ...]:
    """The nouns a wh-word asks for: 哪个基地 -> 基地, 学校和幼儿园有几所 -> 学校, 幼儿园."""
    text = re.sub("点了?名的|点到名的|明确的|具体的", "", text)
    for found in FOCUS.finditer(text):
        whole = found["m"] + found["noun"]  # 什么部门 is no measure 部
        spoken = whole if classes(whole) and not classes(found["noun"]) else found["noun"]
        owner = spoken.partition("的")[0]
        spoken = owner if classes(owner) else spoken  # 哪个园区的配套 asks for a 园区
        noun = re.split(r"[是有在了被为把各分叫要能与和跟又由，也还都]|列|提|获|拿|到|正|已|明确|点名", spoken)[0].rpartition("的")[2]
        noun = noun[:min((at for c in cues() if len(c.word) > 1 and not classes(c.word) and (at := noun.find(c.word)) > 0), default=len(noun))]
        noun = noun if noun.endswith(AREA_ENDS) else next((noun[:n] for n in range(len(noun), 0, -1) if classes(noun[:n])), noun)
        if (len(noun) > 1 or classes(noun) or (noun and found["n"])) and noun not in ("时候", "意思", "时间", "关系", "联系", "百分点", "阶段", "程度", "安排"):
            return (noun,)
    if english := ENGLISH.search(text):
        return (english["noun"].removesuffix("s"),)
    found = None if AIM.search(text) else BEFORE.search(text)
    return _heads(text[:found.start()]) if found else ()


def _heads(text: str) -> tuple[str, ...]:
    """The coordinated head nouns that a clause ends in: 要开工的项目和场所 -> 项目, 场所."""
    words = [w.rpartition("的")[2] for w in re.split(r"[、和及]", WITHIN.sub("", text))]
    return tuple(w for w in words if classes(w))[-3:]


def part(text: str) -> Part:
    """One clause, read."""
    found = RELATIVE.search(text)
    asks = next((name for name, pattern in ASKS if re.search(pattern, text, re.I)), "")
    if asks in ("thing", "value") and SETTING.search(text):
        asks = ""  # 所依托的几个地方中: what the answer is to be found among
    if found and not asks:
        return Part(text, "thing", nouns=("组合" if found["m"] in SETS else found["noun"],), relative=True)
    if not asks:
        return Part(text, "", nouns=_heads(text))
    focus = next((f for f in FOCUS.finditer(text) if number(f["n"])), None)
    count = COUNT.search(text)
    own = re.sub("“[^”]*”", "", text)
    extreme = 1 if EXTREME.search(own) else -1 if LEAST.search(own) else 0
    if count and asks in ("value", "thing"):
        asks = "count"
    return Part(text, asks, () if asks in ("status", "time", "definition") else _nouns(text), number(focus["n"]) if focus else 0, count["m"] if count else "",
                bool(NAMES.search(text)), False, extreme, bool(PLURAL.search(text)))


@cache
def _stages() -> dict[str, tuple[str, ...]]:
    """queries/data/stages.csv: a word of a stage -> the words that say the same."""
    groups: dict[str, list[str]] = {}
    for row in _rows("stages.csv"):
        groups.setdefault(row["group"], []).append(row["word"])
    return {word: tuple(words) for words in groups.values() for word in words}


@lru_cache(maxsize=16_384)
def stages(told: str, text: str) -> tuple[str, ...]:
    """The words for a stage that a text says in words of its own: 完成建设 for 建成; its last two characters where they stand as they are; () for neither."""
    own = next((words for word, words in _stages().items() if word in told and any(w in text for w in words)), ())
    return own or next(((w,) for w in (told[-2:], told[:2]) if len(told) > 1 and w in text), ())


@cache
def synonyms() -> tuple[tuple[str, str], ...]:
    """queries/data/synonyms.csv: how people say it, how documents say it."""
    return tuple(sorted(((r["said"], r["standard"]) for r in _rows("synonyms.csv")), key=lambda r: -len(r[0])))


def standard(text: str) -> str:
    """The text in the words of documents: GDP -> 地区生产总值."""
    for said, word in synonyms():
        if word not in text:
            text = re.sub(f"(?<![元位均]){re.escape(said)}", word, text)
    return text


TIMED = re.compile("什么时[候间]|何时|哪一?年|几月")


def _asked_apart(text: str) -> list[str]:
    """什么时候开工、什么时候竣工 asks twice."""
    pieces = text.split("、")
    return pieces if len(pieces) > 1 and all(map(TIMED.search, pieces)) else [text]


def parts(question: str) -> tuple[Part, ...]:
    """The clauses of a question in order. A “那个N” that closes a relative clause asks a question of its own."""
    text = standard(re.sub(r"[（(].*?[)）]", "", question.strip()))
    text = re.sub(r"(?<=那[" + MEASURE + r"])([\u4e00-\u9fff]{1,6}?)(?=当时|同时|又|被|准备|给|总共|累计|一共|还有|还要)", r"\1，", text)
    text = OF_WHICH.sub(r"\1那个\2，", text)
    pieces = [p.strip() for p in re.split(r"[，,；;。？?！!：:]|(?<=[a-z]) \? ", text) if p.strip()]
    return tuple(part(p) for piece in pieces for p in _asked_apart(piece))


@lru_cache(maxsize=262_144)
def grams(text: str) -> tuple[str, ...]:
    """The character pairs of a text's content words, a lone character standing for itself; function words are left out."""
    out: list[str] = []
    for run in re.split(r"[^\w.%]+", STOP.sub(" ", plain(text))):
        out += [run[i:i + 2] for i in range(len(run) - 1)] or ([run] if run else [])
    return tuple(dict.fromkeys(out))
