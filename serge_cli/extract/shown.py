"""The records of displayed quotations: a paragraph wholly in marks or italics, and what a displayed paragraph is."""

from __future__ import annotations

from dataclasses import dataclass

from serge_cli.model.records import Form, ParagraphKind
from serge_cli.model.span import Span

TEXT_KINDS = frozenset({ParagraphKind.PARAGRAPH, ParagraphKind.BLOCKQUOTE, ParagraphKind.DIALOGUE, ParagraphKind.VERSE})
_KIND_OF = {Form.DIALOGUE: ParagraphKind.DIALOGUE, Form.VERSE: ParagraphKind.VERSE}


@dataclass(frozen=True, slots=True)
class Whole:
    """A paragraph that stands wholly in marks or italics: its words and the marks as written."""

    span: Span
    marks: tuple[str, str]
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Display:
    """What a displayed paragraph is."""

    form: Form
    span: Span
    marks: tuple[str, str] = ("", "")

    @property
    def kind(self) -> ParagraphKind:
        """Return the kind of the paragraph that displays it."""
        return _KIND_OF.get(self.form, ParagraphKind.BLOCKQUOTE)
