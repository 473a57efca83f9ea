"""Reduce the spellings of a name from another alphabet to one key: Trotzky, Trotski and Trotsky; Zinovieff and Zinoviev; Tchernychevsky.

The rules follow the usual transliterations of Russian names into English, French and German (ISO 9, BGN/PCGN, and older habits).
A key only compares names; it is never shown.
"""

from __future__ import annotations

import re
from functools import lru_cache

from serge_cli.text.folding import fold

_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
        "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    }
)  # fmt: skip
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?:schtsch|chtch|shch|sch(?=[aeiouy]))", "sh"),
        (r"(?:tsch|tch|tj)", "ch"),
        (r"(?:sch|ch(?=[^aeiouy]))", "sh"),
        (r"dzh|dj|dsch", "j"),
        (r"(?:zh|jh)", "j"),
        (r"(?:tz|cz|ts)", "ts"),
        (r"(?:skij|skii|skiy|skyi|ski|sky|skj)$", "ski"),
        (r"(?:eff|ev|yev|jev|iev|jew|ew|iew|ieff|yeff)$", "ev"),
        (r"(?:off|ow|ov)$", "ov"),
        (r"ine$", "in"),
        (r"w", "v"),
        (r"(?:kh|ch)(?=[aouie])", "k"),
        (r"[jy](?=[aeou])", "i"),
        (r"(?:ij|iy|yi|ii|y|j)$", "i"),
        (r"ou", "u"),
        (r"(?<=.)i(?=e)", ""),
        (r"^ie", "e"),
        (r"y", "i"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"c(?=[^h]|$)", "k"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=65_536)
def sound_key(word: str) -> str:
    """Return the key of one word of a name: equal for the transliterations of one original."""
    key = fold(word).translate(_CYRILLIC)
    for pattern, replacement in _RULES:
        key = pattern.sub(replacement, key)
    return key
