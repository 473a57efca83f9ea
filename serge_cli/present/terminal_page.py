"""A page for a terminal: lines of styled text, wrapped and written by us.

Text from documents enters only with control characters replaced, so that no escape sequence in it takes effect. Colours are
the terminal's own sixteen, so that they suit its background; no colour carries meaning alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Final
from urllib.parse import quote

from serge_cli.model.results import Place, Source
from serge_cli.model.span import Span
from serge_cli.present import describe
from serge_cli.present.flow import ELLIPSIS, cells, cut, flow, reflowed
from serge_cli.present.safety import one_line, visible
from serge_cli.present.screen import Screen, Style
from serge_cli.present.template import filled
from serge_cli.present.terminal_ink import BLUE, BOLD, CYAN, DIM, GREEN, MAGENTA, RED, UNDERLINE, YELLOW, Ink, Styled, ink

MATCH_MARKS: Final = ("⟦", "⟧")  # for terminals without styles; these brackets are rare in prose

STYLES: Final = {
    "match": ink(BOLD, colour=RED),
    "locator": ink(BOLD, colour=CYAN),
    "own": ink(colour=GREEN),
    "quoting": ink(colour=MAGENTA),
    "quoted": ink(colour=MAGENTA),
    "note": ink(colour=BLUE),
    "note-aside": ink(DIM, colour=BLUE),
    "title": ink(BOLD),
    "heading": ink(BOLD, UNDERLINE),
    "aside": ink(DIM),
    "warning": ink(colour=YELLOW),
}
_MONO: Final = {name: each._replace(colour=0) for name, each in STYLES.items()} | {"match": ink(BOLD, UNDERLINE)}

_COMMA: Final = ", "
Segment = tuple[str, str]  # text and the name of its style, "" for none
Highlight = tuple[Span, str]  # a span and the name of its style


class Page:
    """Lines for one screen, from top to bottom; `brief` asks for a few lines of each record."""

    def __init__(self, screen: Screen, *, brief: bool = False) -> None:
        self.screen, self.brief = screen, brief
        self._out = StringIO()
        self._styles = {Style.COLOUR: STYLES, Style.MONO: _MONO}.get(screen.style, {})

    def text(self) -> str:
        """Return the page as text for the terminal."""
        return self._out.getvalue()

    def blank(self) -> None:
        """Add an empty line."""
        self._out.write("\n")

    def line(self, *segments: Segment, indent: int = 0, hang: int = 2) -> None:
        """Write segments in a row, wrapped at the measure; continuation lines are indented by `hang` more."""
        text, highlights = "", []
        for said, style in segments:
            highlights.append((Span(len(text), len(text) + len(said)), style))
            text += said
        self._lines(text, highlights, indent=indent, hang=hang)

    def prose(
        self, text: str, highlights: Iterable[Highlight] = (), *, base: str = "", indent: int = 2, hang: int = 0, keep_breaks: bool = False
    ) -> None:
        """Write a paragraph indented by `indent` cells, with highlights; `keep_breaks` for verse, else its lines are filled anew."""
        stretches = [(Span(0, len(text)), base), *highlights]
        if not keep_breaks:
            plain = reflowed(text)
            text, stretches = plain.text, [(plain.to_shown(span), style) for span, style in stretches]
        self._lines(text, stretches, indent=indent, hang=hang, keep_breaks=keep_breaks)

    def _lines(self, text: str, highlights: Iterable[Highlight], *, indent: int, hang: int = 0, keep_breaks: bool = False) -> None:
        """Write a text in as many lines as it takes; all but the first are indented by `hang` more."""
        shown, stretches = visible(text), list(highlights)
        if self.screen.style is Style.BARE:
            shown, stretches = _with_marks(shown, stretches)
        styled = self._styled(shown, stretches)
        lines = flow(shown, self.screen.measure - indent - hang, keep_breaks=keep_breaks)
        for number, line in enumerate(lines):
            self._write(styled.line(line), indent + (hang if number else 0))

    def row(self, *segments: Segment) -> None:
        """Write segments that fill a line as they are; without styles no marks are added, which would move the columns."""
        line = Styled()
        for said, style in segments:
            line.add(self._styled(said, [(Span(0, len(said)), style)]))
        self._write(line)

    def cut(self, *segments: Segment, indent: int = 2) -> None:
        """Write segments on a single line, of which the last is cut where they are too long."""
        line = Styled()
        room = self.screen.measure - indent
        for said, style in segments:
            piece = cut(one_line(said), max(room, 1))
            line.add(self._styled(piece, [(Span(0, len(piece)), style)]))
            room -= cells(piece)
        self._write(line, indent)

    def reference(self, said: str, source: Source, place: Place | None, *, indent: int = 2) -> None:
        """Write on a single line where something stands: the source, cut to fit, and the place in it, linked if the terminal does that.

        Without links the place is path, line and column, which are never cut.
        """
        linked = self.screen.link if self.screen.style is not Style.BARE else ""
        spot = (describe.spot(place) if place else "") if linked else describe.whereabouts(source, place)
        room = self.screen.measure - indent - cells(spot) - len(_COMMA)
        head = cut(said, room) if room > len(ELLIPSIS) and said else ""
        self._linked(_COMMA.join(filter(None, (head, spot))), linked, source, place, indent)

    def place(self, source: Source, place: Place | None, *, indent: int = 2) -> None:
        """Write a path with line and column, never wrapped, linked to the file if the terminal supports it."""
        linked = self.screen.link if self.screen.style is not Style.BARE else ""
        self._linked(describe.whereabouts(source, place), linked, source, place, indent)

    def _linked(self, said: str, link: str, source: Source, place: Place | None, indent: int) -> None:
        line = self._styled(said, [(Span(0, len(said)), "aside")])
        if link:
            line.cover(Ink(link=_target(link, source.path, place)))
        self._write(line, indent)

    def _styled(self, text: str, stretches: Iterable[Highlight]) -> Styled:
        return Styled(text, [(span, self._styles[style]) for span, style in stretches if style in self._styles])

    def _write(self, line: Styled, indent: int = 0) -> None:
        self._out.write(f"{' ' * indent}{line.written()}\n")


def _with_marks(text: str, highlights: list[Highlight]) -> tuple[str, list[Highlight]]:
    """Return the text with its matches between marks; other styles are dropped."""
    out: list[str] = []
    last = 0
    for span, style in highlights:
        if style == "match":
            out += [text[last : span.start], MATCH_MARKS[0], span.of(text), MATCH_MARKS[1]]
            last = span.end
    return "".join([*out, text[last:]]), []


def _target(template: str, path: str, place: Place | None) -> str:
    absolute = quote(os.fsencode(Path(path).absolute()))
    line, column = (place.line, place.column) if place else (1, 1)
    if place is None or place.origin is None or place.origin.in_text:
        return filled(template, absolute, line, column)
    head, sign, _ = template.partition("{path}")
    return filled(head + sign, absolute, line, column) + quote(describe.address(place.origin), safe="#=")
