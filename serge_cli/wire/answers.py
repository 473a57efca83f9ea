"""What the operations answer, as JSON: one table for each type of line that `--json` prints."""

from __future__ import annotations

from operator import itemgetter
from typing import Any, Final

from serge_cli.model.quality import QualityReport
from serge_cli.model.records import NoticeCode, QuotationKind
from serge_cli.model.results import (
    DocumentSummary,
    Explanation,
    Finding,
    FootnoteHit,
    FormatSummary,
    Hit,
    KeptIndex,
    LibraryInfo,
    ListedCorrection,
    NearHit,
    Passage,
    PersonSummary,
    QuotationHit,
    Quoting,
    Tally,
)
from serge_cli.model.verdicts import Audited
from serge_cli.people.persons import person_id
from serge_cli.wire import Wire
from serge_cli.wire.extracted import ORIGIN, PERSON_ID, QUOTATION, SPEAKER, WORK
from serge_cli.wire.hits import AT, FILE, FOOTNOTE_HIT, HIT, NEAR, NOTE, PASSAGE, QUOTATION_HIT
from serge_cli.wire.judgements import EXPLANATION, STANDING, VERDICT
from serge_cli.wire.reported import REPORT
from serge_cli.wire.table import (
    COUNT,
    TEXT,
    YES_NO,
    Shape,
    Table,
    given,
    lifted,
    many,
    maybe,
    one_of,
    path,
    row,
)
from serge_cli.wire.whole_file import DOCUMENT

_COUNTS: Final = tuple(row(name, COUNT) for name in ("words", "paragraphs", "quotations", "attributed"))
_NOTE_COUNTS: Final = (row("footnotes", COUNT), row("notices", COUNT))
_DOCUMENT_SUMMARY: Final = Table(
    DocumentSummary,
    row("id", TEXT, "document"),
    *path(),
    row("format", TEXT),
    row("language", TEXT),
    row("works", many(WORK.shape)),
    *_COUNTS,
    *_NOTE_COUNTS,
    name="document-summary",
    said="A document of the library (serge documents).",
    line=True,
)
_FINDING: Final = Table(
    Finding,
    row("code", one_of(NoticeCode)),
    row("document", FILE.shape, lambda finding: finding),
    *lifted("place", AT.rows),
    row("message", TEXT),
    row("hint", TEXT),
    name="finding",
    said="A finding (serge check).",
    line=True,
)
_PERSON: Final = Table(
    PersonSummary,
    row("person_id", PERSON_ID, lambda person: person_id(person.name)),
    row("name", TEXT),
    row("forms", many(TEXT)),
    row("by", COUNT),
    row("about", COUNT),
    row("documents", many(TEXT)),
    row("group", YES_NO),
    name="person",
    said="A person (serge people).",
    line=True,
)
_QUOTING: Final = Table(
    Quoting,
    row("document", TEXT),
    row("work", WORK.shape),
    row("speaker", maybe(TEXT)),
    row("person_id", maybe(PERSON_ID), lambda quoting: person_id(quoting.speaker) if quoting.speaker else None),
    row("quotations", COUNT),
    row("words", COUNT),
    name="quoting",
    said="Who quotes whom, and how often (serge who).",
    line=True,
)
_FORMAT: Final = Table(
    FormatSummary,
    row("name", TEXT),
    row("suffixes", many(TEXT)),
    row("reads_with", TEXT),
    name="format",
    said="A format that serge reads (serge formats).",
    line=True,
)
_CORRECTION: Final = Table(
    ListedCorrection,
    row("locator", maybe(TEXT)),
    row("document", TEXT),
    row("text", TEXT),
    row("speaker", maybe(TEXT)),
    row("kind", maybe(one_of(QuotationKind))),
    row("not_a_quotation", YES_NO),
    name="correction",
    said="A correction by hand (serge correct --list). locator is null where the words are gone; speaker is empty where it is unknown.",
    line=True,
)
_TALLY: Final = Table(
    Tally,
    row("by", Shape({"enum": ["doc", "author", "person", "year"]})),
    row("group", maybe(TEXT)),
    row("count", COUNT),
    name="tally",
    said="The number of results for one document, author, person or year (--group-by).",
    line=True,
)
_INDEX: Final = Table(
    KeptIndex,
    *path("folder", shape=maybe(TEXT)),
    *path("corpus", shape=maybe(TEXT)),
    row("corpus_exists", YES_NO),
    row("size", COUNT),
    row("built", maybe(TEXT)),
    name="index",
    said="An index (serge index --list). folder is null if it is in memory; corpus and built are null if it is incomplete.",
    line=True,
)
_UNREADABLE: Final[Table[Any]] = Table(tuple, *path(source=itemgetter(0)), row("reason", TEXT, itemgetter(1)))
_LIBRARY: Final = Table(
    LibraryInfo,
    *path("corpus"),
    row("corpus_chosen_by", TEXT),
    *path("index", shape=maybe(TEXT)),
    row("index_chosen_by", TEXT),
    row("index_size", COUNT),
    row("built", TEXT),
    row("versions", Shape({"type": "object", "additionalProperties": TEXT.schema}, dict)),
    row("documents", COUNT),
    row("works", COUNT),
    row("authors", COUNT),
    *_COUNTS,
    row("speakers", COUNT),
    *_NOTE_COUNTS,
    row("unreadable", many(_UNREADABLE.shape)),
    row("not_read", Shape({"type": "object", "additionalProperties": COUNT.schema}, dict).described("How many files of each other kind.")),
    name="library",
    said="The library as a whole (serge info).",
    line=True,
)
SUMMARY: Final[Table[None]] = Table(
    type(None),
    given("total", COUNT),
    given("shown", COUNT),
    given("persons", many(TEXT), optional=True),
    name="summary",
    said="The last line of every listing. persons are the names that the request was understood as.",
    line=True,
)
_ANSWERS: Final[dict[type, Table[Any]]] = {
    Hit: HIT,
    NearHit: NEAR,
    QuotationHit: QUOTATION_HIT,
    FootnoteHit: FOOTNOTE_HIT,
    Passage: PASSAGE,
    DocumentSummary: _DOCUMENT_SUMMARY,
    Finding: _FINDING,
    PersonSummary: _PERSON,
    Quoting: _QUOTING,
    Audited: VERDICT,
    Tally: _TALLY,
    FormatSummary: _FORMAT,
    LibraryInfo: _LIBRARY,
    KeptIndex: _INDEX,
    ListedCorrection: _CORRECTION,
    Explanation: EXPLANATION,
    QualityReport: REPORT,
}
LINES: Final[tuple[Table[Any], ...]] = (DOCUMENT, *_ANSWERS.values(), SUMMARY)
DEFINITIONS: Final[tuple[Table[Any], ...]] = (WORK, SPEAKER, NOTE, QUOTATION, STANDING, ORIGIN)


def wire_answer(record: Any) -> Wire:
    """Return what an operation answers as the JSON value that `--json` prints."""
    return _ANSWERS[type(record)].write(record)
