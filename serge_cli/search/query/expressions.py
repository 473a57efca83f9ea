r"""Regular expressions over the words of the index, by RE2: in time linear in the words whatever the expression.

Python's own `re` backtracks, so that `(a+)+$` could hang. What an expression may hold: literals . [abc] [^a-z] \w \d ( ) | * + ?
{m} {m,n} and, as a word is matched from end to end anyway, ^ and $ at the ends. It is translated sign by sign: letters are folded
as words are, classes are Unicode's, and nothing else of RE2's own language gets through.

An expression with blanks is about consecutive words, joined by blanks: at most MOST_WORDS, among them one that it names whole, by which
an index finds where to look.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import re2

from serge_cli.errors import QueryError
from serge_cli.text.folding import fold

LONGEST_EXPRESSION = 200  # code points
MOST_REPEATS = 64
MOST_WORDS = 8  # that an expression with blanks may match
_RANGE_BYTES = 16  # of the first and the last word that may match
_CLASSES = {r"\w": r"\p{L}\p{N}", r"\d": r"\p{Nd}"}
_NO_LETTER = r"\t\n"  # ends a word in the lines of an index
_SIGN = re.compile(
    r"""
    (?P<set>\[(?P<inverted>\^?+)(?P<members>(?:\\.|[^\\])(?:\\.|[^\\\]])*+)\])
    | (?P<repeat>[*+?]|\{(?P<least>[0-9]{0,3})(?P<comma>,?)(?P<most>[0-9]{0,3})\})
    | (?P<open>\((?:\?:)?+)
    | (?P<close>\))
    | (?P<either>\|)
    | (?P<any>\.)
    | \\?(?P<letter>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_MEMBER = re.compile(r"(?P<class>\\[wd])|(?P<low>\\.|.)(?:-(?P<high>\\.|.))?", re.DOTALL)


class Expression:
    """A regular expression ready to be asked. `position` is where it begins in the query, for errors."""

    def __init__(self, written: str, position: int = 0) -> None:
        if len(written) > LONGEST_EXPRESSION:
            raise QueryError(f"The expression is longer than {LONGEST_EXPRESSION} characters.", position)
        options = re2.Options()
        options.log_errors = False
        options.never_capture = True
        self.translated = _Translator(written, position).translated()  # in RE2's language
        try:
            self._lines: Any = re2.compile(rf"(?m)^{self.translated}\t[0-9]+$", options)
        except re2.error as error:
            raise QueryError("The expression is too large.", position, "Use fewer repeats.") from error

    def matches(self, word: str) -> bool:
        """Return whether the expression matches the whole word."""
        return bool(self.lines(f"{word}\t0".encode(errors="surrogatepass")))

    def lines(self, data: bytes) -> list[bytes]:
        """Return those of some lines, each a word in UTF-8, a tab and a number, whose word the expression matches."""
        found: list[bytes] = self._lines.findall(data)
        return found

    def range(self) -> tuple[bytes, bytes]:
        """Return what the first line that may match does not come before, and what the last one begins with or comes before."""
        try:
            first, last = self._lines.possiblematchrange(_RANGE_BYTES)
        except re2.error:  # RE2 knows none
            return b"", b"\xff"
        return first, last


class Rows:
    """An expression over consecutive words, ready to be asked. `position` is where it begins in the query, for errors."""

    def __init__(self, written: str, position: int = 0) -> None:
        self._expression = Expression(written, position)
        sides = _sides(written)
        self._firsts = [words[0] for words in sides]  # that every match of a side begins with, if it is named whole
        self.fixed = [[word for word in words if word] for words in sides]
        if not all(self.fixed):
            raise QueryError("An expression across words must name one of them whole.", position, "Write for example /party (line|man)/.")

    def stretches(self, words: Sequence[str], places: Callable[[str], Sequence[int]]) -> list[tuple[int, int]]:
        """Return the first and last words of the matches, the longest of those that begin alike, without overlaps.

        `places` returns where a word stands.
        """
        starts: set[int] = set()
        for first, either in zip(self._firsts, self.fixed, strict=True):
            known = [places(word) for word in either]
            starts.update(
                start for start in _starts(places(first) if first else None, known) if all(_follows(each, start) for each in known)
            )
        found: list[tuple[int, int]] = []
        for start in sorted(starts):
            if not found or start > found[-1][1]:
                found.extend(self._longest(words, start))
        return found

    def _longest(self, words: Sequence[str], start: int) -> list[tuple[int, int]]:
        """Return the longest match that begins with a word, if any: one question of RE2 for all lengths."""
        row = words[start : start + MOST_WORDS]
        lines = "\n".join(f"{' '.join(row[:number])}\t{number}" for number in range(len(row), 0, -1))
        matched = self._expression.lines(lines.encode(errors="surrogatepass"))
        return [(start, start + int(matched[0].rpartition(b"\t")[2]) - 1)] if matched else []


def _starts(firsts: Sequence[int] | None, known: Sequence[Sequence[int]]) -> Iterable[int]:
    """Return where a match may begin: at its first word, or else at most so many words before the rarest of those that it has."""
    if firsts is not None:
        return firsts
    return (start for place in min(known, key=len) for start in range(max(0, place - MOST_WORDS + 1), place + 1))


def _follows(places: Sequence[int], start: int) -> bool:
    """Return whether one of some places is within a match that begins there."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < start + MOST_WORDS


def _sides(written: str) -> list[list[str | None]]:
    """Return for each side of a `|` outside parentheses the words that stand there whole, folded; None for others."""
    sides: list[list[str | None]] = [[""]]  # None is a word that may be one or another
    depth = 0
    written = written.removeprefix("^").removesuffix("$")
    for found in _SIGN.finditer(written):
        depth += bool(found["open"]) - bool(found["close"])
        words, letter = sides[-1], found["letter"]
        if found["either"] and not depth:
            sides.append([""])
        elif found["repeat"] and not depth and found.start() and written[found.start() - 1] == " ":
            words[-2:] = [None]  # a blank that may be left out
        elif letter == " " and not depth:
            words.append("")
        elif letter and letter.isalnum() and found.group() == letter and not depth and words[-1] is not None:
            words[-1] += fold(letter)
        else:
            words[-1] = None
    return sides


class _Translator:
    """Writes an expression in RE2's language."""

    def __init__(self, expression: str, position: int) -> None:
        self._text = expression.removeprefix("^")
        self._offset = position + len(expression) - len(self._text)
        self._groups: list[list[str]] = [[]]  # what is translated of each open group, one string for each part that can be repeated

    def translated(self) -> str:
        """Return the whole expression as one group."""
        for found in _SIGN.finditer(self._text):
            if found["open"]:
                self._groups.append([])
            elif found["close"]:
                self._close(found)
            elif found["repeat"]:
                self._repeat(found)
            elif found.group() != "$" or found.end() < len(self._text):
                self._groups[-1].append(self._one(found))
        if len(self._groups) > 1:
            raise self._error("an unclosed parenthesis", len(self._text))
        return f"(?:{''.join(self._groups[0])})"

    def _error(self, what: str, place: int) -> QueryError:
        known = r"Supported: letters . [a-z] * + ? {2,3} | ( ) \w \d"
        return QueryError(f"The expression has {what}.", self._offset + place, known)

    def _close(self, found: re.Match[str]) -> None:
        if len(self._groups) == 1:
            raise self._error("an extra parenthesis", found.start())
        inside = "".join(self._groups.pop())
        self._groups[-1].append(f"(?:{inside})")

    def _repeat(self, found: re.Match[str]) -> None:
        parts, sign = self._groups[-1], found["repeat"]
        if not parts or parts[-1] == "|":
            if sign == "?" and found.start() and self._text[found.start() - 1] == "(":
                raise self._error("(? which is not supported", found.start())
            raise self._error(f"{sign[0]} with nothing before it", found.start())
        if sign[0] == "{":
            sign = self._counted(found)
        parts[-1] = f"(?:{parts[-1]}){sign}"

    def _counted(self, found: re.Match[str]) -> str:
        if not (found["least"] or found["most"]):
            raise self._error("a { without numbers and }", found.start())
        least = int(found["least"] or 0)
        most = int(found["most"]) if found["most"] else None if found["comma"] else least
        if max(least, most or 0) > MOST_REPEATS or (most is not None and most < least):
            raise self._error(f"repeats that run backwards or beyond {MOST_REPEATS}", found.start())
        return f"{{{least},{'' if most is None else most}}}"

    def _one(self, found: re.Match[str]) -> str:
        """Return a letter, a class, a set or a `|`."""
        if found["either"]:
            return "|"
        if found["any"]:
            return f"[^{_NO_LETTER}]"
        if found["set"]:
            return f"[^{self._members(found)}{_NO_LETTER}]" if found["inverted"] else f"[{self._members(found)}]"
        sign, letter = found.group(), found["letter"]
        if sign in _CLASSES:
            return f"[{_CLASSES[sign]}]"
        if sign in {"[", "{", "\\"}:
            what = {"[": "an unclosed [", "{": "a { without numbers and }", "\\": "a \\ at its end"}[sign]
            raise self._error(what, found.start())
        if sign != letter and letter.isalnum():
            raise self._error(f"{sign} which is not supported", found.start())
        return f"(?:{''.join(map(_code, fold(letter) or letter))})"

    def _members(self, found: re.Match[str]) -> str:
        """Return what is in a set."""
        members = []
        for member in _MEMBER.finditer(found["members"]):
            if member["class"]:
                members.append(_CLASSES[member["class"]])
                continue
            low, high = (_folded(member[end] or member["low"]) for end in ("low", "high"))
            if low > high:
                raise self._error(f"a range that runs backwards, {member.group()}", found.start("members") + member.start())
            members.append(f"{_code(low)}-{_code(high)}")
        return "".join(members)


def _folded(member: str) -> str:
    """Return a letter of a set, which stands for one letter also where it folds to several."""
    letter = member[-1]
    folded = fold(letter)
    return folded if len(folded) == 1 else letter


def _code(letter: str) -> str:
    """Return a letter by its number. Control characters, which no word has and lines are parted by, are taken for blanks."""
    return f"\\x{{{max(ord(letter), 32):x}}}"
