"""A report on a library's quality as lines to read: documents with their doubts, the sample by number, the precision."""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli import index_messages, messages
from serge_cli.model.quality import Precision, Quality, QualityReport, Sampled
from serge_cli.present import describe
from serge_cli.present.flow import reflowed
from serge_cli.present.plain import said
from serge_cli.present.safety import one_line

_INDENT = "    "
_UNKNOWN = "{count} without a known speaker"
_DOUBTFUL = "{count} whose speaker is a guess"
_DAMAGED = "{count} with signs of no word ({examples})"
_NO_DOUBT = "nothing doubtful"
_SAMPLE = "{shown} of {total} attributions at random (seed {seed}): are these the speaker’s words?"
_NO_ATTRIBUTIONS = "No quotation has a speaker; there is nothing to judge."
_JUDGE = "Judge them by hand, y or n for each, ? where the text does not tell, and give the letters in this order: --judged ynyy…"
_PRECISION = "Precision: {right} of {judged} right, {share:.2f} (95 % interval {low:.2f} to {high:.2f}); serge states {stated:.2f}."
_MARKS = {True: "y", False: "n", None: " "}


def lines(report: QualityReport) -> Iterator[str]:
    """Yield the lines of a report, without control characters of documents."""
    for document in report.documents:
        yield from map(one_line, _document(document))
        yield ""
    yield from (one_line(index_messages.UNREADABLE.format(path=path, reason=reason)) for path, reason in report.unread)
    if not report.sample:
        yield _NO_ATTRIBUTIONS
        return
    total = describe.number(report.attributions)
    yield _SAMPLE.format(shown=len(report.sample), total=total, seed=report.seed)
    for number, one in enumerate(report.sample, 1):
        yield ""
        yield from map(one_line, _sampled(number, one))
    yield ""
    yield _precision(report.precision)


def _document(quality: Quality) -> Iterator[str]:
    titles = "; ".join(map(describe.titled, quality.works))
    yield f"{quality.document} {titles or quality.path}"
    yield _INDENT + ", ".join(
        (
            describe.counted(quality.words, *messages.WORDS),
            describe.counted(quality.paragraphs, *messages.PARAGRAPHS),
            describe.counted(quality.quotations, *messages.QUOTATIONS),
            describe.counted(quality.footnotes, *messages.NOTES),
        )
    )
    yield from (_INDENT + doubt for doubt in tuple(_doubts(quality)) or (_NO_DOUBT,))


def _doubts(quality: Quality) -> Iterator[str]:
    if quality.unknown:
        yield _UNKNOWN.format(count=describe.counted(quality.unknown, *messages.QUOTATIONS))
    if quality.doubtful:
        yield _DOUBTFUL.format(count=describe.counted(quality.doubtful, *messages.QUOTATIONS))
    if quality.damaged:
        yield _DAMAGED.format(count=describe.counted(quality.damaged, *messages.WORDS), examples=", ".join(quality.examples))
    if quality.notices:
        yield ", ".join(f"{code.value} {describe.number(count)}" for code, count in quality.notices)


def _sampled(number: int, one: Sampled) -> Iterator[str]:
    quotation = one.hit.quotation
    yield f"{number:>2}. {_MARKS[one.right]} {describe.speaker_name(quotation.speaker)} · {quotation.id}"
    yield _INDENT + said(one.hit)
    sentence = reflowed(one_line(one.hit.context)).text
    if sentence and sentence not in said(one.hit):  # a quotation may be all of its sentence
        yield _INDENT + messages.IN_SENTENCE.format(sentence=sentence)
    yield _INDENT + describe.evidence(quotation)
    yield _INDENT + describe.whereabouts(one.hit.source, one.hit.place)


def _precision(found: Precision) -> str:
    if found.share is None:
        return _JUDGE
    return _PRECISION.format(
        right=found.right, judged=found.judged, share=found.share, low=found.low, high=found.high, stated=found.stated or 0
    )
