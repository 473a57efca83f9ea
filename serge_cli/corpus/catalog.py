"""corpus.toml: what a text cannot say of itself, and the persons with all their names.

    [files."002"]                      # by leading number, stem, name or path within the folder
    authors = ["…"]                    # title, authors, translator, date, publication, url: for every work of the file
    type = "article"                   # and how it was published: type (article, chapter, book, … as in CSL), container (the journal,
    container = "…"                    # the book), editors, volume, number (or issue), pages, publisher, place, edition, doi, isbn

    [[files."002".works]]              # the file's works in order, with these keys; here `number = 2` names one, `issue` counts
    title = "…"
    authors = ["…"]                    # one name may stand alone: authors = "…"; [] says that nobody is named
    date = 1963                        # a year, a date or words

    [[persons]]
    name = "Leon Trotsky"              # the name to show
    aliases = ["Lev Davidovich Bronstein"]
    group = false                      # true for a party, a newspaper, an agency: may speak, is no person

It describes and names; it may hold no quotation, note or paragraph. Any other key is refused, with the nearest that is known.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import field
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import Any

from serge_cli.corpus.companions import read_companion
from serge_cli.corpus.statements import WorkEntry, joined
from serge_cli.corpus.walk import CATALOG_NAME, CorpusFile
from serge_cli.errors import CorpusError
from serge_cli.model.imprint import Imprint, bare_doi, kind_named
from serge_cli.model.quick_dataclass import dataclass, replace


@dataclass(frozen=True, slots=True)
class FileEntry:
    """What is stated of a file: `common` holds for each of its works, `works` for single ones."""

    name: str  # as the catalog names the file
    common: WorkEntry
    works: tuple[WorkEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person or group with every other name."""

    name: str
    aliases: tuple[str, ...] = ()
    group: bool = False


@dataclass(frozen=True, slots=True)
class Catalog:
    """A corpus.toml as read; empty where a folder has none."""

    files: tuple[FileEntry, ...] = ()
    persons: tuple[PersonEntry, ...] = ()
    _by_name: dict[str, FileEntry] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the entries by name."""
        self._by_name.update((entry.name, entry) for entry in self.files)

    def entry(self, file: CorpusFile) -> FileEntry | None:
        """Return what is stated of a file, the most exact name first; None where nothing is."""
        return next((self._by_name[name] for name in _names_of(file) if name in self._by_name), None)


def load_catalog(folder: Path) -> Catalog:
    """Return the catalog of a corpus folder; CorpusError with file and key where it is wrong."""
    text = read_companion(folder, CATALOG_NAME)
    return Catalog() if text is None else parse_catalog(text, str(folder / CATALOG_NAME))


def parse_catalog(text: str, path: str = CATALOG_NAME) -> Catalog:
    """Return the catalog that the TOML text holds; `path` is named in errors."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise CorpusError(f"{path} is not valid TOML: {error}.", "Fix that line.") from error
    _refuse_unknown(table, {"files", "persons"}, "", path)
    files = _table(table.get("files", {}), "files", path)
    persons = _tables(table.get("persons", []), "persons", path)
    return Catalog(
        tuple(_file(name, value, path) for name, value in files.items()),
        tuple(_person(value, f"persons[{number}]", path) for number, value in enumerate(persons, 1)),
    )


@dataclass(frozen=True, slots=True)
class IdleEntry:
    """An entry for a file that the corpus does not have (deleted, renamed, mistyped), with the nearest name that it has."""

    name: str
    nearest: str | None


def idle_entries(catalog: Catalog, files: Iterable[CorpusFile]) -> tuple[IdleEntry, ...]:
    """Return the entries that name no file of the corpus. They say nothing of any other file, so no query need fail for them."""
    names = {name for file in files for name in _names_of(file)}
    idle = [entry.name for entry in catalog.files if entry.name not in names]
    known = sorted(names) if idle else []
    return tuple(IdleEntry(name, next(iter(get_close_matches(name, known, 1)), None)) for name in idle)


def stated_by_catalog(entry: FileEntry | None, works: int) -> tuple[WorkEntry, ...]:
    """Return what a file's entry states of each of its works. A file's title is for a single work only."""
    if entry is None:
        return (WorkEntry(),) * works
    common = entry.common if works == 1 else replace(entry.common, title=None)
    single = {stated.number: stated for stated in entry.works}
    return tuple(joined(single.get(number, WorkEntry()), common) for number in range(1, works + 1))


def _names_of(file: CorpusFile) -> tuple[str, ...]:
    path = PurePath(file.name)
    return (file.name, path.name, path.stem, file.id)


_TEXTS = ("title", "translator", "publication", "url")
_COUNTS = ("volume", "issue", "pages", "edition")  # may be written as numbers
_IMPRINTED = ("container", "publisher", "place", "doi", "isbn")
_WORK_KEYS = {*_TEXTS, "authors", "date", "type", "editors", *_COUNTS, *_IMPRINTED}


def _file(name: str, value: object, path: str) -> FileEntry:
    key = f"files.{name}"
    table = _table(value, key, path)
    _refuse_unknown(table, _WORK_KEYS | {"number", "works"}, key, path)
    works = []
    for number, work in enumerate(_tables(table.get("works", []), f"{key}.works", path), 1):
        own = f"{key}.works[{number}]"
        _refuse_unknown(work, _WORK_KEYS | {"number"}, own, path)
        works.append(_work(work, own, path, _number(work.get("number", number), f"{own}.number", path)))
    _refuse_twice([str(work.number) for work in works], f"{key}.works", path)
    return FileEntry(name, _work(table, key, path, 0), tuple(works))


def _work(table: Mapping[str, Any], key: str, path: str, number: int) -> WorkEntry:
    texts = {name: _text(table[name], f"{key}.{name}", path) for name in _TEXTS if name in table}
    authors = _texts(table["authors"], f"{key}.authors", path) if "authors" in table else None
    moment = _date(table["date"], f"{key}.date", path) if "date" in table else None
    return WorkEntry(number, authors=authors, date=moment, imprint=_imprint(table, key, path, number), **texts)


def _imprint(table: Mapping[str, Any], key: str, path: str, number: int) -> Imprint:
    counts = {name: _date(table[name], f"{key}.{name}", path, _A_NUMBER) for name in _COUNTS if name in table}
    if not number and "number" in table:  # of a journal; that of an entry for one work counts the works
        counts.setdefault("issue", _date(table["number"], f"{key}.number", path, _A_NUMBER))
    texts = {name: _text(table[name], f"{key}.{name}", path) for name in _IMPRINTED if name in table}
    editors = _texts(table["editors"], f"{key}.editors", path) if "editors" in table else ()
    kind = kind_named(_text(table["type"], f"{key}.type", path)) if "type" in table else ""
    if "type" in table and not kind:
        raise _wrong(f"{key}.type", "article, chapter, book, thesis, report, webpage or another type of CSL", path)
    if texts.get("doi") and not (texts := texts | {"doi": bare_doi(texts["doi"])})["doi"]:
        raise _wrong(f"{key}.doi", "a DOI, as 10.1177/0022009406062071", path)
    return replace(Imprint(**texts, **counts), kind=kind, editors=editors)  # type: ignore[arg-type]


def _person(table: Mapping[str, Any], key: str, path: str) -> PersonEntry:
    _refuse_unknown(table, {"name", "aliases", "group"}, key, path)
    if "name" not in table:
        raise CorpusError(f"{path}: {key}: a person needs a name.", f'Add name = "…" to {key}.')
    group = table.get("group", False)
    if not isinstance(group, bool):
        raise _wrong(f"{key}.group", "true or false", path)
    return PersonEntry(_text(table["name"], f"{key}.name", path), _texts(table.get("aliases", []), f"{key}.aliases", path), group)


def _refuse_unknown(table: Mapping[str, Any], known: Collection[str], key: str, path: str) -> None:
    for name in table:
        if name not in known:
            near = get_close_matches(name, sorted(known), 1, 0.5)
            hint = f"Did you mean {near[0]}?" if near else f"Known keys: {', '.join(sorted(known))}."
            raise CorpusError(f"{path}: {f'{key}.' if key else ''}{name} is not a known key.", hint)


def _refuse_twice(names: list[str], key: str, path: str) -> None:
    for name, times in Counter(names).items():
        if times > 1:
            raise CorpusError(f"{path}: {key}: the work number {name} occurs twice.", "Give each its own number.")


def _table(value: object, key: str, path: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _wrong(key, "a table", path)
    return value


def _tables(value: object, key: str, path: str) -> list[Mapping[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise _wrong(key, f"a list of tables, written [[{key}]]", path)
    return value


def _text(value: object, key: str, path: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _wrong(key, "words in quotation marks", path)
    return value.strip()


def _texts(value: object, key: str, path: str) -> tuple[str, ...]:
    if isinstance(value, str):
        return (_text(value, key, path),)
    if not isinstance(value, list):
        raise _wrong(key, "a list of names in quotation marks", path)
    return tuple(_text(each, f"{key}[{number}]", path) for number, each in enumerate(value, 1))


def _date(value: object, key: str, path: str, wanted: str = "a year, a date or words in quotation marks") -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise _wrong(key, wanted, path)
    return _text(value, key, path)


_A_NUMBER = "a number, or words in quotation marks"


def _number(value: object, key: str, path: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise _wrong(key, "a whole number from 1", path)
    return value


def _wrong(key: str, wanted: str, path: str) -> CorpusError:
    return CorpusError(f"{path}: {key} is wrong: it must be {wanted}.", "Fix that entry.")
