"""Environment variables: each is input, read here, and an invalid one is an error that names it."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Mapping
from typing import Final

from serge_cli import messages
from serge_cli.errors import UsageError

LINKS: Final = {  # what SERGE_LINK may be, besides a template of one's own
    "": "",
    "none": "",
    "file": "file://{host}{path}#{line}",
    "vscode": "vscode://file{path}:{line}:{column}",
}
_WIDEST: Final = 10_000  # columns or lines; no screen has more


def link_template(environment: Mapping[str, str]) -> str:
    """Return the template for links to places, empty for no links; UsageError if SERGE_LINK is invalid."""
    stated = environment.get("SERGE_LINK", "file")
    if stated in LINKS:
        host = os.uname().nodename if hasattr(os, "uname") else ""
        return LINKS[stated].replace("{host}", host)
    rest = stated
    for known in ("{path}", "{line}", "{column}"):
        rest = rest.replace(known, "")
    if "{path}" not in stated or "{" in rest or "}" in rest or not stated.isprintable():
        raise _wrong("SERGE_LINK", stated, messages.LINK_IS)
    return stated


def program(environment: Mapping[str, str], *names: str) -> tuple[str, list[str]]:
    """Return the first of these variables that is set, and the command in it; both empty if none is."""
    for name in names:
        stated = environment.get(name, "")
        if stated.strip():
            try:
                words = shlex.split(stated)
            except ValueError as error:
                raise _wrong(name, stated, messages.PROGRAM_IS) from error
            if not words[0]:
                raise _wrong(name, stated, messages.PROGRAM_IS)
            return name, words
    return "", []


def screen_size(environment: Mapping[str, str]) -> os.terminal_size:
    """Return how many columns and lines the terminal has; COLUMNS and LINES override it unless they are 0."""
    for name in ("COLUMNS", "LINES"):
        stated = environment.get(name, "")
        if stated and not (stated.isascii() and stated.isdecimal() and len(stated) < 6 and int(stated) <= _WIDEST):
            raise _wrong(name, stated, messages.SIZE_IS.format(most=_WIDEST))
    return shutil.get_terminal_size((80, 24))


def _wrong(name: str, stated: str, wanted: str) -> UsageError:
    return UsageError(messages.BAD_VARIABLE.format(name=name, stated=stated), wanted)
