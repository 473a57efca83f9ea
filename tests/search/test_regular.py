"""Regular expressions over words: what they match, against Python's own where it can be asked; and that none can hang."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.search.query.expressions import Automaton

EXPRESSIONS = st.recursive(
    st.sampled_from(["a", "b", ".", "[ab]", "[^a]", r"\w", r"\d", "ab"]),
    lambda inner: st.one_of(
        inner.map("({})*".format),
        inner.map("({})+".format),
        inner.map("({})?".format),
        inner.map("({}){{1,2}}".format),
        st.tuples(inner, inner).map("({0[0]}|{0[1]})".format),
        st.tuples(inner, inner).map("".join),
    ),
    max_leaves=6,
)


@given(EXPRESSIONS, st.text(alphabet="ab1", max_size=8))
@settings(max_examples=800, deadline=None)
def test_matches_what_python_matches(expression: str, word: str) -> None:
    assert Automaton(expression).matches(word) == (re.fullmatch(expression, word) is not None)


@pytest.mark.parametrize("expression", ["(a+)+$", "(a*)*b", "(a|a)*b", "(.*)(.*)(.*)(.*)(.*)b", "(a{1,20}){1,20}b", "((a?){20}){20}"])
def test_no_expression_hangs(expression: str) -> None:
    started = time.process_time()
    automaton = Automaton(expression)
    for length in range(1, 64):
        automaton.matches("a" * length)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("expression", "word"),
    [("Gorkín", "gorkin"), ("[É]cole", "ecole"), ("œuvre", "oeuvre"), ("a-b?", "a-"), (r"a\.b", "a.b"), ("[]a]+", "a]")],
)
def test_letters_fold(expression: str, word: str) -> None:
    assert Automaton(expression).matches(word)
