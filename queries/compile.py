"""A logical form as SPARQL 1.1 and as Cypher for Neo4j 5, ready to paste; values are quoted by the rules of each language."""

from __future__ import annotations

import re

from loaders.rdf import ID, NS
from queries.form import TIMES, Form

ENDS = {"subject": "?subject", "object": "?object"}


def quoted(text: str) -> str:
    """A string literal that both languages read alike."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def upper(predicate: str) -> str:
    """hasValue -> HAS_VALUE."""
    return re.sub(r"(?<!^)([A-Z])", r"_\1", predicate).upper()


def sparql(form: Form) -> str:
    """The facts of a form with what is asked for, a row a fact."""
    lines = [f"  ?fact pk:predicate pk:{form.predicate} ; pk:subject {_iri(form.subject) or '?subject'} ."]
    if form.object or form.slot == "object":
        lines.append(f"  ?fact pk:object {_iri(form.object) or '?object'} .")
    lines += [f"  ?fact pk:{'statusCode' if n == 'value' and form.predicate == 'hasStatus' else n} ?f{i} . FILTER(STR(?f{i}) = {quoted(v)})"
              for i, (n, v) in enumerate(form.filters)]
    lines += [f"  ?fact pk:unit {quoted(form.unit)} ."] if form.unit else []
    if form.year:
        times = " UNION ".join(f"{{ ?fact pk:{t} ?time }}" for t in TIMES)
        lines.append(f"  {times} FILTER(STRSTARTS(STR(?time), {quoted(form.year)}))")
    if form.classes and form.slot in ENDS:
        lines.append(f"  {ENDS[form.slot]} a ?class . ?class rdfs:subClassOf* ?kind . VALUES ?kind {{ {' '.join('pk:' + c for c in form.classes)} }}")
    shown, more = _shown(form)
    return "SELECT DISTINCT " + " ".join(shown) + " WHERE {\n" + "\n".join([*lines, *more]) + "\n}"


def _iri(ident: str) -> str:
    return f"<{ID}{ident}>" if ident else ""


def _shown(form: Form) -> tuple[list[str], list[str]]:
    if form.slot in ENDS:
        end = ENDS[form.slot]
        return [end, "?label"], [f"  {end} rdfs:label ?label ."]
    names = {"value": ("statusCode" if form.predicate == "hasStatus" else "value", "unit"), "change": ("change", "change_unit"), "time": TIMES,
             "status": ("stage", *TIMES), "office": ("office",)}[form.slot]
    return [f"?{n}" for n in names], [f"  OPTIONAL {{ ?fact pk:{n} ?{n} }}" for n in names]


__all__ = ["NS", "cypher", "quoted", "sparql", "upper"]


def cypher(form: Form) -> str:
    """The same in Cypher, on nodes of class labels and relationships in UPPER_SNAKE."""
    kinds = "|".join(form.classes)
    subject = f"(s{':' + kinds if kinds and form.slot == 'subject' else ''})"
    target = f"(o{':' + kinds if kinds and form.slot == 'object' else ''})"
    where = [f"s.id = {quoted(form.subject)}"] if form.subject else []
    where += [f"o.id = {quoted(form.object)}"] if form.object else []
    where += [f"toString(r.{n}) = {quoted(v)}" for n, v in form.filters] + ([f"r.unit = {quoted(form.unit)}"] if form.unit else [])
    if form.year:
        where.append("(" + " OR ".join(f"r.{t} STARTS WITH {quoted(form.year)}" for t in TIMES) + ")")
    shown = {"subject": "s.label", "object": "o.label", "value": "r.value, r.unit", "change": "r.change, r.change_unit",
             "time": ", ".join(f"r.{t}" for t in TIMES), "status": ", ".join(("r.stage", *(f"r.{t}" for t in TIMES))), "office": "r.office"}[form.slot]
    text = f"MATCH {subject}-[r:{upper(form.predicate)}]->{target}"
    return text + (" WHERE " + " AND ".join(where) if where else "") + f" RETURN DISTINCT {shown}"
