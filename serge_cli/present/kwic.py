"""Concordance lines: every match in the middle with its context left and right, after locator and voice.

The layout is that of concordancers since Luhn (1960): the node aligned, the left context flush right. Sorting by the
left context compares words outwards from the node.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import repeat
from typing import Final

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import Hit, Voice
from serge_cli.model.span import Span
from serge_cli.present.flow import cells
from serge_cli.present.listing import Listing
from serge_cli.present.safety import one_line
from serge_cli.text.tokens import terms

PIPE_WIDTH: Final = 120  # cells, without a terminal
_NARROWEST: Final = 12  # cells of context on either side
_SPACES: Final = re.compile(r"\s+")
_REACH: Final = 160  # code points searched for the words to sort by
_SEEN: Final = 600  # code points before and after a match, more than any line holds
_VOICES: Final = {Voice.OWN: "own", Voice.QUOTED: "quoted", Voice.NOTE: "note"}


@dataclass(frozen=True, slots=True)
class Line:
    """One match with its context before and after it in the passage."""

    locator: str
    voice: str
    left: str
    node: str
    right: str


def present(listing: Listing, width: int | None = None) -> Iterator[str]:
    """Yield a line for every match, `width` cells wide, in the order of the hits or sorted by the words that the listing asks for."""
    for front, left, node, right in columns(listing, width or PIPE_WIDTH):
        yield f"{front}{left}{node}{right}".rstrip() + "\n"


def columns(listing: Listing, width: int) -> Iterator[tuple[str, str, str, str]]:
    """Yield for every match locator and voice, the words before it flush right, the match, and the words after it."""
    found = [line for _, line in sorted_lines(listing)]
    front = max((len(line.locator) for line in found), default=0)
    label = max((len(line.voice) for line in found), default=0)
    node = min(max((cells(line.node) for line in found), default=0), 24)
    room = max(_NARROWEST, (width - front - label - node - 4) // 2)
    for line in found:
        left, right = _last(line.left, room), _first(line.right, room + node - cells(line.node))
        yield f"{line.locator:<{front}}  {line.voice:<{label}}  {' ' * (room - cells(left))}", left, line.node, right


def sorted_lines(listing: Listing) -> list[tuple[Hit, Line]]:
    """Return a line for every match, each with its hit, in the order of the hits or sorted by the words that the listing asks for."""
    found = [(record, line) for record in listing.records if isinstance(record, Hit) for line in lines(record)]
    return sorted(found, key=lambda pair: _sorted_by(pair[1], listing.keys)) if listing.keys else found


def lines(hit: Hit) -> Iterator[Line]:
    """Yield a concordance line for every match of a hit; adjacent words of one match are one node."""
    text = one_line(hit.text)
    for match, voice in _joined(text, hit):
        before, after = text[max(0, match.start - _SEEN) : match.start], text[match.end : match.end + _SEEN]
        left, right = _SPACES.sub(" ", before), _SPACES.sub(" ", after)
        yield Line(hit.id, _VOICES[voice], left, match.of(text), right)


def _joined(text: str, hit: Hit) -> list[tuple[Span, Voice]]:
    joined: list[tuple[Span, Voice]] = []
    for match, voice in zip(hit.matches, hit.match_voices or repeat(hit.voice), strict=False):
        last, spoken = joined[-1] if joined else (match, None)
        if voice is spoken and not text[last.end : match.start].strip():
            joined[-1] = Span(last.start, match.end), voice
        else:
            joined.append((match, voice))
    return joined


def _last(text: str, room: int) -> str:
    """Return the last whole words of a text that `room` cells hold."""
    tail = text[-room:]
    while cells(tail) > room:
        tail = tail[1:]
    cut = len(text) > len(tail) and not text[-len(tail) - 1].isspace()
    return tail.partition(" ")[2] or tail if cut and " " in tail.strip() else tail


def _first(text: str, room: int) -> str:
    """Return the first whole words of a text that `room` cells hold."""
    head = text[: max(room, 0)]
    while head and cells(head) > room:
        head = head[:-1]
    cut = len(text) > len(head) and not text[len(head)].isspace()
    return head.rpartition(" ")[0] or head if cut and " " in head.strip() else head


def _sorted_by(line: Line, keys: tuple[int, ...]) -> list[str]:
    """Return the words of a line in the order of the keys; empty ones where the context is too short."""
    left, right = terms(line.left[-_REACH:])[::-1], terms(line.right[:_REACH])
    words = {0: " ".join(terms(line.node))}
    words |= {-number: word for number, word in enumerate(left, 1)} | dict(enumerate(right, 1))
    return [words.get(key, "") for key in keys]
