"""Learned trust: a conditional logit over the candidates of a quotation, nobody among them; its probability is the confidence.

`weights.json` holds one weight per observation that training kept, with the digest of what it was trained on (tests/quality/train.py).
Narratives have corrections of their own: the same observation says less about a novel than about an essay.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from serge_cli.extract.learned import stored

_FILE = Path(__file__).with_name("weights.json")
_VARIABLE = "SERGE_WEIGHTS"  # another file, in tests only
NARRATIVE = "narrative:"  # before an observation: the correction for narratives


@cache
def weights(narrative: bool) -> Mapping[str, float]:
    """Return the weight of each observation, in a narrative or elsewhere."""
    return table_of(stored(Path(os.environ.get(_VARIABLE) or _FILE)), narrative=narrative)


def table_of(table: Mapping[str, float], *, narrative: bool) -> Mapping[str, float]:
    """Return the weight of each observation from a table with corrections; in a narrative they are added."""
    plain = {name: weight for name, weight in table.items() if not name.startswith(NARRATIVE)}
    if narrative:
        for name, weight in table.items():
            if name.startswith(NARRATIVE):
                base = name.removeprefix(NARRATIVE)
                plain[base] = plain.get(base, 0.0) + weight
    return plain
