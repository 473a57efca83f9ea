"""What extraction finds in a document: works, paragraphs, quotations, footnotes, notices; each with its exact span."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from serge_cli.model.imprint import UNKNOWN, Imprint
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.shown import Plain
from serge_cli.model.span import Span

DOUBTFUL_BELOW = 0.7  # a speaker with less confidence is a guess, and is shown with a question mark


class ParagraphKind(StrEnum):
    """What a block of the text is for."""

    TITLE = "title"
    BYLINE = "byline"
    FRONT_MATTER = "front-matter"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BLOCKQUOTE = "blockquote"
    DIALOGUE = "dialogue"
    VERSE = "verse"
    NOTE = "note"
    SEPARATOR = "separator"
    NAVIGATION = "navigation"
    SIGNATURE = "signature"
    BACK_MATTER = "back-matter"


class QuotationKind(StrEnum):
    """Whether a marked stretch reproduces somebody's words, is a label, or names a work."""

    QUOTATION = "quotation"
    TERM = "term"
    TITLE = "title"


class Form(StrEnum):
    """How a quotation stands on the page."""

    INLINE = "inline"
    BLOCK = "block"
    VERSE = "verse"
    DIALOGUE = "dialogue"
    EPIGRAPH = "epigraph"


class NoticeCode(StrEnum):
    """The warnings that extraction reports instead of guessing or failing."""

    DANGLING_MARKER = "dangling-marker"
    ORPHAN_NOTE = "orphan-note"
    DUPLICATE_NOTE = "duplicate-note"
    NOTE_GAP = "note-gap"
    NOTE_ORDER = "note-order"
    EMPTY_NOTE = "empty-note"
    UNRESOLVED_REFERENCE = "unresolved-reference"
    UNMATCHED_MARK = "unmatched-mark"
    DOUBTFUL_MARK = "doubtful-mark"
    CORRECTION_LOST = "correction-lost"
    DECODED_WITH_GUESS = "decoded-with-guess"
    NEEDS_OCR = "needs-ocr"
    CONFLICTING_METADATA = "conflicting-metadata"


@dataclass(frozen=True, slots=True)
class Work:
    """One text with a title and authors. A file may hold several; `span` runs from its first to its last block."""

    id: str  # "001.1"
    title: str | None
    authors: tuple[str, ...]
    span: Span
    date: str | None = None
    publication: str | None = None
    translator: str | None = None
    url: str | None = None
    imprint: Imprint = UNKNOWN
    subjects: tuple[str, ...] = ()  # persons the work is about, where title, byline or text tell it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered block. A paragraph broken by a page break or a page-bottom note is continued by another that names it."""

    id: str  # "001:p12"
    kind: ParagraphKind
    span: Span
    work: str
    language: str = "und"
    continues: str | None = None
    level: int = 0  # of a heading, 1..6


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that tell who speaks."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a quotation reproduces, with the evidence. `confidence` is in 0..1."""

    name: str
    as_written: str
    rule: str
    confidence: float
    cue: Cue | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A marked or displayed stretch: its words without the outer marks; punctuation inside the marks stays.

    `continues` names the piece before where one utterance is interrupted (“…,” he said, “…”), runs over several paragraphs
    or is broken by a page.
    """

    id: str  # "001:q4"
    text: str
    span: Span
    marks: tuple[str, str]  # ("", "") for a displayed quotation without marks
    kind: QuotationKind
    form: Form
    paragraph: str
    language: str = "und"
    parent: str | None = None
    continues: str | None = None
    speaker: Speaker | None = None
    about: tuple[str, ...] = ()
    source_work: str | None = None
    notes: tuple[str, ...] = ()  # labels of the notes that source it
    corrected: bool = False  # a person's correction stands behind kind or speaker
    joint: tuple[Speaker, ...] = ()  # who speaks together with the speaker: “Davis and Goldman maintain”
    shown: Plain | None = None  # the words without markup, where the index has them and they are others

    @property
    def plain(self) -> str:
        """Return the words as a reader of the page sees them."""
        return self.shown.text if self.shown else self.text

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Return everybody whose words these are, the speaker first; nobody where nobody is named."""
        return (self.speaker, *self.joint) if self.speaker else ()


@dataclass(frozen=True, slots=True)
class NoteMarker:
    """The sign in the running text that calls a note; `span` covers the whole sign (`[14]`, `<sup>3</sup>`)."""

    span: Span
    paragraph: str
    sentence: Span  # the sentence the marker hangs on, trimmed, marker included


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: its label, its body where the file prints one, and every place that calls it."""

    id: str  # "001:n14"; "002:n3.1" where the label stands for several notes
    label: str
    work: str
    body: str | None
    body_span: Span | None
    markers: tuple[NoteMarker, ...]
    resolves_to: tuple[str, ...] = ()  # ids, nearest first: the chain a back reference follows
    cites: tuple[str, ...] = ()  # titles of works the body names
    quotations: tuple[str, ...] = ()  # ids of the quotations it sources
    shown: Plain | None = None  # the body without markup, where the index has it and it is another

    @property
    def plain(self) -> str | None:
        """Return the body as a reader of the page sees it."""
        return self.shown.text if self.shown else self.body

    @property
    def calls(self) -> tuple[NoteMarker, ...]:
        """The first marker in each sentence that calls the note."""
        first: dict[Span, NoteMarker] = {}
        for marker in self.markers:
            first.setdefault(marker.sentence, marker)
        return tuple(first.values())


@dataclass(frozen=True, slots=True)
class Notice:
    """A warning about the text, where it stands and what to do about it."""

    code: NoticeCode
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Person:
    """One person as a document knows him: the name shown, every form written, and where."""

    name: str
    forms: tuple[str, ...]
    mentions: tuple[Span, ...] = ()
    group: bool = False  # an organisation, a newspaper, a group: may speak, is no person


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document, in the order of the text."""

    document: str
    language: str
    works: tuple[Work, ...]
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    notices: tuple[Notice, ...] = ()
    persons: tuple[Person, ...] = field(default=())
