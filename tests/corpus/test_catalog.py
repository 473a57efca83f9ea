"""corpus.toml is read, refused with file and key where it is wrong, and overrules what the text says."""

from pathlib import Path

import pytest

from serge_cli.corpus.catalog import (
    Catalog,
    FileEntry,
    IdleEntry,
    PersonEntry,
    idle_entries,
    load_catalog,
    parse_catalog,
    stated_by_catalog,
)
from serge_cli.corpus.described import describe
from serge_cli.corpus.statements import WorkEntry
from serge_cli.corpus.walk import CorpusFile
from serge_cli.errors import CorpusError
from serge_cli.model.document import Metadata
from serge_cli.model.imprint import Imprint
from serge_cli.model.records import Work
from serge_cli.model.span import Span


def apply_catalog(works: tuple[Work, ...], entry: FileEntry | None) -> tuple[Work, ...]:
    return describe(works, Metadata(), {}, stated_by_catalog(entry, len(works))).works


FILE = CorpusFile(Path("c/002_x.txt"), "002_x.txt", "002")


def test_read() -> None:
    text = """
    [files."002"]
    publication = "The Evening Tide"
    date = 1911-05-03
    [[files."002".works]]
    title = "One"
    authors = "Joan Tully"
    [[files."002".works]]
    number = 3
    authors = []
    date = 1912
    [[persons]]
    name = "Leon Trotsky"
    aliases = ["Lev Bronstein"]
    [[persons]]
    name = "Pravda"
    group = true
    """
    assert parse_catalog(text) == Catalog(
        (
            FileEntry(
                "002",
                WorkEntry(publication="The Evening Tide", date="1911-05-03"),
                (WorkEntry(1, "One", ("Joan Tully",)), WorkEntry(3, authors=(), date="1912")),
            ),
        ),
        (PersonEntry("Leon Trotsky", ("Lev Bronstein",)), PersonEntry("Pravda", (), True)),
    )


def test_how_a_work_was_published_is_read() -> None:
    text = """
    [files."002"]
    type = "article"
    container = "The Quay Review"
    volume = 7
    number = 2
    pages = "17-23"
    doi = "https://doi.org/10.1000/QUAY.7"
    [[files."002".works]]
    type = "incollection"
    container = "Harbour Lives"
    editors = ["Otto Lind", "Ida Holm"]
    publisher = "Fjord"
    place = "Oslo"
    edition = "2"
    issue = "3/4"
    """
    assert parse_catalog(text).files[0] == FileEntry(
        "002",
        WorkEntry(
            imprint=Imprint("article-journal", container="The Quay Review", volume="7", issue="2", pages="17-23", doi="10.1000/quay.7")
        ),
        (
            WorkEntry(
                1,
                imprint=Imprint(
                    "chapter",
                    container="Harbour Lives",
                    editors=("Otto Lind", "Ida Holm"),
                    publisher="Fjord",
                    place="Oslo",
                    edition="2",
                    issue="3/4",
                ),
            ),
        ),
    )


def test_container_and_publication_in_words_replace_each_other() -> None:
    read = (Work("a.1", "Read", (), Span(0, 5), publication="As the head says"),)
    stated = parse_catalog('[files.a]\ncontainer = "Quay"\nvolume = 7\npages = "1-3"')
    work = apply_catalog(read, stated.files[0])[0]
    assert (work.publication, work.imprint) == ("Quay, vol. 7, pp. 1–3", Imprint(container="Quay", volume="7", pages="1-3"))
    again = apply_catalog((work,), FileEntry("a", WorkEntry(publication="In words")))[0]
    assert (again.publication, again.imprint) == ("In words", Imprint())
    more = apply_catalog((work,), FileEntry("a", WorkEntry(imprint=Imprint(issue="2"))))[0]
    assert more.publication == "Quay, vol. 7, no. 2, pp. 1–3"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[files.x]\ntype = "opera"', "c.toml: files.x.type is wrong: it must be article, chapter, book"),
        ('[files.x]\ndoi = "x"', "c.toml: files.x.doi is wrong: it must be a DOI, as 10.1177/0022009406062071."),
        ("[files.x]\nvolume = [1]", "c.toml: files.x.volume is wrong: it must be a number, or words in quotation marks."),
        ('[files.x]\njournal = "Q"', "files.x.journal is not a known key."),
        ("[file.x]", "c.toml: file is not a known key. Did you mean files?"),
        ('[files.x]\ntitel = "a"', "c.toml: files.x.titel is not a known key. Did you mean title?"),
        ('[files.x]\nquotations = ["a"]', "c.toml: files.x.quotations is not a known key"),
        ('[[files.x.works]]\nnotes = "a"', "c.toml: files.x.works[1].notes is not a known key"),
        ("[files.x]\ntitle = 3", "c.toml: files.x.title is wrong: it must be words in quotation marks."),
        ('[files.x]\ntitle = ""', "c.toml: files.x.title is wrong"),
        ("[files.x]\nauthors = [1]", "c.toml: files.x.authors[1] is wrong"),
        ("[files.x]\ndate = true", "c.toml: files.x.date is wrong"),
        ("[files.x]\nworks = 3", "c.toml: files.x.works is wrong: it must be a list of tables"),
        ("[[files.x.works]]\nnumber = 0", "c.toml: files.x.works[1].number is wrong"),
        ("[[files.x.works]]\nnumber = 2\n[[files.x.works]]", "c.toml: files.x.works: the work number 2 occurs twice."),
        ("files = 3", "c.toml: files is wrong: it must be a table."),
        ("[[persons]]\naliases = []", "c.toml: persons[1]: a person needs a name."),
        ('[[persons]]\nname = "a"\ngroup = "yes"', "c.toml: persons[1].group is wrong: it must be true or false."),
        ('[[persons]]\nname = "a"\nalias = []', "Did you mean aliases?"),
        ("not toml", "c.toml is not valid TOML"),
    ],
)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(CorpusError) as caught:
        parse_catalog(text, "c.toml")
    assert message in str(caught.value)


@pytest.mark.parametrize("name", ["002", "002_x", "002_x.txt"])
def test_a_file_is_found_by_number_stem_or_name(name: str) -> None:
    catalog = parse_catalog(f'[files."{name}"]\ntitle = "T"')
    assert catalog.entry(FILE) == FileEntry(name, WorkEntry(title="T"))
    assert idle_entries(catalog, [FILE]) == ()


def test_unknown_file() -> None:
    catalog = parse_catalog('[files."003"]\n[files."far off"]')
    assert idle_entries(catalog, [FILE]) == (IdleEntry("003", "002"), IdleEntry("far off", None))


def test_applied() -> None:
    works = (Work("a.1", "Read", ("Somebody",), Span(0, 5), "1900"), Work("a.2", "Second", (), Span(5, 9)))
    entry = FileEntry("a", WorkEntry(title="Whole", publication="P"), (WorkEntry(2, authors=("Joan Tully",)), WorkEntry(9, title="None")))
    assert apply_catalog(works, entry) == (
        Work("a.1", "Read", ("Somebody",), Span(0, 5), "1900", "P"),
        Work("a.2", "Second", ("Joan Tully",), Span(5, 9), None, "P"),
    )
    assert apply_catalog(works[:1], entry)[0].title == "Whole"
    assert apply_catalog(works[:1], FileEntry("a", WorkEntry(authors=())))[0].authors == ()
    assert apply_catalog(works, None) == works


def test_a_folder_without_catalog(tmp_path: Path) -> None:
    assert load_catalog(tmp_path) == Catalog()


def test_loaded_with_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_bytes(b'\xef\xbb\xbf[[persons]]\nname = "A B"\n')
    assert load_catalog(tmp_path).persons == (PersonEntry("A B"),)


def test_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_bytes(b'[[persons]]\nname = "\xe9"\n')
    with pytest.raises(CorpusError, match="cannot be read"):
        load_catalog(tmp_path)
