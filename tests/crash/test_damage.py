"""A damaged index is built anew and answers right. The long version is tests/soak/damage.py."""

from __future__ import annotations

from tests.soak.damage import run


def test_damage_of_any_file_is_mended() -> None:
    harms, faults = run(rounds=20, seed=7)
    assert (sum(harms.values()), faults) == (20, [])
    assert len(harms) >= 6  # kinds of damage: bits flipped, stretches zeroed, files cut, lengthened, emptied, removed …
