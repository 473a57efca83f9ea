"""Hostile command lines for the whole program, over a library of hostile files with hostile names; nothing is written outside a temporary folder."""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import random
import shutil
import tempfile
from functools import cache
from pathlib import Path

from serge_cli import app
from serge_cli.errors import ExitStatus
from tests.soak import fuzz_texts

HOSTILE_NAMES = (
    "001_plain.txt",
    "002 \x1b[31mred\x1b[0m.txt",
    "003_\u202etxt.md",
    "new\nline.txt",
    "-rf.txt",
    "[bold]x[/].md",
    "é\udcff.txt",
    "%s{0}.txt",
    "noise.txt",
)
_QUERIED = ("search", "quotes", "footnotes", "search", "search")
_NAMED = (
    "show",
    "cite",
    "footnote",
    "people",
    "who",
    "documents",
    "info",
    "check",
    "extract",
    "quotes",
    "footnotes",
    "schema",
    "man",
    "completion",
    "nonsense",
    "",
)
_FLAGS = (
    "--json",
    "--count",
    "--full",
    "--kwic",
    "--own",
    "--quoted",
    "--notes",
    "--unknown",
    "--with-note",
    "--unresolved",
    "--missing",
    "--orphans",
    "--quiet",
    "-q",
    "--help",
    "--version",
    "--",
)
_VALUED = {
    "--format": ("terminal", "plain", "lines", "json", "csv", "tsv", "markdown", "kwic", "x"), "--sort": ("relevance", "document", "date", "length", "left", "right", "x"),
    "--color": ("auto", "always", "never", "x"), "--group-by": ("doc", "author", "person", "year", "x"), "--style": ("chicago", "mla", "apa", "bibtex", "ris", "csl-json", "markdown", "x"),
    "--limit": ("0", "1", "-1", "x", "9" * 30), "--offset": ("0", "3", "-1", "9" * 30), "--context": ("0", "1", "9999", "-1"), "--doc": ("001", "plain", "\x1b", "../x"), "--person": ("Marsh", "\x1b[2J", "", "\udcff"),
    "--by": ("Anna Marsh", "?"), "--about": ("Oake", "\u202e"), "--kind": ("all", "term", "x"), "--form": ("block", "x"), "--lang": ("en", "x"), "--author": ("Marsh", "\x07"),
    "--min-confidence": ("0.5", "nan", "2", "x"), "--min-words": ("2", "-2"), "--cites": ("Letters", "\x00"[:0]), "--ignore": ("note-gap", "\x1b"),
}  # fmt: skip
_WORDS = (
    "001:p1",
    "001:q1",
    "001:n1",
    "001",
    "1",
    "\x1b[31m",
    "002:p3",
    "x:y:z",
    "new_line:p1",
    ":",
    "\udcff",
    "\u202e",
    "",
    "9" * 40,
    "p1",
    "Marsh",
    "/nonexistent/\x1b[2J",
    "NOT",
    '"',
)


@cache
def corpus() -> Path:
    """Return a folder of hostile files, made once; it goes with the process."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-program-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    library = folder / "library"
    library.mkdir()
    rng = random.Random(7)
    for name in HOSTILE_NAMES:
        data = (
            bytes(rng.randrange(256) for _ in range(400))
            if name.startswith("noise")
            else fuzz_texts.mutated(rng).encode("utf-8", "replace") + HOSTILE
        )
        with contextlib.suppress(OSError):  # some file systems refuse some names
            (library / name).write_bytes(data)
    os.environ |= {
        "XDG_CACHE_HOME": str(folder / "cache"),
        "SERGE_CORPUS": str(library),
        "SERGE_INDEX": str(folder / "index"),
        "EDITOR": "true",
        "PAGER": "",  # else the answer goes by the stream
    }
    return library


HOSTILE = (
    "\n\nAnna Marsh \x1b[31mwrote\x07: “The \x9b2J[/bold] lamp \u202efroze\u202c,” said Marcus Oake.[1] ‘It \x1b]0;owned\x07 froze.’\n\nNOTES\n\n"
    "1. Oake, *Letters \x1b[1m*, p. 3.\n"
).encode()


def make(rng: random.Random) -> bytes:
    """Return a command line, its arguments parted by NULs."""
    command = rng.choice(_QUERIED + _NAMED)
    arguments = [command]
    if command in _QUERIED and rng.random() < 0.8:
        arguments.append(fuzz_texts.query(rng))
    while rng.random() < 0.6:
        known = [option for option in options(command) if option in _VALUED or option in _FLAGS]
        option = rng.choice(known if known and rng.random() < 0.9 else (*_VALUED, *_FLAGS))
        arguments += [option, *([rng.choice(_VALUED[option])] if option in _VALUED else [])]
    while rng.random() < 0.5:
        arguments.insert(rng.randint(1, len(arguments)), rng.choice(_WORDS))
    if command in {"check", "extract"}:
        arguments.append(str(corpus() / rng.choice(HOSTILE_NAMES)))
    return "\0".join(arguments).replace("\0\0", "\0").encode("utf-8", "surrogatepass")


@cache
def options(command: str) -> tuple[str, ...]:
    """Return the options that a command takes."""
    found = app.program().commands.get(command)
    return tuple(name for parameter in found.params for name in parameter.opts if name.startswith("-")) if found else ()


class Terminal(io.TextIOWrapper):
    """A stream that the program takes for a terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


def on_terminal(data: bytes) -> bool:
    """Return whether a command line is run on a terminal; half of them are."""
    return sum(data) % 2 == 1


def program(data: bytes) -> tuple[int, str, str]:
    """Run a command line in this process; return exit status, stdout and stderr. What cannot be written as UTF-8 raises."""
    corpus()
    arguments = data.decode("utf-8", "surrogatepass" if b"\xed" in data else "replace").split("\0")
    out = (Terminal if on_terminal(data) else io.TextIOWrapper)(io.BytesIO(), encoding="utf-8", newline="")
    err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = app.run(arguments)
    for stream in (out, err):
        stream.flush()
    return int(status), _written(out), _written(err)


def _written(stream: io.TextIOWrapper) -> str:
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")


STATUSES = {int(status) for status in ExitStatus}
