"""What the rules of attribution hand on: who might be meant (`Subject`), and a proposal with its evidence (`Candidate`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from serge_cli.extract.speaking.stream import Item, Stream


class Means(Enum):
    """How a subject is written, which is how it must be resolved."""

    NAME = auto()
    PRONOUN = auto()  # he, she, his
    AUTHOR = auto()  # the author, the writer
    FIRST = auto()  # I, my
    OMITTED = auto()  # no subject is written
    OWNED = auto()  # the Observer's critic, Serge's friend: somebody who belongs to the one named
    ROLE = auto()  # the poet, the old man: a person named elsewhere, as a rule
    DESCRIBED = auto()  # the committee, his mother, the clerk: told apart without a name
    YOU = auto()
    UNNAMED = auto()  # a friend, recent reviewers: somebody, but nobody with a name


@dataclass(frozen=True, slots=True)
class Subject:
    """Whoever a cue makes speak: `first` and `last` are the items that say so; `person` is set where a name does."""

    means: Means
    first: int
    last: int
    person: int = -1
    feminine: bool | None = False  # None: the words do not tell


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposal of one rule: the subject, the items of the cue (first and last), and how far the rule can be trusted."""

    subject: Subject
    rule: str
    confidence: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A quotation in its line: the stream, its item, and whether it is displayed apart from the running text."""

    stream: Stream
    index: int
    displayed: bool
    words: int  # how many words the quotation has

    @property
    def items(self) -> list[Item]:
        """Return the items of the line."""
        return self.stream.items
