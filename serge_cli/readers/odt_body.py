"""ODT, the format of OpenDocument writers (ISO 26300), zipped or as one XML file: notes where they are called, styles by their parents.

What was deleted under tracked changes is out; pages are those that the word processor last drew, where it says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from serge_cli.model.document import Document, Metadata
from serge_cli.readers.archive import Archive, damaged
from serge_cli.readers.manuscript import UNITS, Call, Manuscript, Passage, Piece, Run, Turn, stated
from serge_cli.readers.markup import Element, parse_xml
from serge_cli.readers.reading import LARGEST

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_LOOK = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_MANIFEST = "META-INF/manifest.xml"
_LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d{1,9})?)(cm|mm|in|pt|pc)")
_ENCODED = re.compile(r"_([0-9a-f]{2})_")  # a sign in the name of a style
_DEEPEST_PARENT = 12
_NO_TEXT = frozenset({"tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls", "scripts", "table-of-content"})
_UNSEEN = frozenset({"annotation", "annotation-end", "ruby-text", "change", "hidden-text", "hidden-paragraph"})


@dataclass(slots=True)
class _Style:
    name: str
    parent: str | None
    italic: bool | None
    strong: bool | None
    left: float | None
    right: float | None
    to_the_right: bool | None
    hidden: bool | None


def read_odt(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that the file holds; UnreadableFile with the reason where it cannot be had."""
    parts = _parts(data, path, lambda part: parse_xml(part, path))
    text = next((found for root in parts for found in root.iter(f"{_OFFICE}text")), None)
    if text is None:
        raise damaged(path, "there is no text in it")
    reader = _Reader(parts)
    reader.read_body(text)
    return reader.manuscript.document(data, path, identifier, "odt", _metadata(parts))


def _parts(data: bytes, path: str, parse: Callable[[bytes], Element]) -> list[Element]:
    """Return the roots of the text, its styles and its metadata: of several files, or of one."""
    if not data.startswith(b"PK"):
        return [parse(data)]
    archive = Archive(data, path)
    if _MANIFEST in archive.names and b"encryption-data" in archive.read(_MANIFEST):
        raise damaged(path, "it is encrypted")
    return [parse(archive.read(name, LARGEST)) for name in ("content.xml", "styles.xml", "meta.xml") if name in archive.names]


def _name(element: Element) -> str:
    tag: str = element.tag
    return tag.rpartition("}")[2]


def _children(element: Element) -> Iterable[Element]:
    found: Iterable[Element] = element.iterchildren("{*}*")
    return found


def _metadata(parts: Iterable[Element]) -> Metadata:
    said: dict[str, str] = {}
    for root in parts:
        for meta in root.iter(f"{_OFFICE}meta"):
            said |= {_name(each): (each.text or "").strip() for each in _children(meta)}
    return stated(said.get("title", ""), [said.get("initial-creator") or said.get("creator", "")], said.get("language", ""))


def _points(element: Element | None, name: str) -> float | None:
    found = None if element is None else _LENGTH.fullmatch(element.get(_LOOK + name) or "")
    return float(found[1]) * UNITS[found[2]] if found else None


def _one_of(element: Element | None, name: str, values: Iterable[str]) -> bool | None:
    value = None if element is None else element.get(_LOOK + name)
    return None if value is None else value in values


def _style(element: Element) -> _Style:
    words, paragraph = element.find(f"{_STYLE}text-properties"), element.find(f"{_STYLE}paragraph-properties")
    return _Style(
        name=element.get(f"{_STYLE}display-name") or _ENCODED.sub(lambda code: chr(int(code[1], 16)), element.get(f"{_STYLE}name") or ""),
        parent=element.get(f"{_STYLE}parent-style-name"),
        italic=_one_of(words, "font-style", {"italic", "oblique"}),
        strong=_one_of(words, "font-weight", {"bold", "600", "700", "800", "900"}),
        left=_points(paragraph, "margin-left"),
        right=_points(paragraph, "margin-right"),
        to_the_right=_one_of(paragraph, "text-align", {"end", "right"}),
        hidden=None if words is None else words.get(f"{_TEXT}display") == "none",
    )


class _Reader:
    """Goes through the text once and fills the manuscript."""

    def __init__(self, parts: Iterable[Element]) -> None:
        self.manuscript = Manuscript()
        styles = [each for root in parts for each in root.iter(f"{_STYLE}style")]
        self._styles = {(each.get(f"{_STYLE}family"), each.get(f"{_STYLE}name")): _style(each) for each in styles}
        self._ends: dict[str, tuple[str, list[Passage]]] = {}
        self._number = 0
        self._page = 1
        self._open = Passage()
        self._looks: list[tuple[bool, bool]] = [(False, False)]
        self._boxes: list[Element] = []  # text boxes hung into the open paragraph

    def read_body(self, text: Element) -> None:
        """Read the whole text."""
        drawn = next(text.iter(f"{_TEXT}soft-page-break"), None) is not None
        self._blocks(text, item=False)
        self.manuscript.notes |= self._ends
        if drawn and self.manuscript.passages:
            self.manuscript.passages[0].pieces.insert(0, Turn("1"))

    def _blocks(self, parent: Element, *, item: bool) -> None:
        for element in _children(parent):
            name = _name(element)
            if name in {"p", "h"}:
                self._paragraph(element, item=item)
            elif name == "soft-page-break":
                self._turn_before_paragraph()
            elif name not in _NO_TEXT and element.get(f"{_TEXT}display") != "none":
                self._blocks(element, item=item or name in {"list-item", "list-header"})

    def _turn_before_paragraph(self) -> None:
        """Let the page turn at the end of what is written, for the next paragraph begins on the new one."""
        self._page += 1
        if self.manuscript.passages:
            self.manuscript.passages[-1].pieces.append(Turn(str(self._page)))

    def _paragraph(self, element: Element, *, item: bool) -> None:
        self._number += 1
        passage = self._passage(element, item=item)
        self._fill(element, passage)
        if passage.pieces:
            self.manuscript.passages.append(passage)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box, item=False)

    def _passage(self, element: Element, *, item: bool) -> Passage:
        line = self._line("paragraph", element.get(f"{_TEXT}style-name"))
        level = element.get(f"{_TEXT}outline-level") or "1"
        return Passage(
            style=tuple(style.name for style in line),
            level=int(level) if _name(element) == "h" and level in set("123456789") else 0,
            item=item,
            left=next((style.left for style in line if style.left is not None), 0.0),
            right=next((style.right for style in line if style.right is not None), 0.0),
            to_the_right=next((style.to_the_right for style in line if style.to_the_right is not None), False),
            number=self._number,
        )

    def _fill(self, element: Element, passage: Passage) -> None:
        """Read the words of a paragraph into the passage; italics are what differs from the paragraph's own look."""
        outer, looks = self._open, self._looks
        line = self._line("paragraph", element.get(f"{_TEXT}style-name"))
        self._open, self._looks = passage, [_look(line, (False, False))]
        self._inner(element)
        self._open, self._looks = outer, looks

    def _line(self, family: str, name: str | None) -> list[_Style]:
        """Return a style and those that it is based on, the nearest first."""
        found: list[_Style] = []
        while name and (family, name) in self._styles and len(found) < _DEEPEST_PARENT:
            found.append(self._styles[family, name])
            name = found[-1].parent
        return found

    def _words(self, text: str | None) -> None:
        if text:
            own, now = self._looks[0], self._looks[-1]
            self._add(Run(" ".join(text.split("\n")), now[0] != own[0], now[1] != own[1]))

    def _add(self, piece: Piece) -> None:
        self._open.pieces.append(piece)

    def _inner(self, element: Element) -> None:
        self._words(element.text)
        for each in _children(element):
            self._mark(each)
            self._words(each.tail)

    def _mark(self, element: Element) -> None:
        """Read one thing inside a paragraph."""
        name = _name(element)
        if name == "note":
            self._note(element)
        elif name in {"s", "tab"}:
            self._words(" ")
        elif name == "line-break":
            self._add(Run("\n"))
        elif name == "soft-page-break":
            self._page += 1
            self._add(Turn(str(self._page)))
        elif name == "frame":
            self._boxes.extend(element)
        elif name == "span":
            self._span(element)
        elif name not in _UNSEEN:
            self._inner(element)

    def _span(self, element: Element) -> None:
        line = self._line("text", element.get(f"{_TEXT}style-name"))
        if not next((style.hidden for style in line if style.hidden is not None), False):
            self._looks.append(_look(line, self._looks[-1]))
            self._inner(element)
            self._looks.pop()

    def _note(self, element: Element) -> None:
        citation, body = element.find(f"{_TEXT}note-citation"), element.find(f"{_TEXT}note-body")
        notes = self._ends if element.get(f"{_TEXT}note-class") == "endnote" else self.manuscript.notes
        label = "" if citation is None else "".join(citation.itertext()).strip() or citation.get(f"{_TEXT}label") or ""
        if label == "0":  # saved by a program that never laid the pages out
            label = str(len(notes) + 1)
        key = f"note {len(self.manuscript.notes) + len(self._ends) + 1}"
        self._add(Call(key, label or "*"))
        passages: list[Passage] = []
        notes[key] = (label or "*", passages)
        for each in () if body is None else body.iter(f"{_TEXT}p", f"{_TEXT}h"):
            passages.append(self._passage(each, item=False))
            self._fill(each, passages[-1])


def _look(line: Iterable[_Style], around: tuple[bool, bool]) -> tuple[bool, bool]:
    """Return whether words under a style are italic and bold; what it does not say is as around them."""
    styles = list(line)
    italic = next((style.italic for style in styles if style.italic is not None), around[0])
    strong = next((style.strong for style in styles if style.strong is not None), around[1])
    return italic, strong
