"""Nothing outside the corpus folder is read unless it is named on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.corpus.walk import documents
from serge_cli.errors import CorpusError
from serge_cli.operations.documents import documents as summaries
from serge_cli.operations.extract import extract_file
from serge_cli.store.knowledge import load_knowledge
from serge_cli.store.library import open_library

SECRET = "The secret harbour.\n"


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of one file; a secret lies beside it, and in a folder whose name begins as the corpus's does."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder, other = tmp_path / "texts", tmp_path / "folder of others"
    for each in (folder, other):
        each.mkdir()
    (folder / "001.txt").write_text("A lamp.\n", encoding="utf-8")
    for path in (tmp_path / "secret.txt", other / "secret.txt"):
        path.write_text(SECRET, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "target", ["../secret.txt", "../folder of others/secret.txt", "../folder of others", "..", "../texts/../secret.txt"]
)
@pytest.mark.parametrize("link", ["002.txt", "linked"])
def test_links_that_lead_out_are_no_documents(corpus: Path, target: str, link: str) -> None:
    (corpus / link).symlink_to(target)
    assert [file.name for file in documents(corpus, (".txt",))] == ["001.txt"]


def test_a_link_behind_a_link_that_leads_out_is_no_document(corpus: Path) -> None:
    (corpus / "sub").mkdir()
    (corpus / "sub" / "first.txt").symlink_to(corpus / "second")
    (corpus / "second").symlink_to(corpus.parent / "secret.txt")
    assert [file.name for file in documents(corpus, (".txt",))] == ["001.txt"]


def test_the_index_holds_no_word_from_outside(corpus: Path, tmp_path: Path) -> None:
    (corpus / "002.txt").symlink_to("../secret.txt")
    (corpus / "others").symlink_to("../folder of others")
    with open_library(corpus, tmp_path / "index") as library:
        assert [each.document for each in summaries(library)] == ["001"]
        assert list(library.backend.words("secret")) == []


@pytest.mark.parametrize("name", ["corpus.toml", "corrections.toml"])
def test_no_companion_of_the_documents_leads_out(corpus: Path, name: str) -> None:
    (corpus.parent / "stated.toml").write_text('[[persons]]\nname = "Ann"\n', encoding="utf-8")
    (corpus / name).symlink_to("../stated.toml")
    with pytest.raises(CorpusError, match="leads out of the corpus folder"):
        load_knowledge(corpus)


def test_a_companion_may_be_a_link_within_the_folder_and_the_folder_a_link(corpus: Path, tmp_path: Path) -> None:
    (corpus / "persons.toml").write_text('[[persons]]\nname = "Ann"\n', encoding="utf-8")
    (corpus / "corpus.toml").symlink_to("persons.toml")
    (tmp_path / "link").symlink_to(corpus)
    assert [person.name for person in load_knowledge(tmp_path / "link").catalog.persons] == ["Ann"]


@pytest.mark.parametrize("name", ["../secret.txt", "../secret", "/etc/passwd", "..", "folder of others/secret.txt"])
def test_corpus_toml_names_no_file_outside(corpus: Path, tmp_path: Path, name: str) -> None:
    (corpus / "corpus.toml").write_text(f'[files."{name}"]\ntitle = "Taken"\n', encoding="utf-8")
    with open_library(corpus, tmp_path / "index") as library:
        assert [(each.document, [work.title for work in each.works]) for each in summaries(library)] == [("001", [None])]
        assert list(library.backend.words("secret")) == []


def test_a_link_named_on_the_command_line_is_read(corpus: Path) -> None:
    (corpus / "002.txt").symlink_to("../secret.txt")
    assert extract_file(corpus / "002.txt").document.text == SECRET
