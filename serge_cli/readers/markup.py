"""Parse XML and HTML by lxml without trusting them, and walk the tree without recursion. The home of lxml.

XML: no network, no external entities, no DTD; internal entities as far as libxml2 lets them grow; nesting up to 256. HTML: nesting as far
as the parser goes; it says nothing where it gives up, so its log is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.entities import html5
from itertools import islice
from typing import Any, Final

from serge_cli.readers.archive import damaged

Element = Any  # lxml has no types of its own
Leave = Callable[[], None]
SKIP: Final[Leave] = lambda: None  # noqa: E731 - says that an element's contents are not to be walked

_START = 80  # code points, and words
_PIECES = 200
_HIGH = 64
_DEEP = re.compile("depth|deep", re.IGNORECASE)
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ENCODED = re.compile(r"<\?xml[^<>]{0,200}\?>")


def parse_xml(data: bytes, path: str) -> Element:
    """Return the root of an XML file; UnreadableFile with the parser's reason where it is not well formed."""
    from lxml import etree  # noqa: PLC0415 - for a file that needs it

    try:
        return etree.fromstring(data, _xml_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = getattr(error, "msg", None) or str(error)
    try:  # `&nbsp;` and the like are declared in DTDs that are not read
        return etree.fromstring(_NAMED.sub(_numbered, data), _xml_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(path, f"it is not well-formed XML ({reason})") from error


def _xml_parser() -> Any:
    from lxml import etree  # noqa: PLC0415

    return etree.XMLParser(resolve_entities="internal", no_network=True, collect_ids=False, remove_comments=True, remove_pis=True)


def _numbered(entity: re.Match[bytes]) -> bytes:
    name = entity[1].decode("ascii")
    known = html5.get(f"{name};") if name not in _OF_XML else None
    return "".join(f"&#{ord(character)};" for character in known).encode("ascii") if known else entity[0]


def parse_html(text: str, path: str) -> Element:
    """Return the root of an HTML page as browsers would read it; UnreadableFile where nothing of it can be read."""
    from lxml import etree  # noqa: PLC0415

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    encoded = _ENCODED.sub("", text[:1000], count=1) + text[1000:]
    try:
        root = etree.fromstring(encoded.replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(path, "there is no page in it") from error
    if root is None or any(_DEEP.search(entry.message) for entry in parser.error_log):
        raise damaged(path, "its tags are nested too deep")
    return root


def without_namespaces(root: Element) -> Element:
    """Return a tree with the names of its elements bare."""
    for element in root.iter("{*}*"):
        tag = element.tag
        if tag[0] == "{":
            element.tag = tag[tag.rindex("}") + 1 :]
    return root


def text_of(element: Element) -> str:
    """Return all words inside an element, white space collapsed."""
    return " ".join("".join(element.itertext()).split())


def start_of(element: Element) -> str:
    """Return the first words inside an element, white space collapsed: all where they are few. It takes as long for any element."""
    words: list[str] = []
    for piece in islice(element.itertext(), _PIECES):
        words += piece[:_START].split()
        if len(words) > _START or len(piece) > _START:
            break
    return " ".join(words)


def above(element: Element) -> Iterator[Element]:
    """Yield the elements around one, the nearest first, as far up as a page that means well is nested."""
    return islice(element.iterancestors(), _HIGH)


def walk(root: Element, enter: Callable[[Element], Leave | None], words: Callable[[str], None]) -> None:
    """Walk a tree in the order of its text: `enter` each element, hand its text to `words`, then do what `enter` returned.

    An element for which SKIP is returned is passed over with all that is inside it.
    """
    stack: list[tuple[Element, Leave | None, Any]] = []
    element: Element | None = root
    while True:
        if element is not None:
            leave = _entered(element, enter, words)
            if leave is not SKIP:
                if element.text and isinstance(element.tag, str):
                    words(element.text)
                stack.append((element, leave, iter(element)))
                element = next(stack[-1][2], None)
                continue
        else:
            element, leave, _ = stack.pop()
            if leave is not None:
                leave()
        if not stack:
            return
        if element.tail:
            words(element.tail)
        element = next(stack[-1][2], None)


def _entered(element: Element, enter: Callable[[Element], Leave | None], words: Callable[[str], None]) -> Leave | None:
    if isinstance(element.tag, str):
        return enter(element)
    words(html5.get(f"{getattr(element, 'name', '')};", ""))  # an entity declared elsewhere; comments are not in the tree
    return SKIP
