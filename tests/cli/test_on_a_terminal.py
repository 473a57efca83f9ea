"""The real program on a real (pseudo-)terminal: colour and its absence, widths, the pager, the bar while an index is made."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from pathlib import Path

import pytest

from tests.cli.conftest import Serge, command

ESCAPE = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\]8;;[^\x1b]*\x1b\\)")
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-7]|4[0-7]|9[0-7])m")


def on_terminal(environment: dict[str, str], folder: Path, *arguments: str, columns: int = 80, rows: int = 24) -> tuple[str, int]:
    """Run the program on a terminal of its own; return what it showed and its status."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    with subprocess.Popen(command(*arguments), stdin=slave, stdout=slave, stderr=slave, env=environment, cwd=folder) as process:
        os.close(slave)
        shown = b""
        while True:
            try:
                part = os.read(master, 65536)
            except OSError:  # the other side is closed
                break
            if not part:
                break
            shown += part
        process.wait(timeout=60)
    os.close(master)
    return shown.decode().replace("\r\n", "\n"), process.returncode


@pytest.fixture
def terminal(environment: dict[str, str], serge: Serge) -> dict[str, str]:
    assert serge  # with it the index stands
    return environment


def test_a_terminal_gets_colour_links_and_a_headline(terminal: dict[str, str], texts: Path) -> None:
    shown, status = on_terminal(terminal, texts, "search", "winter")
    assert status == 0
    assert re.match(r"\x1b\[2m\d+ passages\x1b\[0m\n\n[A-Z]", shown)
    assert re.search(r"\n  \x1b\[1;36m01\d:\w+\x1b\[0m\x1b\[2m · ", shown)
    assert "\x1b[1;31mwinter\x1b[0m" in shown
    assert re.search(r"\x1b]8;;file://[^/]*/.*/010_harbour\.txt#5\x1b\\", shown)


@pytest.mark.parametrize("columns", [40, 80])
def test_no_line_is_wider_than_the_terminal(terminal: dict[str, str], texts: Path, columns: int) -> None:
    shown, _ = on_terminal(terminal, Path(texts).parent, "quotes", columns=columns)
    paths = re.compile(r"^  \S*:\d+:\d+$")  # never wrapped, so that they can be copied
    lines = [line for line in ESCAPE.sub("", shown).split("\n") if not paths.match(line)]
    assert len(lines) > 10
    assert max(map(len, lines)) <= columns


def test_no_color_keeps_bold_and_drops_colour(terminal: dict[str, str], texts: Path) -> None:
    shown, _ = on_terminal(terminal | {"NO_COLOR": "1"}, texts, "search", "winter")
    assert not COLOUR.search(shown)
    assert "\x1b[1;4mwinter\x1b[0m" in shown


@pytest.mark.parametrize("extra", [{"TERM": "dumb"}, {}], ids=["dumb", "never"])
def test_a_dumb_terminal_gets_no_escape_sequence(terminal: dict[str, str], texts: Path, extra: dict[str, str]) -> None:
    arguments = ["search", "winter"] if extra else ["search", "winter", "--color", "never"]
    shown, _ = on_terminal(terminal | extra, texts, *arguments)
    assert "\x1b" not in shown
    assert "⟦winter⟧" in shown


def test_a_hostile_document_sends_only_our_own_sequences(terminal: dict[str, str], texts: Path) -> None:
    shown, _ = on_terminal(terminal, texts, "search", "kraken")
    rest = ESCAPE.sub("", shown)
    assert "\x1b" not in rest
    assert "evil.example\x1b\\" not in shown
    assert "␛[31mred␛[0m rises" in " ".join(rest.split())


def test_a_long_answer_goes_through_the_pager(terminal: dict[str, str], texts: Path, tmp_path: Path) -> None:
    kept = tmp_path / "paged"
    pager = {"PAGER": f"tee {kept}"}
    on_terminal(terminal | pager, texts, "quotes", rows=5)
    assert "010:q1" in kept.read_text(encoding="utf-8")
    kept.unlink()
    on_terminal(terminal | pager, texts, "quotes", "--no-pager", rows=5)
    on_terminal(terminal | pager, texts, "quotes", rows=500)
    assert not kept.exists()


def test_a_missing_pager_is_no_trouble(terminal: dict[str, str], texts: Path) -> None:
    shown, status = on_terminal(terminal | {"PAGER": "no-such-pager"}, texts, "quotes", rows=5)
    assert status == 0
    assert "010:q1" in shown


def test_the_first_build_tells_how_long_it_took(terminal: dict[str, str], texts: Path, tmp_path: Path) -> None:
    shown, status = on_terminal(terminal, texts, "--index", str(tmp_path / "index"), "search", "winter")
    assert status == 0
    assert "Reading 3 documents" in shown
    assert re.search(r"serge: The index is ready \(\d+\.\d s\)\.\n", shown)
    quiet, _ = on_terminal(terminal, texts, "-q", "--index", str(tmp_path / "other"), "search", "winter")
    assert "Reading" not in quiet


def test_an_error_breaks_between_words_on_a_terminal(terminal: dict[str, str], texts: Path) -> None:
    shown, status = on_terminal(terminal, texts, "show", "rubbish", columns=40)
    assert status == 2
    assert max(map(len, shown.split("\n"))) <= 40
    assert " ".join(shown.split()).startswith("serge: “rubbish” is not a locator. Use 001:p12 for a paragraph, ")


def test_open_runs_the_editor_at_the_line(terminal: dict[str, str], texts: Path, tmp_path: Path) -> None:
    editor = tmp_path / "myeditor"
    editor.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/called\n', encoding="utf-8")
    editor.chmod(0o755)
    _, status = on_terminal(terminal | {"EDITOR": str(editor)}, texts, "open", "010:n1")
    assert status == 0
    assert (tmp_path / "called").read_text(encoding="utf-8") == f"+11 {texts}/010_harbour.txt\n"


@pytest.mark.parametrize("arguments", [("cite", "010:q1"), ("explain", "010:q1"), ("index",)], ids=" ".join)
def test_no_word_is_broken(terminal: dict[str, str], texts: Path, serge: Serge, arguments: tuple[str, ...]) -> None:
    shown, _ = on_terminal(terminal | {"LC_ALL": "C.UTF-8"}, texts, *arguments, columns=60)
    whole = serge(*arguments)
    assert shown.split()[:8] == (whole.out if shown.startswith(whole.out[:5]) else whole.err + whole.out).split()[:8]
    assert max(map(len, shown.splitlines())) <= 60 or arguments == ("index",)  # a path is one word


def test_the_match_stands_out_in_concordance_lines(terminal: dict[str, str], texts: Path) -> None:
    shown, _ = on_terminal(terminal, texts, "search", "harbour", "--kwic", "--sort", "1L,1R")
    lines = [line for line in shown.splitlines() if "harbour" in line.lower()]
    assert len(lines) >= 4
    assert all(re.search(r"\x1b\[1;31m[Hh]arbour\x1b\[0m", line) for line in lines)
    assert len({ESCAPE.sub("", line).lower().index("harbour", 40) for line in lines}) == 1
