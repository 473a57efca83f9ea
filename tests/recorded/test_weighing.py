"""What marks and quoted words of the golden cases are weighed by: decisions, and by how much each wins.

A page: how far its paragraphs are set in, how wide its lines run, which paragraphs announce the next, and how surely. A mark: what it would cost to open, to close, to be an apostrophe or a prime; as what it is read, and the price of that. Quoted words: which
frames and signs of a title are seen around them, and a digest of everything else that is observed. After a change of rules write the
files again with `SERGE_WRITE_GOLDEN=1`, and read the difference.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import pytest

from serge_cli.extract.layout.continuations import join_continuations
from serge_cli.extract.layout.lay_out import Layout, lay_out
from serge_cli.extract.notes.find_notes import find_notes
from serge_cli.extract.pipeline import printed
from serge_cli.extract.quotations.announcements import announcement
from serge_cli.extract.quotations.find_quotations import Found, find_drafts
from serge_cli.extract.quotations.framing import FRAMES
from serge_cli.extract.quotations.kind_order import observe_again, observe_all
from serge_cli.extract.quotations.kinds import FIRST, likely
from serge_cli.extract.quotations.page_habits import PageHabits
from serge_cli.extract.quotations.pairing import Judged
from serge_cli.extract.quotations.prices import NEVER
from serge_cli.extract.quotations.title_signs import TITLE_SIGNS
from serge_cli.model.document import Document
from serge_cli.model.span import Span
from serge_cli.readers.reading import read
from tests.golden.cases_reader import read_cases
from tests.recorded.recording import CASES, compare, shown

NAMED = (*(name for name, _ in FRAMES), *(name for name, _ in TITLE_SIGNS))


def price(value: float) -> str:
    return "–" if value >= NEVER else f"{value:.4g}"


def mark(one: Judged) -> str:
    """Return the four costs of a mark, and as what it is read."""
    costs = " ".join(map(price, (one.mark.opening, one.mark.closing, one.mark.apostrophe, one.mark.prime)))
    return f"{one.mark.glyph} {costs}{' at the head of a line' if one.mark.line_start else ''} → {one.reading.value} {price(one.cost)}"


def page(document: Document, layout: Layout) -> Iterator[str]:
    """Yield what the page looks like: its habits, and of each paragraph how surely it announces the next and how its lines stand."""
    habits = PageHabits.of(document, layout)
    yield f"set in {habits.indentation}, lines of {habits.width}{'' if habits.one_language else ', in several languages'}"
    for number, paragraph in enumerate(layout.paragraphs):
        announced = announcement(document.text, paragraph.span, paragraph.language)
        signs = [f"announces {announced}"] if announced else []
        signs += ["verse"] if habits.looks_like_verse(document, number) else []
        signs += ["set apart"] if habits.set_apart(document.blocks[number]) else []
        if signs:
            yield f"{shown(paragraph.span.of(document.text))}: {', '.join(signs)}"


def drafts_of(text: str, name: str) -> tuple[Document, Layout, Found, Sequence[Span]]:
    """Return a text with what may be quotations in it, and with its note markers."""
    document = printed(read(text.encode(), name, "x"))
    notes = find_notes(document, lay_out(document))
    layout = join_continuations(document, notes.layout)
    return document, layout, find_drafts(document, layout, notes.markers), notes.markers


def observed(text: str, name: str) -> Iterator[str]:
    """Yield what is seen of each quotation: frames and signs by name, and a digest of all."""
    document, layout, found, markers = drafts_of(text, name)
    drafted = observe_all(document, layout, found.drafts, markers)
    seen = observe_again(drafted, {number: likely(seen, FIRST) for number, seen in drafted.seen.items()})
    for number, observations in seen.items():
        named = [each for each in observations if each.rstrip("+~-") in NAMED]
        rest = hashlib.sha256("\n".join(observations).encode()).hexdigest()[:8]
        yield f"{shown(found.drafts[number].span.of(text))}: {', '.join([*named, rest])}"


def weighed(text: str, name: str) -> Iterator[str]:
    """Yield what a page looks like, its marks, and what is seen of the words in them, one thing a line."""
    document, layout, found, _ = drafts_of(text, name)
    yield from page(document, layout)
    yield from (mark(one) for one in found.readings.judged if one.mark.apostrophe > 0)
    yield from observed(text, name)


@pytest.mark.parametrize("name", CASES)
def test_cases(name: str) -> None:
    lines = []
    for case in read_cases(CASES[name].parent):
        if case.file == name:
            ending = "md" if name == "markdown" or case.text.startswith("---\n") else "txt"
            lines += [f"## {case.name}", *weighed(case.text, f"x.{ending}")]
    compare(f"weighing/{name}", lines)


FARTHEST = 18  # words


def farther(text: str, name: str) -> Iterator[str]:
    """Yield the frames seen as more and more words part the first quotation from what stands before it, then from what stands behind it."""
    found = drafts_of(text, name)[2].drafts
    if not found or found[0].kind is not None:
        return
    for place, side in ((found[0].outer.start, "before"), (found[0].outer.end, "behind")):
        filler = "quite " if side == "before" else " quite"
        known, everything = "", hashlib.sha256()
        for more in range(FARTHEST):
            now = next((row for row in observed(text[:place] + filler * more + text[place:], name)), "")
            frames, _, rest = now.rpartition(", ") if ", " in now else now.rpartition(": ")
            everything.update(rest.encode())
            if frames != known:
                yield f"{more} words {side}: {frames}"
            known = frames
        yield f"all {side}: {everything.hexdigest()[:8]}"


@pytest.mark.parametrize("name", ["quotations-en-kinds", "quotations-de", "quotations-fr", "speakers-en-before", "speakers-en-after"])
def test_farther(name: str) -> None:
    lines = []
    for case in read_cases(CASES[name].parent):
        if case.file == name:
            lines += [f"## {case.name}", *farther(case.text, "x.txt")]
    compare(f"weighing/farther-{name}", lines)


SHARES = {  # what marks may be, right before and behind words, and inside them
    "before": ("x“a ", "1“a ", " “a ", "(“a ", ".“a ", "x‘a ", " ‘a ", " ’90s ", " ’tis ", " 'a ", " « a ", " ” a "),
    "behind": (
        "a” ",
        "a ” ",
        "a”x ",
        "a”1 ",
        "a” x ",
        "a’ x ",
        "boats’ x ",
        "boats’ and ",
        "an’ x ",
        "a » ",
        "a» ",
        "5” ",
        "5’ ",
        '5" ',
        "5′6 ",
        "5″ ",
    ),
    "alone": ("a’b ", " ’ ", " “ ", "x“ ", "a‘b ", "a“b ", "a''b ", "``a'' ", ",,a'' ", "„a“ ", "»a« ", "<<a>> ", "l’a ", "א״ב "),
}


def test_places_of_marks() -> None:
    """Compare what a mark costs by the letters and signs beside it, and how it is read in a sentence of its own."""
    lines = []
    for place, texts in SHARES.items():
        for text in texts:
            found = drafts_of(f"The old mill was quiet{text}and the mill was quiet again.", "x.txt")[2]
            lines += [f"{place} {text!r}: {mark(one)}" for one in found.readings.judged]
    compare("weighing/places-of-marks", lines)
