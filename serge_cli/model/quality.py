"""How good what is known of a library is: what was found in each document, what is doubtful, attributions to judge by hand."""

from __future__ import annotations

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import NoticeCode, Work
from serge_cli.model.results import QuotationHit


@dataclass(frozen=True, slots=True)
class Quality:
    """What was found in one document, and what of it is doubtful.

    `damaged` counts words that hold signs of no word, as conversion and text recognition leave them; `examples` are the first of them.
    """

    document: str
    path: str
    works: tuple[Work, ...]
    words: int
    paragraphs: int
    quotations: int
    footnotes: int
    unknown: int  # quotations without a known speaker
    doubtful: int  # those whose speaker is a guess
    damaged: int
    examples: tuple[str, ...]
    notices: tuple[tuple[NoticeCode, int], ...]  # the commonest first


@dataclass(frozen=True, slots=True)
class Sampled:
    """An attribution drawn at random, and whether it is right; None where that has not been judged."""

    hit: QuotationHit
    right: bool | None = None


@dataclass(frozen=True, slots=True)
class Precision:
    """How many of the judged attributions are right, with the bounds of the share at 95 %; no share where none is judged.

    `stated` is what the confidences of the sample say the share is.
    """

    judged: int
    right: int
    share: float | None
    low: float | None
    high: float | None
    stated: float | None


@dataclass(frozen=True, slots=True)
class QualityReport:
    """A library's quality at a glance: its documents, a sample of its attributions, and the precision that follows from judging them."""

    documents: tuple[Quality, ...]
    attributions: int  # from which the sample is drawn
    seed: int
    sample: tuple[Sampled, ...]
    precision: Precision
    unread: tuple[tuple[str, str], ...] = ()  # path and reason
