"""Guess the 8-bit encoding of a text that is no UTF: well on short texts, where statistical detectors fail.

Two questions decide nearly every case. Are words written with high bytes throughout (Cyrillic) or with one here and there (accented
Latin letters)? And in which encoding do these bytes become lower-case letters and the punctuation that books use? Only where no
candidate reads well is charset-normalizer asked.
"""

from __future__ import annotations

import re

_LATIN = ("cp1252", "cp1250", "mac_roman", "cp850")
_CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")
_NAMES = {"koi8_r": "koi8-r", "iso8859_5": "iso8859-5", "mac_roman": "mac-roman", "mac_cyrillic": "mac-cyrillic"}
_SAMPLE = 65_536
_WORD = re.compile(rb"[A-Za-z\x80-\xff]{2,}")
_HIGH = re.compile(rb"[\x80-\xff]")
_LATIN_LETTERS = frozenset("éèêëàâäáãåçùûüúîïíìôöóòõœæñßøÉÈÀÇÄÖÜŒÑÁÍÓÚÊÂÎÔ")
_LESS_USUAL = frozenset("ąćęłńóśźżčďěňřšťůýžőűĄĆŁŚŻČŘŠŽ")
_SIGNS = frozenset("«»“”‘’„‚…–—\u00a0§°¿¡•†‡£€№")
_FREQUENT_CYRILLIC = frozenset("оеаинтсрвл")
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
    text = sample.decode(encoding, errors="replace")
    values = [(_cyrillic_value if cyrillic else _latin_value)(text, i) for i, character in enumerate(text) if character > "\x7f"]
    return sum(values) / len(values) if values else 1.0


def _latin_value(text: str, position: int) -> float:
    character = text[position]
    before = text[position - 1] if position else " "
    if character in _LATIN_LETTERS or character in _LESS_USUAL:
        if character.isupper() and before.islower():
            return 0.0
        return 1.0 if character in _LATIN_LETTERS else 0.8
    return 0.9 if character in _SIGNS else 0.0


def _cyrillic_value(text: str, position: int) -> float:
    character = text[position]
    if character in _FREQUENT_CYRILLIC:
        return 1.0
    if "а" <= character <= "я" or character == "ё":
        return 0.8
    if "А" <= character <= "Я" or character == "Ё":
        return 0.8 if position == 0 or not text[position - 1].isalpha() else 0.2
    return 0.6 if character in _SIGNS else 0.0


def _asked(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415  heavy; needed by hardly any file

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else None


def _decoded(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), _NAMES.get(encoding, encoding)
    except (UnicodeDecodeError, LookupError):
        return data.decode("latin-1"), "latin-1"
