"""A logical form as SPARQL 1.1 and as Cypher for Neo4j 5, ready to paste; values are quoted by the rules of each language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.rdf import ID
from ontology.export import upper_snake
from ontology.terms import CLASSES, PREDICATES, is_a
from queries.form import ENDS, TIMES, Form

SHOWN = {"value": ("value", "unit"), "change": ("change", "change_unit"), "time": TIMES, "status": ("stage", *TIMES), "office": ("office",), "confirmed": ("confidence",)}


def quoted(text: str) -> str:
    """A string literal that both languages read alike."""
    marks = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(marks.get(c, c) for c in text) + '"'


def _iri(ident: str, variable: str) -> str:
    return f"<{ID}{ident}>" if ident else variable


def _property(form: Form, name: str) -> str:
    """`value` of a status is a code of its own in RDF and in Neo4j."""
    return "statusCode" if name == "value" and form.predicate == "hasStatus" else name


def _narrowed(form: Form) -> list[str]:
    end = f"?{form.slot}"
    lines = []
    if form.classes:
        below = sorted(c for c in CLASSES if any(is_a(c, wanted) for wanted in form.classes))
        lines.append(f"  {end} a ?class . VALUES ?class {{ {' '.join('pk:' + c for c in below)} }}")
    if form.endings:
        tests = " || ".join(f"STRENDS(STR(?name), {quoted(w)})" for w in form.endings)
        lines.append(f"  {end} rdfs:label|skos:altLabel ?name . FILTER({tests})")
    if form.within:
        lines.append(f"  {end} pk:memberOf|pk:partOf {_iri(form.within, '')} .")
    return lines


def sparql(form: Form) -> str:
    """The facts of a form with what is asked for, a row a fact."""
    lines = [f"  ?fact pk:predicate pk:{form.predicate} ; pk:subject {_iri(form.subject, '?subject')} ."]
    if form.object or form.slot == "object":
        lines.append(f"  ?fact pk:object {_iri(form.object, '?object')} .")
    lines += [f"  ?fact pk:{_property(form, n)} ?f{i} . FILTER(STR(?f{i}) = {quoted(v)})" for i, (n, v) in enumerate(form.filters) if v]
    lines += [f"  FILTER NOT EXISTS {{ ?fact pk:{n} ?none }}" for n, v in form.filters if not v]
    lines += [f"  ?fact pk:unit {quoted(form.unit)} ."] if form.unit else []
    if form.stage:
        tests = " || ".join(f"CONTAINS(STR(?done), {quoted(w)})" for w in form.stage)
        lines.append(f"  ?fact pk:stage ?done . FILTER({tests})")
    if form.year:
        lines.append(f"  ?fact {'|'.join('pk:' + t for t in TIMES)} ?when . FILTER(STRSTARTS(STR(?when), {quoted(form.year)}))")
    if form.quote:
        lines.append(f"  ?fact pk:evidence/oa:hasSelector/oa:exact ?words . FILTER(CONTAINS(?words, {quoted(form.quote)}))")
    if form.slot in ENDS:
        lines += [*_narrowed(form), f"  ?{form.slot} rdfs:label ?label ."]
        shown = ["?label"]
    else:
        names = [_property(form, n) for n in SHOWN[form.slot]]
        lines += [f"  OPTIONAL {{ ?fact pk:{n} ?{n} }}" for n in names]
        shown = [f"?{n}" for n in names]
    return f"SELECT DISTINCT ?fact {' '.join(shown)} WHERE {{\n" + "\n".join(lines) + "\n}"


def literal(form: Form) -> bool:
    """Does the form's predicate lead to a node of its own (observation, target, status) in Neo4j?"""
    return PREDICATES[form.predicate].literal and not form.object and form.slot != "object"


@dataclass
class Query:
    """A Cypher text and its parameters; names and words from a question never stand in the text itself."""

    parameters: dict[str, str] = field(default_factory=dict)
    text: str = ""

    def given(self, value: str) -> str:
        """A parameter for a value."""
        name = f"p{len(self.parameters)}"
        self.parameters[name] = value
        return f"${name}"

    def pasted(self) -> str:
        """The query with its parameters written out, to paste into Neo4j Browser."""
        return re.sub(r"\$(p\d+)", lambda m: quoted(self.parameters[m[1]]), self.text)


def cypher(form: Form, graph: str = "") -> Query:
    """The same in Cypher: nodes of class labels, relationships in UPPER_SNAKE; literal facts are nodes that carry their qualifiers.

    With `graph`, only what stands under that name in the database.
    """
    made = Query()
    kinds = {end: ":" + "|".join(form.classes) if form.classes and form.slot == end else "" for end in ENDS}
    fact = f"-[:{upper_snake(form.predicate)}]->(r)" if literal(form) else f"-[r:{upper_snake(form.predicate)}]->(object{kinds['object']})"
    where = [f"subject.graph = {made.given(graph)}"] if graph else []
    where += [f"{end}.id = {made.given(ident)}" for end, ident in (("subject", form.subject), ("object", form.object)) if ident]
    where += [f"toString(r.{_property(form, n)}) = {made.given(v)}" if v else f"r.{n} IS NULL" for n, v in form.filters]
    where += [f"r.unit = {made.given(form.unit)}"] if form.unit else []
    if form.stage:
        where.append("(" + " OR ".join(f"toString(r.stage) CONTAINS {made.given(w)}" for w in form.stage) + ")")
    if form.year:
        year = made.given(form.year)
        where.append("(" + " OR ".join(f"r.{t} STARTS WITH {year}" for t in TIMES) + ")")
    if form.quote:
        where.append(f"any(words IN coalesce(r.evidence, []) WHERE words CONTAINS {made.given(form.quote)})")
    if form.endings:
        tests = " OR ".join(f"name ENDS WITH {made.given(w)}" for w in form.endings)
        where.append(f"any(name IN [{form.slot}.label] + coalesce({form.slot}.aliases, []) WHERE {tests})")
    if form.within:
        where.append(f"EXISTS {{ MATCH ({form.slot})-[:MEMBER_OF|PART_OF]->(list) WHERE list.id = {made.given(form.within)} }}")
    shown = f"{form.slot}.label AS label" if form.slot in ENDS else ", ".join(f"r.{p} AS {p}" for p in (_property(form, n) for n in SHOWN[form.slot]))
    made.text = f"MATCH (subject{kinds['subject']}){fact}" + (f"\nWHERE {' AND '.join(where)}" if where else "") + f"\nRETURN DISTINCT r.id AS fact, {shown}"
    return made
