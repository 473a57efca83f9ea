"""Read the common nouns that stand for whoever speaks: “the author”, “his mother”, “the city attorney”, “the Observer’s critic”."""

from __future__ import annotations

from serge_cli.extract.attribution.stream import Kind, Line
from serge_cli.extract.attribution.voices import Means, Subject
from serge_cli.language import everywhere
from serge_cli.text.folding import fold

OF = frozenset({"of", "de", "d", "du", "von", "vom", "del", "di", "della", "dello", "des", "der", "by", "from"})
_OUR = frozenset(["our", "notre", "unser", "unsere", "nuestro", "nuestra", "nostro", "nostra", "наш", "наша"])
_DOERS = ("er", "or")  # baker, sailor
_MEN = frozenset(fold(word) for word in everywhere().naming.men)
_WOMEN = frozenset(fold(word) for word in everywhere().naming.women)
_LONGEST = 4  # words of a noun phrase after its article


def common_noun(line: Line, index: int) -> Subject | None:
    """Return the subject whose noun stands at `index`; None where the noun is nobody's."""
    words, noun = line.words, line.text(index)
    first = index
    while index - first < _LONGEST and line.kind(first - 1) is Kind.WORD and not _opens(line, first - 1):
        first -= 1
    head = line.text(first - 1)
    if noun in words.describers and _said_before(line, first, index):
        return Subject(Means.SAME, first - 1, index)
    if noun.endswith("s") and noun[:-1] in words.describers and noun not in words.describers:
        named = line.text(first - 1) in OF and line.is_body(first - 2)  # the Union of Tramway Workers
        return Subject(Means.DESCRIBED, first - 2, index) if named else Subject(Means.UNNAMED, first, index)  # recent historians
    if words.no_articles and noun in words.described and head not in words.owners:
        return Subject(Means.DESCRIBED, index, index, feminine=noun in words.feminine_kin)
    if not head:
        return Subject(Means.UNNAMED, first, index) if noun in words.humans else None
    return _owned(line, first, index) or described(line, first, index)


def _owned(line: Line, first: int, index: int) -> Subject | None:
    """Return the owner before the noun at `index`, whose first word is at `first`: Marsh’s review, the Observer’s critic, his letter."""
    words, head, noun = line.words, line.text(first - 1), line.text(index)
    if head == "'s" and line.is_name(first - 2):
        written = noun in words.nouns and not line.is_body(first - 2)  # Marsh’s review speaks for Marsh, The Observer’s for the paper
        means = Means.OWNED if noun in words.describers and not written else Means.NAME
        return Subject(means, first - 2, index, line.name(first - 2))
    if head in words.possessives and noun in words.nouns:
        return Subject(Means.PRONOUN, first - 1, index, feminine=head in words.feminine)
    return None


def _said_before(line: Line, first: int, noun: int) -> bool:
    """Return whether a noun takes up whoever was quoted last: “the formula, as its author says”, “the same agent writes”."""
    words = line.words
    author = line.text(noun) in words.authors and noun > first and line.text(noun - 1) in words.its
    return author or (noun == first + 1 and line.text(first) in words.same and line.text(first - 1) in words.plain_articles)


def _opens(line: Line, index: int) -> bool:
    text, words = line.text(index), line.words
    return (
        text == "'s"
        or text in _OUR
        or text in words.determiners
        or text in words.owners
        or text in words.prepositions
        or text in words.connectives
    )


def described(line: Line, first: int, index: int) -> Subject | None:
    """Return the person or body that the noun at `index` describes; `first` is the item after its article or possessive."""
    words, head, noun = line.words, line.text(first - 1), line.text(index)
    if _explains_name(line, first, index):
        return Subject(Means.NAME, first - 3, index, line.name(first - 3))
    if noun not in words.describers:
        return _by_ending(line, first, index)
    if head in words.owners and line.text(first - 2) in OF and line.text(first - 3) in words.indefinites:
        return Subject(Means.UNNAMED, first - 3, index)  # one of her students
    if head in words.owners and noun in words.described:
        return Subject(Means.DESCRIBED, first - 1, index, feminine=noun in words.feminine_kin)
    if noun in words.authors and (head in _OUR or (head in words.definite and first == index)):
        return Subject(Means.AUTHOR, first - 1, index)
    return _definite(line, first, index) if head in words.definite else _indefinite(line, first, index)


def _indefinite(line: Line, first: int, index: int) -> Subject:
    """Read “a clerk”, who is nobody in particular, and “the council’s engineer”, who is told apart by whose he is."""
    words, head, noun = line.words, line.text(first - 1), line.text(index)
    owned = _of_a_body(line, first - 1) if head == "'s" and noun in words.humans else -1
    if owned >= 0:
        return Subject(Means.DESCRIBED, owned, index, feminine=noun in words.feminine_kin)
    return Subject(Means.UNNAMED, first - (head in words.articles), index)


def _of_a_body(line: Line, mark: int) -> int:
    """Return the item of the article in “the county council’s engineer”; `mark` is that of the ’s; -1 where no such owner stands there."""
    if line.is_name(mark - 1) or not line.text(mark - 1):
        return -1
    first = next((at for at in range(mark - 2, max(mark - 5, -1), -1) if _opens(line, at) or not line.text(at)), -1)
    return first if first >= 0 and line.text(first) in line.words.plain_articles else -1


def _explains_name(line: Line, first: int, index: int) -> bool:
    """Return whether the noun only says who the name before is: “This was Anna Marsh, the paymistress, who …”."""
    closed = line.kind(index + 1) is Kind.COMMA and line.kind(first - 2) is Kind.COMMA and line.is_name(first - 3)
    told = line.text(first - 1) in line.words.definite or line.text(first - 1) in line.words.owners
    return closed and told and not line.is_body(first - 3)


def _by_ending(line: Line, first: int, index: int) -> Subject | None:
    """Read “the telegraphist”: somebody whom the ending of the noun tells for a person."""
    words, noun = line.words, line.text(index)
    human = len(noun) > 5 and noun.endswith(words.human_endings) and noun not in words.nouns | words.prepositions | words.adjectives
    if not human or line.text(first - 1) not in words.determiners or line.capital(index):
        return None
    if line.text(first - 1) not in words.definite:
        return Subject(Means.UNNAMED, first - 1, index)
    return Subject(Means.DESCRIBED, first - 1, index, feminine=_gender(line, first - 1, noun))


def unlisted(line: Line, index: int) -> Subject | None:
    """Return whoever a noun phrase of no known noun means that ends at `index`, right before a verb: the baker, The Detroit Call."""
    words, noun = line.words, line.text(index)
    if not noun.isalpha() or noun in words.function_words or noun in words.no_nouns or noun.endswith("ly"):
        return None
    if line.text(index + 1) in words.nouns:
        return None  # the Kronstadt demands
    first = index
    while index - first < _LONGEST and line.text(first - 1) and not _opens(line, first - 1):
        first -= 1
    head = line.text(first - 1)
    if (head not in words.plain_articles and head not in words.owners and head != "'s") or not words.clitics.isdisjoint({head, noun}):
        return None  # nor “le remarque”, where the article is an object
    before = line.text(first - 2)
    if len(before) > 3 and (before.endswith(words.past_participles) or words.reports(before)):
        return None  # that the mill had ruined the weaver suggests
    if before in words.prepositions:
        hangs = line.text(first - 3) not in words.no_nouns | {""}  # the banner over the door; but not “and in the Memoirs”
        return Subject(Means.UNNAMED, first, index) if hangs else None
    return _of_no_known_noun(line, first, index)


def _of_no_known_noun(line: Line, first: int, index: int) -> Subject | None:
    words, noun = line.words, line.text(index)
    proper = not words.capital_nouns and noun not in words.titles and all(line.capital(at) for at in range(first, index + 1))
    doer = noun.endswith(_DOERS) and not line.capital(index) and noun not in words.worded | words.no_doers
    if (proper or doer) and line.text(first - 1) != "'s":
        return Subject(Means.DESCRIBED, first - 1, index, feminine=None)
    plain = first == index and noun not in words.worded
    return Subject(Means.UNNAMED, first, index) if plain else None


def phrase_from(line: Line, first: int) -> Subject | None:
    """Return whoever the noun phrase that opens at `first` describes: the new janitor; one of the men is nobody in particular."""
    words = line.words
    if line.text(first) not in words.determiners and line.text(first) not in words.indefinites:
        return None
    last = first
    while last - first < _LONGEST and line.text(last + 1) and not _opens(line, last + 1) and line.text(last + 1) != "as":
        last += 1
    if last == first or line.text(last) in words.nouns:
        return None
    return Subject(Means.DESCRIBED if line.text(first) in words.definite else Means.UNNAMED, first, last)


def _definite(line: Line, first: int, index: int) -> Subject:
    """Read “the clerk”, “the committee”, which speak for themselves, and “the poet”, who is somebody named elsewhere."""
    words, noun = line.words, line.text(index)
    if noun not in words.offices and noun not in words.bodies:
        return Subject(Means.ROLE, first - 1, index, feminine=_gender(line, first - 1, noun))
    if line.is_name(first - 3) and line.text(first - 2) in words.prepositions:
        return Subject(Means.NAME, first - 3, first - 3, line.name(first - 3))  # Anna Marsh of the union
    if line.text(first - 2) in OF and line.text(first - 3) and line.capital(first - 3):
        return Subject(Means.UNNAMED, first - 3, index)  # Inspector So-and-so of the local police
    return Subject(Means.DESCRIBED, first - 1, index, feminine=noun in words.feminine_kin)


def _gender(line: Line, article: int, noun: str) -> bool | None:
    if noun in line.words.feminine_kin or noun in _WOMEN or line.text(article) in line.words.feminine_articles:
        return True
    if noun in _MEN:
        return False
    return False if line.text(article) in line.words.masculine_articles else None
