"""Inputs that once broke a law or raised what is no answer, made as small as they go; each with the target that found it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from serge_cli.model.span import Span
from serge_cli.operations.footnotes import NoteRequest, footnotes
from serge_cli.present import csv_table, kwic, plain
from serge_cli.present.listing import Listing
from tests.cli import samples
from tests.soak.fuzz_program import program
from tests.soak.fuzz_targets import answered, library_of


@pytest.mark.parametrize(
    ("target", "data"),
    [
        ("query", rb"/[\\]/"),  # a backslash for itself among letters
        ("query", rb"/[\\"),
        ("query", b"/a{2',3}/"),  # half of a repeat is no number
        ("query", b"/a{,2x}/"),
        ("markdown", b".[1]\n[1]"),  # a note without words keeps its place on the wire
        ("answers", b"[[1]\n[1]\n[1]"),  # an empty note that nothing calls
        ("catalog", b"x = " + b"[" * 3000),  # deeper than can be read
        ("answers", b"[^\x1b]:"),  # a label that a terminal would obey, in a locator
        ("answers", b"It froze[^a\x1b] here.[^a_]\n\n[^a\x1b]: One.\n[^a_]: Two."),  # two labels, one way to type them
        ("answers", b".[1,2]\n\n1.\n- note 2:"),  # one marker of two notes
        ("text", b"|" * 20_000),  # what may part a date from its time
        ("program", b"search\0/\xed\xb3\xa9/(\xe2\x80\x9d"),  # bytes that are no letter, in an expression
        ("program", b"search\0\xff*"),
        ("program", b"search\0author:\xff*"),
        ("program", b"quotes\0--by\0\xff*"),
        ("answers", b"<i>" * 60 + b"\n\n1. a"),  # words asked for that fill a whole line
    ],
)
def test_input_that_once_failed(target: str, data: bytes) -> None:
    answered(target, data)


def test_a_match_longer_than_the_line_ends_the_concordance_line() -> None:
    long = replace(samples.OWN, text="a " * 200, matches=(Span(0, 399),), sentence=Span(0, 399))
    short = replace(samples.OWN, text="a b c", matches=(Span(2, 3),), sentence=Span(0, 5))
    assert len("".join(kwic.present(Listing((long, short), 2), 40)).splitlines()) == 2


def test_records_of_several_kinds_share_a_table() -> None:
    listing = Listing((samples.PASSAGE, samples.BY, samples.FOOTNOTE), 3)
    header, *rows = csv.reader(io.StringIO("".join(csv_table.present(listing))))
    assert len(set(header)) == len(header)
    assert [dict(zip(header, row, strict=True))["id"] for row in rows] == ["010:p3", "010:q2", "010:n14"]


def test_a_note_called_twice_in_a_sentence_keeps_its_other_calls() -> None:
    text = b"It froze[1] and it thawed.[1]\n\nThen it rained.[1]\n\nNOTES\n\n1. Marsh, Letters.\n"
    hit = next(iter(footnotes(library_of(text), NoteRequest()).notes))
    assert [sentence.text for sentence in hit.sentences] == ["It froze[1] and it thawed.[1]", "Then it rained.[1]"]
    shown = "".join(plain.present(Listing((hit,), 1)))
    assert "fuzz:p1, line 1" in shown and "fuzz:p2, line 3" in shown


@pytest.mark.parametrize(
    "command", ["search\0froze", "quotes\0--doc\0new_line\0--kind\0all", "footnote\0new_line\x001", "documents", "show\0new_line:p1"]
)
@pytest.mark.parametrize("form", ["plain", "lines", "markdown"])
def test_no_name_of_a_file_begins_a_line(command: str, form: str) -> None:
    status, out, _ = program(f"{command}\0--format\0{form}".encode())
    assert status == 0 and "new line.txt" in out
    assert not [line for line in out.splitlines() if line.startswith("line.txt")]
