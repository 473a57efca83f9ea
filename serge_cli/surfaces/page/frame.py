"""The page around every view: title, navigation, search box and, for a page that is served, its style sheet and script."""

from __future__ import annotations

from importlib.resources import files

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.page.tags import NOTHING, Html, items, join, link, tag

_VIEWS = (
    ("", "Search"),
    ("persons", "Persons"),
    ("who", "Who quotes whom"),
    ("notes", "Notes"),
    ("check", "Check a draft"),
    ("report", "Quality"),
)
_KEYS = (
    ("/", "search"),
    ("j k", "next and previous passage"),
    ("n p", "next and previous match"),
    ("c", "copy a citation of the passage or quotation in focus"),
    ("o", "open the file at the passage in focus"),
)


@dataclass(frozen=True, slots=True)
class View:
    """What a view shows: its title, its content, the name of its place in the navigation, the query in the search box."""

    title: str
    content: Html
    place: str | None = None
    query: str = ""


def page(view: View, links: Links) -> Html:
    """Return a view as a page of the server, which sends style sheet and script beside it."""
    head = join(
        (
            tag("link", rel="stylesheet", href="/page.css"),
            tag("link", rel="icon", href="/icon.svg", type="image/svg+xml"),
            tag("script", src="/page.js", defer=True),
        )
    )
    return document(view, head, _navigation(view, links), _footer(links))


def document(view: View, head: Html, before: Html, after: Html) -> Html:
    """Return a whole HTML document."""
    body = tag(
        "body",
        tag("a", "Skip to the text", href="#main", class_="skip"),
        before,
        tag("main", view.content, id="main", tabindex=-1),
        after,
        tag("div", id="said", role="status", aria_live="polite"),
    )
    top = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        head,
        tag("title", f"{view.title} – serge" if view.title else "serge"),
    )
    return join((Html("<!DOCTYPE html>\n"), tag("html", top, body, lang="en"), Html("\n")))


def asset(name: str) -> str:
    """Return the style sheet, the script or the icon."""
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _navigation(view: View, links: Links) -> Html:
    listed = [link(links.view(name), said, aria_current="page" if name == view.place else None) for name, said in _VIEWS]
    box = tag(
        "form",
        tag("label", "Search the library", for_="q", class_="unseen"),
        tag("input", type="search", id="q", name="q", value=view.query, maxlength=1000, placeholder="words, “phrases”, by:Name …"),
        tag("button", "Search"),
        role="search",
        action="/",
        method="get",
    )
    return tag("header", tag("nav", items(listed), aria_label="Views"), box)


def open_form(locator: str, links: Links) -> Html:
    """Return the form that opens a text in the reader's own program; the key `o` puts the passage in focus into it."""
    return tag(
        "form",
        tag("input", type="hidden", name="token", value=links.token),
        tag("input", type="hidden", name="id", value=locator),
        tag("button", "Open in my editor or viewer"),
        action="/open",
        method="post",
        class_="open",
    )


def _footer(links: Links) -> Html:
    keys = items([join((tag("kbd", key), f" {does}")) for key, does in _KEYS])
    again = tag(
        "form",
        tag("input", type="hidden", name="token", value=links.token),
        tag("button", "Read changed files"),
        action="/refresh",
        method="post",
    )
    return tag("footer", tag("details", tag("summary", "Keyboard"), keys), again if links.served else NOTHING)
