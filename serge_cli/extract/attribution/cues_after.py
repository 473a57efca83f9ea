"""Rules that read the words after a quotation: ‘…’, said X; ‘…’ (X); ‘…’, as X puts it; — X."""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.extract.attribution.cues_before import agent_in
from serge_cli.extract.attribution.cues_owned import introducer_at, is_weak, opens_subordinate, owner_of
from serge_cli.extract.attribution.lexicon import COORDINATORS
from serge_cli.extract.attribution.noun_phrases import OF
from serge_cli.extract.attribution.stream import Kind, Line, sentence_bounds
from serge_cli.extract.attribution.verb_subjects import main_subject, subject_after, subject_at, subject_before
from serge_cli.extract.attribution.voices import Candidate, Lead, Means, Scene, Subject

_NEAR = 14  # items a verb may stand after its quotation
_TAG_ENDS = frozenset({Kind.STOP, Kind.SEMICOLON, Kind.COLON, Kind.OPEN, Kind.QUOTE, Kind.BREAK, Kind.WALL})
_ADVERBS = ("ly", "ment", "mente")


def verb_after(scene: Scene) -> Iterator[Candidate]:
    """Hear “‘…’, said X”, “‘…’, he bitterly concluded”, “‘…’ X replied”."""
    line = scene.line
    first = scene.index + 1
    if _relates(line, first) or (_is_woven_in(scene) and opens_subordinate(scene.lead)):
        return  # when she calls it ‘a treaty’, he laughs
    closed = line.soft(first)
    if closed and _ends_with_a_stop(scene):
        return  # “It was noon.” Scholars wrote, and she put them off
    if closed and line.kind(scene.index - 1) in {Kind.COMMA, Kind.COLON}:
        return  # he said, “A.” I said, “B.”
    first += closed
    for index in range(first, min(first + _NEAR, len(line.stream))):
        if line.kind(index) in _TAG_ENDS or (closed and line.kind(index) is Kind.COMMA):
            return
        joined = line.text(first) in line.words.connectives or line.text(first) in line.words.introducers_from
        if joined and (_introduces_next(line, index) or (closed and line.capital(first))):
            return
        if _reports(line, index) and line.text(index) not in line.words.quoting:
            candidate = _tag(scene, first, index)
            if candidate is not None and (not closed or _is_only_a_tag(scene, candidate.last + 1)) and not _goes_on(scene, candidate):
                yield candidate
            return


def _ends_with_a_stop(scene: Scene) -> bool:
    """Return whether the quoted words end with a full stop, where a tag would want a comma."""
    stream = scene.line.stream
    return stream.text[stream.starts[scene.index] : stream.ends[scene.index]].rstrip("”’\"'»*_ ")[-1:] == "."


def _introduces_next(line: Line, verb: int) -> bool:
    """Return whether the words of the verb follow it: people would say, “…” and he would say, “…”."""
    end = verb + 1 + (line.kind(verb + 1) in {Kind.COMMA, Kind.COLON})
    return end > verb + 1 and line.kind(end) is Kind.QUOTE


def _relates(line: Line, first: int) -> bool:
    """Return whether a relative clause takes the words up, or the next clause comes: to which Marsh has replied; and he says so."""
    comma = first if line.kind(first) is Kind.COMMA else first - 1
    if comma == first and line.text(first + 1) in COORDINATORS:
        return True
    relative = line.text(comma + 1) in line.words.prepositions and line.text(comma + 2) in line.words.relatives
    answered = line.kind(comma) is Kind.QUOTE and line.text(comma + 1) in line.words.infinitive_marks
    return relative and (answered or line.kind(comma) is Kind.COMMA)


def _reports(line: Line, index: int) -> bool:
    """Return whether the word is a verb of saying here: also in “he went on”, “he managed,”."""
    text, words = line.text(index), line.words
    if words.participle(text) and line.kind(index - 1) is Kind.COMMA:
        return False  # ‘…’, and Penn, writing in the Quarterly, that
    alone = text in words.direct and line.kind(index + 1) in {Kind.COMMA, Kind.STOP, Kind.SEMICOLON, Kind.QUOTE}
    return words.reports(text) or alone or (text, line.text(index + 1)) in words.going_on


def _goes_on(scene: Scene, candidate: Candidate) -> bool:
    """Return whether somebody unnamed only belongs to the main clause after quoted words: when she calls it ‘a treaty’, one laughs."""
    return candidate.subject.means is Means.UNNAMED and _is_woven_in(scene)


def _is_woven_in(scene: Scene) -> bool:
    """Return whether the words before a quotation run into it without a stop."""
    return scene.lead.end > scene.lead.start and scene.lead.line.kind(scene.lead.end - 1) in {Kind.WORD, Kind.NAME}


def _tag(scene: Scene, first: int, verb: int) -> Candidate | None:
    line, quote = scene.line, scene.index
    after = subject_after(line, verb) if verb - first <= 3 and not line.words.participle(line.text(verb)) else None
    before = subject_before(line, verb)
    if after is None and before is None and verb == first:
        before = subject_at(line, quote - 1)  # was Wenzel „…“ nennt
    elif before is not None and before.first < first:
        before = None
    if after is not None and (before is None or before.means is Means.UNNAMED):
        subject, trust = after, 0.95
    elif before is not None:
        subject, trust = before, 0.95 if before.first - quote <= 3 else 0.86
        if line.text(first) and before.first > first:
            trust -= 0.15
    elif line.words.prodrop and _stands_alone(line, first, verb):
        subject, trust = Subject(Means.OMITTED, verb, verb), 0.85
    else:
        return None
    if line.text(subject.first) in line.words.infinitive_marks or line.text(subject.first) in line.words.things - line.words.subjects:
        return None
    trust -= 0.3 * (subject.means is Means.UNNAMED)
    return Candidate(subject, "cue-after", trust, min(subject.first, verb), max(subject.last, verb))


def _stands_alone(line: Line, first: int, verb: int) -> bool:
    """Return whether a verb without a subject is the whole tag: «…», decía; «…», escribe en 1928."""
    before = all(line.kind(index) in {Kind.COMMA, Kind.DASH} or line.text(index) in line.words.clitics for index in range(first, verb))
    after = line.text(verb + 1)
    return before and not line.words.participle(line.text(verb)) and (not after or after in line.words.prepositions)


def _is_only_a_tag(scene: Scene, index: int) -> bool:
    """Return whether the clause after a closed quotation is only a tag: ‘What for?’ Siova replied violently; Siova asked her again."""
    line = scene.line
    for at in range(index, index + 5):
        if line.kind(at) is None or line.kind(at) is Kind.COMMA or line.kind(at) in _TAG_ENDS:
            return True
        addressed = line.is_name(at) or line.text(at) in line.words.objects or line.text(at) in line.words.auxiliaries
        if not (addressed and scene.question) and not line.text(at).endswith(_ADVERBS):
            return False
    return True


def parenthesis(scene: Scene) -> Iterator[Candidate]:
    """Hear “‘…’ (Marx)”, “‘…’ [Bakunin, Statism and Anarchy, p. 178]”, “‘…’ (Serge 1939: 53)”, “‘…’ (Marsh’s preface)”."""
    line, words = scene.line, scene.line.words
    at = scene.index + 1
    at += line.kind(at) in {Kind.STOP, Kind.COMMA}
    if line.kind(at) is not Kind.OPEN:
        return
    at += 1
    while line.text(at) in words.titles or line.text(at) in words.roles:
        at += 1
    cited = line.kind(at + 1) in {Kind.CLOSE, Kind.COMMA, Kind.COLON, Kind.SEMICOLON, None} or line.text(at + 1)[:1].isdigit()
    cited = cited or (line.text(at + 1) in words.infinitive_marks and line.is_name(at + 2))  # Marsh to Cole, 3 May 1911
    cited = cited or (line.text(at + 1) == "'s" and any(line.text(index) in words.nouns for index in range(at + 2, at + 5)))
    if line.is_name(at) and cited:
        yield Candidate(Subject(Means.NAME, at, at, line.name(at)), "parenthesis", 0.93, at, at)


def tagged_on(scene: Scene) -> Iterator[Candidate]:
    """Hear “‘…’, according to X”, “‘…’, in X's words”, “‘…’, as X puts it”, “‘…’, in the words of X”."""
    line = scene.line
    index = scene.index + 1
    while line.kind(index) in {Kind.COMMA, Kind.OPEN, Kind.DASH}:
        index += 1
    phrase = introducer_at(line, index)
    if phrase is None or _relates(line, index):
        return
    if is_weak(line, phrase):
        yield from _in_phrase(scene, index)
        return
    subject = _next_person(line, index + len(phrase))
    if subject is not None:
        yield Candidate(subject, "according-to", 0.92, index, subject.last)


def _in_phrase(scene: Scene, start: int) -> Iterator[Candidate]:
    """Read “as X puts it”, “in X's phrase”, “as noted by X”; `start` is the item of “as” or “in”."""
    line = scene.line
    for index in range(start + 1, start + 6):
        if not line.text(index) and not line.is_name(index):
            return
        owner = _owner_of(line, index) if index > start + 1 else None
        if owner is not None:
            yield Candidate(owner, "in-words", 0.92, start, index)
            return
        if line.words.reports(line.text(index)):
            subject = (subject_before(line, index) if index > start + 1 else None) or subject_after(line, index)
            subject = subject or agent_in(scene, index + 1, index + 8)
            if subject is not None and subject.first >= start:
                yield Candidate(subject, "as-says", 0.93, start, max(index, subject.last))
            return


def _owner_of(line: Line, noun: int, start: int = -1) -> Subject | None:
    """Return the owner of the utterance at `noun`: X's phrase, his words; with `start` that of a phrase from there on: her only answer."""
    if line.text(noun) not in line.words.nouns:
        return None
    if start >= 0 and line.text(start) in line.words.possessives:
        return Subject(Means.PRONOUN, start, noun, feminine=line.text(start) in line.words.feminine)
    if start >= 0 and line.is_name(start) and line.text(start + 1) == "'s":
        return Subject(Means.NAME, start, noun, line.name(start))
    if line.text(noun - 1) == "'s" and line.is_name(noun - 2):
        return Subject(Means.NAME, noun - 2, noun, line.name(noun - 2))
    if line.text(noun - 1) == "'s" and line.text(noun - 2) in line.words.described and line.text(noun - 3) in line.words.owners:
        return Subject(Means.DESCRIBED, noun - 3, noun - 2, feminine=line.text(noun - 2) in line.words.feminine_kin)
    owned = line.text(noun - 1) in line.words.possessives
    return Subject(Means.PRONOUN, noun - 1, noun, feminine=line.text(noun - 1) in line.words.feminine) if owned else None


def _next_person(line: Line, first: int) -> Subject | None:
    """Return the name, pronoun or unnamed person that begins within the next few items."""
    for index in range(first, first + 5):
        if line.is_name(index):
            return Subject(Means.NAME, first, index, line.name(index))
        if not line.text(index):
            return None
    return subject_at(line, first)


def equated(scene: Scene) -> Iterator[Candidate]:
    """Hear “‘…’ is what X is trying to say”, “‘…’ was X's reply”, “‘…’ was her only answer”."""
    line = scene.line
    first = scene.index + 1
    first += line.kind(first) is Kind.COMMA
    if line.text(first) not in line.words.passives:
        return
    if line.text(first + 1) not in {"what", "how", "ce", "lo"}:
        owner = next((owner for at in range(first + 2, first + 6) if (owner := _owner_of(line, at, first + 1))), None)
        if owner is not None:
            yield Candidate(owner, "is-what", 0.9, first, owner.last)
        return
    subject = next((found for index in range(first + 2, first + 6) if (found := subject_at(line, index))), None)
    if subject is not None:
        yield Candidate(subject, "is-what", 0.8, first, subject.last)


def signature(scene: Scene) -> Iterator[Candidate]:
    """Hear “‘…’ — X” at the end of a paragraph or on a line of its own: epigraphs and mottoes."""
    line = scene.line
    at = scene.index + 1
    crossed = False
    while line.kind(at) in {Kind.BREAK, Kind.STOP, Kind.WALL}:
        crossed = crossed or line.kind(at) is not Kind.STOP
        at += 1
    if crossed and scene.displayed and line.is_name(at) and _is_credit(line, at):
        yield Candidate(Subject(Means.NAME, at, at, line.name(at)), "signature", 0.9, at, at)
    if line.kind(at) is not Kind.DASH or not line.is_name(at + 1):
        return
    end = line.kind(at + 2)
    alone = end in {Kind.BREAK, Kind.WALL, Kind.STOP, Kind.OPEN, None}
    if alone or (end is Kind.COMMA and (crossed or scene.displayed)):
        yield Candidate(Subject(Means.NAME, at + 1, at + 1, line.name(at + 1)), "signature", 0.97, at + 1, at + 1)


def _is_credit(line: Line, name: int) -> bool:
    """Return whether a paragraph is a name with the title of a work and no more: “Anna Marsh, Two Looms, 1911”."""
    if line.kind(name + 1) not in {Kind.COMMA, Kind.STOP, Kind.BREAK, Kind.WALL, Kind.OPEN, None}:
        return False
    for index in range(name + 1, name + 14):
        if line.kind(index) in {Kind.BREAK, Kind.WALL, None}:
            return True
        if line.words.reports(line.text(index)) or line.text(index) in line.words.auxiliaries:
            return False
    return False


def announced(scene: Scene) -> Iterator[Candidate]:
    """Hear the sentence before a quotation that is a sentence of its own: “Her reply has survived. ‘…’”, “Marsh remembers the day. ‘…’”."""
    lead = scene.lead
    stop = lead.end - 1
    if scene.displayed or lead.start != lead.end or lead.line.kind(stop) is not Kind.STOP or lead.line.soft(stop):
        return
    if next(verb_after(scene), None) is not None:
        return
    start, _ = sentence_bounds(lead.line.stream, stop, 40)
    if stop - start >= 40 or any(lead.line.kind(index) is Kind.QUOTE for index in range(start, stop)):
        return
    candidate = _announcing(Lead(lead.line, start, stop, colon=False, apart=False))
    if candidate is not None:
        yield candidate


def _in_passing(line: Line, noun: int) -> bool:
    """Return whether the utterance is only mentioned on the way: deported on the word of K-40."""
    prepositions = line.words.prepositions
    return line.text(noun + 1) in OF and (line.text(noun - 1) in prepositions or line.text(noun - 2) in prepositions)


def _announcing(before: Lead) -> Candidate | None:
    line, words = before.line, before.line.words
    nouns = [index for index in range(before.start, before.end) if line.text(index) in words.nouns]
    for noun in nouns:
        owner = owner_of(line, noun)
        known = owner is not None and owner.first >= before.start and owner.means is not Means.FIRST
        if owner is not None and known and not _in_passing(line, noun):
            return Candidate(owner, "announced", 0.72, min(owner.first, noun), max(owner.last, noun))
    verbs = [index for index in range(before.start + 1, before.end) if line.text(index) in words.verbs and index not in nouns]
    last = nouns[-1] if nouns and before.end - nouns[-1] <= 2 else verbs[0] if verbs and before.end - verbs[0] <= 4 else -1
    subject = main_subject(line, before.start, last) if last >= 0 else None
    if subject is None or subject.means is Means.FIRST or subject.first > before.start + 1:
        return _asked(before)
    return Candidate(subject, "announced", 0.7, subject.first, last)


def _asked(before: Lead) -> Candidate | None:
    """Read the question that is answered at once by the words: “You know what he said? ‘…’”."""
    line, verb = before.line, before.end - 1
    question = line.stream.text[line.stream.starts[before.end] : line.stream.ends[before.end]] if before.end < len(line.stream) else ""
    wh = any(line.text(index) in line.words.question_words for index in range(before.start, verb))
    if not question.startswith("?") or not wh or line.text(verb) not in line.words.verbs:
        return None
    subject = subject_before(line, verb)
    known = subject is not None and subject.means is not Means.FIRST and subject.means is not Means.YOU and subject.first >= before.start
    return Candidate(subject, "announced", 0.8, subject.first, verb) if known and subject is not None else None


def told_in_parentheses(scene: Scene) -> Iterator[Candidate]:
    """Hear the tag between parentheses right before the words: “a crowd which (so he told the clerk) ‘went home in silence’”."""
    line, close = scene.lead.line, scene.index - 1
    if line.kind(close) is not Kind.CLOSE:
        return
    opening = next((index for index in range(close - 1, max(close - _NEAR, -1), -1) if line.kind(index) is Kind.OPEN), -1)
    for verb in range(opening + 2, close) if opening >= 0 else ():
        if line.words.reports(line.text(verb)):
            subject = subject_before(line, verb)
            if subject is not None and subject.first > opening:
                yield Candidate(subject, "as-says", 0.9, subject.first, verb)
            return


RULES = (told_in_parentheses, verb_after, parenthesis, tagged_on, equated, signature, announced)
