"""All that is found in the bundled and the invented documents and in the golden cases, line by line, with how sure each speaker is.

Golden cases and floors say what must be found; this says what else changes with a rule or a weight. Nothing here is right because it stands
here: after a change of the extraction write it again with `SERGE_WRITE_GOLDEN=1`, and read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document
from serge_cli.model.records import Extraction, Footnote, Quotation
from serge_cli.readers.reading import read
from tests.golden.cases_reader import read_cases
from tests.recorded.recording import CASES, DOCUMENTS, compare, listed, shown


def paragraphs(found: Extraction) -> Iterator[str]:
    """Yield stretches of paragraphs of one kind, work and language; each that continues another by itself."""
    for (kind, work, language, level, continues), run in groupby(
        found.paragraphs, key=lambda p: (p.kind.value, p.work, p.language, p.level, p.continues)
    ):
        first, *rest = run
        last = rest[-1] if rest else first
        ids = f"{first.id}–{last.id}" if rest else first.id
        yield f"{ids} {kind}{level or ''} {work} {language} {first.span.start}–{last.span.end}{listed('continues', filter(None, [continues]))}"


def quotation(each: Quotation) -> str:
    said = listed("of", (speaker.name for speaker in each.speakers))
    if each.speaker:
        cue = f" “{shown(each.speaker.cue.text)}”" if each.speaker.cue else ""
        said += f" as {each.speaker.as_written} {each.speaker.rule} {each.speaker.confidence:.3f}{cue}"
    return (
        f"{each.id} {each.form.value} {each.kind.value} {each.language} {each.span.start}–{each.span.end} {''.join(each.marks)} {shown(each.text)}"
        f"{said}{listed('about', each.about)}{listed('from', filter(None, [each.source_work]))}{listed('notes', each.notes)}"
        f"{listed('in', filter(None, [each.parent]))}{listed('continues', filter(None, [each.continues]))}"
    )


def note(each: Footnote) -> str:
    markers = (f"{marker.span.start}–{marker.span.end} in {marker.sentence.start}–{marker.sentence.end}" for marker in each.markers)
    return (
        f"{each.id} note {each.label} {each.work} {shown(each.body)}{listed('called', markers)}{listed('means', each.resolves_to)}"
        f"{listed('cites', each.cites)}{listed('sources', each.quotations)}"
    )


def lines(document: Document, found: Extraction) -> Iterator[str]:
    """Yield everything found in a document, one thing a line."""
    for work in found.works:
        stated = (work.title, *work.authors, work.date, work.publication, work.translator, work.url)
        yield f"{work.id} work {work.span.start}–{work.span.end}{listed('stated', filter(None, stated))}{listed('on', work.subjects)}"
    yield from paragraphs(found)
    yield from map(quotation, found.quotations)
    yield from map(note, found.footnotes)
    yield from (f"{each.code.value} {each.span.start}–{each.span.end} {each.message}" for each in found.notices)
    for person in found.persons:
        yield f"person {person.name}{' (group)' if person.group else ''} ×{len(person.mentions)}{listed('as', person.forms)}"


def extracted(text: bytes, name: str, identifier: str) -> list[str]:
    document = read(text, name, identifier)
    return list(lines(document, extract(document)))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_document(path: Path) -> None:
    compare("extraction/" + path.stem.split("_")[0], extracted(path.read_bytes(), path.name, path.stem[:3]))


@pytest.mark.parametrize("name", CASES)
def test_cases(name: str) -> None:
    cases = [case for case in read_cases(CASES[name].parent) if case.file == name]
    found = [
        [f"## {case.name}", *extracted(case.text.encode(), f"{name}.{'md' if name == 'markdown' else 'txt'}", "case")] for case in cases
    ]
    compare(f"extraction/{name}", [line for each in found for line in each])
