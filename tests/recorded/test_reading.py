"""What the readers make of a file: every block with its shape and lines, and what the format states.

Of the essay in every format, of the bundled and the invented documents, and of the golden cases of layout and Markdown. After a change of a
reader write it again with `SERGE_WRITE_GOLDEN=1`, and read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from serge_cli.model.document import Document
from serge_cli.readers.reading import read
from tests.golden.cases_reader import read_cases
from tests.recorded.recording import CASES, DOCUMENTS, compare, listed, shown

ESSAYS = sorted(Path(__file__).resolve().parents[1].glob("readers/essay/*"))


def lines(document: Document) -> Iterator[str]:
    """Yield everything a reader says of a file, one thing a line; places from the file's own are listed by where they begin."""
    stated = [f"{name}={getattr(document.metadata, name)}" for name in document.metadata.__slots__ if name != "imprint"]
    yield f"{document.format} {document.encoding} {' '.join(each for each in stated if not each.endswith(('=None', '=()')))}"
    for block in document.blocks:
        starts = ",".join(str(line.start - block.span.start) for line in block.lines[1:])
        level = f" {block.level}" if block.level else ""
        mark = f" {block.mark}" if block.mark else ""
        yield f"{block.shape.value}{level}{mark} {block.span.start}–{block.span.end} {shown(block.span.of(document.text))} {starts}".rstrip()
    for each in document.emphasis:
        yield f"{'strong' if each.strong else 'emphasis'} {each.span.start}–{each.span.end} of {each.outer.start}–{each.outer.end}"
    for anchor in document.anchors:
        yield f"{'body' if anchor.body else 'marker'} {anchor.label} {anchor.key} {anchor.span.start}–{anchor.span.end} {anchor.words or ''}".rstrip()
    for part in document.stated:
        yield f"{part.kind.value} {part.span.start}–{part.span.end}{listed('by', filter(None, [part.who]))}{listed('from', filter(None, [part.cite]))}"
    for place in document.places:
        yield f"at {place.start} {place.page} {place.part} {place.fragment} {place.line or ''} {place.paragraph or ''}".rstrip()
    yield from (f"{each.code.value} {each.span.start}–{each.span.end} {each.message}" for each in document.notices)
    yield from (f"printed as {each.printed!r} {each.span.start}–{each.span.end}{' code' if each.code else ''}" for each in document.markup)


@pytest.mark.parametrize("path", ESSAYS, ids=lambda path: path.name)
def test_essay(path: Path) -> None:
    compare(f"reading/{path.name}", list(lines(read(path.read_bytes(), path.name, "essay"))))


def test_documents() -> None:
    found = [[f"## {path.stem}", *lines(read(path.read_bytes(), path.name, "doc"))] for path in DOCUMENTS]
    compare("reading/documents", [line for each in found for line in each if not line.startswith("printed")])


@pytest.mark.parametrize("name", ["layout-heads", "markdown", "notes-lists", "quotations-en-displayed"])
def test_cases(name: str) -> None:
    cases = [case for case in read_cases(CASES[name].parent) if case.file == name]
    ending = "md" if name == "markdown" else "txt"
    found = [[f"## {case.name}", *lines(read(case.text.encode(), f"{name}.{ending}", "case"))] for case in cases]
    compare(f"reading/{name}", [line for each in found for line in each])
