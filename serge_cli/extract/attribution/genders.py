"""Tell women from men by their given names and by the titles before their names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from serge_cli.extract.people.name_spans import naming_words
from serge_cli.language import everywhere
from serge_cli.model.records import Person
from serge_cli.people.names import parse_name
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_TITLED = 5  # mentions whose titles are looked at


def gender_by_name(text: str, persons: Sequence[Person]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the numbers of the persons whose given names or titles are a woman's, and a man's."""
    words = naming_words()
    women: set[int] = set()
    men: set[int] = set()
    for number, person in enumerate(persons):
        parsed = parse_name(person.name)
        first = fold((parsed.given[:1] or (parsed.surname,))[0])
        if person.group:
            continue
        if not parsed.given and fold(person.name.split()[0].rstrip(".")) in words.feminine_titles:  # Mrs. Cole, the wife of Cole
            women.add(number)
            continue
        if not parsed.given and (title := _title_before(text, person)):  # Mme Denis
            (women if title in words.feminine_titles else men).add(number)
            continue
        if first in words.feminine and first in words.masculine:
            continue
        if first in words.given:
            (women if first in words.feminine else men).add(number)
        elif title := _title_before(text, person):
            (women if title in words.feminine_titles else men).add(number)
    return frozenset(women), frozenset(men)


def _title_before(text: str, person: Person) -> str:
    """Return the word before the first mentions of a person that is a title telling the gender; else nothing."""
    words = naming_words()
    for span in person.mentions[:_TITLED]:
        before = terms(text[max(0, span.start - 16) : span.start])[-1:]
        if before and (fold(before[0]) in words.feminine_titles or fold(before[0]) in _masculine_titles()):
            return fold(before[0])
    return ""


@cache
def _masculine_titles() -> frozenset[str]:
    return frozenset(fold(word) for word in everywhere().naming.masculine_titles)
