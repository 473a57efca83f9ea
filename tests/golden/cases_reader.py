"""Read case files: Markdown lists of short texts with what should be found in them (format: cases/README.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

KINDS = ("quotation", "term", "title")
_FENCE = re.compile(r"^(`{3,})")
_ITEM = re.compile(r"^(?P<indent> *)- (?P<head>[^:]+?)(?:: ?(?P<value>.*))?$")


@dataclass(slots=True)
class Expected:
    """One thing a case wants found: `head` says what (`quotation`, `note 3`), `value` which, `must` what else is true of it."""

    head: str
    value: str
    line: int
    must: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Case:
    """A short text and what should be found in it."""

    file: str
    name: str
    line: int
    text: str = ""
    expected: list[Expected] = field(default_factory=list)

    @property
    def label(self) -> str:
        return f"{self.file}:{self.line} {self.name}"


def read_cases(folder: Path) -> list[Case]:
    """Return all cases of a folder, in order of file and line."""
    return [case for path in sorted(folder.glob("*.md")) if path.name != "README.md" for case in _cases_of(path)]


def _cases_of(path: Path) -> list[Case]:
    cases: list[Case] = []
    fence, body = "", []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if fence:
            if line.strip() == fence:
                cases[-1].text, fence = "\n".join(body), ""
            else:
                body.append(line)
        elif line.startswith("## "):
            cases.append(Case(path.stem, line[3:].strip(), number))
        elif (opened := _FENCE.match(line)) and cases:
            fence, body = opened.group(1), []
        elif (item := _ITEM.match(line)) and cases:
            _take(cases[-1], item, number, path)
        elif cases and line.strip() and line.startswith(("-", " ")):
            raise ValueError(f"{path.name}:{number}: not understood: {line}")
    if fence:
        raise ValueError(f"{path.name}: the text of {cases[-1].name!r} is not closed")
    return cases


def _take(case: Case, item: re.Match[str], number: int, path: Path) -> None:
    head, value = item["head"].strip(), (item["value"] or "").strip()
    if not item["indent"]:
        case.expected.append(Expected(head, value, number))
    elif case.expected:
        case.expected[-1].must[head] = value
    else:
        raise ValueError(f"{path.name}:{number}: an indented line with nothing above it")
