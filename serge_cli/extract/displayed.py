"""Tell which paragraphs display somebody's words: block quotations, epigraphs, verse, exchanges in list or dash form.

A paragraph is displayed when the page sets it apart (indented against the document's habit, `>`, <blockquote>), when it is wholly in
marks or italics, or when the paragraph before it announces it. Talk in a novel is also wholly in marks; there the neighbours have
speech tags, and the turns stay paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from serge_cli.extract.announcements import announcement
from serge_cli.extract.layout import Layout
from serge_cli.extract.page_habits import PageHabits
from serge_cli.extract.shown import TEXT_KINDS, Display, Whole
from serge_cli.extract.talk import Talk, exchanges
from serge_cli.model.document import Document, Shape
from serge_cli.model.records import Form, ParagraphKind
from serge_cli.model.span import Span

_HEADS = frozenset({ParagraphKind.TITLE, ParagraphKind.BYLINE, ParagraphKind.FRONT_MATTER, ParagraphKind.HEADING})
_SKIPPED = frozenset({ParagraphKind.SEPARATOR, ParagraphKind.NOTE})


def find_displays(
    document: Document, layout: Layout, wholes: dict[int, Whole], talk: Talk, ends: Sequence[int], italics_quote: bool
) -> dict[int, Display]:
    """Return the displayed paragraphs by their index. `ends[i]` is where paragraph i's words end, before its note markers."""
    finder = _Finder(document, layout, wholes, talk, ends, italics_quote)
    found: dict[int, Display] = {}
    found.update(exchanges(document, layout, wholes, ends, italics_quote))
    for index, paragraph in enumerate(layout.paragraphs):
        if index not in found and paragraph.kind in TEXT_KINDS:
            display = finder.display(index, found)
            if display is not None:
                found[index] = display
    return _epigraphs(layout, found)


class _Finder:
    """Applies the rules to one paragraph after the other."""

    __slots__ = ("document", "ends", "habits", "italics_quote", "layout", "talk", "wholes")

    def __init__(
        self, document: Document, layout: Layout, wholes: dict[int, Whole], talk: Talk, ends: Sequence[int], italics_quote: bool
    ) -> None:
        self.document = document
        self.layout = layout
        self.wholes = wholes
        self.talk = talk
        self.ends = ends
        self.italics_quote = italics_quote
        self.habits = PageHabits.of(document, layout)

    def display(self, index: int, found: dict[int, Display]) -> Display | None:
        """Return what paragraph `index` displays; `found` holds the answers for those before it."""
        whole = self.wholes.get(index)
        if self._set_apart(index):
            return self._shaped(index, whole)
        if whole is not None:
            return self._whole(index, whole)
        if self._verse(index, found):
            return self._plain(index, Form.VERSE)
        if self._announced(index):
            return self._plain(index, Form.BLOCK)
        return None

    def _plain(self, index: int, form: Form) -> Display:
        return Display(form, Span(self.layout.paragraphs[index].span.start, self.ends[index]))

    def _set_apart(self, index: int) -> bool:
        kind = self.layout.paragraphs[index].kind
        return kind in {ParagraphKind.BLOCKQUOTE, ParagraphKind.VERSE} or self.habits.set_apart(self.document.blocks[index])

    def _shaped(self, index: int, whole: Whole | None) -> Display:
        verse = self.layout.paragraphs[index].kind is ParagraphKind.VERSE or self.habits.looks_like_verse(self.document, index)
        form = Form.VERSE if verse else Form.BLOCK
        return Display(form, whole.span, whole.marks) if whole else self._plain(index, form)

    def _whole(self, index: int, whole: Whole) -> Display | None:
        if whole.italic and not (self.italics_quote or self._announcement(index) >= 1.0 or self._under_head(index)):
            return None
        if not whole.italic and self.talk.is_turn(index) and self._announcement(index) < 1.0:
            return None
        form = Form.VERSE if self.habits.looks_like_verse(self.document, index) else Form.BLOCK
        return Display(form, whole.span, whole.marks)

    def _verse(self, index: int, found: dict[int, Display]) -> bool:
        if not self.habits.looks_like_verse(self.document, index):
            return False
        before = found.get(self._before(index))
        return self._announcement(index) >= 0.5 or (before is not None and before.form is Form.VERSE)

    def _announced(self, index: int) -> bool:
        block = self.document.blocks[index]
        if block.shape is not Shape.PROSE or index in self.talk.openers or len(block.span) < 60:
            return False
        return self._announcement(index) >= 1.0 and not self._announces_itself(index)

    def _announces_itself(self, index: int) -> bool:
        return block_text(self.document, index).rstrip().endswith(":")

    def _announcement(self, index: int) -> float:
        before = self._before(index)
        if before < 0 or self.layout.paragraphs[before].kind is not ParagraphKind.PARAGRAPH:
            return 0.0
        paragraph = self.layout.paragraphs[before]
        return announcement(self.document.text, Span(paragraph.span.start, self.ends[before]), paragraph.language)

    def _before(self, index: int) -> int:
        index -= 1
        while index >= 0 and self.layout.paragraphs[index].kind in _SKIPPED:
            index -= 1
        return index

    def _under_head(self, index: int) -> bool:
        before = self._before(index)
        return before < 0 or self.layout.paragraphs[before].kind in _HEADS


def block_text(document: Document, index: int) -> str:
    """Return the text of one block."""
    return document.blocks[index].span.of(document.text)


def _epigraphs(layout: Layout, found: dict[int, Display]) -> dict[int, Display]:
    """Call epigraphs the displayed words that stand between a head and the running text."""
    under_head = True
    out = dict(found)
    for index, paragraph in enumerate(layout.paragraphs):
        if paragraph.kind in _HEADS:
            under_head = True
        elif paragraph.kind in TEXT_KINDS:
            display = found.get(index)
            if under_head and display is not None and display.form in {Form.BLOCK, Form.VERSE}:
                out[index] = replace(display, form=Form.EPIGRAPH)
            elif display is None:
                under_head = False
    return out
