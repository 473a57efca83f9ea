"""Say in a few words what a verdict is and rests on: the same words in every format that people read. Texts are made harmless here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from serge_cli import messages, verdict_messages
from serge_cli.model.results import Voice
from serge_cli.model.span import Span
from serge_cli.model.verdicts import Audited, Caution, Change, Difference, Judged, Standing, Verdict, Warned
from serge_cli.present import describe
from serge_cli.present.safety import one_line

ERRORS: Final = frozenset({Verdict.ALTERED, Verdict.SPLICED, Verdict.ABSENT, Caution.ELSEWHERE, Caution.OTHER_PAGE, Caution.OTHER_SPEAKER})
NOTES: Final = frozenset(
    {Verdict.EXACT, Verdict.EDITED, Verdict.TYPOGRAPHY, Verdict.UNCHECKED}
    | {Caution.SECOND_HAND, Caution.SOURCE_MISSING, Caution.PAGE_UNCHECKED}
)
OPENING, CLOSING = "⟦", "⟧"


def severity(code: Verdict | Caution) -> str:
    """Return how grave a finding is: error, warning or note."""
    return "error" if code in ERRORS else "note" if code in NOTES else "warning"


def findings(judged: Judged) -> Iterator[tuple[Verdict | Caution, str]]:
    """Yield what is to be counted of a quotation, the verdict first (an exact one is not), each with a sentence."""
    if judged.verdict is not Verdict.EXACT:
        yield judged.verdict, verdict(judged)
    yield from ((warned.code, caution(warned)) for warned in judged.warnings)


def verdict(judged: Judged) -> str:
    """Return a verdict in words, with the differences; of what is unchecked the reason says it all."""
    said = verdict_messages.VERDICTS[judged.verdict.value]
    if judged.reason:
        return verdict_messages.REASONS[judged.reason.value]
    return f"{said}: {'; '.join(map(difference, judged.differences))}" if judged.differences else said


def difference(one: Difference) -> str:
    """Return a difference in words."""
    shown = {
        Change.DROPPED: f"“{one.source}” dropped",
        Change.ADDED: f"“{one.draft}” added",
        Change.MOVED: f"“{one.draft}” moved",
        Change.SUBSTITUTED: f"“{one.draft}” for “{one.source}”",
    }[one.kind]
    return one_line(shown + (f" ({verdict_messages.MATTERS.format(material=one.material.value)})" if one.material else ""))


def caution(warned: Warned) -> str:
    """Return a warning in words."""
    said = verdict_messages.CAUTIONS[warned.code.value]
    return one_line(f"{said}: {warned.text}" if warned.text else said)


def draft(judged: Judged) -> str:
    """Return the quotation with what differs marked."""
    return one_line(marked(judged.text, ranges(judged)))


def ranges(judged: Judged) -> list[Span]:
    """Return the stretches of the quotation that differ from the source."""
    return sorted(one.span for one in judged.differences if one.span)


def source(standing: Standing, differences: Iterable[Difference]) -> str:
    """Return the source's words with what differs marked."""
    return one_line(marked(standing.stretch.of(standing.text), source_ranges(standing, differences)))


def source_ranges(standing: Standing, differences: Iterable[Difference]) -> list[Span]:
    """Return the stretches of a place's words that a draft has not, or has otherwise."""
    inside = (one.at for one in differences if one.at and one.passage == standing.id and standing.stretch.contains(one.at))
    return sorted(span.shift(-standing.stretch.start) for span in inside)


def marked(text: str, spans: Iterable[Span]) -> str:
    """Return a text with stretches between ⟦ and ⟧."""
    pieces: list[str] = []
    position = 0
    for span in spans:
        if span.start >= position:
            pieces += (text[position : span.start], OPENING, span.of(text), CLOSING)
            position = span.end
    return "".join((*pieces, text[position:]))


def where(standing: Standing) -> str:
    """Return a place in words: its locator, whose words they are there, the work, the position."""
    voice = {
        Voice.OWN: messages.OWN_WORDS,
        Voice.NOTE: messages.NOTE_VOICE,
        Voice.QUOTED: messages.QUOTING.format(speaker=describe.speaker_name(standing.speaker)),
    }[standing.voice]
    parts = (standing.id, voice, describe.source(standing.source), describe.position(standing.source, standing.place))
    return " · ".join(map(one_line, parts))


def position(item: Audited) -> str:
    """Return where the quotation stands in its draft: `path:line:column`."""
    return f"{one_line(item.path)}:{item.place.line}:{item.place.column}"


def summary(items: Iterable[Audited]) -> str:
    """Return how many quotations have which verdict."""
    listed = list(items)
    counts = [(kind, sum(item.judged.verdict is kind for item in listed)) for kind in Verdict]
    counted = ", ".join(f"{count:,} {kind.value}" for kind, count in counts if count)
    return f"{describe.counted(len(listed), *messages.QUOTATIONS)}: {counted}." if listed else ""
