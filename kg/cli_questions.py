"""The catalogue of questions on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli_options import json_option, out, repaired, table_out
from kg.errors import CallError


@click.command(epilog="Example: kg questions graph projects_of_place --with place=柳浦街道")
@click.argument("graph", required=False, type=click.Path(path_type=Path))
@click.argument("ident", required=False)
@click.option("--with", "given", multiple=True, callback=lambda c, p, v: tuple(repaired(c, p, x) for x in v), help="a parameter as name=value (repeatable)")
@click.option("--backend", default="sparql", show_default=True, type=click.Choice(("sparql", "cypher", "neo4j")), help="what runs the query")
@click.option("--lang", default="zh", show_default=True, type=click.Choice(("zh", "en")))
@json_option
def questions(graph: Path | None, ident: str | None, given: tuple[str, ...], backend: str, lang: str, as_json: bool) -> None:
    """List the questions of the catalogue; with GRAPH and IDENT answer one."""
    from kg import facade
    from queries import catalogue

    if graph is None or ident is None:
        known = catalogue.questions().values()
        rows = [{"id": q.id, "zh": q.zh, "en": q.en, "parameters": dict(q.parameters), "columns": list(q.columns), "sparql": q.sparql, "cypher": q.cypher}
                for q in known]
        out(rows, [f"{q.id}\t{q.zh if lang == 'zh' else q.en}" for q in known], as_json)
        return
    names = dict(pair.split("=", 1) for pair in given if "=" in pair)
    if len(names) < len(given):
        raise CallError("give each parameter as name=value: --with place=柳浦街道")
    table_out(facade.open(graph).question(ident, backend, **names), len(names), as_json)
