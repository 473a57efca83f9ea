"""Corrections by hand outlive edits and rebuilds; corpus.toml is followed."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.errors import CorpusError, NothingFound, UsageError
from serge_cli.model.records import NoticeCode, QuotationKind
from serge_cli.operations.correct import correct
from serge_cli.operations.documents import documents
from serge_cli.operations.extract import extract_file
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.store.library import Library, open_library

ROW = "We shall not row for them,"


def row_quotation(library: Library) -> str:
    (hit,) = (hit for hit in quotes(library, QuotationRequest()).quotations if hit.quotation.text == ROW)
    return hit.quotation.id


def test_a_corrected_speaker_lasts(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        done = correct(library, row_quotation(library), speaker="Rosa Luxemburg")
    assert (done.quotation.text, done.path) == (ROW, str(corpus / "corrections.toml"))
    path = corpus / "001_lamp.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("harvest", "hunger"), encoding="utf-8")
    for rebuild in (False, True):
        with open_library(corpus, index, rebuild=rebuild) as library:
            (hit,) = quotes(library, QuotationRequest(by="Luxemburg")).quotations
            assert hit.quotation.speaker is not None
            assert (hit.quotation.text, hit.quotation.corrected, hit.quotation.speaker.name) == (ROW, True, "Rosa Luxemburg")


def test_only_the_corrected_file_is_read_again(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        correct(library, row_quotation(library), speaker="Rosa Luxemburg")
    with open_library(corpus, index) as library:
        assert library.refreshed is not None
        assert library.refreshed.read == 1


def test_what_is_no_quotation_is_gone(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        correct(library, row_quotation(library), not_a_quotation=True)
    with open_library(corpus, index) as library:
        assert ROW not in {hit.quotation.text for hit in quotes(library, QuotationRequest()).quotations}


def test_another_kind(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        correct(library, row_quotation(library), kind=QuotationKind.TERM)
    with open_library(corpus, index) as library:
        assert ROW in {hit.quotation.text for hit in quotes(library, QuotationRequest(kinds=(QuotationKind.TERM,))).quotations}


def test_a_correction_whose_words_are_gone_is_reported(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        correct(library, row_quotation(library), speaker="Rosa Luxemburg")
    (corpus / "001_lamp.txt").write_text("The Lamp\n\nNothing is left of it.\n", encoding="utf-8")
    with open_library(corpus, index) as library:
        (notice,) = library.card("001").notices
        assert notice.notice.code is NoticeCode.CORRECTION_LOST


def test_extract_follows_corrections(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        correct(library, row_quotation(library), speaker="Rosa Luxemburg")
    extraction = extract_file(corpus / "001_lamp.txt").extraction
    assert {q.speaker.name for q in extraction.quotations if q.text == ROW and q.speaker} == {"Rosa Luxemburg"}


def test_nothing_to_correct(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        with pytest.raises(UsageError, match="No correction given"):
            correct(library, "001:q1")
        with pytest.raises(NothingFound, match="No such quotation: 001:q99"):
            correct(library, "001:q99", speaker="X")


def test_a_broken_file_of_corrections_is_named(corpus: Path, index: Path) -> None:
    (corpus / "corrections.toml").write_text("[[correction]]\ndocument = 1\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"corrections\.toml cannot be read: correction 1"):
        open_library(corpus, index)


def test_corpus_toml_states_what_a_text_cannot(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        assert documents(library)[1].works[0].publication is None
    (corpus / "corpus.toml").write_text('[files."002"]\npublication = "Crumbs"\ndate = 1937\n', encoding="utf-8")
    with open_library(corpus, index) as library:
        assert library.refreshed is not None
        assert library.refreshed.read == 1
        assert [work.publication for document in documents(library) for work in document.works] == [None, "Crumbs"]
        assert documents(library)[1].works[0].date == "1937"
    (corpus / "corpus.toml").unlink()
    with open_library(corpus, index) as library:
        assert [work.publication for document in documents(library) for work in document.works] == [None, None]


def test_a_wrong_corpus_toml_names_file_and_key(corpus: Path, index: Path) -> None:
    (corpus / "corpus.toml").write_text('[files."002"]\ntitel = "X"\n', encoding="utf-8")
    with pytest.raises(CorpusError, match=r"corpus\.toml: files\.002\.titel is not a known key\. Did you mean title\?"):
        open_library(corpus, index)


def test_an_entry_for_a_deleted_file_is_idle(corpus: Path, index: Path) -> None:
    (corpus / "corpus.toml").write_text('[files."002"]\npublication = "Crumbs"\n', encoding="utf-8")
    open_library(corpus, index).close()
    (corpus / "002_bread.txt").unlink()
    with open_library(corpus, index) as library:
        assert [document.document for document in documents(library)] == ["001"]
