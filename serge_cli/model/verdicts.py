"""What comparing a quotation with its sources tells: the verdict, the differences, the places, and what a reader should be warned of."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Speaker
from serge_cli.model.results import NoteText, Place, Source, Voice
from serge_cli.model.shown import Removed
from serge_cli.model.span import Span


class Verdict(StrEnum):
    """Whether the words stand in a source, the best first."""

    EXACT = "exact"
    TYPOGRAPHY = "typography"  # only marks, dashes, ligatures, hyphenation, the case of letters
    EDITED = "edited"  # changed, and the change is marked: an ellipsis, a bracket
    ALTERED = "altered"  # words dropped, added, substituted or moved, and nothing tells so
    SPLICED = "spliced"  # pieces of different places, or in another order
    ABSENT = "absent"
    UNCHECKED = "unchecked"  # cannot be judged

    @property
    def passes(self) -> bool:
        """Return whether an editor may leave the quotation as it is."""
        return self in PASSING


PASSING = frozenset({Verdict.EXACT, Verdict.TYPOGRAPHY, Verdict.EDITED})


class Change(StrEnum):
    """What a draft does to a source's words."""

    DROPPED = "dropped"
    ADDED = "added"
    SUBSTITUTED = "substituted"
    MOVED = "moved"


class Material(StrEnum):
    """Why a change matters, the gravest first."""

    NEGATION = "negation"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUANTIFIER = "quantifier"
    MODALITY = "modality"


class Caution(StrEnum):
    """What may mislead though the words are right, and what a draft says about them that the sources do not."""

    FAR_ELLIPSIS = "far-ellipsis"
    STOPS_BEFORE_A_LIMIT = "stops-before-a-limit"
    BEGINS_AFTER_A_NEGATION = "begins-after-a-negation"
    BEGINS_AFTER_A_DENIAL = "begins-after-a-denial"
    OMITS_A_NEGATION = "omits-a-negation"
    OMITS_A_LIMIT = "omits-a-limit"
    ELSEWHERE = "elsewhere"
    SOURCE_MISSING = "source-missing"
    OTHER_PAGE = "other-page"
    PAGE_UNCHECKED = "page-unchecked"  # the source has no pages, or none with such numbers
    OTHER_SPEAKER = "other-speaker"
    QUOTED_DIFFERENTLY = "quoted-differently"
    SECOND_HAND = "second-hand"


class Reason(StrEnum):
    """Why a quotation is unchecked."""

    TOO_SHORT = "too-short"
    NO_WORDS = "no-words"
    OTHER_LANGUAGE = "other-language"
    SOURCE_MISSING = "source-missing"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Difference:
    """One change of words. `span` is its stretch of the quotation (empty where words are dropped).

    `at` are offsets into the passage with the locator `passage`: where the source's words stand.
    """

    kind: Change
    draft: str
    source: str
    span: Span
    material: Material | None = None
    passage: str = ""
    at: Span | None = None


@dataclass(frozen=True, slots=True)
class Warned:
    """Something to look at; `text` shows the words that it is about."""

    code: Caution
    text: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A place where the words, or a piece of them, stand; `stretch` are offsets into the passage, `place` is in the file."""

    id: str
    source: Source
    place: Place
    text: str
    stretch: Span
    voice: Voice
    speakers: tuple[Speaker, ...] = ()
    quotation: str | None = None  # the innermost that holds the words
    notes: tuple[NoteText, ...] = ()
    removed: tuple[Removed, ...] = ()  # from `text`, which is what is shown

    @property
    def speaker(self) -> Speaker | None:
        """Return who is quoted there, the first of several; None where nobody is named."""
        return self.speakers[0] if self.speakers else None


@dataclass(frozen=True, slots=True)
class Judged:
    """A quotation with its verdict. `found` are the places of its pieces, or of the whole in several works; `nearest` where none fits."""

    text: str
    verdict: Verdict
    differences: tuple[Difference, ...] = ()
    found: tuple[Standing, ...] = ()
    warnings: tuple[Warned, ...] = ()
    nearest: tuple[Standing, ...] = ()
    reason: Reason | None = None
    repairs: tuple[tuple[Span, str], ...] = field(default=())  # what would make a quotation with other typography exact
    removed: tuple[Removed, ...] = ()  # from `text`, which is what is shown


@dataclass(frozen=True, slots=True)
class Audited:
    """A quotation of a draft with its verdict. `place` is in the draft, `quotation` and `paragraph` are locators there.

    `wording` is where the quotation itself stands in the library, where it is one of several wordings and not of a draft.
    """

    judged: Judged
    path: str  # as the user would open it; `-` for standard input
    place: Place
    quotation: str = ""
    paragraph: str = ""
    format: str = "plaintext"
    wording: Standing | None = None
