"""The views of persons: all of them; one with what is said by and about him, by whom he is quoted, when, how sure that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from serge_cli import messages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import DOUBTFUL_BELOW
from serge_cli.model.results import PersonSummary, QuotationAnswer, QuotationHit, Quoting, Relation
from serge_cli.present import describe
from serge_cli.surfaces.page.drawing import timeline
from serge_cli.surfaces.page.frame import View
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.page.search_view import notes_shown
from serge_cli.surfaces.page.shortened import ALONE, LISTED, shortened
from serge_cli.surfaces.page.tags import NOTHING, Html, items, join, link, tag

PER_PAGE = 50
_LISTED = 1000


@dataclass(frozen=True, slots=True)
class Portrait:
    """A person, one page of the quotations by and about him, and who quotes him; `page` counts from 1."""

    person: PersonSummary
    quotations: QuotationAnswer
    quoting: tuple[Quoting, ...]
    page: int = 1


def persons_view(persons: Sequence[PersonSummary], links: Links) -> View:
    """Return all persons who are quoted or spoken of, the most quoted first."""
    rows = [
        tag(
            "tr",
            tag("th", link(links.person(one.name), one.name), scope="row"),
            tag("td", one.by),
            tag("td", one.about),
            tag("td", len(one.documents)),
        )
        for one in persons[:_LISTED]
    ]
    head = tag("tr", *(tag("th", name, scope="col") for name in ("Person", "quoted", "spoken of", "documents")))
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="numbers")
    said = f"The first {_LISTED:,} of {len(persons):,} persons" if len(persons) > _LISTED else f"{len(persons):,} persons"
    return View("Persons", join((tag("h1", said), _scrolled(table, said))), "persons")


def _scrolled(table: Html, label: str) -> Html:
    return tag("div", table, class_="wide", tabindex=0, role="region", aria_label=label)


def person_view(portrait: Portrait, links: Links) -> View:
    """Return a person."""
    person, answer = portrait.person, portrait.quotations
    content = join(
        (
            tag("h1", person.name),
            _facts(person),
            _sureness(answer.quotations),
            _years(portrait, links),
            _quoted_by(portrait.quoting, links),
            _quotations(answer.quotations, Relation.BY, links),
            _quotations(answer.quotations, Relation.ABOUT, links),
            _pages(portrait, links),
        )
    )
    return View(person.name, content, "persons")


def _facts(person: PersonSummary) -> Html:
    counted = messages.BY_AND_ABOUT.format(by=person.by, about=person.about, documents=describe.documents(person.documents))
    forms = join((tag("strong", "Written as: "), ", ".join(person.forms)))
    return join((tag("p", counted, class_="about"), tag("p", forms) if person.forms else None))


def _sureness(hits: Sequence[QuotationHit]) -> Html:
    """Return how sure it is who speaks in the quotations shown, and what tells it."""
    said = [hit.quotation for hit in hits if hit.relation is Relation.BY and hit.quotation.speaker]
    if not said:
        return NOTHING
    rules = Counter(messages.RULES.get(one.speaker.rule, one.speaker.rule) for one in said if one.speaker)
    mean = sum(one.speaker.confidence for one in said if one.speaker) / len(said)
    doubtful = sum(one.speaker.confidence < DOUBTFUL_BELOW for one in said if one.speaker)
    known_by = "; ".join(f"{rule} {count}" for rule, count in rules.most_common(5))
    told = f"Mean confidence {mean:.2f}; {doubtful} of the {len(said)} shown are doubtful. Known by: {known_by}."
    return tag("p", told, class_="sure")


def _years(portrait: Portrait, links: Links) -> Html:
    years: Counter[int] = Counter()
    for row in portrait.quoting:
        year = describe.year(row.work)
        if year.isdecimal():
            years[int(year)] += row.quotations
    if not years:
        return NOTHING
    name = portrait.person.name.replace('"', " ")
    addresses = {year: links.search(f'by:"{name}" year:{year}') for year in years}
    return tag("section", tag("h2", "When quoted"), timeline(years, addresses))


def _quoted_by(quoting: Sequence[Quoting], links: Links) -> Html:
    if not quoting:
        return NOTHING
    ordered = sorted(quoting, key=lambda row: -row.quotations)[:50]
    rows = [
        join((link(links.document(row.document), describe.titled(row.work)), tag("span", f" {row.quotations:,}", class_="count")))
        for row in ordered
    ]
    return tag("section", tag("h2", "Quoted in"), items(rows))


def _quotations(hits: Sequence[QuotationHit], relation: Relation, links: Links) -> Html:
    listed = [quotation_item(hit, links) for hit in hits if hit.relation is relation]
    if not listed:
        return NOTHING
    return tag(
        "section", tag("h2", "Quotations by" if relation is Relation.BY else "Quotations about"), tag("ol", *listed, class_="hits-found")
    )


def quotation_item(hit: QuotationHit, links: Links, *, alone: bool = False) -> Html:
    """Return a quotation with its speaker, the evidence for that, its notes and the work that quotes it."""
    quotation = hit.quotation
    speaker = describe.speaker_name(quotation.speaker)
    who = link(links.person(quotation.speaker.name), speaker) if quotation.speaker else tag("span", speaker)
    evidence, sentence = describe.evidence(quotation), describe.context(hit)
    top = (link(links.place(quotation.id), quotation.id, class_="locator"), who, *map(tag_of, describe.traits(quotation)))
    host = (describe.host(hit.source), tag("span", describe.spot(hit.place), class_="count"))
    words = " ".join(describe.marked(piece.quotation) for piece in hit.pieces)
    more = NOTHING if alone or not links.served else join((" · ", link(links.quotation(quotation.id), "details, cite, correct")))
    return tag(
        "li",
        tag("p", join(top, " · "), class_="about"),
        tag("blockquote", shortened(words, links.place(quotation.id), ALONE if alone else LISTED), dir="auto"),
        tag("p", messages.IN_SENTENCE.format(sentence=shortened(sentence, None)), class_="evidence") if sentence else None,
        tag("p", evidence, class_="evidence") if evidence else None,
        notes_shown(hit.notes, links),
        tag("p", join(host, " · "), more, class_="source"),
        class_="hit",
        tabindex=-1,
    )  # fmt: skip


def tag_of(trait: str) -> Html:
    """Return a trait of a quotation as a small label."""
    return tag("span", trait, class_="trait")


def _pages(portrait: Portrait, links: Links) -> Html:
    last = -(-portrait.quotations.total // PER_PAGE)
    if last < 2 or not links.served:
        return NOTHING
    name, number = portrait.person.name, portrait.page
    back = link(links.person(name, number - 1), "‹ previous", rel="prev") if number > 1 else None
    on = link(links.person(name, number + 1), "next ›", rel="next") if number < last else None
    return tag("nav", back, f" {number} of {last} ", on, class_="turning", aria_label="Pages of quotations")
