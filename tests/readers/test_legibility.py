"""Which pages hold words, and which only signs in a font's private codes: pages just below and just above each limit."""

from __future__ import annotations

from serge_cli.readers.pdf.legibility import is_legible


def signs(*, words: int = 0, inside: int = 0, others: int = 0, letters: int = 0) -> str:
    """Return a page of frequent words, of words with a sign inside, of other words of signs, and of words of rare letters."""
    return " ".join(["the"] * words + ["12%3"] * inside + ["1234"] * others + ["zqxj"] * letters)


def test_a_page_of_signs_with_many_inside_of_words_cannot_be_read() -> None:
    assert not is_legible(signs(inside=10, others=90))
    assert is_legible(signs(inside=9, others=91))


def test_where_too_little_tells_a_page_is_read() -> None:
    assert is_legible("12%3 " * 29 + "123")  # 119 signs
    assert not is_legible("12%3 " * 30)


def test_frequent_words_make_a_page_a_text() -> None:
    assert is_legible(signs(words=4, inside=75, letters=96))
    assert not is_legible(signs(words=3, inside=75, letters=97))
    assert is_legible(signs(words=1, inside=50, others=50))


def test_letters_make_a_page_a_text() -> None:
    assert is_legible(signs(inside=41, letters=59))
    assert not is_legible(signs(inside=43, letters=57))


def test_signs_of_private_use_are_no_words() -> None:
    assert is_legible("\ue000" * 2 + "letters.")
    assert not is_legible("\ue000" * 3 + "letters.")
    assert not is_legible("\uf8ff" * 3 + "letters.")
    assert not is_legible("\ufffd" * 3 + "letters.")
    assert is_legible("\uf900" * 3 + "letters.")
    assert is_legible("\udfff" * 3 + "letters.")
