"""A damaged index is built anew and answers right. The long version is tests/soak/damage.py."""

from __future__ import annotations

from tests.soak.damage import decay, run


def test_damage_of_any_file_is_repaired() -> None:
    harms, faults = run(rounds=20, seed=7)
    assert (sum(harms.values()), faults) == (20, [])
    assert len(harms) >= 6  # kinds of damage: bits flipped, stretches zeroed, files cut, lengthened, emptied, removed …


def test_damage_that_times_do_not_show_is_reported_when_it_matters() -> None:
    came, faults = decay(rounds=12, seed=3)
    assert (sum(came.values()), faults) == (12, [])
    assert came["reported"]
