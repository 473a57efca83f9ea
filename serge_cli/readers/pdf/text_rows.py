"""The lines of a page, put together from its characters, in the order of reading: columns one after the other.

Characters are joined as the file has them for as long as they follow each other on one baseline, so that text from right to left keeps
its order; what is joined so is put into lines by its place, for a raised figure is often written after its line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from unicodedata import combining

from serge_cli.readers.pdf.glyphs import Glyph, Sheet, generated

_SAME_LINE = 0.2  # of the size: how far baselines may differ within a stretch
_WIDE = 1.2  # of the size: a gap that parts two stretches
_WORD_GAP = 0.17  # of the size: a gap that is a space
_RAISED = 0.22  # of the size: how far a sign of any size must be raised
_RAISED_SMALL = 0.1  # the same for one in smaller type
_SMALLER = 0.84  # of the line's size
_SIGNS = "*†‡§¶"
_SIGN = re.compile(rf"[\d⁰¹²³⁴-⁹{_SIGNS},–-]{{1,4}}")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FROM_RIGHT = re.compile("[\u0590-\u08ff]")
_UNREADABLE = 0.2  # of the usual size: smaller type is what a word processor hides, as the numbers of its fields
_MOST_LINES = 4_000  # of a page


@dataclass(slots=True)
class Line:
    """One line: its pieces (text, whether it is a raised sign, italic, bold), its edges and its baseline, in points."""

    page: int
    column: int  # 0 for what runs over all
    size: float
    baseline: float
    left: float
    right: float
    tokens: list[tuple[str, bool, bool, bool]]
    text: str

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
    stretches = [each for each in _stretches(sheet) if any(not glyph.generated and not glyph.character.isspace() for glyph in each)]
    if len(stretches) > _MOST_LINES * 4:
        return []
    middle = _gutter(stretches, sheet.width)
    if middle is None:
        return _set(sheet.index, stretches, 0)
    return _in_columns(sheet.index, stretches, middle)


# --- stretches


def _stretches(sheet: Sheet) -> Iterator[list[Glyph]]:
    """Yield characters that follow each other on one baseline, generated spaces among them; what nobody could read is left out."""
    least = _UNREADABLE * _commonest(Counter([glyph.size for glyph in sheet.glyphs if not glyph.generated]))
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
    size = max(last.size, glyph.size, 1.0)
    if abs(glyph.size - last.size) > 0.3 * size or abs(glyph.baseline - last.baseline) > _SAME_LINE * size:
        return True
    if "\u0590" <= glyph.character < "\u0900" or "\u0590" <= last.character < "\u0900":  # right to left
        return abs(glyph.left - last.left) > 12 * size
    return not -0.6 * size < glyph.left - last.right < _WIDE * size


def _edges(stretch: Sequence[Glyph]) -> tuple[float, float]:
    seen = [glyph for glyph in stretch if not glyph.generated]
    return min([glyph.left for glyph in seen]), max([glyph.right for glyph in seen])


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
        crossing = sum(size for left, right, size in edges if left < middle < right)
        before = sum(size for _, right, size in edges if right <= middle)
        if crossing < best and min(before, whole - before - crossing) > 0.25 * whole:
            best, found = crossing, middle
    if found is None:
        return None
    beside = sum(size for left, right, size in edges if right <= found and right - left > width * 0.2)
    return found if beside > 0.12 * whole else None


def _in_columns(page: int, stretches: Sequence[list[Glyph]], middle: float) -> list[Line]:
    """Return the lines of a page with two columns; what runs over both parts those above from those below."""
    parted: list[list[list[Glyph]]] = [[], [], []]
    for each in stretches:
        left, right = _edges(each)
        parted[0 if left < middle < right else 1 if right <= middle else 2].append(each)
    wide, *sides = [_set(page, found, column) for column, found in enumerate(parted)]
    out = []
    for bar in [*wide, None]:
        for side in sides:
            while side and (bar is None or side[0].baseline > bar.baseline):
                out.append(side.pop(0))
        if bar is not None:
            out.append(bar)
    return out


# --- lines


def _set(page: int, stretches: Sequence[list[Glyph]], column: int) -> list[Line]:
    """Return the stretches of one column as lines, from the top."""
    ordered = sorted(stretches, key=lambda each: -_baseline(each))
    usual = _usual_size(ordered)
    signs: list[list[Glyph]] = []
    lines: list[list[list[Glyph]]] = []
    for each in ordered:
        if _size(each) < _SMALLER * usual and _is_sign(each):
            signs.append(each)
        elif lines and _on_line(lines[-1], each):
            lines[-1].append(each)
        else:
            lines.append([each])
    _put_signs(lines, signs)
    return [_line(page, each, column) for each in lines]


def _usual_size(stretches: Sequence[list[Glyph]]) -> float:
    sizes: Counter[float] = Counter()
    for each in stretches:
        sizes[round(_size(each), 1)] += len(each)
    return _commonest(sizes)


def _commonest(lengths: Counter[float]) -> float:
    return max(lengths, key=lengths.__getitem__, default=0.0)


def _baseline(stretch: Sequence[Glyph]) -> float:
    return stretch[0].baseline


def _size(stretch: Sequence[Glyph]) -> float:
    return stretch[0].size


def _is_sign(stretch: Sequence[Glyph]) -> bool:
    return _SIGN.fullmatch("".join([glyph.character for glyph in stretch]).strip()) is not None


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
    glyphs = list(_spaced(_as_read(sorted(_around_signs(stretches), key=_edges))))
    seen = [glyph for glyph in glyphs if not glyph.generated and not glyph.character.isspace()]
    placed = Counter([(glyph.size, glyph.baseline) for glyph in seen])
    sizes: Counter[float] = Counter()
    for (own, _), times in placed.items():
        sizes[round(own * 2) / 2] += times
    size = max(sizes, key=lambda size: (sizes[size], size))
    baselines: Counter[float] = Counter()
    for (own, at), times in placed.items():
        baselines[round(at, 1)] += times if abs(own - size) < 0.6 else 0
    baseline = _commonest(baselines)
    tokens = list(_tokens(glyphs, size, baseline))
    left, right = _edges(seen)
    return Line(page, column, size, baseline, left, right, tokens, "".join([token[0] for token in tokens]).strip())


def _around_signs(stretches: list[list[Glyph]]) -> list[list[Glyph]]:
    """Return the stretches of a line, parted where a sign stands in a gap within one: it may be written long after its place."""
    signs = [(each, *_edges(each)) for each in stretches if _is_sign(each)]
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
    written = "".join([glyph.character for glyph in stretch])
    return 2 * len(_FROM_RIGHT.findall(written)) > sum(map(str.isalpha, written))


def _spaced(stretches: Sequence[list[Glyph]]) -> Iterator[Glyph]:
    """Yield the characters of a line, with a space where the gap between two stretches is one."""
    if stretches:
        yield from stretches[0]
    for before, after in pairwise(stretches):
        (left, right), (left_after, right_after) = _edges(before), _edges(after)
        gap = max(left_after - right, left - right_after)
        if gap > _WORD_GAP * max(_size(before), _size(after)) and not before[-1].character.isspace() and not after[0].character.isspace():
            yield generated(" ")
        yield from after


def _tokens(glyphs: Sequence[Glyph], size: float, baseline: float) -> Iterator[tuple[str, bool, bool, bool]]:
    """Yield the line's text in pieces of one look, raised figures and signs apart."""
    written, look = "", (False, False, False)
    for glyph in glyphs:
        character = glyph.character
        if character.isspace() and not look[0]:
            written += " "
            continue
        raised = not character.isalpha() and not character.isspace() and _is_raised(glyph, size, baseline)
        now = (raised, glyph.italic, glyph.strong) if not glyph.generated else (False, *look[1:])
        if now != look and written:
            yield (written, *look)
            written = ""
        look = now
        written += character.translate(_SUPERSCRIPTS) if raised else character
    if written:
        yield (written, *look)


def _is_raised(glyph: Glyph, size: float, baseline: float) -> bool:
    if ord(glyph.character) in _SUPERSCRIPTS:
        return True
    if glyph.generated or not (glyph.character in "0123456789" or glyph.character in _SIGNS):
        return False
    above = glyph.baseline - baseline
    return above > (_RAISED_SMALL if glyph.size < _SMALLER * size else _RAISED) * size
