"""Which words share a stem, in each language."""

from __future__ import annotations

import pytest

from serge_cli.search.query.stems import STEMMED, stem


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "party parties"),
        ("en", "revolution revolutions"),
        ("en", "organize organizing organized organizes"),
        ("fr", "parti partis partie parties"),
        ("fr", "revolutionnaire revolutionnaires"),
        ("de", "partei parteien"),
        ("de", "arbeiter arbeitern arbeiters"),
        ("es", "obrero obreros obrera obreras"),
        ("it", "compagno compagni compagna compagne"),
        ("ru", "революция революции революцию революцией"),
    ],
)
def test_the_forms_of_a_word_share_a_stem(language: str, forms: str) -> None:
    assert len({stem(form, language) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("word", "language", "stemmed"),
    [("parties", "en", "parti"), ("parties", "fr", "part"), ("news", "en", "news"), ("skies", "en", "sky"), ("ungen", "de", "ung")],
)
def test_stems_are_those_of_the_language(word: str, language: str, stemmed: str) -> None:
    assert stem(word, language) == stemmed


@pytest.mark.parametrize(("word", "language"), [("parties", "und"), ("b2ings", "en"), ("", "en"), ("x" * 41 + "s", "en")])
def test_what_is_no_word_of_a_language_stays(word: str, language: str) -> None:
    assert stem(word, language) == word


def test_there_are_stems_for_every_language_that_serge_knows() -> None:
    assert frozenset(["cs", "da", "de", "el", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "sv"]) == STEMMED
