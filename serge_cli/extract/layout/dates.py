"""Read dates on lines of their own and within lines: figures, months, seasons, weekdays, with a place or a time of day."""

from __future__ import annotations

import re
from functools import cache

from serge_cli.extract.layout.openings import LINE, calendar_words, date_words, either, particles, plain
from serge_cli.language import everywhere

YEAR = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20\d\d)(?!\d)")
NUMERIC_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_DATE_WORD = re.compile(r"[^\W\d_]+|\d+")


@cache
def _time() -> re.Pattern[str]:
    """Return the pattern of a time of day behind a date: `at 7.45 p.m. EST`."""
    before, after = either(everywhere().imprint.clock_before), either(everywhere().imprint.clock_after)
    time = rf"(?:(?:{before})\s)?\d{{1,2}}[.:h]\d{{2}}\s?(?:{after}|[A-Z]{{2,4}})?"
    return re.compile(rf"(?<![\s,|–—-])[\s,|–—-]++{time}(?:\s[A-Z]{{2,4}})?$", re.IGNORECASE)


def read_date(words: str) -> str | None:
    """Return the date that a line consists of, parentheses and a place before it left out; None where it is no date."""
    words = _time().sub("", plain(words).strip("()[]")).rstrip(" ,|–—-")
    if not words or len(words) > LINE or not any(character.isdigit() for character in words):
        return None
    if NUMERIC_DATE.fullmatch(words):
        return words
    place, _, rest = words.rpartition(", ")
    for candidate in (words, rest) if place and _is_place(place) else (words,):
        if _only_date_words(candidate):
            return candidate
    head, _, rest = words.partition(", ")
    return rest if rest and _is_place(head) and _only_date_words(rest) else None


def _only_date_words(words: str) -> bool:
    parts = [part.casefold() for part in _DATE_WORD.findall(words)]
    if not parts or not all(part.isdigit() or part in date_words() for part in parts):
        return False
    return YEAR.search(words) is not None or any(part in calendar_words() for part in parts)


def _is_place(words: str) -> bool:
    parts = words.replace(",", " ").split()
    return 0 < len(parts) <= 4 and all(part[0].isupper() or part in particles() for part in parts)


def dates_in(words: str) -> str | None:
    """Return the first date that stands in the words, with its day and month or season where it has them; else the first year."""
    parts = list(_DATE_WORD.finditer(words))
    years = [number for number, part in enumerate(parts) if YEAR.fullmatch(part.group())]
    for last in years:
        first = last
        while first and _is_date_part(words, parts[first - 1], parts[first]):
            first -= 1
        while first < last and parts[first].group().casefold() in date_words() - calendar_words():
            first += 1
        if first < last:
            return words[parts[first].start() : parts[last].end()]
    numeric = NUMERIC_DATE.search(words)
    if numeric:
        return numeric.group()
    return parts[years[0]].group() if years else None


def _is_date_part(words: str, part: re.Match[str], after: re.Match[str]) -> bool:
    """Return whether a word belongs to the date that goes on after it."""
    between = words[part.end() : after.start()].strip()
    word = part.group().casefold()
    if word.isdigit():
        follows = after.group().casefold()
        joined = not set(between) & set("(·|•:") and (between != "," or follows.isdigit())
        return len(word) <= 2 and joined and follows not in everywhere().imprint.seasons
    return between in {"", ",", ".", "-", "–", "/"} and word in date_words()
