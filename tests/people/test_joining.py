"""Whom the names of many documents mean: joined with evidence, never against it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.people.authority import KnownPerson
from serge_cli.people.joining import Sighting, joined


def persons(*named: tuple[str, int], known: tuple[KnownPerson, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Return whom names mean, each in a document of its own and written so often: the main name with the other names."""
    sightings = [Sighting(str(number), name, (), False, times) for number, (name, times) in enumerate(named)]
    return {person.name: person.names[1:] for person in joined(sightings, known)}


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (
            [("Bakunin", 9), ("Michael Bakunin", 12), ("Mikhail Bakunin", 3), ("Micheal Bakunin", 1)],
            {"Michael Bakunin": ("Mikhail Bakunin", "Micheal Bakunin", "Bakunin")},
        ),
        ([("Kropotkin", 20), ("Peter Kropotkin", 11), ("P. Kropotkin", 1)], {"Peter Kropotkin": ("P. Kropotkin", "Kropotkin")}),
        ([("F. Engels", 9), ("Frederick Engels", 2), ("Engels", 5)], {"Frederick Engels": ("F. Engels", "Engels")}),
        ([("Leon Trotsky", 5), ("Trotzky", 2), ("L. Trotsky", 1)], {"Leon Trotsky": ("L. Trotsky", "Trotzky")}),
        (
            [("Benjamin Tucker", 9), ("Benjamin R. Tucker", 1), ("Robert C. Tucker", 1)],
            {"Benjamin Tucker": ("Benjamin R. Tucker",), "Robert C. Tucker": ()},
        ),
        (
            [("Pierre-Joseph Proudhon", 9), ("P-J Proudhon", 2), ("P. J. Proudhon", 1)],
            {"Pierre-Joseph Proudhon": ("P-J Proudhon", "P. J. Proudhon")},
        ),
        ([("Daniel Guérin", 2), ("daniel guerin", 1)], {"daniel guerin": ("Daniel Guérin",)}),
    ],
)
def test_forms_of_one_name_are_joined(named: list[tuple[str, int]], expected: dict[str, tuple[str, ...]]) -> None:
    assert persons(*named) == expected


@pytest.mark.parametrize(
    "apart",
    [
        ["Nathan Hale", "Edward Hale", "Hale"],
        ["Mr Harrow", "Mrs Harrow", "Harrow"],
        ["John Harrow", "Mrs Harrow"],
        ["Adam Smith", "A. S. Smith", "Scott Smith", "Smith"],
        ["John A. Marsh", "John B. Marsh"],
        ["Peter", "Peter Kropotkin"],
        ["Temma Kaplan", "Caplan"],
        ["The Conquest of Bread", "Bread"],
        ["Peter Lind", "Pierre Lund"],
    ],
)
def test_nobody_is_joined_against_evidence(apart: list[str]) -> None:
    assert persons(*((name, 5) for name in apart)) == dict.fromkeys(apart, ())


def test_initials_of_two_are_joined_to_neither() -> None:
    assert persons(("John Marsh", 9), ("J. A. Marsh", 1), ("J. B. Marsh", 1)) == {"John Marsh": (), "J. A. Marsh": (), "J. B. Marsh": ()}


def test_a_chance_neighbour_does_not_take_a_surname_that_stands_alone_far_oftener() -> None:
    assert persons(("Lenin", 80), ("Congress Lenin", 1)) == {"Lenin": (), "Congress Lenin": ()}


def test_a_bearer_who_is_hardly_named_does_not_count() -> None:
    assert persons(("Makhno", 9), ("Nestor Makhno", 200), ("Batko Makhno", 1))["Nestor Makhno"] == ("Makhno",)


def test_corpus_toml_names_its_persons_and_tells_them_apart() -> None:
    known = (KnownPerson("Victor Serge", ("Le Rétif", "Viktor Kibalchich")), KnownPerson("Viktor Serge the Younger"))
    assert persons(("Le Retif", 3), ("Serge", 2), ("Victor Serge", 4), known=known[:1]) == {"Victor Serge": ("Le Retif", "Serge")}
    assert persons(("Peter Holm", 3), ("Pieter Holm", 3), known=(KnownPerson("Peter Holm"), KnownPerson("Pieter Holm"))) == {
        "Peter Holm": (),
        "Pieter Holm": (),
    }


def test_groups_are_joined_by_equal_names_only() -> None:
    group = [Sighting("1", "The Times", group=True), Sighting("2", "Times"), Sighting("3", "the times", group=True)]
    assert [(person.name, person.documents, person.group) for person in joined(group)] == [
        ("the times", ("1", "3"), True),
        ("Times", ("2",), False),
    ]


def test_numbers_and_documents_are_added_up() -> None:
    (person,) = joined([Sighting("1", "Ida Holm", ("Ida",), False, 3, 2, 1), Sighting("2", "Holm", (), False, 1, 4, 0)])
    assert (person.name, person.by, person.about, person.documents, person.forms) == (
        "Ida Holm",
        6,
        1,
        ("1", "2"),
        ("Ida Holm", "Ida", "Holm"),
    )


_NAMES = st.sampled_from(
    ["Ida Holm", "I. Holm", "Holm", "Mrs Holm", "Otto Holm", "Lind", "", "—", "Ида Хольм", "The Times", "O. Holm", "Ida O. Holm"]
)


@given(
    st.lists(
        st.builds(Sighting, st.sampled_from(["1", "2", "3"]), _NAMES, st.just(()), st.booleans(), st.integers(0, 99), st.integers(0, 9))
    )
)
def test_no_sighting_is_lost_and_every_name_means_one_person(sightings: list[Sighting]) -> None:
    found = joined(sightings)
    assert sum(person.by for person in found) == sum(one.by for one in sightings)
    names = [name for person in found for name in person.names]
    assert sorted(names) == sorted({one.name for one in sightings})
    assert len({person.id for person in found}) == len(found)


def test_a_crowd_of_one_surname_is_not_compared() -> None:
    crowd = [
        Sighting("1", f"{chr(65 + a)}{chr(97 + b)}{chr(97 + c)}x Holm", mentions=1) for a in range(26) for b in range(26) for c in range(26)
    ]
    assert len(joined(crowd)) == len(crowd)
