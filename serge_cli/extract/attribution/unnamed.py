"""Speakers without a name right beside a quotation: said the miller’s wife; an old mason asked; others called it; said Lind’s sister.

Whoever else is named nearby hardly speaks then. What sort of phrase it is decides how sure that is:

    o others, some    i a mason, one deputy    s the miller’s wife, Lind’s sister    w the miller    H the doctor (may have a name)
    p his mother      c a word with a capital that is nobody's name    n I, in a story
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from serge_cli.extract.attribution.candidates import Candidate, Candidates
from serge_cli.extract.attribution.context import Context, Place
from serge_cli.extract.attribution.token_tags import PersonNumber, QuotationNumber
from serge_cli.language import everywhere

_NOUN = r"(?:NS[wH]*H|[DGpm]*[wH0]*[wH](?:S[wH]*[wH])?|D)"
_OF = r"(?:[OFR]D?[wN]S?)?"  # a colleague of Marsh’s, a spokesman for the builders
_PHRASES = (  # where the phrase stands, and what it looks like behind the quotation or at the end of what leads in
    ("R", re.compile(rf"[,.\-]{{0,2}}[X!]*V(?P<noun>{_NOUN})(?![wHSN])")),
    ("R", re.compile(rf"[,\-]{{0,2}}(?P<noun>{_NOUN}){_OF}[X!]*V")),
    ("L", re.compile(rf"(?:^|[.|#,;:CQ(\-])(?P<noun>{_NOUN}){_OF}[X!]*V[^.|#NVQ]{{0,4}}$")),
    ("L", re.compile(rf"Kt?(?P<noun>{_NOUN}){_OF}(?:,[^.|#V]{{0,5}})?$")),
)
_I_BEHIND = re.compile(r"[,.\-]{0,2}(?:I[X!]*V|VI)")
_I_BEFORE = re.compile(r"(?:^|[.|#,;C(\-Q])I[X!]*V[,:]{0,2}$")
_SURE = frozenset({"besides", "besidei", "besideo", "besiden"})  # sorts that are never somebody named before
_REACH = 16  # tokens of the lead in that are looked at


def see_unnamed(context: Context, number: QuotationNumber, place: Place, found: Candidates) -> None:
    """Note of everybody that somebody without a name is said to speak, or whoever tells the story: “…,” I said."""
    if context.narrative and context.quotations[number].parent is None and _tells(place):
        _see_teller(context.narrator, found)
        return
    for side, first, last in _phrases(place):
        sort = _sort(place, first, last)
        if sort:
            found.see(None, f"~unnamed{sort}", f"~unnamed{sort}{side}")
            for other, candidate in found.items():
                if other is not None:
                    meant = any(first <= at < last and place.tokens.tags[at] == "H" for at in candidate.mentions)
                    candidate.observations.append("unnamed" if meant else f"beside{sort}")
            return


def _tells(place: Place) -> bool:
    """Return whether whoever tells the story is said to speak beside a quotation: “…,” I said."""
    tags, index = place.tokens.tags, place.index
    return bool(_I_BEHIND.match(tags, index + 1) or _I_BEFORE.search(tags[max(0, index - _REACH) : index]))


def _see_teller(teller: PersonNumber | None, found: Candidates) -> None:
    found.see(teller, "teller" if teller is not None else "~unnamedn")
    for number, candidate in found.items():
        if number not in {None, teller}:
            candidate.observations.append("besiden")


def is_beside(candidate: Candidate) -> bool:
    """Return whether somebody without a name surely speaks in the place of a candidate, however likely he is otherwise."""
    return not _SURE.isdisjoint(candidate.observations)


def _phrases(place: Place) -> Iterator[tuple[str, int, int]]:
    """Yield the side, and the first and last token, of noun phrases that are subjects of a verb of saying beside a quotation."""
    tags, index = place.tokens.tags, place.index
    start = max(0, index - _REACH)
    for side, phrase in _PHRASES:
        seen = phrase.match(tags, index + 1) if side == "R" else phrase.search(tags[start:index])
        if seen:
            offset = 0 if side == "R" else start
            yield side, offset + seen.start("noun"), offset + seen.end("noun")


def _sort(place: Place, first: int, last: int) -> str:
    """Return the sort of a noun phrase; nothing where it may be no phrase for a person."""
    tokens = place.tokens
    tags, words, known = tokens.tags[first:last], tokens.words[first:last], tokens.lexicon(first)
    if words[0] in known.indefinites and words[0] not in known.plain_articles:
        return "i" if len(tags) > 1 else "o"
    if tags == "D":
        return ""
    if "S" in tags:
        return "s"
    if tags[-1] == "H" or tags[0] in "pm":
        return "p" if tags[0] in "pm" else "H" if tags[-1] == "H" else ""
    if tokens.text[tokens.starts[last - 1]].isupper() and len(tags) == 1:
        return "c"
    article = tags[0] == "D" or not known.articles
    adverb = words[-1].endswith(everywhere().reporting.adverb_endings)
    return "w" if article and not adverb and not known.authors & set(words) else ""
