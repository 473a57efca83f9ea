"""Find stretches that may be names: runs of capitalised words with initials, particles, titles and setting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from serge_cli.extract.people.naming_words import common_words, naming_words, plain_words
from serge_cli.language import abbreviations, everywhere, language
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span
from serge_cli.people.names import particles, titles
from serge_cli.text.folding import fold

_OPENERS = ("“", "‘", "«", '"', "'", "*", "—", "–")
_APOSTROPHES = ("'", "’")
_SENTENCE_GAP = re.compile(r"[.!?…:]|\n\s*\n")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-‐][^\W_]+)*")
_REFERENCE = re.compile(r"\s\d{1,3}[:.]\d")  # (Ruth 1:16)
_CITED_END = re.compile(r"[.!?…][_*]?[”’»\"']\s[(\[][^()\[\]]*[)\]]\s$")  # a sentence of quoted words, and what they are cited from
_VOLUME = re.compile(r"(?<![\w.])\d{1,4} (?:[^\W\d_a-z][\w’']{0,12}\.? ){0,4}$")
_AGAINST = (" v. ", " vs. ")  # between the parties of a case
_PAGE = re.compile(r"\.?,? (?:§ ?)?\d")
_OPENED, _CLOSED = (' "', " “", " ‘", " '"), ('" ', "” ", "’ ", "' ")  # around a nickname
_CLOSES = re.compile(r"[\"”’'] (?=[^\W\d_a-zß-öø-ÿа-я])")
_REACH = 80  # code points before a run that are looked at
_LONGEST_RUN = 16  # words


@cache
def _capital_word() -> re.Pattern[str]:
    """Return the pattern of what begins with a capital, inside a word too; with O’ and the stops of initials."""
    letters = map(chr, (*range(ord("A"), ord("԰")), *range(ord("Ḁ"), ord("῾"))))
    return re.compile(
        rf"""[{"".join(filter(str.isupper, letters))}](?<![^\W_].)(?<![^\W_][-‐].)(?:
        [^\W_]+(?:[-‐][^\W_]+)*
        | \.(?:[^\W\d_]\.){{1,3}}
        | \.(?=\s?[^\W\d_])  # initials
        | ['’](?<=O.)[^\W\d_a-z][^\W_]*(?:[-‐][^\W_]+)*
        | (?:[-‐][^\W_]+)*
        )""",
        re.VERBOSE,
    )


class _Token(NamedTuple):
    text: str
    folded: str
    start: int
    end: int
    initials: bool
    opens: bool  # first word of a sentence or of a quotation: its capital says nothing


class Area(NamedTuple):
    """A stretch of text with its language; what stands in a doubtful one, a heading, makes nobody a person."""

    span: Span
    language: str
    doubtful: bool = False
    label: Span | None = None  # the name of whose turn it is


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A run of capitalised words: its parts as written, without titles; `title` if a title or role stands before it."""

    span: Span
    parts: tuple[str, ...]
    title: bool
    article: str  # the, le, der right before it
    opens: bool
    preposition: bool = False  # in, at, from right before it
    style: str = ""  # the title as written: Mrs., Lady, Aunt
    of_words: bool = False  # “the saying of”, “the words of” before it
    of_place: bool = False  # “the town of”, “the streets of” before it
    starts: tuple[int, ...] = ()  # where each part begins
    capital_nouns: bool = False  # in a language that gives every noun a capital
    common: bool = False  # it begins with a common word of its language: at a sentence's head its capital says nothing
    doubtful: bool = False  # in a heading, or in a reference to a chapter and verse

    @property
    def single(self) -> bool:
        """Return whether it is one word, without its titles."""
        return len(self.parts) == 1

    @property
    def text(self) -> str:
        """Return the parts joined by single spaces."""
        return " ".join(self.parts)

    def piece(self, first: int, last: int) -> NameSpan:
        """Return the parts from `first` to before `last` as a run of their own."""
        parts, starts, head = self.parts[first:last], self.starts[first:last], not first
        return replace(
            self,
            span=Span(starts[0], starts[-1] + len(parts[-1])),
            parts=parts,
            starts=starts,
            title=self.title and head,
            article=self.article if head else "",
            opens=self.opens and head,
            preposition=self.preposition and head,
            style=self.style if head else "",
            of_words=self.of_words and head,
            of_place=self.of_place and head,
            common=self.common and head,
        )

    def left_over(self) -> NameSpan:
        """Return the same run as what is left of a longer one: it makes nobody a person."""
        return replace(self, doubtful=True)


def name_spans(text: str, areas: Iterable[Area]) -> list[NameSpan]:
    """Return the runs of capitalised words in each of `areas`, in order."""
    return [found for area in areas for run in _runs(text, area.span) if (found := _named(text, run, area))]


def _runs(text: str, area: Span) -> Iterator[list[_Token]]:
    """Yield the capitalised words that stand together, with the particles between them."""
    run: list[_Token] = []
    end = area.start
    for found in _capital_word().finditer(text, area.start, area.end):
        if len(found.group()) == 1 and text.endswith(_APOSTROPHES, area.start, found.start()):
            continue  # ’N: what is left of a word
        token = _token(text, found, area.start)
        between = _between(text, run[-1], token) if run and token.start <= end + _REACH and len(run) < _LONGEST_RUN else None
        if between is not None:
            run += between
            run.append(token)
        else:
            if run:
                yield run
            run = [token]
        end = token.end
    if run:
        yield run


def _token(text: str, found: re.Match[str], first: int) -> _Token:
    start, end = found.span()
    word = found.group()
    last = start
    while last > first and not text[last - 1].isalpha():  # the number of a note may stand between
        last -= 1
    between = text[last:start]
    opens = last == first or (between != " " and (_SENTENCE_GAP.search(between) is not None or between.endswith(_OPENERS)))
    opens = opens or (between.endswith((") ", "] ")) and _CITED_END.search(text, max(first, start - _REACH), start) is not None)
    return _Token(word, fold(word), start, end, word.endswith("."), opens)


@cache
def _local_titles(code: str) -> frozenset[str]:
    return frozenset(fold(title) for title in language(code).naming.titles)


def _between(text: str, last: _Token, token: _Token) -> list[_Token] | None:
    """Return the particles between two words of one run; None where the second begins another."""
    gap = text[last.end : token.start]
    if len(last.text) == 1 and "\n" in gap:
        return None  # the letter of a section on a line of its own
    if gap == " " and not last.initials and not token.text.isupper():
        return []
    if _is_nickname(text, last, token, gap):
        return []
    if (token.text.isupper() and len(token.text) > 1 and token.folded in naming_words().plain) or (
        last.initials and token.folded in plain_words(None)
    ):
        return None  # THE LIFE OF JANE ORRIN; than I. But Jane
    if len(gap) > 3:
        return _particles(gap, last)
    stop = gap.strip() == "." and last.folded in titles() and last.folded in abbreviations()  # Dr. Marsh
    apart = "\n\n" in gap or (gap.strip() and not stop) or (not gap and not last.initials)
    return None if apart else []


def _particles(gap: str, last: _Token) -> list[_Token] | None:
    """Return the particles (von, de) of a gap where they can stand: after initials, a given name or a title."""
    stop = gap.startswith(".") and last.folded in titles()
    words = gap[stop:].split()
    known = all(word in particles() for word in words)
    lead = last.initials or last.folded in naming_words().given or last.folded in particles()
    title = last.folded in titles() and everywhere().naming.loose_particles.isdisjoint(words)
    if not words or not known or not (lead or title) or not gap[stop].isspace() or gap == gap.rstrip() or "\n\n" in gap:
        return None
    found, at = [], last.end
    for word in words:
        at = last.end + gap.index(word, at - last.end)
        found.append(_Token(word, fold(word), at, at + len(word), initials=False, opens=False))
        at += len(word)
    return found


def _is_nickname(text: str, last: _Token, token: _Token, gap: str) -> bool:
    """Return whether a quoted nickname begins or ends between the two: Ruben “Brickdust” Castellanos."""
    if gap in _OPENED:
        return _CLOSES.match(text, token.end) is not None and last.folded in naming_words().given
    return gap in _CLOSED and text.endswith(_OPENED, None, last.start)


class _Setting(NamedTuple):
    """What stands around a run: titles and articles before it, taken from the words before and from its own head."""

    title: bool
    article: str
    style: str


def _named(text: str, run: list[_Token], area: Area) -> NameSpan | None:
    """Return a run without titles, roles and plain words at its head; None if nothing is left."""
    words, code = naming_words(), area.language
    style = ""
    if len(run) == 2 and run[0].initials and run[0].folded.rstrip(".") in _local_titles(code):  # M. Vauquelin
        style, run = run[0].text, run[1:]
    if len(run) == 1 and (_plain_head(run[0], code) or run[0].initials or _is_abbreviation(text, run[0])):
        return None
    before, beside = (("", ""), False) if run[0].opens else _words_before(text, run[0].start, area.span.start)
    last_but_one, last = fold(before[0]), fold(before[1])
    if not style and last in titles() and before[1][:1].isupper():
        style = before[1]
    if last in words.born:
        return None
    article = last in words.articles and not (last in particles() and last_but_one in particles())  # van der Luyden
    around = _Setting(last in words.heads, last if article else "", style)
    run, around = _without_head(text, run, around, code)
    if len(run) == 1 and Span(run[0].start, run[0].end) == area.label:
        around = around._replace(title=True)
    while run and run[-1].initials:
        run.pop()  # John A.
    if not run:
        return None
    led = [token for token in run if token.text[0].isupper()] if not run[0].text[0].isupper() else run  # Mr. van der Luyden
    kept = [led[0], *(token for token in led[1:] if not _is_quoted(text, token))]
    end = run[-1].end
    return NameSpan(
        Span(run[0].start, end),
        tuple([token.text for token in kept]) if len(kept) > 1 or not around.title else (_in_small_letters(kept[0].text),),
        around.title,
        around.article,
        run[0].opens,
        preposition=beside and last in words.places,
        style=around.style,
        of_words=last in words.of_words and last_but_one in words.utterances,
        of_place=last_but_one in words.settled and (last in words.elided_of or (beside and last in words.of_place)),
        starts=tuple([token.start for token in kept]),
        capital_nouns=language(code).naming.capital_nouns,
        common=run[0].folded in common_words(code),
        doubtful=area.doubtful or _is_reference(text, run[0].start, end, last, alone=len(kept) == 1),
    )


def _in_small_letters(word: str) -> str:
    """Return a name in capitals that a title or a colon makes a person’s as it is usually written: MR. HALE."""
    return word.title() if len(word) > 2 and word.isupper() else word


def tidy(parts: Iterable[str]) -> str:
    """Return a name in ordinary case: VICTOR SERGE is Victor Serge."""
    return " ".join([part.title() if len(part) > 3 and part.isupper() and "." not in part else part for part in parts])


def _is_abbreviation(text: str, token: _Token) -> bool:
    """Return whether a word is shortened, and no title before a name: Vol., Ed."""
    return text.startswith(".", token.end) and token.folded in abbreviations() and token.folded not in titles()


def _is_reference(text: str, start: int, end: int, last: str, *, alone: bool) -> bool:
    """Return whether a run is no name of the text: in a reference, (Ruth 1:16), 46 Law Rev. 112; all of a bracket, (Tarn); a body's."""
    if _REFERENCE.match(text, end):
        return True
    before = text[max(0, start - _REACH) : start]
    if before.endswith(_AGAINST) or text.startswith(_AGAINST, end):
        return True
    if before.endswith("(") and alone and text.startswith(")", end) and not text[start:end].isupper():
        return True
    if _PAGE.match(text, end) and _VOLUME.search(before):
        return True
    joined = before.endswith(", ") or last in _joints_of_bodies()
    body = _in_body().search(before) if joined else None
    return body is not None and fold(body["body"]) in naming_words().groups


@cache
def _in_body() -> re.Pattern[str]:
    """Return the pattern of a body's name up to another word of it: the Guild of Printers and …."""
    of, articles = "|".join(naming_words().of_words), "|".join(naming_words().articles)
    joint = rf"(?:, |,? (?:{'|'.join(everywhere().typography.ands)}) )"
    return re.compile(rf"(?P<body>[^\W\d_a-z][^\W\d_]+) (?:{of}) (?:(?:{articles}) )?(?:[^\W\d_a-z][^\W\d_]+{joint})*$")


@cache
def _joints_of_bodies() -> frozenset[str]:
    return naming_words().of_words | naming_words().articles | everywhere().typography.ands


def _words_before(text: str, start: int, first: int) -> tuple[tuple[str, str], bool]:
    """Return the two words before a run, and whether only a space stands between."""
    before = text[max(first, start - _REACH) : start]
    *_, one, two = "", "", *_WORD.findall(before)
    if before.endswith(_APOSTROPHES) and fold(two) not in everywhere().typography.elisions:
        two = ""  # ’Toole: what ends in the apostrophe is no article
    return (one, two), bool(two) and before.endswith((f"{two} ", f"{two}\n"))


def _without_head(text: str, run: list[_Token], around: _Setting, code: str) -> tuple[list[_Token], _Setting]:
    """Return the run without the titles and plain words at its head, and its setting with them."""
    words = naming_words()
    while run:
        head = run[0]
        following = run[1].folded if run[2:] else ""
        plain = _plain_head(head, code) or (bool(run[1:]) and _is_adverb(head))
        called = following in words.given and head.folded not in words.given and not (plain or head.initials)  # Alderman James Kershaw
        is_title = head.folded in titles()
        if is_title or called or (head.folded in words.roles and run[1:]):
            around = _Setting(True, around.article, _style(text, head, around.style) if is_title else around.style)
        elif plain and not (around.title and len(run) == 1):
            around = _Setting(False, head.folded if head.folded in words.articles else "", around.style)
        elif _leads_to_title(run) or (head.folded in words.epithets and run[1:] and not run[1].initials):
            around = around._replace(title=around.title)  # Vice President Anna Marsh; Old Prewitt
        else:
            break
        run = run[1:]
        if not (is_title and run and any(token.text[0].isupper() for token in run)):
            while run and not run[0].text[0].isupper():
                run = run[1:]
        elif not run[0].text[0].isupper():
            break
    return run, around


def _style(text: str, head: _Token, before: str) -> str:
    """Return the title that a person bears: one that tells women from men goes before others."""
    if before and fold(before.rstrip(".")) in naming_words().gendered and head.folded not in naming_words().gendered:
        return before
    return head.text + ("." if text[head.end : head.end + 1] == "." else "")


def _leads_to_title(run: list[_Token]) -> bool:
    """Return whether what stands before a title inside a run is no name: Vice President Marsh."""
    words = naming_words()
    if run[0].initials or (run[0].folded in words.given and run[0].folded not in words.not_names):
        return False
    for token in run[1:-1]:
        if token.folded in titles():
            return True
        if token.initials or token.folded in words.given:
            return False
    return False


def _is_quoted(text: str, token: _Token) -> bool:
    """Return whether a part of a run is a nickname in marks."""
    return text.endswith(_OPENED, None, token.start) and text.startswith(_CLOSED, token.end)


def _is_adverb(token: _Token) -> bool:
    """Return whether a word opens a sentence and is made like an adverb: Consequently Marsh."""
    return token.opens and token.folded.endswith(everywhere().reporting.adverb_endings) and token.folded not in naming_words().given


def _plain_head(token: _Token, code: str) -> bool:
    if token.initials or (token.folded in naming_words().given):
        return False
    plain = token.folded in plain_words(code)
    return plain and (token.opens or token.folded in naming_words().articles or len(token.folded) <= 3)
