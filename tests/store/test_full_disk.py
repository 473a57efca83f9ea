"""A disk that takes no more: the system itself refuses, by a limit to the size of files (`ulimit -f`, getrlimit(2))."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from serge_cli.store.folders import TAG
from serge_cli.store.library import open_library
from serge_cli.store.manifest import MANIFEST

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits by the shell")

ROOT = Path(__file__).resolve().parents[2]


def asked(corpus: Path, index: Path, cache: Path, kilobytes: int) -> tuple[int, str, list[str]]:
    """Ask in a process that can write no larger file; return exit status, stdout, and the lines on stderr."""
    line = f"ulimit -f {kilobytes}; exec {sys.executable} -m serge_cli search harbour --count --corpus {corpus} --index {index}"
    environment = os.environ | {"XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(["bash", "-c", line], capture_output=True, env=environment, timeout=60, check=False, text=True)
    return done.returncode, done.stdout, done.stderr.splitlines()


@pytest.mark.parametrize("kilobytes", [0, 1, 2])  # nothing at all, hardly a manifest, hardly a segment
def test_an_index_that_finds_no_room_is_kept_in_memory(corpus: Path, index: Path, cache: Path, kilobytes: int) -> None:
    open_library(corpus, index.parent / "earlier").close()  # which leaves the key that signs indexes
    status, out, err = asked(corpus, index, cache, kilobytes)
    assert (status, out) == (0, "2\n")
    assert [line for line in err if "Reading" not in line] == [
        f"serge: The index cannot be written in {index}: File too large.",
        f"serge: The index cannot be written in {next((cache / 'serge' / 'index').iterdir())}: File too large.",
        "serge: The index is kept in memory for this run only.",
    ]
    assert {path.name for path in index.rglob("*")} <= {".gitignore", TAG, "lock"}


def test_a_full_disk_does_not_spoil_a_current_index(corpus: Path, index: Path, cache: Path) -> None:
    open_library(corpus, index).close()
    before = {path: path.read_bytes() for path in index.rglob("*") if path.is_file() and path.name != "lock"}
    os.utime(corpus / "001_lamp.txt", (1_000_000_000, 1_000_000_000))  # touched: worth a note, if there is room for it
    assert asked(corpus, index, cache, 0) == (0, "2\n", [])
    assert {path: path.read_bytes() for path in index.rglob("*") if path.is_file() and path.name != "lock"} == before


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_room_found_again_is_used(corpus: Path, index: Path, cache: Path, engine: str) -> None:
    open_library(corpus, index, engine=engine).close()
    (corpus / "003.txt").write_text("Boats\n\nThe harbour had boats.\n", encoding="utf-8")
    status, out, err = asked(corpus, index, cache, 1)
    assert (status, out) == (0, "3\n")
    assert f"serge: The index cannot be written in {index}: File too large." in err
    status, out, err = asked(corpus, index, cache, 10_000)
    assert (status, out, err) == (0, "3\n", [])
    assert sorted(path.name for path in index.iterdir()) == [".gitignore", TAG, "g000002", "lock", MANIFEST]
