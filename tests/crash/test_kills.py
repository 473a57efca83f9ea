"""A builder killed at any moment leaves an index that answers. The long version is tests/soak/crash.py."""

from __future__ import annotations

import sys

import pytest

from tests.soak.crash import run


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
@pytest.mark.parametrize("seed", range(2))
def test_a_killed_builder_leaves_a_whole_index(seed: int) -> None:
    tally = run(kills=3, seed=seed, longest=0.3)
    assert (tally.kills, tally.faults) == (3, [])
