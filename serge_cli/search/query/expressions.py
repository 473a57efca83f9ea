r"""Regular expressions over the words of the index, in time linear in a word whatever the expression.

The expression becomes a nondeterministic automaton (Thompson, CACM 11:6, 1968) whose sets of states are remembered as they are met.
Python's own `re` backtracks, so that `(a+)+$` could hang; this cannot. What it knows: literals . [abc] [^a-z] \w \d ( ) | * + ? {m} {m,n}
and, as the word is matched from end to end anyway, ^ and $ at the ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from serge_cli.errors import QueryError
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.query.walking import accepted
from serge_cli.text.folding import fold

LONGEST_EXPRESSION = 200  # code points
MOST_STATES = 2_000
MOST_REPEATS = 64
LONGEST_WORD = 64  # longer words are not looked at
_MOST_REMEMBERED = 5_000
_END = -1


@dataclass(slots=True)
class _State:
    """A state: `letters` lead to `next`; with no letters, every state of `also` is entered without reading."""

    letters: _Letters | None = None
    next: int = _END
    also: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Letters:
    """A set of letters, or all others."""

    ranges: tuple[tuple[str, str], ...] = ()
    classes: str = ""  # w, d: letters and digits, digits
    inverted: bool = False

    @property
    def single(self) -> str | None:
        """The letter, where there is only one."""
        low, high = self.ranges[0] if len(self.ranges) == 1 else ("", "-")
        return low if low == high and not self.classes and not self.inverted else None

    def __contains__(self, letter: str) -> bool:
        inside = any(low <= letter <= high for low, high in self.ranges) or ("w" in self.classes and letter.isalnum())
        return (inside or ("d" in self.classes and letter.isdigit())) is not self.inverted


_ANY = _Letters(inverted=True)


def _ends(states: frozenset[int]) -> bool:
    """Tell whether a word may end there."""
    return 0 in states


class Automaton:
    """A regular expression ready to be asked. `position` is where the expression begins in the query, for errors."""

    def __init__(self, expression: str, position: int = 0) -> None:
        if len(expression) > LONGEST_EXPRESSION:
            raise QueryError(f"The expression is longer than {LONGEST_EXPRESSION} characters.", position)
        self._states: list[_State] = []
        reader = _Reader(expression, position)
        tree = reader.read()
        self._position = position
        start = self._build(tree, self._state(_State()))
        self._start = self._closure(frozenset({start}))
        self._steps: dict[tuple[frozenset[int], str], frozenset[int]] = {}

    def matches(self, word: str) -> bool:
        """Tell whether the expression matches the whole word; words longer than LONGEST_WORD never match."""
        if len(word) > LONGEST_WORD:
            return False
        here = self._start
        for letter in word:
            here = self._after(here, letter)
            if not here:
                return False
        return _ends(here)

    def of(self, words: Iterable[str]) -> Iterator[str]:
        """Yield those of some sorted words that the expression matches, as `matches` tells."""
        return accepted((word for word in words if len(word) <= LONGEST_WORD), self._start, self._after, _ends)

    def beginning(self) -> str:
        """Return letters with which every word begins that the expression matches."""
        letters = ""
        here = self._start
        while len(letters) < LONGEST_WORD and not _ends(here):
            further = {self._states[state].letters for state in here} - {None}
            only = further.pop() if len(further) == 1 else None
            if only is None or only.single is None:
                break
            letters += only.single
            here = self._after(here, only.single)
        return letters

    def _after(self, here: frozenset[int], letter: str) -> frozenset[int]:
        there = self._steps.get((here, letter))
        return self._step(here, letter) if there is None else there

    def _step(self, here: frozenset[int], letter: str) -> frozenset[int]:
        states = self._states
        there = frozenset(s.next for s in (states[i] for i in here) if s.letters is not None and letter in s.letters)
        reached = self._closure(there)
        if len(self._steps) > _MOST_REMEMBERED:
            self._steps.clear()
        self._steps[here, letter] = reached
        return reached

    def _closure(self, entered: frozenset[int]) -> frozenset[int]:
        reached = set(entered)
        waiting = list(entered)
        while waiting:
            for further in self._states[waiting.pop()].also:
                if further not in reached:
                    reached.add(further)
                    waiting.append(further)
        return frozenset(reached)

    def _state(self, state: _State) -> int:
        if len(self._states) >= MOST_STATES:
            raise QueryError("The expression is too large.", self._position, "Repeat less in it.")
        self._states.append(state)
        return len(self._states) - 1

    def _build(self, tree: _Tree, follow: int) -> int:
        """Return the state that matches `tree` and goes on to `follow`."""
        if isinstance(tree, _Letters):
            return self._state(_State(tree, follow))
        if isinstance(tree, _Sequence):
            for part in reversed(tree.parts):
                follow = self._build(part, follow)
            return follow
        if isinstance(tree, _Choice):
            return self._state(_State(also=[self._build(part, follow) for part in tree.parts]))
        return self._repeat(tree, follow)

    def _repeat(self, tree: _Repeat, follow: int) -> int:
        if tree.most is None:
            loop = self._state(_State(also=[follow]))
            self._states[loop].also.append(self._build(tree.part, loop))
            follow = loop
        else:
            after = follow
            for _ in range(tree.most - tree.least):
                follow = self._state(_State(also=[after, self._build(tree.part, follow)]))
        for _ in range(tree.least):
            follow = self._build(tree.part, follow)
        return follow


@dataclass(frozen=True, slots=True)
class _Sequence:
    parts: tuple[_Tree, ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    parts: tuple[_Tree, ...]


@dataclass(frozen=True, slots=True)
class _Repeat:
    part: _Tree
    least: int
    most: int | None


_Tree = _Letters | _Sequence | _Choice | _Repeat


class _Reader:
    """Recursive descent over the expression."""

    def __init__(self, expression: str, position: int) -> None:
        self._text = expression.removeprefix("^")
        if self._text.endswith("$") and not self._text.endswith("\\$"):
            self._text = self._text[:-1]
        self._offset = position + (1 if expression.startswith("^") else 0)
        self._at = 0

    def read(self) -> _Tree:
        tree = self._choice()
        if self._at < len(self._text):
            raise self._error("a parenthesis too many")
        return tree

    def _error(self, what: str) -> QueryError:
        return QueryError(f"The expression has {what}.", self._offset + self._at, r"Letters . [a-z] * + ? {2,3} | ( ) \w \d are known.")

    def _peek(self) -> str:
        return self._text[self._at] if self._at < len(self._text) else ""

    def _choice(self) -> _Tree:
        parts = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            parts.append(self._sequence())
        return _Choice(tuple(parts)) if len(parts) > 1 else parts[0]

    def _sequence(self) -> _Tree:
        parts: list[_Tree] = []
        while self._peek() not in {"", "|", ")"}:
            parts.append(self._repeated(self._one()))
        return _Sequence(tuple(parts))

    def _repeated(self, part: _Tree) -> _Tree:
        while (sign := self._peek()) and sign in "*+?{":
            self._at += 1
            part = self._counted(part) if sign == "{" else _Repeat(part, int(sign == "+"), 1 if sign == "?" else None)
        return part

    def _counted(self, part: _Tree) -> _Tree:
        end = self._text.find("}", self._at)
        least, comma, most = self._text[self._at : max(end, self._at)].partition(",")
        if (
            end < 0
            or not (least or (comma and most))
            or not all(number == "" or number.isdecimal() for number in (least, most))
            or len(least + most) > 6
        ):
            raise self._error("a { without numbers and }")
        low = int(least or 0)
        high = (int(most) if most else None) if comma else low
        if max(low, high or 0) > MOST_REPEATS or (high is not None and high < low):
            raise self._error(f"repeats that run backwards or beyond {MOST_REPEATS}")
        self._at = end + 1
        return _Repeat(part, low, high)

    def _one(self) -> _Tree:
        letter = self._peek()
        if letter in "*+?{":
            raise self._error(f"{letter} with nothing before it")
        self._at += 1
        if letter == "(":
            return self._group()
        if letter == "[":
            return self._letters()
        if letter == ".":
            return _ANY
        if letter == "\\":
            return self._escaped()
        return _literal(letter)

    def _group(self) -> _Tree:
        if self._text.startswith("?:", self._at):
            self._at += 2
        elif self._peek() == "?":
            raise self._error("(? which is not known here")
        tree = self._choice()
        if self._peek() != ")":
            raise self._error("an open parenthesis")
        self._at += 1
        return tree

    def _escaped(self) -> _Tree:
        letter = self._peek()
        if not letter:
            raise self._error("a \\ at its end")
        self._at += 1
        if letter in "wd":
            return _Letters(classes=letter)
        if letter.isalnum():
            self._at -= 1
            raise self._error(f"\\{letter} which is not known here")
        return _literal(letter)

    def _letters(self) -> _Tree:
        inverted = self._peek() == "^"
        self._at += inverted
        ranges: list[tuple[str, str]] = []
        classes = ""
        first = True
        while first or self._peek() != "]":
            first = False
            letter = self._class_letter()
            if len(letter) > 1:  # \w or \d
                classes += letter[1]
            elif self._peek() == "-" and self._text[self._at + 1 : self._at + 2] not in {"", "]"}:
                self._at += 1
                ranges.append((letter, self._class_letter()[-1]))
            else:
                ranges.append((letter, letter))
        self._at += 1
        return _Letters(tuple(ranges), classes, inverted)

    def _class_letter(self) -> str:
        letter = self._peek()
        if not letter:
            raise self._error("an open [")
        self._at += 1
        if letter == "\\":
            letter = self._peek()
            if not letter:
                raise self._error("a \\ at its end")
            self._at += 1
            return f"\\{letter}" if letter in "wd" else letter
        folded = fold(letter)
        return folded if len(folded) == 1 else letter


def _literal(letter: str) -> _Tree:
    folded = fold(letter) or letter
    parts = tuple(_Letters(((one, one),)) for one in folded)
    return parts[0] if len(parts) == 1 else _Sequence(parts)
