"""Who quotes whom: for each work and speaker how many quotations and words; the sums are those of `quotes`."""

from __future__ import annotations

from collections import Counter

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import Quoting
from serge_cli.operations.people import main_names
from serge_cli.operations.quotes import QuotationRequest, quotation_entries
from serge_cli.store.library import Library
from serge_cli.store.stored import quotation_of
from serge_cli.text.tokens import terms


@dataclass(frozen=True, slots=True)
class _Host:
    document: str
    work: str
    speaker: str | None


def who(library: Library, request: QuotationRequest | None = None) -> tuple[Quoting, ...]:
    """Return who quotes whom in the quotations asked for: work by work, most quoted speakers first."""
    quotations: Counter[_Host] = Counter()
    words: Counter[_Host] = Counter()
    known_as = main_names(library)
    for entry in quotation_entries(library, request or QuotationRequest()):
        stored = quotation_of(entry)
        speaker = stored.quotation.speaker
        host = _Host(entry.document, stored.work, known_as.get(speaker.name, speaker.name) if speaker else None)
        quotations[host] += 1
        words[host] += len(terms(entry.text))
    ordered = sorted(
        quotations,
        key=lambda host: (host.document, host.work, host.speaker is None, -quotations[host], host.speaker or ""),
    )
    return tuple(_quoting(library, host, quotations[host], words[host]) for host in ordered)


def _quoting(library: Library, host: _Host, quotations: int, words: int) -> Quoting:
    return Quoting(host.document, library.source(host.document, host.work).work, host.speaker, quotations, words)
