"""Whose an index is: signed with the user's key or in the user's own cache, else left as it is; and what the user alone may read."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

from serge_cli.errors import BrokenIndex
from serge_cli.operations.info import info
from serge_cli.operations.search import search
from serge_cli.store.library import open_library
from tests.store.conftest import Watcher
from tests.store.rights import ordinary_rights

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="owners and modes")


@pytest.fixture
def project(tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with texts in seeds/, in which the user stands; the index of these is kept beside them."""
    folder = tmp_path / "project"
    folder.mkdir()
    corpus.rename(folder / "seeds")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


def asked(corpus: Path | None = None, index: Path | None = None, *, adopt: bool = False) -> tuple[int, Path | None, list[str]]:
    """Return how many passages speak of the harbour, where the index is, and what was noticed."""
    watcher = Watcher()
    with open_library(corpus, index, progress=watcher, adopt=adopt) as library:
        return search(library, "harbour").total, library.folder, watcher.notices


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def forget_key(state: Path) -> None:
    (state / "serge" / "index-key").unlink()


def as_older_version(index: Path) -> None:
    """Make an index what one was before there were signatures and marks."""
    for tag in index.rglob("CACHEDIR.TAG"):
        tag.unlink()
    for register in index.glob("g*/persons"):  # nor was there one
        register.unlink()
    body = (index / "manifest").read_bytes().partition(b"\n")[2]
    stated = json.loads(body)
    del stated["corpus"]
    stated["versions"]["store"] = 1
    body = json.dumps(stated).encode()
    (index / "manifest").write_bytes(b"serge index " + hashlib.sha256(body).hexdigest().encode() + b"\n" + body)


def test_an_index_of_ones_own_is_kept_beside_the_texts(project: Path) -> None:
    assert asked() == (2, project / "index", [])
    assert asked() == (2, project / "index", [])


@pytest.mark.parametrize("how", ["another key", "an older version", "another user"])
def test_an_index_that_is_not_ones_own_is_left_as_it_is(project: Path, state: Path, cache: Path, how: str) -> None:
    asked()
    if how == "another key":
        forget_key(state)
    elif how == "an older version":
        as_older_version(project / "index")
    elif os.geteuid() == 0:
        os.chown(project / "index", 12345, 12345)
    else:
        pytest.skip("only root can give a folder away")
    before = contents(project / "index")
    found, folder, notices = asked()
    assert folder
    assert (found, folder.parent) == (2, cache / "serge" / "index")
    what = "belongs to another user." if how == "another user" else "was not made by you, or your key is lost."
    subject = f"{project}/index" if how == "another user" else f"The index in {project}/index"
    assert notices == [f"{subject} {what} It is left as it is; the index is kept in {folder}."]
    assert asked() == (2, folder, []), "said once"
    assert contents(project / "index") == before
    with open_library() as library:
        assert info(library).index_chosen_by == "cache folder"


def test_a_changed_signed_index_is_not_trusted(project: Path) -> None:
    """The checksum can be made by anybody; the signature cannot."""
    asked()
    manifest = project / "index" / "manifest"
    head, _, body = manifest.read_bytes().partition(b"\n")
    signed = head.split()[2]
    body = body.replace(b'"generation":1', b'"generation":2')
    manifest.write_bytes(b"serge index %b %b\n%b" % (signed, hashlib.sha256(signed + body).hexdigest().encode(), body))
    found, folder, notices = asked()
    assert (found, folder == project / "index", len(notices)) == (2, False, 1)


def test_an_index_that_is_named_and_not_ones_own_is_refused(corpus: Path, index: Path, state: Path) -> None:
    asked(corpus, index)
    forget_key(state)
    before = contents(index)
    with pytest.raises(BrokenIndex) as refusal:
        asked(corpus, index)
    assert str(refusal.value) == (
        f"The index in {index} was not made by you, or your key is lost. "
        f"To read every file again and make it yours: serge index --adopt --index {index}"
    )
    with pytest.raises(BrokenIndex):
        open_library(corpus, index, rebuild=True)
    assert contents(index) == before


@pytest.mark.parametrize("older", [False, True])
def test_it_can_be_adopted(corpus: Path, index: Path, state: Path, older: bool) -> None:
    asked(corpus, index)
    if older:
        as_older_version(index)
    else:
        forget_key(state)
    with open_library(corpus, index, adopt=True) as library:
        assert library.refreshed
        assert library.refreshed.read == 2
    assert asked(corpus, index) == (2, index, [])
    assert sorted(path.name for path in index.iterdir()) == [".gitignore", "CACHEDIR.TAG", "g000001", "lock", "manifest"]


def test_what_is_no_index_cannot_be_adopted(corpus: Path, index: Path, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "sea.jpg").write_bytes(b"sea")
    for folder in (tmp_path / "pictures", index):
        with pytest.raises(BrokenIndex, match="is not a serge index"):
            asked(corpus, folder, adopt=True)
    assert contents(tmp_path / "pictures") == {"sea.jpg": b"sea"}
    assert not index.exists()


def test_folders_with_names_like_ours_are_not_deleted(corpus: Path, index: Path) -> None:
    asked(corpus, index)
    for name in ("building-7", "g000009", "g202511", "building-plans"):
        (index / name).mkdir()
        (index / name / "precious").write_text("precious")
    (corpus / "002_bread.txt").unlink()
    assert asked(corpus, index) == (1, index, [])
    assert asked(corpus, index) == (1, index, [])
    kept = {name: text for name, text in contents(index).items() if name.endswith("precious")}
    assert kept == {f"{name}/precious": b"precious" for name in ("building-7", "g000009", "g202511", "building-plans")}


@pytest.mark.parametrize("name", ["thesis.odt", "manifest", "building-plans", "CACHEDIR.TAG", "lock"])
def test_a_folder_with_other_files_is_refused(corpus: Path, tmp_path: Path, name: str) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / name).write_text("years of work")
    with pytest.raises(BrokenIndex) as refusal:
        asked(corpus, mine)
    assert str(refusal.value) == f"{mine} contains other files ({name}). Name an empty folder for the index."
    assert contents(mine) == {name: b"years of work"}


def test_a_folder_that_serge_chose_gives_way_to_the_cache(project: Path, cache: Path) -> None:
    (project / "index").mkdir()
    (project / "index" / "index.html").write_text("<p>Mine")
    found, folder, notices = asked()
    assert folder
    assert (found, folder.parent) == (2, cache / "serge" / "index")
    assert notices == [f"{project}/index contains other files (index.html). It is left as it is; the index is kept in {folder}."]
    assert contents(project / "index") == {"index.html": b"<p>Mine"}


def test_what_git_keeps_of_an_index_folder_is_no_other_file(project: Path) -> None:
    (project / "index").mkdir()
    (project / "index" / ".gitignore").write_text("*\n!.gitignore\n")
    assert asked() == (2, project / "index", [])


def test_a_killed_maker_of_a_folder_leaves_nothing_in_the_way(project: Path) -> None:
    (project / "index").mkdir()
    (project / "index" / "CACHEDIR.TAG").write_text("")
    assert asked() == (2, project / "index", [])


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_that_others_may_use_proves_nothing(project: Path, state: Path, mode: int) -> None:
    asked()
    key = state / "serge" / "index-key"
    key.chmod(mode)
    found, folder, notices = asked()
    assert (found, folder == project / "index") == (2, False)
    assert notices == [
        f"The index in {project}/index was not made by you, or your key is lost. "
        f"The key {key} is open to others; remove it and adopt your indexes again. "
        f"It is left as it is; the index is kept in {folder}."
    ]


@pytest.mark.parametrize("what", ["link", "pipe", "short", "folder", "another's"])
def test_a_key_that_is_none_signs_nothing(corpus: Path, index: Path, state: Path, cache: Path, what: str) -> None:
    asked(corpus, index)
    key = state / "serge" / "index-key"
    if what == "short":
        key.write_bytes(b"short")
    elif what == "another's":
        if os.geteuid() != 0:
            pytest.skip("only root can give a file away")
        os.chown(key, 12345, 12345)
    else:
        key.rename(state / "elsewhere")
        {"link": lambda: key.symlink_to(state / "elsewhere"), "pipe": lambda: os.mkfifo(key), "folder": key.mkdir}[what]()
    with pytest.raises(BrokenIndex, match="was not made by you, or your key is lost"):
        asked(corpus, index)
    shutil.rmtree(index)
    found, folder, notices = asked(corpus, index)
    assert folder
    assert (found, cache in folder.parents, len(notices)) == (2, True, 1)
    assert notices[0].startswith(f"The index cannot be written in {index}: The key {key} ")


def test_without_a_home_the_index_is_kept_in_the_cache(corpus: Path, index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    found, folder, notices = asked(corpus, index)
    assert folder
    assert (found, folder.parent.name, len(notices)) == (2, "index", 1)
    assert notices[0].startswith(f"The index cannot be written in {index}: no signing key can be stored in {tmp_path}/file/serge (")
    assert not index.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="capabilities")
def test_without_a_home_and_a_cache_the_index_is_kept_in_memory(
    project: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed = tmp_path / "sealed"
    sealed.mkdir(0o500)
    monkeypatch.setenv("XDG_STATE_HOME", str(sealed))
    monkeypatch.setenv("XDG_CACHE_HOME", str(sealed))
    with ordinary_rights():
        found, folder, notices = asked()
    assert (found, folder, len(notices)) == (2, None, 3)
    assert notices[-1] == "The index is kept in memory for this run only."


def test_an_index_in_the_cache_needs_no_key(corpus: Path, state: Path, cache: Path) -> None:
    found, folder, notices = asked(corpus)
    assert folder
    assert (found, folder.parent, notices) == (2, cache / "serge" / "index", [])
    assert not state.exists()


def test_a_cache_that_others_could_write_to_is_built_anew(corpus: Path) -> None:
    _, folder, _ = asked(corpus)
    assert folder
    for place in (folder, folder.parent, folder.parent.parent):
        place.chmod(0o777)
    assert asked(corpus) == (2, folder, ["The index is being rebuilt: others could write to its folder."])
    assert {stat.S_IMODE(place.stat().st_mode) for place in (folder, folder.parent, folder.parent.parent)} == {0o700}
    assert asked(corpus) == (2, folder, [])


@pytest.mark.parametrize("part", ["serge", "serge/index", "itself"])
def test_a_cache_that_is_a_link_is_not_followed(corpus: Path, cache: Path, tmp_path: Path, part: str) -> None:
    _, folder, _ = asked(corpus)
    assert folder
    place = folder if part == "itself" else cache / part
    place.rename(tmp_path / "elsewhere")
    place.symlink_to(tmp_path / "elsewhere")
    before = contents(tmp_path / "elsewhere")
    found, memory, notices = asked(corpus)
    assert (found, memory) == (2, None)
    assert notices == [f"{place} is a link, which serge does not follow. The index is kept in memory for this run only."]
    assert contents(tmp_path / "elsewhere") == before


def test_a_cache_of_an_older_version_is_cleared_away(corpus: Path) -> None:
    _, folder, _ = asked(corpus)
    assert folder
    as_older_version(folder)
    for place in (folder, folder.parent, folder.parent.parent):
        place.chmod(0o755)
    assert asked(corpus)[0] == 2
    assert sorted(path.name for path in folder.iterdir()) == [".gitignore", "CACHEDIR.TAG", "g000001", "lock", "manifest"]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o027])
def test_only_the_user_can_read_what_serge_writes(project: Path, state: Path, cache: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        with ordinary_rights():
            asked()
            (project / "seeds" / "003.txt").write_text("Boats\n\nThe harbour had boats.\n", encoding="utf-8")
            asked()
            asked(project / "seeds", project / "deep" / "other")
    finally:
        os.umask(before)
    places = [
        project / "index",
        project / "deep",
        state,
        *state.rglob("*"),
        *(project / "index").rglob("*"),
        *(project / "deep").rglob("*"),
    ]
    assert {stat.S_IMODE(path.stat().st_mode) for path in places if path.is_dir()} == {0o700}
    assert {stat.S_IMODE(path.stat().st_mode) for path in places if path.is_file()} == {0o600}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere platformdirs answers")
@pytest.mark.parametrize("stated", [None, "", "/somewhere"])
def test_folders_are_those_that_platformdirs_would_choose(stated: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs  # noqa: PLC0415

    from serge_cli.settings import cache_root, state_folder  # noqa: PLC0415

    for variable in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable) if stated is None else monkeypatch.setenv(variable, stated)
    assert cache_root() == platformdirs.user_cache_path("serge", appauthor=False) / "index"
    assert state_folder() == platformdirs.user_state_path("serge", appauthor=False)
