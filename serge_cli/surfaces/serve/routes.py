"""What an address means: each view asks the operations and hands their answer to the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import accumulate
from pathlib import Path

from serge_cli.errors import NothingFound, UsageError
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import QuotationHit
from serge_cli.operations.documents import documents, find_document, summary
from serge_cli.store.library import Library
from serge_cli.surfaces.page.frame import View
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.serve.desk import Desk

_FURTHEST = 100_000  # pages
_LONGEST_WORDS = 10_000  # characters of a quotation that is verified by itself
_COUNTING = 0.1  # seconds of processor time after which answers are not counted further unless that is asked for
_JUDGING = 5.0  # seconds of processor time for the quotations of a draft
_MOST_WORDS = 100_000  # of which a report is made while a reader waits: 0.3 s


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for, besides its path: the fields of its address or form."""

    fields: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def page(self) -> int:
        """Return the page asked for, 1 where that is no number."""
        written = self["page"]
        return min(max(1, int(written)), _FURTHEST) if written.isascii() and written.isdecimal() and len(written) < 9 else 1


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where to go after a change."""

    address: str


Route = Callable[[Library, Asked, Links], View]


def search_route(library: Library, asked: Asked, links: Links) -> View:
    """Show the answers to a query; the documents where there is none."""
    from math import inf  # noqa: PLC0415
    from time import thread_time  # noqa: PLC0415

    from serge_cli.operations.facets import Counted, facets, with_format  # noqa: PLC0415
    from serge_cli.operations.search import SearchRequest, search  # noqa: PLC0415
    from serge_cli.surfaces.page import search_view as views  # noqa: PLC0415

    query, form, began = asked["q"], asked["format"], thread_time()
    if not query.strip():
        return views.start_view(documents(library, views.LISTED), len(library.identifiers), links)
    only = with_format(library, form) if form else ()
    if form and not only:
        raise NothingFound(f"No document has the format “{form}”.")
    wanted = SearchRequest(query, views.PER_PAGE, (asked.page - 1) * views.PER_PAGE, documents=only)
    answer = search(library, wanted)
    every = asked["count"] == "all"
    left = inf if every else _COUNTING - (thread_time() - began)
    counted = facets(library, query, only, seconds=left) if answer.total else Counted(())
    return views.search_view(views.Asked(query, form, asked.page, every), answer, counted, links)


def reading_route(library: Library, asked: Asked, links: Links) -> View:
    """Show a leaf of a document."""
    from serge_cli.operations.leafing import Wanted, leaf  # noqa: PLC0415
    from serge_cli.surfaces.page.reading_view import reading_view  # noqa: PLC0415

    wanted = Wanted(asked.page, asked["at"], asked["call"], asked["q"])
    return reading_view(leaf(library, asked["doc"], wanted), links, asked["q"])


def quotation_route(library: Library, asked: Asked, links: Links) -> View:
    """Show a quotation."""
    from serge_cli.operations.cite import cite  # noqa: PLC0415
    from serge_cli.surfaces.page.quotation_view import Portrayed, quotation_view  # noqa: PLC0415

    (hit,) = cite(library, [asked["id"]])
    if not isinstance(hit, QuotationHit):
        raise NothingFound(f"{asked['id']} is not a quotation.")
    names = [person.name for person in library.card(hit.source.document).persons][:200]
    return quotation_view(Portrayed(hit, names), links)


def persons_route(library: Library, _asked: Asked, links: Links) -> View:
    """Show all persons."""
    from serge_cli.operations.people import people  # noqa: PLC0415
    from serge_cli.surfaces.page.person_view import persons_view  # noqa: PLC0415

    return persons_view(people(library), links)


def person_route(library: Library, asked: Asked, links: Links) -> View:
    """Show a person."""
    from serge_cli.operations.people import people  # noqa: PLC0415
    from serge_cli.operations.quotes import QuotationRequest, quotes  # noqa: PLC0415
    from serge_cli.operations.who import who  # noqa: PLC0415
    from serge_cli.surfaces.page import person_view as views  # noqa: PLC0415

    person = people(library, asked["name"])[0]
    wanted = QuotationRequest(person=person.name, limit=views.PER_PAGE, offset=(asked.page - 1) * views.PER_PAGE)
    quoting = who(library, QuotationRequest(by=person.name))
    return views.person_view(views.Portrait(person, quotes(library, wanted), quoting, asked.page), links)


def network_route(library: Library, _asked: Asked, links: Links) -> View:
    """Show who quotes whom."""
    from serge_cli.operations.who import who  # noqa: PLC0415
    from serge_cli.surfaces.page.network_view import network_view  # noqa: PLC0415

    return network_view(who(library), links)


def notes_route(library: Library, asked: Asked, links: Links) -> View:
    """Show notes."""
    from serge_cli.operations.footnotes import NoteRequest, footnotes  # noqa: PLC0415
    from serge_cli.operations.most_cited import cited_most  # noqa: PLC0415
    from serge_cli.surfaces.page import notes_view as views  # noqa: PLC0415

    wanted = views.Wanted(asked["cites"], asked["doc"], asked.page)
    only = (wanted.document,) if wanted.document else ()
    request = NoteRequest(documents=only, cites=wanted.cites, limit=views.PER_PAGE, offset=(wanted.page - 1) * views.PER_PAGE)
    return views.notes_view(wanted, footnotes(library, request), cited_most(library, wanted.document), links)


def form_route(_library: Library, _asked: Asked, links: Links) -> View:
    """Show the form for a draft."""
    from serge_cli.surfaces.page.checking_view import checking_view  # noqa: PLC0415

    return checking_view(links)


def report_route(library: Library, asked: Asked, links: Links) -> View:
    """Show what is doubtful: in the library, or in one document where the library is large."""
    from serge_cli.operations.report import ReportRequest, report  # noqa: PLC0415
    from serge_cli.surfaces.page.report_view import LISTED, choice_view, report_view  # noqa: PLC0415

    one = find_document(library, asked["doc"]) if asked["doc"] else None
    counted = accumulate(card.counts.words for card in ([one] if one else library.each_card()))
    if (one is None or asked["count"] != "all") and any(words > _MOST_WORDS for words in counted):
        return choice_view([summary(library, one)] if one else documents(library, LISTED), links, every=one is not None)
    only = (one.id,) if one else ()
    return report_view(report(library, ReportRequest(documents=only)), links)


VIEWS: Mapping[str, Route] = {
    "/": search_route,
    "/read": reading_route,
    "/quotation": quotation_route,
    "/persons": persons_route,
    "/person": person_route,
    "/who": network_route,
    "/notes": notes_route,
    "/check": form_route,
    "/report": report_route,
}


KEPT = ("/", "/persons", "/who")  # those that without fields are the same until the library is read again


def check_draft(desk: Desk, asked: Asked, links: Links) -> View:
    """Show the verdicts on a draft, or on words."""
    from serge_cli.operations.audit import Auditor, judged_in  # noqa: PLC0415
    from serge_cli.operations.draft_reading import read_draft  # noqa: PLC0415
    from serge_cli.operations.verify import verify  # noqa: PLC0415
    from serge_cli.surfaces.page.checking_view import LONGEST, Checked, checking_view  # noqa: PLC0415

    draft = asked["draft"].replace("\r\n", "\n")
    if not draft.strip():
        raise UsageError("There is no text in the form.", "Paste a draft.")
    if len(draft) > LONGEST:
        raise UsageError(f"The draft has more than {LONGEST:,} characters.", "Check it with: serge audit FILE")
    if asked["how"] == "verify":
        verified = desk.ask(lambda library: verify(library, draft.strip()[:_LONGEST_WORDS]))
        return checking_view(links, draft, Checked((verified,), 1))
    read = read_draft(draft)  # others may ask meanwhile
    found = desk.ask(lambda library: Auditor([library]).audit(read, _JUDGING))
    return checking_view(links, draft, Checked(found, len(judged_in(read.extraction))))


def correct_speaker(desk: Desk, asked: Asked, links: Links) -> Elsewhere:
    """Keep a correction of a quotation's speaker, and read it again."""
    from serge_cli.operations.correct import Wanted, correct  # noqa: PLC0415

    desk.ask(lambda library: correct(library, [asked["id"]], Wanted(speaker=asked["speaker"])))
    return _again(desk, links.quotation(asked["id"]))


def undo_correction(desk: Desk, asked: Asked, links: Links) -> Elsewhere:
    """Take the corrections of a quotation back."""
    from serge_cli.operations.correct import undo  # noqa: PLC0415

    desk.ask(lambda library: undo(library, [asked["id"]]))
    return _again(desk, links.quotation(asked["id"]))


def open_text(desk: Desk, asked: Asked, links: Links) -> View | Elsewhere:
    """Open a text in the user's own program; say where it is where there is none."""
    from serge_cli.operations.show import show  # noqa: PLC0415
    from serge_cli.surfaces.page.tags import join, link, tag  # noqa: PLC0415
    from serge_cli.surfaces.serve.own_program import opened  # noqa: PLC0415

    desk.ask(lambda library: show(library, asked["id"]))  # whatever else it may be is no locator
    place = opened(desk.options, asked["id"])
    back = links.place(asked["id"]) or "/"
    if not place:
        return Elsewhere(back)
    said = tag("p", "No program here opens it without a terminal. It is at ", tag("code", place), ".", role="status")
    return View("serge", join((tag("h1", "The place in the file"), said, tag("p", link(back, "back to the text")))))


def read_changes(desk: Desk, _asked: Asked, _links: Links) -> Elsewhere:
    """Read the files that have changed."""
    return _again(desk, "/")


def _again(desk: Desk, address: str | None) -> Elsewhere:
    desk.refresh()
    return Elsewhere(address or "/")


CHANGES: Mapping[str, Callable[[Desk, Asked, Links], View | Elsewhere]] = {
    "/check": check_draft,
    "/correct": correct_speaker,
    "/undo": undo_correction,
    "/open": open_text,
    "/refresh": read_changes,
}


def original(library: Library, document: str) -> Path:
    """Return a document's own file; NothingFound where there is none, or it is a link that leads out of the library."""
    if document not in library.identifiers:
        raise NothingFound(f"There is no document “{document}”.")
    member, own = library.owner(document)
    path = member.file(member.card(own))
    corpus = member.places.corpus
    home = (corpus if corpus.is_dir() else corpus.parent).resolve()
    if not path.resolve().is_relative_to(home):
        raise NothingFound(f"The file of {document} lies outside the library.")
    return path
