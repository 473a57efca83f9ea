"""The query language: what each form means, and where an error points."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.errors import QueryError
from serge_cli.model.results import Voice
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import (
    Across,
    And,
    Close,
    Everything,
    Field,
    Filter,
    Fuzzy,
    Headings,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Regular,
    Wildcard,
    Word,
    Years,
)

A, B, C = Word("a"), Word("b"), Word("c")


def exact(*words: str) -> tuple[Word, ...]:
    return tuple(Word(word, exact=True) for word in words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Everything()),
        ("a", A),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a and b", And((A, Word("and"), B))),
        ("a b OR c", Or((And((A, B)), C))),
        ("a OR NOT b", Or((A, Not(B)))),
        ("a -b", And((A, Not(B)))),
        ('a -"b c"', And((A, Not(Phrase(exact("b", "c")))))),
        ("a - b", And((A, B))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("((a", A),
        ("a))", A),
        ("() a", A),
        ("NOT NOT a", Not(Not(A))),
        ("Gorkín", Word("gorkin", accented="gorkín")),
        ("=Gorkín", Word("gorkin", exact=True)),
        ("l'affaire", Phrase(exact("l", "affaire"))),
        ("l’affaire", Phrase(exact("l", "affaire"))),
        ("U.S.A.", Word("usa")),
        ('"to be"', Phrase(exact("to", "be"))),
        ("“to be”", Phrase(exact("to", "be"))),
        ("«to be»", Phrase(exact("to", "be"))),
        ('"to be', Phrase(exact("to", "be"))),
        ('"word"', Word("word", exact=True)),
        ('"a b"~8', Near(exact("a", "b"), 8)),
        ('"a b c"~0', Near(exact("a", "b", "c"), 2)),
        ('"a b"~', Near(exact("a", "b"), 8)),
        ("wild*", Wildcard("wild*")),
        ("Wom?n", Wildcard("wom?n")),
        ("*", Everything()),
        ("why?", Word("why")),
        ('"a * b*"', Phrase((Word("a", exact=True), Wildcard("*"), Wildcard("b*")))),
        ("word~", Fuzzy("word", 1)),
        ("word~2", Fuzzy("word", 2)),
        ("/a(b|c)+/", Regular("a(b|c)+")),
        ("/a (b|c)/ b", And((Across("a (b|c)"), B))),
        ("a NEAR b", Close((A, B), 8)),
        ("a NEAR/3 b c", And((Close((A, B), 3), C))),
        ("a BEFORE b BEFORE c", Close((A, B, C), ordered=True)),
        ("a PRE/2 (b OR c)", Close((A, Or((B, C))), 2, ordered=True)),
        ("NOT a SENTENCE b", Not(Close((A, B), sentence=True))),
        ("a BEFORE/2 b SENTENCE c", Close((Close((A, B), 2, ordered=True), C), sentence=True)),
        ("pre near before sentence", And((Word("pre"), Word("near"), Word("before"), Word("sentence")))),
        ("PRE", Word("pre")),
        ("counter-revolution", Phrase(exact("counter", "revolution"), exact("counterrevolution"))),
        ('"a well-known man"', Phrase(exact("a", "well", "known", "man"), exact("a", "wellknown", "man"))),
        ("f-16", Phrase(exact("f", "16"))),
        ("日本", Phrase(exact("日", "本"))),
        ("日本*", Phrase(exact("日", "本"))),
        ("日?語", Phrase((Word("日", exact=True), Wildcard("*"), Word("語", exact=True)))),
        ("a/b/c", Phrase(exact("a", "b", "c"))),
        ("year:1937", Years(1937, 1937)),
        ("year:1930..1939", Years(1930, 1939)),
        ("year:1930..", Years(1930, 9999)),
        ("year:..1939", Years(0, 1939)),
        ('by:"Leon Trotsky"', Filter(Field.BY, ("leon trotsky",))),
        ("Author:Serge", Filter(Field.AUTHOR, ("serge",))),
        ("note:[14]", Filter(Field.NOTE, ("14",), whole=True)),
        ("note:*", Filter(Field.NOTE, ("*",), whole=True)),
        ("doc:001", Filter(Field.DOC, ("001",), whole=True)),
        ("in:headings", Headings()),
        ("12:30", Phrase(exact("12", "30"))),
        ("Serge: a life", And((Word("serge"), A, Word("life")))),
        ("http://a.b", Phrase(exact("http", "a", "b"))),
    ],
)
def test_meaning(text: str, expected: Node) -> None:
    assert parse(text).root == expected


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("a in:own", {Voice.OWN}),
        ("in:quotes a", {Voice.QUOTED}),
        ("a in:notes", {Voice.NOTE}),
        ("a -in:notes", {Voice.OWN, Voice.QUOTED}),
        ("a in:own in:notes", set()),
        ("(a in:own)", {Voice.OWN}),
    ],
)
def test_voices(text: str, voices: set[Voice]) -> None:
    query = parse(text)
    assert query.voices == voices
    assert query.root == A


@pytest.mark.parametrize(
    ("text", "position", "message"),
    [
        ("a AND", 2, "AND has nothing after it."),
        ("OR a", 0, "OR has nothing before it."),
        ("a OR OR b", 5, "OR has nothing before it."),
        ("a (b AND)", 5, "AND has nothing after it."),
        ("NOT", 0, "NOT has nothing after it."),
        ("…", 0, "No search terms given."),
        ("a writer:serge", 2, "Unknown field writer:"),
        ("a year:nineteen", 7, "year: needs a year or a range."),
        ("year:1939..1930", 5, "The years 1939..1930 run backwards."),
        ("a in:there", 5, "in: needs own, quotes, notes or headings."),
        ("a OR in:own", 8, "in: applies to the whole query, not to a part of it."),
        ("word~3", 5, "A fuzzy word may differ by 1 or 2 letters."),
        ('"a b"~5000', 6, "Words can be near within 1000 words at most."),
        ("kind:poem", 5, "There is no kind poem."),
        ("by:…", 3, "by: needs a name or a word of it."),
        ("NEAR a", 0, "NEAR has nothing before it."),
        ("a BEFORE/3", 2, "BEFORE/3 has nothing after it."),
        ("a NEAR by:b", 2, "NEAR needs a word or phrase on either side."),
        ("a NEAR/5000 b", 2, "Words can be near within 1000 words at most."),
        ("/a. b.*/", 1, "An expression across words must name one of them whole."),
        ("/a (b/", 5, "The expression has an unclosed parenthesis."),
        ("/a(b/", 4, "The expression has an unclosed parenthesis."),
        ("/a{1000}/", 2, "The expression has repeats that run backwards or beyond 64."),
        ("(" * 70 + "a", 60, "More than 60 parentheses or NOTs inside each other."),
    ],
)
def test_errors_point_at_the_place(text: str, position: int, message: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(text)
    assert (raised.value.message, raised.value.position) == (message, position)


_SIGNS = st.text(alphabet=st.sampled_from('ab é1"“»()[]{}/\\*?~-=:|+^$. ,\n\x00\u202e🙂ANDORT'), max_size=80)


@given(_SIGNS | st.text(max_size=80))
@settings(max_examples=1500, deadline=None)
def test_nothing_but_a_query_error_is_raised(text: str) -> None:
    try:
        parse(text)
    except QueryError as error:
        assert 0 <= error.position <= len(text)


@pytest.mark.parametrize(
    "piece", ['"', "(", ")", "*a*", "-", "a ", "=", "~", "/", "a:", "\\", "“a", "NOT ", "a OR ", "/a*/ ", "?", "[", "year:1 ", "'", "in:"]
)
def test_ten_thousand_characters_take_no_time(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    started = time.process_time()
    try:
        parse(text)
    except QueryError as error:
        assert error.message
    assert time.process_time() - started < 2
