"""The view in which a draft is checked: words or a whole draft are put in, and stand beside their sources."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli import verdict_messages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.verdicts import Audited, Caution, Standing, Verdict
from serge_cli.present.verdicts import wordings
from serge_cli.surfaces.page.frame import View
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.page.tags import NOTHING, Html, items, join, link, tag
from serge_cli.surfaces.page.tinted import marked_up, marks

LONGEST = 200_000  # characters of a draft
_SHOWN = 500  # verdicts


@dataclass(frozen=True, slots=True)
class Checked:
    """The verdicts on a draft as far as there was time, and how many quotations it has."""

    items: Sequence[Audited]
    total: int


def checking_view(links: Links, draft: str = "", checked: Checked | None = None) -> View:
    """Return the form, with the verdicts on what was put in."""
    parts = [tag("h1", "Check a draft"), _form(draft, links)]
    if checked is not None:
        said = wordings.summary(checked.items) or "There is no quotation in it."
        parts += [tag("h2", said), _left(checked), *(_item(one, links) for one in checked.items[:_SHOWN])]
    return View("Check a draft", join(parts), "check")


def _left(checked: Checked) -> Html:
    """Say how many quotations are not shown."""
    shown = min(len(checked.items), _SHOWN)
    if shown == checked.total:
        return NOTHING
    said = f"The first {shown:,} of {checked.total:,} quotations are shown. Check all of them with: serge audit FILE"
    return tag("p", said, class_="warning", role="status")


def _form(draft: str, links: Links) -> Html:
    return tag(
        "form",
        tag("input", type="hidden", name="token", value=links.token),
        tag("label", "Paste or drop a draft with quotations, or words without marks that you remember.", for_="draft"),
        tag("textarea", draft, id="draft", name="draft", rows=10, maxlength=LONGEST, required=True, spellcheck="false"),
        tag("button", "Check every quotation", name="how", value="audit"),
        " ",
        tag("button", "Look for these words", name="how", value="verify"),
        action="/check",
        method="post",
        class_="draft",
    )


def _item(item: Audited, links: Links) -> Html:
    judged = item.judged
    codes: list[Verdict | Caution] = [judged.verdict, *(warned.code for warned in judged.warnings)]
    worst = min((wordings.severity(code) for code in codes), key=("error", "warning", "note").index)
    found = [_source(standing, item, links) for standing in (*judged.found, *judged.nearest)]
    said = items([join((tag("b", code.value), f": {words}")) for code, words in wordings.findings(judged)])
    draft = tag("div", tag("h4", verdict_messages.COLUMN_DRAFT), tag("p", marked_up(judged.text, marks(wordings.ranges(judged)))))
    source = tag("div", tag("h4", verdict_messages.COLUMN_SOURCE), *found)
    head = tag("h3", f"{judged.verdict.value}, line {item.place.line}")
    return tag("section", head, said, tag("div", draft, source, class_="beside"), class_=f"verdict {worst}")


def _source(standing: Standing, item: Audited, links: Links) -> Html:
    ranges = wordings.source_ranges(standing, item.judged.differences)
    words = marked_up(standing.stretch.of(standing.text), marks(ranges))
    where = link(links.place(standing.id), wordings.where(standing))
    return join((tag("p", words), tag("p", where, class_="source")))
