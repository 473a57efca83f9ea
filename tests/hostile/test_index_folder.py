"""Nothing in an index folder is followed: links, pipes, devices and giants under every name that serge uses cost at most a new index."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from serge_cli.errors import SergeError
from serge_cli.operations.search import search
from serge_cli.store.library import open_library
from serge_cli.store.manifest import MOST_BYTES
from serge_cli.store.signing import find_key, signature
from tests.store.conftest import Watcher

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and alarms")

ROLES = {
    "manifest": "manifest",
    "next manifest": "manifest.new",
    "lock": "lock",
    "tag": "CACHEDIR.TAG",
    "ignore file": ".gitignore",
    "generation": "g000001",
    "later generation": "g000002",
    "draft": f"building-{os.getpid()}",
    "folder of parts": "g000001/words",
    "part": "g000001/words/segments",
    "cards": "g000001/cards.jsonl",
    "tag of a generation": "g000001/CACHEDIR.TAG",
}
KINDS: dict[str, Callable[[Path, Path], None]] = {
    "link to a file": lambda place, outside: place.symlink_to(outside / "precious"),
    "link to a folder": lambda place, outside: place.symlink_to(outside),
    "link to nothing": lambda place, outside: place.symlink_to(outside / "new"),
    "link to a device": lambda place, _: place.symlink_to("/dev/zero"),
    "second name of a file": lambda place, outside: os.link(outside / "precious", place),
    "pipe": lambda place, _: os.mkfifo(place),
    "folder": lambda place, _: (place / "deep").mkdir(parents=True),
    "giant": lambda place, _: _giant(place),
}


def _giant(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(MOST_BYTES + 1)  # sparse


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep the user's own folders out, and end a test that hangs."""

    def too_long(*_: object) -> None:
        raise TimeoutError

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("SERGE_CORPUS", "SERGE_INDEX"):
        monkeypatch.delenv(name, raising=False)
    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "precious").write_text("precious")
    return folder


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number:03}.txt").write_text(f"Nobody forgot lamp {number}.\n", encoding="utf-8")
    return folder


def asked(corpus: Path, index: Path | None) -> tuple[int, list[str]]:
    watcher = Watcher()
    with open_library(corpus, index, progress=watcher) as library:
        return search(library, "lamp").total, watcher.notices


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mode) for path in folder.rglob("*")}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("role", ROLES)
def test_what_stands_in_place_of_a_file_of_ours(corpus: Path, tmp_path: Path, outside: Path, role: str, kind: str) -> None:
    index, place = tmp_path / "index", tmp_path / "index" / ROLES[role]
    asked(corpus, index)
    before = tree(outside)
    if os.path.lexists(place):
        shutil.rmtree(place) if place.is_dir() else place.unlink()
    KINDS[kind](place, outside)
    assert asked(corpus, index)[0] == 3
    (corpus / "003.txt").write_text("One lamp more.\n", encoding="utf-8")
    found, notices = asked(corpus, index)
    assert (found, len(notices) <= 1) == (4, True), notices
    assert asked(corpus, index)[0] == 4
    assert tree(outside) == before


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("role", ["manifest", "next manifest", "lock", "tag", "ignore file", "generation", "draft"])
def test_what_stands_in_a_folder_that_has_no_index(
    corpus: Path, tmp_path: Path, outside: Path, monkeypatch: pytest.MonkeyPatch, role: str, kind: str
) -> None:
    """A clone with a folder for texts and one for an index, in which somebody has put something."""
    corpus.rename(tmp_path / "seeds")
    (tmp_path / "index").mkdir()
    monkeypatch.chdir(tmp_path)
    KINDS[kind](tmp_path / "index" / ROLES[role], outside)
    before, there = tree(outside), sorted((tmp_path / "index").iterdir())
    watcher = Watcher()
    with open_library(progress=watcher) as library:
        assert search(library, "lamp").total == 3
        assert library.folder
        assert tmp_path / "cache" in library.folder.parents
    assert watcher.notices[0].startswith(f"{tmp_path}/index contains other files ({ROLES[role]}). It is left as it is;")
    assert sorted((tmp_path / "index").iterdir()) == there
    assert tree(outside) == before


def test_an_index_folder_that_is_a_link(corpus: Path, tmp_path: Path, outside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus.rename(tmp_path / "seeds")
    (outside / "precious").unlink()
    (tmp_path / "index").symlink_to(outside)
    monkeypatch.chdir(tmp_path)
    assert asked(tmp_path / "seeds", None)[1][0].startswith(f"{tmp_path}/index is a link, which serge does not follow. It is left as it is")
    assert not list(outside.iterdir())


def signed_anew(index: Path, stated: object) -> None:
    """Write a manifest as if the user's own key had signed it, so that what it states is reached."""
    key = find_key()
    assert key
    body = json.dumps(stated).encode()
    signed = signature(body, key)
    (index / "manifest").write_bytes(b"serge index %b %b\n%b" % (signed, hashlib.sha256(signed + body).hexdigest().encode(), body))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("parts", [["../outside/precious", 8, hashlib.sha256(b"precious").hexdigest(), 0, 0]]),
        ("parts", [["sub/../../../outside/precious", 8, hashlib.sha256(b"precious").hexdigest(), 0, 0]]),
        ("parts", [["/etc/passwd", 8, "", 0, 0]]),
        ("parts", [["a/b/c", 8, "", 0, 0]]),
        ("parts", [["words/", 8, "", 0, 0]]),
        ("parts", [[7, 8, "", 0, 0]]),
        ("parts", [["words/segments", -1, "", 0, 0]]),
        ("generation", "../outside"),
        ("generation", 0),
        ("generation", True),
        ("generation", 1.0),
        ("generation", 10**30),
        ("checked", "now"),
        ("stamp", [None]),
        ("versions", {"program": "9"}),
        ("versions", []),
        ("files", [["a"]]),
    ],
)
def test_what_a_manifest_states_leads_nowhere(corpus: Path, tmp_path: Path, outside: Path, name: str, value: object) -> None:
    index, before = tmp_path / "index", tree(outside)
    asked(corpus, index)
    stated = json.loads((index / "manifest").read_bytes().partition(b"\n")[2])
    signed_anew(index, stated | {name: value})
    (corpus / "003.txt").write_text("One lamp more.\n", encoding="utf-8")
    found, notices = asked(corpus, index)
    assert (found, len(notices) <= 1, tree(outside) == before) == (4, True, True), notices
    assert not (tmp_path / "precious").exists()


@pytest.mark.parametrize(("offset", "length"), [(-1, 5), (0, -1), (0, 10**12), (10**30, 1), (10**15, 10)])
def test_a_place_outside_the_cards(corpus: Path, tmp_path: Path, offset: int, length: int) -> None:
    index = tmp_path / "index"
    asked(corpus, index)
    stated = json.loads((index / "manifest").read_bytes().partition(b"\n")[2])
    stated["files"] = [[*file[:8], offset, length, *file[10:]] for file in stated["files"]]
    signed_anew(index, stated)
    with pytest.raises(SergeError, match=r"has a wrong location for .*serge index --rebuild"), open_library(corpus, index) as library:
        library.cards()


@pytest.mark.parametrize("body", [b"[" * 100_000, b"{}", b"[]", b"null", b'"x"', b"\xff", b"", b"1" * 10_000])
def test_a_manifest_of_another_kind(corpus: Path, tmp_path: Path, body: bytes) -> None:
    index = tmp_path / "index"
    asked(corpus, index)
    key = find_key()
    assert key
    signed = signature(body, key)
    (index / "manifest").write_bytes(b"serge index %b %b\n%b" % (signed, hashlib.sha256(signed + body).hexdigest().encode(), body))
    found, notices = asked(corpus, index)
    assert (found, notices) == (3, ["The index is being rebuilt: it was made by another version of serge."])


@pytest.mark.parametrize(
    "text", ["[" * 150, '{"process": 1, "since": 1e300}', '{"process": "\\u001b[2J", "since": 0}', "\x1b[2J", "9" * 9000]
)
def test_what_a_lock_says_of_its_holder(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    import fcntl  # noqa: PLC0415 - not on Windows

    index = tmp_path / "index"
    asked(corpus, index)
    monkeypatch.setattr("serge_cli.store.freshness.PATIENCE", 0)
    (corpus / "003.txt").write_text("One lamp more.\n", encoding="utf-8")
    (index / "lock").write_text(text)
    with (index / "lock").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert asked(corpus, index) == (3, ["The index is being built by another process. Results come from the old index."])


def test_where_files_cannot_be_linked_they_are_copied(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = tmp_path / "index"
    asked(corpus, index)

    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr("os.link", refused)
    (corpus / "003.txt").write_text("One lamp more.\n", encoding="utf-8")
    assert asked(corpus, index) == (4, [])
    assert {path.stat().st_mode & 0o777 for path in index.glob("g*/**/*") if path.is_file()} == {0o600}
