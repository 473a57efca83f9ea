"""Exports of reference managers describe the works of a library; hostile ones cost one line."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.corpus.bibtex import read_entries
from serge_cli.corpus.csl_items import Item, Left, files_in, read_items
from serge_cli.corpus.described import describe
from serge_cli.corpus.exports import Exports, WorkKey, keys_of, read_export, read_keys, write_keys
from serge_cli.corpus.statements import Conflict, WorkEntry, conflicts
from serge_cli.model.document import Metadata
from serge_cli.model.imprint import Imprint
from serge_cli.model.records import Work
from serge_cli.model.span import Span

WEIR = {
    "id": "a", "type": "article-journal", "title": "The Old <i>Weir</i>: A Memoir",
    "author": [{"family": "García Márquez", "given": "Ada"}, {"literal": "Quay Society"}, {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}],
    "editor": [{"family": "King", "given": "Bo", "suffix": "Jr."}], "translator": [{"family": "Lind", "given": "Otto"}],
    "container-title": "The Quay Review", "volume": 7, "issue": "2", "page": "17-23", "issued": {"date-parts": [[1934, 5]]},
    "publisher": "Fjord", "publisher-place": "Oslo", "DOI": "https://doi.org/10.1000/WEIR", "ISBN": "1", "URL": "https://quay.example/weir",
    "file": "/home/ada/Zotero/storage/AB12/weir.pdf",
}  # fmt: skip
ENTRY = WorkEntry(
    0, "The Old Weir: A Memoir", ("Ada García Márquez", "Quay Society", "Vincent van Gogh"), "Otto Lind", "1934-05", None, "https://quay.example/weir",
    Imprint(
        "article-journal", "The Quay Review", ("Bo King Jr.",), "7", "2", "17-23", "Fjord", "Oslo", "", "10.1000/weir", "1",
        ("García Márquez", "Quay Society", "van Gogh"),
    ),
)  # fmt: skip
BIB = r"""
@comment{jabref}
@string{fj = "Fjord"}
@incollection{quay,
  author = {Holm, Ida and {Quay Society} and van der Berg, Jan}, title = {Tide {T}ables of {\"O}stersj{\"o}n}, subtitle = {A Report},
  booktitle = "Harbour Lives", editor = {L{\"u}he, Rosa}, publisher = fj # " \& Co", address = {Oslo}, year = 1931, pages = {101--120},
  file = {Full Text:C\:\\Users\\ada\\storage\\AB12\\quay.pdf:application/pdf;:files/2/quay-notes.txt:PDF},
}
@article{weir, author = {Ada Marsh}, title = {Weir}, journaltitle = {Quay}, date = {1934-05-12}, number = {2}, doi = {10.1000/weir}}
"""


def exported(tmp_path: Path, text: str, name: str = "library.json") -> tuple[tuple[Item, ...], str]:
    (tmp_path / name).write_text(text, encoding="utf-8")
    read = read_export(tmp_path, name)
    return read.items, read.notice


def test_csl_json_is_read(tmp_path: Path) -> None:
    assert exported(tmp_path, json.dumps([WEIR])) == ((Item("library.json", ENTRY, ("/home/ada/Zotero/storage/AB12/weir.pdf",)),), "")


def test_better_bibtex_json_is_read(tmp_path: Path) -> None:
    item = {
        "itemType": "bookSection", "title": "Tide Tables", "bookTitle": "Harbour Lives", "date": "1931", "pages": "101-120", "place": "Oslo",
        "creators": [{"creatorType": "author", "firstName": "Ida", "lastName": "Holm"}, {"creatorType": "editor", "name": "Quay Society"}],
        "attachments": [{"path": "/z/AB12/quay.pdf"}],
    }  # fmt: skip
    items, notice = exported(tmp_path, json.dumps({"config": {}, "items": [item, {"itemType": "note", "note": "x"}]}))
    imprint = Imprint("chapter", "Harbour Lives", ("Quay Society",), pages="101-120", place="Oslo", surnames=("Quay Society",))
    assert (items, notice) == (
        (Item("library.json", WorkEntry(title="Tide Tables", authors=("Ida Holm",), date="1931", imprint=imprint), ("/z/AB12/quay.pdf",)),),
        "",
    )


def test_bibtex_is_read(tmp_path: Path) -> None:
    items, notice = exported(tmp_path, BIB, "my.bib")
    assert notice == ""
    assert items == (
        Item(
            "my.bib",
            WorkEntry(
                title="Tide Tables of Östersjön: A Report",
                authors=("Ida Holm", "Quay Society", "Jan van der Berg"),
                date="1931",
                imprint=Imprint(
                    "chapter", "Harbour Lives", ("Rosa Lühe",), pages="101--120", publisher="Fjord & Co", place="Oslo",
                    surnames=("Quay Society", "van der Berg"),
                ),
            ),
            ("C:\\Users\\ada\\storage\\AB12\\quay.pdf", "files/2/quay-notes.txt"),
        ),
        Item("my.bib", WorkEntry(title="Weir", authors=("Ada Marsh",), date="1934-05-12", imprint=Imprint("article-journal", "Quay", issue="2", doi="10.1000/weir"))),
    )  # fmt: skip


def test_bibtex_without_the_extra_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("serge_cli.corpus.exports.is_readable", lambda: False)
    assert exported(tmp_path, BIB, "my.bib") == (
        (),
        "my.bib was left out: reading BibTeX needs pybtex. Install it with: pip install 'serge-cli[bib]'",
    )


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ('[{"title": ' + "[" * 200_000, "library.json was left out: library.json is not valid JSON."),
        ('[{"title": "x"', "library.json was left out: library.json is not valid JSON."),
        ('[{"title": ' + "9" * 5000 + "}]", "library.json was left out: library.json is not valid JSON."),
        (json.dumps([{"title": "x" * 3000}]), "library.json: values left out because they are too long or of a wrong type: 1."),
        (json.dumps([{"title": ["x"], "author": "y", "issued": {"date-parts": [[{}]]}}, 5, None]), "library.json: values left out because they are too long or of a wrong type: 5."),
        (json.dumps([{"title": "A", "author": [{}] * 500}]), "library.json: values left out because they are too long or of a wrong type: 1."),
        (json.dumps({"pages": 3}), ""),
        ("[1, 2, 3]", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_hostile_export_costs_one_line(text: str, notice: str, tmp_path: Path) -> None:
    items, said = exported(tmp_path, text)
    assert said == notice
    assert all(item.entry.title in {None, "A"} for item in items)


@pytest.mark.parametrize(
    "text",
    [
        "@article{a, title = " + "{" * 5_000,
        "@string{a = {xxxxxxxxxx}}" + "".join(f"@string{{a{'a' * n} = a{'a' * (n - 1)} # a{'a' * (n - 1)} # a{'a' * (n - 1)}}}" for n in range(1, 60)) + f"@book{{k, title = a{'a' * 59}}}",
        "@book{k, title = {" + "x" * 50_000 + "}}",
        "@book{k, title = {x}, author = {a, b, c, d, e}}",
        "@book{k, title = undefined}",
    ],
)  # fmt: skip
def test_hostile_bibtex_costs_one_line(text: str, tmp_path: Path) -> None:
    items, notice = exported(tmp_path, text, "my.bib")
    assert notice.count("\n") == 0 and notice.startswith("my.bib")
    assert all(len(item.entry.title or "") <= 2_000 for item in items)


def test_bibtex_of_too_many_joints_is_left_out(tmp_path: Path) -> None:
    assert exported(tmp_path, "@book{k, title = a" + " # a" * 250_000 + "}", "my.bib") == (
        (),
        "my.bib was left out: my.bib joins too many abbreviations.",
    )


def test_nothing_in_an_export_steers_a_terminal(tmp_path: Path) -> None:
    (item,), _ = exported(
        tmp_path, json.dumps([{"title": "\x1b[31mRed\x07 \u202etide\n\nrises", "author": [{"literal": "A\x1b]0;x\x07B"}]}])
    )
    assert (item.entry.title, item.entry.authors) == ("[31mRed tide rises", ("A ]0;x B",))


def test_a_link_and_what_is_too_large_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "outside.txt").write_text("[]")
    (tmp_path / "link.json").symlink_to(tmp_path / "outside.txt")
    assert read_export(tmp_path, "link.json").notice == "link.json was left out: it is a link."
    monkeypatch.setattr("serge_cli.corpus.exports.LARGEST", 1 << 20)
    assert exported(tmp_path, json.dumps([WEIR] * 3000))[1] == "library.json was left out: it is larger than 1 MB."
    os.mkfifo(tmp_path / "pipe.json")
    assert read_export(tmp_path, "pipe.json").notice == "pipe.json was left out: it is not a regular file."


KEYS = (
    "title",
    "author",
    "issued",
    "date-parts",
    "itemType",
    "creators",
    "creatorType",
    "family",
    "literal",
    "file",
    "attachments",
    "path",
    "type",
    "DOI",
    "x",
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(KEYS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=20,
)


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), ANYTHING, max_size=6), max_size=4))
def test_whatever_an_export_holds_items_are_texts(values: list[object]) -> None:
    read = list(read_items(json.dumps(values), "x.json", Left()))
    for one in read:
        said = [one.entry.title or "", one.entry.date or "", *(one.entry.authors or ()), *one.entry.imprint.editors, *one.attachments]
        assert all(isinstance(text, str) and text.isprintable() for text in said)
    Exports(read, ["a.txt"]).describing("a.txt", [key("x")])


@given(
    st.lists(
        st.sampled_from([*'@{}(),="#\\\n ', "book", "title", "author", "and", "string", "x", "1", "file", ":", ";", "%"]), max_size=60
    ).map("".join)
)
def test_whatever_bibtex_holds_it_is_read_or_counted(written: str) -> None:
    for one in read_entries(f"@book{{k, title = {{x}}}}\n{written}", "x.bib", Left()):
        assert (one.entry.title or "").isprintable()


@pytest.mark.parametrize(
    ("stated", "paths"),
    [
        ("/home/a/weir.pdf", ["/home/a/weir.pdf"]),
        ("Full Text PDF:files/12/weir.pdf:application/pdf", ["files/12/weir.pdf"]),
        (":weir.pdf:PDF;:quay.epub:EPUB", ["weir.pdf", "quay.epub"]),
        (r"Text:C\:\\Users\\ada\\we\;ir.pdf:application/pdf", [r"C:\Users\ada\we;ir.pdf"]),
        ("nothing", []),
    ],
)
def test_names_of_attachments(stated: str, paths: list[str]) -> None:
    assert list(files_in(stated)) == paths


def item(title: str, *authors: str, doi: str = "", date: str = "", files: tuple[str, ...] = ()) -> Item:
    return Item("x.json", WorkEntry(title=title, authors=authors or None, date=date or None, imprint=Imprint(doi=doi)), files)


def key(title: str, *surnames: str, doi: str = "", year: str = "") -> WorkKey:
    return WorkKey(title, frozenset(surnames), doi, year)


OLD, OTHER = item("The Old Weir: A Memoir", "Ada Marsh", doi="10.1/a"), item("The Old Weir", "Otto Lind")


@pytest.mark.parametrize(
    ("items", "asked", "found"),
    [
        ([OLD, OTHER], key("anything", doi="10.1/a"), OLD),
        ([OLD, OTHER], key("the old weir a memoir", "marsh"), OLD),
        ([OLD, OTHER], key("the old weir", "marsh"), OLD),
        ([OLD, OTHER], key("the old weir", "lind"), OTHER),
        ([OLD, OTHER], key("the old weir", "holm"), None),  # by somebody else: a review of that book
        ([OLD], key("the old weir"), None),  # nobody is named, and the title is not whole
        ([OTHER], key("the old weir"), OTHER),
        ([item("Introduction", "Ada Marsh")], key("introduction"), None),
        ([item("Introduction", "Ada Marsh")], key("introduction", "marsh"), item("Introduction", "Ada Marsh")),
        ([OLD], key("the old weir a memoir", "marsh", doi="10.1/other"), None),
        ([item("Ice", "A. Orr", date="1931"), item("Ice", "A. Orr", date="1934")], key("ice", "orr"), None),
        ([item("Ice", "A. Orr", date="1931"), item("Ice", "A. Orr", date="1934")], key("ice", "orr", year="1934"), item("Ice", "A. Orr", date="1934")),
        ([], key("the old weir", "marsh"), None),
    ],
)  # fmt: skip
def test_an_item_is_found_by_doi_or_by_title_and_author(items: list[Item], asked: WorkKey, found: Item | None) -> None:
    assert Exports(items).describing("x.txt", [asked]).get(1) == found


def test_an_item_is_found_by_the_name_of_its_attachment() -> None:
    weir = item("Weir", files=("/z/AB12/Marsh - Weir.pdf",))
    deep = item("Deep", files=("C:\\z\\b\\text.pdf",))
    twice = [item("One", files=("same.pdf",)), item("Two", files=("same.pdf",))]
    names = ["a/marsh - weir.txt", "a/text.pdf", "b/text.pdf", "same.pdf", "z.txt"]
    exports = Exports([weir, deep, *twice, item("No", files=("/etc/passwd", "../z", "z"))], names)
    found = {name: exports.describing(name, [key("")]).get(1) for name in names}
    assert found == {"a/marsh - weir.txt": weir, "a/text.pdf": None, "b/text.pdf": deep, "same.pdf": None, "z.txt": None}
    several = exports.describing("b/text.pdf", [key("foreword", "lind"), key("deep")])
    assert several == {}  # a file of several works: which one is meant is not known


def test_keys_survive_their_record() -> None:
    works = (
        Work("1.1", "The Old\tWeir: a\nMemoir", ("Ada Marsh", "Lind, Otto"), Span(0, 1), "May 1934", url="https://doi.org/10.1000/Weir."),
        Work("1.2", None, (), Span(1, 2)),
    )
    keys = keys_of(works, "text")
    assert keys == (key("the old weir a memoir", "marsh", "lind", doi="10.1000/weir", year="1934"), key(""))
    assert read_keys(write_keys(keys)) == keys
    assert read_keys("") == read_keys("damaged") == ()


def test_a_doi_alone_in_the_head_is_that_of_the_text() -> None:
    work = Work("1.1", "Weir", (), Span(0, 1))
    assert keys_of((work,), "Quay 7 (1934)\nDOI: 10.1000/weir.7\n\nText")[0].doi == "10.1000/weir.7"
    assert keys_of((work,), "10.1000/a and 10.1000/b")[0].doi == ""


def test_corpus_toml_wins_over_the_file_that_over_the_export_that_over_guesses() -> None:
    work = Work("1.1", "Guess", ("Guessed",), Span(0, 9), "1900", "Guessed Press")
    metadata = Metadata(title="Weir", imprint=Imprint(volume="8"))
    stated = Item(
        "x.json",
        WorkEntry(title="Weir!", authors=("Ada Marsh",), date="1934", imprint=Imprint("article-journal", "Quay", volume="7", issue="2")),
    )
    read = Work("1.1", "Weir", ("Guessed",), Span(0, 9), "1900", "Guessed Press", imprint=Imprint(volume="8"))
    known = describe([read], metadata, {1: stated}, [WorkEntry(date="1935")])
    assert known.works == (
        Work(
            "1.1",
            "Weir",
            ("Ada Marsh",),
            Span(0, 9),
            "1935",
            "Quay, vol. 8, no. 2",
            imprint=Imprint("article-journal", "Quay", volume="8", issue="2"),
        ),
    )
    assert [notice.message for notice in known.notices] == [
        "authors: x.json has “Ada Marsh”, the text has “Guessed”",
        "date: corpus.toml has “1935”, x.json has “1934”",
        "volume: the file has “8”, x.json has “7”",
    ]
    assert describe([work], Metadata(), {}, [WorkEntry(date="1935")]).notices == ()


def test_what_is_written_differently_is_no_conflict() -> None:
    one = WorkEntry(title="The Old Weir", authors=("A. Marsh", "Otto Lind"), date="1934", imprint=Imprint(pages="17-23"))
    other = WorkEntry(title="The old weir: a memoir", authors=("Lind, Otto", "Ada Marsh"), date="May 1934", imprint=Imprint(pages="17–23"))
    assert list(conflicts([("a", one), ("b", other)])) == []
    third = WorkEntry(title="Weirs", date="1935")
    assert list(conflicts([("a", one), ("c", third)])) == [
        Conflict("title", (("a", "The Old Weir"), ("c", "Weirs"))), Conflict("date", (("a", "1934"), ("c", "1935"))),
    ]  # fmt: skip
