"""Make `tests/docs/serge.svg`, the picture in the README, from what the real program prints: `python tests/docs/picture.py`."""

from __future__ import annotations

import io
import os
import shlex
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

HERE = Path(__file__).parent
LINES = ('serge search "party patriotism" -n 2', "serge quotes --by Trotsky --doc 003", "serge footnote 001 14")
COLUMNS = 88


def printed(line: str) -> str:
    """Return what the program prints for a command line, in colour and without links."""
    _, *arguments = shlex.split(line)
    environment = os.environ | {"COLUMNS": str(COLUMNS), "SERGE_LINK": "none"}
    done = subprocess.run(
        [sys.executable, "-m", "serge_cli", *arguments, "--color", "always", "-q"],
        capture_output=True,
        env=environment,
        cwd=HERE.parents[1],
        check=True,
        text=True,
    )
    return done.stdout


def main() -> None:
    """Write the picture."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="standard", highlight=False)
    for line in LINES:
        console.print(Text(f"$ {line}", style="bold"))
        console.print(Text.from_ansi(printed(line)))
    console.save_svg(str(HERE / "serge.svg"), title="serge", theme=SVG_EXPORT_THEME, unique_id="serge")


if __name__ == "__main__":
    main()
