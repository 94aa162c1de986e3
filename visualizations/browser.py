"""What makes a loaded graph at home in Neo4j Browser: a GraSS style, saved queries, and a guide that walks through ten questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.graph import Graph
from loaders.bulk import literal
from ontology.export import upper_snake
from ontology.terms import CLASSES, PREDICATES, ancestors, is_a
from visualizations import palette
from visualizations.page import environment

RECORDS = {"Fact": "#9aa3ad", "TextSpan": "#c9b27c", "Document": "#6b7280"}


def grass() -> str:
    """The style sheet: a colour for each class, captions by name. The Browser lets a later rule win: concepts, then the general, then the special."""
    rules = ["node { diameter: 50px; color: #777777; border-color: #555555; border-width: 2px; text-color-internal: #ffffff; font-size: 10px; "
             "caption: '{label}'; }",
             "relationship { color: #9aa3ad; shaft-width: 1px; font-size: 8px; padding: 3px; text-color-external: #333333; text-color-internal: #ffffff; "
             "caption: '<type>'; }"]
    names = sorted((c for c in CLASSES if "Thing" in ancestors(c)), key=lambda c: (not is_a(c, "Concept"), len(ancestors(c)), c))
    colours = {**RECORDS, **{name: palette.colour(name) for name in names}}
    for name, colour in colours.items():
        size = 65 if name in ("LayoutScheme", "District", "City") else 40 if name in RECORDS else 50
        rules.append(f"node.{name} {{ color: {colour}; border-color: {colour}; text-color-internal: #ffffff; diameter: {size}px; caption: '{{label}}'; }}")
    rules += [f"relationship.{upper_snake(p)} {{ color: #777777; shaft-width: 2px; caption: '{PREDICATES[p].zh}'; }}" for p in sorted(PREDICATES)]
    return "\n".join(rules) + "\n"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the guide: a question in words, what to look at, and the query that answers it on this graph."""

    number: int
    title: str
    text: str
    query: str


def _busiest(graph: Graph, predicates: tuple[str, ...], side: str, classes: tuple[str, ...]) -> str:
    """The name that most facts of some predicates are about, among things of some classes; "" where there is none."""
    counted = Counter(end for p in predicates for f in graph.by_predicate.get(p, ()) if (end := getattr(f, side))
                      and any(is_a(t, c) for t in graph.entities[end].types for c in classes))
    if not counted:
        return ""
    best = min(counted, key=lambda i: (-counted[i], i))
    return graph.entities[best].label


def _steps(graph: Graph) -> Iterator[tuple[str, str, str]]:
    street = _busiest(graph, ("affects",), "object", ("Subdistrict", "Village", "Community", "Place"))
    place = _busiest(graph, ("covers", "boundedBy", "partOf"), "subject", ("Place", "LayoutScheme"))
    bundle = _busiest(graph, ("memberOf",), "object", ("Thing",))
    work = _busiest(graph, ("hasStatus", "hasTarget"), "subject", ("Thing",))
    yield ("图里有什么", "每一类事物有多少。", "MATCH (n:Entity) RETURN n.typeZh AS 类别, count(*) AS 数量 ORDER BY 数量 DESC, 类别")
    if street:
        yield (f"哪些项目涉及{street}", "点开一条“涉及”，属性里有原文；derived 为 true 的是推断。",
               f"MATCH p = (:Entity)-[:AFFECTS]->(:Entity {{label: {literal(street)}}}) RETURN p LIMIT 60")
        yield (f"按名称查找“{street[:2]}”", "全文索引支持中文名称和简称。",
               f"CALL db.index.fulltext.queryNodes('plankg_names', {literal(street[:2])}) YIELD node, score\n"
               "RETURN node.label AS 名称, node.typeZh AS 类别, score ORDER BY score DESC LIMIT 20")
    if place:
        yield (f"{place}覆盖哪里、以什么为界", "extent 说明全部还是部分。",
               f"MATCH p = (:Entity {{label: {literal(place)}}})-[:COVERS|BOUNDED_BY|PART_OF]->(:Entity) RETURN p LIMIT 60")
    if bundle:
        yield (f"{bundle}包括什么", "order 是原文的顺序。", f"MATCH p = (:Entity)-[:MEMBER_OF]->(:Entity {{label: {literal(bundle)}}}) RETURN p LIMIT 60")
    if work:
        yield (f"{work}进展如何，依据是什么", "从事项到状态，从状态到原文。",
               f"MATCH p = (:Entity {{label: {literal(work)}}})-[:HAS_STATUS|HAS_TARGET]->(:Fact)-[:EVIDENCE]->(:TextSpan) RETURN p LIMIT 60")
    yield ("谁负责什么", "机构与它负责、成立的事项。", "MATCH p = (:Agent)-[:RESPONSIBLE_FOR|ESTABLISHES]->(:Entity) RETURN p LIMIT 60")
    yield ("哪些目标有期限", "按期限先后。",
           "MATCH (s:Entity)-[:HAS_TARGET]->(t) WHERE t.deadline IS NOT NULL\n"
           "RETURN t.deadline AS 期限, s.label AS 事项, t.value AS 目标, t.unit AS 单位 ORDER BY 期限, 事项")
    yield ("每个街道有多少项目", "没有项目的街道不在表中。",
           "MATCH (s:Entity)-[:AFFECTS]->(o:Subdistrict) RETURN o.label AS 街道, count(DISTINCT s) AS 项目数 ORDER BY 项目数 DESC, 街道")
    if place and street and place != street:
        yield (f"{place}与{street}怎样相连", "最短的几步，不经过区县本身。",
               f"MATCH (a:Entity {{label: {literal(place)}}}), (b:Entity {{label: {literal(street)}}})\nMATCH p = shortestPath((a)-[*..5]-(b))\n"
               "WHERE none(n IN nodes(p)[1..-1] WHERE n:District OR n:Fact) RETURN p LIMIT 1")
    yield ("一条事实的全部依据", "事实、原文与文件。", "MATCH p = (f:Fact)-[:EVIDENCE]->(:TextSpan)-[:SOURCE]->(:Document) RETURN p LIMIT 12")


def steps(graph: Graph) -> list[Step]:
    """The guide's questions, with names that this graph holds."""
    return [Step(number, *step) for number, step in enumerate(_steps(graph), 1)]


def saved(graph: Graph) -> dict[str, str]:
    """File name -> a query to import under “Saved Cypher” in Neo4j Browser; its first line is its title."""
    return {f"saved_{s.number:02}.cypher": f"// {s.number}. {s.title}\n{s.query};\n" for s in steps(graph)}


def guide(graph: Graph) -> str:
    """The guide as a page for :play, its queries ready to run."""
    title = "、".join(dict.fromkeys(d.place or d.title for d in graph.documents.values()))[:40]
    return environment().get_template("guide.html").render(title=title, steps=steps(graph))


def files(graph: Graph) -> dict[str, str]:
    """All of it by file name."""
    return {"plankg.grass": grass(), "guide.html": guide(graph), **saved(graph)}
