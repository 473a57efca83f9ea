"""A copy of a draft whose quotations are written as their sources are, where only the typography was another."""

from __future__ import annotations

from collections.abc import Iterable

from serge_cli.model.span import Span
from serge_cli.model.verdicts import Audited


def corrected(text: str, items: Iterable[Audited]) -> tuple[str, int]:
    """Return a draft's text with its quotations repaired, and how many of them were."""
    changes: dict[Span, str] = {}
    count = 0
    for item in items:
        start = item.place.span.start
        repairs = {span.shift(start): written for span, written in item.judged.repairs}
        if repairs and not any(span.overlaps(other) for span in repairs for other in changes):  # nested quotations share their words
            changes |= repairs
            count += 1
    for span in sorted(changes, reverse=True):
        text = text[: span.start] + changes[span] + text[span.end :]
    return text, count
