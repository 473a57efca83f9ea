"""Rules on the verb before a quotation: who writes, says, adds, calls; who is told by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from serge_cli.extract.attribution.lexicon import COORDINATORS
from serge_cli.extract.attribution.noun_phrases import OF, phrase_from
from serge_cli.extract.attribution.stream import Kind, Line
from serge_cli.extract.attribution.verb_subjects import (
    hangs_on_noun,
    main_subject,
    object_before,
    skip_adverbs,
    subject_after,
    subject_at,
    subject_before,
    subject_of_clause,
)
from serge_cli.extract.attribution.voices import Candidate, Lead, Means, Scene, Subject

_DATING = frozenset(
    ["when", "while", "after", "before", "until", "quand", "lorsque", "lorsqu", "als", "nachdem", "cuando", "quando", "когда"]
)
_SUPPOSE = frozenset({"think", "believe", "suppose", "imagine", "guess", "suspect", "gather", "fear", "hope"})
_FAR_INFINITIVE = 5  # words after an infinitive that is nobody's, beyond which it reports nothing
_IN = frozenset(["in", "dans", "en", "nel", "nella"])
_FOR = frozenset(["for", "as", "fur", "als", "pour", "comme", "por", "como", "per", "come", "за"])  # folded: find it guilty of, hold it for


def reporting_verb(scene: Scene) -> Iterator[Candidate]:
    """Hear the nearest verb of saying before the quotation: X writes that ‘…’; said X: ‘…’; X, adding ‘…’."""
    lead = scene.lead
    found = 0
    for index in lead.those_of(lead.line.words.cues):
        if not _may_report(lead, index):
            continue
        candidate = _heard(scene, index)
        if candidate is not None:
            yield replace(candidate, confidence=candidate.confidence - 0.2 * found)
            found += 1
            if candidate.subject.means is not Means.UNNAMED or found >= 2:
                return


def _may_report(lead: Lead, index: int) -> bool:
    line = lead.line
    if line.capital(index) and index > lead.start:
        return False
    reports = line.words.reports(line.text(index)) or _reports_here(lead, index)
    return reports and not _in_aside(line, index) and takes_over(lead) < index


def _reports_here(lead: Lead, index: int) -> bool:
    """Return whether a verb that seldom reports does so here: ‘he went on’, right before the words, or finding somebody ‘…’."""
    line, words = lead.line, lead.line.words
    text = line.text(index)
    if (text, line.text(index + 1)) in words.going_on:
        return lead.gap(index + 1) <= 2
    if text in words.finding:
        return _finds(lead, index)
    return text in words.direct and lead.gap(index + 1) == 0 and line.text(index - 1) not in words.infinitive_marks  # hard to read


def _finds(lead: Lead, verb: int) -> bool:
    """Return whether somebody judges in the quoted words: found her ‘…’, finds the book ‘…’, saw in it ‘…’, detects ‘…’."""
    line, words = lead.line, lead.line.words
    end = lead.end - 2 * ((line.text(lead.end - 2), line.text(lead.end - 1)) == ("to", "be"))
    held = range(verb + 1, end - (line.text(end - 1) in OF | _FOR))
    if len(held) > 5 or not all(line.kind(at) in {Kind.WORD, Kind.NAME} for at in held):
        return False
    if line.text(verb + 1) in _IN:
        return True
    if line.text(verb) in words.verbs or line.text(verb).startswith(("see", "saw", "hear")):
        return False
    return (len(held) > 0 or line.text(verb).startswith("d")) and all(line.text(at) not in words.prepositions for at in held)


def _in_aside(line: Line, index: int) -> bool:
    """Return whether the verb belongs to a phrase in which nobody says anything: so to speak."""
    return line.text(index) in line.words.aside_words and any(
        all(line.text(index - place + number) == word for number, word in enumerate(phrase))
        for phrase in line.words.asides
        for place, verb in enumerate(phrase)
        if verb == line.text(index)
    )


def _heard(scene: Scene, verb: int) -> Candidate | None:
    lead = scene.lead
    line, words = lead.line, lead.line.words
    titled = lead.apart and line.text(verb) in words.label_verbs and line.kind(verb + 1) is Kind.QUOTE  # the poem called ‘Inventory’: …
    if titled or _is_noun(lead, verb) or (line.text(verb) in words.quoting and not _reports_here(lead, verb)):
        return None
    if asks(scene, verb):
        return _answer(lead, verb)
    if is_passive(lead, verb) or _has_agent(line, verb):
        return _passive(scene, verb)
    subject, far = _subject(lead, verb)
    if subject is not None and (_only_dates(lead, subject) or _in_closed_clause(lead, verb) or _only_remarks(lead, subject, verb)):
        return None
    if subject is None or (far and not words.reports(line.text(verb))) or _is_nobodys(lead, verb, subject):
        return None
    label = line.text(verb) in words.label_verbs and line.text(verb) not in words.verbs
    confidence = max(0.3, min(0.97, _trust(lead, verb, subject, far) - (0.3 if label and lead.gap(verb + 1) > 7 else 0.04) * label))
    first = min(subject.first, verb) if subject.first >= lead.start else verb
    return Candidate(subject, "label" if label else "cue-before", confidence, first, max(subject.last, verb))


def takes_over(lead: Lead) -> int:
    """Return the item of the name behind a semicolon that has the colon: “Marsh wrote so; and Cole, not to be outdone: ‘…’”; else -1."""
    if not lead.colon:
        return -1
    stops = (index for index in range(lead.end - 1, lead.start, -1) if lead.line.kind(index) is Kind.SEMICOLON)
    first = next(stops, lead.end) + 1
    name = first + (lead.line.text(first) in COORDINATORS)
    return name if name < lead.end and lead.line.is_name(name) else -1


def asks(scene: Scene, verb: int) -> bool:
    """Return whether the quotation behind a colon answers a question put in other words: “Marsh asked him what he wanted: ‘A rest.’”."""
    lead, words = scene.lead, scene.lead.line.words
    if not lead.colon or lead.line.text(verb) not in words.asking or scene.question:
        return False
    return any(lead.line.text(index) in words.question_words for index in range(verb + 1, min(verb + 4, lead.end)))


def _answer(lead: Lead, verb: int) -> Candidate:
    """Return whoever is asked: a name or “her” right after the verb; nobody whom the sentence tells where none stands there."""
    line, words = lead.line, lead.line.words
    if line.is_name(verb + 1):
        asked = Subject(Means.NAME, verb + 1, verb + 1, line.name(verb + 1))
    elif line.text(verb + 1) in words.objects - words.first_person:
        asked = Subject(Means.PRONOUN, verb + 1, verb + 1, feminine=line.text(verb + 1) in words.feminine)
    else:
        asked = Subject(Means.UNNAMED, verb, verb)
    return Candidate(asked, "answer", 0.8, verb, asked.last)


def _in_closed_clause(lead: Lead, verb: int) -> bool:
    """Return whether the verb's clause is over: the reviewer, who thought them dull, is ‘…’; she wrote fast, and her letters are ‘…’."""
    line, words = lead.line, lead.line.words
    if line.text(lead.end - 1) not in words.passives or verb >= lead.end - 2:
        return False
    if line.kind(lead.end - 2) is Kind.COMMA and line.text(skip_adverbs(line, verb - 1)) in words.relatives:
        return True
    if line.text(lead.start) in words.question_words:
        return False  # what she said, and I had it from both, was ‘…’
    between = range(verb + 1, lead.end - 1)
    parted = any(line.kind(index) is Kind.COMMA and line.text(index + 1) in COORDINATORS for index in between)
    return parted and not any(line.text(index) in words.complementizers for index in between)


def _only_dates(lead: Lead, subject: Subject) -> bool:
    """Return whether the clause only says when more was said: ‘They are private,’ he replied; and, when the court laughed, ‘…’."""
    line, first = lead.line, subject.first
    while line.text(first - 1) in line.words.articles:
        first -= 1
    dates = line.text(first - 1) in _DATING
    closed = line.kind(lead.end - 1) is Kind.COMMA
    return dates and closed and any(line.kind(index) is Kind.QUOTE for index in range(lead.start, first))


def _only_remarks(lead: Lead, subject: Subject, verb: int) -> bool:
    """Return whether the teller only puts in a word of his own: “one can make out, I think, ‘…’”; “in a voice that I recognized, ‘…’”."""
    if subject.means is not Means.FIRST:
        return False
    line = lead.line
    before, noun = line.text(subject.first - 1), line.text(subject.first - 2)
    if line.kind(subject.first - 1) is Kind.COMMA and line.kind(verb + 1) is Kind.COMMA:
        return line.text(verb) in _SUPPOSE
    says = line.words.reports(noun) and line.text(subject.first - 3) not in line.words.determiners | line.words.indefinites  # not “a voice”
    linked = before in line.words.relatives or before == "that"
    return linked and bool(noun) and not says and (noun not in line.words.worded or lead.gap(verb + 1) > 1)


def _is_ones(line: Line, subject: Subject) -> bool:
    """Return whether “one” says so in what somebody tells: “Marsh wrote that one put it down ‘…’”."""
    told = line.text(subject.first - 1) in line.words.complementizers and line.words.reports(line.text(subject.first - 2))
    return told and line.text(subject.first) == "one"


def _is_nobodys(lead: Lead, verb: int, subject: Subject) -> bool:
    """Return whether nobody is said to say anything: so far as I can discover; it is hard to explain the pamphlet; it becomes clear."""
    if subject.means is not Means.UNNAMED:
        return False
    text, words = lead.line.text(subject.first), lead.line.words
    if text in words.groups and lead.line.text(verb) in words.reading and any(lead.those_of(words.papers)):
        return True  # in the entry for May we read
    if any(lead.line.text(index) in words.nouns and _owned(lead.line, index) for index in range(verb + 1, lead.end)):
        return True  # critics dismissed Marsh’s remark that ‘…’
    parted = any(lead.line.kind(index) is Kind.SEMICOLON for index in range(verb + 1, lead.end))
    if text in words.first_person or text in words.things or parted or _is_ones(lead.line, subject):
        return True
    if text in words.infinitive_marks and lead.gap(verb + 1) > _FAR_INFINITIVE:
        return True  # it took two readings to feel the blade
    return lead.colon and (text in words.infinitive_marks or subject.first == verb) and lead.gap(verb + 1) > 1


def _owned(line: Line, noun: int) -> bool:
    """Return whether somebody named owns the utterance at `noun`."""
    return line.text(noun - 1) == "'s" and line.is_name(noun - 2)


def _trust(lead: Lead, verb: int, subject: Subject, far: bool) -> float:
    """Return how sure it is that the words are what the verb reports: the nearer and the less comes between, the surer."""
    gap = lead.gap(verb + 1)
    trust = 0.96 - 0.015 * max(0, gap - 2) - 0.06 * far - _interruption(lead, verb + 1, subject)
    if _is_denied(lead.line, verb):
        return trust - 0.5
    if subject.means is Means.OMITTED and lead.line.words.prodrop:
        return trust - 0.2
    if lead.colon and not _has_its_words(lead, verb + 1):
        return max(trust, 0.84 if gap <= 14 else 0.7)
    return trust - 0.12 if lead.apart else trust


def _subject(lead: Lead, verb: int) -> tuple[Subject | None, bool]:
    """Return the verb's subject and whether it stands far off."""
    line, words = lead.line, lead.line.words
    if words.participle(line.text(verb)) and line.text(verb - 1) not in words.passives:
        return _of_participle(lead, verb), True
    near = _inverted_aside(line, verb) or subject_before(line, verb)
    if near is not None and (near.last >= lead.start or line.text(skip_adverbs(line, verb - 1)) in words.things):
        return near, False
    if words.bare(line.text(verb)) and line.text(skip_adverbs(line, verb - 1)) not in words.connectives:
        return None, True
    near = subject_after(line, verb)
    if near is not None:
        return near, False
    far = subject_of_clause(line, verb)
    if far is not None and far.first >= lead.start and far.means is not Means.FIRST:
        return far, True
    return Subject(Means.OMITTED, verb, verb) if words.prodrop and not words.participle(line.text(verb)) else None, True


def _inverted_aside(line: Line, verb: int) -> Subject | None:
    """Return whose tag stands between commas amid somebody else's clause: “Marsh, wrote Cole, ‘…’”."""
    aside = line.kind(verb - 1) is Kind.COMMA and line.is_name(verb + 1) and line.kind(verb + 2) in {Kind.COMMA, Kind.QUOTE}
    return subject_after(line, verb) if aside else None


def _of_participle(lead: Lead, verb: int) -> Subject | None:
    if hangs_on_noun(lead.line, verb):
        return None
    found = object_before(lead.line, verb) or main_subject(lead.line, lead.start, verb)
    known = found is not None and found.first >= lead.start and found.means is not Means.FIRST
    return found if known else Subject(Means.OMITTED, verb, verb)


def _is_noun(lead: Lead, index: int) -> bool:
    """Return whether the word is a noun here: his reply, the cry of, in the report."""
    before, words = lead.line.text(index - 1), lead.line.words
    if before in words.infinitive_marks and words.bare(lead.line.text(index)):
        return False
    if words.participle(lead.line.text(index)) and (lead.gap(index + 1) == 0 or lead.line.text(index + 1) in words.complementizers):
        return before in words.owners and before not in words.objects - words.possessives  # her phrasing; but: fond of saying that
    marks_noun = before in words.determiners or before in words.prepositions or before in words.indefinites or before in words.whose
    if lead.line.text(index) in words.nouns and (marks_noun or before == "'s"):
        return True
    return before in words.articles and before not in words.objects


def _interruption(lead: Lead, first: int, subject: Subject) -> float:
    """Return how much another person named between cue and quotation, or a stop, takes from the confidence."""
    line = lead.line
    loss = 0.3 if _has_its_words(lead, first) else 0.0
    if lead.apart and not lead.colon and any(line.kind(index) is Kind.QUOTE for index in range(first, lead.end)):
        loss = 0.4  # it has its words, and the paragraph is closed
    for index in range(max(first, subject.last + 1), lead.end):
        if line.kind(index) is Kind.SEMICOLON:
            loss += 0.15
        elif line.is_name(index) and line.name(index) != subject.person:
            loss += 0.35 * _owns_utterance(lead, index) + 0.2 * _has_verb(lead, index)
    return min(loss, 0.4)


def _has_its_words(lead: Lead, first: int) -> bool:
    """Return whether another quotation stands right after the verb: which she thought “…” and which seems to me worth all the rest: ‘…’."""
    return any(lead.line.kind(index) is Kind.QUOTE for index in (first, first + 1)) and lead.end - first > 7


def _owns_utterance(lead: Lead, name: int) -> bool:
    """Return whether the name owns an utterance named before it: the saying of Nietzsche."""
    return lead.line.text(name - 1) in OF and lead.line.text(name - 2) in lead.line.words.nouns


def _has_verb(lead: Lead, name: int) -> bool:
    after, words = lead.line.text(name + 1), lead.line.words
    return name + 1 < lead.end and (after in words.auxiliaries or words.reports(after))


def _is_denied(line: Line, verb: int) -> bool:
    """Return whether somebody is said not to say it: “Marsh never wrote that ‘…’”, “did not put it down”."""
    words = line.words
    return any(line.text(index) in words.negations for index in (verb - 1, verb - 2))


def _has_agent(line: Line, verb: int) -> bool:
    """Return whether a participle has its doer behind it: “a book described by Marsh as ‘…’”."""
    return (
        line.text(verb + 1) == "by" and line.text(verb + 1) in line.words.agents and line.text(verb).endswith(line.words.past_participles)
    )


def is_passive(lead: Lead, verb: int) -> bool:
    """Return whether the verb is a passive: was described, had been told."""
    line, words = lead.line, lead.line.words
    if words.participle(line.text(verb)):
        return False
    for index in range(verb - 1, max(verb - 5, lead.start - 1), -1):
        text = line.text(index)
        if text in words.passives:
            return line.text(verb).endswith(words.past_participles)
        if text not in words.auxiliaries and not text.endswith(("ly", "ment")):
            return False
    return False


def _passive(scene: Scene, verb: int) -> Candidate | None:
    """Read “He was told by X: ‘…’”; “it was called ‘…’” is said by nobody in particular."""
    named_so = any(scene.lead.line.kind(index) is Kind.QUOTE for index in range(verb + 1, min(verb + 3, scene.lead.end)))
    if _is_denied(scene.lead.line, verb) or named_so:
        return None  # this one is called “Bucket”: …
    agent = agent_in(scene, verb + 1, scene.index + 12)
    if agent is not None:
        return Candidate(agent, "agent", 0.85, verb, agent.last)
    return Candidate(Subject(Means.UNNAMED, verb, verb), "passive", 0.6, verb, verb) if scene.lead.gap(verb + 1) <= 3 else None


def agent_in(scene: Scene, first: int, last: int) -> Subject | None:
    """Return whoever follows the first “by” among the items `first <= i < last` of one sentence."""
    line = scene.lead.line
    for index in range(first, last):
        if line.ends_sentence(index):
            return None
        if line.text(index) in line.words.agents:
            return after_preposition(scene, index + 1) or _described_agent(scene.lead, index + 1)
    return None


def _described_agent(lead: Lead, first: int) -> Subject | None:
    """Return “the new janitor” by whom one is told what follows at once."""
    found = phrase_from(lead.line, first)
    return found if found is not None and found.last < lead.end and lead.gap(found.last + 1) <= 3 else None


def after_preposition(scene: Scene, first: int) -> Subject | None:
    """Return the person that begins within a few items of `first`: by X; according to the reviewer of X; for him."""
    line, words = scene.lead.line, scene.lead.line.words
    owns = line.text(first) in words.possessives and line.text(first + 1) not in words.no_nouns | {""}
    if (text := line.text(first)) in words.objects and text not in words.first_person and text not in words.articles and not owns:
        return Subject(Means.PRONOUN, first, first, feminine=text in words.feminine)
    for index in range(first, first + 5):
        if line.is_name(index):
            return Subject(Means.NAME, first, index, line.name(index))
        if not line.text(index):
            break
        if line.text(index) in words.humans and not line.is_name(index + 1):
            return _belonging(scene, first, index)
    return subject_at(line, first)


def _belonging(scene: Scene, first: int, noun: int) -> Subject:
    """Read “the reviewer of The Times”: somebody of the body named after."""
    line = scene.lead.line
    for index in (noun + 2, noun + 3):
        if line.is_name(index) and line.text(noun + 1) in line.words.prepositions:
            return Subject(Means.OWNED, noun, index, line.name(index))
    return subject_at(line, noun) or Subject(Means.UNNAMED, first, noun)


def gapped(scene: Scene) -> Iterator[Candidate]:
    """Hear a second speaker whose verb is the first one's: “Cole complained that it was ‘…’, and Marsh, at noon, that it ‘…’”."""
    lead = scene.lead
    line, words = lead.line, lead.line.words
    told = next((index for index in range(lead.end - 1, lead.start - 1, -1) if line.kind(index) is Kind.QUOTE), -1)
    if told < 0 or line.kind(told + 1) is not Kind.COMMA:
        return
    name = next((index for index in range(told + 2, min(told + 7, lead.end)) if line.is_name(index)), -1)
    if name < 0 or any(words.reports(line.text(index)) for index in range(told + 1, name)):
        return
    at_once = name == told + 2 == lead.end - 1
    that = next((index for index in range(name + 1, lead.end) if line.text(index) in words.complementizers), -1)
    aside = line.kind(name + 1) is Kind.COMMA and line.kind(that - 1) is Kind.COMMA
    joined = line.text(told + 2) in COORDINATORS or name == told + 2
    if at_once or (joined and (that == name + 1 or (that > 0 and aside))):
        yield Candidate(Subject(Means.NAME, name, name, line.name(name)), "cue-before", 0.97 if at_once else 0.96, name, max(name, that))


RULES = (reporting_verb, gapped)
