"""The speakers and sources that the format itself names (`<said who>`, `<sp>`, `<cite>`): they stand, whatever the rules found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from serge_cli.model.document import Document, Stated, StatedKind
from serge_cli.model.records import Person, Quotation, QuotationKind, Speaker
from serge_cli.model.span import START, Span
from serge_cli.text.folding import fold

RULE = "stated"
_BEHIND = 4  # code points between a quotation and the naming of its source
_NESTED = 16  # stated stretches before a quotation that may hold it


def with_stated_speakers(document: Document, quotations: Sequence[Quotation], persons: Sequence[Person]) -> tuple[Quotation, ...]:
    """Return the quotations with the speakers and the source works that the format names, in the place of any others."""
    if not document.stated:
        return tuple(quotations)
    names, sources = _speakers(document, quotations, persons), _sources(document, quotations)
    mentions = sorted((span, person.name) for person in persons if not person.group for span in person.mentions)
    attributed = []
    for quotation in quotations:
        source = sources.get(quotation.id, quotation.source_work)
        name = names.get(quotation.id)
        if name is None:
            attributed.append(replace(quotation, source_work=source))
            continue
        about = tuple(other for other in _named_in(mentions, quotation.span) if other != name)
        attributed.append(replace(quotation, speaker=Speaker(name, name, RULE, 1.0), joint=(), about=about, source_work=source))
    return tuple(attributed)


def _named_in(mentions: Sequence[tuple[Span, str]], span: Span) -> dict[str, None]:
    """Return the names mentioned within a stretch, each once, in order."""
    first, last = (bisect_left(mentions, offset, key=lambda mention: mention[0].start) for offset in (span.start, span.end))
    inside = mentions[first:last]
    return dict.fromkeys(name for mention, name in inside if mention.end <= span.end)


def _speakers(document: Document, quotations: Sequence[Quotation], persons: Sequence[Person]) -> Mapping[str, str]:
    """Return by their ids who speaks the quotations whose speaker the format names; what is quoted within them is another's."""
    named = [stated for stated in document.stated if stated.who]
    known = {fold(form): person.name for person in reversed(persons) for form in (person.name, *person.forms)}
    spans = {quotation.id: quotation.span for quotation in quotations}
    speakers = {}
    for quotation in quotations:
        teller = _innermost(named, quotation)
        around = spans.get(quotation.parent or "")
        if teller is None or quotation.kind is not QuotationKind.QUOTATION or (around is not None and teller.span.contains(around)):
            continue
        speakers[quotation.id] = known.get(fold(teller.who), teller.who)
    return speakers


def _innermost(named: Sequence[Stated], quotation: Quotation) -> Stated | None:
    last = bisect_right(named, quotation.span.start, key=lambda stated: stated.span.start)
    around = (stated for stated in reversed(named[max(0, last - _NESTED) : last]) if stated.span.contains(quotation.span))
    return next(around, None)


def _sources(document: Document, quotations: Sequence[Quotation]) -> Mapping[str, str]:
    """Return the works that the format names for quotations, by their ids: named within the quotation, or directly behind it."""
    found: dict[str, str] = {}
    regions = [stated.span for stated in document.stated if stated.kind is StatedKind.QUOTATION]
    ordered = sorted(quotations, key=lambda quotation: quotation.span)
    for source in (stated.span for stated in document.stated if stated.kind is StatedKind.SOURCE):
        last = bisect_right(regions, source.start, key=START)
        near = (region for region in reversed(regions[max(0, last - _NESTED) : last]) if region.end + _BEHIND >= source.start)
        region = next(near, None)
        if region is not None:
            found |= dict.fromkeys(_within(region, ordered), _title_in(document, source))
    return found


def _within(region: Span, ordered: Sequence[Quotation]) -> list[str]:
    first = bisect_left(ordered, region.start, key=lambda quotation: quotation.span.start)
    return [quotation.id for quotation in takewhile(lambda quotation: quotation.span.end <= region.end, ordered[first:])]


def _title_in(document: Document, source: Span) -> str:
    """Return the title within the naming of a source; the whole of it where none is marked."""
    at = bisect_left(document.stated, source.start, key=lambda stated: stated.span.start)
    inside = takewhile(lambda stated: stated.span.end <= source.end, document.stated[at:])
    title = next((stated.span for stated in inside if stated.kind is StatedKind.TITLE), source)
    return " ".join(title.of(document.text).split())
