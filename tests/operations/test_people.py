"""One person in several documents: one name, one id, one number everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.errors import NothingFound
from serge_cli.operations.people import people
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.show import show
from serge_cli.operations.who import who
from serge_cli.store.library import open_library

FULL = "On Ice\n\nBy Ada Byrne\n\n{name} wrote: “The harbour keeps no promise of that kind.” Nobody answered him.\n"
SHORT = "On Water\n\nBy Ada Byrne\n\nHolm wrote: “Nobody who keeps a ledger has ever been warm.” So it was.\n"
JOINT = (
    "On Salt\n\nBy Ada Byrne\n\nClara Davis and Otto Goldman maintain that “the ledgers of the harbour were never kept by anybody”. "
    "Nobody disagreed.\n"
)


@pytest.mark.parametrize(
    ("full", "counted", "meant"),
    [
        (["Peter Holm"], {"Peter Holm": 2}, 2),
        (["Peter Holm", "Martin Holm"], {"Peter Holm": 1, "Martin Holm": 1, "Holm": 1}, 1),
        (["Holm Petersen"], {"Holm Petersen": 1, "Holm": 1}, 1),
        (["Pyotr Holm", "Peter Holm"], {"Peter Holm": 3}, 3),
    ],
)
def test_a_surname_means_the_one_person_who_has_it(corpus: Path, index: Path, full: list[str], counted: dict[str, int], meant: int) -> None:
    for number, name in enumerate(full, 3):
        (corpus / f"00{number}.txt").write_text(FULL.format(name=name), encoding="utf-8")
    (corpus / "009.txt").write_text(SHORT, encoding="utf-8")
    with open_library(corpus, index) as library:
        assert {one.name: one.by for one in people(library) if "Holm" in one.name} == counted
        assert quotes(library, QuotationRequest(by="Holm")).total == meant
        assert {name: quotes(library, QuotationRequest(by=name)).total for name in counted} == counted


def test_a_person_has_one_name_everywhere(corpus: Path, index: Path) -> None:
    (corpus / "003.txt").write_text(FULL.format(name="Peter Holm"), encoding="utf-8")
    (corpus / "009.txt").write_text(SHORT, encoding="utf-8")
    with open_library(corpus, index) as library:
        answer = quotes(library, QuotationRequest(documents=("009",)))
        (hit,) = answer.quotations
        assert hit.quotation.speaker is not None
        assert (hit.quotation.speaker.name, hit.quotation.speaker.as_written) == ("Peter Holm", "Holm")
        (shown,) = show(library, hit.quotation.id)
        assert shown == hit
        assert [(row.document, row.speaker, row.quotations, row.words) for row in who(library, QuotationRequest(by="holm"))] == [
            ("003", "Peter Holm", 1, 8),
            ("009", "Peter Holm", 1, 9),
        ]
    (corpus / "003.txt").unlink()
    with open_library(corpus, index) as library:
        (hit,) = quotes(library, QuotationRequest(documents=("009",))).quotations
        assert hit.quotation.speaker is not None
        assert hit.quotation.speaker.name == "Holm"


def test_who_speaks_jointly_counts_for_each(corpus: Path, index: Path) -> None:
    (corpus / "003.txt").write_text(JOINT, encoding="utf-8")
    with open_library(corpus, index) as library:
        for name in ("Clara Davis", "Otto Goldman"):
            assert quotes(library, QuotationRequest(by=name)).total == 1
            assert [(row.document, row.speaker, row.quotations, row.words) for row in who(library, QuotationRequest(by=name))] == [
                ("003", name, 1, 10)
            ]
            assert [one.by for one in people(library, name)] == [1]


def test_people_shows_who_is_quoted_or_spoken_of_and_all_the_rest(corpus: Path, index: Path) -> None:
    (corpus / "003.txt").write_text(FULL.format(name="Peter Holm") + "\nMartha Lind was there, and Martha Lind saw it.\n", encoding="utf-8")
    with open_library(corpus, index) as library:
        shown, every = ({one.name for one in people(library, all_named=both)} for both in (False, True))
        assert ("Peter Holm" in shown, "Martha Lind" in shown, "Martha Lind" in every) == (True, False, True)
        assert [one.name for one in people(library, "martha lind")] == ["Martha Lind"]
        with pytest.raises(NothingFound, match="No person matches “Hlom”") as raised:
            people(library, "Hlom")
        assert raised.value.hint == "Did you mean “Peter Holm”?"


def test_numbers_of_quotations_filter_without_reading_them(corpus: Path, index: Path) -> None:
    (corpus / "003.txt").write_text(FULL.format(name="Peter Holm"), encoding="utf-8")
    with open_library(corpus, index) as library:

        def count(**asked: object) -> int:
            return quotes(library, QuotationRequest(documents=("003",), **asked)).total  # type: ignore[arg-type]

        assert [count(min_words=number) for number in (0, 8, 9)] == [1, 1, 0]
        assert [count(), count(with_note=True), count(unknown=True)] == [1, 0, 0]
        (hit,) = quotes(library, QuotationRequest(documents=("003",))).quotations
        assert hit.quotation.speaker is not None
        sure = hit.quotation.speaker.confidence
        assert [count(min_confidence=sure), count(min_confidence=round(sure + 0.001, 3))] == [1, 0]
