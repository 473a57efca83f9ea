"""Read speech tags that stand inside the quotation itself: “je le crois, répondit-il”, «Он прав, — заметил Корсунцев, — …»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from serge_cli.extract.attribution.cues_notes import NamedIn
from serge_cli.extract.attribution.lexicon import Lexicon
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span
from serge_cli.text.folding import fold

_INVERTED = re.compile(
    r"""
    [,.!?…–—-][’'”"»]?\s+
    (?P<cue>(?:(?:me|m['’]|lui|leur|nous|te|se|s['’])\s?){0,2}
    (?P<verb>[^\W\d_]{2,20})-(?:t-)?(?P<subject>je|il|elle))\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_COMMA_VERB = re.compile(
    r"[,!?…]\s(?:(?:se|me|te|lui|leur|nous|vous|le|les)\s|[smt]['’])?(?P<verb>[^\W\d_]{2,20})\s"
    r"(?:(?:[^\W\d_]{1,5}\s|l['’])[^\W\d_]{3,15}\s)?$"  # leur fils, l'ami
)
_NOUN = re.compile(r"\s(?:(?P<article>[^\W\d_]{1,4})\s)?(?P<noun>[^\W\d_]{3,20})\b")
_DASHED = re.compile(r"(?:[,.!?…]\s?|\s)[—–]\s?(?P<first>[^\W\d_]{1,20})\s(?P<second>[^\W\d_]{1,20})?")


@dataclass(frozen=True, slots=True)
class Tag:
    """A speech tag inside a quotation: its stretch, whether the teller (je) speaks, and the person where a name says so."""

    span: Span
    written: Span
    first_person: bool = False
    feminine: bool = False
    person: int = -1
    noun: bool = False  # a common noun says who speaks: “le preguntó un periodista”


def speech_tag(text: str, span: Span, names: Sequence[NamedIn], words: Lexicon) -> Tag | None:
    """Return the first speech tag written inside the quotation at `span`; `names` are the persons named there."""
    for found in _INVERTED.finditer(text, span.start, span.end):
        if fold(found["verb"]) in words.verbs:
            subject = fold(found["subject"])
            return Tag(Span(*found.span("cue")), Span(*found.span("subject")), subject == "je", subject == "elle")
    return _dashed(text, span, names, words) or (_between_commas(text, span, names, words) if words.tags_inside else None)


def _noun_after(text: str, rest: Span, words: Lexicon) -> Span | None:
    """Return the common noun, with its article, that stands right after a verb and speaks."""
    found = _NOUN.match(text, rest.start, rest.end)
    if found is None:
        return None
    article, noun = fold(found["article"] or ""), fold(found["noun"])
    speaks = article in words.articles if article else words.no_articles and noun in words.described
    return Span(found.start("article") if article else found.start("noun"), found.end("noun")) if speaks else None


def _between_commas(text: str, span: Span, names: Sequence[NamedIn], words: Lexicon) -> Tag | None:
    """Read a tag between commas: « Nous avions une cuillère, disait Jeanne Morel, et … »."""
    for name in names:
        verb = _COMMA_VERB.search(text, max(span.start, name.span.start - 50), name.span.start)
        closed = text[name.span.end : name.span.end + 1] in {",", ".", "!", "?", "…", ""} or name.span.end == span.end
        if verb and closed and fold(verb["verb"]) in words.verbs:
            return Tag(Span(verb.start("verb"), name.span.end), name.span, person=name.person)
    return None


def _dashed(text: str, span: Span, names: Sequence[NamedIn], words: Lexicon) -> Tag | None:
    """Read a tag between dashes: “— заметил Корсунцев”, “— пишет она”, “—le pregunté”."""
    for found in _DASHED.finditer(text, span.start, span.end):
        first, second = fold(found["first"]), fold(found["second"] or "")
        verb = found.span("first") if first in words.verbs and found["first"].islower() else found.span("second")
        if fold(text[verb[0] : verb[1]]) not in words.verbs or (verb == found.span("second") and first not in words.objects):
            continue
        for name in names:
            if verb[1] < name.span.start <= verb[1] + 2:
                return Tag(Span(verb[0], name.span.end), name.span, person=name.person)
        if noun := _noun_after(text, Span(verb[1], span.end), words):
            return Tag(Span(verb[0], noun.end), noun, noun=True)
        if second in words.subjects:
            return Tag(Span(found.start("first"), found.end("second")), Span(*found.span("second")), feminine=second in words.feminine)
    return None
