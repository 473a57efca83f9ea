"""What keeps a file from being read for a while is no property of the file: it is tried again, with a bound for questions."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from serge_cli.errors import UnreadableFile
from serge_cli.operations.search import search
from serge_cli.store import freshness, gathering, tasks, workers
from serge_cli.store.library import open_library
from tests.store.conftest import Watcher
from tests.store.rights import ordinary_rights
from tests.store.test_refused import locked

DESERVED = workers._deserved
MINUTE, DAY = 60, 86_400
NO_MEMORY = "002_bread.txt was skipped: there was not enough memory to read it."


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Return what sets the clock on by so many seconds."""
    real, on = time.time_ns, [0.0]
    monkeypatch.setattr(time, "time_ns", lambda: real() + int(on[0] * 1e9))
    for room in (freshness, gathering):
        monkeypatch.setattr(room, "GRAIN", 0)

    def set_on(seconds: float) -> None:
        on[0] += seconds

    return set_on


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Exception]]:
    """Return the errors, one at most, with which the reading of the second text ends."""
    failures: list[Exception] = []
    real = tasks.read

    def read(data: bytes, path: str, identifier: str) -> Any:
        if failures and "bread" in path:
            raise failures[0]
        return real(data, path, identifier)

    monkeypatch.setattr(tasks, "read", read)
    monkeypatch.setattr(workers, "_deserved", lambda _: 0)  # they know nothing of this process's failures
    yield failures


def asked(corpus: Path, index: Path, *, retry: bool = False) -> tuple[list[str], list[str], int]:
    """Return the documents that speak of the harbour, what was noticed, and how many files were read."""
    watcher = Watcher()
    with open_library(corpus, index, progress=watcher, retry=retry) as library:
        assert library.refreshed
        return sorted({hit.source.document for hit in search(library, "harbour").hits}), watcher.notices, library.refreshed.read


ALL, SHORT = ["001", "002"], ["001"]


def test_a_want_of_memory_is_tried_again_after_a_while(
    corpus: Path, index: Path, failing: list[Exception], later: Callable[[float], None]
) -> None:
    failing.append(MemoryError())
    assert asked(corpus, index) == (SHORT, [NO_MEMORY], 2)
    for pause in (MINUTE, 2 * MINUTE, 4 * MINUTE):
        later(pause - 10)
        assert asked(corpus, index) == (SHORT, [], 0)
        later(20)
        assert asked(corpus, index) == (SHORT, [NO_MEMORY], 1)
    failing.clear()
    assert asked(corpus, index) == (SHORT, [], 0)
    later(8 * MINUTE + 10)
    assert asked(corpus, index) == (ALL, [], 1)
    later(DAY)
    assert asked(corpus, index) == (ALL, [], 0)


def test_what_may_kill_its_reader_is_tried_again_in_a_process_of_its_own(
    corpus: Path, index: Path, failing: list[Exception], later: Callable[[float], None]
) -> None:
    failing.append(MemoryError())
    asked(corpus, index)
    later(MINUTE + 10)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workers, "_deserved", DESERVED)
        assert asked(corpus, index) == (ALL, [], 1), "here it would fail once more"


def test_it_is_tried_at_least_every_day(corpus: Path, index: Path, failing: list[Exception], later: Callable[[float], None]) -> None:
    failing.append(MemoryError())
    asked(corpus, index)
    for _ in range(14):
        later(DAY + 10)
        assert asked(corpus, index) == (SHORT, [NO_MEMORY], 1)


def test_a_clock_that_is_set_back_does_not_put_it_off(
    corpus: Path, index: Path, failing: list[Exception], later: Callable[[float], None]
) -> None:
    later(300 * DAY)
    failing.append(MemoryError())
    asked(corpus, index)
    failing.clear()
    later(-300 * DAY)
    assert asked(corpus, index) == (ALL, [], 1)


def test_whoever_asks_for_it_has_it_tried_at_once(
    corpus: Path, index: Path, failing: list[Exception], later: Callable[[float], None]
) -> None:
    failing.append(MemoryError())
    asked(corpus, index)
    assert asked(corpus, index, retry=True) == (SHORT, [NO_MEMORY], 1)
    failing.clear()
    assert asked(corpus, index, retry=True) == (ALL, [], 1)
    assert asked(corpus, index, retry=True) == (ALL, [], 0)


def test_a_file_that_changes_is_read_at_once(corpus: Path, index: Path, failing: list[Exception], later: Callable[[float], None]) -> None:
    failing.append(MemoryError())
    asked(corpus, index)
    failing.clear()
    (corpus / "002_bread.txt").write_text("A harbour.\n", encoding="utf-8")
    assert asked(corpus, index) == (ALL, [], 1)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(5, "Input/output error"), "Input/output error"),  # amid the file
        (MemoryError(), "there was not enough memory to read it"),
    ],
)
def test_what_the_machine_lacks(
    corpus: Path, index: Path, failing: list[Exception], later: Callable[[float], None], error: Exception, reason: str
) -> None:
    failing.append(error)
    assert asked(corpus, index)[1] == [f"002_bread.txt was skipped: {reason}."]
    failing.clear()
    assert asked(corpus, index)[0] == SHORT
    later(MINUTE + 10)
    assert asked(corpus, index)[0] == ALL


def test_a_fault_of_ours_is_tried_again_by_whoever_asks_for_it(
    corpus: Path, index: Path, failing: list[Exception], later: Callable[[float], None]
) -> None:
    failing.append(RuntimeError("can't start new thread"))
    assert asked(corpus, index)[1] == ["002_bread.txt was skipped: serge failed on it: RuntimeError: can't start new thread."]
    failing.clear()
    later(DAY)
    assert asked(corpus, index) == (SHORT, [], 0)
    assert asked(corpus, index, retry=True) == (ALL, [], 1)


def test_what_is_true_of_the_file_is_not_tried_again(
    corpus: Path, index: Path, failing: list[Exception], later: Callable[[float], None]
) -> None:
    failing.append(UnreadableFile("002_bread.txt cannot be read as text."))
    assert asked(corpus, index)[1] == ["002_bread.txt was skipped: it cannot be read as text."]
    later(DAY)
    assert asked(corpus, index) == (SHORT, [], 0)
    assert asked(corpus, index, retry=True) == (SHORT, [], 0)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="modes and capabilities as Linux has them")
def test_where_nothing_can_be_noted_a_question_does_not_try_each_time(
    corpus: Path, index: Path, cache: Path, failing: list[Exception], later: Callable[[float], None]
) -> None:
    failing.append(MemoryError())
    asked(corpus, index)
    later(DAY)
    with ordinary_rights(), locked(index, 0o555):
        assert asked(corpus, index) == (SHORT, [], 0)
    assert not cache.exists()


def serge(*arguments: str, **environment: str) -> tuple[int, str, list[str]]:
    """Return status, stdout without figures of time, and the lines on stderr."""
    command = [sys.executable, "-m", "serge_cli", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | environment, check=False)
    return done.returncode, done.stdout, done.stderr.splitlines()


@pytest.mark.parametrize("where", ["index", "memory"])
def test_every_answer_that_is_short_of_files_says_so(corpus: Path, index: Path, where: str, tmp_path: Path) -> None:
    (corpus / "003.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    if where == "memory":
        index.write_text("no folder")
    places = {"SERGE_CORPUS": str(corpus), "SERGE_INDEX": str(index), "XDG_CACHE_HOME": str(index / "cache")}
    named = "serge: 003.txt was skipped: it cannot be read as text: it is a PNG image. Give serge a text or Markdown file."
    hinted = "serge: 1 file could not be read; list it with: serge index"
    time.sleep(2.1 * (where == "index"))  # a file as new as that is looked at again by every question
    status, out, said = serge("search", "harbour", "--count", **places)
    assert (status, out, named in said, hinted in said) == (0, "2\n", True, False)
    for command in (("search", "harbour", "--count"), ("search", "nowhere"), ("documents",), ("quotes", "--json"), ("check",)):
        said = serge(*command, **places)[2]
        assert (hinted in said) != (named in said), command
        assert (named in said) == (where == "memory")
        assert hinted not in serge("-q", *command, **places)[2]
    status, out, _ = serge("index", **places)
    assert status == 1
    first, *others = out.splitlines()
    assert first.startswith("2 documents, ") and ", 1 skipped, in " in first
    assert others == [f"{corpus}/{named.removeprefix('serge: ')}"]
    (corpus / "003.txt").unlink()
    assert serge("index", **places)[0] == 0
    assert hinted not in serge("search", "harbour", **places)[2]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits the memory of a process")
def test_a_limit_of_memory_is_forgotten_when_it_is_lifted(tmp_path: Path) -> None:
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    corpus.mkdir()
    (corpus / "001.txt").write_text("A lamp.\n", encoding="utf-8")
    where = ["--corpus", str(corpus), "--index", str(index)]
    code = (
        "import sys, serge_cli.store.tasks as tasks, serge_cli.app as app\n"
        "real = tasks.extract\n"
        "def extract(*a):\n bytearray(1 << 40)\n return real(*a)\n"
        "tasks.extract = extract\n"
        "raise SystemExit(app.run(sys.argv[1:]))"
    )
    short = subprocess.run([sys.executable, "-c", code, *where, "search", "lamp", "--count"], capture_output=True, text=True, check=False)
    assert (short.returncode, short.stdout) == (1, "")
    assert "there was not enough memory to read it" in short.stderr
    assert serge(*where, "index")[:1] == (0,)
    assert serge(*where, "search", "lamp", "--count") == (0, "1\n", [])


def test_lack_of_memory_during_an_answer_is_reported_as_such() -> None:
    code = "import serge_cli.app as app\ndef fail(_): raise MemoryError\napp._carry_out = fail\nraise SystemExit(app.run(['info']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        2,
        "serge: Not enough memory. Free some, or raise the limit (ulimit -v).\n",
    )
