"""Find the title of the work a quotation is quoted from: in its note, in the citation behind it, in its sentence."""

from __future__ import annotations

import re

from serge_cli.extract.attribution.casting import Cast
from serge_cli.extract.attribution.stream import sentence_bounds
from serge_cli.model.records import Quotation, QuotationKind
from serge_cli.model.span import Span
from serge_cli.text.folding import fold

_CITATION = re.compile(r"[’'”\"»›.,;:!?…*_]{0,4}\s{0,2}(?:\[(?P<square>[^\[\]\n]{4,160})\]|\((?P<round>[^()\n]{4,160})\))")
_PAGE = re.compile(r"[,:]?\s*(?:\bpp?\.?|\bS\.|\bpág\.?|\bvol\.?|\bBd\.|\bch\.|\bс\.)\s*[\dIVXLivxl][^,;]*|,\s*\d{2,4}\b.*$", re.IGNORECASE)
_REFERENCE = re.compile(r"^(?:ibid|op\.?\s?cit|loc\.?\s?cit|quoted|cited|see|cf|emphasis|my|our|note|fn)\b", re.IGNORECASE)
_LEADS = frozenset(
    {"in", "from", "of", "dans", "de", "aus", "en", "nel", "nella", "nei", "в", "из", "his", "her", "son", "ses", "su", "sus"}
)


def source_work(cast: Cast, quotation: Quotation) -> str | None:
    """Return the title of the work that the text names as a quotation's source; None where it names none."""
    if quotation.kind is not QuotationKind.QUOTATION:
        return None
    for note in cast.notes_of(quotation):
        if note.cites:
            return note.cites[0]
    return _cited_behind(cast, quotation) or _in_sentence(cast, quotation)


def _cited_behind(cast: Cast, quotation: Quotation) -> str | None:
    """Read “[Bakunin, Statism and Anarchy, p. 178]”: the title between the author and the page."""
    text = cast.document.text
    found = _CITATION.match(text, quotation.span.end, min(len(text), quotation.span.end + 180))
    if found is None:
        return None
    group = "square" if found["square"] else "round"
    inside = Span(*found.span(group))
    page = _PAGE.search(text, inside.start, inside.end)
    if page is None or _REFERENCE.match(inside.of(text)):
        return None
    start = inside.start
    named = cast.mentions_in(inside)
    if named and named[0].span.start == inside.start and text[named[0].span.end : named[0].span.end + 1] in {",", ":"}:
        start = named[0].span.end + 1
    title = text[start : page.start()].strip(' ,.;:*_“”‘’"«»')
    return title if len(title) > 3 and title[:1].isupper() and not _REFERENCE.match(title) else None


def _in_sentence(cast: Cast, quotation: Quotation) -> str | None:
    """Read “in *Memoirs of a Revolutionary* Serge writes ‘…’”: a title in the sentence, behind a preposition."""
    place = cast.place(quotation)
    if place is None:
        return None
    stream, index, _ = place
    first, last = sentence_bounds(stream, index)
    area = Span(stream.starts[first], stream.ends[max(first, last - 1)])
    text = cast.document.text
    for title in cast.titles_in(area):
        before = re.findall(r"[^\W\d_]+", text[max(0, title.start - 16) : title.start])
        if not title.overlaps(quotation.span) and before and fold(before[-1]) in _LEADS:
            return " ".join(title.of(text).split()).strip(" ,.;:")
    return None
