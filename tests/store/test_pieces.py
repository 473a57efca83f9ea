"""Offsets into a passage made of several stretches, back to the document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from serge_cli.model.results import Place
from serge_cli.model.span import Span
from serge_cli.store.pieces import cut, in_document, in_passage, place_of, read_pieces, write_pieces
from serge_cli.text.lines import LineIndex

TEXT = "A page ends\nhere, and\n\n---\n1. a note\n---\n\n  goes on\nthere."
BROKEN = (Span(0, 21), Span(44, 58))


def test_a_broken_paragraph_is_joined_by_one_space() -> None:
    passage, _ = cut(TEXT, BROKEN, LineIndex(TEXT))
    assert passage == "A page ends\nhere, and goes on\nthere."


def test_line_and_column_in_each_line_of_each_piece() -> None:
    passage, pieces = cut(TEXT, BROKEN, LineIndex(TEXT))
    places = {
        word: place_of(passage, pieces, Span(passage.index(word), passage.index(word) + 3)) for word in ("page", "here,", "goes", "there")
    }
    assert places == {
        "page": Place(1, 3, Span(2, 5)),
        "here,": Place(2, 1, Span(12, 15)),
        "goes": Place(8, 3, Span(44, 47)),
        "there": Place(9, 1, Span(52, 55)),
    }


def test_a_stretch_of_the_document_that_the_passage_leaves_out() -> None:
    _, pieces = cut(TEXT, BROKEN, LineIndex(TEXT))
    assert in_passage(pieces, Span(27, 36)) is None
    assert in_passage(pieces, Span(17, 48)) == Span(17, 26)


@st.composite
def broken_texts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(st.sampled_from("ab é\n"), min_size=2, max_size=60))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=8)))
    edges = edges[: len(edges) // 2 * 2]
    return text, [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


@given(broken_texts())
def test_every_character_is_found_where_the_document_has_it(broken: tuple[str, list[Span]]) -> None:
    text, spans = broken
    lines = LineIndex(text)
    passage, pieces = cut(text, spans, lines)
    assert read_pieces(write_pieces(pieces)) == pieces
    for span in spans:
        for offset in range(span.start, span.end):
            inside = in_passage(pieces, Span(offset, offset + 1))
            assert inside is not None
            assert passage[inside.start] == text[offset]
            assert in_document(pieces, inside.start) == offset
            place = place_of(passage, pieces, inside)
            assert (place.line, place.column, place.span.start) == (lines.line(offset), lines.column(offset), offset)
