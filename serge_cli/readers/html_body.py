"""Turn the elements of an HTML or XHTML page into a reading text: blocks, quotations, emphasis, notes, pages, places."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from itertools import islice
from typing import Final

from serge_cli.language import language
from serge_cli.model.document import Shape, StatedKind
from serge_cli.readers.html_notes import LABEL, Note, Notes, types_of
from serge_cli.readers.markup import SKIP, Element, Leave, start_of, text_of, walk
from serge_cli.readers.reading_text import MARKS, RIGHT_MARGIN, ReadingText

_UNSEEN = """
script style head noscript template svg button select input textarea iframe object audio video canvas datalist rt rp map
"""
_BLOCKS = """
p div section article main body html dl dt dd figure figcaption address center ul ol details summary fieldset form hgroup header footer
aside nav menu dialog tbody thead tfoot tr td th caption legend colgroup
"""
_PAGED = frozenset({"span", "a", "div", "hr", "p"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PAGE_CLASS = re.compile(r"(?:^|\s)(?:page-?num(?:ber)?|page-?no|page-?break|pb)(?:\s|$)", re.IGNORECASE)
_PAGE_LABEL = re.compile(r"(\d{1,5}|[ivxlcdm]{1,10})\W{0,3}$", re.IGNORECASE)
_TITLES = re.compile(r"se:name\.(?:publication|visual-art|music|broadcast)|z3998:(?:[a-z]{1,12}-)?title")
_RIGHT = re.compile(r"\btext-align\s{0,4}:\s{0,4}(?:right|end)\b", re.IGNORECASE)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_RULE: Final = "* * *"


def lang_of(element: Element) -> str:
    """Return the language that an element declares."""
    return element.get("lang") or element.get(_LANG) or ""


def _is_to_the_right(element: Element) -> bool:
    """Return whether a paragraph is aligned to the right, as who signs is."""
    return (element.get("align") or "").lower() == "right" or _RIGHT.search(element.get("style") or "") is not None


def _stands_by_quotation(element: Element) -> bool:
    return any(beside is not None and beside.tag == "blockquote" for beside in (element.getprevious(), element.getnext()))


class HtmlBody:
    """The walk over one page after another; `part` names the file that a page stands in."""

    def __init__(self, text: ReadingText, notes: Notes, spoken: str, chrome: Collection[Element] = ()) -> None:
        self.text, self.notes, self.chrome, self.spoken = text, notes, chrome, spoken
        self.part = ""
        self._quoted = 0  # block quotations around
        self._credited = False  # within the naming of a quotation's source
        self._marked = 0  # <q> around
        self._flat = 0  # notes and chrome around: what is one block, whatever stands in it
        self._note: Note | None = None  # whose printed label may follow
        self._labelled = False  # that label has been read, what closes it may follow
        self._shared = False  # several notes stand in the block
        self._items: dict[Element, int] = {}  # how many of a list have been met
        self._fragments = [""]  # the ids around, each replaced by that of the last heading under it
        self._ways: dict[str, Callable[[Element], Leave | None]] = {
            "blockquote": self._blockquote,
            "q": self._q,
            "li": self._item,
            "br": self._br,
            "hr": self._hr,
            "pre": self._pre,
            "a": self._a,
            "sup": self._sup,
            "table": self._table,
            **dict.fromkeys(("i", "em", "var", "cite", "dfn", "b", "strong"), self._emphasis),
            **dict.fromkeys(_HEADINGS, self._heading),
            **dict.fromkeys(_BLOCKS.split(), self._block),
            **dict.fromkeys(("footer", "figcaption"), self._credit),
            **dict.fromkeys(_UNSEEN.split(), lambda _: SKIP),
        }

    def read(self, root: Element, part: str = "", *, apart: bool = False) -> None:
        """Add the text of a page; all of it is chrome where it is kept `apart`."""
        self.part, self._fragments = part, [""]
        self.text.end()
        self.text.at(part=part, fragment="")
        if apart:
            leave = self._chrome()
            walk(root, self._enter, self._words)
            leave()
        else:
            walk(root, self._enter, self._words)
        self.text.end()

    # --- elements

    def _enter(self, element: Element) -> Leave | None:
        fragment = element.get("id")
        if fragment is None and element.tag == "a":
            fragment = element.get("name")
        if not fragment:
            return self._entered(element)
        self._fragments.append(fragment)
        self.text.at(fragment=fragment)
        leave = self._entered(element)
        if leave is SKIP:
            self._left(element, None)
            return SKIP
        return lambda: self._left(element, leave)

    def _left(self, element: Element, leave: Leave | None) -> None:
        if leave is not None:
            leave()
        left = self._fragments.pop()
        if element.tag in _HEADINGS or (element.tag == "a" and self.text.shape is Shape.HEADING):
            self._fragments[-1] = left
        self.text.at(fragment=self._fragments[-1])

    def _entered(self, element: Element) -> Leave | None:
        tag = element.tag
        if element in self.notes.bodies:
            return self._body(element)
        if element in self.chrome:
            return self._chrome()
        if tag in _PAGED and element.attrib and self._page(element):
            return SKIP
        way = self._ways.get(tag)
        if way is not None and not self.part:  # where no id leads there, the line of the file does
            self.text.at(line=0 if self._fragments[-1] else element.sourceline or 0)
        return way(element) if way is not None else self._inline(element)

    def _words(self, written: str) -> None:
        if self._note is not None:
            written = self._without_label(written)
        if written:
            if self.text.shape is None:
                self._begin()
            self.text.words(written)

    def _begin(self) -> None:
        """Open a block as it is here: of prose, or of a quotation; in a note or in chrome a new line."""
        if self._flat:
            if not self.text.is_labelled:
                self.text.new_line()
        elif self._quoted:
            self.text.begin(Shape.QUOTED, self._quoted)
        else:
            self.text.begin()

    def _block(self, element: Element) -> Leave:
        if self._shared:
            self._shared, self._flat = False, self._flat - 1
        if not (self.text.is_empty and self.text.shape in {Shape.LIST_ITEM, Shape.ORDERED_ITEM}):
            self._begin()
            if not (self._flat or self._quoted) and _is_to_the_right(element):
                self.text.begin(Shape.INDENTED, RIGHT_MARGIN)
        return self._begin

    def _heading(self, element: Element) -> Leave:
        if self._flat:
            return self._block(element)
        self.text.begin(Shape.HEADING, _HEADINGS[element.tag])
        return self._begin

    def _blockquote(self, element: Element) -> Leave:
        self._quoted += 1
        self._begin()
        start = self.text.here()

        def leave() -> None:
            self._quoted -= 1
            self.text.state(start, StatedKind.QUOTATION, cite=element.get("cite") or "")
            self._begin()

        return leave

    def _credit(self, element: Element) -> Leave:
        """State the source of a block quotation: its foot, or the caption beside it in a figure."""
        leave_block = self._block(element)
        quoted = self._quoted if element.tag == "footer" else _stands_by_quotation(element)
        if not quoted or self._flat:
            return leave_block
        start, around = self.text.here(), self._credited
        self._credited = True

        def leave() -> None:
            self._credited = around
            self.text.state(start, StatedKind.SOURCE)
            leave_block()

        return leave

    def _item(self, element: Element) -> Leave:
        parent = element.getparent()
        if self._flat:
            return self._block(element)
        if parent is not None and parent.tag == "ol":
            self._items[parent] = self._items.get(parent, 0) + 1
            self.text.begin(Shape.ORDERED_ITEM, 0, f"{self._items[parent]}.")
        else:
            self.text.begin(Shape.LIST_ITEM, 0, "-")
        return self._begin

    def _br(self, element: Element) -> Leave:
        if self.text.is_broken and not self._flat:
            self._begin()
        else:
            self.text.new_line()
        return SKIP

    def _hr(self, element: Element) -> Leave:
        if not self._flat:
            self.text.begin(Shape.RULE, 0, _RULE)
            self.text.words(_RULE)
            self._begin()
        return SKIP

    def _pre(self, element: Element) -> Leave | None:
        """Take code as it stands; of a text that was only put into <pre>, take the paragraphs."""
        written = "".join(element.itertext())
        if self._flat or next(element.iter("a", "q", "blockquote"), None) is not None:
            return self._block(element)
        if element.find("code") is not None or "\n" not in written.strip():
            self.text.begin(Shape.VERBATIM)
            self.text.exact(written)
        else:
            for paragraph in _PARAGRAPHS.split(written):
                self._begin()
                for line in paragraph.splitlines():
                    self.text.words(line)
                    self.text.new_line()
        self._begin()
        return SKIP

    def _table(self, element: Element) -> Leave:
        """Take a table of data row by row as it stands; one that only lays out the page flows."""
        inside = islice(element.iter("p", "table", "blockquote"), 2)
        if self._flat or next(element.iter("th"), None) is None or any(each is not element for each in inside):
            return self._block(element)
        if any(each in self.notes.calls for each in element.iter("a")):
            return self._block(element)
        for row in element.iter("tr"):
            self.text.begin(Shape.VERBATIM)
            self.text.words(" | ".join(text_of(cell) for cell in row))
        self._begin()
        return SKIP

    # --- within a block

    def _inline(self, element: Element) -> Leave | None:
        spoken = lang_of(element) if element.attrib else ""
        if not spoken or spoken[:2] == self.spoken[:2]:
            return None
        start = self.text.here()
        return lambda: self.text.state(start, StatedKind.FOREIGN)

    def _emphasis(self, element: Element) -> Leave:
        start, strong, kind = self.text.here(), element.tag in {"b", "strong"}, self._kind(element)

        def leave() -> None:
            self.text.emphasise(start, strong=strong)
            if kind is not None:
                self.text.state(start, kind)

        return leave

    def _kind(self, element: Element) -> StatedKind | None:
        if element.tag == "cite":
            return StatedKind.SOURCE if self._quoted and not self._credited else StatedKind.TITLE
        if element.tag == "dfn":
            return StatedKind.TERM
        if not element.attrib:
            return None
        if _TITLES.search(" ".join(types_of(element))):
            return StatedKind.TITLE
        spoken = lang_of(element)
        return StatedKind.FOREIGN if spoken and spoken[:2] != self.spoken[:2] else None

    def _q(self, element: Element) -> Leave:
        """State a quotation, and print the marks of its language where the page leaves them to the browser."""
        typography = language((lang_of(element) or self.spoken)[:2]).typography
        opening, closing = typography.inner_marks if self._marked % 2 else typography.outer_marks
        if start_of(element)[:1] in MARKS:
            opening = closing = ""
        if opening:
            self._words(opening)
        start = self.text.here()
        self._marked += 1

        def leave() -> None:
            self._marked -= 1
            self.text.state(start, StatedKind.QUOTATION, cite=element.get("cite") or "")
            self.text.closing(closing)

        return leave

    def _sup(self, element: Element) -> Leave | None:
        written = start_of(element)
        if not written.isascii() or not written.isdigit() or any(link in self.notes.calls for link in element.iter("a")):
            return None
        if self._note is not None and LABEL.fullmatch(written):
            return None
        self._words(written.translate(_RAISED))
        return SKIP

    # --- notes, pages, chrome

    def _a(self, element: Element) -> Leave | None:
        note = self.notes.calls.get(element)
        if note is not None:
            if self.text.shape is None:
                self._begin()
            self.text.call(note.label, note.key)
            return SKIP
        if element in self.notes.back and (self._note is None or not LABEL.fullmatch(start_of(element))):
            return SKIP
        return None

    def _body(self, element: Element) -> Leave | None:
        """Open a note. One that shares its block with others lasts until the next of them."""
        note = self._note = self.notes.bodies[element]
        self._labelled = False
        self.text.note(note.label, note.key)
        if element.tag in {"a", "sup", "span", "b", "strong", "i", "em", "small"}:
            self._flat += not self._shared
            self._shared = True
            return None
        self._flat += 1

        def leave() -> None:
            self._flat -= 1
            self._note = None
            self._begin()

        return leave

    def _without_label(self, written: str) -> str:
        """Return what follows the label that is printed at the head of a note: the reading text has it already."""
        bare = written.lstrip("[( \t\n\r\u00a0")
        if not self._labelled:
            label = self._note.label if self._note else ""
            if not bare:
                return ""
            if not bare.startswith(label) or bare[len(label) : len(label) + 1].isalnum():
                self._note = None
                return written
            self._labelled, bare = True, bare[len(label) :]
        rest = bare.lstrip("]).: \t\n\r\u00a0")
        if rest:
            self._note = None
        return rest

    def _page(self, element: Element) -> bool:
        """Return whether an element only tells where a page begins, and take its number."""
        named = element.get("class")
        if not (named and _PAGE_CLASS.search(named)) and "pagebreak" not in types_of(element):
            return False
        written = element.get("title") or element.get("aria-label") or start_of(element) or element.get("id") or ""
        found = _PAGE_LABEL.search(written[-40:])
        if found is None or len(start_of(element)) > 40:
            return False
        self.text.at(page=found[1])
        return True

    def _chrome(self) -> Leave:
        self.text.begin(Shape.CHROME)
        self._flat += 1

        def leave() -> None:
            self._flat -= 1
            self._begin()

        return leave
