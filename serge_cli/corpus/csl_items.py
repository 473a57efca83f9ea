"""Read what an export of Zotero or another reference manager says in JSON: CSL-JSON, and Better BibTeX's own JSON.

An export is data from a stranger: what is no text, or too long for what it should be, is left out and counted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from serge_cli.corpus.statements import WorkEntry
from serge_cli.errors import CorpusError
from serge_cli.model.imprint import Imprint, bare_doi, kind_named
from serge_cli.model.quick_dataclass import dataclass

LONGEST = 2_000  # code points of a title, a name, a list of files
_MOST = 200  # names of a work, attachments of an item
_TAGS = re.compile(r"</?(?:i|b|sub|sup|em|strong|span)(?:\s[^<>]{0,100})?>", re.IGNORECASE)
_LOOKS = re.compile(r"\s*(?:\[\s*\{|\[\s*\]|\{)")
_SIGNS = ('"title"', '"author"', '"itemType"', '"issued"', '"container-title"')
_ZOTERO = {  # the fields of Zotero's own items under their names in CSL
    "itemType": "type",
    "publicationTitle": "container-title",
    "bookTitle": "container-title",
    "proceedingsTitle": "container-title",
    "encyclopediaTitle": "container-title",
    "websiteTitle": "container-title",
    "blogTitle": "container-title",
    "pages": "page",
    "place": "publisher-place",
    "university": "publisher",
    "institution": "publisher",
    "url": "URL",
    "date": "issued",
}


@dataclass(frozen=True, slots=True)
class Item:
    """A work as an export states it, with the names of its attachments, which are compared and never opened."""

    source: str  # the export
    entry: WorkEntry
    attachments: tuple[str, ...] = ()


class Left:
    """How many values of an export were left out because they are of a wrong type or too long."""

    def __init__(self) -> None:
        self.count = 0

    def text(self, value: object) -> str:
        """Return a text on one line without what steers a terminal; empty where it is none or too long."""
        if value is None or value == "":
            return ""
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str) or len(value) > LONGEST:
            self.count += 1
            return ""
        return printable(_TAGS.sub("", value))

    def list(self, value: object) -> list[Any]:
        """Return a list of bearable length; empty where it is none."""
        if value is None:
            return []
        if not isinstance(value, list) or len(value) > _MOST:
            self.count += 1
            return []
        return value


def printable(text: str) -> str:
    """Return a text on one line, without control characters."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def looks_like_items(head: str) -> bool:
    """Return whether a JSON file that begins in this way can be an export of references: other files are none of our business."""
    return bool(_LOOKS.match(head)) and any(sign in head for sign in _SIGNS)


def read_items(text: str, source: str, left: Left) -> Iterator[Item]:
    """Yield the items of an export; CorpusError where it is no JSON."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CorpusError(f"{source} is not valid JSON.", "Export it again.") from error
    items = whole.get("items") if isinstance(whole, dict) else whole
    for item in items if isinstance(items, list) else ():
        if not isinstance(item, dict):
            left.count += 1
        elif "itemType" not in item:
            yield _item(item, source, left)
        elif str(item["itemType"]) not in {"attachment", "note", "annotation"}:
            yield _item(_as_csl(item, left), source, left)


def _as_csl(item: Mapping[str, Any], left: Left) -> dict[str, Any]:
    csl: dict[str, Any] = {}
    for key, value in item.items():
        csl.setdefault(_ZOTERO.get(key, key), value)
    people: dict[str, list[Any]] = {"author": [], "editor": [], "translator": []}
    for creator in left.list(item.get("creators")):
        if isinstance(creator, dict) and (role := str(creator.get("creatorType"))) in people:
            people[role].append({"family": creator.get("lastName"), "given": creator.get("firstName"), "literal": creator.get("name")})
    return csl | people


def _item(item: Mapping[str, Any], source: str, left: Left) -> Item:
    surnames: list[str] = []
    authors, editors, translators = (_names(item.get(role), left, surnames) for role in ("author", "editor", "translator"))
    names = ("container-title", "volume", "issue", "page", "publisher", "publisher-place", "edition", "ISBN")
    container, volume, issue, page, publisher, place, edition, isbn = (left.text(item.get(name)) for name in names)
    imprint = Imprint(
        kind_named(left.text(item.get("type"))), container, editors, volume, issue, page, publisher, place, edition,
        bare_doi(left.text(item.get("DOI"))), isbn, tuple(dict.fromkeys(surnames)),
    )  # fmt: skip
    entry = WorkEntry(
        title=left.text(item.get("title")) or None,
        authors=authors or None,
        translator=" and ".join(translators) or None,
        date=_date(item.get("issued"), left) or None,
        url=left.text(item.get("URL")) or None,
        imprint=imprint,
    )
    return Item(source, entry, tuple(_attachments(item, left)))


def _names(value: object, left: Left, surnames: list[str]) -> tuple[str, ...]:
    return tuple(name for each in left.list(value) if (name := _name(each, left, surnames)))


def _name(value: object, left: Left, surnames: list[str]) -> str:
    """Return a name in natural order; what of it is a surname of several words, or has no parts, is noted."""
    if not isinstance(value, dict):
        left.count += 1
        return ""
    literal = left.text(value.get("literal"))
    if literal:
        surnames += [literal] if " " in literal else []
        return literal
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    given, *particles, family, suffix = (left.text(value.get(part)) for part in parts)
    surname = " ".join(filter(None, (*particles, family)))
    surnames += [surname] if " " in surname else []
    return " ".join(filter(None, (given, surname, suffix)))


def _date(value: object, left: Left) -> str:
    """Return a date as ISO 8601 where it is stated in figures, else its words."""
    if not isinstance(value, dict):
        return left.text(value)
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    figures = [left.text(part) for part in first[:3]]
    if figures and all(part.isdecimal() and len(part) < 5 for part in figures):
        return "-".join(part.zfill(2) for part in figures)
    return left.text(value.get("literal") or value.get("raw"))


def _attachments(item: Mapping[str, Any], left: Left) -> Iterator[str]:
    if isinstance(stated := item.get("file"), str):
        yield from files_in(stated)
    if "attachments" in item:
        for each in left.list(item["attachments"]):
            path = each.get("path") if isinstance(each, dict) else each
            if isinstance(path, str) and len(path) <= LONGEST:
                yield printable(path)


def files_in(stated: str) -> Iterator[str]:
    r"""Yield the paths in a `file` field, as Zotero (`Title:path:type;…`, `\:` for a colon) and others write it."""
    if len(stated) > 8 * LONGEST:
        return
    for entry in re.split(r"(?<!\\);", stated)[:_MOST]:
        for part in re.split(r"(?<!\\):(?![\\/]{2})", entry):
            path = re.sub(r"\\([:;\\{}_])", r"\1", part)
            if "." in path:
                yield printable(path)
