"""The fields of the index as Whoosh has them, so that it can read the index without serge."""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
from collections.abc import Sequence
from typing import Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import FieldType, Schema
from whoosh.formats import Existence, Positions

from serge_cli.search.whoosh_blocks import BLOCK, pack_positions, unpack_positions
from serge_cli.search.whoosh_names import FILTER_FIELDS, SHELF_FIELDS

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
