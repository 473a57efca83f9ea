"""Whom a passage is about: the persons that stand as subjects, for resolving “he”, “the author” and quotations without a cue.

Centering (Grosz, Joshi, Weinstein 1995), much simplified: the last subject of the paragraph is in focus; where a paragraph has none
yet, the person the whole work is about.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection

from serge_cli.extract.attribution.stream import SENTENCE_ENDS, Kind, Stream
from serge_cli.extract.attribution.unnamed import is_object, kin_of, officers_of, strangers_of

_THERE = frozenset({"there", "this", "it", "then", "here", "who", "c", "das", "es", "questo", "este", "esta"})
_PARAGRAPH_ENDS = frozenset({Kind.BREAK, Kind.WALL})
_NOMINATIVE = frozenset("бвгджзклмнпрстфхцчшщй")  # a man's name that ends so is no object
_ASIDE = frozenset({Kind.COMMA, Kind.DASH, Kind.OPEN})
_BEFORE_TAG = frozenset({Kind.QUOTE, Kind.COMMA, Kind.DASH})
_WHEN = frozenset({"then", "later", "once", "now", "soon", "recently", "also", "again", "here", "there", "thus", "still", "even"})
_EMPHATIC = frozenset({"himself", "herself"})
_LONG = 400  # items
_GOING_ON = 4  # sentences that go on with a pronoun
_FARTHEST = 100  # subjects back that a pronoun is followed, so that a text without paragraphs costs no more than another


class Focus:
    """The persons in focus along one stream.

    `leading` are those whom the works are about: they come into focus more easily; `labels` name no person, they only head a turn.
    """

    def __init__(
        self,
        stream: Stream,
        groups: Collection[int],
        gender: tuple[Collection[int], Collection[int]],
        leading: Collection[int],
        labels: Collection[int] = (),
    ) -> None:
        self._feminine, self._masculine = gender
        self._items: list[int] = []
        self._persons: list[int] = []
        self._breaks: list[int] = []
        self._stops: list[int] = []
        self._named: list[tuple[int, int]] = []
        self._all_kin = list(kin_of(stream))
        self._kin = [kin for kin in self._all_kin if not is_object(stream, kin[0], kin[1])]
        self._stream, self._kinds, self._words = stream, stream.kinds, stream.words
        self._strangers = list(strangers_of(stream))
        self._officers = list(officers_of(stream))
        opened = 0
        name = Kind.NAME
        for index in stream.signs:
            kind = stream.kinds[index]
            if kind in SENTENCE_ENDS:
                opened = index + 1
                self._stops.append(index)
                if kind in _PARAGRAPH_ENDS:
                    self._breaks.append(index)
            elif kind is name and index not in labels and (person := stream.refs[index]) not in groups:
                if not _is_supposed(stream, index):
                    self._named.append((index, person))
                if _comes_into_focus(stream, index, opened, person in leading or not leading):
                    self._items.append(index)
                    self._persons.append(person)

    def before(self, index: int, feminine: bool | None = None, paragraphs: int = 1, but: Collection[int] = ()) -> int:
        """Return the person in focus before item `index`, in its paragraph (in the last `paragraphs`), none of `but`; -1 for nobody."""
        start = self._start(index, paragraphs)
        nearest = bisect_left(self._items, index) - 1
        for at in range(nearest, max(nearest - _FARTHEST, -1), -1):
            if self._items[at] < start:
                break
            if self._persons[at] not in but and self.fits(self._persons[at], feminine):
                return self._persons[at]
        return -1

    def kin(self, index: int, feminine: bool, paragraphs: int = 1) -> tuple[int, int] | None:
        """Return the items of “his mother” where she stands before item `index` and nobody whom the pronoun fits comes after; else None.

        Over several paragraphs, as in an interview, she may be what is asked about: “Tell me of your mother.”
        """
        start = self._start(index, paragraphs)
        start = self._start(index, 2) if start + 2 >= index else start  # a quotation and its tag open the paragraph
        known = self._kin if paragraphs == 1 else self._all_kin
        nearest = bisect_left(known, (index, -1, False)) - 1
        before = (known[at] for at in range(nearest, max(nearest - _FARTHEST, -1), -1))
        first, last, _ = next((found for found in before if found[2] is feminine), (-1, -1, False))
        if first < start:
            return None
        later = range(bisect_left(self._items, last), bisect_left(self._items, index))
        if len(later) > _FARTHEST or any(self.fits(self._persons[number], feminine) for number in later):
            return None
        return first, last

    def my_kin(self, index: int) -> bool:
        """Return whether the teller speaks of kin of his own last in the paragraph before item `index`: “my brother kept the log”."""
        at = bisect_left(self._all_kin, (index, -1, False)) - 1
        first = self._all_kin[at][0] if at >= 0 else -1
        return first >= self._start(index, 1) and self._words[first] in self._stream.lexicon(first).my_words

    def stranger(self, index: int) -> bool:
        """Return whether “a visitor” or “one of them” is the last subject before item `index`, in the sentence before it or its own."""
        at = bisect_left(self._strangers, index) - 1
        if at < 0 or self._strangers[at] < self._sentence_before(index):
            return False
        return bisect_left(self._named, (self._strangers[at], -1)) == bisect_left(self._named, (index, -1))

    def officer(self, index: int, feminine: bool | None) -> tuple[int, int] | None:
        """Return the items of “the sheriff” where he heads the sentence before `index` or its own and nobody comes after; else None."""
        at = bisect_left(self._officers, (index, -1, False)) - 1
        if at < 0 or self._officers[at][0] < self._sentence_before(index):
            return None
        first, last, woman = self._officers[at]
        later = range(bisect_left(self._items, last), bisect_left(self._items, index))
        if (woman and feminine is False) or len(later) > _FARTHEST or any(self.fits(self._persons[number], feminine) for number in later):
            return None
        return first, last

    def _sentence_before(self, index: int) -> int:
        """Return where the sentence before item `index` begins, in its paragraph; one that opens with I or he only goes on."""
        start = self._start(index, 1)
        stop = bisect_left(self._stops, index) - 2
        farthest = stop - _GOING_ON
        while stop > farthest and stop >= 0 and self._stops[stop] > start and self._goes_on(self._stops[stop]):
            stop -= 1
        return max(start, self._stops[stop] if stop >= 0 else 0)

    def _goes_on(self, stop: int) -> bool:
        """Return whether the sentence after a stop opens with I, he or she, or with a quotation and such a tag."""
        first = stop + 1
        while self._kinds[first] in _BEFORE_TAG and first < stop + 4:
            first += 1
        words = self._stream.lexicon(first)
        return self._words[first] in words.speaking_i or self._words[first] in words.subjects

    def named(self, index: int, feminine: bool, but: Collection[int] = (), paragraphs: int = 1) -> int:
        """Return the person named last before item `index` whose gender is known to fit, in whatever role; else -1.

        Looks back to the sentence before; with `paragraphs` over the paragraph, or so many.
        """
        start = self._start(index, paragraphs)
        if paragraphs == 1:
            stop = bisect_left(self._stops, index) - 2  # the sentence before, and no farther
            opens = self._stops[stop + 1] if stop >= -1 and stop + 1 < len(self._stops) else -1
            if opens == start and start + 2 >= index:  # a quotation and its tag open the paragraph
                start = self._start(index, 2)
                stop -= 1
            start = max(start, self._stops[stop] if stop >= 0 else 0)
        nearest = bisect_left(self._named, (index, -1)) - 1
        for at in range(nearest, max(nearest - _FARTHEST, -1), -1):
            place, person = self._named[at]
            if place < start:
                break
            if person not in but and person in (self._feminine if feminine else self._masculine):
                return person
        return -1

    def owner(self, index: int, feminine: bool | None, but: Collection[int]) -> int:
        """Return whose something heads the sentence before item `index`: “Marsh’s verdict was plain. He said”; else -1."""
        stop = bisect_left(self._stops, index) - 2
        start = max(self._start(index, 1), self._stops[stop] if stop >= 0 else 0)
        at = bisect_left(self._named, (start, -1))
        if at == len(self._named) or self._named[at][0] != start + 1 or self._words[start + 2] != "'s":
            return -1
        person = self._named[at][1]
        return person if person not in but and self.fits(person, feminine) else -1

    def names(self, person: int, index: int) -> bool:
        """Return whether a person is named in the paragraph before item `index`."""
        first = bisect_left(self._named, (self._start(index, 1), -1))
        return any(named == person for _, named in self._named[first : bisect_left(self._named, (index, -1))][-_FARTHEST:])

    def rivals(self, index: int, feminine: bool | None) -> bool:
        """Return whether two persons whom the pronoun fits are subjects in the sentence before item `index`, and none is in its own."""
        stop = bisect_left(self._stops, index) - 1
        own = self._stops[stop] if stop >= 0 else 0
        start = max(self._start(index, 1), self._stops[stop - 1] if stop > 0 else 0)
        low, last = bisect_left(self._items, start), bisect_left(self._items, index)
        near = {person for person in self._persons[low:last] if self.fits(person, feminine)}
        return len(near) > 1 and not any(self.fits(person, feminine) for person in self._persons[bisect_left(self._items, own) : last])

    def topic(self, index: int, feminine: bool | None, but: Collection[int], paragraphs: int) -> int:
        """Return the person named last before item `index`, in whatever role, whom the pronoun fits: who is being talked about; else -1."""
        nearest = bisect_left(self._named, (index, -1))
        places = self._named[bisect_left(self._named, (self._start(index, paragraphs), -1)) : nearest][-_FARTHEST:]
        return next((person for _, person in reversed(places) if person not in but and self.fits(person, feminine)), -1)

    def nearer(self, index: int, feminine: bool, leading: int, but: Collection[int]) -> int:
        """Return the person known to fit who is named in the paragraph before `index` where the leading one is not; else -1."""
        start = self._start(index, 1)
        nearest = bisect_left(self._named, (index, -1)) - 1
        found = first = -1
        for at in range(nearest, max(nearest - _FARTHEST, -1), -1):
            place, person = self._named[at]
            if place < start:
                break
            if person == leading:
                return -1
            fits = person in (self._feminine if feminine else self._masculine)
            if found < 0 and fits and person not in but and not self._is_aside(place):
                found = person
            first = place if person == found else first
        return found if found < 0 or not self._meant_before(start, first, feminine) else -1

    def another(self, index: int, feminine: bool, leading: int, but: Collection[int]) -> bool:
        """Return whether somebody whom the pronoun may fit is named in the paragraph before `index`, where the leading one is not meant."""
        start = self._start(index, 1)
        places = self._named[bisect_left(self._named, (start, -1)) : bisect_left(self._named, (index, -1))][-_FARTHEST:]
        if not places or any(person == leading for _, person in places) or self._meant_before(start, places[0][0], feminine):
            return False
        return any(person not in but and self.fits(person, feminine) and not self._is_aside(place) for place, person in places)

    def near(self, place: int, index: int) -> bool:
        """Return whether an item stands in the sentence of item `index` or one of the two before it."""
        return bisect_left(self._stops, index) - bisect_left(self._stops, place) <= 2

    def alone(self, index: int, feminine: bool) -> bool:
        """Return whether the paragraph before item `index` speaks of him or her and names nobody."""
        start = self._start(index, 1)
        named = bisect_left(self._named, (index, -1)) > bisect_left(self._named, (start, -1))
        return not named and self._meant_before(start, index, feminine)

    def _is_aside(self, name: int) -> bool:
        """Return whether a name is only spoken of: in parentheses, or after a preposition that governs it: “On Marsh he writes”."""
        governed = self._words[name - 1] in self._stream.lexicon(name).prepositions and self._words[name + 1] != "'s"
        return governed or self._kinds[name - 1] is Kind.OPEN

    def _meant_before(self, start: int, index: int, feminine: bool) -> bool:
        """Return whether he or she is spoken of in the paragraph before item `index`: then a pronoun goes on to mean that person."""
        words = self._stream.lexicon(index)
        pronouns = words.feminine if feminine else (words.subjects | words.possessives) - words.feminine
        return not pronouns.isdisjoint(self._words[max(start, index - _LONG) : index])

    def after(self, index: int, feminine: bool | None) -> int:
        """Return the first subject after item `index` in its sentence: “Because of his insistence that ‘…’, Pike lost”; else -1."""
        at = bisect_left(self._items, index)
        if at < len(self._items) and self._items[at] < self._sentence_end(index) and self.fits(self._persons[at], feminine):
            return self._persons[at]
        return -1

    def _sentence_end(self, index: int) -> int:
        at = bisect_left(self._stops, index)
        return self._stops[at] if at < len(self._stops) else index + 60

    def fits(self, person: int, feminine: bool | None) -> bool:
        """Return whether a pronoun of that gender can mean the person."""
        if feminine is None:
            return True
        return person not in (self._masculine if feminine else self._feminine)

    def _start(self, index: int, paragraphs: int) -> int:
        at = bisect_left(self._breaks, index) - paragraphs
        return self._breaks[at] if at >= 0 else 0


def _comes_into_focus(stream: Stream, index: int, opened: int, easily: bool) -> bool:
    """Return whether the name at `index` is one that “he” goes on to mean: a subject; whom I have asked something."""
    words = stream.lexicon(index)
    if stream.words[index - 1] in words.complementizers:
        return False  # Marsh said that Cole: he goes on to be Marsh
    if stream.words[index - 1] in words.asking and stream.words[index - 2] in words.speaking_i:
        return True
    return is_subject(stream, index, opened) and (easily or heads_sentence(stream, index, opened))


def heads_sentence(stream: Stream, index: int, opened: int) -> bool:
    """Return whether the name is the first subject of its sentence: at its head, or after an opening phrase and a comma."""
    texts, words = stream.words, stream.lexicon(index)
    if (texts[index - 2], texts[index - 1]) in words.topics or _comes_last(stream, index):
        return True
    small = words.small
    at = index - 1
    while at >= opened and texts[at] in small and texts[at] not in words.connectives:
        at -= 1
    if at < opened or (index - opened <= 4 and small.issuperset(texts[opened:index])) or _only_dates(stream, index, opened):
        return True
    if stream.kinds[at] is not Kind.COMMA:
        return False
    return Kind.NAME not in stream.kinds[opened:at] and words.subjects.isdisjoint(texts[opened:at])


def _only_dates(stream: Stream, index: int, opened: int) -> bool:
    """Return whether a short phrase without a verb opens the sentence before the name: “In 1838 Marsh”, “Twenty years later Marsh”."""
    words = stream.lexicon(index)
    before = stream.words[opened:index]
    verbs = any(word in words.auxiliaries - _WHEN or words.reports(word) for word in before)
    return 0 < len(before) <= 6 and all(before) and not verbs and words.subjects.isdisjoint(before)


def _comes_last(stream: Stream, index: int) -> bool:
    """Return whether a name that is no object ends its sentence, in a language of free order: приехал профессор Штейн."""
    free = stream.lexicon(index).no_articles and stream.kinds[index + 1] in SENTENCE_ENDS
    return free and stream.marks[index][-1:] in _NOMINATIVE


def _is_supposed(stream: Stream, index: int) -> bool:
    """Return whether a name stands in what the teller only supposes: “I expect Noah told it”."""
    words, verb = stream.lexicon(index), stream.words[index - 1]
    return stream.words[index - 2] in words.speaking_i and verb in words.supposing and stream.words[index + 1] not in words.prepositions


def is_subject(stream: Stream, index: int, opened: int) -> bool:
    """Return whether the name at `index` stands as the subject of its clause."""
    texts, words = stream.words, stream.lexicon(index)
    following = texts[index + 1]
    if stream.kinds[index + 1] is None or following == "'s" or following in words.subjects:
        return False  # Lenin he saw only from behind
    at = index - 1
    while at > opened and texts[at] in words.governed:
        at -= 1  # of the Party, in ben Attar: the preposition governs the name
    late = _comes_last(stream, index) and texts[at] not in words.prepositions
    if late or inverted(stream, index, opened) or named_after_role(stream, index, opened) or (texts[at - 1], texts[at]) in words.topics:
        return True
    word = texts[at] if index > opened else ""
    if word in words.passives and index - opened >= 2 and texts[index - 2]:
        return texts[index - 2] in words.things or texts[index - 2] in _THERE
    supposed = index - opened > 1 and _is_supposed(stream, at + 1)
    if (word in words.prepositions and following not in _EMPHATIC) or (word in words.verbs and not stream.capital(at)) or supposed:
        return False
    if following:
        return following not in words.prepositions or index == opened
    return index == opened or (stream.kinds[index + 1] in _ASIDE and heads_sentence(stream, index, opened))


def inverted(stream: Stream, index: int, opened: int) -> bool:
    """Return whether the name follows its verb of saying in a tag: “…,” recalled Harold Stemple; “…,” said his daughter, Teresa Wynn."""
    texts, words = stream.words, stream.lexicon(index)
    small = words.tag_words
    at = index - 1
    while at > opened and index - at < 6 and (texts[at] in small or stream.kinds[at] is Kind.COMMA):
        at -= 1
    if at < 1 or not words.reports(texts[at]) or texts[at] in words.addressing:
        return False
    return stream.kinds[at - 1] in _BEFORE_TAG or stream.soft(at - 1)


def named_after_role(stream: Stream, index: int, opened: int) -> bool:
    """Return whether the name says who “a schoolteacher,” is that stands as subject: “when a schoolteacher, Loretta Pym, gave him …”."""
    if index - opened < 3 or stream.kinds[index - 1] is not Kind.COMMA or stream.kinds[index + 1] is not Kind.COMMA:
        return False
    texts, words = stream.words, stream.lexicon(index)
    if texts[index - 2] not in words.humans:
        return False
    return texts[index - 3] in words.determiners and texts[index - 4] not in words.prepositions
