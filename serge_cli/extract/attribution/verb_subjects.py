"""Find whose verb it is: the subject of a reporting verb, before it, after it, or that of the clause before."""

from __future__ import annotations

from serge_cli.extract.attribution.noun_phrases import OF, common_noun, described, phrase_from, unlisted
from serge_cli.extract.attribution.stream import Kind, Line
from serge_cli.extract.attribution.voices import Means, Subject

_REACH = 45  # items a subject may stand away from its verb
_FAR = 120  # items a body may stand before “it”
_HEARING = frozenset(["hear", "hears", "heard", "catch", "caught", "entendre", "entendit", "entend", "horte", "oyo"])  # somebody saying
_ADVERBS = ("ly", "ment", "mente")
_AFTER_TAG = frozenset({Kind.STOP, Kind.COMMA, Kind.SEMICOLON, Kind.COLON, Kind.DASH, Kind.BREAK, Kind.WALL, None})


def subject_at(line: Line, index: int) -> Subject | None:
    """Return the subject that ends at item `index`: a name, a pronoun, “the author”, or somebody unnamed."""
    if line.is_name(index):
        return _named(line, index)
    if not line.text(index):
        return None
    return pronoun(line, index) or common_noun(line, index)


def pronoun(line: Line, index: int) -> Subject | None:
    """Return the subject that a pronoun at `index` stands for."""
    text, words = line.text(index), line.words
    if text in words.subjects:
        return Subject(Means.PRONOUN, index, index, feminine=text in words.feminine)
    if text in words.speaking_i:
        hedged = line.text(index - 1) in words.hedges or line.text(index - 2) in words.hedges
        return Subject(Means.UNNAMED if hedged else Means.FIRST, index, index)
    if text in words.second_person:
        return Subject(Means.YOU, index, index)
    return Subject(Means.UNNAMED, index, index) if text in words.groups else None


def _named(line: Line, index: int) -> Subject:
    """Take a name for the subject unless it only belongs to one: “the son of Trotsky”, “Anna Marsh of the Union”."""
    at = index - 1
    while line.text(at) in line.words.articles:
        at -= 1
    if line.text(at) in line.words.prepositions:
        if line.is_name(at - 1):
            return Subject(Means.NAME, at - 1, at - 1, line.name(at - 1))
        if line.text(at - 1) in line.words.kin:
            means = Means.OWNED if line.is_body(index) else Means.UNNAMED
            return Subject(means, at - 1, index, line.name(index))
        if line.text(at - 1) and line.capital(at - 1) and line.is_body(index):
            return Subject(Means.UNNAMED, at - 1, index)
    return Subject(Means.NAME, index, index, line.name(index))


def subject_before(line: Line, verb: int) -> Subject | None:
    """Return the subject that stands directly before a verb: “Serge later wrote”, “the poet Blok, a mystic, says”, “who said”."""
    index = skip_adverbs(line, verb - 1)
    text, words = line.text(index), line.words
    if text in words.infinitive_marks:
        return _before_infinitive(line, index)
    if line.text(verb).endswith(words.infinitive_endings) and text in words.prepositions:
        return Subject(Means.UNNAMED, verb, verb)
    if words.bare(line.text(verb)) and not _allows_bare(line, index, verb):
        return None
    return _ending_at(line, index)


def _ending_at(line: Line, index: int) -> Subject | None:
    """Return the subject that ends before a verb, at item `index`: with an apposition, in parentheses, as “it”, “who”, or plainly."""
    text = line.text(index)
    if line.kind(index) is Kind.COMMA:
        return _before_apposition(line, index)
    if line.kind(index) is Kind.CLOSE:
        return subject_at(line, _opening(line, index) - 1)
    if text in line.words.things:
        return thing(line, index)
    if text in line.words.relatives or text == "that":
        return _antecedent(line, index)
    found = subject_at(line, index)
    if found is not None and found.means in {Means.DESCRIBED, Means.ROLE} and _governed(line, found):
        return None
    return found or ((_head_of(line, index) or unlisted(line, index)) if text else None)


def _governed(line: Line, noun: Subject) -> bool:
    """Return whether a preposition stands before the noun phrase: “his letter to the bishop says”, “the card in the shop says”."""
    before = line.text(noun.first - 1)
    return before in line.words.prepositions and before not in line.words.connectives and bool(line.text(noun.first - 2))


def _head_of(line: Line, index: int) -> Subject | None:
    """Return the subject that the noun at `index` only belongs to: the clerk of the port; the Committee of the region."""
    for at in range(index - 1, max(index - 5, 0), -1):
        if line.text(at) in OF and not line.capital(at) and at < index:
            return subject_at(line, at - 1)
        if not line.text(at) or line.text(at) in line.words.prepositions or line.words.reports(line.text(at)):
            return None
    return None


def thing(line: Line, index: int) -> Subject:
    """Return the body that “it” at `index` stands for: the one that opens the nearest sentence before; nobody where none does."""
    opening: Subject | None = None
    sentences = 0
    for at in range(index - 1, max(index - _FAR, -1), -1):
        if line.kind(at) is Kind.WALL:
            break
        if line.ends_sentence(at):
            sentences += 1
            if opening is not None or sentences > 4:
                break
        elif line.is_body(at) or _opens_with_a_writing(line, at):
            opening = Subject(Means.NAME, at, at, line.name(at))
        elif line.is_name(at) or line.text(at) in line.words.subjects:
            opening = None  # a person stands further left: the sentence speaks of him
        elif line.text(at) in line.words.bodies and line.text(at - 1) in line.words.definite:
            opening = Subject(Means.DESCRIBED, at - 1, at)
    return opening or Subject(Means.UNNAMED, index, index)


def _opens_with_a_writing(line: Line, name: int) -> bool:
    """Return whether a sentence opens with what somebody has written: “Marsh’s answer was savage. It calls …”."""
    opens = line.ends_sentence(name - 1) or name == 0
    return (
        opens
        and line.is_name(name)
        and line.text(name + 1) == "'s"
        and any(line.text(at) in line.words.worded for at in (name + 2, name + 3))
    )


def skip_adverbs(line: Line, index: int) -> int:
    """Return the index of the nearest item to the left of `index`, itself included, that is no auxiliary, adverb or object pronoun."""
    words = line.words
    while (text := line.text(index)) and not line.capital(index) and text not in words.subjects:
        adverb = len(text) > 4 and text.endswith(_ADVERBS)
        if not adverb and text not in words.auxiliaries and text not in words.clitics:
            break
        index -= 1
    return index


def _allows_bare(line: Line, index: int, verb: int) -> bool:
    """Return whether a bare form can be a verb here: after an auxiliary (could remark) or a subject in the plural (they protest)."""
    helped = any(line.text(at) in line.words.auxiliaries for at in range(index + 1, verb))
    owned = line.text(index).endswith("s") and line.text(index - 1) == "'s" and line.kind(index) is Kind.WORD  # Marsh’s letters speak of
    return helped or owned or line.text(index) in line.words.plural_subjects


def _before_infinitive(line: Line, mark: int) -> Subject | None:
    """Return whose infinitive it is: “he was to describe”, “Serge went on to say”, “Cole is said to have joked”; or nobody's."""
    words = line.words
    index = mark - 1
    if line.text(index) in words.verbs and line.text(index - 1) in words.passives:
        return _ending_at(line, skip_adverbs(line, index - 1)) or Subject(Means.UNNAMED, mark, mark)
    while index > 0 and mark - index < 6 and (text := line.text(index)):
        if text in words.subjects or text in words.humans or text in words.bodies:
            break
        if text in words.relatives:
            return _antecedent(line, index) or main_subject(line, max(0, mark - _REACH), mark)
        if text in words.complementizers:
            return Subject(Means.UNNAMED, mark, mark)
        index -= 1
    apart = _before_apposition(line, index) if line.kind(index) is Kind.COMMA else None  # Cole, who kept the log, used to say
    return apart or subject_at(line, index) or Subject(Means.UNNAMED, mark, mark)


def _before_apposition(line: Line, comma: int) -> Subject | None:
    """Return the name before “, … ,”: the subject with something said of it in between."""
    for index in range(comma - 1, max(comma - 22, 0), -1):
        if line.ends_sentence(index):
            break
        if line.kind(index) is Kind.COMMA and (found := _appositive(line, index - 1)):
            alone = index == comma - 2 and line.is_name(comma - 1)  # the skipper, Pieter Hals, reported
            return _named(line, comma - 1) if alone and found.means is Means.DESCRIBED else found
    return _named(line, comma - 1) if line.is_name(comma - 1) else None


def _appositive(line: Line, index: int) -> Subject | None:
    """Return the subject that ends at `index`, before a comma: a name, he, the clerk, the clerk of the port."""
    if line.is_name(index) or line.text(index) in line.words.subjects:
        return subject_at(line, index)
    found = (common_noun(line, index) or _head_of(line, index)) if line.text(index) else None
    return found if found is not None and found.means in {Means.DESCRIBED, Means.OWNED, Means.NAME} else None


def _opening(line: Line, close: int) -> int:
    """Return the item that opens the parenthesis closed at `close`; -1 where none is near."""
    return next((index for index in range(close - 1, max(close - 25, -1), -1) if line.kind(index) is Kind.OPEN), -1)


def _antecedent(line: Line, relative: int) -> Subject | None:
    """Return whom “who” takes up: “Orwell, who wrote”, “Blok (1880–1921), who said”."""
    index = relative - 1
    if line.text(index) in line.words.connectives:
        return _taken_up_before(line, index)
    while line.kind(index) in {Kind.COMMA, Kind.CLOSE}:
        index = (_opening(line, index) if line.kind(index) is Kind.CLOSE else index) - 1
    if line.is_name(index) and line.text(index - 1) in line.words.negations:
        index -= 2 + (line.kind(index - 2) is Kind.COMMA)  # it was Marsh, not Cole, who said so
    if line.text(index).isdigit():
        return next((_named(line, at) for at in range(index, max(index - 6, -1), -1) if line.is_name(at)), None)  # Pell, p. 80, who finds
    found = subject_at(line, index)
    aside = found is not None and found.means is Means.UNNAMED and line.text(found.first) in line.words.indefinites
    if found is not None and aside and line.kind(found.first - 1) in {Kind.COMMA, Kind.DASH}:
        return _named(line, found.first - 2) if line.is_name(found.first - 2) else None  # Anna Marsh, a woman who said
    return found or _before_aside_of_words(line, relative) or _somebody_new(line, index, relative)


def _somebody_new(line: Line, index: int, relative: int) -> Subject | None:
    """Return whom “who” takes up in “a bank manager, who”: an unspecified person; Marsh in “Marsh, a baker who”."""
    words = line.words
    if line.text(relative) not in words.question_words or not line.text(index).isalpha() or line.capital(index):
        return None
    first = next((at for at in range(index - 1, max(index - 5, -1), -1) if not line.text(at) or line.text(at) in words.no_nouns), -1)
    article = next((at for at in range(first, index) if line.text(at) in words.indefinites), -1)
    if article >= 0 and line.kind(article - 1) is Kind.COMMA and line.is_name(article - 2):
        return _named(line, article - 2)
    return Subject(Means.UNNAMED, index, index) if article >= 0 else None


def _before_aside_of_words(line: Line, relative: int) -> Subject | None:
    """Return the name before two commas with a word or two between: “it was Marsh, after all, who”."""
    if line.kind(relative - 1) is not Kind.COMMA:
        return None
    comma = next((at for at in range(relative - 2, max(relative - 6, 0), -1) if line.kind(at) is Kind.COMMA), 0)
    return _named(line, comma - 1) if line.is_name(comma - 1) else None


def _taken_up_before(line: Line, joint: int) -> Subject | None:
    """Return whom the relative clause before “and who” takes up: “Anna Marsh, who had gone to school and who kept a diary”."""
    for at in range(joint - 1, max(joint - _REACH, 0), -1):
        if line.ends_sentence(at):
            return None
        if line.text(at) == line.text(joint + 1) and line.text(at - 1) not in line.words.connectives:
            return _antecedent(line, at)
    return None


def subject_after(line: Line, verb: int) -> Subject | None:
    """Return the subject that stands directly after a verb: “said Orwell”, “répondit-il”, “writes the poet Blok”, “schrieb er”."""
    words = line.words
    if line.text(verb) in words.addressing or _names_her(line, verb):
        return None
    first = verb + 1 + (line.text(verb + 1) == "t")
    found = pronoun(line, first)
    if found is not None and found.means is not Means.UNNAMED:
        return found
    for index in range(first, first + 5):
        text = line.text(index)
        if line.is_name(index):
            return _inverted_name(line, verb, index)
        if text in words.describers or text in words.groups or text in words.subjects:
            return _inverted_noun(line, first, index)
        if not text or text in words.prepositions or text in words.complementizers or text in words.connectives:
            break
    return _inverted_phrase(line, verb, first)


def _names_her(line: Line, verb: int) -> bool:
    """Return whether a pronoun after a verb of naming is its object: “er widmet ihr eine Seite und nennt sie ‚…‘”."""
    shared = line.text(verb - 1) in line.words.connectives
    return shared and line.text(verb + 1) in line.words.either and line.text(verb) in line.words.label_verbs


def _inverted_phrase(line: Line, verb: int, first: int) -> Subject | None:
    """Read a short noun phrase that with its verb is all of a tag: “Yes,” said the boots."""
    tagging = any(line.kind(at) is Kind.QUOTE for at in range(max(verb - 3, 0), verb)) and not line.text(verb - 1)
    found = phrase_from(line, first) if tagging and not line.words.no_articles else None
    return found if found is not None and found.means is Means.DESCRIBED and line.kind(found.last + 1) in _AFTER_TAG else None


def _inverted_name(line: Line, verb: int, index: int) -> Subject | None:
    """Read the name after a verb: “said Orwell”; but in “called Anna Marsh ‘…’” she is spoken of."""
    spoken_of = line.kind(index + 1) is Kind.QUOTE and line.text(verb) in line.words.label_verbs
    spoken_of = spoken_of or line.text(verb) in line.words.finding
    if spoken_of or line.text(index - 1) in line.words.prepositions:
        return None
    if line.text(index + 1) == "'s":
        return None if line.text(verb) in line.words.label_verbs else Subject(Means.OWNED, index, index + 1, line.name(index))
    return Subject(Means.NAME, index, index, line.name(index))


def _inverted_noun(line: Line, first: int, index: int) -> Subject | None:
    """Read the noun or pronoun a little after a verb: “writes the poet Blok”, “said his mother”, “sagte da er”."""
    if line.text(index) in line.words.subjects:
        return pronoun(line, index)
    if line.is_name(index + 1):
        return Subject(Means.NAME, first, index + 1, line.name(index + 1))
    if line.words.no_articles:
        return common_noun(line, index) or Subject(Means.UNNAMED, first, index)
    found = described(line, first + 1, index) if index > first else None
    return found or Subject(Means.UNNAMED, first, index)


def object_before(line: Line, verb: int) -> Subject | None:
    """Return the object that a participle belongs to: “we find him noting that”, “Cole remembered Marsh saying that”."""
    text, words = line.text(verb - 1), line.words
    if line.is_name(verb - 1) and line.text(verb - 2) in words.verbs | words.finding | _HEARING:
        return Subject(Means.NAME, verb - 1, verb - 1, line.name(verb - 1))
    if text not in words.objects or text in words.first_person:
        return None
    return Subject(Means.PRONOUN, verb - 1, verb - 1, feminine=text in words.feminine)


def main_subject(line: Line, start: int, verb: int) -> Subject | None:
    """Return the first subject of the sentence before a participle: “he records his pleasure at seeing Natalya, noting how …”."""
    for index in range(verb - 1, start - 1, -1):
        if line.kind(index) is Kind.SEMICOLON or line.ends_sentence(index):
            start = index + 1
            break
    return next((found for index in range(start, verb) if (found := _free_subject(line, index)) and not _appended(line, index)), None)


def subject_of_clause(line: Line, verb: int) -> Subject | None:
    """Return the nearest subject further left in the sentence: that of the clause whose verb this one shares or hangs on."""
    index, doubtful = verb, None
    while (index := index - 1) > verb - _REACH and index >= 0:
        if line.ends_sentence(index):
            return doubtful or _described_first(line, index + 1, verb)
        if line.kind(index) is Kind.DASH:
            index = _before_aside(line, index)
            continue
        found = _free_subject(line, index)
        if found is not None and not _follows_verb(line, index):
            return found
        doubtful = doubtful or found
    return doubtful or (_described_first(line, 0, verb) if verb < _REACH else None)


def _before_aside(line: Line, dash: int) -> int:
    """Return the dash that opens the aside which closes at `dash`: “he looked away – she says it was raining – and said”."""
    if line.text(dash + 1) not in line.words.connectives:
        return dash
    for index in range(dash - 1, max(dash - 20, -1), -1):
        if line.ends_sentence(index):
            break
        if line.kind(index) is Kind.DASH:
            return index
    return dash


def _follows_verb(line: Line, name: int) -> bool:
    """Return whether a word of no other use stands before a name, as a verb does whose object it is: “she heard Keir Hardie speak”."""
    before, words = line.text(name - 1), line.words
    plain = before.isalpha() and not line.capital(name - 1) and before not in words.function_words and before not in words.small
    return line.is_name(name) and plain and before not in words.humans and not before.endswith(_ADVERBS) and not words.reports(before)


def _described_first(line: Line, start: int, verb: int) -> Subject | None:
    """Return the person whom the first words of a sentence describe: “The widow paid, put her clocks forward and wrote …”."""
    if line.text(start) not in line.words.definite and line.text(start) not in line.words.owners:
        return None
    found = next((found for at in range(start + 1, min(start + 4, verb)) if (found := subject_at(line, at))), None)
    return found if found is not None and found.means in {Means.DESCRIBED, Means.ROLE} else None


def _free_subject(line: Line, index: int) -> Subject | None:
    """Return the name or pronoun at `index` where nothing shows that it is no subject."""
    if line.is_name(index):
        return None if _is_object(line, index) else Subject(Means.NAME, index, index, line.name(index))
    text = line.text(index)
    if text in line.words.subjects and line.text(index - 1) not in line.words.prepositions:
        return Subject(Means.PRONOUN, index, index, feminine=text in line.words.feminine)
    return Subject(Means.FIRST, index, index) if text == "i" and line.capital(index) else None


def _is_object(line: Line, index: int) -> bool:
    """Return whether a name is plainly not a subject: after a preposition or a verb, or the owner of something."""
    before, words = line.text(index - 1), line.words
    if line.text(index + 1) == "'s" or before in words.prepositions:
        return True
    if before in words.connectives and not line.is_name(index - 2) and not line.ends_sentence(index - 2):
        return True  # the secret police, or Cheka
    return before in words.verbs and before not in words.auxiliaries and not line.capital(index - 1)


def _appended(line: Line, index: int) -> bool:
    """Return whether the name only says who “his widow” or “the poet” after a preposition is."""
    return line.is_name(index) and line.text(index - 1) in line.words.humans and line.text(index - 2) not in line.words.articles


def hangs_on_noun(line: Line, verb: int) -> bool:
    """Return whether a participle directly follows a common noun: “the person uttering it” says nothing of the sentence's subject.

    An utterance is no such noun: “she published an article arguing that”.
    """
    before = line.text(verb - 1)
    written = before in line.words.nouns or before in line.words.papers
    if written and line.text(verb - 2) not in line.words.definite:
        return False
    return bool(before) and before not in line.words.no_nouns and skip_adverbs(line, verb - 1) == verb - 1
