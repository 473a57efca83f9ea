"""Who spoke before: pieces of one utterance, turns that alternate, the speaker of the quotation around."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from serge_cli.extract.attribution.addressing import is_called
from serge_cli.extract.attribution.candidates import Candidates
from serge_cli.extract.attribution.context import Context
from serge_cli.extract.attribution.token_tags import PersonNumber, QuotationNumber, squeezed

_LOOKED_BACK = 8  # quotations
_LOOKED_AHEAD, _AHEAD = 4, 160  # paragraphs, and tokens, in which the quotations that follow are looked at
_CUE = re.compile(r"Q[.,]?(?:VD*(?P<after>N)|D*(?P<before>N)[X!]*V)")
_BREAKS = re.compile(r"[|#]")


class Said(NamedTuple):
    """A quotation that was attributed, and the number of its speaker; None for nobody."""

    number: QuotationNumber
    speaker: PersonNumber | None


def see_earlier(context: Context, number: QuotationNumber, said: Sequence[Said], found: Candidates) -> None:
    """Note what the speakers of the quotations before say about who speaks now."""
    quotation, place = context.quotations[number], context.places.get(number)
    if place is None:
        return
    tags, index = place.tokens.tags, place.index
    position = "l" if tags[index - 1 : index] in {"", "|", "#"} else "m"
    spoken: list[PersonNumber] = []
    last, paragraphs, chained, looked = index, 0, True, 0
    for before in reversed(said[-_LOOKED_BACK - 2 :]):
        there = context.places.get(before.number)
        if there is None or there.tokens is not place.tokens or there.index >= index:
            continue
        between = tags[there.index + 1 : last]
        if "#" in between and not context.narrative:
            break
        breaks = between.count("|") + between.count("#")
        chained = chained and (breaks < 2 or not any(len(piece) > 3 for piece in _BREAKS.split(between)[1:-1]))
        paragraphs += breaks
        where = f"{min(paragraphs, 4)}{'c' if chained else 'b'}{position}"
        if before.speaker is not None:
            found.see(before.speaker, "recent", *_observed(looked, where, between, quotation.form.value))
            if before.speaker not in spoken:
                found.see(before.speaker, f"spoke{len(spoken)}p{where}")
                spoken.append(before.speaker)
        if not looked:
            _see_called(context, before.number, f"addressed{min(breaks, 2)}{'c' if chained else 'b'}", found)
        last, looked = there.index, looked + 1
        if looked >= _LOOKED_BACK:
            break
    _see_related(context, number, said, found)


def _observed(looked: int, where: str, between: str, form: str) -> list[str]:
    """Return what is seen of the speaker of a quotation `looked` places before, with the tags between."""
    found = [f"before{looked}p{where}"] if looked < 3 else []
    if not looked:
        breaks = min(between.count("|") + between.count("#"), 2)
        named = "N" if "N" in between else ""
        found += [f"before0s{min(between.count('.'), 3)}{named}{breaks}", f"before0{form}{breaks}"]
        if not breaks:
            found.append(f"before0form{squeezed(between)}")
    return found


def _see_called(context: Context, number: QuotationNumber, observation: str, found: Candidates) -> None:
    """Note whom the utterance before called by name: he is likely to answer."""
    quotation = context.quotations[number]
    for start, end, named in context.mentions(quotation.span):
        if is_called(context.text, start, end, quotation):
            found.see(named, observation)


def see_ahead(context: Context, number: QuotationNumber, found: Candidates) -> None:
    """Note who is named beside the quotations of the next paragraphs, or called in them: turns alternate, and whoever spoke is called."""
    place = context.places.get(number)
    if place is None or not context.narrative:
        return
    tags, tokens = place.tokens.tags, place.tokens
    wall = tags.find("#", place.index)
    last = min(place.index + _AHEAD, wall if wall >= 0 else len(tags))
    paragraphs, at = 0, place.index
    chained = True
    while True:
        following = tags.find("Q", at + 1, last)
        between = tags[at + 1 : following]
        paragraphs += between.count("|")
        if following < 0 or paragraphs > _LOOKED_AHEAD:
            return
        chained = chained and not any(len(piece) > 3 for piece in _BREAKS.split(between)[1:])
        where = f"{paragraphs}{'c' if chained else 'b'}"
        cue = _CUE.match(tags, following)
        if cue:
            found.see(tokens.persons[cue.start(cue.lastgroup or 0)], f"ahead{where}")
        if paragraphs:
            _see_called(context, tokens.quotations[following], f"calledahead{where}", found)
        at = following


def _see_related(context: Context, number: QuotationNumber, said: Sequence[Said], found: Candidates) -> None:
    quotation = context.quotations[number]
    for relation, other in (("continues", quotation.continues), ("parent", quotation.parent)):
        wanted = context.number.get(other or "")
        if wanted is None:
            continue
        at = bisect_left(said, wanted, key=attrgetter("number"))  # they come in the order of the text
        if at < len(said) and said[at].number == wanted:
            found.see(said[at].speaker, relation if said[at].speaker is not None else f"~{relation}")
