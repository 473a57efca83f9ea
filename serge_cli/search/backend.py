"""The storage behind serge: any class that keeps this protocol, and passes its contract tests, can hold the index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from types import TracebackType
from typing import NamedTuple, Protocol, Self

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span
from serge_cli.search.entry import UNIT_GROUPS, Entry, Unit
from serge_cli.search.query.matching import Match
from serge_cli.search.query.tree import Query

NO_YEAR = 10_000  # after every year


class Sort(StrEnum):
    """In which order answers come."""

    RELEVANCE = "relevance"
    DOCUMENT = "document"
    DATE = "date"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that answers a query, and how."""

    entry: Entry
    score: float
    match: Match

    @property
    def matches(self) -> tuple[Span, ...]:
        """Return the stretches of the entry's text to highlight, sorted, without overlaps."""
        return self.match.spans

    @property
    def exact(self) -> bool:
        """Return whether all words asked for stand together, in order."""
        return self.match.exact


@dataclass(frozen=True, slots=True)
class Answer:
    """`found` are the best, `total` counts all that match."""

    found: tuple[Found, ...]
    total: int
    notes: tuple[str, ...] = ()  # what the reader of the answer should know: a pattern that stands for too many words


class Group(NamedTuple):  # tuples: a large library has tens of thousands
    """Entries of one work whose speakers are the same, under the names that the document uses."""

    document: str
    work: str
    speakers: tuple[str, ...]


class Sum(NamedTuple):
    """How many entries, and of how many words in all."""

    entries: int
    words: int


class Writer(Protocol):
    """Changes to an index, all or none: they hold when the `with` block ends without an error."""

    def add(self, entry: Entry) -> None:
        """Put an entry in."""

    def remove_document(self, document: str) -> None:
        """Take out every entry of a document."""

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...


class Backend(Protocol):
    """An index that is open for reading."""

    def find(
        self, query: Query, unit: Unit | tuple[Unit, ...], limit: int | None = None, sort: Sort = Sort.RELEVANCE, offset: int = 0
    ) -> Answer:
        """Return the entries of one or several units that match, in one list; `limit=None` for all. An empty query matches everything."""

    def each(self, query: Query, unit: Unit) -> Iterator[Found]:
        """Yield the entries of a unit that match, in the order of the corpus, read one after the other and without a score (0)."""

    def sums(self, query: Query, unit: Unit) -> dict[Group, Sum]:
        """Return how much of a unit matches, by work and speakers, in the order of the corpus; of conditions only no entry is read."""

    def with_fingerprint(self, fingerprint: str) -> list[Entry]:
        """Return the entries whose words have this fingerprint, in the order of the corpus."""

    def fetch(self, identifiers: Sequence[str]) -> list[Entry]:
        """Return the entries with these locators, in the order asked, unknown ones left out."""

    def words(self, prefix: str = "") -> Iterable[str]:
        """Yield the folded words of all texts that begin with `prefix`, sorted, for suggestions."""

    def frequency(self, word: str) -> int:
        """Return in how many entries a folded word stands, as written."""

    def near_words(self, word: str, distance: int) -> list[tuple[str, int]]:
        """Return the words at most `distance` (1 or 2) letters away from a folded word, with their frequencies, most frequent first."""

    def close(self) -> None:
        """Close the files."""


def of_groups(
    ask: Callable[[tuple[Unit, ...], tuple[Unit, ...], slice], Answer],
    unit: Unit | tuple[Unit, ...],
    limit: int | None,
    sort: Sort,
    offset: int,
) -> Answer:
    """Return one answer for several units; `ask` answers from one group for some of its units, with a window of what it finds."""
    units = (unit,) if isinstance(unit, Unit) else unit
    wanted = None if limit is None else offset + limit
    groups = [(group, asked) for group in UNIT_GROUPS if (asked := tuple(each for each in group if each in units))]
    if len(groups) == 1:
        return ask(*groups[0], slice(offset, wanted))
    answers = [ask(group, asked, slice(0, wanted)) for group, asked in groups]
    found = sorted((one for answer in answers for one in answer.found), key=sort_key(sort))
    notes = dict.fromkeys(note for answer in answers for note in answer.notes)
    return Answer(tuple(found[offset:wanted]), sum(answer.total for answer in answers), tuple(notes))


def entry_key(sort: Sort) -> Callable[[Entry, float], tuple[float, int]]:
    """Return the key that brings entries with their scores into an order: best, first, oldest or shortest first."""
    keys: dict[Sort, Callable[[Entry, float], float]] = {
        Sort.RELEVANCE: lambda _, score: -score,
        Sort.DOCUMENT: lambda *_: 0,
        Sort.DATE: lambda entry, _: NO_YEAR if entry.year is None else entry.year,
        Sort.LENGTH: lambda entry, _: len(entry.text),
    }
    chosen = keys[sort]
    return lambda entry, score: (chosen(entry, score), entry.order)


def sort_key(sort: Sort) -> Callable[[Found], tuple[float, int]]:
    """Return the key that brings answers into an order."""
    key = entry_key(sort)
    return lambda found: key(found.entry, found.score)
