"""The command line: every command parses, calls one function of the facade, prints."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from kg import __version__, cli_neo4j, cli_ontology, cli_questions, cli_serve
from kg.cli_options import graph_argument, json_option, out, repaired, rows_out, table_out
from kg.errors import CallError, PlanKGError
from loaders import FORMATS


class Group(click.Group):
    """Commands whose errors are one sentence on stderr and an exit status: 2 for a wrong call, 1 for a failed job."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except PlanKGError as error:
            click.echo(f"kg: {error}", err=True)
            ctx.exit(error.exit_code)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except KeyboardInterrupt:
            click.echo("kg: interrupted; nothing was changed", err=True)
            ctx.exit(130)
        except MemoryError:
            click.echo("kg: out of memory: build fewer documents at once", err=True)
            ctx.exit(1)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Plans, places and programmes: from work reports to a graph whose every fact shows its words."""


@main.command(epilog="Example: kg build samples/report.txt -o graph")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="the graph folder to write")
@click.option("--gazetteer", "gazetteers", multiple=True, type=click.Path(path_type=Path), help="a csv of known names (repeatable)")
@click.option("--decisions", type=click.Path(path_type=Path), help="a review csv with your decisions")
@json_option
def build(paths: tuple[Path, ...], output: Path, gazetteers: tuple[Path, ...], decisions: Path | None, as_json: bool) -> None:
    """Read documents (txt, md, pdf, docx, html, or folders of them) into a graph folder."""
    from kg import facade

    def progress(name: str) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\033[K{name}", nl=False, err=True)

    report = facade.build(paths, output, gazetteers=gazetteers, decisions=decisions, progress=progress)
    if sys.stderr.isatty():
        click.echo("\r\033[K", nl=False, err=True)
    short = {k: v for k, v in report.items() if k not in ("silent_sentences", "size_mismatches")}
    out(short, [f"{output}: {report['facts']} facts and {report['derived']} derived ones on {report['entities']} things from "
                f"{len(report['documents'])} documents in {report['seconds']['total']:.2f} s",
                f"{report['refused']} refused, {len(report['silent_sentences'])} sentences without a fact, "
                f"{len(report['size_mismatches'])} lists whose declared size differs: see {output / 'report.json'}",
                *([f"decisions that met nothing: {', '.join(report['decisions_unmet'])}"] if report["decisions_unmet"] else [])], as_json)


@main.command(epilog="Example: kg show graph 澜溪新城")
@graph_argument
@click.argument("name", callback=repaired)
@json_option
def show(graph: Path, name: str, as_json: bool) -> None:
    """All that is known of one entity, with evidence."""
    from kg import facade

    session = facade.open(graph)
    profile = session.show(name)
    out(profile.rows(session.graph), [profile.text(session.graph)], as_json)


@main.command(epilog="Example: kg ask graph 澜溪新城覆盖哪些街道？")
@graph_argument
@click.argument("question", required=False, callback=repaired)
@click.option("--batch", type=click.Path(path_type=Path), help="a file with one question a line")
@click.option("--backend", default="embedded", show_default=True, type=click.Choice(("embedded", "sparql", "cypher", "neo4j")), help="what runs the query")
@json_option
def ask(graph: Path, question: str | None, batch: Path | None, backend: str, as_json: bool) -> None:
    """Answer a question in Chinese (or English), with evidence; say so when it is not understood."""
    from kg import facade

    if (question is None) == (batch is None):
        raise CallError("give one question, or --batch with a file of one question a line")
    session = facade.open(graph)
    for each in facade.lines(batch) if batch else [question or ""]:
        answer = session.ask(each, backend)
        click.echo(json.dumps(answer.row(), ensure_ascii=False) if as_json else answer.text(session.graph))


@main.command(epilog="Example: kg sparql graph 'SELECT ?street WHERE { ?town pk:covers ?street }'")
@graph_argument
@click.argument("query", callback=repaired)
@click.option("--limit", default=10_000, show_default=True, help="the most rows to give")
@click.option("--timeout", default=60.0, show_default=True, help="the most seconds to take")
@json_option
def sparql(graph: Path, query: str, limit: int, timeout: float, as_json: bool) -> None:
    """Run a SPARQL query on the embedded store, no server."""
    from kg import facade

    table_out(facade.sparql(graph, query, limit, timeout), limit, as_json)


@main.command(epilog="Example: kg cypher graph 'MATCH (p:Project)-[:AFFECTS]->(s:Subdistrict) RETURN p.label, s.label'")
@graph_argument
@click.argument("query", callback=repaired)
@click.option("--limit", default=10_000, show_default=True, help="the most rows to give")
@click.option("--timeout", default=20.0, show_default=True, help="the most seconds to take")
@json_option
def cypher(graph: Path, query: str, limit: int, timeout: float, as_json: bool) -> None:
    """Run a Cypher query (as for Neo4j 5) on the embedded engine, no server."""
    from kg import facade

    table_out(facade.open(graph).cypher(query, limit=limit, timeout=timeout), limit, as_json)


@main.command(epilog="Example: kg path graph 三村征迁 柳浦街道")
@graph_argument
@click.argument("a", callback=repaired)
@click.argument("b", callback=repaired)
@click.option("-k", default=3, show_default=True, type=click.IntRange(1, 50), help="how many paths at the most")
@json_option
def path(graph: Path, a: str, b: str, k: int, as_json: bool) -> None:
    """How A and B are linked, step by step, with evidence."""
    from kg import facade

    session = facade.open(graph)
    found = session.path(a, b, k)
    text = [p.text(session.graph) for p in found] or [f"nothing in the graph links {a} and {b}"]
    out([p.rows(session.graph) for p in found], text, as_json)


@main.command(epilog="Example: kg impact graph 柳浦街道")
@graph_argument
@click.argument("name", required=False, callback=repaired)
@click.option("--format", "fmt", default="text", show_default=True, type=click.Choice(("text", "table", "csv", "json")))
@json_option
def impact(graph: Path, name: str | None, fmt: str, as_json: bool) -> None:
    """Which projects affect a street, or which streets a project affects, and by which path; without NAME the matrix of all."""
    from kg import facade

    session = facade.open(graph)
    if name is None:
        table = session.matrix()
        rows_out(table.columns, table.rows, table.records(), "json" if as_json else fmt)
        return
    found = session.impact(name)
    if fmt in ("table", "csv"):
        columns = ("actor", "actor_type", "place", "strength", "derived", "path", "confidence", "statuses", "evidence")
        rows_out(columns, [[r[c] for c in columns] for r in found.records()], found.records(), fmt)
        return
    text = [t.text(session.graph) for t in found]
    if not found:
        others = "、".join(e.label for e in session.near(name))
        hint = f"; of the same stem and touched: {others}, but nothing says that one lies in the other" if others else f"; kg show says what is known of {name}"
        text = [f"no project or programme is tied to {name}{hint}"]
    out(found.records(), text, as_json or fmt == "json")


@main.command(epilog="Example: kg view graph ego -o near.html --about 澜溪新城 --hops 2")
@graph_argument
@click.argument("name", required=False, default="")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="the HTML file to write; with --all a folder")
@click.option("--about", default="", callback=repaired, help="the name that an ego view is about, or where a path begins")
@click.option("--to", default="", callback=repaired, help="where a path ends")
@click.option("--hops", default=1, show_default=True, help="how near")
@click.option("--all", "every", is_flag=True, help="every view, and an index page that links them")
def view(graph: Path, name: str, output: Path, about: str, to: str, hops: int, every: bool) -> None:
    """A page that opens offline. NAME: layout, impact, ego, timeline, path, ontology or graph (all of it)."""
    from kg import facade

    session = facade.open(graph)
    if every:
        if name:
            raise CallError("give a view's name or --all, not both")
        facade.save(session.views(about, to, hops), output)
        click.echo(f"{output / 'index.html'}: open it in a browser")
        return
    facade.save(session.view(name, about, to, hops).html, output)
    click.echo(f"{output}: open it in a browser")


@main.command(epilog="Example: kg export graph --format ttl -o graph.ttl")
@graph_argument
@click.option("--format", "fmt", required=True, type=click.Choice(tuple(FORMATS)), help="csv and neo4j-csv write a folder, the others a file")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path))
@click.option("--licence", default="", help="the address of the licence that the description (dcat) names")
def export(graph: Path, fmt: str, output: Path, licence: str) -> None:
    """Export the graph for other tools."""
    from kg import facade

    facade.save(facade.open(graph).export(fmt, licence), output)
    click.echo(str(output))


@main.command(epilog="Example: kg review graph -o review.html")
@graph_argument
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="a .html page or a .csv table")
def review(graph: Path, output: Path) -> None:
    """Refused and doubtful facts, names that may be one, sentences without a fact: for a person to decide."""
    from kg import facade

    if output.suffix not in (".html", ".csv"):
        raise CallError(f"{output}: end its name in .html or .csv")
    facade.save(facade.open(graph).review(output.suffix[1:]), output)
    click.echo(f"{output}: decide, save the csv, and give it to kg build --decisions")


@main.command(epilog="Example: kg validate graph")
@graph_argument
@json_option
def validate(graph: Path, as_json: bool) -> None:
    """SHACL shapes and evidence checks; the exit status is 1 when something does not conform."""
    from kg import facade

    found = facade.open(graph).validate()
    rows = [{"check": v.check, "focus": v.focus, "message": v.message} for v in found]
    out(rows, [f"{v.check}\t{v.focus}\t{v.message}" for v in found] or ["conforms: shapes and evidence"], as_json)
    if found:
        raise SystemExit(1)


main.add_command(cli_neo4j.load)
main.add_command(cli_neo4j.pull)
main.add_command(cli_neo4j.browser_guide)
main.add_command(cli_ontology.ontology)
main.add_command(cli_questions.questions)
main.add_command(cli_serve.serve)

__all__ = ["CallError", "main"]
