"""An index follows its corpus: only what changed is read again, and the next answer knows it."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from serge_cli.errors import BrokenIndex
from serge_cli.operations.search import search
from serge_cli.store import library as library_module
from serge_cli.store.cards import Card, CardWriter, StoredCards
from serge_cli.store.folders import TAG, mark
from serge_cli.store.library import Library, open_library
from serge_cli.store.locks import locked
from serge_cli.store.manifest import MANIFEST
from serge_cli.store.progress import Silent
from tests.store.conftest import Watcher


def found(library: Library, text: str) -> list[str]:
    return sorted(hit.id for hit in search(library, text).hits)


def read_now(corpus: Path, index: Path, text: str) -> tuple[int, list[str]]:
    """Return how many files were read before the query was answered, and the locators found."""
    with open_library(corpus, index) as library:
        assert library.refreshed is not None
        return library.refreshed.read, found(library, text)


def test_the_first_question_builds_the_index(corpus: Path, index: Path, watcher: Watcher) -> None:
    with open_library(corpus, index, progress=watcher) as library:
        assert found(library, "harbour") == ["001:p3", "002:p2"]
    assert watcher.started[0][0] == 2
    assert (watcher.done, watcher.finished, watcher.notices) == (["001_lamp.txt", "002_bread.txt"], 1, [])


def test_the_second_question_reads_nothing(corpus: Path, index: Path) -> None:
    read_now(corpus, index, "harbour")
    before = (index / MANIFEST).read_bytes()
    assert read_now(corpus, index, "harbour") == (0, ["001:p3", "002:p2"])
    assert (index / MANIFEST).read_bytes() == before


def test_a_changed_file_is_read_again(corpus: Path, index: Path) -> None:
    read_now(corpus, index, "harbour")
    (corpus / "002_bread.txt").write_text("Old Bread\n\nNothing but oats.\n", encoding="utf-8")
    assert read_now(corpus, index, "harbour") == (1, ["001:p3"])
    assert read_now(corpus, index, "oats") == (0, ["002:p2"])


def test_a_change_that_keeps_size_and_time_is_seen(corpus: Path, index: Path) -> None:
    read_now(corpus, index, "harbour")
    path = corpus / "002_bread.txt"
    status = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace("harbour", "pasture"), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert read_now(corpus, index, "pasture") == (1, ["002:p2"])


def test_a_new_file_is_read_and_stands_in_its_order(corpus: Path, index: Path) -> None:
    read_now(corpus, index, "harbour")
    (corpus / "001b_sea.txt").write_text("Sea\n\nThe harbour froze.\n", encoding="utf-8")
    read, _ = read_now(corpus, index, "harbour")
    assert read == 1
    with open_library(corpus, index) as library:
        assert [card.path for card in library.cards()] == ["001_lamp.txt", "001b_sea.txt", "002_bread.txt"]


def test_a_deleted_file_is_gone(corpus: Path, index: Path) -> None:
    read_now(corpus, index, "harbour")
    (corpus / "001_lamp.txt").unlink()
    with open_library(corpus, index) as library:
        assert library.refreshed is not None
        assert (library.refreshed.read, library.refreshed.dropped) == (0, 1)
        assert found(library, "harbour") == ["002:p2"]
        assert [card.id for card in library.cards()] == ["002"]


def test_a_touched_file_is_not_read_again(corpus: Path, index: Path) -> None:
    read_now(corpus, index, "harbour")
    os.utime(corpus / "001_lamp.txt", (1_000_000_000, 1_000_000_000))
    assert read_now(corpus, index, "harbour") == (0, ["001:p3", "002:p2"])


def test_a_file_dated_in_the_future_is_seen_when_it_changes(corpus: Path, index: Path) -> None:
    path, later = corpus / "002_bread.txt", time.time() + 86_400
    os.utime(path, (later, later))
    read_now(corpus, index, "harbour")
    path.write_text(path.read_text(encoding="utf-8").replace("harbour", "pasture"), encoding="utf-8")
    os.utime(path, (later, later))
    assert read_now(corpus, index, "pasture") == (1, ["002:p2"])


def test_a_file_that_is_no_text_is_named_and_the_others_are_read(corpus: Path, index: Path, watcher: Watcher) -> None:
    (corpus / "003_picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00" * 40)
    with open_library(corpus, index, progress=watcher) as library:
        assert found(library, "harbour") == ["001:p3", "002:p2"]
        assert library.refreshed is not None
        assert [path for path, _ in library.refreshed.failed] == ["003_picture.txt"]
    assert len(watcher.notices) == 1
    assert watcher.notices[0].startswith("003_picture.txt was skipped: ")


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_strange_names(tmp_path: Path, index: Path) -> None:
    corpus = tmp_path / "a folder 📚"
    corpus.mkdir()
    names = ["with space.txt", "emoji 🐟.txt", "new\nline.txt", "Übermut.txt", os.fsdecode(b"001 \xff\xfe.txt")]
    for name in names:
        (corpus / name).write_text("A herring swam by.\n", encoding="utf-8")
    with open_library(corpus, index) as library:
        assert search(library, "herring").total == len(names)
    with open_library(corpus, index) as library:
        assert library.refreshed is not None
        assert library.refreshed.read == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_loop_of_links_and_a_link_out_of_the_corpus(corpus: Path, index: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The harbour's secret.\n", encoding="utf-8")
    (corpus / "loop").symlink_to(corpus, target_is_directory=True)
    (corpus / "self.txt").symlink_to(corpus / "self.txt")
    assert read_now(corpus, index, "harbour")[1] == ["001:p3", "002:p2"]


def test_an_empty_corpus_answers_nothing(tmp_path: Path, index: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert read_now(tmp_path / "empty", index, "harbour") == (0, [])


def test_another_version_is_built_anew(corpus: Path, index: Path, watcher: Watcher, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("serge_cli.extract.version.EXTRACTION_VERSION", 0)
        read_now(corpus, index, "harbour")
    with open_library(corpus, index, progress=watcher) as library:
        assert found(library, "harbour") == ["001:p3", "002:p2"]
    assert watcher.notices == ["The index is being rebuilt: it was made by another version of serge."]


def test_a_reader_is_not_disturbed_by_a_new_generation(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as reader:
        (corpus / "002_bread.txt").write_text("Old Bread\n\nNothing but oats.\n", encoding="utf-8")
        read_now(corpus, index, "harbour")
        assert found(reader, "harbour") == ["001:p3", "002:p2"]
        assert reader.card("002").counts.words == 17
    assert [entry.name for entry in index.iterdir() if entry.name.startswith("g")] != []


def test_what_a_killed_process_left_is_swept_though_nothing_has_changed(corpus: Path, index: Path) -> None:
    read_now(corpus, index, "harbour")
    for name in ("g000000", "building-1"):
        (index / name).mkdir()
        (index / name / "cards.jsonl").write_text("{}\n")
        mark(index / name)
    with hold(index):
        assert read_now(corpus, index, "harbour") == (0, ["001:p3", "002:p2"])
        assert (index / "building-1").exists(), "it may be his who holds the lock"
    assert read_now(corpus, index, "harbour") == (0, ["001:p3", "002:p2"])
    assert sorted(entry.name for entry in index.iterdir()) == [".gitignore", TAG, "g000001", "lock", "manifest"]


def test_old_generations_do_not_pile_up(corpus: Path, index: Path) -> None:
    for round_ in range(4):
        (corpus / "002_bread.txt").write_text(f"Old Bread\n\nRound {round_}.\n", encoding="utf-8")
        read_now(corpus, index, "bread")
    assert sum(entry.name.startswith(("g0", "building-")) for entry in index.iterdir()) == 1


def test_a_second_builder_says_who_holds_the_index(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("serge_cli.store.freshness.PATIENCE", 0.2)
    index.mkdir()
    mark(index)
    with hold(index) as process, pytest.raises(BrokenIndex) as refusal:
        open_library(corpus, index)
    assert refusal.value.message.startswith(f"The index is being built by process {process} (since ")


def test_while_another_builds_the_old_index_answers(corpus: Path, index: Path, watcher: Watcher, monkeypatch: pytest.MonkeyPatch) -> None:
    read_now(corpus, index, "harbour")
    (corpus / "002_bread.txt").unlink()
    monkeypatch.setattr("serge_cli.store.freshness.PATIENCE", 0.2)
    with hold(index), open_library(corpus, index, progress=watcher) as library:
        assert found(library, "harbour") == ["001:p3", "002:p2"]
    assert watcher.notices[-1].endswith("Results come from the old index.")


class hold:  # noqa: N801 - reads as a statement
    """Another process that holds the lock of an index."""

    def __init__(self, index: Path) -> None:
        code = (
            "import sys, pathlib; from serge_cli.store.locks import locked; from serge_cli.store.progress import Silent\n"
            "with locked(pathlib.Path(sys.argv[1]), 0, Silent()): print('held', flush=True); sys.stdin.read()"
        )
        self.process = subprocess.Popen([sys.executable, "-c", code, str(index)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> int:
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "held\n"
        return self.process.pid

    def __exit__(self, *_: object) -> None:
        self.process.communicate("")


def test_a_lock_is_free_when_its_holder_is_killed(index: Path) -> None:
    index.mkdir()
    holder = hold(index)
    with holder:
        holder.process.kill()
        holder.process.wait()
        with locked(index, 1, Silent()):
            assert json.loads((index / "lock").read_text())["process"] == os.getpid()


def test_a_folder_with_other_things_in_it_is_no_index(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.odt").write_text("years of work")
    with pytest.raises(BrokenIndex, match=r"contains other files \(thesis\.odt\)\. Name an empty folder for the index\."):
        open_library(corpus, tmp_path / "mine")
    assert [entry.name for entry in (tmp_path / "mine").iterdir()] == ["thesis.odt"]


def test_an_index_that_cannot_be_written_goes_to_the_cache(corpus: Path, tmp_path: Path, cache: Path, watcher: Watcher) -> None:
    (tmp_path / "file").write_text("")
    with open_library(corpus, tmp_path / "file" / "index", progress=watcher) as library:
        assert found(library, "harbour") == ["001:p3", "002:p2"]
        assert library.folder is not None
        assert cache in library.folder.parents
    assert watcher.notices[0].startswith("The index cannot be written in")


def test_with_no_place_at_all_the_index_lives_in_memory(
    corpus: Path, tmp_path: Path, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file" / "cache"))
    with open_library(corpus, tmp_path / "file" / "index", progress=watcher) as library:
        assert found(library, "harbour") == ["001:p3", "002:p2"]
        assert [card.id for card in library.cards()] == ["001", "002"]
    assert watcher.notices[-1] == "The index is kept in memory for this run only."


def test_rebuilding_reads_everything(corpus: Path, index: Path) -> None:
    read_now(corpus, index, "harbour")
    with open_library(corpus, index, rebuild=True) as library:
        assert library.refreshed is not None
        assert library.refreshed.read == 2


def test_an_interrupt_leaves_the_old_index_and_no_half_built_one(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_now(corpus, index, "harbour")
    (corpus / "002_bread.txt").write_text("Old Bread\n\nNothing but oats.\n", encoding="utf-8")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("serge_cli.store.generations.Site.publish", interrupted)
        with pytest.raises(KeyboardInterrupt):
            open_library(corpus, index)
    assert sorted(entry.name for entry in index.iterdir()) == [".gitignore", TAG, "g000001", "lock", "manifest"]
    with open_library(corpus, index, fresh=False) as library:
        assert found(library, "harbour") == ["001:p3", "002:p2"]


def test_a_full_disk_is_said_and_the_answer_comes_from_elsewhere(
    corpus: Path, index: Path, cache: Path, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = CardWriter.put

    def full(self: CardWriter, card: Card) -> int:
        if cache not in Path(str(self._handle.name)).parents:
            raise OSError(errno.ENOSPC, "No space left on device")
        return written(self, card)

    monkeypatch.setattr(CardWriter, "put", full)
    with open_library(corpus, index, progress=watcher) as library:
        assert found(library, "harbour") == ["001:p3", "002:p2"]
    assert watcher.notices == [f"The index cannot be written in {index}: No space left on device."]
    assert not list(index.glob("building-*"))


def test_a_search_engine_that_fails_leaves_no_file_open(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_library(corpus, index).close()
    opened: list[str] = []
    monkeypatch.setattr(StoredCards, "close", lambda cards, close=StoredCards.close: (opened.remove("cards"), close(cards)))
    monkeypatch.setattr(library_module, "StoredCards", lambda *arguments: (opened.append("cards"), StoredCards(*arguments))[1])

    def fail(*_: object) -> None:
        assert opened == ["cards"]
        raise RuntimeError("no memory")

    monkeypatch.setattr(library_module, "open_backend", fail)
    with pytest.raises(RuntimeError, match="no memory"):
        open_library(corpus, index)
    assert opened == []


def test_what_the_catalogue_says_is_not_read_again_once_its_time_proves_it_unchanged(
    corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An index made in the very moment in which corpus.toml was written says so later; till then every question reads it."""
    (corpus / "corpus.toml").write_text('[files."001_lamp.txt"]\ntitle = "The Lamp"\n', encoding="utf-8")
    read_now(corpus, index, "harbour")
    now = time.time_ns()
    monkeypatch.setattr("serge_cli.store.freshness.time.time_ns", lambda: now + 3_000_000_000)
    assert read_now(corpus, index, "harbour") == (0, ["001:p3", "002:p2"])

    def read(*_: object) -> None:
        raise AssertionError("corpus.toml is read though nothing has changed")

    monkeypatch.setattr("serge_cli.store.knowledge.load_knowledge", read)
    assert read_now(corpus, index, "harbour") == (0, ["001:p3", "002:p2"])


def _names(library: Library) -> list[str]:
    return sorted(person.name for person in library.persons.persons())


def _register(index: Path) -> int:
    """Return which file holds the register of the newest generation."""
    return max(index.glob("g*/persons"), key=lambda file: file.parent.name).stat().st_ino


def test_the_register_of_persons_is_made_again_only_where_they_change(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        assert _names(library) == ["Ada Byrne", "Marcus Oake"]
    first = _register(index)
    (corpus / "002_bread.txt").write_text("Old Bread\n\nNothing but oats.\n", encoding="utf-8")
    assert read_now(corpus, index, "oats") == (1, ["002:p2"])
    assert _register(index) == first
    (corpus / "002_bread.txt").write_text("Old Bread\n\n‘Nothing but oats,’ said Clara Thorne.\n", encoding="utf-8")
    with open_library(corpus, index) as library:
        assert _names(library) == ["Ada Byrne", "Clara Thorne", "Marcus Oake"]
    assert _register(index) != first
    (corpus / "corpus.toml").write_text('[[persons]]\nname = "Clara Thorne"\naliases = ["C. T."]\n', encoding="utf-8")
    with open_library(corpus, index) as library:
        assert [person.aliases for person in library.persons.persons() if person.name == "Clara Thorne"] == [("C. T.",)]
    (corpus / "002_bread.txt").unlink()
    with open_library(corpus, index) as library:
        assert "Marcus Oake" in _names(library)
        assert [person.by for person in library.persons.persons() if person.name == "Clara Thorne"] in ([], [0])
