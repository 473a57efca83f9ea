"""What the operations answer: hits with their source, ready for any presenter."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from serge_cli.model.origin import Origin
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Footnote, NoticeCode, Paragraph, ParagraphKind, Quotation, QuotationKind, Speaker, Work
from serge_cli.model.shown import Removed
from serge_cli.model.span import Span


class Voice(StrEnum):
    """Whether a passage speaks in its author's own words, quotes somebody, or is a note."""

    OWN = "own"
    QUOTED = "quoted"
    NOTE = "note"


class Relation(StrEnum):
    """How a quotation has to do with the person asked for."""

    BY = "by"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: the file, and the work within it."""

    document: str  # "001"; "essays/001" where several libraries are asked
    path: str  # as the user would open it
    work: Work
    library: str = ""  # its name, where several are asked


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a document: line and column counted from 1, the stretch in code points of its text.

    Where the text is not the file itself, `origin` leads back into the file.
    """

    line: int
    column: int
    span: Span
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is shown, with its place and what is removed from it."""

    text: str
    place: Place
    removed: tuple[Removed, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note as shown under a hit: its locator, label and body (None where the file prints none).

    `unmarked` is the body without markup, where that is another.
    """

    id: str
    label: str
    body: str | None
    unmarked: str | None = None

    @classmethod
    def of(cls, note: Footnote) -> NoteText:
        """Return what is shown of a note."""
        return cls(note.id, note.label, note.body, note.plain if note.shown else None)

    @property
    def plain(self) -> str | None:
        """Return the body as a reader of the page sees it."""
        return self.body if self.unmarked is None else self.unmarked


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that answers a query. `matches` and `sentence` are offsets into `text`; `place` is that of the match to point at.

    `text` is what is shown; with what is `removed` from it, it is what the document has.
    """

    id: str
    voice: Voice
    source: Source
    place: Place
    text: str
    matches: tuple[Span, ...]
    sentence: Span  # the sentence or sentences to be shown: those with most of what is asked for
    score: float
    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    speaker: Speaker | None = None  # of the quotation that holds the words shown
    quotation: str | None = None  # its locator
    notes: tuple[str, ...] = ()  # labels of all notes called in the passage
    shown_notes: tuple[NoteText, ...] = ()  # those called in the shown sentence
    exact: bool = False  # all words asked for stand together, in order
    removed: tuple[Removed, ...] = ()
    voices: tuple[Voice, ...] = ()  # those in which the whole query matches
    match_voices: tuple[Voice, ...] = ()  # that of each match


@dataclass(frozen=True, slots=True)
class NearHit:
    """A passage that comes close to a query which nothing answers, with the words asked for that it lacks, folded."""

    hit: Hit
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotationHit:
    """A quotation with who quotes it where. `context` is the sentence it stands in, `matches` are offsets into the plain quotation.

    `later` are its further pieces, where it is interrupted or runs over several paragraphs.
    """

    quotation: Quotation
    relation: Relation | None
    source: Source
    place: Place
    context: str
    matches: tuple[Span, ...] = ()
    notes: tuple[NoteText, ...] = ()
    later: tuple[QuotationHit, ...] = ()

    @property
    def pieces(self) -> tuple[QuotationHit, ...]:
        """Return the quotation piece by piece, in the order of the text."""
        return (self, *self.later)


@dataclass(frozen=True, slots=True)
class FootnoteHit:
    """A note with the sentences that call it, the quotations it sources and the notes it refers back to."""

    footnote: Footnote
    source: Source
    place: Place | None  # of the body; None where the file prints none
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    chain: tuple[NoteText, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """What the library knows of one file."""

    document: str
    path: str
    format: str
    language: str
    works: tuple[Work, ...]
    words: int
    paragraphs: int
    quotations: int
    attributed: int
    footnotes: int
    notices: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as `show` prints it: whole, with its quotations, its notes and its neighbours.

    `quoted` are the quotations' stretches of `text`, which is what is shown; with what is `removed` from it, it is what the document has.
    `asked` are the stretches of the quotation asked for, which is to be marked.
    """

    paragraph: Paragraph
    text: str
    source: Source
    place: Place
    quotations: tuple[Quotation, ...] = ()
    notes: tuple[NoteText, ...] = ()
    quoted: tuple[Span, ...] = ()
    removed: tuple[Removed, ...] = ()
    asked: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The hits of one search. `total` counts all that match, `hits` are those asked for; `hints` say why little or nothing was found."""

    hits: tuple[Hit, ...]
    total: int
    hints: tuple[str, ...] = field(default=())
    near: tuple[NearHit, ...] = ()  # where nothing matches, what comes closest


@dataclass(frozen=True, slots=True)
class QuotationAnswer:
    """Quotations, those by the person asked for first, then those about him. `persons` are the names the request was understood as."""

    quotations: tuple[QuotationHit, ...]
    total: int
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A warning that `check` reports: what it is, where it stands, what to do about it."""

    code: NoticeCode
    document: str
    path: str  # as the user would open it
    place: Place
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """A person of the library: every form of the name, how many quotations by and about the person, and in which documents."""

    name: str
    forms: tuple[str, ...]
    by: int
    about: int
    documents: tuple[str, ...]
    group: bool = False  # an organisation, a newspaper: may speak, is no person


@dataclass(frozen=True, slots=True)
class Quoting:
    """How often a work's authors quote somebody. `speaker` is None where the text does not tell whose words they are."""

    document: str
    work: Work
    speaker: str | None
    quotations: int
    words: int


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """Where a library is, how current, and what it holds in all. Sizes in bytes; `built` is an ISO 8601 time."""

    corpus: str
    corpus_chosen_by: str
    index: str | None  # None where it lives in memory
    index_chosen_by: str
    index_size: int
    built: str
    versions: tuple[tuple[str, str], ...]
    documents: int
    works: int
    authors: int
    words: int
    paragraphs: int
    quotations: int
    attributed: int
    speakers: int
    footnotes: int
    notices: int
    unreadable: tuple[tuple[str, str], ...] = ()  # path and reason
    not_read: tuple[tuple[str, int], ...] = ()  # suffix of other kinds of files, and how many there are


@dataclass(frozen=True, slots=True)
class ListedCorrection:
    """A correction by hand: where the words stand (None where they are gone), how they begin, what was decided of them."""

    locator: str | None
    document: str
    text: str
    speaker: str | None
    kind: QuotationKind | None
    not_a_quotation: bool


@dataclass(frozen=True, slots=True)
class FormatSummary:
    """A format that serge reads: its suffixes, and the library that it is read with."""

    name: str
    suffixes: tuple[str, ...]
    reads_with: str


@dataclass(frozen=True, slots=True)
class KeptIndex:
    """An index that serge keeps: its folder, the corpus it is of, its size in bytes, when it was built (ISO 8601).

    `folder` is None where it lives in memory, `corpus` and `built` where it is incomplete.
    """

    folder: str | None
    corpus: str | None
    corpus_exists: bool
    size: int
    built: str | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers fall to one document, author, person or year; `group` is None where that is not told."""

    by: str  # "doc", "author", "person", "year"
    group: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Observation:
    """Something seen of a candidate: its code, the rule it belongs to (empty for a trait), and its weight."""

    code: str
    rule: str
    weight: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate (no name: nobody), its probability, and what was seen of it, heaviest first."""

    name: str
    probability: float
    observations: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The decision on one quotation: the candidates, likeliest first; who is named from which probability on; the turning points.

    `without` pairs a rule with whoever would be named if nothing of that rule had been seen (empty: nobody).
    """

    quotation: Quotation
    candidates: tuple[Weighed, ...]
    named: str
    threshold: float
    without: tuple[tuple[str, str], ...]
