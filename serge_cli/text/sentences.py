"""Split a passage into sentences.

Rule-based after Unicode Standard Annex 29: a stop, with the closing marks, brackets and note markers that cling to it, ends a
sentence when white space follows and then something that can begin one. Abbreviations and initials do not end a sentence; nor does
a stop inside quotation marks whose sentence goes on in lower case (‘What for?’ he asked).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.span import Span, trimmed

CLOSERS = "’'”\"»›“‘«‹」』)]*_ "  # what may cling to a stop: closing marks of all languages (“ in German, « in Danish), brackets
LONGEST_CONTEXT = 1_000  # code points of a sentence that are shown on either side of what is looked for
_WORD = 40  # code points within which a word boundary is looked for; words are rarely longer
_STOP = late_pattern(
    r"""
    (?P<stop>[.!?…。！？][.!?…。！？]*)  # not `+`: the search runs faster to what begins with a single sign
    (?P<cling>(?:[’'”"»›“‘«‹」』)\]*_]|\s?[»›]|\s?\[\d{1,3}\]|\s?<sup>[^<\n]{1,8}</sup>|[¹²³⁰⁴-⁹]+){0,6})
    (?P<gap>\s+|$|(?<=[。！？]))
    """,
    re.VERBOSE,
)
_LAST_WORD_BACKWARDS = late_pattern(r"[^\s(\[‘’“”\"'«»—–]{1,20}")
_OPENERS = "‘“\"'«‹„‚([*_-—–` \u00a0\u202f"


def sentences(text: str, within: Span | None = None, abbreviations: Collection[str] = (), barriers: Sequence[Span] = ()) -> list[Span]:
    """Return the sentences of `text` (of its stretch `within`), trimmed of white space, in order, covering every visible character.

    `abbreviations` are lower-case words without their last stop (`p`, `cf`, `mr`). No sentence ends inside one of the `barriers`.
    """
    area = within or Span(0, len(text))
    edges = [area.start, *sentence_ends(text, area, abbreviations, barriers), area.end]
    return [sentence for start, end in pairwise(edges) if (sentence := trimmed(text, Span(start, end)))]


def near(text: str, sentence: Span, place: Span, most: int = LONGEST_CONTEXT) -> Span:
    """Return the sentence around a place in it; of a very long one the whole words within `most` code points on either side."""
    start, end = place.start - most, place.end + most
    if start > sentence.start and (space := text.find(" ", start, min(start + _WORD, place.start))) >= 0:
        start = space + 1
    if end < sentence.end and (space := text.rfind(" ", max(end - _WORD, place.end), end)) >= 0:
        end = space
    return Span(max(sentence.start, start), min(sentence.end, end))


def sentence_ends(
    text: str, within: Span | None = None, abbreviations: Collection[str] = (), barriers: Sequence[Span] = ()
) -> Iterator[int]:
    """Yield where the sentences end whose stops are seen, as `sentences` does: behind the stop and what clings to it."""
    area = within or Span(0, len(text))
    for stop in _STOP.finditer(text, area.start, area.end):
        end = stop.end("cling")
        if barriers and any(b.start < end < b.end for b in barriers):
            continue
        if _ends(text, area, stop, abbreviations):
            yield end


def _ends(text: str, area: Span, stop: re.Match[str], abbreviations: Collection[str]) -> bool:
    after = _first_visible(text, stop.end(), area.end)
    if not after:
        return True
    if after.islower():
        return False
    if stop["stop"] == "." and not stop["cling"]:
        return not _abbreviates(text, area, stop.start(), abbreviations)
    return not (stop["stop"] in {"…", "..."} and not after.isupper() and after not in _OPENERS)


def _first_visible(text: str, start: int, end: int) -> str:
    for position in range(start, min(end, start + 12)):
        if text[position] not in _OPENERS and not text[position].isspace():
            return text[position]
    return ""


def _abbreviates(text: str, area: Span, stop: int, abbreviations: Collection[str]) -> bool:
    word = _LAST_WORD_BACKWARDS.match(text[max(area.start, stop - 24) : stop][::-1])
    if word is None:
        return False
    written = word.group()[::-1]
    last = written.rsplit(".", 1)[-1]
    if len(last) == 1 and last.isalpha() and (last.isupper() or "." in written):
        return True  # initials: N.N. Sukhanov, G. P. U.
    return written.casefold() in abbreviations
