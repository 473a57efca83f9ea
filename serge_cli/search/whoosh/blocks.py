"""How the postings of a term are written: a byte for the types of numbers, then all numbers of a kind in one piece.

The pieces are the rising entry numbers; how often the term stands in each, left out where that is once everywhere; and
all its places, left out for terms of filters. Each has the narrowest type that holds its greatest number.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from serge_cli.errors import DamagedIndex
from serge_cli.search.whoosh.files import WIDEST, narrow, wide, width

_NONE = WIDEST + 1  # in place of a type
_BYTES = bytes(range(256))


def pack_postings(numbers: Sequence[int], counts: Sequence[int] | None, places: Sequence[int] | None) -> bytes:
    """Return postings as bytes; `counts` None: once in each entry."""
    of_numbers, rising = narrow(numbers, numbers[-1])
    of_counts, often = (_NONE, b"") if counts is None else narrow(counts, max(counts))
    of_places, where = (_NONE, b"") if places is None else narrow(places, max(places))
    return bytes((of_numbers | of_counts << 2 | of_places << 4,)) + rising + often + where


def unpack_postings(data: bytes, number: int, size: int) -> tuple[array[int], bytes | array[int], array[int]]:
    """Return the postings of a term in `number` entries of `size`: their numbers, how often it stands in each, all its places."""
    kinds = data[0] if data else _NONE
    of_numbers, of_counts, of_places = kinds & 3, kinds >> 2 & 3, kinds >> 4
    counted = 1 + number * width(of_numbers)
    placed = counted + (0 if of_counts == _NONE else number * width(of_counts))
    if number <= 0 or of_numbers == _NONE or of_places > _NONE or placed > len(data):
        raise DamagedIndex("postings are cut")
    often = b"\1" * number if of_counts == _NONE else data[counted:placed]
    counts = wide(of_counts, often) if 0 < of_counts < _NONE else often
    total = 0 if of_places == _NONE else number if of_counts == _NONE else sum(counts)
    if placed + total * width(of_places) != len(data):
        raise DamagedIndex("postings are cut")
    places = array("H") if of_places == _NONE else wide(of_places, data[placed:])
    numbers = wide(of_numbers, data[1:counted])
    if _beyond(numbers, data[1:counted], size):
        raise DamagedIndex("postings name an entry that is not there")
    return numbers, counts, places


def _beyond(numbers: array[int], data: bytes, size: int) -> bool:
    """Return whether any number is not below `size`: by its highest byte, which is quicker than by `max`, wherever that is enough."""
    width_of = numbers.itemsize
    highest, top = data[width_of - 1 :: width_of], (size - 1) >> 8 * (width_of - 1)
    if top > 0xFF:
        return False
    first = highest.find(top)
    return bool(highest.translate(None, _BYTES[: top + 1])) or (first >= 0 and max(numbers[first:]) >= size)
