"""What single parts of the search for notes do: the order of labels, the sentence of a marker, what is wrong with a list."""

from __future__ import annotations

import pytest

from serge_cli.extract.notes.labels import Family, family_of, value_of
from serge_cli.extract.notes.marked_sentences import marked_sentences
from serge_cli.extract.pipeline import extract
from serge_cli.model.records import Extraction
from serge_cli.model.span import Span
from serge_cli.readers.reading import read


@pytest.mark.parametrize(
    ("label", "family", "value"),
    [
        ("1", Family.NUMBER, 1),
        ("26a", Family.NUMBER, 26),
        ("9999", Family.NUMBER, 9999),
        ("0", Family.NONE, 0),
        ("a", Family.LETTER, 1),
        ("Z", Family.LETTER, 26),
        ("i", Family.LETTER, 9),
        ("iv", Family.ROMAN, 4),
        ("xlix", Family.ROMAN, 49),
        ("xcviii", Family.ROMAN, 98),
        ("cccxc", Family.ROMAN, 390),
        ("lxvi", Family.ROMAN, 66),
        ("†", Family.SYMBOL, 0),
        ("note 3", Family.NAMED, 0),
        ("mill", Family.NONE, 0),
    ],
)
def test_labels_have_an_order(label: str, family: Family, value: int) -> None:
    assert (family_of(label), value_of(label)) == (family, value)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It was so.[1] Nobody came.[2]", ["It was so.[1]", "Nobody came.[2]"]),
        ("It was so. [1] Nobody[2] came.", ["It was so. [1]", "Nobody[2] came."]),
        ("It was so.  [1][2] Nobody came.", ["It was so.  [1][2]", "It was so.  [1][2]"]),
        ("It [1] was so. Nobody came.[2][3]", ["It [1] was so.", "Nobody came.[2][3]", "Nobody came.[2][3]"]),
        ("[1] It was so. [2]", ["[1] It was so. [2]", "[1] It was so. [2]"]),
        ("  [1] [2]", ["[1] [2]", "[1] [2]"]),
        (" So [1] it. Go. [2]", ["So [1] it.", "Go. [2]"]),
    ],
)
def test_a_marker_hangs_on_a_sentence(text: str, sentences: list[str]) -> None:
    markers = [Span(at, at + 3) for at in range(len(text)) if text[at : at + 1] == "["]
    found = marked_sentences(f"An end. {text}", Span(8, 8 + len(text)), [Span(m.start + 8, m.end + 8) for m in markers])
    assert [found[Span(m.start + 8, m.end + 8)].of(f"An end. {text}") for m in markers] == sentences


def found_in(text: str) -> Extraction:
    return extract(read(text.encode(), "x.txt", "x"))


@pytest.mark.parametrize(
    ("calls", "notes", "warnings"),
    [
        ("1 2 3", "1 2 3", []),
        ("1 2 4", "1 2 4", ["note 3 is missing before note 4"]),
        ("1 2 5", "1 2 5", ["notes 3 to 4 are missing before note 5"]),
        ("1 2 3 4", "1 2 4", ["marker 3 has no note"]),
        ("1 3 2", "1 2 3", ["the marker of note 3 comes before that of note 2"]),
        ("1 2", "1 2 2", ["a second note 2 in the same list"]),
        ("1 2", "1 2 3", ["note 3 has no marker in the text"]),
        ("1", "", ["marker 1, but the file contains no notes"]),
        ("1 2", "", ["2 markers, but the file contains no notes"]),
    ],
)
def test_a_list_of_notes_is_examined(calls: str, notes: str, warnings: list[str]) -> None:
    said = " ".join(f"The mill was quiet.[{label}]" for label in calls.split())
    listed = "\n\n".join(f"[{label}] Marsh, p. {label}." for label in notes.split())
    text = f"{said}\n\nNotes\n\n{listed}\n" if notes else f"{said}\n"
    assert [notice.message for notice in found_in(text).notices] == warnings


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("It was so.[1–3]", []),
        ("It was so.[1] It was.[2] Or not.[3]", ["1", "2", "3"]),
        ("It was so.[1] It was.[4] Or not.[7]", ["1", "4", "7"]),
        ("It was so.[1] It was.[5] Or not.[6]", ["1"]),
        ("It was [1] so. And [2] more.", ["1", "2"]),
        ("The values a[1] and b[2].", []),
        ("So: [1] bread, [2] peace and [3] land.", []),
        ("It was so.[0] And more.[01]", []),
    ],
)
def test_numbers_in_brackets_call_notes(text: str, labels: list[str]) -> None:
    assert [note.label for note in found_in(f"The mill stood by the river. {text}\n").footnotes] == labels


@pytest.mark.parametrize(
    ("between", "first", "second", "notes"),
    [
        ("The Door", "1 2", "1 2", "1 2 1 2"),
        ("The Door", "1", "1 2", "1 2"),
        ("The Door", "1 2", "1 3", "1 2 3"),
        ("The Door", "1 2", "2 3", "1 2 3"),
        ("Nobody came to the mill, and the river was quiet.", "1 2", "1 2", "1 2"),
    ],
)
def test_numbers_begin_again_behind_a_heading(between: str, first: str, second: str, notes: str) -> None:
    """With 1 and then 2, of which the first stretch had both."""
    one, two = (" ".join(f"The mill stood by the river all that time.[{label}]" for label in each.split()) for each in (first, second))
    found = found_in(f"The Mill\n\n{one}\n\n{between}\n\n{two}\n")
    assert sorted(note.label for note in found.footnotes) == sorted(notes.split())


@pytest.mark.parametrize(
    ("sign", "called"),
    [("1–3", "123"), ("1-2", "12"), ("2–2", ""), ("3–1", ""), ("1, 3", "13"), ("1,2–3", "123"), ("2", "2"), ("0–2", ""), ("1–14", "")],
)
def test_one_sign_may_call_several_notes(sign: str, called: str) -> None:
    listed = "\n\n".join(f"[{label}] Marsh, p. {label}." for label in range(1, 4))
    found = found_in(f"The mill was quiet.[{sign}]\n\nNotes\n\n{listed}\n")
    assert [note.label for note in found.footnotes if note.markers] == list(called)
