"""The speakers that the format itself names (`<said who>`, `<sp>`): no rule has to find them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from serge_cli.extract.speaking.resolving import Verdict
from serge_cli.model.document import Document, Stated
from serge_cli.model.records import Person, Quotation, QuotationKind
from serge_cli.text.folding import fold

RULE = "stated"
_NESTED = 16  # stated stretches before a quotation that may hold it


def stated_speakers(document: Document, quotations: Sequence[Quotation], persons: Sequence[Person]) -> Mapping[str, Verdict]:
    """Return the verdicts on the quotations whose speaker the format names; what is quoted within them is another's."""
    named = [stated for stated in document.stated if stated.who]
    if not named:
        return {}
    known = {fold(form): number for number, person in reversed([*enumerate(persons)]) for form in (person.name, *person.forms)}
    spans = {quotation.id: quotation.span for quotation in quotations}
    verdicts = {}
    for quotation in quotations:
        teller = _innermost(named, quotation)
        around = spans.get(quotation.parent or "")
        if teller is None or quotation.kind is not QuotationKind.QUOTATION or (around is not None and teller.span.contains(around)):
            continue
        person = known.get(fold(teller.who), -1)
        verdicts[quotation.id] = Verdict(persons[person].name if person >= 0 else teller.who, person, RULE, 1.0)
    return verdicts


def _innermost(named: Sequence[Stated], quotation: Quotation) -> Stated | None:
    last = bisect_right(named, quotation.span.start, key=lambda stated: stated.span.start)
    around = (stated for stated in reversed(named[max(0, last - _NESTED) : last]) if stated.span.contains(quotation.span))
    return next(around, None)
