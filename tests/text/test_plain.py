"""What a reader of the page sees of a stretch of Markdown or plain text."""

from __future__ import annotations

import pytest

from serge_cli.extract.pipeline import extract
from serge_cli.language import typography
from serge_cli.model.span import Span
from serge_cli.readers.reading import read
from serge_cli.text.printed import PlainText


@pytest.mark.parametrize(
    ("path", "text", "plain"),
    [
        ("a.md", 'The *old* **mill** at [Oster](https://o.example "x") &mdash; \\*closed\\*.', "The old mill at Oster — *closed*."),
        ("a.md", "See [[Mill|the mill]], ![a view](v.jpg)`x(\"y\")` and <span class='a'>more</span>.", 'See the mill, x("y") and more.'),
        ("a.md", "> One line\n> and another.", "One line\nand another."),
        ("a.md", "It stood.^[Ledger, p. 3.] It fell.[^1]\n\n[^1]: Diary.", "It stood. It fell."),
        ("a.txt", "He read _Locksley_ aloud.", "He read Locksley aloud."),
        ("a.txt", "No *mark here, 2 * 3.", "No *mark here, 2 * 3."),
    ],
)
def test_plain(path: str, text: str, plain: str) -> None:
    document = read(text.encode(), path, "a")
    assert PlainText(document, typography("und")).of(document.blocks[0].span) == plain


def test_a_quotation_without_the_note_inside_it() -> None:
    document = read("Ada Lind said, “This is a test^[Orr, “Trials”.] of *our* patience.” So it was.".encode(), "a.md", "a")
    first = extract(document).quotations[0]
    assert PlainText(document, typography("und")).of(first.span) == "This is a test of our patience."


def test_any_stretch_may_be_asked_for() -> None:
    document = read(b"a [b](c) d\n", "a.md", "a")
    plain = PlainText(document, typography("und"))
    assert [plain.of(Span(0, end)) for end in (2, 4, 5, 10)] == ["a", "a b", "a b", "a b d"]
