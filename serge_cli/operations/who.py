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
class _Group:
    document: str
    work: str
    speaker: str | None


def who(library: Library, request: QuotationRequest | None = None) -> tuple[Quoting, ...]:
    """Return who quotes whom in the quotations asked for: work by work, most quoted speakers first."""
    quotations: Counter[_Group] = Counter()
    words: Counter[_Group] = Counter()
    known_as = main_names(library)
    for entry in quotation_entries(library, request or QuotationRequest()):
        stored = quotation_of(entry)
        speaker = stored.quotation.speaker
        group = _Group(entry.document, stored.work, known_as.get(speaker.name, speaker.name) if speaker else None)
        quotations[group] += 1
        words[group] += len(terms(entry.text))
    ordered = sorted(
        quotations,
        key=lambda group: (group.document, group.work, group.speaker is None, -quotations[group], group.speaker or ""),
    )
    return tuple(_quoting(library, group, quotations[group], words[group]) for group in ordered)


def _quoting(library: Library, group: _Group, quotations: int, words: int) -> Quoting:
    return Quoting(group.document, library.source(group.document, group.work).work, group.speaker, quotations, words)
