"""What the look of a PDF's pages says: notes, running heads, paragraphs, columns, pages; and pages that hold no text."""

from __future__ import annotations

import pytest

from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document
from tests.readers.drawn import Picture, Rule, Thing, Word, lines, pdf
from tests.readers.made import document, notes, shapes

PROSE = [
    "The crossing was never a place of commerce alone, it was where",
    "the parish came to be told the news, and the ferryman was the",
    "only newspaper that anybody in those villages had ever seen or",
    "read aloud to another before the railway came.",
]


OTHER = [
    "In the long letter that he sent to his daughter he described",
    "the night on which the embankment broke, and how his father",
    "had stood in the stern and had said nothing at all, until they",
    "touched the other bank and he began to count.",
]


def calling(sign: str, texts: list[str] = PROSE) -> list[Thing]:
    """A paragraph whose last word calls a note."""
    return lines([*texts[:-1], f"{texts[-1]}^{sign}"], first=14)


def read(*pages: list[Thing]) -> Document:
    return document(pdf(pages), "a.pdf")


def test_lines_are_joined_into_paragraphs() -> None:
    found = read([*lines(PROSE, first=14), *lines(PROSE, first=14, y=440 - 4 * 13)])
    whole = " ".join(PROSE)
    assert shapes(found) == [("prose", whole), ("prose", whole)]
    assert found.format == "pdf"


def test_a_raised_figure_calls_the_note_below_the_rule() -> None:
    page = [
        *calling("1"),
        Rule(40, 150, 100),
        Word(40, 140, "1", 6),
        Word(48, 136, "Ingram, The Lower Valley, p. 41.", 9),
    ]
    found = read(page)
    assert notes(found) == [("1", "Ingram, The Lower Valley, p. 41.")]
    assert "railway came.[1]" in found.text


def test_notes_in_small_type_need_no_rule() -> None:
    page = [
        *calling("7"),
        *lines(["7 Ingram, The Lower Valley, which says it in so many", "words, p. 41."], y=140, size=9),
    ]
    assert notes(read(page)) == [("7", "Ingram, The Lower Valley, which says it in so many words, p. 41.")]


def test_notes_in_the_size_of_the_text_begin_with_a_raised_figure() -> None:
    page = [
        *calling("3"),
        Word(40, 144, "3", 6),
        *lines(["Ingram, The Lower Valley, which says it", "in so many words."], x=46, y=140),
    ]
    assert notes(read(page)) == [("3", "Ingram, The Lower Valley, which says it in so many words.")]


def test_a_figure_that_begins_a_line_of_a_note_begins_no_note() -> None:
    body = [
        "1 Ingram, The Lower Valley (Carlow: Hedge Press,",
        "1987), p. 41, and her letter of",
        "12 March in the same year.",
        "2 Ibid., p. 60.",
    ]
    page = [*calling("1"), *lines([OTHER[0], f"{OTHER[1]}^2"], y=380), Rule(40, 160, 100), *lines(body, y=148, size=9)]
    assert notes(read(page)) == [
        ("1", "Ingram, The Lower Valley (Carlow: Hedge Press, 1987), p. 41, and her letter of 12 March in the same year."),
        ("2", "Ibid., p. 60."),
    ]


def test_a_note_goes_on_below_a_rule_of_the_next_page() -> None:
    first = [
        *calling("1"),
        Rule(40, 160, 100),
        *lines(["1 Ingram, who has spent nine winters in the archive"], y=148, size=9),
    ]
    second = [
        *calling("2", OTHER),
        Rule(40, 160, 280),
        *lines(["and came away with less than she had hoped.", "2 Ibid."], y=148, size=9),
    ]
    assert notes(read(first, second)) == [
        ("1", "Ingram, who has spent nine winters in the archive and came away with less than she had hoped."),
        ("2", "Ibid."),
    ]


def test_notes_that_begin_anew_on_each_page() -> None:
    def page(word: str) -> list[Thing]:
        text = [f"{word} {line}" for line in PROSE]
        return [*calling("1", text), Rule(40, 160, 100), *lines([f"1 {word}."], y=148, size=9)]

    assert notes(read(page("First"), page("Second"), page("Third"))) == [("1", "First."), ("1", "Second."), ("1", "Third.")]


def test_without_notes_on_the_pages_a_list_at_the_end_is_joined() -> None:
    ends = [
        Word(40, 300, "Notes", 14),
        Word(40, 274, "1. Marta Ingram, The Lower Valley, p. 41."),
        Word(40, 248, "2. Peter Aldous, Journeys, p. 12."),
    ]
    footnotes = extract(read([*calling("1"), *lines([*OTHER[:3], f"{OTHER[3]}^2"], y=380), *ends])).footnotes
    assert [(note.label, note.body, len(note.markers)) for note in footnotes] == [
        ("1", "Marta Ingram, The Lower Valley, p. 41.", 1),
        ("2", "Peter Aldous, Journeys, p. 12.", 1),
    ]


def test_running_heads_and_page_numbers_are_out_and_tell_the_page() -> None:
    def page(number: int, head: str, word: str) -> list[Thing]:
        return [Word(40, 480, head, 8), Word(300, 480, str(number), 8), *lines([f"{word} has the page, and", *PROSE[1:]], first=14)]

    found = read(
        page(41, "The Lower Valley", "One"),
        page(42, "Marta Ingram", "Another"),
        page(43, "The Lower Valley", "A third"),
        page(44, "Marta Ingram", "The last"),
    )
    assert "The Lower Valley" not in found.text
    assert "Ingram" not in found.text
    assert [place.page for word in ("One", "Another", "The last") if (place := found.place(found.text.index(word)))] == ["41", "42", "44"]


def test_the_labels_that_the_file_states_come_first() -> None:
    data = pdf([lines(PROSE), lines(OTHER)], catalog="/PageLabels << /Nums [0 << /S /r /St 5 >> 1 << /S /D /St 1 >>] >>")
    assert [origin.page for origin in document(data, "a.pdf").places] == ["v", "1"]


def test_a_paragraph_goes_on_over_the_page() -> None:
    found = read(lines(PROSE[:3], first=14), [*lines(PROSE[3:]), *lines(OTHER, y=427, first=14)])
    assert shapes(found)[0] == ("prose", " ".join(PROSE))
    place = found.place(found.text.index("read aloud"))
    assert place is not None
    assert place.page == "2"


def test_words_parted_at_line_ends_are_whole() -> None:
    text = [
        "The ferryman was well-known in the parish, and the commer-",
        "cial traveller who met him there said that he was well-",
        "known in the next parish too, as everybody was.",
    ]
    assert read(lines(text)).text == (
        "The ferryman was well-known in the parish, and the commercial traveller who met him there said that he was well-known"
        " in the next parish too, as everybody was."
    )


def test_displays_headings_and_italics() -> None:
    page = [
        Word(40, 460, "A Chapter of Its Own", 16),
        *lines(PROSE, y=430),
        *lines(
            ["We had eleven people in the boat and room for", "six, and my father said nothing at all until we", "touched the other bank."],
            x=64,
            y=370,
        ),
        Word(40, 318, "She read it in", 11),
        Word(108, 318, "Il Popolo", 11, "italic"),
        Word(155, 318, "and believed every word of it.", 11),
    ]
    found = read(page)
    assert shapes(found) == [
        ("heading", "A Chapter of Its Own"),
        ("prose", " ".join(PROSE)),
        (
            "indented",
            "We had eleven people in the boat and room for six, and my father said nothing at all until we touched the other bank.",
        ),
        ("prose", "She read it in Il Popolo and believed every word of it."),
    ]
    assert [each.span.of(found.text) for each in found.emphasis] == ["Il Popolo"]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"left {word} goes on as it" for word in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")]
    right = [line.replace("left", "right") for line in left]
    across = [word for pair in zip(lines(left, x=30), lines(right, x=190), strict=True) for word in pair]
    found = read([Word(30, 470, "A heading that runs over both of the columns here", 11), *across])
    assert found.text.index("left ten") < found.text.index("right one")
    assert found.text.startswith("A heading that runs")


def test_a_page_of_pictures_is_left_out_with_a_notice() -> None:
    found = read(lines(PROSE), [Picture()], lines(OTHER))
    assert found.text == f"{' '.join(PROSE)}\n\n{' '.join(OTHER)}"
    assert [(notice.code.value, notice.message) for notice in extract(found).notices] == [
        ("needs-ocr", "page 2 has no readable text and would need OCR")
    ]


CODES = [
    ">##! '=<I2F.@2)/6!./8!O))d!W542596! >QP!",
    "S/!@A26! 5**)(@N! ,.426! 7()8=F56! .! *.6F2",
    "655E6! @)! A.45! <55/! 5675F2.II:! 2E7)(@.",
    "'=<I2@.)/6!./8!9)E5!@A5!5.(I25(! HF@6! ./8!",
] * 4
SOURCE = [
    "\\providebook{lds.org}{Daniel}{dan}",
    "\\providebook{lds.org}{Hosea}{hosea}%",
    "\\renewcommand{\\actname}{\\centering\\font}",
    "\\setlinenumber{\\warning@number}{\\string}",
] * 4


def test_letters_that_make_no_words_are_left_out() -> None:
    found = read(lines(PROSE * 3), lines(CODES), lines(CODES))
    assert "##" not in found.text
    assert [notice.message for notice in extract(found).notices] == ["pages 2 to 3 have no readable text and would need OCR"]


def test_a_program_and_a_language_that_is_not_known_are_left_in() -> None:
    polish = ["Zamek stoi na wzgorzu", "ponad rzeka, ktora plynie", "przez stare miasto od", "wielu stuleci, mowili"] * 4
    found = read(lines(SOURCE), lines(polish))
    assert "Hosea" in found.text
    assert "stuleci" in found.text
    assert not found.notices


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4 and nothing else", "the PDF is damaged"),
        (pdf([[Picture()], [Picture()]]), "its pages have no readable text."),
        (pdf([lines(CODES)]), "its pages have no readable text."),
        (
            pdf(
                [lines(PROSE)],
                trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<41> <41>]",
            ),
            "it is encrypted",
        ),
    ],
)
def test_files_that_cannot_be_read_say_why(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        document(data, "a.pdf")
    assert str(refused.value).startswith(f"a.pdf cannot be read: {reason}")


def test_what_a_person_filled_in() -> None:
    data = pdf(
        [[Word(40, 470, "by Marta Ingram"), *lines(PROSE)]],
        info="/Title (The Lower Valley) /Author (Marta Ingram) /CreationDate (D:20200101)",
    )
    metadata = document(data, "a.pdf").metadata
    assert (metadata.title, metadata.authors, metadata.date) == ("The Lower Valley", ("Marta Ingram",), None)


def test_what_is_too_small_to_be_read_is_left_out() -> None:
    page = [*lines(PROSE, first=14), Word(40, 380, "before the railway came.", 11, sign="1"), Word(150, 380, "119F", 0.9)]
    found = read([*page, Rule(40, 150, 100), Word(40, 140, "1", 6), Word(48, 136, "Ingram, p. 41.", 9)])
    assert "119F" not in found.text
    assert found.text.count("railway came.[1]") == 1


def test_a_sign_written_after_its_line_stands_in_the_gap_that_is_left_for_it() -> None:
    page = [
        *lines(PROSE, first=14),
        Word(40, 380, "the boat came.     Another crossed the river", 11),
        Word(103, 384, "1", 6),
        Rule(40, 150, 100),
        Word(40, 140, "1", 6),
        Word(48, 136, "Ingram, p. 41.", 9),
    ]
    assert "the boat came.[1] Another crossed" in " ".join(read(page).text.split())


def test_a_table_above_the_notes_is_text() -> None:
    page = [
        *lines(PROSE, first=14),
        Rule(40, 300, 280),
        Word(40, 285, "Autumn: the embankment broke.", 11, sign="1"),
        Word(40, 272, "Winter: the ferry was rebuilt.", 11, sign="2"),
        Rule(40, 265, 280),
        Word(40, 140, "1", 6),
        Word(48, 136, "Ingram, The Lower Valley, p. 41.", 9),
        Word(40, 129, "2", 6),
        Word(48, 125, "Ingram, p. 43.", 9),
    ]
    found = read(page)
    assert notes(found) == [("1", "Ingram, The Lower Valley, p. 41."), ("2", "Ingram, p. 43.")]
    assert "broke.[1]" in found.text
    assert "rebuilt.[2]" in found.text


def test_a_place_has_the_page_of_the_label_and_that_of_the_file() -> None:
    found = read(lines(["viii", *PROSE]), lines(["ix", *OTHER]))
    assert [(place.page, place.sheet) for place in found.places][-1][1] == 2
