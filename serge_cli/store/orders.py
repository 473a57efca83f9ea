"""Numbers that keep entries in the order of the corpus, with room between files, so that a new file needs no new numbers for the others."""

from __future__ import annotations

from collections.abc import Sequence

ROOM = 1 << 20  # entries that one file may have
_STEP = 1 << 40  # between two files that were indexed together; 2^63 / 2^40 leaves room for eight million files


def bases(known: Sequence[int | None]) -> list[int] | None:
    """Return the number from which each file's entries count: the known ones as they are, those of new files between their neighbours.

    Return None where the known ones do not rise or leave no room: then all files must be numbered anew.
    """
    numbers = list(known)
    last = 0
    position = 0
    while position < len(numbers):
        end = position
        while end < len(numbers) and numbers[end] is None:
            end += 1
        bound = numbers[end] if end < len(numbers) else None
        gap = _STEP if bound is None else (bound - last) // (end - position + 1)
        if gap < ROOM:
            return None
        for number, place in enumerate(range(position, end), 1):
            numbers[place] = last + gap * number
        last = bound if bound is not None else 0
        position = end + 1
    return [number for number in numbers if number is not None]
