"""A library whose index another engine holds: read where it cannot be written, changed by links, killed while it is built."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from serge_cli.search.entry import Unit
from serge_cli.search.query.parsing import parse
from serge_cli.store.library import Library, open_library
from tests.store.conftest import ESSAY
from tests.store.rights import ordinary_rights


def found(library: Library, text: str) -> list[str]:
    with library:
        return [each.entry.id for each in library.backend.find(parse(text), tuple(Unit), None).found]


def test_an_index_that_cannot_be_written_is_read(corpus: Path, index: Path) -> None:
    open_library(corpus, index, engine="tantivy").close()
    (words,) = index.glob("g*/words")
    for path in (*words.iterdir(), words, words.parent, index):
        path.chmod(path.stat().st_mode & ~0o222)
    with ordinary_rights():
        assert found(open_library(corpus, index), "harbour") == ["001:p3", "002:p2"]


def test_what_readers_leave_is_not_of_the_index(corpus: Path, index: Path) -> None:
    open_library(corpus, index, engine="tantivy").close()
    (corpus / "001_lamp.txt").write_text(ESSAY.replace("harbour", "quay"), encoding="utf-8")
    library = open_library(corpus, index)
    assert not [part.name for part in library.manifest.parts if "lock" in part.name]
    assert found(library, "harbour") == ["002:p2"]


def test_files_of_the_generation_before_are_linked_and_stay_as_they_are(corpus: Path, index: Path) -> None:
    open_library(corpus, index, engine="tantivy").close()
    (generation,) = index.glob("g*")
    kept = open_library(corpus, index)  # a reader of the old generation
    before = {path.name: (path.stat().st_ino, path.read_bytes()) for path in (generation / "words").iterdir() if path.suffix}
    (corpus / "003_new.txt").write_text("Lobster.\n", encoding="utf-8")
    fresh = open_library(corpus, index)
    (after,) = (path for path in index.glob("g*") if path != generation)
    stores = {name for name in before if name.endswith(".store")}
    assert {name: (after / "words" / name).stat().st_ino for name in stores} == {name: before[name][0] for name in stores}
    assert {name: (generation / "words" / name).read_bytes() for name in before} == {name: data for name, (_, data) in before.items()}
    assert (found(kept, "lobster"), found(fresh, "lobster")) == ([], ["003:p1"])


def test_the_generation_stays_when_a_build_fails(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from serge_cli.search.tantivy import writer  # noqa: PLC0415

    open_library(corpus, index, engine="tantivy").close()
    (corpus / "003_new.txt").write_text("Lobster.\n", encoding="utf-8")

    def fail(*_: object) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr(writer, "add_families", fail)
        with pytest.raises(RuntimeError, match="killed"):
            open_library(corpus, index)
    assert found(open_library(corpus, index, fresh=False), "lobster harbour OR harbour") == ["001:p3", "002:p2"]
    assert found(open_library(corpus, index), "lobster") == ["003:p1"]


def test_another_version_of_the_engine_makes_the_index_anew(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from serge_cli.search.tantivy import fields  # noqa: PLC0415

    open_library(corpus, index, engine="tantivy").close()
    monkeypatch.setattr(fields, "FORMAT", fields.FORMAT + 1)
    library = open_library(corpus, index)
    assert (library.refreshed is not None and library.refreshed.read, library.manifest.holder.engine) == (2, "tantivy")
    assert found(library, "harbour") == ["001:p3", "002:p2"]


def test_odd_names_are_found(corpus: Path, index: Path) -> None:
    odd = os.fsdecode(b"\xff-\\n.txt")
    try:
        (corpus / odd).write_text("Lobster.\n", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no names that are no Unicode")
    (document,) = {each.partition(":")[0] for each in found(open_library(corpus, index, engine="tantivy"), "lobster")}
    assert found(open_library(corpus, index), f'doc:"{document}"') == [f"{document}:p1"]
    assert found(open_library(corpus, index), "doc:*-*") == [f"{document}:p1"]
    (corpus / odd).unlink()
    assert found(open_library(corpus, index), "lobster") == []
