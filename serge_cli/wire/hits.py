"""Passages, quotations and notes as JSON, with where they stand."""

from __future__ import annotations

from typing import Final

from serge_cli.model.records import ParagraphKind
from serge_cli.model.results import (
    FootnoteHit,
    Hit,
    NearHit,
    NoteText,
    Passage,
    Place,
    QuotationHit,
    Relation,
    Sentence,
    Source,
    Voice,
)
from serge_cli.model.shown import Plain
from serge_cli.model.verdicts import Judged, Standing
from serge_cli.text.fingerprints import fingerprint
from serge_cli.wire.extracted import FINGERPRINT, FOOTNOTE, PARAGRAPH, PLACE, PLAIN, QUOTATION, SPEAKER, WORK
from serge_cli.wire.table import (
    FROM_ONE,
    STRETCH,
    TEXT,
    YES_NO,
    Table,
    lifted,
    many,
    maybe,
    one_of,
    path,
    rounded,
    row,
    stretch,
)

NOTE: Final = Table(
    NoteText,
    row("id", TEXT),
    row("label", TEXT),
    row("body", maybe(TEXT)),
    row("plain", maybe(PLAIN)),
    name="note",
    said="A note as shown with a passage that refers to it.",
)
AT: Final = Table(
    Place,
    row("line", FROM_ONE),
    row("column", FROM_ONE),
    *stretch(),
    row("place", PLACE, "origin"),
)
FILE: Final = Table(Source, row("id", TEXT, "document"), *path())
_LIBRARY_NAME: Final = TEXT.described("The name of the library. Present only if several are searched.")
OF_LIBRARY: Final = row("library", _LIBRARY_NAME, "source.library", optional=True)
_SOURCE: Final = (OF_LIBRARY, row("document", FILE.shape, "source"), row("work", WORK.shape, "source.work"))
_FINGERPRINT: Final = row("fingerprint", FINGERPRINT, lambda shown: fingerprint(shown.text))
_WORDS: Final = (row("text", TEXT, lambda shown: plain(shown).written), row("plain", PLAIN, "text"))
_SENTENCE: Final = Table(Sentence, *_WORDS, *lifted("place", AT.rows))
HIT: Final = Table(
    Hit,
    row("id", TEXT),
    row("voice", one_of(Voice)),
    row("voices", many(one_of(Voice))),
    row("kind", one_of(ParagraphKind)),
    *_SOURCE,
    *lifted("place", AT.rows),
    *_WORDS,
    _FINGERPRINT,
    row("matches", many(STRETCH), lambda hit: map(plain(hit).to_written, hit.matches)),
    row("plain_matches", many(STRETCH), "matches"),
    row("match_voices", many(one_of(Voice))),
    row("sentence", STRETCH, lambda hit: plain(hit).to_written(hit.sentence)),
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
_PIECE: Final = Table(QuotationHit, *lifted("quotation", QUOTATION.only("id", "text", "plain")), *lifted("place", AT.rows), *_MATCHED)
QUOTATION_HIT: Final = Table(
    QuotationHit,
    row("id", TEXT, "quotation.id"),
    row("relation", maybe(one_of(Relation))),
    *_SOURCE,
    *lifted("place", AT.rows),
    *lifted("quotation", QUOTATION.rows),
    row("context", TEXT),
    *_MATCHED,
    row("shown_notes", many(NOTE.shape), "notes"),
    row("pieces", many(_PIECE.shape), "later"),
    name="quotation",
    said="A quotation (serge quotes, show); pieces are the later ones. matches are offsets into text, plain_matches into plain.",
    line=True,
)
FOOTNOTE_HIT: Final = Table(
    FootnoteHit,
    *lifted("footnote", FOOTNOTE.rows),
    *_SOURCE,
    *lifted("place", AT.only("line", "column", "place"), nullable=True),
    row("sentences", many(_SENTENCE.shape)),
    row("quotations", many(TEXT), lambda hit: (quotation.id for quotation in hit.quotations)),
    row("refers_to", many(NOTE.shape), "chain"),
    name="footnote",
    said="A note with the sentences that refer to it (serge footnote, footnotes, show). line and column are those of its body.",
    line=True,
)
PASSAGE: Final = Table(
    Passage,
    *lifted("paragraph", PARAGRAPH.only("id", "kind", "language", "continues")),
    *_SOURCE,
    *lifted("place", AT.rows),
    *_WORDS,
    _FINGERPRINT,
    row("quotations", many(QUOTATION.shape)),
    row("notes", many(NOTE.shape)),
    name="passage",
    said="A paragraph in full (serge show).",
    line=True,
)
NEAR: Final = Table(
    NearHit,
    *lifted("hit", HIT.rows),
    row("lacks", many(TEXT)),
    name="near",
    said="A passage or note that comes close where nothing matches, and the words asked for that it lacks (serge search).",
    line=True,
)


def plain(shown: Hit | Passage | Sentence | Standing | Judged) -> Plain:
    """Return the words shown, with what was taken out of them."""
    return Plain(shown.text, shown.removed)
