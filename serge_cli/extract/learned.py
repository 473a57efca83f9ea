"""Learned trust: sums of weights that were trained on annotated texts (tests/quality/train.py), and probabilities made of them."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Mapping
from itertools import repeat
from math import exp
from pathlib import Path
from typing import TypeVar

Choice = TypeVar("Choice", bound=Hashable)
_NOTHING = repeat(0.0)  # what weighs an observation that training left out


def stored(file: Path) -> Mapping[str, float]:
    """Return the weights of a file, by what is observed; none where there is no file yet."""
    weights: dict[str, float] = json.loads(file.read_text(encoding="utf-8"))["weights"] if file.exists() else {}
    return weights


def score(observations: Iterable[str], table: Mapping[str, float]) -> float:
    """Return the sum of the weights of what is seen."""
    return sum(map(table.get, observations, _NOTHING))


def probabilities(scores: Mapping[Choice, float]) -> dict[Choice, float]:
    """Return the probability of each choice by its score."""
    most = max(scores.values())
    raised = {number: exp(value - most) for number, value in scores.items()}
    total = sum(raised.values())
    return {number: value / total for number, value in raised.items()}
