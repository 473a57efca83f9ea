"""TEI P4 and P5: text and notes where they are called, and what the header says of the work; the elements are in tei_body.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from serge_cli.model.document import Document, Metadata
from serge_cli.model.imprint import ARTICLE, BOOK, UNKNOWN, Imprint, bare_doi
from serge_cli.readers.registry import Format

if TYPE_CHECKING:
    from serge_cli.readers.markup import Element

_ROOTS = frozenset({"TEI", "TEI.2", "teiCorpus"})
_START = re.compile(rb"<(?:[A-Za-z]\w{0,20}:)?(?:TEI(?:\.2)?|teiCorpus)[\s>]")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read_tei(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that a TEI file makes; UnreadableFile where it is not well formed or no TEI."""
    from serge_cli.readers.archive import damaged  # noqa: PLC0415 - for a file that needs it
    from serge_cli.readers.markup import parse_xml, without_namespaces  # noqa: PLC0415
    from serge_cli.readers.reading_text import ReadingText  # noqa: PLC0415
    from serge_cli.readers.tei_body import TeiBody  # noqa: PLC0415

    root = without_namespaces(parse_xml(data, path))
    if root.tag not in _ROOTS:
        raise damaged(path, f"it is XML, but not TEI (its root is <{str(root.tag)[:40]}>)")
    metadata = _metadata(root)
    text = ReadingText()
    body = TeiBody(root, text, metadata.language or "")
    for part in root.iter("text"):
        if next(part.iterancestors("text"), None) is None:
            body.read(part)
    encoding = root.getroottree().docinfo.encoding or "utf-8"
    return text.document(data, path, identifier, "tei", metadata, encoding=encoding.lower())


def _metadata(root: Element) -> Metadata:
    from serge_cli.readers.markup import text_of  # noqa: PLC0415

    header = root.find(".//teiHeader")
    if header is None:
        return Metadata(language=_language(root))
    stated = header.find(".//titleStmt")
    titles = [] if stated is None else [title for title in stated.iterchildren("title") if text_of(title)]
    title = next((title for title in titles if title.get("type") in {None, "main", "article"}), titles[0] if titles else None)
    return Metadata(
        title=None if title is None else text_of(title),
        authors=tuple(dict.fromkeys(_authors(stated))) if stated is not None else (),
        translator=next((text_of(editor) for editor in header.iter("editor") if editor.get("role") == "translator"), None),
        date=_date(header),
        publication=_publication(header),
        imprint=_imprint(header),
        language=_language(root),
    )


def _authors(stated: Element) -> Iterator[str]:
    from serge_cli.readers.markup import text_of  # noqa: PLC0415

    for author in stated.iter("author", "author_name"):
        names = list(author.iter("persName", "name")) or [author]
        parts = [text_of(part) for tag in ("forename", "surname") for part in names[0].iter(tag)]
        if written := " ".join(parts) if len(parts) > 1 else text_of(names[0]):
            yield written


def _date(header: Element) -> str | None:
    from serge_cli.readers.markup import text_of  # noqa: PLC0415

    dates = [date for path in (".//publicationStmt//date", ".//sourceDesc//date") for date in header.iterfind(path)]
    return next((said for date in dates if (said := date.get("when") or text_of(date))), None)


def _publication(header: Element) -> str | None:
    from serge_cli.readers.markup import text_of  # noqa: PLC0415

    titles = (
        title for path in (".//seriesStmt/title", ".//sourceDesc//monogr/title", ".//sourceDesc//title") for title in header.iterfind(path)
    )
    return next((text_of(title) for title in titles if title.get("level") in {"j", "m", "s"} and text_of(title)), None)


def _imprint(header: Element) -> Imprint:
    """Return what the description of the source says of its publication; the titles of what it stood in have the levels j and m."""
    from serge_cli.readers.markup import text_of  # noqa: PLC0415

    printed = next(header.iterfind(".//sourceDesc//biblStruct"), None)
    if printed is None:
        return UNKNOWN
    journal = next((text_of(title) for title in printed.iterfind("monogr/title") if title.get("level") == "j"), "")
    apart = printed.find("analytic") is not None
    book = "" if journal or not apart else next((text_of(title) for title in printed.iterfind("monogr/title")), "")
    scopes = {scope.get("unit"): text_of(scope) for scope in printed.iter("biblScope")}
    said = {name: next((text_of(each) for each in printed.iterfind(f"monogr//{name}")), "") for name in ("publisher", "pubPlace")}
    return Imprint(
        ARTICLE if journal else "chapter" if book else BOOK,
        container=journal or book,
        volume=scopes.get("volume") or scopes.get("vol") or "",
        issue=scopes.get("issue") or "",
        pages=scopes.get("page") or scopes.get("pp") or "",
        publisher=said["publisher"],
        place=said["pubPlace"],
        doi=next((bare_doi(text_of(number)) for number in printed.iter("idno")), ""),
    )


def _language(root: Element) -> str | None:
    text = root.find(".//text")
    used = root.find(".//langUsage/language")
    said = (text.get(_LANG) if text is not None else None) or root.get(_LANG) or (used.get("ident") if used is not None else None)
    return (said or "").lower()[:2] or None


FORMAT = Format(
    "tei", (".xml", ".tei"), lambda data: data.lstrip()[:1] == b"<" and _START.search(data[:8192]) is not None, read_tei, "lxml"
)
