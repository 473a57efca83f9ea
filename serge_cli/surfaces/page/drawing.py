"""Pictures as SVG: who quotes whom as a network, and quotations by year. Every mark is a link with its number in words.

The places of a network follow from the counts alone: works in one column, persons in the other, so the same library is drawn the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.present.flow import cut
from serge_cli.surfaces.page.tags import Child, Html, join, link, tag

_ROW = 30  # units between two names
_WIDE = 900
_LEFT, _RIGHT = 330, 570  # where the lines begin and end


@dataclass(frozen=True, slots=True)
class Named:
    """An end of a line: its name and where it leads."""

    name: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """How often one end quotes the other."""

    work: int  # its place among the works
    person: int
    count: int
    address: str | None


def network(works: Sequence[Named], persons: Sequence[Named], lines: Sequence[Line]) -> Html:
    """Return a picture of who quotes whom: works on the left, persons on the right, a line as wide as the number of quotations."""
    height = _ROW * max(len(works), len(persons), 1) + 2 * _ROW
    most = max((line.count for line in lines), default=1)
    drawn = [_line(line, works, persons, most, height) for line in sorted(lines, key=lambda line: line.count)]
    left = [_name(one, _LEFT - 12, _place(number, len(works), height), "end") for number, one in enumerate(works)]
    right = [_name(one, _RIGHT + 12, _place(number, len(persons), height), "start") for number, one in enumerate(persons)]
    said = f"{len(works)} works quote {len(persons)} persons; the table has the same numbers."
    return _picture(_WIDE, height, said, [*drawn, *left, *right], "network")


def _place(number: int, count: int, height: int) -> float:
    return round(height * (number + 0.5) / max(count, 1), 1)


def _line(line: Line, works: Sequence[Named], persons: Sequence[Named], most: int, height: int) -> Html:
    top, bottom = _place(line.work, len(works), height), _place(line.person, len(persons), height)
    middle = (_LEFT + _RIGHT) / 2
    way = f"M{_LEFT},{top} C{middle},{top} {middle},{bottom} {_RIGHT},{bottom}"
    said = f"{works[line.work].name} quotes {persons[line.person].name}: {line.count:,}"
    curve = tag("path", d=way, stroke_width=round(1 + 9 * sqrt(line.count / most), 1), class_=f"line s{line.person % 8 + 1}")
    wider = tag("path", d=way, stroke_width=12, class_="grip")
    return _marked(line.address, said, Html(f"{curve}</path>{wider}</path>"))


def _name(one: Named, x: float, y: float, side: str) -> Html:
    words = tag("text", cut(one.name, 40), x=x, y=y, text_anchor=side, dominant_baseline="middle")
    return _marked(one.address, one.name, words)


def _marked(address: str | None, said: str, drawn: Html) -> Html:
    if address is None:
        return tag("g", tag("title", said), drawn)
    return link(address, tag("title", said), drawn, aria_label=said)


def timeline(years: Mapping[int, int], addresses: Mapping[int, str | None]) -> Html:
    """Return a picture of how many quotations fall to each year of the works that have them."""
    first, last, most = min(years), max(years), max(years.values())
    span = max(1, last - first)
    bars: list[Child] = []
    for year in sorted(years):
        height = max(3, round(90 * years[year] / most))
        x = round(30 + 840 * (year - first) / span, 1)
        bar = Html(f"{tag('rect', x=x - 5, y=100 - height, width=10, height=height, class_='bar')}</rect>")
        bars.append(_marked(addresses.get(year), f"{year}: {years[year]:,} quotations", bar))
        if year in {first, last} or years[year] == most:
            bars.append(tag("text", year, x=x, y=118, text_anchor="middle"))
    return _picture(_WIDE, 125, f"Quotations by year, {first} to {last}", bars, "timeline")


def _picture(width: int, height: int, said: str, parts: Sequence[Child], name: str) -> Html:
    """Return the picture; it can be scrolled where it is wider than the screen."""
    drawn = tag("svg", tag("title", said), join(parts), viewBox=f"0 0 {width} {height}", class_=name, role="group", aria_label=said)
    return tag("div", drawn, class_="wide", tabindex=0, role="region", aria_label=said)
