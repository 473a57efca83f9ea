"""Citations: pinned by style, read back by other people's parsers, and never naming the quoting author as the author of the words."""

from __future__ import annotations

import importlib
import json
import os
import re
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.model.records import Speaker, Work
from serge_cli.model.span import Span
from serge_cli.present.citation import Citable, Citation, citation_of, missing, name_of
from tests.cli import samples

GOLDEN = Path(__file__).parent / "golden"
STYLES = ["chicago", "mla", "apa", "bibtex", "ris", "csl-json", "markdown"]
CASES: dict[str, Citable] = {
    "quoted": samples.BY,
    "doubtful": samples.ABOUT,
    "unnamed": samples.TERM,
    "own": samples.PASSAGE,
    "note": samples.FOOTNOTE,
}


def cited(style: str, *records: Citable) -> str:
    module = import_module(f"serge_cli.present.citation_{style.replace('-', '_')}")
    return str(module.present([citation_of(record) for record in records]))


@pytest.mark.parametrize("style", STYLES)
def test_style_is_as_pinned(style: str) -> None:
    shown = "\n".join(cited(style, record) for record in CASES.values())
    pinned = GOLDEN / f"cite.{style}"
    if os.environ.get("SERGE_WRITE_GOLDEN"):
        pinned.write_bytes(shown.encode())
    assert shown == pinned.read_bytes().decode()


def test_a_note_says_who_is_quoted_where() -> None:
    assert cited("chicago", samples.BY) == (
        "Ida Holm, *Winters*, quoted in Ada Marsh, “The Sea and the Harbour,” trans. Otto Lind, The Quay Review, 1934, par. 3; "
        "n14: “See Lind, Winters (Oslo: Fjord, 1931), p. 120”.\n"
    )


def test_what_is_missing_is_named() -> None:
    assert list(missing(citation_of(samples.TERM))) == [
        "The speaker of 011:q1 is unknown; set it with: serge correct 011:q1 --speaker NAME",
        "011.1 has no title, authors, date, publication; add it to corpus.toml.",
    ]
    assert list(missing(citation_of(samples.BY))) == []


def test_bibtex_is_read_back() -> None:
    bibtexparser = importlib.import_module("bibtexparser")
    library = bibtexparser.parse_string(cited("bibtex", *CASES.values()))
    assert not library.failed_blocks
    entry = library.entries_dict["holm-010q2"].fields_dict
    assert entry["author"].value == "Holm, Ida"
    assert entry["title"].value == "Winters"
    assert entry["booktitle"].value == "The Sea and the Harbour"
    assert entry["bookauthor"].value == "Marsh, Ada"
    assert entry["annote"].value == "the end [sic] of winter"


def test_ris_is_read_back() -> None:
    rispy = importlib.import_module("rispy")
    quoted, own = rispy.loads(cited("ris", samples.BY, samples.PASSAGE))
    assert (quoted["type_of_reference"], quoted["authors"], quoted["secondary_authors"]) == ("CHAP", ["Holm, Ida"], ["Marsh, Ada"])
    assert quoted["secondary_title"] == "The Sea and the Harbour"
    assert (own["type_of_reference"], own["authors"], own["year"]) == ("GEN", ["Marsh, Ada"], "1934")


def test_csl_json_is_read_back_by_a_citation_processor() -> None:
    source = importlib.import_module("citeproc.source.json")
    item = source.CiteProcJSON(json.loads(cited("csl-json", samples.BY)))["holm-010q2"]
    assert item.author[0].family == "Holm"
    assert item.container_author[0].family == "Marsh"
    assert item.type == "chapter"


NAMES = st.text(st.sampled_from("abcdeABCDE é"), min_size=1, max_size=12).map(str.strip).filter(bool)


@given(NAMES, st.sampled_from(["bibtex", "ris", "csl-json"]))
def test_the_quoting_author_is_never_the_author_of_the_words(name: str, style: str) -> None:
    speaker = Speaker(name, name, "cue-before", 0.9)
    shown = cited(style, replace(samples.BY, quotation=replace(samples.QUOTATION, speaker=speaker)))
    if style == "csl-json":
        assert all("Marsh" not in part.values() for part in json.loads(shown)[0]["author"])
        return
    authors = [line for line in shown.splitlines() if line.strip().startswith(("author", "AU "))]
    assert authors
    assert not [line for line in authors if "Marsh" in line]


HOSTILE = st.lists(
    st.sampled_from([*"{}\\\"'@,=#%&$_~^|<> ab", "and", "@misc{", "}\n@misc{x,", "\\", "{\\", "\n", "é", "“"]), max_size=12
).map("".join)


@st.composite
def hostile_citations(draw: st.DrawFn) -> Citation:
    """Return a citation in which every text may be anything, as a file may have it."""
    host = Work(
        "1.1", draw(HOSTILE), (), Span(0, 0), date=draw(HOSTILE), publication=draw(HOSTILE), translator=draw(HOSTILE), url=draw(HOSTILE)
    )
    authors = tuple(map(name_of, draw(st.lists(HOSTILE.filter(str.strip), max_size=2))))
    speaker = draw(st.none() | HOSTILE.filter(str.strip).map(name_of))
    words = " ".join(draw(HOSTILE).split())
    return Citation(
        f"{draw(HOSTILE)}:q1", words, draw(st.booleans()), speaker, False, draw(st.none() | HOSTILE), (), authors, host, "1", "par. 1"
    )


def unescaped(value: str) -> str:
    named = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^"}
    return re.sub(r"\\(?:text(\w+)\{\}|(.))", lambda found: named[found[1]] if found[1] else found[2], value)


@given(st.lists(hostile_citations(), min_size=1, max_size=3, unique_by=lambda citation: citation.key))
def test_whatever_a_text_holds_every_entry_is_read_back(citations: list[Citation]) -> None:
    database = importlib.import_module("pybtex.database")
    bibtexparser = importlib.import_module("bibtexparser")
    shown = importlib.import_module("serge_cli.present.citation_bibtex").present(citations)
    read, library = database.parse_string(shown, "bibtex"), bibtexparser.parse_string(shown)
    keys = [citation.key for citation in citations]
    assert list(read.entries) == [entry.key for entry in library.entries] == keys
    assert not library.failed_blocks
    for citation in citations:
        entry, fields = read.entries[citation.key], library.entries_dict[citation.key].fields_dict
        authors = ([citation.speaker] if citation.speaker else []) if citation.quoted else citation.authors
        assert len(entry.persons.get("author", ())) == len(authors)
        if citation.quoted and citation.words:
            assert unescaped(entry.fields["annote"]) == unescaped(fields["annote"].value) == citation.words


def test_what_is_cited_twice_is_one_entry() -> None:
    assert cited("bibtex", samples.BY, samples.BY) == cited("bibtex", samples.BY)


@pytest.mark.parametrize(
    ("name", "family", "given_name"),
    [
        ("Leon Trotsky", "Trotsky", "Leon"),
        ("Rosa von der Lühe", "von der Lühe", "Rosa"),
        ("N.N. Sukhanov", "Sukhanov", "N.N."),
        ("Plekhanov", "Plekhanov", ""),
        ("The Quay Review", "The Quay Review", ""),
        ("Le Rétif", "Le Rétif", ""),
        ("Jean-Jacques Rousseau", "Rousseau", "Jean-Jacques"),
    ],
)
def test_names_are_parted(name: str, family: str, given_name: str) -> None:
    assert (name_of(name).family, name_of(name).given) == (family, given_name)


def test_initials_are_those_of_all_given_names() -> None:
    assert name_of("Jean-Jacques Rousseau").initials == "Rousseau, J. J."
