"""The fields and columns of the index by their names: all that reading needs to know of them.

Nothing on the way of a question imports Whoosh itself, which takes as long as the question.
"""

from __future__ import annotations

from serge_cli.search.entry import UNIT_GROUPS, Unit

WORD_FIELD_OF = {unit: f"words{number}" for number, units in enumerate(UNIT_GROUPS) for unit in units}
WORD_FIELDS = tuple(dict.fromkeys(WORD_FIELD_OF.values()))
QUOTED_FIELDS = ("about", "by", "form", "kind", "note")  # of the quotations in a passage
FILTER_FIELDS = (
    *("about", "author", "by", "doc", "document", "form", "kind", "lang", "note", "title"),
    *("accents", "language", "speaker", "subject", "unit", "year"),
    *(f"quoted_{field}" for field in QUOTED_FIELDS),
)
FILTERS = "terms"  # the table that holds the terms of all of them
UNITS = tuple(Unit)
NUMBERS = {  # columns with a number for each entry, and as which of array's types it is written
    "norm": "I",
    "size": "I",
    "rank": "q",
    "date": "i",
    "unit": "B",  # which of UNITS
    "source": "I",  # what it shares with others of its work
    "cast": "I",  # the persons in it
    "speakers": "B",  # how many, as of notes; no more than 255 are counted
    "notes": "B",
    "confidence": "H",  # of the speaker, in thousandths
    "print": "I",  # the lead of the fingerprint of its words
    "start": "I",  # the words before the entry: a word's place in the segment is this and its place in the entry
}


def key_of(field: str, term: str) -> tuple[str, str]:
    """Return the table that holds the terms of a field, and under which key."""
    return (field, term) if field in WORD_FIELDS else (FILTERS, f"{field}:{term}")


def quoted_field(field: str) -> str:
    """Return the field that holds of a passage what a field holds of the quotations in it."""
    return f"quoted_{field}"
