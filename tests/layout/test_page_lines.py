"""What a single line says of itself: the page's words, an answer's heading, a signature, an occasion."""

import time

import pytest

from serge_cli.extract.layout.head_lines import Occasion, read_occasion
from serge_cli.extract.layout.page_lines import is_editorial, is_ending, is_interruption, is_page_remark, without_edit_sign
from serge_cli.extract.layout.signatures import answerer, opens_farewell, signer


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("Early life[edit]", "Early life"),
        ("Jeunesse[modifier | modifier le code]", "Jeunesse"),
        ("Leben [Bearbeiten | Quelltext bearbeiten]", "Leben"),
        ("He said so.[4]", "He said so.[4]"),
        ("The road [sic]", "The road [sic]"),
    ],
)
def test_edit_sign(words: str, bare: str) -> None:
    assert without_edit_sign(words) == bare


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Advertisement", True),
        ("READ MORE: How the kettle was won", True),
        ("Lire aussi : La grève", True),
        ("Read more than you write.", False),
        ("Share and share alike", False),
    ],
)
def test_interruption(words: str, expected: bool) -> None:
    assert is_interruption(words) is expected


def test_editors_and_endings() -> None:
    assert is_editorial("[This correspondence is now closed.]")
    assert not is_editorial("[…] and so he went home, [he said].")
    assert is_ending("[Prolonged applause.]")
    assert not is_ending("The end of the affair")
    assert is_page_remark('"The Quay" redirects here.')


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("— H. J. M.", "H. J. M"),
        ("--- Joan Tully", "Joan Tully"),
        ("(Robert Ash)", "Robert Ash"),
        ("Étienne LARCHER.", "Étienne LARCHER"),
        ("Ottilie Kranz, University of Tartu, 12 March 1990", "Ottilie Kranz"),
        ("Ottilie Kranz, who knew better, went home.", None),
        ("The rest is silence", None),
    ],
)
def test_signer(text: str, name: str | None) -> None:
    found = signer(text)
    assert (found or "").rstrip(".") == (name or "")


@pytest.mark.parametrize(
    ("words", "name"),
    [("Joan Tully replies:", "Joan Tully"), ("Joan Tully antwortet", "Joan Tully"), ("He replies:", None), ("The sea replies:", None)],
)
def test_answerer(words: str, name: str | None) -> None:
    assert answerer(words) == name


def test_farewells() -> None:
    assert opens_farewell("Yours fraternally,")
    assert opens_farewell("Mit freundlichen Grüßen")
    assert not opens_farewell("Yours is the better argument, and I shall not contest it here,")


def test_occasion() -> None:
    line = "The Grant Lecture, delivered by Professor Jane Doe at Leeds, 17 May 1991"
    assert read_occasion(line) == Occasion("Jane Doe", "17 May 1991")
    assert read_occasion("The parcel was delivered by hand") is None


@pytest.mark.parametrize("sign", ["'", '"', "(", "[", "*", "—", "]"])
def test_long_lines_take_no_time(sign: str) -> None:
    text = sign * 300_000
    start = time.process_time()
    signer(text)
    is_editorial(text)
    without_edit_sign(text)
    read_occasion(text)
    assert time.process_time() - start < 1
