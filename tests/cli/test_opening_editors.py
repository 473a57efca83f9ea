"""How editors are told a file and a place in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.commands.open import arguments, unit_of


@pytest.mark.parametrize(
    ("editor", "told"),
    [
        ("vi", ["+7", "/shelf/a b.txt"]),
        ("vim", ["+call cursor(7,3)", "/shelf/a b.txt"]),
        ("nvim", ["+call cursor(7,3)", "/shelf/a b.txt"]),
        ("emacs", ["+7:3", "/shelf/a b.txt"]),
        ("nano", ["+7,3", "/shelf/a b.txt"]),
        ("hx", ["/shelf/a b.txt:7:3"]),
        ("xdg-open", ["/shelf/a b.txt"]),
        ("code", ["--goto", "/shelf/a b.txt:7:3"]),
        ("subl", ["/shelf/a b.txt:7:3"]),
        ("kate", ["--line", "7", "--column", "3", "/shelf/a b.txt"]),
        ("unheard-of", ["+7", "/shelf/a b.txt"]),
    ],
)
def test_an_editor_is_told_in_its_own_way(editor: str, told: list[str]) -> None:
    assert arguments(editor, Path("/shelf/a b.txt"), 7, 3) == told


@pytest.mark.parametrize(("editor", "unit"), [("vim", "bytes"), ("nvim", "bytes"), ("code", "utf-16"), ("nano", "chars"), ("hx", "chars")])
def test_columns_are_counted_as_the_editor_counts_them(editor: str, unit: str) -> None:
    assert unit_of(editor) == unit
