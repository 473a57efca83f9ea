"""The pages of a text that has form feeds, as `pdftotext` and scanners leave them.

A page has the number that is printed on its first or last line, if most pages have one and these count on with the pages; else
its place in the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from serge_cli.model.origin import Origin

_FEED = "\f"
_NUMBER = re.compile(r"(?:\D{0,3}(\d{1,4})\D{0,3}|(\d{1,4})\s+\S.*|\S.*\s(\d{1,4}))")  # alone, before a running head, behind one


def pages(text: str) -> tuple[Origin, ...]:
    """Return where each page of the text begins, with its number; nothing of a text without form feeds."""
    if _FEED not in text:
        return ()
    written = text.split(_FEED)
    ahead = _ahead(written)
    found, start = [], 0
    for place, page in enumerate(written, 1):
        if page.strip() or place == 1:
            found.append(Origin(start, page=str(place + ahead), in_text=True))
        start += len(page) + 1
    return tuple(found)


def _ahead(written: Sequence[str]) -> int:
    """Return how far the printed numbers are ahead of the pages' places; 0 where they do not run on with them."""
    counts = Counter(number - place for place, page in enumerate(written, 1) for number in set(_numbers(page)) if number > place - 1)
    ahead, times = max(counts.items(), key=lambda pair: (pair[1], -pair[0]), default=(0, 0))
    return ahead if times > 1 and times * 2 > sum(1 for page in written if page.strip()) else 0


def _numbers(page: str) -> Iterator[int]:
    lines = page.strip().split("\n")
    for line in {lines[0].strip(), lines[-1].strip()}:
        if found := _NUMBER.fullmatch(line[:120]):
            yield int(next(filter(None, found.groups())))
