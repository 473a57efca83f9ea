"""`serge index --engine`: which search engine holds the index, chosen once and kept, and that every command says the same with each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from serge_cli.search import engines
from tests.cli.conftest import Ended, Serge
from tests.cluster.nodes import shared, why_not

COMMANDS = (
    ("search", "harbour"),
    ("search", "harbour", "--json"),
    ("search", "“the harbour” OR wint*", "--format", "kwic"),
    ("search", "pilot~1 in:quotes", "--json"),
    ("search", "harbour in:own", "--json"),
    ("search", "patience", "--sort", "date"),
    ("search", "harbour wintr"),
    ("search", "hardour"),
    ("search", "kraken ice boats"),
    ("search", "nobody SENTENCE harbour", "--json"),
    ("quotes", "--json"),
    ("quotes", "--person", "Holm"),
    ("footnotes", "--json"),
    ("footnote", "010", "2"),
    ("people",),
    ("who",),
    ("report", "--json"),
    ("show", "010:p4", "011:q1", "--json"),
    ("cite", "010:q1"),
    ("variants", "010:q1"),
)


@pytest.fixture
def kept_by(tmp_path: Path, texts: Path, quick: Serge) -> dict[str, dict[str, str]]:
    """Surroundings for each engine, with an index that it has made."""
    names = ("whoosh", "tantivy") if why_not() else ("whoosh", "tantivy", "opensearch")
    found = {name: {"SERGE_INDEX": str(tmp_path / name)} for name in names}
    for name, surroundings in found.items():
        where = ("--url", shared().url) if name == "opensearch" else ()
        assert quick("index", "--quiet", "--engine", name, *where, env=surroundings).status == 0
    return found


def files_of(index: str) -> set[str]:
    return {path.suffix for path in Path(index).glob("g*/words/*")}


def test_every_command_says_the_same(quick: Serge, kept_by: dict[str, dict[str, str]]) -> None:
    for arguments in COMMANDS:
        whoosh, *others = (quick(*arguments, env=surroundings) for surroundings in kept_by.values())
        assert others == [whoosh] * len(others)
        assert whoosh.status < 2, whoosh


def test_a_draft_is_verified_with_each(quick: Serge, tmp_path: Path, kept_by: dict[str, dict[str, str]]) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("As Marsh says, “the ice will hold”. Lind: “Patience is the vice of those who own the boats.”\n", encoding="utf-8")
    for command in ("audit", "verify"):
        argument = str(draft) if command == "audit" else "Patience is the vice of those who own the boats"
        whoosh, *others = (quick(command, argument, env=surroundings) for surroundings in kept_by.values())
        assert others == [whoosh] * len(others)
        assert "vi" in whoosh.out


def test_the_choice_is_kept(serge: Serge, tmp_path: Path, texts: Path) -> None:
    corpus = tmp_path / "texts"
    shutil.copytree(texts, corpus)
    surroundings = {"SERGE_INDEX": str(tmp_path / "index"), "SERGE_CORPUS": str(corpus)}
    assert serge("index", "--engine", "tantivy", "--quiet", env=surroundings).status == 0
    assert {".store", ".pos"} < files_of(surroundings["SERGE_INDEX"])
    (corpus / "013_new.txt").write_text("The kraken of the harbour is a lobster.\n", encoding="utf-8")
    assert serge("search", "lobster", "--format", "plain", env=surroundings).out.startswith("013:p1")
    (corpus / "013_new.txt").unlink()
    assert serge("search", "lobster", env=surroundings).status == 1
    assert serge("index", "--rebuild", "--quiet", env=surroundings).status == 0
    assert {".store", ".pos"} < files_of(surroundings["SERGE_INDEX"])
    assert serge("index", "--engine", "whoosh", "--quiet", env=surroundings).status == 0
    assert {".postings", ".columns"} < files_of(surroundings["SERGE_INDEX"])
    assert ".store" not in files_of(surroundings["SERGE_INDEX"])
    assert serge("search", "kraken", env=surroundings).status == 0


def test_a_damaged_index_is_made_again_by_the_same_engine(serge: Serge, tmp_path: Path) -> None:
    surroundings = {"SERGE_INDEX": str(tmp_path / "index")}
    serge("index", "--engine", "tantivy", "--quiet", env=surroundings)
    before = serge("search", "harbour", "--json", env=surroundings)
    for ending in (".store", ".pos", ".idx", ".term", ".fast"):
        (path,) = (tmp_path / "index").glob(f"g*/words/*{ending}")
        path.write_bytes(path.read_bytes()[:-9] + b"\xff" * 9)
        done = serge("search", "harbour", "--json", env=surroundings)
        assert (done.out, done.status) == (before.out, 0)
        assert f"The index is being rebuilt: its file words/{path.name} is damaged." in done.err
        assert {".store", ".pos"} < files_of(surroundings["SERGE_INDEX"])


def test_an_engine_that_is_not_installed_is_named_with_what_installs_it(
    quick: Serge, kept_by: dict[str, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    find = engines.find_spec
    monkeypatch.setattr(engines, "find_spec", lambda name: None if name == "tantivy" else find(name))
    said = "serge: The search engine tantivy is not installed. Install it with: pip install 'serge-cli[large]'\n"
    for arguments in (("search", "harbour"), ("index",), ("index", "--rebuild"), ("index", "--engine", "tantivy")):
        assert quick(*arguments, env=kept_by["tantivy"]) == Ended("", said, 2)
    assert quick("index", "--engine", "tantivy", env=kept_by["whoosh"]) == Ended("", said, 2)
    assert quick("search", "harbour", env=kept_by["whoosh"]).status == 0
    assert quick("index", "--quiet", "--engine", "whoosh", env=kept_by["tantivy"]).status == 0
    assert quick("search", "harbour", env=kept_by["tantivy"]).status == 0


def test_a_large_library_is_told_of_the_other_engine(
    quick: Serge, kept_by: dict[str, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("serge_cli.operations.index.LARGE", 500)
    first, second = quick("index", env=kept_by["whoosh"]).out.splitlines()
    said = "This is a large library, of some 0 MB of text. It takes less room, and answers come sooner, with: "
    assert first.startswith("3 documents, none changed, in ")
    assert second == f"{said}serge index --engine tantivy"
    (only,) = quick("index", env=kept_by["tantivy"]).out.splitlines()
    assert f"Index (tantivy): {kept_by['tantivy']['SERGE_INDEX']}" in only
    find = engines.find_spec
    monkeypatch.setattr(engines, "find_spec", lambda name: None if name == "tantivy" else find(name))
    assert (
        quick("index", env=kept_by["whoosh"]).out.splitlines()[1] == f"{said}pip install 'serge-cli[large]' && serge index --engine tantivy"
    )
    monkeypatch.setattr("serge_cli.operations.index.LARGE", 5_000)
    assert len(quick("index", env=kept_by["whoosh"]).out.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--engine", "lucene"), "There is no search engine “lucene”. The engines are: "),
        (("--engine", "../whoosh"), "There is no search engine “../whoosh”. The engines are: "),
        (("--engine", "query"), "There is no search engine “query”. The engines are: "),
        (("--url", "https://localhost:9200"), "The search engine whoosh is on this machine. Leave out --url."),
        (("--list", "--engine", "whoosh"), "--engine, --url and --workers cannot be combined with --list or --remove."),
    ],
)
def test_what_cannot_be_is_said_in_one_line(quick: Serge, arguments: tuple[str, ...], said: str) -> None:
    done = quick("index", *arguments)
    assert (done.out, done.status, done.err.count("\n")) == ("", 2, 1)
    assert done.err.startswith(f"serge: {said}")
