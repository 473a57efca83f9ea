"""Find the documents of a corpus folder and name each: by the number its name begins with, else by its stem.

Left out are hidden files and folders, `corpus.toml`, `README*`, links that leave the folder, and whatever is reached twice.
"""

from __future__ import annotations

import errno
import os
import stat
from collections import Counter, deque
from collections.abc import Collection, Iterator
from io import BufferedReader
from pathlib import Path

from serge_cli.errors import CorpusError
from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.quick_dataclass import dataclass

CATALOG_NAME = "corpus.toml"
CORRECTIONS_NAME = "corrections.toml"
EXPORTS = (".bib", ".json")  # of reference managers
_NUMBER = late_pattern(r"(\d{1,9})(?=[^\w]|_|$)")
_UNSAFE = late_pattern(r"[\s:\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
NO_FILE = "it is not a file"
SLASH = "/"  # what ends the name of a folder
_LONGEST = 80  # code points of an id


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """One document of a corpus: where it is, its path within the corpus (with `/`), and the id that its records carry."""

    path: Path
    name: str
    id: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What a corpus folder holds: its documents, sorted by their path in it, and how many files of each other kind are not read.

    Among the documents stands, under its name with a slash, every folder within it that cannot be listed: who tries to read
    it learns why. Kinds are suffixes, in lower case, empty for files that have none; the commonest comes first.
    """

    files: tuple[CorpusFile, ...]
    others: tuple[tuple[str, int], ...] = ()
    exports: tuple[str, ...] = ()  # what may be an export of a reference manager, by its path in the folder; never a link


def survey(folder: Path, suffixes: Collection[str], only: str = "", own: Path | None = None) -> Survey:
    """Return what a folder holds, with one of the suffixes or of other kinds; CorpusError where it cannot be listed.

    `only` names a single file, which is read whatever its suffix; `own` is a folder of serge's own, which does not count.
    """
    if only:
        path = folder / only
        return Survey((CorpusFile(path, only, own_id(only)),) if path.is_file() else ())
    root = folder.resolve()
    if not os.path.isdir(root):  # noqa: PTH112 - Path.is_dir may raise
        raise CorpusError(f"{folder} is not a folder.", "Name a folder of texts with --corpus.")
    others: Counter[str] = Counter()
    exports: list[str] = []
    found = _names(str(folder), str(root), suffixes, _inside(folder, own), others, exports)
    names = sorted(found, key=lambda name: name.split("/"))
    files = tuple(CorpusFile(Path(f"{folder}/{name}"), name, identifier) for name, identifier in zip(names, _ids(names), strict=True))
    return Survey(files, tuple(sorted(others.items(), key=lambda kind: (-kind[1], kind[0]))), tuple(sorted(exports)))


def documents(folder: Path, suffixes: Collection[str]) -> tuple[CorpusFile, ...]:
    """Return the documents of a folder as `survey` finds them."""
    return survey(folder, suffixes).files


def _inside(folder: Path, own: Path | None) -> str:
    """Return the path of serge's own folder within a corpus folder with a slash at its end; empty where it is elsewhere."""
    return f"{own.relative_to(folder).as_posix()}/" if own and folder in own.parents else ""


def open_document(path: Path) -> BufferedReader:
    """Open a file for reading; OSError where it cannot be, or is no file: a pipe put in its place would be waited for without end."""
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise OSError(errno.EINVAL, NO_FILE, str(path))
    return os.fdopen(number, "rb")


def _names(folder: str, root: str, suffixes: Collection[str], own: str, others: Counter[str], exports: list[str]) -> Iterator[str]:  # noqa: PLR0917
    """Yield the files' paths within the folder; each real file once, by its own name where it has one, else by the first link to it.

    Files of other kinds are counted in `others`, but for those below `own`; what may be an export goes to `exports`.
    """
    seen: set[str] = set()
    links: list[str] = []
    endings = (*suffixes, SLASH)
    for name, real in _walk(folder, root):
        if not name.lower().endswith(endings):
            if real is not None and not _is_no_document(name) and not (own and name.startswith(own)):
                if name.lower().endswith(EXPORTS):
                    exports.append(name)
                else:
                    others[_suffix(name)] += 1
            continue
        if _is_no_document(name):
            continue
        if real is None:
            links.append(name)
        else:
            seen.add(real)
            yield name
    for name in sorted(links):
        real = os.path.realpath(f"{folder}/{name}")
        if real not in seen and os.path.isfile(real) and is_below(real, root):  # noqa: PTH113 - Path.is_file may raise
            seen.add(real)
            yield name


def _walk(folder: str, root: str) -> Iterator[tuple[str, str | None]]:
    """Yield all files below `folder` with their real paths, None for links; a folder is entered once, and only inside `root`.

    A folder that cannot be listed comes itself, with a slash at its end. Linked folders are entered last, so that files come by their own
    names. Paths are strings here: a library of ten thousand files is walked before every answer.
    """
    entered: set[str] = set()
    waiting, linked = [("", root)], deque[tuple[str, str]]()
    while waiting or linked:
        below, real = waiting.pop() if waiting else linked.popleft()
        if real in entered:
            continue
        entered.add(real)
        for entry in _entries(folder, below, real == root):
            if entry is None:
                yield below, real
                continue
            name, is_link = f"{below}{entry.name}", entry.is_symlink()
            if not _is_folder(entry):
                if is_link or entry.is_file(follow_symlinks=False):
                    yield name, None if is_link else f"{real}{os.sep}{entry.name}"
            elif not is_link:
                waiting.append((f"{name}/", f"{real}{os.sep}{entry.name}"))
            elif is_below(inner := os.path.realpath(entry.path), root):
                linked.append((f"{name}/", inner))


def _entries(folder: str, below: str, is_root: bool) -> list[os.DirEntry[str]] | list[None]:
    """Return what stands in a folder and is not hidden, sorted by name; None alone where the folder cannot be listed."""
    try:
        with os.scandir(f"{folder}/{below}") as listing:
            return sorted((entry for entry in listing if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        if is_root:
            raise CorpusError(f"The folder {folder} cannot be listed: {error.strerror}.") from error
        return [None]


def is_below(path: str, root: str) -> bool:
    """Return whether a real path is `root` or lies below it."""
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_no_document(name: str) -> bool:
    lowered = name.rpartition("/")[2].casefold()
    return (
        lowered in {CATALOG_NAME, CORRECTIONS_NAME} or lowered.partition(".")[0] in {"license", "licence"} or lowered.startswith("readme")
    )


def _ids(names: list[str]) -> list[str]:
    """Return an id for each name, all different: number or stem; where several share it the stem, the path, the path with its suffix."""
    ids = [own_id(name) for name in names]
    steps = [0] * len(names)
    for _ in range(4):
        counts = Counter(ids)
        clashing = [index for index, identifier in enumerate(ids) if counts[identifier] > 1]
        if not clashing:
            break
        for index in clashing:
            steps[index] += 1
            ids[index] = _id(names[index], steps[index])
    return _numbered(ids)


def own_id(name: str) -> str:
    """Return the id of a file that shares it with no other: the number that its name begins with, else its stem."""
    number = _NUMBER.match(name.rpartition("/")[2])
    return number.group(1) if number else _id(name, 1)


def _id(name: str, step: int) -> str:
    """Return what a file is called where others share what it was called at the step before: its stem, its path, that with its suffix."""
    words = _stem(name.rpartition("/")[2]) if step == 1 else _stem(name) if step == 2 else name
    return _safe(words)


def _stem(name: str) -> str:
    """Return a name without its suffix."""
    return name.rpartition(".")[0] or name


def _suffix(name: str) -> str:
    """Return the suffix of a path's last name in lower case with its dot; empty where it has none."""
    stem, dot, suffix = name.rpartition("/")[2].rpartition(".")
    return f".{suffix.lower()}" if stem and dot and suffix else ""


def _safe(words: str) -> str:
    """Return the words as an id: not too long, and nothing in it that cannot be typed in a locator."""
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
