"""`serge extract FILE…`: everything found in files, without an index."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.files import expanded, named
from serge_cli.errors import ExitStatus

EXAMPLES = (
    ("serge extract essay.txt --json | jq '.quotations[].text'", "The words of every quotation in a file."),
    ("serge extract chapters/*.md --json > found.jsonl", "Everything found in many files, one line per file."),
)


def extract(
    files: Annotated[
        list[Path],
        typer.Argument(parser=named, metavar="FILE…", help="Files in any format of `serge formats`, folders of them, or - for stdin."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="One line per file, also on a terminal.")] = False,
) -> None:
    """Print what is found in files as JSON.

    Paragraphs, quotations with their speakers, notes and warnings, each with its exact place (schema serge/1, see serge
    schema). On a terminal the JSON is indented. A file that cannot be read is reported on stderr and does not stop the
    others.
    """
    import json  # noqa: PLC0415

    from serge_cli.errors import SergeError  # noqa: PLC0415
    from serge_cli.operations.extract import extract_files  # noqa: PLC0415
    from serge_cli.present.safety import escaped_json  # noqa: PLC0415
    from serge_cli.wire.whole_file import wire_extraction  # noqa: PLC0415

    indent = None if as_json or not sys.stdout.isatty() else 1
    failed = False
    for found in extract_files(expanded(files), sys.stdin.buffer):
        if isinstance(found, SergeError):
            failed = True
            messages.say(str(found))
        else:
            wire = wire_extraction(found.document, found.extraction)
            sys.stdout.write(escaped_json(json.dumps(wire, ensure_ascii=False, indent=indent)) + "\n")
    if failed:
        raise typer.Exit(ExitStatus.ERROR)
