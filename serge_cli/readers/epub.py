"""EPUB 2 and 3: the chapters in the order of the spine, notes across them, and what the package says of the book."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from serge_cli.errors import UnreadableFile
from serge_cli.model.document import Document, Metadata
from serge_cli.model.imprint import BOOK, Imprint
from serge_cli.readers.registry import Format

if TYPE_CHECKING:
    from serge_cli.readers.archive import Archive
    from serge_cli.readers.markup import Element

_MIMETYPE = b"application/epub+zip"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS = re.compile(r"obfuscation|embedding|enc#RC", re.IGNORECASE)  # methods that change fonts alone
_KINDS_APART = "toc cover titlepage copyright-page colophon imprint halftitlepage landmarks loi lot index"
_APART = frozenset(_KINDS_APART.split())
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"})
_ROLE = "{http://www.idpf.org/2007/opf}role"


def read_epub(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that a book makes; UnreadableFile where it is damaged or encrypted."""
    from serge_cli.readers.archive import Archive  # noqa: PLC0415 - for a file that needs it
    from serge_cli.readers.html_body import HtmlBody  # noqa: PLC0415
    from serge_cli.readers.html_notes import find_notes, types_of  # noqa: PLC0415
    from serge_cli.readers.reading_text import ReadingText  # noqa: PLC0415

    archive = Archive(data, path)
    _refuse_encrypted(archive)
    package, base = _package(archive)
    metadata = _metadata(package)
    pages = list(_pages(archive, package, base))
    bodies = [(part, body) for part, body, _ in pages]
    text = ReadingText()
    reader = HtmlBody(text, find_notes(bodies), metadata.language or "")
    for part, body, listed in pages:
        kinds = {*types_of(body), *(kind for child in body[:1] for kind in types_of(child))}
        reader.read(body, part, apart=listed or not _APART.isdisjoint(kinds))
    return text.document(data, path, identifier, "epub", metadata)


def _refuse_encrypted(archive: Archive) -> None:
    from serge_cli.readers.markup import parse_xml, without_namespaces  # noqa: PLC0415

    if _ENCRYPTION not in archive.names:
        return
    root = without_namespaces(parse_xml(archive.read(_ENCRYPTION), archive.path))
    methods = [method.get("Algorithm") or "" for method in root.iter("EncryptionMethod")]
    if any(not _FONTS.search(method) for method in methods):
        raise UnreadableFile(f"{archive.path} cannot be read: it is encrypted (DRM).", "Give serge a copy without copy protection.")


def _package(archive: Archive) -> tuple[Element, str]:
    """Return the package document and the folder that its links start from."""
    from serge_cli.readers.archive import damaged  # noqa: PLC0415
    from serge_cli.readers.markup import parse_xml, without_namespaces  # noqa: PLC0415

    container = without_namespaces(parse_xml(archive.read(_CONTAINER), archive.path))
    name = next((found for file in container.iter("rootfile") if (found := file.get("full-path"))), None)
    if name is None:
        raise damaged(archive.path, "it names no package document")
    return without_namespaces(parse_xml(archive.read(name), archive.path)), posixpath.dirname(name)


def _pages(archive: Archive, package: Element, base: str) -> Iterator[tuple[str, Element, bool]]:
    """Yield the pages of the book in order: name, body, and whether it only lists the others."""
    from serge_cli.readers.html import decode_page, parse_page  # noqa: PLC0415

    items = {item.get("id"): item for item in package.iter("item")}
    guide = {(ref.get("href") or "").partition("#")[0] for ref in package.iter("reference") if ref.get("type") in _APART}
    for reference in package.iter("itemref"):
        item = items.pop(reference.get("idref"), None)
        href = item.get("href") if item is not None else None
        if item is None or not href or item.get("media-type") not in _PAGES:
            continue
        part = posixpath.normpath(posixpath.join(base, unquote(href)))
        if part in archive.names:
            root = parse_page(decode_page(archive.read(part), archive.path).text, archive.path)
            body = root.find("body")
            listed = "nav" in (item.get("properties") or "").split() or href in guide
            yield part, root if body is None else body, listed


def _metadata(package: Element) -> Metadata:
    said: dict[str, list[Element]] = {}
    for element in package.iterfind("metadata//*"):
        if isinstance(element.tag, str):
            said.setdefault(element.tag.lower(), []).append(element)
    people = [(element, _roles(element, said.get("meta", ()))) for element in (*said.get("creator", ()), *said.get("contributor", ()))]
    return Metadata(
        title=_first(said, "title"),
        authors=tuple(_written(element) for element, roles in people if "aut" in roles or (not roles and element.tag.lower() == "creator")),
        translator=next((_written(element) for element, roles in people if "trl" in roles), None),
        date=(_first(said, "date") or "").partition("T")[0] or None,
        publication=_first(said, "publisher"),
        imprint=Imprint(BOOK, publisher=_first(said, "publisher") or ""),
        language=(_first(said, "language") or "").lower()[:2] or None,
    )


def _roles(person: Element, metas: Iterable[Element]) -> set[str]:
    """Return what a person did for the book, in the three letters of MARC: EPUB 2 says it on the person, EPUB 3 beside it."""
    refined = {_written(meta) for meta in metas if meta.get("property") == "role" and meta.get("refines") == f"#{person.get('id')}"}
    return refined | {role for role in (person.get(_ROLE),) if role}


def _first(said: dict[str, list[Element]], name: str) -> str | None:
    return next((written for element in said.get(name, ()) if (written := _written(element))), None)


def _written(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _is_epub(data: bytes) -> bool:
    return data[:4] == b"PK\x03\x04" and (_MIMETYPE in data[:256] or _CONTAINER.encode() in data[-65_536:])


FORMAT = Format("epub", (".epub",), _is_epub, read_epub, "zipfile, lxml")
