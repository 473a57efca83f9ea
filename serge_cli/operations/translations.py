"""The same words in several languages: quotations of different works whose notes name the same page of the same source.

The words of a translation cannot be held against each other; their notes can. Without a page nothing is said: a book has many sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from serge_cli.extract.notes.citations import citations, pages_cited
from serge_cli.model.records import Footnote
from serge_cli.search.entry import Entry, Unit
from serge_cli.store.library import Library
from serge_cli.store.stored import note_of, quotation_of
from serge_cli.text.tokens import terms

SourcePage = tuple[tuple[str, ...], str]
"""The words of a title, folded, and the first page."""


def translations(library: Library, entries: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield the pairs of quotations in different languages, of different documents, that have the same page of a source."""
    sourced: defaultdict[SourcePage, list[Entry]] = defaultdict(list)
    for entry in entries:
        for page in dict.fromkeys(_pages(library, quotation_of(entry).notes)):
            sourced[page].append(entry)
    for alike in sourced.values():
        for one, other in combinations(alike, 2):
            if one.document != other.document and "und" != one.language != other.language != "und":
                yield one, other


def _pages(library: Library, locators: Sequence[str]) -> Iterator[SourcePage]:
    """Yield the titles and pages that notes name; the title of an ibid. stands in the note that it refers back to."""
    for note in _footnotes(library, locators):
        page = pages_cited(note.body) if note.body else None
        if page is None:
            continue
        for last in _footnotes(library, note.resolves_to[-1:]) or (note,):
            titles = (title for citation in citations(last.body or "") for title in citation.titles or (citation.title or "",))
            yield from ((tuple(terms(title)), page[0]) for title in titles if title)


def _footnotes(library: Library, locators: Sequence[str]) -> list[Footnote]:
    return [note_of(entry).footnote for entry in library.backend.fetch(locators) if entry.unit is Unit.NOTE] if locators else []
