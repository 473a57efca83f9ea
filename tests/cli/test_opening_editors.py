"""How editors are told a file and a place in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.commands.open import arguments


@pytest.mark.parametrize(
    ("editor", "told"),
    [
        ("vim", ["+7", "/shelf/a b.txt"]),
        ("nano", ["+7", "/shelf/a b.txt"]),
        ("code", ["--goto", "/shelf/a b.txt:7:3"]),
        ("subl", ["/shelf/a b.txt:7:3"]),
        ("kate", ["--line", "7", "--column", "3", "/shelf/a b.txt"]),
        ("unheard-of", ["+7", "/shelf/a b.txt"]),
    ],
)
def test_an_editor_is_told_in_its_own_way(editor: str, told: list[str]) -> None:
    assert arguments(editor, Path("/shelf/a b.txt"), 7, 3) == told
