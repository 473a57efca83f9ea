"""How fast files are read: megabytes per second of each format, and pages per second of PDFs, in time of the processor.

    python tests/bench/reading.py FOLDER [--profile]

Every file below FOLDER that a reader other than plain text's knows is read three times; the quickest counts.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import time
from collections import defaultdict
from pathlib import Path

from serge_cli.errors import UnreadableFile
from serge_cli.model.document import Document
from serge_cli.readers.reading import read

ROUNDS = 3


def timed(data: bytes, path: str) -> tuple[float, Document] | None:
    """Return the least time that reading takes, and the document; None where the file cannot be read."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        try:
            document = read(data, path, "bench")
        except UnreadableFile:
            return None
        times.append(time.process_time() - start)
    return min(times), document


def measure(folder: Path) -> None:
    """Print a line for each format."""
    size: defaultdict[str, int] = defaultdict(int)
    spent: defaultdict[str, float] = defaultdict(float)
    count: defaultdict[str, int] = defaultdict(int)
    sheets = 0
    for path in sorted(folder.rglob("*")):
        if path.is_file() and (found := timed(data := path.read_bytes(), path.name)):
            seconds, document = found
            size[document.format] += len(data)
            spent[document.format] += seconds
            count[document.format] += 1
            sheets += max((place.sheet for place in document.places), default=0)
    for name, files in sorted(count.items()):
        pages = f"  {sheets / spent[name]:8.1f} pages/s" if name == "pdf" else ""
        print(f"{name:10} {files:5} files  {size[name] / 1e6:8.2f} MB  {size[name] / 1e6 / spent[name]:8.2f} MB/s{pages}")


def main() -> None:
    """Measure, or show where the time goes."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--profile", action="store_true")
    options = asked.parse_args()
    if not options.profile:
        measure(options.folder)
        return
    profile = cProfile.Profile()
    profile.runcall(measure, options.folder)
    pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
