"""The persons a corpus knows by name, looked up by any form."""

from __future__ import annotations

import pickle

import pytest

from serge_cli.people.authority import Authority, KnownPerson

SERGE = KnownPerson("Victor Serge", ("Le Rétif", "Victor Kibalchich"))
TROTSKY = KnownPerson("Leon Trotsky", ("Bronstein", "the Old Man"))
NATALIA = KnownPerson("Natalia Sedova", ("Natalia Trotsky",))
TIMES = KnownPerson("The Times", (), group=True)
AUTHORITY = Authority((SERGE, TROTSKY, NATALIA, TIMES))


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("Victor Serge", SERGE),
        ("V. Serge", SERGE),
        ("Serge", SERGE),
        ("le retif", SERGE),
        ("Kibaltchitch", SERGE),
        ("Léon Trotzky", TROTSKY),
        ("The Old Man", TROTSKY),
        ("N. Trotsky", NATALIA),
        ("the times", TIMES),
        ("Times", None),
        ("Trotsky", None),
        ("Marx", None),
        ("", None),
    ],
)
def test_whom_a_form_means(written: str, person: KnownPerson | None) -> None:
    assert AUTHORITY.find(written) == person


def test_an_ambiguous_surname_stays_ambiguous() -> None:
    assert AUTHORITY.lookup("Trotski") == (TROTSKY, NATALIA)


def test_nobody_is_known_to_an_empty_authority() -> None:
    assert Authority().lookup("Serge") == ()


def test_an_authority_that_went_to_another_process_finds_the_same() -> None:
    known = Authority((KnownPerson("Ann Marsh", ("A. Marsh",)), KnownPerson("Otto Marsh"), KnownPerson("Otto Marsh")))
    sent = pickle.loads(pickle.dumps(known))
    assert sent == known
    for written in ("Ann Marsh", "A. Marsh", "Otto Marsh", "Marsh", "Oake"):
        assert sent.lookup(written) == known.lookup(written)
        assert len(set(known.lookup(written))) == len(known.lookup(written))
    assert sent.find("Otto Marsh") == KnownPerson("Otto Marsh")
