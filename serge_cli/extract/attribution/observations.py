"""What can be seen of one mention of a person beside a quotation: side, distance, the tags around and between.

An observation is a short text. Those of a mention begin with its side (`L`, `R`), how many sentence ends part it from the quotation, and
`p` where a paragraph ends between. `L0sVT`: left, same sentence, and between stand a verb of saying and *that*. No construction is
written into the program: every form of tags between mention and quotation is an observation, and training gives it a weight.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from serge_cli.extract.attribution.token_tags import squeezed

_GOVERNORS = "ORBFAKWt(,.|#C"  # tags before a name that say what it does in its sentence
_CLAUSES = ",;-"
_OWNED = re.compile(r"Sw{0,2}([UH])([T:,(Q]?)")  # Marsh’s claim that, Marsh’s old teacher
_EXPLAINED = re.compile(r",[^.|#Q:;]{1,20}?,[X!]*V")  # behind a name: Marsh, a miller, said
_DISTANCES = (0, 1, 3, 6, 12, 25)  # tokens: the most of each class of distances but the last
_BUCKETS = (*map(str, _DISTANCES), "26")


def before(tags: str, index: int) -> str:
    """Return the tag before a token, articles passed over; `^` at the head of the text."""
    index -= 1
    while index >= 0 and tags[index] == "D":
        index -= 1
    if index and tags[index - 1 : index + 1] == "Kt":
        return "K"  # according to
    return tags[index] if index >= 0 else "^"


def end_before(tags: str, quotation: int) -> str:
    """Return the tag right before a quotation, with the one before a paragraph's end: `:|`."""
    return tags[quotation - 2 : quotation] if tags[quotation - 1 : quotation] == "|" else tags[quotation - 1 : quotation]


def after(tags: str, index: int) -> str:
    """Return the tag after a token, with the verb that an auxiliary helps; `$` at the end of the text."""
    following = tags[index + 1 : index + 3]
    owned = _OWNED.match(tags, index + 1)
    if owned:
        return f"S{owned[1]}{owned[2]}"
    if following[:1] in {"X", "!"}:
        return "X" + following[1:] if following[1:] in {"V", "x"} else "X"
    return following[:1] or "$"


def observe(tags: str, mention: int, quotation: int) -> tuple[list[str], int]:
    """Return the observations of a mention, and how many sentence ends part it from the quotation."""
    left = mention < quotation
    between = tags[mention + 1 : quotation] if left else tags[quotation + 1 : mention]
    breaks = between.count("|") + between.count("#")
    ends = between.count(".") + breaks
    at = f"{'L' if left else 'R'}{min(ends, 3)}{'p' if breaks else ''}"
    governor, follows = before(tags, mention), after(tags, mention)
    names, verb = min(between.count("N"), 3), "V" in between
    found = [*_far_and_near(at, governor, follows, (names, verb, bisect_left(_DISTANCES, len(between))))]
    if left and ends == 1 and not breaks:
        sentence = between[: between.index(".")]
        found.append(f"{at}P{'V' in sentence:d}{_role(governor)}{sentence[-1:]}")
    if not ends or (left and ends == 1 and breaks):
        found += _construction(between, at, governor, end_before(tags, quotation) if left else "")
        if not left and not between.strip("D") and _EXPLAINED.match(tags, mention + 1):
            found.append(f"{at}apposition")
    return found, ends


def _role(governor: str) -> str:
    return governor if governor in _GOVERNORS else "o"


@lru_cache(maxsize=16_384)
def _far_and_near(at: str, governor: str, follows: str, parted: tuple[int, bool, int]) -> tuple[str, ...]:
    """Return what is observed of any mention; `parted`: by how many names, a verb of saying or none, and tokens of which class.

    There are few combinations, and each comes again and again.
    """
    names, verb, distance = parted
    return (
        at,
        f"{at}<{governor}",
        f"{at}>{follows}",
        f"{at}<{governor}>{follows}",
        f"{at}n{names}",
        f"{at}v{verb:d}n{min(names, 2)}<{_role(governor)}",
        f"{at}d{_BUCKETS[distance]}",
    )


@lru_cache(maxsize=16_384)
def _construction(between: str, at: str, governor: str, last: str) -> list[str]:
    """Return what stands between a mention and a quotation of one sentence, or of a sentence and the display below it.

    `last` is the tag before a quotation that stands to the right.
    """
    form, left = squeezed(between), at[0] == "L"
    found = [f"{at}s{form}", f"{at}s{governor}_{form}"]
    verb = between.rfind("V") if left else between.find("V")
    if left:
        found.append(f"{at}end{last}v{verb >= 0:d}")
    if verb < 0:
        return found
    head, tail = between[:verb], between[verb + 1 :]
    if not left:
        return [*found, f"{at}V{squeezed(head)}_{squeezed(tail)}"]
    near = "f" if "N" in head or "P" in head else "n"
    distance = bisect_left(_DISTANCES, len(head) - head.count("D") - head.count("X") - head.count("!"))
    found += [
        f"{at}V{near}{_BUCKETS[distance]}<{_role(governor)}",
        f"{at}Vt{squeezed(tail)}{near}",
    ]
    if "x" in head[-2:]:
        found.append(f"{at}Vpassive")
    if len(head) > 2 and head[0] == head[-1] == ",":
        found.append(f"{at}Vapposition")
    elif any(sign in head for sign in _CLAUSES):
        found.append(f"{at}Vclause")
    if "r" in head:
        found.append(f"{at}Vrelative")
    return found
