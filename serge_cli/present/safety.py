"""Make text from documents harmless for a terminal, code point by code point, so that offsets stay valid.

Control characters could move the cursor, change colours or rename the window (ECMA-48); bidirectional overrides could show
words in a different order from the file (Unicode TR 36, CVE-2021-42574). Both are shown instead of executed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

REPLACEMENT: Final = "\ufffd"

_SUSPECT: Final = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"


@cache
def _harmless() -> dict[int, int]:
    """Return the replacements for code points that control a terminal; built on first use."""
    pictures = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
    unseen = (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029, *range(0xD800, 0xE000))
    return pictures | dict.fromkeys(unseen, ord(REPLACEMENT)) | {0x09: ord(" "), 0x0A: 0x0A}


def visible(text: str) -> str:
    """Return `text` with control characters shown as pictures or replacement characters; newlines and length stay."""
    return text if text.isprintable() else text.translate(_harmless())


def one_line(text: str) -> str:
    """Return `text` made visible, with line breaks as spaces; its length is kept."""
    return visible(text).replace("\n", " ")


def escaped_json(text: str) -> str:
    r"""Return a JSON text with characters that JSON allows but that control a terminal written as `\uXXXX`.

    A lone surrogate stands for a byte that is not UTF-8. Strict parsers reject it, so it becomes a replacement
    character.
    """
    return re.sub(_SUSPECT, lambda match: f"\\u{_code(match.group()):04x}", text)


def _code(character: str) -> int:
    return ord(REPLACEMENT) if "\ud800" <= character <= "\udfff" else ord(character)
