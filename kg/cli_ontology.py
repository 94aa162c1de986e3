"""The commands about the ontology itself."""

from __future__ import annotations

from pathlib import Path

import click

from kg import facade
from kg.cli_options import json_option, out
from kg.errors import CallError


@click.group(invoke_without_command=True, epilog="Example: kg ontology --format html -o ontology.html")
@click.option("--format", "fmt", default="ttl", show_default=True, type=click.Choice(tuple(facade.ONTOLOGY)))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="a file; without it the text goes to stdout")
@click.pass_context
def ontology(context: click.Context, fmt: str, output: Path | None) -> None:
    """Export the ontology itself, or compare two versions of it."""
    if context.invoked_subcommand:
        if output or context.get_parameter_source("fmt") is not click.core.ParameterSource.DEFAULT:
            raise CallError("--format and -o belong to the export, not to diff; leave them out")
        return
    text = facade.ontology(fmt)
    if output:
        facade.save(text, output)
        click.echo(str(output))
    else:
        click.echo(text, nl=False)


@ontology.command(epilog="Example: kg ontology diff old.ttl new.ttl")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@json_option
def diff(old: Path, new: Path, as_json: bool) -> None:
    """Terms added, removed, probably renamed, and those whose meaning changed, from OLD to NEW."""
    changes = facade.ontology_changes(old, new)
    text = [f"{c.kind}\t{c.name}\t{c.detail}" for c in changes] or ["no difference in the terms"]
    out([c._asdict() for c in changes], text, as_json)
