"""Corrections by hand: applied at every extraction, surviving edits elsewhere, reported when their words are gone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.extract.corrections import (
    Correction,
    CorrectionsUnreadableError,
    apply_corrections,
    loads,
    make_correction,
    with_corrections,
    without_corrections,
)
from serge_cli.model.document import Document
from serge_cli.model.records import Form, NoticeCode, Quotation, QuotationKind, Speaker
from serge_cli.model.span import Span

TEXT = "The mayor said ‘never again’ in May. In June the baker, not the mayor, said ‘never again’ and ‘so be it’."


def document(text: str = TEXT) -> Document:
    return Document("007", "essay.txt", "plaintext", "", text)


def quotations(text: str = TEXT) -> list[Quotation]:
    found: list[Quotation] = []
    start = text.find("‘")
    while start != -1:
        end = text.index("’", start)
        span = Span(start + 1, end)
        number = len(found) + 1
        found.append(Quotation(f"007:q{number}", span.of(text), span, ("‘", "’"), QuotationKind.QUOTATION, Form.INLINE, "007:p1"))
        start = text.find("‘", end)
    return found


def test_the_speaker_is_the_one_told_by_hand() -> None:
    correction = make_correction(document(), quotations()[1], speaker="Anna Baker")
    (first, second, third), notices = apply_corrections(document(), quotations(), [correction])
    assert second.speaker == Speaker("Anna Baker", "Anna Baker", "corrected", 1.0)
    assert second.corrected
    assert (first.speaker, first.corrected, third.corrected) == (None, False, False)
    assert notices == ()


def test_nobody_can_be_the_right_speaker() -> None:
    named = [replace(q, speaker=Speaker("The Mayor", "mayor", "cue-before", 0.9)) for q in quotations()]
    correction = make_correction(document(), named[0], speaker="")
    corrected, _ = apply_corrections(document(), named, [correction])
    assert [q.speaker.name if q.speaker else None for q in corrected] == [None, "The Mayor", "The Mayor"]


def test_equal_words_are_told_apart_after_edits_elsewhere() -> None:
    correction = make_correction(document(), quotations()[1], kind=QuotationKind.TERM)
    edited = "A new first sentence says ‘never again’ too. " + TEXT.replace("in May", "in the merry month of May")
    corrected, notices = apply_corrections(document(edited), quotations(edited), [correction])
    assert [q.kind.value for q in corrected] == ["quotation", "quotation", "term", "quotation"]
    assert notices == ()


def test_a_new_mark_or_accent_does_not_lose_a_correction() -> None:
    correction = make_correction(document(), quotations()[2], speaker="Anna Baker")
    edited = TEXT.replace("‘so be it’", "‘So  be\nit!’")
    corrected, notices = apply_corrections(document(edited), quotations(edited), [correction])
    assert corrected[2].corrected
    assert notices == ()


def test_what_is_no_quotation_goes_and_its_pieces_stand_alone() -> None:
    first, second, third = quotations()
    linked = [first, replace(second, parent=first.id), replace(third, continues=first.id)]
    correction = make_correction(document(), first, not_a_quotation=True)
    corrected, _ = apply_corrections(document(), linked, [correction])
    assert [(q.id, q.parent, q.continues) for q in corrected] == [("007:q2", None, None), ("007:q3", None, None)]


def test_a_later_correction_is_laid_over_an_earlier_one() -> None:
    third = quotations()[2]
    corrections = [make_correction(document(), third, speaker="A"), make_correction(document(), third, kind=QuotationKind.TERM)]
    corrected, _ = apply_corrections(document(), quotations(), corrections)
    assert (corrected[2].kind, corrected[2].speaker and corrected[2].speaker.name) == (QuotationKind.TERM, "A")


def test_a_correction_whose_words_are_gone_is_reported() -> None:
    correction = make_correction(document(), quotations()[2], speaker="Anna Baker")
    edited = TEXT.replace("so be it", "let it be")
    corrected, notices = apply_corrections(document(edited), quotations(edited), [correction])
    assert not any(q.corrected for q in corrected)
    assert [(n.code, n.message) for n in notices] == [
        (NoticeCode.CORRECTION_LOST, "the words corrected by hand are no longer there: “so be it”"),
    ]


def test_corrections_of_other_documents_are_left_alone() -> None:
    correction = replace(make_correction(document(), quotations()[0], speaker="A"), document="008")
    assert apply_corrections(document(), quotations(), [correction]) == (tuple(quotations()), ())


def test_the_sidecar_reads_as_written() -> None:
    correction = make_correction(document(), quotations()[2], speaker="Rosa “Red” Luxemburg", kind=QuotationKind.QUOTATION)
    assert with_corrections("", [correction]) == (
        "[[correction]]\n"
        'document = "007"\n'
        f'words = "{correction.words}"\n'
        'before = "the mayor said never again and"\n'
        'text = "so be it"\n'
        'speaker = "Rosa “Red” Luxemburg"\n'
        'kind = "quotation"\n'
    )
    assert loads(with_corrections("", [correction])) == (correction,)


@pytest.mark.parametrize(
    "text",
    [
        "correction = 3",
        "[[correction]]\nwords = 'x'",
        "[[correction]]\ndocument = '1'\nwords = 2",
        "[[correction]]\ndocument = '1'\nwords = 'x'\nkind = 'poem'",
        "[[correction",
        "correction = ['x']",
        f"correction = {'9' * 5000}",
    ],
)
def test_a_sidecar_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(CorrectionsUnreadableError):
        loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Decided in May.\n\n[[correction]]\ndocument = '1' # the first\nwords = 'x'\n",
        "[[correction]]\r\ndocument = '1'\r\nwords = 'x'\r\n# no line end",
        "[[correction]]\nwords = 'x'\ndocument = '1'\n\n[mine]\nmood = 'good'\n\n[[correction]]\nwords = 'y'\ndocument = '2'\n",
        "# Nothing yet.",
    ],
)
def test_what_a_person_wrote_stands_as_it_did(text: str) -> None:
    correction = make_correction(document(), quotations()[2], speaker="Anna Baker")
    written = with_corrections(text, [correction])
    assert written.startswith(text)
    assert loads(written) == (*loads(text), correction)


@pytest.mark.parametrize("text", ["correction = [] # none\n", "correction = [\n  {document = '1', words = 'x'}, # one\n]\n"])
def test_a_list_in_brackets_is_added_to(text: str) -> None:
    correction = make_correction(document(), quotations()[2], not_a_quotation=True)
    written = with_corrections(text, [correction])
    assert loads(written) == (*loads(text), correction)
    assert "# none" in written or "# one" in written


def test_nothing_is_written_that_a_terminal_would_obey() -> None:
    correction = make_correction(document(), quotations()[0], speaker="A\x1b[2J\u202eB\n")
    assert "".join(dict.fromkeys(c for c in with_corrections("", [correction]) if not c.isprintable())) == "\n"


words = st.text(max_size=30)
made = st.builds(
    Correction, words, words, words, words, words, st.none() | words, st.none() | st.sampled_from(QuotationKind), st.booleans()
)


@given(st.lists(made, max_size=4))
def test_what_is_written_is_read_back(corrections: list[Correction]) -> None:
    assert loads(with_corrections("", corrections)) == tuple(corrections)


def test_several_corrections_are_added_in_their_order() -> None:
    first, second, third = (make_correction(document(), quotation, speaker="Anna Baker") for quotation in quotations())
    assert loads(with_corrections("# Mine.\n", [third, first, second])) == (third, first, second)


TWO = "# Mine.\n[[correction]]\ndocument = '1'\nwords = 'x' # the first\n\n[[correction]]\n# Decided in May.\ndocument = '2'\nwords = 'y'\n"


@pytest.mark.parametrize(
    ("unwanted", "left"),
    [
        ([], TWO),
        ([0], "# Mine.\n[[correction]]\n# Decided in May.\ndocument = '2'\nwords = 'y'\n"),
        ([1], "# Mine.\n[[correction]]\ndocument = '1'\nwords = 'x' # the first\n\n# Decided in May.\n"),
        ([0, 1], "# Mine.\n# Decided in May.\n"),
    ],
)
def test_a_correction_is_taken_out_and_the_comments_above_and_inside_it_stay(unwanted: list[int], left: str) -> None:
    assert without_corrections(TWO, unwanted) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("correction = [\n  {document = '1', words = 'x'}, # one\n  {document = '2', words = 'y'}, # two\n]\n", "# two"),
        ("[[correction]]\ndocument = \"\"\"\n[1\"\"\"\nwords = 'x'\n[['correction']]\ndocument = '2'\nwords = 'y'\n", ""),
    ],
    ids=["a list in brackets", "tables that no line tells apart"],
)
def test_a_correction_is_taken_out_however_the_file_is_written(text: str, left: str) -> None:
    kept = without_corrections(text, [0])
    assert loads(kept) == (Correction("2", "y"),)
    assert left in kept


@given(st.lists(made, max_size=4), st.sets(st.integers(0, 3)))
def test_what_is_taken_out_is_gone_and_nothing_else(corrections: list[Correction], numbers: set[int]) -> None:
    unwanted = [number for number in numbers if number < len(corrections)]
    text = without_corrections(with_corrections("", corrections), unwanted)
    assert loads(text) == tuple(each for number, each in enumerate(corrections) if number not in unwanted)


@given(st.lists(made, max_size=3), made)
def test_adding_and_taking_out_leaves_the_other_corrections_as_they_were(corrections: list[Correction], added: Correction) -> None:
    text = with_corrections("# Mine.\n", corrections)
    undone = without_corrections(with_corrections(text, [added]), [len(corrections)])
    assert undone.startswith("# Mine.\n")
    assert loads(undone) == tuple(corrections)
