"""The small file in a generation's folder that says which index of the cluster is the generation's, and how much is in it.

It is checksummed and swapped with the generation like every other file of an index. With the key in it the records of the index are
sealed (documents.py), so it is for the user alone.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import NamedTuple

from serge_cli.errors import DamagedIndex

NAME = "opensearch.json"
_KEY_BYTES = 32
_INDEX = re.compile(r"serge-[0-9a-f]{16}-[0-9a-f]{16}")


class Counted(NamedTuple):
    """How many entries a group has, and the sum of their length norms."""

    entries: int
    norms: int


class Marker(NamedTuple):
    """An index in a cluster, with the key of its records, how many they are, what is counted of each group, and how many entries are odd.

    Of an odd entry the engine knows some value by a digest alone (documents.py).
    """

    url: str
    name: str
    key: bytes
    records: int
    groups: tuple[Counted, ...]
    odd: int

    @property
    def library(self) -> str:
        """The part of the index's name that all generations of a library share."""
        return self.name.rpartition("-")[0]

    def write(self, folder: Path) -> None:
        """Write the file into a folder, in place of the one that is there."""
        value = {**self._asdict(), "key": self.key.hex()}
        path = folder / NAME
        path.unlink(missing_ok=True)  # it may be a link to the file of the generation before
        path.write_text(json.dumps(value), encoding="utf-8")


def new_key() -> bytes:
    """Return a key for the records of an index."""
    return os.urandom(_KEY_BYTES)


def new_library() -> str:
    """Return a name that all generations of a new library share."""
    return f"serge-{os.urandom(8).hex()}"


def new_index(library: str) -> str:
    """Return the name of a new generation of a library."""
    return f"{library}-{os.urandom(8).hex()}"


def read_marker(folder: Path) -> Marker:
    """Return what the file in a folder says; DamagedIndex where it is not as serge writes it."""
    try:
        value = json.loads((folder / NAME).read_text(encoding="utf-8"))
        groups = tuple(Counted(*map(int, each)) for each in value["groups"])
        key, records, odd = bytes.fromhex(value["key"]), int(value["records"]), int(value["odd"])
        marker = Marker(str(value["url"]), str(value["name"]), key, records, groups, odd)
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise DamagedIndex(f"{NAME} in it cannot be read") from error
    if not _INDEX.fullmatch(marker.name) or len(marker.key) != _KEY_BYTES:
        raise DamagedIndex(f"{NAME} in it names no index")
    return marker
