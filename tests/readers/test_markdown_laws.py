"""Whatever Markdown stands in a file, what is found in its printed text is put back to the very words of the file."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.extract.pipeline import extract
from serge_cli.language import typography
from serge_cli.readers.reading import read
from serge_cli.store.entries import index_document
from serge_cli.text.printed import PlainText
from tests.readers.test_reader_properties import SIGNS, lawful

INLINE = [
    "^[",
    "]",
    "[a](b)",
    "![x](y)",
    "[[w]]",
    "[[w|s]]",
    '\\"',
    "&ldquo;",
    "&rdquo;",
    "&amp;",
    "<q>",
    "</q>",
    "<br>",
    '<img src="a">',
    "\\",
    "`“x”`",
]
LINES = [
    "> [!quote] Ada\n",
    "> [!note] Bo\n",
    "— Ada Lind\n",
    "| a\n",
    "\n: def",
    "[r]: /u\n",
    "[r]",
    "# Title: T\n",
    "<div>\n",
    "<details>\n",
    "~~~\n",
]
TEXTS = st.lists(st.one_of(SIGNS, st.sampled_from([*INLINE, *LINES, " said Ada Lind "])), max_size=50).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_record_has_the_words_of_its_span(text: str) -> None:
    document = read(text.encode(), "a.md", "a")
    lawful(document)
    found, plain = extract(document), PlainText(document, typography("und"))
    for quotation in found.quotations:
        assert quotation.text == quotation.span.of(document.text)
        assert len(plain.of(quotation.span)) <= 2 * len(quotation.text)
        if quotation.speaker and quotation.speaker.cue:
            assert quotation.speaker.cue.text == quotation.speaker.cue.span.of(document.text)
    for note in found.footnotes:
        assert all(marker.span and marker.sentence.contains(marker.span) for marker in note.markers)
        if note.body is not None and note.body_span is not None and "\n\n" not in note.body:
            assert note.body == note.body_span.of(document.text)
    starts = [paragraph.span.start for paragraph in found.paragraphs]
    assert starts == sorted(starts)
    assert all(paragraph.span and paragraph.span.end <= len(document.text) for paragraph in found.paragraphs)
    index_document(document, found)


def test_a_definition_that_begins_with_a_heading_is_one_block() -> None:
    document = read(b"[^n]: # Heads\n\nWords[^n].\n", "x.md", "x")
    assert [block.span.of(document.text) for block in document.blocks] == ["Heads", "Words[^n]."]


def test_definitions_within_definitions_deeper_than_the_parser_goes_are_one_block() -> None:
    text = "The gate fell.[^0]\n\n" + "".join(f"[^{number}]:" for number in range(20)) + " Gate book.\n"
    document = read(text.encode(), "a.md", "a")
    lawful(document)
    ends = [block.span.end for block in document.blocks]
    assert all(block.span.start >= end for end, block in zip(ends, document.blocks[1:], strict=False))
    assert document.blocks[-1].span.of(document.text).endswith("Gate book.")
