"""Where each view is: addresses of the served page, or none in a file that is sent to somebody and holds one view alone."""

from __future__ import annotations

from urllib.parse import quote, quote_plus

from serge_cli.model.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Links:
    """The addresses of a page. Without a `server` there are none but those within the page; `token` goes with every change."""

    served: bool = True
    token: str = ""

    def search(self, query: str = "", page: int = 1, form: str = "", *, every: bool = False) -> str | None:
        """Return where the answers to a query are."""
        return self._address("/", q=query, format=form, page=page if page > 1 else "", count="all" if every else "")

    def document(self, document: str, page: int = 1, query: str = "", at: str = "") -> str | None:
        """Return where a document is read, at a page or a locator."""
        place = {"at": at} if at else {"page": page if page > 1 else ""}
        address = self._address("/read", doc=document, q=query, **place)
        return f"{address}#{fragment(at)}" if address and at else address

    def place(self, locator: str, query: str = "") -> str | None:
        """Return where the text with a locator is read, in its document."""
        return self.document(locator.rpartition(":")[0], query=query, at=locator)

    def call(self, note: str) -> str | None:
        """Return where the sign of a note is read."""
        address = self._address("/read", doc=note.rpartition(":")[0], call=note)
        return f"{address}#call-{fragment(note)}" if address else None

    def quotation(self, locator: str) -> str | None:
        """Return where all that is known of a quotation is."""
        return self._address("/quotation", id=locator)

    def person(self, name: str, page: int = 1) -> str | None:
        """Return where a person is."""
        return self._address("/person", name=name, page=page if page > 1 else "")

    def notes(self, cites: str = "", document: str = "", page: int = 1) -> str | None:
        """Return where the notes are, those that cite a work, or those of a document."""
        return self._address("/notes", cites=cites, doc=document, page=page if page > 1 else "")

    def view(self, name: str) -> str | None:
        """Return where a view is that has one address: persons, who, check, report."""
        return self._address(f"/{name}")

    def report(self, document: str, *, every: bool = False) -> str | None:
        """Return where the report on a document is; with `every`, however long it takes."""
        return self._address("/report", doc=document, count="all" if every else "")

    def file(self, document: str) -> str | None:
        """Return where a document's file can be saved from."""
        return self._address("/file", doc=document)

    def _address(self, path: str, **asked: str | int) -> str | None:
        given = "&".join([f"{name}={quote_plus(str(value), errors='replace')}" for name, value in asked.items() if value != ""])
        return (f"{path}?{given}" if given else path) if self.served else None


def anchor(locator: str) -> str:
    """Return the id that a text has within the page of its document: the end of its locator."""
    return "-".join(locator.rpartition(":")[2].split())


def portion(locator: str, number: int) -> str:
    """Return the id of a portion of a long text, counted from 0; that of the first is the text's own."""
    return f"{anchor(locator)}-part{number + 1}" if number else anchor(locator)


def fragment(locator: str) -> str:
    """Return the anchor of a locator as an address has it."""
    return quote(anchor(locator), errors="replace")
