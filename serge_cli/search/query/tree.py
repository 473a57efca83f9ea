"""A query as a tree of frozen nodes: what the parser makes, what code can make, and what every backend answers.

Words in a tree are folded (text/folding.py). What a node means is written beside it; matching.py is the exact reference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.results import Voice

ALL_VOICES = frozenset(Voice)
PASSAGE_VOICES = (Voice.OWN, Voice.QUOTED)


class Field(StrEnum):
    """What a filter looks at. `PERSON` is whoever speaks or is spoken of."""

    DOC = "doc"
    AUTHOR = "author"
    TITLE = "title"
    PERSON = "person"
    BY = "by"
    ABOUT = "about"
    LANG = "lang"
    KIND = "kind"
    FORM = "form"
    NOTE = "note"


NAMES = frozenset({Field.AUTHOR, Field.TITLE, Field.PERSON, Field.BY, Field.ABOUT})  # compared word by word, not as a whole


@dataclass(frozen=True, slots=True)
class Everything:
    """Every entry."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word; unless `exact`, also the words with its stem in a language of the entry.

    Where it was typed with accents, `accented` has them: entries that have it so come first.
    """

    text: str
    exact: bool = False
    accented: str = ""


@dataclass(frozen=True, slots=True)
class Wildcard:
    """A word with `*` for any letters, none included, and `?` for exactly one."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words that become `text` by at most `distance` letters put in, left out or changed, or neighbours swapped."""

    text: str
    distance: int


@dataclass(frozen=True, slots=True)
class Regular:
    """Words that a regular expression matches from end to end (expressions.py says which expressions)."""

    pattern: str


ANY_WORD = Wildcard("*")  # within a phrase: one word, whichever
Pattern = Wildcard | Fuzzy | Regular  # stands for whichever words of the index it accepts


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as written, one right after the other; or those of `solid`, where words with hyphens are written as one."""

    parts: tuple[Word | Wildcard, ...]
    solid: tuple[Word | Wildcard, ...] = ()


@dataclass(frozen=True, slots=True)
class Near:
    """Words as written, in any order, the last at most `distance` words after the first."""

    parts: tuple[Word | Wildcard, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Close:
    """Words or phrases close to each other: each at most `distance` words from the next, in order where `ordered`.

    `distance` None is anywhere in the entry, or in one sentence where `sentence`. A part may be an Or of others.
    """

    parts: tuple[Leaf | Or, ...]
    distance: int | None = None
    ordered: bool = False
    sentence: bool = False


@dataclass(frozen=True, slots=True)
class Across:
    """Consecutive words that a regular expression matches, joined by blanks, from end to end (expressions.py says how many)."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Inside:
    """Words between quotation marks, or displayed, that the part matches as if they were an entry. quotations.py puts it into a tree."""

    part: Node


Examined = Close | Across | Inside  # found by reading the words of entries, of which an index tells some
Leaf = Word | Wildcard | Fuzzy | Regular | Phrase | Near | Examined


@dataclass(frozen=True, slots=True)
class Filter:
    """Entries with one of `values` in a field; of a name, consecutive words are enough unless `whole`. A value may have wildcards."""

    field: Field
    values: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Years:
    """Entries of works dated `first` to `last`, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Headings:
    """Titles and headings."""


class Role(StrEnum):
    """What a person has to do with a quotation."""

    SPEAKER = "speaker"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Named:
    """Entries in which a person speaks, or is spoken of, whom the document knows under one of these very names."""

    role: Role
    names: tuple[str, ...]


class Measure(StrEnum):
    """What is counted of an entry."""

    WORDS = "words"
    SPEAKERS = "speakers"
    NOTES = "notes"  # labels of notes
    CONFIDENCE = "confidence"  # of the speaker, in thousandths


@dataclass(frozen=True, slots=True)
class Least:
    """Entries of at least so many words, speakers, notes, or thousandths of confidence."""

    measure: Measure
    number: int


@dataclass(frozen=True, slots=True)
class And:
    """Entries that every part matches."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Entries that at least one part matches."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Entries that the part does not match."""

    part: Node


Condition = Filter | Years | Headings | Named | Least
Node = Everything | Leaf | Condition | And | Or | Not


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: a tree, and the voices in which the answer may speak. `text` is what was typed."""

    root: Node = Everything()
    voices: frozenset[Voice] = ALL_VOICES
    text: str = ""

    @classmethod
    def of(cls, *filters: Condition, voices: Iterable[Voice] = ALL_VOICES) -> Query:
        """Return the query for entries that pass all `filters`."""
        return cls(conjunction(filters), frozenset(voices))

    def __and__(self, other: Query) -> Query:
        """Return the query that asks for both."""
        text = f"{self.text} {other.text}".strip()
        return Query(conjunction((self.root, other.root)), self.voices & other.voices, text)

    def within(self, *voices: Voice) -> Query:
        """Return the query narrowed to some voices."""
        return replace(self, voices=self.voices & frozenset(voices))


def in_documents(*identifiers: str) -> Filter:
    """Return the filter for the entries of documents with these ids."""
    return Filter(Field.DOC, tuple(" ".join(identifier.casefold().split()) for identifier in identifiers), whole=True)


def conjunction(parts: Iterable[Node]) -> Node:
    """Return the node that asks for all parts, as flat as it can be."""
    flat: list[Node] = []
    for part in parts:
        if isinstance(part, And):
            flat.extend(part.parts)
        elif not isinstance(part, Everything):
            flat.append(part)
    unique = tuple(dict.fromkeys(flat)) if len(flat) > 1 else tuple(flat)
    if not unique:
        return Everything()
    return And(unique) if len(unique) > 1 else unique[0]


def positive_leaves(node: Node) -> Iterator[Leaf]:
    """Yield the words, patterns and phrases whose presence is asked for, in the order written."""
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from positive_leaves(part)
    elif isinstance(node, Leaf):
        yield node


def patterns(node: Node) -> Iterator[Pattern]:
    """Yield every pattern in the tree, also within phrases and below NOT."""
    if isinstance(node, And | Or | Phrase | Near | Close):
        for part in (*node.parts, *(node.solid if isinstance(node, Phrase) else ())):
            yield from patterns(part)
    elif isinstance(node, Not | Inside):
        yield from patterns(node.part)
    elif isinstance(node, Pattern):
        yield node


def words(node: Node) -> Iterator[Word]:
    """Yield every word in the tree that stands by itself, also below NOT."""
    if isinstance(node, And | Or | Close):
        for part in node.parts:
            yield from words(part)
    elif isinstance(node, Not | Inside):
        yield from words(node.part)
    elif isinstance(node, Word):
        yield node


def accents(root: Node) -> frozenset[str]:
    """Return the words with accents that are all asked for."""
    parts = root.parts if isinstance(root, And) else (root,)
    words = (word for part in parts for word in (part.parts if isinstance(part, Phrase) else (part,)))
    return frozenset(word.accented for word in words if isinstance(word, Word) and word.accented)


def bare_words(node: Node) -> tuple[Word, ...]:
    """Return the words that are all required, in the order written, where no other kind of word is asked for: their nearness counts."""
    found: list[Word] = []
    for part in node.parts if isinstance(node, And) else (node,):
        if isinstance(part, Word):
            found.append(part)
        elif isinstance(part, Phrase) and all(isinstance(word, Word) for word in part.parts):
            found.extend(word for word in part.parts if isinstance(word, Word))
        elif not isinstance(part, Condition | Not | Everything):
            return ()
    return tuple(found)


def whole_phrase(root: Node) -> Phrase | None:
    """Return the phrase of all the words asked for; None where more than words is asked for, or no word."""
    words = bare_words(root)
    return Phrase(tuple(Word(word.text, exact=True) for word in words)) if words else None


def holds_words(node: Node) -> bool:
    """Return whether every entry that matches has a word that is asked for."""
    if isinstance(node, And):
        return any(map(holds_words, node.parts))
    return all(map(holds_words, node.parts)) if isinstance(node, Or) else isinstance(node, Leaf)
