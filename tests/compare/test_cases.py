"""Every case in cases/*.md gets the verdict, the differences and the warnings that it states, and no others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from serge_cli.compare.costs import weight
from serge_cli.compare.judging import Opinion, judge
from serge_cli.compare.meanings import remarks
from serge_cli.compare.quoted import read_quotation
from serge_cli.compare.sources import read_passage, stretches_of
from serge_cli.model.verdicts import Change, Difference

CASES = Path(__file__).parent / "cases"


@dataclass
class Case:
    label: str
    sources: list[tuple[str, str]] = field(default_factory=list)  # document, text
    draft: str = ""
    expected: list[str] = field(default_factory=list)


def cases() -> list[Case]:
    found: list[Case] = []
    for path in sorted(CASES.glob("*.md")):
        if path.name == "README.md":
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                found.append(Case(f"{path.stem}: {line[3:]}"))
            elif line.startswith("source: "):
                found[-1].sources.append(("1", line[8:]))
            elif line.startswith("other source: "):
                found[-1].sources.append(("2", line[14:]))
            elif line.startswith("draft: "):
                found[-1].draft = line[7:]
            elif line.startswith("- "):
                found[-1].expected.append(line[2:])
    return found


def opinion_on(draft: str, sources: list[tuple[str, str]]) -> Opinion:
    """Judge a draft's words against sources as a library of fifty passages would weigh them."""
    passages = [
        read_passage(f"{document}:p{number}", document, number, text, number=number) for number, (document, text) in enumerate(sources)
    ]
    counts = Counter(word for passage in passages for word in passage.words)
    quoted = read_quotation(draft, (), remarks())
    common = {"the", "and", "to", "a", "of", "was", "that"}
    weights = {word: weight(30 if word in common else counts[word] and 1, 300) for word in quoted.words}
    if all(word in common or counts[word] > 1 for word in quoted.words):
        weights = dict.fromkeys(quoted.words, 0.2)
    return judge(quoted, stretches_of(passages), weights)


def described(one: Difference) -> str:
    words = {Change.DROPPED: one.source, Change.SUBSTITUTED: f"{one.draft} / {one.source}"}.get(one.kind, one.draft)
    return f"{one.kind.value}: {words}" + (f" ({one.material.value})" if one.material else "")


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.label)
def test_case(case: Case) -> None:
    opinion = opinion_on(case.draft, case.sources)
    assert [opinion.verdict.value, *map(described, opinion.differences), *(each.code.value for each in opinion.warnings)] == case.expected


def test_there_are_cases() -> None:
    assert len(cases()) > 25
