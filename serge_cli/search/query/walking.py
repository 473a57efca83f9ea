"""Which of many sorted words an automaton accepts: letters shared with the word before are not read again, and dead beginnings skip words.

An automaton is a start, a step from a state by a letter to the next (a false one where nothing more can be accepted), and the test
whether a word may end in a state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

State = TypeVar("State")
FuzzyState = tuple[int, ...]


def accepted(words: Iterable[str], start: State, step: Callable[[State, str], State], ends: Callable[[State], bool]) -> Iterator[str]:
    """Yield those of some sorted words that the automaton accepts."""
    states = [start]  # after each letter of the word before
    before = ""
    dead = "\n"  # a beginning with which no word is accepted
    for word in words:
        if word.startswith(dead):
            continue
        shared = _shared(before, word, len(states) - 1)
        del states[shared + 1 :]
        before = word
        state = states[-1]
        for letter in word[shared:]:
            state = step(state, letter)
            if not state:
                dead = word[: len(states)]
                break
            states.append(state)
        else:
            if ends(state):
                yield word


def _shared(one: str, other: str, most: int) -> int:
    """Return with how many same letters two words begin, `most` at most."""
    length = 0
    for letter, against in zip(one[:most], other, strict=False):
        if letter != against:
            break
        length += 1
    return length


def near(words: Iterable[str], text: str, most: int) -> Iterator[str]:
    """Yield those of some sorted words that become `text` by at most `most` letters put in, left out or changed.

    States are sets of how many letters of the text have been met, as bits, one set for each number of changes made (Wu and Manber,
    CACM 35:10, 1992).
    """
    places: dict[str, int] = {}
    for place, letter in enumerate(text):
        places[letter] = places.get(letter, 0) | 1 << place
    whole = (2 << len(text)) - 1
    last = 1 << len(text)

    def step(state: FuzzyState, letter: str) -> FuzzyState:
        here = places.get(letter, 0)
        reached = (state[0] & here) << 1
        after = [reached]
        for changes in range(most):
            fewer, as_many = state[changes], state[changes + 1]
            reached = ((as_many & here) << 1 | fewer | fewer << 1 | reached << 1) & whole
            after.append(reached)
        return tuple(after) if reached else ()

    start = tuple((2 << changes) - 1 & whole for changes in range(most + 1))
    return accepted(words, start, step, lambda state: bool(state[most] & last))
