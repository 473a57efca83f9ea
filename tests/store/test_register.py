"""The register of persons: a file of lines in the index, and the same in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.errors import DamagedIndex
from serge_cli.people.persons import LibraryPerson
from serge_cli.store.register import REGISTER, Register, open_register, register_in_memory, write_register

TROTSKY = LibraryPerson("Leon Trotsky", ("Leon Trotsky", "Trotzky"), ("Trotsky", "L. T."), 3, 1, ("1", "2"), False, ("Lev Bronstein",))
NATALIA = LibraryPerson("Natalia Trotsky", ("Natalia Trotsky",), (), 0, 2, ("2",), False)
ODD = LibraryPerson("A\tb\nc", ("A\tb\nc", "x\\t"), (), 1, 0, ("3",), True)


@pytest.fixture(params=["stored", "memory"])
def register(request: pytest.FixtureRequest, tmp_path: Path) -> Register:
    if request.param == "memory":
        return register_in_memory([TROTSKY, NATALIA, ODD])
    write_register(tmp_path, [TROTSKY, NATALIA, ODD])
    return open_register(tmp_path)


def test_persons_are_found_by_id_form_and_surname(register: Register) -> None:
    assert list(register.persons()) == [ODD, TROTSKY, NATALIA]
    assert register.person("leon-trotsky") == TROTSKY
    assert register.with_form("lev BRONSTEIN") == register.with_form("l.t.") == [TROTSKY]
    assert register.with_form("leon") == register.with_form("") == []
    assert register.with_surname("trotski") == [TROTSKY, NATALIA]
    with pytest.raises(KeyError):
        register.person("nobody")


def test_names_of_documents_lead_to_the_name_of_the_library(register: Register) -> None:
    assert [register.main_name(name) for name in ("Trotzky", "Leon Trotsky", "Nobody", "x\\t")] == [
        "Leon Trotsky",
        "Leon Trotsky",
        "Nobody",
        "A\tb\nc",
    ]
    assert register.main_names() == {"Trotzky": "Leon Trotsky", "x\\t": "A\tb\nc"}


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("", "persons"),
        ("\n#a\t[]\n", "persons"),
        ("\n#a\t{\n", "persons"),
        ("\n=a\tb\n", "form"),
        ("\n@a\t3\n", "name"),
        ("\n#a\t[1]", "persons"),
    ],
)
def test_a_damaged_register_is_one_sentence(tmp_path: Path, lines: str, asked: str) -> None:
    (tmp_path / REGISTER).write_text(lines, encoding="utf-8")
    with pytest.raises(DamagedIndex):
        register = open_register(tmp_path)
        {"persons": lambda: list(register.persons()), "form": lambda: register.with_form("a"), "name": lambda: register.main_name("a")}[
            asked
        ]()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("\n#a\t1\n", encoding="utf-8")
    (tmp_path / REGISTER).symlink_to(tmp_path / "other")
    with pytest.raises(DamagedIndex, match="persons is a link"):
        open_register(tmp_path)
