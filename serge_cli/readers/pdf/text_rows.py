"""The lines of a page, put together from its characters, in the order of reading: columns one after the other.

Characters are joined as the file has them for as long as they follow each other on one baseline, so that text from right to left keeps
its order; what is joined so is put into lines by its place, for a raised figure is often written after its line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from unicodedata import combining

from serge_cli.readers.pdf.glyphs import Glyph, Sheet

_SAME_LINE = 0.2  # of the size: how far baselines may differ within a stretch
_WIDE = 1.2  # of the size: a gap that parts two stretches
_WORD_GAP = 0.17  # of the size: a gap that is a space
_RAISED = 0.22  # of the size: how far a sign of any size must be raised
_RAISED_SMALL = 0.1  # the same for one in smaller type
_SMALLER = 0.84  # of the line's size
_SIGNS = frozenset("*†‡§¶")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FROM_RIGHT = re.compile("[\u0590-\u08ff]")
_UNREADABLE = 0.2  # of the usual size: smaller type is what a word processor hides, as the numbers of its fields
_MOST_LINES = 4_000  # of a page


@dataclass(slots=True)
class Line:
    """One line: its pieces (text, whether it is a raised sign, italic, bold), its edges and its baseline, in points."""

    page: int
    glyphs: list[Glyph]
    size: float = 0.0
    baseline: float = 0.0
    left: float = 0.0
    right: float = 0.0
    column: int = 0
    tokens: list[tuple[str, bool, bool, bool]] = field(default_factory=list)
    text: str = ""

    @property
    def raised_head(self) -> str:
        """Return the raised sign with which the line begins; nothing where it begins with none."""
        return next((text.strip() if raised else "" for text, raised, _, _ in self.tokens if text.strip()), "")

    @property
    def is_strong(self) -> bool:
        """Return whether all of its words are bold."""
        return all(strong for text, raised, _, strong in self.tokens if text.strip() and not raised)


def lines_of(sheet: Sheet) -> list[Line]:
    """Return the lines of a page in the order of reading."""
    stretches = [each for each in _stretches(sheet) if not "".join([glyph[0] for glyph in each]).isspace()]
    if len(stretches) > _MOST_LINES * 4:
        return []
    middle = _gutter(stretches, sheet.width)
    if middle is None:
        return _set(sheet.index, stretches, 0)
    return _in_columns(sheet.index, stretches, middle)


# --- stretches


def _stretches(sheet: Sheet) -> Iterator[list[Glyph]]:
    """Yield characters that follow each other on one baseline, generated spaces among them; what nobody could read is left out."""
    sizes = Counter([glyph[4] for glyph in sheet.glyphs if not glyph[7]])
    least = _UNREADABLE * sizes.most_common(1)[0][0] if sizes else 0.0
    current: list[Glyph] = []
    last: Glyph | None = None
    for glyph in sheet.glyphs:
        if glyph.generated:
            if current and glyph.character not in "\r\n":
                current.append(glyph)
            continue
        if glyph.character in "\r\n" or 0 < glyph.size < least:
            continue
        if last is not None and _parts(last, glyph):
            if combining(glyph.character):  # a point over or under a letter belongs to it, wherever it is drawn
                current.append(glyph)
                continue
            yield current
            current = []
        current.append(glyph)
        last = glyph
    if current:
        yield current


def _parts(last: Glyph, glyph: Glyph) -> bool:
    size = last.size
    if size == glyph.size > 0 and last.baseline == glyph.baseline and -0.6 * size < glyph.left - last.right < _WIDE * size:
        return False  # the usual case, first
    size = max(size, glyph.size, 1.0)
    if abs(glyph.size - last.size) > 0.3 * size or abs(glyph.baseline - last.baseline) > _SAME_LINE * (min(last.size, glyph.size) or size):
        return True
    if "\u0590" <= glyph.character < "\u0900" or "\u0590" <= last.character < "\u0900":  # right to left
        return abs(glyph.left - last.left) > 12 * size
    return not -0.6 * size < glyph.left - last.right < _WIDE * size


def _edges(stretch: Sequence[Glyph]) -> tuple[float, float]:
    seen = [glyph for glyph in stretch if not glyph[7]]
    return min([glyph[1] for glyph in seen]), max([glyph[2] for glyph in seen])


# --- columns


def _gutter(stretches: Sequence[list[Glyph]], width: float) -> float | None:
    """Return where the page is parted into two columns; None where it has one."""
    edges = [(*_edges(each), len(each)) for each in stretches]
    whole = sum(size for _, _, size in edges)
    if whole < 400:
        return None
    best, found = 0.1 * whole, None
    for at in range(36, 65):
        middle = width * at / 100
        crossing = sum(size for left, right, size in edges if left < middle - 2 and right > middle + 2)
        before = sum(size for _, right, size in edges if right <= middle + 2)
        if crossing < best and min(before, whole - before - crossing) > 0.25 * whole:
            best, found = crossing, middle
    if found is None:
        return None
    beside = sum(size for left, right, size in edges if right <= found + 2 and right - left > width * 0.2)
    return found if beside > 0.12 * whole else None


def _in_columns(page: int, stretches: Sequence[list[Glyph]], middle: float) -> list[Line]:
    """Return the lines of a page with two columns; what runs over both parts those above from those below."""
    sides: list[list[Line]] = []
    parted: list[list[list[Glyph]]] = [[], [], []]
    for each in stretches:
        left, right = _edges(each)
        parted[0 if left < middle - 2 and right > middle + 2 else 1 if right <= middle + 2 else 2].append(each)
    sides = [_set(page, found, column) for column, found in enumerate(parted)]
    wide, out, left_at, right_at = sides[0], [], 0, 0
    for bar in [*wide, None]:
        bottom = bar.baseline if bar is not None else float("-inf")
        for number, (side, at) in enumerate(((sides[1], left_at), (sides[2], right_at))):
            end = at
            while end < len(side) and side[end].baseline > bottom:
                end += 1
            out.extend(side[at:end])
            left_at, right_at = (end, right_at) if number == 0 else (left_at, end)
        if bar is not None:
            out.append(bar)
    return out


# --- lines


def _set(page: int, stretches: Sequence[list[Glyph]], column: int) -> list[Line]:
    """Return the stretches of one column as lines, from the top."""
    ordered = sorted(stretches, key=lambda each: -_baseline(each))
    usual = _usual_size(ordered)
    full = [each for each in ordered if _size(each) >= _SMALLER * usual or not _is_sign(each)]
    lines: list[list[list[Glyph]]] = []
    for each in full:
        if lines and _on_line(lines[-1], each):
            lines[-1].append(each)
        else:
            lines.append([each])
    _put_signs(lines, [each for each in ordered if not (_size(each) >= _SMALLER * usual or not _is_sign(each))])
    return [line for each in lines if (line := _line(page, each, column)).text]


def _usual_size(stretches: Sequence[list[Glyph]]) -> float:
    sizes: Counter[float] = Counter()
    for each in stretches:
        sizes[round(_size(each), 1)] += len(each)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _baseline(stretch: Sequence[Glyph]) -> float:
    return stretch[0].baseline


def _size(stretch: Sequence[Glyph]) -> float:
    return stretch[0].size


def _is_sign(stretch: Sequence[Glyph]) -> bool:
    written = "".join(glyph.character for glyph in stretch).strip()
    return 0 < len(written) <= 4 and all(character.isdigit() or character in _SIGNS or character in ",–-" for character in written)


def _on_line(line: Sequence[list[Glyph]], stretch: list[Glyph]) -> bool:
    first = max(line, key=len)
    size = max(_size(first), _size(stretch))
    if abs(_baseline(first) - _baseline(stretch)) <= _SAME_LINE * size:
        return True
    if len(stretch) > 4 and len(first) > 4:
        return False
    near = abs(_baseline(first) - _baseline(stretch)) <= 0.45 * size
    left, right = _edges(stretch)
    return near and not any(left < there[1] - 1 and right > there[0] + 1 for there in map(_edges, line))


def _put_signs(lines: list[list[list[Glyph]]], signs: Sequence[list[Glyph]]) -> None:
    """Put small figures into the lines above whose baselines they stand, beside the words there; others are lines of their own."""
    for sign in signs:
        left, right = _edges(sign)
        near = [line for line in lines if _carries(line, sign, left, right)]
        if near:
            min(near, key=lambda line: abs(_baseline(line[0]) - _baseline(sign))).append(sign)
        else:
            at = next((n for n, line in enumerate(lines) if _baseline(line[0]) < _baseline(sign)), len(lines))
            lines.insert(at, [sign])


def _carries(line: Sequence[list[Glyph]], sign: list[Glyph], left: float, right: float) -> bool:
    first = max(line, key=len)
    size = max(_size(first), _size(sign))
    if not -0.3 * size <= _baseline(sign) - _baseline(first) <= 0.75 * size:
        return False
    edges = [_edges(each) for each in line]
    return min(e[0] for e in edges) - 2 * size <= right and left <= max(e[1] for e in edges) + 0.8 * size


def _line(page: int, stretches: list[list[Glyph]], column: int) -> Line:
    glyphs = list(_spaced(_as_read(sorted(_around_signs(stretches), key=lambda each: _edges(each)[0]))))
    line = Line(page, glyphs, column=column)
    seen = [glyph for glyph in glyphs if not glyph[7] and not glyph[0].isspace()]
    if not seen:
        return line
    sizes: Counter[float] = Counter()
    for (size, _), times in (placed := Counter([(glyph[4], glyph[3]) for glyph in seen])).items():
        sizes[round(size * 2) / 2] += times
    line.size = max(sizes, key=lambda size: (sizes[size], size))
    baselines: Counter[float] = Counter()
    for (size, baseline), times in placed.items():
        if abs(size - line.size) < 0.6:
            baselines[round(baseline, 1)] += times
    line.baseline = baselines.most_common(1)[0][0] if baselines else seen[0].baseline
    line.left, line.right = min([glyph[1] for glyph in seen]), max([glyph[2] for glyph in seen])
    line.tokens = list(_tokens(line))
    line.text = "".join(token[0] for token in line.tokens).strip()
    return line


def _around_signs(stretches: list[list[Glyph]]) -> list[list[Glyph]]:
    """Return the stretches of a line, parted where a sign stands in a gap within one: it may be written long after its place."""
    signs = [(each, *_edges(each)) for each in stretches if len(stretches) > 1 and _is_sign(each)]
    if not signs:
        return stretches
    out = []
    for each in stretches:
        left, right = _edges(each)
        cuts = {_at(each, edge) for sign, edge, end in signs if sign is not each and left < edge and end < right and not _from_right(each)}
        edges = [0, *sorted(cuts - {0, len(each)}), len(each)]
        parts = [each[start:end] for start, end in pairwise(edges)]
        out += parts if all(any(not glyph.generated for glyph in part) for part in parts) else [each]
    return out


def _at(stretch: Sequence[Glyph], left: float) -> int:
    """Return the number of the first character of a stretch that stands right of a place."""
    return next((n for n, glyph in enumerate(stretch) if not glyph.generated and glyph.left >= left - 0.5), len(stretch))


def _as_read(stretches: list[list[Glyph]]) -> list[list[Glyph]]:
    """Return stretches that are sorted from the left in the order of reading: from the right where the script runs so."""
    marked = [(_from_right(each), each) for each in stretches]
    backwards = sum(len(each) for right, each in marked if right)
    if not backwards:
        return stretches
    mainly = backwards > sum(len(each) for right, each in marked if not right)
    groups = [[each for _, each in group] for _, group in groupby(marked, key=lambda pair: pair[0] or (mainly and len(pair[1]) < 3))]
    turned = [group[::-1] if any(map(_from_right, group)) else group for group in groups]
    return [each for group in (turned[::-1] if mainly else turned) for each in group]


def _from_right(stretch: Sequence[Glyph]) -> bool:
    written = "".join([glyph[0] for glyph in stretch])
    right = len(_FROM_RIGHT.findall(written))
    return right > 0 and right > sum(map(str.isalpha, written)) / 2


def _spaced(stretches: Sequence[list[Glyph]]) -> Iterator[Glyph]:
    """Yield the characters of a line, with a space where the gap between two stretches is one."""
    if stretches:
        yield from stretches[0]
    for before, after in pairwise(stretches):
        (left, right), (left_after, right_after) = _edges(before), _edges(after)
        gap = max(left_after - right, left - right_after)
        if gap > _WORD_GAP * max(_size(before), _size(after)) and not before[-1].character.isspace() and not after[0].character.isspace():
            yield Glyph(" ", 0.0, 0.0, 0.0, 0.0, italic=False, strong=False, generated=True)
        yield from after


def _tokens(line: Line) -> Iterator[tuple[str, bool, bool, bool]]:
    """Yield the line's text in pieces of one look, raised figures and signs apart."""
    written, look = "", (False, False, False)
    for glyph in line.glyphs:
        character = glyph.character
        if character.isspace() and not look[0]:
            written += " "
            continue
        raised = not character.isalpha() and not character.isspace() and _is_raised(glyph, line)
        now = (raised, glyph.italic, glyph.strong) if not glyph.generated else (False, *look[1:])
        if now != look and written:
            yield (written, *look)
            written = ""
        look = now
        written += character.translate(_SUPERSCRIPTS) if raised else character
    if written:
        yield (written, *look)


def _is_raised(glyph: Glyph, line: Line) -> bool:
    if "⁰" <= glyph.character <= "⁹" or glyph.character in "¹²³":
        return True
    if glyph.generated or not (glyph.character in "0123456789" or glyph.character in _SIGNS):
        return False
    above = glyph.baseline - line.baseline
    return above > _RAISED * line.size or (glyph.size < _SMALLER * line.size and above > _RAISED_SMALL * line.size)
