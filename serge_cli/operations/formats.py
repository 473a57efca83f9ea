"""The formats that serge reads."""

from __future__ import annotations

from serge_cli.model.results import FormatSummary
from serge_cli.readers import registry as readers


def formats() -> tuple[FormatSummary, ...]:
    """Return every format with its suffixes and the library that reads it, by name."""
    return tuple(FormatSummary(each.name, each.suffixes, each.reads_with) for each in readers.formats())
