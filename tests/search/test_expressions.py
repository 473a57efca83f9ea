"""Regular expressions over words: what they match, against Python's own where it can be asked; and that none can hang."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.errors import QueryError
from serge_cli.search.query.expressions import Expression

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
    assert Expression(expression).matches(word) == (re.fullmatch(expression, word) is not None)


@pytest.mark.parametrize("expression", ["(a+)+$", "(a*)*b", "(a|a)*b", "(.*)(.*)(.*)(.*)(.*)b", "(a{1,20}){1,20}b", "((a?){20}){20}"])
def test_no_expression_hangs(expression: str) -> None:
    started = time.process_time()
    compiled = Expression(expression)
    for length in range(1, 64):
        compiled.matches("a" * length)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("expression", "word"),
    [
        ("Gorkín", "gorkin"),
        ("[É]cole", "ecole"),
        ("œuvre", "oeuvre"),
        ("a-b?", "a-"),
        (r"a\.b", "a.b"),
        ("[]a]+", "a]"),
        ("œ+x", "oeoex"),
        (r"\w\d", "я٣"),
    ],
)
def test_letters_fold(expression: str, word: str) -> None:
    assert Expression(expression).matches(word)


@pytest.mark.parametrize(
    ("expression", "word", "answer"),
    [
        ("a*+", "", True),  # a repeat of a repeat, neither lazy nor possessive
        ("a+?", "", True),
        ("a{,2}", "aaa", False),
        ("a^b$c", "a^b$c", True),
        (r"a\$", "a$", True),
        ("^a|b$", "b", True),
        ("[^a]", "b", True),
        ("[-a]", "-", True),
        (r"[\w-]+", "a-b", True),
        ("[^[:alpha:]]", "b]", True),  # a set of letters and signs; POSIX's names are not known
        (".", "\t", False),
        ("[\x00-z]", "\n", False),
        ("a\t5\nb", "a\t5\nb", False),
        ("\udc80", "a", False),
    ],
)
def test_signs_mean_what_they_mean_here(expression: str, word: str, answer: bool) -> None:
    assert Expression(expression).matches(word) is answer


@pytest.mark.parametrize(
    ("expression", "position", "message"),
    [
        ("ab)", 2, "The expression has an extra parenthesis."),
        ("a(b", 3, "The expression has an unclosed parenthesis."),
        ("^*", 1, "The expression has * with nothing before it."),
        ("(a|*)", 3, "The expression has * with nothing before it."),
        ("a{x}", 1, "The expression has a { without numbers and }."),
        ("a{,}", 1, "The expression has a { without numbers and }."),
        ("a{3,2}", 1, "The expression has repeats that run backwards or beyond 64."),
        ("a[b", 1, "The expression has an unclosed [."),
        ("[]", 0, "The expression has an unclosed [."),
        ("[xz-a]", 2, "The expression has a range that runs backwards, z-a."),
        ("a\\", 1, "The expression has a \\ at its end."),
        (r"a\b", 1, "The expression has \\b which is not supported."),
        (r"\pL", 0, "The expression has \\p which is not supported."),
        ("(?i)a", 1, "The expression has (? which is not supported."),
        ("(?P<a>b)", 1, "The expression has (? which is not supported."),
        ("((a{64}){64})", 0, "The expression is too large."),
        (r"(\w{60}){10}", 0, "The expression is too large."),
        ("a" * 201, 0, "The expression is longer than 200 characters."),
    ],
)
def test_what_is_not_known_is_refused(expression: str, position: int, message: str) -> None:
    with pytest.raises(QueryError) as raised:
        Expression(expression)
    assert (raised.value.message, raised.value.position) == (message, position)


@given(EXPRESSIONS, st.lists(st.text(alphabet="ab1é", min_size=1, max_size=6), unique=True))
@settings(max_examples=300, deadline=None)
def test_lines_are_those_of_words_that_match_and_lie_in_the_range(expression: str, words: list[str]) -> None:
    compiled = Expression(expression)
    lines = [f"{word}\t{number}".encode() for number, word in enumerate(sorted(words))]
    picked = [line for line in lines if re.fullmatch(expression, line.decode().partition("\t")[0])]
    assert compiled.lines(b"\n".join(lines)) == picked
    first, last = compiled.range()
    assert all(first <= line[: len(first)] and line[: len(last) + 1] < last + b"\xff" for line in picked)
