"""What a terminal can show: its width, its styles, and how places are linked."""

from __future__ import annotations

from enum import StrEnum

from serge_cli.model.quick_dataclass import dataclass

MEASURE = 96  # the longest comfortable line of prose, in cells


class Style(StrEnum):
    """The styles that a terminal supports."""

    COLOUR = "colour"
    MONO = "mono"  # bold and underline, no colour (NO_COLOR)
    BARE = "bare"  # no escape sequence at all (TERM=dumb, --color never)


@dataclass(frozen=True, slots=True)
class Screen:
    """A terminal. `width` is in cells; `link` is a template with {path}, {line} and {column}, empty for no links."""

    width: int = 80
    style: Style = Style.COLOUR
    link: str = ""

    @property
    def measure(self) -> int:
        """Return the width of prose in cells."""
        return max(20, min(self.width, MEASURE))
