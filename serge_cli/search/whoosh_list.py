"""Which segments an index has: a list beside Whoosh's own table of contents, which cannot be read without importing all of Whoosh."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

_FILE = "segments"


class SegmentInfo(NamedTuple):
    """A segment: the beginning of its files' names, how many entries it has, and the numbers of those deleted."""

    name: str
    size: int
    deleted: tuple[int, ...]


def info_of(segment: Any) -> SegmentInfo:
    """Return what reading needs of Whoosh's own record of a segment."""
    return SegmentInfo(segment.segment_id(), segment.doc_count_all(), tuple(sorted(segment.deleted_docs())))


def write_list(folder: Path, segments: Iterable[Any]) -> None:
    """Write the list of Whoosh's records as a new file: the old one may be shared with an older generation of the index."""
    draft = folder / f"{_FILE}.new"
    draft.write_text(json.dumps([info_of(segment) for segment in segments]), encoding="ascii")
    draft.replace(folder / _FILE)


def read_list(folder: Path) -> list[SegmentInfo]:
    """Return the segments of the index in a folder."""
    listed = json.loads((folder / _FILE).read_text(encoding="ascii"))
    return [SegmentInfo(name, size, tuple(deleted)) for name, size, deleted in listed]
