"""How good is what the library knows? Per document what was found and what is doubtful, and a sample of attributions to judge by hand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from math import sqrt
from random import Random

from serge_cli.errors import UsageError
from serge_cli.model.quality import Precision, Quality, QualityReport, Sampled
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import DOUBTFUL_BELOW
from serge_cli.operations.check import card_findings
from serge_cli.operations.documents import find_document
from serge_cli.operations.quotes import QuotationRequest, quotation_hit, quotation_queries
from serge_cli.search.backend import Sort
from serge_cli.search.entry import Unit
from serge_cli.store.cards import Card
from serge_cli.store.library import Library

SAMPLE = 20
_Z = 1.959964  # the normal quantile of 95 %
_EXAMPLES = 3
_LONGEST_EXAMPLE = 40  # characters
_DRAWN = 10  # times the size of the sample, at most, where many have been corrected
_SURELY = 0.001  # any confidence at all: any speaker
_RUN = re.compile(r"[^\s/@.,:;()\[\]{}<>|=_&–—-]+")  # an address or a formula falls apart into pieces
_NO_SIGN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f]")  # the replacement character, signs of private use, controls
_DIGIT_INSIDE = re.compile(r"[^\W\d_A-Z][0-9][^\W\d_A-Z]")  # between small letters: c0mrade, but not H2O or 14th
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_OTHER_ALPHABET = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]")  # Greek and Cyrillic letters look like Latin ones
_SUSPECT = re.compile("|".join(each.pattern for each in (_NO_SIGN, _DIGIT_INSIDE, _OTHER_ALPHABET)))


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Which documents to look at (empty: all), how many attributions to draw, and which of them were judged right."""

    documents: tuple[str, ...] = ()
    size: int = SAMPLE
    seed: int = 0
    judged: Sequence[bool | None] = ()  # in the order of the sample; None where the text does not tell


def report(library: Library, request: ReportRequest | None = None) -> QualityReport:
    """Return a report on the library's quality; UsageError where more is judged than is drawn."""
    asked = request or ReportRequest()
    cards = [find_document(library, name) for name in asked.documents] or library.cards()
    names = tuple(dict.fromkeys(card.id for card in cards)) if asked.documents else ()
    attributions = sum(_counted(library, names, _SURELY).values())
    sample = _judged(tuple(_sample(library, names, attributions, asked)), asked.judged)
    return QualityReport(
        tuple(_qualities(library, cards, names)), attributions, asked.seed, sample, precision(sample), () if names else library.unread
    )


def _qualities(library: Library, cards: Sequence[Card], names: tuple[str, ...]) -> Iterator[Quality]:
    known, sure = _counted(library, names, _SURELY), _counted(library, names, DOUBTFUL_BELOW)
    every = _counted(library, names, 0)
    for card in dict.fromkeys(cards):
        damaged = Counter(chain.from_iterable(map(damaged_words, _texts(library, card))))
        codes = Counter(finding.code for finding in card_findings(library, card))
        yield Quality(
            document=card.id,
            path=library.path(card),
            works=card.works,
            words=card.counts.words,
            paragraphs=card.counts.paragraphs,
            quotations=every[card.id],
            footnotes=card.counts.footnotes,
            unknown=every[card.id] - known[card.id],
            doubtful=known[card.id] - sure[card.id],
            damaged=damaged.total(),
            examples=tuple(word[:_LONGEST_EXAMPLE] for word, _ in damaged.most_common(_EXAMPLES)),
            notices=tuple(codes.most_common()),
        )


def _counted(library: Library, names: tuple[str, ...], confidence: float) -> Counter[str]:
    """Return by document how many quotations have a speaker of at least this confidence; no quotation is read for it."""
    counts: Counter[str] = Counter()
    for query in quotation_queries(library, QuotationRequest(documents=names, min_confidence=confidence)):
        for group, sums in library.backend.sums(query, Unit.QUOTATION).items():
            counts[group.document] += sums.entries
    return counts


def _texts(library: Library, card: Card) -> Iterator[str]:
    """Yield the texts of all passages and notes of a document, which are looked up: nothing is to be matched in them."""
    elsewhere = {own for own, _ in card.elsewhere}
    paragraphs = (f"{card.id}:p{number}" for number in range(1, card.paragraphs + 1))
    notes = (note.id for note in card.notes if note.printed)
    wanted = [*(each for each in paragraphs if each not in elsewhere), *notes]
    return (entry.text for entry in library.backend.fetch(wanted))


def damaged_words(text: str) -> Iterator[str]:
    """Yield the words of a text with signs that are no letters, with letters of two alphabets, or with a digit among small letters."""
    if not _SUSPECT.search(text):  # nearly every text
        return
    for found in _RUN.finditer(text):
        word = found.group()
        mixed = _LATIN.search(word) and _OTHER_ALPHABET.search(word)
        if _NO_SIGN.search(word) or mixed or _DIGIT_INSIDE.search(word):
            yield word


def _sample(library: Library, names: tuple[str, ...], attributions: int, asked: ReportRequest) -> Iterator[Sampled]:
    """Yield attributions at random, each with the same chance, in the order drawn, without those that a person has corrected."""
    dice = Random(asked.seed)  # noqa: S311 - its random() gives the same numbers in every version of Python
    drawn = sorted(range(attributions), key=lambda _: dice.random())
    (query,) = quotation_queries(library, QuotationRequest(documents=names, min_confidence=_SURELY))
    found = (library.backend.find(query, Unit.QUOTATION, 1, Sort.DOCUMENT, place).found for place in drawn[: _DRAWN * asked.size])
    hits = (quotation_hit(library, one.entry) for one in chain.from_iterable(found))
    return (Sampled(hit) for hit in islice((hit for hit in hits if not hit.quotation.corrected), asked.size))


def _judged(sample: tuple[Sampled, ...], judged: Sequence[bool | None]) -> tuple[Sampled, ...]:
    if len(judged) > len(sample):
        raise UsageError(
            f"{len(judged)} attributions are judged, and the sample has {len(sample)}.", "Give one letter for each, in the order printed."
        )
    return tuple(replace(one, right=judged[number] if number < len(judged) else None) for number, one in enumerate(sample))


def precision(sample: Sequence[Sampled]) -> Precision:
    """Return the share of judged attributions that are right, with its interval."""
    verdicts = [one.right for one in sample if one.right is not None]
    speakers = [speaker for one in sample if (speaker := one.hit.quotation.speaker)]
    stated = sum(speaker.confidence for speaker in speakers) / len(speakers) if speakers else None
    if not verdicts:
        return Precision(0, 0, None, None, None, stated)
    low, high = wilson(sum(verdicts), len(verdicts))
    return Precision(len(verdicts), sum(verdicts), sum(verdicts) / len(verdicts), low, high, stated)


def wilson(right: int, judged: int) -> tuple[float, float]:
    """Return the bounds at 95 % of a share of which `right` of `judged` were seen.

    The score interval of E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, Journal of the American
    Statistical Association 22 (1927), 209-212; it holds for few cases and for shares near 0 and 1.
    """
    share, square = right / judged, _Z * _Z
    centre = share + square / (2 * judged)
    spread = _Z * sqrt(share * (1 - share) / judged + square / (4 * judged * judged))
    whole = 1 + square / judged
    return max(0.0, (centre - spread) / whole), min(1.0, (centre + spread) / whole)
