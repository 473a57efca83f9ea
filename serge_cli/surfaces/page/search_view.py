"""The search view: the answers to a query with their facets; without a query, the documents and how to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import DocumentSummary, Hit, NoteText, SearchAnswer, Voice
from serge_cli.operations.facets import Choice, Counted, Facet
from serge_cli.present import describe
from serge_cli.surfaces.page.frame import View
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.page.shortened import shortened
from serge_cli.surfaces.page.tags import NOTHING, Html, items, join, link, tag
from serge_cli.surfaces.page.tinted import marked_up, marks

PER_PAGE = 20
LISTED = 500  # documents
_SHOWN = 12  # values of a facet before the rest is folded
_VOICES = {Voice.OWN.value: "own words", Voice.QUOTED.value: "quoted", Voice.NOTE.value: "in a note"}
_NAMES = {"voice": "Whose words", "person": "Who is quoted", "work": "Work", "author": "Author", "year": "Year", "language": "Language"}
_HELP = (
    ('"party patriotism"', "the exact phrase"),
    ("strike OR lockout, strike -miners", "either word; without a word"),
    ("anarch*, wom?n, Kronstatd~1", "beginnings, single letters, typing errors"),
    ('"general strike"~8', "both words within eight words"),
    ("by:Trotsky, about:Lenin", "words of a person; words that name a person"),
    ("author:Sedgwick, year:1930..1939, lang:fr, doc:001", "in matching works"),
    ("in:own, in:quotes, in:notes", "in the author's own words, in quoted words, in notes"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: the query, the format that the documents must have, the page of the answers, how much they are counted.

    With `every` they are counted however long that takes.
    """

    query: str
    format: str = ""
    page: int = 1
    every: bool = False


def start_view(documents: Sequence[DocumentSummary], total: int, links: Links) -> View:
    """Return what is shown before anything is asked for: the first documents of so many."""
    rows = [_document(document, links) for document in documents]
    more = tag("p", f"and {total - len(documents):,} more", class_="count") if total > len(documents) else NOTHING
    content = join((tag("h1", "The library"), query_help(), tag("h2", f"{total:,} documents"), items(rows, class_="documents"), more))
    return View("Search", content, "")


def _document(document: DocumentSummary, links: Links) -> Html:
    works = join((describe.titled(work) for work in document.works[:8]), "; ") or document.path
    counted = f"{', '.join(describe.counts(document))}"
    return join((link(links.document(document.document), works), tag("span", f" {document.document} · {counted}", class_="count")))


def query_help() -> Html:
    """Return the query language in a few lines."""
    rows = [join((tag("dt", tag("code", written)), tag("dd", means))) for written, means in _HELP]
    return tag("details", tag("summary", "How to ask"), tag("dl", *rows))


def search_view(asked: Asked, answer: SearchAnswer, counted: Counted, links: Links) -> View:
    """Return the answers to a query."""
    said = f"{answer.total:,} {'passage' if answer.total == 1 else 'passages'} for “{asked.query}”"
    hits = [hit_item(hit, links, asked.query) for hit in answer.hits]
    near = [hit_item(one.hit, links, "", describe.lacking(one)) for one in answer.near]
    content = join(
        (
            tag("h1", said),
            join(tag("p", hint, class_="hint") for hint in answer.hints),
            tag(
                "div",
                _facets(counted, asked, links),
                tag("div", _list(hits), _list(near), _pages(asked, answer.total, links)),
                class_="found",
            ),
            query_help(),
        )
    )
    return View(asked.query, content, "", asked.query)


def _list(hits: Sequence[Html]) -> Html:
    return tag("ol", *hits, class_="hits-found") if hits else NOTHING


def hit_item(hit: Hit, links: Links, query: str = "", remark: str = "") -> Html:
    """Return a hit with its voice, notes and source."""
    window = hit.sentence
    words = marked_up(window.of(hit.text), marks(describe.clipped(hit.matches, window))) or tag("em", describe.excerpt(hit))
    speaker = link(links.person(hit.speaker.name), describe.voice(hit)) if hit.speaker else tag("span", describe.voice(hit))
    top = join((link(links.place(hit.id, query), hit.id, class_="locator"), speaker, remark or None), " · ")
    host = join((describe.source(hit.source), tag("span", describe.spot(hit.place), class_="count")), " · ")
    notes = notes_shown(hit.shown_notes, links)
    return tag(
        "li",
        tag("p", top, class_="about"),
        tag("p", words, class_=f"words {hit.voice.value}", dir="auto"),
        notes,
        tag("p", host, class_="source"),
        class_="hit",
        tabindex=-1,
        data_cite=f"{describe.source(hit.source)}, {hit.id}",
    )


def notes_shown(notes: Iterable[NoteText], links: Links) -> Html:
    """Return some notes as a list."""
    return items([shortened(describe.note(note), links.place(note.id)) for note in notes], class_="notes-shown")


def _facets(counted: Counted, asked: Asked, links: Links) -> Html:
    if not links.served or not (counted.facets or counted.left_out):
        return NOTHING
    boxes = [_facet(facet, asked, links) for facet in counted.facets if len(facet.choices) > 1 or _is_chosen(facet, asked)]
    return tag("nav", *boxes, _uncounted(counted, asked, links), class_="facets", aria_label="Narrow the answers")


def _uncounted(counted: Counted, asked: Asked, links: Links) -> Html:
    """Return the link that counts what would have taken long."""
    if not counted.left_out:
        return NOTHING
    names = ", ".join(_NAMES.get(name, name.capitalize()).lower() for name in counted.left_out)
    return tag("section", tag("p", link(links.search(asked.query, asked.page, asked.format, every=True), f"Count also by: {names}")))


def _is_chosen(facet: Facet, asked: Asked) -> bool:
    return any(choice.term and choice.term in asked.query for choice in facet.choices) or (facet.by == "format" and bool(asked.format))


def _facet(facet: Facet, asked: Asked, links: Links) -> Html:
    rows = [_choice(facet.by, choice, asked, links) for choice in facet.choices[:100]]
    rest = tag("details", tag("summary", f"{len(rows) - _SHOWN} more"), items(rows[_SHOWN:])) if len(rows) > _SHOWN else NOTHING
    return tag("section", tag("h2", _NAMES.get(facet.by, facet.by.capitalize())), items(rows[:_SHOWN]), rest)


def _choice(by: str, choice: Choice, asked: Asked, links: Links) -> Html:
    if by == "format":
        chosen = asked.format == choice.name
        address = links.search(asked.query, form="" if chosen else choice.name)
    else:
        chosen = choice.term in asked.query
        address = links.search(narrowed(asked.query, choice.term), form=asked.format)
    name = describe.language(choice.name) if by == "language" else _VOICES.get(choice.name, choice.name)
    count = tag("span", f" {choice.count:,}", class_="count")
    return join((link(address, f"✕ {name}" if chosen else name, aria_label=f"all, not only {name}" if chosen else None), count))


def narrowed(query: str, term: str) -> str:
    """Return a query with a term more; without it where it is there already."""
    if term in query:
        return " ".join(query.replace(term, " ").split())
    return f"({query}) {term}" if " OR " in query else f"{query} {term}"


def _pages(asked: Asked, total: int, links: Links) -> Html:
    last = -(-total // PER_PAGE)
    if last < 2 or not links.served:
        return NOTHING
    back = link(links.search(asked.query, asked.page - 1, asked.format), "‹ previous", rel="prev") if asked.page > 1 else None
    on = link(links.search(asked.query, asked.page + 1, asked.format), "next ›", rel="next") if asked.page < last else None
    return tag("nav", back, f" {asked.page} of {last} ", on, class_="turning", aria_label="Pages of answers")
