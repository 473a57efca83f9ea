"""Rules that read the quotation itself: speech tags within it (“je le crois, répondit-il”) and turns of a dialogue."""

from __future__ import annotations

import re
from dataclasses import dataclass

from serge_cli.extract.lexicon import Lexicon
from serge_cli.model.span import Span
from serge_cli.text.folding import fold

_TAG = re.compile(
    r"[,.!?…–—-][’'”\"»]?\s+(?P<objects>(?:(?:me|m['’]|lui|leur|nous|te|se|s['’])\s?){0,2})(?P<verb>[^\W\d_]{2,20})-(?:t-)?(?P<subject>je|il|elle|ils|elles|on)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A speech tag inside a quotation: its stretch and whether the teller (je) or somebody else (il, elle) speaks."""

    span: Span
    first_person: bool
    feminine: bool


def speech_tag(text: str, span: Span, words: Lexicon) -> Tag | None:
    """Return the speech tag written inside the quotation (inversion with a hyphen, as French has it)."""
    for found in _TAG.finditer(text, span.start, span.end):
        if fold(found["verb"]) in words.verbs:
            subject = fold(found["subject"])
            start = found.start("objects") if found["objects"] else found.start("verb")
            return Tag(Span(start, found.end("subject")), subject == "je", subject.startswith("elle"))
    return None
