"""Italic and bold are found; stars and underscores that mean something else are not."""

import pytest

from serge_cli.readers.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *word* b", ["word"]),
        ("a _word_ b", ["word"]),
        ("a **bold** b", ["bold!"]),
        ("***both***", ["**both**", "both!"]),
        ("**bold *and italic* on**", ["bold *and italic* on!", "and italic"]),
        ("*over\nlines*", ["over\nlines"]),
        ("*not over\n\nblocks*", []),
        ("<i>a</i> <em>b</em> <strong>c</strong>", ["a", "b", "c!"]),
        ("G. * P. * U.", []),
        ("word* with a note and word* again", []),
        ("2*3*4 and snake_case_name", []),
        ("5 * 3 * 2", []),
        (r"\*no\* emphasis", []),
        ("`*code*` and *word*", ["word"]),
        ("* item with *word*", ["word"]),
        ("«*mot*», (*word*), *l'état*", ["mot", "word", "l'état"]),
        ("*un*believable", ["un"]),
        ("*…*", []),
        ("*", []),
    ],
)
def test_emphasis(text: str, expected: list[str]) -> None:
    document = read(text.encode(), "a.md", "a")
    assert [each.span.of(document.text) + "!" * each.strong for each in document.emphasis] == expected


def test_outer_holds_the_delimiters() -> None:
    document = read(b"a **b** <i> c </i>", "a.md", "a")
    assert [each.outer.of(document.text) for each in document.emphasis] == ["**b**", "<i> c </i>"]
