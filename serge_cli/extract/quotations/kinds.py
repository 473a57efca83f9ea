"""Decide whether marked words are a quotation, a term or a title: a logit over what can be seen of them, its weights learned.

A quotation reproduces what somebody said or wrote; a term is a label, a slogan, a foreign word, a scare quote; a title names a work or an
organisation. `observe` notes what a careful reader would give as a reason, as short texts: `verb-before+` (a verb of saying right before
the words), `size 2`, `capitals T` (every weighty word has one), `left VN` (tags of what stands before, as in `attribution/token_tags`).
`kind_weights.json` has the weight of each for a quotation and for a title, against a term, learned by tests/quality/train.py.

The observations are made twice: of each alone (`first`), then with what its neighbours and its other occurrences are likely to be
(`settled`, see `kind_order`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from serge_cli.extract.learned import probabilities, score, stored
from serge_cli.extract.lexicon import lexicon
from serge_cli.extract.quotations.citing import page_in_brackets
from serge_cli.extract.quotations.framing import FRAMES, SURE
from serge_cli.extract.quotations.label_cues import label_cues
from serge_cli.extract.quotations.situations import Situation
from serge_cli.extract.quotations.title_signs import TITLE_SIGNS, capitals
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import ParagraphKind, QuotationKind
from serge_cli.text.folding import fold

_FILE = Path(__file__).with_name("kind_weights.json")
_VARIABLE = "SERGE_KIND_WEIGHTS"  # another file, in tests only
KINDS = (QuotationKind.QUOTATION, QuotationKind.TITLE, QuotationKind.TERM)  # the last weighs nothing: the others are held against it
FIRST, SETTLED = "first", "settled"
_TOKEN = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")
_EDITED = re.compile(r"\[[^\]\d][^\]]{0,30}\]")
_CITED_LATER = re.compile(r"[\[(][^\])]*\d{2,}[^\])]*[\])]")
_FIGURE = re.compile(r"\d")
_HEAD, _REACH = 50, 90  # code points of the words and after them, and before them, of which tags are made
_REMEMBERED = 20_000  # tokens
_COUNTED = 24  # words among which little ones are counted
_SIZES = ((1, "1"), (2, "2"), (3, "3"), (5, "4-5"), (7, "6-7"), (11, "8-11"), (19, "12-19"))
_TIMES = ((1, "1"), (2, "2"), (4, "3-4"), (9, "5-9"))
_OWN_NAME = ("'s", "’s")
_ENDINGS = ("ing", "ed", "ly", "s")
Likely = tuple[float, float, float]  # the probability of each of `KINDS`


@dataclass(frozen=True, slots=True)
class Occurrences:
    """What the whole document says of the marked words."""

    times: int  # how often they stand in marks
    bare: int  # how often a single word stands without
    minor_marks: bool  # they have marks that are seldom used here
    echo: str  # they stand in a longer quotation too, which is long or short


@cache
def kind_weights(stage: str) -> tuple[Mapping[str, float], ...]:
    """Return the weights of the observations of a stage, for a quotation and for a title."""
    table = stored(Path(os.environ.get(_VARIABLE) or _FILE))
    parts = [f"{stage} {kind} " for kind in KINDS[:2]]
    return tuple({name.removeprefix(part): weight for name, weight in table.items() if name.startswith(part)} for part in parts)


def likely(observations: Sequence[str], stage: str) -> Likely:
    """Return how likely each of `KINDS` is by what is seen."""
    quotation, title = kind_weights(stage)
    found = probabilities({0: score(observations, quotation), 1: score(observations, title), 2: 0.0})
    return found[0], found[1], found[2]


def likeliest(found: Likely) -> QuotationKind:
    """Return the likeliest kind."""
    return KINDS[found.index(max(found))]


def observe(s: Situation, seen: Occurrences) -> list[str]:
    """Return what can be seen of marked words where they stand."""
    size, capital = _class(len(s.words), _SIZES), capitals(s)
    found = [f"size {size}", f"capitals {capital}", f"capitals {capital} {size}"]
    found += _own_words(s, size, capital)
    found += _around(s, size, capital)
    found += _cited(s, size, capital)
    found += [f"{name}{SURE if grade is True else grade}" for name, frame in FRAMES if (grade := frame(s))]
    signs = [name for name, sign in TITLE_SIGNS if sign(s)]
    found += [*signs, *(f"{name} capitals {capital}" for name in signs)]
    if label_cues(s.language).label(s.before_words):
        found.append("label-cue")
    return found + _document(seen, size, capital)


def _class(number: int, classes: Iterable[tuple[int, str]]) -> str:
    return next((name for most, name in classes if number <= most), "more")


def _own_words(s: Situation, size: str, capital: str) -> list[str]:
    """Return what the words look like: their first and last, how many little ones, which signs."""
    end, known = s.last, lexicon(s.language)
    end = "a" if end.isalnum() else end
    first, last = _plain(_tagged(s.written[:_HEAD], s.language)), _plain(_tagged(s.written[-_HEAD:], s.language))
    words = s.words[:_COUNTED]
    little = len(list(filter(known.function_words.__contains__, words)))
    found = [f"end {end}", f"end {end} {capital}", f"first {first[0]}", f"last {last[-1]}"]
    found.append(f"little {5 * little // max(1, len(words))} {size}")
    if not known.subjects.isdisjoint(words) or not known.first_person.isdisjoint(words) or not known.second_person.isdisjoint(words):
        found.append("pronoun inside")
    found += [f"{sign} inside" for sign in ",:.?" if sign in s.written[:-1]]
    if _FIGURE.search(s.written):
        found.append("figure inside")
    if len(s.words) == 1:
        found += [f"ends {ending}" for ending in _ENDINGS if s.words[0].endswith(ending)][:1]
    if s.holds_marks:
        found.append("holds marks")
    if _EDITED.search(s.written):
        found.append("edited")
    if "..." in s.written or "…" in s.written:
        found.append("cut")
    return found


def _plain(tags: str) -> str:
    """Return the tags of words alone."""
    return "".join([tag for tag in tags if tag.isalnum() or tag == "!"]) or "-"


def _around(s: Situation, size: str, capital: str) -> list[str]:
    """Return what stands before and after: signs, the tags of the nearest words, which tags the clause and the sentence hold."""
    before, after = _tagged(s.before[-_REACH:], s.language)[-14:], _tagged(s.after[:_HEAD], s.language)[:8]
    left = before[-3:] if s.before_words else "^" + before[-2:]
    following = s.sign_after
    sign = "a" if following.islower() else "A" if following.isalpha() else "9" if following.isdigit() else following or "$"
    found = [f"right {sign}{'_' * s.after[:1].isspace()}", f"right {sign} {capital}"]
    found += [f"left {left[-count:]}" for count in (1, 2, 3) if len(left) >= count]
    found += [f"then {after[:count]}" for count in (1, 2, 3) if len(after) >= count]
    found += [f"left {left[-1:]} capitals {capital}", f"left {left[-1:]} size {size}", f"between {left[-1:]} {after[:1]}"]
    clause = before[-len(s.clause_words) :] if s.clause_words else ""
    found += [f"clause {tag}" for tag in sorted(set(clause)) if tag in "VLUTKxHAWPpImN"]
    found += [f"before {tag}" for tag in sorted(set(before)) if tag in "VLUTHKAWNPpImO"]
    found += [f"after {tag}" for tag in sorted(set(after)) if tag in "VLUTHWNP("]
    found += [f"in {s.kind}", f"in {s.kind} {capital}"]
    if s.begins_paragraph:
        found.append("begins note" if s.kind in {ParagraphKind.NOTE, ParagraphKind.BACK_MATTER} else "begins")
    if s.opens_paragraph:
        found.append("opens")
    if s.nested:
        found.append("nested")
    return found


def _cited(s: Situation, size: str, capital: str) -> list[str]:
    """Return which note or citation goes with the words."""
    if s.note_at_end:
        return ["note", f"note {size}"]
    found = ["note in sentence"] if s.note_in_sentence else []
    if page_in_brackets().match(s.after):
        found += ["cited", f"cited size {size}", f"cited capitals {capital}"]
    elif _CITED_LATER.search(s.after):
        found += ["cited later", f"cited later {size}"]
    return found


def _document(seen: Occurrences, size: str, capital: str) -> list[str]:
    """Return what the rest of the document says of the words."""
    times = _class(seen.times, _TIMES)
    found = [f"marked {times}", f"marked {times} {capital}"]
    if size == "1":
        found.append(f"bare {_class(seen.bare, ((0, '0'), (3, 'few')))}")
    if seen.minor_marks:
        found.append("minor marks")
    if seen.echo:
        found += [f"echo {seen.echo}", f"echo {size}"]
    return found


def _tagged(text: str, code: str) -> str:
    """Return a tag for each word and sign of a text."""
    return "".join(map(_tags(code).__getitem__, _TOKEN.findall(text)))


class _Tags(dict[str, str]):
    """The tags of the tokens of a language that were met lately."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def __missing__(self, token: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        tag = self[token] = _tag(token, self._code)
        return tag


@cache
def _tags(code: str) -> _Tags:
    return _Tags(code)


def _tag(token: str, code: str) -> str:
    """Return one letter for what a word can do, as in `attribution/token_tags`; `L` names, `W` has a title, `Z` owns, `f` is little."""
    if not token[0].isalnum():
        return token
    if token[0].isdigit():
        return "9"
    known, word, capital = lexicon(code), fold(token), token[0].isupper()
    if capital and token.endswith(_OWN_NAME):
        return "Z"
    tag = known.tags.get(word, "")
    if word in known.label_verbs:
        return "L"
    if not tag and word in label_cues(code).titles:
        tag = "W"
    if capital and tag in {"", "H", "U", "W"}:
        return "N"
    return tag or ("f" if word in known.function_words else "w")
