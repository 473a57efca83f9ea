"""Reads a page as strictly as the tests need: which elements it has, whether they nest, what could run or lead elsewhere."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

VOID = {"meta", "link", "input", "br", "hr"}


class Reading(HTMLParser):
    """The elements of a page, its words, and what is wrong with it."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.words = ""
        self.ids: list[str] = []
        self.feed(page)
        self.close()
        self.wrong += [f"not closed: {name}" for name in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.wrong.append(f"runs: {name}")
            if name in {"href", "src", "action"} and urlsplit(value or "").scheme not in {"", "http", "https"}:
                self.wrong.append(f"leads to {value}")
            if name == "id":
                self.ids.append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"closes what is not open: {tag}")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"script", "style"}:
            self.words += data

    def all(self, name: str) -> list[dict[str, str | None]]:
        """Return the attributes of the elements of a name."""
        return [attributes for tag, attributes in self.elements if tag == name]

    @property
    def links(self) -> list[str]:
        """Return where the page leads."""
        return [str(each["href"]) for each in self.all("a") if "href" in each]
