"""Read the front matter of a Markdown file: YAML between `---` lines, TOML between `+++` lines.

The head is data from a stranger: all YAML values stay strings, anchors and aliases are refused, and neither size nor depth is without end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from serge_cli.model.document import Metadata
from serge_cli.model.imprint import PARTS, Imprint, bare_doi, kind_named
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span, trimmed

_FENCE = re.compile(r"\s{0,20}(---|\+\+\+)[ \t]*\n")
_CLOSING = {"---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE), "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE)}
_UNQUOTED = re.compile(r"^([A-Za-z][\w-]{0,40}:[ \t]+)([^\s\"'\[{|>&*!#%@`].*?(?:: |:$| #).*|[%@`].*)$", re.MULTILINE)
_HEAD_LINE = re.compile(r"[A-Za-z][\w .-]{0,40}:(?:[ \t]|$)|[ \t#\]}-]|$")
_LARGEST = 65_536  # code points of a head
_DEEPEST = 8
KEYS = {  # what people call the fields
    "title": "title",
    "author": "authors",
    "authors": "authors",
    "by": "authors",
    "byline": "authors",
    "creator": "authors",
    "translator": "translator",
    "translators": "translator",
    "date": "date",
    "year": "date",
    "published": "date",
    "publication": "publication",
    "source": "publication",
    "type": "kind",
    "journal": "container",
    "container": "container",
    "container-title": "container",
    "booktitle": "container",
    "editor": "editors",
    "editors": "editors",
    "volume": "volume",
    "number": "issue",
    "issue": "issue",
    "page": "pages",
    "pages": "pages",
    "publisher": "publisher",
    "place": "place",
    "publisher-place": "place",
    "edition": "edition",
    "doi": "doi",
    "isbn": "isbn",
    "url": "url",
    "link": "url",
    "permalink": "url",
    "lang": "language",
    "language": "language",
}
_PERSONS = {"authors", "editors", "translator"}
_NAMES = ("name", "literal", "full-name", "text")  # keys under which a list of authors has the whole name
_FAMILIES = ("family", "last", "lastname")
_PARTS = (("given", "family"), ("first", "last"), ("firstname", "lastname"))


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter states, and the stretch it takes, fences included."""

    metadata: Metadata
    span: Span


def read_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter at the head of `text`; None where there is none or it does not read like one."""
    opening = _FENCE.match(text)
    closing = _CLOSING[opening[1]].search(text, opening.end(), opening.end() + _LARGEST) if opening else None
    if opening is None or closing is None:
        return None
    head = text[opening.end() : closing.start()]
    values = _toml(head) if opening[1] == "+++" else _yaml(head)
    if not values and not _looks_like_yaml(head):
        return None
    return FrontMatter(metadata_of(values or {}), trimmed(text, Span(opening.start(1), closing.end())))


def _toml(head: str) -> Mapping[str, Any] | None:
    import tomllib  # noqa: PLC0415 - hardly any file has such a head

    try:
        return tomllib.loads(head)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _yaml(head: str) -> Mapping[str, Any] | None:
    """Return the head's values; a value that only lacks its quotation marks (`title: The Mill: a story`) is read as it is meant."""
    load = _loader()
    values = load(head) or load(_UNQUOTED.sub(lambda found: f"{found[1]}'{found[2].replace(chr(39), chr(39) * 2)}'", head))
    return values if isinstance(values, dict) else None


@cache
def _loader() -> Callable[[str], Any]:
    """Return what reads YAML without anchors, types of its own and endless depth; None is what it makes of anything else."""
    import yaml  # noqa: PLC0415 - only for files with such a head

    class Plain(yaml.BaseLoader):
        depth = 0

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            event = self.peek_event()  # type: ignore[no-untyped-call]
            self.depth += 1
            if self.depth > _DEEPEST or getattr(event, "anchor", None):
                raise yaml.YAMLError("anchors and endless depth are refused")
            node = super().compose_node(parent, index)
            self.depth -= 1
            return node

    def load(head: str) -> Any:
        try:
            return yaml.load(head, Loader=Plain)  # noqa: S506 - a BaseLoader: strings, lists and mappings only
        except (yaml.YAMLError, ValueError, TypeError):
            return None

    return load


def _looks_like_yaml(head: str) -> bool:
    """Return whether every line could stand in a YAML head: then it is no text, though what it states cannot be had."""
    return bool(head.strip()) and ":" in head.lstrip().partition("\n")[0] and all(map(_HEAD_LINE.match, head.split("\n")))


def metadata_of(values: Mapping[str, Any]) -> Metadata:
    """Return what values under the names that people give them (KEYS) state of a work."""
    stated: dict[str, tuple[str, ...]] = {}
    surnames: list[str] = []
    for key, value in values.items():
        name = KEYS.get(str(key).strip().casefold().replace("_", "-"))
        if name and name not in stated and (words := tuple(_names(value) if name in _PERSONS else _words(value))):
            stated[name] = words
            surnames += _surnames(value) if name in _PERSONS else ()
    one: Callable[[str], str | None] = lambda name: " ".join(stated[name]) if name in stated else None  # noqa: E731
    return Metadata(
        title=one("title"),
        authors=stated.get("authors", ()),
        translator=" and ".join(stated["translator"]) if "translator" in stated else None,
        date=one("date"),
        publication=one("publication"),
        url=one("url"),
        language=one("language"),
        imprint=_imprint(stated, surnames),
    )


def _imprint(stated: Mapping[str, tuple[str, ...]], surnames: list[str]) -> Imprint:
    """Return what is stated of the publication; a kind or a DOI that is none is left out."""
    parts = {name: " ".join(stated.get(name, ())) for name in PARTS}
    parts |= {"kind": kind_named(parts["kind"]), "doi": bare_doi(parts["doi"])}
    return Imprint(**parts, editors=stated.get("editors", ()), surnames=tuple(dict.fromkeys(surnames)))


def _surnames(value: Any) -> Iterator[str]:
    """Yield the surnames of several words that a value states as such."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            named = {str(key).strip().casefold(): said for key, said in each.items()}
            yield from (word for key in _FAMILIES for word in _words(named.get(key, "")) if " " in word)


def _words(value: Any) -> Iterator[str]:
    """Yield what is written in a value, on one line each; of lists each, of mappings nothing."""
    if isinstance(value, list):
        for each in value:
            yield from _words(each)
    elif not isinstance(value, dict) and (written := " ".join(str(value).split())):
        yield written


def _names(value: Any) -> Iterator[str]:
    """Yield the persons' names in a value: a name, a list of names, or of mappings that give name, affiliation, address."""
    if isinstance(value, list):
        for each in value:
            yield from _names(each)
    elif isinstance(value, dict):
        yield from _named(value)
    else:
        yield from _words(value)


def _named(person: Mapping[str, Any]) -> Iterator[str]:
    stated = {str(key).strip().casefold(): value for key, value in person.items()}
    whole = next((stated[key] for key in _NAMES if stated.get(key)), None)
    parts = [" ".join(word for key in pair for word in _words(stated.get(key, ""))) for pair in _PARTS]
    if whole is not None:
        yield from _names(whole)
    elif any(parts):
        yield next(filter(None, parts))
    elif all(isinstance(each, dict | list) for each in person.values()):
        yield from map(str, person)  # each name with what is stated of it under it
