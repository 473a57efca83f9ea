"""GraphML (graphml.graphdrawing.org), as Gephi, networkx, igraph and yEd read it: works and persons, and who quotes whom how often."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from serge_cli.model.results import Quoting
from serge_cli.people.persons import person_id
from serge_cli.present import describe
from serge_cli.present.listing import Listing
from serge_cli.present.safety import one_line

_KEYS: Final = (
    ("node", "kind", "string"),
    ("node", "label", "string"),
    ("node", "authors", "string"),
    ("node", "year", "string"),
    ("edge", "quotations", "int"),
    ("edge", "words", "int"),
)


def present(listing: Listing) -> Iterator[str]:
    """Yield the graph: an edge leads from a work to each person quoted in it; words of unknown speakers are left out."""
    quotings = [record for record in listing.records if isinstance(record, Quoting)]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for element, name, kind in _KEYS:
        yield f'  <key id="{name}" for="{element}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '  <graph id="who-quotes-whom" edgedefault="directed">\n'
    for quoting in {(quoting.document, quoting.work.id): quoting for quoting in quotings}.values():
        work = quoting.work
        said = (("kind", "work"), ("label", work.title or work.id), ("authors", describe.authors(work)), ("year", describe.year(work)))
        yield _element("node", f"id={_quoted(_work(quoting))}", *said)
    for name in dict.fromkeys(quoting.speaker for quoting in quotings if quoting.speaker):
        yield _element("node", f"id={_quoted(_person(name))}", ("kind", "person"), ("label", name))
    for quoting in quotings:
        if quoting.speaker:
            ends = f"source={_quoted(_work(quoting))} target={_quoted(_person(quoting.speaker))}"
            yield _element("edge", ends, ("quotations", str(quoting.quotations)), ("words", str(quoting.words)))
    yield "  </graph>\n</graphml>\n"


def _work(quoting: Quoting) -> str:
    return f"work:{quoting.work.id}"


def _person(name: str) -> str:
    return f"person:{person_id(name)}"


def _element(name: str, attributes: str, *data: tuple[str, str]) -> str:
    values = "".join(f'<data key="{key}">{escape(one_line(value))}</data>' for key, value in data if value)
    return f"    <{name} {attributes}>{values}</{name}>\n"


def _quoted(identifier: str) -> str:
    return quoteattr(one_line(identifier))
