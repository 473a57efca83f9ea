"""Find the labels of speakers in plays, debates and transcripts: `ROKER.` on a line of its own, `MR. HALE:`, `Mr HALE (Throsby)—`.

A label is no title and no heading, and a line that begins with one displays nobody's words as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from serge_cli.extract.layout.remarks import is_division
from serge_cli.extract.layout.sights import Piece
from serge_cli.model.span import Span

_CAPITAL = r"[^\W\d_a-zß-ÿа-яё]"
_LABEL = re.compile(
    rf"(?:{_CAPITAL}[^\W\d_]{{0,9}}\.?\s)?"
    rf"(?P<name>(?:{_CAPITAL}[’'])?{_CAPITAL}{{2}}(?:{_CAPITAL}|[.’'-])*(?:,?\s(?:{_CAPITAL}|[.’'-])+){{0,7}}(?:\s\d{{1,2}})?)"
    r"(?P<rest>(?:\s\([^()\n]{1,60}\)){0,3})\s?(?P<sign>(?<=\.)|[.:—–])(?P<words>\s*\S)?"
)
_LONGEST = 80  # code points of a label


def speech_label(words: str) -> str | None:
    """Return the name with which a line labels a speech, as it is written; None where it labels none."""
    found = _LABEL.match(words[:_LONGEST])
    if found is None or not found["name"].isupper() or (found["sign"] in {"", "."} and found["rest"]) or is_division(words):
        return None
    return found["name"].rstrip(".")


def labels_at(text: str, starts: Sequence[int]) -> dict[int, Span]:
    """Return the names that label speeches, by where their paragraphs begin; none where no speakers take turns."""
    labels = {start: label for start in starts if (label := speech_label(text[start : start + _LONGEST]))}
    if not _take_turns(list(labels.values())):
        return {}
    names = {start: label.partition(",")[0] for start, label in labels.items()}
    first = {start: text.index(name, start) for start, name in names.items()}
    return {start: Span(first[start], first[start] + len(name)) for start, name in names.items()}


def with_labels(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the pieces, with those that a speaker's label opens marked."""
    labelled = {
        index: label for index, piece in enumerate(pieces) if not (piece.is_heading or piece.note) and (label := speech_label(piece.words))
    }
    if not _take_turns(list(labelled.values())):
        return tuple(pieces)
    return tuple(replace(piece, label=True) if index in labelled else piece for index, piece in enumerate(pieces))


def _take_turns(labels: Sequence[str]) -> bool:
    """Return whether a label comes again after another's: so speakers take turns, and headings do not."""
    last = {label: index for index, label in enumerate(labels)}
    return any(other != label and last[label] > index + 1 for index, (label, other) in enumerate(pairwise(labels)))
