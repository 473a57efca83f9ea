"""The JSON Schema (2020-12) of everything that serge prints as JSON: the wire format serge/1."""

from __future__ import annotations

from serge_cli.wire import WIRE_VERSION
from serge_cli.wire.answers import DEFINITIONS, LINES
from serge_cli.wire.table import Schema


def json_schema() -> Schema:
    """Return the schema of one line of serge's JSON output."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"One line of JSON as serge prints it, {WIRE_VERSION}",
        "type": "object",
        "required": ["schema", "type"],
        "oneOf": [table.shape.schema for table in LINES],
        "$defs": {table.name: table.schema() for table in (*DEFINITIONS, *LINES)},
    }
