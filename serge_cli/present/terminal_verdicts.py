"""Verdicts on a terminal: the draft's words above the source's, what differs marked; no meaning hangs on colour alone."""

from __future__ import annotations

from collections.abc import Iterable

from serge_cli import messages, verdict_messages
from serge_cli.model.results import Voice
from serge_cli.model.span import Span
from serge_cli.model.verdicts import Audited, Standing, Verdict
from serge_cli.present import describe
from serge_cli.present.safety import one_line
from serge_cli.present.screen import Screen
from serge_cli.present.terminal_page import Page
from serge_cli.present.verdicts import wordings

_VOICES = {Voice.OWN: "own", Voice.QUOTED: "quoting", Voice.NOTE: "note"}
_SEVERITIES = {"error": "match", "warning": "warning", "note": "aside"}


def present(items: Iterable[Audited], screen: Screen) -> str:
    """Return the quotations as one text for the screen."""
    page = Page(screen)
    for number, item in enumerate(items):
        if number:
            page.blank()
        _show(item, page)
    return page.text()


def _show(item: Audited, page: Page) -> None:
    judged = item.judged
    where = [(f"{wordings.position(item)} · ", "aside")] if item.quotation else []
    page.line(*where, (judged.verdict.value, "locator"), (f" · {wordings.verdict(judged)}", ""))
    _words(page, verdict_messages.ONE_WORDING if item.wording else verdict_messages.IN_DRAFT, judged.text, wordings.ranges(judged))
    if item.wording:
        _place(page, item.wording)
    for standing in judged.found:
        if judged.verdict is not Verdict.EXACT:
            words = standing.stretch.of(standing.text)
            _words(
                page,
                verdict_messages.OTHER_WORDING if item.wording else verdict_messages.IN_SOURCE,
                words,
                wordings.source_ranges(standing, judged.differences),
            )
        _place(page, standing)
    for standing in judged.nearest:
        _words(page, verdict_messages.NEAREST, standing.stretch.of(standing.text), [])
        _place(page, standing)
    for warned in judged.warnings:
        style = _SEVERITIES[wordings.severity(warned.code)]
        page.line((warned.code.value, "warning" if style == "match" else style), (f": {wordings.caution(warned)}", ""), indent=2)


def _words(page: Page, template: str, text: str, spans: Iterable[Span]) -> None:
    """Write words with the stretches that differ between marks, which stay where there is no colour."""
    lead = template.format(text="")
    shown = one_line(wordings.marked(text, spans))
    marks = [(Span(start, end), "match") for start, end in _marked(shown, len(lead))] if page.screen.style.value != "bare" else []
    page.prose(lead + shown, [(Span(0, len(lead)), "aside"), *marks], hang=len(lead))


def _marked(text: str, offset: int) -> Iterable[tuple[int, int]]:
    start = text.find(wordings.OPENING)
    while start >= 0:
        end = text.find(wordings.CLOSING, start)
        if end < 0:
            return
        yield start + offset, end + offset + 1
        start = text.find(wordings.OPENING, end)


def _place(page: Page, standing: Standing) -> None:
    style = _VOICES[standing.voice]
    said = {Voice.OWN: messages.OWN_WORDS, Voice.NOTE: messages.NOTE_VOICE}.get(standing.voice)
    voice = said or messages.QUOTING.format(speaker=describe.speaker_name(standing.speaker))
    page.line(
        (standing.id, "locator"), (" · ", "aside"), (voice, style), (" · ", "aside"), (describe.source(standing.source), ""), indent=2
    )
    for note in standing.notes:
        page.line((describe.note(note), "note"), indent=2)
    page.place(standing.source, standing.place)
