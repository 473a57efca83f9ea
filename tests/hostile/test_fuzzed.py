"""A few hundred hostile inputs to every target of the fuzzer, always the same; `tests/soak/fuzz.py` tries millions."""

from __future__ import annotations

import random

import pytest

from tests.soak.fuzz_targets import TARGETS, answered

CASES = {"reader": 80, "words": 60, "text": 25, "markdown": 25, "answers": 4, "query": 400, "program": 25, "catalog": 150}


@pytest.mark.parametrize("target", TARGETS)
def test_hostile_inputs_break_no_law(target: str) -> None:
    accepted = 0
    for number in range(CASES[target]):
        data = TARGETS[target].make(random.Random(f"suite/{target}/{number}"))
        accepted += answered(target, data)
    assert accepted, "some inputs are no refusals"


def test_inputs_depend_on_their_seed_only() -> None:
    for target in TARGETS.values():
        assert target.make(random.Random("1")) == target.make(random.Random("1"))
    assert TARGETS["text"].make(random.Random("1")) != TARGETS["text"].make(random.Random("2"))
