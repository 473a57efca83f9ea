"""What single lines of a work's head are: the lines of a title, the occasion of a lecture, the piece with which the text begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from serge_cli.extract.layout.bylines import read_byline
from serge_cli.extract.layout.dates import dates_in
from serge_cli.extract.layout.names_on_lines import is_name, leading_name, shown_name
from serge_cli.extract.layout.openings import either
from serge_cli.extract.layout.sights import Piece
from serge_cli.language import everywhere
from serge_cli.model.quick_dataclass import dataclass

_CUT = re.compile(r"[,;(|]|\s[–—-]\s|\.\s(?=[^\W\d_]{3})")


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who spoke or reviewed, and when, as far as the line says."""

    speaker: str
    date: str | None


def title_runs(candidates: Sequence[int], pieces: Sequence[Piece]) -> list[list[int]]:
    """Return the stretches of title-like pieces that follow each other closely, four at most in each."""
    runs: list[list[int]] = []
    for index in candidates:
        if runs and index == runs[-1][-1] + 1 and pieces[index].gap <= 2 and len(runs[-1]) < 4:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def shown_title(parts: Sequence[str]) -> str:
    """Return the title: its first line, with those it plainly goes on in; a subtitle apart is left to the block it stands in."""
    title = parts[0]
    for part in parts[1:]:
        last = title.split()[-1]
        if not (title[-1] in ":,;–—-&" or part[:1].islower() or (last.islower() and last in everywhere().function_words)):
            break
        title += f" {part}"
    return title


def says_by(piece: Piece) -> bool:
    """Return whether the piece is a byline that says so: `by Jane Doe`."""
    read = read_byline(piece.words)
    return read is not None and read.explicit


def is_broken_off(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether the piece is the beginning of a paragraph that goes on in lower case over the page."""
    piece = pieces[index]
    if piece.is_heading or len(piece.words) < 60:
        return False
    after = next((each for each in pieces[index + 1 : index + 6] if not each.is_rule and not each.note), None)
    return after is not None and after.text[:1].islower() and not after.is_item and not says_by(after)


def is_verse(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether the piece is a stanza: several lines, and a stanza or nothing after it."""
    lines = len(pieces[index].block.lines)
    if lines < 2 or pieces[index].is_heading:
        return False
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    return (lines >= 3 and (after is None or len(after.block.lines) >= 3)) or (after is None and index > 0)


@cache
def _delivered() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(everywhere().imprint.deliveries)})\s+(?=[^\W\d_])", re.IGNORECASE)


def read_occasion(words: str) -> Occasion | None:
    """Return who speaks on the occasion that a line names; None where it names nobody."""
    found = _delivered().search(words)
    if found is None:
        return None
    parts = words[found.end() :].split()
    while parts and parts[0].casefold().rstrip(".") in everywhere().naming.titles:
        parts = parts[1:]
    name = leading_name(_CUT.split(" ".join(parts), maxsplit=1)[0]).rstrip(".")
    return Occasion(shown_name(name), dates_in(words)) if is_name(name) else None
