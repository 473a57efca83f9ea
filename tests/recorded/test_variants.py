"""Texts and files that nobody wrote, made of those in the tests: whatever a limit or a weight does with them, it does it still.

A line gives the variants of one text: eight letters for each, made of all that is read and found. They say that something changed and where,
not what: `python -m tests.recorded.test_variants NAME` prints what is found in the variants of a text, in this checkout or another. After a
change of rules write the files again with `SERGE_WRITE_GOLDEN=1`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
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
OF_A_CASE, OF_A_DOCUMENT, OF_A_FILE, DRAWN = 4, 2, 60, 60
_INNER = {"essay.docx": r"document\.xml$|notes\.xml$", "essay.odt": r"content\.xml$", "essay.epub": r"html$"}


def found(data: bytes, name: str) -> list[str]:
    """Return all that is read and found in a file, or that it is refused."""
    try:
        document = read(data, name, "x")
    except UnreadableFile as error:
        return [type(error).__name__]
    return [*test_reading.lines(document), *test_extraction.lines(document, extract(document))]


def digest(lines: Iterable[str]) -> str:
    return sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def of_cases(name: str) -> Iterator[tuple[str, list[bytes], str]]:
    """Yield the variants of the cases in a file: their names, the texts, the name of the file they are read as."""
    for case in read_cases(CASES[name].parent):
        if case.file == name:
            ending = "md" if name == "markdown" or case.text.startswith("---\n") else "txt"
            yield case.name, [each.encode() for each in text_variants(case.text, case.name, OF_A_CASE)], f"x.{ending}"


def of_documents() -> Iterator[tuple[str, list[bytes], str]]:
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        yield path.name, [each.encode() for each in text_variants(text, path.name, OF_A_DOCUMENT)], f"x{path.suffix}"


def of_files() -> Iterator[tuple[str, list[bytes], str]]:
    for name, part in _INNER.items():
        yield name, list(archive_variants((ESSAY / name).read_bytes(), re.compile(part), name, OF_A_FILE)), name
    for name in ("essay.html", "essay.tei.xml"):
        yield name, [each.encode() for each in xml_variants((ESSAY / name).read_text(encoding="utf-8"), name, OF_A_FILE)], name
    rtf = (ESSAY / "essay.rtf").read_bytes().decode("latin-1")
    yield "essay.rtf", [each.encode("latin-1") for each in rtf_variants(rtf, "essay.rtf", OF_A_FILE)], "essay.rtf"
    yield "drawn.pdf", list(drawn_variants("drawn", DRAWN)), "drawn.pdf"


def rows(groups: Iterable[tuple[str, list[bytes], str]]) -> list[str]:
    return [f"{label}: {' '.join(digest(found(data, name)) for data in variants)}" for label, variants, name in groups]


@pytest.mark.parametrize("name", CASES)
def test_cases(name: str) -> None:
    compare(f"variants/{name}", rows(of_cases(name)))


def test_documents() -> None:
    compare("variants/documents", rows(of_documents()))


def test_files() -> None:
    compare("variants/files", rows(of_files()))


if __name__ == "__main__":
    for group in (*map(of_cases, CASES), of_documents(), of_files()):
        for label, variants, name in group:
            if label == sys.argv[1]:
                for data in variants:
                    print(*found(data, name), sep="\n", end="\n\n")
