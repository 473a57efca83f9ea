"""From bytes to text: byte order marks, UTF-16 without one, damaged UTF-8, legacy encodings; binary files are refused with the reason.

Byte order marks and UTF-16 by the place of its NUL bytes follow the WHATWG and RFC 2781 habits. A legacy 8-bit encoding is a guess,
and its name, kept in the document, says so. Two questions decide nearly every case: are words written with high bytes throughout
(Cyrillic) or with one here and there (accented Latin letters), and in which encoding do these bytes become lower-case letters and the
punctuation that books use? Only where no candidate reads well is charset-normalizer asked, for statistics fail on short texts.
"""

from __future__ import annotations

import re
from itertools import pairwise

from serge_cli.errors import UnreadableFile
from serge_cli.model.quick_dataclass import dataclass

_LATIN = ("cp1252", "cp1250", "mac_roman", "cp850")
_CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")
_NAMES = {"koi8_r": "koi8-r", "iso8859_5": "iso8859-5", "mac_roman": "mac-roman", "mac_cyrillic": "mac-cyrillic"}
_WORD = re.compile(rb"[A-Za-z\x80-\xff]{2,}")
_HIGH = re.compile(rb"[\x80-\xff]")
_LATIN_LETTERS = frozenset("éèêëàâäáãåçùûüúîïíìôöóòõœæñßøÉÈÀÇÄÖÜŒÑÁÍÓÚÊÂÎÔ")
_LESS_USUAL = frozenset("ąćęłńóśźżčďěňřšťůýžőűĄĆŁŚŻČŘŠŽ")
_SIGNS = frozenset("«»“”‘’„‚…–—\u00a0§°¿¡•†‡£€№")
_FREQUENT_CYRILLIC = frozenset("оеаинтсрвл")
_CYRILLIC_LETTERS = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяё")
_POSSIBLE = 0.8  # what less usual letters and signs count
_SAMPLE = 65_536  # bytes or code points that are enough to judge a file by
_GOOD_ENOUGH = 0.75  # the mean score of a high byte, at most 1, above which a candidate is taken


def guess_legacy(data: bytes) -> tuple[str, str]:
    """Return the text and the encoding that reads best; never raises, latin-1 reads anything."""
    sample = data[:_SAMPLE]
    cyrillic = _writes_whole_words_high(sample)
    scored = [(_score(sample, name, cyrillic), -rank, name) for rank, name in enumerate(_CYRILLIC if cyrillic else _LATIN)]
    best, _, name = max(scored)
    if best < _GOOD_ENOUGH:
        name = _asked(data) or name
    return _decoded(data, name)


def _writes_whole_words_high(sample: bytes) -> bool:
    words = _WORD.findall(sample)
    solid = sum(len(word) for word in words if len(_HIGH.findall(word)) * 5 >= len(word) * 4)
    high = sum(len(_HIGH.findall(word)) for word in words)
    return high > 0 and solid * 2 > high


def _score(sample: bytes, encoding: str, cyrillic: bool) -> float:
    """Return how well the high bytes read, 0..1 on average: usual letters and book punctuation count, curiosities do not."""
    text = f" {sample.decode(encoding, errors='replace')}"
    value = _cyrillic_value if cyrillic else _latin_value
    values = [value(before, character) for before, character in pairwise(text) if character > "\x7f"]
    return sum(values) / len(values) if values else 1.0


def _latin_value(before: str, character: str) -> float:
    if character.isupper() and before.islower():
        return 0.0
    if character in _LATIN_LETTERS:
        return 1.0
    return _POSSIBLE if character in _LESS_USUAL or character in _SIGNS else 0.0


def _cyrillic_value(before: str, character: str) -> float:
    if character.isupper() and before.isalpha():
        return 0.0
    if character in _FREQUENT_CYRILLIC:
        return 1.0
    return _POSSIBLE if character.casefold() in _CYRILLIC_LETTERS or character in _SIGNS else 0.0


def _asked(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415  heavy; needed by hardly any file

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else None


def _decoded(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), _NAMES.get(encoding, encoding)
    except (UnicodeDecodeError, LookupError):
        return data.decode("latin-1"), "latin-1"


_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (docx, odt and epub files are such)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a RIFF media file"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg media file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3\x00", "a database"),
    (b"AT&TFORM", "a DjVu file"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_DAMAGE = 0.1  # the share of broken sequences up to which a file is damaged UTF-8 and no legacy encoding


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""A file's text, newlines as `\n`, and the encoding it was read by; any name but a plain UTF one is a guess."""

    text: str
    encoding: str


def decode(data: bytes, path: str = "") -> Decoded:
    """Return the text that the bytes hold; UnreadableFile where they are no text, with the reason."""
    decoded = _marked(data)
    if decoded is None:
        _refuse_signature(data, path)
        decoded = _unmarked(data, path)
    if _is_noise(decoded.text):
        raise _unreadable(path, "most of its characters are control codes")
    return Decoded(_newlines(decoded.text), decoded.encoding)


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, errors="replace"), encoding)
    return None


def _unmarked(data: bytes, path: str) -> Decoded:
    if b"\x00" in data:
        wide = _utf16(data)
        if wide is None:
            raise _unreadable(path, "it holds NUL bytes, as binary files do")
        return wide
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or Decoded(*guess_legacy(data))


def _utf16(data: bytes) -> Decoded | None:
    """Read UTF-16 without a mark: its NUL bytes (of Latin letters, spaces, newlines) stand on one side of the pairs only."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(data) % 2 or min(even, odd) > 0.05 * max(even, odd) or even + odd < len(sample) / 40:
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text, encoding)


def _damaged_utf8(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    foreign = sum(1 for character in text if character > "\x7f") - broken
    if foreign and broken <= _DAMAGE * foreign:
        return Decoded(text, "utf-8 (damaged)")
    return None


def _refuse_signature(data: bytes, path: str) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise _unreadable(path, f"it is {name}")


def _is_noise(text: str) -> bool:
    sample = text[:_SAMPLE]
    return "\x00" in text or len(_CONTROL.findall(sample)) * 10 > len(sample)


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unreadable(path: str, reason: str) -> UnreadableFile:
    return UnreadableFile(f"{path or 'the file'} cannot be read as text: {reason}.", "Give serge a text or Markdown file.")
