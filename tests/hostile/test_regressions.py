"""Inputs that once broke a law or raised what is no answer, made as small as they go; each with the target that found it."""

from __future__ import annotations

import pytest

from tests.soak.fuzz_targets import answered


@pytest.mark.parametrize(
    ("target", "data"),
    [
        ("query", rb"/[\\]/"),  # a backslash for itself among letters
        ("query", rb"/[\\"),
        ("markdown", b".[1]\n[1]"),  # a note without words keeps its place on the wire
        ("catalog", b"x = " + b"[" * 3000),  # deeper than can be read
    ],
)
def test_input_that_once_failed(target: str, data: bytes) -> None:
    answered(target, data)
