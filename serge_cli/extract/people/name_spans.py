"""Find stretches that may be names: runs of capitalised words, with initials, particles and titles, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from serge_cli.language import abbreviations, everywhere, language, languages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span
from serge_cli.people.names import particles, titles
from serge_cli.text.folding import fold

_WORD = re.compile(
    r"""(
    (?=[^\W\d_])  # so that what is no letter is passed over quickly
    (?: [^\W\d_][^\W_]+(?:[-‐][^\W_]+)*
    | (?:[^\W\d_]\.){2,4} | (?<![\w.])[^\W\d_]\.(?=\s?[^\W\d_])  # initials
    | [^\W\d_](?:[-‐][^\W_]+)*
    ))""",
    re.VERBOSE,
)
_OPENERS = ("“", "‘", "«", '"', "'", "*", "—", "–")
_SENTENCE_GAP = re.compile(r"[.!?…:]|\n\s*\n")


class _Token(NamedTuple):
    text: str
    folded: str
    start: int
    end: int
    initials: bool
    opens: bool  # first word of a sentence or of a quotation: its capital says nothing


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A run of capitalised words: its parts as written, without titles; `title` if a title or role stands before it."""

    span: Span
    parts: tuple[str, ...]
    title: bool
    article: bool  # the, le, der right before it
    opens: bool
    preposition: bool  # in, at, from right before it
    lady: str = ""  # Mrs, Mme, Lady where one stands before it
    of_words: bool = False  # “the saying of”, “the words of” before it
    of_place: bool = False  # “the town of”, “the streets of” before it
    starts: tuple[int, ...] = ()  # where each part begins
    capital_nouns: bool = False  # in a language that gives every noun a capital
    common: bool = False  # it begins with a common word of its language: at a sentence's head its capital says nothing

    @property
    def text(self) -> str:
        """Return the parts joined by single spaces."""
        return " ".join(self.parts)


@dataclass(frozen=True, slots=True)
class NamingWords:
    """The naming words of all languages, folded: texts mix languages."""

    given: frozenset[str]
    feminine: frozenset[str]
    roles: frozenset[str]
    not_names: frozenset[str]
    groups: frozenset[str]
    feminine_titles: frozenset[str]
    offices: frozenset[str]
    plain: frozenset[str]  # function words, verbs and the like: no name though a capital stands at a sentence's head
    articles: frozenset[str]
    places: frozenset[str]  # prepositions of place and time
    settled: frozenset[str]  # town, village, river, inhabitants: what a name that is a place's goes with
    utterances: frozenset[str]  # words, saying, letter
    heads: frozenset[str]  # titles and roles: stand before a name
    masculine: frozenset[str]  # given names of men; some are a woman's in another language
    epithets: frozenset[str]  # old, young
    of_words: frozenset[str]
    of_place: frozenset[str]
    elided_of: frozenset[str]  # d’
    called: frozenset[str]  # named


@cache
def naming_words() -> NamingWords:
    """Return the naming words of all languages together."""

    def naming(field: str) -> frozenset[str]:
        return frozenset(fold(word) for word in getattr(everywhere().naming, field))

    def reporting(*fields: str) -> frozenset[str]:
        return frozenset(fold(word) for field in fields for word in getattr(everywhere().reporting, field))

    return NamingWords(
        given=naming("given_names"),
        feminine=naming("feminine_names"),
        roles=naming("roles"),
        not_names=naming("not_names"),
        groups=naming("group_words"),
        feminine_titles=naming("feminine_titles"),
        offices=naming("offices"),
        plain=_plain(None),
        utterances=reporting("nouns"),
        heads=naming("roles") | titles(),
        masculine=naming("masculine_names"),
        epithets=naming("epithets"),
        of_words=naming("of_words"),
        of_place=naming("of_place"),
        called=naming("called"),
        elided_of=naming("of_words") & everywhere().typography.elisions,
        articles=reporting("articles") - reporting("complementizers") - naming("vocatives"),
        settled=naming("place_words"),
        places=naming("place_prepositions") | naming("street_words"),
    )


_CLOSED = (
    "subject_pronouns", "possessive_pronouns", "group_pronouns", "complementizers", "auxiliaries", "connectives", "articles",
    "prepositions", "relatives", "first_person", "author_words", "object_pronouns",
)  # fmt: skip
_OPEN = ("verbs", "nouns")


@cache
def _plain(code: str | None) -> frozenset[str]:
    """Return the plain words of all languages, folded; verbs and nouns of one where its code is given: in English Weiss is a name."""
    every = languages()
    tables = [every[code]] if code in every else list(every.values())
    function = frozenset(fold(word) for table in every.values() for word in table.function_words)
    closed = frozenset(fold(word) for table in every.values() for name in _CLOSED for word in getattr(table.reporting, name))
    return function | closed | frozenset(fold(word) for table in tables for name in _OPEN for word in getattr(table.reporting, name))


@cache
def _common(code: str) -> frozenset[str]:
    """Return the words that are no name though a capital stands at a sentence's head: plain ones, roles and offices."""
    return _plain(code) | naming_words().roles | naming_words().offices


def name_spans(text: str, areas: Sequence[tuple[Span, str]]) -> list[NameSpan]:
    """Return the runs of capitalised words in each of `areas` (a stretch and the code of its language), in order."""
    found: list[NameSpan] = []
    for area, code in areas:
        runs = _in_area(text, area, code)
        found += [replace(run, capital_nouns=True) for run in runs] if language(code).naming.capital_nouns else runs
    return found


@cache
def _local_titles(code: str) -> frozenset[str]:
    return frozenset(fold(title) for title in language(code).naming.titles)


def _in_area(text: str, area: Span, code: str) -> Iterator[NameSpan]:
    """Yield the runs of one stretch in the language of a code: `M.` is a title in French and an initial elsewhere."""
    pieces = _WORD.split(area.of(text))  # what is between words, and words, in turn
    capitals = [number for number in range(1, len(pieces), 2) if pieces[number][0].isupper()]
    starts = list(accumulate(map(len, pieces), initial=area.start)) if capitals else []
    done = 0  # words before this one stand in a run
    for first in capitals:
        if first < done:
            continue
        run = [_token(pieces, starts, first)]
        done = first + 2
        while done < len(pieces) and _goes_on(text, run[-1], pieces[done], pieces[done - 1]):
            run.append(_token(pieces, starts, done))
            done += 2
        before = (pieces[first - 4] if first > 4 else "", pieces[first - 2] if first > 2 else "")
        found = _named(_untitled(run, _local_titles(code)), before, pieces[first - 1].isspace(), code)
        if found is not None:
            yield found


def _token(pieces: Sequence[str], starts: Sequence[int], number: int) -> _Token:
    """Return the word that is the piece `number`."""
    word, between = pieces[number], pieces[number - 1]
    opens = number == 1 or (between != " " and (_SENTENCE_GAP.search(between) is not None or between.endswith(_OPENERS)))
    return _Token(word, fold(word), starts[number], starts[number + 1], word[-1] == ".", opens)


def _untitled(run: list[_Token], local_titles: frozenset[str]) -> list[_Token]:
    """Leave out a title that looks like an initial: M. Vauquelin."""
    if len(run) == 2 and run[0].initials and run[0].folded.rstrip(".") in local_titles:
        return run[1:]
    return run


def _capital(token: _Token) -> bool:
    return token.text[0].isupper()


def _goes_on(text: str, last: _Token, word: str, gap: str) -> bool:
    """Return whether a run of capitals goes on with `word`, which stands after its last one and `gap`."""
    if len(gap) == 2 and _is_nickname(text, last, word, gap):
        return True
    if len(gap) > 3 or "\n\n" in gap or (not gap and not last.initials):
        return False
    if gap.strip(" \t\n\u00a0\u202f"):
        return gap.strip() == "." and last.folded in titles() and last.folded in abbreviations() and word[0].isupper()  # Dr. Marsh
    if not word[0].isupper():
        return _particle_follows(last, word)
    return not (word.isupper() and len(word) > 1 and fold(word) in naming_words().plain)  # THE LIFE OF JANE ORRIN


def _particle_follows(last: _Token, word: str) -> bool:
    """Return whether a particle (von, de) stands where it can: after initials, a given name or another particle."""
    if fold(word) not in particles() or not word.islower():
        return False
    return last.initials or last.folded in naming_words().given or last.folded in particles()


def _is_nickname(text: str, last: _Token, word: str, gap: str) -> bool:
    """Return whether a quoted nickname begins or ends between the two: Ruben “Brickdust” Castellanos."""
    if gap in {' "', " “", " ‘", " '"}:
        end = last.end + len(gap) + len(word)
        closed = text[end : end + 2]
        capital = text[end + 2 : end + 3].isupper()
        return closed in {'" ', "” ", "’ ", "' "} and capital and last.folded in naming_words().given
    opened = text[last.start - 2 : last.start]
    return gap in {'" ', "” ", "’ ", "' "} and opened in {' "', " “", " ‘", " '"} and word[0].isupper()


def _named(run: list[_Token], before: tuple[str, str], beside: bool, code: str) -> NameSpan | None:
    """Return the run without titles, roles and plain words at its head; None if nothing is left.

    `before` are the two words before it; `beside` if only a space stands between.
    """
    words = naming_words()
    if len(run) == 1 and (_plain_head(run[0], code) or run[0].initials):
        return None
    while run and not _capital(run[-1]):
        run = run[:-1]
    if not run:
        return None
    last_but_one, last = fold(before[0]), fold(before[1])
    lady = before[1] if last in words.feminine_titles and before[1][:1].isupper() else ""
    around = _Setting(last in words.heads and not run[0].opens, last in words.articles and not run[0].opens, lady)
    run, around = _without_head(run, around, code)
    if not run or (run[0].initials and all(token.initials for token in run)):
        return None
    return NameSpan(
        Span(run[0].start, run[-1].end),
        tuple([token.text for number, token in enumerate(run) if not _quoted(run, number)]),
        around.title,
        around.article,
        run[0].opens,
        preposition=beside and last in words.places,
        lady=around.lady,
        of_words=last in words.of_words and last_but_one in words.utterances,
        of_place=last_but_one in words.settled and (last in words.elided_of or (beside and last in words.of_place)),
        starts=tuple([token.start for token in run]),
        common=run[0].folded in _common(code),
    )


class _Setting(NamedTuple):
    """What stands around a run: titles and articles before it, taken from the words before and from its own head."""

    title: bool
    article: bool
    lady: str


def _without_head(run: list[_Token], around: _Setting, code: str) -> tuple[list[_Token], _Setting]:
    """Return the run without the titles and plain words at its head, and its setting with them."""
    words = naming_words()
    while run:
        head = run[0]
        following = run[1].folded if len(run) > 2 else ""
        called = following in words.given and head.folded not in words.given and not head.initials  # Alderman James Kershaw
        if head.folded in titles() or called or (head.folded in words.roles and len(run) > 1):
            around = _Setting(True, around.article, around.lady or (head.text if head.folded in words.feminine_titles else ""))
        elif _plain_head(head, code) and not (around.title and len(run) == 1):
            around = _Setting(False, head.folded in words.articles, around.lady)
        elif head.folded not in words.epithets or len(run) == 1 or run[1].initials:  # Old Prewitt
            break
        run = run[1:]
        while run and not _capital(run[0]):
            run = run[1:]
    return run, around


def _quoted(run: list[_Token], number: int) -> bool:
    """Return whether a part of a run is a nickname in marks: a mark and a space stand before and after it."""
    if number == 0 or number + 1 >= len(run):
        return False
    return run[number].start - run[number - 1].end == 2 and run[number + 1].start - run[number].end == 2 and not run[number - 1].initials


def _plain_head(token: _Token, code: str) -> bool:
    if token.initials or (token.folded in naming_words().given):
        return False
    plain = token.folded in _plain(code)
    return plain and (token.opens or token.folded in naming_words().articles or len(token.folded) <= 3)
