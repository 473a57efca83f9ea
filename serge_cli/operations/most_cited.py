"""What the notes of a library cite most, by the titles that they name."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.operations.documents import find_document
from serge_cli.search.entry import Unit
from serge_cli.search.query.tree import Query, in_documents
from serge_cli.store.library import Library
from serge_cli.store.stored import note_of
from serge_cli.text.tokens import terms

MOST_READ = 1_000  # notes; to read more of them takes longer than a reader of a page waits
_LISTED = 20


@dataclass(frozen=True, slots=True)
class CitedMost:
    """Titles with how many notes cite them, the most cited first; `read` notes were counted, `whole` says whether those are all."""

    titles: tuple[tuple[str, int], ...]
    read: int
    whole: bool


def cited_most(library: Library, document: str = "", most: int = MOST_READ) -> CitedMost:
    """Return what notes cite most, those of one document or all, as far as the first `most` of them tell. Ibid. counts for its work."""
    query = Query.of(in_documents(find_document(library, document).id)) if document else Query()
    notes = [note_of(found.entry).footnote for found in islice(library.backend.each(query, Unit.NOTE), most + 1)]
    titles = {note.id: note.cites for note in notes}
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for note in notes[:most]:
        named = note.cites or next((titles[one] for one in reversed(note.resolves_to) if titles.get(one)), ())
        for title in named:
            key = " ".join(terms(title))
            shown.setdefault(key, title)
            counts[key] += 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_LISTED]
    return CitedMost(tuple((shown[key], count) for key, count in ordered), min(len(notes), most), len(notes) <= most)
