"""The evidence for a decision in words a reader can check: the rule that weighed most, the name as written, the cue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from serge_cli.extract.attribution.candidates import Candidate
from serge_cli.extract.attribution.context import Context, Place
from serge_cli.extract.attribution.pronouns import Pronoun
from serge_cli.extract.attribution.token_tags import PersonNumber
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Cue
from serge_cli.model.span import Span

_RULES = (  # how observations of a sort begin, and what their sort is called
    ("L0", "named before"),
    ("R0", "named after"),
    ("L1p", "named before"),
    ("tagged", "named after"),
    ("cite", "citation"),
    ("year", "citation"),
    ("signed", "signature"),
    ("note", "note"),
    ("turn", "turn label"),
    ("otherturn", "turn label"),
    ("continues", "same utterance"),
    ("parent", "quotation around"),
    ("before", "conversation"),
    ("spoke", "conversation"),
    ("addressed", "conversation"),
    ("recent", "conversation"),
    ("neighbour", "same paragraph"),
    ("subject", "subject of the work"),
    ("I-subject", "subject of the work"),
    ("@", "pronoun"),
    ("author", "author"),
    ("L", "named nearby"),
    ("R", "named nearby"),
)
RULES = tuple(dict.fromkeys(name for _, name in _RULES))
_NAMED = frozenset({"named before", "named after"})
_CITED = frozenset({"citation", "note", "signature"})
_LONGEST_CUE = 120  # code points


@lru_cache(maxsize=65_536)
def sort_of(observation: str) -> str:
    """Return the rule to which an observation belongs; nothing for a trait."""
    return next((name for start, name in _RULES if observation.startswith(start)), "")


def rule_of(observations: Sequence[str], table: Mapping[str, float]) -> str:
    """Return the rule whose observations weighed most for a candidate."""
    weighed: defaultdict[str, float] = defaultdict(float)
    for observation in observations:
        weight = table.get(observation)
        if weight and (sort := sort_of(observation)):
            weighed[sort] += weight
    return max(weighed, key=weighed.__getitem__, default="named nearby")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows that somebody speaks: the name as written, the words of the cue, and all whom they make speak jointly."""

    written: str = ""
    cue: Cue | None = None
    together: tuple[PersonNumber, ...] = ()


def evidence_of(context: Context, place: Place | None, candidate: Candidate, pronoun: Pronoun | None, rule: str) -> Evidence:
    """Return the evidence for the candidate chosen by a rule; its cue never holds the quotation's own words."""
    if rule in _CITED and candidate.cited is not None:
        return Evidence("", _cue(context.text, candidate.cited), candidate.together)
    if place is None:
        return Evidence()
    at = pronoun.index if rule == "pronoun" and pronoun is not None else _mention(candidate, place, rule)
    if at is None:
        return Evidence()
    tokens = place.tokens
    written = " ".join(context.text[tokens.starts[at] : tokens.ends[at]].split())
    first, last = _cue_tokens(tokens.tags, at, place.index)
    together = tokens.coordinated(at) if tokens.tags[at] == "N" else candidate.together
    return Evidence(written, _cue(context.text, Span(tokens.starts[first], tokens.ends[last])), together)


def _cue_tokens(tags: str, at: int, index: int) -> tuple[int, int]:
    """Return the first and last token of a cue: the mention, and the verb of saying between it and the quotation or right behind it."""
    if at < index:
        verb = tags.rfind("V", at, index)
        return (at, verb) if verb > at and "Q" not in tags[at:verb] else (at, at)
    verb = tags.find("V", index + 1, at + 3)
    if verb < 0 or "Q" in tags[index + 1 : max(at, verb)]:
        return at, at
    return min(at, verb), max(at, verb)


def _mention(candidate: Candidate, place: Place, rule: str) -> int | None:
    """Return the mention that a rule points at: the nearest on its side, else the nearest."""
    sides = {"named before": lambda at: at < place.index, "named after": lambda at: at > place.index}
    chosen = [at for at in candidate.mentions if sides.get(rule, bool)(at)] or candidate.mentions
    return min(chosen, key=lambda at: abs(at - place.index), default=None)


def _cue(text: str, span: Span) -> Cue:
    if len(span) > _LONGEST_CUE:
        span = Span(span.start, span.start + _LONGEST_CUE)
    return Cue(span.of(text), span)
