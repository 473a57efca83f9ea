"""Whether an entry passes a filter: the exact meaning of fields, on the entry itself and on the terms an index keeps of it."""

from __future__ import annotations

import re
from functools import lru_cache

from serge_cli.model.records import ParagraphKind
from serge_cli.search.entry import Entry, Quoted
from serge_cli.search.query.tree import NAMES, Condition, Field, Filter, Headings, Least, Measure, Named, Role, Years
from serge_cli.text.tokens import folded_words, terms

HEADING_KINDS = (ParagraphKind.TITLE, ParagraphKind.HEADING)
FIELDS_OF = {Field.PERSON: (Field.BY, Field.ABOUT)}  # a field that looks into others

_ATTRIBUTES = {
    Field.DOC: "document",
    Field.AUTHOR: "authors",
    Field.TITLE: "title",
    Field.BY: "by",
    Field.ABOUT: "about",
    Field.LANG: "language",
    Field.KIND: "kind",
    Field.FORM: "form",
    Field.NOTE: "labels",
}


def terms_of(entry: Entry | Quoted, field: Field) -> tuple[str, ...]:
    """Return what an entry or a quotation in it says in a field, as compared: names and titles folded word by word, the rest whole."""
    written = _written(entry, field)
    return _compared(written, field in NAMES) if written else ()


@lru_cache(maxsize=4096)
def _compared(written: tuple[str, ...], named: bool) -> tuple[str, ...]:
    folded = (" ".join(terms(value) if named else value.casefold().split()) for value in written)
    return tuple(dict.fromkeys(value for value in folded if value))


def passes(condition: Condition, entry: Entry) -> bool:
    """Return whether an entry passes a condition."""
    if isinstance(condition, Years):
        return entry.year is not None and condition.first <= entry.year <= condition.last
    if isinstance(condition, Headings):
        return entry.kind in HEADING_KINDS
    if isinstance(condition, Named):
        return not set(condition.names).isdisjoint(names_in(entry, condition.role))
    if isinstance(condition, Least):
        return measure_of(entry, condition.measure) >= condition.number
    return has_value(condition, entry)


def has_value(condition: Filter, entry: Entry | Quoted) -> bool:
    """Return whether an entry, or a quotation in it, has one of a filter's values."""
    accepts = acceptance(condition)
    return any(accepts.search(value) for field in fields_of(condition) for value in terms_of(entry, field))


def names_in(entry: Entry, role: Role) -> tuple[str, ...]:
    """Return the persons who have a role in an entry, under the names that its document uses."""
    return entry.speakers if role is Role.SPEAKER else entry.subjects


def measure_of(entry: Entry, measure: Measure) -> int:
    """Return what is counted of an entry."""
    if measure is Measure.WORDS:
        return len(folded_words(entry.text, entry.skip))
    if measure is Measure.CONFIDENCE:
        return round(1000 * entry.confidence)
    return len(entry.speakers if measure is Measure.SPEAKERS else entry.labels)


def fields_of(condition: Filter) -> tuple[Field, ...]:
    """Return the fields that a filter looks into."""
    return FIELDS_OF.get(condition.field, (condition.field,))


@lru_cache(maxsize=256)
def acceptance(condition: Filter) -> re.Pattern[str]:
    """Return the expression that finds one of a filter's values in one term; `^` and `$` are the ends of a line."""
    either = "|".join(_value(condition.field, value) for value in condition.values) or r"(?!)"
    return re.compile(rf"^(?:{either})$" if condition.whole else rf"(?:^|(?<= ))(?:{either})(?=$| )", re.MULTILINE)


def needs_scan(condition: Filter) -> bool:
    """Return whether terms must be looked through, because a value may be a part of a term."""
    return not condition.whole or (condition.field is not Field.NOTE and any("*" in value or "?" in value for value in condition.values))


def _value(field: Field, value: str) -> str:
    return re.escape(value) if field is Field.NOTE else glob_expression(value, "[^ \n]")  # `*` is a note label too


def glob_expression(pattern: str, letter: str) -> str:
    """Return the regular expression for a pattern with `*` and `?`, where `letter` is what they stand for.

    What follows a star but the last is taken at the nearest place and stays: no other place can do better, and nothing is tried twice.
    """
    parts = ["".join(letter if sign == "?" else re.escape(sign) for sign in part) for part in re.split(r"\*+", pattern)]
    if len(parts) == 1:
        return parts[0]
    middle = "".join(f"(?>{letter}*?{part})" for part in parts[1:-1])
    return f"{parts[0]}{middle}{letter}*{parts[-1]}"


def _written(entry: Entry | Quoted, field: Field) -> tuple[str, ...]:
    value: str | tuple[str, ...] = getattr(entry, _ATTRIBUTES[field])
    return value if isinstance(value, tuple) else (value,) if value else ()
