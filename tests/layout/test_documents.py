"""Documents of many makes, each with what a reader sees in it: `NAME.expected` beside `NAME.txt` or `NAME.md`.

A line `work: title | authors | date | publication | translator | subjects` for each work, then `kind: words it begins with` for each
block that is no plain paragraph.
"""

from pathlib import Path

import pytest

from serge_cli.extract.layout.lay_out import lay_out
from serge_cli.model.records import ParagraphKind, Work
from serge_cli.readers.reading import read

DOCUMENTS = Path(__file__).parent / "documents"
FILES = sorted(path for path in DOCUMENTS.iterdir() if path.suffix != ".expected")


def found_in(path: Path) -> list[str]:
    document = read(path.read_bytes(), path.name, "x")
    layout = lay_out(document)
    kinds = [
        f"{p.kind}: {' '.join(p.span.of(document.text).split())[:50].strip()}"
        for p in layout.paragraphs
        if p.kind is not ParagraphKind.PARAGRAPH
    ]
    return [describe(work) for work in layout.works] + kinds


def describe(work: Work) -> str:
    fields = (work.title, "; ".join(work.authors), work.date, work.publication, work.translator, "; ".join(work.subjects))
    return "work: " + " | ".join(field or "-" for field in fields)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_document(path: Path) -> None:
    assert found_in(path) == path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()


def test_every_document_has_its_expectation() -> None:
    assert len(FILES) >= 19
