"""A quotation with all that is known of it: whose words, why, its notes, how to cite it; and the form that corrects its speaker."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import QuotationHit
from serge_cli.surfaces.page.frame import View, open_form
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.page.person_view import quotation_item
from serge_cli.surfaces.page.shortened import citation
from serge_cli.surfaces.page.tags import NOTHING, Html, join, link, tag


@dataclass(frozen=True, slots=True)
class Portrayed:
    """A quotation, and names that its speaker may have been given."""

    hit: QuotationHit
    names: Sequence[str] = ()


def quotation_view(shown: Portrayed, links: Links) -> View:
    """Return a quotation."""
    quotation, cited = shown.hit.quotation, citation(shown.hit)
    content = join(
        (
            tag("h1", f"Quotation {quotation.id}"),
            tag("ol", quotation_item(shown.hit, links, alone=True), class_="hits-found"),
            tag("p", link(links.place(quotation.id), "read it in its document")),
            open_form(quotation.id, links) if links.served else NOTHING,
            tag("h2", "Cite"),
            tag("p", cited, class_="citation", data_cite=cited, tabindex=0),
            _form(shown, links) if links.served else NOTHING,
        )
    )
    return View(f"Quotation {quotation.id}", content)


def _form(shown: Portrayed, links: Links) -> Html:
    quotation = shown.hit.quotation
    hidden = join(
        (
            tag("input", type="hidden", name="token", value=links.token),
            tag("input", type="hidden", name="id", value=quotation.id),
        )
    )
    names = tag("datalist", *(tag("option", value=name) for name in shown.names), id="names")
    written = quotation.speaker.name if quotation.speaker else ""
    field = tag(
        "input", name="speaker", id="speaker", value=written, list="names", maxlength=200, autocomplete="off", aria_describedby="empty"
    )
    said = tag("p", "Leave it empty where nobody can tell. The correction is kept in corrections.toml beside the texts.", id="empty")
    correct = tag("form", hidden, tag("label", "Whose words are these? ", for_="speaker"), field, names, tag("button", "Correct"), said,
                  action="/correct", method="post")  # fmt: skip
    undo = tag("form", hidden, tag("button", "Take the correction back"), action="/undo", method="post") if quotation.corrected else NOTHING
    return tag("section", tag("h2", "Correct"), correct, undo)
