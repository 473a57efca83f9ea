"""A late pattern does what the compiled one does."""

from __future__ import annotations

import re

import pytest

from serge_cli.model.late_pattern import late_pattern


def test_it_answers_as_the_pattern_does() -> None:
    late = late_pattern(r"(?P<letter>[a-z])\d", re.IGNORECASE)
    for _ in range(2):
        assert [found.group() for found in late.finditer("A1 b2 33")] == ["A1", "b2"]
        assert late.sub("-", "a1 b2") == "- -"
    assert (late.pattern, late.groupindex["letter"]) == (r"(?P<letter>[a-z])\d", 1)


def test_a_wrong_pattern_is_said_when_it_is_used() -> None:
    late = late_pattern("(")
    with pytest.raises(re.error):
        late.search("x")
