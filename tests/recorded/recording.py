"""Texts whose reading and extraction are recorded, and how what is found now is compared with what was found before."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent
TESTS = HERE.parent
WRITE = bool(os.environ.get("SERGE_WRITE_GOLDEN"))
DOCUMENTS = sorted([*TESTS.parent.glob("seeds/*.txt"), *TESTS.glob("quality/invented/[0-9]*")])
CASES = {path.stem: path for path in sorted(TESTS.glob("golden/cases/[!R]*.md"))}
_SHOWN = 40  # letters of a text


def shown(text: str | None) -> str:
    """Return the beginning of a text on one line."""
    words = " ".join((text or "").split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def listed(what: str, values: Iterable[object]) -> str:
    """Return values behind a word that says what they are; nothing where there are none."""
    written = ", ".join(map(str, values))
    return f" {what} {written}" if written else ""


def compare(name: str, now: list[str]) -> None:
    """Assert that these lines are the recorded ones, or record them if `SERGE_WRITE_GOLDEN` is set."""
    path = HERE / f"{name}.txt"
    if WRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in now), encoding="utf-8")
    assert now == path.read_text(encoding="utf-8").split("\n")[:-1]
