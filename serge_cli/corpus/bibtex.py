"""Read a BibTeX or BibLaTeX export: the home of pybtex, which the extra `bib` installs.

pybtex parses without recursion beyond a hundred braces; what it does not bound is bounded here: abbreviations (`@string`) that grow by
being put together.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from typing import Any

from serge_cli.corpus.csl_items import LONGEST, Item, Left, files_in, printable
from serge_cli.corpus.statements import WorkEntry
from serge_cli.errors import CorpusError
from serge_cli.model.imprint import Imprint, bare_doi, kind_named

_LONGEST_STRING = 500  # code points of an abbreviation
_MOST_JOINED = 200_000  # signs that put parts of a value together
_NAMES = ("author", "editor", "translator")
_BRACES = str.maketrans("", "", "{}")
_YEAR_MONTH = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def is_readable() -> bool:
    """Return whether the extra that reads BibTeX is installed."""
    return find_spec("pybtex") is not None


def read_entries(text: str, source: str, left: Left) -> Iterator[Item]:
    """Yield the entries of an export as items; CorpusError where they cannot be bounded."""
    from pybtex.database.input.bibtex import LowLevelParser, month_names  # noqa: PLC0415 - an extra

    if text.count("#") > _MOST_JOINED:
        raise CorpusError(f"{source} joins too many abbreviations.", "Export it without them.")

    def note(_error: Exception) -> None:
        left.count += 1

    for command, body in LowLevelParser(text, handle_error=note, macros=_Macros(left, month_names)):
        if command.lower() in {"string", "preamble", "comment"} or len(body) != 2 or not isinstance(body[0], str):
            continue
        fields: dict[str, str] = {}
        for name, parts in body[1]:
            fields.setdefault(name.lower(), _value(parts, left))
        yield _item(command, fields, source, left)


class _Macros(dict[str, str]):
    """The abbreviations of a file: none that grows beyond all bounds."""

    def __init__(self, left: Left, known: Mapping[str, str]) -> None:
        super().__init__(known)
        self._left = left

    def __setitem__(self, name: str, value: str) -> None:
        self._left.count += len(value) > _LONGEST_STRING
        super().__setitem__(name, value if len(value) <= _LONGEST_STRING else "")


def _value(parts: Sequence[str], left: Left) -> str:
    if sum(map(len, parts)) > 8 * LONGEST:
        left.count += 1
        return ""
    return "".join(parts)


def _plain(written: str, left: Left) -> str:
    """Return a value without TeX's commands and braces."""
    if "\\" in written and len(written) <= LONGEST:
        import latexcodec  # noqa: F401, PLC0415 - registers its codec; comes with pybtex

        try:
            written = codecs.lookup("ulatex").decode(written)[0]  # type: ignore[arg-type]
        except (ValueError, RecursionError):
            left.count += 1
    return left.text(written.replace("~", " ").translate(_BRACES))


def _item(kind: str, fields: dict[str, str], source: str, left: Left) -> Item:
    surnames: list[str] = []
    authors, editors, translators = (tuple(_people(fields.get(role, ""), left, surnames)) for role in _NAMES)

    def said(*names: str) -> str:
        return next((words for name in names if (words := _plain(fields.get(name, ""), left))), "")

    title, subtitle = said("title"), said("subtitle")
    imprint = Imprint(
        kind=kind_named(kind),
        container=said("journal", "journaltitle", "booktitle"),
        editors=editors,
        volume=said("volume"),
        issue=said("number", "issue"),
        pages=said("pages"),
        publisher=said("publisher", "school", "institution", "organization"),
        place=said("address", "location"),
        edition=said("edition"),
        doi=bare_doi(said("doi")),
        isbn=said("isbn"),
        surnames=tuple(dict.fromkeys(surnames)),
    )
    entry = WorkEntry(
        title=": ".join(filter(None, (title, subtitle))) or None,
        authors=authors or None,
        translator=" and ".join(translators) or None,
        date=_date(said("date"), said("year"), said("month")) or None,
        url=said("url") or None,
        imprint=imprint,
    )
    return Item(source, entry, tuple(files_in(fields.get("file", ""))))


def _date(date: str, year: str, month: str) -> str:
    if date:
        found = _YEAR_MONTH.match(date)
        return found.group() if found else date
    return f"{month} {year}" if month.isalpha() and year else year


def _people(written: str, left: Left, surnames: list[str]) -> Iterator[str]:
    """Yield names in natural order; what of them is a surname of several words, or has no parts, is noted."""
    from pybtex.bibtex.utils import split_name_list  # noqa: PLC0415 - an extra
    from pybtex.database import InvalidNameString, Person  # noqa: PLC0415

    if not written or len(written) > 8 * LONGEST:
        return
    for name in split_name_list(written):
        try:
            person: Any = Person(name)
        except (InvalidNameString, ValueError):
            left.count += 1
            continue
        given, surname, behind = (
            _plain(" ".join(part), left)
            for part in (person.first_names + person.middle_names, person.prelast_names + person.last_names, person.lineage_names)
        )
        surnames += [surname] if " " in surname else []
        if whole := " ".join(filter(None, (given, surname, behind))):
            yield printable(whole)
