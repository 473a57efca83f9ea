"""Write HTML: the one place where text becomes markup. What is not `Html` is escaped, whoever wrote it.

Addresses are checked here too: only places of this page, and http or https, so that no document can bring in a `javascript:` link.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape

from serge_cli.present.safety import visible

_VOID = frozenset({"input", "meta", "link", "br", "hr", "line", "rect", "circle", "path"})
_ADDRESSES = frozenset({"href", "action", "src"})
Attribute = str | int | float | bool | None


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


Child = str | Html | int | None
NOTHING = Html("")


def text(value: Child) -> Html:
    """Return a value as markup: as it is where it is `Html`, else escaped, with control characters made visible."""
    if isinstance(value, Html):
        return value
    return NOTHING if value is None else Html(escape(visible(str(value))))


def join(children: Iterable[Child], between: str = "") -> Html:
    """Return several values as markup, with something between them."""
    return Html(text(between).join([child if isinstance(child, Html) else text(child) for child in children if child is not None]))


def tag(name: str, /, *children: Child, **attributes: Attribute) -> Html:
    """Return an element. `class_` and `aria_label` stand for class and aria-label; an attribute that is None or False is left out."""
    written = "".join([_attribute(key, value) for key, value in attributes.items()])
    opened = f"<{name}{written}>"
    return Html(opened) if name in _VOID else Html(f"{opened}{join(children)}</{name}>")


def link(address: str | None, *children: Child, **attributes: Attribute) -> Html:
    """Return a link; the words alone where there is nowhere to go."""
    if address is None:
        named = {key: value for key, value in attributes.items() if key in {"class_", "id", "title"}}
        return tag("span", *children, **named) if named else join(children)
    return tag("a", *children, href=address, **attributes)


def items(children: Iterable[Child], name: str = "ul", /, **attributes: Attribute) -> Html:
    """Return a list of some items; nothing where there are none."""
    listed = [tag("li", child) for child in children]
    return tag(name, *listed, **attributes) if listed else NOTHING


def is_safe(address: str) -> bool:
    """Return whether an address is a place of this page, or one of the web."""
    own = address.startswith(("#", "?")) or (address.startswith("/") and not address.startswith(("//", "/\\")))
    return own or address.lower().startswith(("http://", "https://"))


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = _name(key)
    if value is True:
        return f" {name}"
    written = str(value)
    if name in _ADDRESSES and not is_safe(written):
        return ""
    escaped = escape(visible(written))
    return f' {name}="{escaped.replace(chr(10), "&#10;") if chr(10) in escaped else escaped}"'


@cache
def _name(key: str) -> str:
    """Return the name of an attribute; there are as many as the program writes."""
    return key.rstrip("_").replace("_", "-")
