"""DOCX, Word's format (ECMA-376, ISO 29500 in both its wordings): the text with its foot- and endnotes as they are numbered.

What was deleted under tracked changes is out, what was inserted is in. Pages are those that Word last drew, where it says so.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from serge_cli.model.document import Document, Metadata
from serge_cli.readers.archive import Archive, damaged
from serge_cli.readers.manuscript import Call, Manuscript, Numbering, Passage, Piece, Run, Turn, drop_label, number_as, stated
from serge_cli.readers.markup import Element, parse_xml
from serge_cli.readers.reading import LARGEST
from serge_cli.readers.word_styles import (
    Style,
    Styles,
    attribute,
    children,
    first_said,
    local_name,
    paragraph_style,
    switch,
    value_at,
    whole,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Word wrote before 2007, and what it writes around an encrypted file
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "bdo", "dir"})
_BOXES = frozenset({"txbxContent", "tbl", "tr", "tc"})
_SIGNS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "\u2011"}


@dataclass(slots=True)
class _Pages:
    """The numbers of the pages that Word drew; each section may begin again."""

    number: int = 1
    style: str = "decimal"
    start: int | None = None  # where the next page begins again

    def turn(self) -> Turn:
        self.number = self.number + 1 if self.start is None else self.start
        self.start = None
        return Turn(number_as(self.number, self.style))


@dataclass(slots=True)
class _Paragraph:
    """What is gathered while a paragraph is read."""

    pieces: list[Piece] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)  # for each open field: whether its result has begun
    boxes: list[Element] = field(default_factory=list)  # text boxes hung into it
    italic: bool = False  # by its style
    strong: bool = False


class _Parts:
    """The parts of the archive, found by what they are to each other."""

    def __init__(self, archive: Archive, parse: Callable[[bytes], Element]) -> None:
        self._archive = archive
        self._parse = parse
        self._main = next(self._related("", "officeDocument"), "word/document.xml")

    def _xml(self, name: str) -> Element | None:
        return self._parse(self._archive.read(name, LARGEST)) if name in self._archive.names else None

    def _related(self, part: str, kind: str) -> Iterator[str]:
        folder, _, name = part.rpartition("/")
        relations = self._xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in () if relations is None else children(relations):
            if (relation.get("Type") or "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                yield posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or "")).lstrip("/")

    def main(self) -> Element | None:
        """Return the part that holds the text."""
        return self._xml(self._main)

    def beside(self, kind: str) -> Element | None:
        """Return the part of that kind which belongs to the text: styles, footnotes."""
        return next((root for name in self._related(self._main, kind) if (root := self._xml(name)) is not None), None)

    def metadata(self) -> Metadata:
        """Return what the core properties say of the work."""
        name = next(self._related("", "core-properties"), "docProps/core.xml")
        core = self._xml(name)
        said = {} if core is None else {local_name(each): (each.text or "").strip() for each in children(core)}
        return stated(said.get("title", ""), said.get("creator", "").split(";"), said.get("language", ""))


class _Reader:
    """Goes through the text once and fills the manuscript."""

    def __init__(self, main: Element, parts: _Parts) -> None:
        self.manuscript = Manuscript()
        self._main = main
        self._styles = Styles(parts.beside("styles"))
        self._bodies = {kind: _bodies(parts.beside(f"{kind}s"), kind) for kind in ("footnote", "endnote")}
        settings = parts.beside("settings")
        self._numbering = {kind: _numbering(kind, (settings, main)) for kind in self._bodies}
        self._sections = iter(list(main.iter("{*}sectPr")))
        self._pages = _Pages()
        self._drawn = next(main.iter("{*}lastRenderedPageBreak"), None) is not None
        self._number = 0
        self._open = _Paragraph()
        self._ends: dict[str, tuple[str, list[Passage]]] = {}
        self._unfinished: Passage | None = None  # whose end was deleted: it goes on in the next paragraph

    def read_body(self) -> None:
        """Read the whole text."""
        self._begin_section(first=True)
        body = self._main.find("{*}body")
        for element in () if body is None else children(body):
            self._block(element)
        self.manuscript.notes |= self._ends

    def _begin_section(self, *, first: bool = False) -> None:
        section = next(self._sections, None)
        numbers = None if section is None else section.find("{*}pgNumType")
        self._pages.style = attribute(numbers, "fmt") or "decimal"
        start = whole(attribute(numbers, "start"))
        if first and start is not None:
            self._pages.number = start
        else:
            self._pages.start = start
        for numbering in self._numbering.values():
            numbering.count = 0 if numbering.by_section else numbering.count

    def _block(self, element: Element) -> None:
        name = local_name(element)
        if name == "p":
            self._paragraph(element)
        elif name == "AlternateContent":
            for each in _chosen(element):
                self._block(each)
        elif name in _WRAPPERS or name in _BOXES:
            for each in children(element):
                self._block(each)

    def _paragraph(self, element: Element) -> None:
        self._number += 1
        properties = element.find("{*}pPr")
        line = self._line(properties)
        passage = self._unfinished or _passage(line, self._number)
        if not self.manuscript.passages and self._drawn and self._number == 1:
            passage.pieces.append(Turn(number_as(self._pages.number, self._pages.style)))
        boxes = self._gather(element, line, passage)
        deleted = properties is not None and properties.find("{*}rPr/{*}del") is not None
        self._unfinished = passage if deleted else None
        if passage.pieces and not deleted and not passage.is_listed_contents:
            self.manuscript.passages.append(passage)
        for box in boxes:
            self._block(box)
        if properties is not None and properties.find("{*}sectPr") is not None:
            self._begin_section()

    def _line(self, properties: Element | None) -> list[Style]:
        """Return what holds for a paragraph: its own properties, its style, what that is based on."""
        return [paragraph_style(properties), *self._styles.line(value_at(properties, "{*}pStyle") or self._styles.usual)]

    def _gather(self, element: Element, line: list[Style], passage: Passage) -> list[Element]:
        """Read the runs of a paragraph into the passage; return the text boxes that hang in it."""
        outer = self._open
        self._open = _Paragraph(passage.pieces, italic=bool(first_said(line, "italic")), strong=bool(first_said(line, "strong")))
        self._runs(element)
        boxes, self._open = self._open.boxes, outer
        return boxes

    def _runs(self, parent: Element) -> None:
        for element in children(parent):
            name = local_name(element)
            if name == "r":
                self._run(element)
            elif name == "AlternateContent":
                for each in _chosen(element):
                    self._runs(each)
            elif name in _WRAPPERS or name in {"oMath", "oMathPara"}:
                self._runs(element)
            elif name == "t":  # of a formula
                self._open.pieces.append(Run(element.text or ""))

    def _run(self, element: Element) -> None:
        properties = element.find("{*}rPr")
        if switch(properties, "{*}vanish"):
            return
        line = self._styles.line(value_at(properties, "{*}rStyle"))
        open_ = self._open
        italic = _stands_out(switch(properties, "{*}i"), first_said(line, "italic"), open_.italic)
        strong = _stands_out(switch(properties, "{*}b"), first_said(line, "strong"), open_.strong)
        marks = iter(list(children(element)))
        for mark in marks:
            name = local_name(mark)
            if name in {"footnoteReference", "endnoteReference"}:
                self._call(name.removesuffix("Reference"), mark, marks)
            else:
                self._mark(name, mark, italic, strong)

    def _mark(self, name: str, element: Element, italic: bool, strong: bool) -> None:
        """Read one thing inside a run."""
        open_ = self._open
        if name == "fldChar":
            _turn_field(open_.fields, attribute(element, "fldCharType"))
        elif name in {"pict", "drawing", "object", "AlternateContent"}:
            open_.boxes.extend(_boxes(element))
        elif name == "lastRenderedPageBreak":
            open_.pieces.append(self._pages.turn())
        elif all(open_.fields) and (text := _written(name, element)):  # else it is a field's instruction
            open_.pieces.append(Run(text, italic, strong))

    def _call(self, kind: str, element: Element, after: Iterator[Element]) -> None:
        """Read the marker of a note, and the note when it is first called."""
        identifier = attribute(element, "id") or ""
        key = f"{kind} {identifier}"
        notes = self._ends if kind == "endnote" else self.manuscript.notes
        if key in notes:
            label = notes[key][0]
        elif attribute(element, "customMarkFollows") in {"1", "true", "on"}:
            label = "".join(_written(local_name(each), each) for each in after).strip() or "*"
        else:
            label = self._numbering[kind].next()
        self._open.pieces.append(Call(key, label))
        if identifier in self._bodies[kind] and key not in notes:
            notes[key] = (label, [])
            notes[key][1].extend(self._note(self._bodies[kind][identifier], label))

    def _note(self, element: Element, label: str) -> list[Passage]:
        """Return the paragraphs of a note, without the label that its writer set before them."""
        passages = []
        for each in element.iter("{*}p"):
            line = self._line(each.find("{*}pPr"))
            passages.append(_passage(line, self._number))
            self._gather(each, line, passages[-1])
        if passages and not label.isalnum():
            drop_label(passages[0].pieces, label)
        return passages


def _passage(line: list[Style], number: int) -> Passage:
    level = first_said(line, "level")
    return Passage(
        style=tuple(style.name for style in line if style.name),
        level=level + 1 if level is not None and level < 9 else 0,
        item=bool(first_said(line, "item")),
        left=first_said(line, "left") or 0.0,
        right=first_said(line, "right") or 0.0,
        to_the_right=first_said(line, "aligned") in {"right", "end"},
        number=number,
    )


def _numbering(kind: str, roots: Iterable[Element | None]) -> Numbering:
    numbering = Numbering("lowerRoman" if kind == "endnote" else "decimal")
    for properties in (each for root in roots if root is not None for each in root.iter(f"{{*}}{kind}Pr")):
        numbering.style = value_at(properties, "{*}numFmt") or numbering.style
        numbering.start = whole(value_at(properties, "{*}numStart")) or numbering.start
        numbering.by_section = value_at(properties, "{*}numRestart") == "eachSect" or numbering.by_section
    return numbering


def _bodies(root: Element | None, kind: str) -> dict[str, Element]:
    """Return the notes of a part by their identifiers, without the lines that part them from the text."""
    notes = () if root is None else root.iterfind(f"{{*}}{kind}")
    return {attribute(each, "id") or "": each for each in notes if attribute(each, "type") in {None, "normal"}}


def _chosen(alternatives: Element) -> Iterable[Element]:
    """Return the contents of the first of several wordings of the same thing that has any."""
    return next((found for each in children(alternatives) if (found := list(children(each)))), ())


def _boxes(element: Element) -> list[Element]:
    """Return the text boxes in a drawing, each once."""
    if local_name(element) == "AlternateContent":
        return [box for each in _chosen(element) for box in _boxes(each)]
    return list(element.iter("{*}txbxContent"))


def _turn_field(fields: list[bool], what: str | None) -> None:
    if what == "begin":
        fields.append(False)
    elif what == "separate" and fields:
        fields[-1] = True
    elif what == "end" and fields:
        fields.pop()


def _written(name: str, element: Element) -> str:
    """Return the text that something inside a run stands for; nothing where it stands for none."""
    if name == "t":
        return " ".join((element.text or "").split("\n"))
    if name == "br":
        return "\n" if attribute(element, "type") in {None, "textWrapping"} else " "
    if name == "sym":
        code = int(attribute(element, "char") or "0", 16) if _is_hexadecimal(attribute(element, "char")) else 0
        return chr(code) if 0x20 <= code < 0xD800 else ""
    return _SIGNS.get(name, "")


def _is_hexadecimal(value: str | None) -> bool:
    return bool(value) and len(value or "") <= 4 and all(digit in "0123456789abcdefABCDEF" for digit in value or "")


def _stands_out(own: bool | None, styled: bool | None, around: bool) -> bool:
    """Return whether a run differs from its paragraph: its own word counts, else its style's, which turns the paragraph's about."""
    return own != around if own is not None else bool(styled)


def read_docx(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that the file holds; UnreadableFile with the reason where it cannot be had."""
    if data.startswith(_OLE):
        reason = "it is encrypted" if _ENCRYPTED in data else "it is in the format of Word before 2007"
        raise damaged(path, reason)

    parts = _Parts(Archive(data, path), lambda part: parse_xml(part, path))
    main = parts.main()
    if main is None:
        raise damaged(path, "there is no Word document in it")
    reader = _Reader(main, parts)
    reader.read_body()
    return reader.manuscript.document(data, path, identifier, "docx", parts.metadata())
