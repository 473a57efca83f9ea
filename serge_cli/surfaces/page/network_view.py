"""Who quotes whom: a picture and a table of works and the persons they quote most. Every number leads to the quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from serge_cli.model.records import Work
from serge_cli.model.results import Quoting
from serge_cli.present import describe
from serge_cli.surfaces.page.drawing import Line, Named, network
from serge_cli.surfaces.page.frame import View
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.page.tags import Html, join, link, tag

_WORKS = 30
_PERSONS = 25
_Key = tuple[str, str]  # document, work


class _Matrix:
    """The works that quote most and the persons most quoted, with how often."""

    def __init__(self, quoting: Sequence[Quoting]) -> None:
        by_work: Counter[_Key] = Counter()
        by_person: Counter[str] = Counter()
        self.cells: Counter[tuple[_Key, str]] = Counter()
        self.titles: dict[_Key, Work] = {}
        self.unknown: Counter[_Key] = Counter()
        for row in quoting:
            key = row.document, row.work.id
            self.titles[key] = row.work
            by_work[key] += row.quotations
            if row.speaker is None:
                self.unknown[key] += row.quotations
                continue
            by_person[row.speaker] += row.quotations
            self.cells[key, row.speaker] += row.quotations
        self.all_works, self.all_persons = len(by_work), len(by_person)
        self.works = [key for key, _ in sorted(by_work.items(), key=lambda item: (-item[1], item[0]))[:_WORKS]]
        self.persons = [name for name, _ in sorted(by_person.items(), key=lambda item: (-item[1], item[0]))[:_PERSONS]]


def network_view(quoting: Sequence[Quoting], links: Links) -> View:
    """Return who quotes whom."""
    matrix = _Matrix(quoting)
    works = [Named(describe.titled(matrix.titles[key]), links.document(key[0])) for key in matrix.works]
    persons = [Named(name, links.person(name)) for name in matrix.persons]
    lines = [
        Line(row, column, matrix.cells[key, name], _address(key, name, links))
        for row, key in enumerate(matrix.works)
        for column, name in enumerate(matrix.persons)
        if matrix.cells[key, name]
    ]
    works_said = f"{len(works)} of {matrix.all_works:,} works, those that quote most"
    said = f"{works_said}; {len(persons)} of {matrix.all_persons:,} persons, those quoted most."
    content = join((tag("h1", "Who quotes whom"), tag("p", said, class_="about"), network(works, persons, lines), _table(matrix, links)))
    return View("Who quotes whom", content, "who")


def _address(key: _Key, name: str, links: Links) -> str | None:
    plain = name.replace('"', " ")
    return links.search(f'by:"{plain}" doc:"{key[0]}"')


def _table(matrix: _Matrix, links: Links) -> Html:
    names = [tag("th", link(links.person(name), name), scope="col") for name in matrix.persons]
    head = tag("tr", tag("th", "Work", scope="col"), *names, tag("th", "unnamed", scope="col"))
    rows = [_row(key, matrix, links) for key in matrix.works]
    table = tag("table", tag("caption", "Quotations by work and person"), tag("thead", head), tag("tbody", *rows), class_="numbers matrix")
    return tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Quotations by work and person")


def _row(key: _Key, matrix: _Matrix, links: Links) -> Html:
    cells = []
    for name in matrix.persons:
        count = matrix.cells[key, name]
        shown = link(_address(key, name, links), f"{count:,}", title=f"{name}: {count:,}") if count else ""
        cells.append(tag("td", shown))
    title = link(links.document(key[0]), describe.titled(matrix.titles[key]))
    return tag("tr", tag("th", title, scope="row"), *cells, tag("td", matrix.unknown[key] or ""))
