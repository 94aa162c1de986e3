"""Bodies and people: who sets up, leads, builds, works together, holds which post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import lexicon, numerals
from extract.lists import Listing, listing
from extract.nouns import GENERIC_HEADS, Name, is_name, type_of
from extract.predicates import opening
from extract.rules.duty import founded_for
from extract.rules.place import PROVINCE
from extract.sentences import Claim, Sentence
from extract.topics import explicit, leading_names, made_before, typed
from extract.uncounted import without_count
from ontology.terms import is_a

SETS_UP = re.compile(r"^(?:建立健全|建立完善|成立|组建|设立|挂牌成立|新设|开设|创办|筹建|组建成立|建立|构建|出台|制定|制定出台|印发|制定实施|制订|发布|创设|建立健全|创建|创建运行|推出|重组|新建立)+(?:和?(?:完善|健全|修订)(?![的一]))*(?:了)?(?![后前]|以来)(?P<list>.+)$")
PASSIVE = re.compile(r"^(?P<list>[^，。；]{3,30}?)(?:正式|挂牌|顺利|率先|相继)*(?:成立|组建|设立|揭牌|挂牌成立)$")
SET_UP = re.compile("立|建|设|创|出台|制定|制订|印发|发布|推出|重组|揭牌")
BODIES = ("Organization", "Plan", "Policy", "LayoutElement", "Platform")
FOUNDING = re.compile("成立|组建|设立|挂牌|创办|筹建|新设|创设|重组")
MADE = re.compile("首[款台套颗架艘枚]")  # 推出全国首款甲系统: a product
NAMEISH = re.compile("^(?:一批|多个|首个|首家|首只|全市|全省|全国|国内|专门|统一|工作)+")


def _founder(sentence: Sentence, index: int) -> Name:
    """Who sets up: an area element or body that the sentence opens with, else the government."""
    for name in explicit(sentence, index):
        if is_a(name.type, "Organization") or is_a(name.type, "LayoutElement"):
            return name
    return sentence.context.government


FIRMS = re.compile("(?:企业|公司)$")
NAMED_FIRM = re.compile("(?:集团|公司|企业|银行|基金|股份)$")


OF_ALL = re.compile("、[^“”]+“([^“”]{2,8})”$")
JOINED_UP = re.compile("规划、.+(?:衔接|协同|贯通)的[^的]+体系$")


def establishes(sentence: Sentence) -> Iterator[Claim]:
    """成立区土地整理中心 -> the government establishes it; not: 建立良好关系 (nothing with a name is set up)."""
    if sentence.mood not in ("result", "plan"):
        return
    for index, clause in enumerate(sentence.clauses):
        if not SET_UP.search(clause.text):
            continue
        own = leading_names(clause)
        skip = own[-1].end - clause.start if own else 0
        head = opening(clause.text[skip:])
        verb_at = next((skip + w.start for w in head.words if SETS_UP.match(clause.text[skip + w.start:])), None)
        match = SETS_UP.match(clause.text[verb_at:]) if verb_at is not None else None
        offset = verb_at or 0
        if match is None:
            match = PASSIVE.match(clause.text)
        if match is None:
            continue
        if JOINED_UP.search(match["list"]):
            continue  # 建立甲规划、乙规划紧密衔接的规划体系
        founding = FOUNDING.search(clause.text[:offset + match.start("list")] if match.re is SETS_UP else clause.text)
        found = listing(match["list"], clause.start + offset + match.start("list"))
        if (told := OF_ALL.search(match["list"])) and (size := numerals.read(told[1])) and size.size == len(found.names):
            at = clause.start + offset + match.start("list") + told.start(1)
            found = Listing((Name(told[1], at, at + len(told[1]), type_of(told[1])),))  # 建立街长、路长和店长“三长制”
        if re.match(r"\d|[一二两三四五六七八九十]+个", match["list"]) and not found.open:
            after = re.match(r"[\d一二两三四五六七八九十]+个委员会：?", match["list"])
            if not after:
                continue
        for name in found.names:
            default = "Agency" if name.label.endswith("中心") else "Organization" if found.open else ""
            thing = typed(name, default if founding else "")
            if without_count(thing.label)[1]:
                continue  # 制定行政规章5部
            label = NAMEISH.sub("", thing.label)
            if MADE.search(label) or label in GENERIC_HEADS or (found.open and FIRMS.search(found.head) and not NAMED_FIRM.search(label)):
                continue  # 制定政策; 组建能源发展、数据等主业企业
            if not thing.type or not is_name(label.replace("、", "")) or re.match(r"\d", label) or (thing.type == "Enterprise" and not founding) or label in lexicon.forms() or (is_a(thing.type, "Place") and GRADED.match(thing.label)):
                continue
            label = PUT_TO_USE.sub("", label)
            if UNFOUNDED.search(label):
                continue  # 构建发展新格局, 成立区委巡察机构
            if any(is_a(thing.type, b) for b in (BODIES if not founding else (*BODIES, "Thing"))) and len(label) >= 3:
                founder = _founder(sentence, index)
                if founder.label in (n.label for n in found.names):
                    continue  # 甲、乙两个办事处成立: by whom is not told
                if thing.type == "Enterprise" and opening(label).words and is_a(founder.type, "LayoutElement"):
                    label = founder.label + label
                yield Claim(subject=founder, predicate="establishes",
                            object=Name(label, thing.end - len(label), thing.end, thing.type, thing.aliases), qualifiers=sentence.when(index),
                            start=clause.start, end=clause.end, confidence=0.85 if founding else 0.75)
                yield from founded_for(sentence, index, label, thing)


GRADED = re.compile("(?:国家|省)?(?:级|[1-5]A)级?[一-鿿]+|(?:国家|全国|省级?|市级?)[一-鿿]{2,10}(?:示范[区县市]|示范城[区市]|城区|城市|县城|先行区|试验区)$")  # 创建国家3A级景区: a grade that a place strives for
UNFOUNDED = re.compile("(?:格局|局面|氛围)$|^[区县市省]委(?!会)")  # what no government sets up
PUT_TO_USE = re.compile("^(?:实施|运行|运营|推行|印发)(?=.{4})")  # 制定实施甲方案, 创建运行甲平台
MAKER = re.compile(r"(?P<who>[^，。；的由]{2,16}?(?:集团|公司|城投|中心|局|银行))(?:投资建设|开发建设|投资|承建|开发|建设|兴建)的(?P<what>[^，。；的]{2,20}?)(?=正式|建成|开工|竣工|投用|开放|启用|投入|项目|$)")
BUILT_BY = re.compile(r"(?<!自)由(?P<who>[^，。；由]{2,24}?)(?:投资建设|投资|承建|开发建设|开发|建设|兴建|代建)(?:的)?(?P<what>[^，。；]{0,24})")
FINISHED = re.compile("(?<=..)(?:正式|全面|顺利|如期|相继|已经?)*(?:开业|开工|竣工|投产|投用|启用|运营|封顶|奠基|落成|开园|动工|建成|投入使用)+$")  # 由甲投资的乙(正式开业)


def developed_by(sentence: Sentence) -> Iterator[Claim]:
    """由某集团投资建设的某广场 -> developedBy; not: 由政府投资带动 (no project is named)."""
    for index, clause in enumerate(sentence.clauses):
        match = BUILT_BY.search(clause.text) or MAKER.search(clause.text)
        if not match or not is_name(match["who"]):
            continue
        who = Name(match["who"], clause.start + match.start("who"), clause.start + match.end("who"), type_of(match["who"]) or "Enterprise")
        what = FINISHED.sub("", match["what"])
        targets = listing(what, clause.start + match.start("what")).names or explicit(sentence, index)
        for name in targets:
            thing = typed(name, "Project")
            if is_a(who.type, "Agent") and thing.label != who.label:
                yield Claim(subject=thing, predicate="developedBy", object=who, start=clause.start, end=clause.end, confidence=0.8)


WITH = re.compile(r"(?:与|同(?=[^，。；]{2,24}(?:大学|学院|医院|集团|公司|研究院|研究所|[农师工财林]大|科学院|农科院|高校|院校)))(?P<who>[^，。；与]{2,40}?)(?:的)?(?:签署|签订|签约|达成|建立|形成紧密|组建|构建|开展|深化|合作|结对|战略合作|共建|联合(?!会|国|体|大学)|帮扶|协作|缔结|强强联合|对接合作|(?:等[^，]{0,6})?(?:合作|对接))")
AID = re.compile(r"(?:对口支援|对口帮扶|(?<!重点)帮扶|结对帮扶|援建|支援)(?P<who>[^，。；]{2,30}?)(?:等地?)?(?:工作|任务|$)")
AREA = re.compile(rf"(?:省|市|县|州|旗|镇|乡|盟|地区|自治区|新区|村|(?<![地园社片校库山灾])区)$|^(?:{PROVINCE})")
OTHER_AREA = re.compile("(?!.*(?:开发|高新|保税|合作|示范|试验|园)区)[一-鿿]{2,7}[县区市]")
COOPERATION = re.compile("医联体|强强联合|对口|支援|合作|签约|签署|协作|帮扶|结对|共建|协议|联盟|战略")
NOT_A_PARTNER = re.compile("\\d[家所个]|^对口|^联[乡镇村]|结村$|省份|(?<=..)产业$|群众|企业|发展|实际|经济|人民(?!医院|大学)|时代|市场|相结合|社会|中介|居民|群团|代表|委员|城镇|乡村|需求|重点|全国|全省|全市|民主党派|各|头部|知名|慈善|招商团队|^先进|市县|发达|周边|^(?:[东西中北南]部|东西部|我[县区市省]|跨国公司|电商平台|商贸平台)$|的[一-鿿]{2}$|(?:常态化|有序|供应链|新通道|建设|扶贫|结成|教育)$")


BODY_END = re.compile("[一二三四五六七八九十]院$|(?:研究院|研究所|设计院|科学院|农大|师大|[\\d一二三四五六七八九十]厂|交所|公社|(?<!空)港)$")
PARTNERS = ("School", "HealthFacility", "Organization", "Enterprise", "StateEnterprise")
THEIRS = re.compile("(?!我|全|本)[一-鿿]{2,4}[市省](?:通过|积极|主动)*与")


def cooperates_with(sentence: Sentence) -> Iterator[Claim]:
    """与某研究院合作 -> cooperatesWith; not: 与群众期盼还有差距 (no partner)."""
    for index, clause in enumerate(sentence.clauses):
        match = (WITH.search(clause.text) or AID.search(clause.text)) if COOPERATION.search(clause.text) else None
        if match and THEIRS.match(clause.text) and sentence.context.place.label not in clause.text:
            continue  # 甲市通过与乙校合作
        if not match or re.search("项目(?:签约|落户|落地|开工|建成)", clause.text):
            continue
        founded = made_before(sentence, index)
        inside = range(clause.start + match.start("who"), clause.start + match.end("who"))
        own = next((n for n in explicit(sentence, index) if n.start not in inside and any(is_a(n.type, k) for k in ("Organization", "LayoutElement", "Site"))),
                   founded if founded and is_a(founded.type, "Organization") else sentence.context.place)
        partners = listing(re.sub("(?:深入|深度|办学|全面|密切|紧密|广泛|常态化?|进一步)$|进行[^，、]*$|等?(?:重点企业|单位|地区?|高校|企业|机构)?$", "", re.split("在|(?<=等)(?:地|省份|国家)", match["who"])[0]), clause.start + match.start("who")).names
        bodies = len(partners) > 1 and any(n.type in PARTNERS for n in partners)
        for name in partners:
            if NOT_A_PARTNER.search(name.label) or name.label == own.label or (match.re is AID and not AREA.search(name.label)):
                continue
            if not name.type and not (match.re is WITH and OTHER_AREA.fullmatch(name.label)) and not (bodies and len(name.label) > 3) and not (len(name.label) > 3 and BODY_END.search(name.label)) and not re.search("帮扶|协作|结对|等(?:[^，]{0,4})(?:企业|机构|高校|院校|单位)", clause.text):
                continue
            kind = name.type if name.type and (is_a(name.type, "Organization") or is_a(name.type, "AdministrativeArea")) else ""
            kind = kind or ("Organization" if name.type in ("School", "HealthFacility", "Building") else "AdministrativeArea" if OTHER_AREA.fullmatch(name.label) else "")
            own = sentence.context.place if kind == "AdministrativeArea" else own  # areas work with areas
            partner = Name(name.label, name.start, name.end, kind or ("AdministrativeArea" if re.search("帮扶|协作", clause.text) else "Organization"))
            yield Claim(subject=own, predicate="cooperatesWith", object=partner, qualifiers=sentence.when(index), start=clause.start, end=clause.end, confidence=0.75)


POSTS = "代区长|区长|代县长|县长|代市长|市长|代省长|省长|代主席|主席|书记|副书记|副省长|副市长|副区长|副县长|主任|局长|院长|会长|董事长|总经理|部长|厅长|镇长|乡长|旗长|州长"
READER = re.compile(rf"^(?P<body>(?:中共)?[一-鿿]{{2,14}}?(?:人民政府|委员会|区委|县委|市委|省委|管委会)|[一-鿿]{{2,8}}?(?:省|市|自治区|区|县)|自治区|)(?:代理)?(?P<office>{POSTS})(?P<gap>[\s?]*)(?P<name>[一-鿿](?:[\s?]*[一-鿿]){{1,3}}|[一-鿿]{{2,6}}·[一-鿿·]{{2,8}})(?:[\s?]*各位代表.{{0,2}})?$")
INLINE = re.compile(r"(?P<body>[一-鿿]{0,8}(?:省委|市委|区委|县委))(?P<office>书记|副书记)(?P<name>[一-鿿]{2,3})(?=提出|强调|指出|同志|主持|莅临|调研)|(?P<name2>[一-鿿]{2,3})(?P<office2>书记|省长|市长|县长|区长)(?=提出|强调|指出)")
FORMER = re.compile(rf"时任(?P<body>[一-鿿]{{2,8}}?(?:省委|市委|区委|县委|省|市|区|县))(?P<office>{POSTS})(?:、(?P<office2>{POSTS}))?(?P<name>[一-鿿]{{2,3}})(?=提出|强调|指出|同志|在)")


def holds_office(sentence: Sentence) -> Iterator[Claim]:
    """某区人民政府区长 某某 (a line of its own) -> holdsOffice; not: 区长信箱 (no person)."""
    date = sentence.context.year
    match = READER.match(sentence.text.strip())
    if match and sentence.mood == "other" and (match["body"] or match["gap"]):
        name = re.sub(r"[\s?]", "", match["name"])
        own = match["body"] in ("", "自治区", "省人民政府", "自治区人民政府", sentence.context.place.label)
        body = sentence.context.government if own else Name(match["body"], sentence.start, sentence.start + len(match["body"]), "Agency")
        person = Name(name, sentence.start + match.start("name"), sentence.start + match.end("name"), "Person")
        yield Claim(subject=person, predicate="holdsOffice", object=body, qualifiers={"office": match["office"], **({"date": str(date)} if date else {})},
                    start=sentence.start, end=sentence.start + match.end())
    for found in FORMER.finditer(sentence.text):
        a, b = sentence.start + found.start(), sentence.start + found.end()
        when = next((p.iso for c in sentence.clauses for p in c.periods), "")
        body_label = found["body"]
        for office in filter(None, (found["office"], found["office2"])):
            area = re.sub("委$", "", body_label) if office.endswith(("省长", "市长", "区长", "县长", "主席")) else body_label
            kind = "Agency" if area.endswith("委") else {"省": "Province", "市": "City"}.get(area[-1:], "District")
            yield Claim(subject=Name(found["name"], a, b, "Person"), predicate="holdsOffice", object=Name(area, a, b, kind),
                        qualifiers={"office": office, **({"date": when} if when else {})}, start=a, end=b)


SPEAKS = re.compile(r"(?P<body>(?:[一-鿿]{2,3})?(?:省|市|区|县)委)?(?:[^，。；：]{0,12}上)?(?P<name>(?!总)[一-鿿]{2,3})书记(?=提出)")


def party_secretary(sentence: Sentence) -> Iterator[Claim]:
    """县委全会上某某书记提出 -> holdsOffice; not: 习近平总书记 (an office of the whole country)."""
    for found in SPEAKS.finditer(sentence.text) if "书记提出" in sentence.text else ():
        name = found["name"]
        if ("总" in sentence.text[sentence.start and 0:] and sentence.text[found.end("name"):found.end("name") + 1] == "总") or name.endswith("总") or not found["body"]:
            continue
        name = re.sub("^(?:上|会|时)", "", name)
        a, b = sentence.start + found.start(), sentence.start + found.end()
        yield Claim(subject=Name(name, a, b, "Person"), predicate="holdsOffice", object=Name(found["body"], a, b, "Agency"),
                    qualifiers={"office": "书记"}, start=a, end=b, confidence=0.8)


RULES = (establishes, developed_by, cooperates_with, holds_office, party_secretary)
