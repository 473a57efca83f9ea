"""HTML pages: text, notes by their links, quotations, chrome, places, and pages that mean harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document, Shape, StatedKind
from serge_cli.model.imprint import Imprint
from serge_cli.model.records import Form, ParagraphKind
from serge_cli.readers.reading import read
from tests.readers.laws import check_laws


def page(body: str, head: str = "", lang: str = "en") -> Document:
    written = f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    document = read(written.encode(), "weirs.html", "weirs")
    check_laws(document)
    return document


def test_blocks_with_their_shapes() -> None:
    document = page(
        "<h2>On  Weirs</h2><p>The <i>old</i> weir,\n and <b>the new</b>.<br>Two lines.</p><ul><li><p>stone</p><li>wood</ul><ol><li>first</ol>"
        "<blockquote><p>Water runs.</p><p>It ran.</p></blockquote><hr><pre><code>if  x:\n  y</code></pre><p>&nbsp;</p>"
    )
    assert document.text == (
        "On Weirs\n\nThe old weir, and the new.\nTwo lines.\n\nstone\n\nwood\n\nfirst\n\nWater runs.\n\nIt ran.\n\n* * *\n\nif  x:\n  y"
    )
    assert [(block.shape, block.level, block.mark) for block in document.blocks] == [
        (Shape.HEADING, 2, ""),
        (Shape.PROSE, 0, ""),
        (Shape.LIST_ITEM, 0, "-"),
        (Shape.LIST_ITEM, 0, "-"),
        (Shape.ORDERED_ITEM, 0, "1."),
        (Shape.QUOTED, 1, ""),
        (Shape.QUOTED, 1, ""),
        (Shape.RULE, 0, "* * *"),
        (Shape.VERBATIM, 0, ""),
    ]
    assert [(emphasis.span.of(document.text), emphasis.strong) for emphasis in document.emphasis] == [("old", False), ("the new", True)]


CALLS = [
    '<sup><a href="#b">1</a></sup>',
    '<a href="#b"><sup>1</sup></a>',
    '<a role="doc-noteref" href="#b">1</a>',
    '<a class="footnote-ref" href="#b">1</a>',
    '<a href="#b" id="a">1</a>',  # the note leads back to it
    '[<a href="#fn1">1</a>]',
]


@pytest.mark.parametrize("call", CALLS)
def test_a_link_calls_a_note(call: str) -> None:
    document = page(f'<p>The weir fell.{call} Rain came.</p><p id="b"><a id="fn1" href="#a">1</a>. See Marsh, p. 3. <a href="#a">↩</a></p>')
    assert document.text == "The weir fell.[1] Rain came.\n\n[1] See Marsh, p. 3."
    assert document.states_notes
    [note] = extract(document).footnotes
    assert (note.label, note.body, len(note.markers)) == ("1", "See Marsh, p. 3.", 1)


@pytest.mark.parametrize(
    "body",
    [
        '<p><a href="#one">1</a> <a href="#two">2</a></p><h2 id="one">The weir</h2><h2 id="two">The mill</h2>',  # contents
        '<p>See <a href="#p3">3</a>.</p><p id="p3">The third paragraph.</p>',
        '<p>See <sup><a href="#gone">1</a></sup>.</p>',
    ],
)
def test_a_link_that_calls_no_note(body: str) -> None:
    assert page(body).anchors == ()


def test_labels_repeat_from_chapter_to_chapter() -> None:
    document = page(
        '<p>Rain.<sup><a href="#n1">*</a></sup></p><p id="n1">* First.</p><p>Wind.<sup><a href="#n2">*</a></sup></p><p id="n2">* Second.</p>'
    )
    assert [(note.label, note.body) for note in extract(document).footnotes] == [("*", "First."), ("*", "Second.")]


def test_stated_notes_are_all_there_are() -> None:
    document = page(
        '<p>He wrote so (17) and [3] again.<sup><a href="#n1">1</a></sup></p><h2>Notes</h2><ol><li id="n1">2 weirs stood there.</li></ol>'
        "<p>2. The mill was sold.</p>"
    )
    assert [(note.label, note.body) for note in extract(document).footnotes] == [("1", "2 weirs stood there.")]


def test_a_note_of_several_paragraphs_and_notes_in_one_paragraph() -> None:
    document = page(
        '<p>A<sup><a href="#a">1</a></sup> B<sup><a href="#b">2</a></sup> C<sup><a href="#c">3</a></sup></p>'
        '<div class="footnote"><p id="a">1 First.</p><p>More of it.</p></div><p><a name="b"></a>2 Second. <br> <a name="c"></a>3 Third.</p>'
    )
    assert [(note.label, note.body) for note in extract(document).footnotes] == [
        ("1", "First.\nMore of it."),
        ("2", "Second."),
        ("3", "Third."),
    ]


def test_a_label_alone_takes_what_stands_below_it() -> None:
    document = page(
        '<p>A<sup><a href="#a">1</a></sup> B<sup><a href="#b">2</a></sup></p><p id="a">1.</p><p>Gold,<br>more gold.</p><p id="b">2. Second.</p>'
    )
    assert [(note.label, note.body) for note in extract(document).footnotes] == [("1", "Gold,\nmore gold."), ("2", "Second.")]


def test_quotations_that_the_page_states() -> None:
    document = page(
        '<p>Marsh wrote <q cite="https://quay.example">the weir, <q>old</q> as it is, stands</q>, and «<q>so</q>».</p>'
        '<blockquote cite="https://mill.example"><p>Water.</p></blockquote><p>In <cite>The Quay</cite>, <i lang="fr">tout court</i>.</p>'
    )
    assert document.text.startswith("Marsh wrote “the weir, ‘old’ as it is, stands”, and")
    assert [(stated.kind, stated.span.of(document.text), stated.cite) for stated in document.stated] == [
        (StatedKind.QUOTATION, "the weir, ‘old’ as it is, stands", "https://quay.example"),
        (StatedKind.QUOTATION, "old", ""),
        (StatedKind.QUOTATION, "so", ""),
        (StatedKind.QUOTATION, "Water.", "https://mill.example"),
        (StatedKind.TITLE, "The Quay", ""),
        (StatedKind.FOREIGN, "tout court", ""),
    ]


def test_a_credit_in_a_block_quotation_names_speaker_and_work() -> None:
    document = page(
        "<p>Marsh came to the weir.</p><blockquote><p>Water runs where it will run.</p>"
        "<footer>— Otto Lind, <cite>The Mill</cite></footer></blockquote><p>So it did.</p>"
    )
    [quotation] = extract(document).quotations
    assert (quotation.text, quotation.source_work) == ("Water runs where it will run.", "The Mill")
    assert quotation.speaker is not None and quotation.speaker.name == "Otto Lind"


VERSE = "<p>The water rises, the water falls,</p><p>and nobody asks the stones.</p>"


@pytest.mark.parametrize(
    ("shown", "speaker", "work"),
    [
        (f"<blockquote>{VERSE}<footer>— <cite>Elsa Marsh</cite></footer></blockquote>", "Elsa Marsh", None),
        (f"<blockquote>{VERSE}<footer>Elsa Marsh in <cite>The Quay</cite></footer></blockquote>", "Elsa Marsh", "The Quay"),
        (f"<blockquote>{VERSE}<cite>Elsa Marsh</cite></blockquote>", "Elsa Marsh", None),
        (f"<blockquote>{VERSE}<cite>Heine</cite></blockquote>", "Heine", None),
        (f"<blockquote>{VERSE}<p>— Elsa Marsh</p></blockquote>", "Elsa Marsh", None),
        (
            f"<figure><blockquote>{VERSE}</blockquote><figcaption>Elsa Marsh, <cite>The Quay</cite></figcaption></figure>",
            "Elsa Marsh",
            "The Quay",
        ),
        (f"<blockquote>{VERSE}<footer><cite>Hard Times</cite></footer></blockquote>", "Weir", "Hard Times"),
    ],
)
def test_the_signature_of_a_displayed_quotation_is_its_speaker(shown: str, speaker: str, work: str | None) -> None:
    document = page(f"<p>Weir was blunt, and he said: <q>I never met a miller.</q></p>{shown}<p>Weir laughed, as he often did.</p>")
    quotations = [quotation for quotation in extract(document).quotations if quotation.form is Form.BLOCK]
    assert [quotation.text for quotation in quotations] == ["The water rises, the water falls,", "and nobody asks the stones."]
    assert {quotation.speaker and quotation.speaker.name for quotation in quotations} == {speaker}
    assert {quotation.source_work for quotation in quotations} == {work}


def test_a_source_in_the_last_line_is_not_quoted() -> None:
    document = page(
        "<p>Weir came.</p><blockquote><p>The water rises and falls.<br><cite>Elsa Marsh</cite></p></blockquote><p>So it did.</p>"
    )
    [quotation] = extract(document).quotations
    assert (quotation.text, quotation.speaker and quotation.speaker.name) == ("The water rises and falls.", "Elsa Marsh")


def test_marks_are_those_of_the_language() -> None:
    assert page("<p>Er sagte <q>gut</q>.</p>", lang="de").text == "Er sagte „gut“."
    assert page("<p>Er sagte <q>„gut“</q>.</p>", lang="de").text == "Er sagte „gut“."


PROSE = "<p>" + "The weir stood long and the mill stood longer. " * 12 + "</p>"


def test_chrome_is_kept_apart() -> None:
    document = page(
        '<nav><a href="/">Home</a> <a href="/b">Boats</a></nav><div class="sidebar"><p>Read “more</p></div><article><header><h1>Weirs</h1></header>'
        f'{PROSE}</article><div><a href="a">One</a> | <a href="b">Two</a> | <a href="c">Three</a></div>'
    )
    shown = {block.span.of(document.text)[:12]: block.shape for block in document.blocks}
    assert shown == {
        "Home Boats": Shape.CHROME,
        "Read “more": Shape.CHROME,
        "Weirs": Shape.HEADING,
        "The weir sto": Shape.PROSE,
        "One | Two | ": Shape.CHROME,
    }
    extraction = extract(document)
    assert [p.kind for p in extraction.paragraphs if p.kind is ParagraphKind.NAVIGATION] == [ParagraphKind.NAVIGATION] * 3
    assert extraction.works[0].title == "Weirs" and extraction.quotations == () and extraction.notices == ()


def test_a_page_that_is_all_chrome_is_text() -> None:
    assert {block.shape for block in page(f'<div class="comments">{PROSE[:300]}</div><p>Short.</p>').blocks} == {Shape.PROSE}


def test_the_way_back() -> None:
    document = page(
        '<div id="all"><h2 id="mill">The mill</h2><p>It <span class="pagenum">[Pg 12]</span>stood.</p><p id="p2">And fell.</p></div><p>End.</p>'
    )
    where = {word: document.place(document.text.index(word)) for word in ("The", "It", "stood", "And", "End")}
    assert {word: (place.page, place.fragment) for word, place in where.items() if place} == {
        "The": ("", "mill"),
        "It": ("", "mill"),
        "stood": ("12", "mill"),
        "And": ("12", "p2"),
        "End": ("12", ""),
    }


def test_what_the_head_says() -> None:
    scholarly = page(
        "<p>x</p>",
        '<meta name="citation_title" content="Weirs"><meta name="citation_author" content="Ada Marsh">'
        '<meta name="citation_author" content="Bo Orr"><meta name="citation_date" content="1934">',
    )
    assert (scholarly.metadata.title, scholarly.metadata.authors, scholarly.metadata.date) == ("Weirs", ("Ada Marsh", "Bo Orr"), "1934")
    linked = page(
        "<p>x</p>",
        '<title>Weirs - The Quay</title><script type="application/ld+json">{"@type": "Article", "headline": "Weirs", '
        '"author": [{"name": "Ada Marsh"}], "datePublished": "1934-01-02", "publisher": {"name": "The Quay"}}</script>',
    )
    assert (linked.metadata.title, linked.metadata.authors, linked.metadata.date, linked.metadata.publication) == (
        "Weirs",
        ("Ada Marsh",),
        "1934-01-02",
        "The Quay",
    )
    journal = page(
        "<p>x</p>",
        '<meta name="citation_journal_title" content="The Quay"><meta name="citation_volume" content="7"><meta name="citation_issue" '
        'content="2"><meta name="citation_firstpage" content="17"><meta name="citation_lastpage" content="23">'
        '<meta name="citation_doi" content="doi:10.1000/Q.7"><meta property="og:site_name" content="Quayside">',
    )
    assert (journal.metadata.publication, journal.metadata.imprint) == (
        None,
        Imprint("article-journal", "The Quay", volume="7", issue="2", pages="17–23", doi="10.1000/q.7"),
    )
    broken = page("<p>x</p>", f'<title>Weirs</title><script type="application/ld+json">{"[" * 50_000}</script>')
    assert broken.metadata.title == "Weirs"


def test_encodings() -> None:
    cyrillic = '<html><head><meta charset="windows-1251"></head><body><p>Старая плотина</p></body></html>'.encode("cp1251")
    assert read(cyrillic, "плотина.html", "x").text == "Старая плотина"
    wrong = '<html><head><meta charset="iso-8859-1"></head><body><p>café</p></body></html>'.encode()
    assert read(wrong, "cafe.html", "x").text == "café"


def test_content_is_believed_before_the_name() -> None:
    assert read(b"<!doctype html><p>Rain.</p>", "rain.txt", "x").format == "html"
    assert read(b"<p>Rain.</p>", "rain.html", "x").format == "html"


def test_nesting() -> None:
    deep = page("<p>" + "<b>" * 1_500 + "inside" + "</b>" * 1_500 + " outside</p>")
    assert deep.text == "inside outside"
    with pytest.raises(UnreadableFile, match=r"deep\.html cannot be read: its tags are nested too deep"):
        read(b"<html><body>" + b"<div>" * 20_000 + b"words", "deep.html", "x")


@pytest.mark.parametrize(
    "written", ["", "<!-- never closed <p>words", "<p>a\x00b", "<q>", "<li><blockquote><a href='#x' id=x>1</a>", "<sup></sup>"]
)
def test_broken_pages(written: str) -> None:
    check_laws(read(f"<html><body><p>before {written}".encode(), "x.html", "x"))


_TAGS = "p div h2 blockquote q i b sup ul li ol dl dt dd table tr td th pre br hr a cite span nav aside section"
TAGS = _TAGS.split()
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        ['<a href="#x">1</a>', '<p id="x">', '<sup><a href="#y" id="z">[2]</a></sup>', '<li id="y">', '<a href="#z">↩</a>', '<div class="menu">',
         '<span class="pagenum">3</span>', '<blockquote lang="fr">', "&nbsp;", "“", "”", " ", "\n", "1. ", "<aside epub:type='footnote' id='y'>"]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8),
)  # fmt: skip


@given(st.lists(PIECES, max_size=40))
@settings(max_examples=150, deadline=None)
def test_whatever_the_tags_the_document_is_lawful(pieces: list[str]) -> None:
    document = read(f"<html><body>{''.join(pieces)}</body></html>".encode("utf-8", "replace"), "x.html", "x")
    check_laws(document)
    extract(document)
