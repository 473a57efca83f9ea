"""All that is found in one file, as `serge extract` prints it. An index stores less (extracted.py) and is read without this."""

from __future__ import annotations

from typing import Final

from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import replace
from serge_cli.model.records import Extraction, Footnote, Paragraph, Quotation
from serge_cli.model.span import Span
from serge_cli.wire import Wire
from serge_cli.wire.extracted import FOOTNOTE, NOTICE, ORIGIN, PARAGRAPH, PLACE, QUOTATION, WORK
from serge_cli.wire.table import TEXT, Table, given, many, path, row

_PLACED: Final = given("place", PLACE)
_PARAGRAPH_IN_FILE: Final = Table(Paragraph, *PARAGRAPH.rows, _PLACED)
_QUOTATION_IN_FILE: Final = Table(Quotation, *QUOTATION.rows, _PLACED)
_FOOTNOTE_IN_FILE: Final = Table(Footnote, *FOOTNOTE.rows, _PLACED)
_FILE: Final = Table(
    Document,
    row("id", TEXT),
    *path(),
    row("format", TEXT),
    row("encoding", TEXT),
    row("sha256", TEXT),
    given("language", TEXT),
    given("works", many(WORK.shape)),
)
DOCUMENT: Final = Table(
    Extraction,
    given("document", _FILE.shape),
    given("paragraphs", many(_PARAGRAPH_IN_FILE.shape)),
    given("quotations", many(_QUOTATION_IN_FILE.shape)),
    given("footnotes", many(_FOOTNOTE_IN_FILE.shape)),
    given("notices", many(NOTICE.shape)),
    name="document",
    said="Everything found in one file (serge extract).",
    line=True,
)


def wire_extraction(document: Document, extraction: Extraction) -> Wire:
    """Return one document's extraction as `serge extract --json` prints it; offsets in code points, lines from 1."""
    from serge_cli.language import typography  # noqa: PLC0415
    from serge_cli.text.lines import LineIndex  # noqa: PLC0415 - what is read back has its lines
    from serge_cli.text.printed import PlainText  # noqa: PLC0415

    lines, plain = LineIndex(document.text), PlainText(document, typography(extraction.language))

    def place(span: Span) -> Wire | None:
        origin = document.place(span.start)
        return ORIGIN.write(origin) if origin else None

    return DOCUMENT.write(
        extraction,
        document=_FILE.write(document, language=extraction.language, works=[WORK.write(work) for work in extraction.works]),
        paragraphs=[
            _PARAGRAPH_IN_FILE.write(each, line=lines.line(each.span.start), place=place(each.span)) for each in extraction.paragraphs
        ],
        quotations=[
            _QUOTATION_IN_FILE.write(replace(each, shown=plain.quotation(each.span)), place=place(each.span))
            for each in extraction.quotations
        ],
        footnotes=[
            _FOOTNOTE_IN_FILE.write(replace(each, shown=plain.note(each) if each.body else None), place=place(_note_span(each)))
            for each in extraction.footnotes
        ],
        notices=[NOTICE.write(each, line=lines.line(each.span.start), column=lines.column(each.span.start)) for each in extraction.notices],
    )


def _note_span(note: Footnote) -> Span:
    return note.body_span if note.body_span is not None else note.markers[0].span
