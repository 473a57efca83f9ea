"""What goes into the index: one entry per passage, quotation and note, with every field that a query or filter needs."""

from __future__ import annotations

from enum import StrEnum

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span

SCHEMA_VERSION = 14


class Unit(StrEnum):
    """The three things that can be found, and what is only looked up by its locator."""

    PASSAGE = "passage"  # a paragraph of any kind but note; a broken paragraph is one passage, its pieces joined by a space
    QUOTATION = "quotation"  # with all its pieces, where it is interrupted or runs over several paragraphs
    NOTE = "note"  # a note's body, or an empty text where the file prints none
    PIECE = "piece"  # a later piece of a quotation, once more by itself


UNIT_GROUPS: tuple[tuple[Unit, ...], ...] = ((Unit.PASSAGE, Unit.NOTE), (Unit.QUOTATION,), (Unit.PIECE,))
"""Units whose words are counted together. Quotations stand apart: their words are the passages' words once more."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch of an entry's text in quotation marks or displayed, in offsets into that text, with what is known of its quotation."""

    span: Span
    quotation: str  # locator
    speaker: str | None = None
    language: str = ""  # where it is another than the entry's
    kind: str = "quotation"
    form: str = ""
    by: tuple[str, ...] = ()  # as an entry has them
    about: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the index. Spans are offsets into `text`; `payload` is for whoever reads the answer, stored and not indexed.

    `text` is what is shown and searched: without markup. The payload says how the document has it.
    """

    id: str  # locator: "001:p12", "001:q4", "001:n14"; unique
    unit: Unit
    document: str  # document id: "001"
    order: int  # rises in document order over the whole corpus
    text: str
    payload: str = "{}"
    skip: tuple[Span, ...] = ()  # stretches that are no words: note markers; sorted
    quoted: tuple[Quoted, ...] = ()  # quotations of kind `quotation` inside a passage, outer before inner
    language: str = "und"
    kind: str = ""  # ParagraphKind of a passage or note (none where the file does not print it), QuotationKind of a quotation
    form: str = ""  # Form of a quotation
    title: str = ""  # of the work
    authors: tuple[str, ...] = ()  # of the work
    year: int | None = None
    work: str = ""  # the work's id: "001.1"
    speakers: tuple[str, ...] = ()  # whose words a quotation has, under the names that its document uses
    subjects: tuple[str, ...] = ()  # the persons that it names
    by: tuple[str, ...] = ()  # every form of the speakers' names
    about: tuple[str, ...] = ()  # every form of the names of persons mentioned
    labels: tuple[str, ...] = ()  # note labels: called in a passage, sourcing a quotation, of a note itself
    confidence: float = 0.0  # of the speaker, in thousandths
    marked: tuple[Quoted, ...] = ()  # terms and titles inside a passage
    first: int = 0  # code points of the text that are a quotation's first piece, where it has several
    library: str = ""  # which of several libraries gave it; not in the index (store/naming.py)

    @property
    def own_text(self) -> str:
        """The words that the locator names: of a quotation in several pieces the first."""
        return self.text[: self.first] if self.first else self.text

    def innermost(self, stretch: Span) -> str | None:
        """Return the locator of the innermost quotation that holds a stretch of the text."""
        holding = [quoted for quoted in self.quoted if quoted.span.contains(stretch)]
        return min(holding, key=lambda quoted: len(quoted.span)).quotation if holding else None

    @property
    def is_quotation(self) -> bool:
        """Whether it holds a quotation or a piece of one."""
        return self.unit in {Unit.QUOTATION, Unit.PIECE}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose word forms count in the text: its own and those quoted in it."""
        quoted = [quoted.language for quoted in self.quoted if quoted.language]
        return tuple(dict.fromkeys((self.language, *quoted))) if quoted else (self.language,)
