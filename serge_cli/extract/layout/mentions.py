"""Find the person a work is about: somebody its body names again and again, who therefore did not write it.

A writer seldom names himself in the third person; a byline person who is the subject of clause after clause is the author under
review or the person portrayed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from serge_cli.extract.layout.names_on_lines import is_name, name_words
from serge_cli.language import everywhere

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'-](?=[^\W\d_]))*")
_CAPITALS = "".join(character for character in map(chr, range(0x530)) if character.isupper())
# a capital, and then, looking back over it, what stands before it: so the search need only stop at capitals
_NAME = re.compile(rf"[{_CAPITALS}](?<![^\W\d_].)(?<![^\W\d_][’'-].)(?:[^\W\d_]|[’'-](?=[^\W\d_]))*")
_NAME_OR_LABEL = re.compile(rf"{_NAME.pattern}:?")
_JOINS = re.compile(r"[^\W\d_][’'-]?$")  # what a word is joined to
_RUN = re.compile(r"[^\s,:;“”‘«»\"()]+(?:[ \n][^\s,:;“”‘«»\"()]+){1,30}")
_POSSESSIVE = re.compile(r"[’']s$")
_OFTEN = 3  # mentions by which a bare name at the head is known as the subject
_VERY_OFTEN = 6  # mentions needed against an explicit `by`
_DENSITY = 2_500  # code points of body per mention, at most
_OWN_DENSITY = 250  # code points of a narrator's text per word for himself, at most


class Mentions:
    """How often a body speaks of persons, looked up by surname."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._common: dict[str, bool] = {}
        self._count: Counter[str] = Counter()
        for written, times in Counter(_NAME_OR_LABEL.findall(body)).items():
            if not written.endswith(":"):
                self._count[_POSSESSIVE.sub("", written)] += times

    def of(self, surname: str) -> int:
        """Return how often the body names the surname."""
        return self._count[surname] + (self._count[surname.title()] if surname.isupper() else 0)

    def common(self, word: str) -> bool:
        """Return whether the word stands in small letters somewhere, as a surname rarely does."""
        small = word.lower()
        if small not in self._common:
            self._common[small] = self._stands(small)
        return self._common[small]

    def _stands(self, word: str) -> bool:
        place = self._body.find(word)
        while place != -1:
            found = _WORD.match(self._body, place)
            if found and found.group() == word and not _JOINS.search(self._body[max(0, place - 2) : place]):
                return True
            place = self._body.find(word, place + 1)
        return False

    def in_third_person(self, name: str, *, explicit: bool = False) -> bool:
        """Return whether the body speaks of the person again and again; an explicit `by` needs more to be overruled."""
        parts = name_words(name)
        if not parts:
            return False
        count = self.of(parts[-1])
        if count and self.narrated:  # who says I does not say Miss Pell of herself: that is her aunt
            count -= self._behind_title(parts[-1])
        return count >= (_VERY_OFTEN if explicit else _OFTEN) and count * _DENSITY >= len(self._body)

    @cached_property
    def narrated(self) -> bool:
        """Whether the body is written in the first person: `I` and `my` stand in it again and again."""
        own = sum(
            times for word, times in Counter(_WORD.findall(self._body)).items() if word.casefold() in everywhere().reporting.first_person
        )
        return own * _OWN_DENSITY >= len(self._body)

    def full_name(self, name: str) -> str:
        """Return the form with a given name that the body writes most for `V. Serge`; the name itself where there is none."""
        parts = name_words(name)
        if not parts or len(parts[0].rstrip(".")) > 1:
            return name
        forms = {f"{before} {surname}": times for (before, surname), times in self._pairs.items() if surname == parts[-1]}
        fitting = [form for form in forms if form[0] == name[0]]
        return max(fitting, key=lambda form: (forms[form], form)) if fitting else name

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        """How often each name stands right behind another: (Victor, Serge), (Comrade, Serge)."""
        pairs: Counter[tuple[str, str]] = Counter()
        before, end = "", -3
        for found in _NAME.finditer(self._body):
            bare = _POSSESSIVE.sub("", found.group())
            if before and found.start() - end <= 2 and self._body[end : found.start()].strip(".") == " ":
                pairs[before, bare] += 1
            before, end = bare, found.end()
        return pairs

    def _behind_title(self, surname: str) -> int:
        return sum(
            times for (before, name), times in self._pairs.items() if name == surname and before.casefold() in everywhere().naming.titles
        )


def person_in_title(title: str, mentions: Mentions) -> str | None:
    """Return the person named in the title that the body mentions most; None if it mentions none of them enough."""
    best: tuple[int, int, str] | None = None
    for name in _names(title):
        parts = name_words(name)
        count = mentions.of(parts[-1])
        if count >= _OFTEN and not mentions.common(parts[-1]) and (best is None or (count, len(name)) > best[:2]):
            best = (count, len(name), name)
    return best[2] if best else None


def _names(title: str) -> Iterator[str]:
    """Yield the stretches of two or three capitalised words of the title that may be names; a possessive ends one."""
    for run in _RUN.findall(title):
        words = run.split()
        for size in (3, 2):
            for start in range(len(words) - size + 1):
                inner, last = words[start : start + size - 1], words[start + size - 1]
                name = " ".join((*inner, _POSSESSIVE.sub("", last)))
                if is_name(name) and not any(_POSSESSIVE.search(word) for word in inner):
                    yield name
