"""Locators with a fingerprint lead to the words wherever they now stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.errors import NothingFound, UsageError
from serge_cli.operations.locators import Now, where_now
from serge_cli.store.library import open_library
from serge_cli.text.fingerprints import fingerprint

ICE = "On Ice\n\nBy Ada Byrne\n\n{more}Peter Holm wrote: “The harbour keeps no promise of that kind.” Nobody answered him.\n"
MORE = "Otto Lind wrote: “Nobody who keeps a ledger has ever been warm.” So it was.\n\n"
WORDS = fingerprint("The harbour keeps no promise of that kind.")


def now(corpus: Path, index: Path, locator: str) -> Now:
    with open_library(corpus, index) as library:
        return where_now(library, locator)


def test_words_are_found_where_they_now_stand(corpus: Path, index: Path) -> None:
    ice = corpus / "003.txt"
    ice.write_text(ICE.format(more=""), encoding="utf-8")
    assert WORDS == "j1835dbd"
    assert now(corpus, index, "003:q1@j1835dbd") == now(corpus, index, "On Ice:q1@J1835DBD") == Now(("003:q1",))
    assert now(corpus, index, "003:q1") == Now(("003:q1",))
    ice.write_text(ICE.format(more=MORE), encoding="utf-8")
    assert now(corpus, index, "003:q1@j1835dbd") == Now(("003:q2",), "003:q1 has moved: its words now stand at 003:q2.")
    ice.rename(corpus / "007.txt")
    assert now(corpus, index, "003:q1@j1835dbd") == Now(("007:q2",), "003:q1 has moved: its words now stand at 007:q2.")
    (corpus / "008.txt").write_text(ICE.format(more=""), encoding="utf-8")
    several = "003:q1 has moved: its words now stand at 2 places: 007:q2, 008:q1."
    assert now(corpus, index, "003:q1@j1835dbd") == Now(("007:q2", "008:q1"), several)
    assert now(corpus, index, "007:q1@j1835dbd") == Now(("007:q2",), "007:q1 has moved: its words now stand at 007:q2.")


def test_a_paragraph_and_a_note_have_fingerprints_too(corpus: Path, index: Path) -> None:
    (corpus / "003.txt").write_text(ICE.format(more=""), encoding="utf-8")
    with open_library(corpus, index) as library:
        entry = library.entry("003:p3")
        assert entry is not None
        assert where_now(library, f"003:p9@{fingerprint(entry.text)}").locators == ("003:p3",)


def test_words_that_are_gone_and_signs_that_are_none(corpus: Path, index: Path) -> None:
    with pytest.raises(NothingFound, match="The words of 001:q1 are no longer in the library"):
        now(corpus, index, "001:q1@00000000")
    with pytest.raises(UsageError, match="“xyz” is not a fingerprint"):
        now(corpus, index, "001:q1@xyz")
