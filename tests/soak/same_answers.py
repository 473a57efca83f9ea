"""Compare what two checkouts of serge answer, byte for byte: every command in every format, and the extraction of whole folders.

    nice python -m tests.soak.same_answers OLD NEW [FOLDER …]
    nice python -m tests.soak.same_answers OLD NEW --library TEXTS [--kept FOLDER]

OLD and NEW are folders that hold `serge_cli`. Both are asked about the documents bundled with NEW; each FOLDER is then extracted file by
file. With --library both are asked, instead, questions of every kind about a large library, as JSON; the words are those of Debian's
package `anarchism` as text, and --kept keeps the two indexes for the next run. What is written to stderr (messages) is left out of the
comparison. The exit status is 1 if anything differs.
"""

from __future__ import annotations

import argparse
import os
import shlex
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

ASKED = (  # of a library, each with --json
    "search kropotkin",
    "search state -n 0 --sort document",
    "search the -n 30",
    "search 'mutual aid' -n 0",
    "search 'workers state power' -n 0",
    "search 'workers state power freedom revolution' -n 60",
    "search 'the makhnovists'",
    "search 'a to be of' -n 20",
    "search 'state OR capital' --offset 100",
    "search 'anarchism NOT state' -n 40",
    "search '(strike OR union) workers NOT (lenin OR party)' -n 0",
    """search '"mutual aid"' -n 0""",
    """search '"of the state"' -n 100""",
    """search '"of the"' -n 20""",
    """search '"the * of the"' -n 20""",
    """search '"workers power"~8' -n 0""",
    """search '"to be or not to be"'""",
    "search 'workers NEAR/5 power' -n 0",
    "search '(strike OR union) BEFORE/9 workers' -n 0",
    "search 'state SENTENCE capital' -n 30",
    "search 'anarch*' -n 25",
    "search '*archism' -n 25 --sort date",
    "search 'anarchsm~1 kropotkn~2' -n 25",
    "search '/anarch(ism|y)/' -n 25",
    "search 'state in:quotes' -n 0",
    "search 'workers power in:quotes' -n 0",
    "search 'in:notes letter*' -n 0",
    "search 'power --own' -n 50",
    "search 'title:anarchism state' -n 20",
    "search 'freedom by:Bakunin' -n 0",
    "search zeppelinian",
    "search 'anarchic zeppelinian freedom'",
    "search 'property theft despotism proudhonian elephants'",
    "search 'révolution' -n 20",
    "search 'workers state' -n 0 --kwic --sort 1L,1R",
    "search state --group-by person",
    "quotes -n 100",
    "quotes --person Bakunin -n 0",
    "quotes --by Kropotkin --min-words 30 -n 0",
    "quotes --about Marx --with-note -n 40",
    "quotes --unknown --offset 300 -n 20",
    "quotes 'free* state' -n 0",
    "quotes --group-by person",
    "footnotes -n 200",
    "footnote secA1 1",
    "people -n 0",
    "who -n 0",
    "who Bakunin",
    "documents",
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


def questions() -> list[tuple[str, ...]]:
    """Return the command lines that a large library is asked."""
    return [(*shlex.split(line), "--json") for line in ASKED]


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


def compared(old: Path, new: Path, lines: list[tuple[str, ...]], corpus: Path, kept: Path | None) -> Iterator[tuple[bool, str]]:
    """Yield for every command line whether both checkouts answer alike, and what differs."""
    with tempfile.TemporaryDirectory() as scratch:
        indexes = kept or Path(scratch)
        for arguments in lines:
            one = answer(old, arguments, indexes / "old", corpus)
            other = answer(new, arguments, indexes / "new", corpus)
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
    parser.add_argument("--library", type=Path, metavar="TEXTS", help="ask about this library instead")
    parser.add_argument("--kept", type=Path, metavar="FOLDER", help="where the indexes are kept for the next run")
    options = parser.parse_args()
    old, new = options.old.resolve(), options.new.resolve()
    corpus = options.library.resolve() if options.library else new / "seeds"
    lines = questions() if options.library else [] if options.only_folders else list(commands(corpus))
    if options.kept:
        options.kept.mkdir(parents=True, exist_ok=True)
    lines += [("extract", str(path.resolve()), "--json") for path in files(options.folders)]
    differing = 0
    for same, difference in compared(old, new, lines, corpus, options.kept and options.kept.resolve()):
        if not same:
            differing += 1
            print(difference, flush=True)
    print(f"{len(lines)} answers compared, {differing} differ")
    sys.exit(differing > 0)


if __name__ == "__main__":
    main()
