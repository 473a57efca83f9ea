"""Find the persons a document names, without a model: full names, surnames, initials, titles and roles."""

from __future__ import annotations

from serge_cli.extract.layout import Layout
from serge_cli.model.document import Document
from serge_cli.model.records import Person
from serge_cli.people.authority import Authority


def find_people(document: Document, layout: Layout, known: Authority) -> tuple[Person, ...]:
    """Return the persons named in the document with every form and mention (provisional: none)."""
    return ()
