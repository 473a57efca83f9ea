"""Whether the words of a page can be read: some fonts have codes of their own, and what looks like text is none.

A text in a language that serge knows has its most frequent words among every few. Where hardly any is met, signs inside of words tell
that the letters stand for others; a language that serge does not know has none there, and a program's source has more letters. On 1,350
pages of a journal, all 57 that were set in private codes had less than .035 frequent words, more than .13 words with signs inside and at
most .51 letters, and no other page had; listings of source have .67 letters and more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby

from serge_cli.language import languages

_WORD = re.compile(r"[^\W\d_]{3,}")
_SIGN_INSIDE = re.compile(r"\w[^\w\s'’‘.,\-‐–—/:()\[\]“”@&*·־׳״]\w")
_FEWEST = 120  # signs that tell
_FREQUENT = 0.04  # the share of frequent words, among those of three letters or more, that a text has
_SIGNS = 0.1  # the share of words with signs inside that no text has
_LETTERS = 0.58  # the share of letters that a text has
_PRIVATE = 0.2  # the share of signs of private use that no text has


def is_legible(text: str) -> bool:
    """Return whether a page's text is words; where too little tells, it is."""
    signs = [character for character in text if not character.isspace()]
    if sum("\ue000" <= character <= "\uf8ff" or character == "\ufffd" for character in signs) > _PRIVATE * len(signs):
        return False
    if len(signs) < _FEWEST:
        return True
    if sum(character.isalpha() for character in signs) > _LETTERS * len(signs):
        return True
    words = _WORD.findall(text.casefold())
    if sum(word in _frequent() for word in words) >= max(1, _FREQUENT * len(words)):
        return True
    parts = text.split()
    return sum(_SIGN_INSIDE.search(part) is not None for part in parts) < _SIGNS * len(parts)


@cache
def _frequent() -> frozenset[str]:
    """Return the most frequent words of all languages."""
    return frozenset().union(*(table.function_words for table in languages().values()))


def listed(labels: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return pages that follow each other as one: the place of the first, and `page 3` or `pages 3 to 7`."""
    out = []
    for _, group in groupby(enumerate(labels), key=lambda pair: pair[1][0] - pair[0]):
        pages = [page for _, page in group]
        named = f"page {pages[0][1]}" if len(pages) == 1 else f"pages {pages[0][1]} to {pages[-1][1]}"
        out.append((pages[0][0], named))
    return out
