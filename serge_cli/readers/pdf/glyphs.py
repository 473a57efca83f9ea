"""The characters of a PDF with their places, faces and sizes, and the rules drawn on its pages. The home of pdfium.

The size of a character is its font size times the scale of its text matrix, for either alone is often 1. What pdfium generates itself
(spaces and line ends by its own reckoning) has no place and is marked.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from serge_cli.errors import UnreadableFile
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.readers.archive import damaged

_MOST_PAGES = 20_000
_MOST_CHARACTERS = 24 << 20  # of all pages
_MOST_OBJECTS = 20_000  # of a page, among which rules are looked for
_LONGEST_FONT_NAME = 128
_ITALIC, _FORCED_BOLD = 1 << 6, 1 << 18  # PDF 32000-1, table 123
_SLANTED = re.compile(r"ital|obli|slant|kursiv", re.IGNORECASE)
_HEAVY = re.compile(r"bold|black|heavy|semib|demi", re.IGNORECASE)
_RULE_LENGTH, _RULE_THICKNESS = 24.0, 2.5  # points
_PICTURES = frozenset({pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM})
_PICTURED = 0.25  # of a page
_MANY_DRAWINGS = 300  # letters may be drawn as lines
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)  # surrogates
_WINDOWS = {code: bytes((code,)).decode("cp1252", "replace") for code in range(0x80, 0xA0)}  # bytes that stand for no Unicode character
_GENERATED = frozenset(map(ord, "\x02\n\r -\ufffe"))  # what pdfium may add: spaces, line ends, hyphens


def _quick(function: Any, *kinds: Any) -> Any:
    """Return a function of pdfium that is called per character: addresses are numbers, and no other thread may run meanwhile."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None
    return ctypes.PYFUNCTYPE(*kinds)(address)


_unicode = _quick(pdfium.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_text_object = _quick(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_font = _quick(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)
_box = _quick(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_origin = _quick(pdfium.FPDFText_GetCharOrigin, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class Glyph(NamedTuple):
    """A character on the page; lengths in points from the lower left corner."""

    character: str
    left: float
    right: float
    baseline: float
    size: float
    italic: bool
    strong: bool
    generated: bool = False


_glyph = tuple.__new__  # quicker than to call the class


def generated(character: str) -> Glyph:
    """Return a character that stands nowhere."""
    return Glyph(character, math.nan, math.nan, math.nan, math.nan, italic=False, strong=False, generated=True)


class Rule(NamedTuple):
    """A horizontal line."""

    left: float
    right: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as it is drawn."""

    index: int
    width: float = 0.0
    height: float = 0.0
    label: str = ""  # that the file states for it; empty where it states none
    glyphs: tuple[Glyph, ...] = ()
    rules: tuple[Rule, ...] = ()
    pictured: bool = False  # a picture or drawings fill a good part of it


class _Face(NamedTuple):
    size: float
    italic: bool
    strong: bool


def read_sheets(data: bytes, path: str) -> tuple[list[Sheet], dict[str, str]]:
    """Return the pages of a PDF and what it says of itself; UnreadableFile where it is damaged, encrypted or too large."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        encrypted = "password" in str(error).lower()
        raise damaged(path, "it is encrypted" if encrypted else "the PDF is damaged") from error
    try:
        if len(document) > _MOST_PAGES:
            raise UnreadableFile(f"{path} has more than {_MOST_PAGES:,} pages.", "Split it.")
        sheets, left = [], _MOST_CHARACTERS
        for index in range(len(document)):
            sheet = _sheet(document, index)
            sheets.append(sheet)
            left -= len(sheet.glyphs)
            if left < 0:
                raise UnreadableFile(f"{path} holds more than {_MOST_CHARACTERS:,} characters.", "Split it.")
        return sheets, document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()


def _sheet(document: pypdfium2.PdfDocument, index: int) -> Sheet:
    """Return a page; one that is damaged is empty."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return Sheet(index)
    try:
        width, height = page.get_size()
        words = page.get_textpage()
        try:
            glyphs = tuple(_glyphs(words))
        finally:
            words.close()
        rules, pictured = _drawn(page, width * height)
        return Sheet(index, width, height, document.get_page_label(index) or "", glyphs, rules, pictured)
    except pypdfium2.PdfiumError:
        return Sheet(index)
    finally:
        page.close()


def _glyphs(words: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    """Yield the characters of a page in the order of the file, surrogates joined."""
    raw, high = ctypes.cast(words.raw, ctypes.c_void_p).value, ""
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    x_at, y_at, box_at = ctypes.addressof(x), ctypes.addressof(y), ctypes.addressof(box)
    looks, met, level = _Looks(), object(), False
    baseline: float
    face: _Face
    for at in range(words.count_chars()):
        code = _unicode(raw, at)
        if code in _WINDOWS and chr(_unicode(raw, at + 1)) == _WINDOWS[code]:
            continue  # the byte is given beside the character that it stands for
        if code in _HIGH:
            high = chr(code)
            continue
        character = _character(code)
        if code in _LOW:
            character, high = (high + character).encode("utf-16", "surrogatepass").decode("utf-16", "replace"), ""
        if code in _GENERATED and pdfium.FPDFText_IsGenerated(words.raw, at):
            yield generated(character)
            continue
        thing = _text_object(raw, at)
        if thing != met:
            met, face, level = thing, looks.face(words.raw, thing, at), False
            _origin(raw, at, x_at, y_at)
            baseline = y.value
        elif not level:  # the second of an object tells whether all stand on one baseline
            _origin(raw, at, x_at, y_at)
            level, baseline = y.value == baseline, y.value
        _box(raw, at, box_at)
        yield _glyph(Glyph, (character, box.left, box.right, baseline, *face, False))


@lru_cache(maxsize=4096)
def _character(code: int) -> str:
    try:
        return _WINDOWS.get(code) or (chr(code) if code else "\ufffd")
    except (ValueError, OverflowError):
        return "\ufffd"


class _Looks:
    """The faces of a page's text objects; the look of a font is asked for once."""

    def __init__(self) -> None:
        self._fonts: dict[int | None, tuple[bool, bool]] = {}
        self._matrix = pdfium.FS_MATRIX()

    def face(self, raw: Any, thing: int | None, at: int) -> _Face:
        """Return size and look of a character, which it shares with all of its text object."""
        pdfium.FPDFText_GetMatrix(raw, at, self._matrix)
        size = pdfium.FPDFText_GetFontSize(raw, at) * math.hypot(self._matrix.b, self._matrix.d)
        font = _font(thing) if thing else None
        look = self._fonts.get(font) if font else None
        if look is None:
            look = self._fonts[font] = _look(raw, at)
        return _Face(size, *look)


def _look(raw: Any, at: int) -> tuple[bool, bool]:
    """Return whether the font of a character is italic, and bold."""
    flags, name = ctypes.c_int(), ctypes.create_string_buffer(_LONGEST_FONT_NAME)
    pdfium.FPDFText_GetFontInfo(raw, at, name, _LONGEST_FONT_NAME, flags)
    font = name.value.decode("latin-1").partition("+")[2] or name.value.decode("latin-1")
    italic = bool(flags.value & _ITALIC) or _SLANTED.search(font) is not None
    return italic, bool(flags.value & _FORCED_BOLD) or _HEAVY.search(font) is not None


def _drawn(page: pypdfium2.PdfPage, area: float) -> tuple[tuple[Rule, ...], bool]:
    """Return the rules of a page, and whether pictures or drawings fill a good part of it."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    rules: list[Rule] = []
    drawings, pictures = 0, 0.0
    for at in range(min(pdfium.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page.raw, at)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind not in _PICTURES and kind != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
        width, height = right.value - left.value, top.value - bottom.value
        if kind in _PICTURES:
            pictures += width * height
            continue
        drawings += 1
        if width >= _RULE_LENGTH and height <= _RULE_THICKNESS:
            rules.append(Rule(left.value, right.value, (top.value + bottom.value) / 2))
    return tuple(rules), pictures > _PICTURED * area or drawings > _MANY_DRAWINGS
