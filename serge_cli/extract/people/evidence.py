"""What speaks for a capitalised word being a person's name, counted over the whole document."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from serge_cli.extract.lexicon import Lexicon, everything
from serge_cli.extract.people.name_shapes import is_place
from serge_cli.extract.people.name_spans import NameSpan, tidy
from serge_cli.extract.people.naming_words import naming_words
from serge_cli.language import everywhere
from serge_cli.text.folding import fold

_CITED = re.compile(r"[)\]:]|,(?!\s[^\W\d_A-Z]{2}\w)|\s\d{4}")  # (Marsh, p. 4), but not (Wrong, but in the right direction)
_ADDRESS = re.compile(r"[/@_\\]|\w\.\w\w")  # of a page or a letter box: names stand in small letters there
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_PUNCTUATION = ".,;:!?()“”‘’\"'"
_LAST_WORD_BACKWARDS = re.compile(r"[\s,:]*(?P<word>[^\W\d_]+)")  # much quicker than to search for it
_OWNED_WORD = re.compile(r"\s(?P<word>[a-zà-öø-ÿ]+)")
_QUOTED_BEFORE = re.compile(r"[“”\"'’»—–]\s*$")
_ANNOUNCES = re.compile(r":\s[“‘«„\"]")
_IS_SO = re.compile(r"\s(?P<verb>[a-z]+)(?:\s[a-z]+){1,2}:\s[“‘«„\"]")
_CITED_IN_TEXT = re.compile(r",(?:\s[^\W\d_a-z][\w’' ]{2,60},)?\s\d{1,4}\s[^\W\d_a-z][\w’' ]{0,20}\.[\w.’' ]{0,30}\s\d")
_LINK_BEFORE = re.compile(r"[.!?…][”’»\"')\]]*\s[^\W\d_]{2,12}\s$")
_QUOTES_NEAR = re.compile(r"[^.!?“«„\"]{2,90}[“«„\"]")
_STOPPED = re.compile(r"[.;!?]|\Z")
_OPENED = re.compile(r"[,: ][,: \n]*[“‘\"'«„]")
_LONGEST_RUN = 3  # words of a run whose last one counts by itself
_LONGEST_BODY = 6  # capitals that stand for a body
_REACH = 40  # code points before and behind a name that are looked at
_FULL = 1.0  # what speaks for a name: what names alone have
_HALF = 0.5  # what other capitals have too
_LITTLE = 0.15  # a capital within a sentence
_ENOUGH = 0.6  # evidence that makes a single capitalised word a person
_SHARE = 0.1  # and how much it must be for each time the word stands there; of its places, those that may be otherwise
_MORE = 0.3  # how much it must be where the word stands in small letters oftener


class Evidence:
    """What speaks for words and runs of words being names of persons, counted over the document."""

    def __init__(self, text: str, spans: Sequence[NameSpan]) -> None:
        self._scores: defaultdict[str, float] = defaultdict(float)
        self._heads: defaultdict[str, float] = defaultdict(float)  # what speaks for it at a sentence's head, where it has a capital anyway
        self._counts: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()  # where the capital does not come from a sentence's head
        self._speaking: Counter[str] = Counter()  # beside a verb of saying and a quotation
        self._open: set[str] = set()  # words in capitals that stand outside brackets too: (FH 12) cites a book
        self._lower = _lower_words(text)
        self._alone: Counter[str] = Counter()
        self.runs: Counter[str] = Counter()  # of several words, in ordinary case
        self.inside: Counter[str] = Counter()  # of those the ones not at a sentence's head
        self.titled: Counter[str] = Counter()  # and those with a title
        certain = [span for span in spans if not span.doubtful]
        for span, weight in zip(certain, _weights(text, certain), strict=True):
            self._count(text, span, weight)

    def _count(self, text: str, span: NameSpan, weight: float) -> None:
        word = fold(span.parts[-1])
        if span.single:
            self._alone[word] += not span.title
            if word in _given_names() and not span.article and not span.parts[0].isupper():
                return  # a given name needs no evidence
        else:
            name = tidy(span.parts)
            self.runs[name] += 1
            self.inside[name] += not span.opens
            self.titled[name] += span.title
        if len(span.parts) > _LONGEST_RUN:
            return
        self._counts[word] += 1
        if not text.endswith(("(", "["), None, span.span.start):
            self._open.add(span.text)
        inside = not span.opens or not span.single or span.title
        self._inside[word] += inside
        (self._scores if inside else self._heads)[word] += weight
        if span.single and (weight > _ENOUGH or span.article):
            self._speaking[word] += _speaks_beside_quotation(text, span)

    def alone(self, word: str) -> int:
        """Return how often the word stands alone as a name, without a title."""
        return self._alone[fold(word)]

    def always_capital(self, word: str) -> bool:
        """Return whether the word hardly ever stands in small letters."""
        folded = fold(word)
        return self._lower[folded] <= _SHARE * self._counts[folded]

    def names_a_body(self, word: str) -> bool:
        """Return whether a word in capitals stands for a body: it speaks, and not only as what a bracket cites."""
        return len(word) <= _LONGEST_BODY and word in self._open and self.speaks_for(word)

    def speaks(self, word: str) -> bool:
        """Return whether the word is said to speak right beside a quotation: “…,” said June."""
        folded = fold(word)
        return self._speaking[folded] > _SHARE * self._counts[folded]

    def speaks_for(self, word: str) -> bool:
        """Return whether the document treats the single word as a person."""
        folded = fold(word)
        head, inside, count = self._heads[folded], self._inside[folded], self._counts[folded]
        if not inside:
            return head >= max(_FULL, _SHARE * count) and not self._lower[folded] and not _many_people(folded)
        share = _MORE if self._lower[folded] > count else _SHARE
        return inside >= _SHARE * count and self._scores[folded] + head >= max(_ENOUGH, share * count)


@cache
def _given_names() -> frozenset[str]:
    return naming_words().given - naming_words().not_names


def _lower_words(text: str) -> Counter[str]:
    """Return how often words stand in small letters, folded."""
    counts: Counter[str] = Counter()
    for chunk, times in Counter(text.split()).items():  # of what stands between spaces much is said again and again
        if chunk.islower():
            word = chunk if chunk.isalpha() else chunk.strip(_PUNCTUATION)
            if word.isalpha():
                counts[word if word.isascii() else fold(word)] += times
            elif not _ADDRESS.search(word):
                for part in _LETTERS.findall(word):
                    counts[fold(part)] += times
    return counts


def _many_people(word: str) -> bool:
    """Return whether the word is a plural for people: Scholars, Critics, Historians."""
    one, words = word.removesuffix("s"), everything()
    return one != word and (one in words.describers or one in words.people or one.endswith(everywhere().naming.profession_endings))


def _weights(text: str, spans: Sequence[NameSpan]) -> Iterator[float]:
    """Return what speaks for each run of capitals; what speaks for one name of a list speaks for all: “Davis and Goldman maintain”."""
    lists: list[list[NameSpan]] = []
    for span in spans:
        if lists and _coordinated(text, lists[-1][-1], span):
            lists[-1].append(span)
        else:
            lists.append([span])
    for listed in lists:
        weights = [_weigh(text, span) for span in listed]
        yield from weights if any(span.article for span in listed) else [max(weights)] * len(weights)


def _coordinated(text: str, span: NameSpan, following: NameSpan) -> bool:
    """Return whether only *and* or a comma stands between two runs; behind the word that opens a sentence, *and* alone: Then, Marsh."""
    between = text[span.span.end : following.span.start]
    joint = between.strip(", ").casefold()
    return joint in everywhere().typography.ands or joint == "&" or (between == ", " and not span.opens)


def _weigh(text: str, span: NameSpan) -> float:
    """Return what speaks for a run of capitals being a person, by what stands around it."""
    words = everything()
    score = (_FULL + _FULL) * (span.title - is_place(text, span))
    if span.capital_nouns and (span.article or not span.opens):
        return score
    score += _FULL * span.of_words
    if span.article or span.preposition:
        score -= _FULL + _HALF
    elif not span.opens:
        score += _LITTLE
    return score + _weigh_after(text, span, words) + _weigh_before(text, span, words)


@cache
def _next_word() -> re.Pattern[str]:
    life = "|".join(re.escape(sign) for sign in everywhere().naming.life_signs)
    return re.compile(rf"(?P<possessive>['’]s?\b)|\s?\((?P<life>\d{{4}}|{life})|(?P<comma>,?)\s*(?P<word>[a-zà-öø-ÿа-я]+)?")


def _weigh_after(text: str, span: NameSpan, words: Lexicon) -> float:
    after = _next_word().match(text, span.span.end)
    assert after is not None
    if _CITED_IN_TEXT.match(text, span.span.end) or (not span.article and _announces(text, span)):
        return _FULL  # Marsh, The Lease, 75 Law Rev. 559; Marsh: “…”
    if after["possessive"]:
        owned = _OWNED_WORD.match(text, after.end())
        if owned is None or fold(owned["word"]) not in words.nouns:
            return _ENOUGH
        return _FULL if span.article else _FULL + _FULL + _HALF  # Marsh’s verdict; upon Anna Marsh’s verdict
    if after["life"]:
        return _FULL
    return _weigh_word_after(text, span, after, words)


def _weigh_word_after(text: str, span: NameSpan, after: re.Match[str], words: Lexicon) -> float:
    word = fold(after["word"]) if after["word"] else ""
    adverb = span.opens and span.single and span.text.endswith(everywhere().reporting.adverb_endings)
    if adverb and word not in words.auxiliaries and not words.reports(word):
        return 0  # Unfortunately no proof was found
    helped = word in words.auxiliaries and word not in words.passives
    if word in everywhere().naming.personal_words or (helped and _says_then(text, after.end(), words)):
        return _FULL  # Marsh, who; Marsh had once told him
    joined = after["comma"] or word in everywhere().typography.ands
    if (
        word in words.connectives
        and not joined
        and _OWNED_WORD.match(text, after.end())
        and _next_folded(text, after.end()) in words.subjects
    ):
        return _FULL  # Marsh when he argues
    noun = span.opens and word in words.nouns and _STOPPED.match(text, after.end())
    if not word or noun or (after["comma"] and word in words.auxiliaries):  # “Fine words.”: no verb after a name; “Lisle, a town”: no has
        return 0
    if word.endswith(everywhere().reporting.adverb_endings) or (word in words.function_words and not after["comma"]):
        return _FULL if _says_then(text, after.end(), words, adverb=True) else _verb_weight(word, span, words)  # Reich so rightly said
    return _verb_weight(word, span, words)


def _announces(text: str, span: NameSpan) -> bool:
    """Return whether a name and a colon are all that introduces a quotation: Hence Marsh: “…”."""
    so = _IS_SO.match(text, span.span.end) if span.opens else None
    if so and fold(so["verb"]) in everything().auxiliaries | everything().passives:
        return True  # Marsh is more cautious: “…”
    opens = span.opens or _LINK_BEFORE.search(_before(text, span.span.start)) is not None
    return opens and _ANNOUNCES.match(text, span.span.end) is not None


def _next_folded(text: str, start: int) -> str:
    following = _OWNED_WORD.match(text, start)
    return fold(following["word"]) if following else ""


def _says_then(text: str, start: int, words: Lexicon, *, adverb: bool = False) -> bool:
    """Return whether a verb of saying follows, after auxiliaries and adverbs at most; `adverb` wants one of those."""
    endings = everywhere().reporting.adverb_endings
    for word in map(fold, _WORD.findall(text, start, start + _REACH)):
        if word.endswith(endings):
            adverb = False
        elif word not in words.auxiliaries:
            return word in words.verbs and not adverb
    return False


def _weigh_before(text: str, span: NameSpan, words: Lexicon) -> float:
    cited = text.endswith(("(", "["), None, span.span.start) and _CITED.match(text, span.span.end) is not None
    word, start = _word_before(text, span.span.start)
    said = word.islower() and _says(fold(word), words)
    return _FULL * cited + _ENOUGH * (said or _introduced(text, start, fold(word), words))


def _before(text: str, end: int) -> str:
    return text[max(0, end - _REACH) : end]


def _word_before(text: str, end: int) -> tuple[str, int]:
    """Return the word before the code point `end`, commas and colons passed over, and where it begins."""
    before = _before(text, end)
    found = _LAST_WORD_BACKWARDS.match(before[::-1])
    return (found["word"][::-1], end - found.end()) if found else ("", end)


def _says(word: str, words: Lexicon) -> bool:
    return word in words.verbs or word in words.agents or word in words.quoting or word in naming_words().called


def _introduced(text: str, end: int, last: str, words: Lexicon) -> bool:
    """Return whether “according to”, “laut” stands before a name; `last` is the word before it, which begins at `end`."""
    phrases = words.introducers_to.get(last, ())
    if not phrases:
        return False
    if last in words.weak_introducers and text[end : end + 1].isupper() and _QUOTES_NEAR.match(text, end):
        return True  # To Marsh this was plain: “…”
    earlier = fold(_word_before(text, end)[0])
    return any(phrase[-2] == earlier if len(phrase) > 1 else last not in words.weak_introducers for phrase in phrases)


def _verb_weight(word: str, span: NameSpan, words: Lexicon) -> float:
    """Weigh the word after a name: a verb of saying; at a sentence's head only in the third person or the past."""
    if words.reports(word) and word not in words.auxiliaries:
        return _LITTLE if span.opens and words.reports(word + "s") else _FULL
    return _HALF * (word in words.auxiliaries or word.endswith(everywhere().reporting.past_endings))


def _speaks_beside_quotation(text: str, span: NameSpan) -> bool:
    """Return whether a verb of saying parts the name from a quotation: ,” said June; June said, “."""
    words = everything()
    word, start = _word_before(text, span.span.start)
    if span.article:
        word, start = _word_before(text, start)  # said the Dodger
    if word.islower() and fold(word) in words.verbs and _QUOTED_BEFORE.search(_before(text, start)):
        return True
    after = _OWNED_WORD.match(text, span.span.end)
    return after is not None and fold(after["word"]) in words.verbs and _OPENED.match(text, after.end()) is not None
