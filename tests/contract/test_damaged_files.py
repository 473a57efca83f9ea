"""Whatever bytes the files of an index hold, a question gets an answer or an error in one sentence: no hang, no other exception."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from serge_cli.errors import DamagedIndex
from serge_cli.search.backend import Sort
from serge_cli.search.entry import Unit
from serge_cli.search.query.parsing import parse
from serge_cli.search.whoosh.backend import WhooshBackend
from tests.contract.library import LIBRARY

ASKED = (
    "party",
    "parties OR zz",
    '"party patriotism"',
    '"party patriotism"~5',
    "pa*",
    "*y*",
    "patriotizm~2",
    "/pa.*/",
    "author:serge in:quotes",
    "year:1930..1940 NOT the",
    "in:own party",
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    backend = WhooshBackend.create(folder)
    for entries in (LIBRARY[:6], LIBRARY[6:]):
        with backend.writer() as writer:
            for entry in entries:
                writer.add(entry)
    with backend.writer() as writer:
        writer.remove_document("3")
    backend.close()
    return folder


def ask(folder: Path) -> None:
    """Ask all there is to ask; DamagedIndex where a file is not as written."""
    backend = WhooshBackend(folder)
    try:
        for text in ASKED:
            for limit, sort in ((None, Sort.RELEVANCE), (1, Sort.DATE)):
                backend.find(parse(text), tuple(Unit), limit, sort)
        list(backend.words("p"))
        backend.near_words("party", 2)
        backend.fetch([entry.id for entry in LIBRARY])
        list(backend.each(parse("the"), Unit.PASSAGE))
    finally:
        backend.close()


def change(folder: Path) -> None:
    """Take a document out and put it in again."""
    backend = WhooshBackend(folder)
    backend.close()
    with backend.writer() as writer:
        writer.remove_document("1")
        writer.add(LIBRARY[0])


def damages(data: bytes, random: Random) -> Iterator[bytes]:
    """Yield some ways in which the bytes of a file may be damaged."""
    yield b""
    yield data[: len(data) // 2]
    yield data[:-1]
    yield data + data
    for _ in range(4):
        at = random.randrange(len(data) or 1)
        yield data[:at] + bytes((random.randrange(256),)) + data[at + 1 :]
        yield data[:at] + random.choice((b"\0\0\0\0", b"\xff\xff\xff\xff", b"\t", b"\n")) + data[at + 4 :]


def test_damage_is_told(whole: Path, tmp_path: Path) -> None:
    random = Random(14)
    for path in sorted(whole.iterdir()):
        for number, data in enumerate(damages(path.read_bytes(), random)):
            folder = tmp_path / f"{path.name}-{number}"
            shutil.copytree(whole, folder)
            (folder / path.name).write_bytes(data)
            for act in (ask, change):
                try:
                    act(folder)
                except DamagedIndex as error:
                    assert str(error).startswith("The index is damaged: ")
                    assert str(error).endswith(". Rebuild it with: serge index --rebuild")
            shutil.rmtree(folder)


@pytest.mark.parametrize("name", ["segments", "s000001.words0", "s000001.postings", "s000001.ids"])
def test_a_list_without_its_last_newline_is_no_endless_loop(whole: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "index"
    shutil.copytree(whole, folder)
    path = folder / name
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(DamagedIndex):
        ask(folder)


@pytest.mark.parametrize("name", ["segments", "s000001.words0", "s000001.columns", "s000002.gone2"])
def test_links_and_pipes_are_no_files_of_an_index(whole: Path, tmp_path: Path, name: str) -> None:
    for make in (lambda path: path.symlink_to(whole / name), os.mkfifo):
        folder = tmp_path / f"index-{make.__name__}"
        shutil.copytree(whole, folder)
        (folder / name).unlink()
        make(folder / name)
        with pytest.raises(DamagedIndex):
            ask(folder)
