"""Rules on writings that speak for whoever wrote them: “It read: ‘…’”, “Here it is, all of it: …”, “The diary has one entry. ‘…’”.

What is quoted from a letter are the words of its writer. He is told beside the letter (hers, from Marsh, Marsh wrote a letter), or where
it was spoken of before; the diary and the poems that nobody owns are, in a work about one person, that person's.
"""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.extract.attribution.cues_owned import owner_of
from serge_cli.extract.attribution.noun_phrases import OF
from serge_cli.extract.attribution.stream import Kind, Line, sentence_bounds
from serge_cli.extract.attribution.verb_subjects import subject_before
from serge_cli.extract.attribution.voices import Candidate, Lead, Means, Scene, Subject

_BACK = 90  # items in which a writing was spoken of before
_BESIDE = 9  # items between a writing and who it is from
_TRUST = {Means.NAME: 0.78, Means.DESCRIBED: 0.74}
_FROM = frozenset({"from", "by"})


def it_says(scene: Scene) -> Iterator[Candidate]:
    """Hear “It reads: ‘…’”, “‘…’, it says”: the writing that was spoken of before has these words."""
    line, words = scene.line, scene.line.words
    first = scene.index + 1 + (line.kind(scene.index + 1) is Kind.COMMA)
    if line.text(first) in words.things and line.text(first + 1) in words.text_verbs:
        yield from _candidate(scene, line, _antecedent(line, scene.index), first)
    lead = scene.lead
    verb = lead.end - 1 - (lead.line.kind(lead.end - 1) in {Kind.COMMA, Kind.COLON})
    if lead.line.text(verb) in words.text_verbs and lead.line.text(verb - 1) in words.things:
        yield from _candidate(scene, lead.line, _antecedent(lead.line, verb - 1), verb - 1)


def quoted_from(scene: Scene) -> Iterator[Candidate]:
    """Hear a writing right before a colon or a displayed quotation: “There is a letter from Marsh: …”, “I give it whole: …”."""
    lead = scene.lead
    line, words = lead.line, lead.line.words
    if not lead.colon or not words.texts:
        return
    noun = next(lead.those_of(words.worded), -1)
    if noun >= 0:
        if line.text(noun) in words.texts and not _another_named(lead, noun):
            yield from _candidate(scene, line, _told_beside(line, noun, lead.end) or _antecedent(line, lead.start, noun), noun)
        return
    said = line.stream.words[lead.start : lead.end]
    it = next((at for at, word in enumerate(said) if word in words.things), -1)
    if it >= 0 and not words.showing.isdisjoint(said[:it]) and Kind.NAME not in line.stream.kinds[lead.start : lead.end]:
        yield from _candidate(scene, line, _antecedent(line, lead.start), lead.start + it)


def has_an_entry(scene: Scene) -> Iterator[Candidate]:
    """Hear the sentence before words that stand alone: “The diary for that week has one entry. ‘Cleaned window.’”."""
    lead = scene.lead
    line, stop = lead.line, lead.end - 1
    if scene.displayed or lead.start != lead.end or line.kind(stop) is not Kind.STOP or line.soft(stop):
        return
    start, _ = sentence_bounds(line.stream, stop, 40)
    near = [index for index in range(max(start, stop - 3), stop) if line.text(index) in line.words.texts]
    noun = next((index for index in range(start, stop) if line.text(index) in line.words.own_papers), -1)
    if near and noun >= 0 and not any(line.is_name(index) for index in range(start, stop)):
        yield from _candidate(scene, line, _writer(line, noun, stop), noun)


def _candidate(scene: Scene, line: Line, writer: Subject | None, at: int) -> Iterator[Candidate]:
    if writer is not None:
        trust = _TRUST.get(writer.means, 0.66)
        first, last = min(writer.first, at), max(writer.last, at)
        yield Candidate(writer, "writing", trust, *((first, last) if last < scene.index else (at, at)))


def _another_named(lead: Lead, noun: int) -> bool:
    """Return whether somebody named stands as subject before the writing, and does not only quote it: that is for other rules to hear."""
    line = lead.line
    if not line.words.quoting.isdisjoint(line.stream.words[lead.start : noun]):
        return False
    return any(line.is_name(index) and line.text(index + 1) != "'s" for index in range(lead.start, noun))


def _writer(line: Line, noun: int, end: int) -> Subject | None:
    """Return whoever wrote the writing at `noun`, as its own sentence (up to `end`) tells it."""
    words = line.words
    owner = owner_of(line, noun)
    if owner is not None and owner.means is Means.NAME:
        return owner
    for index in range(noun + 1, min(noun + _BESIDE, end)):
        if line.text(index) in _FROM and line.is_name(named := index + 1 + (line.text(index + 1) in words.titles)):
            return Subject(Means.NAME, noun, named, line.name(named))
        if line.ends_sentence(index):
            break
    return _maker(line, noun) or owner or _nobodys(line, noun)


def _told_beside(line: Line, noun: int, end: int) -> Subject | None:
    """Return whoever wrote the writing at `noun`; nobody for “her letter”, which is an utterance as others are."""
    found = _writer(line, noun, end)
    return None if found is not None and found.means is Means.PRONOUN else found


def _maker(line: Line, noun: int) -> Subject | None:
    """Return whoever wrote, kept or left a writing: “Marsh, who kept a diary”."""
    for verb in range(noun - 1, max(noun - _BESIDE, 0), -1):
        if line.ends_sentence(verb) or line.text(verb) in OF:
            return None
        if line.text(verb) in line.words.making:
            found = subject_before(line, verb)
            return found if found is not None and found.means in {Means.NAME, Means.PRONOUN} else None
    return None


def _nobodys(line: Line, noun: int) -> Subject | None:
    """Return the writer of “the diary”, “the last notebook”: nobody but whom the work is about."""
    if line.text(noun) not in line.words.own_papers:
        return None
    first = next((index for index in range(noun - 1, max(noun - 4, -1), -1) if line.text(index) in line.words.articles), -1)
    definite = first >= 0 and line.text(first) in line.words.definite
    return Subject(Means.WRITER, noun, noun) if definite else None


def _antecedent(line: Line, index: int, part: int = -1) -> Subject | None:
    """Return the writer of the writing spoken of last before item `index`; `part` is the item of “the entry” or “its first line”."""
    words = line.words
    if part >= 0 and line.text(part - 1) in words.indefinites and not _own_papers_beside(line, part):
        return None
    doubtful: Subject | None = _own_papers_beside(line, part) if part >= 0 else None
    meant = ""
    for at in range(index - 1, max(index - _BACK, -1), -1):
        if line.kind(at) is Kind.WALL:
            break
        if line.text(at) in words.texts and meant in {"", line.text(at)}:
            found = _writer(line, at, at + _BESIDE)
            if found is not None and found.means is not Means.WRITER:
                return found
            doubtful, meant = doubtful or found, line.text(at)
    return doubtful


def _own_papers_beside(line: Line, part: int) -> Subject | None:
    """Return the writer of the notebook in whose sentence “a single line” stands: “His day-book, long lost, has entries such as this”."""
    start, _ = sentence_bounds(line.stream, part, 40)
    return next((found for at in range(start, part) if (found := _nobodys(line, at) or _owned(line, at, start))), None)


def _owned(line: Line, noun: int, start: int) -> Subject | None:
    found = owner_of(line, noun) if line.text(noun) in line.words.worded else None
    return found if found is not None and found.means in {Means.NAME, Means.PRONOUN} and found.first >= start else None


RULES = (it_says, quoted_from, has_an_entry)
