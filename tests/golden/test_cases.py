"""Every case in cases/*.md finds what it says and, where it says so, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document
from serge_cli.model.records import Extraction, Footnote, Quotation
from serge_cli.readers.reading import read
from tests.golden.cases_reader import KINDS, Case, Expected, read_cases

CASES = read_cases(Path(__file__).with_name("cases"))


def squash(words: str | None) -> str:
    return " ".join((words or "").split())


@pytest.mark.parametrize("case", CASES, ids=[case.label for case in CASES])
def test_case(case: Case) -> None:
    markdown = case.file == "markdown" or case.text.startswith("---\n")
    document = read(case.text.encode("utf-8"), f"{case.file}.md" if markdown else f"{case.file}.txt", "case")
    found = extract(document)
    assert case.text.replace("\r\n", "\n") == document.text
    problems = [problem for expected in case.expected for problem in check_one(expected, document, found)]
    problems += list(check_complete(case, document, found))
    assert not problems, "\n".join([case.label, *problems])


def check_complete(case: Case, document: Document, found: Extraction) -> list[str]:
    """Return what was found of a sort that the case lists, and is not in its list."""
    heads = [expected.head for expected in case.expected]
    problems: list[str] = []

    def compare(sort: str, wanted: list[str], got: list[str]) -> None:
        for item in wanted:
            if item in got:
                got.remove(item)
        problems.extend(f"{sort} too many: {item}" for item in got)

    if any(head in KINDS or head == "no quotations" for head in heads):
        wanted = [squash(expected.value) for expected in case.expected if expected.head in KINDS]
        compare("quotation", wanted, [squash(q.text) for q in found.quotations])
    if any(head.startswith("note ") or head == "no notes" for head in heads):
        wanted = [head.removeprefix("note ") for head in heads if head.startswith("note ")]
        compare("note", wanted, [note.label for note in found.footnotes])
    if "work" in heads:
        compare("work", ["work"] * heads.count("work"), ["work" for _ in found.works])
    if "no notices" in heads or any(head.startswith("notice ") for head in heads):
        wanted = [head.removeprefix("notice ") for head in heads if head.startswith("notice ")]
        compare("notice", wanted, [notice.code.value for notice in found.notices])
    return problems


def check_one(expected: Expected, document: Document, found: Extraction) -> list[str]:
    """Return what is wrong with one expected thing."""
    head, _, rest = expected.head.partition(" ")
    checks: dict[str, Callable[[Expected, str, Document, Extraction], list[str]]] = {
        **dict.fromkeys(KINDS, check_quotation),
        "note": check_note,
        "block": check_block,
        "work": check_work,
        "notice": check_notice,
        "person": check_person,
        "no": check_absent,
    }
    if head not in checks:
        return [f"line {expected.line}: no such thing to expect: {expected.head}"]
    return [f"line {expected.line}: {problem}" for problem in checks[head](expected, rest, document, found)]


def check_quotation(expected: Expected, _rest: str, _document: Document, found: Extraction) -> list[str]:
    words = squash(expected.value)
    same = [q for q in found.quotations if squash(q.text) == words]
    if not same:
        return [f"{expected.head} not found: {words}; found {[q.text for q in found.quotations]}"]
    by_kind = [q for q in same if q.kind.value == expected.head]
    if not by_kind:
        return [f"{words}: is {expected.head}, got {same[0].kind.value}"]
    complaints = [quotation_problems(expected, quotation, found) for quotation in by_kind]
    return min(complaints, key=len)


def quotation_problems(expected: Expected, quotation: Quotation, found: Extraction) -> list[str]:
    texts = {q.id: squash(q.text) for q in found.quotations}
    speaker = quotation.speaker
    got = {
        "speaker": speaker.name if speaker else "-",
        "rule": speaker.rule if speaker else "-",
        "cue": squash(speaker.cue.text) if speaker and speaker.cue else "-",
        "form": quotation.form.value,
        "parent": texts.get(quotation.parent or "", "-"),
        "continues": texts.get(quotation.continues or "", "-"),
        "note": ", ".join(quotation.notes) or "-",
        "language": quotation.language,
        "about": "; ".join(quotation.about) or "-",
        "marks": " ".join(mark for mark in quotation.marks if mark) or "-",
        "source": quotation.source_work or "-",
    }
    return compare(expected, got)


def compare(expected: Expected, got: dict[str, str]) -> list[str]:
    problems = [f"no such property: {key}" for key in expected.must if key not in got]
    return problems + [
        f"{expected.value[:50]}: {key} is {wanted}, got {got[key]}"
        for key, wanted in expected.must.items()
        if key in got and squash(wanted) != got[key]
    ]


def check_note(expected: Expected, label: str, document: Document, found: Extraction) -> list[str]:
    notes = [note for note in found.footnotes if note.label == label]
    if not notes:
        return [f"note {label} not found; found {[note.label for note in found.footnotes]}"]
    by_body = [note for note in notes if squash(note.body) == squash(expected.value)]
    if not by_body:
        return [f"note {label}: body is {expected.value!r}, got {[note.body for note in notes]}"]
    return min((note_problems(expected, note, document, found) for note in by_body), key=len)


def note_problems(expected: Expected, note: Footnote, document: Document, found: Extraction) -> list[str]:
    labels = {other.id: other.label for other in found.footnotes}
    got = {
        "markers": str(len(note.markers)),
        "sentence": squash(note.markers[0].sentence.of(document.text)) if note.markers else "-",
        "resolves": labels.get(note.resolves_to[0], "-") if note.resolves_to else "-",
        "cites": "; ".join(note.cites) or "-",
    }
    return compare(expected, got)


def check_block(expected: Expected, kind: str, document: Document, found: Extraction) -> list[str]:
    words = squash(expected.value)
    got = {p.kind.value for p in found.paragraphs if squash(p.span.of(document.text)).startswith(words)}
    return [] if kind in got else [f"block {words[:50]} is {kind}, got {sorted(got) or 'no such block'}"]


def check_work(expected: Expected, _rest: str, _document: Document, found: Extraction) -> list[str]:
    title, _, authors = (part.strip() for part in expected.value.partition("|"))
    got = [f"{squash(work.title)} | {'; '.join(work.authors)}".strip(" |") for work in found.works]
    return [] if f"{title} | {authors}".strip(" |") in got else [f"work {expected.value} not found; found {got}"]


def check_notice(expected: Expected, code: str, document: Document, found: Extraction) -> list[str]:
    got = [(notice.code.value, squash(notice.span.of(document.text))) for notice in found.notices]
    hit = any(c == code and (not expected.value or squash(expected.value) == words) for c, words in got)
    return [] if hit else [f"notice {code} at {expected.value!r} not found; found {got}"]


def check_person(expected: Expected, _rest: str, _document: Document, found: Extraction) -> list[str]:
    names = [person.name for person in found.persons]
    return [] if expected.value in names else [f"person {expected.value} not found; found {names}"]


def check_absent(expected: Expected, rest: str, _document: Document, found: Extraction) -> list[str]:
    """Return what is wrong with a thing that must not be found: one person; of other sorts `check_complete` knows."""
    names = [person.name for person in found.persons]
    return [f"person {expected.value} found; found {names}"] if rest == "person" and expected.value in names else []


def test_there_are_cases() -> None:
    assert CASES, "no case files were read"
