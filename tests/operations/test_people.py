"""One person in several documents, under the full name in one and the surname in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.operations.people import main_names, people
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.store.library import open_library

FULL = "On Ice\n\nBy Ada Byrne\n\n{name} wrote: “The harbour keeps no promise of that kind.” Nobody answered him.\n"
SHORT = "On Water\n\nBy Ada Byrne\n\nHolm wrote: “Nobody who keeps a ledger has ever been warm.” So it was.\n"


@pytest.mark.parametrize(
    ("full", "counted", "meant"),
    [
        (["Peter Holm"], {"Peter Holm": 2}, ("Peter Holm", 2)),
        (["Peter Holm", "Martin Holm"], {"Peter Holm": 1, "Martin Holm": 1, "Holm": 1}, ("Holm", 1)),
        (["Holm Petersen"], {"Holm Petersen": 1, "Holm": 1}, ("Holm", 1)),
    ],
)
def test_a_surname_is_the_one_person_who_bears_it(
    corpus: Path, index: Path, full: list[str], counted: dict[str, int], meant: tuple[str, int]
) -> None:
    for number, name in enumerate(full, 3):
        (corpus / f"00{number}.txt").write_text(FULL.format(name=name), encoding="utf-8")
    (corpus / "009.txt").write_text(SHORT, encoding="utf-8")
    with open_library(corpus, index) as library:
        assert {one.name: one.by for one in people(library) if "Holm" in one.name} == counted
        assert (main_names(library)["Holm"], quotes(library, QuotationRequest(by="Holm")).total) == meant
