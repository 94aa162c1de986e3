"""The local web page on the command line."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from kg.cli_options import graph_argument


@click.command(epilog="Example: kg serve graph --open")
@graph_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="where to listen; anything else than this machine lets others read the graph")
@click.option("--port", default=8642, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one")
@click.option("--open", "opened", is_flag=True, help="open it in the browser")
def serve(graph: Path, host: str, port: int, opened: bool) -> None:
    """A local web page: ask, search, views, sources, SPARQL and Cypher, downloads. Read-only."""
    from kg import facade, server

    session = facade.open(graph)
    listening = server.bound(host, port)
    address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
    if host not in (*server.LOCAL, "::1"):
        click.echo(f"kg: listening on {host}: whoever reaches this machine can read the graph", err=True)
    click.echo(f"{address} (Ctrl-C stops)")
    if opened:
        webbrowser.open(address)
    server.run(session, listening, host)
