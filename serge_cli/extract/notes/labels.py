"""The labels of notes: figures, symbols, letters, roman numerals, names; their order, and which label follows which."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from itertools import zip_longest
from string import ascii_lowercase

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBER = re.compile(r"[1-9]\d{0,3}[*a-z]?\Z")  # 26a, put in between 26 and 27
_PUT_IN = "*" + ascii_lowercase
_SYMBOL = re.compile(r"(?:\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,2}|‖|#)\Z")
_ROMAN = re.compile(r"(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")
_NAMED = re.compile(r"(?:note|nb|n|fn) \d{1,3}\Z", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Family(StrEnum):
    """What a label is made of. An empty value is no label at all."""

    NUMBER = "number"
    SYMBOL = "symbol"
    LETTER = "letter"
    ROMAN = "roman"
    NAMED = "named"
    NONE = ""


def plain_digits(written: str) -> str:
    """Return `written` with superscript figures as plain ones."""
    return written.translate(_SUPERSCRIPTS).strip()


def in_locator(label: str) -> str:
    """Return `label` as a locator has it: only what can be typed, and what no terminal obeys."""
    return label if label.isprintable() else "".join(character if character.isprintable() else "_" for character in label)


@lru_cache(maxsize=4096)
def family_of(label: str) -> Family:
    """Return what `label` is made of; a single i, v, x, l or c counts as a letter."""
    if _NUMBER.match(label):
        return Family.NUMBER
    if _SYMBOL.match(label):
        return Family.SYMBOL
    if len(label) == 1 and label.isalpha():
        return Family.LETTER
    if _ROMAN.match(label.lower()):
        return Family.ROMAN
    return Family.NAMED if _NAMED.match(label) else Family.NONE


@lru_cache(maxsize=4096)
def value_of(label: str) -> int:
    """Return the place of `label` in its family's order, counted from 1; symbols and names stand in none."""
    match family_of(label):
        case Family.NUMBER:
            return int(label.rstrip(_PUT_IN))
        case Family.LETTER:
            return ascii_lowercase.find(label.lower()) + 1
        case Family.ROMAN:
            values = [_ROMAN_VALUES[letter] for letter in label.lower()]
            return sum(-value if value < after else value for value, after in zip_longest(values, values[1:], fillvalue=0))
    return 0
