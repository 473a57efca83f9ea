"""Who is found in a text, under which name: counts over the whole document decide what a name means."""

from __future__ import annotations

import pytest

from serge_cli.extract.pipeline import prepare
from serge_cli.model.records import Person
from serge_cli.readers.reading import read


def people(text: str) -> dict[str, Person]:
    """Return the persons of a text by the name shown."""
    return {person.name: person for person in prepare(read(text.encode(), "people.txt", "text")).persons}


def counts(text: str) -> dict[str, int]:
    """Return how often each person of a text is named."""
    return {name: len(person.mentions) for name, person in people(text).items()}


def test_the_first_word_of_a_sentence_is_no_part_of_a_name() -> None:
    text = "Will Odette come? Odette did not know. They asked Odette again, and Odette laughed."
    assert counts(text) == {"Odette": 4}


def test_a_letter_that_ends_a_sentence_is_no_initial() -> None:
    assert counts("“It is I. But Helga is here,” said Helga. They let Helga in.") == {"Helga": 3}


def test_two_names_side_by_side_once_are_no_full_name() -> None:
    alone = "They saw Judith. They saw Ursula. " * 4
    assert counts(f"{alone}Then Judith Ursula and the rest came in.") == {"Judith": 5, "Ursula": 5}


def test_a_name_of_another_is_no_full_name() -> None:
    alone = "They saw Ralph. They saw Edith. " * 4
    assert counts(f"{alone}The talk by Edith of Ralph went on.") == {"Ralph": 5, "Edith": 5}


def test_a_name_said_twice_is_that_name() -> None:
    assert set(people("We read Emma Goldman Emma Goldman and others. Then Emma Goldman spoke.")) == {"Emma Goldman"}


def test_a_common_word_behind_initials_is_no_surname() -> None:
    text = "The humanities are taught. Marsh, Anna N. Humanities and the Press. The humanities again."
    assert "Anna N. Humanities" not in people(text)


@pytest.mark.parametrize("reference", ["(Ruth 1:16)", "(Esther 4.14)"])
def test_a_reference_to_a_chapter_names_nobody(reference: str) -> None:
    assert people(f"They went where the others went {reference}, and stayed there.") == {}


def test_a_heading_alone_names_nobody() -> None:
    text = "The Kilns\n\nAnna Brandt Revisited\n\nThe kilns were cold that year, and nobody lit them before the thaw.\n"
    assert "Anna Brandt" not in people(text)


def test_husband_wife_and_daughter_are_three() -> None:
    text = "Mr. Hale came in. Mrs. Hale came in. Miss Hale came in. Mr. Hale sat. Mrs. Hale sat. Miss Hale sat."
    assert counts(text) == {"Mr Hale": 2, "Mrs Hale": 2, "Miss Hale": 2}


def test_a_daughter_known_by_her_given_name_is_not_her_mother() -> None:
    talk = "Edith laughed. Mrs. Hale frowned. " * 8
    named = counts(f"Edith Hale was the eldest. {talk}Miss Hale laughed too.")
    assert named["Mrs Hale"] == 8
    assert sum(named.values()) == 18


def test_the_brother_with_a_given_name_is_another() -> None:
    often = "Mr. Knightwood smiled. They asked Mr. Knightwood. " * 6
    named = counts(f"{often}Mr. John Knightwood came with them, and Mr. John Knightwood left.")
    assert named == {"Mr Knightwood": 12, "John Knightwood": 2}


def test_a_surname_of_two_is_the_one_named_last() -> None:
    text = "Anna Marsh wrote. Peter Marsh printed. Marsh printed it twice."
    found = people(text)
    assert {name: len(person.mentions) for name, person in found.items()} == {"Anna Marsh": 1, "Peter Marsh": 2}


def test_who_goes_by_a_given_name_is_shown_by_it() -> None:
    talk = "“Yes,” said Emmeline. They asked Emmeline. " * 20
    found = people(f"Emmeline Wode was handsome. {talk}")
    assert list(found) == ["Emmeline"]
    assert "Emmeline Wode" in found["Emmeline"].forms


def test_whom_the_surname_stands_for_is_shown_in_full() -> None:
    later = "Brandt wrote again. They answered Brandt. " * 20
    assert list(people(f"Anna Brandt wrote first. {later}")) == ["Anna Brandt"]


def test_a_usual_title_is_part_of_the_name_shown() -> None:
    found = people("Mr. Tuckwood nodded. They asked Mr. Tuckwood. " * 4)
    assert list(found) == ["Mr Tuckwood"]
    assert set(found["Mr Tuckwood"].forms) == {"Mr Tuckwood", "Tuckwood", "Mr. Tuckwood"}


@pytest.mark.parametrize("name", ["June", "Sunday", "Florence"])
def test_who_speaks_is_a_person_whatever_else_the_name_is(name: str) -> None:
    assert name in people(f"“We are late,” said {name}. They waited for {name}, who was slow.")
    assert name not in people(f"It was {name} again. They saw {name} as it was, and nobody spoke.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They asked Vice President Jane Orrin about it.", "Jane Orrin"),
        ("They asked Sen. Ben Pellow about it.", "Ben Pellow"),
        ("As the Scottish Poet Ethel McDougal argued, it was late.", "Ethel McDougal"),
        ("Then Wilheim Reichert so correctly pointed out that it was late.", "Wilheim Reichert"),
        ("They met O’Leary, who said so, and O’Leary argued that it was late.", "O’Leary"),
        ("The words are Anna Brandt’s. _Anna Brandt: A Life_ has them.", "Anna Brandt"),
    ],
)
def test_what_leads_to_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert list(people(text)) == [name]


def test_the_nickname_with_its_article_speaks() -> None:
    text = "“Come in,” said the Dodger. “Sit down,” said the Dodger. They followed the Dodger."
    assert counts(text) == {"Dodger": 3}
