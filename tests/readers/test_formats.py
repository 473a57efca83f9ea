"""The registry: a format is one module with a `FORMAT`; content is believed before the name."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from serge_cli import readers
from serge_cli.readers import registry
from serge_cli.readers.reading import read
from serge_cli.store.library import open_library

NEW = '''"""Quips: a format made up for this test."""

from dataclasses import replace

from serge_cli.readers.registry import Format
from serge_cli.readers.plaintext import read_plaintext


def _read(data, path, identifier):
    return replace(read_plaintext(data[6:], path, identifier), format="quip")


FORMAT = Format("quip", (".quip", ".qp"), lambda data: data.startswith(b"QUIP!\\n"), _read, "nothing")
'''


@pytest.fixture
def quip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Add a format as somebody would: by a file among the readers, here in a second folder of their package."""
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "quip.py").write_text(NEW)
    monkeypatch.setattr(readers, "__path__", [*readers.__path__, str(folder)])
    registry.formats.cache_clear()
    yield
    monkeypatch.undo()
    sys.modules.pop("serge_cli.readers.quip", None)
    registry.formats.cache_clear()


def test_every_format_has_a_name_and_suffixes_of_its_own() -> None:
    known = registry.formats()
    assert {"markdown", "plaintext"} <= {each.name for each in known}
    assert len({each.name for each in known}) == len(known)
    suffixes = [suffix for each in known for suffix in each.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)
    assert all(each.reads_with for each in known)


def test_the_formats_are_known_without_their_parsers() -> None:
    code = "import sys; from serge_cli.readers.registry import formats; formats(); print(*sys.modules)"
    loaded = set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())
    assert not loaded & {"lxml", "zipfile", "pypdfium2", "markdown_it", "yaml", "charset_normalizer"}


@pytest.mark.parametrize(
    ("path", "data", "name"),
    [
        ("a.txt", b"Words.", "plaintext"),
        ("a.TXT", b"Words.", "plaintext"),
        ("a.md", b"Words.", "markdown"),
        ("a.Markdown", b"Words.", "markdown"),
        ("a.txt", b"# Head\n\nWords.", "markdown"),
        ("a", b"Words.", "plaintext"),
        ("a.unknown", b"Words.", "plaintext"),
        ("md", b"Words.", "plaintext"),
    ],
)
def test_content_first_then_suffix_then_plain_text(path: str, data: bytes, name: str) -> None:
    assert read(data, path, "a").format == name


@pytest.mark.usefixtures("quip")
@pytest.mark.parametrize(("path", "data"), [("a.quip", b"QUIP!\nWords."), ("a.txt", b"QUIP!\nWords."), ("a.QP", b"quip?\nWords.")])
def test_a_format_is_added_by_its_file(path: str, data: bytes) -> None:
    document = read(data, path, "a")
    assert (document.format, document.text) == ("quip", "Words.")


def test_an_index_made_before_a_format_came_finds_its_files(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    corpus.mkdir()
    (corpus / "001.txt").write_text("Words of the first.")
    (corpus / "002.quip").write_text("QUIP!\nWords of the second.")
    with open_library(corpus, index) as library:
        assert [card.path for card in library.cards()] == ["001.txt"]
    request.getfixturevalue("quip")
    with open_library(corpus, index) as library:
        assert [(card.path, card.format) for card in library.cards()] == [("001.txt", "plaintext"), ("002.quip", "quip")]


def test_knowing_the_formats_loads_no_parser() -> None:
    listed = "import sys; from serge_cli.readers.registry import formats; formats(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", listed], capture_output=True, text=True, check=True).stdout.split()
    assert "serge_cli.readers.pdf" in loaded
    assert not {"lxml", "pypdfium2", "zipfile", "yaml", "markdown_it"} & set(loaded)
