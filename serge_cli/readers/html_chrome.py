"""Tell the chrome of a page from its text: menus, banners, side bars, comments, by tag, role, class and the share of links.

Words are not lost: chrome stays in the document as blocks of its own. Where less than two fifths of a page would be left, the signs are
wrong, and all of it is text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import islice

from serge_cli.readers.markup import Element, above, text_of

_TAGS = frozenset({"nav", "menu", "dialog"})
_IN_PAGE = frozenset({"header", "footer", "aside"})  # chrome unless within the article
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu"})
_WORDS = re.compile(
    r"(?:^|[-_ ])(?:nav(?:bar|igation)?|menu|side-?bar|footer|header|masthead|banner|breadcrumbs?|cookie|share|sharing|social|related"
    r"|comments?|pagination|pager|skip-link|toc|search|sphinxsidebar|widget|advert\w{0,12}|ad|promo|newsletter|subscribe|login|toolbar)"
    r"(?:$|[-_ ])",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[\W_]+")  # what parts the links of a menu is not counted
_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_LEAST_LEFT = 0.4
_LINKED = 0.7  # the share of linked words from which a block is a menu
_NESTED = 8  # blocks around a link that may be a menu
_FEWEST_LINKS = 3
_SHORT = 400  # code points
_EFFORT = 20  # how many times the length of a page may be looked at


def find_chrome(root: Element, protected: Collection[Element]) -> set[Element]:
    """Return the elements of a page that are chrome; none of `protected` (what holds notes) and nothing inside another."""
    judge = _Judge(root, protected)
    found = {element for element in _candidates(root) if judge.is_chrome(element)} | judge.menus()
    outer = {element for element in found if not any(around in found for around in above(element))}
    taken = sum(sum(map(len, element.itertext())) for element in outer)
    return outer if judge.length - taken >= _LEAST_LEFT * judge.length else set()


_SAYING = frozenset({"role", "hidden", "style"})
_NAMED = frozenset({"div", "ul", "ol", "section", "table", "td", "p"})


def _candidates(root: Element) -> Iterator[Element]:
    """Yield the elements that may be chrome by what they say of themselves."""
    for element in root.iter("*"):
        tag, said = element.tag, element.attrib
        named = tag in _NAMED and ("class" in said or "id" in said)
        if named or tag in _TAGS or tag in _IN_PAGE or (said and not _SAYING.isdisjoint(said)):
            yield element


class _Judge:
    """The signs of chrome on one page; looks no longer than in proportion to its length."""

    def __init__(self, root: Element, protected: Collection[Element]) -> None:
        self.root, self.protected = root, protected
        self.length = sum(map(len, root.itertext()))
        self._effort = _EFFORT * self.length + 10_000

    def is_chrome(self, element: Element) -> bool:
        """Return whether tag, role, style, class or id say that an element is chrome."""
        if element in self.protected or element.tag in {"body", "html", "main", "article"}:
            return False
        if element.tag in _TAGS or element.get("role") in _ROLES or element.get("hidden") is not None:
            return True
        if element.tag in _IN_PAGE:
            return not self._is_own(element)
        if _HIDDEN.search(element.get("style") or ""):
            return True
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        return len(named) < _SHORT and _WORDS.search(named) is not None and not self._is_prose(element)

    def _is_own(self, element: Element) -> bool:
        """Return whether head, foot or aside belong to the article: they stand within it, or hold the title and no menu."""
        within = next((above.tag for above in element.iterancestors("article", "main", "section", "blockquote", "figure")), None)
        titled = element.tag == "header" and next(element.iter("h1", "h2"), None) is not None
        return within is not None or (titled and len(element.findall(".//a")) < _FEWEST_LINKS)

    def _is_prose(self, element: Element) -> bool:
        length = len(self._read(element))
        prose = sum(len(text_of(paragraph)) for paragraph in element.iter("p"))
        self._effort -= prose
        return length >= _SHORT and prose * 2 >= length

    def _read(self, element: Element) -> str:
        written = text_of(element) if self._effort > 0 else ""
        self._effort -= len(written)
        return written

    def menus(self) -> set[Element]:
        """Return the blocks that consist of links."""
        linked: dict[Element, list[int]] = defaultdict(list)
        for link in self.root.iter("a"):
            if link.get("href"):
                length = len(_BLANK.sub("", text_of(link)))
                for around in islice(link.iterancestors("div", "ul", "ol", "table", "td", "p"), _NESTED):
                    linked[around].append(length)
        return {
            e for e, lengths in linked.items() if len(lengths) >= _FEWEST_LINKS and e not in self.protected and self._is_menu(e, lengths)
        }

    def _is_menu(self, element: Element, lengths: list[int]) -> bool:
        return sum(lengths) > _LINKED * max(1, len(_BLANK.sub("", self._read(element))))
