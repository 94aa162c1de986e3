"""Who gave the report: the person whose office stands at its head."""

from __future__ import annotations

import re

from kg.graph import Graph
from kg.model import Fact
from queries import rows, wording
from queries.form import Form
from queries.rows import Row

ASKED = re.compile("报告(?:是|由)?(?:谁|哪位|哪个人)(?:来)?(?:作|做)|(?:谁|哪位)(?:作|做)的.{0,12}报告|报告人是谁|who (?:gave|delivered) .*report", re.I)
OFFICE = re.compile("职务|任什么|什么职|职位|office")
HEAD = 400  # characters of a report, or of one of the reports in a file, before which its giver is named
DAY = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日")


def _heads(graph: Graph) -> list[Fact]:
    """Offices of persons named beside a date of delivery or at the head of a document."""
    out = []
    for fact in graph.by_predicate.get("holdsOffice", ()):
        for e in fact.evidence:
            source = graph.documents[e.document].source
            if e.start < HEAD or DAY.search(source[e.end:e.end + 40]):
                out.append(fact)
                break
    return sorted(out, key=lambda f: (f.evidence[0].document, f.evidence[0].start, f.id))


def _day(graph: Graph, fact: Fact) -> str:
    e = fact.evidence[0]
    found = DAY.search(graph.documents[e.document].source[max(0, e.start - 120):e.end + 60])
    return "-".join(found.groups()) if found else ""


def read(graph: Graph, question: str) -> tuple[tuple[Row, ...], tuple[Form, ...]]:
    """The person, and the office where it is asked for; with a day in the question, of the report of that day."""
    if not ASKED.search(question):
        return (), ()
    found = _heads(graph)
    if day := DAY.search(question):
        found = [f for f in found if _day(graph, f) == "-".join(day.groups())]
    if len({f.subject for f in found}) != 1:
        return (), ()
    people = [rows.thing(graph, found[0].subject, wording.support(graph, found[0]))]
    offices = [r for f in found for r in rows.of(graph, Form("holdsOffice", "office", f.subject), (f,))] if OFFICE.search(question) else []
    return rows.distinct([*people, *offices]), tuple(Form("holdsOffice", "office", f.subject) for f in found[:1])
