"""Texts and files that nobody wrote, made of those in the tests: whatever a limit or a weight does with them, it does it still.

Each variant is written down as what it changes in all that is read and found: lines with `-` are no longer there, lines with `+` are new. What
moves with every letter is left out: instead of a place stands how many letters it holds, instead of an id what bears it. After a change of
rules write the files again with `SERGE_WRITE_GOLDEN=1`, and read the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from pathlib import Path

import pytest

from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.readers.reading import read
from tests.golden.cases_reader import read_cases
from tests.recorded import test_extraction, test_reading
from tests.recorded.recording import CASES, DOCUMENTS, compare
from tests.recorded.variants import archive_variants, drawn_variants, rtf_variants, text_variants, xml_variants

ESSAY = Path(__file__).resolve().parents[1] / "readers" / "essay"
OF_A_CASE, OF_A_DOCUMENT, OF_A_FILE, DRAWN = 2, 2, 24, 24
_INNER = {"essay.docx": r"document\.xml$|notes\.xml$", "essay.odt": r"content\.xml$", "essay.epub": r"html$"}
_RUN = re.compile(r"x:p(\d+)–x:p(\d+)")
_ID = re.compile(r"x:[pqnw]\d+")
_SPAN = re.compile(r"(\d+)–(\d+)")
_PLACE = re.compile(r"^at \d+")


@dataclass(frozen=True)
class Varied:
    """A text or file and its variants: each changes the one before (`chained`), or each the first."""

    label: str
    name: str
    files: list[bytes]
    chained: bool = True


def found(data: bytes, name: str) -> list[str]:
    """Return all that is read and found in a file, or that it is refused."""
    try:
        document = read(data, name, "x")
    except UnreadableFile as error:
        return [type(error).__name__]
    extracted = extract(document)
    names = {each.id: f"“{' '.join(each.text[:12].split())}”" for each in extracted.quotations}
    names |= {each.id: f"[{each.label}]" for each in extracted.footnotes}
    lines = chain(test_reading.lines(document), test_extraction.lines(document, extracted))
    return [without_places(line, names) for line in lines]


def without_places(line: str, names: dict[str, str]) -> str:
    """Return a line with lengths instead of places, and names instead of ids."""
    line = _RUN.sub(lambda ids: f"{int(ids[2]) - int(ids[1]) + 1}", " ".join(line.splitlines()))
    line = _ID.sub(lambda each: names.get(each.group(), each.group()[2]), line)
    return _PLACE.sub("at", _SPAN.sub(lambda span: str(int(span[2]) - int(span[1])), line))


def changes(before: list[str], now: list[str]) -> Iterator[str]:
    """Yield the lines of `before` that are missing in `now`, and those that are new."""
    for kind, start, end, new_start, new_end in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (f"- {line}" for line in before[start:end])
            yield from (f"+ {line}" for line in now[new_start:new_end])


def rows(all_varied: Iterable[Varied]) -> Iterator[str]:
    for varied in all_varied:
        before = found(varied.files[0], varied.name)
        for number, file in enumerate(varied.files[1:], 1):
            now = found(file, varied.name)
            yield f"## {varied.label}, variant {number}"
            yield from changes(before, now)
            before = now if varied.chained else before


def of_case(name: str) -> Iterator[Varied]:
    for case in read_cases(CASES[name].parent):
        if case.file == name:
            ending = "md" if name == "markdown" or case.text.startswith("---\n") else "txt"
            yield Varied(case.name, f"x.{ending}", [each.encode() for each in (case.text, *text_variants(case.text, case.name, OF_A_CASE))])


def of_document(path: Path) -> Varied:
    text = path.read_text(encoding="utf-8")
    return Varied(path.name, f"x{path.suffix}", [each.encode() for each in (text, *text_variants(text, path.name, OF_A_DOCUMENT))])


def of_file(name: str) -> Varied:
    data = (ESSAY / name).read_bytes()
    if name in _INNER:
        return Varied(name, name, [data, *archive_variants(data, re.compile(_INNER[name]), name, OF_A_FILE)], chained=False)
    varied, encoding = (rtf_variants, "latin-1") if name.endswith("rtf") else (xml_variants, "utf-8")
    return Varied(name, name, [data, *(each.encode(encoding) for each in varied(data.decode(encoding), name, OF_A_FILE))], chained=False)


@pytest.mark.parametrize("name", CASES)
def test_cases(name: str) -> None:
    compare(f"variants/{name}", list(rows(of_case(name))))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_document(path: Path) -> None:
    compare(f"variants/{path.stem.split('_')[0]}", list(rows([of_document(path)])))


@pytest.mark.parametrize("name", [*_INNER, "essay.html", "essay.tei.xml", "essay.rtf"])
def test_file(name: str) -> None:
    compare(f"variants/{name}", list(rows([of_file(name)])))


def test_drawn() -> None:
    """What is found in a drawn file is written whole, for none is like another."""
    files = enumerate(drawn_variants("drawn", DRAWN), 1)
    compare("variants/drawn.pdf", [line for number, data in files for line in (f"## variant {number}", *found(data, "drawn.pdf"))])
