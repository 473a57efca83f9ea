"""How a work was published: what bibliographies state of it beside author, title and date. Kinds are the types of CSL 1.0.2."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from serge_cli.model.quick_dataclass import dataclass

ARTICLE: Final = "article-journal"
NEWS: Final = frozenset({"article-magazine", "article-newspaper"})
CHAPTERS: Final = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
PAGES_OF_THE_WEB: Final = frozenset({"webpage", "post", "post-weblog"})
BOOK: Final = "book"
THESIS: Final = "thesis"
REPORT: Final = "report"
DOCUMENT: Final = "document"
_OTHERS = ("interview", "manuscript", "pamphlet", "personal_communication", "review", "review-book", "speech", "periodical")
_CSL = (ARTICLE, *NEWS, *CHAPTERS, *PAGES_OF_THE_WEB, BOOK, THESIS, REPORT, DOCUMENT, *_OTHERS)
_ALIASES = {  # as BibTeX, Zotero, RIS and people write them
    ARTICLE: "article journalarticle scholarlyarticle jour periodicalarticle",
    "article-magazine": "magazine magazinearticle mgzn",
    "article-newspaper": "newspaper newspaperarticle news",
    "chapter": "incollection inbook bookchapter booksection chap section introduction suppbook bookinbook",
    "entry-encyclopedia": "encyclopediaarticle inreference",
    "paper-conference": "inproceedings conference conferencepaper proceedingspaper",
    BOOK: "mvbook collection editedbook proceedings collectedworks booklet monograph",
    THESIS: "phdthesis mastersthesis dissertation thes",
    REPORT: "techreport rprt",
    "webpage": "online electronic www website",
    "post-weblog": "blogpost blog",
    "manuscript": "unpublished",
    "personal_communication": "letter",
    "speech": "lecture presentation",
    DOCUMENT: "misc gen",
}
_DOI = r"10\.\d{4,9}/[^\s\"<>]+"
_BETWEEN = r"(?<=\w)\s?[-‐–—]{1,3}\s?(?=\w)"


@dataclass(frozen=True, slots=True)
class Imprint:
    """Where and how a work was published; what is not known is empty."""

    kind: str = ""
    container: str = ""  # the title of the journal, the book, the newspaper, the site that it stands in
    editors: tuple[str, ...] = ()
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    place: str = ""
    edition: str = ""
    doi: str = ""
    isbn: str = ""
    surnames: tuple[str, ...] = ()  # of several words, and names that have no parts, among the persons of the work: García Márquez

    @property
    def is_placed(self) -> bool:
        """Return whether it says where the work was published."""
        return bool(self.container or self.publisher)


UNKNOWN: Final = Imprint()
PARTS: Final = tuple(name for name in Imprint.__slots__ if name not in {"editors", "surnames"})  # those that are one text each
_PLACING = ("container", "volume", "issue", "pages", "publisher", "place", "edition")


def kind_named(written: str) -> str:
    """Return the kind that somebody's word for it means; empty where it means none."""
    return _kinds().get(_letters(written.casefold()), "")


@cache
def _kinds() -> dict[str, str]:
    return {_letters(kind): kind for kind in _CSL} | {word: kind for kind, words in _ALIASES.items() for word in words.split()}


def _letters(written: str) -> str:
    return re.sub("[^a-z]", "", written)


def kind_of(imprint: Imprint, url: str | None) -> str:
    """Return the kind of a work, as stated or as its imprint shows it."""
    if imprint.kind:
        return imprint.kind
    if imprint.container:
        return "chapter" if (imprint.publisher or imprint.editors) and not imprint.issue else ARTICLE
    if imprint.publisher:
        return BOOK
    return "webpage" if url else DOCUMENT


def bare_doi(written: str) -> str:
    """Return the DOI in what is written, an address or the DOI itself, in lower case (ISO 26324); empty where there is none."""
    found = re.search(_DOI, written)
    return found.group().rstrip(".,;:)]}").lower() if found else ""


def dashed(pages: str, dash: str = "–") -> str:
    """Return a range of pages with one dash between its ends."""
    return re.sub(_BETWEEN, dash, pages)


def merged(upper: Imprint, lower: Imprint) -> Imprint:
    """Return an imprint that says what `upper` says, and where that is silent what `lower` says."""
    parts = {name: getattr(upper, name) or getattr(lower, name) for name in PARTS}
    surnames = tuple(dict.fromkeys(upper.surnames + lower.surnames))
    return Imprint(**parts, editors=upper.editors or lower.editors, surnames=surnames)


def without_place(imprint: Imprint) -> Imprint:
    """Return an imprint without what it says of where the work was published."""
    return Imprint(**{name: getattr(imprint, name) for name in Imprint.__slots__ if name not in _PLACING})


def statement(imprint: Imprint) -> str | None:
    """Return the imprint as one text, for listings; None where it says nothing of where the work was published."""
    if not imprint.is_placed:
        return None
    house = ": ".join(filter(None, (imprint.place, imprint.publisher)))
    volume = f"vol. {imprint.volume}" if imprint.volume else ""
    issue = f"no. {imprint.issue}" if imprint.issue else ""
    pages = f"pp. {dashed(imprint.pages)}" if imprint.pages else ""
    return ", ".join(filter(None, (imprint.container, volume, issue, house, pages)))
