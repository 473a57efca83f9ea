"""Who has the turn in an interview: paragraphs headed by “NAME:”, “N.N.:”, “Q:” and “A:”."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

from serge_cli.extract.attribution.stream import Kind, Stream
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Person
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

SOMEBODY = -2  # instead of a person's number: the current speaker is not named
_ENOUGH = 3  # turns; fewer make no interview
_PARAGRAPH_ENDS = frozenset({Kind.BREAK, Kind.WALL})


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of an interview: the items that head them, in order, and the person who has each; none in any other text."""

    places: tuple[int, ...] = ()
    persons: tuple[int, ...] = ()

    def holder(self, index: int) -> int:
        """Return who has the turn at item `index`; -1 outside an interview."""
        at = bisect_right(self.places, index) - 1
        return self.persons[at] if at >= 0 else -1

    def other(self, index: int) -> int:
        """Return who had the turn before the one who has it at item `index`; -1 for nobody."""
        at = bisect_right(self.places, index) - 1
        return next((person for person in reversed(self.persons[: max(0, at)]) if person != self.persons[at]), -1)


def initials_of(persons: Sequence[Person]) -> dict[str, int]:
    """Return the persons by their initials, as those who speak in an interview are marked; none where two share them."""
    found: dict[str, int] = {}
    for number, person in enumerate(persons):
        letters = "".join(word[0] for word in terms(person.name) if word)
        if not person.group and len(letters) > 1:
            found[fold(letters)] = -1 if fold(letters) in found else number
    return found


def turns_of(stream: Stream, groups: Collection[int], initials: Mapping[str, int]) -> Turns:
    """Return the turns of a stream; `initials` are the persons by what heads their turns beside their names."""
    places: list[int] = []
    persons: list[int] = []
    for colon in stream.signs:
        if stream.kinds[colon] is not Kind.COLON or not 0 < colon < len(stream) - 1:
            continue
        if colon > 1 and stream.kinds[colon - 2] not in _PARAGRAPH_ENDS:
            continue
        index = colon - 1
        item = stream.items[index]
        person = item.ref if item.kind is Kind.NAME else initials.get(item.text.replace(".", ""), -1) if item.capital else -1
        if (person >= 0 and person not in groups) or person == SOMEBODY:
            places.append(index)
            persons.append(person)
    return Turns(tuple(places), tuple(persons)) if len(places) >= _ENOUGH else Turns()
