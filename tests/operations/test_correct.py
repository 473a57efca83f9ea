"""Corrections by hand outlive edits and rebuilds; corpus.toml is followed."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.errors import CorpusError, NothingFound, UsageError
from serge_cli.model.records import NoticeCode, QuotationKind
from serge_cli.model.results import ListedCorrection
from serge_cli.operations.correct import Wanted, correct, corrections, undo
from serge_cli.operations.documents import documents
from serge_cli.operations.extract import extract_file
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.store.knowledge import load_corrections
from serge_cli.store.library import Library, open_library

ROW = "We shall not row for them,"


def row_quotation(library: Library) -> str:
    (hit,) = (hit for hit in quotes(library, QuotationRequest()).quotations if hit.quotation.text == ROW)
    return hit.quotation.id


def test_a_corrected_speaker_lasts(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        done = correct(library, [row_quotation(library)], Wanted(speaker="Rosa Luxemburg"))
    assert [(one.quotation.text, one.path) for one in done.kept] == [(ROW, str(corpus / "corrections.toml"))]
    path = corpus / "001_lamp.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("harvest", "hunger"), encoding="utf-8")
    for rebuild in (False, True):
        with open_library(corpus, index, rebuild=rebuild) as library:
            (hit,) = quotes(library, QuotationRequest(by="Luxemburg")).quotations
            assert hit.quotation.speaker is not None
            assert (hit.quotation.text, hit.quotation.corrected, hit.quotation.speaker.name) == (ROW, True, "Rosa Luxemburg")


def test_only_the_corrected_file_is_read_again(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        correct(library, [row_quotation(library)], Wanted(speaker="Rosa Luxemburg"))
    with open_library(corpus, index) as library:
        assert library.refreshed is not None
        assert library.refreshed.read == 1


def test_what_is_no_quotation_is_gone(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        correct(library, [row_quotation(library)], Wanted(not_a_quotation=True))
    with open_library(corpus, index) as library:
        assert ROW not in {hit.quotation.text for hit in quotes(library, QuotationRequest()).quotations}


def test_another_kind(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        correct(library, [row_quotation(library)], Wanted(kind=QuotationKind.TERM))
    with open_library(corpus, index) as library:
        assert ROW in {hit.quotation.text for hit in quotes(library, QuotationRequest(kinds=(QuotationKind.TERM,))).quotations}


def test_a_correction_whose_words_are_gone_is_reported(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        correct(library, [row_quotation(library)], Wanted(speaker="Rosa Luxemburg"))
    (corpus / "001_lamp.txt").write_text("The Lamp\n\nNothing is left of it.\n", encoding="utf-8")
    with open_library(corpus, index) as library:
        (notice,) = library.card("001").notices
        assert notice.notice.code is NoticeCode.CORRECTION_LOST


def test_extract_follows_corrections(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        correct(library, [row_quotation(library)], Wanted(speaker="Rosa Luxemburg"))
    extraction = extract_file(corpus / "001_lamp.txt").extraction
    assert {q.speaker.name for q in extraction.quotations if q.text == ROW and q.speaker} == {"Rosa Luxemburg"}


def test_a_name_is_kept_as_it_is_typed_and_known_ones_are_offered(corpus: Path, index: Path) -> None:
    (corpus / "003.txt").write_text(
        "On Ice\n\nBy Ada Byrne\n\nPeter Holm wrote: “The harbour keeps no promise of that kind.” So it was.\n", "utf-8"
    )
    with open_library(corpus, index) as library:
        quotation = row_quotation(library)
        typed = [
            correct(library, [quotation], Wanted(speaker=name)) for name in ("Holm", " Petre Holm ", "peter holm", "Somebody Else", "")
        ]
    assert [(done.speaker, done.known) for done in typed] == [
        ("Holm", ("Peter Holm",)),
        ("Petre Holm", ("Peter Holm",)),
        ("peter holm", ()),
        ("Somebody Else", ()),
        ("", ()),
    ]
    assert [one.speaker for one in load_corrections(corpus)] == ["Holm", "Petre Holm", "peter holm", "Somebody Else", ""]


def test_several_are_corrected_at_once_or_none(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        both = [hit.quotation.id for hit in quotes(library, QuotationRequest()).quotations][:2]
        with pytest.raises(NothingFound, match="No such quotation: 001:q99"):
            correct(library, [*both, "001:q99"], Wanted(speaker="Ida Holm"))
        assert load_corrections(corpus) == ()
        done = correct(library, [*both, both[0]], Wanted(speaker="Ida Holm"))
    assert [one.quotation.id for one in done.kept] == both
    with open_library(corpus, index) as library:
        assert [hit.quotation.id for hit in quotes(library, QuotationRequest(by="Ida Holm")).quotations] == both


COMMENTED = """# Decided in May.

[[correction]] # by Nora
document = "009"
words = "0123456789abcdef"
text = "gone"
speaker = "Nobody"

# Certain since June.
"""


def test_a_correction_is_listed_and_taken_back_and_comments_stay(corpus: Path, index: Path) -> None:
    path = corpus / "corrections.toml"
    path.write_text(COMMENTED, encoding="utf-8")
    with open_library(corpus, index) as library:
        row = row_quotation(library)
        correct(library, [row], Wanted(speaker="Ida Holm"))
        correct(library, [row], Wanted(not_a_quotation=True))
    path.write_text(path.read_text(encoding="utf-8") + "# The end.\n", encoding="utf-8")
    with open_library(corpus, index) as library:
        assert row not in {hit.quotation.id for hit in quotes(library, QuotationRequest()).quotations}
        assert corrections(library) == (
            ListedCorrection(None, "009", "gone", "Nobody", None, False),
            ListedCorrection(row, "001", ROW, "Ida Holm", None, False),
            ListedCorrection(row, "001", ROW, None, None, True),
        )
        assert [one.quotation.id for one in undo(library, [row])] == [row]
        with pytest.raises(NothingFound, match=f"{row} has not been corrected"):
            undo(library, [row])
    assert path.read_text(encoding="utf-8") == f"{COMMENTED}\n# The end.\n"
    with open_library(corpus, index) as library:
        assert row_quotation(library) == row


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("The pilots of the lower harbour shall not carry one lamp more", "The pilots of the lower harbour shall not carry one lamp mor…"),
        ("The pilots of the lower harbour shall not carry another lamp", "The pilots of the lower harbour shall not carry another lamp"),
    ],
)  # fmt: skip
def test_a_correction_of_many_words_is_listed_with_their_beginning(corpus: Path, index: Path, said: str, listed: str) -> None:
    (corpus / "005_pilots.txt").write_text(f"Pilots\n\nby Ada Marsh\n\nAs Otto Lind wrote, “{said}”.\n", encoding="utf-8")
    with open_library(corpus, index) as library:
        correct(library, ["005:q1"], Wanted(speaker="Ida Holm"))
        assert [one.text for one in corrections(library)] == [listed]


def test_a_correction_in_brackets_is_taken_back(corpus: Path, index: Path) -> None:
    path = corpus / "corrections.toml"
    path.write_text("# mine\ncorrection = []\n", encoding="utf-8")
    with open_library(corpus, index) as library:
        row = row_quotation(library)
        correct(library, [row], Wanted(speaker="Ida Holm"))
        assert len(load_corrections(corpus)) == 1
        undo(library, [row])
    assert load_corrections(corpus) == ()
    assert path.read_text(encoding="utf-8").startswith("# mine\n")


def test_nothing_to_correct(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library:
        with pytest.raises(UsageError, match="No correction given"):
            correct(library, ["001:q1"], Wanted())
        with pytest.raises(NothingFound, match="No such quotation: 001:q99"):
            correct(library, ["001:q99"], Wanted(speaker="X"))


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
