"""Which documents of a library a draft's note, or the bracket behind a quotation, names as its source.

Wrong is worse than not checked: a title counts where it is the work's whole title, its beginning, or a longer piece of it beside the
author's name; an author alone where he has one work here (with a year, those of that year).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from serge_cli.extract.notes.citations import Citation, citations, pages_cited
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.people.names import parse_name
from serge_cli.store.library import Library
from serge_cli.text.tokens import terms

_BRACKET = re.compile(r"[\"”’»“'.,;:!?\s]{0,4}\((?P<inside>[^()\n]{3,160})\)")
_AUTHOR_AND_YEAR = re.compile(r"(?P<author>[^\W\d_][^\W\d_'’-]+)(?:,| et al\.?,?)? (?P<year>1[4-9]\d\d|20\d\d)[a-z]?\b")
_YEAR = re.compile(r"\b(?:1[4-9]\d\d|20\d\d)\b")
_TELLING = 3  # words of a title that identify it beside the author's name


@dataclass(frozen=True, slots=True)
class Named:
    """What a draft says of a source: the documents it can mean (none where the library has no such work), first and last page."""

    written: str
    documents: tuple[str, ...]
    pages: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    document: str
    title: tuple[str, ...]
    surnames: frozenset[str]
    years: frozenset[str]


class Catalogue:
    """The works of a library by title, author and year."""

    def __init__(self, library: Library) -> None:
        self._works = [
            _Known(
                card.id,
                tuple(terms(work.title or "")),
                frozenset(parse_name(author).surname for author in work.authors),
                frozenset(_YEAR.findall(work.date or "")),
            )
            for card in library.cards()
            for work in card.works
        ]

    def in_note(self, bodies: Sequence[str], own: Sequence[str]) -> Named | None:
        """Return what the notes of a quotation name; None where they name no work.

        `bodies` are those that name the work at last, `own` those of the quotation's notes, which have the page: Ibid., p. 12.
        """
        found = [citation for body in bodies for citation in citations(body) if citation.title or citation.author]
        if not found:
            return None
        documents = dict.fromkeys(document for citation in found for document in self._cited(citation))
        pages = next(filter(None, map(pages_cited, own)), None)
        return Named(found[0].written.strip(), tuple(documents), pages)

    def behind(self, text: str, end: int) -> Named | None:
        """Return what the bracket behind a quotation that ends at an offset of a text names; None where there is none."""
        bracket = _BRACKET.match(text, end)
        if bracket is None:
            return None
        dated = _AUTHOR_AND_YEAR.search(bracket["inside"])
        if dated is None:
            return None
        surname = parse_name(dated["author"]).surname
        documents = (work.document for work in self._works if surname in work.surnames and dated["year"] in work.years)
        return Named(bracket["inside"], tuple(dict.fromkeys(documents)), pages_cited(bracket["inside"]))

    def _cited(self, citation: Citation) -> Iterator[str]:
        titles = [tuple(terms(title)) for title in citation.titles or (citation.title or "",)]
        by_author = [work for work in self._works if citation.author and citation.author in work.surnames]
        if not any(titles):
            documents = {work.document for work in by_author}
            yield from documents if len(documents) == 1 else ()
            return
        for work in self._works:
            yield from (work.document for title in titles if title and _names(title, work, has_author=work in by_author, citation=citation))


def _names(title: tuple[str, ...], work: _Known, *, has_author: bool, citation: Citation) -> bool:
    if not work.title or (citation.author and work.surnames and not has_author):
        return False
    if work.title == title or (len(title) > 1 and work.title[: len(title)] == title):
        return True
    if has_author and len(work.title) > 1 and title[: len(work.title)] == work.title:  # the note gives a subtitle that the file has not
        return True
    return has_author and len(title) >= _TELLING and f" {' '.join(title)} " in f" {' '.join(work.title)} "
