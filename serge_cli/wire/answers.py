"""What the operations answer, as JSON: one table for each type of line that `--json` prints."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import Any, Final

from serge_cli.model.quality import QualityReport
from serge_cli.model.quick_dataclass import replace
from serge_cli.model.records import NoticeCode, ParagraphKind, QuotationKind
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
    NoteText,
    Observation,
    Passage,
    PersonSummary,
    Place,
    QuotationHit,
    Quoting,
    Relation,
    Sentence,
    Source,
    Tally,
    Voice,
    Weighed,
)
from serge_cli.model.shown import Plain
from serge_cli.model.verdicts import Audited, Caution, Change, Difference, Judged, Material, Reason, Standing, Verdict, Warned
from serge_cli.people.persons import person_id
from serge_cli.text.fingerprints import fingerprint
from serge_cli.wire import Wire
from serge_cli.wire.extracted import FINGERPRINT, FOOTNOTE, ORIGIN, PARAGRAPH, PERSON_ID, PLACE, PLAIN, QUOTATION, SPEAKER, WORK
from serge_cli.wire.reported import REPORT
from serge_cli.wire.table import (
    COUNT,
    FROM_ONE,
    NUMBER,
    STRETCH,
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
    rounded,
    row,
    stretch,
)
from serge_cli.wire.whole_file import DOCUMENT

NOTE: Final = Table(
    NoteText,
    row("id", TEXT),
    row("label", TEXT),
    row("body", maybe(TEXT)),
    row("plain", maybe(PLAIN)),
    name="note",
    said="A note as shown with a passage that refers to it.",
)
_AT: Final = Table(
    Place,
    row("line", FROM_ONE),
    row("column", FROM_ONE),
    *stretch(),
    row("place", PLACE, "origin"),
)
_FILE: Final = Table(Source, row("id", TEXT, "document"), *path())
_LIBRARY_NAME: Final = TEXT.described("The name of the library. Present only if several are searched.")
_OF_LIBRARY: Final = row("library", _LIBRARY_NAME, "source.library", optional=True)
_SOURCE: Final = (_OF_LIBRARY, row("document", _FILE.shape, "source"), row("work", WORK.shape, "source.work"))
_FINGERPRINT: Final = row("fingerprint", FINGERPRINT, lambda shown: fingerprint(shown.text))
_WORDS: Final = (row("text", TEXT, lambda shown: _plain(shown).written), row("plain", PLAIN, "text"))
_SENTENCE: Final = Table(Sentence, *_WORDS, *lifted("place", _AT.rows))

_HIT: Final = Table(
    Hit,
    row("id", TEXT),
    row("voice", one_of(Voice)),
    row("voices", many(one_of(Voice))),
    row("kind", one_of(ParagraphKind)),
    *_SOURCE,
    *lifted("place", _AT.rows),
    *_WORDS,
    _FINGERPRINT,
    row("matches", many(STRETCH), lambda hit: map(_plain(hit).to_written, hit.matches)),
    row("plain_matches", many(STRETCH), "matches"),
    row("match_voices", many(one_of(Voice))),
    row("sentence", STRETCH, lambda hit: _plain(hit).to_written(hit.sentence)),
    row("score", rounded(4)),
    row("exact", YES_NO),
    row("speaker", maybe(SPEAKER.shape)),
    row("quotation", maybe(TEXT)),
    row("notes", many(TEXT)),
    row("shown_notes", many(NOTE.shape)),
    name="hit",
    said="A passage or note (serge search). matches and sentence are offsets into text, plain_matches into plain; line to end are "
    "the place to point at. voice is that of the words shown, voices those of the whole query, match_voices those of the matches.",
    line=True,
)
_MATCHES: Final = row("matches", many(STRETCH), lambda hit: map((hit.quotation.shown or Plain("")).to_written, hit.matches))
_MATCHED: Final = (_MATCHES, row("plain_matches", many(STRETCH), "matches"))
_PIECE: Final = Table(QuotationHit, *lifted("quotation", QUOTATION.only("id", "text", "plain")), *lifted("place", _AT.rows), *_MATCHED)
_QUOTATION_HIT: Final = Table(
    QuotationHit,
    row("id", TEXT, "quotation.id"),
    row("relation", maybe(one_of(Relation))),
    *_SOURCE,
    *lifted("place", _AT.rows),
    *lifted("quotation", QUOTATION.rows),
    row("context", TEXT),
    *_MATCHED,
    row("shown_notes", many(NOTE.shape), "notes"),
    row("pieces", many(_PIECE.shape), "later"),
    name="quotation",
    said="A quotation (serge quotes, show); pieces are the later ones. matches are offsets into text, plain_matches into plain.",
    line=True,
)
_FOOTNOTE_HIT: Final = Table(
    FootnoteHit,
    *lifted("footnote", FOOTNOTE.rows),
    *_SOURCE,
    *lifted("place", _AT.only("line", "column", "place"), nullable=True),
    row("sentences", many(_SENTENCE.shape)),
    row("quotations", many(TEXT), lambda hit: (quotation.id for quotation in hit.quotations)),
    row("refers_to", many(NOTE.shape), "chain"),
    name="footnote",
    said="A note with the sentences that refer to it (serge footnote, footnotes, show). line and column are those of its body.",
    line=True,
)
_PASSAGE: Final = Table(
    Passage,
    *lifted("paragraph", PARAGRAPH.only("id", "kind", "language", "continues")),
    *_SOURCE,
    *lifted("place", _AT.rows),
    *_WORDS,
    _FINGERPRINT,
    row("quotations", many(QUOTATION.shape)),
    row("notes", many(NOTE.shape)),
    name="passage",
    said="A paragraph in full (serge show).",
    line=True,
)
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
    row("document", _FILE.shape, lambda finding: finding),
    *lifted("place", _AT.rows),
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

_PAGE: Final = row("page", TEXT, lambda place: place.origin and place.origin.page, optional=True)
_STANDING: Final = Table(
    Standing,
    row("id", TEXT),
    _OF_LIBRARY,
    row("document", _FILE.shape, "source"),
    *stretch("place.span"),
    row("text", TEXT, lambda standing: _plain(standing).to_written(standing.stretch).of(_plain(standing).written)),
    row("plain", PLAIN, lambda standing: standing.stretch.of(standing.text)),
    row("work", WORK.shape, "source.work"),
    row("place", Table(Place, *_AT.only("line", "column"), _PAGE).shape),
    row("voice", one_of(Voice)),
    row("speaker", maybe(SPEAKER.shape)),
    row("speakers", many(SPEAKER.shape)),
    row("quotation", maybe(TEXT)),
    row("notes", many(NOTE.shape)),
    name="standing",
    said="A place where words stand. text, start and end are theirs alone; id is that of the passage.",
)
_DIFFERENCE: Final = Table(
    Difference,
    row("kind", one_of(Change)),
    row("material", maybe(one_of(Material))),
    row("draft", TEXT),
    row("source", TEXT),
    *stretch(),
)
_WARNED: Final = Table(Warned, row("code", one_of(Caution)), row("text", TEXT))
_DRAFT: Final = Table(Audited, *path(), row("quotation", TEXT))
_VERDICT: Final = Table(
    Audited,
    row("wording", _STANDING.shape, optional=True),
    row("draft", _DRAFT.shape, lambda item: item if item.quotation and not item.wording else None, optional=True),
    row("text", TEXT, lambda item: _plain(item.judged).written),
    row("plain", PLAIN, "judged.text"),
    *lifted("place", _AT.only("start", "end")),
    *lifted("place", _AT.only("line", "column", "place")),
    row("verdict", one_of(Verdict), "judged.verdict"),
    row("reason", maybe(one_of(Reason)), "judged.reason"),
    row("differences", many(_DIFFERENCE.shape), lambda item: _written(item.judged)),
    row("found", many(_STANDING.shape), "judged.found"),
    row("nearest", many(_STANDING.shape), "judged.nearest"),
    row("warnings", many(_WARNED.shape), "judged.warnings"),
    name="verdict",
    said="A quotation with what comparing it with the library tells (serge verify, audit). start to column are those of the draft.",
    line=True,
)

_NAMED: Final = maybe(TEXT).described("null stands for nobody.")
_OBSERVATION: Final = Table(
    Observation,
    row("code", TEXT),
    row("rule", maybe(TEXT), lambda seen: seen.rule or None),
    row("weight", NUMBER),
)
_CANDIDATE: Final = Table(
    Weighed,
    row("name", _NAMED, lambda candidate: candidate.name or None),
    row("probability", NUMBER),
    row("observations", many(_OBSERVATION.shape)),
)
_WITHOUT: Final[Table[Any]] = Table(tuple, row("rule", TEXT, itemgetter(0)), row("named", _NAMED, lambda pair: pair[1] or None))
_EXPLANATION: Final = Table(
    Explanation,
    row("quotation", TEXT, "quotation.id"),
    row("text", TEXT, "quotation.text"),
    row("named", _NAMED, lambda explanation: explanation.named or None),
    row("threshold", NUMBER),
    row("candidates", many(_CANDIDATE.shape)),
    row("without", many(_WITHOUT.shape)),
    name="explanation",
    said="Why a quotation has its speaker (serge explain).",
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

_NEAR: Final = Table(
    NearHit,
    *lifted("hit", _HIT.rows),
    row("lacks", many(TEXT)),
    name="near",
    said="A passage or note that comes close where nothing matches, and the words asked for that it lacks (serge search).",
    line=True,
)

_ANSWERS: Final[dict[type, Table[Any]]] = {
    Hit: _HIT,
    NearHit: _NEAR,
    QuotationHit: _QUOTATION_HIT,
    FootnoteHit: _FOOTNOTE_HIT,
    Passage: _PASSAGE,
    DocumentSummary: _DOCUMENT_SUMMARY,
    Finding: _FINDING,
    PersonSummary: _PERSON,
    Quoting: _QUOTING,
    Audited: _VERDICT,
    Tally: _TALLY,
    FormatSummary: _FORMAT,
    LibraryInfo: _LIBRARY,
    KeptIndex: _INDEX,
    ListedCorrection: _CORRECTION,
    Explanation: _EXPLANATION,
    QualityReport: REPORT,
}
LINES: Final[tuple[Table[Any], ...]] = (DOCUMENT, *_ANSWERS.values(), SUMMARY)
DEFINITIONS: Final[tuple[Table[Any], ...]] = (WORK, SPEAKER, NOTE, QUOTATION, _STANDING, ORIGIN)


def _plain(shown: Hit | Passage | Sentence | Standing | Judged) -> Plain:
    return Plain(shown.text, shown.removed)


def _written(judged: Judged) -> Iterator[Difference]:
    """Yield the differences with their stretches of the quotation as the draft has it."""
    plain = _plain(judged)
    return (replace(one, span=plain.to_written(one.span)) for one in judged.differences)


def wire_answer(record: Any) -> Wire:
    """Return what an operation answers as the JSON value that `--json` prints."""
    return _ANSWERS[type(record)].write(record)
