"""How good what the library knows is: per document what is doubtful, and a sample of attributions to judge by eye."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.model.quality import Quality, QualityReport
from serge_cli.model.results import DocumentSummary
from serge_cli.present import describe
from serge_cli.surfaces.page.frame import View
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.page.person_view import quotation_item
from serge_cli.surfaces.page.tags import Html, items, join, link, tag

_HEADS = ("Document", "words", "quotations", "speaker unknown", "speaker doubtful", "notes", "words damaged", "warnings")
LISTED = 500
_ALL = "A report on so many words takes a while: serge report makes it for all, the page for one document."
_ONE = "A report on so many words takes a while: it is made when you follow the link."


def report_view(report: QualityReport, links: Links) -> View:
    """Return the report."""
    head = tag("tr", *(tag("th", name, scope="col") for name in _HEADS))
    rows = [_row(one, links) for one in report.documents[:LISTED]]
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="numbers")
    sample = [quotation_item(one.hit, links) for one in report.sample]
    content = join(
        (
            tag("h1", "What is doubtful"),
            tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Documents"),
            tag("h2", f"{len(sample)} attributions of {report.attributions:,}, drawn at random"),
            tag("ol", *sample, class_="hits-found") if sample else None,
        )
    )
    return View("What is doubtful", content, "report")


def choice_view(documents: Sequence[DocumentSummary], links: Links, *, every: bool = False) -> View:
    """Return the documents to choose one from, where a report on all of them would take long; with `every`, each one however long."""
    rows = [
        join(
            (
                link(links.report(one.document, every=every), next((w.title for w in one.works if w.title), one.path)),
                ": ",
                ", ".join(describe.counts(one)),
            )
        )
        for one in documents
    ]
    said = tag("p", _ONE if every else _ALL)
    return View("What is doubtful", join((tag("h1", "What is doubtful"), said, items(rows))), "report")


def _row(one: Quality, links: Links) -> Html:
    title = next((work.title for work in one.works if work.title), None) or one.path
    counts = (one.words, one.quotations, one.unknown, one.doubtful, one.footnotes, one.damaged)
    cells = [tag("td", describe.number(count)) for count in counts]
    warnings = ", ".join(f"{code.value} {count}" for code, count in one.notices)
    return tag("tr", tag("th", link(links.document(one.document), title), scope="row"), *cells, tag("td", warnings))
