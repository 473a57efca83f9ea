"""A small library to try things on: a folder of a few invented texts, and an index of it."""

from __future__ import annotations

from pathlib import Path

import pytest

ESSAY = """The Lamp

Ada Byrne

Nobody in the harbour town forgot the strike. ‘We shall not row for them,’ said Marcus Oake. The lamp stayed dark that night.

A second paragraph speaks of harvest and of bread.[1] It ends here.

NOTES

1. Oake, Letters, p. 12.
"""
STORY = """Old Bread

The baker wrote nothing down. Bread was his whole philosophy, and the harbour his library.
"""


class Watcher:
    """A progress that remembers what it was called with."""

    def __init__(self) -> None:
        self.started: list[tuple[int, int]] = []
        self.done: list[str] = []
        self.notices: list[str] = []
        self.finished = 0

    def start(self, files: int, size: int) -> None:
        self.started.append((files, size))

    def advance(self, path: str, size: int) -> None:
        self.done.append(path)

    def notice(self, message: str) -> None:
        self.notices.append(message)

    def finish(self) -> None:
        self.finished += 1


@pytest.fixture
def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "001_lamp.txt").write_text(ESSAY, encoding="utf-8")
    (folder / "002_bread.txt").write_text(STORY, encoding="utf-8")
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the user's own cache and settings out of the tests."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("SERGE_CORPUS", raising=False)
    monkeypatch.delenv("SERGE_INDEX", raising=False)
    return tmp_path / "cache"
