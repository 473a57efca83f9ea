"""Read the front matter of a Markdown file (`---` YAML `---`, `+++` TOML `+++`) without a YAML parser: keys, values, lists."""

from __future__ import annotations

import re
from collections.abc import Callable

from serge_cli.model.document import Metadata
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span, trimmed

_FENCE = re.compile(r"\s{0,20}(---|\+\+\+)[ \t]*\n")
_ENTRY = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ \t]*[:=](?:[ \t]+(.*)|$)")
_MOST_LINES = 200
_KEYS = {
    "title": "title",
    "author": "authors",
    "authors": "authors",
    "by": "authors",
    "byline": "authors",
    "creator": "authors",
    "translator": "translator",
    "translators": "translator",
    "date": "date",
    "published": "date",
    "publication": "publication",
    "journal": "publication",
    "source": "publication",
    "publisher": "publication",
    "container-title": "publication",
    "url": "url",
    "link": "url",
    "permalink": "url",
    "lang": "language",
    "language": "language",
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter states, and the stretch it takes, fences included."""

    metadata: Metadata
    span: Span


def read_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter at the head of `text`; None where there is none or it does not read like one."""
    opening = _FENCE.match(text)
    if opening is None:
        return None
    lines: list[str] = []
    position = opening.end()
    while len(lines) < _MOST_LINES and position < len(text):
        end = text.find("\n", position)
        end = len(text) if end == -1 else end
        line = text[position:end]
        if line.strip() in {opening.group(1), "..."}:
            values = _values(lines)
            return FrontMatter(_metadata(values), trimmed(text, Span(opening.start(1), end))) if values else None
        lines.append(line)
        position = end + 1
    return None


def _values(lines: list[str]) -> dict[str, tuple[str, ...]] | None:
    """Return each key's values; None where a line is no entry, no list item, no comment and no continuation."""
    values: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in lines:
        entry = _ENTRY.match(line)
        if entry:
            key = entry.group(1).strip().casefold()
            values[key] = _split(entry.group(2) or "")
        elif line.lstrip().startswith("- ") and key:
            values[key] = (*values[key], *_split(_named(line.strip()[2:])))
        elif line.startswith((" ", "\t")) and key:
            values[key] = _continued(values[key], line.strip())
        elif line.strip() and not line.startswith(("#", "[")):
            return None
    return values


def _named(item: str) -> str:
    """Return the name in `name: Somebody`, as lists of authors have it; anything else as it is."""
    return item[5:].strip() if item.startswith("name:") else item


def _continued(values: tuple[str, ...], line: str) -> tuple[str, ...]:
    if line.startswith("name:"):
        return (*values, *_split(_named(line)))
    return (f"{values[0]} {line}", *values[1:]) if values and values[0] not in {">", "|", ">-", "|-"} else (line,)


def _split(value: str) -> tuple[str, ...]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return tuple(filter(None, (_unquoted(part) for part in value[1:-1].split(","))))
    return (_unquoted(value),) if value else ()


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value


def _metadata(values: dict[str, tuple[str, ...]]) -> Metadata:
    stated: dict[str, tuple[str, ...]] = {}
    for key, value in values.items():
        name = _KEYS.get(key)
        if name and value and name not in stated:
            stated[name] = value
    one: Callable[[str], str | None] = lambda name: " ".join(stated[name]) if name in stated else None  # noqa: E731
    return Metadata(
        title=one("title"),
        authors=stated.get("authors", ()),
        translator=one("translator"),
        date=one("date"),
        publication=one("publication"),
        url=one("url"),
        language=one("language"),
    )
