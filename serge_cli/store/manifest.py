"""The manifest of an index: what it was made from, by which versions, and the checksums of its own files.

It is one small file, replaced as a whole, and it names the generation that is valid: replacing it is the swap. Its
first line holds a signature (`-` where it needs none) and a checksum of both the signature and the rest. Nothing else
of an index is opened before the manifest has been found whole, and signed by the user or in a folder that is only his;
names in it are taken only as far as they can be those of files within a generation.
"""

from __future__ import annotations

import json
import re
import time
from enum import Enum, auto
from typing import Any, NamedTuple, NewType

from serge_cli import __version__, index_messages
from serge_cli.digests import sha256
from serge_cli.errors import BrokenIndex
from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.engines import DEFAULT, names, version_of
from serge_cli.search.entry import SCHEMA_VERSION
from serge_cli.store.signing import is_signed, signature
from serge_cli.wire import WIRE_VERSION

MANIFEST = "manifest"
FRESH = MANIFEST + ".new"  # while it is being written
STORE_VERSION = 9  # of this file and of the files beside those of the search engine
MOST_BYTES = 256 << 20  # of a manifest: those of a million files
_HEAD = b"serge index "
_UNSIGNED = b"-"
_PART = late_pattern(r"[\w.-]+(/[\w.-]+)?", re.ASCII)
_MOST_GENERATIONS = 10**9
_EARLIEST = -(1 << 63)  # nanoseconds: files may be older than 1970

EntryNumber = NewType("EntryNumber", int)  # orders the entries of the whole index
CardOffset = NewType("CardOffset", int)  # in the file of cards, in bytes


class FileRecord(NamedTuple):  # a tuple: ten thousand are read for every query
    """A file of the corpus as it was when it was indexed. `error` says why it could not be; it then has no entries.

    `path` is relative to the corpus folder, times are in nanoseconds, `offset` and `length` find its card, in bytes.
    `given` is a digest of what corpus.toml and corrections say of it. Both times are 0 where the system would not let
    it be read, or it changed while it was read: times then prove nothing. `tried` is when it was last read in vain for
    a reason that may pass though the file does not change, in nanoseconds since 1970, 0 where it was not; `pause` is
    how many seconds later a question tries again, 0 if none does. `described` is a digest of what exports of reference
    managers say of its works, which they look for by `keys` (corpus/exports.py).
    """

    path: str
    id: str
    size: int
    mtime: int
    ctime: int
    sha256: str
    given: str
    base: EntryNumber  # from which its entries are numbered
    offset: CardOffset
    length: int
    error: str
    tried: int = 0
    pause: int = 0
    described: str = ""
    keys: str = ""


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
    engine: str  # the version of the files of the engine that holds the index


class Holder(NamedTuple):
    """What holds an index: a search engine, and where it is if it is on other machines."""

    engine: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The state of an index of the folder `corpus`.

    `checked` is when the files were looked at, in nanoseconds since 1970; `stamp` is size and times of corpus.toml and
    corrections.toml; `suffixes` are those of the formats that are read. `partial` says that files are missing that have
    not been read yet: no question is answered from it, and who builds goes on from it.
    """

    versions: Versions
    generation: int
    checked: int
    stamp: tuple[int, ...]
    suffixes: tuple[str, ...]
    files: tuple[FileRecord, ...]
    parts: tuple[PartRecord, ...] = ()
    partial: bool = False
    corpus: str = ""
    holder: Holder = Holder(DEFAULT)

    @property
    def folder(self) -> str:
        """Return the name of the folder that holds this generation."""
        return folder_of(self.generation)

    @property
    def size(self) -> int:
        """Return the size of the index in bytes."""
        return sum(part.size for part in self.parts)

    @property
    def built(self) -> str:
        """Return when the index was last made or found up to date, as an ISO 8601 time."""
        return time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(self.checked // 1_000_000_000))


class Damaged(Exception):
    """An index file is not what was written. Never leaves this package: the index is rebuilt."""


class NotOurs(BrokenIndex):
    """A folder is not an index of the user's, and is left as it is. `message` says why."""


def current_versions(engine: str = DEFAULT) -> Versions:
    """Return the versions that this program writes, and those of an engine's files."""
    from serge_cli.extract.version import EXTRACTION_VERSION  # noqa: PLC0415
    from serge_cli.readers.registry import modules  # noqa: PLC0415

    read_with = " ".join(modules())
    return Versions(__version__, STORE_VERSION, SCHEMA_VERSION, EXTRACTION_VERSION, WIRE_VERSION, read_with, version_of(engine))


class Seal(Enum):
    """What the bytes of a manifest prove: signed by the user, whole, damaged, or no manifest at all."""

    SIGNED = auto()
    WHOLE = auto()
    DAMAGED = auto()
    FOREIGN = auto()


def examine_manifest(data: bytes, key: bytes | None) -> tuple[Seal, bytes]:
    """Return what a manifest's bytes prove where `key` is the user's, and what follows its first line."""
    head, _, body = data.partition(b"\n")
    if not head.startswith(_HEAD):
        return Seal.FOREIGN, b""
    stated, _, checksum = head.removeprefix(_HEAD).partition(b" ")
    if is_signed(body, stated, key):
        return Seal.SIGNED, body
    if not checksum:  # as versions without signatures wrote it
        return (Seal.WHOLE if stated == _digest(body) else Seal.DAMAGED), body
    return (Seal.WHOLE if checksum == _digest(stated + body) else Seal.DAMAGED), body


def parse_manifest(body: bytes) -> Manifest:
    """Return the manifest whose text this is; Damaged where it is not what this program writes."""
    try:
        return _manifest(json.loads(body))
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise Damaged("it was made by another version of serge") from error


def _manifest(value: dict[str, Any]) -> Manifest:
    return Manifest(
        versions=Versions(**value["versions"]),
        generation=_number(value["generation"], 1),
        checked=_number(value["checked"]),
        stamp=tuple(_number(part, _EARLIEST) for part in value["stamp"]),
        suffixes=tuple(map(str, value["suffixes"])),
        files=tuple(map(FileRecord._make, value["files"])),
        parts=tuple(_part(PartRecord._make(part)) for part in value["parts"]),
        partial=value["partial"] is True,
        corpus=str(value["corpus"]),
        holder=_holder(*value["holder"]),
    )


def _holder(engine: str, url: str) -> Holder:
    if engine not in names():
        raise ValueError(engine)
    return Holder(engine, str(url))


def _number(value: object, least: int = 0) -> int:
    if type(value) is not int or value < least:
        raise ValueError(value)
    return value


def _part(part: PartRecord) -> PartRecord:
    """Return a part whose name leads to a file within a generation; ValueError otherwise."""
    if not _PART.fullmatch(part.name) or ".." in part.name:
        raise ValueError(part.name)
    return part._replace(size=_number(part.size), sha256=str(part.sha256), mtime=_number(part.mtime), inode=_number(part.inode))


def stated_generation(body: bytes) -> str | None:
    """Return the folder that a manifest names, of whatever version it is; None where it names none."""
    try:
        generation = _number(json.loads(body)["generation"], 1)
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    return folder_of(generation) if generation < _MOST_GENERATIONS else None


def folder_of(generation: int) -> str:
    """Return the name of the folder of a generation."""
    return f"g{generation:06d}"


def manifest_bytes(manifest: Manifest, key: bytes | None) -> bytes:
    """Return the manifest as it is written, signed where there is a key.

    BrokenIndex where it would be too large to be read again.
    """
    versions = manifest.versions
    value = {
        "versions": {name: getattr(versions, name) for name in Versions.__slots__},
        "generation": manifest.generation,
        "checked": manifest.checked,
        "stamp": manifest.stamp,
        "suffixes": manifest.suffixes,
        "parts": manifest.parts,
        "files": manifest.files,
        "partial": manifest.partial,
        "corpus": manifest.corpus,
        "holder": manifest.holder,
    }
    # Names of files may hold bytes that are no UTF-8; as ASCII with escapes every name survives.
    body = json.dumps(value, separators=(",", ":")).encode("ascii")
    signed = signature(body, key) if key else _UNSIGNED
    data = b"%b%b %b\n%b" % (_HEAD, signed, _digest(signed + body), body)
    if len(data) > MOST_BYTES:
        raise BrokenIndex(index_messages.TOO_MANY_FILES, index_messages.SPLIT_CORPUS)
    return data


def _digest(data: bytes) -> bytes:
    return sha256(data).encode("ascii")
