"""Laws of the quotations: exact spans, marks outside, order, containment, every mark accounted for, linear time, no text that breaks them."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.quotations.find_quotations import Quoted, find_quotations
from serge_cli.extract.quotations.mark_readings import read_marks
from serge_cli.extract.quotations.marks import MARKS
from serge_cli.extract.quotations.pairing import Reading
from serge_cli.model.document import Block, Document, Shape
from serge_cli.model.records import NoticeCode, Paragraph, ParagraphKind, Work
from serge_cli.model.span import Span
from tests.growth import assert_linear

SIGNS = "\"'“”„‘’‚«»‹›`´ʼ″′"
TEXTS = st.text(st.sampled_from(SIGNS + "aAsn 9.,:!—\n[1]*"), max_size=80)


def laid_out(text: str) -> tuple[Document, Layout]:
    """Return a document whose paragraphs are the stretches between empty lines, all of one work."""
    blocks, paragraphs, position = [], [], 0
    for part in text.split("\n\n"):
        words = part.strip()
        if words:
            start = position + part.index(words)
            span = Span(start, start + len(words))
            blocks.append(Block(span, Shape.PROSE, lines=(span,)))
            paragraphs.append(Paragraph(f"x:p{len(blocks)}", ParagraphKind.PARAGRAPH, span, "x.1", "en"))
        position += len(part) + 2
    document = Document("x", "x.txt", "plaintext", "", text, tuple(blocks))
    return document, Layout(tuple(paragraphs), (Work("x.1", None, (), Span(0, len(text))),))


def quoted(text: str, markers: tuple[Span, ...] = ()) -> Quoted:
    document, layout = laid_out(text)
    return find_quotations(document, layout, markers)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_quotation_is_its_words_without_the_marks(text: str) -> None:
    for one in quoted(text).quotations:
        assert one.text == one.span.of(text)
        assert one.text == one.text.strip()
        assert any(character.isalnum() for character in one.text)
        opening, closing = one.marks
        assert not opening or text[: one.span.start].rstrip().endswith(opening)
        assert not closing or text[one.span.end :].lstrip().startswith(closing)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_quotations_are_in_order_and_nested(text: str) -> None:
    found = quoted(text).quotations
    assert [one.id for one in found] == [f"x:q{number}" for number in range(1, len(found) + 1)]
    starts = [(one.span.start, -one.span.end) for one in found]
    assert starts == sorted(set(starts))
    known = {one.id: one for one in found}
    for one in found:
        if one.parent:
            assert known[one.parent].span.contains(one.span)
            assert known[one.parent].paragraph == one.paragraph
        if one.continues:
            assert known[one.continues].span.end <= one.span.start


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_mark_is_used_once_or_judged_or_reported(text: str) -> None:
    document, layout = laid_out(text)
    readings = read_marks(document, layout, ())
    covered: list[int] = []
    for span in [one.mark.span for one in readings.judged] + list(readings.ornaments):
        covered.extend(range(span.start, span.end))
    assert len(covered) == len(set(covered))
    assert {at for at, sign in enumerate(text) if sign in MARKS} <= set(covered)
    reported = {notice.span for notice in quoted(text).notices if notice.code is NoticeCode.UNMATCHED_MARK}
    assert {one.mark.span for one in readings.judged if one.reading is Reading.UNMATCHED} <= reported
    openings = sum(one.reading is Reading.OPENING for one in readings.judged)
    closings = sum(one.reading is Reading.CLOSING for one in readings.judged)
    assert openings >= closings  # one guillemet may close two


@given(TEXTS, st.integers(0, 79), st.integers(1, 4))
@settings(max_examples=200, deadline=None)
def test_signs_in_note_markers_are_no_marks(text: str, start: int, length: int) -> None:
    marker = Span(min(start, len(text)), min(start + length, len(text)))
    document, layout = laid_out(text)
    readings = read_marks(document, layout, (marker,) if marker else ())
    assert not any(one.mark.span.overlaps(marker) for one in readings.judged)


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    quoted(text)


@given(st.text(st.sampled_from("abc ,"), min_size=12, max_size=40), TEXTS)
@settings(max_examples=100, deadline=None)
def test_an_odd_mark_costs_its_own_paragraph_only(words: str, before: str) -> None:
    sound = f"She said: “Bread {words.strip(' ,')} and salt.” He nodded."
    broken = before.replace("\n", " ").strip() or "x"
    alone = [one.text for one in quoted(sound).quotations]
    assert [one.text for one in quoted(f"{broken}\n\nNothing here.\n\n{sound}").quotations][-1:] == alone[-1:]


@pytest.mark.parametrize("sign", [*SIGNS, "(", "[", "*", "—"])
def test_a_megabyte_of_one_sign(sign: str) -> None:
    started = time.process_time()
    quoted(sign * 1_000_000)
    assert time.process_time() - started < 2.0


@pytest.mark.parametrize("pattern", ["' ", "“a", 'a" ', "“a” ", "s’ b ", "«a «b» "])
def test_time_grows_with_the_text_and_no_faster(pattern: str) -> None:
    def prepared(size: int) -> Callable[[], object]:
        document, layout = laid_out(pattern * (size // len(pattern)))
        return lambda: read_marks(document, layout, ())

    assert_linear(pattern, prepared, 2_000, 16_000)
