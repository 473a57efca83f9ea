"""How editors are given a file and a place in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.commands.open import arguments, unit_of


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vi", ["+7", "/texts/a b.txt"]),
        ("vim", ["+call cursor(7,3)", "/texts/a b.txt"]),
        ("nvim", ["+call cursor(7,3)", "/texts/a b.txt"]),
        ("emacs", ["+7:3", "/texts/a b.txt"]),
        ("nano", ["+7,3", "/texts/a b.txt"]),
        ("hx", ["/texts/a b.txt:7:3"]),
        ("xdg-open", ["/texts/a b.txt"]),
        ("code", ["--goto", "/texts/a b.txt:7:3"]),
        ("subl", ["/texts/a b.txt:7:3"]),
        ("kate", ["--line", "7", "--column", "3", "/texts/a b.txt"]),
        ("unheard-of", ["+7", "/texts/a b.txt"]),
    ],
)
def test_each_editor_has_options_of_its_own(editor: str, expected: list[str]) -> None:
    assert arguments(editor, Path("/texts/a b.txt"), 7, 3) == expected


@pytest.mark.parametrize(("editor", "unit"), [("vim", "bytes"), ("nvim", "bytes"), ("code", "utf-16"), ("nano", "chars"), ("hx", "chars")])
def test_columns_are_counted_as_the_editor_counts_them(editor: str, unit: str) -> None:
    assert unit_of(editor) == unit
