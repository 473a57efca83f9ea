"""What the Whoosh index holds of an entry: its fields and columns."""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.columns import NumericColumn
from whoosh.fields import FieldType, Schema
from whoosh.formats import Existence, Positions

from serge_cli.search.schema import SHELVES, Unit
from serge_cli.search.whoosh_blocks import BLOCK, little, pack_positions, unpack_positions

INDEX_NAME = "MAIN"
SHELF_FIELDS = {unit: f"words{number}" for number, units in enumerate(SHELVES) for unit in units}
FILTER_FIELDS = ("about", "author", "by", "doc", "document", "form", "kind", "lang", "note", "title", "tongue", "unit", "year")
NUMBERS = {
    "girth": NumericColumn("I"),
    "size": NumericColumn("I"),
    "rank": NumericColumn("q"),
    "date": NumericColumn("i"),
    "start": NumericColumn(
        "I"
    ),  # the words in the segment before the entry: a word's place in the segment is this and its place in the entry
    "unit": NumericColumn("B"),  # which of UNITS
}
UNITS = tuple(Unit)


_NO_ANALYZER: Any = None  # texts come as words already


class PackedPositions(Positions):
    """Positions of a word in an entry, for Whoosh."""

    def encode(self, positions: Sequence[int]) -> bytes:
        """Return rising positions as a posting's value."""
        return pack_positions(positions)

    def decode_positions(self, value: bytes) -> list[int]:
        """Return a posting's positions."""
        return unpack_positions(value).tolist()

    def decode_frequency(self, value: bytes) -> int:
        """Return how many positions a posting has."""
        return len(unpack_positions(value))


class Words(FieldType):
    """The words of a text, with their positions."""

    def __init__(self) -> None:
        super().__init__(PackedPositions(), _NO_ANALYZER, scorable=True)


class Terms(FieldType):
    """What an entry says in a field that is filtered by: whole terms."""

    def __init__(self) -> None:
        super().__init__(Existence(), _NO_ANALYZER, scorable=False)


def schema() -> Schema:
    """Return the fields of the index."""
    words = {name: Words() for name in dict.fromkeys(SHELF_FIELDS.values())}
    return Schema(**words, **{name: Terms() for name in FILTER_FIELDS})


def codec() -> W3Codec:
    """Return Whoosh's own codec, with larger blocks that are not compressed."""
    return W3Codec(blocklimit=BLOCK, compression=0)


def pack_quoted(stretches: Iterable[tuple[int, int]]) -> bytes:
    """Return stretches of words (first, after the last) as bytes; empty ones are left out."""
    return little(array("I", chain.from_iterable((first, after) for first, after in stretches if first < after))).tobytes()


def unpack_quoted(value: bytes) -> list[tuple[int, int]]:
    """Return the quoted stretches from their bytes."""
    numbers = little(array("I", value))
    return list(zip(numbers[::2], numbers[1::2], strict=True))
