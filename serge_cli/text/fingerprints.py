"""The fingerprint of words: by it they are found again when they have moved to another place, another number, another document.

It is made of the folded words alone, so marks, spaces, line breaks, capitals and accents do not matter. Forty bits of
SHA-256 in Crockford's base 32: eight characters without I, L, O and U, which are read as the digits they look like.
"""

from __future__ import annotations

from serge_cli.text.tokens import terms

LENGTH = 8
_LEAD = 32  # bits
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_LOOKS_LIKE = str.maketrans("ilo", "110")


def fingerprint(text: str) -> str:
    """Return the fingerprint of a text's words; empty where it has none."""
    return fingerprint_of(terms(text))


def fingerprint_of(words: list[str]) -> str:
    """Return the fingerprint of folded words; empty where there are none."""
    if not words:
        return ""
    number = int.from_bytes(_digest(words)[: LENGTH * 5 // 8])
    return "".join(_LETTERS[number >> shift & 31] for shift in range(5 * (LENGTH - 1), -1, -5))


def _digest(words: list[str]) -> bytes:
    import hashlib  # noqa: PLC0415 - 2 ms, which most questions do without

    return hashlib.sha256(" ".join(words).encode(errors="surrogatepass")).digest()


def read_fingerprint(typed: str) -> str | None:
    """Return the fingerprint that somebody typed as serge writes it; None where it is none."""
    plain = typed.strip().lower().translate(_LOOKS_LIKE)
    return plain if len(plain) == LENGTH and set(plain) <= set(_LETTERS) else None


def lead_of_words(words: list[str]) -> int:
    """Return what `lead_of` does of the fingerprint of folded words."""
    return int.from_bytes(_digest(words)[: _LEAD // 8]) if words else 0


def lead_of(fingerprint: str) -> int:
    """Return the first 32 bits of a fingerprint, by which an index finds it; 0 of an empty one."""
    number = 0
    for letter in fingerprint:
        number = number << 5 | _LETTERS.index(letter)
    return number >> (5 * LENGTH - _LEAD)
