"""Stems by tables of endings are those of Snowball's own comparison, letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from snowballstemmer import stemmer

from serge_cli.search.stems import stem

ALGORITHMS = {"en": "english", "fr": "french", "de": "german", "es": "spanish", "it": "italian", "ru": "russian"}
ENDINGS = {
    "en": "s ied sses ed edly ing ational fulness ization ement ion ly y ousli",
    "fr": "issements amment euse eront ation ité iraient ives é",
    "de": "ungen keit igkeit isch erinnen st em",
    "es": "amiento aciones mente ándolas aríamos idad iendo logía",
    "it": "azioni amente ebbero arsi ivi erebbe iscono ità",
    "ru": "ость ейшими овавшись ами ия нного",
}


@pytest.mark.parametrize("language", ALGORITHMS)
@given(st.data())
def test_stems_are_snowballs(language: str, data: st.DataObject) -> None:
    letters = "абвгеийклмнорстуя" if language == "ru" else "abcdeghiklnoqrstuyz"
    word = data.draw(st.text(letters, max_size=7)) + "".join(data.draw(st.lists(st.sampled_from(ENDINGS[language].split()), max_size=2)))
    assert stem(word, language) == (stemmer(ALGORITHMS[language]).stemWord(word) if word else "")


def test_what_is_no_word_of_a_language_stays() -> None:
    assert stem("parties", "en") == "parti"
    assert stem("parties", "und") == "parties"
    assert stem("b2ings", "en") == "b2ings"
