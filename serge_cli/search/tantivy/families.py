"""Which words of the index have the same stem in a language: sorted lines, a file more with each change, written together now and then."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from serge_cli.search.query.stems import stemmer
from serge_cli.search.whoosh.tables import Lines, write_lines

MOST_FILES = 8
_FILE = re.compile(r"forms\d{6,9}", re.ASCII)

Words = Mapping[tuple[str, str], Iterable[str]]  # by the field that holds them and the language of texts in which they stand


class Families:
    """The families of an open index."""

    def __init__(self, folder: Path) -> None:
        self._files = [Lines(path) for path in _files(folder)]

    def of(self, field: str, language: str, root: str) -> set[str]:
        """Return the words of a field that have a stem in texts of a language, with some that no text has any more."""
        found = (lines.get(f"{field}:{language}:{root}") for lines in self._files)
        return {word for words in found for word in (words or "").split(" ") if word}

    def close(self) -> None:
        """Close the files."""
        for lines in self._files:
            lines.close()


def add_families(folder: Path, fresh: Words) -> None:
    """Write the families of words that were put into an index, and those of before with them where their files are many."""
    before = _files(folder)
    families: defaultdict[str, set[str]] = defaultdict(set)
    for (field, language), words in fresh.items():
        root_of = stemmer(language)
        for word in words:
            families[f"{field}:{language}:{root_of(word)}"].add(word)
    if len(before) >= MOST_FILES:
        for path in before:
            lines = Lines(path)
            for key, written in lines.starting(""):
                families[key].update(written.split(" "))
            lines.close()
    if families:
        number = max((int(path.name[5:]) for path in before), default=0) + 1
        write_lines(folder / f"forms{number:06d}", ((key, " ".join(sorted(words))) for key, words in families.items()))
    if len(before) >= MOST_FILES:
        for path in before:
            path.unlink()


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if _FILE.fullmatch(path.name))
