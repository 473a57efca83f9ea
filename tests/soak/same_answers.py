"""Compare what two checkouts of serge answer, byte for byte: every command in every format, and the extraction of whole folders.

    nice python -m tests.soak.same_answers OLD NEW [FOLDER …]

OLD and NEW are folders that hold `serge_cli`. Both are asked about the documents bundled with NEW; each FOLDER is then extracted file by
file. What is written to stderr (messages) is left out of the comparison. The exit status is 1 if anything differs.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

FORMATS = ("plain", "terminal", "lines", "json", "csv", "tsv", "markdown")
STYLES = ("chicago", "chicago-bibliography", "mla", "apa", "bibtex", "ris", "csl-json", "markdown")
WIDE = ("-n", "0")

SHOWN = (
    ("search", "party patriotism"),
    ("search", '"general strike"~8 OR =Party', *WIDE),
    ("search", "anarch* -miners", *WIDE, "--sort", "document"),
    ("search", "in:quotes revolution*", "--full", "-C", "1", *WIDE),
    ("search", "in:notes letter*", *WIDE),
    ("search", "révolution", "--lang", "fr", *WIDE),
    ("quotes", *WIDE),
    ("quotes", *WIDE, "--kind", "all"),
    ("quotes", "--person", "Trotsky", *WIDE),
    ("quotes", "--unknown", *WIDE),
    ("footnote", "001", "14"),
    ("footnote", "001", "13"),
    ("footnotes", *WIDE),
    ("footnotes", "--unresolved", *WIDE),
    ("people", *WIDE),
    ("who", *WIDE),
    ("documents",),
    ("check",),
)
PLAIN = (
    ("search", "revolution", "--kwic", "--sort", "left", *WIDE),
    ("search", "revolution", "--group-by", "person"),
    ("search", "Trotsky", "--count"),
    ("quotes", "--group-by", "person"),
)


def commands(documents: Path) -> Iterator[tuple[str, ...]]:
    """Yield every command line that is compared."""
    for command in SHOWN:
        for shape in FORMATS:
            yield (*command, "--format", shape)
    yield from PLAIN
    for style in STYLES:
        yield ("cite", "001:q4", "003:q12", "--style", style)
    for path in sorted(documents.glob("*.txt")):
        number = path.name[:3]
        yield ("show", *(f"{number}:p{at}" for at in range(1, 41)))
        yield ("show", *(f"{number}:q{at}" for at in range(1, 31)), "--json")
        yield ("check", str(path), "--json")


def answer(checkout: Path, arguments: tuple[str, ...], index: Path, corpus: Path) -> tuple[int, bytes]:
    """Return the exit status and stdout of one command as `checkout` has it."""
    environment = os.environ | {
        "PYTHONPATH": str(checkout),
        "PYTHONSAFEPATH": "1",
        "SERGE_INDEX": str(index),
        "SERGE_CORPUS": str(corpus),
        "COLUMNS": "100",
    }
    command = [sys.executable, "-m", "serge_cli", *arguments]
    done = subprocess.run(command, env=environment, cwd=index.parent, capture_output=True, check=False)
    return done.returncode, done.stdout


def difference(old: bytes, new: bytes) -> str:
    """Return the place of the first difference with a little of either side."""
    at = next((i for i, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new)))
    window = slice(max(at - 60, 0), at + 100)
    return f"at byte {at}\n    old: {old[window]!r}\n    new: {new[window]!r}"


def compared(old: Path, new: Path, lines: Iterator[tuple[str, ...]], corpus: Path) -> Iterator[tuple[bool, str]]:
    """Yield for every command line whether both checkouts answer alike, and what differs."""
    with tempfile.TemporaryDirectory() as scratch:
        for arguments in lines:
            one = answer(old, arguments, Path(scratch, "old"), corpus)
            other = answer(new, arguments, Path(scratch, "new"), corpus)
            name = " ".join(arguments)[:120]
            yield one == other, name if one == other else f"{name}: status {one[0]}, {other[0]}, {difference(one[1], other[1])}"


def files(folders: list[Path]) -> Iterator[Path]:
    """Yield the texts in the folders."""
    for folder in folders:
        yield from [folder] if folder.is_file() else sorted(p for p in folder.rglob("*") if p.suffix in {".txt", ".md"})


def main() -> None:
    """Compare, print what differs, and leave with 1 if anything does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--only-folders", action="store_true", help="leave out the commands on the bundled documents")
    options = parser.parse_args()
    old, new = options.old.resolve(), options.new.resolve()
    corpus = new / "seeds"
    lines = [] if options.only_folders else list(commands(corpus))
    lines += [("extract", str(path.resolve()), "--json") for path in files(options.folders)]
    differing = 0
    for same, difference in compared(old, new, iter(lines), corpus):
        if not same:
            differing += 1
            print(difference, flush=True)
    print(f"{len(lines)} answers compared, {differing} differ")
    sys.exit(differing > 0)


if __name__ == "__main__":
    main()
