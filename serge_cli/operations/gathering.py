"""What stands in the corpus folder now: its files with their sizes and times, and what corpus.toml says of them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from serge_cli.operations.reading import Knowledge
from serge_cli.operations.staleness import Seen


@dataclass(frozen=True, slots=True)
class Gathered:
    """The corpus at one moment; files sorted by path."""

    corpus: Path
    seen: tuple[Seen, ...]
    knowledge: Knowledge


def gather(corpus: Path) -> Gathered:
    """Return the files of the corpus (provisional)."""
    seen = []
    with os.scandir(corpus) as entries:
        for entry in entries:
            if entry.name.endswith((".txt", ".md")) and entry.is_file():
                status = entry.stat()
                identifier = re.match(r"\d+|.*(?=\.)", entry.name)
                seen.append(
                    Seen(
                        entry.name,
                        identifier.group() if identifier else entry.name,
                        status.st_size,
                        status.st_mtime_ns,
                        status.st_ctime_ns,
                        "",
                    )
                )
    return Gathered(corpus, tuple(sorted(seen)), Knowledge())
