"""Tables of fields: from one row per field come a record's JSON, its JSON Schema (2020-12), and the record read back from its JSON.

Objects allow other fields, so that fields can be added without a new version; those of a table are always present unless they are optional.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from enum import StrEnum
from operator import attrgetter
from typing import Any, Final, Generic, TypeVar

from serge_cli.model.span import Span
from serge_cli.wire import WIRE_VERSION, Wire

Schema = dict[str, Any]
Get = Callable[[Any], Any]
Read = tuple[str, Callable[[Wire], Any]]  # the record's field, and its value from the JSON object
_T = TypeVar("_T")

ABSENT: Final = object()  # the value of an optional field that is left out


class Shape:
    """The schema of a JSON value, how the value is written, and how it is read back (None: it is the same in both)."""

    __slots__ = ("read", "schema", "write")

    def __init__(self, schema: Schema, write: Get | None = None, read: Get | None = None) -> None:
        self.schema, self.write, self.read = schema, write, read

    def described(self, said: str) -> Shape:
        """Return the shape with a description in its schema."""
        return Shape({"description": said, **self.schema}, self.write, self.read)


TEXT: Final = Shape({"type": "string"})
COUNT: Final = Shape({"type": "integer", "minimum": 0})
FROM_ONE: Final = Shape({"type": "integer", "minimum": 1})
NUMBER: Final = Shape({"type": "number"})
YES_NO: Final = Shape({"type": "boolean"})
STRETCH: Final = Shape(
    {"type": "array", "prefixItems": [COUNT.schema, COUNT.schema], "items": False, "minItems": 2},
    lambda span: [span.start, span.end],
    lambda pair: Span(*pair),
)
BYTES: Final = Shape({"type": "string", "contentEncoding": "base64"}).described(
    "The path in bytes, as base64. Present only if the path is not UTF-8; the path itself then shows U+FFFD for each byte that is none."
)


def maybe(shape: Shape) -> Shape:
    """Return a shape that may also be null."""
    write, read = shape.write, shape.read
    return Shape(
        {"anyOf": [shape.schema, {"type": "null"}]},
        write and (lambda value: None if value is None else write(value)),
        read and (lambda value: None if value is None else read(value)),
    )


def many(shape: Shape) -> Shape:
    """Return the shape of a list; it is read as a tuple."""
    write, read = shape.write, shape.read
    return Shape(
        {"type": "array", "items": shape.schema},
        (lambda values: [write(value) for value in values]) if write else list,
        (lambda values: tuple(read(value) for value in values)) if read else tuple,
    )


def one_of(values: type[StrEnum]) -> Shape:
    """Return the shape of the values of an enumeration."""
    return Shape({"enum": [value.value for value in values]}, attrgetter("value"), values)


def rounded(digits: int, **limits: float) -> Shape:
    """Return the shape of a number with `digits` digits after the point."""
    return Shape({"type": "number", **limits}, lambda value: round(value, digits))


class Row:
    """A field: its name, its shape, how it is written from a record (None: given beside it), and how it is read into the record."""

    __slots__ = ("get", "name", "optional", "read", "shape")

    def __init__(self, name: str, shape: Shape, get: Get | None, read: Read | None = None, *, optional: bool = False) -> None:
        self.name, self.shape, self.get, self.read, self.optional = name, shape, get, read, optional


def row(name: str, shape: Shape, source: str | Get | None = None, *, read: Read | None = None, optional: bool = False) -> Row:
    """Return the row of a field that is written from `source`: an attribute of the record (default: `name`) or a function of it.

    It is read back into that attribute, or as `read` says. An optional field is left out where its value is empty or zero.
    """
    source = source or name
    fetch, write = (attrgetter(source), shape.write) if isinstance(source, str) else (source, shape.write)
    get: Get = (lambda record: write(fetch(record))) if write else fetch
    if read is None and isinstance(source, str) and "." not in source:
        load = shape.read
        read = (source, (lambda wire: load(wire[name])) if load else lambda wire: wire[name])
    return Row(name, shape, (lambda record: get(record) if fetch(record) else ABSENT) if optional else get, read, optional=optional)


def given(name: str, shape: Shape, *, optional: bool = False) -> Row:
    """Return the row of a field that the record itself does not hold: its JSON value is passed to `Table.write`."""
    return Row(name, shape, None, optional=optional)


def stretch(source: str = "span") -> tuple[Row, Row]:
    """Return the rows `start` and `end` of a span."""
    start = row("start", COUNT, f"{source}.start", read=(source, lambda wire: Span(wire["start"], wire["end"])))
    return start, row("end", COUNT, f"{source}.end")


def path(name: str = "path", source: str | Get | None = None, shape: Shape = TEXT) -> tuple[Row, Row]:
    """Return the rows of a path: as text, which shows replacement characters if it is not UTF-8, and then also its bytes."""
    fetch = source if callable(source) else attrgetter(source or name)
    return row(name, shape, source), row(f"{name}_bytes", BYTES, lambda record: _bytes(fetch(record)), optional=True)


def _bytes(path: str | None) -> str | None:
    if not path or path.isprintable() or not any("\udc80" <= letter <= "\udcff" for letter in path):
        return None
    from binascii import b2a_base64  # noqa: PLC0415 - such names are rare

    return b2a_base64(os.fsencode(path), newline=False).decode()


def lifted(source: str, rows: Sequence[Row], *, nullable: bool = False) -> tuple[Row, ...]:
    """Return the rows of the part that a record has under `source`, as rows of the record; null if it may lack that part and does."""
    fetch = attrgetter(source)

    def lift(part: Row) -> Row:
        write = part.get
        if write is None:
            return part
        if nullable:
            return Row(part.name, maybe(part.shape), lambda record: None if fetch(record) is None else write(fetch(record)))
        return Row(part.name, part.shape, lambda record: write(fetch(record)), optional=part.optional)

    return tuple(map(lift, rows))


class Table(Generic[_T]):
    """The fields of a record, in the order in which they are written; of two rows of one name the later one counts.

    A table with a `name` is a definition of the schema; as a `line` it is what one line of output holds, and its name is the line's `type`.
    """

    def __init__(self, record: type[_T], *rows: Row, name: str = "", said: str = "", line: bool = False) -> None:
        self.name, self.said, self.line, self._record = name, said, line, record
        self._head: Wire = {"schema": WIRE_VERSION, "type": name} if line else {}
        self.rows = tuple({each.name: each for each in rows}.values())
        self.shape = Shape({"$ref": f"#/$defs/{name}"} if name else self.schema(), self.write, self.read)

    def only(self, *names: str) -> tuple[Row, ...]:
        """Return the rows of these fields."""
        return tuple(each for each in self.rows if each.name in names)

    def without(self, *names: str) -> tuple[Row, ...]:
        """Return all rows but these."""
        return tuple(each for each in self.rows if each.name not in names)

    def write(self, record: _T, **given: Any) -> Wire:
        """Return a record as a JSON value; `given` are the values, as JSON, of the fields that it does not hold itself."""
        wire = dict(self._head)
        for each in self.rows:
            value = each.get(record) if each.get else given[each.name]
            if value is not ABSENT:
                wire[each.name] = value
        return wire

    def read(self, wire: Wire, **known: Any) -> _T:
        """Return the record that `write` wrote; `known` are fields of the record that the JSON lacks."""
        return self._record(**known, **{each.read[0]: each.read[1](wire) for each in self.rows if each.read})

    def schema(self) -> Schema:
        """Return the JSON Schema of what `write` returns."""
        head = {"schema": {"const": WIRE_VERSION}, "type": {"const": self.name}} if self.line else {}
        said = {"description": self.said} if self.said else {}
        required = [*head, *(each.name for each in self.rows if not each.optional)]
        fields = {**head, **{each.name: each.shape.schema for each in self.rows}}
        return {**said, "type": "object", "properties": fields, "required": required}
