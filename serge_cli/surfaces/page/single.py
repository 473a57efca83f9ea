"""The views that `serge page` writes into a file: a document as a whole, a person, the answers to a query."""

from __future__ import annotations

from serge_cli.errors import NothingFound
from serge_cli.operations.facets import Counted
from serge_cli.operations.leafing import leaf
from serge_cli.operations.people import people
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.search import SearchRequest, search
from serge_cli.operations.who import who
from serge_cli.store.library import Library
from serge_cli.surfaces.page.frame import View
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.page.person_view import Portrait, person_view
from serge_cli.surfaces.page.reading_view import reading_view
from serge_cli.surfaces.page.search_view import Asked, search_view

_LINKS = Links(served=False)
_MOST = 1000  # answers in a file


def document(library: Library, name: str) -> View:
    """Return all of a document; NothingFound where there is none of this name."""
    return reading_view(leaf(library, name, whole=True), _LINKS)


def person(library: Library, name: str) -> View:
    """Return a person with all quotations; NothingFound where there is none of this name."""
    found = people(library, name)[0]
    answer = quotes(library, QuotationRequest(person=found.name, limit=_MOST))
    return person_view(Portrait(found, answer, who(library, QuotationRequest(by=found.name))), _LINKS)


def query(library: Library, text: str) -> View:
    """Return the answers to a query; NothingFound where there are none."""
    answer = search(library, SearchRequest(text, _MOST))
    if not answer.total:
        raise NothingFound(f"No results for “{text}”.", " ".join(answer.hints))
    return search_view(Asked(text), answer, Counted(()), _LINKS)
