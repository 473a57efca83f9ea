"""Written names: their parts, who can be the same person, and what a request for a person finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.people.names import WrittenName, close_names, edit_distance, parse_name, same_person
from serge_cli.people.transliteration import sound_key


@pytest.mark.parametrize(
    ("written", "given_names", "surname"),
    [
        ("Victor Serge", ("victor",), "serge"),
        ("N.N. Sukhanov", ("n", "n"), "sukhanov"),
        ("G. D. H. Cole", ("g", "d", "h"), "cole"),
        ("V.Serge", ("v",), "serge"),
        ("Comrade Tulayev’s", (), "tulayev"),
        ("Dr. Richard Greeman", ("richard",), "greeman"),
        ("Ludwig van der Rohe", ("ludwig",), "rohe"),
        ("Serge, Victor", ("victor",), "serge"),
        ("Jean-François Lyotard", ("jean-francois",), "lyotard"),
        ("Marx", (), "marx"),
        ("", (), ""),
    ],
)
def test_the_parts_of_a_name(written: str, given_names: tuple[str, ...], surname: str) -> None:
    assert parse_name(written) == WrittenName(given_names, surname)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trotsky", "Trotzky"),
        ("Trotsky", "Trotski"),
        ("Trotsky", "Троцкий"),
        ("Zinoviev", "Zinovieff"),
        ("Zinoviev", "Zinovjev"),
        ("Zinoviev", "Zinowjew"),
        ("Biely", "Bely"),
        ("Bukharin", "Boukharine"),
        ("Chicherin", "Tchitcherine"),
        ("Lunacharsky", "Lounatcharsky"),
        ("Gorkín", "Gorkin"),
        ("Gorky", "Gorki"),
        ("Kropotkin", "Kropotkine"),
        ("Lénine", "Lenin"),
        ("V. Serge", "Victor Serge"),
        ("N.N. Sukhanov", "Nikolai Nikolaevich Sukhanov"),
    ],
)
def test_two_spellings_of_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leon Trotsky", "Natalia Trotsky"),
        ("P. Serge", "Victor Serge"),
        ("Marx", "Engels"),
        ("Lenin", "Lennon"),
        ("Gorky", "Gorkin"),
        ("", ""),
    ],
)
def test_two_persons(one: str, other: str) -> None:
    assert not same_person(one, other)


KNOWN = [("Leon Trotsky", ("Trotsky", "Trotski")), ("Natalia Trotsky", ()), ("Victor Serge", ("Le Rétif",)), ("Rosa Luxemburg", ())]


@pytest.mark.parametrize(
    ("asked", "close"),
    [
        ("Luxembrug", ("Rosa Luxemburg",)),
        ("Serg", ("Victor Serge",)),
        ("Trotksy’s", ("Leon Trotsky", "Natalia Trotsky")),
        ("Bakunin", ()),
        ("", ()),
    ],
)
def test_names_near_to_one(asked: str, close: tuple[str, ...]) -> None:
    assert close_names(asked, KNOWN) == close


def test_a_swap_of_two_letters_is_one_slip() -> None:
    assert edit_distance("trotsky", "trotksy") == 1
    assert edit_distance("serge", "serge") == 0
    assert edit_distance("serge", "marx") == 4


@given(st.text(max_size=40), st.text(max_size=40))
def test_names_never_raise_and_sameness_is_mutual(one: str, other: str) -> None:
    parse_name(one)
    sound_key(one)
    assert same_person(one, other) == same_person(other, one)


@given(st.lists(st.text(max_size=12), max_size=4), st.text(max_size=12))
def test_what_is_near_was_known(names: list[str], asked: str) -> None:
    assert set(close_names(asked, [(name, ()) for name in names])) <= set(names)
