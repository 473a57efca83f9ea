"""Laws of notes, whatever the text: exact spans, markers in their paragraphs, chains that end, work that grows with the text only."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from serge_cli.extract.layout.lay_out import lay_out
from serge_cli.extract.notes.back_references import resolve, unresolved
from serge_cli.extract.notes.find_notes import Notes, find_notes
from serge_cli.extract.notes.note_links import link_notes
from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document
from serge_cli.model.records import ParagraphKind
from serge_cli.operations.check import check
from serge_cli.readers.reading import read
from tests.growth import assert_linear

PIECES = [
    "The mill closed in March.", "[1]", "[2] ", "[3]", "(1) ", "(2)", "[^1]", "[^a] ", "[^1]: A body.", "\n\n    More of it.", "<sup>1</sup>", "<sup>2</sup> ",
    "¹", "² ", "word.14 ", "14 A body.", "15 Another.", "*", "† ", "* A body.", "† A body.", "** ", "*set* ", "Notes", "## Notes", "## Heading", "\n\n", "\n\n",
    "\n\n", "\n", "---", "1. ", "2. A body. ", "3. Ibid., p. 4.", "4) ", "^ A body.", "1. ^ a b A body.", "[Footnote 3: A body.", "]", "[1, 2] ", "[0]", "[1917] ",
    "Ruth Pell, Mill Street (London, 1911), p. 4. ", "Pell, op. cit., p. 9.", "See note 2.", "“So she said.” ", "i. ", "[i] ", "a. ", "[A]", "> quoted ", "- item ", " ",
]  # fmt: skip

texts = st.lists(st.sampled_from(PIECES), max_size=70).map("".join) | st.text(alphabet="[]()*†¹1234.^: \nabA<sup>/", max_size=200)


def noted(text: str) -> tuple[Document, Notes]:
    document = read(text.encode("utf-8"), "law.md", "law")
    return document, find_notes(document, lay_out(document))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_the_laws_of_notes(text: str) -> None:
    document, found = noted(text)
    whole = document.text
    paragraphs = {paragraph.id: paragraph for paragraph in found.layout.paragraphs}
    assert len({note.id for note in found.footnotes}) == len(found.footnotes)
    assert list(found.markers) == sorted(set(found.markers))
    assert all(before.end <= after.start for before, after in zip(found.markers, found.markers[1:], strict=False))
    assert {marker.span for note in found.footnotes for marker in note.markers} == set(found.markers)
    for note in found.footnotes:
        assert note.body is not None or note.markers
        assert (note.body is None) == (note.body_span is None)
        if note.body is not None and note.body_span is not None:
            covered = note.body_span.of(whole)
            assert covered == note.body or "\n\n" in note.body
            assert covered.startswith(note.body[:20].split("\n")[0]) and covered.endswith(note.body[-20:].split("\n")[-1])
        for marker in note.markers:
            assert marker.span and paragraphs[marker.paragraph].span.contains(marker.sentence)
            assert marker.sentence.contains(marker.span)
            assert marker.sentence.of(whole) == marker.sentence.of(whole).strip()
    for notice in found.notices:
        assert notice.span.end <= len(whole) and notice.message


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_a_block_of_notes_is_a_note_and_nothing_else_changes(text: str) -> None:
    document, found = noted(text)
    for before, after in zip(lay_out(document).paragraphs, found.layout.paragraphs, strict=True):
        if before != after:
            assert after.kind in {ParagraphKind.NOTE, ParagraphKind.HEADING}
            assert (before.id, before.span, before.work) == (after.id, after.span, after.work)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_references_point_to_other_notes_and_links_agree(text: str) -> None:
    document, found = noted(text)
    extraction = extract(document)
    quotations, linked = link_notes(document, found.layout, extraction.quotations, found.footnotes)
    resolved = resolve(document, linked)
    known = {note.id for note in resolved}
    labels = {note.id: note.label for note in resolved}
    sourced = {(quotation.id, label) for quotation in quotations for label in quotation.notes}
    assert sourced == {(identifier, labels[note.id]) for note in resolved for identifier in note.quotations}
    for note in resolved:
        assert note.id not in note.resolves_to and set(note.resolves_to) <= known
        assert len(set(note.resolves_to)) == len(note.resolves_to)
    assert {notice.span for notice in unresolved(resolved)} <= {note.body_span for note in resolved}
    assert all(finding.place.line >= 1 and finding.message for finding in check(document, extraction))


QUOTING = [
    "“",
    "”",
    "‘",
    "’",
    "[1]",
    "[2]",
    "[3]",
    "¹",
    "²",
    ", ",
    " and ",
    ". ",
    "the mill is closed",
    "the river is frozen",
    "He wrote ",
    "said Pell, ",
    "\n\n",
]
LIST = "\n\nNotes\n\n1. Pell, Letters, p. 1.\n\n2. Strang, Diary, p. 2.\n\n3. Marsh, Papers, p. 3.\n"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(QUOTING) | st.sampled_from(["“the mill[1]” ", "“the road is long” ", "“a river,[2]” "]), max_size=40).map(
        "".join
    )
)
def test_no_quotation_has_a_note_whose_marker_stands_behind_a_quotation_with_its_own(text: str) -> None:
    found = extract(read((text + LIST).encode("utf-8"), "law.md", "law"))
    spans = {note.id: [marker.span for marker in note.markers] for note in found.footnotes}
    tops = {quotation.id: quotation for quotation in found.quotations if quotation.parent is None}
    marked = [q for q in tops.values() if q.continues is None and any(q.span.contains(span) for note in spans.values() for span in note)]
    for note in found.footnotes:
        for quotation in (tops[identifier] for identifier in note.quotations):
            own = [
                span
                for span in spans[note.id]
                if not any(quotation.span.end <= other.span.start and other.span.end <= span.start for other in marked)
            ]
            assert own, (quotation.text, note.label)


SHAPES = [
    "[", "[1][2]", "(1) ", "*", "* a\n\n", "a* ", "a¹ ", "a.14 ", "a 14. ", "<sup>1</sup> ", "[^1]: a\n", "1. Ibid.\n\n", "[Footnote 1: ", "^ A\n",
    "a†\n\n† b\n\n", "Notes\n\n", "1. Pell, op. cit., p. 3.\n\n", "[1, 2] ", "see note 1 ", "A.[1]\n\n[1] Mill Street (1911), p. 1.\n\n",
]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_text_and_no_faster(shape: str) -> None:
    def prepared(size: int) -> Callable[[], object]:
        document = read((shape * (size // len(shape))).encode("utf-8"), "big.txt", "big")
        layout = lay_out(document)

        def work() -> None:
            found = find_notes(document, layout)
            link_notes(document, found.layout, (), resolve(document, found.footnotes))

        return work

    assert_linear(shape, prepared, 2_000, 16_000)
