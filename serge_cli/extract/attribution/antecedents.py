"""Whom “he” and “she” mean where no subject in their own paragraph tells it: in notes, inside quotations, far from any name.

The farther the rule reaches, the more it asks for: the gender must be known, and nobody else may come near.
"""

from __future__ import annotations

from collections.abc import Collection

from serge_cli.extract.attribution.casting import Cast
from serge_cli.extract.attribution.lexicon import Lexicon
from serge_cli.language import everywhere
from serge_cli.model.records import Footnote, ParagraphKind, Quotation
from serge_cli.model.span import Span
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_OFTEN = 3  # mentions
_BY_FAR = 2  # times as many as anybody else
_FIRST = 50  # of the persons of a work, by their mentions, that are looked at
_BESIDE = 3  # code points between a name and the sign of the note on it
_NEAR = 400  # code points before a quotation in which somebody must be named


def in_note(cast: Cast, quotation: Quotation, before: int, feminine: bool) -> int:
    """Return whom a pronoun at code point `before` of a note means: the one named in it, else the one the note is on; -1 for nobody."""
    paragraph = cast.paragraph(quotation)
    if paragraph is None or paragraph.kind is not ParagraphKind.NOTE:
        return -1
    note = cast.note_at(quotation.span.start)
    opens = note.body_span.start if note is not None and note.body_span is not None else paragraph.span.start
    named = {found.person for found in cast.mentions_in(Span(opens, before))} - cast.groups
    fitting = [person for person in named if cast.gender_fits(person, feminine)]
    if fitting:
        return fitting[0] if len(fitting) == 1 else -1
    return _annotated(cast, note, feminine) if note is not None else -1


def sourced(cast: Cast, quotation: Quotation) -> tuple[str, ...]:
    """Return the ids of the quotations that the note around a quotation sources; none where it stands in no note."""
    note = cast.note_at(quotation.span.start)
    return note.quotations if note is not None else ()


def _annotated(cast: Cast, note: Footnote, feminine: bool) -> int:
    """Return the person right behind whose name the sign of a note stands."""
    for marker in note.markers:
        named = cast.mentions_in(Span(max(0, marker.span.start - _NEAR), marker.span.start))
        if named and marker.span.start - named[-1].span.end <= _BESIDE and cast.gender_fits(named[-1].person, feminine):
            return named[-1].person
    return -1


def around(cast: Cast, outer: Quotation, feminine: bool, but: Collection[int]) -> int:
    """Return the one person of a gender who is named shortly before a quotation and in it, for a pronoun inside it; else -1."""
    known = cast.feminine if feminine else cast.masculine
    near = [named for named in cast.mentions_in(Span(max(0, outer.span.start - _NEAR), outer.span.end)) if named.person in known]
    if len({named.person for named in near} - set(but)) != 1:
        return -1
    last = next(named for named in reversed(near) if named.person not in but)
    between = Span(last.span.end, outer.span.end).of(cast.document.text)
    return -1 if describes_somebody(between, cast.lexicon(cast.paragraph(outer)), feminine) else last.person


def describes_somebody(text: str, words: Lexicon, feminine: bool) -> bool:
    """Return whether a stretch speaks of “a boy”, “my father”, “the clerk”: then “he” may be one without a name."""
    other = everywhere().naming.masculine_kin if feminine else words.feminine_kin
    found = {word for word in terms(fold(text)) if word in words.humans or word in words.people}
    return any(word not in other and not _plural(word, words) for word in found)


def _plural(noun: str, words: Lexicon) -> bool:
    one = {noun.removesuffix("s"), noun.removesuffix("ies") + "y"} - {noun}
    return not one.isdisjoint(words.humans | words.people)


def foremost(cast: Cast, quotation: Quotation, feminine: bool, but: Collection[int]) -> int:
    """Return the person of a gender of whom the work speaks by far most among those whom the pronoun may mean; else -1."""
    paragraph = cast.paragraph(quotation)
    if paragraph is None or paragraph.kind is ParagraphKind.NOTE or quotation.parent is not None:
        return -1
    before = Span(max(paragraph.span.start, quotation.span.start - 3 * _NEAR), quotation.span.start).of(cast.document.text)
    if describes_somebody(before, cast.lexicon(paragraph), feminine):
        return -1
    ranked = cast.ranked(quotation)[:_FIRST]
    fitting = [found for found in ranked if found[0] not in but and cast.gender_fits(found[0], feminine)]
    if not fitting:
        return -1
    (person, most), second = fitting[0], fitting[1][1] if len(fitting) > 1 else 0
    known = person in (cast.feminine if feminine else cast.masculine)
    return person if known and most >= _OFTEN and most >= _BY_FAR * second else -1
