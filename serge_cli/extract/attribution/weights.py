"""Learned trust: a conditional logit over the candidates of a quotation, nobody among them; its probability is the confidence.

`weights.json` holds one weight per observation that training kept, with the digest of what it was trained on (tests/quality/train.py).
Narratives have corrections of their own: the same observation says less about a novel than about an essay.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from functools import cache
from math import exp
from pathlib import Path

_FILE = Path(__file__).with_name("weights.json")
_VARIABLE = "SERGE_WEIGHTS"  # another file, in tests only
NARRATIVE = "narrative:"  # before an observation: the correction for narratives


@cache
def weights(narrative: bool) -> Mapping[str, float]:
    """Return the weight of each observation, in a narrative or elsewhere."""
    file = Path(os.environ.get(_VARIABLE) or _FILE)
    stored: dict[str, float] = json.loads(file.read_text(encoding="utf-8"))["weights"] if file.exists() else {}
    plain = {name: weight for name, weight in stored.items() if not name.startswith(NARRATIVE)}
    if narrative:
        for name, weight in stored.items():
            if name.startswith(NARRATIVE):
                base = name.removeprefix(NARRATIVE)
                plain[base] = plain.get(base, 0.0) + weight
    return plain


def score(observations: Iterable[str], table: Mapping[str, float]) -> float:
    """Return the sum of the weights of what is seen."""
    return sum([table[each] for each in observations if each in table])


def probabilities(scores: Mapping[int, float]) -> dict[int, float]:
    """Return the probability of each candidate by its score."""
    most = max(scores.values())
    raised = {number: exp(value - most) for number, value in scores.items()}
    total = sum(raised.values())
    return {number: value / total for number, value in raised.items()}
