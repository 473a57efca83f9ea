"""A report on a library's quality as JSON (serge report)."""

from __future__ import annotations

from typing import Final

from serge_cli.model.quality import Precision, Quality, QualityReport, Sampled
from serge_cli.wire.extracted import FINGERPRINT, PLACE, PLAIN, QUOTATION, SPEAKER, WORK
from serge_cli.wire.table import COUNT, FROM_ONE, TEXT, YES_NO, Shape, Table, many, maybe, path, rounded, row

_SHARE: Final = rounded(3, minimum=0, maximum=1)
_QUALITY: Final = Table(
    Quality,
    row("id", TEXT, "document"),
    *path(),
    row("works", many(WORK.shape)),
    *(row(name, COUNT) for name in ("words", "paragraphs", "quotations", "footnotes")),
    row("speakers_unknown", COUNT, "unknown"),
    row("speakers_doubtful", COUNT.described("Those with a confidence below .7."), "doubtful"),
    row("damaged_words", COUNT.described("Words with signs of no word, of two alphabets, or with a digit among small letters."), "damaged"),
    row("damaged_examples", many(TEXT), "examples"),
    row(
        "notices",
        Shape(
            {"type": "object", "additionalProperties": COUNT.schema},
            lambda notices: {code.value: count for code, count in notices},
        ).described("How many findings of each code serge check has, such as unmatched-mark and orphan-note."),
    ),
)
_SAMPLED: Final = Table(
    Sampled,
    row("id", TEXT, "hit.quotation.id"),
    row("text", TEXT, "hit.quotation.text"),
    row("plain", PLAIN, "hit.quotation.plain"),
    row("fingerprint", FINGERPRINT, lambda one: QUOTATION.write(one.hit.quotation)["fingerprint"]),
    row("speaker", maybe(SPEAKER.shape), "hit.quotation.speaker"),
    row("context", TEXT, "hit.context"),
    row("work", WORK.shape, "hit.source.work"),
    *path("path", lambda one: one.hit.source.path),
    row("line", FROM_ONE, "hit.place.line"),
    row("place", PLACE, "hit.place.origin"),
    row("right", maybe(YES_NO).described("As judged with --judged.")),
)
_PRECISION: Final = Table(
    Precision,
    row("judged", COUNT),
    row("right", COUNT),
    row("share", maybe(_SHARE)),
    row("low", maybe(_SHARE)),
    row("high", maybe(_SHARE)),
    row("stated", maybe(_SHARE).described("The mean confidence of the sample.")),
)
_UNREAD: Final[Table[tuple[str, str]]] = Table(tuple, *path("path", lambda pair: pair[0]), row("reason", TEXT, lambda pair: pair[1]))
REPORT: Final = Table(
    QualityReport,
    row("documents", many(_QUALITY.shape)),
    row("unreadable", many(_UNREAD.shape), "unread"),
    row("attributions", COUNT),
    row("seed", Shape({"type": "integer"})),
    row("sample", many(_SAMPLED.shape)),
    row("precision", _PRECISION.shape),
    name="report",
    said="The library's quality (serge report). sample is drawn at random from the attributions; low and high are Wilson's bounds at 95 %.",
    line=True,
)
