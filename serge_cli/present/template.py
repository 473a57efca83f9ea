"""A template with {path}, {line} and {column}, filled by replacing these three and nothing else."""

from __future__ import annotations

import re

_FIELD = re.compile(r"\{(path|line|column)\}")


def filled(template: str, path: str, line: int, column: int) -> str:
    """Return the template filled with a place; braces in the path are not fields."""
    values = {"path": path, "line": str(line), "column": str(column)}
    return _FIELD.sub(lambda field: values[field[1]], template)
