"""How word processors number notes and pages, and which pages are named together."""

from __future__ import annotations

import pytest

from serge_cli.readers.manuscript import number_as
from serge_cli.readers.pdf.legibility import listed
from tests.readers.made import document, docx, odt, paragraph


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "i"), (2, "ii"), (4, "iv"), (5, "v"), (9, "ix"), (10, "x"), (14, "xiv"), (40, "xl"), (49, "xlix"), (50, "l"), (90, "xc"), (99, "xcix"),
     (100, "c"), (400, "cd"), (449, "cdxlix"), (500, "d"), (900, "cm"), (994, "cmxciv"), (1000, "m"), (1666, "mdclxvi"), (3999, "mmmcmxcix")],
)  # fmt: skip
def test_roman_numbers(number: int, written: str) -> None:
    assert number_as(number, "lowerRoman") == written
    assert number_as(number, "upperRoman") == written.upper()


def test_a_number_that_nobody_counts_to_stays_short() -> None:
    assert number_as(1_000_000, "lowerRoman") == "m" * 20


@pytest.mark.parametrize(("number", "written"), [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa")])
def test_letters(number: int, written: str) -> None:
    assert number_as(number, "lowerLetter") == written
    assert number_as(number, "upperLetter") == written.upper()


@pytest.mark.parametrize(("number", "written"), [(1, "*"), (2, "†"), (4, "§"), (5, "**"), (8, "§§"), (9, "***")])
def test_signs(number: int, written: str) -> None:
    assert number_as(number, "chicago") == written


def test_decimal_numbers() -> None:
    assert number_as(12, "decimal") == "12"


def test_pages_that_follow_each_other_are_named_as_one() -> None:
    assert listed([(0, "i"), (1, "ii"), (2, "iii"), (5, "3"), (8, "6"), (9, "7")]) == [
        (0, "pages i to iii"),
        (5, "page 3"),
        (8, "pages 6 to 7"),
    ]


@pytest.mark.parametrize(("length", "columns"), [("60pt", 10), ("1in", 12), ("2.2cm", 10), ("22mm", 10), ("5pc", 10)])
def test_lengths_have_units(length: str, columns: int) -> None:
    set_in = f'<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-left="{length}"/></style:style>'
    usual = "It was a long winter, and nobody came."
    in_odt = document(odt(f'<text:p>{usual}</text:p><text:p text:style-name="P">So it was.</text:p>', set_in), "a.odt")
    in_docx = document(docx(paragraph(usual) + paragraph("So it was.", properties=f'<w:ind w:start="{length}"/>')), "a.docx")
    for found in (in_odt, in_docx):
        assert [(block.shape.value, block.level) for block in found.blocks] == [("prose", 0), ("indented", columns)]
