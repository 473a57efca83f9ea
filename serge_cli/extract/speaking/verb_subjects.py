"""Find whose verb it is: the subject of a reporting verb, before it, after it, or that of the clause before."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.extract.lexicon import Lexicon
from serge_cli.extract.speaking.stream import SENTENCE_ENDS, Item, Kind
from serge_cli.extract.speaking.voices import Means, Subject

_REACH = 45  # items a subject may stand away from its verb


def subject_before(items: Sequence[Item], verb: int, words: Lexicon) -> Subject | None:
    """Return the subject that stands directly before a verb: “Serge later wrote”, “the poet Blok, a mystic, says”, “who said”."""
    index = skip_adverbs(items, verb - 1, words)
    if index > 0 and items[index].text in words.infinitive_marks:
        return _before_infinitive(items, index, words)
    if index >= 0 and items[verb].text.endswith(words.infinitive_endings) and items[index].text in words.prepositions:
        return Subject(Means.UNNAMED, verb, verb)
    if words.bare(items[verb].text) and not _allows_bare(items, index, verb, words):
        return None
    if index >= 0 and items[index].kind is Kind.COMMA:
        return _before_apposition(items, index, words)
    if index >= 0 and items[index].kind is Kind.CLOSE:
        opened = _opening(items, index)
        return subject_at(items, opened - 1, words) if opened > 0 else None
    if index >= 0 and items[index].kind is Kind.WORD and (items[index].text in words.relatives or items[index].text == "that"):
        return _antecedent(items, index, words)
    return subject_at(items, index, words)


def _allows_bare(items: Sequence[Item], index: int, verb: int, words: Lexicon) -> bool:
    """Tell whether a bare form can be a verb here: after an auxiliary (could remark) or a subject in the plural (they protest)."""
    if index < verb - 1 and any(item.text in words.auxiliaries for item in items[index + 1 : verb]):
        return True
    item = items[index] if index >= 0 else None
    return item is not None and item.kind is Kind.WORD and item.text in words.plural_subjects


def _before_infinitive(items: Sequence[Item], mark: int, words: Lexicon) -> Subject | None:
    """Return whose infinitive it is: “he was to describe”, “Serge went on to say”, “Nietzsche was right to consider”; or nobody's."""
    index = mark - 1
    while index >= 0 and mark - index < 6 and items[index].kind is Kind.WORD:
        if items[index].text in words.subjects or index == 0:
            break
        if items[index].text in words.relatives:
            return _antecedent(items, index, words) or main_subject(items, max(0, mark - _REACH), mark, words)
        if items[index].text in words.complementizers:
            return Subject(Means.UNNAMED, mark, mark)
        if items[index].text in words.humans or items[index].text in words.bodies:
            break
        index -= 1
    plain = items[index].kind is Kind.WORD or items[index].kind is Kind.NAME
    found = subject_at(items, index, words) if plain else None
    return found or Subject(Means.UNNAMED, mark, mark)


def skip_adverbs(items: Sequence[Item], index: int, words: Lexicon) -> int:
    """Return the index of the nearest item to the left of `index`, itself included, that is no auxiliary, adverb or object pronoun."""
    while index >= 0 and items[index].kind is Kind.WORD and not items[index].capital:
        text = items[index].text
        adverb = text.endswith(("ly", "ment", "mente")) and len(text) > 4
        if not adverb and text not in words.auxiliaries and text not in words.clitics:
            break
        if text in words.subjects:
            break
        index -= 1
    return index


def subject_at(items: Sequence[Item], index: int, words: Lexicon) -> Subject | None:
    """Return the subject that ends at item `index`: a name, a pronoun, “the author”, or somebody unnamed."""
    if index < 0 or index >= len(items):
        return None
    item = items[index]
    if item.kind is Kind.NAME:
        return _named(items, index, words)
    if item.kind is not Kind.WORD:
        return None
    if item.text in words.subjects:
        return Subject(Means.PRONOUN, index, index, feminine=item.text in words.feminine)
    if item.text in words.speaking_i:
        hedged = any(items[at].text in words.hedges for at in range(max(0, index - 2), index))
        return Subject(Means.UNNAMED if hedged else Means.FIRST, index, index)
    if item.text in words.groups:
        return Subject(Means.UNNAMED, index, index)
    if item.text in words.second_person:
        return Subject(Means.YOU, index, index)
    return _common_noun(items, index, words)


def _named(items: Sequence[Item], index: int, words: Lexicon) -> Subject:
    """Take a name for the subject unless it only belongs to one: in “the son of Trotsky” nobody is named."""
    at = index - 1
    while at > 0 and items[at].kind is Kind.WORD and items[at].text in words.articles:
        at -= 1
    before = items[at] if at >= 0 else None
    if before is not None and before.kind is Kind.WORD and before.text in words.prepositions:
        owner = items[at - 1] if at > 0 else None
        if owner is not None and owner.kind is Kind.NAME:
            return Subject(Means.NAME, at - 1, at - 1, owner.ref)
        if owner is not None and owner.kind is Kind.WORD and owner.text in words.kin:
            return Subject(Means.UNNAMED, at - 1, index, items[index].ref)
    return Subject(Means.NAME, index, index, items[index].ref)


def _common_noun(items: Sequence[Item], index: int, words: Lexicon) -> Subject | None:
    """Read “the author”, “Serge’s friend”, “the Observer’s book critic”, “his remark”, “the city attorney”, “a friend”."""
    first = index
    while first > 0 and index - first < 4 and items[first - 1].kind is Kind.WORD and not _opens_noun(items[first - 1].text, words):
        first -= 1
    head = items[first - 1] if first else None
    noun = items[index].text
    if head is None or head.kind is not Kind.WORD:
        return Subject(Means.UNNAMED, first, index) if noun in words.humans else None
    if head.text == "'s" and first > 1 and items[first - 2].kind is Kind.NAME:
        means = Means.NAME if noun not in words.describers else Means.OWNED
        return Subject(means, first - 2, index, items[first - 2].ref)
    if head.text in words.possessives and noun in words.nouns:
        return Subject(Means.PRONOUN, first - 1, index, feminine=head.text in words.feminine)
    return _description(items, first, index, words)


def _description(items: Sequence[Item], first: int, index: int, words: Lexicon) -> Subject | None:
    """Read a common noun that stands for whoever speaks; `first` is the item after its article or possessive."""
    head, noun = items[first - 1].text, items[index].text
    if noun not in words.describers:
        return None
    feminine = noun in words.feminine_kin
    if head in words.owners and noun in words.described:
        return Subject(Means.DESCRIBED, first - 1, index, feminine=feminine)
    if head not in words.definite:
        return Subject(Means.UNNAMED, first - (head in words.articles), index)
    if noun in words.authors and first == index:
        return Subject(Means.AUTHOR, first - 1, index)
    if noun in words.offices or noun in words.bodies:
        if first > 2 and items[first - 3].kind is Kind.NAME and items[first - 2].text in words.prepositions:
            return Subject(Means.NAME, first - 3, first - 3, items[first - 3].ref)  # Anna Marsh of the union
        return Subject(Means.DESCRIBED, first - 1, index, feminine=feminine)
    gender = True if feminine or head in words.feminine_articles else False if head in words.masculine_articles else None
    return Subject(Means.ROLE, first - 1, index, feminine=gender)


def _opens_noun(text: str, words: Lexicon) -> bool:
    return text in words.determiners or text in words.my_words or text == "'s" or text in words.prepositions or text in words.connectives


def _before_apposition(items: Sequence[Item], comma: int, words: Lexicon) -> Subject | None:
    """Return the name before “, … ,”: the subject with something said of it in between."""
    index = comma - 1
    while index >= 0 and comma - index < 22 and items[index].kind not in SENTENCE_ENDS:
        if items[index].kind is Kind.COMMA and index > 0:
            if items[index - 1].kind is Kind.NAME:
                return _named(items, index - 1, words)
            if items[index - 1].kind is Kind.WORD and items[index - 1].text in words.subjects:
                return subject_at(items, index - 1, words)
        index -= 1
    if comma > 0 and items[comma - 1].kind is Kind.NAME:
        return _named(items, comma - 1, words)
    return None


def _opening(items: Sequence[Item], close: int) -> int:
    index = close - 1
    while index >= 0 and close - index < 25 and items[index].kind is not Kind.OPEN:
        index -= 1
    return index if index >= 0 and items[index].kind is Kind.OPEN else -1


def _antecedent(items: Sequence[Item], relative: int, words: Lexicon) -> Subject | None:
    index = relative - 1
    if index >= 0 and items[index].text in words.connectives:
        return None
    while index >= 0 and items[index].kind in {Kind.COMMA, Kind.CLOSE}:
        index = _opening(items, index) - 1 if items[index].kind is Kind.CLOSE else index - 1
    if index < 0:
        return None
    return subject_at(items, index, words)


def subject_after(items: Sequence[Item], verb: int, words: Lexicon) -> Subject | None:
    """Return the subject that stands directly after a verb: “said Orwell”, “répondit-il”, “writes the poet Blok”, “schrieb er”."""
    index = verb + 1
    if items[verb].text in words.addressing:
        return None
    if index < len(items) and items[index].kind is Kind.WORD and items[index].text == "t":
        index += 1
    first = index
    while index < len(items) and index - first < 5:
        item = items[index]
        if item.kind is Kind.NAME:
            if index > first and items[index - 1].text in words.prepositions:
                return None
            labelled = index + 1 < len(items) and items[index + 1].kind is Kind.QUOTE
            if labelled and items[verb].text in words.label_verbs:
                return None  # called Anna Marsh ‘…’
            return _owner_or_name(items, index)
        if item.kind is not Kind.WORD:
            return None
        if item.text in words.subjects:
            return Subject(Means.PRONOUN, index, index, feminine=item.text in words.feminine)
        if item.text in words.speaking_i and index == first:
            return Subject(Means.FIRST, index, index)
        if item.text in words.second_person and index == first:
            return Subject(Means.YOU, index, index)
        if item.text in words.describers or item.text in words.groups:
            return _role_after(items, first, index, words)
        if item.text in words.prepositions or item.text in words.complementizers:
            return None
        index += 1
    return None


def _owner_or_name(items: Sequence[Item], index: int) -> Subject:
    following = items[index + 1] if index + 1 < len(items) else None
    if following is not None and following.text == "'s":
        return Subject(Means.OWNED, index, index + 1, items[index].ref)
    return Subject(Means.NAME, index, index, items[index].ref)


def _role_after(items: Sequence[Item], first: int, index: int, words: Lexicon) -> Subject:
    following = items[index + 1] if index + 1 < len(items) else None
    if following is not None and following.kind is Kind.NAME:
        return Subject(Means.NAME, first, index + 1, following.ref)
    if index > first:
        return _description(items, first + 1, index, words) or Subject(Means.UNNAMED, first, index)
    return Subject(Means.UNNAMED, first, index)


def object_before(items: Sequence[Item], verb: int, words: Lexicon) -> Subject | None:
    """Return the object that a participle belongs to: “we find him noting that”."""
    before = items[verb - 1] if verb else None
    if before is None or before.kind is not Kind.WORD or before.text not in words.objects or before.text in words.first_person:
        return None
    return Subject(Means.PRONOUN, verb - 1, verb - 1, feminine=before.text in words.feminine)


def main_subject(items: Sequence[Item], start: int, verb: int, words: Lexicon) -> Subject | None:
    """Return the first subject of the sentence before a participle: “he records his pleasure at seeing Natalya, noting how …”."""
    for index in range(verb - 1, start - 1, -1):
        if items[index].kind is Kind.SEMICOLON or items[index].kind in SENTENCE_ENDS:
            start = index + 1
            break
    for index in range(start, verb):
        item = items[index]
        if item.kind is Kind.WORD and item.text in words.subjects and not _after_preposition(items, index, words):
            return Subject(Means.PRONOUN, index, index, feminine=item.text in words.feminine)
        if item.kind is Kind.WORD and item.text == "i" and item.capital:
            return Subject(Means.FIRST, index, index)
        if item.kind is Kind.NAME and not _is_object(items, index, words) and not _appended(items, index, words):
            return Subject(Means.NAME, index, index, item.ref)
    return None


def _appended(items: Sequence[Item], index: int, words: Lexicon) -> bool:
    """Tell whether the name only says who “his widow” or “the poet” after a preposition is."""
    return index > 1 and items[index - 1].text in words.humans and items[index - 2].text not in words.articles


def hangs_on_noun(items: Sequence[Item], verb: int, words: Lexicon) -> bool:
    """Tell whether a participle directly follows a common noun: “the person uttering it” says nothing of the sentence's subject."""
    index = skip_adverbs(items, verb - 1, words)
    if index < 0 or items[index].kind is not Kind.WORD or index < verb - 1:
        return False
    return items[index].text not in words.no_nouns


def subject_of_clause(items: Sequence[Item], verb: int, words: Lexicon) -> Subject | None:
    """Return the nearest subject further left in the sentence: that of the clause whose verb this one shares or hangs on."""
    index = verb - 1
    while index >= 0 and verb - index < _REACH and items[index].kind not in SENTENCE_ENDS:
        item = items[index]
        if item.kind is Kind.NAME and not _is_object(items, index, words):
            return Subject(Means.NAME, index, index, item.ref)
        if item.kind is Kind.WORD and item.text in words.subjects and not _after_preposition(items, index, words):
            return Subject(Means.PRONOUN, index, index, feminine=item.text in words.feminine)
        if item.kind is Kind.WORD and item.text == "i" and item.capital:
            return Subject(Means.FIRST, index, index)
        index -= 1
    return None


def _after_preposition(items: Sequence[Item], index: int, words: Lexicon) -> bool:
    return index > 0 and items[index - 1].kind is Kind.WORD and items[index - 1].text in words.prepositions


def _is_object(items: Sequence[Item], index: int, words: Lexicon) -> bool:
    """Tell whether a name is plainly not a subject: after a preposition or a verb, or the owner of something."""
    if index + 1 < len(items) and items[index + 1].text == "'s":
        return True
    if index == 0 or items[index - 1].kind is not Kind.WORD:
        return False
    before = items[index - 1].text
    if before in words.prepositions:
        return True
    return before in words.verbs and before not in words.auxiliaries and not items[index - 1].capital
