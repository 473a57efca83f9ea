"""The speakers and sources that the format itself names (`<said who>`, `<sp>`, `<cite>`): they stand, whatever the rules found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from serge_cli.extract.attribution.credits import is_personal, read_credit
from serge_cli.extract.layout.names_on_lines import is_name
from serge_cli.model.document import Document, Stated, StatedKind
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Person, Quotation, QuotationKind, Speaker
from serge_cli.model.span import START, Span
from serge_cli.text.folding import fold

RULE = "stated"
_BEHIND = 4  # code points between a quotation and the naming of its source
_AROUND_NAME = " \t\n,.:;()[]*_-–—―"
_NESTED = 16  # stated stretches before a quotation that may hold it


@dataclass(frozen=True, slots=True)
class Source:
    """What the format names as the source of a quotation: a person, a work, or both; empty where it names none."""

    name: str
    work: str


def with_stated_speakers(document: Document, quotations: Sequence[Quotation], persons: Sequence[Person]) -> tuple[Quotation, ...]:
    """Return the quotations with the speakers and the source works that the format names, in the place of any others."""
    if not document.stated:
        return tuple(quotations)
    sources = _sources(document, quotations, persons)
    names = _credited(quotations, sources, persons) | _speakers(document, quotations, persons)
    mentions = sorted((span, person.name) for person in persons if not person.group for span in person.mentions)
    attributed = []
    for quotation in quotations:
        source = sources[quotation.id].work or quotation.source_work if quotation.id in sources else quotation.source_work
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


def _speakers(document: Document, quotations: Sequence[Quotation], persons: Sequence[Person]) -> dict[str, str]:
    """Return by their ids who speaks the quotations whose speaker the format names; what is quoted within them is another's."""
    named = [stated for stated in document.stated if stated.who]
    known = _by_form(persons)
    spans = {quotation.id: quotation.span for quotation in quotations}
    speakers = {}
    for quotation in quotations:
        teller = _innermost(named, quotation)
        around = spans.get(quotation.parent or "")
        if teller is None or quotation.kind is not QuotationKind.QUOTATION or (around is not None and teller.span.contains(around)):
            continue
        speakers[quotation.id] = known.get(fold(teller.who), teller.who)
    return speakers


def _credited(quotations: Sequence[Quotation], sources: Mapping[str, Source], persons: Sequence[Person]) -> dict[str, str]:
    """Return by their ids who speaks the quotations whose source the format names with a person; not what is quoted within them."""
    known = _by_form(persons)
    outer = (quotation for quotation in quotations if quotation.id in sources and quotation.parent not in sources)
    return {quotation.id: known.get(fold(name), name) for quotation in outer if (name := sources[quotation.id].name)}


def _by_form(persons: Sequence[Person]) -> dict[str, str]:
    return {fold(form): person.name for person in reversed(persons) for form in (person.name, *person.forms)}


def _innermost(named: Sequence[Stated], quotation: Quotation) -> Stated | None:
    last = bisect_right(named, quotation.span.start, key=lambda stated: stated.span.start)
    around = (stated for stated in reversed(named[max(0, last - _NESTED) : last]) if stated.span.contains(quotation.span))
    return next(around, None)


def _sources(document: Document, quotations: Sequence[Quotation], persons: Sequence[Person]) -> Mapping[str, Source]:
    """Return what the format names as source of quotations, by their ids: named within the quotation, or directly behind it."""
    found: dict[str, Source] = {}
    regions = [stated.span for stated in document.stated if stated.kind is StatedKind.QUOTATION]
    ordered = sorted(quotations, key=lambda quotation: quotation.span)
    end = 0
    for stretch in (stated.span for stated in document.stated if stated.kind is StatedKind.SOURCE):
        if stretch.end <= end:
            continue  # named within another
        end = stretch.end
        last = bisect_right(regions, stretch.start, key=START)
        near = (region for region in reversed(regions[max(0, last - _NESTED) : last]) if region.end + _BEHIND >= stretch.start)
        region = next(near, None)
        if region is not None:
            found |= dict.fromkeys(_within(region, ordered), _source_in(document, stretch, persons))
    return found


def _within(region: Span, ordered: Sequence[Quotation]) -> list[str]:
    first = bisect_left(ordered, region.start, key=lambda quotation: quotation.span.start)
    return [quotation.id for quotation in takewhile(lambda quotation: quotation.span.end <= region.end, ordered[first:])]


def _source_in(document: Document, stretch: Span, persons: Sequence[Person]) -> Source:
    """Return the person and the work that the naming of a source gives: the title is marked in it, the name stands before the title."""
    at = bisect_left(document.stated, stretch.start, key=lambda stated: stated.span.start)
    inside = takewhile(lambda stated: stated.span.end <= stretch.end, document.stated[at:])
    title = next((stated.span for stated in inside if stated.kind is StatedKind.TITLE), None)
    before = "" if title is None else document.text[stretch.start : title.start].strip(_AROUND_NAME)
    words = title or stretch
    work = " ".join(words.of(document.text).split())
    if before:
        name = next((each for each in (before, before.rpartition(" ")[0].rstrip(_AROUND_NAME)) if is_name(each)), "")
        return Source(" ".join(name.split()), work)
    named = read_credit(document.text, words, persons, dashed=True)
    if named is None or (" " in named.name and not is_personal(named.name, (stretch.start, stretch.end), persons)):
        return Source("", work)
    return Source(named.name, "" if named.name == work.strip(_AROUND_NAME) else work)
