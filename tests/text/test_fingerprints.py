"""The fingerprint of words, and the id of a person."""

from __future__ import annotations

import pytest

from serge_cli.people.persons import person_id
from serge_cli.text.fingerprints import fingerprint, lead_of, lead_of_words, read_fingerprint

WORDS = "The harbour keeps no promise of that kind."


@pytest.mark.parametrize(
    "written", [WORDS, "“the harbour\nkeeps no  promise, of that kind”", "The hárbour keeps NO prom-\nise of that kind"]
)
def test_marks_breaks_capitals_and_accents_do_not_matter(written: str) -> None:
    assert fingerprint(written) == "j1835dbd"


def test_other_words_have_another() -> None:
    assert fingerprint("The harbour keeps a promise of that kind.") != fingerprint(WORDS)


@pytest.mark.parametrize("nothing", ["", " — ", "***"])
def test_without_words_there_is_none(nothing: str) -> None:
    assert (fingerprint(nothing), lead_of("")) == ("", 0)


def test_a_fingerprint_is_read_as_it_may_be_typed() -> None:
    assert read_fingerprint(" 1O9VLiK2 ".replace("V", "v")) == "109v11k2"
    assert [read_fingerprint(typed) for typed in ("k3f9a7c", "k3f9a7c22", "k3f9a7cu", "k3f9 7c2")] == [None] * 4


def test_its_lead_is_its_first_32_bits() -> None:
    assert (lead_of("00000000"), lead_of("zzzzzzzz"), lead_of("10000000")) == (0, 0xFFFF_FFFF, 1 << 27)


@pytest.mark.parametrize(
    ("name", "identifier"),
    [("Victor Serge", "victor-serge"), ("André Breton", "andre-breton"), ("J.P. Sartre", "jp-sartre"), ("Mrs. Harrow", "mrs-harrow")],
)
def test_a_person_has_an_id_made_of_the_name(name: str, identifier: str) -> None:
    assert person_id(name) == identifier


@pytest.mark.parametrize("words", [[], ["the"], ["the", "question", "of", "the", "land"], ["мир"]])
def test_the_lead_of_words_is_that_of_their_fingerprint(words: list[str]) -> None:
    assert lead_of_words(words) == lead_of(fingerprint(" ".join(words)))
