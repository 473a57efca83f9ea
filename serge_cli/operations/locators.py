"""Locators with a fingerprint: where the words now stand that had this locator when it was written down."""

from __future__ import annotations

from serge_cli.errors import NothingFound, UsageError
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.operations.documents import find_document
from serge_cli.search.entry import Entry
from serge_cli.store.library import Library
from serge_cli.text.fingerprints import fingerprint, read_fingerprint

SIGN = "@"


@dataclass(frozen=True, slots=True)
class Now:
    """Where words now stand; `remark` says so where they have moved."""

    locators: tuple[str, ...]
    remark: str = ""


def where_now(library: Library, locator: str) -> Now:
    """Return where the words stand that a locator means: without a fingerprint, where it says.

    With one, they are looked for there, then in that document, then in the library. UsageError where it is no
    fingerprint, NothingFound where the words are gone.
    """
    before, sign, typed = locator.strip().rpartition(SIGN)
    if not sign:
        return Now((locator,))
    wanted = read_fingerprint(typed)
    if wanted is None:
        raise UsageError(f"“{typed}” is not a fingerprint.", "It has eight letters and digits, as in 001:q4@ae7db3hw.")
    identifier, document = _as_stored(library, before)
    there = library.entry(identifier)
    if there is not None and fingerprint(there.own_text) == wanted:
        return Now((identifier,))
    found = library.backend.with_fingerprint(wanted)
    found = [entry for entry in found if entry.document == document] or found
    kind = identifier.rpartition(":")[2][:1]
    found = [entry for entry in found if _kind(entry) == kind] or found
    if not found:
        raise NothingFound(f"The words of {before} are no longer in the library.", "Search for them with: serge search WORDS")
    locators = tuple(entry.id for entry in found)
    at = locators[0] if len(locators) == 1 else f"{len(locators)} places: {', '.join(locators)}"
    return Now(locators, f"{before} has moved: its words now stand at {at}.")


def _as_stored(library: Library, locator: str) -> tuple[str, str]:
    """Return a locator with the id of its document, and this id; as typed where there is no such document."""
    name, _, rest = locator.rpartition(":")
    try:
        document = find_document(library, name).id
    except (NothingFound, UsageError):
        return locator, ""
    return f"{document}:{rest}", document


def _kind(entry: Entry) -> str:
    """Return the letter of an entry's locator that says whether it is a paragraph, a quotation or a note."""
    return entry.id.rpartition(":")[2][:1]
