"""Cards that are not read again stay in the files of the generations before."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.errors import BrokenIndex
from serge_cli.store.cards import CARDS, StoredCards
from serge_cli.store.library import Library, open_library

FILES = {f"{number:03}": f"Paper {number} is of harbour dues and of the men who raised them year after year.\n" for number in range(30)}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def changed(texts: Path, index: Path, name: str, text: str) -> Library:
    """Return the library after one of its texts was changed, or taken out where there is no text."""
    path = texts / f"{name}.txt"
    if text:
        path.write_text(text, encoding="utf-8")
    else:
        path.unlink()
    return open_library(texts, index)


def own_cards(library: Library) -> Path:
    """Return the folder of a library's generation."""
    assert library.folder
    return library.folder / library.manifest.folder


def test_a_change_of_one_file_writes_one_card(texts: Path, index: Path) -> None:
    with open_library(texts, index) as library:
        before = (own_cards(library) / CARDS).stat()
    with changed(texts, index, "007", "A paper of one line only.\n") as library:
        folder = own_cards(library)
        assert (folder / "cards-1.jsonl").stat().st_ino == before.st_ino
        assert (folder / CARDS).stat().st_size < before.st_size / 10
        assert [card.counts.words for card in library.cards()] == [6 if card.id == "007" else 16 for card in library.cards()]
        assert {card.id for card in library.cards()} == set(FILES)


def test_many_changes_leave_few_files_and_every_card(texts: Path, index: Path) -> None:
    open_library(texts, index).close()
    for number in range(20):
        with changed(texts, index, "029", "word " * (number + 1) + "\n") as library:
            assert len(list(own_cards(library).glob("cards-*"))) <= 9
            assert [card.counts.words for card in library.cards()] == [16] * 29 + [number + 1]


def test_cards_of_no_use_are_left_out(texts: Path, index: Path) -> None:
    open_library(texts, index).close()
    for name in sorted(FILES)[:16]:
        changed(texts, index, name, "").close()
    with changed(texts, index, "020", "word\n") as library:
        size = sum(path.stat().st_size for path in own_cards(library).glob("cards*"))
        used = sum(record.length for record in library.manifest.files)
        assert [card.id for card in library.cards()] == sorted(FILES)[16:]
        assert size < 2 * used + 1_000


@pytest.mark.parametrize(
    "head", ["", "{", "[]", '[["../cards-1.jsonl",9]]', '[["cards-1.jsonl",-1]]', '[["words",3]]', "[[1,2]]", "[" * 2_000]
)
def test_a_head_that_was_not_written_is_refused(tmp_path: Path, head: str) -> None:
    (tmp_path / CARDS).write_text(f"{head}\n")
    if head == "[]":
        StoredCards(tmp_path, ()).close()
        return
    with pytest.raises(BrokenIndex):
        StoredCards(tmp_path, ())
