"""An open index of tantivy: the home of all that is asked of it. What it says of files that it cannot read becomes DamagedIndex."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import tantivy
from tantivy import DocAddress as Place
from tantivy import Query

from serge_cli.errors import DamagedIndex
from serge_cli.search.entry import Entry
from serge_cli.search.tantivy.fields import STORED, TERMS, term, value_of
from serge_cli.search.written_entries import entry_of

META = "meta.json"
LOCK = re.compile(r"\.tantivy-.*\.lock")


EVERYTHING = Query.all_query()
NOTHING = Query.empty_query()


class Index:
    """The index in a folder, as it was when it was opened."""

    def __init__(self, folder: Path) -> None:
        self._links: TemporaryDirectory[str] | None = None
        with _damage():
            segments = json.loads((folder / META).read_bytes())["segments"]
            self._has_deleted = any(segment["deletes"] for segment in segments)
            index = self._opened(folder)
            index.config_reader("manual")
            self._searcher, self.schema = index.searcher(), index.schema
        self._known: dict[str, str] = {}
        self._everywhere: dict[str, bool] = {}

    def _opened(self, folder: Path) -> tantivy.Index:
        """Return the index in a folder; from one that cannot be written by links, for tantivy makes a lock beside the files it reads."""
        try:
            return tantivy.Index.open(str(folder))
        except ValueError as error:
            if "Lockfile" not in str(error):
                raise
        self._links = TemporaryDirectory(prefix="serge-")
        for path in folder.iterdir():
            if not LOCK.fullmatch(path.name):
                Path(self._links.name, path.name).symlink_to(path.absolute())
        return tantivy.Index.open(self._links.name)

    def close(self) -> None:
        """Close the files, those that no other object still reads."""
        del self._searcher
        if self._links is not None:
            self._links.cleanup()

    def count(self, query: Query) -> int:
        """Return how many entries match."""
        with _damage():
            found: int = self._searcher.search(query, 1).count
            return found

    def best(self, query: Query, wanted: int) -> list[Place]:
        """Return where the best of the entries that match are stored, by tantivy's own scores."""
        with _damage():
            return [place for _, place in self._searcher.search(query, wanted, count=False).hits]

    def first(self, query: Query, wanted: int | None, column: str = "order") -> list[tuple[int, Place]]:
        """Return the first `wanted` entries that match (None: all) by a column of numbers: the number, and where each is stored."""
        wanted = self.count(query) if wanted is None else wanted
        if not wanted:
            return []
        with _damage():
            return list(self._searcher.search(query, wanted, count=False, order_by_field=column, order=tantivy.Order.Asc).hits)

    def numbers(self, column: str, places: Sequence[Place]) -> list[int]:
        """Return what a column has of some entries."""
        with _damage():
            return list(self._searcher.fast_field_values(column, list(places)))

    def is_everywhere(self, language: str) -> bool:
        """Return whether all entries have a language."""
        if language not in self._everywhere:
            having = Query.term_query(self.schema, TERMS, term("language", language), "basic")
            self._everywhere[language] = self.count(having) == self._searcher.num_docs
        return self._everywhere[language]

    def total(self, query: Query, column: str) -> int:
        """Return the sum of a column over the entries that match."""
        with _damage():
            return int(self._searcher.aggregate(query, {"total": {"sum": {"field": column}}})["total"]["value"])

    def entry(self, place: Place) -> Entry:
        """Return the entry that is stored at a place."""
        with _damage():
            stored = self._searcher.doc(place).get_first(STORED)
        return entry_of(bytes(stored or b""))

    def words(self, field: str, prefix: str = "") -> list[tuple[str, int]]:
        """Return the words that begin with a prefix, each with the number of entries that have it."""
        with _damage():
            found = self._searcher.terms_with_prefix(field, prefix, EVERYTHING if self._has_deleted else None)
            return [(word, count) for word, count in found if count]

    def values(self, field: str) -> str:
        """Return all values of a filter, each on a line of its own, with those that only entries have which are deleted."""
        if field not in self._known:
            with _damage():
                terms = self._searcher.terms_with_prefix(TERMS, f"{field}:")
            self._known[field] = "\n".join(value_of(term_of) for term_of, _ in terms)
        return self._known[field]

    def frequency(self, field: str, word: str) -> int:
        """Return in how many entries a word stands."""
        return self.count(Query.term_query(self.schema, field, word)) if _is_sound(word) else 0


def integers(schema: tantivy.Schema, column: str, least: int, most: int | None) -> Query:
    """Return the query for entries of which a column has at least, and at most, these numbers."""
    within = Query.range_query(schema, column, tantivy.FieldType.Integer, least, most)
    unscored: Query = Query.const_score_query(within, 0.0)
    return unscored


def _is_sound(word: str) -> bool:
    """Return whether a word is Unicode: what a user types may hold bytes that are no letters, and no index has such a word."""
    try:
        word.encode()
    except UnicodeEncodeError:
        return False
    return True


@contextmanager
def _damage() -> Iterator[None]:
    """Say of whatever tantivy cannot read that the index is damaged."""
    try:
        yield
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedIndex("its files cannot be read") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of tantivy's own language; it is no Exception
            raise
        raise DamagedIndex("its files cannot be read") from None
