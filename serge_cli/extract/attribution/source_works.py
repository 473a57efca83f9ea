"""Find the title of the work a quotation is quoted from: in its note, in the citation behind it, in its sentence."""

from __future__ import annotations

import re

from serge_cli.extract.attribution.context import Context
from serge_cli.extract.attribution.token_tags import SENTENCE_ENDS
from serge_cli.model.records import Quotation, QuotationKind
from serge_cli.model.span import Span
from serge_cli.text.folding import fold

_CITATION = re.compile(r"[’'”\"»›.,;:!?…*_]{0,4}\s{0,2}(?:\[(?P<square>[^\[\]\n]{4,160})\]|\((?P<round>[^()\n]{4,160})\))")
_PAGE = re.compile(
    r"[,:]?\s*(?:\bpp?\.?|\bS\.|\bpág\.?|\bvol\.?|\bBd\.|\bch\.|\bс\.)\s*[\dIVXLivxl][^,;]*|,\s*\d{2,4}\b.*$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"^(?:ibid|op\.?\s?cit|loc\.?\s?cit|quoted|cited|see|cf|emphasis|my|our|note|fn)\b", re.IGNORECASE)
_SENTENCE = 120  # tokens to each side in which its ends are looked for
_LEADS = frozenset(
    {
        "in",
        "from",
        "of",
        "dans",
        "de",
        "aus",
        "en",
        "nel",
        "nella",
        "nei",
        "в",
        "из",
        "his",
        "her",
        "son",
        "ses",
        "su",
        "sus",
    }
)


def source_work(context: Context, quotation: Quotation) -> str | None:
    """Return the title of the work that the text names as a quotation's source; None where it names none."""
    if quotation.kind is not QuotationKind.QUOTATION:
        return None
    for note in context.notes_of(quotation):
        if note.cites:
            return note.cites[0]
    return _cited_behind(context, quotation) or _in_sentence(context, quotation)


def _cited_behind(context: Context, quotation: Quotation) -> str | None:
    """Read “[Bakunin, Statism and Anarchy, p. 178]”: the title between the author and the page."""
    text = context.text
    found = _CITATION.match(text, quotation.span.end, min(len(text), quotation.span.end + 180))
    if found is None:
        return None
    group = "square" if found["square"] else "round"
    inside = Span(*found.span(group))
    page = _PAGE.search(text, inside.start, inside.end)
    if page is None or _REFERENCE.match(inside.of(text)):
        return None
    start = inside.start
    named = context.mentions(inside)
    if named and named[0][0] == inside.start and text[named[0][1] : named[0][1] + 1] in {",", ":"}:
        start = named[0][1] + 1
    title = text[start : page.start()].strip(' ,.;:*_“”‘’"«»')
    return title if len(title) > 3 and title[:1].isupper() and not _REFERENCE.match(title) else None


def _in_sentence(context: Context, quotation: Quotation) -> str | None:
    """Read “in *Memoirs of a Revolutionary* Serge writes ‘…’”: a title in the sentence, behind a preposition."""
    place = context.places.get(context.number[quotation.id])
    if place is None:
        return None
    tokens, first, last = place.tokens, place.index, place.index
    while first and place.index - first < _SENTENCE and tokens.tags[first - 1] not in SENTENCE_ENDS:
        first -= 1
    while last + 1 < len(tokens.tags) and last - place.index < _SENTENCE and tokens.tags[last + 1] not in SENTENCE_ENDS:
        last += 1
    for title in context.titles_in(Span(tokens.starts[first], tokens.ends[last])):
        before = re.findall(r"[^\W\d_]+", context.text[max(0, title.start - 16) : title.start])
        if not title.overlaps(quotation.span) and before and fold(before[-1]) in _LEADS:
            return " ".join(title.of(context.text).split()).strip(" ,.;:")
    return None
