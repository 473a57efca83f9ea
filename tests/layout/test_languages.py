"""The language of a text is known by its common words and letters; where they are few, nothing is claimed."""

import pytest

from serge_cli.extract.languages import document_language, language_of
from serge_cli.extract.layout.lay_out import lay_out
from serge_cli.readers.reading import read


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The road to the harbour lay empty, as it had on every morning.", "en"),
        ("Nous n’avons pas encore vu les navires, dit-il.", "fr"),
        ("Ce qu'il y a de terrible dans la mer", "fr"),
        ("Ich weiß nicht, was soll es bedeuten", "de"),
        ("La revolución es un sueño eterno de los pueblos", "es"),
        ("La rivoluzione non è un pranzo di gala che si", "it"),
        ("Революция пожирает", "ru"),
        ("Party patriotism", "und"),
        ("compagnon de route", "und"),
        ("eivät he ole täällä ennen kuin huomenna", "und"),
        ("12 34 56 78 90 11", "und"),
        ("", "und"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert language_of(text) == code


def test_too_short_a_text_inherits() -> None:
    assert language_of("nom de plume", "en") == "en"


def test_a_quotation_in_another_language_keeps_its_own() -> None:
    text = "The road to the harbour lay empty, as it had on every morning.\n\nNous n’avons pas encore vu les navires de la ville.\n\nYes."
    layout = lay_out(read(text.encode(), "a.txt", "a"))
    assert [p.language for p in layout.paragraphs] == ["en", "fr", "en"]
    assert document_language(layout.paragraphs) == "en"
