"""The manifest of an index: what it was made from, by which versions, and the checksums of its own files.

It is one small file, replaced as a whole, and it names the generation that is valid: replacing it is the swap. Its first line holds
a checksum of the rest. Nothing else of an index is opened before the manifest has been found whole.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from serge_cli import __version__
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.schema import SCHEMA_VERSION
from serge_cli.wire import WIRE_VERSION

MANIFEST = "manifest"
STORE_VERSION = 1  # of this file and of what lies beside the search engine's own files


class FileRecord(NamedTuple):  # a tuple: ten thousand are read for every query
    """A file of the corpus as it was when it was indexed. `error` tells why it could not be; it then has no entries.

    `path` is relative to the corpus folder, times are in nanoseconds, `offset` and `length` find its card, in bytes.
    `given` is a digest of what corpus.toml and corrections say of it. Both times are 0 where the system would not let it be read, or it
    changed while it was read: times then prove nothing.
    """

    path: str
    id: str
    size: int
    mtime: int
    ctime: int
    sha256: str
    given: str
    base: int  # of the `order` of its entries
    offset: int
    length: int
    error: str


class PartRecord(NamedTuple):
    """A file of the index: `mtime` (nanoseconds) and `inode` are those it had when its checksum was last verified."""

    name: str
    size: int
    sha256: str
    mtime: int
    inode: int


@dataclass(frozen=True, slots=True)
class Versions:
    """What an index depends on besides the corpus; it is rebuilt when any of these differs."""

    program: str
    store: int
    schema: int
    extraction: int
    wire: str
    readers: str  # the names of their modules: another format makes other answers


@dataclass(frozen=True, slots=True)
class Manifest:
    """The state of an index.

    `checked` is when the files were looked at, in nanoseconds since 1970; `stamp` is size and times of corpus.toml and corrections.toml;
    `suffixes` are those of the formats that are read.
    """

    versions: Versions
    generation: int
    checked: int
    stamp: tuple[int, ...]
    suffixes: tuple[str, ...]
    files: tuple[FileRecord, ...]
    parts: tuple[PartRecord, ...] = ()

    @property
    def folder(self) -> str:
        """Return the name of the folder that holds this generation."""
        return f"g{self.generation:06d}"


class Damaged(Exception):
    """An index file is not what was written. Never leaves the operations: the index is built anew."""


def current_versions() -> Versions:
    """Return the versions that this program writes."""
    from serge_cli.extract.version import EXTRACTION_VERSION  # noqa: PLC0415
    from serge_cli.readers.formats import modules  # noqa: PLC0415

    return Versions(__version__, STORE_VERSION, SCHEMA_VERSION, EXTRACTION_VERSION, WIRE_VERSION, " ".join(modules()))


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest in an index folder, None where there is none; Damaged where it is not as written."""
    try:
        data = (folder / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    head, _, body = data.partition(b"\n")
    if head != _checksum(body):
        raise Damaged("its manifest is damaged")
    try:
        return _manifest(json.loads(body))
    except (KeyError, TypeError, ValueError) as error:
        raise Damaged("it was made by another version of serge") from error


def _manifest(value: dict[str, Any]) -> Manifest:
    return Manifest(
        versions=Versions(**value["versions"]),
        generation=value["generation"],
        checked=value["checked"],
        stamp=tuple(value["stamp"]),
        suffixes=tuple(value["suffixes"]),
        files=tuple(map(FileRecord._make, value["files"])),
        parts=tuple(map(PartRecord._make, value["parts"])),
    )


def manifest_bytes(manifest: Manifest) -> bytes:
    """Return the manifest as it is written."""
    versions = manifest.versions
    value = {
        "versions": {name: getattr(versions, name) for name in Versions.__slots__},
        "generation": manifest.generation,
        "checked": manifest.checked,
        "stamp": manifest.stamp,
        "suffixes": manifest.suffixes,
        "parts": manifest.parts,
        "files": manifest.files,
    }
    # Names of files may hold bytes that are no UTF-8; as ASCII with escapes every name survives.
    body = json.dumps(value, separators=(",", ":")).encode("ascii")
    return _checksum(body) + b"\n" + body


def _checksum(body: bytes) -> bytes:
    return b"serge index " + hashlib.sha256(body).hexdigest().encode("ascii")
