"""Turn the elements of a TEI text into a reading text.

A note stands where the text calls it, or elsewhere and is pointed to; its body follows the block that calls it. Of a `choice` the
regular reading is taken, of an `app` the lemma.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from serge_cli.language import language
from serge_cli.model.document import Shape, StatedKind
from serge_cli.readers.markup import SKIP, Element, Leave, start_of, text_of, walk
from serge_cli.readers.reading_text import MARKS, ReadingText

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SKIPPED = "teiHeader facsimile graphic figDesc index fw standOff formula media binaryObject teaser del surplus orig sic abbr rdg"
_BLOCKS = "p ab byline dateline closer salute signed trailer argument opener stage docAuthor docDate docImprint docEdition imprimatur"
_DIVISIONS = "div div1 div2 div3 div4 div5"
_GROUPS = (
    f"{_DIVISIONS} text body front back group sp abstract list listBibl table figure titlePage docTitle listNote noteGrp lg postscript"
)
_DISPLAYED = frozenset({"p", "lg", "l", "ab", "quote", "sp"})
_WHERE_ALONE = f"{_DIVISIONS} body text front back epigraph argument postscript"
_ALONE = frozenset(_WHERE_ALONE.split())  # where a quotation is a block of its own
_NOTE_HOLDERS = _ALONE | {"list", "listNote", "noteGrp", "note"}
_KINDS = {"soCalled": "term", "mentioned": "term", "term": "term", "foreign": "foreign", "spoken": "speech", "said": "speech"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST_LABEL = 8
_NOTES_ON_ONE = 4  # notes on one heading; more are a list


class TeiBody:
    """The walk over one text after another of a TEI file."""

    def __init__(self, root: Element, text: ReadingText, spoken: str) -> None:
        self.text, self.spoken = text, spoken
        ids = {element.get(_ID) or element.get("id"): element for element in root.iter("{*}*") if element.get(_ID) or element.get("id")}
        self._people = {
            name: _person(element) for name, element in ids.items() if element.tag in {"person", "role", "castItem", "persName"}
        }
        self._notes = {name: note for name, note in ids.items() if note.tag == "note"}
        self._called = {_target(ref) for ref in root.iter("ref", "ptr")} & self._notes.keys()
        self._anchored = {_target(note): note for note in root.iter("note") if _target(note) in ids.keys() - self._notes.keys()}
        self._labels: dict[Element, str] = {}
        self._keys: dict[Element, str] = {}
        self._waiting: list[Element] = []
        self._body: Element | None = None  # the note whose body is being written
        self._quoted = 0  # displayed quotations around
        self._flat = 0  # notes around: what is one block, whatever stands in it
        self._marked = 0  # quotations in marks around
        self._speech = 0  # where the speech of the last <sp> begins
        self._fragments = [""]
        self._ways = self._table()

    def _table(self) -> dict[str, Callable[[Element], Leave | None]]:
        return {
            **dict.fromkeys(_SKIPPED.split(), lambda _: SKIP),
            **dict.fromkeys(_BLOCKS.split(), self._block),
            **dict.fromkeys(_GROUPS.split(), self._group),
            **dict.fromkeys(("quote", "cit", "epigraph"), self._quote),
            **dict.fromkeys(("q", "said", "soCalled", "mentioned"), self._inline_quote),
            **dict.fromkeys(("emph", "hi", "title", "foreign", "term", "gloss"), self._emphasis),
            **dict.fromkeys(("ref", "ptr"), self._reference),
            **dict.fromkeys(("eg", "egXML"), self._example),
            **dict.fromkeys(("bibl", "biblStruct", "biblFull"), self._bibl),
            "speaker": self._speaker,
            "signed": self._credit,
            **dict.fromkeys(("head", "titlePart"), self._head),
            "l": self._line,
            "item": self._item,
            "row": self._row,
            "cell": self._cell,
            "note": self._note,
            "pb": self._page,
            "lb": self._line_break,
            **dict.fromkeys(("choice", "app"), self._choice),
        }

    def read(self, root: Element) -> None:
        """Add the words of a text."""
        self.text.at(line=root.sourceline or 0)
        walk(root, self._enter, self.text.words)
        self.text.end()
        self._write_notes()

    # --- elements

    def _enter(self, element: Element) -> Leave | None:
        fragment = element.get(_ID)
        if fragment in self._anchored:
            self._call(self._anchored[fragment])
        way = self._ways.get(element.tag)
        if not fragment:
            return way(element) if way is not None else None
        self._fragments.append(fragment)
        self.text.at(fragment=fragment)
        leave = way(element) if way is not None else None
        if leave is SKIP:
            self._left(None)
            return SKIP
        return lambda: self._left(leave)

    def _left(self, leave: Leave | None) -> None:
        if leave is not None:
            leave()
        self._fragments.pop()
        self.text.at(fragment=self._fragments[-1])

    def _open(self, element: Element, shape: Shape = Shape.PROSE, level: int = 0, mark: str = "") -> None:
        """Open a block; within a note a new line."""
        if self._flat:
            if not self.text.is_labelled:
                self.text.new_line()
            return
        if self._quoted:
            shape, level = Shape.QUOTED, self._quoted
        self.text.begin(shape, level, mark)
        self.text.at(line=element.sourceline or 0)

    def _close(self) -> None:
        if self._flat:
            self.text.new_line()
            return
        self.text.end()
        if not self._quoted:
            self._write_notes()

    def _block(self, element: Element) -> Leave:
        if self.text.is_empty and self.text.shape is Shape.LIST_ITEM:
            return self._close
        self._open(element)
        return self._close

    def _group(self, element: Element) -> Leave:
        if element.tag == "lg":
            self._open(element, Shape.INDENTED, 4)
            return self._close
        self._close()
        if element.tag != "sp":
            return self._close
        who, self._speech = self._who(element), self.text.here()

        def leave() -> None:
            self._close()
            if who:
                self.text.state(self._speech, StatedKind.SPEECH, who)

        return leave

    def _speaker(self, element: Element) -> Leave:
        """Write who speaks; the speech begins behind it."""
        self._open(element)

        def leave() -> None:
            self._close()
            self._speech = self.text.here()

        return leave

    def _head(self, element: Element) -> Leave:
        depth = sum(1 for _ in element.iterancestors(*_DIVISIONS.split()))
        self._open(element, Shape.HEADING, 1 if element.tag == "titlePart" else min(6, 1 + max(1, depth)))
        return self._close

    def _line(self, element: Element) -> Leave:
        if self.text.shape is None:
            self._open(element, Shape.INDENTED, 4)
        self.text.new_line()
        self.text.at(line=element.sourceline or 0)
        return self.text.new_line

    def _item(self, element: Element) -> Leave:
        self._open(element, Shape.LIST_ITEM, 0, "-")
        return self._close

    def _row(self, element: Element) -> Leave:
        self._open(element, Shape.VERBATIM)
        return self._close

    def _cell(self, element: Element) -> Leave | None:
        if not self.text.is_empty:
            self.text.words(" | ")
        return None

    def _example(self, element: Element) -> Leave | None:
        if self._flat:
            return None
        self.text.begin(Shape.VERBATIM)
        self.text.exact("".join(element.itertext()))
        self.text.end()
        return SKIP

    def _bibl(self, element: Element) -> Leave | None:
        parent = element.getparent()
        if parent is not None and parent.tag in {"cit", "epigraph", "quote"}:
            return self._credit(element)
        return self._item(element) if parent is not None and parent.tag in {"listBibl", "div", "list", "back"} else None

    def _credit(self, element: Element) -> Leave:
        """State the source of a quotation, a block of its own below a displayed one; a signature elsewhere is a mere block."""
        block = self._block(element) if self._quoted or element.tag == "signed" else None
        start, sourced = self.text.here(), self._quoted or element.tag != "signed"

        def leave() -> None:
            if sourced:
                self.text.state(start, StatedKind.SOURCE)
            if block is not None:
                block()

        return leave

    # --- quotations

    def _quote(self, element: Element) -> Leave | None:
        """Display a quotation that stands alone, and set marks around one that stands in a sentence."""
        if not _is_displayed(element):
            return None if element.tag == "cit" else self._inline_quote(element)
        if element.tag == "cit" and next(element.iterchildren("quote", "q"), None) is not None:
            self._close()
            return self._close
        self.text.end() if not self._flat else None
        self._quoted += 1
        self._open(element)
        start, who, cite = self.text.here(), self._who(element), element.get("source") or ""

        def leave() -> None:
            self._quoted -= 1
            self.text.state(start, StatedKind.QUOTATION, who, cite)
            self._close()

        return leave

    def _inline_quote(self, element: Element) -> Leave:
        kind = _KINDS.get(element.tag) or _KINDS.get(element.get("type") or "") or "quotation"
        return self._in_marks(element, StatedKind(kind), singly=kind == "term")

    def _in_marks(self, element: Element, kind: StatedKind, *, singly: bool = False) -> Leave:
        """Print the marks of the language where the encoder left them to the printer."""
        typography = language((element.get(_LANG) or self.spoken)[:2]).typography
        opening, closing = typography.inner_marks if singly or self._marked % 2 else typography.outer_marks
        before = element.getprevious()
        printed = (before.tail if before is not None else getattr(element.getparent(), "text", None)) or ""
        if start_of(element)[:1] in MARKS or printed[-1:] in MARKS:
            opening = closing = ""
        if opening:
            self.text.words(opening)
        start, who = self.text.here(), self._who(element)
        self._marked += 1

        def leave() -> None:
            self._marked -= 1
            self.text.state(start, kind, who, element.get("source") or "")
            self.text.closing(closing)

        return leave

    def _who(self, element: Element) -> str:
        """Return the speaker: the name of the person whom the pointer means, else what is written for it."""
        said = (element.get("who") or "").split()
        speaker = element.find("speaker") if element.tag == "sp" else None
        names = [self._people.get(each.lstrip("#")) or each.lstrip("#").replace("_", " ") for each in said]
        return ", ".join(names) if names else (text_of(speaker).strip(" .:") if speaker is not None else "")

    def _emphasis(self, element: Element) -> Leave | None:
        look = f"{element.get('rend') or ''} {element.get('rendition') or ''}".lower()
        if element.tag == "title" and (element.get("level") == "a" or "quot" in look):
            return self._in_marks(element, StatedKind.TITLE)
        written = start_of(element) if "sup" in look else ""
        if written.isascii() and written.isdigit() and element.find(".//*") is None:
            self.text.words(written.translate(_RAISED))
            return SKIP
        start, strong = self.text.here(), "bold" in look
        plain = element.tag in {"hi", "term", "gloss"} and not strong and "ital" not in look and look.strip() not in {"i", "it"}
        kind = StatedKind(element.tag) if element.tag in {"title", "foreign", "term"} else None

        def leave() -> None:
            if not plain:
                self.text.emphasise(start, strong=strong)
            if kind is not None:
                self.text.state(start, kind)

        return leave

    # --- notes

    def _note(self, element: Element) -> Leave | None:
        if element is self._body:
            return None
        parent = element.getparent()
        if element.get("place") == "inline":
            return None
        elsewhere = element.get(_ID) in self._called or _target(element) in self._anchored
        if elsewhere or (parent is not None and parent.tag in _NOTE_HOLDERS and self._body is None):
            if elsewhere or not _hangs(element) or not self.text.reopen():
                return self._write_here(element)
            self._call(element)
            self._close()
            return SKIP
        if self._body is not None:
            self.text.words(" (")
            return lambda: self.text.closing(")")
        self._call(element)
        return SKIP

    def _write_here(self, element: Element) -> Leave:
        """Write the body of a note that stands apart from its call, or has none."""
        self.text.at(line=element.sourceline or 0)
        self.text.note(self._label(element), self._key(element))
        self._flat += 1
        return self._end_note

    def _end_note(self) -> None:
        self._flat -= 1
        self.text.end()

    def _call(self, element: Element) -> None:
        self.text.call(self._label(element), self._key(element))
        if element.get(_ID) not in self._called and _target(element) not in self._anchored:
            self._waiting.append(element)

    def _write_notes(self) -> None:
        """Write the bodies of the notes called in the block that has ended, each a block of its own."""
        waiting, self._waiting = self._waiting, []
        for element in waiting:
            leave, self._body = self._write_here(element), element
            walk(element, self._enter, self.text.words)
            self._body = None
            leave()

    def _label(self, element: Element) -> str:
        stated = " ".join((element.get("n") or "").split()).strip("[]()")
        return self._labels.setdefault(element, stated if 0 < len(stated) <= _LONGEST_LABEL else str(len(self._labels) + 1))

    def _key(self, element: Element) -> str:
        return self._keys.setdefault(element, str(len(self._keys) + 1))

    def _reference(self, element: Element) -> Leave | None:
        target = _target(element)
        if target in self._called:
            note, written = self._notes[target], start_of(element).strip("[]() ")
            if 0 < len(written) <= _LONGEST_LABEL:
                self._labels.setdefault(note, written)
            self.text.call(self._label(note), self._key(note))
            return SKIP
        return SKIP if element.tag == "ptr" else None

    # --- pages, lines, readings

    def _page(self, element: Element) -> Leave | None:
        if element.get("n"):
            self.text.at(page=" ".join(element.get("n").split())[:20])
        return SKIP

    def _line_break(self, element: Element) -> Leave | None:
        if element.get("break") != "no":
            self.text.words(" ")
        return SKIP

    def _choice(self, element: Element) -> Leave | None:
        """Walk into the reading that is taken; where only others stand, into the first of them."""
        if any(child.tag in {"reg", "corr", "expan", "lem", "seg"} for child in element):
            return None
        first = next(iter(element), None)
        if first is not None:
            self.text.words(text_of(first))
        return SKIP


def _target(element: Element) -> str:
    return (element.get("target") or "").partition("#")[2].strip()


def _hangs(note: Element) -> bool:
    """Return whether a note between blocks belongs to the heading, table or quotation before it, and is none of a list of notes."""
    before = next((each for each in islice(note.itersiblings(preceding=True), _NOTES_ON_ONE) if each.tag != "note"), None)
    kinds = " ".join(above.get("type") or "" for above in note.iterancestors(*_DIVISIONS.split()))
    return before is not None and "note" not in kinds and next(note.iterancestors("back", "listNote", "noteGrp", "list"), None) is None


def _person(element: Element) -> str:
    named = next(element.iter("persName", "name", "role"), element)
    return text_of(named)


def _is_displayed(element: Element) -> bool:
    """Return whether a quotation stands as a block: it is an epigraph, holds blocks, says so, or stands where blocks stand."""
    look = element.get("rend") or ""
    if element.tag == "epigraph" or "block" in look or look == "display" or any(child.tag in _DISPLAYED - {"quote"} for child in element):
        return True
    if "inline" in look:
        return False
    if element.tag == "cit":
        return any(_is_displayed(child) for child in element.iterchildren("quote", "q"))
    parent = element.getparent()
    while parent is not None and parent.tag == "cit":
        parent = parent.getparent()
    return parent is not None and parent.tag in _ALONE
