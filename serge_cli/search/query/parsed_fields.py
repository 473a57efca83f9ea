"""What the fields of a query stand for: years, names, kinds, labels."""

from __future__ import annotations

import re

from serge_cli.errors import QueryError
from serge_cli.model.records import Form, ParagraphKind, QuotationKind
from serge_cli.search.query.parsed_words import parts_of
from serge_cli.search.query.tree import NAMES, Field, Filter, Node, Wildcard, Years

_YEARS = re.compile(r"(?P<first>\d{1,4})?(?P<dots>\.\.)?(?P<last>\d{1,4})?")
_KINDS = {kind.value for kind in ParagraphKind} | {kind.value for kind in QuotationKind}


def years(value: str, position: int) -> Years:
    """Return the years that `1937`, `1930..1939`, `1930..` or `..1939` means; `position` is for errors."""
    found = _YEARS.fullmatch(value)
    if found is None or not (found["first"] or found["last"]) or (found["last"] and not found["dots"]):
        raise QueryError("year: wants a year or two.", position, "Write year:1937, year:1930..1939, year:1930.. or year:..1939.")
    first = int(found["first"] or 0)
    last = int(found["last"] or 9999) if found["dots"] else first
    if last < first:
        raise QueryError(f"The years {first}..{last} run backwards.", position, f"Write year:{last}..{first}.")
    return Years(first, last)


def filter_of(field: Field, value: str, position: int) -> Node:
    """Return the filter for a field's value; `position` is for errors."""
    if field in NAMES:
        parts = parts_of(value)
        if not parts:
            raise QueryError(f"{field}: wants a name or a word of it.", position)
        return Filter(field, (" ".join(part.pattern if isinstance(part, Wildcard) else part.text for part in parts),))
    value = " ".join((value.strip().strip("[]") if field is Field.NOTE else value).casefold().split())
    if not value:
        raise QueryError(f"{field}: wants a value.", position)
    allowed = {Field.KIND: _KINDS, Field.FORM: {form.value for form in Form}}.get(field)
    if allowed is not None and value not in allowed:
        raise QueryError(f"There is no {field} {value}.", position, f"Choose among {', '.join(sorted(allowed))}.")
    return Filter(field, (value,), whole=True)
