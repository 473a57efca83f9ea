"""The frame that an e-text library puts around a text: everything up to `*** START OF …` and from `*** END OF …` on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from serge_cli.extract.layout.sights import Piece
from serge_cli.model.quick_dataclass import dataclass

_START = re.compile(r"\*{2,}\s?START\b", re.IGNORECASE)
_END = re.compile(r"\*{2,}\s?END\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Frame:
    """The indices of the first piece inside the frame and of the first after it."""

    first: int
    end: int


def find_frame(pieces: Sequence[Piece]) -> Frame:
    """Return what the frame encloses: all pieces where there is no frame."""
    first = next((index + 1 for index, piece in enumerate(pieces) if _START.match(piece.text)), 0)
    end = next((index for index, piece in enumerate(pieces) if index >= first and _END.match(piece.text)), len(pieces))
    return Frame(first, end) if first < end else Frame(0, len(pieces))
