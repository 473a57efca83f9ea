"""Stems by tables of endings are those of Snowball's own comparison, letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from snowballstemmer import stemmer

from serge_cli.search.stems import stem

ALGORITHMS = {"en": "english", "fr": "french", "de": "german", "es": "spanish", "it": "italian", "ru": "russian"}
BEGINNINGS = [
    "arsen",
    "commun",
    "emerg",
    "gener",
    "inter",
    "later",
    "organ",
    "past",
    "univers",
    "succ",
    "proc",
    "exc",
    "even",
    "cann",
    "inn",
    "earr",
    "herr",
    "out",
    "add",
    "egg",
    "d",
    "sk",
]
ENDINGS = {
    "en": "s ied ies sses ss us ed eed edly eedly ing ingly y ly li ogi logi ogist ousli ational fulness ization ement ion sion icate ative "
    "alize iciti ical ness iviti e l ll tt",
    "fr": "issements amment euse eront ation ité iraient ives é",
    "de": "ungen keit igkeit isch erinnen st em",
    "es": "amiento aciones mente ándolas aríamos idad iendo logía",
    "it": "azioni amente ebbero arsi ivi erebbe iscono ità",
    "ru": "ость ейшими овавшись ами ия нного",
}


@pytest.mark.parametrize("language", ALGORITHMS)
@settings(deadline=None)  # the first stem of a language loads its algorithm
@given(st.data())
def test_stems_are_snowballs(language: str, data: st.DataObject) -> None:
    letters = "абвгеийклмнорстуя" if language == "ru" else "abcdeghiklnoqrstuyz"
    word = data.draw(st.text(letters, max_size=7)) + "".join(data.draw(st.lists(st.sampled_from(ENDINGS[language].split()), max_size=2)))
    assert stem(word, language) == (stemmer(ALGORITHMS[language]).stemWord(word) if word else "")


@settings(deadline=None)
@given(
    st.sampled_from(["", *BEGINNINGS]), st.text("abdegilnrstuwxy", max_size=5), st.lists(st.sampled_from(ENDINGS["en"].split()), max_size=3)
)
def test_english_stems_are_snowballs(beginning: str, middle: str, endings: list[str]) -> None:
    word = f"{beginning}{middle}{''.join(endings)}"
    assert stem(word, "en") == (stemmer("english").stemWord(word) if word else "")


@pytest.mark.parametrize(
    "word",
    [
        "andes",
        "atlas",
        "bias",
        "cosmos",
        "early",
        "gently",
        "howe",
        "idly",
        "news",
        "only",
        "singly",
        "skies",
        "skis",
        "sky",
        "ugly",
        "dying",
        "lying",
        "evening",
        "inningly",
        "sayings",
    ],
)
def test_special_english_stems_are_snowballs(word: str) -> None:
    assert stem(word, "en") == stemmer("english").stemWord(word)


def test_what_is_no_word_of_a_language_stays() -> None:
    assert stem("parties", "en") == "parti"
    assert stem("parties", "und") == "parties"
    assert stem("b2ings", "en") == "b2ings"
