"""Words broken at line ends are shown whole."""

from __future__ import annotations

import pytest

from serge_cli.language import typography
from serge_cli.model.span import Span
from serge_cli.readers.reading import read
from serge_cli.text.printed import PlainText


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("en", "with each cap-\ntion of the book", "with each caption of the book"),
        ("en", "a well-\nknown shop, its self-\n  evident pride", "a well-known shop, its self-evident pride"),
        ("en", "the suppres¬\nsion, the electioneer\u00ad\ning, a soft hy\u00adphen", "the suppression, the electioneering, a soft hyphen"),
        ("en", "a mill-\nrace by the mill-race", "a mill-race by the mill-race"),
        ("en", "a mill-\nrace by the millrace", "a millrace by the millrace"),
        ("en", "the Anglo-\nNorman mill, an e-\nbook", "the Anglo-Norman mill, an e-book"),
        ("en", "both pre-\nand post-war mills", "both pre-\nand post-war mills"),
        ("en", "many thous-\nand, a thousand", "many thousand, a thousand"),
        ("en", "from 1914-\n18, then -\nnothing", "from 1914-\n18, then -\nnothing"),
        ("fr", "que dit-\nil du mou-\nlin, celui-\nlà", "que dit-il du moulin, celui-là"),
        ("de", "die Müh-\nle und der Vor-\nund Nachteil", "die Mühle und der Vor-\nund Nachteil"),
    ],
)
def test_broken_words(language: str, text: str, shown: str) -> None:
    plain = PlainText(read(text.encode(), "a.txt", "a"), typography(language)).passage([Span(0, len(text))])
    assert plain.text == shown
    assert plain.written == text


def test_a_word_broken_between_two_pieces_of_a_paragraph() -> None:
    text = "the whole gran-\n\n12\n\nary was empty"
    plain = PlainText(read(text.encode(), "a.txt", "a"), typography("en")).passage([Span(0, 15), Span(21, 34)])
    assert plain.text == "the whole granary was empty"
    assert plain.written == "the whole gran- ary was empty"


def test_quoted_lines_without_their_signs() -> None:
    text = "> the gran-\n> ary was\n> empty"
    document = read(text.encode(), "a.md", "a")
    assert PlainText(document, typography("en")).of(document.blocks[0].span) == "the granary was\nempty"
