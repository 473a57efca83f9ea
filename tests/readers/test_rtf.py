r"""What RTF holds: notes, character sets, styles, hidden and deleted words; and groups that never end."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.errors import UnreadableFile
from tests.growth import assert_linear
from tests.readers.laws import check_laws
from tests.readers.made import document, notes, shapes


def rtf(body: str, head: str = r"\ansi\ansicpg1252") -> bytes:
    return (r"{\rtf1" + head + " " + body + "}").encode("latin-1")


def text_of(body: str, head: str = r"\ansi\ansicpg1252") -> str:
    return document(rtf(body, head), "a.rtf").text


def test_notes_where_they_are_called() -> None:
    body = r"\pard One{\super \chftn}{\footnote \pard {\super \chftn} first} two{\super \chftn}{\*\footnote\pard {\super \chftn} second\par more}.\par"
    found = document(rtf(body), "a.rtf")
    assert found.text == "One[1] two[2].\n\n[1] first\n\n[2] second\nmore"
    assert notes(found) == [("1", "first"), ("2", "second\nmore")]
    assert found.format == "rtf"


def test_endnotes_number_formats_and_a_start() -> None:
    body = r"\ftnnrlc\ftnstart3 A\chftn{\footnote \chftn foot}B\chftn{\footnote\ftnalt \chftn end}\par"
    assert notes(document(rtf(body), "a.rtf")) == [("iii", "foot"), ("1", "end")]


def test_a_label_of_the_writers_own() -> None:
    body = r"Title{\super *}{\footnote {\super *} of thanks} word\chftn{\footnote \chftn  next}\par"
    assert text_of(body) == "Title[*] word[1]\n\n[*] of thanks\n\n[1] next"


def test_characters_of_all_kinds() -> None:
    assert text_of(r"\'93caf\'e9\'94 \u8217\'92 \emdash\~\_ a\tab b \{x\} \\") == "“café” ’ —\u00a0\u2011 a b {x} \\"
    assert text_of(r"\uc2\u1044\'e4\'e0\u-10179??\u-8704??!") == "Д😀!"
    assert text_of(r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}{\f1 \'cf\'f0\'e0\'e2\'e4\'e0}\f0  \'e9") == "Правда é"
    assert text_of(r"{\fonttbl{\f2\fcharset128 M;}}\f2\'93\'fa\'96\'7b") == "日本"
    assert text_of(r"caf\'8e", r"\mac") == "café"


def test_styles_lists_and_displays() -> None:
    sheet = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\i Quote;}{\s3\sbasedon2\snext3 Mine;}{\*\cs9 Char;}{\s4 toc 1;}}"
    body = (
        sheet + r"\pard\s1 A part\par\pard\s4 A part 1\par\pard\s2\i quoted {\i0 upright}\par\pard\plain\s3 based on it\par"
        r"\pard\ls1{\listtext\'b7\tab}an item\par\pard\li720\ri720 set in\par\pard plain words, the greater part\par"
    )
    found = document(rtf(body), "a.rtf")
    assert shapes(found) == [
        ("heading", "A part"),
        ("quoted", "quoted upright"),
        ("quoted", "based on it"),
        ("list-item", "an item"),
        ("indented", "set in"),
        ("prose", "plain words, the greater part"),
    ]
    assert [each.span.of(found.text) for each in found.emphasis] == ["upright"]


def test_a_paragraph_at_the_right_margin_stands_far_in() -> None:
    found = document(rtf(r"plain words\par\qr Elsa Marsh\par\pard more words\par"), "a.rtf")
    assert [(block.shape.value, block.level) for block in found.blocks] == [("prose", 0), ("indented", 40), ("prose", 0)]


def test_emphasis_hidden_and_deleted_words() -> None:
    found = document(rtf(r"In {\i Il Popolo} {\v hidden}{\deleted gone}and {\b loud}\plain .\par"), "a.rtf")
    assert found.text == "In Il Popolo and loud."
    assert [(each.span.of(found.text), each.strong) for each in found.emphasis] == [("Il Popolo", False), ("loud", True)]


def test_what_is_no_text_is_out() -> None:
    body = r"{\pict\bin4 }}}}}{\*\unknown x{\b y}}{\header h}{\field{\*\fldinst HYPERLINK z}{\fldrslt shown}}{\*\shppict s}{\shp{\*\shpinst{\sp{\sn n}}{\shptxt box\par}}}\par"
    assert text_of(body) == "shownsbox"


def test_what_the_file_says_of_itself() -> None:
    found = document(rtf(r"{\info{\title The Lower Valley}{\author Marta Ingram}{\operator x y}}by Marta Ingram\par"), "a.rtf").metadata
    assert (found.title, found.authors) == ("The Lower Valley", ("Marta Ingram",))


def test_a_file_cut_short_keeps_what_it_has() -> None:
    assert text_of(r"text{\super\chftn}{\footnote half a note") == "text[1]\n\n[1] half a note"
    assert document(b"{\\rtf1 words\\", "a.rtf").text == "words"


def test_too_many_groups_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="nests more than 500 groups"):
        document(b"{\\rtf1 " + b"{" * 100_000, "a.rtf")


def test_no_rtf_under_its_name() -> None:
    with pytest.raises(UnreadableFile, match="it is not RTF"):
        document(b"only words", "a.rtf")


PARTS = st.sampled_from(
    [
        "{", "}", "\\par ", "\\i ", "\\i0 ", "word ", "\\footnote ", "\\chftn ", "\\super ", "*", "\\*", "\\u8217?", "\\u-10179 ", "\\'93",
        "\\stylesheet", "\\s1 ", "\\fonttbl", "\\f1", "\\fcharset128 ", "\\bin3 ", "\\pard", "\\li720 ", "\\uc0 ", "\\plain ", "\\sect ", "\\",
        "\n", ";", "\\outlinelevel1 ", "\\ftnalt ", "\\info", "\\title ", "\\ansicpg936 ",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PARTS, max_size=60).map("".join))
def test_control_words_in_any_order(body: str) -> None:
    try:
        check_laws(document(rtf(body), "a.rtf"))
    except UnreadableFile as error:
        assert str(error).startswith("a.rtf")


@pytest.mark.parametrize("sign", ["{", "\\par ", "{\\i a}", "\\u8217?", "{\\footnote a}", "{\\*", "\\'", "\\s1"])
def test_time_grows_with_size(sign: str) -> None:
    def prepared(size: int) -> Callable[[], object]:
        data = rtf(sign * (size // len(sign)))

        def work() -> None:
            with suppress(UnreadableFile):
                document(data, "a.rtf")

        return work

    assert_linear(sign, prepared, 40_000, 320_000)
