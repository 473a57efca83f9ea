"""Who is called by name within spoken words, and who must therefore be the one that tells a story in the first person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

from serge_cli.extract.attribution.token_tags import PersonNumber, Tokens
from serge_cli.extract.people.naming_words import naming_words
from serge_cli.language import everywhere
from serge_cli.model.records import Quotation
from serge_cli.model.span import Span
from serge_cli.people.names import titles
from serge_cli.text.folding import fold

NamedIn = Callable[[Span], Sequence[tuple[int, int, PersonNumber]]]  # start, end and number of the names inside a stretch
_WORD_BEFORE = re.compile(r"\b(?P<word>[^\W\d_]{1,12})\.?\s$")
_REACH = 14  # code points in which a word before a name is looked for
_I_SAY = re.compile(r"Q,?(?:I[X!]*V|VI)")
_LEAST = 2  # times that I must speak for a story to be told in the first person


def is_called(text: str, start: int, end: int, quotation: Quotation) -> bool:
    """Return whether a name inside a quotation calls somebody: “No, my dear Marsh, not today.”."""
    first = quotation.span.start
    while (before := _WORD_BEFORE.search(text, max(first, start - _REACH), start)) and fold(before["word"]) in _tender_words():
        start = before.start()
    lead = text[max(0, start - 2) : start].strip()[-1:]
    opens = start - first < 3 or (lead and lead in ",!.?;—-")
    return bool(opens) and (text[end : end + 1] in {",", "!", "?", ".", ";"} or end >= quotation.span.end - 1)


@cache
def _tender_words() -> frozenset[str]:
    """Return the words between a call and a name: my dear, Mr., O."""
    mine = everywhere().naming.vocatives | everywhere().reporting.first_person_possessives
    return naming_words().epithets | titles() | {fold(word) for word in mine}


def narrator(text: str, quotations: Sequence[Quotation], tokens: Tokens, named_in: NamedIn) -> PersonNumber | None:
    """Return who tells a story in the first person: whoever is called by name most, and named outside the spoken words hardly ever."""
    if len(_I_SAY.findall(tokens.tags)) < _LEAST:
        return None
    called: Counter[PersonNumber] = Counter()
    for quotation in quotations:
        called.update(number for start, end, number in named_in(quotation.span) if is_called(text, start, end, quotation))
    outside = Counter(tokens.persons.values())
    likely = {number: times - outside[number] for number, times in called.items() if times >= outside[number]}
    return max(likely, key=lambda number: likely[number], default=None)
