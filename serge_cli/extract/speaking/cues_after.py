"""Rules that read the words after a quotation: ‘…’, said X; ‘…’ (X); ‘…’, as X puts it; — X."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from serge_cli.extract.speaking.cues_before import agent_in, introducer_at
from serge_cli.extract.lexicon import Lexicon
from serge_cli.extract.speaking.stream import Item, Kind
from serge_cli.extract.speaking.verb_subjects import subject_after, subject_at, subject_before
from serge_cli.extract.speaking.voices import Candidate, Means, Scene, Subject

_NEAR = 14  # items a verb may stand after its quotation


def verb_after(scene: Scene) -> Iterator[Candidate]:
    """‘…’, said X; ‘…’, he bitterly concluded; ‘…’ is what X wrote; ‘…’ X replied."""
    items = scene.items
    first = scene.index + 1
    soft = first < len(items) and items[first].kind is Kind.STOP and items[first].text == "soft"
    if soft:
        first += 1
    for index in range(first, min(first + _NEAR, len(items))):
        item = items[index]
        if item.kind in {Kind.STOP, Kind.BREAK, Kind.WALL, Kind.SEMICOLON, Kind.QUOTE, Kind.COLON, Kind.OPEN}:
            return
        words = scene.stream.lexicon(index)
        if item.kind is not Kind.WORD or not words.reports(item.text) or item.text in words.quoting:
            continue
        candidate = _after(items, scene.index, first, index, words, soft)
        if candidate is not None:
            yield candidate
        return


def _after(items: Sequence[Item], quote: int, first: int, verb: int, words: Lexicon, soft: bool) -> Candidate | None:
    near = verb - first
    subject = subject_after(items, verb, words) if near <= 3 and not words.participle(items[verb].text) else None
    inverted = subject is not None
    if subject is None or subject_before_is_near(items, verb, first, words):
        subject = subject_before(items, verb, words) or subject
    verb_last = subject is None and near == 0 and quote > 0
    if verb_last:
        subject = subject_at(items, quote - 1, words)  # was Wenzel „…“ nennt
    if subject is None or (subject.first <= quote and not inverted and not verb_last):
        return None
    last = max(subject.last, verb)
    if soft and not _closes(items, last + 1, words):
        return None
    confidence = 0.95 if subject.first - quote <= 3 or inverted else 0.86
    if items[first].kind is Kind.WORD and not inverted and subject.first > first:
        confidence -= 0.15
    if subject.means is Means.UNNAMED:
        confidence -= 0.3
    return Candidate(subject, "cue-after", confidence, min(subject.first, verb), last)


def subject_before_is_near(items: Sequence[Item], verb: int, first: int, words: Lexicon) -> bool:
    """Tell whether a subject stands between the quotation and the verb."""
    before = subject_before(items, verb, words)
    return before is not None and before.first >= first and before.means is not Means.UNNAMED


def _closes(items: Sequence[Item], index: int, words: Lexicon) -> bool:
    """Tell whether the clause after a closed quotation is only a tag: ‘What for?’ Siova replied violently, ‘…’."""
    for item in items[index : index + 5]:
        if item.kind in {Kind.STOP, Kind.COMMA, Kind.COLON, Kind.BREAK, Kind.QUOTE, Kind.WALL}:
            return True
        if item.kind is not Kind.WORD or not item.text.endswith(("ly", "ment", "mente")):
            return False
    return True


def parenthesis(scene: Scene) -> Iterator[Candidate]:
    """‘…’ (Marx); ‘…’ [Bakunin, Statism and Anarchy, p. 178]; ‘…’ (Serge 1939: 53)."""
    items = scene.items
    index = scene.index + 1
    if index < len(items) and items[index].kind in {Kind.STOP, Kind.COMMA}:
        index += 1
    if index + 1 >= len(items) or items[index].kind is not Kind.OPEN:
        return
    words = scene.stream.lexicon(index)
    at = index + 1
    while at < len(items) and items[at].kind is Kind.WORD and (items[at].text in words.titles or items[at].text in words.roles):
        at += 1
    if at < len(items) and items[at].kind is Kind.NAME and _citation_follows(items, at + 1):
        yield Candidate(Subject(Means.NAME, at, at, items[at].ref), "parenthesis", 0.93, at, at)


def _citation_follows(items: Sequence[Item], index: int) -> bool:
    if index >= len(items):
        return True
    item = items[index]
    return item.kind in {Kind.CLOSE, Kind.COMMA, Kind.COLON, Kind.SEMICOLON} or (item.kind is Kind.WORD and item.text[:1].isdigit())


def tagged_on(scene: Scene) -> Iterator[Candidate]:
    """‘…’, according to X; ‘…’, in X's words; ‘…’, as X puts it; ‘…’, in the words of X."""
    items = scene.items
    index = scene.index + 1
    while index < len(items) and items[index].kind in {Kind.COMMA, Kind.OPEN, Kind.DASH}:
        index += 1
    if index >= len(items) or items[index].kind is not Kind.WORD:
        return
    words = scene.stream.lexicon(index)
    phrase = introducer_at(items, index, words)
    if phrase is None:
        return
    last = index + len(phrase)
    strong = not (len(phrase) == 1 and phrase[0] in words.weak_introducers)
    if strong:
        subject = agent_or_name(items, last, words)
        if subject is not None:
            yield Candidate(subject, "according-to", 0.92, index, subject.last)
        return
    yield from _as_phrase(items, last, words, index)


def _as_phrase(items: Sequence[Item], first: int, words: Lexicon, start: int) -> Iterator[Candidate]:
    """“as X puts it”, “in X's phrase”, “as noted by X”."""
    for index in range(first, min(first + 5, len(items))):
        item = items[index]
        if item.kind not in {Kind.WORD, Kind.NAME}:
            return
        owned = _owned_noun(items, index, first, words)
        if owned is not None:
            yield Candidate(owned, "in-words", 0.92, start, index)
            return
        if item.kind is Kind.WORD and words.reports(item.text):
            subject = subject_before(items, index, words) if index > first else None
            subject = subject or subject_after(items, index, words) or agent_in(items, index + 1, min(index + 8, len(items)), words)
            if subject is not None and subject.first >= start:
                yield Candidate(subject, "as-says", 0.93, min(start, subject.first), max(index, subject.last))
            return


def _owned_noun(items: Sequence[Item], index: int, first: int, words: Lexicon) -> Subject | None:
    """Return the owner of the noun at `index`: X's phrase, his words."""
    if index <= first or items[index].kind is not Kind.WORD or items[index].text not in words.nouns:
        return None
    if items[index - 1].text == "'s" and items[index - 2].kind is Kind.NAME:
        return Subject(Means.NAME, index - 2, index, items[index - 2].ref)
    if items[index - 1].text in words.possessives:
        return Subject(Means.PRONOUN, index - 1, index, feminine=items[index - 1].text in words.feminine)
    return None


def agent_or_name(items: Sequence[Item], first: int, words: Lexicon) -> Subject | None:
    """Return the name, pronoun or unnamed person that begins within the next few items."""
    for index in range(first, min(first + 5, len(items))):
        if items[index].kind is Kind.NAME:
            return Subject(Means.NAME, first, index, items[index].ref)
        if items[index].kind is not Kind.WORD:
            return None
    return subject_at(items, first, words)


def equated(scene: Scene) -> Iterator[Candidate]:
    """‘…’ is what X is trying to say: the sentence that the quotation opens has X for its subject further on."""
    items = scene.items
    first = scene.index + 1
    if first + 2 >= len(items) or items[first].kind is not Kind.WORD:
        return
    words = scene.stream.lexicon(first)
    if items[first].text not in words.passives or items[first + 1].text not in {"what", "how", "ce", "lo"}:
        return
    for index in range(first + 2, min(first + 6, len(items))):
        subject = subject_at(items, index, words)
        if subject is not None:
            yield Candidate(subject, "is-what", 0.8, first, subject.last)
            return


def signature(scene: Scene) -> Iterator[Candidate]:
    """‘…’ — X, at the end of a paragraph or on a line of its own: epigraphs and mottoes."""
    items = scene.items
    index = scene.index + 1
    crossed = False
    while index < len(items) and items[index].kind in {Kind.BREAK, Kind.STOP, Kind.WALL}:
        crossed = crossed or items[index].kind is not Kind.STOP
        index += 1
    if index + 1 >= len(items) or items[index].kind is not Kind.DASH or items[index + 1].kind is not Kind.NAME:
        return
    end = items[index + 2].kind if index + 2 < len(items) else Kind.BREAK
    if end in {Kind.BREAK, Kind.WALL, Kind.STOP, Kind.COMMA, Kind.OPEN} and (crossed or scene.displayed or end is not Kind.COMMA):
        yield Candidate(Subject(Means.NAME, index + 1, index + 1, items[index + 1].ref), "signature", 0.92, index + 1, index + 1)


RULES = (verb_after, parenthesis, tagged_on, equated, signature)
