"""The files in the corpus folder now, with their sizes and times, and what is known of them from outside their texts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cached_property
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
Stamp = tuple[int, ...]  # size and times of change (nanoseconds) of corpus.toml and corrections.toml; zeros where there is none
UNKNOWN: Stamp = (-1,) * 6  # what no files have: they must be read again


class Seen(NamedTuple):  # a tuple: ten thousand are made for every query
    """A file of the corpus as the walk sees it; `given` is a digest of what corpus.toml and corrections say of it."""

    path: str
    id: str
    size: int
    mtime: int
    ctime: int
    given: str


@dataclass(frozen=True)
class Gathered:
    """The corpus at one moment; files in the order of their paths. What is known of them is read only when it is asked for."""

    corpus: Path
    seen: tuple[Seen, ...]
    stamp: Stamp
    suffixes: tuple[str, ...]  # of the files that are documents
    others: tuple[tuple[str, int], ...] = ()  # how many files of each other kind are not read

    @cached_property
    def knowledge(self) -> Knowledge:
        """Return what corpus.toml and corrections.toml state; CorpusError where they are wrong."""
        from serge_cli.store.knowledge import load_knowledge  # noqa: PLC0415 - not needed where nothing has changed

        return load_knowledge(self.corpus)


def gather(corpus: Path, manifest: Manifest | None = None, only: str = "", own: Path | None = None) -> Gathered:
    """Return the files of the corpus, or its file `only`; with the manifest of its index only what has changed is read.

    `own` is the folder of the index.
    """
    stamp = (*_stamp(corpus / CATALOG_NAME), *_stamp(corpus / CORRECTIONS_NAME))
    suffixes = manifest.suffixes if manifest else _suffixes()
    found = survey(corpus, suffixes, only, own)
    files = found.files
    known = _known(manifest, stamp)
    if known is None or any(file.name not in known for file in files):
        from serge_cli.store.knowledge import load_knowledge  # noqa: PLC0415 - not needed where nothing has changed

        return Gathered(corpus, tuple(_seen(files, load_knowledge(corpus).digests())), stamp, suffixes, found.others)
    return Gathered(corpus, tuple(_seen(files, lambda file: known[file.name])), stamp, suffixes, found.others)


def _suffixes() -> tuple[str, ...]:
    from serge_cli.readers.registry import suffixes  # noqa: PLC0415 - imports every reader; an index knows them

    return suffixes()


def _known(manifest: Manifest | None, stamp: Stamp) -> dict[str, str] | None:
    """Return the digests in the manifest where corpus.toml and corrections.toml are what they were."""
    if manifest is None or manifest.stamp != stamp or max(stamp) + GRAIN >= manifest.checked:
        return None
    return {record.path: record.given for record in manifest.files}


def _seen(files: tuple[CorpusFile, ...], given: Callable[[CorpusFile], str]) -> Iterator[Seen]:
    for file in files:
        try:
            status = os.stat(file.path)  # noqa: PTH116 - ten thousand times for every query
        except FileNotFoundError:  # gone since the folder was listed
            continue
        except OSError:  # the reason is given when it is read
            yield Seen(file.name, file.id, 0, 0, 0, given(file))
            continue
        yield Seen(file.name, file.id, status.st_size, status.st_mtime_ns, status.st_ctime_ns, given(file))


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return 0, 0, 0
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns
