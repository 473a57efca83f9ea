"""What stands in the corpus folder now: its files with their sizes and times, and what is known of them from outside their texts."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from serge_cli.corpus.walk import CATALOG_NAME, CorpusFile, documents
from serge_cli.operations.manifest import Manifest
from serge_cli.operations.reading import Knowledge
from serge_cli.operations.staleness import GRAIN, Seen

Stamp = tuple[int, int, int]  # size, and times of change in nanoseconds, of a file; zeros where there is none
NO_FILE: Stamp = (0, 0, 0)


@dataclass(frozen=True)
class Gathered:
    """The corpus at one moment; files in the order of their paths. What is known of them is read only when it is asked for."""

    corpus: Path
    seen: tuple[Seen, ...]
    stamp: Stamp  # of corpus.toml

    @cached_property
    def knowledge(self) -> Knowledge:
        """Return what corpus.toml states; CorpusError where it is wrong."""
        return load_knowledge(self.corpus)


def gather(corpus: Path, manifest: Manifest | None = None) -> Gathered:
    """Return the files of the corpus; with the manifest of its index, corpus.toml is read only where it has changed."""
    stamp = _stamp(corpus / CATALOG_NAME)
    files = documents(corpus)
    known = _known(manifest, stamp)
    if known is None or any(file.name not in known for file in files):
        return Gathered(corpus, tuple(_seen(files, _digests(corpus, files))), stamp)
    return Gathered(corpus, tuple(_seen(files, lambda file: known[file.name])), stamp)


def load_knowledge(corpus: Path) -> Knowledge:
    """Return what the corpus.toml in a folder states; CorpusError where it is wrong."""
    from serge_cli.corpus.catalog import load_catalog  # noqa: PLC0415 - not needed where nothing has changed
    from serge_cli.people.authority import Authority, KnownPerson  # noqa: PLC0415

    catalog = load_catalog(corpus)
    persons = tuple(KnownPerson(person.name, person.aliases, person.group) for person in catalog.persons)
    return Knowledge(Authority(persons), catalog)


def _known(manifest: Manifest | None, stamp: Stamp) -> dict[str, str] | None:
    """Return the digests in the manifest where corpus.toml is what it was."""
    if manifest is None or manifest.stamp != stamp or max(stamp[1:]) + GRAIN >= manifest.checked:
        return None
    return {record.path: record.given for record in manifest.files}


def _digests(corpus: Path, files: tuple[CorpusFile, ...]) -> Callable[[CorpusFile], str]:
    """Return a function that digests what is known of a file; CorpusError where corpus.toml names a file that is not there."""
    from serge_cli.corpus.catalog import check_files  # noqa: PLC0415

    knowledge = load_knowledge(corpus)
    check_files(knowledge.catalog, files, str(corpus / CATALOG_NAME))
    persons = repr(knowledge.catalog.persons) if knowledge.catalog.persons else ""

    def digest(file: CorpusFile) -> str:
        entry = knowledge.catalog.entry(file)
        return hashlib.sha256(f"{entry!r}{persons}".encode()).hexdigest()[:16] if entry or persons else ""

    return digest


def _seen(files: tuple[CorpusFile, ...], given: Callable[[CorpusFile], str]) -> Iterator[Seen]:
    for file in files:
        try:
            status = os.stat(file.path)  # noqa: PTH116 - ten thousand times for every query
        except OSError:  # gone since the folder was listed
            continue
        yield Seen(file.name, file.id, status.st_size, status.st_mtime_ns, status.st_ctime_ns, given(file))


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return NO_FILE
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns
