"""Lines to paragraphs: where one ends, which are headings or set in, words joined over line ends, paragraphs joined over pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from serge_cli.readers.manuscript import UNITS, Call, Manuscript, Passage, Piece, Run, Turn
from serge_cli.readers.pdf.page_notes import FootNote
from serge_cli.readers.pdf.text_rows import Line

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_PART = re.compile(r"[^\W\d_]+$")
_FIRST_PART = re.compile(r"[^\W\d_]+")
_HYPHENS = "\u00ad\u00ac\u0002\ufffe-\u2010"
_DASHES = "–—"
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s>\])]*$")
_OF_ADDRESS = re.compile(r"[^\s][/._=&?%-][^\s]|^[/._=&?%-]|\d")
_ENDS = ".!?…”’»\"')]:"
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPACED_OUT = 1.35  # of the usual distance of lines: a gap between paragraphs
_LARGER = 1.12  # of the text's size: a heading
_LONGEST_HEADING = 160
_SET_IN = 1.1  # of the size, from the margin
_DISPLAYED = 1.5 * UNITS["cm"]  # what a display is set in by for those who read the manuscript
_SHORT = 0.8  # of the width: a line that ends before is a paragraph's last


@dataclass(slots=True)
class _Frame:
    """The usual left and right edge of a page's column, the usual distance of its lines, how far first lines are set in."""

    left: float
    right: float
    leading: float
    indent: float

    @property
    def width(self) -> float:
        return max(1.0, self.right - self.left)


@dataclass(slots=True)
class _Paragraph:
    lines: list[Line]
    frames: list[_Frame]
    level: int = 0
    displayed: bool = field(default=False)


def write_manuscript(texts: Sequence[Sequence[Line]], notes: Sequence[FootNote], labels: Sequence[str], size: float) -> Manuscript:
    """Return the text and the notes of a PDF; `labels` are those of its pages."""
    words = Counter(word for lines in texts for line in lines for word in _WORD.findall(_whole(line.text).casefold()))
    calls = _Calls(notes)
    manuscript = Manuscript()
    page: int | None = None
    for paragraph in _paragraphs(texts, size):
        passage = Passage(level=paragraph.level, left=_DISPLAYED if paragraph.displayed else 0.0, number=len(manuscript.passages) + 1)
        for piece in _pieces(paragraph, words, calls):
            if isinstance(piece, _Page):
                if piece.index != page:
                    page = piece.index
                    passage.pieces.append(Turn(labels[page], page + 1))
            else:
                passage.pieces.append(piece)
        manuscript.passages.append(passage)
    for number, note in enumerate(notes):
        body = _Paragraph(note.lines, [])
        pieces = [piece for piece in _pieces(body, words, None) if not isinstance(piece, _Page)]
        turn = Turn(labels[note.page], note.page + 1)
        manuscript.notes[_key(number)] = (note.label, [Passage([turn, *_without_label(pieces, note.label)])])
    return manuscript


def _whole(text: str) -> str:
    """Return a line without its last word where that is parted."""
    return _LAST_PART.sub("", text[:-1]) if text[-1] in _HYPHENS else text


def _key(number: int) -> str:
    return f"note {number + 1}"


# --- paragraphs


def _paragraphs(texts: Sequence[Sequence[Line]], size: float) -> Iterator[_Paragraph]:
    current: _Paragraph | None = None
    for lines in texts:
        frames = _frames(lines, size)
        for line in lines:
            frame = frames[line.column]
            level = _level(line, frame, size)
            if current is None or _begins(current, line, frame, level, size):
                if current is not None:
                    yield _settled(current, size)
                current = _Paragraph([], [], level)
            current.lines.append(line)
            current.frames.append(frame)
    if current is not None:
        yield _settled(current, size)


def _frames(lines: Sequence[Line], size: float) -> dict[int, _Frame]:
    """Return the frame of each column, measured on the lines in the text's size."""
    out = {}
    for column in {line.column for line in lines}:
        own = [line for line in lines if line.column == column]
        usual = [line for line in own if abs(line.size - size) < 0.6] or own
        left, right = _commonest(line.left for line in usual), _commonest(line.right for line in usual)
        gaps = (2 * (a.baseline - b.baseline) for a, b in pairwise(own) if 0 < a.baseline - b.baseline < 4 * size)
        indents = (a.left - left for a, b in pairwise(own) if a.left - left > 0.5 * size > abs(b.left - left))
        widest = max(line.right for line in usual)
        out[column] = _Frame(left, max(right, 0.9 * widest), _commonest(gaps) / 2 or 1.2 * size, _commonest(indents))
    return out


def _commonest(lengths: Iterable[float]) -> int:
    """Return the commonest of some lengths, in whole points; 0 where there are none."""
    counted = Counter(map(round, lengths))
    return max(counted, key=counted.__getitem__, default=0)


def _level(line: Line, frame: _Frame, size: float) -> int:
    """Return the level of the heading that a line is; 0 for one of the text."""
    if len(line.text) > _LONGEST_HEADING or not any(character.isalpha() for character in line.text):
        return 0
    if line.size >= 1.45 * size:
        return 1
    if line.size >= _LARGER * size:
        return 2
    before, after = line.left - frame.left, frame.right - line.right
    centred = before > 0.06 * frame.width and abs(before - after) < 0.08 * frame.width
    if centred and line.text.isupper() and len(line.text) > 3:
        return 2
    ends = line.text[-1] in ".,;:" or line.right > frame.left + 0.95 * frame.width
    return 3 if line.is_strong and not ends and (line.text[0].isupper() or line.text[0].isdigit()) else 0


def _begins(current: _Paragraph, line: Line, frame: _Frame, level: int, size: float) -> bool:
    """Return whether a line begins another paragraph than the one before it."""
    last = current.lines[-1]
    same = last.page == line.page and last.column == line.column
    gap = last.baseline - line.baseline if same else 0.0
    if level != current.level:
        return True
    if level:
        return gap > 1.6 * line.size or not same
    if gap > _SPACED_OUT * max(frame.leading, line.size) or gap < 0:
        return True
    if abs(last.size - line.size) > 0.08 * size:
        return True
    return _is_set_otherwise(current, line, frame)


def _is_set_otherwise(current: _Paragraph, line: Line, frame: _Frame) -> bool:
    """Return whether a line's left edge, or the short line before it, says that it begins a paragraph."""
    last, there = current.lines[-1], current.frames[-1]
    indent, indent_before = line.left - frame.left, last.left - there.left
    if indent > 0.8 * line.size and indent_before < 0.5 * line.size:
        return True
    if indent < 0.5 * line.size and indent_before > 0.9 * line.size and len(current.lines) > 1:
        return True
    first = abs(indent - frame.indent) < 2 and abs(indent_before - frame.indent) < 2
    if frame.indent and first and line.text[0].isupper() and last.right < there.left + _SHORT * there.width:
        return True
    return indent_before < 0.9 * line.size and line.text[0].isupper() and _ends_short(current, there)


def _ends_short(current: _Paragraph, frame: _Frame) -> bool:
    last = current.lines[-1]
    return last.right < frame.left + _SHORT * frame.width and last.text[-1] in _ENDS


def _settled(paragraph: _Paragraph, size: float) -> _Paragraph:
    """Return a paragraph with what its whole look says: whether it is displayed."""
    if paragraph.level:
        return paragraph
    insets = [line.left - frame.left for line, frame in zip(paragraph.lines, paragraph.frames, strict=True)]
    small = all(line.size < 0.97 * size for line in paragraph.lines)
    inset = min(insets) > _SET_IN * size
    paragraph.displayed = inset and (len(insets) > 1 or small or insets[0] > 3 * size)
    return paragraph


# --- pieces


@dataclass(frozen=True, slots=True)
class _Page:
    index: int


class _Calls:
    """The notes that are still to be called, by their labels."""

    def __init__(self, notes: Sequence[FootNote]) -> None:
        self._waiting: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._any = bool(notes)
        for number, note in enumerate(notes):
            self._waiting[note.label].append((note.page, number))

    def piece(self, sign: str, page: int) -> Piece:
        """Return what a raised sign is: the call of a note on this page or the next, else the figure as it stands."""
        if not self._any:
            return Call("", sign)
        for at, (there, number) in enumerate(self._waiting[sign]):
            if page <= there <= page + 1:
                del self._waiting[sign][at]
                return Call(_key(number), sign)
        return Run(sign.translate(_SUPERSCRIPT))


def _pieces(paragraph: _Paragraph, words: Counter[str], calls: _Calls | None) -> Iterator[Piece | _Page]:
    """Yield the pieces of a paragraph, its lines joined."""
    keep = paragraph.displayed and _is_verse(paragraph)
    for at, line in enumerate(paragraph.lines):
        yield _Page(line.page)
        following = paragraph.lines[at + 1] if at + 1 < len(paragraph.lines) else None
        cut, between = _joint(line, following, words)
        if keep and between == " ":
            between = "\n"
        tokens = list(line.tokens)
        while tokens and not tokens[-1][0].strip():
            tokens.pop()
        for number, (text, raised, italic, strong) in enumerate(tokens):
            written = text.rstrip()[: -1 if cut else None] if number == len(tokens) - 1 else text
            if raised and calls is not None:
                yield from _called(written, line.page, calls)
            elif written:
                yield Run(written.translate(_SUPERSCRIPT) if raised else written, italic, strong and not paragraph.level)
        if between:
            yield Run(between)


def _called(written: str, page: int, calls: _Calls) -> Iterator[Piece]:
    """Yield the calls that a stretch of raised signs makes: `3` or `3, 4`."""
    for sign in re.split(r"[,\s]+", written.strip()):
        if sign:
            yield calls.piece(sign, page)


def _is_verse(paragraph: _Paragraph) -> bool:
    """Return whether most lines end where the writer ended them."""
    early = [line.right < frame.left + 0.72 * frame.width for line, frame in zip(paragraph.lines, paragraph.frames, strict=True)]
    capitals = sum(line.text[0].isupper() for line in paragraph.lines)
    return len(early) > 1 and sum(early) > 0.7 * len(early) and capitals > 0.5 * len(early)


def _joint(line: Line, following: Line | None, words: Counter[str]) -> tuple[bool, str]:
    """Return whether the line's last character is a hyphen that goes, and what stands between it and the next line."""
    if following is None:
        return False, " "
    if line.text[-1] in _DASHES and line.text[-2:-1].strip():
        return False, ""  # a dash without spaces stays without
    hyphen = line.text[-1] in _HYPHENS
    kept = hyphen and line.text[-1] != "-", "-" if hyphen and line.text[-1] != "-" else ""  # pdfium has signs of its own for them
    if _ADDRESS.search(line.text):
        goes_on = hyphen or _goes_on(following.text)
        return kept if goes_on else (False, " ")
    if not hyphen:
        return False, " "
    before, after = _LAST_PART.search(line.text[:-1]), _FIRST_PART.match(following.text)
    parted = before is not None and after is not None and _is_parted(before[0].casefold(), after[0], words)
    return (True, "") if parted else kept


def _is_parted(before: str, after: str, words: Counter[str]) -> bool:
    """Return whether a hyphen at a line's end parts one word, and does not join two that are words themselves."""
    if not after[0].islower():
        return False
    joined, hyphened = words[before + after], words[f"{before}-{after}"]
    if joined or hyphened:
        return joined >= hyphened
    return not (words[before] and words[after] and len(before) > 2 and len(after) > 2)


def _goes_on(following: str) -> bool:
    """Return whether a line begins with the rest of a web address."""
    first = following.partition(" ")[0]
    return _OF_ADDRESS.search(first) is not None and first[0] not in "([<"


def _without_label(pieces: Sequence[Piece], label: str) -> list[Piece]:
    """Return the pieces of a note without the label at its head."""
    out = list(pieces)
    while out and isinstance(out[0], Run) and not out[0].text.strip():
        out.pop(0)
    if out and isinstance(out[0], Run):
        text = out[0].text.lstrip()
        for written in (label, label.translate(_SUPERSCRIPT)):
            if text.startswith(written):
                rest = text[len(written) :]
                out[0] = Run(rest.lstrip(" .)\u00a0") if rest else "", out[0].italic, out[0].strong)
                break
    return out
