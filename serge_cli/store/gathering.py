"""The files in the corpus folder now, with their sizes and times, and what is known of them from outside their texts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from serge_cli.corpus.walk import CATALOG_NAME, CORRECTIONS_NAME, CorpusFile, survey
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.store.manifest import Manifest

if TYPE_CHECKING:
    from serge_cli.store.knowledge import Knowledge

# A file written in the same moment as it was looked at can change again without a change of its times, whose grain is up to two
# seconds (FAT); such a file is compared by content until the moment has passed.
GRAIN = 2_000_000_000  # nanoseconds
# Size and times of change (nanoseconds) of corpus.toml and corrections.toml, zeros where there is none; of exports of reference managers,
# if there are any, a number that stands for all of these and the latest time.
Stamp = tuple[int, ...]
Digests = tuple[str, str]  # of what corpus.toml and corrections say of a file, and of what exports say
UNKNOWN: Stamp = (-1,) * 6  # what no files have: they must be read again


class Seen(NamedTuple):  # a tuple: ten thousand are made for every query
    """A file of the corpus as the walk sees it; `given` is a digest of what corpus.toml and corrections say of it."""

    path: str
    id: str
    size: int
    mtime: int
    ctime: int
    given: str
    described: str = ""  # a digest of what exports of reference managers say of it


@dataclass(frozen=True, slots=True)
class Gathered:
    """The corpus at one moment; files in the order of their paths. What is known of them is read only when it is asked for, and once."""

    corpus: Path
    seen: tuple[Seen, ...]
    stamp: Stamp
    suffixes: tuple[str, ...]  # of the files that are documents
    known: Callable[[], Knowledge]
    others: tuple[tuple[str, int], ...] = ()  # how many files of each other kind are not read
    notices: tuple[str, ...] = ()  # what could not be read of them; said when they are new or have changed

    @property
    def knowledge(self) -> Knowledge:
        """Return what corpus.toml, corrections.toml and exports state; CorpusError where the first two are wrong."""
        return self.known()


def gather(corpus: Path, manifest: Manifest | None = None, only: str = "", own: Path | None = None) -> Gathered:
    """Return the files of the corpus, or its file `only`; with the manifest of its index only what has changed is read.

    `own` is the folder of the index.
    """
    suffixes = manifest.suffixes if manifest else _suffixes()
    found = survey(corpus, suffixes, only, own)
    files = found.files
    stamp = (*_stamp(corpus / CATALOG_NAME), *_stamp(corpus / CORRECTIONS_NAME), *_exports_stamp(corpus, found.exports))

    @cache
    def knowledge() -> Knowledge:
        from serge_cli.store.knowledge import load_knowledge  # noqa: PLC0415 - not needed where nothing has changed

        return load_knowledge(corpus, found.exports, [file.name for file in files])

    known = _known(manifest, stamp)
    if known is not None and all(file.name in known for file in files):
        seen = tuple(_seen(files, lambda file: known[file.name]))
        return Gathered(corpus, seen, stamp, suffixes, knowledge, found.others)
    keys = {record.path: record.keys for record in manifest.files} if manifest else {}
    seen = tuple(_seen(files, knowledge().digests(keys)))
    return Gathered(corpus, seen, stamp, suffixes, knowledge, found.others, knowledge().notices)


def _suffixes() -> tuple[str, ...]:
    from serge_cli.readers.registry import suffixes  # noqa: PLC0415 - imports every reader; an index knows them

    return suffixes()


def _known(manifest: Manifest | None, stamp: Stamp) -> dict[str, Digests] | None:
    """Return the digests in the manifest where corpus.toml, corrections.toml and the exports are what they were."""
    if manifest is None or not is_noted(stamp, manifest):
        return None
    return {record.path: (record.given, record.described) for record in manifest.files}


def is_noted(stamp: Stamp, manifest: Manifest) -> bool:
    """Return whether a manifest has noted a stamp, late enough for it to prove that nothing has changed since."""
    return manifest.stamp == stamp and max(stamp) + GRAIN < manifest.checked


def _seen(files: tuple[CorpusFile, ...], given: Callable[[CorpusFile], Digests]) -> Iterator[Seen]:
    for file in files:
        try:
            status = os.stat(file.path)  # noqa: PTH116 - ten thousand times for every query
        except FileNotFoundError:  # gone since the folder was listed
            continue
        except OSError:  # the reason is given when it is read
            yield Seen(file.name, file.id, 0, 0, 0, *given(file))
            continue
        yield Seen(file.name, file.id, status.st_size, status.st_mtime_ns, status.st_ctime_ns, *given(file))


def _exports_stamp(corpus: Path, exports: tuple[str, ...]) -> Stamp:
    """Return a number that stands for the exports with their sizes and times, and the latest time; nothing where there are none."""
    if not exports:
        return ()
    from hashlib import sha256  # noqa: PLC0415 - few corpora have any
    from importlib.util import find_spec  # noqa: PLC0415

    stamps = [_stamp(corpus / name) for name in exports]
    readable = find_spec("pybtex") is not None  # an export that could not be read is read when it can be
    said = repr((exports, stamps, readable)).encode("utf-8", "surrogatepass")
    return int.from_bytes(sha256(said).digest()[:6]), max(max(stamp) for stamp in stamps)


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return 0, 0, 0
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns
