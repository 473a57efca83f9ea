"""A corpus folder is walked in a fixed order, odd names and odd links included."""

import errno
import os
import socket
from pathlib import Path

import pytest

from serge_cli.corpus.walk import documents, survey
from serge_cli.errors import CorpusError

TEXTS = (".txt", ".md")


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["002_b.txt", "001_a.txt"], {"001_a.txt": "001", "002_b.txt": "002"}),
        (["essay.md", "sub/letter.txt"], {"essay.md": "essay", "sub/letter.txt": "letter"}),
        (["README.md", "readme.txt", "corpus.toml", ".hidden.txt", ".git/a.txt", "a.pdf", "a.txt"], {"a.txt": "a"}),
        (["001_a.txt", "001_b.txt"], {"001_a.txt": "001_a", "001_b.txt": "001_b"}),
        (["a/note.txt", "b/note.txt"], {"a/note.txt": "a/note", "b/note.txt": "b/note"}),
        (["x.md", "x.txt"], {"x.md": "x.md", "x.txt": "x.txt"}),
        (["2021-03-04-post.md"], {"2021-03-04-post.md": "2021"}),
        (["001b.txt", "001 a.txt"], {"001 a.txt": "001", "001b.txt": "001b"}),
        (["my essay: one.txt"], {"my essay: one.txt": "my_essay_one"}),
        (["line\nbreak 🙂.txt"], {"line\nbreak 🙂.txt": "line_break_🙂"}),
        (["UPPER.TXT"], {"UPPER.TXT": "UPPER"}),
        ([], {}),
    ],
)
def test_names(tmp_path: Path, names: list[str], found: dict[str, str]) -> None:
    put(tmp_path, *names)
    assert {file.name: file.id for file in documents(tmp_path, TEXTS)} == found
    assert [file.path for file in documents(tmp_path, TEXTS)] == [tmp_path / name for name in found]


def test_over_long_names_have_short_ids_of_their_own(tmp_path: Path) -> None:
    put(tmp_path, "x" * 200 + "1.txt", "x" * 200 + "2.txt")
    ids = [file.id for file in documents(tmp_path, TEXTS)]
    assert len(set(ids)) == 2
    assert max(map(len, ids)) < 100


def test_links(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    put(corpus, "a.txt", "sub/b.txt")
    put(tmp_path, "outside.txt", "elsewhere/c.txt")
    (corpus / "out.txt").symlink_to(tmp_path / "outside.txt")
    (corpus / "out").symlink_to(tmp_path / "elsewhere")
    (corpus / "again.txt").symlink_to(corpus / "a.txt")
    (corpus / "loop").symlink_to(corpus)
    (corpus / "self.txt").symlink_to(corpus / "self.txt")
    (corpus / "self").symlink_to(corpus / "self")
    (corpus / "dead.txt").symlink_to(corpus / "nothing.txt")
    assert [file.name for file in documents(corpus, TEXTS)] == ["a.txt", "sub/b.txt"]


def test_a_linked_corpus_folder_is_walked(tmp_path: Path) -> None:
    put(tmp_path / "real", "a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert [file.name for file in documents(tmp_path / "link", TEXTS)] == ["a.txt"]


def test_a_pipe_is_no_document(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert documents(tmp_path, TEXTS) == ()


def test_sockets_and_devices_are_no_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        Path("null.txt").symlink_to("/dev/null")
        Path("dir.txt").mkdir()
        put(tmp_path / "dir.txt", "a.txt")
        assert [file.name for file in documents(tmp_path, TEXTS)] == ["dir.txt/a.txt"]


def test_a_file_comes_by_its_own_name_though_a_link_stands_before_it(tmp_path: Path) -> None:
    put(tmp_path, "z/a.txt", "b/b.txt")
    (tmp_path / "b" / "link").symlink_to(tmp_path / "z")
    (tmp_path / "a").symlink_to(tmp_path / "z")
    assert [file.name for file in documents(tmp_path, TEXTS)] == ["b/b.txt", "z/a.txt"]


def test_a_link_into_a_folder_that_is_hidden_is_followed(tmp_path: Path) -> None:
    put(tmp_path, ".texts/sub/a.txt")
    (tmp_path / "first").symlink_to(".texts")
    (tmp_path / "second").symlink_to(".texts/sub")
    assert [file.name for file in documents(tmp_path, TEXTS)] == ["first/sub/a.txt"]


def test_folders_in_folders_have_no_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    depth = 1500  # more than Python calls functions within functions
    for _ in range(depth):
        Path("d").mkdir()
        os.chdir("d")
    Path("a.txt").write_text("Words.\n", encoding="utf-8")
    try:
        assert [file.name for file in documents(tmp_path, TEXTS)] == ["d/" * depth + "a.txt"]
    finally:
        Path("a.txt").unlink()
        for _ in range(depth):  # deeper than pytest can clear away
            os.chdir("..")
            Path("d").rmdir()


def test_a_folder_whose_path_is_too_long_comes_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "a.txt")
    for _ in range(20):
        Path("d" * 250).mkdir()
        os.chdir("d" * 250)
    found, *others = documents(tmp_path, TEXTS)
    assert found.name == "a.txt"
    assert [file.name.rstrip("d/") + file.name[-1] for file in others] == ["/"]


def test_a_folder_that_cannot_be_listed_comes_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.txt", "sub/b.txt", "sub.txt")
    listed = os.scandir

    def refused(path: str) -> object:
        if path.rstrip("/").endswith("sub"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return listed(path)

    monkeypatch.setattr("serge_cli.corpus.walk.os.scandir", refused)
    assert [(file.name, file.id) for file in documents(tmp_path, TEXTS)] == [("a.txt", "a"), ("sub/", "_"), ("sub.txt", "sub")]


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="is not a folder"):
        documents(tmp_path / "missing", TEXTS)


def test_suffixes_asked_for(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.html")
    assert [file.name for file in documents(tmp_path, {".html"})] == ["b.html"]


def test_what_is_not_read_is_counted_by_kind(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.html", "sub/c.HTML", "d.pdf", "Makefile", ".hidden.pdf", "sub/.git/e.pdf")
    put(tmp_path, "README.html", "LICENSE", "corpus.toml", "corrections.toml", "index/segment.bin", "index2/segment.bin")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "d.pdf")
    found = survey(tmp_path, TEXTS, own=tmp_path / "index")
    assert [file.name for file in found.files] == ["a.txt"]
    assert found.others == ((".html", 2), ("", 1), (".bin", 1), (".pdf", 1))


def test_a_single_file_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    put(tmp_path, "07 letter.text", "b.txt", "c.pdf")
    found = survey(tmp_path, TEXTS, "07 letter.text")
    assert [(file.path, file.name, file.id) for file in found.files] == [(tmp_path / "07 letter.text", "07 letter.text", "07")]
    assert found.others == ()
    assert survey(tmp_path, TEXTS, "gone.txt").files == ()
