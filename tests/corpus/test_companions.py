"""The files beside the documents: what a person wrote there is kept, whoever and whatever comes in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from serge_cli.corpus.companions import LARGEST, change_companion, read_companion
from serge_cli.errors import CorpusError

NAME = "corrections.toml"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and pipes")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def add_a_line(text: str) -> str:
    return f"{text}line\n"


def test_a_file_is_made_and_changed(tmp_path: Path) -> None:
    assert read_companion(tmp_path, NAME) is None
    for _ in range(2):
        change_companion(tmp_path, NAME, add_a_line)
    assert read_companion(tmp_path, NAME) == "line\nline\n"
    assert names(tmp_path) == [NAME]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_the_mode_stays(tmp_path: Path, mode: int) -> None:
    (tmp_path / NAME).touch()
    (tmp_path / NAME).chmod(mode)
    change_companion(tmp_path, NAME, add_a_line)
    assert (tmp_path / NAME).stat().st_mode & 0o777 == mode


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        change_companion(tmp_path, NAME, add_a_line)
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert (tmp_path / NAME).stat().st_mode & 0o777 == mode


def test_line_ends_and_the_byte_order_mark_stay(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xef\xbb\xbfa\r\nb\r\n")
    change_companion(tmp_path, NAME, add_a_line)
    assert (tmp_path / NAME).read_bytes() == b"\xef\xbb\xbfa\r\nb\r\nline\n"
    assert read_companion(tmp_path, NAME) == "a\nb\nline\n"


def test_a_change_that_fails_changes_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("mine\n", encoding="utf-8")
    with pytest.raises(ZeroDivisionError):
        change_companion(tmp_path, NAME, lambda _: str(1 / 0))
    assert (tmp_path / NAME).read_text(encoding="utf-8") == "mine\n"
    assert names(tmp_path) == [NAME]


def lay(path: Path, what: str) -> None:
    if what == "link":
        path.symlink_to("real.toml")
    elif what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    else:
        with path.open("wb") as sparse:
            sparse.truncate(LARGEST + 1)


@pytest.mark.parametrize(
    ("what", "said"),
    [("link", "is a link"), ("pipe", "is not a regular file"), ("folder", "Is a directory"), ("huge", "is larger than 16 MB")],
)
def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, what: str, said: str) -> None:
    (tmp_path / "real.toml").write_text("mine\n", encoding="utf-8")
    lay(tmp_path / NAME, what)
    with pytest.raises(CorpusError, match=said):
        change_companion(tmp_path, NAME, add_a_line)
    if what != "link":
        with pytest.raises(CorpusError, match=said):
            read_companion(tmp_path, NAME)
    assert (tmp_path / "real.toml").read_text(encoding="utf-8") == "mine\n"
    assert names(tmp_path) == [NAME, "real.toml"]


@pytest.mark.parametrize("what", ["link", "pipe", "folder"])
def test_a_lock_that_somebody_laid_is_neither_followed_nor_removed(tmp_path: Path, what: str) -> None:
    (tmp_path / "real.toml").write_text("mine\n", encoding="utf-8")
    lay(tmp_path / ".corrections.lock", what)
    with pytest.raises(CorpusError):
        change_companion(tmp_path, NAME, add_a_line)
    assert names(tmp_path) == [".corrections.lock", "real.toml"]
    assert (tmp_path / "real.toml").read_text(encoding="utf-8") == "mine\n"


def test_a_lock_file_that_somebody_wrote_is_left(tmp_path: Path) -> None:
    (tmp_path / ".corrections.lock").write_text("mine", encoding="utf-8")
    change_companion(tmp_path, NAME, add_a_line)
    assert (tmp_path / ".corrections.lock").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/proc/self").exists(), reason="the superuser may write everywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"cannot be written: .*\. Copy the texts to a folder of your own\."):
        change_companion(Path("/proc/self"), NAME, add_a_line)


def test_one_that_never_lets_go_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("serge_cli.corpus.companions._PATIENCE", 0.2)
    held = "import fcntl, sys; f = open('.corrections.lock', 'a'); fcntl.flock(f, fcntl.LOCK_EX); print(flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", held], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path) as holder:
        assert holder.stdin and holder.stdout and holder.stdout.readline()
        with pytest.raises(CorpusError, match=r"is being changed by another process\. Try again"):
            change_companion(tmp_path, NAME, add_a_line)
        holder.stdin.close()
    change_companion(tmp_path, NAME, add_a_line)
    assert names(tmp_path) == [NAME]


def test_fifty_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each waits for a common start, so that they meet; each then adds its own line four times."""
    code = (
        "import sys, pathlib\n"
        "from serge_cli.corpus.companions import change_companion\n"
        "sys.stdin.read()\n"
        "for number in range(4):\n"
        f"    change_companion(pathlib.Path('.'), {NAME!r}, lambda text: text + f'{{sys.argv[1]}}.{{number}}\\n')\n"
    )
    writers = [subprocess.Popen([sys.executable, "-c", code, str(number)], stdin=subprocess.PIPE, cwd=tmp_path) for number in range(50)]
    for writer in writers:
        assert writer.stdin
        writer.stdin.close()
    assert [writer.wait(timeout=600) for writer in writers] == [0] * 50
    wanted = {f"{writer}.{number}" for writer in range(50) for number in range(4)}
    lines = (tmp_path / NAME).read_text(encoding="utf-8").splitlines()
    assert (len(lines), set(lines)) == (200, wanted)
    assert names(tmp_path) == [NAME]
