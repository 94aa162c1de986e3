"""The commands that speak with a Neo4j server."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from kg.cli_options import graph_argument, json_option, out


def _server(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a server."""
    for option in (
            click.option("--graph", "name", default="", help="the name of the graph in the database, beside others; else NEO4J_GRAPH, else plankg"),
            click.option("--database", default="", help="the database; else NEO4J_DATABASE, else neo4j"),
            click.option("--user", default="", help="the user; else NEO4J_USER, else neo4j; the password comes from NEO4J_PASSWORD or a prompt"),
            click.option("--uri", default="", help="the server, as bolt://localhost:7687; else NEO4J_URI")):
        command = option(command)
    return command


def _password() -> str:
    """From NEO4J_PASSWORD, else asked for where there is someone to ask."""
    told = os.environ.get("NEO4J_PASSWORD")
    if told is None and sys.stdin.isatty():
        return str(click.prompt("password", hide_input=True, default="", show_default=False, err=True))
    return told or ""


@click.command(epilog="Example: kg load graph --uri bolt://localhost:7687")
@graph_argument
@_server
@click.option("--prune", is_flag=True, help="also delete what stands under this name and the graph no longer has")
@json_option
def load(graph: Path, uri: str, user: str, database: str, name: str, prune: bool, as_json: bool) -> None:
    """Load the graph into Neo4j 5: constraints, indexes, nodes, relationships; running it twice changes nothing."""
    from kg import facade

    session = facade.open(graph)
    with click.progressbar(length=session.size(), label="load", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        changes = session.load(uri=uri, user=user, password=_password(), database=database, name=name, prune=prune, progress=bar.update)
    row = {n: getattr(changes, n) for n in changes.__dataclass_fields__}
    text = (f"{row['nodes_created']} nodes and {row['relationships_created']} relationships created, {row['nodes_deleted']} and "
            f"{row['relationships_deleted']} deleted, {row['properties_set']} properties set") if changes else "nothing had changed"
    out(row, [text], as_json)


@click.command(epilog="Example: kg pull -o graph --uri bolt://localhost:7687")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="the graph folder to write")
@_server
def pull(output: Path, uri: str, user: str, database: str, name: str) -> None:
    """Rebuild a graph folder from what kg load put into Neo4j."""
    from kg import facade

    made = facade.pull(output, uri=uri, user=user, password=_password(), database=database, name=name)
    click.echo(f"{output}: {len(made.facts)} facts on {len(made.entities)} things from {len(made.documents)} documents")


@click.command("browser-guide", epilog="Example: kg browser-guide graph")
@graph_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), help="write the files to this folder instead of serving them")
@click.option("--port", default=8474, show_default=True, help="where to serve them, on this machine only")
def browser_guide(graph: Path, output: Path | None, port: int) -> None:
    """A guide through ten questions, a style sheet and saved queries for Neo4j Browser."""
    from kg import facade

    files = facade.open(graph).browser_guide()
    if output:
        facade.save(files, output)
        click.echo(f"{output}: in Neo4j Browser drop plankg.grass on the :style pane and import saved_*.cypher under Saved Cypher")
        return
    from kg.serve_files import served

    with served(files, port) as (address, thread):
        click.echo(f"in Neo4j Browser run\n  :play {address}/guide.html\n  :style {address}/plankg.grass\nCtrl+C ends it")
        thread.join()
