"""Rules that read the words before a quotation: who writes, says, calls, according to whom, whose remark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from serge_cli.extract.lexicon import Lexicon
from serge_cli.extract.speaking.stream import SENTENCE_ENDS, Item, Kind
from serge_cli.extract.speaking.verb_subjects import (
    hangs_on_noun,
    main_subject,
    object_before,
    subject_after,
    subject_at,
    subject_before,
    subject_of_clause,
)
from serge_cli.extract.speaking.voices import Candidate, Means, Scene, Subject

_REACH = 60  # items a cue may stand before its quotation
_LINKS = frozenset({Kind.COMMA, Kind.COLON, Kind.DASH, Kind.OPEN, Kind.CLOSE})


def announcing(scene: Scene) -> tuple[int, bool]:
    """Return the item after the last one of the words before the quotation, and whether a colon (or nothing) leads to it."""
    items = scene.items
    index = scene.index
    while index > 0 and items[index - 1].kind is Kind.BREAK and scene.displayed:
        index -= 1
        if index > 0 and items[index - 1].kind is Kind.STOP:
            return index - 1, False
    open_end = index > 0 and items[index - 1].kind is Kind.COLON
    return index, open_end or (index < scene.index)


def sentence_start(items: Sequence[Item], end: int) -> int:
    """Return the first item of the sentence that ends before item `end`."""
    index = end
    while index > 0 and end - index < _REACH and items[index - 1].kind not in SENTENCE_ENDS:
        index -= 1
    return index


def leftwards(items: Sequence[Item], start: int, end: int) -> Iterator[int]:
    """Yield the items from `end` back to `start`, passing over what stands in closed parentheses."""
    depth = 0
    for index in range(end - 1, start - 1, -1):
        if items[index].kind is Kind.CLOSE:
            depth += 1
        elif items[index].kind is Kind.OPEN:
            depth = max(0, depth - 1)
        elif depth == 0:
            yield index


def reporting_verb(scene: Scene) -> Iterator[Candidate]:
    """X writes that ‘…’; said X: ‘…’; X, adding ‘…’: the nearest verb of saying before the quotation in its sentence."""
    items = scene.items
    end, colon = announcing(scene)
    start = sentence_start(items, end)
    found = 0
    for index in leftwards(items, start, end):
        item = items[index]
        words = scene.stream.lexicon(index)
        if item.kind is not Kind.WORD or (item.capital and index > start) or not words.reports(item.text):
            continue
        candidate = _verb_candidate(scene, index, start, end, colon, words)
        if candidate is not None:
            yield replace(candidate, confidence=candidate.confidence - 0.2 * found)
            found += 1
            if candidate.subject.means is not Means.UNNAMED or found >= 2:
                return


def _verb_candidate(scene: Scene, verb: int, start: int, end: int, colon: bool, words: Lexicon) -> Candidate | None:
    items = scene.items
    if _is_noun(items, verb, words) or _passes_on(items, verb, words):
        return None
    gap = _gap(items, verb + 1, end, words)
    label = items[verb].text in words.label_verbs and items[verb].text not in words.verbs
    if _is_passive(items, verb, start, words):
        return _passive(scene, verb, end, words)
    subject, far = _subject(items, verb, start, words)
    if subject is None:
        return None
    confidence = 0.96 - 0.015 * max(0, gap - 2) - (0.06 if far else 0.0)
    confidence -= _interrupted(items, verb + 1, end, words, subject)
    if label:
        confidence -= 0.04
    if subject.means is Means.OMITTED and words.prodrop:
        confidence -= 0.2
    elif colon:
        confidence = max(confidence, 0.84 if gap <= 14 else 0.7)
    elif not colon and end != scene.index:
        confidence -= 0.12
    name = "label" if label else "cue-before"
    return Candidate(subject, name, max(0.3, min(confidence, 0.97)), min(subject.first, verb), max(subject.last, verb))


def _subject(items: Sequence[Item], verb: int, start: int, words: Lexicon) -> tuple[Subject | None, bool]:
    """Return the verb's subject and whether it stands far off."""
    if words.participle(items[verb].text) and not (verb and items[verb - 1].text in words.passives):
        return _of_participle(items, verb, start, words), True
    subject = subject_before(items, verb, words)
    if subject is not None and subject.last >= start:
        return subject, False
    if words.bare(items[verb].text):
        return None, True
    subject = subject_after(items, verb, words)
    if subject is not None:
        return subject, False
    subject = subject_of_clause(items, verb, words)
    if subject is not None and subject.first >= start and subject.means is not Means.FIRST:
        return subject, True
    return (Subject(Means.OMITTED, verb, verb) if words.prodrop and not words.participle(items[verb].text) else None), True


def _of_participle(items: Sequence[Item], verb: int, start: int, words: Lexicon) -> Subject | None:
    if hangs_on_noun(items, verb, words):
        return None
    found = object_before(items, verb, words) or main_subject(items, start, verb, words)
    if found is not None and found.first >= start and found.means is not Means.FIRST:
        return found
    return Subject(Means.OMITTED, verb, verb)


def _is_noun(items: Sequence[Item], index: int, words: Lexicon) -> bool:
    """Tell whether the word is a noun here (his reply, the cry of, in the report) or an infinitive of purpose."""
    if index == 0 or items[index - 1].kind is not Kind.WORD:
        return index > 0 and False
    before = items[index - 1].text
    if items[index].text in words.nouns and (before in words.determiners or before in words.prepositions or before == "'s"):
        return True
    return before in words.articles and before not in words.objects


def _passes_on(items: Sequence[Item], index: int, words: Lexicon) -> bool:
    """Tell whether the verb passes on another's words: quotes, cites; other rules ask whose."""
    return items[index].text in words.quoting


def _gap(items: Sequence[Item], first: int, end: int, words: Lexicon) -> int:
    """Count the words between cue and quotation that are no link between them."""
    return sum(
        1
        for item in items[first:end]
        if item.kind in {Kind.WORD, Kind.QUOTE, Kind.NAME} and item.text not in words.complementizers and item.text not in words.objects
    )


def _interrupted(items: Sequence[Item], first: int, end: int, words: Lexicon, subject: Subject) -> float:
    """Return how much another person named between cue and quotation, or a stop, takes from the confidence."""
    loss = 0.0
    if any(item.kind is Kind.QUOTE for item in items[first : first + 2]) and end - first > 7:
        loss += 0.3  # the verb has its words already
    for index in range(max(first, subject.last + 1), end):
        item = items[index]
        if item.kind is Kind.SEMICOLON:
            loss += 0.15
        elif item.kind is Kind.NAME and item.ref != subject.person:
            if _of_utterance(items, index, words):
                loss += 0.35
            if index + 1 >= end:
                continue
            following = items[index + 1]
            if following.kind is Kind.WORD and (following.text in words.auxiliaries or words.reports(following.text)):
                loss += 0.2
    return min(loss, 0.4)


def _of_utterance(items: Sequence[Item], name: int, words: Lexicon) -> bool:
    """Tell whether the name owns an utterance named before it: the saying of Nietzsche."""
    return name > 1 and items[name - 1].text in _OF and items[name - 2].text in words.nouns


def _is_passive(items: Sequence[Item], verb: int, start: int, words: Lexicon) -> bool:
    if words.participle(items[verb].text):
        return False
    index = verb - 1
    while index >= start and verb - index < 5 and items[index].kind is Kind.WORD:
        if items[index].text in words.passives:
            return items[verb].text.endswith(words.past_participles)
        if items[index].text not in words.auxiliaries and not items[index].text.endswith(("ly", "ment")):
            return False
        index -= 1
    return False


def _passive(scene: Scene, verb: int, end: int, words: Lexicon) -> Candidate | None:
    """He was told by X: ‘…’; it was called ‘…’ (by nobody named)."""
    agent = agent_in(scene.items, verb + 1, min(len(scene.items), scene.index + 12), words)
    if agent is None:
        if _gap(scene.items, verb + 1, end, words) > 3:
            return None
        return Candidate(Subject(Means.UNNAMED, verb, verb), "passive", 0.6, verb, verb)
    return Candidate(agent, "agent", 0.85, verb, agent.last)


def agent_in(items: Sequence[Item], first: int, last: int, words: Lexicon) -> Subject | None:
    """Return whoever follows the first “by” in a range of items of one sentence."""
    for index in range(first, last):
        if items[index].kind in SENTENCE_ENDS:
            return None
        if items[index].kind is Kind.WORD and items[index].text in words.agents:
            return _after_by(items, index + 1, words)
    return None


def _after_by(items: Sequence[Item], first: int, words: Lexicon) -> Subject | None:
    for index in range(first, min(first + 5, len(items))):
        item = items[index]
        if item.kind is Kind.NAME:
            return Subject(Means.NAME, first, index, item.ref)
        if item.kind is not Kind.WORD:
            break
        if index == first and item.text in words.objects and item.text not in words.first_person and item.text not in words.articles:
            return Subject(Means.PRONOUN, index, index, feminine=item.text in words.feminine)
        if item.text in words.humans and not (index + 1 < len(items) and items[index + 1].kind is Kind.NAME):
            return _belonging(items, first, index, words)
    return subject_at(items, first, words)


def _belonging(items: Sequence[Item], first: int, index: int, words: Lexicon) -> Subject:
    """Read “the reviewer of The Times”: somebody of the body named after."""
    for at in range(index + 2, min(index + 4, len(items))):
        if items[at].kind is Kind.NAME and items[index + 1].text in words.prepositions:
            return Subject(Means.OWNED, index, at, items[at].ref)
    return subject_at(items, index, words) or Subject(Means.UNNAMED, first, index)


def introducer(scene: Scene) -> Iterator[Candidate]:
    """According to X, ‘…’; in X's words ‘…’; for X the war was ‘…’."""
    items = scene.items
    end, _ = announcing(scene)
    start = sentence_start(items, end)
    for index in leftwards(items, start, end):
        words = scene.stream.lexicon(index)
        phrase = introducer_at(items, index, words)
        if phrase is None:
            continue
        last = index + len(phrase)
        subject = _after_by(items, last, words)
        if subject is None or subject.last >= end:
            continue
        weak = len(phrase) == 1 and phrase[0] in words.weak_introducers
        if weak and subject.means is Means.NAME and items[last].kind is not Kind.NAME:
            continue
        if weak and (index > start or _any_verb(items, last, end, words)):
            continue
        confidence = (0.66 if weak else 0.93) - 0.012 * max(0, _gap(items, subject.last + 1, end, words) - 3)
        yield Candidate(subject, "for-person" if weak else "according-to", max(confidence, 0.4), index, subject.last)
        return


def _any_verb(items: Sequence[Item], first: int, end: int, words: Lexicon) -> bool:
    return any(item.kind is Kind.WORD and item.text in words.verbs for item in items[first:end])


def introducer_at(items: Sequence[Item], index: int, words: Lexicon) -> tuple[str, ...] | None:
    """Return the introducing phrase that begins at item `index`."""
    if items[index].kind is not Kind.WORD:
        return None
    for phrase in words.introducers:
        if phrase[0] == items[index].text and _matches(items, index, phrase):
            return phrase
    return None


def _matches(items: Sequence[Item], index: int, phrase: Sequence[str]) -> bool:
    return index + len(phrase) <= len(items) and all(items[index + n].text == word for n, word in enumerate(phrase))


def owned_utterance(scene: Scene) -> Iterator[Candidate]:
    """X's remark that ‘…’; his insistence that ‘…’; the saying of X: ‘…’; the words he used."""
    items = scene.items
    end, colon = announcing(scene)
    start = sentence_start(items, end)
    for index in leftwards(items, start, end):
        item = items[index]
        words = scene.stream.lexicon(index)
        if item.kind is not Kind.WORD or item.text not in words.nouns:
            continue
        subject = _owner(items, index, words)
        if subject is None or subject.first < start:
            continue
        confidence = 0.9 - 0.02 * max(0, _gap(items, max(index, subject.last) + 1, end, words) - 1)
        if colon:
            confidence = max(confidence, 0.82 - 0.02 * max(0, end - max(index, subject.last) - 8))
        if _is_spoken_of(items, subject, words):
            confidence -= 0.4
        yield Candidate(subject, "owned-words", max(confidence, 0.35), min(index, subject.first), max(index, subject.last))
        return


def _is_spoken_of(items: Sequence[Item], owner: Subject, words: Lexicon) -> bool:
    """Tell whether the owned words are the object of somebody else's saying: “Trotsky dismissed Serge’s reminiscences: …”."""
    before = owner.first - 1
    if before < 1 or items[before].kind is not Kind.WORD or not words.reports(items[before].text):
        return False
    subject = subject_before(items, before, words)
    return subject is not None and subject.means in {Means.NAME, Means.PRONOUN} and subject.person != owner.person


def _owner(items: Sequence[Item], noun: int, words: Lexicon) -> Subject | None:
    following = items[noun + 1 : noun + 4]
    if len(following) > 1 and following[0].text in words.prepositions and following[0].text in _OF:
        at = noun + 2
        while at < len(items) and items[at].kind is Kind.WORD and (items[at].text in words.articles or items[at].text in words.roles):
            at += 1
        if at < len(items) and items[at].kind is Kind.NAME:
            return Subject(Means.NAME, noun, at, items[at].ref)
        if at < len(items) and items[at].text in words.possessives:
            return Subject(Means.PRONOUN, noun, at, feminine=items[at].text in words.feminine)
    relative = subject_at(items, noun + 1, words) if len(following) > 1 else None
    if relative is not None and relative.means in {Means.NAME, Means.PRONOUN} and relative.first == noun + 1:
        return relative
    index = noun - 1
    while index >= 0 and noun - index < 5 and items[index].kind is Kind.WORD:
        text = items[index].text
        if text == "'s" and index > 0 and items[index - 1].kind is Kind.NAME:
            return Subject(Means.NAME, index - 1, noun, items[index - 1].ref)
        if text in words.possessives:
            return Subject(Means.PRONOUN, index, noun, feminine=text in words.feminine and text not in {"ihr", "son"})
        if text in words.my_words:
            return Subject(Means.FIRST, index, noun)
        if text in words.articles or text in words.prepositions or text in words.connectives:
            break
        index -= 1
    return None


_OF = frozenset({"of", "de", "d", "du", "von", "vom", "del", "di", "della", "dello", "des", "der", "by", "from"})


def quoting(scene: Scene) -> Iterator[Candidate]:
    """He quotes Marx: ‘…’: the words are those of whoever is quoted."""
    items = scene.items
    end, _ = announcing(scene)
    start = sentence_start(items, end)
    for index in leftwards(items, start, end):
        item = items[index]
        words = scene.stream.lexicon(index)
        if item.kind is not Kind.WORD or item.text not in words.quoting:
            continue
        for at in range(index + 1, min(index + 6, end)):
            if items[at].kind is Kind.NAME:
                yield Candidate(Subject(Means.NAME, at, at, items[at].ref), "quoted-person", 0.88, index, at)
                return
        return


def names_him(scene: Scene) -> Iterator[Candidate]:
    """Sontag anointed him ‘…’: whatever the verb, words that follow it and its pronoun are what the subject made of somebody."""
    items = scene.items
    last = scene.index - 1
    words = scene.stream.lexicon(last) if last > 2 else None
    if words is None or items[last].kind is not Kind.WORD:
        return
    if items[last].text == "as":
        last -= 1
    if items[last].text not in words.objects or items[last].text in words.subjects or words.reports(items[last - 1].text):
        return
    subject = subject_at(items, last - 2, words)
    verb = items[last - 1]
    if verb.kind is Kind.WORD and verb.text not in words.prepositions and subject is not None and subject.means is Means.NAME:
        yield Candidate(subject, "names-him", 0.82, subject.first, last - 1)


def colon_subject(scene: Scene) -> Iterator[Candidate]:
    """X dismissed the reports: ‘…’: a colon gives the word to the subject of the sentence."""
    items = scene.items
    end, colon = announcing(scene)
    if not colon or end < 1:
        return
    start = sentence_start(items, end)
    words = scene.stream.lexicon(end - 1)
    if any(item.kind is Kind.WORD and item.text in words.quoting for item in items[start:end]):
        return
    for index in sorted(leftwards(items, start, end)):
        item = items[index]
        if item.kind is Kind.WORD and item.text in words.first_person:
            return
        if item.kind is Kind.NAME or (item.kind is Kind.WORD and (item.text in words.subjects or item.text in words.possessives)):
            before = items[index - 1] if index > start else None
            if before is None or before.kind is not Kind.WORD or (before.text not in words.prepositions and before.text not in words.kin):
                yield _colon_candidate(items, index, words)
                return


def _colon_candidate(items: Sequence[Item], index: int, words: Lexicon) -> Candidate:
    item = items[index]
    following = items[index + 1] if index + 1 < len(items) else None
    owner = following is not None and following.text == "'s"
    owner = owner or (item.text in words.possessives and item.text not in words.subjects)
    means = Means.NAME if item.kind is Kind.NAME else Means.PRONOUN
    subject = Subject(means, index, index, item.ref, feminine=item.text in words.feminine)
    return Candidate(subject, "colon", 0.62 if owner else 0.74, index, index)


RULES = (reporting_verb, introducer, owned_utterance, quoting, names_him, colon_subject)
