"""EPUB books: the spine, notes across chapters, the package, places, and archives that mean harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document, Shape
from serge_cli.readers import archive
from serge_cli.readers.reading import read
from tests.readers.laws import check_laws

CONTAINER = "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='book/package.opf'/></rootfiles></container>"
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata>
<dc:title>The Old Weir</dc:title><dc:creator id="a">Ada Marsh</dc:creator><dc:contributor id="t">Bo Orr</dc:contributor>
<meta refines="#a" property="role">aut</meta><meta refines="#t" property="role">trl</meta>
<dc:date>1934-05-01T00:00:00Z</dc:date><dc:publisher>The Quay</dc:publisher><dc:language>en-GB</dc:language></metadata>
<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="e" href="text/notes.xhtml" media-type="application/xhtml+xml"/><item id="two" href="text/2.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/1%20rain.xhtml" media-type="application/xhtml+xml"/><item id="i" href="w.jpg" media-type="image/jpeg"/></manifest>
<spine><itemref idref="n"/><itemref idref="one"/><itemref idref="two"/><itemref idref="e"/><itemref idref="gone"/></spine></package>"""


def page(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>x</title></head><body>{body}</body></html>"
    )


FILES = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "book/package.opf": PACKAGE,
    "book/nav.xhtml": page('<nav epub:type="toc"><ol><li><a href="text/1%20rain.xhtml">Rain</a></li></ol></nav>'),
    "book/text/1 rain.xhtml": page(
        '<section id="rain"><h2>Rain</h2><p>It rained.<a epub:type="noteref" href="notes.xhtml#n1">1</a></p><blockquote><p>Water&#160;runs.</p></blockquote>'
        '<p id="p3">Then <span epub:type="pagebreak" id="pg7" title="7"/>no more<a id="x"/>.</p></section>'
    ),
    "book/text/2.xhtml": page('<section><h2>Wind</h2><p>It blew.<a epub:type="noteref" href="notes.xhtml#n2">1</a></p></section>'),
    "book/text/notes.xhtml": page(
        '<section epub:type="endnotes"><ol><li id="n1" epub:type="endnote"><p>In May. <a href="1%20rain.xhtml#r" epub:type="backlink">↩</a></p></li>'
        '<li id="n2" epub:type="endnote"><p>From the west.</p></li></ol></section>'
    ),
}


def packed(files: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in files.items():
            book.writestr(name, content)
    return out.getvalue()


def book(**changed: str) -> Document:
    document = read(packed({**FILES, **changed}), "weir.epub", "weir")
    check_laws(document)
    return document


def test_the_chapters_in_the_order_of_the_spine() -> None:
    assert book().text == (
        "Rain\n\nRain\n\nIt rained.[1]\n\nWater\xa0runs.\n\nThen no more.\n\nWind\n\nIt blew.[1]\n\n[1] In May.\n\n[1] From the west."
    )


def test_the_list_of_contents_is_kept_apart() -> None:
    assert [block.shape for block in book().blocks[:3]] == [Shape.CHROME, Shape.HEADING, Shape.PROSE]


def test_notes_in_another_file_under_labels_that_repeat() -> None:
    notes = [(note.label, note.body, note.markers[0].paragraph) for note in extract(book()).footnotes]
    assert notes == [("1", "In May.", "weir:p3"), ("1", "From the west.", "weir:p7")]


def test_what_the_package_says() -> None:
    metadata = book().metadata
    assert (metadata.title, metadata.authors, metadata.translator) == ("The Old Weir", ("Ada Marsh",), "Bo Orr")
    assert (metadata.date, metadata.publication, metadata.language) == ("1934-05-01", "The Quay", "en")


def test_the_way_back() -> None:
    document = book()
    places = [document.place(document.text.index(word)) for word in ("It rained", "no more", "It blew", "From")]
    assert [(place.part, place.fragment, place.page) for place in places if place] == [
        ("book/text/1 rain.xhtml", "rain", ""),
        ("book/text/1 rain.xhtml", "p3", "7"),
        ("book/text/2.xhtml", "", "7"),
        ("book/text/notes.xhtml", "n2", "7"),
    ]


def test_a_chapter_that_is_no_xml_is_read_as_browsers_do() -> None:
    assert "It blew & <hard>.\n" in book(**{"book/text/2.xhtml": "<html><body><p>It blew & &lt;hard&gt;.<p>So"}).text


ENCRYPTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#">'
    '<EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
)


def test_copy_protection_is_named_and_changed_fonts_are_none() -> None:
    with pytest.raises(UnreadableFile, match=r"weir\.epub cannot be read: it is encrypted \(DRM\)\."):
        book(**{"META-INF/encryption.xml": ENCRYPTED.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")})
    assert book(**{"META-INF/encryption.xml": ENCRYPTED.format("http://www.idpf.org/2008/embedding")}).text.startswith("Rain")


BOMB = {**FILES, "book/text/2.xhtml": b"0" * 3_000_000, "book/text/notes.xhtml": b"0" * 3_000_000}


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_UNPACKED", 4 << 20)
    with pytest.raises(UnreadableFile, match="unpacks to more than 4 MB"):
        read(packed(BOMB), "weir.epub", "weir")


def test_a_bomb_that_lies_about_its_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(BOMB)
    lying = data.replace((3_000_000).to_bytes(4, "little"), (9).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(UnreadableFile, match=r"2\.xhtml in it is damaged or missing"):
        read(lying, "weir.epub", "weir")


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({**FILES, "META-INF/container.xml": "<container/>"}, "it names no package document"),
        ({**FILES, "META-INF/container.xml": CONTAINER.replace("package.opf", "gone.opf")}, r"book/gone\.opf in it is damaged or missing"),
        ({**FILES, "book/package.opf": "<package>"}, "it is not well-formed XML"),
        ({"mimetype": FILES["mimetype"]}, r"META-INF/container\.xml in it is damaged or missing"),
    ],
)
def test_a_damaged_book_names_its_damage(files: Mapping[str, str], reason: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"weir\.epub cannot be read: {reason}"):
        read(packed(files), "weir.epub", "weir")


def test_cut_anywhere_a_book_is_read_or_refused() -> None:
    data = packed(FILES)
    for end in range(0, len(data), 97):
        with pytest.raises(UnreadableFile):
            read(data[:end], "weir.epub", "weir")
    for at in range(0, len(data), 41):
        flipped = data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :]
        try:
            check_laws(read(flipped, "weir.epub", "weir"))
        except UnreadableFile as error:
            assert "weir.epub" in str(error)
