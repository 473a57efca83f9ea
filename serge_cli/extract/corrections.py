"""Corrections by hand that last: what a person says about a quotation is kept beside the corpus and applied at every extraction.

A correction names a quotation by the hash of its words and the words around it, never by its number or place, so that it survives
edits elsewhere in the file. Words quoted several times are distinguished by their surroundings. A correction whose words are gone is
reported, not dropped. The sidecar is TOML, so that it can be read, edited and put under version control.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Notice, NoticeCode, Quotation, QuotationKind, Speaker
from serge_cli.model.span import Span
from serge_cli.text.tokens import terms

if TYPE_CHECKING:
    from tomlkit.items import AbstractTable

Fields = TypeVar("Fields", bound="AbstractTable")
RULE = "corrected"
_KEPT = 60  # characters of the quotation
_AROUND = 6  # words of context kept on each side
_REACH = 120  # code points of the text in which they are looked for


class CorrectionsUnreadableError(ValueError):
    """The sidecar text is no list of corrections; the message says where."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided about one quotation. None leaves a field as extracted; an empty `speaker` means nobody."""

    document: str
    words: str  # hash of the quotation's folded words
    before: str = ""  # folded words before and after it, to distinguish equal quotations
    after: str = ""
    text: str = ""  # the quotation's beginning, for those who read the sidecar
    speaker: str | None = None
    kind: QuotationKind | None = None
    not_a_quotation: bool = False

    @property
    def beginning(self) -> str:
        """Return the quotation's words as far as they are kept, with “…” behind them where there are more."""
        is_whole = len(self.text) < _KEPT or _hash(self.text) == self.words
        return self.text if is_whole else f"{self.text.rstrip()}…"


def make_correction(
    document: Document,
    quotation: Quotation,
    *,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
    not_a_quotation: bool = False,
) -> Correction:
    """Return a correction of `quotation` as it stands in `document`."""
    before, after = _surroundings(document.text, quotation.span)
    text = " ".join(quotation.text.split())
    return Correction(document.id, _hash(quotation.text), before, after, text[:_KEPT], speaker, kind, not_a_quotation)


def apply_corrections(
    document: Document, quotations: Sequence[Quotation], corrections: Iterable[Correction]
) -> tuple[tuple[Quotation, ...], tuple[Notice, ...]]:
    """Return the quotations as corrected by hand, and a notice for each correction of this document whose words are gone.

    A later correction of the same quotation overrides an earlier one.
    """
    corrected: list[Quotation | None] = list(quotations)
    notices: list[Notice] = []
    for correction, meant in placed(document, quotations, corrections):
        if meant is None:
            notices.append(_lost(correction))
            continue
        standing = corrected[meant] or quotations[meant]
        corrected[meant] = None if correction.not_a_quotation else _laid_over(standing, correction)
    return _without_orphans(corrected), tuple(notices)


def placed(
    document: Document, quotations: Sequence[Quotation], corrections: Iterable[Correction]
) -> Iterator[tuple[Correction, int | None]]:
    """Yield the corrections of a document, each with the place of the quotation that it means, None where its words are gone."""
    by_words: defaultdict[str, list[int]] = defaultdict(list)
    for number, quotation in enumerate(quotations):
        by_words[_hash(quotation.text)].append(number)
    for correction in corrections:
        if correction.document == document.id:
            yield correction, _meant(document.text, quotations, by_words.get(correction.words, []), correction)


def _meant(text: str, quotations: Sequence[Quotation], candidates: Sequence[int], correction: Correction) -> int | None:
    """Return the candidate whose surroundings agree best with the correction's; the first of several equal ones."""

    def agreement(number: int) -> int:
        before, after = _surroundings(text, quotations[number].span)
        return _common_tail(before, correction.before) + _common_tail(after[::-1], correction.after[::-1])

    return max(candidates, key=lambda number: (agreement(number), -number), default=None)


def _common_tail(one: str, other: str) -> int:
    length = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b:
            break
        length += 1
    return length


def _laid_over(quotation: Quotation, correction: Correction) -> Quotation:
    speaker = quotation.speaker
    if correction.speaker is not None:
        name = correction.speaker
        speaker = Speaker(name, name, RULE, 1.0) if name else None
    return replace(quotation, kind=correction.kind or quotation.kind, speaker=speaker, corrected=True)


def _without_orphans(quotations: Iterable[Quotation | None]) -> tuple[Quotation, ...]:
    """Leave out what is no quotation, and let what stood inside or continued it stand alone."""
    kept = [quotation for quotation in quotations if quotation is not None]
    ids = {quotation.id for quotation in kept}
    return tuple(
        replace(
            quotation,
            parent=quotation.parent if quotation.parent in ids else None,
            continues=quotation.continues if quotation.continues in ids else None,
        )
        for quotation in kept
    )


def _lost(correction: Correction) -> Notice:
    shown = correction.text or correction.words
    return Notice(NoticeCode.CORRECTION_LOST, Span(0, 0), f"the words corrected by hand are no longer there: “{shown}”")


def _hash(words: str) -> str:
    return hashlib.sha256(" ".join(terms(words)).encode()).hexdigest()[:16]


def _surroundings(text: str, span: Span) -> tuple[str, str]:
    before = terms(text[max(0, span.start - _REACH) : span.start])[-_AROUND:]
    after = terms(text[span.end : span.end + _REACH])[:_AROUND]
    return " ".join(before), " ".join(after)


def with_corrections(text: str, corrections: Sequence[Correction]) -> str:
    """Return the text of a sidecar file with some corrections more; every byte of the old text stays.

    CorrectionsUnreadableError where the text holds anything but corrections.
    """
    for correction in corrections:
        text = _changed(text, (*loads(text), correction), _with_one(_appended, correction), _with_one(_within_brackets, correction))
    return text


def without_corrections(text: str, unwanted: Iterable[int]) -> str:
    """Return the text of a sidecar file without the corrections of these numbers, counted from 0; comments stay.

    CorrectionsUnreadableError where the text holds anything but corrections.
    """
    for number in sorted(unwanted, reverse=True):
        kept = loads(text)
        text = _changed(text, (*kept[:number], *kept[number + 1 :]), _without_lines(number), _without_table(number))
    return text


def _changed(text: str, wanted: tuple[Correction, ...], *ways: Callable[[str], str]) -> str:
    """Return the text changed in the first of some ways that leaves the corrections wanted and nothing else."""
    for way in ways:
        fresh = way(text)
        with suppress(CorrectionsUnreadableError):
            if loads(fresh) == wanted:
                return fresh
    raise CorrectionsUnreadableError("its [[correction]] tables cannot be changed; change it by hand")


def _with_one(way: Callable[[str, Correction], str], correction: Correction) -> Callable[[str], str]:
    return lambda text: way(text, correction)


def _without_lines(number: int) -> Callable[[str], str]:
    """Return what takes out the lines of one [[correction]], but for comments; an empty line goes with them."""

    def changed(text: str) -> str:
        kept: list[str] = []
        table, inside = -1, False
        for line in text.splitlines(keepends=True):
            bare = line.strip()
            if bare.startswith("["):
                table += bare.replace(" ", "").startswith("[[correction]]")
                inside = table == number and bare.replace(" ", "").startswith("[[correction]]")
            if not inside or bare.startswith("#"):
                kept.append(line)
        return "".join(kept)

    return changed


def _without_table(number: int) -> Callable[[str], str]:
    """Return what takes one correction out of a list in brackets, or out of tables that are written in an unusual way."""

    def changed(text: str) -> str:
        import tomlkit  # noqa: PLC0415

        document = tomlkit.parse(text)
        document["correction"].pop(number)
        return tomlkit.dumps(document)

    return changed


def _appended(text: str, correction: Correction) -> str:
    import tomlkit  # noqa: PLC0415 - only who corrects something writes

    document, tables = tomlkit.document(), tomlkit.aot()
    tables.append(_filled(tomlkit.table(), correction))
    document.append("correction", tables)
    gap = "\n" if not text or text.endswith("\n") else "\n\n"
    return f"{text}{gap if text else ''}{tomlkit.dumps(document)}"


def _within_brackets(text: str, correction: Correction) -> str:
    """Add to `correction = [{…}]`, as somebody may have written it by hand."""
    import tomlkit  # noqa: PLC0415
    from tomlkit.items import Array  # noqa: PLC0415

    document = tomlkit.parse(text)
    tables = document.get("correction")
    if isinstance(tables, Array):
        tables.append(_filled(tomlkit.inline_table(), correction))
    return tomlkit.dumps(document)


def _filled(table: Fields, correction: Correction) -> Fields:
    import tomlkit  # noqa: PLC0415

    fields: list[tuple[str, str | None]] = [
        ("document", correction.document),
        ("words", correction.words),
        ("before", correction.before or None),
        ("after", correction.after or None),
        ("text", correction.text or None),
        ("speaker", correction.speaker),
        ("kind", correction.kind.value if correction.kind else None),
    ]
    for key, value in fields:
        if value is not None:
            table.append(key, tomlkit.value(_string(value)))
    if correction.not_a_quotation:
        table.append("not_a_quotation", tomlkit.item(True))
    return table


def _string(value: str) -> str:
    """Return a TOML basic string: quotes, backslashes and control characters escaped (TOML 1.0, section String)."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() or c == " " else f"\\U{ord(c):08X}" for c in escaped) + '"'


def loads(text: str) -> tuple[Correction, ...]:
    """Return the corrections in the text of a sidecar file; CorrectionsUnreadableError where it holds anything else."""
    try:
        tables = tomllib.loads(text).get("correction", [])
    except (ValueError, RecursionError) as error:
        raise CorrectionsUnreadableError(str(error)) from error
    if not isinstance(tables, list):
        raise CorrectionsUnreadableError("it must be a list of tables [[correction]]")
    return tuple(_read(number, table) for number, table in enumerate(tables, 1))


def _read(number: int, table: object) -> Correction:
    if not isinstance(table, dict):
        raise CorrectionsUnreadableError(f"correction {number}: it must be a table")
    try:
        kind = table.get("kind")
        return Correction(
            _text(table["document"]),
            _text(table["words"]),
            _text(table.get("before", "")),
            _text(table.get("after", "")),
            _text(table.get("text", "")),
            _text(table["speaker"]) if "speaker" in table else None,
            QuotationKind(_text(kind)) if kind is not None else None,
            table.get("not_a_quotation", False) is True,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CorrectionsUnreadableError(f"correction {number}: {error}") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"it must be a string, not {value!r}")
    return value
