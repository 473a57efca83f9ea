"""Concordance lines on a terminal: the match stands out in its column."""

from __future__ import annotations

from serge_cli.present import kwic
from serge_cli.present.listing import Listing
from serge_cli.present.screen import Screen
from serge_cli.present.terminal_page import Page


def present(listing: Listing, screen: Screen) -> str:
    """Return a line for every match, as wide as the screen."""
    page = Page(screen)
    for front, left, node, right in kwic.columns(listing, screen.width):
        page.row((front, "aside"), (left, ""), (node, "match"), (right.rstrip(), ""))
    return page.text()
