"""What can be seen of one mention of a person beside a quotation: side, distance, the tags around and between.

An observation is a short text. Those of a mention begin with its side (`L`, `R`), how many sentence ends part it from the quotation, and
`p` where a paragraph ends between. `L0sVT`: left, same sentence, and between stand a verb of saying and *that*. No construction is
written into the program: every form of tags between mention and quotation is an observation, and training gives it a weight.
"""

from __future__ import annotations

from serge_cli.extract.attribution.token_tags import squeezed

_GOVERNORS = "ORBFAKWt(,.|#C"  # tags before a name that say what it does in its sentence
_CLAUSES = ",;-"


def _bucket(count: int) -> str:
    """Return the class of a distance in tokens."""
    for limit in (0, 1, 3, 6, 12, 25):
        if count <= limit:
            return str(limit)
    return "26"


def before(tags: str, index: int) -> str:
    """Return the tag before a token, articles passed over; `^` at the head of the text."""
    index -= 1
    while index >= 0 and tags[index] == "D":
        index -= 1
    return tags[index] if index >= 0 else "^"


def _after(tags: str, index: int) -> str:
    """Return the tag after a token, with the verb that an auxiliary helps; `$` at the end of the text."""
    following = tags[index + 1 : index + 3]
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
    governor, follows = before(tags, mention), _after(tags, mention)
    role = governor if governor in _GOVERNORS else "o"
    names, verb = min(between.count("N"), 3), "V" in between
    found = [
        at,
        f"{at}<{governor}",
        f"{at}>{follows}",
        f"{at}<{governor}>{follows}",
        f"{at}n{names}",
        f"{at}v{verb:d}n{min(names, 2)}<{role}",
        f"{at}d{_bucket(len(between))}",
    ]
    if left and ends == 1 and not breaks:
        sentence = between[: between.index(".")]
        found.append(f"{at}P{'V' in sentence:d}{role}{sentence[-1:]}")
    if not ends or (left and ends == 1 and breaks):
        found += _construction(tags, between, at, governor, quotation)
    return found, ends


def _construction(tags: str, between: str, at: str, governor: str, quotation: int) -> list[str]:
    """Return what stands between a mention and a quotation of one sentence, or of a sentence and the display below it."""
    form, left = squeezed(between), at[0] == "L"
    found = [f"{at}s{form}", f"{at}s{governor}_{form}"]
    verb = between.rfind("V") if left else between.find("V")
    if left:
        found.append(f"{at}end{tags[quotation - 1]}v{verb >= 0:d}")
    if verb < 0:
        return found
    head, tail = between[:verb], between[verb + 1 :]
    if not left:
        return [*found, f"{at}V{squeezed(head)}_{squeezed(tail)}"]
    near = "f" if "N" in head or "P" in head else "n"
    role = governor if governor in _GOVERNORS else "o"
    found += [
        f"{at}V{near}{_bucket(len(head) - head.count('D') - head.count('X') - head.count('!'))}<{role}",
        f"{at}Vt{squeezed(tail)}{near}",
    ]
    if "x" in head[-2:]:
        found.append(f"{at}Vpassive")
    if any(sign in head for sign in _CLAUSES):
        found.append(f"{at}Vclause")
    if "r" in head:
        found.append(f"{at}Vrelative")
    return found
