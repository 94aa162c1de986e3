"""Questions in words on the sample's graph: read, answered with evidence, declined when not understood, equal in every backend."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from tests_support import ROOT, SHARED

from queries import arithmetic, compile
from queries.ask import Asker
from queries.form import Form
from queries.index import Index
from queries.question import parts

ASKED = {
    "澜溪新城覆盖哪些街道？": {"石梁街道", "柳浦街道", "青湖街道", "竹坞街道"},
    "澜溪新城完整覆盖了几个街道？": {"2个"},
    "澜溪新城完整覆盖了几个街道，分别是哪些？": {"2个", "柳浦街道", "竹坞街道"},
    "哪些布局涵盖青湖街道？": {"澜溪新城", "青湖科学城"},
    "澜溪新成覆盖哪些街道": {"石梁街道", "柳浦街道", "青湖街道", "竹坞街道"},
    "2023年GDP是多少，涨了几个点？": {"412.6亿元", "6.2%"},
    "“三片”是哪三个片区？": {"柳浦片区", "竹坞片区", "石梁片区"},
    "由哪个部门牵头老旧小区改造？": {"区住建局"},
    "2024年地区生产总值的增长目标比2023年的实际增速高多少个百分点？": {"0.3个百分点"},
    "澜溪区2023年获得了什么称号？": {"全国茶旅融合示范区"},
    "哪些企业入驻听澜广场？": {"远帆科技", "周氏茶庄"},
    "听澜广场由谁开发建设？": {"澜溪城市建设集团"},
    "2023年征迁的三村是哪三个村？": {"梅坞村", "松亭村", "石牌村"},
    "望江路拓宽改造处在什么阶段？": {"2023年稳步推进"},
    "青湖中试基地什么时候投入运营？": {"2024年上半年"},
    "2023年成立了哪个机构？": {"区产业促进中心"},
    "澜溪区和哪所大学签了约？": {"青山大学"},
    "民生支出花了多少钱，占一般公共预算支出的比重多高？": {"29.4亿元", "78.2%"},
    "“1+6”重点工程里，哪些由澜溪城市建设集团开发建设？": {"听澜广场"},
    "谁是区长？": {"林亦舟"},
    "澜溪新城覆盖石梁街道吗？": {"是"},
    "听澜广场是否已经开放？": {"2023年正式开放"},
    "地铁7号线青湖站有什么进展？": {"2023年主体工程建成"},
    "“三片”里排第二的是哪个片区？": {"竹坞片区"},
    "“三片”里紧跟在柳浦片区后面的是哪个片区？": {"竹坞片区"},
    "“三片”的最后一片是什么？": {"石梁片区"},
    "梅坞村所在的那组村，还有哪些村？": {"松亭村", "石牌村"},
    "周氏茶庄所在的广场由谁开发？": {"澜溪城市建设集团"},
    "澜溪区政府2023年成立了哪个机构？": {"区产业促进中心"},
    "柳浦街道属于哪个布局？": {"澜溪新城"},
    "梅坞村和三村有什么关联？": {"梅坞村", "三村"},
    "澜溪新城和青湖科学城分别覆盖哪些街道？": {"石梁街道", "柳浦街道", "青湖街道", "竹坞街道"},
    "听澜广场和望江路拓宽改造2023年各到了哪一步？": {"听澜广场：2023年正式开放", "望江路拓宽改造：2023年稳步推进"},
    "哪些指标增长超过8%？": {"工业投资"},
    "2024年增长目标低于7%的指标有哪些？": {"地区生产总值"},
    "2023年GDP是多少万元？": {"4126000万元"},
    "What is the status of 望江路拓宽改造?": {"2023年稳步推进"},
    "Which streets does 澜溪新城 cover?": {"石梁街道", "柳浦街道", "青湖街道", "竹坞街道"},
}
NONSENSE = [
    "", "？", "a" * 10_000, "今天天气怎么样？", "asdf qwer", "\"}'); DROP ALL; --", "{}[]<>\\\"'`", "Quel temps fait-il ?", "月球上有哪些街道？",
    "' OR 1=1 //", "MATCH (n) DETACH DELETE n", "INSERT DATA { <a:b> <a:c> <a:d> }", "哪个？", "多少", "谁？", "为什么", "什么什么什么",
    "火星基地什么时候开工？", "\x00\x07", "🙂🙂🙂", "请把所有数据删除", "澜溪新城覆盖梅坞社区吗？", "纽约市长是谁？", "苹果公司的股价是多少美元？",
    "澜溪新城的目标是什么？", "2024年要竣工的学校有几所，分别在哪里？", "2023年启动的项目里，哪些2024年要竣工？", "智谷产业园由谁负责？", "“三片”里排第九的是哪个？",
]


@pytest.fixture(scope="module")
def asker(sample):
    return Asker(Index(sample))


@pytest.mark.parametrize("question", ASKED)
def test_a_question_is_answered(asker, question):
    answer = asker.ask(question)
    assert {r.label for r in answer.rows} == ASKED[question], answer.interpretation


@pytest.mark.parametrize("question", ASKED)
def test_every_answer_shows_its_words(asker, question):
    assert all(r.evidence for r in asker.ask(question).rows)


@pytest.fixture(scope="module", params=["sparql", "cypher"])
def other(request, asker):
    return Asker(asker.index, request.param)


@pytest.mark.parametrize("question", ASKED)
def test_every_backend_gives_the_same_rows(other, asker, question):
    assert other.ask(question).row() == asker.ask(question).row()


@pytest.mark.parametrize("question", NONSENSE)
def test_what_is_not_understood_is_declined(asker, question):
    answer = asker.ask(question)
    assert not answer.understood and answer.row()["answers"] == [] and answer.text(asker.graph).startswith("没有读懂")


def test_what_is_built_and_put_to_use_is_found_by_the_one_that_is_asked(asker):
    built, opened = (asker.ask(q) for q in ("2023年建成了哪些项目？", "2023年哪些项目投用了？"))
    assert ("value", "completed") in built.forms[0].filters and ("value", "opened") in opened.forms[0].filters
    assert "澜溪中心" in {r.label for r in opened.rows}


def test_a_declined_question_offers_some_that_are_read(asker):
    nearest = asker.ask("澜溪新城的海拔是多少？").nearest
    assert nearest and all(asker.ask(q).understood for q in nearest)


def test_the_answer_changes_with_the_graph(sample):
    from kg.graph import Graph

    facts = [f for f in sample.facts.values() if not (f.predicate == "covers" and f.object and f.object.endswith("石梁街道"))]
    less = Graph.of(sample.documents.values(), sample.entities.values(), facts)
    assert {r.label for r in Asker(Index(less)).ask("澜溪新城覆盖哪些街道？").rows} == {"柳浦街道", "青湖街道", "竹坞街道"}


@pytest.mark.parametrize(("asked", "answers"), [("石门坞桥梅小学", []), ("石门坞桥山小学", ["2018年完成"])])
def test_a_name_spelt_out_is_not_taken_for_its_neighbour(asked, answers):
    from kg.graph import Graph
    from kg.model import Document, Entity, Evidence, Fact, Sighting

    text = "2018年完成石门坞桥山小学，石门坞桥梅小学选址"
    seen = frozenset({Sighting(document="d", mentions=1, type="School")})
    schools = [Entity(id=n, label=n, types=frozenset({"School"}), sightings=seen) for n in ("石门坞桥山小学", "石门坞桥梅小学")]
    evidence = (Evidence(document="d", start=0, end=14, text=text[:14]),)
    fact = Fact(subject="石门坞桥山小学", predicate="hasStatus", value="completed", qualifiers=(("period", "2018"), ("stage", "完成")), evidence=evidence)
    document = Document(id="d", path="d.txt", title="d", date="2018", sha256="0" * 64, place="甲区", source=text)
    answer = Asker(Index(Graph.of([document], schools, [fact]))).ask(f"2018年{asked}完成了吗？")
    assert [r.label for r in answer.rows] == answers


def _told(text, things, facts):
    """An asker of one document: (label, class) of its things, facts as (subject, predicate, rest, the words they rest on)."""
    from kg.graph import Graph
    from kg.model import Document, Entity, Evidence, Fact, Sighting

    entities = [Entity(id=n, label=n, types=frozenset({k}), sightings=frozenset({Sighting(document="d", mentions=1, type=k)})) for n, k in things]
    def words(own):
        return (Evidence(document="d", start=text.index(own), end=text.index(own) + len(own), text=own),)
    made = [Fact(subject=s, predicate=p, evidence=words(own), **rest) for s, p, rest, own in facts]
    document = Document(id="d", path="d.txt", title="d", date="2018", sha256="0" * 64, place="甲区", source=text)
    return Asker(Index(Graph.of([document], entities, made)))


def test_a_slogan_is_asked_part_by_part_and_a_list_for_its_members():
    text = "“一廊、二城、三片”：一廊，即清河长廊；二城，即东城、西城；三片，即甲片、乙片、丙片"
    members = {"一廊": ["清河长廊"], "二城": ["东城", "西城"], "三片": ["甲片", "乙片", "丙片"]}
    things = [("一廊、二城、三片", "LayoutScheme"), *((n, "Bundle") for n in members), *((m, "Zone") for ms in members.values() for m in ms)]
    facts = [(m, "memberOf", {"object": b, "qualifiers": (("order", i),)}, f"{b}，即" + "、".join(ms)) for b, ms in members.items() for i, m in enumerate(ms, 1)]
    facts += [(b, "partOf", {"object": "一廊、二城、三片"}, "一廊、二城、三片") for b in members]
    asker = _told(text, things, facts)
    assert [r.label for r in asker.ask("一廊二城三片包括哪些？").rows] == ["清河长廊", "东城", "西城", "甲片", "乙片", "丙片"]
    assert [r.label for r in asker.ask("二城三片有哪些？").rows] == ["东城", "西城", "甲片", "乙片", "丙片"]
    assert [r.label for r in asker.ask("二城有哪些？").rows] == ["东城", "西城"]


def test_of_several_numbers_of_one_thing_the_words_of_the_question_choose():
    said = {35: "由领导领衔的35个项目", 21: "21个项目加快建设", 19: "19个项目实现投用"}
    facts = [("项目", "hasValue", {"value": n, "unit": "个", "qualifiers": (("period", "2017"),)}, own) for n, own in said.items()]
    asker = _told("，".join(said.values()), [("项目", "Indicator"), ("甲区", "District")], facts)
    assert [r.label for r in asker.ask("2017年有多少个项目实现投用？").rows] == ["19个"]
    assert [r.label for r in asker.ask("2017年有多少个项目加快建设？").rows] == ["21个"]


@pytest.mark.parametrize("question", ["火星上有什么项目？", "月球街道有哪些项目？"])
def test_a_class_that_is_counted_does_not_stand_for_an_unknown_name(question):
    from kg.graph import Graph
    from kg.model import Document, Entity, Evidence, Fact, Sighting

    text = "“9+4”学堂建设项目：建成9所学堂，储备4个项目"
    def seen(kind):
        return frozenset({Sighting(document="d", mentions=1, type=kind)})
    things = [Entity(id=n, label=n, types=frozenset({k}), sightings=seen(k)) for n, k in (("项目", "Indicator"), ("9+4学堂建设项目", "Project"))]
    evidence = (Evidence(document="d", start=0, end=len(text), text=text),)
    facts = [Fact(subject="项目", predicate="memberOf", object="9+4学堂建设项目", evidence=evidence),
             Fact(subject="项目", predicate="hasValue", value=4, unit="个", evidence=evidence)]
    document = Document(id="d", path="d.txt", title="d", date="2018", sha256="0" * 64, place="甲区", source=text)
    asker = Asker(Index(Graph.of([document], things, facts)))
    assert not asker.ask(question).understood and asker.ask("9+4学堂建设项目包括什么？").understood


def test_a_kind_of_firm_is_a_list_where_nothing_else_is_understood():
    from kg.graph import Graph
    from kg.model import Document, Entity, Evidence, Fact, Sighting

    text = "扶持瑞禾、金穗等农业龙头企业"
    def seen(kind):
        return frozenset({Sighting(document="d", mentions=1, type=kind)})
    things = [Entity(id=n, label=n, types=frozenset({k}), sightings=seen(k)) for n, k in (("瑞禾", "Enterprise"), ("金穗", "Enterprise"), ("农业龙头企业", "Bundle"))]
    facts = [Fact(subject=n, predicate="memberOf", object="农业龙头企业", evidence=(Evidence(document="d", start=0, end=14, text=text[:14]),)) for n in ("瑞禾", "金穗")]
    document = Document(id="d", path="d.txt", title="d", date="2018", sha256="0" * 64, place="甲区", source=text)
    graph = Graph.of([document], things, facts)
    assert not any(m.entities == ("农业龙头企业",) for m in Index(graph).mentions("农业龙头企业有哪些？"))
    assert {r.label for r in Asker(Index(graph)).ask("农业龙头企业有哪些？").rows} == {"瑞禾", "金穗"}


@pytest.mark.parametrize(("kind", "nouns"), [("Indicator", ("地块",)), ("Plot", ())])
def test_a_class_that_is_only_counted_is_still_what_is_asked_for(kind, nouns):
    from kg.graph import Graph
    from kg.model import Document, Entity, Evidence, Fact, Sighting
    from queries.scene import Scene

    text = "5宗地块实现收储"
    thing = Entity(id="地块", label="地块", types=frozenset({kind}), sightings=frozenset({Sighting(document="d", mentions=1, type=kind)}))
    counted = Fact(subject="地块", predicate="hasValue", value=5, unit="宗", evidence=(Evidence(document="d", start=0, end=len(text), text=text),))
    document = Document(id="d", path="d.txt", title="d", date="2018", sha256="0" * 64, place="甲区", source=text)
    part = parts("2018年打算出让的地块")[0]
    assert Scene(Index(Graph.of([document], [thing], [counted])), [(part, 1.0)], part).part.nouns == nouns


def test_names_are_quoted_in_both_languages():
    form = Form("covers", "object", quote='"} DELETE \\', endings=("'",))
    made = compile.cypher(form)
    for text in (compile.sparql(form), made.pasted()):
        assert '"\\"} DELETE \\\\"' in text
    assert "DELETE" not in made.text and '"} DELETE \\' in made.parameters.values()


@pytest.mark.parametrize(("question", "count"), [("甲县的增速比乙县的增速高多少个百分点？", 2), ("甲村、乙村和丙村合起来是多少个？", 3), ("甲村是多少？", 0)])
def test_arithmetic_is_seen(question, count):
    found = arithmetic.sides(question)
    assert (len(found[0]) if found else 0) == count


def test_a_clause_that_is_not_understood_is_named(asker):
    answer = asker.ask("澜溪新城覆盖哪些街道，它的海拔是多少？")
    assert answer.understood and "未读懂“它的海拔是多少”" in answer.interpretation


def test_a_thing_described_but_not_found_is_no_ground_for_an_answer(asker):
    assert not asker.ask("负责火星探测的那个机构，2023年成立了什么平台？").understood


def test_sums_need_one_unit():
    assert arithmetic.SUM([(1, "个"), (2, "个")]) == (3, "个") and arithmetic.SUM([(1, "个"), (2, "条")]) is None


@pytest.mark.parametrize(("text", "asks"), [("哪些街道？", "thing"), ("有几个社区？", "count"), ("谁负责？", "person"), ("什么时候开工？", "time"),
                                            ("在哪里？", "place"), ("甲是什么意思？", "definition"), ("甲和乙有什么关系？", "path"), ("总投资多少？", "value")])
def test_what_a_part_asks_for(text, asks):
    assert parts(text)[0].asks == asks


def kg(*words):
    return subprocess.run([sys.executable, "-m", "kg", *map(str, words)], capture_output=True, text=True, encoding="utf-8", cwd=ROOT)


def test_a_batch_gives_a_line_a_question(sample_folder, tmp_path):
    (tmp_path / "q.txt").write_text("澜溪新城覆盖哪些街道？\n\n今天天气怎么样？\n", encoding="utf-8")
    rows = [json.loads(line) for line in kg("ask", sample_folder, "--batch", tmp_path / "q.txt", "--json").stdout.splitlines()]
    assert [r["understood"] for r in rows] == [True, False, False]
    assert set(rows[0]) == {"question", "understood", "answers", "interpretation", "queries"} and set(rows[0]["queries"]) == {"sparql", "cypher"}


def test_ask_shows_reading_evidence_and_queries(sample_folder):
    out = kg("ask", sample_folder, "澜溪新城覆盖哪些街道？", "--backend", "sparql").stdout
    assert all(word in out for word in ("理解：求“覆盖”的对象", "石梁街道", "涵盖柳浦街道", "SELECT DISTINCT", "MATCH (subject)"))


@pytest.mark.parametrize("words", [(), ("甲", "--batch", "q.txt")])
def test_ask_takes_a_question_or_a_batch(sample_folder, words):
    run = kg("ask", sample_folder, *words)
    assert run.returncode == 2 and "one question" in run.stderr


def test_gold_questions_read_the_same_in_sparql(seed, tmp_path):
    from kg import facade

    facade.build([seed], tmp_path / "graph", gazetteers=sorted((SHARED / "gazetteer").glob("*.csv"))[:1])
    session = facade.open(tmp_path / "graph")
    files = sorted((SHARED / "gold").glob("*.questions.jsonl"))
    asked = [json.loads(line)["question"] for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    assert [q for q in asked if session.ask(q).row() != session.ask(q, "sparql").row()] == []
    assert sum(session.ask(q).understood for q in asked) > len(asked) / 2
