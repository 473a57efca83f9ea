"""Rules on the words before a quotation that report without a verb of saying: according to X, X's remark, a colon after X."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from serge_cli.extract.attribution.cues_before import after_preposition, asks, is_passive, takes_over
from serge_cli.extract.attribution.lexicon import COORDINATORS, Lexicon
from serge_cli.extract.attribution.noun_phrases import OF
from serge_cli.extract.attribution.stream import Kind, Line
from serge_cli.extract.attribution.verb_subjects import main_subject, subject_at, subject_before
from serge_cli.extract.attribution.voices import Candidate, Lead, Means, Scene, Subject

_NEAR = 2  # words
_DO = frozenset({"does", "did", "do", "has", "had"})
_OWN = frozenset({"own", "propre", "propio", "propia", "proprio", "propria"})  # a note of his own: the sentence's subject's
_COINING = frozenset({"made", "makes", "used", "uses", "coined", "liked", "loved", "favoured", "favored", "invented", "repeated"})
_WORDS = frozenset({"words", "lines"})


def introducer(scene: Scene) -> Iterator[Candidate]:
    """Hear “According to X, ‘…’”, “in the words of X ‘…’”, “for X the war was ‘…’”."""
    lead = scene.lead
    for index in lead.those_of(lead.line.words.introducers_from):
        phrase = introducer_at(lead.line, index)
        if phrase is not None and _for_whom(lead.line, index):
            yield Candidate(Subject(Means.NAME, index - 2, index - 2, lead.line.name(index - 2)), "for-person", 0.82, index - 2, index + 1)
            return
        subject = after_preposition(scene, index + len(phrase)) if phrase else None
        if phrase is None or subject is None or subject.last >= lead.end or lead.line.text(subject.last) in lead.line.words.things:
            continue
        weak = is_weak(lead.line, phrase)
        if weak and not _introduces_weakly(lead, index, subject):
            continue
        if not weak and subject.means is Means.ROLE and lead.line.text(subject.last) in lead.line.words.kin:
            subject = replace(subject, means=Means.DESCRIBED)  # according to the daughter
        trust = (0.66 if weak else 0.93) - 0.012 * max(0, lead.gap(subject.last + 1) - 3)
        trust -= 0.4 * (not weak and _another_says(lead, subject))
        yield Candidate(subject, "for-person" if weak else "according-to", max(trust, 0.4), index, subject.last)
        return


def _for_whom(line: Line, index: int) -> bool:
    """Return whether “, for whom” follows a name: “Marsh, for whom the whole town was ‘…’”."""
    return line.text(index + 1) in line.words.relatives and line.kind(index - 1) is Kind.COMMA and line.is_name(index - 2)


def _another_says(lead: Lead, informant: Subject) -> bool:
    """Return whether somebody else says it, as the one named first reports: “According to Cole, Marsh held that ‘…’”."""
    line, words = lead.line, lead.line.words
    for verb in range(informant.last + 2, lead.end):
        if line.text(verb) in words.verbs and not words.participle(line.text(verb)) and line.text(verb) not in words.quoting:
            found = subject_before(line, verb)
            beside = found is not None and informant.last < found.first and verb - found.last <= 3
            if found is not None and beside and (found.means is not Means.NAME or found.person != informant.person):
                return found.means is not Means.PRONOUN and found.means is not Means.UNNAMED
        if line.text(verb) in words.possessives and line.text(verb + 1) in words.nouns and line.text(verb + 2) in words.passives:
            return True  # according to Cole, his words were
    return False


def introducer_at(line: Line, index: int) -> tuple[str, ...] | None:
    """Return the introducing phrase that begins at item `index`."""
    for phrase in line.words.introducers_from.get(line.text(index), ()):
        if tuple(line.stream.words[index : index + len(phrase)]) == phrase:
            return phrase
    return None


def is_weak(line: Line, phrase: tuple[str, ...]) -> bool:
    """Return whether the phrase oftener means something else: for, as, to."""
    return len(phrase) == 1 and phrase[0] in line.words.weak_introducers


def _introduces_weakly(lead: Lead, index: int, subject: Subject) -> bool:
    """Return whether “for” heads the sentence, a name or pronoun follows at once, and nobody says anything after that."""
    at_once = subject.means is not Means.NAME or lead.line.is_name(index + 1)
    words = lead.line.words
    verbs = (lead.line.text(at) for at in range(index + 1, lead.end) if lead.line.text(at - 1) not in words.articles)
    said = any(verb in words.verbs and not verb.endswith(words.participle_endings) and not words.bare(verb) for verb in verbs)
    if lead.colon and lead.line.text(index) in words.infinitive_marks:
        return False  # and to the clerk: ‘…’
    opens = index == lead.start or lead.line.kind(index - 1) in {Kind.COMMA, Kind.SEMICOLON} or _after_comma(lead, index)
    within = subject.means is Means.PRONOUN and lead.line.text(index) in {"in", "en"}
    return opens and at_once and not said and not within


def _after_comma(lead: Lead, index: int) -> bool:
    return lead.line.text(index - 1) in lead.line.words.connectives and lead.line.kind(index - 2) is Kind.COMMA


def owned_utterance(scene: Scene) -> Iterator[Candidate]:
    """Hear “X's remark that ‘…’”, “his insistence that ‘…’”, “the saying of X: ‘…’”, “the words he used”."""
    lead = scene.lead
    for index in lead.those_of(lead.line.words.nouns):
        subject = owner_of(lead.line, index)
        if lead.line.text(index - 1) in lead.line.words.its and lead.gap(index + 1) <= 1:
            return  # the blurb, with its talk of ‘…’
        if subject is None or subject.first < lead.start:
            continue
        last = max(index, subject.last)
        if subject.means is Means.FIRST and lead.gap(last + 1) > _NEAR:
            continue  # he looked at my case and said
        trust = 0.9 - 0.02 * max(0, lead.gap(last + 1) - 1)
        if lead.colon:
            trust = max(trust, 0.82 - 0.02 * max(0, lead.end - last - 8))
        if _consists_in(lead, last):
            trust = max(trust, 0.84)
        if _is_retold(lead, subject) or _is_judged(lead, index):
            trust -= 0.5
        elif _is_spoken_of(lead, subject):
            trust -= 0.4
        yield Candidate(subject, "owned-words", max(trust, 0.35), min(index, subject.first), last)
        return


def _is_spoken_of(lead: Lead, owner: Subject) -> bool:
    """Return whether the owned words are the object of somebody else's saying: “Trotsky dismissed Serge’s reminiscences: …”."""
    verb = owner.first - 1
    if not lead.line.words.reports(lead.line.text(verb)):
        return False
    subject = subject_before(lead.line, verb)
    if subject is None or subject.means not in {Means.NAME, Means.PRONOUN}:
        return False
    return subject.person != owner.person or subject.feminine is not owner.feminine


def _consists_in(lead: Lead, last: int) -> bool:
    """Return whether what is owned is said to be that: “Marsh’s reply, in a mild footnote, is simply that they ‘…’”."""
    line, words = lead.line, lead.line.words
    that = next((index for index in range(lead.end - 1, last, -1) if line.text(index) in words.complementizers), -1)
    return that > 0 and (line.text(that - 1) in words.passives or line.text(that - 2) in words.passives)


def _is_judged(lead: Lead, noun: int) -> bool:
    """Return whether the words say what others think of what somebody says: “her claims are ‘…’”, “his novel is ‘…’”."""
    line, words = lead.line, lead.line.words
    if line.text(lead.end - 1) not in words.passives or line.text(noun) in words.answers:
        return False
    several = line.text(noun).endswith("s") and line.text(noun) not in _WORDS
    return several or line.text(noun) in words.works


def _is_retold(lead: Lead, owner: Subject) -> bool:
    """Return whether the owner stands in what somebody says of him: “Serge retorted that … Dzerzhinsky’s conclusions were ‘…’”."""
    line = lead.line
    if owner.means is not Means.NAME or lead.colon:
        return False
    for index in range(lead.start + 1, owner.first):
        if line.text(index) == "that" and line.words.reports(line.text(index - 1)):
            teller = subject_before(line, index - 1)
            return teller is not None and teller.means is Means.NAME and teller.person != owner.person
    return False


def owner_of(line: Line, noun: int) -> Subject | None:
    """Return whose the utterance at `noun` is: X's description of Y; after it (of X, he used, that he made famous); his, my."""
    possessor = _possessor(line, noun)
    if line.text(noun + 1) in OF and (possessor is None or possessor.means is not Means.NAME):
        owner = _after_of(line, noun)
        if owner is not None:
            return owner
    return _in_relative_clause(line, noun) or possessor


def _in_relative_clause(line: Line, noun: int) -> Subject | None:
    """Return who has the words: the words he used, a phrase that Marsh made famous; not that Marsh leaves out, or has found somewhere."""
    linked = line.text(noun + 1) in line.words.relatives or line.text(noun + 1) == "that"
    found = subject_at(line, noun + 1 + linked)
    if found is None or found.means not in {Means.NAME, Means.PRONOUN} or found.first != noun + 1 + linked:
        return None
    verb = next((at for at in range(found.last + 1, found.last + 4) if line.text(at) not in line.words.auxiliaries), found.last + 1)
    if linked:
        return found if line.text(verb) in line.words.making | _COINING else None
    return found if line.text(verb) not in line.words.finding | line.words.quoting else None


def _after_of(line: Line, noun: int) -> Subject | None:
    at = noun + 2
    while line.text(at) in line.words.articles or line.text(at) in line.words.humans:
        at += 1
    at += line.kind(at) is Kind.COMMA and line.text(at - 1) in line.words.humans  # the diary of the vicar, Amos Tilley
    if line.is_name(at):
        return Subject(Means.NAME, noun, at, line.name(at))
    if line.text(at) in line.words.possessives and line.text(at + 1) not in _OWN:
        return Subject(Means.PRONOUN, noun, at, feminine=line.text(at) in line.words.feminine)
    return None


def _possessor(line: Line, noun: int) -> Subject | None:
    words = line.words
    for index in range(noun - 1, max(noun - 5, -1), -1):
        text = line.text(index)
        if _owns_in_plural(line, index):
            known = line.text(index - 1) in words.definite or line.text(index - 1) in words.owners
            return Subject(Means.DESCRIBED if known else Means.UNNAMED, index - known, index)
        if text == "'s":
            return _owner_before(line, index, noun)
        if text in words.possessives:
            return Subject(Means.PRONOUN, index, noun, feminine=text in words.feminine)
        if text in words.my_words:
            return Subject(Means.FIRST, index, noun)
        if not text or text in words.articles or text in words.prepositions or text in words.connectives:
            return None
    return None


def _owner_before(line: Line, mark: int, noun: int) -> Subject | None:
    """Return who stands before ’s: Marsh, her brother."""
    words, owner = line.words, mark - 1
    if line.is_name(owner):
        return Subject(Means.NAME, owner, noun, line.name(owner))
    if line.text(owner) in words.described and line.text(owner - 1) in words.owners:
        return Subject(Means.DESCRIBED, owner - 1, owner, feminine=line.text(owner) in words.feminine_kin)
    if line.text(owner) in words.authors and line.text(owner - 1) in words.definite:
        return Subject(Means.AUTHOR, owner - 1, owner)
    return None


def _owns_in_plural(line: Line, index: int) -> bool:
    """Return whether a word has the mark of the possessive behind it that plurals have: her pupils’ petition."""
    stream = line.stream
    return line.text(index).endswith("s") and stream.text[stream.ends[index] : stream.ends[index] + 2] in {"’ ", "' "}


def quoting(scene: Scene) -> Iterator[Candidate]:
    """Hear “He quotes Marx: ‘…’”: the words are those of whoever is quoted."""
    lead = scene.lead
    index = next(lead.those_of(lead.line.words.quoting), -1)
    named = next((at for at in range(index + 1, min(index + 6, lead.end)) if lead.line.is_name(at)), None)
    if index >= 0 and named is not None:
        yield Candidate(Subject(Means.NAME, named, named, lead.line.name(named)), "quoted-person", 0.88, index, named)


def names_him(scene: Scene) -> Iterator[Candidate]:
    """Hear “Sontag anointed him ‘…’”: whatever the verb, the words are what its subject made of somebody."""
    line, words = scene.lead.line, scene.lead.line.words
    last = scene.index - 1 - (line.text(scene.index - 1) == "as")
    verb = line.text(last - 1)
    if line.text(last) not in words.objects or line.text(last) in words.subjects or words.reports(verb):
        return
    subject = subject_at(line, last - 2)
    if verb and verb not in words.prepositions and subject is not None and subject.means is Means.NAME:
        yield Candidate(subject, "names-him", 0.82, subject.first, last - 1)


def colon_subject(scene: Scene) -> Iterator[Candidate]:
    """Hear “X dismissed the reports: ‘…’”: a colon gives the word to the subject of the sentence."""
    lead = scene.lead
    line, words = lead.line, lead.line.words
    if not lead.colon or any(line.text(index) in words.quoting or _tells_passively(lead, index) for index in range(lead.start, lead.end)):
        return
    if any(asks(scene, index) for index in lead.those_of(words.asking)) or _we_go_on(lead) or _finds_a_writing(lead):
        return
    taker = takes_over(lead)
    if taker >= 0:
        yield _by_colon(line, taker)
        return
    subordinate = opens_subordinate(lead)
    for index in reversed(lead.leftwards):
        text = line.text(index)
        if text in words.first_person:
            return
        if subordinate and line.kind(index - 1) is not Kind.COMMA:
            continue
        person = line.is_name(index) or text in words.subjects or text in words.possessives
        before = _before_title(lead, index)
        told = index > lead.start and line.text(index - 1) in words.complementizers  # in a passage that Marsh leaves out
        if person and not told and not _hangs_below(words, before):
            yield _by_colon(line, index)
            return


def _we_go_on(lead: Lead) -> bool:
    """Return whether another subject than he has the last clause: “he calls her his conscience; whereupon we find, in pencil: …”."""
    for index in lead.leftwards:
        if lead.line.kind(index) is Kind.SEMICOLON:
            return False
        if lead.line.text(index) in lead.line.words.groups:
            return any(lead.line.kind(at) is Kind.SEMICOLON for at in range(lead.start, index))
    return False


def _finds_a_writing(lead: Lead) -> bool:
    """Return whether somebody only finds what is quoted: “It was Marsh who found, under the lamp, the note: …”."""
    line, words = lead.line, lead.line.words
    verb = next(lead.those_of(words.finding), -1)
    return verb >= 0 and any(line.text(index) in words.texts for index in range(verb + 1, lead.end))


def _hangs_below(words: Lexicon, before: str) -> bool:
    """Return whether the word before a name puts it below the main clause: of, whose, where."""
    joins = before in words.connectives and before not in COORDINATORS
    return joins or before in words.prepositions or before in words.kin or before in words.relatives


def _tells_passively(lead: Lead, index: int) -> bool:
    return lead.line.words.reports(lead.line.text(index)) and is_passive(lead, index)


def _before_title(lead: Lead, index: int) -> str:
    """Return the word before a name, its article and its titles; nothing where the name opens the sentence."""
    before = index - 1
    while lead.line.text(before) in lead.line.words.titles or lead.line.text(before) in lead.line.words.articles:
        before -= 1
    return lead.line.text(before) if before >= lead.start else ""


def opens_subordinate(lead: Lead) -> bool:
    """Return whether the sentence opens with another clause than its main one: “And when he wrote …, she wanted to know one thing: …”."""
    opening = lead.start + (lead.line.text(lead.start) in COORDINATORS)
    return lead.line.text(opening) in lead.line.words.connectives - COORDINATORS


def _by_colon(line: Line, index: int) -> Candidate:
    text, words = line.text(index), line.words
    owner = line.text(index + 1) == "'s" or (text in words.possessives and text not in words.subjects)
    means = Means.NAME if line.is_name(index) else Means.PRONOUN
    subject = Subject(means, index, index, line.name(index), feminine=text in words.feminine)
    return Candidate(subject, "colon", 0.62 if owner else 0.74, index, index)


def owned_quotation(scene: Scene) -> Iterator[Candidate]:
    """Hear “Marsh’s ‘eternal crumbs’”: words in marks that a name owns."""
    lead = scene.lead
    owner = lead.end - 2
    if lead.end == scene.index and lead.line.text(lead.end - 1) == "'s" and lead.line.is_name(owner):
        yield Candidate(Subject(Means.NAME, owner, owner, lead.line.name(owner)), "owned-words", 0.82, owner, owner + 1)


def as_does(scene: Scene) -> Iterator[Candidate]:
    """Hear “It is wrong to call her, as Marsh does, ‘…’”."""
    line, last = scene.lead.line, scene.index - 1
    last -= line.kind(last) is Kind.COMMA
    if line.text(last) in _DO and line.is_name(last - 1) and line.text(last - 2) == "as":
        yield Candidate(Subject(Means.NAME, last - 1, last - 1, line.name(last - 1)), "as-says", 0.9, last - 2, last)


def here_is(scene: Scene) -> Iterator[Candidate]:
    """Hear “Here she is on the gates: …”, “Here is Marsh, in 1912: …”, “Listen to Marsh: …”, “Voici Marsh : …”."""
    lead = scene.lead
    line, words = lead.line, lead.line.words
    if not lead.colon or line.text(lead.start) not in words.pointers:
        return
    at = lead.start + 1
    at += line.text(at) in words.auxiliaries or line.text(at) in words.infinitive_marks
    person = subject_at(line, at) if line.is_name(at) or line.text(at) in words.subjects else None
    if person is not None and line.text(at + 1) != "'s":
        yield Candidate(person, "colon", 0.93, lead.start, at)


def reported_mood(scene: Scene) -> Iterator[Candidate]:
    """Hear “Marsch kommt zu dem Schluß: Die Wirtin sei ‚…‘”: behind the colon stands in the subjunctive what its subject says."""
    lead = scene.lead
    mood = next(lead.those_of(lead.line.words.moods), -1)
    colon = next((index for index in range(lead.start, mood) if lead.line.kind(index) is Kind.COLON), -1)
    subject = main_subject(lead.line, lead.start, colon) if colon >= 0 else None
    if subject is not None and subject.means is not Means.FIRST and not any(lead.those_of(lead.line.words.verbs - lead.line.words.moods)):
        yield Candidate(subject, "reported", 0.86, subject.first, colon - 1)


def on_the_ground(scene: Scene) -> Iterator[Candidate]:
    """Hear “She forbade a service on the ground that ‘…’”: the sentence's subject gives the reason."""
    lead = scene.lead
    line, words = lead.line, lead.line.words
    noun = next(lead.those_of(words.reasons), -1)
    if noun < 0 or line.text(noun + 1) not in words.complementizers:
        return
    if any(line.text(index) in words.passives and is_passive(lead, index + 1) for index in range(lead.start, noun)):
        return  # he was expelled on the ground that
    subject = main_subject(line, lead.start, noun)
    if subject is not None and subject.means in {Means.NAME, Means.PRONOUN} and lead.gap(noun + 1) <= 2 * _NEAR:
        yield Candidate(subject, "owned-words", 0.8, subject.first, noun)


RULES = (reported_mood, introducer, on_the_ground, owned_utterance, owned_quotation, quoting, names_him, as_does, here_is, colon_subject)
