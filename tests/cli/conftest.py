"""one small library and one index for all tests that run the real program, each in a process of its own as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from serge_cli import app

TEXTS = {
    "010_harbour.txt": """The Sea and the Harbour

by Ada Marsh

The harbour was full that year, and nobody [the Party] least of all doubted that the ice would hold. Ida Holm wrote that ‘the end [sic] of winter is […] a matter of patience and [A]narchism’.[1] The pilots disagreed.

[T]he end came in April. As Holm said in a letter to Lind, ‘No pilot ever drowned in the harbour.’[2] The harbour froze again [/i] and [bold]again[/bold].

Notes

[1] Holm, Letters (Oslo, 1931), p. 12.

[2] Ibid., p. 14.
""",
    "011_winter.md": """# Winter Papers

Otto Lind

The winter of 1931 was long. “The ice will hold,” said Ada Marsh. Nobody spoke of the harbour patience that Holm had praised.

> Patience is the virtue of those who own the boats.
""",
    "012_hostile.txt": """Hostile Matters

by Eve Black

The kraken \x1b[31mred\x1b[0m rises \x1b]0;owned\x07 from \x9b31m the \u202edeep\u202c sea, and \x1b]8;;http://evil.example\x1b\\a link\x1b]8;;\x1b\\ with it.
""",
}


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run of the program ended."""

    out: str
    err: str
    status: int


Serge = Callable[..., Ended]


@pytest.fixture(scope="session")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture(scope="session")
def environment(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    own = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "PYTHONPATH", "SYSTEMROOT", "XDG_STATE_HOME"}}
    return kept | {
        "SERGE_CORPUS": str(texts),
        "SERGE_INDEX": str(own / "index"),
        "HOME": str(own),
        "XDG_CACHE_HOME": str(own / "cache"),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "PAGER": "cat",
    }


@pytest.fixture(scope="session")
def serge(environment: dict[str, str], texts: Path) -> Serge:
    """Run the program in a process of its own, in the folder of the texts; the first call builds the index."""

    def run(*arguments: str, env: dict[str, str] | None = None, cwd: Path | None = None) -> Ended:
        done = subprocess.run(
            command(*arguments),
            capture_output=True,
            env=environment | (env or {}),
            cwd=cwd or texts,
            timeout=60,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        return Ended(done.stdout.decode(), done.stderr.decode(), done.returncode)

    run("index", "--quiet")
    return run


@pytest.fixture
def quick(
    environment: dict[str, str], texts: Path, serge: Serge, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Serge:
    """Run the program within the test's process: the same to see, and faster, where streams and start-up are not the question."""
    for name in set(os.environ) - {"XDG_STATE_HOME"}:
        monkeypatch.delenv(name)

    def run(*arguments: str, env: dict[str, str] | None = None, cwd: Path | None = None) -> Ended:
        with monkeypatch.context() as patch:
            for name, value in (environment | (env or {})).items():
                patch.setenv(name, value)
            patch.chdir(cwd or texts)
            capsys.readouterr()
            status = app.run(arguments)
            return Ended(*capsys.readouterr(), status)

    return run


def command(*arguments: str) -> Sequence[str]:
    return [sys.executable, "-m", "serge_cli", *arguments]
