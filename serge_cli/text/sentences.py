"""Split a passage into sentences.

Rule-based after Unicode Standard Annex 29: a stop, with the closing marks, brackets and note markers that cling to it, ends a
sentence when white space follows and then something that can begin one. Abbreviations and initials do not end a sentence; nor does
a stop inside quotation marks whose sentence goes on in lower case (‘What for?’ he asked).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from serge_cli.model.span import Span, trimmed

_STOP = re.compile(
    r"""
    (?P<stop>[.!?…。！？]+)
    (?P<cling>(?:[’'”"»›)\]*_]|\s?[»›]|\s?\[\d{1,3}\]|\s?<sup>[^<\n]{1,8}</sup>|[¹²³⁰⁴-⁹]+){0,6})
    (?P<gap>\s+|$|(?<=[。！？]))
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[^\s(\[‘’“”\"'«»—–]{1,20}$")
_OPENERS = "‘“\"'«‹„‚([*_-—–` \u00a0\u202f"


def sentences(text: str, within: Span | None = None, abbreviations: Collection[str] = (), barriers: Sequence[Span] = ()) -> list[Span]:
    """Return the sentences of `text` (of its stretch `within`), trimmed of white space, in order, covering every visible character.

    `abbreviations` are lower-case words without their last stop (`p`, `cf`, `mr`). No sentence ends inside one of the `barriers`.
    """
    area = within or Span(0, len(text))
    found: list[Span] = []
    start = area.start
    for stop in _STOP.finditer(text, area.start, area.end):
        if any(b.start < stop.end("cling") < b.end for b in barriers):
            continue
        if _ends(text, area, stop, abbreviations):
            sentence = trimmed(text, Span(start, stop.end("cling")))
            if sentence:
                found.append(sentence)
            start = stop.end("cling")
    rest = trimmed(text, Span(start, area.end))
    if rest:
        found.append(rest)
    return found


def _ends(text: str, area: Span, stop: re.Match[str], abbreviations: Collection[str]) -> bool:
    after = _first_visible(text, stop.end(), area.end)
    if not after:
        return True
    if after.islower():
        return False
    if stop["stop"] == "." and not stop["cling"]:
        return not _abbreviates(text, area, stop.start(), after, abbreviations)
    return not (stop["stop"] in {"…", "..."} and not after.isupper() and after not in _OPENERS)


def _first_visible(text: str, start: int, end: int) -> str:
    for position in range(start, min(end, start + 12)):
        if text[position] not in _OPENERS and not text[position].isspace():
            return text[position]
    return ""


def _abbreviates(text: str, area: Span, stop: int, after: str, abbreviations: Collection[str]) -> bool:
    word = _LAST_WORD.search(text, max(area.start, stop - 24), stop)
    if word is None:
        return False
    written = word.group()
    last = written.rsplit(".", 1)[-1]
    if len(last) == 1 and last.isalpha() and (last.isupper() or "." in written):
        return True  # initials: N.N. Sukhanov, G. P. U.
    folded = written.casefold()
    return folded in abbreviations or (after.isdigit() and folded in {"no", "nr", "n", "vol", "p", "pp", "s", "t"})
