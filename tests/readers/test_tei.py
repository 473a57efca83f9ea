"""TEI: notes in place and pointed to, stated quotations with their speakers, readings, pages, and XML that means harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document, Shape, StatedKind
from serge_cli.model.imprint import Imprint
from serge_cli.readers.reading import read
from tests.readers.laws import check_laws

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>The Old Weir</title><title type='sub'>A memoir</title>"
    "<author><persName><surname>Marsh</surname>, <forename>Ada</forename></persName></author><editor role='translator'>Bo Orr</editor></titleStmt>"
    "<publicationStmt><date when='1934'>May 1934</date></publicationStmt><sourceDesc><bibl><title level='j'>The Quay</title></bibl></sourceDesc>"
    "</fileDesc><profileDesc><particDesc><person xml:id='lind'><persName>Otto Lind</persName></person></particDesc></profileDesc></teiHeader>"
)


def text(body: str, header: str = "", lang: str = "en") -> Document:
    written = (
        f'<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}<text xml:lang="{lang}"><body>{body}</body></text></TEI>'
    )
    document = read(written.encode(), "weir.xml", "weir")
    check_laws(document)
    return document


def test_blocks_with_their_shapes() -> None:
    document = text(
        "<div><head>Rain</head><p>It <hi rend='italic'>rained</hi>,\n <emph>much</emph>; 10<hi rend='sup'>3</hi> drops.</p><quote><p>Water runs.</p></quote>"
        "<lg><l>First line,</l><l>second line.</l></lg><list><item><p>stone</p></item><item>wood</item></list>"
        "<table><row><cell>a</cell><cell>b</cell></row></table></div>"
    )
    assert document.text == ("Rain\n\nIt rained, much; 10³ drops.\n\nWater runs.\n\nFirst line,\nsecond line.\n\nstone\n\nwood\n\na | b")
    assert [block.shape for block in document.blocks] == [
        Shape.HEADING, Shape.PROSE, Shape.QUOTED, Shape.INDENTED, Shape.LIST_ITEM, Shape.LIST_ITEM, Shape.VERBATIM,
    ]  # fmt: skip
    assert [emphasis.span.of(document.text) for emphasis in document.emphasis] == ["rained", "much"]


NOTED = [
    ("<p>It rained.<note n='1'>In May.</note> It blew.</p>", "1"),
    ("<p>It rained.<ref target='#a'>7</ref> It blew.</p><note xml:id='a'>In May.</note>", "7"),
    ("<p>It rained.<ptr target='#a'/> It blew.</p><div type='notes'><note xml:id='a' n='*'>In May.</note></div>", "*"),
    ("<p>It rained.<anchor xml:id='b'/> It blew.</p><note target='#b'>In May.</note>", "1"),
]


@pytest.mark.parametrize(("body", "label"), NOTED)
def test_notes_where_the_text_calls_them(body: str, label: str) -> None:
    document = text(body)
    assert document.text == f"It rained.[{label}] It blew.\n\n[{label}] In May."
    assert [(note.label, note.body, len(note.markers)) for note in extract(document).footnotes] == [(label, "In May.", 1)]


def test_notes_on_a_heading_in_a_note_and_of_several_paragraphs() -> None:
    document = text(
        "<div><head>Rain</head><note n='*'>First of three.</note><p>It rained.<note n='*'><p>In May,<note>or June</note> they say.</p><p>So Lind.</p></note></p></div>"
    )
    assert document.text == "Rain[*]\n\n[*] First of three.\n\nIt rained.[*]\n\n[*] In May, (or June) they say.\nSo Lind."
    assert [note.body for note in extract(document).footnotes] == ["First of three.", "In May, (or June) they say.\nSo Lind."]


def test_quotations_and_speakers_that_the_encoder_states() -> None:
    document = text(
        "<p>Marsh came. <said who='#lind'>The <soCalled>weir</soCalled>, <q>old</q> as it is, stands</said>, he read in <title level='a'>Weirs</title> "
        "and <title level='m'>Quays</title>, <foreign xml:lang='fr'>tout court</foreign>.</p><cit><quote>Water runs.</quote><bibl>Orr, p. 3</bibl></cit>"
        "<sp who='#lind'><speaker>Lind.</speaker><p>I saw it.</p></sp>",
        HEADER,
    )
    assert document.text == (
        "Marsh came. “The ‘weir’, ‘old’ as it is, stands”, he read in “Weirs” and Quays, tout court.\n\nWater runs.\n\nOrr, p. 3\n\nLind.\n\nI saw it."
    )
    assert [(stated.kind, stated.span.of(document.text), stated.who) for stated in document.stated] == [
        (StatedKind.SPEECH, "The ‘weir’, ‘old’ as it is, stands", "Otto Lind"),
        (StatedKind.TERM, "weir", ""),
        (StatedKind.QUOTATION, "old", ""),
        (StatedKind.TITLE, "Weirs", ""),
        (StatedKind.TITLE, "Quays", ""),
        (StatedKind.FOREIGN, "tout court", ""),
        (StatedKind.QUOTATION, "Water runs.", ""),
        (StatedKind.SOURCE, "Orr, p. 3", ""),
        (StatedKind.SPEECH, "I saw it.", "Otto Lind"),
    ]
    named = [
        (q.text, q.kind.value, q.speaker.name, q.speaker.rule, q.speaker.confidence) for q in extract(document).quotations if q.speaker
    ]
    assert named == [
        ("The ‘weir’, ‘old’ as it is, stands", "quotation", "Otto Lind", "stated", 1.0),
        ("I saw it.", "quotation", "Otto Lind", "stated", 1.0),
    ]


PROSE = "<p>The water rises, the water falls.</p><p>And nobody asks the stones.</p>"


@pytest.mark.parametrize(
    ("shown", "work"),
    [
        (f"<quote>{PROSE}<bibl>— Elsa Marsh</bibl></quote>", None),
        (f"<quote>{PROSE}<signed>Elsa Marsh</signed></quote>", None),
        (f"<cit><quote>{PROSE}</quote><bibl><author>Elsa Marsh</author>, <title>The Quay</title></bibl></cit>", "The Quay"),
    ],
)
def test_the_signature_of_a_displayed_quotation_is_its_speaker(shown: str, work: str | None) -> None:
    document = text(f"<p>Weir was blunt, and he said: <q>I never met a miller.</q></p>{shown}<p>Weir laughed, as he often did.</p>")
    quotations = extract(document).quotations[1:]
    assert [quotation.text for quotation in quotations] == ["The water rises, the water falls.", "And nobody asks the stones."]
    assert [quotation.speaker and quotation.speaker.name for quotation in quotations] == ["Elsa Marsh", "Elsa Marsh"]
    assert [quotation.source_work for quotation in quotations] == [work, work]


def test_the_regular_reading_and_the_lemma() -> None:
    document = text(
        "<p>The <choice><orig>wier</orig><reg>weir</reg></choice> <app><lem>fell</lem><rdg>fall</rdg></app> in "
        "<choice><abbr>Sept.</abbr><expan>September</expan></choice><fw>THE QUAY</fw>, broke<lb break='no'/>n and<lb/>lost<del>x</del><add>!</add></p>"
    )
    assert document.text == "The weir fell in September, broken and lost!"


def test_the_way_back() -> None:
    document = text("\n<pb n='277'/><div xml:id='d1'>\n<p>It rained.</p>\n<p xml:id='p2'>It <pb n='278'/>blew.</p></div>")
    places = [document.place(document.text.index(word)) for word in ("It rained", "It blew", "blew")]
    assert [(place.page, place.fragment, place.line) for place in places if place] == [("277", "d1", 4), ("277", "p2", 5), ("278", "p2", 5)]


def test_what_the_header_says() -> None:
    metadata = text("<p>It rained.</p>", HEADER).metadata
    assert (metadata.title, metadata.authors, metadata.translator) == ("The Old Weir", ("Ada Marsh",), "Bo Orr")
    assert (metadata.date, metadata.publication, metadata.language) == ("1934", "The Quay", "en")


def test_how_the_source_was_published() -> None:
    bibl = (
        "<teiHeader><fileDesc><sourceDesc><biblStruct><analytic><title>The Old Weir</title></analytic><monogr><title level='j'>The Quay</title>"
        "<imprint><publisher>Fjord</publisher><biblScope unit='volume'>7</biblScope><biblScope unit='issue'>2</biblScope>"
        "<biblScope unit='page'>17-23</biblScope></imprint></monogr><idno type='DOI'>10.1000/Q.7</idno></biblStruct></sourceDesc></fileDesc></teiHeader>"
    )
    assert text("<p>It rained.</p>", bibl).metadata.imprint == Imprint(
        "article-journal", "The Quay", volume="7", issue="2", pages="17-23", publisher="Fjord", doi="10.1000/q.7"
    )


def test_entities_of_the_file_and_of_html() -> None:
    inside = b'<!DOCTYPE TEI.2 [<!ENTITY weir "the old weir">]><TEI.2><text><body><p>&weir; &mdash; caf&eacute; &amp;c.</p></body></text></TEI.2>'
    assert read(inside, "weir.xml", "weir").text == "the old weir — café &c."


BOMB = b'<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + at, (b"&%c;" % (97 + at)) * 10) for at in range(9)
)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (BOMB + b"]><TEI><text><body><p>&j;</p></body></text></TEI>", "amplification"),
        (BOMB + b']><TEI><text><body><p n="&j;"/></body></text></TEI>', "amplification"),
        (b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI><text><body><p>&x;</p></body></text></TEI>', "'x' not defined"),
        (b"<TEI><text><body>" + b"<div>" * 300 + b"</div>" * 300 + b"</body></text></TEI>", "Excessive depth"),
        (b"<TEI><text><body><p>half", "line 1"),
        (b"<TEI><text><p>caf\xe9</p></text></TEI>", "not well-formed XML"),
        (b"<!-- <TEI > --><feed><entry/></feed>", r"it is XML, but not TEI \(its root is <feed>\)"),
    ],
)
def test_xml_that_means_harm(written: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"weir\.xml cannot be read: .*{reason}"):
        read(written, "weir.xml", "weir")


ELEMENTS = st.sampled_from(["p", "div", "head", "quote", "q", "said", "note", "lg", "l", "list", "item", "hi", "choice", "reg", "cit", "bibl", "sp", "speaker", "row", "cell", "ref"])  # fmt: skip
WORDS = st.sampled_from(["weir ", " rain.", "“", "\n", "1", "", "[2]", " said Lind", "’"])


def trees() -> st.SearchStrategy[str]:
    return st.recursive(
        WORDS,
        lambda inner: st.tuples(
            ELEMENTS, st.sampled_from(["", " xml:id='a'", " target='#a'", " n='1'", " who='#x'"]), st.lists(inner, max_size=4)
        ).map(lambda made: f"<{made[0]}{made[1]}>{''.join(made[2])}</{made[0]}>"),
        max_leaves=25,
    )


@given(st.lists(trees(), max_size=5))
@settings(max_examples=150, deadline=None)
def test_whatever_the_elements_the_document_is_lawful(made: list[str]) -> None:
    extract(text("".join(made), HEADER))
