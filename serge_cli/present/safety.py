"""Make text from documents harmless for a terminal, one code point for one, so that offsets into it stay true.

Control characters could move the cursor, change colours or rename the window (ECMA-48); bidirectional overrides could show
words in another order than they stand in the file (Unicode TR 36, CVE-2021-42574). Both are shown instead of obeyed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

REPLACEMENT: Final = "\ufffd"

_SUSPECT: Final = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"


@cache
def _harmless() -> dict[int, int]:
    """Return what each code point that a terminal would obey is shown as; made when the first text needs it."""
    pictures = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
    unseen = (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029, *range(0xD800, 0xE000))
    return pictures | dict.fromkeys(unseen, ord(REPLACEMENT)) | {0x09: ord(" "), 0x0A: 0x0A}


def visible(text: str) -> str:
    """Return `text` with every control character shown as a picture or a replacement mark; newlines stay, its length too."""
    return text if text.isprintable() else text.translate(_harmless())


def one_line(text: str) -> str:
    """Return `text` made visible, with its line breaks as spaces; its length stays."""
    return visible(text).replace("\n", " ")


def escaped_json(text: str) -> str:
    r"""Return a JSON text with the characters that JSON lets pass and a terminal would obey written as `\uXXXX`.

    Half a surrogate pair stands for a byte that is no UTF-8. Strict parsers refuse it, so it becomes a replacement mark.
    """
    return re.sub(_SUSPECT, lambda match: f"\\u{_code(match.group()):04x}", text)


def _code(character: str) -> int:
    return ord(REPLACEMENT) if "\ud800" <= character <= "\udfff" else ord(character)
