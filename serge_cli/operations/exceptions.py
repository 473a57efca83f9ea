"""Findings that somebody has looked at and lets stand: a file of lines `code | beginning of the quotation | reason`.

`*` stands for any code or any quotation. A line without a reason is refused: whoever reads the file later must know why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from serge_cli import messages, verdict_messages
from serge_cli.errors import UnreadableFile, UsageError
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.verdicts import Audited, Caution, Verdict
from serge_cli.text.tokens import terms

CODES = frozenset({*Verdict, *Caution})
_ANY = "*"
_LARGEST = 1 << 20  # bytes of such a file


@dataclass(frozen=True, slots=True)
class Exempt:
    """One finding that may stand: its code, and the folded words that the quotation begins with (none: any)."""

    code: str
    words: tuple[str, ...] = ()

    def covers(self, code: str, words: Sequence[str]) -> bool:
        """Return whether a finding of this code on these words may stand."""
        return self.code in {_ANY, code} and tuple(words[: len(self.words)]) == self.words


def read_exceptions(path: Path) -> tuple[Exempt, ...]:
    """Return the exceptions in a file; UsageError for a line that is none."""
    try:
        with path.open("rb") as handle:
            text = handle.read(_LARGEST).decode("utf-8-sig")
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path} is no UTF-8.", "Save it as UTF-8.") from error
    lines = ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1))
    return tuple(_exempt(path, number, line) for number, line in lines if line and not line.startswith("#"))


def _exempt(path: Path, number: int, line: str) -> Exempt:
    parts = [part.strip() for part in line.split("|")]
    if len(parts) < 3 or not all(parts[:3]):
        raise UsageError(verdict_messages.BAD_EXCEPTION.format(path=path, line=number), verdict_messages.EXCEPTION_IS)
    check_codes([parts[0]], wild=True)
    return Exempt(parts[0], () if parts[1] == _ANY else tuple(terms(parts[1])))


def check_codes(codes: Iterable[str], *, wild: bool = False) -> frozenset[str]:
    """Return the codes as a set; UsageError where one is unknown."""
    given = frozenset(codes)
    if unknown := sorted(given - CODES - ({_ANY} if wild else set())):
        raise UsageError(messages.NO_CODE.format(code=unknown[0]), messages.CODES.format(codes=", ".join((*Verdict, *Caution))))
    return given


def without(items: Iterable[Audited], exceptions: Sequence[Exempt]) -> tuple[Audited, ...]:
    """Return what was audited without the findings that may stand; a quotation whose verdict may stand is left out."""
    kept = []
    for item in items:
        words = terms(item.judged.text)
        if item.judged.verdict is not Verdict.EXACT and any(one.covers(item.judged.verdict.value, words) for one in exceptions):
            continue
        warnings = tuple(each for each in item.judged.warnings if not any(one.covers(each.code.value, words) for one in exceptions))
        kept.append(replace(item, judged=replace(item.judged, warnings=warnings)))
    return tuple(kept)
