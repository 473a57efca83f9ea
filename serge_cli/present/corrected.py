"""What `serge correct` says of corrections by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from serge_cli.model.results import ListedCorrection
from serge_cli.present.safety import one_line

NONE: Final = "Nothing has been corrected."
ONE_AT_A_TIME: Final = ("--list, --undo and a correction do not go together.", "Use one of them at a time.")
_GONE: Final = "words no longer there"


def corrected(locator: str, speaker: str | None, path: str) -> str:
    """Return what was corrected, and in which file the correction is stored."""
    change = "corrected" if speaker is None else f"speaker set to {speaker or 'unknown'}"
    return one_line(f"{locator}: {change} in {path}")


def undone(locator: str, path: str) -> str:
    """Return of which quotation the corrections were taken back, and from which file."""
    return one_line(f"{locator}: corrections taken back from {path}")


def known_names(typed: str, known: Sequence[str]) -> str:
    """Return which known names may be meant by one that was stored as typed."""
    listed = " or ".join(f"“{name}”" for name in known[:3])
    return one_line(f"“{typed}” is stored as typed. If {listed} is meant, correct it again with that name.")


def lines(correction: ListedCorrection) -> Iterator[str]:
    """Yield the place and the words of a correction, and what was decided."""
    yield f"{correction.locator or correction.document} “{correction.text}”"
    decided = []
    if correction.not_a_quotation:
        decided.append("not a quotation")
    if correction.speaker is not None:
        decided.append(f"speaker: {correction.speaker or 'unknown'}")
    if correction.kind is not None:
        decided.append(f"kind: {correction.kind.value}")
    yield ", ".join((*decided, *([] if correction.locator else [_GONE])))
