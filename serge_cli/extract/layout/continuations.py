"""Join a paragraph with the piece that goes on with it behind a page break, a running head, notes at the page's foot or a rule.

The earlier piece ends in the middle of a sentence, the later begins in lower case, and only these or a stage direction stand between;
over a form feed the later may begin with a capital.
A displayed quotation may begin in lower case too: text that is indented, in italics, in marks or announced is left alone.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from serge_cli.extract.layout.headings import leads_into_words
from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.layout.openings import REMARK, plain
from serge_cli.extract.layout.sights import emphasised, without_markers
from serge_cli.model.document import Document, Shape
from serge_cli.model.records import Paragraph, ParagraphKind
from serge_cli.text.sentences import CLOSERS

_BETWEEN = {ParagraphKind.NOTE, ParagraphKind.SEPARATOR, ParagraphKind.NAVIGATION}
_FINAL = ".!?…:;"
_MARKER_ENDS = (">", "]")
_LINE = 60  # code points; a shorter block at a page's end may be a heading


def join_continuations(document: Document, layout: Layout) -> Layout:
    """Return the layout with `continues` set on each paragraph that goes on with an earlier one."""
    apart = emphasised(document)
    joined: list[Paragraph] = []
    earlier: int | None = None
    for index, paragraph in enumerate(layout.paragraphs):
        if paragraph.kind is ParagraphKind.PARAGRAPH and not (earlier is not None and _is_direction(paragraph.span.of(document.text))):
            if (
                earlier is not None
                and paragraph.work == layout.paragraphs[earlier].work
                and _goes_on(document, earlier, index, apart, paragraph.language)
            ):
                paragraph = replace(paragraph, continues=layout.paragraphs[earlier].id)  # noqa: PLW2901
            earlier = index
        elif paragraph.kind not in {*_BETWEEN, ParagraphKind.PARAGRAPH}:
            earlier = None
        joined.append(paragraph)
    return replace(layout, paragraphs=tuple(joined))


def _goes_on(document: Document, earlier: int, later: int, apart: Collection[int], code: str) -> bool:
    """Return whether the block `later` goes on with `earlier`; `apart` are the numbers of those emphasised as a whole."""
    before, after = document.blocks[earlier], document.blocks[later]
    if after.shape is not Shape.PROSE or later in apart or before.shape is not Shape.PROSE:
        return False
    text = before.span.of(document.text)
    over_page = len(text) > _LINE and "\f" in document.text[before.span.end : after.span.start]
    if not over_page and not after.span.of(document.text)[:1].islower():
        return False
    return not _is_finished(text) and (later > earlier + 1 or not _announces(text, code))


def _is_direction(text: str) -> bool:
    """Return whether a block is a stage direction or a remark in brackets: `(_Spreads her fingers._)`."""
    return len(text) <= REMARK and f"{text[0]}{text[-1]}" in {"()", "[]"} and not {*text[1:-1]} & {text[0], text[-1]}


def _is_finished(text: str) -> bool:
    """Return whether the text ends a sentence; a note's marker that clings to the stop is looked through."""
    end = text.rstrip(CLOSERS)
    if end.endswith(_MARKER_ENDS):
        end = without_markers(end).rstrip(CLOSERS)
    return end[-1:] in _FINAL or not end


def _announces(text: str, code: str) -> bool:
    """Return whether the text ends with a verb of saying or the like, so that what follows is displayed."""
    last = plain(text).rsplit(maxsplit=1)[-1].strip("*_,").casefold()
    return last in leads_into_words(code)
