"""A build that is killed goes on from its last checkpoint, and no question is answered from what is not whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from serge_cli.errors import BrokenIndex
from serge_cli.operations.search import SearchRequest, search
from serge_cli.store import build
from serge_cli.store.generations import Store
from serge_cli.store.library import open_library
from serge_cli.store.manifest import Manifest
from tests.store.conftest import Watcher
from tests.store.test_refresh import hold

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")

FILES, EACH = 40, 5  # files of a corpus, files between two checkpoints
BUILDER = f"""
import os, signal, sys
from serge_cli.store import build
from serge_cli.store.library import open_library

class Killing:
    done = 0
    def start(self, files, size): ...
    def finish(self): ...
    def notice(self, message): raise SystemExit(message)
    def advance(self, path, size):
        Killing.done += 1
        if Killing.done == int(sys.argv[3]):
            os.kill(os.getpid(), signal.SIGKILL)

class Often(build._Schedule):
    def is_due(self):
        return Killing.done % {EACH} == 0

build._Schedule = Often
open_library(sys.argv[1], sys.argv[2], progress=Killing(), rebuild=len(sys.argv) > 4, jobs=int(os.environ["JOBS"]), engine=os.environ["ENGINE"])
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    write(folder, range(FILES), "first")
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


def write(folder: Path, numbers: range, words: str) -> None:
    for number in numbers:
        text = f"The lamp of number{number} says {words}.\n\n“It is {words},” said Anna Marsh.\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")


def killed(corpus: Path, index: Path, after: int, *more: str, jobs: int = 1, engine: str = "") -> None:
    """Start a builder and kill it when it has read so many files."""
    command = [sys.executable, "-c", BUILDER, str(corpus), str(index), str(after), *more]
    assert subprocess.run(command, env=os.environ | {"JOBS": str(jobs), "ENGINE": engine}, check=False).returncode == -signal.SIGKILL


def gone_on(corpus: Path, index: Path) -> int:
    """Return how many files are read to bring the index up to date, which must then be what one made at a stroke is."""
    watcher = Watcher()
    with open_library(corpus, index, progress=watcher) as library, open_library(corpus, index.parent / "fresh") as fresh:
        assert [card.path for card in library.cards()] == [card.path for card in fresh.cards()]
        for words in ("lamp", "first", "second", "number7", "kind:quotation"):
            of = [[(hit.id, hit.text) for hit in search(one, SearchRequest(words, limit=None)).hits] for one in (library, fresh)]
            assert sorted(of[0]) == sorted(of[1])
        assert library.refreshed
        assert not library.manifest.partial
        read = library.refreshed.read
    assert watcher.notices == []
    assert [entry.name for entry in index.iterdir() if entry.name.startswith("building-")] == []
    assert sum(entry.name.startswith("g0") for entry in index.iterdir()) == 1
    return read


def manifest_of(index: Path) -> Manifest:
    manifest = Store(index).read()
    assert manifest
    return manifest


@pytest.mark.parametrize(("jobs", "engine"), [(1, "whoosh"), (2, "whoosh"), (1, "tantivy")])
def test_a_first_build_goes_on(corpus: Path, index: Path, jobs: int, engine: str) -> None:
    killed(corpus, index, 3 * FILES // 4 + 2, jobs=jobs, engine=engine)
    assert (manifest_of(index).partial, len(manifest_of(index).files)) == (True, 3 * FILES // 4)
    assert gone_on(corpus, index) == FILES // 4
    assert manifest_of(index).holder.engine == engine


def test_killed_again_and_again_it_comes_to_its_end(corpus: Path, index: Path) -> None:
    for _ in range(3):
        killed(corpus, index, 2 * EACH + 1)
    assert gone_on(corpus, index) == FILES - 3 * 2 * EACH


def test_what_changes_meanwhile_is_read_again(corpus: Path, index: Path) -> None:
    killed(corpus, index, 3 * FILES // 4 + 2)
    write(corpus, range(3), "second")
    (corpus / "003.txt").unlink()
    (corpus / "035.txt").unlink()
    assert gone_on(corpus, index) == 3 + FILES // 4 - 1


def test_when_the_missing_files_are_gone_the_index_is_whole(corpus: Path, index: Path) -> None:
    killed(corpus, index, 3 * FILES // 4 + 2)
    for number in range(3 * FILES // 4, FILES):
        (corpus / f"{number:03}.txt").unlink()
    assert gone_on(corpus, index) == 0


def test_no_question_is_answered_from_a_part(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    killed(corpus, index, 3 * FILES // 4 + 2)
    monkeypatch.setattr("serge_cli.store.freshness.PATIENCE", 0.1)
    with hold(index), pytest.raises(BrokenIndex, match="The index is being built by process"):
        open_library(corpus, index)
    with open_library(corpus, index, fresh=False) as library:
        assert search(library, SearchRequest("lamp")).total == FILES


def test_an_update_goes_on_and_the_old_answers_meanwhile(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_library(corpus, index).close()
    write(corpus, range(20), "second")
    (corpus / "021.txt").unlink()
    write(corpus, range(FILES, FILES + 4), "second")
    killed(corpus, index, 12)
    monkeypatch.setattr("serge_cli.store.freshness.PATIENCE", 0.1)
    watcher = Watcher()
    with hold(index), open_library(corpus, index, progress=watcher) as library:
        found = {words: search(library, SearchRequest(words)).total for words in ("lamp", "second lamp", "first lamp")}
    assert watcher.notices[-1].endswith("Results come from the old index.")
    assert found == {"lamp": FILES - 1, "second lamp": 10, "first lamp": FILES - 11}
    assert gone_on(corpus, index) == 24 - 10


def test_what_corpus_toml_says_is_not_lost_with_the_builder(corpus: Path, index: Path) -> None:
    open_library(corpus, index).close()
    files = "".join(f'[files."{number:03}"]\ntitle = "The {number}th"\n' for number in range(20))
    (corpus / "corpus.toml").write_text(files, encoding="utf-8")
    killed(corpus, index, 12)
    assert gone_on(corpus, index) == 10
    with open_library(corpus, index) as library:
        assert [card.works[0].title for card in library.cards()[:20]] == [f"The {number}th" for number in range(20)]


def test_files_whose_ids_change(corpus: Path, index: Path) -> None:
    open_library(corpus, index).close()
    write(corpus, range(15), "second")
    (corpus / "036.md").write_text("The lamp of another number36 says second.\n", encoding="utf-8")  # 036 is 036.txt from now on
    killed(corpus, index, 12)
    assert manifest_of(index).partial, "what was found in 036.txt is gone for the moment"
    assert gone_on(corpus, index) == 7


def test_a_whole_index_is_not_replaced_by_part_of_its_successor(corpus: Path, index: Path) -> None:
    open_library(corpus, index).close()
    killed(corpus, index, 3 * FILES // 4 + 2, "rebuild")
    assert (manifest_of(index).partial, len(manifest_of(index).files)) == (False, FILES)
    assert gone_on(corpus, index) == 0


def test_a_short_build_makes_no_checkpoint(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bool] = []
    real = build.Site.publish
    monkeypatch.setattr(build.Site, "publish", lambda *arguments: (made.append(arguments[2].partial), real(*arguments))[1])
    open_library(corpus, index).close()
    assert made == [False]


def test_checkpoints_take_a_fiftieth_of_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("serge_cli.store.build.time.monotonic", lambda: now)
    pace = build._Schedule()
    due = []
    while now < 3600:
        now += 1
        if pace.is_due():
            due.append(now)
            began = now
            now += 3
            pace.note(began)
    assert due[:4] == [60, 213, 366, 519]
    assert len(due) * 3 <= 3600 * 0.02
