"""Plain text: one block per quotation, never wrapped; the draft's words above the source's, what differs between ⟦ and ⟧."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from serge_cli import verdict_messages
from serge_cli.model.verdicts import Audited, Verdict
from serge_cli.present.describe import note
from serge_cli.present.verdicts import wordings


def present(items: Iterable[Audited]) -> Iterator[str]:
    """Yield the quotations as blocks of lines, in the order of the draft."""
    for item in items:
        yield "\n".join(block(item)) + "\n\n"


def block(item: Audited) -> Iterator[str]:
    """Yield the lines of one quotation."""
    judged = item.judged
    head = f"{wordings.position(item)}: " if item.quotation else ""
    yield f"{head}{judged.verdict.value}: {wordings.verdict(judged)}"
    yield (verdict_messages.ONE_WORDING if item.wording else verdict_messages.IN_DRAFT).format(text=wordings.draft(judged))
    if item.wording:
        yield wordings.where(item.wording)
        yield from map(note, item.wording.notes)
    for standing in judged.found:
        if judged.verdict is not Verdict.EXACT:
            yield (verdict_messages.OTHER_WORDING if item.wording else verdict_messages.IN_SOURCE).format(
                text=wordings.source(standing, judged.differences)
            )
        yield wordings.where(standing)
        yield from map(note, standing.notes)
    for standing in judged.nearest:
        yield verdict_messages.NEAREST.format(text=wordings.source(standing, ()))
        yield wordings.where(standing)
    yield from (f"{warned.code.value}: {wordings.caution(warned)}" for warned in judged.warnings)
