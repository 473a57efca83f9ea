"""What an OpenDocument text holds: notes, styles by their parents, tracked changes, frames, pages; and files that are none."""

from __future__ import annotations

import pytest

from serge_cli.errors import UnreadableFile
from tests.readers.made import document, notes, odt, shapes, zipped


def note(label: str, body: str, kind: str = "footnote") -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>{label}</text:note-citation>'
        f"<text:note-body><text:p>{body}</text:p></text:note-body></text:note>"
    )


def text_of(body: str, styles: str = "") -> str:
    return document(odt(body, styles), "a.odt").text


def test_notes_keep_the_labels_that_are_printed() -> None:
    body = f"<text:p>One{note('*', 'of thanks')} two{note('1', 'the end', 'endnote')} three{note('4', 'the foot')}.</text:p>"
    found = document(odt(body), "a.odt")
    assert found.text == "One[*] two[1] three[4].\n\n[*] of thanks\n\n[4] the foot\n\n[1] the end"
    assert notes(found) == [("*", "of thanks"), ("1", "the end"), ("4", "the foot")]
    assert found.format == "odt"


def test_notes_that_were_never_laid_out_are_counted() -> None:
    assert notes(document(odt(f"<text:p>A{note('0', 'x')}B{note('0', 'y')}</text:p>"), "a.odt")) == [("1", "x"), ("2", "y")]


def test_a_note_of_two_paragraphs_is_one_note() -> None:
    body = f"<text:p>A{note('1', 'first</text:p><text:p>second')}</text:p>"
    assert text_of(body) == "A[1]\n\n[1] first\nsecond"


def test_styles_take_over_from_their_parents() -> None:
    styles = """<style:style style:family="paragraph" style:name="Quotations"/>
    <style:style style:family="paragraph" style:name="P1" style:parent-style-name="Quotations"/>
    <style:style style:family="paragraph" style:name="Block_20_Text"/>
    <style:style style:family="paragraph" style:name="P2"><style:paragraph-properties fo:margin-left="0.5in" fo:margin-right="1cm"/></style:style>
    <style:style style:family="paragraph" style:name="Title"/>"""
    body = """<text:p text:style-name="Title">The work</text:p><text:h text:outline-level="2">A part</text:h>
    <text:p text:style-name="P1">quoted</text:p><text:p text:style-name="Block_20_Text">also quoted</text:p>
    <text:list><text:list-item><text:p>an item</text:p></text:list-item></text:list>
    <text:p text:style-name="P2">set in</text:p><text:p>plain words that are the greater part</text:p>"""
    assert shapes(document(odt(body, styles), "a.odt")) == [
        ("heading", "The work"),
        ("heading", "A part"),
        ("quoted", "quoted"),
        ("quoted", "also quoted"),
        ("list-item", "an item"),
        ("indented", "set in"),
        ("prose", "plain words that are the greater part"),
    ]


def test_a_paragraph_at_the_right_margin_stands_far_in() -> None:
    styles = """<style:style style:family="paragraph" style:name="R"><style:paragraph-properties fo:text-align="end"/></style:style>
    <style:style style:family="paragraph" style:name="L" style:parent-style-name="R"><style:paragraph-properties fo:text-align="start"/></style:style>"""
    body = """<text:p>plain words</text:p><text:p text:style-name="R">Elsa Marsh</text:p><text:p text:style-name="L">more words</text:p>"""
    assert [(block.shape.value, block.level) for block in document(odt(body, styles), "a.odt").blocks] == [
        ("prose", 0),
        ("indented", 40),
        ("prose", 0),
    ]


def test_emphasis_is_what_differs_from_the_paragraph() -> None:
    styles = """<style:style style:family="text" style:name="I"><style:text-properties fo:font-style="italic"/></style:style>
    <style:style style:family="text" style:name="N"><style:text-properties fo:font-style="normal"/></style:style>
    <style:style style:family="text" style:name="H"><style:text-properties text:display="none"/></style:style>
    <style:style style:family="paragraph" style:name="Q"><style:text-properties fo:font-style="italic"/></style:style>"""
    body = """<text:p>In <text:span text:style-name="I">Il Popolo</text:span><text:span text:style-name="H">hidden</text:span></text:p>
    <text:p text:style-name="Q">leaning <text:span text:style-name="N">upright</text:span></text:p>"""
    found = document(odt(body, styles), "a.odt")
    assert found.text == "In Il Popolo\n\nleaning upright"
    assert [each.span.of(found.text) for each in found.emphasis] == ["Il Popolo", "upright"]


def test_what_was_deleted_what_is_remarked_and_what_is_generated_is_out() -> None:
    body = """<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:table-of-content><text:index-body><text:p>A part 1</text:p></text:index-body></text:table-of-content>
    <text:p>one<text:change/><office:annotation><text:p>a remark</text:p></office:annotation><text:s/>two<text:tab/>three<text:line-break/>four</text:p>"""
    assert text_of(body) == "one two three\nfour"


def test_a_frame_follows_its_paragraph() -> None:
    frame = "<draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame>"
    assert text_of(f"<text:p>be{frame}fore</text:p><text:p>after</text:p>") == "before\n\nin a box\n\nafter"


def test_pages_as_they_were_drawn() -> None:
    body = "<text:p>one <text:soft-page-break/>two</text:p><text:soft-page-break/><text:p>three</text:p>"
    found = document(odt(body), "a.odt")
    where = {word: found.place(found.text.index(word)) for word in ("one", "two", "three")}
    assert {word: (place.page, place.paragraph) for word, place in where.items() if place} == {
        "one": ("1", 1),
        "two": ("2", 1),
        "three": ("3", 2),
    }


def test_the_flat_form_is_the_same() -> None:
    flat = """<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="u:d" xmlns:meta="u:m"
    office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>The Lower Valley</dc:title>
    <meta:initial-creator>Marta Ingram</meta:initial-creator></office:meta>
    <office:body><office:text><text:p>The Lower Valley</text:p></office:text></office:body></office:document>"""
    found = document(flat.encode(), "a.fodt")
    assert (found.text, found.format, found.metadata.title, found.metadata.authors) == (
        "The Lower Valley",
        "odt",
        "The Lower Valley",
        ("Marta Ingram",),
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (odt("<text:p>x</text:p>")[:-30], "its zip archive is damaged"),
        (odt("<text:p>"), "it is not well-formed XML"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "there is no text in it"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<m><encryption-data/></m>"}),
            "it is encrypted",
        ),
        (odt("<text:span>" * 300 + "</text:span>" * 300), "it is not well-formed XML"),
    ],
)
def test_files_that_cannot_be_read_say_why(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        document(data, "a.odt")
    assert str(refused.value).startswith(f"a.odt cannot be read: {reason}")
