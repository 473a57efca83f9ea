"""The same-essay law: one essay, saved in every format, has the same quotations, speakers, notes and pages in each."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document
from serge_cli.model.records import Extraction
from serge_cli.readers.reading import read
from serge_cli.readers.registry import formats
from tests.readers.laws import check_laws
from tests.readers.test_reader_properties import lawful

FOLDER = Path(__file__).parent / "essay"
FILES = sorted(path.name for path in FOLDER.iterdir())
PLAIN = {"essay.txt", "essay.md"}  # the file is the text
LAID_OUT = {"essay.docx", "essay.odt", "essay.pdf", "essay.rtf"}


@cache
def essay(name: str) -> tuple[Document, Extraction]:
    document = read((FOLDER / name).read_bytes(), name, "essay")
    return document, extract(document)


def test_every_format_has_its_essay() -> None:
    assert {essay(name)[0].format for name in FILES} == {each.name for each in formats()}


@pytest.mark.parametrize("name", FILES)
def test_the_records_are_lawful(name: str) -> None:
    document, extraction = essay(name)
    lawful(document)
    if name not in PLAIN:
        check_laws(document)
    assert all(each.text == each.span.of(document.text) for each in extraction.quotations)


_UNSURE = (6, 7, 8)  # the miller's widow, her husband and a log, without a name: whom attribution takes is its own matter


@pytest.mark.parametrize("name", FILES)
def test_the_quotations_and_their_speakers(name: str) -> None:
    quotations = essay(name)[1].quotations
    speakers = [None if number in _UNSURE else each.speaker and each.speaker.name for number, each in enumerate(quotations)]
    assert [(each.text[:32], each.form.value, speaker) for each, speaker in zip(quotations, speakers, strict=True)] == [
        ("The crossing was never a place o", "inline", "Marta Ingram"),
        ("I never wrote down what they sai", "inline", "Josef Lindqvist"),
        ("but I have not forgotten a word ", "inline", "Josef Lindqvist"),
        ("We had eleven people in the boat", "block", "Josef Lindqvist"),
        ("A man who counts his passengers ", "inline", "Marta Ingram"),
        ("has already begun to write the a", "inline", "Marta Ingram"),
        ("He came back for the flour. ‘I c", "inline", None),
        ("I could not leave it to the wate", "inline", None),
        ("Water very high.", "inline", None),
        ("the silence of the book is the o", "inline", "Marta Ingram"),
    ]


@pytest.mark.parametrize("name", FILES)
def test_the_nested_quotation_and_the_notes_of_quotations(name: str) -> None:
    quotations = essay(name)[1].quotations
    assert [each.parent for each in quotations] == [None] * 7 + ["essay:q7"] + [None] * 2
    assert [each.notes for each in quotations] == [("1",), ("2",), ("2",), ("3",), ("4",), ("4",), ("5",), (), (), ("6",)]


@pytest.mark.parametrize("name", FILES)
def test_the_notes_with_their_calls_and_what_they_refer_to(name: str) -> None:
    document, extraction = essay(name)
    plain = [(note.label, (note.body or "").replace("*", ""), len(note.markers), note.resolves_to[:1]) for note in extraction.footnotes]
    assert plain == [
        ("1", "Marta Ingram, The Lower Valley: A Parish and Its River (Carlow: Hedge Press, 1987), p. 41.", 1, ()),
        ("2", "Peter Aldous, A Schoolmaster’s Journeys (London: Marsh and Son, 1923), p. 112.", 1, ()),
        ("3", "Letter of Josef Lindqvist to his daughter, 3 March 1894, county archive.", 1, ()),
        ("4", "Ingram, The Lower Valley, p. 58.", 1, ("essay:n1",)),
        ("5", "Ibid., p. 60.", 1, ("essay:n4",)),
        ("6", "Ibid., p. 77.", 1, ("essay:n5",)),
    ]
    words = [document.text[: note.markers[0].span.start].rstrip("”’.,").rpartition(" ")[2] for note in extraction.footnotes]
    assert words == ["newspaper", "it", "miller", "it", "him", "matter"]
    assert not extraction.notices


@pytest.mark.parametrize("name", FILES)
def test_title_and_author(name: str) -> None:
    assert [(work.title, work.authors) for work in essay(name)[1].works] == [("The Ferryman’s Ledger", ("Agnes Holloway",))]


@pytest.mark.parametrize("name", sorted(LAID_OUT - {"essay.odt"}))
def test_formats_with_a_layout_make_the_very_same_text(name: str) -> None:
    assert essay(name)[0].text == essay("essay.odt")[0].text


def test_the_pages_that_are_printed() -> None:
    document, extraction = essay("essay.pdf")
    pages = [place.page for each in extraction.quotations if (place := document.place(each.span.start))]
    assert pages == ["41", "41", "41", "42", "42", "42", "42", "42", "42", "42"]


DAMAGE = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=4)), min_size=1, max_size=6)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=60, deadline=None)
@given(DAMAGE, st.floats(0, 1))
def test_a_damaged_file_is_read_or_refused(name: str, damage: list[tuple[float, bytes]], kept: float) -> None:
    data = bytearray((FOLDER / name).read_bytes())
    for place, written in damage:
        at = int(place * len(data))
        data[at : at + len(written)] = written
    for cut in (bytes(data), bytes(data[: int(kept * len(data))])):
        try:
            (lawful if name in PLAIN else check_laws)(read(cut, name, "essay"))
        except UnreadableFile as error:
            assert str(error).startswith(name)
