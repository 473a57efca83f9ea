"""Every output format against files that pin it, over records made by hand. `SERGE_WRITE_GOLDEN=1` writes the files anew."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from serge_cli.model.results import PersonSummary, Tally, Voice
from serge_cli.model.span import Span
from serge_cli.present import csv_table, json_lines, kwic, markdown, place_lines, plain, terminal, terminal_kwic
from serge_cli.present.listing import Listing
from serge_cli.present.screen import Screen, Style
from serge_cli.present.tallies import tallied
from tests.cli import samples

GOLDEN = Path(__file__).parent / "golden"

FORMATS: dict[str, Callable[[Listing], str]] = {
    "plain": lambda listing: "".join(plain.present(listing)),
    "lines": lambda listing: "".join(place_lines.present(listing)),
    "json": lambda listing: "".join(json_lines.present(listing)),
    "csv": lambda listing: "".join(csv_table.present(listing)),
    "tsv": lambda listing: "".join(csv_table.present_tabs(listing)),
    "markdown": lambda listing: "".join(markdown.present(listing)),
    "terminal-80": lambda listing: terminal.present(listing, Screen(80, Style.BARE)),
    "terminal-40": lambda listing: terminal.present(listing, Screen(40, Style.BARE)),
    "terminal-200-colour": lambda listing: terminal.present(listing, Screen(200, Style.COLOUR, "file://host{path}#{line}")),
    "terminal-80-mono": lambda listing: terminal.present(listing, Screen(80, Style.MONO)),
}
KWIC = Listing((samples.OWN, samples.QUOTING, samples.IN_NOTE), 3)
ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\x1b]8;;[^\x1b]*\x1b\\")


@pytest.mark.parametrize("name", samples.LISTINGS)
@pytest.mark.parametrize("form", FORMATS)
def test_format_is_as_pinned(form: str, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir("/")  # links hold absolute paths
    shown = FORMATS[form](samples.LISTINGS[name])
    pinned = GOLDEN / f"{name}.{form}"
    if os.environ.get("SERGE_WRITE_GOLDEN"):
        pinned.parent.mkdir(exist_ok=True)
        pinned.write_bytes(shown.encode())
    assert shown == pinned.read_bytes().decode()


@pytest.mark.parametrize("name", samples.LISTINGS)
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_from_a_document_commands_the_terminal(form: str, name: str) -> None:
    shown = FORMATS[form](samples.LISTINGS[name])
    rest = ESCAPES.sub("", shown) if form.startswith("terminal") else shown
    allowed = "\n\t" if form == "tsv" else "\n"
    assert not [c for c in rest if (ord(c) < 32 and c not in allowed) or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E]


@pytest.mark.parametrize("name", samples.LISTINGS)
def test_plain_has_no_trailing_blanks_and_lines_hold_one_record_each(name: str) -> None:
    listing = samples.LISTINGS[name]
    for line in FORMATS["plain"](listing).split("\n"):
        assert line == line.rstrip()
    for line in FORMATS["lines"](listing).splitlines():
        assert name in {"people", "who", "info", "tallies", "formats"} or re.match(r"[^:]+:\d+:\d+: .", line), line


def test_a_concordance_line_has_the_voice_of_its_match() -> None:
    mixed = replace(
        samples.QUOTING,
        text="The end of winter: “the end has come”.",
        matches=(Span(4, 7), Span(24, 27)),
        match_voices=(Voice.OWN, Voice.QUOTED),
    )
    written = "".join(kwic.present(Listing((mixed,), 1)))
    assert [line.split()[:2] for line in written.splitlines()] == [["010:p3", "own"], ["010:p3", "quoted"]]


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("name", samples.LISTINGS)
def test_no_line_is_wider_than_the_terminal(name: str, width: int) -> None:
    shown = terminal.present(samples.LISTINGS[name], Screen(width, Style.BARE))
    assert max(map(len, shown.split("\n"))) <= width


@pytest.mark.parametrize("brackets", ["[the Party]", "[sic]", "[A]s", "[14]"])
@pytest.mark.parametrize("form", [form for form in FORMATS if form not in {"markdown", "terminal-40"}])
def test_brackets_stay(form: str, brackets: str) -> None:
    assert brackets in ESCAPES.sub("", FORMATS[form](Listing((samples.OWN,), 1)))


def test_a_match_is_seen_in_every_style() -> None:
    listing = Listing((samples.OWN,), 1)
    assert "\x1b[1;31mpilots\x1b[0m" in terminal.present(listing, Screen(80, Style.COLOUR))
    assert "\x1b[1;4mpilots\x1b[0m" in terminal.present(listing, Screen(80, Style.MONO))
    assert "⟦pilots⟧" in terminal.present(listing, Screen(80, Style.BARE))
    assert "**pilots**" in FORMATS["markdown"](listing)


def test_without_colour_no_colour_is_asked_for() -> None:
    for listing in samples.LISTINGS.values():
        for codes in re.findall(r"\x1b\[([0-9;]*)m", terminal.present(listing, Screen(80, Style.MONO))):
            assert not [code for code in codes.split(";") if code.startswith(("3", "4", "9")) and len(code) > 1]


def test_json_keeps_the_text_as_it_stands() -> None:
    hit, summary = map(json.loads, FORMATS["json"](Listing((samples.HOSTILE,), 9)).splitlines())
    assert hit["text"] == samples.HOSTILE.text
    assert hit["text"][slice(*hit["matches"][0])] == "\x1b[31malert"[:10]
    assert summary == {"schema": "serge/1", "type": "summary", "total": 9, "shown": 1}


def test_tables_are_read_back_as_they_were_written() -> None:
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        rows = list(csv.DictReader(io.StringIO(FORMATS[form](samples.LISTINGS["footnotes"])), delimiter=delimiter))
        assert [row["id"] for row in rows] == ["010:n14", "010:n15", "010:n16"]
        assert rows[0]["body"] == "See Lind, Winters (Oslo: Fjord, 1931), p. 120."
        assert rows[0]["title"] == "The Sea and the Harbour"
        assert rows[1]["body"] == ""


@pytest.mark.parametrize(("name", "keys"), [("as-found", ()), ("left", (-1, -2, -3)), ("right", (1, 2, 3))])
def test_concordance_lines_are_as_pinned(name: str, keys: tuple[int, ...]) -> None:
    shown = "".join(kwic.present(replace(KWIC, keys=keys), 90))
    pinned = GOLDEN / f"search.kwic-{name}"
    if os.environ.get("SERGE_WRITE_GOLDEN"):
        pinned.write_bytes(shown.encode())
    assert shown == pinned.read_bytes().decode()


def concordance(*texts: str) -> Listing:
    """Return hits with the word “sea” matched in each."""
    found = [re.search("sea", text) for text in texts]
    spans = [Span(*match.span()) for match in found if match]
    return Listing(
        tuple(
            replace(samples.OWN, text=text, matches=(span,), sentence=Span(0, len(text))) for text, span in zip(texts, spans, strict=True)
        ),
        3,
    )


@pytest.mark.parametrize(
    ("keys", "order"),
    [
        ((-1, 1), ["a cold sea ends", "the cold sea rises", "a warm sea rises"]),
        ((1, -1), ["a cold sea ends", "the cold sea rises", "a warm sea rises"]),
        ((-2, 1), ["a cold sea ends", "a warm sea rises", "the cold sea rises"]),
        ((1, -2), ["a cold sea ends", "a warm sea rises", "the cold sea rises"]),
        ((0, 2, -1), ["the cold sea rises", "a cold sea ends", "a warm sea rises"]),
    ],
)
def test_concordance_lines_are_sorted_by_the_words_asked_for(keys: tuple[int, ...], order: list[str]) -> None:
    listing = replace(concordance("the cold sea rises", "a warm sea rises", "a cold sea ends"), keys=keys)
    assert [" ".join(line.split()[2:]) for line in kwic.present(listing)] == order


def test_the_match_stands_out_on_a_terminal() -> None:
    shown = terminal_kwic.present(KWIC, Screen(80, Style.COLOUR))
    assert shown.count("\x1b[1;31m") == 4
    assert ESCAPES.sub("", shown) == "".join(kwic.present(KWIC, 80))


def test_concordance_lines_stand_on_one_node() -> None:
    found = "".join(kwic.present(KWIC, 80)).splitlines()
    assert {line.index(node) for line, node in zip(found, ("pilots", "water", "end", "Winters"), strict=True)} == {found[0].index("pilots")}
    assert max(map(len, found)) <= 80


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("doc", [("010", 3), ("011", 1)]),
        ("author", [("Ada Marsh", 3), (None, 1)]),
        ("person", [(None, 3), ("Ida Holm", 1)]),
        ("year", [("1934", 3), (None, 1)]),
    ],
)
def test_answers_are_counted_by_group(by: str, expected: list[tuple[str | None, int]]) -> None:
    assert counts(samples.LISTINGS["search"], by) == expected


def test_words_that_two_persons_say_together_count_for_each() -> None:
    joint = replace(samples.BY, quotation=replace(samples.QUOTATION, joint=(replace(samples.SPEAKER, name="Otto Lind"),)))
    assert counts(Listing((samples.BY, joint, samples.TERM), 3), "person") == [("Ida Holm", 2), ("Otto Lind", 1), (None, 1)]


def counts(listing: Listing, by: str) -> list[tuple[str | None, int]]:
    return [(record.group, record.count) for record in tallied(listing, by).records if isinstance(record, Tally)]


def test_of_very_many_documents_the_first_are_named() -> None:
    many = PersonSummary("Anna Marsh", (), 2_000, 3, tuple(f"{number:03}" for number in range(1_200)), group=False)
    written = "".join(plain.present(Listing((many,), 1)))
    assert written == "Anna Marsh; 2,000 by, 3 about, in 000, 001, 002, 003, 004, 005, 006, 007, 008, 009, 010, 011 and 1,188 more\n"
    assert "and 1,188 more" in terminal.present(Listing((many,), 1), Screen(80, Style.BARE)).replace("\n", " ")
    [wire, _] = map(json.loads, "".join(json_lines.present(Listing((many,), 1))).splitlines())
    assert len(wire["documents"]) == 1_200
