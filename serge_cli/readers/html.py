"""HTML and XHTML pages: text, notes by their links, quotations, what the page says of itself; its chrome kept apart."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from serge_cli.model.document import Document, Metadata
from serge_cli.model.imprint import ARTICLE, Imprint, bare_doi
from serge_cli.readers.decoding import Decoded, decode
from serge_cli.readers.registry import Format

if TYPE_CHECKING:
    from serge_cli.readers.markup import Element

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.I | re.S
)
_CHARSET = re.compile(
    rb"<meta[^<>]{0,200}charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([\w-]{1,40})|<\?xml[^<>]{0,80}encoding=[\"']([\w-]{1,40})", re.I
)
_KNOWN = re.compile(
    r"(?:windows|cp)-?125\d|iso-?8859-\d{1,2}|latin-?1|koi8-[ru]|macintosh|gbk|gb2312|gb18030|big5|shift_jis|euc-(?:jp|kr)", re.I
)
_LATIN = re.compile(r"iso-?8859-1|latin-?1", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml|\s*<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML|\s*<html[^<>]{0,400}xmlns=", re.IGNORECASE)
_LONGEST_DATA = 200_000  # code points of JSON-LD
_NAMES = {
    "title": ("citation_title", "dc.title", "dcterms.title", "og:title"),
    "authors": ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author"),
    "date": ("citation_publication_date", "citation_date", "dc.date", "dcterms.date", "article:published_time", "date"),
    "publication": ("dc.source", "og:site_name"),
    "url": ("og:url",),
    "journal": ("citation_journal_title",),
    "book": ("citation_inbook_title", "citation_conference_title"),
    "volume": ("citation_volume",),
    "issue": ("citation_issue",),
    "first": ("citation_firstpage",),
    "last": ("citation_lastpage",),
    "publisher": ("citation_publisher",),
    "doi": ("citation_doi",),
    "isbn": ("citation_isbn",),
}


def read_html(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that an HTML page makes; UnreadableFile where nothing can be read of it."""
    from serge_cli.readers.html_body import HtmlBody  # noqa: PLC0415 - for a file that needs it
    from serge_cli.readers.html_chrome import find_chrome  # noqa: PLC0415
    from serge_cli.readers.html_notes import find_notes  # noqa: PLC0415
    from serge_cli.readers.markup import above  # noqa: PLC0415
    from serge_cli.readers.reading_text import ReadingText  # noqa: PLC0415

    decoded = decode_page(data, path)
    root = parse_page(decoded.text, path)
    body = root.find("body") if root.find("body") is not None else root
    metadata = metadata_of(root)
    notes = find_notes([("", body)])
    protected = {around for note in notes.bodies for around in (note, *above(note))}
    text = ReadingText()
    HtmlBody(text, notes, metadata.language or "", find_chrome(body, protected)).read(body)
    return text.document(data, path, identifier, "html", metadata, encoding=decoded.encoding)


def decode_page(data: bytes, path: str) -> Decoded:
    """Return the text of a page: by its own byte order mark or as UTF-8 where it is such, else by the encoding that it names."""
    named = _CHARSET.search(data[:4096])
    name = (named[1] or named[2]).decode("ascii") if named else ""
    if _KNOWN.fullmatch(name):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            codec = "cp1252" if _LATIN.fullmatch(name) else name  # as browsers do
            return Decoded(data.decode(codec, "replace").replace("\r\n", "\n").replace("\r", "\n"), codec.lower())
    return decode(data, path)


def parse_page(written: str, path: str) -> Element:
    """Return the root of a page: as XML where it is well-formed XHTML, else as browsers read it."""
    from serge_cli.errors import UnreadableFile  # noqa: PLC0415
    from serge_cli.readers.markup import parse_html, parse_xml, without_namespaces  # noqa: PLC0415

    if _XML.match(written[:2000]):
        try:
            return without_namespaces(parse_xml(re.sub(r"^\s*<\?xml[^<>]{0,200}\?>", "", written).encode(), path))
        except UnreadableFile:
            pass  # the browsers' way is more patient
    return parse_html(written, path)


def metadata_of(root: Element) -> Metadata:
    """Return what the head of a page says of it: `citation_*`, Dublin Core, JSON-LD, Open Graph, `<title>`."""
    said: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        if name and (content := " ".join((meta.get("content") or "").split())):
            said.setdefault(name, []).append(content)
    found = {key: next((said[name] for name in names if name in said), []) for key, names in _NAMES.items()}
    for key, values in _json_ld(root).items():
        found[key] = found[key] or values
    imprint = _imprint({key: next(iter(values), "") for key, values in found.items()})
    return Metadata(
        title=next(iter(found["title"]), None) or _title(root),
        authors=tuple(dict.fromkeys(found["authors"])),
        date=next(iter(found["date"]), None),
        publication=None if imprint.container else next(iter(found["publication"]), None),
        url=next(iter(found["url"]), None) or _canonical(root),
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").lower()[:2] or None,
        imprint=imprint,
    )


def _imprint(said: dict[str, str]) -> Imprint:
    """Return what Highwire's tags say of the publication; they stand on the pages of journals and of books."""
    container, doi = said["journal"] or said["book"], bare_doi(said["doi"])
    if not container:
        return Imprint(doi=doi)
    return Imprint(
        ARTICLE if said["journal"] else "chapter",
        container=container,
        volume=said["volume"],
        issue=said["issue"],
        pages="–".join(dict.fromkeys(filter(None, (said["first"], said["last"])))),
        publisher=said["publisher"],
        doi=doi,
        isbn=said["isbn"],
    )


def _title(root: Element) -> str | None:
    """Return the page's title: its only first heading, else what stands in the window's frame; browsers add the site's name there."""
    from serge_cli.readers.markup import text_of  # noqa: PLC0415

    headings = [written for heading in root.iter("h1") if (written := text_of(heading))]
    if len(headings) == 1:
        return headings[0]
    title = root.find(".//head/title")
    return (text_of(title) or None) if title is not None and not headings else None


def _canonical(root: Element) -> str | None:
    link = next((link for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"), None)
    return link.get("href") if link is not None else None


def _json_ld(root: Element) -> dict[str, list[str]]:
    for script in root.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json" and len(script.text or "") < _LONGEST_DATA:
            try:
                stated = json.loads(script.text or "")
            except (ValueError, RecursionError):
                continue
            for item in stated if isinstance(stated, list) else [stated]:
                if isinstance(item, dict) and ("headline" in item or "author" in item):
                    return {
                        "title": list(_names(item.get("headline") or item.get("name"))),
                        "authors": list(_names(item.get("author"))),
                        "date": list(_names(item.get("datePublished"))),
                        "publication": list(_names(item.get("isPartOf") or item.get("publisher"))),
                    }
    return {}


def _names(stated: Any) -> Iterator[str]:
    for each in stated if isinstance(stated, list) else [stated]:
        name = each.get("name") if isinstance(each, dict) else each
        if isinstance(name, str) and name.strip():
            yield " ".join(name.split())


FORMAT = Format("html", (".html", ".htm", ".xhtml"), lambda data: _START.match(data[:4096]) is not None, read_html, "lxml")
