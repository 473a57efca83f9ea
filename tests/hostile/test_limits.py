"""The limits that serge states, and what is said beyond them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from serge_cli.corpus import catalog, companions
from serge_cli.errors import CorpusError, QueryError, UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.operations.extract import extract_file
from serge_cli.operations.search import SearchRequest, search
from serge_cli.readers import reading
from serge_cli.readers.reading import LARGEST, MOST_LINES, MOST_MARKS, read
from serge_cli.search.entry import Unit
from serge_cli.search.query.parsing import LONGEST_QUERY, parse
from serge_cli.store.entries import index_document
from serge_cli.store.library import open_library
from serge_cli.text.sentences import LONGEST_CONTEXT
from tests.soak.crash import Listener
from tests.soak.fuzz_targets import library_of


def test_a_file_beyond_the_largest_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(bytes(LARGEST + 1), "big.txt", "big")
    assert str(refused.value) == "big.txt is larger than 64 MB. Split it."


def test_a_file_of_the_largest_size_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 12)
    assert read(b"Twelve bytes", "big.txt", "big").text == "Twelve bytes"
    with pytest.raises(UnreadableFile):
        read(b"Twelve bytes.", "big.txt", "big")


def test_a_file_of_too_many_lines_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(b"\n" * (MOST_LINES + 1), "long.txt", "long")
    assert str(refused.value) == "long.txt has more than 1,048,576 lines. Split it."
    monkeypatch.setattr(reading, "MOST_LINES", 2)
    assert len(read(b"a\n\nb", "long.txt", "long").blocks) == 2


def test_a_file_of_too_many_quotation_marks_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(b'"' * (MOST_MARKS + 1), "marks.txt", "marks")
    assert str(refused.value) == "marks.txt has more than 1,048,576 quotation marks. Split it."
    monkeypatch.setattr(reading, "MOST_MARKS", 4)
    assert read("«a» “b” 'c'".encode(), "marks.txt", "marks").text == "«a» “b” 'c'"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device without end here")
def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="larger than 64 MB"):
        extract_file(Path("/dev/zero"))


def test_beyond_a_limit_only_that_file_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("serge_cli.store.workers.WORTH_IT", 1 << 40)  # in this process
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "001.txt").write_text("A lamp.\n", encoding="utf-8")
    with (corpus / "002.txt").open("wb") as hole:
        hole.truncate(LARGEST + 1)
    (corpus / "003.txt").write_bytes(b"\n" * (MOST_LINES + 1))
    (corpus / "004.txt").write_bytes(b"PK\x03\x04" + bytes(1000))  # an archive, whatever it would unpack to
    watcher = Listener()
    with open_library(corpus, tmp_path / "index", progress=watcher) as library:
        assert [card.id for card in library.cards()] == ["001"]
    assert watcher.notices == [
        "002.txt was skipped: it is larger than 64 MB; split it.",
        "003.txt was skipped: it has more than 1,048,576 lines. Split it.",
        "004.txt was skipped: it cannot be read as text: it is a zip archive (docx, odt and epub files are such). "
        "Give serge a text or Markdown file.",
    ]


def test_too_large_a_corpus_toml_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "corpus.toml").open("wb") as hole:
        hole.truncate(companions.LARGEST + 1)
    with pytest.raises(CorpusError, match=r"corpus.toml is larger than 16 MB"):
        catalog.load_catalog(tmp_path)


def test_a_paragraph_may_be_as_long_as_its_file() -> None:
    text = "The harbour froze, and nobody rowed; " * 8_000 + "then the lamp went out."
    document = read(text.encode(), "long.txt", "long")
    found = extract(document)
    assert [(each.span.start, each.span.end) for each in found.paragraphs] == [(0, len(text))]
    assert [entry.text for entry in index_document(document, found).entries] == [text]


def test_of_an_endless_sentence_what_stands_near_is_kept() -> None:
    text = (
        "and he rowed, " * 1_000 + "he said “no” to it[1] and then " + "and he rowed, " * 1_000 + "ashore.\n\nNOTES\n\n1. Marsh, Letters.\n"
    )
    document = read(text.encode(), "long.txt", "long")
    entries = {entry.unit: json.loads(entry.payload) for entry in index_document(document, extract(document)).entries}
    quotation, note = entries[Unit.QUOTATION], entries[Unit.NOTE]
    assert quotation["lead"].startswith(("and ", "he ", "rowed, ")) and quotation["tail"].endswith((" and", " he", " rowed,"))
    assert LONGEST_CONTEXT - 10 < len(quotation["lead"]) <= LONGEST_CONTEXT >= len(quotation["tail"]) > LONGEST_CONTEXT - 10
    [[sentence, removed, start, end, line, _]] = note["sentences"]
    assert sentence == text[start:end] and "to it[1] and" in sentence and line == 1 and removed == []
    assert 2 * LONGEST_CONTEXT - 20 < len(sentence) <= 2 * LONGEST_CONTEXT + len("[1]")


def test_of_an_endless_sentence_a_hit_shows_what_stands_near() -> None:
    text = "and he rowed, " * 1_000 + "then the lamp went out, " + "and he rowed, " * 1_000 + "ashore."
    library = library_of(text.encode())
    [hit] = search(library, "lamp").hits
    shown = hit.sentence.of(hit.text)
    assert "then the lamp went out," in shown
    assert set(shown.replace("then the lamp went out, ", "").split()) == {"and", "he", "rowed,"}  # whole words
    assert 2 * LONGEST_CONTEXT - 40 < len(shown) <= 2 * LONGEST_CONTEXT + len("lamp")
    [whole] = search(library, SearchRequest("lamp", whole=True)).hits
    assert whole.sentence.of(whole.text) == text


def test_a_query_beyond_the_longest_is_refused() -> None:
    with pytest.raises(QueryError, match="longer than 20,000 characters"):
        parse("a" * (LONGEST_QUERY + 1))
