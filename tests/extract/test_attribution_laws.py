"""Laws of persons and speakers: evidence is where it says, names come from the text, nothing raises, time grows with the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.extract.layout.lay_out import lay_out
from serge_cli.extract.people.find_people import find_people
from serge_cli.extract.pipeline import extract
from serge_cli.model.records import Extraction
from serge_cli.people.authority import Authority, KnownPerson
from serge_cli.readers.reading import read
from serge_cli.wire.extracted import QUOTATION
from tests.growth import assert_linear

PIECES = [
    "Anna Marsh", "Edgar Pike", "Marsh", "he", "She", "wrote", "said", " says that ", "according to", "“", "”", "‘", "’", "«", "»", ": ", ", ", ". ",
    "\n\n", "> ", "[1]", "(Marsh)", "— ", "the committee", "his mother", "I", "répondit-il", "the glass", "as", "in", "*", "Dr. Orrin", "’s", "remark",
    "[1] Anna Marsh, Letters, p. 4.\n", "who", "was", "by", "not", "…", "calls", "sagte", "dijo", "1931", "ß", "\u0301", "\u00a0", "BRANDT: ",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


def run(text: str, known: Authority | None = None) -> Extraction:
    return extract(read(text.encode(), "law.txt", "law"), known)


@settings(max_examples=50, deadline=None)
@given(texts)
def test_evidence_is_where_it_says(text: str) -> None:
    document = read(text.encode(), "law.txt", "law")
    found = extract(document)
    for quotation in found.quotations:
        speaker = quotation.speaker
        if speaker is None:
            continue
        assert 0.5 <= speaker.confidence <= 1.0
        assert speaker.rule
        if speaker.cue is not None:
            assert speaker.cue.span.of(document.text) == speaker.cue.text
            assert not speaker.cue.span.contains(quotation.span)


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [
        (
            "Die Weber hungerten in jenem Winter. „Die Not ist still geworden“, sagte Wenzel, und niemand wollte davon sprechen.",
            "Wenzel",
            "sagte Wenzel",
        ),
        (
            "Anna Marsh kept the minutes. Marsh wrote “the strike is only sleeping”, and Edgar Pike agreed with her at once.",
            "Anna Marsh",
            "Marsh wrote",
        ),
    ],
)
def test_a_cue_lies_on_one_side_of_the_words(text: str, name: str, cue: str) -> None:
    (quotation,) = run(text).quotations
    assert quotation.speaker is not None
    assert quotation.speaker.name == name
    assert quotation.speaker.cue is not None
    assert quotation.speaker.cue.text == cue


@settings(max_examples=50, deadline=None)
@given(texts)
def test_only_who_is_named_or_described_in_the_text_speaks(text: str) -> None:
    found = run(text)
    names = {person.name for person in found.persons} | {author for work in found.works for author in work.authors}
    folded = " ".join(text.split()).casefold()
    for quotation in found.quotations:
        if quotation.speaker is not None:
            assert quotation.speaker.name in names or quotation.speaker.name.casefold() in folded


@settings(max_examples=50, deadline=None)
@given(texts)
def test_every_mention_is_a_form_in_the_text(text: str) -> None:
    document = read(text.encode(), "law.txt", "law")
    for person in extract(document).persons:
        for mention in person.mentions:
            assert " ".join(mention.of(document.text).split()) in person.forms


@settings(max_examples=40, deadline=None)
@given(texts)
def test_a_known_person_is_shown_under_the_known_name(text: str) -> None:
    known = Authority((KnownPerson("Anna Elisabeth Marsh", ("Anna Marsh", "Marsh")),))
    names = {person.name for person in run(text, known).persons}
    assert "Anna Marsh" not in names
    assert "Marsh" not in names


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    run(text)


@pytest.mark.parametrize("unit", ["Anna Marsh ", "Anna ", "A.B. ", "McX-Y ", "Anna von der ", 'Anna "Nick" Marsh '])
def test_capitals_cost_linear_time(unit: str) -> None:
    def prepared(size: int) -> Callable[[], object]:
        document = read((unit * (size // len(unit))).encode(), "law.txt", "law")
        layout = lay_out(document)
        return lambda: find_people(document, layout, Authority())

    assert_linear(unit, prepared, 30_000, 240_000)


JOINT = "Anna Davis and Peter Goldman studied the mills. Davis and Goldman maintain that “the mill was closed long before the flood”, as the notes show."


def test_two_who_are_named_together_speak_together() -> None:
    (quotation,) = run(JOINT).quotations
    assert [speaker.name for speaker in quotation.speakers] == ["Anna Davis", "Peter Goldman"]


def test_those_who_speak_together_are_read_back_as_written() -> None:
    (quotation,) = run(JOINT).quotations
    assert [speaker["name"] for speaker in QUOTATION.write(quotation)["speakers"]] == ["Anna Davis", "Peter Goldman"]
    assert QUOTATION.read(QUOTATION.write(quotation)) == quotation
