"""What speaks for marked words being the name of a work or an organisation: what is done with it, how it is cited, its capitals.

Each function is one observation; what they weigh is learned (`kinds`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from serge_cli.extract.lexicon import lexicon
from serge_cli.extract.quotations.citing import citation
from serge_cli.extract.quotations.label_cues import label_cues
from serge_cli.extract.quotations.situations import Situation
from serge_cli.language import everywhere, language
from serge_cli.model.records import ParagraphKind

_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")
_YEAR_IN_BRACKETS = re.compile(r"\s*\((?:1[5-9]|20)\d\d\b")
_ADDRESS = re.compile(r"\s*[,.]?\s*(?:https?:|www\.|<http)")
_CREDIT = re.compile(r"\W*[A-ZÀ-ÞА-Я](?:\.(?=\s?[A-ZÀ-ÞА-Я,])|[^.!?]){1,60},\s*$")  # — Annis Farraday, “Instructions”
_EDGES = "“”‘’\"'.,:!?()"
_MANY = 4  # words with capitals that hardly anything but a title has


def capitals(s: Situation) -> str:
    """Return how the words use capitals, little words aside.

    `l` the first has none, `x` it is no letter, `1` a single word, `A` a single one in capitals, `f` a capital and little words only,
    `s` the first word alone, `p` few of the others, `m` most, `T` all, `TT` all of four and more.
    """
    written = s.written.split()
    if not written or not written[0].lstrip(_EDGES)[:1].isalpha():
        return "x"
    if written[0].lstrip(_EDGES)[0].islower():
        return "l"
    if len(written) == 1:
        return "A" if len(s.written) > 1 and s.written.isupper() else "1"
    weighty = [word for each in written[1:] if (word := each.strip(_EDGES))[:1].isalpha() and word.casefold() not in _little(s.language)]
    if not weighty:
        return "f"
    share = sum(word[0].isupper() for word in weighty) / len(weighty)
    if share == 1:
        return "TT" if len(weighty) >= _MANY - 1 else "T"
    return "m" if share > 1 / 2 else "p" if share else "s"


@cache
def _little(code: str) -> frozenset[str]:
    return lexicon(code).function_words | lexicon(code).prepositions


def in_reference(s: Situation) -> bool:
    """Return whether the words open a sentence of a reference: Tosh, Neil (1979). “Some Amateurs”. Tayside Review."""
    if s.before_words or s.begins_paragraph:
        return False
    stopped = s.last.isalnum() and s.after[:1] in {".", ","}
    listed = s.kind is ParagraphKind.BACK_MATTER and not s.after
    return (s.kind is ParagraphKind.NOTE and stopped) or (s.kind is ParagraphKind.BACK_MATTER and (stopped or listed))


def is_released(s: Situation) -> bool:
    """Return whether it goes on with what happens to a work: “Salt Roads” was published."""
    plot = everywhere().typography.plot_words
    is_retold = s.after_words[:1] and s.after_words[0] in lexicon(s.language).relatives and not plot.isdisjoint(s.after_words[1:5])
    if is_retold and s.last.isalnum():
        return True  # “The Saw”, which is about her father
    return len(s.words) <= 8 and not label_cues(s.language).release_words.isdisjoint(s.after_words[:4])


def in_citing_bracket(s: Situation) -> bool:
    """Return whether the words stand in a bracket that begins like a citation: [Emma Lyon, “Bread”, p. 4]."""
    bracket = max(s.before.rfind("["), s.before.rfind("("))
    if bracket < 0:
        return False
    inside = s.before[bracket + 1 :].strip(" *_")
    leads = (",", ":", *everywhere().typography.citation_leads)
    return not set(inside) & set("])") and (not inside or inside.endswith(leads))


def in_bracket(s: Situation) -> bool:
    """Return whether a bracket is open before the words."""
    return s.before.count("(") + s.before.count("[") > s.before.count(")") + s.before.count("]")


def cites(s: Situation) -> bool:
    """Return whether the words stand in a note or a citing bracket and what follows looks like the rest of a citation."""
    citing = s.kind in {ParagraphKind.NOTE, ParagraphKind.BACK_MATTER} or in_citing_bracket(s)
    return citing and bool(citation().match(s.after))


def done_with_a_work(s: Situation) -> bool:
    """Return whether the words stand where somebody writes, reads or sings a work; a banner reads otherwise."""
    cues = label_cues(s.language)
    return cues.work(s.before_words) and cues.signs.isdisjoint(s.clause_words)


def named_thing(s: Situation) -> bool:
    """Return whether a thing with a title is said to be called that: a song, which was called “…”; a poem she calls “…”."""
    known = lexicon(s.language)
    words = list(s.before_words[-10:])
    if not words or words.pop() not in known.label_verbs:
        return False
    passive = bool(words) and words[-1] in known.passives
    while words and words[-1] in known.relatives | known.auxiliaries | known.passives:
        words.pop()
    titles = label_cues(s.language).titles
    return not titles.isdisjoint(words if passive else words[-2:])  # the book I wrote on it is called “…”


def follows_credit(s: Situation) -> bool:
    """Return whether a name and a comma stand before the words at the head of a line: Annis Farraday, “Instructions”."""
    return s.opens_paragraph and bool(_CREDIT.match(s.before))


TITLE_SIGNS: tuple[tuple[str, Callable[[Situation], bool]], ...] = (
    ("in-reference", in_reference),
    ("released", is_released),
    ("citing-bracket", in_citing_bracket),
    ("bracket", in_bracket),
    ("cites", cites),
    ("cites-year", lambda s: cites(s) and bool(_YEAR.search(s.after))),
    ("work", done_with_a_work),
    ("named-thing", named_thing),
    ("credit", follows_credit),
    ("credit-alone", lambda s: follows_credit(s) and not s.after.strip(" .,")),
    ("year", lambda s: bool(_YEAR_IN_BRACKETS.match(s.after))),
    ("address", lambda s: bool(_ADDRESS.match(s.after))),
    ("title-cue", lambda s: label_cues(s.language).title(s.clause_words)),
    ("title-cue-last", lambda s: label_cues(s.language).title(s.clause_words[-1:])),
    ("institution", lambda s: not label_cues(s.language).titles.isdisjoint(s.words)),
    ("inside", lambda s: not everywhere().typography.inside_words.isdisjoint(s.before_words[-2:])),
    ("small-titles", lambda s: not language(s.language).typography.capital_titles),
)
"""Each sign with its name."""
