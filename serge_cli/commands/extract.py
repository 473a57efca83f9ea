"""`serge extract FILE…`: what a file holds, without any index."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from serge_cli.extract.pipeline import extract as run
from serge_cli.readers.reading import read
from serge_cli.wire import wire_extraction


def extract(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")], as_json: Annotated[bool, typer.Option("--json")] = False
) -> None:
    """Print what is found in the files (provisional)."""
    for path in files:
        document = read(path.read_bytes(), str(path), path.name.split("_")[0])
        typer.echo(json.dumps(wire_extraction(document, run(document)), ensure_ascii=False))
