"""What extraction finds in a document, as JSON: tables of the works, paragraphs, quotations, notes and notices, also as stored."""

from __future__ import annotations

from typing import Final

from serge_cli.model.imprint import PARTS, Imprint
from serge_cli.model.origin import Origin
from serge_cli.model.records import (
    Cue,
    Footnote,
    Form,
    NoteMarker,
    Notice,
    NoticeCode,
    Paragraph,
    ParagraphKind,
    Quotation,
    QuotationKind,
    Speaker,
    Work,
)
from serge_cli.model.span import Span
from serge_cli.people.persons import person_id
from serge_cli.text.fingerprints import fingerprint
from serge_cli.wire import Wire
from serge_cli.wire.table import (
    COUNT,
    FROM_ONE,
    STRETCH,
    TEXT,
    YES_NO,
    Shape,
    Table,
    given,
    many,
    maybe,
    one_of,
    rounded,
    row,
    stretch,
)

ORIGIN: Final = Table(
    Origin,
    row("page", TEXT, optional=True),
    row("part", TEXT, optional=True),
    row("fragment", TEXT, optional=True),
    row("line", FROM_ONE, optional=True),
    row("paragraph", FROM_ONE, optional=True),
    name="place",
)
FINGERPRINT: Final = TEXT.described(
    "Eight characters made of the folded words; LOCATOR@FINGERPRINT finds them where they now stand. Empty without words."
)
PLAIN: Final = TEXT.described("The words as they are shown: without markup, entities and hyphens at line ends.")
PERSON_ID: Final = TEXT.described(
    "The same wherever the library means this person. serge extract, which knows no library, makes it of the file alone."
)
PLACE: Final = maybe(ORIGIN.shape).described("The place in a file that is not text, as far as it is known.")
_PARTS: Final = {"type": "kind"} | {name: name for name in PARTS if name != "kind"}  # by the names of the keys of corpus.toml


def _written(imprint: Imprint) -> Wire:
    wire = {key: getattr(imprint, name) for key, name in _PARTS.items()}
    return {key: value for key, value in (wire | {key: list(getattr(imprint, key)) for key in _LISTS}).items() if value}


def _read(wire: Wire) -> Imprint:
    parts: Wire = {name: wire.get(key, "") for key, name in _PARTS.items()}
    return Imprint(**parts | {key: tuple(wire.get(key, ())) for key in _LISTS})


_LISTS: Final = ("editors", "surnames")
IMPRINT: Final = Shape(
    {
        "description": "How the work was published, as far as it is known; type is that of CSL 1.0.2.",
        "type": "object",
        "properties": {**dict.fromkeys(_PARTS, TEXT.schema), **dict.fromkeys(_LISTS, many(TEXT).schema)},
    },
    _written,
    _read,
)
WORK: Final = Table(
    Work,
    row("id", TEXT),
    row("title", maybe(TEXT)),
    row("authors", many(TEXT)),
    row("translator", maybe(TEXT)),
    row("date", maybe(TEXT)),
    row("publication", maybe(TEXT)),
    row("url", maybe(TEXT)),
    row("imprint", IMPRINT),
    row("subjects", many(TEXT)),
    *stretch(),
    name="work",
)
PARAGRAPH: Final = Table(
    Paragraph,
    row("id", TEXT),
    row("kind", one_of(ParagraphKind)),
    row("work", TEXT),
    *stretch(),
    given("line", FROM_ONE),
    row("language", TEXT),
    row("continues", maybe(TEXT)),
    row("level", COUNT),
)
CUE: Final = Table(Cue, row("text", TEXT), *stretch())
SPEAKER: Final = Table(
    Speaker,
    row("name", TEXT),
    row("person_id", PERSON_ID, lambda speaker: person_id(speaker.name)),
    row("as_written", TEXT),
    row("rule", TEXT),
    row("confidence", rounded(3, minimum=0, maximum=1)),
    row("cue", maybe(CUE.shape)),
    name="speaker",
)
_MARKS: Final = Shape({"type": "array", "prefixItems": [TEXT.schema, TEXT.schema], "items": False, "minItems": 2}, list, tuple)


def _joint(wire: Wire) -> tuple[Speaker, ...]:
    """Return who speaks together with the speaker; the index leaves out speakers that are no more than one."""
    return tuple(map(SPEAKER.read, wire.get("speakers", ())[1:]))


QUOTATION: Final = Table(
    Quotation,
    row("id", TEXT),
    row("text", TEXT),
    row("plain", PLAIN, lambda quotation: quotation.plain),
    row("fingerprint", FINGERPRINT, lambda quotation: fingerprint(quotation.plain)),
    *stretch(),
    row("marks", _MARKS),
    row("kind", one_of(QuotationKind)),
    row("form", one_of(Form)),
    row("parent", maybe(TEXT)),
    row("continues", maybe(TEXT)),
    row("paragraph", TEXT),
    row("language", TEXT),
    row("speaker", maybe(SPEAKER.shape)),
    row("speakers", many(SPEAKER.shape), read=("joint", _joint)),
    row("about", many(TEXT)),
    row("source_work", maybe(TEXT)),
    row("notes", many(TEXT)),
    row("corrected", YES_NO),
    name="quotation-record",
)
MARKER: Final = Table(NoteMarker, *stretch(), row("paragraph", TEXT), row("sentence", STRETCH))


def _body(wire: Wire) -> str | None:
    return None if wire["body_start"] is None else wire["body"]


def _body_span(wire: Wire) -> Span | None:
    return None if wire["body_start"] is None else Span(wire["body_start"], wire["body_end"])


FOOTNOTE: Final = Table(
    Footnote,
    row("id", TEXT),
    row("label", TEXT),
    row("work", TEXT),
    row(
        "body",
        maybe(
            TEXT.described(
                "The text from body_start to body_end; of a body of several paragraphs these joined by empty lines, "
                "without page numbers and running heads between them."
            )
        ),
        read=("body", _body),
    ),
    row("plain", maybe(PLAIN), lambda note: note.plain),
    row("fingerprint", FINGERPRINT, lambda note: fingerprint(note.plain or "")),
    row("body_start", maybe(COUNT), lambda note: None if note.body_span is None else note.body_span.start, read=("body_span", _body_span)),
    row("body_end", maybe(COUNT), lambda note: None if note.body_span is None else note.body_span.end),
    row("markers", many(MARKER.shape)),
    row("resolves_to", maybe(TEXT), lambda note: next(iter(note.resolves_to), None)),
    row("chain", many(TEXT), "resolves_to"),
    row("cites", many(TEXT)),
    row("quotations", many(TEXT)),
)
NOTICE: Final = Table(
    Notice,
    row("code", one_of(NoticeCode)),
    *stretch(),
    given("line", FROM_ONE),
    given("column", FROM_ONE),
    row("message", TEXT),
)

# What of them an index stores: neither words that it has, nor what is made of other fields.
_STORED_SPEAKER: Final = Table(Speaker, *SPEAKER.without("person_id"))
STORED_QUOTATION: Final = Table(
    Quotation,
    *QUOTATION.without("text", "plain", "fingerprint"),
    row("speaker", maybe(_STORED_SPEAKER.shape)),
    row(
        "speakers",
        many(_STORED_SPEAKER.shape),
        lambda quotation: quotation.speakers if quotation.joint else (),
        read=("joint", _joint),
        optional=True,
    ),
)
STORED_FOOTNOTE: Final = Table(Footnote, *FOOTNOTE.without("body", "plain", "fingerprint"))
