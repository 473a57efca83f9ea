"""How a document uses its marks, counted over all of it: which way guillemets point, and whether single marks quote at all."""

from __future__ import annotations

import re

from serge_cli.extract.quotations.pairing import Habits

# a mark, and then, looking back over it, what stands before it: so the search need only stop at marks
_POINTING_OUT = re.compile(r"[«‹](?<![^\s(\[—–-].)(?=[\s\u00a0\u202f]?\w)")
_POINTING_IN = re.compile(r"[»›](?<![^\s(\[—–-].)(?=\w)")
_DOUBLES = re.compile(r"[\"“„«»](?<!\w.)(?=\w)")
_SINGLES = re.compile(r"['‘‚‹›](?<!\w.)(?=\w)")


def find_habits(text: str) -> Habits:
    """Return the document's habits."""
    out, inward = len(_POINTING_OUT.findall(text)), len(_POINTING_IN.findall(text))
    doubles, singles = len(_DOUBLES.findall(text)), len(_SINGLES.findall(text))
    return Habits(reversed_guillemets=inward > out, single_surcharge=0.8 if doubles > 4 * singles else 0.0)
