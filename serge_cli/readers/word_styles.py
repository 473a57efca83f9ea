"""What the styles and properties of a Word document say of its paragraphs and runs (WordprocessingML, in both of its namespaces)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from serge_cli.readers.manuscript import UNITS
from serge_cli.readers.markup import Element

_TWIP = 1 / 20  # points
_DEEPEST_BASE = 12  # styles based on styles


def local_name(element: Element) -> str:
    """Return an element's name without its namespace."""
    tag: str = element.tag
    return tag.rpartition("}")[2]


def children(element: Element) -> Iterable[Element]:
    """Return the elements inside an element."""
    found: Iterable[Element] = element.iterchildren("{*}*")
    return found


def attribute(element: Element | None, name: str) -> str | None:
    """Return an attribute in the element's own namespace, for the format has two."""
    if element is None:
        return None
    value: str | None = element.get(f"{element.tag.rpartition('}')[0]}}}{name}")
    return value


def value_at(parent: Element | None, path: str) -> str | None:
    """Return the `val` of an element below `parent`."""
    return None if parent is None else attribute(parent.find(path), "val")


def whole(value: str | None) -> int | None:
    """Return the whole number that an attribute holds; None where it holds none."""
    return int(value) if value is not None and value.lstrip("-").isdecimal() and len(value) < 9 else None


def switch(parent: Element | None, path: str) -> bool | None:
    """Return whether a property such as italic is on; None where it is not named."""
    found = None if parent is None else parent.find(path)
    return None if found is None else attribute(found, "val") not in {"0", "false", "off", "none"}


def _points(value: str | None) -> float | None:
    """Return a length in points: a number of twips, or a number with its unit."""
    if value is None:
        return None
    number, unit = (value[:-2], UNITS.get(value[-2:])) if value[-2:].isalpha() else (value, _TWIP)
    try:
        return float(number) * unit if unit else None
    except ValueError:
        return None


@dataclass(slots=True)
class Style:
    """What a style says itself: None where it says nothing. Lengths are in points."""

    name: str = ""
    base: str = ""
    level: int | None = None
    item: bool | None = None
    italic: bool | None = None
    strong: bool | None = None
    left: float | None = None
    right: float | None = None
    aligned: str | None = None


class Styles:
    """The styles by their identifiers, each with what it takes over from those that it is based on."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall("{*}style")
        self._styles = {attribute(each, "styleId") or "": _style(each) for each in found}
        self.usual = next((attribute(each, "styleId") or "" for each in found if _is_usual(each)), "")

    def line(self, identifier: str | None) -> list[Style]:
        """Return a style and those that it is based on, the nearest first."""
        found: list[Style] = []
        while identifier and identifier in self._styles and len(found) < _DEEPEST_BASE:
            found.append(self._styles[identifier])
            identifier = found[-1].base
        return found


def _is_usual(style: Element) -> bool:
    """Return whether it is the style of paragraphs that name none."""
    return attribute(style, "default") is not None and attribute(style, "type") == "paragraph"


def first_said(line: Iterable[Style], name: str) -> Any:
    """Return what the nearest style that says anything of a property says of it."""
    return next((value for style in line if (value := getattr(style, name)) is not None), None)


def _style(element: Element) -> Style:
    paragraph = element.find("{*}pPr")
    style = paragraph_style(paragraph)
    run = element.find("{*}rPr")
    style.name, style.base = value_at(element, "{*}name") or "", value_at(element, "{*}basedOn") or ""
    style.italic, style.strong = switch(run, "{*}i"), switch(run, "{*}b")
    return style


def paragraph_style(properties: Element | None) -> Style:
    """Return what paragraph properties say, as a style of its own."""
    if properties is None:
        return Style()
    level = whole(value_at(properties, "{*}outlineLvl"))
    list_number = value_at(properties, "{*}numPr/{*}numId")
    style = Style(level=level, item=None if list_number is None else list_number != "0")
    style.aligned = None if properties.find("{*}bidi") is not None else value_at(properties, "{*}jc")
    indent = properties.find("{*}ind")
    if indent is not None:
        left = _points(attribute(indent, "left") or attribute(indent, "start"))
        hanging = _points(attribute(indent, "hanging")) or 0.0
        style.left = None if left is None else left - hanging
        style.right = _points(attribute(indent, "right") or attribute(indent, "end"))
    return style
