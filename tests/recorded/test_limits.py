"""Where limits lie: texts in which one length or number grows, and from which value to which they are read in one way.

Each line of `limits/*.txt` says `FROM–TO: what is found`. The tests look at both ends of every line. After a change of a limit write the files
again with `SERGE_WRITE_GOLDEN=1`, which looks at every value, and read the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.readers.reading import read
from tests.recorded.growing import EXTRACTED, READ, Growing
from tests.recorded.growing_files import FILES
from tests.recorded.growing_layout import LAYOUT
from tests.recorded.growing_names import NAMES
from tests.recorded.growing_notes import NOTES
from tests.recorded.growing_quotations import QUOTATIONS
from tests.recorded.recording import WRITE, shown

LIMITS = Path(__file__).with_name("limits")


def extracted(data: bytes, name: str) -> str:
    """Return what is found in a text in a few words: paragraphs, quotations with their speakers, notes, warnings."""
    found = extract(read(data, name, "x"))
    works = [
        f"“{shown(work.title)}” {' & '.join(work.authors)}{' on ' + ' & '.join(work.subjects) if work.subjects else ''}"
        for work in found.works
    ]
    blocks = " ".join(f"{p.kind.value}{'+' if p.continues else ''}" for p in found.paragraphs)
    quotations = [
        f"{q.form.value} {q.kind.value} {' & '.join(s.name for s in q.speakers) or '-'}{'+' if q.continues else ''} {' '.join(q.notes)}".rstrip()
        for q in found.quotations
    ]
    notes = [f"note {n.label} {len(n.markers)} {n.body is not None} {' '.join(n.resolves_to)} {len(n.quotations)}" for n in found.footnotes]
    persons = [f"person {person.name}" for person in found.persons if person.name not in {"Ada Marsh", "Edgar Pike"}]
    return " | ".join([found.language, *works, blocks, *quotations, *notes, *persons, *(notice.code.value for notice in found.notices)])


def read_only(data: bytes, name: str) -> str:
    """Return how a text is cut into blocks, and what is joined in them; or that it is refused."""
    try:
        document = read(data, name, "x")
    except UnreadableFile as error:
        return type(error).__name__
    blocks = [
        f"{block.shape.value}{block.level or ''} {len(block.lines)} {shown(block.span.of(document.text))}" for block in document.blocks
    ]
    anchors = [f"{'body' if anchor.body else 'marker'} {anchor.label}" for anchor in document.anchors]
    return " | ".join([*blocks, *anchors, *(f"({shown(each.span.of(document.text))})" for each in document.emphasis)])


def stretches(growing: Growing, look: Callable[[bytes, str], str]) -> Iterator[tuple[int, int, str]]:
    """Yield from which value to which one thing is found, looking at every value."""
    first, before = growing.values[0], ""
    last = first
    for value in growing.values:
        now = look(growing.made(value), growing.name)
        if before and now != before:
            yield first, last, before
            first = value
        before, last = now, value
    yield first, last, before


def test_every_series_has_a_name_of_its_own() -> None:
    labels = [each.label for each in (*EXTRACTED, *LAYOUT, *QUOTATIONS, *NOTES, *NAMES, *READ, *FILES)]
    assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize(
    ("growing", "look"),
    [
        *(pytest.param(each, extracted, id=each.label) for each in (*EXTRACTED, *LAYOUT, *QUOTATIONS, *NOTES, *NAMES)),
        *(pytest.param(each, read_only, id=each.label) for each in (*READ, *FILES)),
    ],
)
def test_limits(growing: Growing, look: Callable[[bytes, str], str]) -> None:
    path = LIMITS / f"{growing.label}.txt"
    if WRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"{first}–{last}: {found}\n" for first, last, found in stretches(growing, look)), encoding="utf-8")
    for line in path.read_text(encoding="utf-8").splitlines():
        ends, _, found = line.partition(": ")
        for end in dict.fromkeys(ends.split("–")):
            assert look(growing.made(int(end)), growing.name) == found, f"at {end}"
