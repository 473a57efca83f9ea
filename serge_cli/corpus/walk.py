"""Find the documents of a corpus folder and name each: by the number its name begins with, else by its stem.

Left out are hidden files and folders, `corpus.toml`, `README*`, links that leave the folder, and whatever is reached twice.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from serge_cli.errors import CorpusError

CATALOG_NAME = "corpus.toml"
TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".mdown", ".mkd"})
_NUMBER = re.compile(r"(\d{1,9})(?=[^\w]|_|$)")
_UNSAFE = re.compile(r"[\s:\x00-\x1f\x7f-\x9f]+")
_LONGEST = 80  # code points of an id


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """One document of a corpus: where it is, its path within the corpus (with `/`), and the id that its records carry."""

    path: Path
    name: str
    id: str


def documents(folder: Path, suffixes: Collection[str] = TEXT_SUFFIXES) -> tuple[CorpusFile, ...]:
    """Return the documents under `folder`, sorted by their path in it; CorpusError where the folder cannot be listed."""
    root = folder.resolve()
    if not root.is_dir():
        raise CorpusError(f"{folder} is no folder.", "Name a folder of texts with --corpus.")
    found = sorted(_files(folder, root, suffixes), key=lambda path: path.relative_to(folder).parts)
    names = [path.relative_to(folder).as_posix() for path in found]
    return tuple(CorpusFile(path, name, own) for path, name, own in zip(found, names, _ids(names), strict=True))


def _files(folder: Path, root: Path, suffixes: Collection[str]) -> Iterator[Path]:
    """Yield the files; each real file once, by its own name where it has one, else by the first link to it."""
    seen: set[str] = set()
    links: list[Path] = []
    for path, is_link in _walk(folder, root, set()):
        if path.suffix.lower() not in suffixes or _is_no_document(path.name):
            continue
        if is_link:
            links.append(path)
        else:
            seen.add(os.path.realpath(path))
            yield path
    for path in sorted(links):
        real = os.path.realpath(path)
        if real not in seen and Path(real).is_file() and Path(real).is_relative_to(root):
            seen.add(real)
            yield path


def _walk(folder: Path, root: Path, entered: set[str]) -> Iterator[tuple[Path, bool]]:
    """Yield all files below `folder` and whether each was reached by a link; a folder is entered once, and only inside `root`."""
    real = os.path.realpath(folder)
    if real in entered or not Path(real).is_relative_to(root):
        return
    entered.add(real)
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: (entry.is_symlink(), entry.name))
    except OSError as error:
        if folder.resolve() == root:
            raise CorpusError(f"The folder {folder} cannot be listed: {error.strerror}.") from error
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            yield from _walk(Path(entry.path), root, entered)
        elif entry.is_symlink() or entry.is_file(follow_symlinks=False):
            yield Path(entry.path), entry.is_symlink()


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_no_document(name: str) -> bool:
    lowered = name.casefold()
    return lowered == CATALOG_NAME or PurePath(lowered).stem in {"readme", "license", "licence"} or lowered.startswith("readme")


def _ids(names: list[str]) -> list[str]:
    """Return an id for each name, all different: number or stem; where several share it the stem, the path, the path with its suffix."""
    ladders = [_ladder(name) for name in names]
    chosen = [0] * len(names)
    for _ in range(4):
        counts = Counter(ladder[step] for ladder, step in zip(ladders, chosen, strict=True))
        clashing = [i for i, (ladder, step) in enumerate(zip(ladders, chosen, strict=True)) if counts[ladder[step]] > 1]
        if not clashing:
            break
        for index in clashing:
            chosen[index] = min(chosen[index] + 1, len(ladders[index]) - 1)
    return _numbered([ladder[step] for ladder, step in zip(ladders, chosen, strict=True)])


def _ladder(name: str) -> tuple[str, ...]:
    path = PurePath(name)
    stem = _safe(path.stem)
    number = _NUMBER.match(path.name)
    return (number.group(1) if number else stem, stem, _safe(path.with_suffix("").as_posix()), _safe(name))


def _safe(words: str) -> str:
    """Return the words as an id: no space, colon or control character, and not too long for a locator."""
    safe = _UNSAFE.sub("_", words).strip("_") or "_"
    return safe if len(safe) <= _LONGEST else safe[:_LONGEST]


def _numbered(ids: list[str]) -> list[str]:
    """Return the ids with a number after each that is still not unique."""
    used: set[str] = set()
    unique = []
    for identifier in ids:
        candidate, number = identifier, 1
        while candidate in used:
            number += 1
            candidate = f"{identifier}~{number}"
        used.add(candidate)
        unique.append(candidate)
    return unique
