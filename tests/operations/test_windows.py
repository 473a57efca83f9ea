"""Which sentence of a passage is shown, and where in it a hit points."""

from __future__ import annotations

import pytest

from serge_cli.model.span import Span
from serge_cli.operations.windows import best_window
from serge_cli.search.entry import Entry, Quoted, Unit
from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.matching import Matcher
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import Word, positive_leaves

RARITY = {"of": 0.2, "the": 0.1, "strike": 2.0, "winter": 2.5, "baker": 4.0, "ovens": 6.0, "flour": 6.5}


def shown(text: str, query: str, quoted: tuple[Quoted, ...] = ()) -> tuple[str, str]:
    """Return what is shown of a passage for a query, and what in it is pointed at."""
    asked = parse(query)
    rarities = [RARITY[leaf.text] if isinstance(leaf, Word) else 5.0 for leaf in positive_leaves(asked.root)]
    match = Matcher(asked, {}, rarities).match(Reading(Entry("1:p1", Unit.PASSAGE, "1", 1, text, quoted=quoted, language="en")))
    assert match is not None
    window = best_window(text, "en", match)
    return window.shown.of(text), window.lead.of(text)


@pytest.mark.parametrize(
    ("query", "text", "sentence", "pointed"),
    [
        (
            "strike winter",
            "The strike was long. In winter the strike was lost. Winter came.",
            "In winter the strike was lost.",
            "winter",
        ),
        (
            "baker OR strike OR winter OR ovens",
            "The strike began in winter. Nobody knew. Far away the baker lit his ovens.",
            "Far away the baker lit his ovens.",
            "baker",
        ),
        (
            "the OR winter OR of OR flour",
            "The head of the house spoke of the law. Then winter was over.",
            "Then winter was over.",
            "winter",
        ),
        (
            "the strike",
            "The house stood. A strike broke out, the strike of the year.",
            "A strike broke out, the strike of the year.",
            "the strike",
        ),
        (
            "winter strike",
            "A strike that nobody wanted began in winter. The winter strike ended.",
            "The winter strike ended.",
            "winter strike",
        ),
        (
            "strike winter",
            "They spoke of a strike. Winter was near. Much was said.",
            "They spoke of a strike. Winter was near.",
            "strike. Winter",
        ),
        (
            "strike OR baker",
            "The strike! Nobody. Nobody. A strike. Nobody. The baker slept.",
            "The baker slept.",
            "baker",
        ),
        ('"the strike"', "A strike is a strike. Then came the strike.", "Then came the strike.", "the strike"),
        ("of the", "Nothing here. Some of the others came.", "Some of the others came.", "of the"),
    ],
)
def test_the_best_place_is_shown(query: str, text: str, sentence: str, pointed: str) -> None:
    assert shown(text, query) == (sentence, pointed)


def test_what_is_shown_of_a_sentence_too_long_has_the_words() -> None:
    text = "strike " + "nothing at all " * 300 + "winter strike " + "and more of it " * 300 + "winter"
    sentence, pointed = shown(text, "strike winter")
    assert "winter strike" in sentence
    assert len(sentence) < 2_100
    assert pointed == "winter"


def test_only_the_voice_that_is_asked_for_is_shown() -> None:
    text = "The winter strike began. He wrote: “A strike in winter is lost.” The winter was long, the strike too."
    quoted = (Quoted(Span(text.index("A strike"), text.index("”")), "1:q1"),)
    assert shown(text, "strike winter in:quotes", quoted)[0].startswith("He wrote: “A strike in winter")
    assert shown(text, "strike winter in:own", quoted)[0] == "The winter strike began."
