"""What a Word file holds: notes with their numbering, styles, tracked changes, text boxes, fields, pages; and files that are none."""

from __future__ import annotations

import pytest

from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from tests.readers.made import W, document, docx, notes, paragraph, shapes, zipped

REFERENCE = '<w:r><w:footnoteReference w:id="{0}"/></w:r>'


def footnotes(*texts: str) -> str:
    separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    body = "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> {0}</w:t></w:r></w:p>"
    return separator + "".join(f'<w:footnote w:id="{n}">{body.format(text)}</w:footnote>' for n, text in enumerate(texts, 1))


def words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def text_of(body: str, **parts: str) -> str:
    return document(docx(body, **parts), "a.docx").text


def test_footnotes_are_numbered_in_the_order_of_their_calls() -> None:
    body = f"<w:p>{words('First')}{REFERENCE.format(2)}{words(' and second')}{REFERENCE.format(1)}{words('.')}</w:p>"
    found = document(docx(body, footnotes=footnotes("called last", "called first")), "a.docx")
    assert found.text == "First[1] and second[2].\n\n[1] called first\n\n[2] called last"
    assert notes(found) == [("1", "called first"), ("2", "called last")]
    assert found.format == "docx"


def test_the_number_format_of_the_settings_and_a_start() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numStart w:val="4"/></w:footnotePr>'
    body = f"<w:p>{words('A')}{REFERENCE.format(1)}{words('B')}{REFERENCE.format(2)}</w:p>"
    found = document(docx(body, footnotes=footnotes("x", "y"), settings=settings), "a.docx")
    assert notes(found) == [("iv", "x"), ("v", "y")]


def test_a_section_may_begin_its_notes_anew() -> None:
    settings = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    body = f"<w:p><w:pPr><w:sectPr/></w:pPr>{words('A')}{REFERENCE.format(1)}</w:p><w:p>{words('B')}{REFERENCE.format(2)}</w:p><w:sectPr/>"
    found = document(docx(body, footnotes=footnotes("x", "y"), settings=settings), "a.docx")
    assert notes(found) == [("1", "x"), ("1", "y")]


def test_a_label_of_the_writers_own() -> None:
    call = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    body = '<w:footnote w:id="1"><w:p><w:r><w:t>*</w:t></w:r><w:r><w:t xml:space="preserve"> of thanks</w:t></w:r></w:p></w:footnote>'
    found = document(docx(f"<w:p>{words('Title')}{call}</w:p>", footnotes=body), "a.docx")
    assert found.text == "Title[*]\n\n[*] of thanks"


def test_endnotes_stand_behind_footnotes_and_are_numbered_apart() -> None:
    body = f"<w:p>{words('A')}<w:r><w:endnoteReference w:id='1'/></w:r>{words(' b')}{REFERENCE.format(1)}</w:p>"
    ends = '<w:endnote w:id="1"><w:p><w:r><w:t>the end</w:t></w:r></w:p></w:endnote>'
    assert text_of(body, footnotes=footnotes("the foot"), endnotes=ends) == "A[i] b[1]\n\n[1] the foot\n\n[i] the end"


def test_a_note_that_is_deleted_or_never_called_is_out() -> None:
    body = f"<w:p>{words('A')}<w:del>{REFERENCE.format(1)}</w:del></w:p>"
    assert text_of(body, footnotes=footnotes("gone")) == "A"


def test_deletions_are_out_and_insertions_in() -> None:
    body = (
        f"<w:p>{words('one ')}<w:del><w:r><w:delText>two</w:delText></w:r></w:del><w:ins>{words('three')}</w:ins>"
        f"<w:moveFrom>{words('four')}</w:moveFrom><w:moveTo>{words(' five')}</w:moveTo></w:p>"
    )
    assert text_of(body) == "one three five"


def test_paragraphs_whose_parting_was_deleted_are_one() -> None:
    body = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{words('one ')}</w:p><w:p>{words('whole')}</w:p><w:p>{words('next')}</w:p>"
    assert text_of(body) == "one whole\n\nnext"


def test_styles_say_what_is_heading_quotation_or_list() -> None:
    styles = """
    <w:style w:type="paragraph" w:styleId="H"><w:name w:val="My head"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="B"><w:name w:val="Based"/><w:basedOn w:val="H"/></w:style>
    <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
    <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
    <w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style>"""
    body = (
        paragraph("The work", "T")
        + paragraph("Contents 1", "C")
        + paragraph("A part", "B")
        + paragraph("quoted words", "Q")
        + paragraph("an item", "", '<w:numPr><w:numId w:val="3"/></w:numPr>')
        + paragraph("set in", "", '<w:ind w:left="720" w:right="720"/>')
        + paragraph("hanging", "", '<w:ind w:left="720" w:hanging="720"/>')
        + paragraph("plain words that are the greater part of the text")
    )
    found = document(docx(body, styles=styles), "a.docx")
    assert shapes(found) == [
        ("heading", "The work"),
        ("heading", "A part"),
        ("quoted", "quoted words"),
        ("list-item", "an item"),
        ("indented", "set in"),
        ("prose", "hanging"),
        ("prose", "plain words that are the greater part of the text"),
    ]
    assert [block.level for block in found.blocks[:2]] == [1, 2]


def test_a_text_that_is_set_in_as_a_whole_displays_nothing() -> None:
    deep = '<w:ind w:left="1440"/>'
    body = (
        paragraph("most of the words stand here", "", deep)
        + paragraph("and here", "", deep)
        + paragraph("set in", "", '<w:ind w:left="2880"/>')
    )
    assert [shape for shape, _ in shapes(document(docx(body), "a.docx"))] == ["prose", "prose", "indented"]


@pytest.mark.parametrize(
    ("credit", "properties", "speaker"),
    [
        ("— Elsa Marsh", '<w:ind w:left="1134"/>', "Elsa Marsh"),
        ("— Elsa Marsh", '<w:jc w:val="right"/>', "Elsa Marsh"),
        ("(Heine)", '<w:ind w:left="1134"/>', "Heine"),
        ("Elsa Marsh", '<w:jc w:val="right"/>', "Elsa Marsh"),
        ("Elsa Marsh, The River", '<w:jc w:val="end"/>', "Elsa Marsh"),
    ],
)
def test_the_signature_of_a_displayed_quotation_is_its_speaker(credit: str, properties: str, speaker: str) -> None:
    words = ["The water rises, the water falls.", "And nobody asks the stones."]
    shown = "".join(paragraph(each, properties='<w:ind w:left="1134"/>') for each in words)
    prose = "Weir was blunt, and he laughed at whatever his neighbours had written about the water."
    found = extract(document(docx(paragraph(prose) + shown + paragraph(credit, properties=properties) + paragraph(prose)), "a.docx"))
    assert [(each.text, each.speaker and each.speaker.name) for each in found.quotations] == [(each, speaker) for each in words]


def test_emphasis_is_what_differs_from_the_paragraph() -> None:
    styles = """<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="E"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>"""
    italic = "<w:r><w:rPr><w:i/></w:rPr><w:t>Il Popolo</w:t></w:r>"
    styled = '<w:r><w:rPr><w:rStyle w:val="E"/></w:rPr><w:t>upright</w:t></w:r>'
    bold = '<w:r><w:rPr><w:b w:val="1"/><w:i w:val="0"/></w:rPr><w:t>loud</w:t></w:r>'
    body = f'<w:p>{words("In ")}{italic}{words(" and ")}{bold}</w:p><w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr>{words("all leaning but ")}{styled}</w:p>'
    found = document(docx(body, styles=styles), "a.docx")
    assert [(each.span.of(found.text), each.strong) for each in found.emphasis] == [
        ("Il Popolo", False),
        ("loud", True),
        ("upright", False),
    ]


def test_fields_show_their_results_and_text_boxes_follow_the_paragraph() -> None:
    def character(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    link = (
        character("begin") + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" + character("separate") + words("shown") + character("end")
    )
    box = f"<w:txbxContent>{paragraph('in a box')}</w:txbxContent>"
    drawn = f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    assert text_of(f"<w:p>{words('is ')}{link}{drawn}{words(' here')}</w:p>") == "is shown here\n\nin a box"


def test_tables_and_controls_are_read_in_order() -> None:
    row = f"<w:tbl><w:tr><w:tc>{paragraph('left')}</w:tc><w:tc>{paragraph('right')}</w:tc></w:tr></w:tbl>"
    assert text_of(f"<w:sdt><w:sdtContent>{paragraph('held')}</w:sdtContent></w:sdt>{row}") == "held\n\nleft\n\nright"


def test_signs_and_breaks() -> None:
    body = "<w:p><w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:rPr/></w:r></w:p>"
    assert text_of(body) == "well\u2011known a\nbc"
    assert text_of("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r></w:p>") == "seen"


def test_pages_as_word_drew_them_and_as_sections_number_them() -> None:
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    section = '<w:sectPr><w:pgNumType w:fmt="lowerRoman" w:start="5"/></w:sectPr>'
    body = (
        f"<w:p>{words('one')}</w:p><w:p><w:pPr>{section}</w:pPr>{words('two ')}{turn}{words('three')}</w:p>"
        f"<w:p>{turn}{words('four')}{REFERENCE.format(1)}</w:p><w:sectPr><w:pgNumType w:start='1'/></w:sectPr>"
    )
    found = document(docx(body, footnotes=footnotes("below")), "a.docx")
    where = {word: found.place(found.text.index(word)) for word in ("one", "two", "three", "four", "below")}
    assert {word: (place.page, place.paragraph) for word, place in where.items() if place} == {
        "one": ("v", 1),
        "two": ("v", 2),
        "three": ("vi", 2),
        "four": ("1", 3),
        "below": ("1", 3),
    }


def test_without_pages_the_paragraph_leads_back() -> None:
    found = document(docx(paragraph("one") + paragraph("two")), "a.docx")
    assert [(origin.page, origin.paragraph) for origin in found.places] == [("", 1), ("", 2)]


def test_the_strict_wording_of_the_standard() -> None:
    found = document(docx(paragraph("strict"), namespace="http://purl.oclc.org/ooxml/wordprocessingml/main"), "a.docx")
    assert found.text == "strict"


def test_properties_that_a_person_filled_in() -> None:
    def metadata(title: str, creator: str, text: str = "x") -> tuple[str | None, tuple[str, ...]]:
        core = f'<c xmlns:d="u:d"><d:title>{title}</d:title><d:creator>{creator}</d:creator><d:created>2020-01-01</d:created></c>'
        data = zipped(
            {
                "[Content_Types].xml": "<Types/>",
                "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{paragraph(text)}</w:body></w:document>',
                "docProps/core.xml": core,
            }
        )
        found = document(data, "a.docx").metadata
        assert found.date is None
        return found.title, found.authors

    both = ("Marta Ingram", "Josef Lindqvist")
    assert metadata("The Lower Valley", "Marta Ingram; Josef Lindqvist", "The lower valley") == ("The Lower Valley", both)
    assert metadata("A Draft", "Josef Lindqvist; Marta Ingram", "by MARTA INGRAM") == ("A Draft", ("Marta Ingram",))
    assert metadata("", "Peter Aldous", "by Marta Ingram") == (None, ())
    assert metadata("Microsoft Word - chapter 2.doc", "admin") == (None, ())


def test_the_content_tells_whatever_the_name() -> None:
    assert document(docx(paragraph("x")), "letter.bin").format == "docx"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 cut short", "its zip archive is damaged"),
        (docx(paragraph("x"))[:-30], "its zip archive is damaged"),
        (zipped({"[Content_Types].xml": "<Types/>"}), "there is no Word document in it"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le"), "it is encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "it is in the format of Word before 2007"),
        (docx("<w:p>"), "it is not well-formed XML"),
        (docx("<w:sdt>" * 300 + "</w:sdt>" * 300), "it is not well-formed XML"),
    ],
)
def test_files_that_cannot_be_read_say_why(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        document(data, "a.docx")
    assert str(refused.value).startswith(f"a.docx cannot be read: {reason}")


def test_a_bomb_is_not_unpacked() -> None:
    bomb = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": b" " * (260 << 20)})
    assert len(bomb) < 1 << 20
    with pytest.raises(UnreadableFile, match="unpacks to more than 256 MB"):
        document(bomb, "a.docx")


def test_a_text_of_too_much_xml_is_not_parsed() -> None:
    with pytest.raises(UnreadableFile, match="unpacks to more than 64 MB"):
        document(docx(" " * (65 << 20)), "a.docx")


def test_entities_grow_nothing_and_open_nothing() -> None:
    laughs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    for declared, used in ((f'<!ENTITY e0 "ha">{laughs}', "&e9;"), ('<!ENTITY f SYSTEM "file:///etc/passwd">', "&f;")):
        text = f'<!DOCTYPE d [{declared}]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>a{used}</w:t></w:r></w:p></w:body></w:document>'
        data = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": text})
        try:
            assert len(document(data, "a.docx").text) < 10
        except UnreadableFile as error:
            assert "not well-formed XML" in str(error)
